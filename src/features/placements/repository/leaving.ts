import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { Leaving } from '../rules/leaving';
import type { LeavingBasis } from '../rules/review-codes';

/** Of these placements (null: of all) those that are charged for days after their child had left by a day (null: today), as far as the reader may know. */
export async function listLeaving(
  tx: Tx,
  today: Day | null,
  placementIds: readonly string[] | null,
): Promise<readonly Leaving[]> {
  const rows = await tx.query<{
    readonly placement_id: string;
    readonly left_date: Day;
    readonly basis: LeavingBasis;
  }>(
    `select placement_id, left_date, basis from left_but_charged(coalesce($1::date, (app_now() at time zone 'Europe/London')::date))
      where $2::uuid[] is null or placement_id = any($2::uuid[]) order by left_date, placement_id`,
    [today, placementIds],
  );
  return rows.map((row) => ({ placementId: row.placement_id, leftDate: row.left_date, basis: row.basis }));
}
