import type { Day, FinancialYear } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import type { UnmatchedSpend } from '../rules/worklist';
import { financialYearOf } from './work-of-payments';

/** Imported spend of this year and the last one for which no placement is confirmed or proposed, by budget and year. */
export async function listUnmatchedSpend(
  tx: Tx,
): Promise<readonly (UnmatchedSpend & { readonly budgetHolderId: string; readonly lastDate: Day })[]> {
  const rows = await tx.query<{
    budget_holder_id: string;
    financial_year: FinancialYear;
    last_date: Day;
    payments: bigint;
    net_pence: bigint;
  }>(
    `select actual.budget_holder_id, actual.financial_year, max(actual.dated) as last_date, count(*) as payments,
            sum(actual.amount_pence)::bigint as net_pence
       from actual
       join imported_actual imported on imported.local_area_code = actual.local_area_code and imported.actual_id = actual.actual_id
       left join lateral (select match.status from actual_match match
                           where match.local_area_code = actual.local_area_code and match.actual_id = actual.actual_id
                           order by match.ordinal desc limit 1) said on true
      where actual.financial_year in (${financialYearOf(0)}, ${financialYearOf(1)}) and actual.placement_id is null
        and coalesce(said.status, 'REJECTED') = 'REJECTED'
      group by actual.budget_holder_id, actual.financial_year
      order by actual.financial_year, actual.budget_holder_id`,
  );
  return rows.map((row) => ({
    budgetHolderId: row.budget_holder_id,
    financialYear: row.financial_year,
    lastDate: row.last_date,
    payments: Number(row.payments),
    net: pence(row.net_pence),
  }));
}
