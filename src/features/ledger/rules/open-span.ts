import type { Day } from '../../../kernel/dates';

/** Days between two ends, either of which may be open (null): a line may run as long as its placement. */
export interface OpenSpan {
  readonly startDate: Day | null;
  readonly endDate: Day | null;
}
