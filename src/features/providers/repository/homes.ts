import { type Day } from '../../../kernel/dates';
import { type Tx } from '../../../platform/db';
import { type Coordinates } from '../rules/distance';

/** Where the child of a case lives, for distances only: it is never shown. */
export interface HomeOfCase {
  /** The middle of the postcode sector; null: not held, or the directory of postcodes does not have it. */
  readonly home: Coordinates | null;
  readonly responsibleLaCode: string;
}

/** Where the child of a case lives on a day; undefined for a case the reader may not know of. */
export async function findHomeOfCase(tx: Tx, caseId: string, day: Day): Promise<HomeOfCase | undefined> {
  const [row] = await tx.query<{ responsible_la_code: string; latitude: number | null; longitude: number | null }>(
    `select held.responsible_la_code, place.latitude, place.longitude
       from panel_case held left join lateral home_places(array[held.child_id], $2::date) place on true
      where held.case_id = $1`,
    [caseId, day],
  );
  if (row === undefined) return undefined;
  const { latitude, longitude, responsible_la_code: responsibleLaCode } = row;
  return { home: latitude === null || longitude === null ? null : { latitude, longitude }, responsibleLaCode };
}

/** Where children live on a day, for distances only; one whose place is not held has no entry. */
export async function findHomePlaces(
  tx: Tx,
  childIds: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, Coordinates>> {
  const rows = await tx.query<{ child_id: string; latitude: number; longitude: number }>(
    'select child_id, latitude, longitude from home_places($1::uuid[], $2::date)',
    [childIds, day],
  );
  return new Map(rows.map(({ child_id, latitude, longitude }) => [child_id, { latitude, longitude }]));
}
