import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import type { DeclareInterestCode } from '../refusals/sitting';
import { findAgendaItemsByIds } from '../repository/agenda';
import { lockMeeting } from '../repository/meeting';
import { findTermsOn } from '../repository/panel';
import { insertDeclaration, listInviteesByItemIds } from '../repository/sitting';
import type { InterestKind, Invitee, Meeting } from '../rules/meeting';
import { forecastOf, QUORUM_AT_RISK_WARNING, withInterestOf } from '../rules/quorum-forecast';

/** What a member declares on the case of an item. */
export interface DeclareInterestCommand {
  readonly agendaItemId: string;
  readonly kind: InterestKind;
  /** What the interest is; kept from those who do not run the sitting. */
  readonly reason: string | null;
}

/** A declaration that was kept. */
export type DeclaredInterest = {
  readonly agendaItemId: string;
  /** That the item is not quorate without the member as things stand, for the member to tell the chair; nothing of who else is out. */
  readonly warning: string | null;
};

/**
 * Keeps what the actor declares on a case (G5). NONE clears it to read the papers, take a position and count. Any interest bars it from the
 * case for good: the item and all that hangs from it are gone for that member, whatever is declared later.
 */
export function declareInterest(
  ctx: Ctx,
  { clientMutationId, ...input }: DeclareInterestCommand & { readonly clientMutationId: string | null },
): Promise<Result<DeclaredInterest, Refusal<DeclareInterestCode>>> {
  return ctx.write({ event: 'interest.declared', clientMutationId, input }, (tx) => declareInterestIn(tx, input));
}

/** `declareInterest` within another write. NotFound for an item that is not there, or that an interest has hidden already. */
export async function declareInterestIn(
  tx: WriteTx,
  { agendaItemId, kind, reason }: DeclareInterestCommand,
): Promise<Result<DeclaredInterest, Refusal<DeclareInterestCode>>> {
  const item = (await findAgendaItemsByIds(tx, [agendaItemId])).get(agendaItemId);
  if (item === undefined) throw new NotFound('There is no such agenda item.');
  const meeting = await lockMeeting(tx, item.meetingId);
  const invitees = (await listInviteesByItemIds(tx, [agendaItemId])).get(agendaItemId) ?? [];
  const own = invitees.find(({ personId }) => personId === tx.actor.personId);
  const refusals: Refusal<DeclareInterestCode>[] = [
    ...standingRefusals(own, kind),
    ...meetingRefusals(meeting, kind),
    ...(kind !== 'NONE' && written(reason) === null
      ? [refusal('REASON_MISSING', 'reason', 'Say in a few words what the interest is, without naming the child.')]
      : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const warning = kind === 'NONE' || item.status !== 'LISTED' ? null : await findWarning(tx, meeting, invitees);
  await insertDeclaration(tx, {
    declarationId: newId(),
    agendaItemId,
    caseId: item.caseId,
    kind,
    reason: written(reason),
  });
  tx.record({
    type: 'AgendaItem',
    id: agendaItemId,
    caseId: item.caseId,
    detail: { declared: kind === 'NONE' ? 'NONE' : 'INTEREST' },
  });
  tx.publish('panelMeetingChanged', { meetingId: meeting.meetingId, version: meeting.version });
  return ok({ agendaItemId, warning });
}

function standingRefusals(own: Invitee | undefined, kind: InterestKind): Refusal<DeclareInterestCode>[] {
  if (own === undefined) {
    return [refusal('NOT_INVITED', 'agendaItemId', 'Only those invited to the sitting declare on its cases.')];
  }
  return own.standing === 'CLEARED' && kind === 'NONE'
    ? [refusal('ALREADY_DECLARED', 'kind', 'You have declared no interest in this case already.')]
    : [];
}

function meetingRefusals(meeting: Meeting, kind: InterestKind): Refusal<DeclareInterestCode>[] {
  if (meeting.publishedAt === null) {
    return [refusal('AGENDA_NOT_PUBLISHED', 'agendaItemId', 'The agenda is not published yet; declare once it is.')];
  }
  // An interest that comes to light later still hides the case.
  return meeting.status === 'CLOSED' && kind === 'NONE'
    ? [refusal('MEETING_CLOSED', 'agendaItemId', 'The sitting is closed; there is nothing left to be cleared for.')]
    : [];
}

/** The neutral warning, when the item could not be quorate without the actor, even if all others come who are expected. */
async function findWarning(tx: Tx, meeting: Meeting, invitees: readonly Invitee[]): Promise<string | null> {
  const terms = await findTermsOn(tx, meeting.panelId, meeting.meetingDate);
  if (terms === undefined) return null;
  const { expected } = forecastOf(terms, withInterestOf(invitees, tx.actor.personId));
  return expected.met ? null : QUORUM_AT_RISK_WARNING;
}

function refusal(code: DeclareInterestCode, field: string, message: string): Refusal<DeclareInterestCode> {
  return { code, field: [field], message };
}
