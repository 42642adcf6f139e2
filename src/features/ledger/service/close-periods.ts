import { londonDay } from '../../../kernel/dates';
import { ok, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import { insertClosedPeriods, listClosedPeriods, lockPeriods } from '../repository/closed-periods';
import { openPosting } from '../repository/postings';
import { periodsToClose, type ClosingProblem } from '../rules/closing';
import type { PeriodOfYear } from '../rules/postings';

/** What was closed, and from which instant on. */
export interface ClosedBooks {
  /** In their order, the one asked for the last. */
  readonly periods: readonly PeriodOfYear[];
  /** The first period of the year in which the books were first closed. */
  readonly first: PeriodOfYear;
  readonly closedAt: Date;
}

/**
 * Closes the books up to and including a period, in the write it is given: from its instant on nothing is reported there, and what is found later
 * is reported in the first open period (money.md section 5). Nobody can open them again. Waits for those who are posting.
 */
export async function closePeriodsIn(tx: WriteTx, wanted: PeriodOfYear): Promise<Result<ClosedBooks, ClosingProblem>> {
  await lockPeriods(tx);
  const held = await listClosedPeriods(tx, null);
  const closing = periodsToClose({ wanted, closed: held, today: londonDay(tx.clock.now()) });
  if (!closing.ok) return closing;
  const periods = closing.value;
  const first = held[0] ?? periods[0];
  if (first === undefined) throw new Error('the books were to be closed up to a period, and no period was closed');
  const closedAt = await openPosting(tx);
  await insertClosedPeriods(tx, periods, closedAt);
  return ok({ periods, first: { financialYear: first.financialYear, period: first.period }, closedAt });
}
