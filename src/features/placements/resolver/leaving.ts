import { Ctx as GraphQLContext, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { orNull } from '../../access/types/directory';
import { placementById } from '../loaders';
import { readLeaving } from '../service/read-leaving';
import { PaidAfterLeavingType, PaidPlacementType, toPaidAfterLeaving } from '../types/leaving';
import { PlacementType, toPlacement } from '../types/placement';

/** `paidAfterLeaving`. */
@Resolver()
export class LeavingQueries {
  @Can('leaving:read')
  @Query(() => PaidAfterLeavingType, {
    description:
      'Placements whose child has left while they are still charged: the last review found it gone, its plan ceased, or it is past 25. For finance, commissioners, directors and auditors.',
  })
  async paidAfterLeaving(@GraphQLContext() ctx: Ctx): Promise<PaidAfterLeavingType> {
    return toPaidAfterLeaving(await readLeaving(ctx));
  }
}

/** Which placement it is. */
@Resolver(() => PaidPlacementType)
export class PaidPlacementFields {
  @FieldResolver(() => PlacementType, { nullable: true, description: 'The placement that is charged.' })
  async placement(@GraphQLContext() ctx: Ctx, @Root() paid: PaidPlacementType): Promise<PlacementType | null> {
    const today = londonDay(ctx.clock.now());
    return orNull(await ctx.load(placementById, paid.placementId), (found) => toPlacement(found, today));
  }
}
