import type { Day } from '../../../kernel/dates';
import { NotFound } from '../../../platform/faults';
import type { Tx } from '../../../platform/db';

/** The first day of a placement, as it is known today. It is read here because placements stand right of contributions. */
export async function findPlacementStart(tx: Tx, placementId: string): Promise<Day> {
  const [row] = await tx.query<{ start_date: Day }>(
    'select lower(active_span)::text as start_date from placement where placement_id = $1',
    [placementId],
  );
  if (row === undefined) throw new NotFound('There is no such placement.');
  return row.start_date;
}
