import { periodSpan, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { periodAfter, type PeriodOfYear } from './postings';

/** Why the books can not be closed up to a period. */
export type ClosingProblem = 'ALREADY_CLOSED' | 'BEFORE_FIRST_CLOSED' | 'PERIOD_NOT_OVER';

/**
 * The periods to close so that the books are closed up to and including `wanted`, in their order: those after the last closed one, and from the
 * first of the year where none is closed yet. Closed periods so follow each other without a gap (money.md section 5, B13); the years before the
 * first of them are closed with it and have no books of their own. A period that has a day to come is not closed.
 */
export function periodsToClose(input: {
  readonly wanted: PeriodOfYear;
  /** In their order. */
  readonly closed: readonly PeriodOfYear[];
  readonly today: Day;
}): Result<readonly PeriodOfYear[], ClosingProblem> {
  const { wanted, closed, today } = input;
  const first = closed[0];
  const last = closed.at(-1);
  const problems: ClosingProblem[] = [];
  if (first !== undefined && isBefore(wanted, first)) problems.push('BEFORE_FIRST_CLOSED');
  else if (last !== undefined && !isBefore(last, wanted)) problems.push('ALREADY_CLOSED');
  if (periodSpan(wanted.financialYear, wanted.period).endDate >= today) problems.push('PERIOD_NOT_OVER');
  if (problems.length > 0) return refuse(problems);

  const periods: PeriodOfYear[] = [];
  let next: PeriodOfYear = last === undefined ? { ...wanted, period: 1 } : periodAfter(last);
  while (!isBefore(wanted, next)) {
    periods.push(next);
    next = periodAfter(next);
  }
  return ok(periods);
}

function isBefore(a: PeriodOfYear, b: PeriodOfYear): boolean {
  return a.financialYear === b.financialYear ? a.period < b.period : a.financialYear < b.financialYear;
}
