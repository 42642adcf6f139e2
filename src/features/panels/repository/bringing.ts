import type { Day } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';

/** An item that an agenda gained. */
export interface BroughtItem {
  readonly agendaItemId: string;
  readonly caseId: string;
}

/** The panel's sitting that comes next and still takes items; null where none is called. */
export async function findNextSittingId(tx: Tx, panelId: string): Promise<string | null> {
  const [row] = await tx.query<{ meeting_id: string | null }>('select next_sitting($1::uuid) as meeting_id', [panelId]);
  return row?.meeting_id ?? null;
}

/**
 * Who calls a sitting and who decides between two take turns, so that no decision falls between them: what is decided finds the sitting, or
 * the sitting finds what was decided.
 */
export async function lockBringing(tx: WriteTx, panelId: string): Promise<void> {
  await lockUntilCommit(tx, `bringing:${panelId}`);
}

/** Puts on a sitting's agenda what has to be brought to its panel and is on none, whatever the caller may see of it (M7, A6). */
export async function listForRatification(tx: WriteTx, meetingId: string): Promise<readonly BroughtItem[]> {
  const rows = await tx.query<{ agenda_item_id: string; case_id: string }>(
    'select agenda_item_id, case_id from list_for_ratification($1::uuid)',
    [meetingId],
  );
  return rows.map((row) => ({ agendaItemId: row.agenda_item_id, caseId: row.case_id }));
}

/** Makes the case's own item on that agenda the one at which the decision is brought; one on another agenda is withdrawn from it. */
export async function turnHearing(
  tx: WriteTx,
  decisionId: string,
  meetingId: string | null,
): Promise<readonly { readonly agendaItemId: string; readonly meetingId: string }[]> {
  const rows = await tx.query<{ agenda_item_id: string; meeting_id: string }>(
    'select agenda_item_id, meeting_id from turn_hearing_into_ratification($1::uuid, $2::uuid)',
    [decisionId, meetingId],
  );
  return rows.map((row) => ({ agendaItemId: row.agenda_item_id, meetingId: row.meeting_id }));
}

/** Each panel's sitting that comes next and still takes items, as far as the reader may know of it. */
export async function findNextMeetingsByPanelIds(
  tx: Tx,
  panelIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly meetingId: string; readonly meetingDate: Day }>> {
  const rows = await tx.query<{ panel_id: string; meeting_id: string; meeting_date: Day }>(
    `select meeting.panel_id, meeting.meeting_id, meeting.meeting_date
       from unnest($1::uuid[]) as asked(panel_id)
       join panel_meeting meeting on meeting.panel_id = asked.panel_id and meeting.meeting_id = next_sitting(asked.panel_id)`,
    [panelIds],
  );
  return new Map(
    rows.map((row) => [row.panel_id, { meetingId: row.meeting_id, meetingDate: row.meeting_date }] as const),
  );
}
