import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';

/** Whether a child has another placement that is paid for on a day, in whichever of its cases. */
export async function hasOtherPlacement(tx: Tx, childId: string, placementId: string, day: Day): Promise<boolean> {
  const [row] = await tx.query<{ readonly found: boolean }>(
    `select exists (
       select from placement
         join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
        where held.child_id = $1 and placement.placement_id <> $2 and placement.cancelled_at is null and placement.active_span @> $3::date
          and exists (select from funding_agreement agreed
                       where agreed.local_area_code = placement.local_area_code and agreed.placement_id = placement.placement_id
                         and agreed.kind = 'INITIAL' and agreed.committed_at is not null)) as found`,
    [childId, placementId, day],
  );
  return row?.found === true;
}
