import { hasRole } from '../../../platform/actor';
import type { Tx } from '../../../platform/db';
import { listTermsByPanelIds } from '../repository/panel';
import { listKeptItems } from '../repository/quorum-risk';
import { listInviteesByItemIds } from '../repository/sitting';
import { forecastOf } from '../rules/quorum-forecast';
import type { WorkItem } from '../rules/worklist';

/**
 * The items that would not be quorate though everybody came who is expected, for those who see to it that a substitute does: the chair, and the
 * officers of the cases. In three statements, however many items there are.
 */
export async function readQuorumRisks(tx: Tx): Promise<readonly WorkItem[]> {
  if (!hasRole(tx.actor, 'CASE_OFFICER', 'PANEL_CHAIR')) return [];
  const items = await listKeptItems(tx);
  const invitees = await listInviteesByItemIds(
    tx,
    items.map(({ agendaItemId }) => agendaItemId),
  );
  const terms = await listTermsByPanelIds(tx, [...new Set(items.map(({ panelId }) => panelId))]);
  return items.flatMap(({ agendaItemId, panelId, meetingDate, caseReference }): WorkItem[] => {
    const inForce = (terms.get(panelId) ?? []).find(
      ({ startDate, endDate }) => startDate <= meetingDate && (endDate === null || meetingDate <= endDate),
    );
    const known = invitees.get(agendaItemId) ?? [];
    if (inForce === undefined || known.length === 0 || forecastOf(inForce, known).expected.met) return [];
    const subject = { type: 'AgendaItem', id: agendaItemId };
    return [{ kind: 'QUORUM_AT_RISK', subject, caseReference, day: meetingDate, dueDate: meetingDate }];
  });
}
