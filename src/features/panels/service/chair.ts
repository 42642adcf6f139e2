import type { Tx } from '../../../platform/db';
import { listInvitationsByMeetingIds } from '../repository/invitation';
import { listAttendanceByMeetingIds } from '../repository/sitting';

/** Whether the actor is invited to a sitting as its chair, or as the chair's substitute while the chair is not in the room (G4). */
export async function isChair(tx: Tx, meetingId: string): Promise<boolean> {
  const invitations = (await listInvitationsByMeetingIds(tx, [meetingId])).get(meetingId) ?? [];
  const own = invitations.find(({ personId, capacity }) => capacity === 'CHAIR' && personId === tx.actor.personId);
  if (own === undefined || own.substituteFor === null) return own !== undefined;
  const comings = (await listAttendanceByMeetingIds(tx, [meetingId])).get(meetingId) ?? [];
  return comings.every(({ personId, status }) => personId !== own.substituteFor || status !== 'PRESENT');
}
