import { addDays, addYears, type Day, type Span } from '../../../kernel/dates';
import { pence, roundDivide } from '../../../kernel/money';
import type { OpenSpan } from './open-span';
import type { LineVersion } from './priced-version';

/** Days of a placement that are charged at less than its price: a suspension, an absence. */
export interface Interruption extends OpenSpan {
  readonly startDate: Day;
  /** What of the price is charged on these days, in whole percent; 0: nothing. */
  readonly chargedPercent: number;
}

/** The days of a placement; a null end has no expected end. */
export interface PlacementSpan extends OpenSpan {
  readonly startDate: Day;
  /** In date order, none with a day of another; left out: there are none. */
  readonly interruptions?: readonly Interruption[];
}

/** A version as it is stored: its days are the line's, not yet cut to the placement. */
export interface DatedVersion extends Omit<LineVersion, 'span'> {
  readonly span: OpenSpan;
}

/** The days that the placement and a line both cover, and none after `last`; null when there are none. */
export function activeSpan(placement: PlacementSpan, line: OpenSpan, last: Day): Span | null {
  const startDate = laterOf(placement.startDate, line.startDate);
  const endDate = earlierOf(earlierOf(last, placement.endDate), line.endDate);
  return startDate <= endDate ? { startDate, endDate } : null;
}

/**
 * The versions of a line cut to its active days (money.md section 2: the line and its placement both cover them), up to `last`, in
 * date order; those without an active day are left out. What `costLine` is asked with. Days of an interruption are no active days where
 * nothing is charged, and a version at the charged part of the price where something is; what is charged once is charged all the same.
 */
export function activeVersions(
  versions: readonly DatedVersion[],
  placement: PlacementSpan,
  last: Day,
): readonly LineVersion[] {
  return versions
    .flatMap((version) => {
      const span = activeSpan(placement, version.span, last);
      return span === null ? [] : interrupted({ ...version, span }, placement.interruptions ?? []);
    })
    .sort((a, b) => (a.span.startDate < b.span.startDate ? -1 : 1));
}

/** From the first day of any version to the last of any, within the placement, whatever is charged on them: by these days a line is one of those asked about. */
export function lastingSpan(placement: PlacementSpan, versions: readonly OpenSpan[]): OpenSpan {
  const starts = versions.map(({ startDate }) => startDate);
  const ends = versions.map(({ endDate }) => endDate);
  // The least and the greatest; null: open.
  const first = starts.includes(null) ? null : (starts.filter((day) => day !== null).sort()[0] ?? null);
  const last = ends.includes(null)
    ? null
    : (ends
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null);
  return {
    startDate: laterOf(placement.startDate, first),
    endDate: last === null ? placement.endDate : earlierOf(last, placement.endDate),
  };
}

/** What `activeVersions` of an earlier last day gives, from those of a later one. */
export function upTo(versions: readonly LineVersion[], last: Day): readonly LineVersion[] {
  return versions.flatMap((version) =>
    version.span.startDate > last
      ? []
      : [{ ...version, span: { ...version.span, endDate: earlierOf(version.span.endDate, last) } }],
  );
}

/** A version cut at the interruptions of its days: what is charged of each is a version by itself. */
function interrupted(version: LineVersion, interruptions: readonly Interruption[]): LineVersion[] {
  if (version.price.unit === 'ONCE') return [version];
  const pieces: LineVersion[] = [];
  let next = version.span.startDate;
  const charge = (startDate: Day, endDate: Day, percent: number): void => {
    if (startDate > endDate || percent === 0) return;
    pieces.push({ ...(percent === 100 ? version : atPercent(version, percent)), span: { startDate, endDate } });
  };
  for (const { startDate, endDate, chargedPercent } of interruptions) {
    const days = activeSpan({ startDate, endDate }, version.span, version.span.endDate);
    if (days === null) continue;
    charge(next, addDays(days.startDate, -1), 100);
    charge(days.startDate, days.endDate, chargedPercent);
    next = addDays(days.endDate, 1);
  }
  charge(next, version.span.endDate, 100);
  return pieces;
}

/** A version at a part of its price. Fixed sums go down with it, to the penny below, so that together they never exceed the line. */
function atPercent(version: LineVersion, percent: number): LineVersion {
  const part = BigInt(percent);
  return {
    ...version,
    price: { ...version.price, amount: roundDivide(version.price.amount * part, 100n) },
    shares: version.shares.map((share) =>
      share.fixed === null
        ? share
        : { ...share, fixed: { ...share.fixed, amount: pence((share.fixed.amount * part) / 100n) } },
    ),
  };
}

/**
 * The last day to which a line must be priced to know all that is asked of a decision: its expected end, or without one the horizon;
 * never before the end of the twelve months that stand against a delegated limit (money.md section 3).
 */
export function lastDayToPrice(placement: PlacementSpan, horizon: Day): Day {
  const twelveMonths = addDays(addYears(placement.startDate, 1), -1);
  return laterOf(twelveMonths, placement.endDate ?? horizon);
}

function laterOf(a: Day, b: Day | null): Day {
  return b !== null && b > a ? b : a;
}

function earlierOf(a: Day, b: Day | null): Day {
  return b !== null && b < a ? b : a;
}
