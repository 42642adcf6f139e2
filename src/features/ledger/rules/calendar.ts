import {
  academicYearOf,
  contains,
  parseDay,
  parseSpan,
  weekday,
  addDays,
  type AcademicYear,
  type Day,
  type Span,
} from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { problem, sayDay, type PriceProblem, type ProblemPath } from './problem';

/**
 * The school calendar of one or more academic years: exactly three terms in each, and the days within them that are closed
 * (money.md section 2). Terms and closed days are in date order. Made by `checkCalendar`.
 */
export interface SchoolCalendar {
  readonly terms: readonly Span[];
  readonly closed: readonly Day[];
}

/** A calendar as it is given: dates are unproved. */
export interface SchoolCalendarInput {
  readonly terms: readonly { readonly startDate: unknown; readonly endDate: unknown }[];
  readonly closed?: readonly unknown[] | null | undefined;
}

/**
 * A school calendar, in date order and without doubles, or every problem with it at once: real dates; each term inside one
 * academic year; exactly three terms, which do not overlap, in each academic year there is; closed days within a term; at least
 * one school day in each year (money.md section 2).
 */
export function checkCalendar(
  raw: SchoolCalendarInput,
  path: ProblemPath = ['calendar'],
): Result<SchoolCalendar, PriceProblem> {
  const terms = raw.terms.map((term, index) => readTerm(term, [...path, 'terms', index]));
  const closed = (raw.closed ?? []).map((day, index) => readClosedDay(day, [...path, 'closed', index]));
  const unread = [...terms, ...closed].flatMap((entry) => (entry.ok ? [] : entry.refusals));
  // What can not be read can not be counted: three terms or not is asked only of terms that are dates.
  if (unread.length > 0) return refuse(unread);

  const calendar: SchoolCalendar = {
    terms: terms.flatMap((term) => (term.ok ? [term.value] : [])).sort((a, b) => (a.startDate < b.startDate ? -1 : 1)),
    closed: [...new Set(closed.flatMap((day) => (day.ok ? [day.value] : [])))].sort(),
  };
  const problems = [
    ...(calendar.terms.length === 0
      ? [
          problem(
            'CALENDAR_EMPTY',
            path,
            'The school calendar has no terms; give the three terms of each academic year.',
            'terms',
          ),
        ]
      : []),
    ...overlapProblems(calendar.terms, path),
    ...closedDayProblems(raw, calendar, path),
    ...[...termsByYear(calendar.terms)].flatMap(([year, own]) => yearProblems(year, own, calendar.closed, path)),
  ];
  return problems.length > 0 ? refuse(problems) : ok(calendar);
}

/** The terms of a calendar by the academic year they lie in, in the order given. */
export function termsByYear(terms: readonly Span[]): ReadonlyMap<AcademicYear, readonly Span[]> {
  const years = new Map<AcademicYear, Span[]>();
  for (const term of terms) {
    const year = academicYearOf(term.startDate);
    years.set(year, [...(years.get(year) ?? []), term]);
  }
  return years;
}

function readTerm(
  raw: { readonly startDate: unknown; readonly endDate: unknown },
  path: ProblemPath,
): Result<Span, PriceProblem> {
  const span = parseSpan(raw);
  if (!span.ok) {
    return refuse(
      span.refusals.map(({ field, message }) =>
        problem('CALENDAR_DATE', path, message, ...(field === undefined ? [] : [field])),
      ),
    );
  }
  const { startDate, endDate } = span.value;
  if (academicYearOf(startDate) !== academicYearOf(endDate)) {
    return refuse([
      problem(
        'TERM_CROSSES_YEARS',
        path,
        `The term from ${sayDay(startDate)} to ${sayDay(endDate)} crosses into another academic year; a term must lie between 1 September and 31 August.`,
      ),
    ]);
  }
  return span;
}

function readClosedDay(raw: unknown, path: ProblemPath): Result<Day, PriceProblem> {
  const day = parseDay(raw);
  return day.ok ? day : refuse(day.refusals.map(({ message }) => problem('CALENDAR_DATE', path, message)));
}

function overlapProblems(terms: readonly Span[], path: ProblemPath): PriceProblem[] {
  return terms.flatMap((term, index) => {
    const before = terms[index - 1];
    return before === undefined || before.endDate < term.startDate
      ? []
      : [
          problem(
            'TERMS_OVERLAP',
            path,
            `The term that starts on ${sayDay(term.startDate)} starts before the one before it has ended on ${sayDay(before.endDate)}; terms must not overlap.`,
            'terms',
          ),
        ];
  });
}

function closedDayProblems(raw: SchoolCalendarInput, calendar: SchoolCalendar, path: ProblemPath): PriceProblem[] {
  const outside = new Set<unknown>(
    calendar.closed.filter((day) => !calendar.terms.some((term) => contains(term, day))),
  );
  return (raw.closed ?? []).flatMap((day, index) =>
    outside.has(day)
      ? [
          problem(
            'CLOSED_DAY_OUTSIDE_TERM',
            path,
            `The closed day ${sayDay(day as Day)} is not within a term; leave it out, or correct the date.`,
            'closed',
            index,
          ),
        ]
      : [],
  );
}

function yearProblems(
  year: AcademicYear,
  terms: readonly Span[],
  closed: readonly Day[],
  path: ProblemPath,
): PriceProblem[] {
  const problems: PriceProblem[] = [];
  if (terms.length !== 3) {
    problems.push(
      problem(
        'TERMS_NOT_THREE',
        path,
        `The academic year ${year} has ${terms.length} ${terms.length === 1 ? 'term' : 'terms'}; give exactly three, half-terms as closed days.`,
        'terms',
      ),
    );
  }
  const closedDays = new Set(closed);
  if (!terms.some((term) => hasSchoolDay(term, closedDays))) {
    problems.push(
      problem(
        'NO_SCHOOL_DAYS',
        path,
        `The academic year ${year} has no school day: every Monday to Friday in its terms is closed.`,
        'closed',
      ),
    );
  }
  return problems;
}

function hasSchoolDay(term: Span, closed: ReadonlySet<Day>): boolean {
  for (let day = term.startDate; day <= term.endDate; day = addDays(day, 1)) {
    if (weekday(day) <= 5 && !closed.has(day)) return true;
  }
  return false;
}
