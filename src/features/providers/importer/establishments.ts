import { type Importer, outcomesOf, type RawRow } from '../../../platform/imports';
import { type Optional, readRow, type RowReader } from '../../../platform/imports-fields';
import { ESTABLISHMENT_TYPES, establishmentTypeName } from '../rules/provision-type';
import { ESTABLISHMENT_STATUSES } from '../rules/register';
import { type EstablishmentEntry } from '../rules/register-entries';
import { registerEstablishmentsIn } from '../service/register';
import { toWgs84, type GridReference } from './grid';

/** The register's own headings (GIAS `edubasealldata`), and what of them can't be done without. */
const COLUMNS = {
  URN: true,
  'LA (code)': true,
  EstablishmentNumber: false,
  EstablishmentName: true,
  'TypeOfEstablishment (code)': true,
  'TypeOfEstablishment (name)': false,
  'EstablishmentStatus (code)': true,
  'EstablishmentStatus (name)': false,
  StatutoryLowAge: false,
  StatutoryHighAge: false,
  'Boarders (name)': false,
  NumberOfPupils: false,
  SchoolCapacity: false,
  Town: false,
  Postcode: false,
  UKPRN: false,
  Easting: false,
  Northing: false,
  OpenDate: false,
  CloseDate: false,
  'ReasonEstablishmentClosed (name)': false,
} as const satisfies Record<string, boolean>;

const TYPE_CODES = ESTABLISHMENT_TYPES.map(({ code }) => code);
const STATUS_CODES = ESTABLISHMENT_STATUSES.map(({ code }) => code);
const TYPE = 'TypeOfEstablishment (code)';
const OLDEST = 120;
const MOST_PUPILS = 99_999;

/** `establishments`: the national register's public extract. */
export const establishmentsImporter: Importer<EstablishmentEntry> = {
  kind: 'establishments',
  permissionFeed: 'establishments',
  columns: Object.entries(COLUMNS).map(([name, isRequired]) => ({ name, isRequired })),
  keyColumns: ['URN'],
  constraintProblems: {},
  parseRow: (raw) => {
    // Older extracts write 07 where newer ones write 7.
    const row = readRow({ ...raw, [TYPE]: raw[TYPE]?.replace(/^0+(?=\d)/, '') });
    const place = readPlace(raw, row);
    const typeCode = row.oneOf(TYPE, TYPE_CODES);
    const statusCode = row.oneOf('EstablishmentStatus (code)', STATUS_CODES);
    const fields = {
      urn: row.code('URN', /^\d{6}$/, 'exactly six digits'),
      laCode: row.code('LA (code)', /^\d{1,3}$/, 'the three-digit code of the local authority').padStart(3, '0'),
      name: row.text('EstablishmentName', 200),
      typeCode,
      typeName: row.optionalText('TypeOfEstablishment (name)', 100),
      statusCode,
      statusName: row.optionalText('EstablishmentStatus (name)', 100),
      establishmentNumber: row.optionalCode('EstablishmentNumber', /^\d{1,4}$/, 'at most four digits'),
      statutoryLowAge: row.optionalWhole('StatutoryLowAge', 0, OLDEST),
      statutoryHighAge: row.optionalWhole('StatutoryHighAge', 0, OLDEST),
      boarders: row.optionalText('Boarders (name)', 100),
      numberOfPupils: row.optionalWhole('NumberOfPupils', 0, MOST_PUPILS),
      schoolCapacity: row.optionalWhole('SchoolCapacity', 0, MOST_PUPILS),
      town: row.optionalText('Town', 100),
      postcode: row.optionalText('Postcode', 12),
      ukprn: row.optionalCode('UKPRN', /^\d{8}$/, 'exactly eight digits'),
      openedDate: row.optionalDay('OpenDate'),
      closedDate: row.optionalDay('CloseDate'),
      closedReason: row.optionalText('ReasonEstablishmentClosed (name)', 100),
    };
    return row.finish(() => ({
      ...fields,
      // A code has one name; the list's stands in where the file gives none.
      typeName: fields.typeName ?? establishmentTypeName(typeCode) ?? '',
      statusName: fields.statusName ?? ESTABLISHMENT_STATUSES.find(({ code }) => code === statusCode)?.name ?? '',
      postcode: fields.postcode?.toUpperCase().replace(/\s+/g, ' ') ?? fields.postcode,
      ...place,
    }));
  },
  keyOf: ({ urn }) => urn,
  applyRowsIn: async (tx, entries) => outcomesOf(entries.length, await registerEstablishmentsIn(tx, entries)),
};

type Place = Pick<EstablishmentEntry, 'easting' | 'northing' | 'latitude' | 'longitude'>;

const UNKNOWN: Place = { easting: null, northing: null, latitude: null, longitude: null };
const NOT_SAID: Place = { easting: undefined, northing: undefined, latitude: undefined, longitude: undefined };

/** The grid covers 700 by 1,300 kilometres. The register writes 0, 0 for a place it does not know. */
function readPlace(raw: RawRow, row: RowReader): Place {
  if (raw['Easting'] === undefined && raw['Northing'] === undefined) return NOT_SAID;
  const easting = row.optionalWhole('Easting', 0, 700_000);
  const northing = row.optionalWhole('Northing', 0, 1_300_000);
  if (isSaid(easting) !== isSaid(northing) && isReadable(raw, 'Easting', easting, 'Northing', northing)) {
    row.refuse(
      isSaid(easting) ? 'Northing' : 'Easting',
      'Easting and Northing must be given together, or both left empty.',
    );
  }
  if (!isSaid(easting) || !isSaid(northing) || (easting === 0 && northing === 0)) return UNKNOWN;
  const point = toWgs84({ easting, northing } satisfies GridReference);
  if (point === null) {
    row.refuse('Easting', 'Easting and Northing must name a place within the United Kingdom on the national grid.');
    return UNKNOWN;
  }
  return { easting, northing, ...point };
}

function isSaid(value: Optional<number>): value is number {
  return typeof value === 'number';
}

/** Whether neither of the two was refused already: a value that was given and not read is. */
function isReadable(
  raw: RawRow,
  one: string,
  first: Optional<number>,
  other: string,
  second: Optional<number>,
): boolean {
  return (isSaid(first) || (raw[one] ?? '') === '') && (isSaid(second) || (raw[other] ?? '') === '');
}
