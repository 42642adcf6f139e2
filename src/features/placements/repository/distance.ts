import type { Day } from '../../../kernel/dates';
import { formatDecimal, parseDecimal, type Decimal } from '../../../kernel/decimal';
import type { Tx, WriteTx } from '../../../platform/db';
import type { DistanceBasis } from '../../providers/rules/distance';

/** A placement that is not over, with the ends of its distance and what is stored of it. */
export interface PlacedChild {
  readonly placementId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly responsibleLaCode: string;
  /** Whose codes of authorities its whereabouts are told by (B37). */
  readonly startDate: Day;
  readonly providerUrn: string;
  readonly distanceMiles: Decimal | null;
  readonly distanceBasis: DistanceBasis | null;
}

/** Which placements' distances are asked about: all, or those of these children, these establishments, or homes in these sectors. */
export interface PlacedAmong {
  readonly childIds?: readonly string[];
  readonly urns?: readonly string[];
  readonly sectors?: readonly string[];
}

/** The placements at an establishment that run on a day or later, of those among which is asked; without any, all. */
export async function listPlacedChildren(tx: Tx, today: Day, among: PlacedAmong): Promise<readonly PlacedChild[]> {
  const { childIds = null, urns = null, sectors = null } = among;
  const rows = await tx.query<{
    readonly placement_id: string;
    readonly case_id: string;
    readonly child_id: string;
    readonly responsible_la_code: string;
    readonly start_date: Day;
    readonly provider_urn: string;
    readonly distance_miles: string | null;
    readonly distance_basis: DistanceBasis | null;
  }>(
    `select placement.placement_id, placement.case_id, held.child_id, placement.responsible_la_code, placement.provider_urn,
            lower(placement.active_span)::text as start_date, placement.distance_miles::text as distance_miles, placement.distance_basis
       from placement
       join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
      where placement.provider_urn is not null and placement.cancelled_at is null
        and (upper(placement.active_span) is null or upper(placement.active_span) > $1::date)
        and (($2::uuid[] is null and $3::text[] is null and $4::text[] is null)
             or held.child_id = any ($2::uuid[])
             or placement.provider_urn = any ($3::text[])
             or held.child_id in (select home.child_id from child_home home where home.postcode_sector = any ($4::text[])))
      order by placement.placement_id`,
    [today, childIds, urns, sectors],
  );
  return rows.map((row) => {
    const miles = row.distance_miles === null ? null : parseDecimal(row.distance_miles);
    return {
      placementId: row.placement_id,
      caseId: row.case_id,
      childId: row.child_id,
      responsibleLaCode: row.responsible_la_code,
      startDate: row.start_date,
      providerUrn: row.provider_urn,
      distanceMiles: miles?.ok === true ? miles.value : null,
      distanceBasis: row.distance_basis,
    };
  });
}

/** A distance of a placement as it is reckoned now. */
export interface NewDistance {
  readonly placementId: string;
  readonly distanceMiles: Decimal | null;
  readonly distanceBasis: DistanceBasis | null;
}

/** Writes distances of placements; each that changed, with its case and its version after it. */
export async function updateDistances(
  tx: WriteTx,
  distances: readonly NewDistance[],
): Promise<readonly { readonly placementId: string; readonly caseId: string; readonly version: number }[]> {
  if (distances.length === 0) return [];
  const rows = await tx.query<{ placement_id: string; case_id: string; version: number }>(
    'select placement_id, case_id, version from move_placements($1::uuid[], $2::numeric[], $3::text[])',
    [
      distances.map(({ placementId }) => placementId),
      distances.map(({ distanceMiles }) => (distanceMiles === null ? null : formatDecimal(distanceMiles))),
      distances.map(({ distanceBasis }) => distanceBasis),
    ],
  );
  return rows.map(({ placement_id: placementId, case_id: caseId, version }) => ({ placementId, caseId, version }));
}
