import { type GraphQLResolveInfo } from 'graphql';
import { Ctx as GraphQLContext, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { asId, type PersonId } from '../../../kernel/ids';
import type { Ctx } from '../../../platform/context';
import { withholdField } from '../../../platform/graphql-withheld';
import { personById } from '../../access/loaders';
import { orNull, PersonType, toPerson } from '../../access/types/directory';
import { loadPayers } from '../../ledger/loaders';
import { fourCosts } from '../../ledger/rules/four-costs';
import { toFourCosts } from '../../ledger/types/four-costs';
import { interruptionsByPlacementId } from '../loaders';
import { noticeCost } from '../rules/notice';
import { PlacementType } from '../types/placement';
import { PlacementInterruptionType, PlacementNoticeType, toInterruption } from '../types/placement-changes';
import { costFacts, END_REASON, mayReadReasons } from './placements';

/** What happened to a placement between its start and its end. */
@Resolver(() => PlacementType)
export class PlacementChanges {
  @FieldResolver(() => [PlacementInterruptionType], {
    description: 'Its suspensions, absences and trial days as they stand, by their first day.',
  })
  async interruptions(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
  ): Promise<PlacementInterruptionType[]> {
    return (await ctx.load(interruptionsByPlacementId, placement.placementId)).map(toInterruption);
  }

  @FieldResolver(() => PlacementNoticeType, {
    nullable: true,
    description:
      'The notice with which it ended, and its cost; null while it has not ended, or nothing of it is known.',
  })
  async notice(@GraphQLContext() ctx: Ctx, @Root() { placement }: PlacementType): Promise<PlacementNoticeType | null> {
    const { notice, endedDate } = placement;
    if (endedDate === null || (notice.givenDate === null && notice.lastAttendedDate === null)) return null;
    const { lines, calendar, horizon } = await costFacts(ctx, placement);
    const costs = noticeCost(lines, calendar, horizon, notice.lastAttendedDate);
    const cost = toFourCosts(fourCosts(costs, await loadPayers(ctx, costs)));
    return Object.assign(new PlacementNoticeType(), { ...notice, lastChargedDate: endedDate, cost });
  }
}

/** The fields of an interruption that are loaded. */
@Resolver(() => PlacementInterruptionType)
export class PlacementInterruptionFields {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why, as it was typed in. Null, with an entry in extensions.withheld, for a reader without a right to the papers, commissioners aside.',
  })
  async reason(
    @GraphQLContext() ctx: Ctx,
    @Root() { interruption }: PlacementInterruptionType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    return (await mayReadReasons(ctx, interruption)) ? interruption.reason : withholdField(ctx, info, END_REASON);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who entered it; null: the system.' })
  async enteredBy(
    @GraphQLContext() ctx: Ctx,
    @Root() { interruption }: PlacementInterruptionType,
  ): Promise<PersonType | null> {
    return orNull(await ctx.load(personById, asId<PersonId>(interruption.enteredBy)), toPerson);
  }
}
