import { Arg, Args, Ctx as GraphQLContext, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type FinancialYear, londonDay } from '../../../kernel/dates';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { mapPage } from '../../../platform/keyset';
import { type Connection, PageArgs } from '../../../platform/paging';
import { DateTimeScalar, FinancialYearScalar } from '../../../platform/scalars';
import { decisionById } from '../../panels/loaders';
import { DecisionType, toDecision } from '../../panels/types/decision';
import { placementById } from '../../placements/loaders';
import { PlacementType, toPlacement } from '../../placements/types/placement';
import { explainVarianceMovement } from '../rules/explain-variance';
import { readBudgetMovement, readMovementEvents, readVarianceMovement } from '../service/read-movement';
import {
  BudgetMovementType,
  MovementEventConnection,
  MovementEventType,
  PressureMovementType,
  toBudgetMovement,
  toMovementEvent,
  toVarianceBridge,
  VarianceBridgeType,
} from '../types/movement';
import { PressureFilter, toPostingFilter } from '../types/pressure-filter';
import { localHolder } from './local-holder';

/** How a budget moved between two instants. */
@Resolver(() => BudgetMovementType)
export class MovementResolver {
  @Can('budget:read')
  @Query(() => BudgetMovementType, {
    description:
      'How what a budget has committed in a financial year moved between two instants, by cause, each with its events. For finance, directors, commissioners and auditors; a budget holder reads its own.',
  })
  async budgetMovement(
    @GraphQLContext() ctx: Ctx,
    @Arg('financialYear', () => FinancialYearScalar, { description: 'The financial year.' })
    financialYear: FinancialYear,
    @Arg('from', () => DateTimeScalar, { description: 'The earlier instant.' }) from: Date,
    @Arg('to', () => DateTimeScalar, { description: 'The later instant, which may not lie in the future.' }) to: Date,
    @Arg('budgetHolderId', () => ID, {
      nullable: true,
      description: 'Whose budget. Null: the area’s high needs block.',
    })
    budgetHolderId: string | null | undefined,
    @Arg('filter', () => PressureFilter, {
      nullable: true,
      description: 'What to narrow the figures to. Null: all.',
    })
    filter: PressureFilter | null | undefined,
  ): Promise<BudgetMovementType> {
    return toBudgetMovement(
      await readBudgetMovement(ctx, {
        financialYear,
        budgetHolderId: localHolder(budgetHolderId, ['budgetHolderId']),
        from,
        to,
        filter: toPostingFilter(filter ?? null),
      }),
    );
  }

  @FieldResolver(() => VarianceBridgeType, {
    nullable: true,
    description: 'How the variance moved between the same instants. Null under a filter, where there is none.',
  })
  async variance(
    @GraphQLContext() ctx: Ctx,
    @Root() { answer }: BudgetMovementType,
  ): Promise<VarianceBridgeType | null> {
    const found = await readVarianceMovement(ctx, answer);
    if (found === null) return null;
    return toVarianceBridge(found, (one) => explainVarianceMovement(one, answer.question, found.ends));
  }
}

/** What hangs from one cause. */
@Resolver(() => PressureMovementType)
export class PressureMovementResolver {
  @FieldResolver(() => MovementEventConnection, {
    description: 'What happened, in its order; without cases hidden from this reader, whose money is withheld.',
  })
  async events(
    @GraphQLContext() ctx: Ctx,
    @Root() { question, cause }: PressureMovementType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<MovementEventType>> {
    return new MovementEventConnection(mapPage(await readMovementEvents(ctx, question, cause, args), toMovementEvent));
  }
}

/** What hangs from one event. */
@Resolver(() => MovementEventType)
export class MovementEventResolver {
  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement; null for a reader who may not see the money of the case.',
  })
  async placement(
    @GraphQLContext() ctx: Ctx,
    @Root() { placementId }: MovementEventType,
  ): Promise<PlacementType | null> {
    const placement = await ctx.load(placementById, placementId);
    return placement === null ? null : toPlacement(placement, londonDay(ctx.clock.now()));
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'The decision it goes back to; null where there is none, and for a reader who may not see it.',
  })
  async decision(@GraphQLContext() ctx: Ctx, @Root() { decisionId }: MovementEventType): Promise<DecisionType | null> {
    const decision = decisionId === null ? null : await ctx.load(decisionById, decisionId);
    return decision === null ? null : toDecision(decision);
  }
}
