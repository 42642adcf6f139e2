import { inWordsWithin } from '../../../kernel/code-words';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { ReorderAgendaCode } from '../refusals/sitting';
import { listAgendaItemsByMeetingIds, updateItemOrder } from '../repository/agenda';
import { lockMeeting, updateMeetingVersion } from '../repository/meeting';
import type { AgendaItem, Meeting } from '../rules/meeting';
import { requireVersion } from './version';

/** The order in which a sitting is to hear its cases. */
export interface ReorderAgendaCommand {
  readonly meetingId: string;
  /** Every item that is listed and shown to the caller, once, in its new order. */
  readonly agendaItemIds: readonly string[];
  /** The sitting's version the caller has read; null orders whatever it has become. */
  readonly expectedVersion: number | null;
}

/**
 * Puts the items of an agenda in another order before the sitting, and gives the sitting's id. Items the caller may not see keep their
 * places, and those named take turns on the others.
 */
export function reorderAgenda(
  ctx: Ctx,
  { clientMutationId, ...input }: ReorderAgendaCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<ReorderAgendaCode>>> {
  return ctx.write({ event: 'agenda.reordered', clientMutationId, input }, (tx) => reorderAgendaIn(tx, input));
}

/** `reorderAgenda` within another write. */
export async function reorderAgendaIn(
  tx: WriteTx,
  { meetingId, agendaItemIds, expectedVersion }: ReorderAgendaCommand,
): Promise<Result<string, Refusal<ReorderAgendaCode>>> {
  const meeting = await lockMeeting(tx, meetingId);
  requireVersion('sitting', meeting, expectedVersion);
  const shown = (await listAgendaItemsByMeetingIds(tx, [meetingId])).get(meetingId) ?? [];
  const listed = shown.filter(({ status }) => status === 'LISTED');
  const refusals = [...meetingRefusals(meeting), ...orderRefusals(agendaItemIds, listed)];
  if (refusals.length > 0) return refuse(refusals);
  const places = listed.map(({ ordinal }) => ordinal);
  await updateItemOrder(
    tx,
    agendaItemIds.map((agendaItemId, index) => ({ agendaItemId, ordinal: places[index] ?? 0 })),
  );
  const version = await updateMeetingVersion(tx, meetingId);
  tx.record({ type: 'PanelMeeting', id: meetingId, detail: { version, changed: ['agendaItems'] } });
  tx.publish('panelMeetingChanged', { meetingId, version });
  return ok(meetingId);
}

function meetingRefusals({ status }: Meeting): Refusal<ReorderAgendaCode>[] {
  if (status === 'SCHEDULED' || status === 'PUBLISHED') return [];
  const message = `The order is set before the sitting; this one is “${inWordsWithin(status)}”. The chair hears items in any order (hearItem).`;
  return [{ code: 'MEETING_HELD', field: ['meetingId'], message }];
}

function orderRefusals(wanted: readonly string[], listed: readonly AgendaItem[]): Refusal<ReorderAgendaCode>[] {
  const known = new Set(listed.map(({ agendaItemId }) => agendaItemId));
  const named = new Set(wanted);
  const left = listed.filter(({ agendaItemId }) => !named.has(agendaItemId));
  return [
    ...wanted.flatMap((agendaItemId, index): Refusal<ReorderAgendaCode>[] => {
      const field = ['agendaItemIds', String(index)];
      if (wanted.indexOf(agendaItemId) < index) {
        return [{ code: 'ITEM_TWICE', field, message: 'The item is named more than once; name each once.' }];
      }
      return known.has(agendaItemId)
        ? []
        : [{ code: 'ITEM_UNKNOWN', field, message: 'This is no listed item of the sitting; read its agenda again.' }];
    }),
    ...(left.length === 0
      ? []
      : [
          {
            code: 'ITEM_LEFT_OUT' as const,
            field: ['agendaItemIds'],
            message: `Name every listed item of the agenda; ${left.length} of ${listed.length} are missing.`,
          },
        ]),
  ];
}
