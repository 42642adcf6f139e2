import type { Day } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';

/** What a round that waits asks for a line. */
export interface AskedPrice {
  readonly fromDate: Day;
  readonly amount: Pence;
}

/** What rounds that are not settled ask for these lines, by the line's id. */
export async function findAskedPrices(
  tx: Tx,
  costLineIds: readonly string[],
): Promise<ReadonlyMap<string, AskedPrice>> {
  const rows = await tx.query<{ cost_line_id: string; from_date: Day; asked_pence: bigint }>(
    `select line.cost_line_id, round.from_date, line.asked_pence from uplift_round_line line
       join uplift_round round on round.local_area_code = line.local_area_code and round.uplift_round_id = line.uplift_round_id
      where line.cost_line_id = any($1::uuid[]) and line.applied_at is null and line.problem is null
        and round.decision is distinct from 'REFUSED' and round.applied_at is null`,
    [costLineIds],
  );
  return new Map(rows.map((row) => [row.cost_line_id, { fromDate: row.from_date, amount: pence(row.asked_pence) }]));
}
