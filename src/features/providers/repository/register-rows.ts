import { type WriteTx } from '../../../platform/db';
import { upsertRows, type UpsertTarget } from '../../../platform/upsert';
import {
  type AuthorityEntry,
  type EstablishmentEntry,
  type NeighbourEntry,
  type NhsBodyEntry,
} from '../rules/register-entries';

const ESTABLISHMENT: UpsertTarget = {
  table: 'establishment',
  key: ['urn'],
  columns: [
    'la_code',
    'establishment_number',
    'name',
    'type_code',
    'type_name',
    'status_code',
    'status_name',
    'statutory_low_age',
    'statutory_high_age',
    'boarders',
    'number_of_pupils',
    'school_capacity',
    'town',
    'postcode',
    'ukprn',
    'easting',
    'northing',
    'latitude',
    'longitude',
    'opened_date',
    'closed_date',
    'closed_reason',
  ],
  hasVersion: true,
};

const AUTHORITY: UpsertTarget = {
  table: 'local_authority',
  key: ['la_code'],
  columns: [
    'gss_code',
    'name',
    'region',
    'status',
    'opened_date',
    'closed_date',
    'centroid_latitude',
    'centroid_longitude',
  ],
  hasVersion: false,
};

const NEIGHBOUR: UpsertTarget = {
  table: 'local_authority_neighbour',
  key: ['la_code', 'neighbour_la_code'],
  columns: [],
  hasVersion: false,
};

const NHS_BODY: UpsertTarget = {
  table: 'nhs_body',
  key: ['ccg_2021_gss_code', 'sub_icb_2022_gss_code', 'ltla_2022_gss_code'],
  columns: [
    'ccg_2021_name',
    'sub_icb_2022_ods_code',
    'sub_icb_2022_name',
    'icb_2022_gss_code',
    'icb_2022_ods_code',
    'icb_2022_name',
    'ltla_2022_name',
    'utla_gss_code',
    'utla_name',
    'lsoa_2011_count',
  ],
  hasVersion: false,
};

/** Writes establishments by URN; the positions of those that changed. */
export function upsertEstablishments(
  tx: WriteTx,
  entries: readonly EstablishmentEntry[],
): Promise<ReadonlySet<number>> {
  return upsertRows(
    tx,
    ESTABLISHMENT,
    entries.map((entry) => ({
      urn: entry.urn,
      la_code: entry.laCode,
      establishment_number: entry.establishmentNumber,
      name: entry.name,
      type_code: entry.typeCode,
      type_name: entry.typeName,
      status_code: entry.statusCode,
      status_name: entry.statusName,
      statutory_low_age: entry.statutoryLowAge,
      statutory_high_age: entry.statutoryHighAge,
      boarders: entry.boarders,
      number_of_pupils: entry.numberOfPupils,
      school_capacity: entry.schoolCapacity,
      town: entry.town,
      postcode: entry.postcode,
      ukprn: entry.ukprn,
      easting: entry.easting,
      northing: entry.northing,
      latitude: entry.latitude,
      longitude: entry.longitude,
      opened_date: entry.openedDate,
      closed_date: entry.closedDate,
      closed_reason: entry.closedReason,
    })),
  );
}

/** Writes local authorities by their three-digit code; the positions of those that changed. */
export function upsertAuthorities(tx: WriteTx, entries: readonly AuthorityEntry[]): Promise<ReadonlySet<number>> {
  return upsertRows(
    tx,
    AUTHORITY,
    entries.map((entry) => ({
      la_code: entry.code,
      gss_code: entry.gssCode,
      name: entry.name,
      region: entry.region,
      status: entry.status,
      opened_date: entry.openedDate,
      closed_date: entry.closedDate,
      centroid_latitude: entry.centroidLatitude,
      centroid_longitude: entry.centroidLongitude,
    })),
  );
}

/** Writes shared borders; the positions of those that were not on record. */
export function upsertNeighbours(tx: WriteTx, entries: readonly NeighbourEntry[]): Promise<ReadonlySet<number>> {
  return upsertRows(
    tx,
    NEIGHBOUR,
    entries.map((entry) => ({ la_code: entry.code, neighbour_la_code: entry.neighbourCode })),
  );
}

/** Writes rows of the NHS look-up by CCG, sub-ICB location and lower-tier authority; the positions of those that changed. */
export function upsertNhsBodies(tx: WriteTx, entries: readonly NhsBodyEntry[]): Promise<ReadonlySet<number>> {
  return upsertRows(
    tx,
    NHS_BODY,
    entries.map((entry) => ({
      ccg_2021_gss_code: entry.ccgGssCode,
      ccg_2021_name: entry.ccgName,
      sub_icb_2022_gss_code: entry.subIcbGssCode,
      sub_icb_2022_ods_code: entry.subIcbOdsCode,
      sub_icb_2022_name: entry.subIcbName,
      icb_2022_gss_code: entry.icbGssCode,
      icb_2022_ods_code: entry.icbOdsCode,
      icb_2022_name: entry.icbName,
      ltla_2022_gss_code: entry.lowerTierGssCode,
      ltla_2022_name: entry.lowerTierName,
      utla_gss_code: entry.upperTierGssCode,
      utla_name: entry.upperTierName,
      lsoa_2011_count: entry.lsoaCount,
    })),
  );
}
