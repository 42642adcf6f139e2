import { inWordsWithin } from '../../../kernel/code-words';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { InviteToMeetingCode } from '../refusals/sitting';
import { findAgendaItemsByIds } from '../repository/agenda';
import { listInvitationsByMeetingIds, upsertInvitation } from '../repository/invitation';
import { lockMeeting } from '../repository/meeting';
import { findTermsOn } from '../repository/panel';
import { agencyOfInvitation, type Invitation, type Meeting } from '../rules/meeting';
import type { PanelTerms } from '../rules/panel';
import { findHeldOnDay, type HeldOnDay } from './held-on-day';
import type { InvitationInput } from './schedule-meeting';

/** Somebody to invite to a sitting that is called. */
export interface InviteToMeetingCommand extends InvitationInput {
  readonly meetingId: string;
  /** For an observer, the items; null: all. */
  readonly agendaItemIds: readonly string[] | null;
}

type Refusals = Refusal<InviteToMeetingCode>[];

/**
 * Invites a member or an observer to a sitting that was called, until it closes, and gives its id. A member must hold the role of the capacity
 * on the day, for that agency (G3, G9). Observers are named and capped by the terms of the day, and can be invited to some items only (G6, P1).
 */
export function inviteToMeeting(
  ctx: Ctx,
  { clientMutationId, ...input }: InviteToMeetingCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<InviteToMeetingCode>>> {
  return ctx.write({ event: 'invitation.sent', clientMutationId, input }, (tx) => inviteToMeetingIn(tx, input));
}

/** `inviteToMeeting` within another write. NotFound for a sitting that is not there. */
export async function inviteToMeetingIn(
  tx: WriteTx,
  command: InviteToMeetingCommand,
): Promise<Result<string, Refusal<InviteToMeetingCode>>> {
  const { meetingId, personId, capacity, agendaItemIds } = command;
  const meeting = await lockMeeting(tx, meetingId);
  const invitations = (await listInvitationsByMeetingIds(tx, [meetingId])).get(meetingId) ?? [];
  const terms = await findTermsOn(tx, meeting.panelId, meeting.meetingDate);
  const known = (await findHeldOnDay(tx, [personId], meeting.meetingDate)).get(personId);
  const refusals: Refusals = [
    ...meetingRefusals(meeting, terms),
    ...personRefusals(command, known, invitations),
    ...(capacity === 'OBSERVER' ? observerRefusals(terms, invitations) : []),
    ...(await itemRefusals(tx, command)),
  ];
  if (known === undefined || refusals.length > 0) return refuse(refusals);
  const spoken = agencyOfInvitation({ ...known, capacity, agencyId: command.agencyId });
  const agencyId = spoken.ok ? spoken.agencyId : null;
  await upsertInvitation(tx, { meetingId, personId, capacity, agencyId, substituteFor: null, agendaItemIds });
  tx.record({
    type: 'PanelMeeting',
    id: meetingId,
    detail: { personId, capacity, items: agendaItemIds?.length ?? null },
  });
  tx.publish('panelMeetingChanged', { meetingId, version: meeting.version });
  return ok(meetingId);
}

function meetingRefusals(meeting: Meeting, terms: PanelTerms | undefined): Refusals {
  return [
    ...(meeting.status === 'CLOSED'
      ? [at('MEETING_CLOSED', ['meetingId'], 'The sitting is closed; nobody can be invited to it any more.')]
      : []),
    ...(terms === undefined
      ? [
          at(
            'PANEL_WITHOUT_TERMS',
            ['meetingId'],
            `The panel has no terms of reference in force on ${dayInWords(meeting.meetingDate)}, the day of the sitting.`,
          ),
        ]
      : []),
  ];
}

function personRefusals(
  command: InviteToMeetingCommand,
  known: HeldOnDay | undefined,
  invitations: readonly Invitation[],
): Refusals {
  const { personId, capacity, agencyId } = command;
  if (known === undefined) return [at('PERSON_UNKNOWN', ['personId'], 'This person is not one of the local area.')];
  if (invitations.some((one) => one.personId === personId)) {
    return [
      at('ALREADY_INVITED', ['personId'], 'This person is invited already; each takes part once and in one capacity.'),
    ];
  }
  const spoken = agencyOfInvitation({ ...known, capacity, agencyId });
  if (spoken.ok) return [];
  return spoken.problem === 'ROLE_NOT_HELD'
    ? [
        at(
          'ROLE_NOT_HELD',
          ['capacity'],
          `This person does not hold a role in which one sits as “${inWordsWithin(capacity)}” on the day of the sitting; choose another capacity or another person.`,
        ),
      ]
    : [
        at(
          'AGENCY_NOT_THEIRS',
          ['agencyId'],
          'This person does not hold that role for this agency; leave the agency out, or name their own.',
        ),
      ];
}

function observerRefusals(terms: PanelTerms | undefined, invitations: readonly Invitation[]): Refusals {
  const observers = invitations.filter(({ capacity }) => capacity === 'OBSERVER').length;
  return terms !== undefined && observers >= terms.observerLimit
    ? [
        at(
          'TOO_MANY_OBSERVERS',
          ['capacity'],
          `The terms of reference allow ${String(terms.observerLimit)} observers at a sitting, and ${String(observers)} are invited; withdraw one first.`,
        ),
      ]
    : [];
}

async function itemRefusals(tx: Tx, { meetingId, capacity, agendaItemIds }: InviteToMeetingCommand): Promise<Refusals> {
  if (agendaItemIds === null) return [];
  if (capacity !== 'OBSERVER') {
    return [at('ITEMS_OF_MEMBER', ['agendaItemIds'], 'A member is invited to the whole sitting; leave the items out.')];
  }
  const found = await findAgendaItemsByIds(tx, agendaItemIds);
  return agendaItemIds.flatMap((id, index) =>
    found.get(id)?.meetingId === meetingId
      ? []
      : [at('ITEM_UNKNOWN', ['agendaItemIds', String(index)], 'This item is not on the agenda of this sitting.')],
  );
}

function at(code: InviteToMeetingCode, field: readonly string[], message: string): Refusal<InviteToMeetingCode> {
  return { code, field, message };
}
