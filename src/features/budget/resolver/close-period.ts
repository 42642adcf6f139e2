import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type FinancialYear } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import { Can } from '../../../platform/can';
import { instantOf } from '../../../platform/clock';
import { type Ctx } from '../../../platform/context';
import { FinancialYearScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { budgetHolderOrFault } from '../../access/loaders';
import { BudgetHolderType, toBudgetHolder } from '../../access/types/directory';
import { warningsOf } from '../refusals/close-period';
import { type KeptWarning } from '../rules/closing-warnings';
import { closePeriod, type PeriodClosing } from '../service/close-period';
import { readClosedPeriods } from '../service/read-closed-periods';
import {
  ClosedPeriodBalanceType,
  ClosedPeriodType,
  ClosePeriodError,
  ClosePeriodInput,
  ClosePeriodPayload,
  toClosedPeriod,
} from '../types/periods';
import { ClosingWarningType, toClosingWarning } from '../types/closing-warnings';
import { localHolder } from './local-holder';

/** Periods whose books are closed. */
@Resolver(() => ClosedPeriodBalanceType)
export class ClosePeriodResolver {
  @Can('period:close')
  @Mutation(() => ClosePeriodPayload, {
    description:
      'Closes the books up to and including a period, for good: nobody opens it again, and what is found later is reported in the first open period. Keeps what stands open at its end. What it warns of, spend matched to no placement, spend said to be wrong and variances without a comment, has to be acknowledged. For finance; ask with preview first.',
  })
  async closePeriod(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ClosePeriodInput, { description: 'The period.' }) input: ClosePeriodInput,
  ): Promise<ClosePeriodPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const command = {
      financialYear: input.financialYear,
      period: input.period,
      accruals: input.accruals.map(({ budgetHolderId, label, amount }, position) => ({
        budgetHolderId: localHolder(budgetHolderId, ['input', 'accruals', String(position), 'budgetHolderId']),
        label,
        amount,
      })),
      acknowledged: input.acknowledged.map(({ kind, budgetHolderId, amount }, position) => ({
        kind,
        budgetHolderId: localHolder(budgetHolderId, ['input', 'acknowledged', String(position), 'budgetHolderId']),
        amount,
      })),
    };
    const result = await closePeriod(ctx, command, { clientMutationId, isPreview: input.preview });
    return Object.assign(new ClosePeriodPayload(), {
      clientMutationId,
      closedPeriods: result.ok ? result.value.closed.map(toClosed) : null,
      closedBefore: result.ok ? result.value.closedBefore : null,
      warnings: (result.ok ? result.value.warnings : warningsOf(result.refusals)).map(toWarning),
      userErrors: toUserErrors(ClosePeriodError, result),
    });
  }

  @Can('budget:read')
  @Query(() => [ClosedPeriodType], {
    description:
      'The periods of a financial year whose books are closed, in their order. For whoever reads budgets; each with the balances of those this reader may read.',
  })
  async closedPeriods(
    @GraphQLContext() ctx: Ctx,
    @Arg('financialYear', () => FinancialYearScalar, { description: 'The financial year.' })
    financialYear: FinancialYear,
  ): Promise<ClosedPeriodType[]> {
    const found = await readClosedPeriods(ctx, financialYear);
    return found.map(({ closed, balances }) => toClosedPeriod(closed, balances));
  }

  @FieldResolver(() => BudgetHolderType, { description: 'Whose budget it is.' })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { budgetHolderId }: ClosedPeriodBalanceType,
  ): Promise<BudgetHolderType> {
    return toBudgetHolder(await budgetHolderOrFault(ctx, budgetHolderId));
  }
}

/** A warning of the write's answer, which is kept as text. */
function toWarning({ kind, budgetHolderId, payments, amount }: KeptWarning): ClosingWarningType {
  return toClosingWarning({ kind, budgetHolderId, payments, amount: pence(BigInt(amount)) });
}

/** Whose budget a warning is of. */
@Resolver(() => ClosingWarningType)
export class ClosingWarningFields {
  @FieldResolver(() => BudgetHolderType, { description: 'Whose budget it is.' })
  async budgetHolder(
    @GraphQLContext() ctx: Ctx,
    @Root() { budgetHolderId }: ClosingWarningType,
  ): Promise<BudgetHolderType> {
    return toBudgetHolder(await budgetHolderOrFault(ctx, budgetHolderId));
  }
}

/** The answer of the write, which is kept as text. */
function toClosed({ financialYear, period, closedAt, holders }: PeriodClosing): ClosedPeriodType {
  return toClosedPeriod(
    { financialYear: financialYear as FinancialYear, period, closedAt: instantOf(closedAt) },
    holders.map(({ budgetHolderId, accruals, prepayments }) => ({
      budgetHolderId,
      accruals: pence(BigInt(accruals)),
      prepayments: pence(BigInt(prepayments)),
    })),
  );
}

/** A closed period by its id; null for whoever reads no budget. */
export async function closedPeriodNode(ctx: Ctx, id: string): Promise<ClosedPeriodType | null> {
  if (!ctx.actor.permissions.has('budget:read')) return null;
  const [financialYear = '', period = ''] = id.split('.');
  const found = await readClosedPeriods(ctx, financialYear as FinancialYear);
  const one = found.find(({ closed }) => closed.period === Number(period));
  return one === undefined ? null : toClosedPeriod(one.closed, one.balances);
}
