import { addDays } from '../../../kernel/dates';
import { todayOf } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { listPlanClocksDue } from '../../cases/service/list-clocks';
import type { WorkItem } from '../rules/worklist';

/** From when on a limit is put before the officer of the case. */
const AHEAD_DAYS = 14;

/** The statutory limits of plans that end within two weeks or are broken, of the reader's own cases, the first to end first. */
export async function readClocksDue(tx: Tx, most: number): Promise<readonly WorkItem[]> {
  const until = addDays(todayOf(tx), AHEAD_DAYS);
  const due = await listPlanClocksDue(tx, { caseOfficerId: tx.actor.personId, until }, most);
  return due.map(({ facts, code, dueDate }) => ({
    kind: 'CLOCK',
    subject: { type: 'Case', id: facts.caseId },
    caseReference: facts.reference,
    day: dueDate,
    dueDate,
    clockCode: code,
  }));
}
