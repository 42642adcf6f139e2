import type { WriteTx } from '../../../platform/db';
import { insertCarriedItems, updateUndecidedReleased } from '../repository/agenda';
import { listMeetingsAfter, lockMeeting } from '../repository/meeting';
import type { Meeting } from '../rules/meeting';
import { bringWaitingIn } from './bring-to-sitting';
import { freezePapersIn } from './freeze-papers';

/** What became of the items that a sitting did not decide. */
export type CarriedOver = {
  readonly notHeard: number;
  /** How many of those not heard stand on a later agenda now; the others wait to be listed. */
  readonly carriedOver: number;
};

/**
 * Carries what a sitting did not decide over to the panel's next sittings, the earliest with room first, within the write that closes it
 * (M5). Nothing of it moves a statutory clock: those count from the request (M6).
 */
export async function carryOverIn(tx: WriteTx, meeting: Meeting): Promise<CarriedOver> {
  // Before the cases, as everywhere: whoever lists a case locks its sitting first.
  const later: Meeting[] = [];
  for (const { meetingId } of await listMeetingsAfter(tx, meeting)) later.push(await lockMeeting(tx, meetingId));
  const released = await updateUndecidedReleased(tx, meeting.meetingId);
  const versions = new Map(released.map(({ caseId, caseVersion }) => [caseId, caseVersion]));
  let carriedOver = 0;
  for (const next of later) {
    const carried = await insertCarriedItems(tx, meeting.meetingId, next.meetingId);
    for (const { agendaItemId, caseId, caseVersion } of carried) {
      versions.set(caseId, caseVersion);
      if (next.publishedAt !== null) await freezePapersIn(tx, next, agendaItemId, 'LISTED');
    }
    // What was brought to this sitting and not settled goes on, to the next whether or not it has room (M7).
    await bringWaitingIn(tx, next);
    if (carried.length > 0) tx.publish('panelMeetingChanged', { meetingId: next.meetingId, version: next.version });
    carriedOver += carried.length;
  }
  for (const [caseId, version] of versions) tx.publish('caseChanged', { caseId, version });
  return { notHeard: released.length, carriedOver };
}
