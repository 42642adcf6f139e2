import { parseDay, type Day } from '../../../kernel/dates';
import { parseUpn } from '../../../kernel/ids';
import type { Importer, RawRow } from '../../../platform/imports';
import { readRow, type RowReader } from '../../../platform/imports-fields';
import { dayInWords } from '../../../kernel/for-people';
import { birthCohortOf, toPostcode } from '../rules/child';
import { EARLIEST_BORN, Sen2Module } from '../rules/imported';
import { TEXT_LIMITS } from '../rules/text';
import { importSen2PeopleIn, type Sen2Person } from '../service/import-sen2';
import { importSen2RecordsIn, noteRefusedSen2In, type Sen2Record } from '../service/import-sen2-records';
import { SEN2_SHAPES, type Sen2Shape } from './sen2-modules';

const MOST_KEY = 100;
const MOST_REASON = 10;
const ULN = /^\d{10}$/;
const UNREAD = '1900-01-01' as Day;
const UPN = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

/**
 * `sen2-people`: the module Person of the person-level SEN2 return. It brings children, or finds those that are known by their pupil number.
 * Of a child without an identity here it keeps who it is, as a referral does; sex and ethnicity are not read.
 */
export const sen2PeopleImporter: Importer<Sen2Person> = {
  kind: 'sen2-people',
  permissionFeed: 'sen2',
  columns: [
    { name: 'persontableid', isRequired: true },
    { name: 'personbirthdate', isRequired: true },
    { name: 'surname', isRequired: false },
    { name: 'forename', isRequired: false },
    { name: 'postcode', isRequired: false },
    { name: 'upn', isRequired: false },
    { name: 'uniquelearnernumber', isRequired: false },
    { name: 'upnunknown', isRequired: false },
  ],
  keyColumns: ['persontableid'],
  constraintProblems: {
    child_identity_upn_key: { column: 'upn', message: 'The pupil number is another child’s; check which is right.' },
  },
  isAboutChildren: true,
  parseRow: (raw) => {
    const row = readRow(raw);
    const key = row.text('persontableid', MOST_KEY);
    const born = readDay(raw, row, 'personbirthdate');
    if (born === null && (raw['personbirthdate'] ?? '') === '')
      row.refuse('personbirthdate', 'personbirthdate must not be empty.');
    if (born !== null && born < EARLIEST_BORN) {
      row.refuse(
        'personbirthdate',
        `personbirthdate must not be before ${dayInWords(EARLIEST_BORN)}: nobody of a return of single persons was born then; check the year.`,
      );
    }
    const upn = readUpn(row);
    const identity = readIdentity(row);
    const uniquelearnernumber = row.optionalCode('uniquelearnernumber', ULN, 'a number of ten digits') ?? null;
    const upnunknown = row.optionalText('upnunknown', MOST_REASON) ?? null;
    // One that could not be read spoils the row.
    const dateOfBirth = born ?? UNREAD;
    return row.finish(() => ({
      ...{ key, upn, uniquelearnernumber, upnunknown, birthCohort: birthCohortOf(dateOfBirth) },
      identity: { ...identity, dateOfBirth },
    }));
  },
  keyOf: ({ key }) => key,
  applyRowsIn: importSen2PeopleIn,
  noteRefusedIn: (tx, rows) => noteRefusedSen2In(tx, Sen2Module.PERSON, keysOf(rows, 'persontableid')),
};

/** `sen2-requests` … `sen2-needs`: the other modules, each naming a record of the one before it. */
export const sen2Importers: readonly Importer[] = [
  sen2PeopleImporter,
  ...SEN2_SHAPES.map(moduleImporter),
] as readonly Importer[];

function moduleImporter(shape: Sen2Shape): Importer<Sen2Record> {
  const { kind, module, key, parent, texts, codes, required } = shape;
  const days = [...shape.days, ...shape.plannedDays];
  const kept = [...days, ...texts, ...Object.keys(codes)];
  return {
    kind,
    permissionFeed: 'sen2',
    columns: [
      { name: key, isRequired: true },
      { name: parent.column, isRequired: true },
      ...kept.map((name) => ({ name, isRequired: required.includes(name) })),
    ],
    keyColumns: [key],
    constraintProblems: {},
    isAboutChildren: true,
    parseRow: (raw) => {
      const row = readRow(raw);
      const record = { key: row.text(key, MOST_KEY), parentKey: row.text(parent.column, MOST_KEY) };
      const content = Object.fromEntries([
        ...days.map((name) => [name, readDay(raw, row, name)] as const),
        ...texts.map((name) => [name, row.optionalText(name, 200) ?? null] as const),
        ...Object.entries(codes).map(([name, list]) => [name, readCode(raw, row, name, list)] as const),
      ]);
      for (const name of required) {
        if ((raw[name] ?? '') === '') row.refuse(name, `${name} must not be empty.`);
      }
      checkOrder(content, row);
      return row.finish(() => ({ ...record, content }));
    },
    keyOf: (record) => record.key,
    applyRowsIn: (tx, records) => importSen2RecordsIn(tx, shape, records),
    noteRefusedIn: (tx, rows) => noteRefusedSen2In(tx, module, keysOf(rows, key)),
  };
}

/** The keys of rows, as far as they have one. */
function keysOf(rows: readonly RawRow[], column: string): string[] {
  return rows.flatMap((row) => row[column] ?? []).filter((key) => key !== '');
}

/** A pupil number whose check letter agrees, as a referral has to give it: the child is referred by it later. */
function readUpn(row: RowReader): string | null {
  const upn = row.optionalCode('upn', UPN, 'a unique pupil number of thirteen characters') ?? null;
  const parsed = upn === null ? null : parseUpn(upn);
  if (parsed?.ok === false) parsed.refusals.forEach(({ message }) => row.refuse('upn', message));
  return upn;
}

/** Who a person is, but for the day of birth. */
function readIdentity(row: RowReader): Omit<Sen2Person['identity'], 'dateOfBirth'> {
  const familyName = row.optionalLine('surname', TEXT_LIMITS.name) ?? null;
  const givenName = row.optionalLine('forename', TEXT_LIMITS.name) ?? null;
  const postcode = row.optionalText('postcode', TEXT_LIMITS.name) ?? null;
  const homePostcode = postcode === null ? null : toPostcode(postcode);
  if (homePostcode === null && postcode !== null) row.refuse('postcode', 'postcode must be a whole postcode.');
  return { givenName, familyName, homePostcode };
}

function readCode(raw: RawRow, row: RowReader, name: string, codes: readonly string[]): string | null {
  return (raw[name] ?? '') === '' ? null : row.oneOf(name, codes);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as the collection's export writes it, 2022-Sep-28 00:00:00, or in one of the usual ways. */
function readDay(raw: RawRow, row: RowReader, column: string): Day | null {
  const exported = /^(\d{4})-([A-Z][a-z]{2})-(\d{2})(?: 00:00:00)?$/.exec(raw[column] ?? '');
  if (exported === null) return row.optionalDay(column) ?? null;
  const [, year = '', name = '', dayOfMonth = ''] = exported;
  const month = String(MONTHS.indexOf(name) + 1).padStart(2, '0');
  const parsed = parseDay(`${year}-${month}-${dayOfMonth}`);
  if (parsed.ok) return parsed.value;
  row.refuse(column, `${column} must be a date such as 2022-Sep-28.`);
  return null;
}

/** What the return's own checks find too: an end before its beginning. */
function checkOrder(content: Readonly<Record<string, string | null>>, row: RowReader): void {
  for (const [first, last] of [
    ['startdate', 'ceasedate'],
    ['entrydate', 'leavingdate'],
    ['receiveddate', 'requestoutcomedate'],
  ] as const) {
    const [from = null, to = null] = [content[first], content[last]];
    if (from !== null && to !== null && to < from) row.refuse(last, `${last} must not be before ${first}.`);
  }
}
