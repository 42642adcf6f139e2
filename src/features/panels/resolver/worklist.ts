import { Arg, Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import { sum, type Pence } from '../../../kernel/money';
import type { Ctx } from '../../../platform/context';
import { MoneyScalar } from '../../../platform/scalars';
import { ViewerType } from '../../access/types/viewer';
import { isOwnBudget } from '../../contributions/service/lock-share';
import { upliftRoundById, upliftSharesByRoundId } from '../../placements/loaders';
import { WorkKind } from '../rules/worklist';
import { MOST_OF_A_KIND, readWorklist } from '../service/read-worklist';
import { toWorkItem, WorkItemType } from '../types/worklist';

/** `Viewer.worklist`: panels knows the sittings and all that a decision waits for. */
@Resolver(() => ViewerType)
export class ViewerWorklist {
  @FieldResolver(() => [WorkItemType], {
    description: `What waits for me, the earliest day first; of each kind at most ${MOST_OF_A_KIND}, the earliest. Nothing of a case in which I declared an interest is in it.`,
  })
  async worklist(
    @GraphQLContext() ctx: Ctx,
    @Arg('kinds', () => [WorkKind], {
      nullable: true,
      description: 'Only work of these kinds; null: of all. Kinds that are never mine give nothing.',
    })
    kinds: readonly WorkKind[] | null,
  ): Promise<WorkItemType[]> {
    const today = londonDay(ctx.clock.now());
    return (await readWorklist(ctx, kinds)).map((item) => toWorkItem(item, today));
  }
}

/** The fields of work that are loaded. */
@Resolver(() => WorkItemType)
export class WorkItemFields {
  @FieldResolver(() => MoneyScalar, {
    nullable: true,
    description:
      'Pounds a year that are asked of whom it waits for; of unmatched spend what it comes to, net of VAT; null for work that is not about a sum, or whose subject says it.',
  })
  async amount(@GraphQLContext() ctx: Ctx, @Root() { item }: WorkItemType): Promise<Pence | null> {
    const { kind, subject, unmatched } = item;
    if (unmatched !== undefined) return unmatched.net;
    if (kind === 'UPLIFT_DECISION') return (await ctx.load(upliftRoundById, subject.id))?.askedAnnual ?? null;
    if (kind !== 'UPLIFT_APPROVAL') return null;
    const shares = await ctx.load(upliftSharesByRoundId, subject.id);
    const own = shares.filter(
      ({ status, budgetHolderId }) => status === 'PROPOSED' && isOwnBudget(ctx.actor, budgetHolderId),
    );
    return sum(own.map(({ annualRise }) => annualRise));
  }
}
