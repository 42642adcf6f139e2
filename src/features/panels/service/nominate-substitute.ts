import { inWordsWithin } from '../../../kernel/code-words';
import { asId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findPersonsByIds } from '../../access/repository/directory';
import type { NominateSubstituteCode } from '../refusals/sitting';
import { findAgendaItemsByIds } from '../repository/agenda';
import { listInvitationsByMeetingIds, upsertInvitation } from '../repository/invitation';
import { lockMeeting } from '../repository/meeting';
import type { Invitation, Meeting } from '../rules/meeting';
import { judgeSubstitution, type SubstitutionProblem } from '../rules/substitution';
import { findHeldOnDay } from './held-on-day';
import { runsInvitations } from './runs-invitations';

/** Who is to stand in for whom. */
export interface NominateSubstituteCommand {
  readonly meetingId: string;
  /** Null: the actor. */
  readonly replacedId: string | null;
  readonly substituteId: string;
  /** Null: every item of the sitting. */
  readonly agendaItemIds: readonly string[] | null;
}

type Refusals = Refusal<NominateSubstituteCode>[];

/**
 * Names a substitute for a member of a sitting and gives the sitting's id (G4). A member names one for himself, a case officer for anyone, until
 * the item is decided. The substitute is invited by it in the capacity of the member replaced: comes, declares and reads like that member, and
 * counts only where the member is away or barred. Refused with everything at once: a lower grade, a role not held on the day, a budget of another
 * agency (G9), somebody who takes part already.
 */
export function nominateSubstitute(
  ctx: Ctx,
  { clientMutationId, ...input }: NominateSubstituteCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<NominateSubstituteCode>>> {
  return ctx.write({ event: 'substitute.nominated', clientMutationId, input }, (tx) => nominateSubstituteIn(tx, input));
}

/** `nominateSubstitute` within another write. NotFound for a sitting that is not there. */
export async function nominateSubstituteIn(
  tx: WriteTx,
  command: NominateSubstituteCommand,
): Promise<Result<string, Refusal<NominateSubstituteCode>>> {
  const { meetingId, substituteId, agendaItemIds } = command;
  const replacedId = command.replacedId ?? tx.actor.personId;
  const meeting = await lockMeeting(tx, meetingId);
  const invitations = (await listInvitationsByMeetingIds(tx, [meetingId])).get(meetingId) ?? [];
  const held = await findHeldOnDay(tx, [substituteId], meeting.meetingDate);
  const judged = judgeSubstitution({
    ...{ substituteId, replacedId, invitations, agendaItemIds },
    substitute: held.get(substituteId),
    replacedGrade: await findGrade(tx, replacedId),
  });
  const refusals: Refusals = [
    ...(replacedId === tx.actor.personId || runsInvitations(tx)
      ? []
      : [at('NOT_YOURS', 'replacedId', 'You can name your own substitute; a case officer names that of others.')]),
    ...(meeting.status === 'CLOSED'
      ? [at('MEETING_CLOSED', 'meetingId', 'The sitting is closed; there is nothing left to stand in for.')]
      : []),
    ...(await itemRefusals(tx, meeting, agendaItemIds)),
    ...(judged.ok ? [] : judged.problems.map((problem) => at(problem, ...WORDS[problem]))),
  ];
  if (!judged.ok || refusals.length > 0) return refuse(refusals);
  const capacity = capacityOf(invitations, replacedId);
  const { agencyId } = judged;
  await upsertInvitation(tx, {
    ...{ meetingId, personId: substituteId, capacity, agencyId, substituteFor: replacedId, agendaItemIds },
  });
  const detail = { substituteId, replacedId, items: agendaItemIds?.length ?? null };
  tx.record({ type: 'PanelMeeting', id: meetingId, detail });
  tx.publish('panelMeetingChanged', { meetingId, version: meeting.version });
  return ok(meetingId);
}

async function findGrade(tx: Tx, personId: string): Promise<number> {
  const id = asId<PersonId>(personId);
  return (await findPersonsByIds(tx, [id])).get(id)?.grade ?? 0;
}

function capacityOf(invitations: readonly Invitation[], personId: string): Invitation['capacity'] {
  const found = invitations.find((one) => one.personId === personId);
  if (found === undefined) throw new Error('A member is replaced who is not invited');
  return found.capacity;
}

/** An item of a case that an interest hides from the actor is answered as one that is not there. */
async function itemRefusals(tx: Tx, { meetingId }: Meeting, ids: readonly string[] | null): Promise<Refusals> {
  const found = await findAgendaItemsByIds(tx, ids ?? []);
  return (ids ?? []).flatMap((id, index): Refusals => {
    const field = ['agendaItemIds', String(index)];
    const item = found.get(id);
    if (item?.meetingId !== meetingId) {
      return [{ code: 'ITEM_UNKNOWN', field, message: 'This item is not on the agenda of this sitting.' }];
    }
    const message = `This item is “${inWordsWithin(item.status)}”; a substitute is named before it is decided.`;
    return item.status === 'LISTED' ? [] : [{ code: 'ITEM_NOT_LISTED', field, message }];
  });
}

const WORDS: Readonly<Record<SubstitutionProblem, readonly [field: string, message: string]>> = {
  NOT_A_MEMBER: [
    'replacedId',
    'Only a member of the sitting in their own right is replaced; observers and substitutes are not.',
  ],
  PERSON_UNKNOWN: ['substituteId', 'This person is not one of the local area.'],
  SAME_PERSON: ['substituteId', 'Nobody stands in for themselves; name somebody else.'],
  GRADE_TOO_LOW: [
    'substituteId',
    'This person is of a lower grade than the member replaced; name somebody of equal or higher grade.',
  ],
  ROLE_NOT_HELD: [
    'substituteId',
    'This person does not hold the role of the member’s capacity on the day of the sitting; name somebody who does.',
  ],
  NOT_OF_THE_AGENCY: [
    'substituteId',
    'This person holds no budget of the agency of the member replaced; name a budget holder of the same agency.',
  ],
  ALREADY_INVITED: [
    'substituteId',
    'This person takes part in the sitting in their own right, and nobody counts for two; name somebody else.',
  ],
  ALREADY_SUBSTITUTE: [
    'substituteId',
    'This person stands in at this sitting already, and nobody counts for two; withdraw that first, or name somebody else.',
  ],
  HAS_SUBSTITUTE: [
    'replacedId',
    'Somebody stands in for this member at these items already; withdraw that substitute first.',
  ],
};

function at(code: NominateSubstituteCode, field: string, message: string): Refusal<NominateSubstituteCode> {
  return { code, field: [field], message };
}
