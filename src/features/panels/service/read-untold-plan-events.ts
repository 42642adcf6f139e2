import { addMonths } from '../../../kernel/dates';
import { todayOf } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { readClockBook } from '../../cases/repository/clock-book';
import { limitOf } from '../../cases/rules/clock-rule';
import { readNoticeTargets } from '../repository/notices-due';
import { listUntoldPlanEvents } from '../repository/untold-plan-events';
import type { WorkItem } from '../rules/worklist';

/** No time to appeal is longer than this: two months, with the August or the Christmas in which it may end. */
const LONGEST_MONTHS = 4;

/**
 * What was decided of plans of the reader's own cases and of which neither a letter to the family is recorded as sent nor that it was told by other means: a
 * row for each case, by the day on which it should have gone. From the first day of the area's target, and while the time to appeal runs that the entry says
 * has begun (C19).
 */
export async function readUntoldPlanEvents(tx: Tx): Promise<readonly WorkItem[]> {
  const { targets } = await readNoticeTargets(tx);
  const [first] = targets.map(({ fromDate }) => fromDate).sort();
  if (first === undefined) return [];
  const today = todayOf(tx);
  const earliest = addMonths(today, -LONGEST_MONTHS);
  const from = first > earliest ? first : earliest;
  const untold = await listUntoldPlanEvents(tx, { caseOfficerId: tx.actor.personId, from });
  if (untold.length === 0) return [];
  const book = await readClockBook(tx);
  const open = untold.filter(({ eventDate }) => {
    const limit = limitOf(book, 'C19', [{ start: 'DECISION_NOTICE_SENT', day: eventDate }]);
    return limit === null || limit.dueDate >= today;
  });
  const firsts = new Map([...open].reverse().map((one) => [one.caseId, one]));
  return [...firsts.values()].map(({ caseId, caseReference, eventDate }) => ({
    kind: 'PLAN_LETTER',
    subject: { type: 'Case', id: caseId },
    caseReference,
    day: eventDate,
    dueDate: eventDate,
  }));
}
