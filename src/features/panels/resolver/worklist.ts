import { Arg, Ctx as GraphQLContext, FieldResolver, Resolver } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import { ViewerType } from '../../access/types/viewer';
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
