import { type FinancialYear } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { type ClosingWarning, type ClosingWarningKind } from '../rules/closing-warnings';

/**
 * Imported spend reported in a year up to a period, or in the year before, of which no placement is confirmed, by budget: nobody said why, or it waits for its
 * placement to be recorded. What was recorded by hand without a placement was said to have none.
 */
export async function listSpendInDoubt(
  tx: Tx,
  { financialYear, period }: PeriodOfYear,
  yearBefore: FinancialYear,
): Promise<readonly ClosingWarning[]> {
  const rows = await tx.query<{
    budget_holder_id: string;
    kind: ClosingWarningKind;
    payments: bigint;
    net_pence: bigint;
  }>(
    `select actual.budget_holder_id, case said.status when 'SETTLED' then 'SPEND_AWAITING_PLACEMENT' else 'SPEND_UNMATCHED' end as kind,
            count(*) as payments, sum(actual.amount_pence)::bigint as net_pence
       from actual
       join imported_actual imported on imported.local_area_code = actual.local_area_code and imported.actual_id = actual.actual_id
       left join lateral (select match.status, match.settled_as from actual_match match
                           where match.local_area_code = actual.local_area_code and match.actual_id = actual.actual_id
                           order by match.ordinal desc limit 1) said on true
      where (actual.reported_financial_year = $1 and actual.reported_period <= $2 or actual.reported_financial_year = $3)
        and actual.placement_id is null
        and (coalesce(said.status, 'REJECTED') in ('REJECTED', 'PROPOSED')
             or said.status = 'SETTLED' and said.settled_as = 'AWAITING_PLACEMENT_RECORD')
      group by 1, 2 order by 1, 2`,
    [financialYear, period, yearBefore],
  );
  return rows.map((row) => ({
    kind: row.kind,
    budgetHolderId: row.budget_holder_id,
    payments: Number(row.payments),
    amount: pence(row.net_pence),
  }));
}
