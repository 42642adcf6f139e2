import { inWordsWithin } from '../../../kernel/code-words';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { WithdrawInvitationCode } from '../refusals/sitting';
import { listInvitationsByMeetingIds, updateInvitationWithdrawn } from '../repository/invitation';
import { lockMeeting } from '../repository/meeting';
import type { Invitation, Meeting } from '../rules/meeting';

/** Whose invitation is taken back. */
export interface WithdrawInvitationCommand {
  readonly meetingId: string;
  readonly personId: string;
}

/**
 * Takes back the invitation of a member before the sitting opens, or of an observer until it closes, and gives the sitting's id. Once it is open
 * its members stay members: a share is counted over them.
 */
export function withdrawInvitation(
  ctx: Ctx,
  { clientMutationId, ...input }: WithdrawInvitationCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<WithdrawInvitationCode>>> {
  return ctx.write({ event: 'invitation.withdrawn', clientMutationId, input }, (tx) => withdrawInvitationIn(tx, input));
}

/** `withdrawInvitation` within another write. NotFound for a sitting that is not there. */
export async function withdrawInvitationIn(
  tx: WriteTx,
  { meetingId, personId }: WithdrawInvitationCommand,
): Promise<Result<string, Refusal<WithdrawInvitationCode>>> {
  const meeting = await lockMeeting(tx, meetingId);
  const invitations = (await listInvitationsByMeetingIds(tx, [meetingId])).get(meetingId) ?? [];
  const own = invitations.find((one) => one.personId === personId);
  const refusals = findRefusals(meeting, own, invitations);
  if (refusals.length > 0) return refuse(refusals);
  await updateInvitationWithdrawn(tx, meetingId, personId);
  tx.record({ type: 'PanelMeeting', id: meetingId, detail: { personId } });
  tx.publish('panelMeetingChanged', { meetingId, version: meeting.version });
  return ok(meetingId);
}

function findRefusals(
  meeting: Meeting,
  own: Invitation | undefined,
  invitations: readonly Invitation[],
): Refusal<WithdrawInvitationCode>[] {
  if (own === undefined) return [at('NOT_INVITED', 'personId', 'This person is not invited to this sitting.')];
  if (own.substituteFor !== null) {
    return [at('IS_SUBSTITUTE', 'personId', 'This person stands in for somebody; use withdrawSubstitute.')];
  }
  const isHeld = meeting.status === 'CLOSED' || (meeting.status === 'OPEN' && own.capacity !== 'OBSERVER');
  const chairs = invitations.filter((one) => one.capacity === 'CHAIR' && one.substituteFor === null);
  return [
    ...(isHeld
      ? [
          at(
            'MEETING_HELD',
            'meetingId',
            `The sitting is “${inWordsWithin(meeting.status)}”; a member is withdrawn before it opens. Record apologies instead.`,
          ),
        ]
      : []),
    ...(own.capacity === 'CHAIR' && chairs.length === 1
      ? [at('NO_CHAIR', 'personId', 'This is the only chair; invite another first, or name a substitute.')]
      : []),
    ...(invitations.some(({ substituteFor }) => substituteFor === own.personId)
      ? [at('HAS_SUBSTITUTE', 'personId', 'Somebody stands in for this person; withdraw that substitute first.')]
      : []),
  ];
}

function at(code: WithdrawInvitationCode, field: string, message: string): Refusal<WithdrawInvitationCode> {
  return { code, field: [field], message };
}
