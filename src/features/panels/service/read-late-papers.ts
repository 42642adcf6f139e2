import type { Tx } from '../../../platform/db';
import { findEvidenceByCaseIds } from '../../cases/repository/evidence';
import { findDeadlinesByMeetingIds } from '../repository/deadline';
import { listItemsToAccept } from '../repository/late-items';
import { listAcceptancesByItemIds } from '../repository/late-papers';
import { latePapersOf } from '../rules/late-papers';
import type { WorkItem } from '../rules/worklist';

/**
 * The items at which something came after the paper deadline and waits for this chair (R2). In four statements, however many items and
 * papers there are; the rule is that by which the papers are accepted.
 */
export async function readLatePapers(tx: Tx): Promise<readonly WorkItem[]> {
  const items = await listItemsToAccept(tx);
  if (items.length === 0) return [];
  const deadlines = await findDeadlinesByMeetingIds(tx, [...new Set(items.map(({ meetingId }) => meetingId))]);
  const evidence = await findEvidenceByCaseIds(tx, [...new Set(items.map(({ caseId }) => caseId))]);
  const acceptances = await listAcceptancesByItemIds(
    tx,
    items.map(({ item }) => item.agendaItemId),
  );
  return items.flatMap(({ item, meetingId, meetingDate, caseId, caseReference }): WorkItem[] => {
    const late = latePapersOf({
      deadline: deadlines.get(meetingId)?.day ?? null,
      item,
      evidence: evidence.get(caseId) ?? [],
      accepted: (acceptances.get(item.agendaItemId) ?? []).map(({ evidenceId }) => evidenceId),
    });
    if (late.length === 0) return [];
    const subject = { type: 'AgendaItem', id: item.agendaItemId };
    return [{ kind: 'LATE_PAPERS', subject, caseReference, day: meetingDate, dueDate: meetingDate }];
  });
}
