import type { Tx } from '../../../platform/db';

/** Who pays a dated agreement of a line, by agency: the part of each of the whole, or what else its share is. */
const splitOf = (version: string): string => `(
  select jsonb_agg(jsonb_build_array(paid.agency_id, paid.share) order by paid.agency_id, paid.share)
    from (select holder.agency_id, jsonb_build_array(round(sum(share.parts) / nullif(sum(sum(share.parts)) over (), 0), 9), sum(share.fixed_amount_pence),
                   share.fixed_unit, share.fixed_spread, share.fixed_year, share.fixed_hours_per_week, share.cap_pence, share.is_residual) as share
            from cost_line_share share
            join budget_holder holder on holder.local_area_code = share.local_area_code and holder.budget_holder_id = share.budget_holder_id
           where share.local_area_code = ${version}.local_area_code and share.cost_line_version_id = ${version}.cost_line_version_id
             and share.parts is distinct from 0
           group by holder.agency_id, share.fixed_unit, share.fixed_spread, share.fixed_year, share.fixed_hours_per_week, share.cap_pence,
                    share.is_residual) paid)`;

/**
 * Of a row `agreed` of agreements, whether what it put on the lines is shared between the agencies otherwise than what that took the place of. A settlement on
 * the split as it stands puts nothing on them, and one that names the same split, or moves a share within an agency, moves nothing between agencies.
 */
export const MOVES_SHARES = `exists (
  select from cost_line_version put
    join cost_line_version held on held.local_area_code = put.local_area_code and held.cost_line_id = put.cost_line_id
                               and held.active_span && put.active_span and held.superseded_at = coalesce(put.recorded_at, agreed.committed_at)
   where put.local_area_code = agreed.local_area_code and put.funding_agreement_id = agreed.funding_agreement_id
     -- What was put on the line again by a later change is that change's.
     and put.recorded_at is not distinct from (
       select min(first.recorded_at) from cost_line_version first
        where first.local_area_code = put.local_area_code and first.cost_line_id = put.cost_line_id
          and first.funding_agreement_id = put.funding_agreement_id)
     and ${splitOf('put')} is distinct from ${splitOf('held')})`;

/** Those of some agreements that share the money between the agencies otherwise than it was before them. */
export async function findMovingIds(tx: Tx, agreementIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ readonly funding_agreement_id: string }>(
    `select agreed.funding_agreement_id from funding_agreement agreed where agreed.funding_agreement_id = any($1::uuid[]) and ${MOVES_SHARES}`,
    [agreementIds],
  );
  return new Set(rows.map((row) => row.funding_agreement_id));
}
