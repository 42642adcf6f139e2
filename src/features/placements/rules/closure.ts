import { daysInclusive, type Day } from '../../../kernel/dates';

/**
 * For how many days a school or another provider may be closed with every place kept: eight weeks, which no holiday outlasts (that of the summer is the longest). Whether those days are charged is what the contract says, and no law
 * wants what a plan provides on days on which nobody is taught.
 */
const LONGEST_CLOSURE_DAYS = 56;

/** Whether days can be those on which a provider is closed; never those without a last one. */
export function mayBeClosure({
  startDate,
  endDate,
}: {
  readonly startDate: Day;
  readonly endDate: Day | null;
}): boolean {
  return endDate !== null && startDate <= endDate && daysInclusive({ startDate, endDate }) <= LONGEST_CLOSURE_DAYS;
}
