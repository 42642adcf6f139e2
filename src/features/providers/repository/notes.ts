import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { NoteKind, ProviderNote } from '../rules/note';

interface NoteRow {
  readonly provider_note_id: string;
  readonly provider_urn: string;
  readonly kind: NoteKind;
  readonly noted_date: Day;
  readonly note: string;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly closed_date: Day | null;
  readonly outcome: string | null;
  readonly closed_by: string | null;
  readonly closed_at: Date | null;
}

const SELECT = `
select note.provider_note_id, note.provider_urn, note.kind, note.noted_date, note.note, note.recorded_by, note.recorded_at,
       closing.closed_date, closing.outcome, closing.recorded_by as closed_by, closing.recorded_at as closed_at
  from provider_note note
  left join provider_note_closing closing using (local_area_code, provider_note_id)`;

function toNote(row: NoteRow): ProviderNote {
  const { closed_date: closedDate, outcome, closed_by: closedBy, closed_at: closedAt } = row;
  const isClosed = closedDate !== null && outcome !== null && closedBy !== null && closedAt !== null;
  return {
    noteId: row.provider_note_id,
    providerUrn: row.provider_urn,
    kind: row.kind,
    notedDate: row.noted_date,
    note: row.note,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    closing: isClosed ? { closedDate, outcome, closedBy, closedAt } : null,
  };
}

/** Notes by id; what is not the reader's to know has no entry. */
export async function findNotesByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ProviderNote>> {
  const rows = await tx.query<NoteRow>(`${SELECT} where note.provider_note_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.provider_note_id, toNote(row)]));
}

/** The notes about each provider, the latest first. */
export async function listNotesByUrns(
  tx: Tx,
  urns: readonly string[],
): Promise<ReadonlyMap<string, readonly ProviderNote[]>> {
  const rows = await tx.query<NoteRow>(
    `${SELECT} where note.provider_urn = any($1::text[])
      order by note.provider_urn, note.noted_date desc, note.recorded_at desc, note.provider_note_id`,
    [urns],
  );
  return groupBy(rows.map(toNote), ({ providerUrn }) => providerUrn);
}

/** Keeps a note. */
export async function insertNote(
  tx: WriteTx,
  given: Pick<ProviderNote, 'noteId' | 'providerUrn' | 'kind' | 'notedDate' | 'note'>,
): Promise<void> {
  await tx.execute(
    `insert into provider_note (local_area_code, provider_note_id, provider_urn, kind, noted_date, note, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.actor.localArea,
      given.noteId,
      given.providerUrn,
      given.kind,
      given.notedDate,
      given.note,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** Keeps that a concern is closed; false when somebody closed it already. */
export async function insertClosing(
  tx: WriteTx,
  given: { readonly noteId: string; readonly closedDate: Day; readonly outcome: string },
): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into provider_note_closing (local_area_code, provider_note_id, closed_date, outcome, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (local_area_code, provider_note_id) do nothing`,
    [tx.actor.localArea, given.noteId, given.closedDate, given.outcome, tx.actor.personId, tx.clock.now()],
  );
  return inserted === 1;
}
