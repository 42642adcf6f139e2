import { type FinancialYear, type Period } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import { equalityConditions, textConditions, type EqualityFilter, type TextFilter } from '../../../platform/conditions';
import { type Tx } from '../../../platform/db';
import { findPage, type Page, type PageArguments } from '../../../platform/keyset';
import { sql } from '../../../platform/sql';
import { type ActualMatchStatus, type SpendSettlement } from '../rules/match-codes';
import { type PlacementSpend } from '../rules/parting';
import { type SpendRow } from '../rules/spend';
import { spentPlacement } from './spent-placement';

/** How far it is settled which placement an amount of `actual` pays for: the newest that was said of it. */
export const MATCH_STATUS = `case when actual.placement_id is not null then 'CONFIRMED'
  else coalesce((select case match.status when 'REJECTED' then 'UNMATCHED' else match.status end from actual_match match
                  where match.local_area_code = actual.local_area_code and match.actual_id = actual.actual_id
                  order by match.ordinal desc limit 1), 'UNMATCHED') end`;

/** Why it pays for no placement; null unless that is what stands. */
const SETTLED_AS = `case when actual.placement_id is null then
  (select case match.status when 'SETTLED' then match.settled_as end from actual_match match
    where match.local_area_code = actual.local_area_code and match.actual_id = actual.actual_id
    order by match.ordinal desc limit 1) end`;

/** Which spend to list; every condition that is given must hold. */
export interface ActualFilter {
  readonly financialYear?: FinancialYear | null;
  readonly budgetHolderId?: EqualityFilter<string> | null;
  readonly match?: EqualityFilter<ActualMatchStatus> | null;
  readonly supplierName?: TextFilter | null;
  /** Whether the download says something of it that is told rather than mended. */
  readonly hasRemarks?: boolean | null;
}

/** The spend of the reader's budgets, the newest document first, by id. */
export function findActualPage(
  tx: Tx,
  filter: ActualFilter,
  page: PageArguments,
): Promise<Page<{ actual_id: string }>> {
  const { financialYear, hasRemarks } = filter;
  const status = { text: [MATCH_STATUS], values: [] };
  return findPage<{ actual_id: string }>(
    tx,
    {
      select: sql`actual.actual_id`,
      from: sql`actual left join imported_actual imported
                  on imported.local_area_code = actual.local_area_code and imported.actual_id = actual.actual_id`,
      where: [
        ...equalityConditions(sql`actual.financial_year`, 'text', { eq: financialYear }),
        ...equalityConditions(sql`actual.budget_holder_id`, 'uuid', filter.budgetHolderId),
        ...equalityConditions(status, 'text', filter.match),
        ...textConditions(sql`imported.supplier_name`, filter.supplierName),
        ...(typeof hasRemarks === 'boolean'
          ? [hasRemarks ? sql`imported.remarks <> '{}'` : sql`coalesce(imported.remarks, '{}') = '{}'`]
          : []),
      ],
      order: [
        { sql: sql`actual.dated`, type: 'date', direction: 'desc' },
        { sql: sql`actual.actual_id`, type: 'uuid', direction: 'desc' },
      ],
    },
    page,
  );
}

/** The spend of a holder in a year by period, supplier, how far it is matched and why it pays for no placement: a row a combination. */
export async function sumSpend(
  tx: Tx,
  budgetHolderId: string,
  financialYear: FinancialYear,
): Promise<readonly SpendRow[]> {
  const rows = await tx.query<{
    period: Period;
    status: ActualMatchStatus;
    settled_as: SpendSettlement | null;
    supplier_name: string | null;
    payments: bigint;
    credit_notes: bigint;
    net: bigint;
    vat: bigint;
  }>(
    `select actual.period, ${MATCH_STATUS} as status, ${SETTLED_AS} as settled_as, imported.supplier_name, count(*) as payments,
            count(*) filter (where actual.amount_pence < 0) as credit_notes, sum(actual.amount_pence)::bigint as net,
            sum(actual.vat_pence)::bigint as vat
       from actual
       left join imported_actual imported
         on imported.local_area_code = actual.local_area_code and imported.actual_id = actual.actual_id
      where actual.budget_holder_id = $1 and actual.financial_year = $2
      group by 1, 2, 3, 4`,
    [budgetHolderId, financialYear],
  );
  return rows.map((row) => ({
    period: row.period,
    status: row.status,
    settledAs: row.settled_as,
    supplierName: row.supplier_name,
    payments: Number(row.payments),
    creditNotes: Number(row.credit_notes),
    net: pence(row.net),
    vat: pence(row.vat),
  }));
}

/**
 * What is committed and paid of each placement by a holder in a year, by the period it belongs to; of those only that the reader may see. Nothing
 * while nothing at all is recorded for placements, for then payments are kept elsewhere.
 */
export async function listPlacementSpend(
  tx: Tx,
  budgetHolderId: string,
  financialYear: FinancialYear,
  asAt: Date,
): Promise<readonly PlacementSpend[]> {
  const rows = await tx.query<{
    placement_id: string;
    committed: Readonly<Record<string, string>> | null;
    paid: bigint | null;
  }>(
    `with posted as (
       select placement_id, jsonb_object_agg(period, amount::text) as committed
         from (select placement_id, period, sum(amount_pence) as amount from posting
                where budget_holder_id = $1 and financial_year = $2 and posted_at <= $3
                group by placement_id, period) months
        group by placement_id),
     paid as (
       select ${spentPlacement.column} as placement_id, sum(actual.amount_pence)::bigint as amount
         from actual ${spentPlacement.join('$3')}
        where actual.budget_holder_id = $1 and actual.financial_year = $2 and actual.recorded_at <= $3
          and ${spentPlacement.column} is not null
        group by 1)
     select placement_id, posted.committed, paid.amount as paid
       from posted full join paid using (placement_id)
       join placement using (placement_id)
      where placement.local_area_code = (select app_area()) and exists (select from paid)`,
    [budgetHolderId, financialYear, asAt],
  );
  return rows.map((row) => ({
    placementId: row.placement_id,
    committed: new Map(
      Object.entries(row.committed ?? {}).map(([period, amount]) => [Number(period) as Period, pence(BigInt(amount))]),
    ),
    paid: pence(row.paid ?? 0n),
  }));
}
