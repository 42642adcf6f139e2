import type { FinancialYear } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { rowsOf, sql, typed } from '../../../platform/sql';

/** What a placement outside the area costs over a full year, whoever pays. */
export interface AwayCost {
  readonly placementId: string;
  readonly childId: string;
  /** Primary need, phase and day or residential kind, as the ledger held them then. */
  readonly likeness: string;
  readonly fullYearCost: Pence;
}

/**
 * The full-year effect (money.md section 6) of the placements outside the area that are live on the last day of a financial year, as the ledger stood at an instant: the rows it is read from only
 * grow, so that the same is told again. None that costs nothing, nor of a kind of provision that is left out (`leftOut`). For readers of area totals; without cases the reader declared an interest in.
 */
export async function listAwayCosts(
  tx: Tx,
  {
    financialYear,
    asAt,
    leftOut,
  }: { readonly financialYear: FinancialYear; readonly asAt: Date; readonly leftOut: readonly string[] },
): Promise<readonly AwayCost[]> {
  const rows = await rowsOf<{ placement_id: string; child_id: string; likeness: string; effect_pence: bigint }>(
    tx,
    sql`select placement_id::text, child_id::text, likeness, sum(effect_pence)::bigint as effect_pence
          from full_year_cost
         where financial_year = ${financialYear} and area_class <> 'IN_AREA' and effect_pence <> 0 and posted_at <= ${typed(asAt, 'timestamptz')}
           and provision_type <> all(${leftOut}::text[])
         group by placement_id, child_id, likeness having sum(effect_pence) <> 0`,
  );
  return rows.map((row) => ({
    ...{ placementId: row.placement_id, childId: row.child_id, likeness: row.likeness },
    fullYearCost: pence(row.effect_pence),
  }));
}
