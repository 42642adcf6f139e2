import { inWordsWithin } from '../../../kernel/code-words';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import type { HearItemCode } from '../refusals/sitting';
import { findAgendaItemsByIds, lockAgendaItem, updateItemHeard } from '../repository/agenda';
import { listAcceptancesByItemIds } from '../repository/late-papers';
import { lockMeeting } from '../repository/meeting';
import { isListedLate } from '../rules/late-papers';
import type { AgendaItem, Meeting } from '../rules/meeting';
import { isChair } from './chair';
import { findPaperDeadline } from './current-pack';
import { requireVersion } from './version';

/** The item a sitting turns to. */
export interface HearItemCommand {
  readonly agendaItemId: string;
  /** The item's version the caller has read; null hears whatever it has become. */
  readonly expectedVersion: number | null;
}

/** Turns an open sitting to an item, so that everybody in the room knows what is on, and gives its id. For the chair of the sitting. */
export function hearItem(
  ctx: Ctx,
  { clientMutationId, ...input }: HearItemCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<HearItemCode>>> {
  return ctx.write({ event: 'item.heard', clientMutationId, input }, (tx) => hearItemIn(tx, input));
}

/** `hearItem` within another write. */
export async function hearItemIn(
  tx: WriteTx,
  { agendaItemId, expectedVersion }: HearItemCommand,
): Promise<Result<string, Refusal<HearItemCode>>> {
  const found = (await findAgendaItemsByIds(tx, [agendaItemId])).get(agendaItemId);
  if (found === undefined) throw new NotFound('There is no such agenda item.');
  const meeting = await lockMeeting(tx, found.meetingId);
  const item = await lockAgendaItem(tx, agendaItemId);
  requireVersion('agenda item', item, expectedVersion);
  const refusals: Refusal<HearItemCode>[] = [
    ...(meeting.status === 'OPEN'
      ? []
      : [
          at(
            'MEETING_NOT_OPEN',
            `An item is heard at an open sitting; this one is “${inWordsWithin(meeting.status)}”.`,
          ),
        ]),
    ...((await isChair(tx, meeting.meetingId))
      ? []
      : [at('NOT_THE_CHAIR', 'Only somebody invited to this sitting as its chair turns it to an item.')]),
    ...(item.status === 'LISTED'
      ? []
      : [at('ITEM_NOT_LISTED', `Only a listed item is heard; this one is “${inWordsWithin(item.status)}”.`)]),
    ...(item.status === 'LISTED' && (await isListingWaiting(tx, meeting, item))
      ? [
          at(
            'LISTING_LATE',
            'The case was listed after the paper deadline; accept the listing first (acceptLatePapers).',
          ),
        ]
      : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await updateItemHeard(tx, agendaItemId);
  tx.record({ type: 'AgendaItem', id: agendaItemId, caseId: item.caseId, detail: { meetingId: meeting.meetingId } });
  tx.publish('panelMeetingChanged', { meetingId: meeting.meetingId, version: meeting.version });
  return ok(agendaItemId);
}

/** Whether an item's listing came after the paper deadline and waits for the chair: nothing is frozen for it, and nothing decided (R2). */
export async function isListingWaiting(tx: Tx, meeting: Meeting, item: AgendaItem): Promise<boolean> {
  const deadline = await findPaperDeadline(tx, meeting);
  if (!isListedLate(deadline?.day ?? null, item)) return false;
  const accepted = (await listAcceptancesByItemIds(tx, [item.agendaItemId])).get(item.agendaItemId) ?? [];
  return accepted.every(({ evidenceId }) => evidenceId !== null);
}

function at(code: HearItemCode, message: string): Refusal<HearItemCode> {
  return { code, field: ['agendaItemId'], message };
}
