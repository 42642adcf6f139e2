import type { FinancialYear } from '../../../kernel/dates';
import { pence, ZERO, type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';

/** What the ledger holds for holders by year, whoever of them the actor may see: asked as `amount(holder, year)`. */
export async function readCommitted(
  tx: Tx,
  budgetHolderIds: readonly string[],
  years: readonly FinancialYear[],
): Promise<(budgetHolderId: string, year: FinancialYear) => Pence> {
  const rows = await tx.query<{ budget_holder_id: string; financial_year: string; amount_pence: bigint }>(
    'select budget_holder_id, financial_year, amount_pence from committed_of_holders($1::uuid[], $2::text[])',
    [budgetHolderIds, years],
  );
  const amounts = new Map(
    rows.map((row) => [`${row.budget_holder_id} ${row.financial_year}`, pence(row.amount_pence)]),
  );
  return (budgetHolderId, year) => amounts.get(`${budgetHolderId} ${year}`) ?? ZERO;
}
