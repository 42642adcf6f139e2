import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { WithdrawSubstituteCode } from '../refusals/sitting';
import { listInvitationsByMeetingIds, updateInvitationWithdrawn } from '../repository/invitation';
import { lockMeeting } from '../repository/meeting';
import { runsInvitations } from './runs-invitations';

/** Who is no longer to stand in. */
export interface WithdrawSubstituteCommand {
  readonly meetingId: string;
  readonly substituteId: string;
}

/**
 * Takes a substitute's nomination back and gives the sitting's id. From then on the substitute sees nothing of the sitting; where the
 * substitute counted for a decision, its proof stays. By the member replaced or a case officer, until the sitting is closed.
 */
export function withdrawSubstitute(
  ctx: Ctx,
  { clientMutationId, ...input }: WithdrawSubstituteCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<WithdrawSubstituteCode>>> {
  return ctx.write({ event: 'substitute.withdrawn', clientMutationId, input }, (tx) => withdrawSubstituteIn(tx, input));
}

/** `withdrawSubstitute` within another write. NotFound for a sitting that is not there. */
export async function withdrawSubstituteIn(
  tx: WriteTx,
  { meetingId, substituteId }: WithdrawSubstituteCommand,
): Promise<Result<string, Refusal<WithdrawSubstituteCode>>> {
  const meeting = await lockMeeting(tx, meetingId);
  const invitations = (await listInvitationsByMeetingIds(tx, [meetingId])).get(meetingId) ?? [];
  const replacedId = invitations.find(({ personId }) => personId === substituteId)?.substituteFor ?? null;
  const refusals: Refusal<WithdrawSubstituteCode>[] = [
    ...(replacedId === null
      ? [at('NOT_A_SUBSTITUTE', 'substituteId', 'This person stands in for nobody at this sitting.')]
      : replacedId === tx.actor.personId || runsInvitations(tx)
        ? []
        : [
            at(
              'NOT_YOURS',
              'substituteId',
              'You can withdraw your own substitute; a case officer withdraws that of others.',
            ),
          ]),
    ...(meeting.status === 'CLOSED'
      ? [at('MEETING_CLOSED', 'meetingId', 'The sitting is closed; who stood in stays on its record.')]
      : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await updateInvitationWithdrawn(tx, meetingId, substituteId);
  tx.record({ type: 'PanelMeeting', id: meetingId, detail: { substituteId, replacedId } });
  tx.publish('panelMeetingChanged', { meetingId, version: meeting.version });
  return ok(meetingId);
}

function at(code: WithdrawSubstituteCode, field: string, message: string): Refusal<WithdrawSubstituteCode> {
  return { code, field: [field], message };
}
