import type { FinancialYear } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { rowsOf, sql, typed, typedList } from '../../../platform/sql';

/** By how much what a placement costs a payer in a full year changed in one step: after the instant before, up to its own. */
export interface FullYearMove {
  readonly placementId: string;
  readonly childId: string;
  readonly budgetHolderId: string;
  /** Primary need, phase and day or residential kind, as the ledger held them then. */
  readonly likeness: string;
  /** Position of the step's instant among those asked about. */
  readonly step: number;
  readonly effect: Pence;
}

/** When the area's ledger was first written to; null: never. For readers of area totals. */
export async function findFirstPosting(tx: Tx): Promise<Date | null> {
  const [row] = await rowsOf<{ first: Date | null }>(tx, sql`select min(posted_at) as first from posting_total`);
  return row?.first ?? null;
}

/**
 * What moved between instants in their order of the full-year effect (money.md section 6) of placements outside the area in a financial year: of those that
 * are live on its last day. The rows it is read from only grow, so that it never changes. For readers of area totals; without cases the reader declared an
 * interest in.
 */
export async function listAwayMoves(
  tx: Tx,
  financialYear: FinancialYear,
  instants: readonly Date[],
): Promise<readonly FullYearMove[]> {
  const last = instants.at(-1);
  if (last === undefined) return [];
  const rows = await rowsOf<{
    placement_id: string;
    child_id: string;
    budget_holder_id: string;
    likeness: string;
    step: number;
    effect_pence: bigint;
  }>(
    tx,
    sql`select placement_id::text, child_id::text, budget_holder_id::text, likeness, step, sum(effect_pence)::bigint as effect_pence
          from (select placement_id, child_id, budget_holder_id, likeness, effect_pence,
                       width_bucket(posted_at - interval '1 millisecond', ${typedList(instants, 'timestamptz')}) as step
                  from full_year_cost
                 where financial_year = ${financialYear} and area_class <> 'IN_AREA' and effect_pence <> 0
                   and posted_at <= ${typed(last, 'timestamptz')}) moved
         group by placement_id, child_id, budget_holder_id, likeness, step having sum(effect_pence) <> 0`,
  );
  return rows.map((row) => ({
    ...{ placementId: row.placement_id, childId: row.child_id, budgetHolderId: row.budget_holder_id },
    ...{ likeness: row.likeness, step: row.step, effect: pence(row.effect_pence) },
  }));
}
