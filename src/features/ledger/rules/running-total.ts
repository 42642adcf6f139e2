import { baseYearSpan, fromDayNumber, lastDayOfMonth, toDayNumber, type Span } from '../../../kernel/dates';
import { DECIMAL_ONE } from '../../../kernel/decimal';
import { LARGEST_PENCE, roundDivide, type Pence } from '../../../kernel/money';
import type { CalendarDays, DayRange } from './calendar-days';
import type { PriceTerms, PriceYear } from './price';

/** The active days of one line version inside one of its base years: what a running total runs over. */
export interface Stretch {
  readonly baseYear: DayRange;
  readonly active: DayRange;
  /** Whether a price charged `ONCE` falls on the first of these days: the first day of the line's first version. */
  readonly chargesOnce: boolean;
}

/** An exact number: numerator ÷ denominator, not yet rounded. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** `T(d)`, by day number: nothing before the first active day; not to be asked beyond the last. */
export interface RunningTotal {
  (day: number): Pence;
}

/**
 * The stretches of a version's span, base year by base year, in order (money.md section 2). `isFirstVersion` says whether it
 * is the version that a `ONCE` price is charged by.
 */
export function stretchesOf(span: Span, year: PriceYear, isFirstVersion: boolean): Stretch[] {
  const stretches: Stretch[] = [];
  const end = toDayNumber(span.endDate);
  for (let first = toDayNumber(span.startDate); first <= end;) {
    const { startDate, endDate } = baseYearSpan(year, fromDayNumber(first));
    const baseYear = { first: toDayNumber(startDate), last: toDayNumber(endDate) };
    stretches.push({
      baseYear,
      active: { first, last: Math.min(end, baseYear.last) },
      chargesOnce: isFirstVersion && stretches.length === 0,
    });
    first = baseYear.last + 1;
  }
  return stretches;
}

/**
 * The running total `T(d)` of a price over a stretch, rounded once (the table of money.md section 2, B2, B6 to B10). Throws a
 * RangeError fault where the total passes 10^15 pence; ask `isTooLarge` first.
 */
export function runningTotal(terms: PriceTerms, stretch: Stretch, days: CalendarDays): RunningTotal {
  const exact = exactTotal(terms, stretch, days);
  return (day) => {
    const { numerator, denominator } = exact(day);
    return roundDivide(numerator, denominator);
  };
}

/** Whether the price comes to more than 10^15 pence over the stretch. */
export function isTooLarge(terms: PriceTerms, stretch: Stretch, days: CalendarDays): boolean {
  const { numerator, denominator } = exactTotal(terms, stretch, days)(stretch.active.last);
  return numerator > LARGEST_PENCE * denominator;
}

type CountDays = (upTo: number) => Exact;

/**
 * How many of the price's units (years, terms, weeks, days; weeks for a price an hour) the stretch's active days make up to a day, exactly: the
 * running total is the amount, times the hours a week, times this, rounded. Nothing before the first active day.
 */
export function unitsUpTo(terms: PriceTerms, stretch: Stretch, days: CalendarDays): (day: number) => Exact {
  const count = counterOf(terms, stretch, days);
  return (day) => (day < stretch.active.first ? { numerator: 0n, denominator: 1n } : count(day));
}

/** The table of money.md section 2, exact: a count of days up to `d`, times the amount, over a denominator. */
function exactTotal(terms: PriceTerms, stretch: Stretch, days: CalendarDays): (day: number) => Exact {
  const { amount, hoursPerWeek } = terms;
  const count = unitsUpTo(terms, stretch, days);
  // An hour's price is for so many ten-thousandths of an hour a week; every other amount is for one unit.
  const factor = terms.unit === 'HOUR' ? amount * (hoursPerWeek ?? 0n) : (amount as bigint);
  const unitsIn = terms.unit === 'HOUR' ? DECIMAL_ONE : 1n;
  return (day) => {
    const { numerator, denominator } = count(day);
    return { numerator: factor * numerator, denominator: unitsIn * denominator };
  };
}

/** How many of the price's units the active days up to a day make, exactly. */
function counterOf(terms: PriceTerms, stretch: Stretch, days: CalendarDays): CountDays {
  const { baseYear, active, chargesOnce } = stretch;
  const activeDays: CountOf = (upTo) => BigInt(upTo - active.first + 1);
  const schoolDays: CountOf = (upTo) => BigInt(days.schoolDaysIn({ first: active.first, last: upTo }));
  switch (terms.unit) {
    case 'YEAR':
      return partOfYear(terms, stretch, days, { activeDays, schoolDays });
    case 'TERM':
      return fractionsOf(days.termsAround(baseYear), active);
    case 'DAY':
      return over(terms.spread === 'SCHOOL_DAYS' ? schoolDays : activeDays, 1n);
    case 'WEEK':
    case 'HOUR':
      return terms.spread === 'SCHOOL_WEEKS' ? over(schoolDays, 5n) : over(activeDays, 7n);
    case 'ONCE':
      return over(() => (chargesOnce ? 1n : 0n), 1n);
  }
}

type CountOf = (upTo: number) => bigint;

function partOfYear(
  terms: PriceTerms,
  { baseYear, active }: Stretch,
  days: CalendarDays,
  count: { readonly activeDays: CountOf; readonly schoolDays: CountOf },
): CountDays {
  if (terms.spread === 'MONTHS') return dividedBy(12n, fractionsOf(monthsOf(baseYear), active));
  if (terms.spread === 'TERMS') return dividedBy(3n, fractionsOf(days.termsAround(baseYear), active));
  if (terms.spread === 'SCHOOL_DAYS') return over(count.schoolDays, BigInt(days.schoolDaysIn(baseYear)));
  return over(count.activeDays, lengthOf(baseYear));
}

function over(count: CountOf, denominator: bigint): CountDays {
  return (upTo) => ({ numerator: count(upTo), denominator });
}

function dividedBy(divisor: bigint, count: CountDays): CountDays {
  return (upTo) => {
    const { numerator, denominator } = count(upTo);
    return { numerator, denominator: denominator * divisor };
  };
}

/**
 * The sum over pieces (months, terms) of the active days in the piece ÷ the days of the piece, exactly: every fraction is
 * brought to one denominator, so that nothing is rounded before `T` is.
 */
function fractionsOf(pieces: readonly DayRange[], active: DayRange): CountDays {
  const own = pieces.filter((piece) => piece.first <= active.last && piece.last >= active.first);
  const denominator = own.reduce((all, piece) => leastCommonMultiple(all, lengthOf(piece)), 1n);
  const weighted = own.map((piece) => ({
    first: Math.max(piece.first, active.first),
    last: piece.last,
    weight: denominator / lengthOf(piece),
  }));
  return (upTo) => {
    let numerator = 0n;
    for (const { first, last, weight } of weighted) {
      if (first > upTo) break;
      numerator += BigInt(Math.min(last, upTo) - first + 1) * weight;
    }
    return { numerator, denominator };
  };
}

function monthsOf(range: DayRange): DayRange[] {
  const months: DayRange[] = [];
  for (let first = range.first; first <= range.last;) {
    const last = toDayNumber(lastDayOfMonth(fromDayNumber(first)));
    months.push({ first, last });
    first = last + 1;
  }
  return months;
}

function lengthOf(range: DayRange): bigint {
  return BigInt(range.last - range.first + 1);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}
