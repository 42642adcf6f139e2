import { type FinancialYear } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { type ClosingWarning, type ClosingWarningKind } from '../rules/closing-warnings';

/**
 * Imported spend reported in a year up to a period, or in the year before, of which no placement is confirmed, by budget: nobody said why, or it waits for its
 * placement to be recorded. What was recorded by hand without a placement was said to have none. With it what somebody said is wrong in the books, of
 * every year before too, until what corrects it is said to be so as well: the two may be years apart, and together they come to nothing.
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
    `with spend as (
       select actual.budget_holder_id, actual.amount_pence, actual.reported_financial_year as reported_in,
              case when said.status is null or said.status in ('REJECTED', 'PROPOSED') then 'SPEND_UNMATCHED'
                   when said.status <> 'SETTLED' then null
                   when said.settled_as = 'AWAITING_PLACEMENT_RECORD' then 'SPEND_AWAITING_PLACEMENT'
                   when said.settled_as = 'ERROR_AT_SOURCE' then 'SPEND_WRONG_AT_SOURCE'
                   when said.settled_as = 'OTHER_BUDGET' then 'SPEND_OF_OTHER_BUDGET' end as kind
         from actual
         join imported_actual imported on imported.local_area_code = actual.local_area_code and imported.actual_id = actual.actual_id
         left join lateral (select match.status, match.settled_as from actual_match match
                             where match.local_area_code = actual.local_area_code and match.actual_id = actual.actual_id
                             order by match.ordinal desc limit 1) said on true
        where actual.placement_id is null
          and (actual.reported_financial_year < $1 or actual.reported_financial_year = $1 and actual.reported_period <= $2))
     select budget_holder_id, kind, count(*) as payments, sum(amount_pence)::bigint as net_pence
       from spend
      where kind in ('SPEND_WRONG_AT_SOURCE', 'SPEND_OF_OTHER_BUDGET') or kind is not null and reported_in >= $3
      group by 1, 2
     having kind not in ('SPEND_WRONG_AT_SOURCE', 'SPEND_OF_OTHER_BUDGET') or sum(amount_pence) <> 0
      order by 1, 2`,
    [financialYear, period, yearBefore],
  );
  return rows.map((row) => ({
    kind: row.kind,
    budgetHolderId: row.budget_holder_id,
    payments: Number(row.payments),
    amount: pence(row.net_pence),
  }));
}
