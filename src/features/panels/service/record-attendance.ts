import { londonDay } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { RecordAttendanceCode } from '../refusals/sitting';
import { listInvitationsByMeetingIds } from '../repository/invitation';
import { lockMeeting } from '../repository/meeting';
import { insertAttendance, listAttendanceByMeetingIds } from '../repository/sitting';
import type { AttendanceStatus, Meeting } from '../rules/meeting';

/** Somebody's coming, going or apologies. */
export interface RecordAttendanceCommand {
  readonly meetingId: string;
  /** Null: the actor. */
  readonly personId: string | null;
  readonly status: AttendanceStatus;
}

/**
 * Records that somebody invited came, left or sends apologies, and gives the sitting's id. One's own is everybody's to record; another's
 * the case officer's. The last entry says who is in the room, and so who counts from then on (G3).
 */
export function recordAttendance(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordAttendanceCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordAttendanceCode>>> {
  return ctx.write({ event: 'attendance.recorded', clientMutationId, input }, (tx) => recordAttendanceIn(tx, input));
}

/** `recordAttendance` within another write. */
export async function recordAttendanceIn(
  tx: WriteTx,
  command: RecordAttendanceCommand,
): Promise<Result<string, Refusal<RecordAttendanceCode>>> {
  const { meetingId, status } = command;
  const personId = command.personId ?? tx.actor.personId;
  const meeting = await lockMeeting(tx, meetingId);
  const invited = (await listInvitationsByMeetingIds(tx, [meetingId])).get(meetingId) ?? [];
  const present = (await listAttendanceByMeetingIds(tx, [meetingId])).get(meetingId) ?? [];
  const isOwn = personId === tx.actor.personId;
  const mayRecordAll = tx.actor.kind === 'system' || tx.actor.permissions.has('attendance:record');
  const isInRoom = present.some((entry) => entry.personId === personId && entry.status === 'PRESENT');
  const refusals: Refusal<RecordAttendanceCode>[] = [
    ...(invited.some((one) => one.personId === personId)
      ? []
      : [
          refusal(
            'NOT_INVITED',
            'personId',
            'This person is not invited to the sitting, and so can neither come nor leave.',
          ),
        ]),
    ...(isOwn || mayRecordAll
      ? []
      : [
          refusal(
            'NOT_YOUR_OWN',
            'personId',
            'You can record your own attendance; a case officer records that of others.',
          ),
        ]),
    ...timeRefusals(meeting, status, londonDay(tx.clock.now())),
    ...(status === 'LEFT' && !isInRoom
      ? [refusal('NOT_IN_THE_ROOM', 'status', 'This person is not recorded as present, and so cannot leave.')]
      : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertAttendance(tx, meetingId, personId, status);
  tx.record({ type: 'PanelMeeting', id: meetingId, detail: { personId, status } });
  tx.publish('panelMeetingChanged', { meetingId, version: meeting.version });
  return ok(meetingId);
}

function timeRefusals(meeting: Meeting, status: AttendanceStatus, today: string): Refusal<RecordAttendanceCode>[] {
  if (meeting.status === 'CLOSED') {
    return [refusal('NOT_BEING_HELD', 'meetingId', 'The sitting is closed; its attendance stands as it was recorded.')];
  }
  if (status === 'APOLOGIES') return [];
  return meeting.status === 'SCHEDULED' || today < meeting.meetingDate
    ? [
        refusal(
          'NOT_BEING_HELD',
          'meetingId',
          `Nobody comes or goes before ${dayInWords(meeting.meetingDate)}, the day of the sitting, and before its agenda is published.`,
        ),
      ]
    : [];
}

function refusal(code: RecordAttendanceCode, field: string, message: string): Refusal<RecordAttendanceCode> {
  return { code, field: [field], message };
}
