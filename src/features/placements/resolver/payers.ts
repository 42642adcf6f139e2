import { Arg, Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import { DateScalar } from '../../../platform/scalars';
import { costLinesByPlacementId, paidDayOf } from '../../ledger/loaders';
import { PaidShareType, toPaidShares } from '../../ledger/types/cost-line';
import { PlacementType } from '../types/placement';

/** `Placement.payersOn`: who pays for it on a day. */
@Resolver(() => PlacementType)
export class PlacementPayers {
  @FieldResolver(() => [PaidShareType], {
    description:
      'Who pays for it on a day, line by line, by what stands today: each share, and who carries of it in a dispute. Empty on a day that it does not cover.',
  })
  async payersOn(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
    @Arg('date', () => DateScalar, { description: 'The day.' }) date: Day,
  ): Promise<PaidShareType[]> {
    const lines = await ctx.load(costLinesByPlacementId, placement.placementId);
    const paid = await Promise.all(lines.map(async (line) => ({ line, day: await paidDayOf(ctx, line, date) })));
    return paid.flatMap(({ line, day }) => (day === null ? [] : toPaidShares(line.costLineId, day)));
  }
}
