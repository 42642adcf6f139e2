import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Day, londonDay } from '../../../kernel/dates';
import { type Ctx } from '../../../platform/context';
import { mapPage, pageOfList } from '../../../platform/keyset';
import { type Connection, PageArgs } from '../../../platform/paging';
import { DateScalar } from '../../../platform/scalars';
import { orNull } from '../../access/types/directory';
import { placementById } from '../../placements/loaders';
import { PlacementType, toPlacement } from '../../placements/types/placement';
import { readPositionMovement } from '../service/read-position-movement';
import { BudgetMovementType } from '../types/movement';
import {
  PositionEventConnection,
  PositionEventType,
  PositionMovedType,
  PositionMovementType,
  toPositionEvent,
  toPositionMovement,
} from '../types/position-movement';

/** A movement between two days, each as it was known at an instant of its own. */
@Resolver(() => BudgetMovementType)
export class PositionMovementResolver {
  @FieldResolver(() => PositionMovementType, {
    nullable: true,
    description:
      'How the position on one day, as known at from, became that on another, as known at to: what the days between brought, and what was found out since. Null under a filter, where there is none.',
  })
  async position(
    @GraphQLContext() ctx: Ctx,
    @Root() { answer }: BudgetMovementType,
    @Arg('fromDate', () => DateScalar, { description: 'A day of the financial year.' }) fromDate: Day,
    @Arg('toDate', () => DateScalar, {
      description: 'A day of the financial year; it may be the same, or lie before the other.',
    })
    toDate: Day,
  ): Promise<PositionMovementType | null> {
    return orNull(await readPositionMovement(ctx, answer.question, { fromDate, toDate }), toPositionMovement);
  }
}

/** What hangs from one cause. */
@Resolver(() => PositionMovedType)
export class PositionMovedFields {
  @FieldResolver(() => PositionEventConnection, {
    description: 'What happened, in its order; without cases hidden from this reader, whose money is withheld.',
  })
  events(@Root() { moved }: PositionMovedType, @Args(() => PageArgs) args: PageArgs): Connection<PositionEventType> {
    const keyOf = ({ placementId, postedAt }: (typeof moved)[number]): string =>
      `${postedAt?.toISOString() ?? ''} ${placementId}`;
    return new PositionEventConnection(mapPage(pageOfList(moved, args, keyOf), toPositionEvent));
  }
}

/** What hangs from one event. */
@Resolver(() => PositionEventType)
export class PositionEventFields {
  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement; null for a reader who may not see the money of the case.',
  })
  async placement(
    @GraphQLContext() ctx: Ctx,
    @Root() { placementId }: PositionEventType,
  ): Promise<PlacementType | null> {
    const today = londonDay(ctx.clock.now());
    return orNull(await ctx.load(placementById, placementId), (placement) => toPlacement(placement, today));
  }
}
