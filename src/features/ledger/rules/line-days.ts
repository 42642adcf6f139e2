import { addDays, addYears, type Day, type Span } from '../../../kernel/dates';
import type { OpenSpan } from './open-span';
import type { LineVersion } from './priced-version';

/** The days of a placement; a null end has no expected end. */
export interface PlacementSpan extends OpenSpan {
  readonly startDate: Day;
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
 * date order; those without an active day are left out. What `costLine` is asked with.
 */
export function activeVersions(
  versions: readonly DatedVersion[],
  placement: PlacementSpan,
  last: Day,
): readonly LineVersion[] {
  return versions
    .flatMap((version) => {
      const span = activeSpan(placement, version.span, last);
      return span === null ? [] : [{ ...version, span }];
    })
    .sort((a, b) => (a.span.startDate < b.span.startDate ? -1 : 1));
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
