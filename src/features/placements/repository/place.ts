import type { Day } from '../../../kernel/dates';
import { formatDecimal } from '../../../kernel/decimal';
import type { WriteTx } from '../../../platform/db';
import type { Whereabouts } from '../rules/area';
import type { Placement } from '../rules/placement';

/** What and where a placement is found to be. */
export type Place = Pick<Placement, 'provisionType' | 'residential' | 'providerUrn'> & Whereabouts;

/** Writes what and where a placement is. */
export async function updatePlace(tx: WriteTx, placementId: string, place: Place): Promise<void> {
  const miles = place.distanceMiles;
  await tx.execute(
    `update placement
        set provision_type = $2, residential = $3, provider_urn = $4, responsible_la_code = $5, host_la_code = $6, area_class = $7,
            distance_miles = $8, distance_basis = $9, version = version + 1
      where placement_id = $1`,
    [
      placementId,
      place.provisionType,
      place.residential,
      place.providerUrn,
      place.responsibleLaCode,
      place.hostLaCode,
      place.areaClass,
      miles === null ? null : formatDecimal(miles),
      place.distanceBasis,
    ],
  );
}

/** Begins the days of a placement later: those before are another authority's. A start on record that was earlier follows. */
export async function updateBegunLater(tx: WriteTx, placementId: string, startDate: Day): Promise<void> {
  await tx.execute(
    `update placement
        set active_span = daterange($2::date, upper(active_span)), started_date = greatest(started_date, $2::date), version = version + 1
      where placement_id = $1 and lower(active_span) < $2::date`,
    [placementId, startDate],
  );
}
