import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type Day, londonDay, PERIODS } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import { mapPage } from '../../../platform/keyset';
import { type Connection, PageArgs } from '../../../platform/paging';
import { DateScalar, MoneyScalar } from '../../../platform/scalars';
import { placementById } from '../../placements/loaders';
import { PlacementType, toPlacement } from '../../placements/types/placement';
import { readActivity } from '../service/read-activity';
import { readCaughtUp, readHiddenAccruals, readOpenAccruals } from '../service/read-closed-periods';
import { readPosition } from '../service/read-position';
import { readSpendInDoubt } from '../service/read-spend-in-doubt';
import { PressureActivityType, PressurePositionType } from '../types/activity';
import { SpendInDoubtType, toSpendInDoubt } from '../types/closing-warnings';
import {
  PressureAccrualConnection,
  PressureAccrualsType,
  PressureAccrualType,
  PressureCatchUpType,
  toPressureAccrual,
} from '../types/periods';
import { orNull } from '../../access/types/directory';
import { BudgetPressureType } from '../types/pressure';

/** What a pressure knows of its periods and of days. */
@Resolver(() => BudgetPressureType)
export class PressurePeriodsResolver {
  @FieldResolver(() => PressureAccrualsType, {
    nullable: true,
    description:
      'What stood open at the end of a closed period, of this budget itself. Null while the period is open, as at the instant asked about, and under a filter.',
  })
  accrualsOf(
    @Root() { periods, question }: BudgetPressureType,
    @Arg('period', () => Int, { description: '1 (April) to 12 (March).' }) asked: number,
  ): PressureAccrualsType | null {
    const period = PERIODS.find((one) => one === asked);
    if (period === undefined) throw new BadInput('period must be 1 (April) to 12 (March).', { argument: 'period' });
    const { accruals = null, prepayments = null } = periods.find((one) => one.period === period) ?? {};
    if (accruals === null || prepayments === null) return null;
    const { budgetHolderId, financialYear } = question;
    const of = { budgetHolderId, financialYear, period };
    return Object.assign(new PressureAccrualsType(), { of, accruals, prepayments });
  }

  @FieldResolver(() => [PressureCatchUpType], {
    description:
      'What of committed belongs to periods that were closed when it was found, by both periods: reported in the first that was open then.',
  })
  async catchUps(@GraphQLContext() ctx: Ctx, @Root() { question }: BudgetPressureType): Promise<PressureCatchUpType[]> {
    return (await readCaughtUp(ctx, question)).map((one) => Object.assign(new PressureCatchUpType(), one));
  }

  @FieldResolver(() => [SpendInDoubtType], {
    nullable: true,
    description:
      'The imported spend up to the last closed period that is in doubt or was said to be wrong, with the figures of which a closing would warn, and what of it is in forecastOutturn. Recast, that of the budgets it follows with it, and of one that was split by parts. Empty: none is, or no period is closed. Null under a filter.',
  })
  async spendInDoubt(
    @GraphQLContext() ctx: Ctx,
    @Root() { standing }: BudgetPressureType,
  ): Promise<SpendInDoubtType[] | null> {
    return orNull(await readSpendInDoubt(await ctx.read(), standing), (found) => found.map(toSpendInDoubt));
  }

  @FieldResolver(() => PressureActivityType, {
    description:
      'How many placements the commitments are for, by heads and by full-time equivalents, and what one costs.',
  })
  async activity(@GraphQLContext() ctx: Ctx, @Root() { question }: BudgetPressureType): Promise<PressureActivityType> {
    return Object.assign(new PressureActivityType(), await readActivity(ctx, question), { question });
  }

  @FieldResolver(() => PressurePositionType, {
    description: 'How the budget stood on a day of the year, as it was known at asAt.',
  })
  async position(
    @GraphQLContext() ctx: Ctx,
    @Root() { question }: BudgetPressureType,
    @Arg('date', () => DateScalar, { description: 'A day of the financial year.' }) date: Day,
  ): Promise<PressurePositionType> {
    const position = await readPosition(ctx, question, date);
    return Object.assign(new PressurePositionType(), position, { position, question });
  }
}

/** What hangs from the accruals of a period. */
@Resolver(() => PressureAccrualsType)
export class PressureAccrualsResolver {
  @FieldResolver(() => MoneyScalar, {
    description:
      'What of accruals less prepayments is of placements hidden from this reader, in pounds. With the rows it adds up.',
  })
  withheld(@GraphQLContext() ctx: Ctx, @Root() { of }: PressureAccrualsType): Promise<Pence> {
    return readHiddenAccruals(ctx, of);
  }

  @FieldResolver(() => PressureAccrualConnection, {
    description: 'The rows, the largest accrual first and the largest prepayment last.',
  })
  async rows(
    @GraphQLContext() ctx: Ctx,
    @Root() { of }: PressureAccrualsType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<PressureAccrualType>> {
    return new PressureAccrualConnection(mapPage(await readOpenAccruals(ctx, of, args), toPressureAccrual));
  }
}

/** What hangs from one of its rows. */
@Resolver(() => PressureAccrualType)
export class PressureAccrualResolver {
  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement; null for what no placement drives.',
  })
  async placement(
    @GraphQLContext() ctx: Ctx,
    @Root() { placementId }: PressureAccrualType,
  ): Promise<PlacementType | null> {
    const placement = placementId === null ? null : await ctx.load(placementById, placementId);
    return placement === null ? null : toPlacement(placement, londonDay(ctx.clock.now()));
  }
}
