import { addMonths, financialYearSpan, londonDay, periodOf, type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { type Page, type PageArguments } from '../../../platform/keyset';
import { Forbidden } from '../../../platform/faults';
import { findActualPage, listPlacementSpend, sumSpend, type ActualFilter } from '../repository/spend';
import { partings, type Parting } from '../rules/parting';
import { type HolderSpend } from '../rules/spend';
import { getBudgetHolder, mayReadBudget, newestInstant } from './read-pressure';

/** What is recorded as spent of a budget, by period, supplier and match. NotFound for an unknown holder, Forbidden for another's. */
export async function readSpend(
  ctx: Ctx,
  budgetHolderId: string | null,
  financialYear: FinancialYear,
): Promise<HolderSpend> {
  const tx = await ctx.read();
  const budgetHolder = await getBudgetHolder(tx, budgetHolderId);
  if (!mayReadBudget(ctx.actor, budgetHolder.budgetHolderId)) {
    throw new Forbidden('You may read the spend of your own budget only. Give its id as budgetHolderId.');
  }
  return { budgetHolder, financialYear, rows: await sumSpend(tx, budgetHolder.budgetHolderId, financialYear) };
}

/** Where payments and commitments part company by more than the tolerance, given so many months to pay. */
export async function readPartings(
  ctx: Ctx,
  { budgetHolder, financialYear }: Pick<HolderSpend, 'budgetHolder' | 'financialYear'>,
  { graceMonths, tolerance }: { readonly graceMonths: number; readonly tolerance: Pence },
): Promise<readonly Parting[]> {
  const tx = await ctx.read();
  const spend = await listPlacementSpend(tx, budgetHolder.budgetHolderId, financialYear, await newestInstant(tx));
  return partings(spend, { duePeriod: duePeriod(ctx, financialYear, graceMonths), tolerance });
}

/** The last period that ought to be paid for by today: the last whole month, so many months ago; 0 for none. */
function duePeriod(ctx: Ctx, financialYear: FinancialYear, graceMonths: number): number {
  const { startDate, endDate } = financialYearSpan(financialYear);
  const day = addMonths(londonDay(ctx.clock.now()), -graceMonths - 1);
  if (day < startDate) return 0;
  return day > endDate ? 12 : periodOf(day);
}

/** A page of the spend that the reader's rights show. */
export async function listActuals(
  ctx: Ctx,
  filter: ActualFilter,
  page: PageArguments,
): Promise<Page<{ actual_id: string }>> {
  return findActualPage(await ctx.read(), filter, page);
}
