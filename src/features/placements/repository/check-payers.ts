import { type Tx } from '../../../platform/db';

/** A placement that is not paid for on some day, or is paid for on other days than its own. */
export interface UnpaidPlacement {
  readonly placementId: string;
  readonly fault: string;
}

/**
 * How many placements the area has, and those with a day that nobody pays, in the order of their ids (money.md section 3: every active day
 * has exactly one agreement). A placement that has started must have committed lines; whichever lines are committed must run on the
 * placement's own days, and each of their days must have an agreement that names who pays.
 */
export async function findUnpaidPlacements(
  tx: Tx,
): Promise<{ readonly checked: number; readonly unpaid: readonly UnpaidPlacement[] }> {
  const [all] = await tx.query<{ checked: bigint }>('select count(*) as checked from placement');
  const rows = await tx.query<{ placement_id: string; fault: string }>(
    `select placement.placement_id, min(fault.said) as fault
       from placement
       left join cost_line line on line.local_area_code = placement.local_area_code
                               and line.placement_id = placement.placement_id
       left join lateral (
         select range_agg(version.active_span) as days from cost_line_version version
          where version.local_area_code = line.local_area_code and version.cost_line_id = line.cost_line_id
            and version.superseded_at is null
            and exists (select from cost_line_share share
                         where share.local_area_code = version.local_area_code
                           and share.cost_line_version_id = version.cost_line_version_id)) paid on true
       left join lateral (
         select datemultirange(line.active_span * line.placement_span)
                - coalesce(paid.days, datemultirange()) as days) unpaid on true
       cross join lateral (
         select case
           when line.cost_line_id is null then null
           when line.placement_span <> placement.active_span then
             format('covers %s and its cost line %s is paid for %s', placement.active_span, line.cost_line_id, line.placement_span)
           when placement.started_date is not null and line.committed_at is null then
             format('has started and its cost line %s is not committed, so that nobody pays it', line.cost_line_id)
           when not isempty(unpaid.days) then
             format('has nobody to pay its cost line %s on %s', line.cost_line_id, unpaid.days)
         end as said) fault
      where fault.said is not null
      group by placement.placement_id
      order by placement.placement_id`,
  );
  return {
    checked: Number(all?.checked ?? 0),
    unpaid: rows.map((row) => ({ placementId: row.placement_id, fault: row.fault })),
  };
}
