import type { WriteTx } from '../../../platform/db';
import { findAgendaItemsByIds } from '../repository/agenda';
import { findMeetingsByIds } from '../repository/meeting';

/**
 * Tells those who follow the sitting of an item that something of the item changed, as the actor may see it: an opening of its papers, what
 * became of its decision. Nothing for a decision that was made in no sitting.
 */
export async function tellSittingOf(tx: WriteTx, agendaItemId: string | null): Promise<void> {
  if (agendaItemId === null) return;
  const item = (await findAgendaItemsByIds(tx, [agendaItemId])).get(agendaItemId);
  const meeting = item === undefined ? undefined : (await findMeetingsByIds(tx, [item.meetingId])).get(item.meetingId);
  if (meeting === undefined) return;
  tx.publish('panelMeetingChanged', { meetingId: meeting.meetingId, version: meeting.version });
}
