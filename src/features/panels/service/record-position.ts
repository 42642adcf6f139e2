import { inWordsWithin } from '../../../kernel/code-words';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { checkPassages } from '../../cases/rules/passage-problems';
import type { GivenPassage } from '../../cases/rules/passages';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import { keepPassagesIn } from '../../cases/service/keep-passages';
import { findOptionsByIds } from '../../placements/repository/option';
import type { RecordPositionCode } from '../refusals/sitting';
import { findAgendaItemsByIds } from '../repository/agenda';
import { listInvitationsByMeetingIds } from '../repository/invitation';
import { lockMeeting } from '../repository/meeting';
import { insertPosition, listInviteesByItemIds } from '../repository/sitting';
import type { AgendaItem, Invitee, Meeting, Stance } from '../rules/meeting';

/** What a member makes of the proposal. */
export interface RecordPositionCommand {
  readonly agendaItemId: string;
  readonly stance: Stance;
  /** Required for every stance but SUPPORT: dissent is kept with its reason (M9). */
  readonly reason: string | null;
  /** The option it is about; null: the request as a whole. */
  readonly optionId: string | null;
  /** Words of the reason that are withheld from those outside the case (P3); left out: none. */
  readonly passages?: readonly GivenPassage[];
}

/**
 * Records the actor's position on an item and gives the item's id. Positions are kept, not counted: there is no vote (M9). A later one of the
 * same member stands in place of an earlier one, which stays on record.
 */
export function recordPosition(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordPositionCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordPositionCode>>> {
  return ctx.write({ event: 'position.recorded', clientMutationId, input }, (tx) => recordPositionIn(tx, input));
}

/** `recordPosition` within another write. NotFound for an item that is not there, or that an interest has hidden. */
export async function recordPositionIn(
  tx: WriteTx,
  { agendaItemId, stance, reason, optionId, passages = [] }: RecordPositionCommand,
): Promise<Result<string, Refusal<RecordPositionCode>>> {
  const found = (await findAgendaItemsByIds(tx, [agendaItemId])).get(agendaItemId);
  if (found === undefined) throw new NotFound('There is no such agenda item.');
  const meeting = await lockMeeting(tx, found.meetingId);
  const item = (await findAgendaItemsByIds(tx, [agendaItemId])).get(agendaItemId) ?? found;
  const invitees = (await listInviteesByItemIds(tx, [agendaItemId])).get(agendaItemId) ?? [];
  const own = invitees.find(({ personId }) => personId === tx.actor.personId);
  const option = optionId === null ? undefined : (await findOptionsByIds(tx, [optionId])).get(optionId);
  const refusals = [
    ...memberRefusals(own, invitees),
    ...itemRefusals(meeting, item),
    ...saidRefusals({ stance, reason, isForeignOption: optionId !== null && option?.caseId !== item.caseId }),
    ...checkPassages(passages, [reason], 'the reason'),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const invitations = (await listInvitationsByMeetingIds(tx, [meeting.meetingId])).get(meeting.meetingId) ?? [];
  const agencyId = invitations.find(({ personId }) => personId === tx.actor.personId)?.agencyId ?? null;
  const positionId = newId();
  await insertPosition(tx, {
    positionId,
    agendaItemId,
    caseId: item.caseId,
    agencyId,
    stance,
    reason: written(reason),
    optionId,
  });
  await keepPassagesIn(tx, item.caseId, 'POSITION', passages);
  tx.record({ type: 'AgendaItem', id: agendaItemId, caseId: item.caseId, detail: { positionId, stance } });
  tx.publish('panelMeetingChanged', { meetingId: meeting.meetingId, version: meeting.version });
  return ok(agendaItemId);
}

/** The first thing that bars the member; the others would follow from it. */
function memberRefusals(own: Invitee | undefined, invitees: readonly Invitee[]): Refusal<RecordPositionCode>[] {
  const bar = (code: RecordPositionCode, message: string): Refusal<RecordPositionCode>[] => [
    refusal(code, 'agendaItemId', message),
  ];
  if (own === undefined) return bar('NOT_INVITED', 'Only those invited to the sitting take a position at it.');
  if (own.capacity === 'OBSERVER')
    return bar('OBSERVER', 'You are invited as an observer, and observers take no position.');
  if (own.isCaseOfficer)
    return bar('CASE_OFFICER', 'You present this case as its officer, and so take no position on it.');
  if (own.standing !== 'CLEARED') {
    return bar('NOT_DECLARED', 'Declare first whether you have an interest in this case.');
  }
  const replaced = invitees.find(({ personId }) => personId === own.substituteFor);
  if (replaced?.attendance === 'PRESENT' && replaced.standing !== 'RECUSED' && !replaced.isCaseOfficer) {
    return bar('REPLACED_IS_THERE', `${replaced.displayName}, for whom you stand in, is there and takes part.`);
  }
  return own.attendance === 'PRESENT'
    ? []
    : bar('NOT_IN_THE_ROOM', 'You are not recorded as present; record your arrival first.');
}

function itemRefusals(meeting: Meeting, item: AgendaItem): Refusal<RecordPositionCode>[] {
  return [
    ...(meeting.status === 'OPEN'
      ? []
      : [refusal('MEETING_NOT_OPEN', 'agendaItemId', 'Positions are taken while the sitting is open.')]),
    ...(item.status === 'LISTED'
      ? []
      : [
          refusal(
            'ITEM_NOT_LISTED',
            'agendaItemId',
            `This item is “${inWordsWithin(item.status)}”; positions come before the decision.`,
          ),
        ]),
  ];
}

function saidRefusals(said: {
  readonly stance: Stance;
  readonly reason: string | null;
  readonly isForeignOption: boolean;
}): Refusal<RecordPositionCode>[] {
  return [
    ...(said.isForeignOption
      ? [refusal('OPTION_UNKNOWN', 'optionId', 'This is not an option of the case; choose one of those on it.')]
      : []),
    ...(said.stance !== 'SUPPORT' && written(said.reason) === null
      ? [refusal('REASON_MISSING', 'reason', 'Say why; a position other than support is kept with its reason.')]
      : []),
    ...checkText(['reason'], 'reason', said.reason, TEXT_LIMITS.text),
  ];
}

function refusal(code: RecordPositionCode, field: string, message: string): Refusal<RecordPositionCode> {
  return { code, field: [field], message };
}
