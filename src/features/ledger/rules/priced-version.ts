import { inWordsWithin } from '../../../kernel/code-words';
import {
  academicYearOf,
  financialYearOf,
  fromDayNumber,
  lastDayOfMonth,
  periodOf,
  toDayNumber,
  type FinancialYear,
  type Period,
  type Span,
} from '../../../kernel/dates';
import { LARGEST_PENCE, pence, subtract, ZERO, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { findShareFault, shareDay, type DayToShare } from './allotment';
import { calendarDays, type CalendarDays, type DayRange } from './calendar-days';
import { carriedTotal, carrySlots, type Carry } from './carry';
import type { SchoolCalendar } from './calendar';
import { baseYearOf, checkPriceTerms, needsSchoolCalendar, type PriceTerms } from './price';
import { problem, sayDay, sayMoney, type PriceProblem, type ProblemPath } from './problem';
import { isTooLarge, runningTotal, stretchesOf, type RunningTotal, type Stretch } from './running-total';
import { checkShares, type Share } from './shares';

/**
 * A cost line between two changes: one price and one agreement on a closed span, already cut to the placement (money.md
 * section 2). Versions stand in date order and do not overlap.
 */
export interface LineVersion {
  readonly span: Span;
  readonly price: PriceTerms;
  readonly shares: readonly Share[];
  /** What of its shares others carry while it is in dispute. */
  readonly carries?: readonly Carry[];
}

/** What a span costs: the line, each share of the version in order, and what of them is carried, in the order of `carrySlots`. */
export interface SharedCost {
  readonly cost: Pence;
  readonly shares: readonly Pence[];
  readonly carried: readonly Pence[];
}

/** What one calendar month of a version costs. */
export interface MonthCost extends SharedCost {
  readonly financialYear: FinancialYear;
  readonly period: Period;
}

/** A version whose cost can be asked for; made by `priceVersions`, so every figure it can be asked for exists. */
export interface PricedVersion {
  readonly version: LineVersion;
  readonly stretches: readonly PricedStretch[];
}

interface PricedStretch {
  readonly stretch: Stretch;
  readonly costUpTo: (day: number) => SharedCost;
  /** The line alone, whoever pays. */
  readonly totalUpTo: RunningTotal;
}

/** Where problems of each version are reported, and those of the calendar. */
interface Paths {
  readonly version: (index: number) => ProblemPath;
  readonly calendar: ProblemPath;
}

interface VersionInput {
  readonly version: LineVersion;
  readonly days: CalendarDays;
  readonly path: ProblemPath;
  readonly isFirst: boolean;
  readonly usedBefore: (share: Share, baseYear: DayRange) => bigint;
}

/**
 * The versions of a line ready to be asked what they cost, or every problem at once (money.md sections 2 and 3). Prices and
 * shares are checked first; a school calendar is asked for by the first version that needs one; fixed sums are held against
 * the line on every day; caps count what the holder's earlier versions have used of them in the base year.
 */
export function priceVersions(
  versions: readonly LineVersion[],
  calendar: SchoolCalendar | null,
  paths: Paths,
): Result<readonly PricedVersion[], PriceProblem> {
  const days = calendarDays(calendar);
  const checked = versions.map((version, index) => checkVersion(version, paths.version(index)));
  const problems = [
    ...checked.flatMap((version) => (version.ok ? [] : version.refusals)),
    ...orderProblems(versions, paths),
    ...calendarProblems(versions, days, paths.calendar),
  ];
  if (problems.length > 0) return refuse(problems);

  const priced: PricedVersion[] = [];
  const faults: PriceProblem[] = [];
  for (const [index, version] of checked.entries()) {
    if (!version.ok) continue;
    // After a version that can not be priced, nobody knows what is left of a cap: that fault has to be mended first.
    if (faults.length > 0 && version.value.shares.some(({ cap }) => cap !== null)) continue;
    const earlier = [...priced];
    const result = priceVersion({
      version: version.value,
      days,
      path: paths.version(index),
      isFirst: index === 0,
      usedBefore: (share, baseYear) => usedIn(earlier, share, baseYear),
    });
    if (result.ok) priced.push(result.value);
    else faults.push(...result.refusals);
  }
  if (faults.length > 0) return refuse(faults);
  const whole = priced.reduce((all, version) => all + wholeOf(version), 0n);
  return whole <= LARGEST_PENCE ? ok(priced) : refuse([tooLarge(paths.version(0), 'price')]);
}

/**
 * What the days of `span` on which the version is active cost: the running totals at its end less those of the day before its
 * start, base year by base year (money.md section 2); shares are the differences of cumulative shares (section 3, B16).
 */
export function costWithin(priced: PricedVersion, span: Span): SharedCost {
  const range = { first: toDayNumber(span.startDate), last: toDayNumber(span.endDate) };
  return priced.stretches.reduce<SharedCost>(
    (all, { stretch, costUpTo }) => {
      const first = Math.max(range.first, stretch.active.first);
      const last = Math.min(range.last, stretch.active.last);
      if (last < first) return all;
      // Before its first day a stretch has cost nobody anything.
      return plus(all, first === stretch.active.first ? costUpTo(last) : minus(costUpTo(last), costUpTo(first - 1)));
    },
    {
      cost: ZERO,
      shares: priced.version.shares.map(() => ZERO),
      carried: carrySlots(priced.version).map(() => ZERO),
    },
  );
}

/** What a version costs in all, whoever pays: nothing has been charged before the first day of a stretch. */
function wholeOf({ stretches }: PricedVersion): bigint {
  return stretches.reduce((all, { stretch, totalUpTo }) => all + totalUpTo(stretch.active.last), 0n);
}

/**
 * What each calendar month of the version costs, in order; a month in which a base year ends and another begins stands once for
 * each. Months add up to the version because each is a difference of running totals (B8).
 */
export function monthsOf(priced: PricedVersion): MonthCost[] {
  return priced.stretches.flatMap(({ stretch, costUpTo }) => {
    const months: MonthCost[] = [];
    let before = costUpTo(stretch.active.first - 1);
    for (let first = stretch.active.first; first <= stretch.active.last;) {
      const day = fromDayNumber(first);
      const last = Math.min(toDayNumber(lastDayOfMonth(day)), stretch.active.last);
      const upTo = costUpTo(last);
      months.push({ financialYear: financialYearOf(day), period: periodOf(day), ...minus(upTo, before) });
      before = upTo;
      first = last + 1;
    }
    return months;
  });
}

function checkVersion(version: LineVersion, path: ProblemPath): Result<LineVersion, PriceProblem> {
  const price = checkPriceTerms(version.price, [...path, 'price']);
  const shares = checkShares(version.shares, [...path, 'shares'], version.price);
  const isReversed = version.span.endDate < version.span.startDate;
  if (price.ok && shares.ok && !isReversed) return ok({ ...version, price: price.value, shares: shares.value });
  return refuse([
    ...(isReversed
      ? [problem('SPAN_REVERSED', path, 'The last day must not be before the first day.', 'endDate')]
      : []),
    ...(price.ok ? [] : price.refusals),
    ...(shares.ok ? [] : shares.refusals),
  ]);
}

function orderProblems(versions: readonly LineVersion[], paths: Paths): PriceProblem[] {
  return versions.flatMap((version, index) => {
    const before = versions[index - 1];
    return before === undefined || before.span.endDate < version.span.startDate
      ? []
      : [
          problem(
            'VERSIONS_OVERLAP',
            paths.version(index),
            `The version that starts on ${sayDay(version.span.startDate)} starts before the one before it has ended on ${sayDay(before.span.endDate)}; every day must have one price and one agreement.`,
            'span',
          ),
        ];
  });
}

/** `SCHOOL_…` needs the real calendar of the line's first academic year in which it is charged so; later years repeat it. */
function calendarProblems(versions: readonly LineVersion[], days: CalendarDays, path: ProblemPath): PriceProblem[] {
  const prices = ({ price, shares }: LineVersion): PriceTerms[] => [
    price,
    ...shares.flatMap(({ fixed }) => (fixed === null ? [] : [fixed])),
  ];
  const first = versions.find((version) => prices(version).some(needsSchoolCalendar));
  if (first === undefined) return [];
  const year = academicYearOf(first.span.startDate);
  if (days.knows(year)) return [];
  const spread = prices(first).find(needsSchoolCalendar)?.spread ?? '';
  return [
    problem(
      'CALENDAR_MISSING',
      path,
      `To spread by ${inWordsWithin(spread)} it needs the school calendar of the academic year ${year}, in which the line starts on ${sayDay(first.span.startDate)}: give its three terms and their closed days, or choose another spread.`,
    ),
  ];
}

function priceVersion(input: VersionInput): Result<PricedVersion, PriceProblem> {
  const { version, days, path, isFirst } = input;
  const stretches = stretchesOf(version.span, baseYearOf(version.price), isFirst);
  const oversized = oversizedProblems(version, stretches, days, path);
  if (oversized.length > 0) return refuse(oversized);

  const priced: PricedStretch[] = [];
  for (const stretch of stretches) {
    const totalUpTo = runningTotal(version.price, stretch, days);
    const dayToShare = dayReader(input, stretch, totalUpTo);
    const fault = faultOf(version, stretch, dayToShare, path);
    if (fault !== null) return refuse([fault]);
    const sharesUpTo = (day: number): readonly Pence[] =>
      version.shares.length === 0 ? [] : shareDay(dayToShare(day));
    const carriedUpTo = carriedTotal(version, stretch, days, sharesUpTo);
    priced.push({
      stretch,
      costUpTo: (day) => ({ cost: totalUpTo(day), shares: sharesUpTo(day), carried: carriedUpTo(day) }),
      totalUpTo,
    });
  }
  return ok({ version, stretches: priced });
}

function oversizedProblems(
  version: LineVersion,
  stretches: readonly Stretch[],
  days: CalendarDays,
  path: ProblemPath,
): PriceProblem[] {
  const isOversized = (terms: PriceTerms): boolean => stretches.some((stretch) => isTooLarge(terms, stretch, days));
  const isOversizedTogether = (terms: PriceTerms): boolean =>
    stretches.reduce((all, stretch) => all + runningTotal(terms, stretch, days)(stretch.active.last), 0n) >
    LARGEST_PENCE;
  return [
    ...(isOversized(version.price) || isOversizedTogether(version.price) ? [tooLarge(path, 'price')] : []),
    ...version.shares.flatMap(({ fixed }, index) =>
      fixed !== null && isOversized(fixed) ? [tooLarge(path, 'shares', index, 'fixed')] : [],
    ),
  ];
}

function tooLarge(path: ProblemPath, ...below: readonly (string | number)[]): PriceProblem {
  return problem(
    'AMOUNT_TOO_LARGE',
    path,
    'At this price the dates cost more than £10,000,000,000,000.00, the most that can be recorded; check the amount, the unit and the dates.',
    ...below,
    'amount',
  );
}

/** All that sharing needs to know of any day of a stretch. */
function dayReader(input: VersionInput, stretch: Stretch, total: RunningTotal): (day: number) => DayToShare {
  const { version, days, usedBefore } = input;
  const { shares } = version;
  const fixed = shares.map((share): RunningTotal | null =>
    share.fixed === null ? null : runningTotal(share.fixed, stretch, days),
  );
  // A cap lowered below what earlier versions have used leaves nothing, and takes nothing back: those days had their own agreement.
  const caps = shares.map((share) =>
    share.cap === null ? null : atLeastZero(share.cap - usedBefore(share, stretch.baseYear)),
  );
  return (day) => ({
    total: total(day),
    shares,
    fixed: fixed.map((runningFixed) => (runningFixed === null ? null : runningFixed(day))),
    caps,
  });
}

/** The first day of the stretch on which the shares do not work, as a problem. */
function faultOf(
  version: LineVersion,
  { active }: Stretch,
  dayToShare: (day: number) => DayToShare,
  path: ProblemPath,
): PriceProblem | null {
  if (version.shares.length === 0) return null;
  const found = findShareFault(dayToShare, active.first, active.last);
  if (found === null) return null;
  const upTo = `up to ${sayDay(fromDayNumber(found.day))} in its base year the line costs ${sayMoney(dayToShare(found.day).total)}`;
  return found.fault.kind === 'FIXED_EXCEEDS_LINE'
    ? problem(
        'FIXED_EXCEEDS_LINE',
        path,
        `The fixed sums are more than the line: ${upTo} and the fixed sums come to ${sayMoney(found.fault.by)} more. Lower a sum, cap it, or give it the spread of the line.`,
        'shares',
      )
    : problem(
        'REST_UNPAID',
        path,
        `Nobody is left to pay the rest: ${upTo}, and ${sayMoney(found.fault.by)} of it is above every cap and fixed sum. Raise a cap, or give one holder the rest or parts without a cap.`,
        'shares',
      );
}

/** What earlier versions of a holder, and of those in whose place it pays, have come to in a base year: what counts against its cap. */
function usedIn(earlier: readonly PricedVersion[], { payer, succeeds = [] }: Share, baseYear: DayRange): bigint {
  const span = { startDate: fromDayNumber(baseYear.first), endDate: fromDayNumber(baseYear.last) };
  let used = 0n;
  for (const priced of earlier) {
    for (const [index, share] of priced.version.shares.entries()) {
      if (share.payer !== payer && !succeeds.includes(share.payer)) continue;
      used += costWithin(priced, span).shares[index] ?? 0n;
    }
  }
  return used;
}

function atLeastZero(amount: bigint): Pence {
  return amount > 0n ? pence(amount) : ZERO;
}

function plus(a: SharedCost, b: SharedCost): SharedCost {
  return {
    cost: pence(a.cost + b.cost),
    shares: a.shares.map((amount, index) => pence(amount + (b.shares[index] ?? 0n))),
    carried: a.carried.map((amount, index) => pence(amount + (b.carried[index] ?? 0n))),
  };
}

function minus(a: SharedCost, b: SharedCost): SharedCost {
  return {
    cost: subtract(a.cost, b.cost),
    shares: a.shares.map((amount, index) => subtract(amount, b.shares[index] ?? ZERO)),
    carried: a.carried.map((amount, index) => subtract(amount, b.carried[index] ?? ZERO)),
  };
}
