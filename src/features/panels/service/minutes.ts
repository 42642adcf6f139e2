import { inWordsWithin } from '../../../kernel/code-words';
import { asId, type AgencyId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findAgenciesByIds, findPersonsByIds } from '../../access/repository/directory';
import type { ApproveMinutesCode } from '../refusals/sitting';
import { findHeadlinesByItemIds, listAgendaItemsByMeetingIds, listCarriedItemIds } from '../repository/agenda';
import { listDecisionsByItemIds } from '../repository/decision';
import { listInvitationsByMeetingIds } from '../repository/invitation';
import { lockMeeting } from '../repository/meeting';
import { findApprovalsByMeetingIds, insertMinutesApproval, listComingsByPerson } from '../repository/minutes';
import { findPanelsByIds } from '../repository/panel';
import type { Meeting } from '../rules/meeting';
import { minutesText, type MinutesFacts } from '../rules/minutes';
import { isChair } from './chair';
import type { MeetingCommand } from './run-meeting';
import { requireVersion } from './version';

/**
 * The minutes of a sitting, made from what was recorded as far as the reader may know it; null until it is closed. They say the same each
 * time, but for a correction, which is a decision of its own (M11).
 */
export async function readMinutes(ctx: Ctx, meeting: Meeting): Promise<string | null> {
  return meeting.status === 'CLOSED' ? minutesText(await gatherMinutes(await ctx.read(), meeting)) : null;
}

async function gatherMinutes(tx: Tx, meeting: Meeting): Promise<MinutesFacts> {
  const { meetingId, panelId, meetingDate, venue, openedAt, closedAt } = meeting;
  const panel = (await findPanelsByIds(tx, [panelId])).get(panelId);
  const invited = (await listInvitationsByMeetingIds(tx, [meetingId])).get(meetingId) ?? [];
  const comings = await listComingsByPerson(tx, meetingId);
  const items = (await listAgendaItemsByMeetingIds(tx, [meetingId])).get(meetingId) ?? [];
  const itemIds = items.map(({ agendaItemId }) => agendaItemId);
  const headlines = await findHeadlinesByItemIds(tx, itemIds);
  const carried = await listCarriedItemIds(tx, itemIds);
  const decisions = await listDecisionsByItemIds(tx, itemIds);
  const deciders = [...decisions.values()].flat().map(({ decidedBy }) => decidedBy);
  const persons = await findPersonsByIds(
    tx,
    [...invited.map(({ personId }) => personId), ...deciders].map((id) => asId<PersonId>(id)),
  );
  const agencies = await findAgenciesByIds(
    tx,
    invited.flatMap(({ agencyId }) => (agencyId === null ? [] : [asId<AgencyId>(agencyId)])),
  );
  return {
    panelName: panel?.name ?? 'Panel',
    meetingDate,
    venue,
    openedAt,
    closedAt,
    people: invited.map(({ personId, capacity, agencyId }) => ({
      displayName: persons.get(asId<PersonId>(personId))?.displayName ?? 'Somebody no longer there',
      capacity,
      agencyName: agencyId === null ? null : (agencies.get(asId<AgencyId>(agencyId))?.name ?? null),
      entries: comings.get(personId) ?? [],
    })),
    items: items.map(({ agendaItemId, ordinal, status }) => ({
      ordinal,
      reference: headlines.get(agendaItemId)?.reference ?? null,
      status,
      isCarriedOver: carried.has(agendaItemId),
      decisions: (decisions.get(agendaItemId) ?? []).map(({ outcome, decidedAt, decidedBy }) => ({
        outcome,
        decidedAt,
        deciderName: persons.get(asId<PersonId>(decidedBy))?.displayName ?? null,
      })),
    })),
  };
}

/** Approves the minutes of a closed sitting, by its chair, and gives the sitting's id. */
export function approveMinutes(
  ctx: Ctx,
  { clientMutationId, ...input }: MeetingCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<ApproveMinutesCode>>> {
  return ctx.write({ event: 'minutes.approved', clientMutationId, input }, (tx) => approveMinutesIn(tx, input));
}

/** `approveMinutes` within another write. */
export async function approveMinutesIn(
  tx: WriteTx,
  { meetingId, expectedVersion }: MeetingCommand,
): Promise<Result<string, Refusal<ApproveMinutesCode>>> {
  const meeting = await lockMeeting(tx, meetingId);
  requireVersion('sitting', meeting, expectedVersion);
  const refusals: Refusal<ApproveMinutesCode>[] = [
    ...(meeting.status === 'CLOSED'
      ? []
      : [
          at(
            'MEETING_NOT_CLOSED',
            `Minutes are approved once the sitting is closed; this one is “${inWordsWithin(meeting.status)}”.`,
          ),
        ]),
    ...((await isChair(tx, meetingId))
      ? []
      : [at('NOT_THE_CHAIR', 'Only somebody invited to this sitting as its chair approves its minutes.')]),
    ...((await findApprovalsByMeetingIds(tx, [meetingId])).has(meetingId)
      ? [at('APPROVED_ALREADY', 'The minutes of this sitting are approved already.')]
      : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertMinutesApproval(tx, meetingId);
  tx.record({ type: 'PanelMeeting', id: meetingId, detail: { changed: ['minutes'] } });
  tx.publish('panelMeetingChanged', { meetingId, version: meeting.version });
  return ok(meetingId);
}

function at(code: ApproveMinutesCode, message: string): Refusal<ApproveMinutesCode> {
  return { code, field: ['meetingId'], message };
}
