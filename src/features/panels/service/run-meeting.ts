import { inWordsWithin } from '../../../kernel/code-words';
import { londonDay } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { CloseMeetingCode, OpenMeetingCode, PublishAgendaCode } from '../refusals/sitting';
import { readAgendaSize } from '../repository/agenda';
import { lockMeeting, updateMeetingStatus } from '../repository/meeting';
import { carryOverIn } from './carry-over';
import { isChair } from './chair';
import { freezeAgendaIn } from './freeze-papers';
import { requireVersion } from './version';

/** A sitting to move on. */
export interface MeetingCommand {
  readonly meetingId: string;
  /** The sitting's version the caller has read; null moves on whatever it has become. */
  readonly expectedVersion: number | null;
}
type Repeatable<Command> = Command & { readonly clientMutationId: string | null };

/**
 * Publishes an agenda to those invited and gives the sitting's id: from now on they may declare, and once cleared read the papers, which are
 * frozen as they are (R3). What was listed late is frozen once the chair accepts it (R2).
 */
export function publishAgenda(
  ctx: Ctx,
  { clientMutationId, ...input }: Repeatable<MeetingCommand>,
): Promise<Result<string, Refusal<PublishAgendaCode>>> {
  return ctx.write({ event: 'agenda.published', clientMutationId, input }, (tx) => publishAgendaIn(tx, input));
}

/** `publishAgenda` within another write. */
export async function publishAgendaIn(
  tx: WriteTx,
  { meetingId, expectedVersion }: MeetingCommand,
): Promise<Result<string, Refusal<PublishAgendaCode>>> {
  const meeting = await lockMeeting(tx, meetingId);
  requireVersion('sitting', meeting, expectedVersion);
  const { items } = await readAgendaSize(tx, meetingId);
  const refusals: Refusal<PublishAgendaCode>[] = [
    ...(meeting.status === 'SCHEDULED'
      ? []
      : [at('NOT_SCHEDULED', `An agenda is published once; this sitting is “${inWordsWithin(meeting.status)}”.`)]),
    ...(items > 0 ? [] : [at('AGENDA_EMPTY', 'There is no case on the agenda; list one first.')]),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const packs = await freezeAgendaIn(tx, meeting);
  await moveOn(tx, meetingId, 'PUBLISHED', { items, packs });
  return ok(meetingId);
}

/** Opens a sitting on its day, by its chair, and gives its id. */
export function openMeeting(
  ctx: Ctx,
  { clientMutationId, ...input }: Repeatable<MeetingCommand>,
): Promise<Result<string, Refusal<OpenMeetingCode>>> {
  return ctx.write({ event: 'meeting.opened', clientMutationId, input }, (tx) => openMeetingIn(tx, input));
}

/** `openMeeting` within another write. */
export async function openMeetingIn(
  tx: WriteTx,
  { meetingId, expectedVersion }: MeetingCommand,
): Promise<Result<string, Refusal<OpenMeetingCode>>> {
  const meeting = await lockMeeting(tx, meetingId);
  requireVersion('sitting', meeting, expectedVersion);
  const refusals: Refusal<OpenMeetingCode>[] = [
    ...(meeting.status === 'PUBLISHED'
      ? []
      : [
          at(
            'NOT_PUBLISHED',
            `A sitting is opened once, after its agenda is published; this one is “${inWordsWithin(meeting.status)}”.`,
          ),
        ]),
    ...(londonDay(tx.clock.now()) < meeting.meetingDate
      ? [at('TOO_EARLY', `The sitting is on ${dayInWords(meeting.meetingDate)}; it cannot be opened before that day.`)]
      : []),
    ...((await isChair(tx, meetingId))
      ? []
      : [at('NOT_THE_CHAIR', 'Only somebody invited to this sitting as its chair opens it.')]),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await moveOn(tx, meetingId, 'OPEN', {});
  return ok(meetingId);
}

/**
 * Closes a sitting, by its chair, and gives its id. What was not decided is NOT_HEARD and listed again at the panel's next sitting with room,
 * also where the chair may not see it; where there is none, the case waits to be listed (M5).
 */
export function closeMeeting(
  ctx: Ctx,
  { clientMutationId, ...input }: Repeatable<MeetingCommand>,
): Promise<Result<string, Refusal<CloseMeetingCode>>> {
  return ctx.write({ event: 'meeting.closed', clientMutationId, input }, (tx) => closeMeetingIn(tx, input));
}

/** `closeMeeting` within another write. */
export async function closeMeetingIn(
  tx: WriteTx,
  { meetingId, expectedVersion }: MeetingCommand,
): Promise<Result<string, Refusal<CloseMeetingCode>>> {
  const meeting = await lockMeeting(tx, meetingId);
  requireVersion('sitting', meeting, expectedVersion);
  const refusals: Refusal<CloseMeetingCode>[] = [
    ...(meeting.status === 'OPEN'
      ? []
      : [at('NOT_OPEN', `Only an open sitting is closed; this one is “${inWordsWithin(meeting.status)}”.`)]),
    ...((await isChair(tx, meetingId))
      ? []
      : [at('NOT_THE_CHAIR', 'Only somebody invited to this sitting as its chair closes it.')]),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const carried = await carryOverIn(tx, meeting);
  await moveOn(tx, meetingId, 'CLOSED', carried);
  return ok(meetingId);
}

async function moveOn(
  tx: WriteTx,
  meetingId: string,
  status: 'PUBLISHED' | 'OPEN' | 'CLOSED',
  detail: Readonly<Record<string, number>>,
): Promise<void> {
  const version = await updateMeetingStatus(tx, meetingId, status);
  tx.record({ type: 'PanelMeeting', id: meetingId, detail: { status, ...detail } });
  tx.publish('panelMeetingChanged', { meetingId, version });
}

function at<Code extends string>(code: Code, message: string): Refusal<Code> {
  return { code, field: ['meetingId'], message };
}
