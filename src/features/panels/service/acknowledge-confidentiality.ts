import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { AcknowledgeConfidentialityCode } from '../refusals/sitting';
import { listInvitationsByMeetingIds, updateInvitationAcknowledged } from '../repository/invitation';
import { lockMeeting } from '../repository/meeting';

/** The sitting that is observed. */
export interface AcknowledgeConfidentialityCommand {
  readonly meetingId: string;
}

/**
 * Notes that the actor, an observer, acknowledges that all that is heard and read is confidential, and gives the sitting's id (G6). Nothing of an
 * item is shown to an observer before.
 */
export function acknowledgeConfidentiality(
  ctx: Ctx,
  { clientMutationId, ...input }: AcknowledgeConfidentialityCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<AcknowledgeConfidentialityCode>>> {
  return ctx.write({ event: 'confidentiality.acknowledged', clientMutationId, input }, (tx) =>
    acknowledgeConfidentialityIn(tx, input),
  );
}

/** `acknowledgeConfidentiality` within another write. NotFound for a sitting that is not there. */
export async function acknowledgeConfidentialityIn(
  tx: WriteTx,
  { meetingId }: AcknowledgeConfidentialityCommand,
): Promise<Result<string, Refusal<AcknowledgeConfidentialityCode>>> {
  const meeting = await lockMeeting(tx, meetingId);
  const invitations = (await listInvitationsByMeetingIds(tx, [meetingId])).get(meetingId) ?? [];
  const own = invitations.find(({ personId }) => personId === tx.actor.personId);
  if (own?.capacity !== 'OBSERVER') {
    const message =
      'You are not invited to this sitting as an observer; a member’s duty needs no acknowledgement here.';
    return refuse([{ code: 'NOT_AN_OBSERVER', field: ['meetingId'], message }]);
  }
  if (own.acknowledgedAt !== null) {
    const message = 'You have acknowledged this already; there is nothing left to do.';
    return refuse([{ code: 'ACKNOWLEDGED_ALREADY', field: ['meetingId'], message }]);
  }
  await updateInvitationAcknowledged(tx, meetingId);
  tx.record({ type: 'PanelMeeting', id: meetingId, detail: { personId: tx.actor.personId } });
  tx.publish('panelMeetingChanged', { meetingId, version: meeting.version });
  return ok(meetingId);
}
