import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx } from '../../../platform/db';

/** The ids of the placements of each child that cover today, by their start; without those the reader may not know of. */
export async function listPlacementIdsByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ child_id: string; placement_id: string }>(
    `select held.child_id, placement.placement_id
       from placement
       join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
      where held.child_id = any ($1::uuid[]) and placement.cancelled_at is null
        and placement.active_span @> (app_now() at time zone 'Europe/London')::date
      order by held.child_id, lower(placement.active_span), placement.placement_id`,
    [childIds],
  );
  const groups = groupBy(rows, (row) => row.child_id);
  return new Map([...groups].map(([childId, group]) => [childId, group.map((row) => row.placement_id)]));
}

/** The ids of the placements of each child that cover a day or a later one, by their start; without those the reader may not know of. */
export async function listPlacementIdsSince(
  tx: Tx,
  childIds: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ child_id: string; placement_id: string }>(
    `select held.child_id, placement.placement_id
       from placement
       join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
      where held.child_id = any ($1::uuid[]) and placement.cancelled_at is null and placement.active_span && daterange($2::date, null)
      order by held.child_id, lower(placement.active_span), placement.placement_id`,
    [childIds, day],
  );
  const groups = groupBy(rows, (row) => row.child_id);
  return new Map([...groups].map(([childId, group]) => [childId, group.map((row) => row.placement_id)]));
}
