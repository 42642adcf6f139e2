import { ok, refuse, type Result } from './result';

/** A calendar date in Europe/London, `YYYY-MM-DD` (money.md section 1, B5). Days compare as text. */
export type Day = string & { readonly __unit: 'day' };

/** A closed span of days: both ends are charged days (money.md section 1). `startDate` is never after `endDate`. */
export interface Span {
  readonly startDate: Day;
  readonly endDate: Day;
}

/** A financial year, 1 April to 31 March, written `2025-26` (money.md section 1). They compare as text. */
export type FinancialYear = string & { readonly __unit: 'financial year' };

/** A period of a financial year, a calendar month: 1 is April, 12 is March (money.md section 1). */
export type Period = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** An academic year, 1 September to 31 August, written `2025/26` (money.md section 1). They compare as text. */
export type AcademicYear = string & { readonly __unit: 'academic year' };

/** The years a price may run on, by the day they begin: 1 April, 1 September, 1 August (money.md section 2). */
export const YearKind = { FINANCIAL: 'FINANCIAL', ACADEMIC: 'ACADEMIC', POST_16: 'POST_16' } as const;
export type YearKind = (typeof YearKind)[keyof typeof YearKind];

/** The instant some hours after another, whatever the clocks do meanwhile. */
export function addHours(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * 3_600_000);
}

/** Where the time comes from. Only the edge of the program has one; in seeds and tests it is set. */
export interface Clock {
  now(): Date;
}

/** Why a text is not a date, a span or a year; `field` is set when it is one end of a span. */
export interface DateProblem {
  readonly code: 'DAY_FORMAT' | 'DAY_NOT_REAL' | 'DAY_RANGE' | 'SPAN_REVERSED' | 'YEAR_FORMAT';
  readonly field?: 'startDate' | 'endDate';
  readonly message: string;
}

/** The bands SEN2 publishes ages in. */
export const AGE_BANDS = ['0-4', '5-10', '11-15', '16-19', '20-25'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The twelve periods in order, April to March. */
export const PERIODS: readonly Period[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const FIRST_MONTH = { FINANCIAL: 4, ACADEMIC: 9, POST_16: 8 } as const satisfies Record<YearKind, number>;
const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;

// ---------------------------------------------------------------- days

/** A real calendar date of the years 1900 to 2200, written `YYYY-MM-DD`; anything else is refused. */
export function parseDay(text: unknown): Result<Day, DateProblem> {
  const match = typeof text === 'string' ? DAY_TEXT.exec(text) : null;
  if (match === null) {
    return refuse([{ code: 'DAY_FORMAT', message: 'A date must be written year-month-day, such as "2025-11-01".' }]);
  }
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return refuse([{ code: 'DAY_RANGE', message: 'A date must lie in the years 1900 to 2200.' }]);
  }
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) {
    return refuse([
      { code: 'DAY_NOT_REAL', message: 'The date does not exist in the calendar; check the month and the day.' },
    ]);
  }
  return ok(match[0] as Day);
}

/** Days since 1 January 1970 (negative before it), so that differences of days are differences of numbers. */
export function toDayNumber(day: Day): number {
  const [year, month, date] = partsOf(day);
  return dayNumberOf(year, month, date);
}

/** The day of a day number: the inverse of `toDayNumber`. Throws a RangeError fault outside the years 1000 to 9999. */
export function fromDayNumber(dayNumber: number): Day {
  // Counting in years that begin on 1 March puts the leap day last, so the months before it have fixed lengths.
  const sinceEra = dayNumber + 719_468;
  const era = Math.floor(sinceEra / 146_097);
  const dayOfEra = sinceEra - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return dayOf(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  );
}

/** The day `days` after `day` (before it, when negative). */
export function addDays(day: Day, days: number): Day {
  return fromDayNumber(toDayNumber(day) + days);
}

/** The same date `months` later (earlier, when negative), or the last day of that month where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** The same date `years` later (earlier, when negative); 29 February becomes 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/** The day of the week: 1 Monday to 7 Sunday. */
export function weekday(day: Day): number {
  return weekdayOfNumber(toDayNumber(day));
}

/** The day of the week of a day number: 1 Monday to 7 Sunday. */
export function weekdayOfNumber(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** The last day of the month `day` is in. */
export function lastDayOfMonth(day: Day): Day {
  const [year, month] = partsOf(day);
  return dayOf(year, month, daysInMonth(year, month));
}

/** The calendar date in Europe/London at an instant, whatever the machine's own zone (money.md section 1). */
export function londonDay(instant: Date): Day {
  // Written as day/month/year; to have it in parts takes five times as long, which a year of decisions is long enough to feel.
  const [day, month, year] = LONDON.format(instant).split('/');
  return dayOf(Number(year), Number(month), Number(day));
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

// ---------------------------------------------------------------- spans

/** A closed span of two real dates, the first not after the last; every problem at once, each with its field. */
export function parseSpan(raw: { readonly startDate: unknown; readonly endDate: unknown }): Result<Span, DateProblem> {
  const start = parseDay(raw.startDate);
  const end = parseDay(raw.endDate);
  if (!start.ok || !end.ok) {
    return refuse([
      ...(start.ok ? [] : start.refusals.map((problem) => ({ ...problem, field: 'startDate' as const }))),
      ...(end.ok ? [] : end.refusals.map((problem) => ({ ...problem, field: 'endDate' as const }))),
    ]);
  }
  if (start.value > end.value) {
    return refuse([
      { code: 'SPAN_REVERSED', field: 'endDate', message: 'The last day must not be before the first day.' },
    ]);
  }
  return ok({ startDate: start.value, endDate: end.value });
}

/** How many days a span has, both ends counted (B5). */
export function daysInclusive(span: Span): number {
  return toDayNumber(span.endDate) - toDayNumber(span.startDate) + 1;
}

/** The days both spans have in common, or null when there are none. */
export function intersect(a: Span, b: Span): Span | null {
  const startDate = a.startDate > b.startDate ? a.startDate : b.startDate;
  const endDate = a.endDate < b.endDate ? a.endDate : b.endDate;
  return startDate <= endDate ? { startDate, endDate } : null;
}

/** Whether `day` is one of the span's days. */
export function contains(span: Span, day: Day): boolean {
  return span.startDate <= day && day <= span.endDate;
}

// ---------------------------------------------------------------- financial years and periods

/** A financial year written `2025-26`, of the years 1900 to 2200; anything else is refused. */
export function parseFinancialYear(text: unknown): Result<FinancialYear, DateProblem> {
  if (typeof text === 'string' && isYearText(text, '-')) return ok(text as FinancialYear);
  return refuse([
    {
      code: 'YEAR_FORMAT',
      message: 'A financial year must be written as two years that follow each other, such as "2025-26".',
    },
  ]);
}

/** The financial year a day belongs to. */
export function financialYearOf(day: Day): FinancialYear {
  return yearText(startYearOf(YearKind.FINANCIAL, day), '-') as FinancialYear;
}

/** 1 April to 31 March. */
export function financialYearSpan(year: FinancialYear): Span {
  return yearSpan(YearKind.FINANCIAL, Number(year.slice(0, 4)));
}

/** The financial year after `year`. */
export function nextFinancialYear(year: FinancialYear): FinancialYear {
  return yearText(Number(year.slice(0, 4)) + 1, '-') as FinancialYear;
}

/** The financial year before `year`. */
export function previousFinancialYear(year: FinancialYear): FinancialYear {
  return yearText(Number(year.slice(0, 4)) - 1, '-') as FinancialYear;
}

/** `N(FY)`: 365, or 366 when the year holds 29 February (money.md section 1, B5). */
export function daysInFinancialYear(year: FinancialYear): number {
  return daysInclusive(financialYearSpan(year));
}

/** The period of its financial year a day belongs to. */
export function periodOf(day: Day): Period {
  return (((partsOf(day)[1] + 8) % 12) + 1) as Period;
}

/** The calendar month that is `period` of `year`. */
export function periodSpan(year: FinancialYear, period: Period): Span {
  const startDate = addMonths(financialYearSpan(year).startDate, period - 1);
  return { startDate, endDate: lastDayOfMonth(startDate) };
}

// ---------------------------------------------------------------- academic years and the years of prices

/** An academic year written `2025/26`, of the years 1900 to 2200; anything else is refused. */
export function parseAcademicYear(text: unknown): Result<AcademicYear, DateProblem> {
  if (typeof text === 'string' && isYearText(text, '/')) return ok(text as AcademicYear);
  return refuse([
    {
      code: 'YEAR_FORMAT',
      message: 'An academic year must be written as two years that follow each other, such as "2025/26".',
    },
  ]);
}

/** The academic year a day belongs to. */
export function academicYearOf(day: Day): AcademicYear {
  return yearText(startYearOf(YearKind.ACADEMIC, day), '/') as AcademicYear;
}

/** 1 September to 31 August. */
export function academicYearSpan(year: AcademicYear): Span {
  return yearSpan(YearKind.ACADEMIC, Number(year.slice(0, 4)));
}

/** The academic year after `year`. */
export function nextAcademicYear(year: AcademicYear): AcademicYear {
  return yearText(Number(year.slice(0, 4)) + 1, '/') as AcademicYear;
}

/** The year of the given kind that holds `day`: the base year of a price of that kind (money.md section 2). */
export function baseYearSpan(kind: YearKind, day: Day): Span {
  return yearSpan(kind, startYearOf(kind, day));
}

// ---------------------------------------------------------------- ages

/**
 * Whole years of age on a day: a birthday counts from its own first moment, that of 29 February from 1 March in
 * a common year. Negative before birth.
 */
export function ageOn(dateOfBirth: Day, day: Day): number {
  const [bornYear, bornMonth, bornDate] = partsOf(dateOfBirth);
  const [year, month, date] = partsOf(day);
  const isBeforeBirthday = month < bornMonth || (month === bornMonth && date < bornDate);
  return year - bornYear - (isBeforeBirthday ? 1 : 0);
}

/**
 * The SEN2 age band by the age on the last 31 August before `periodStart` (money.md section 5). A child not yet
 * born on that day is in the youngest band; null over 25, where no band is published.
 */
export function ageBandOn31AugustBefore(dateOfBirth: Day, periodStart: Day): AgeBand | null {
  const age = ageOn(dateOfBirth, addDays(baseYearSpan(YearKind.ACADEMIC, periodStart).startDate, -1));
  if (age <= 4) return '0-4';
  if (age <= 10) return '5-10';
  if (age <= 15) return '11-15';
  if (age <= 19) return '16-19';
  return age <= 25 ? '20-25' : null;
}

// ---------------------------------------------------------------- arithmetic of the calendar

function partsOf(day: Day): readonly [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function dayOf(year: number, month: number, date: number): Day {
  if (year < 1000 || year > 9999) throw new RangeError('A day is outside the years 1000 to 9999');
  return `${year.toString()}-${twoDigits(month)}-${twoDigits(date)}` as Day;
}

function dayNumberOf(year: number, month: number, date: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function startYearOf(kind: YearKind, day: Day): number {
  const [year, month] = partsOf(day);
  return month >= FIRST_MONTH[kind] ? year : year - 1;
}

function yearSpan(kind: YearKind, startYear: number): Span {
  const startDate = dayOf(startYear, FIRST_MONTH[kind], 1);
  return { startDate, endDate: addDays(addYears(startDate, 1), -1) };
}

function yearText(startYear: number, separator: '-' | '/'): string {
  return `${startYear.toString()}${separator}${twoDigits((startYear + 1) % 100)}`;
}

function isYearText(text: string, separator: '-' | '/'): boolean {
  const startYear = /^\d{4}/.test(text) ? Number(text.slice(0, 4)) : 0;
  return startYear >= FIRST_YEAR && startYear <= LAST_YEAR && text === yearText(startYear, separator);
}

function twoDigits(value: number): string {
  return value.toString().padStart(2, '0');
}
