import type { Day } from '../../../kernel/dates';
import { NotFound } from '../../../platform/faults';
import type { WriteTx } from '../../../platform/db';

/** The days of a placement as they stand, and whether its end is recorded as a fact. */
export interface PlacementDays {
  readonly startDate: Day;
  readonly endDate: Day | null;
  /** It ended, or never was: nothing goes on any more. */
  readonly isOver: boolean;
}

/** Locks a placement before its lines and gives its days. It is done here because placements stand right of contributions. */
export async function lockPlacementDays(tx: WriteTx, placementId: string): Promise<PlacementDays> {
  const [row] = await tx.query<{ start_date: Day; end_date: Day | null; is_over: boolean }>(
    `select lower(active_span) as start_date, upper(active_span) - 1 as end_date,
            ended_date is not null or cancelled_at is not null as is_over
       from placement where placement_id = $1 for update`,
    [placementId],
  );
  if (row === undefined) throw new NotFound('There is no such placement.');
  return { startDate: row.start_date, endDate: row.end_date, isOver: row.is_over };
}

/** Lets a placement go on to another last day, as an agreement that is committed has it; null: without an end. */
export async function updatePlacementEnd(tx: WriteTx, placementId: string, endDate: Day | null): Promise<void> {
  await tx.execute(
    `update placement set active_span = daterange(lower(active_span), $2::date, '[]'), version = version + 1
      where placement_id = $1`,
    [placementId, endDate],
  );
}
