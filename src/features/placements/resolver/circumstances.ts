import { Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import { todayOf } from '../../../platform/clock';
import type { Ctx } from '../../../platform/context';
import { CircumstanceType } from '../../cases/types/circumstance';
import { placementById, placementIdsByChildId } from '../loaders';
import { PlacementType, toPlacement } from '../types/placement';

/** What a circumstance gains by placements. */
@Resolver(() => CircumstanceType)
export class CircumstancePlacements {
  @FieldResolver(() => [PlacementType], {
    description:
      'What is provided for the child today, with what it costs; empty: nothing, of a guest (its own authority pays), or nothing the reader may know of.',
  })
  async placements(@GraphQLContext() ctx: Ctx, @Root() { standing }: CircumstanceType): Promise<PlacementType[]> {
    const ids = standing.childId === null ? [] : await ctx.load(placementIdsByChildId, standing.childId);
    const found = await Promise.all(ids.map((id) => ctx.load(placementById, id)));
    const today = todayOf(ctx);
    return found.flatMap((placement) => (placement === null ? [] : [toPlacement(placement, today)]));
  }
}
