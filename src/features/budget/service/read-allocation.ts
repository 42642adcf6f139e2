import { financialYearOf, londonDay, type FinancialYear } from '../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { pence, sum, type Pence } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { sumByPeriod } from '../../ledger/repository/posting-sums';
import { sumBudget } from '../repository/allocation';
import { mayReadBudget, newestInstant } from './read-pressure';

/** This year's allocation of a holder, and what a decision would leave of it. */
export interface AllocationHeadroom {
  readonly financialYear: FinancialYear;
  /** What was allocated, with the balance brought forward. */
  readonly allocation: Pence;
  readonly committed: Pence;
  readonly headroom: Pence;
}

/**
 * What a decision that costs a holder `inYear` in the financial year of today would leave of its allocation; null where the budget is not
 * the reader's.
 */
export async function readAllocation(
  ctx: Ctx,
  budgetHolderId: string,
  inYear: Pence,
): Promise<AllocationHeadroom | null> {
  if (!mayReadBudget(ctx.actor, budgetHolderId)) return null;
  const tx = await ctx.read();
  const asAt = await newestInstant(tx);
  const financialYear = financialYearOf(londonDay(ctx.clock.now()));
  const booked = await sumBudget(tx, budgetHolderId, financialYear, asAt);
  const question = { financialYear, budgetHolderId: asId<BudgetHolderId>(budgetHolderId), asAt, filter: {} };
  const committed = sum([...(await sumByPeriod(tx, question)).values()]);
  const allocation = pence(booked.allocation + booked.broughtForward);
  return { financialYear, allocation, committed, headroom: pence(allocation - committed - inYear) };
}
