import { type Day } from '../../../kernel/dates';
import { type Urn } from '../../../kernel/ids';
import { type Tx } from '../../../platform/db';
import { type PlaceBasis } from '../rules/distance';
import { OPEN_STATUS_CODES, type Establishment } from '../rules/register';

/** The columns of an establishment as `toEstablishment` reads them, of a table named `establishment`. */
export const ESTABLISHMENT_COLUMNS = `establishment.urn, establishment.la_code, establishment.establishment_number,
  establishment.name, establishment.type_code, establishment.type_name, establishment.status_code, establishment.status_name,
  establishment.statutory_low_age, establishment.statutory_high_age, establishment.boarders, establishment.number_of_pupils,
  establishment.school_capacity, establishment.town, establishment.postcode, establishment.ukprn,
  establishment.latitude::float8 as latitude, establishment.longitude::float8 as longitude,
  establishment.place_latitude::float8 as place_latitude, establishment.place_longitude::float8 as place_longitude,
  establishment.place_basis, establishment.opened_date, establishment.closed_date, establishment.closed_reason, establishment.version`;

/** A row of `ESTABLISHMENT_COLUMNS`. */
export interface EstablishmentRow {
  readonly urn: string;
  readonly la_code: string;
  readonly establishment_number: string | null;
  readonly name: string;
  readonly type_code: string;
  readonly type_name: string;
  readonly status_code: string;
  readonly status_name: string;
  readonly statutory_low_age: number | null;
  readonly statutory_high_age: number | null;
  readonly boarders: string | null;
  readonly number_of_pupils: number | null;
  readonly school_capacity: number | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly ukprn: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly place_latitude: number | null;
  readonly place_longitude: number | null;
  readonly place_basis: PlaceBasis | null;
  readonly opened_date: Day | null;
  readonly closed_date: Day | null;
  readonly closed_reason: string | null;
  readonly version: number;
}

/** An establishment of a row. */
export function toEstablishment(row: EstablishmentRow): Establishment {
  const { latitude, longitude, place_latitude: placeLatitude, place_longitude: placeLongitude } = row;
  return {
    urn: row.urn as Urn,
    laCode: row.la_code,
    establishmentNumber: row.establishment_number,
    name: row.name,
    typeCode: row.type_code,
    typeName: row.type_name,
    statusCode: row.status_code,
    statusName: row.status_name,
    isOpen: OPEN_STATUS_CODES.includes(row.status_code),
    statutoryLowAge: row.statutory_low_age,
    statutoryHighAge: row.statutory_high_age,
    boarders: row.boarders,
    numberOfPupils: row.number_of_pupils,
    schoolCapacity: row.school_capacity,
    town: row.town,
    postcode: row.postcode,
    ukprn: row.ukprn,
    coordinates: latitude === null || longitude === null ? null : { latitude, longitude },
    latitude,
    longitude,
    place:
      placeLatitude === null || placeLongitude === null ? null : { latitude: placeLatitude, longitude: placeLongitude },
    placeBasis: row.place_basis,
    openedDate: row.opened_date,
    closedDate: row.closed_date,
    closedReason: row.closed_reason,
    version: row.version,
  };
}

/** The establishments of these URNs; one the register does not hold has no entry. */
export async function findEstablishmentsByUrns(tx: Tx, urns: readonly string[]): Promise<Map<string, Establishment>> {
  const rows = await tx.query<EstablishmentRow>(
    `select ${ESTABLISHMENT_COLUMNS} from establishment where urn = any ($1::text[])`,
    [urns],
  );
  return new Map(rows.map((row) => [row.urn, toEstablishment(row)]));
}
