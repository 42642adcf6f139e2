import { type FinancialYear } from '../../../kernel/dates';
import { type Pence, pence } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';

/** What the ledger holds of a mitigation's children for a year of the block. */
export interface LedgerOfMitigation {
  readonly mitigationId: string;
  readonly financialYear: FinancialYear;
  /** At the baseline, and at the instant asked about. */
  readonly before: Pence;
  readonly now: Pence;
  /** Placements of which something was posted since the baseline. */
  readonly changedPlacements: number;
  /** How much less it holds than at the baseline of cases the reader declared an interest in, of which nothing else here is. */
  readonly withheld: Pence;
}

/**
 * What the ledger held for the years of a plan at its baseline and at an instant, of the children whose placements each mitigation names, or of what
 * its filter takes; by the year that a cost belongs to.
 */
export async function sumLedgerOfMitigations(
  tx: Tx,
  query: {
    readonly planId: string;
    readonly version: number;
    readonly budgetHolderId: string;
    readonly years: readonly FinancialYear[];
    readonly baselineAt: Date;
    readonly asAt: Date;
  },
): Promise<readonly LedgerOfMitigation[]> {
  const rows = await tx.query<{
    mitigation_id: string;
    financial_year: FinancialYear;
    before: bigint;
    now: bigint;
    changed: bigint;
    withheld: bigint;
  }>(
    `select mitigation_id, financial_year, coalesce(sum(before) filter (where not is_withheld), 0)::bigint as before,
            coalesce(sum(now) filter (where not is_withheld), 0)::bigint as now,
            count(*) filter (where before <> now and not is_withheld) as changed,
            coalesce(sum(before - now) filter (where is_withheld), 0)::bigint as withheld
       from (
         select measure.mitigation_id, posting.financial_year, posting.placement_id,
                posting.case_id in (select app_recused_cases()) as is_withheld,
                coalesce(sum(posting.amount_pence) filter (where posting.posted_at <= $5), 0) as before, sum(posting.amount_pence) as now
           from (select one.mitigation_id, one.measured_by, children.list
                   from management_plan_mitigation one
                   left join (select mitigation_id, array_agg(child_id) as list from plan_children($1, $2) group by 1) children using (mitigation_id)
                  where one.management_plan_id = $1 and one.version = $2 and num_nonnulls(one.measured_by, children.list) = 1) measure
           join posting on posting.budget_holder_id = $3 and posting.financial_year = any($4::text[]) and posting.posted_at <= $6
            and case when measure.list is not null then posting.child_id = any(measure.list)
                     else ${MEASURED.join(' and ')} end
          group by 1, 2, 3, 4) by_placement
      group by 1, 2 order by 1, 2`,
    [query.planId, query.version, query.budgetHolderId, query.years, query.baselineAt, query.asAt],
  );
  return rows.map((row) => ({
    mitigationId: row.mitigation_id,
    financialYear: row.financial_year,
    before: pence(row.before),
    now: pence(row.now),
    changedPlacements: Number(row.changed),
    withheld: pence(row.withheld),
  }));
}

/** A dimension that a filter does not name takes every value; what has no value is `NONE`. */
const MEASURED = Object.entries({
  PRIMARY_NEED: 'primary_need',
  PHASE: 'phase',
  AGE_BAND: 'age_band',
  PROVISION_TYPE: 'provision_type',
  AREA_CLASS: 'area_class',
  HOST_AUTHORITY: 'host_la_code',
  PROVIDER: 'provider_urn',
  CATEGORY: 'category',
  SECTION_251_LINE: 'section_251_line',
}).map(
  ([dimension, column]) =>
    `(measure.measured_by -> '${dimension}' is null or measure.measured_by -> '${dimension}' ? coalesce(posting.${column}, 'NONE'))`,
);
