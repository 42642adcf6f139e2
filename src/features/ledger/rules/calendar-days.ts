import {
  academicYearOf,
  academicYearSpan,
  fromDayNumber,
  nextAcademicYear,
  toDayNumber,
  weekdayOfNumber,
  type AcademicYear,
} from '../../../kernel/dates';
import { termsByYear, type SchoolCalendar } from './calendar';

/** Days from `first` to `last` inclusive, as day numbers. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** What pricing asks of a calendar, for any academic year: known, repeated from the last known one, or notional. */
export interface CalendarDays {
  /** The terms that `TERMS` counts in the academic years which `range` touches, each whole, in date order. */
  termsAround(range: DayRange): readonly DayRange[];
  /** How many school days lie in `range`. */
  schoolDaysIn(range: DayRange): number;
  /** Whether the real calendar of the academic year is held. */
  knows(year: AcademicYear): boolean;
  /** Whether the year stands on the repeated calendar of an earlier one, and may yet change (`CALENDAR_CHANGED`). */
  isProvisional(year: AcademicYear): boolean;
}

interface YearDays {
  readonly range: DayRange;
  readonly terms: readonly DayRange[];
  /** At index i, the school days among the first i days of the year. */
  readonly schoolDaysBefore: Uint16Array;
}

const NO_CALENDAR: SchoolCalendar = { terms: [], closed: [] };

/**
 * What has been worked out of a calendar, for as long as somebody holds that calendar: thousands of lines share one, and a year of
 * days is the dearest thing pricing makes. A calendar never changes, so neither does what follows from it.
 */
const WORKED_OUT = new WeakMap<SchoolCalendar, CalendarDays>();

/**
 * The calendar as pricing reads it (money.md section 2). A year that is held is itself. A later one repeats the last held
 * year week for week: moved by the whole number of weeks that is nearest to the years' distance and keeps its three terms
 * inside their academic year, so that weekdays and the number of school days stay. A year before any held one has the
 * notional finance terms and no school days.
 */
export function calendarDays(calendar: SchoolCalendar | null): CalendarDays {
  const held = calendar ?? NO_CALENDAR;
  const days = WORKED_OUT.get(held) ?? workOut(held);
  WORKED_OUT.set(held, days);
  return days;
}

function workOut({ terms, closed }: SchoolCalendar): CalendarDays {
  const known = termsByYear(terms);
  const closedDays = new Set(closed.map(toDayNumber));
  const years = new Map<AcademicYear, YearDays>();

  const lastKnown = (year: AcademicYear): AcademicYear | undefined =>
    [...known.keys()].filter((held) => held <= year).at(-1);

  const build = (year: AcademicYear): YearDays => {
    const range = yearRange(year);
    const source = lastKnown(year);
    if (source === undefined) return notionalYear(range);
    const held = (known.get(source) ?? []).map(({ startDate, endDate }) => ({
      first: toDayNumber(startDate),
      last: toDayNumber(endDate),
    }));
    const shift = weeksApart(yearRange(source), range, held);
    const moved = held.map((term) => ({
      first: Math.max(term.first + shift, range.first),
      last: Math.min(term.last + shift, range.last),
    }));
    return {
      range,
      terms: moved,
      schoolDaysBefore: countSchoolDays(range, moved, (day) => closedDays.has(day - shift)),
    };
  };

  const daysOf = (year: AcademicYear): YearDays => {
    const days = years.get(year) ?? build(year);
    years.set(year, days);
    return days;
  };

  return {
    termsAround: (range) => academicYearsOf(range).flatMap((year) => daysOf(year).terms),
    schoolDaysIn: (range) =>
      academicYearsOf(range).reduce((all, year) => all + schoolDaysOfYearIn(daysOf(year), range), 0),
    knows: (year) => known.has(year),
    isProvisional: (year) => !known.has(year) && lastKnown(year) !== undefined,
  };
}

/** The academic years that a range of days touches, in order. */
export function academicYearsOf(range: DayRange): AcademicYear[] {
  const years: AcademicYear[] = [];
  const last = academicYearOf(fromDayNumber(range.last));
  for (let year = academicYearOf(fromDayNumber(range.first)); year <= last; year = nextAcademicYear(year)) {
    years.push(year);
  }
  return years;
}

function yearRange(year: AcademicYear): DayRange {
  const { startDate, endDate } = academicYearSpan(year);
  return { first: toDayNumber(startDate), last: toDayNumber(endDate) };
}

/** Autumn 1 September to 31 December, spring 1 January to 31 March, summer 1 April to 31 August (money.md section 2). */
function notionalYear(range: DayRange): YearDays {
  const year = fromDayNumber(range.last).slice(0, 4);
  const spring = toDayNumber(`${year}-01-01` as Parameters<typeof toDayNumber>[0]);
  const summer = toDayNumber(`${year}-04-01` as Parameters<typeof toDayNumber>[0]);
  return {
    range,
    terms: [
      { first: range.first, last: spring - 1 },
      { first: spring, last: summer - 1 },
      { first: summer, last: range.last },
    ],
    schoolDaysBefore: new Uint16Array(range.last - range.first + 2),
  };
}

/** Days to move by, a multiple of seven. */
function weeksApart(from: DayRange, to: DayRange, terms: readonly DayRange[]): number {
  const distance = to.first - from.first;
  const below = Math.floor(distance / 7) * 7;
  const nearestFirst = distance - below <= 3 ? [below, below + 7] : [below + 7, below];
  const fits = (shift: number): boolean =>
    terms.every((term) => term.first + shift >= to.first && term.last + shift <= to.last);
  return nearestFirst.find(fits) ?? nearestFirst[0] ?? 0;
}

function countSchoolDays(range: DayRange, terms: readonly DayRange[], isClosed: (day: number) => boolean): Uint16Array {
  const before = new Uint16Array(range.last - range.first + 2);
  for (let day = range.first; day <= range.last; day += 1) {
    const isSchoolDay =
      weekdayOfNumber(day) <= 5 && terms.some((term) => term.first <= day && day <= term.last) && !isClosed(day);
    const index = day - range.first;
    before[index + 1] = (before[index] ?? 0) + (isSchoolDay ? 1 : 0);
  }
  return before;
}

function schoolDaysOfYearIn({ range: year, schoolDaysBefore }: YearDays, range: DayRange): number {
  const first = Math.max(range.first, year.first) - year.first;
  const last = Math.min(range.last, year.last) - year.first;
  return last < first ? 0 : (schoolDaysBefore[last + 1] ?? 0) - (schoolDaysBefore[first] ?? 0);
}
