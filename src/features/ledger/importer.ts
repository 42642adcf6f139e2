import { addDays, parseAcademicYear, parseSpan, type AcademicYear } from '../../kernel/dates';
import { readRow, type RowReader } from '../../platform/imports-fields';
import type { Importer, RawRow } from '../../platform/imports';
import { checkCalendar, termsByYear, type SchoolCalendarInput } from './rules/calendar';
import type { ProblemPath } from './rules/problem';
import { importCalendarsIn, settleCalendarsIn } from './service/import-calendars';
import type { CalendarCommand } from './service/save-calendar';

const OWNER_KINDS = ['PROVIDER', 'LOCAL_AUTHORITY'] as const;
const TERMS = [1, 2, 3] as const;
const MOST_CLOSED_DAYS = 366;

/**
 * `school-calendars`: a line for each owner and academic year (money.md section 2). `owner_kind` PROVIDER with a URN, or
 * LOCAL_AUTHORITY with a three-digit code; the first and last day of the three terms; and, separated by semicolons or
 * blanks, the days within them that are closed, a whole half-term as 2025-10-27/2025-10-31.
 */
export const schoolCalendarsImporter: Importer<CalendarCommand> = {
  kind: 'school-calendars',
  permissionFeed: 'school-calendars',
  columns: [
    ...['owner_kind', 'owner_code', 'academic_year'],
    ...TERMS.flatMap((term) => [`term_${term}_start`, `term_${term}_end`]),
    'closed_days',
  ].map((name) => ({ name, isRequired: true })),
  keyColumns: ['owner_kind', 'owner_code', 'academic_year'],
  constraintProblems: {},
  parseRow: (raw) => {
    const row = readRow(raw);
    const kind = row.oneOf('owner_kind', OWNER_KINDS) as (typeof OWNER_KINDS)[number];
    const code =
      kind === 'LOCAL_AUTHORITY'
        ? row.code('owner_code', /^\d{3}$/, 'the three-digit code of the authority')
        : row.code('owner_code', /^\d{6}$/, 'the six digits of the URN');
    const academicYear = readYear(raw, row);
    const calendar = readCalendar(raw, row, academicYear);
    return row.finish(() => ({ owner: { kind, code }, academicYear: academicYear as AcademicYear, calendar }));
  },
  keyOf: ({ owner, academicYear }) => `${owner.kind} ${owner.code} ${academicYear}`,
  applyRowsIn: importCalendarsIn,
  settleAreaIn: settleCalendarsIn,
};

function readYear(raw: RawRow, row: RowReader): AcademicYear | null {
  const year = parseAcademicYear(raw['academic_year']);
  if (year.ok) return year.value;
  year.refusals.forEach(({ message }) => row.refuse('academic_year', message));
  return null;
}

function readCalendar(raw: RawRow, row: RowReader, academicYear: AcademicYear | null): SchoolCalendarInput {
  const input: SchoolCalendarInput = {
    terms: TERMS.map((term) => ({ startDate: raw[`term_${term}_start`], endDate: raw[`term_${term}_end`] })),
    closed: readClosedDays(raw['closed_days'] ?? ''),
  };
  const checked = checkCalendar(input, []);
  if (!checked.ok) {
    const told = new Set<string>();
    for (const { path, message } of checked.refusals) {
      // A row says one thing once, though a half-term outside the terms is wrong on each of its days.
      const column = columnOf(path);
      if (told.has(`${String(column)} ${message}`)) continue;
      told.add(`${String(column)} ${message}`);
      row.refuse(column, message);
    }
  } else if (
    academicYear !== null &&
    [...termsByYear(checked.value.terms).keys()].some((year) => year !== academicYear)
  ) {
    row.refuse('academic_year', `The terms must lie in the academic year ${academicYear}, 1 September to 31 August.`);
  }
  return input;
}

/** Days and spans of days, as they are written; what is neither is left for the rules to refuse. */
function readClosedDays(text: string): unknown[] {
  return text
    .split(/[;\s]+/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [startDate, endDate, ...more] = part.split('/');
      if (endDate === undefined || more.length > 0) return [part];
      const span = parseSpan({ startDate, endDate });
      return span.ok ? daysOf(span.value.startDate, span.value.endDate) : [part];
    })
    .slice(0, MOST_CLOSED_DAYS + 1);
}

function daysOf(first: Parameters<typeof addDays>[0], last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last && days.length <= MOST_CLOSED_DAYS; day = addDays(day, 1)) days.push(day);
  return days;
}

function columnOf([part, position, end]: ProblemPath): string | null {
  if (part === 'closed') return 'closed_days';
  if (part !== 'terms' || typeof position !== 'number') return null;
  return `term_${position + 1}_${end === 'endDate' ? 'end' : 'start'}`;
}
