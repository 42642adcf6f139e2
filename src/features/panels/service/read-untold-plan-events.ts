import type { Tx } from '../../../platform/db';
import { readNoticeTargets } from '../repository/notices-due';
import { listUntoldPlanEvents } from '../repository/untold-plan-events';
import type { WorkItem } from '../rules/worklist';

/**
 * What was decided of plans of the reader's own cases and of which neither a letter to the family is recorded as sent nor that it was told by other means: a
 * row for each case, by the first day of such a decision. From the first day of the area's target on, and until it is told: the time to appeal does not run
 * out of what nobody was told.
 */
export async function readUntoldPlanEvents(tx: Tx): Promise<readonly WorkItem[]> {
  const { targets } = await readNoticeTargets(tx);
  const [from] = targets.map(({ fromDate }) => fromDate).sort();
  if (from === undefined) return [];
  const untold = await listUntoldPlanEvents(tx, { caseOfficerId: tx.actor.personId, from });
  return untold.map(({ caseId, caseReference, eventDate }) => ({
    kind: 'PLAN_LETTER',
    subject: { type: 'Case', id: caseId },
    caseReference,
    day: eventDate,
    dueDate: eventDate,
  }));
}
