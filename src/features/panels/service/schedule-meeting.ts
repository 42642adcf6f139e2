import { inWordsWithin } from '../../../kernel/code-words';
import { londonDay } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import type { ScheduleMeetingCode } from '../refusals/sitting';
import { insertMeeting } from '../repository/meeting';
import { findPanelsByIds, findTermsOn } from '../repository/panel';
import { bringToNewSittingIn } from './bring-to-sitting';
import { agencyOfInvitation } from '../rules/meeting';
import type { Capacity } from '../rules/panel';
import { findHeldOnDay, type HeldOnDay } from './held-on-day';

/** Somebody to invite; a null agency is the one the role is held for. */
export interface InvitationInput {
  readonly personId: string;
  readonly capacity: Capacity;
  readonly agencyId: string | null;
}

/** A sitting to call. */
export interface ScheduleMeetingCommand {
  readonly panelId: string;
  readonly startsAt: Date;
  readonly venue: string | null;
  /** How many cases it can hear. */
  readonly capacity: number;
  readonly invitations: readonly InvitationInput[];
}

type Refusals = Refusal<ScheduleMeetingCode>[];

/** More cases than the fullest sitting on record (83, panel-practice 3.1) ever heard. */
const MOST_CASES = 200;

/** Calls a sitting, invites its members and gives its id. Each must hold the role of the capacity on the day, for that agency (G3, G9). */
export function scheduleMeeting(
  ctx: Ctx,
  { clientMutationId, ...input }: ScheduleMeetingCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<ScheduleMeetingCode>>> {
  return ctx.write({ event: 'meeting.scheduled', clientMutationId, input }, (tx) => scheduleMeetingIn(tx, input));
}

/** `scheduleMeeting` within another write. Throws NotFound for a panel that is not of the area. */
export async function scheduleMeetingIn(
  tx: WriteTx,
  command: ScheduleMeetingCommand,
): Promise<Result<string, Refusal<ScheduleMeetingCode>>> {
  const { panelId, startsAt, venue, capacity, invitations } = command;
  if (!(await findPanelsByIds(tx, [panelId])).has(panelId)) throw new NotFound('There is no such panel.');
  const meetingDate = londonDay(startsAt);
  const facts = await findHeldOnDay(
    tx,
    invitations.map(({ personId }) => personId),
    meetingDate,
  );
  const terms = await findTermsOn(tx, panelId, meetingDate);
  const observers = invitations.filter((one) => one.capacity === 'OBSERVER').length;
  const refusals: Refusals = [
    ...(terms === undefined
      ? [
          refusal(
            'PANEL_WITHOUT_TERMS',
            ['startsAt'],
            `The panel has no terms of reference in force on ${dayInWords(meetingDate)}; choose a day on which it has.`,
          ),
        ]
      : []),
    ...(startsAt <= tx.clock.now()
      ? [refusal('STARTS_IN_PAST', ['startsAt'], 'A sitting is called for a time that lies ahead.')]
      : []),
    ...(Number.isInteger(capacity) && capacity >= 1 && capacity <= MOST_CASES
      ? []
      : [refusal('CAPACITY_RANGE', ['capacity'], `A sitting can hear from 1 to ${MOST_CASES} cases.`)]),
    ...(invitations.some((one) => one.capacity === 'CHAIR')
      ? []
      : [
          refusal(
            'NO_CHAIR',
            ['invitations'],
            'Invite somebody as the chair; nobody else can open the sitting or record a decision.',
          ),
        ]),
    ...(terms !== undefined && observers > terms.observerLimit
      ? [
          refusal(
            'TOO_MANY_OBSERVERS',
            ['invitations'],
            `The terms of reference allow ${String(terms.observerLimit)} observers at a sitting, and ${String(observers)} are invited.`,
          ),
        ]
      : []),
    ...invitations.flatMap((_, index) => invitationRefusals(invitations, index, facts)),
    ...checkText(['venue'], 'venue', venue, TEXT_LIMITS.title),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const meetingId = newId();
  await insertMeeting(
    tx,
    { meetingId, panelId, startsAt, meetingDate, venue: written(venue), capacity },
    invitations.map(({ personId, capacity: as, agencyId }) => {
      const known = facts.get(personId);
      const spoken = known === undefined ? null : agencyOfInvitation({ ...known, capacity: as, agencyId });
      return { personId, capacity: as, agencyId: spoken?.ok === true ? spoken.agencyId : null };
    }),
  );
  tx.record({ type: 'PanelMeeting', id: meetingId, detail: { meetingDate, invited: invitations.length } });
  await bringToNewSittingIn(tx, panelId, meetingId);
  tx.publish('panelMeetingChanged', { meetingId, version: 1 });
  return ok(meetingId);
}

function invitationRefusals(
  invitations: readonly InvitationInput[],
  index: number,
  facts: ReadonlyMap<string, HeldOnDay>,
): Refusals {
  const invitation = invitations[index];
  if (invitation === undefined) return [];
  const at = ['invitations', String(index)];
  const known = facts.get(invitation.personId);
  if (known === undefined) {
    return [refusal('PERSON_UNKNOWN', [...at, 'personId'], 'This person is not one of the local area.')];
  }
  if (invitations.findIndex(({ personId }) => personId === invitation.personId) < index) {
    return [
      refusal('INVITED_TWICE', [...at, 'personId'], 'This person is invited already; each sits in one capacity.'),
    ];
  }
  const spoken = agencyOfInvitation({ ...known, ...invitation });
  if (spoken.ok) return [];
  return spoken.problem === 'ROLE_NOT_HELD'
    ? [
        refusal(
          'ROLE_NOT_HELD',
          [...at, 'capacity'],
          `This person does not hold a role for the capacity “${inWordsWithin(invitation.capacity)}” on the day of the sitting; choose another capacity or another person.`,
        ),
      ]
    : [
        refusal(
          'AGENCY_NOT_THEIRS',
          [...at, 'agencyId'],
          'This person does not hold that role for this agency; leave the agency out, or name their own.',
        ),
      ];
}

function refusal(code: ScheduleMeetingCode, field: readonly string[], message: string): Refusal<ScheduleMeetingCode> {
  return { code, field, message };
}
