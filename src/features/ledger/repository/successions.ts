import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { AreaSuccessions } from '../rules/succession';

interface LinkRow {
  readonly predecessor_id: string;
  readonly successor_id: string;
  readonly first_date: Day;
  readonly takes_rest: boolean;
  readonly parts: bigint;
  readonly successor_end_date: Day | null;
  readonly named: readonly string[] | null;
}

/**
 * Every succession of the area's budget holders, with who takes which placement of a split, whatever cases the writer may open. An area has
 * a handful of them in its whole life.
 */
export async function listAreaSuccessions(tx: Tx): Promise<AreaSuccessions> {
  const rows = await tx.query<LinkRow>(
    `select link.predecessor_id, link.successor_id, link.first_date, link.takes_rest, link.parts, successor.end_date as successor_end_date,
            (select jsonb_agg(named.placement_id) from named_successors(array[link.predecessor_id]) named
              where named.successor_id = link.successor_id) as named
       from budget_holder_succession link
       join budget_holder successor on successor.local_area_code = link.local_area_code
                                   and successor.budget_holder_id = link.successor_id
      order by link.first_date, link.predecessor_id, link.ordinal`,
  );
  return {
    links: rows.map((row) => ({
      predecessorId: row.predecessor_id,
      successorId: row.successor_id,
      firstDate: row.first_date,
      takesRest: row.takes_rest,
      parts: row.parts,
      successorEndDate: row.successor_end_date,
    })),
    named: rows.flatMap(({ predecessor_id: predecessorId, successor_id: successorId, named }) =>
      (named ?? []).map((placementId) => ({ placementId, predecessorId, successorId })),
    ),
  };
}

/**
 * The lines on which one of these holders has or carries a share on or after a day, as the agreements stand: of placements that run then, and
 * of those that have not ended and may be prolonged. In the order of their placements.
 */
export async function listLinesPaidBy(tx: Tx, holderIds: readonly string[], from: Day): Promise<readonly string[]> {
  const rows = await tx.query<{ cost_line_id: string }>(
    `select line.cost_line_id from cost_line line
       join placement on placement.local_area_code = line.local_area_code and placement.placement_id = line.placement_id
      where (line.placement_span && daterange($2::date, null) or placement.ended_date is null)
        and line.cost_line_id in (
          select dated.cost_line_id from cost_line_version dated
            join cost_line_share share on share.local_area_code = dated.local_area_code
                                      and share.cost_line_version_id = dated.cost_line_version_id
           where dated.superseded_at is null and dated.active_span && daterange($2::date, null)
             and share.budget_holder_id = any($1::uuid[])
           union all
          select carry.cost_line_id from cost_line_carry carry
            join cost_line_carrier carrier on carrier.local_area_code = carry.local_area_code
                                          and carrier.cost_line_carry_id = carry.cost_line_carry_id
           where carry.superseded_at is null and carry.active_span && daterange($2::date, null)
             and (carrier.budget_holder_id = any($1::uuid[]) or carry.budget_holder_id = any($1::uuid[])))
      order by line.placement_id, line.ordinal`,
    [holderIds, from],
  );
  return rows.map((row) => row.cost_line_id);
}
