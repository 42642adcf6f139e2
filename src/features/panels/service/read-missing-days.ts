import type { Tx } from '../../../platform/db';
import { listUnaskedCases } from '../../cases/repository/untimed-cases';
import { readUntimedOf } from '../../cases/service/read-clocks';
import type { WorkItem } from '../rules/worklist';

/**
 * The days that are missing of plans of the reader's own cases, so that a limit of theirs cannot be timed (C3 to C5): a row for each day, by the last day that
 * the limit can have.
 */
export async function readMissingDays(tx: Tx): Promise<readonly WorkItem[]> {
  const cases = await listUnaskedCases(tx, tx.actor.personId);
  if (cases.length === 0) return [];
  const untimed = await readUntimedOf(tx, cases);
  return cases.flatMap(({ caseId, reference }): WorkItem[] => {
    const open = (untimed.get(caseId) ?? []).filter(({ endDate }) => endDate === null);
    const byMissing = new Map(open.flatMap((clock) => (clock.missing === null ? [] : [[clock.missing, clock]])));
    return [...byMissing].map(([missing, { code, dueDateWithExceptions }]) => ({
      kind: 'DAY_MISSING',
      subject: { type: 'Case', id: caseId },
      caseReference: reference,
      day: dueDateWithExceptions,
      dueDate: dueDateWithExceptions,
      clockCode: code,
      missingEvent: missing,
    }));
  });
}
