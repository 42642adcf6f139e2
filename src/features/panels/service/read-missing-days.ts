import { addYears } from '../../../kernel/dates';
import { todayOf } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { listUnaskedCases, listUnreviewedCases } from '../../cases/repository/untimed-cases';
import { readUntimedOf } from '../../cases/service/read-clocks';
import { ClockCode } from '../../cases/rules/clock-codes';
import type { WorkItem } from '../rules/worklist';

/**
 * The days that are missing of plans of the reader's own cases, so that a limit of theirs cannot be timed (C3 to C5): a row for each day, by the last day that
 * the limit can have. Of reviews (C7) those alone that are late at least by what is known: all others may have been held in time.
 */
export async function readMissingDays(tx: Tx, most: number): Promise<readonly WorkItem[]> {
  const cases = [
    ...(await listUnaskedCases(tx, tx.actor.personId)),
    ...(await listUnreviewedCases(tx, tx.actor.personId, addYears(todayOf(tx), -1), most)),
  ];
  if (cases.length === 0) return [];
  const untimed = await readUntimedOf(tx, cases);
  return cases.flatMap(({ caseId, reference }): WorkItem[] => {
    const open = (untimed.get(caseId) ?? []).filter(
      ({ code, endDate, daysOver }) => endDate === null && (code !== ClockCode.C7 || daysOver > 0),
    );
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
