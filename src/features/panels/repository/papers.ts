import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import { findAgendaItemsByIds } from './agenda';
import { findDeadlinesByMeetingIds } from './deadline';
import type { CurrentPack, PackCause, PaperChange, PaperEntry, PaperKind, PaperPack } from '../rules/papers';

interface PackRow {
  readonly agenda_item_id: string;
  readonly case_id: string;
  readonly version: number;
  readonly cause: PackCause;
  readonly reason: string | null;
  readonly digest: string;
  readonly frozen_by: string | null;
  readonly frozen_at: Date;
}

interface EntryRow {
  readonly agenda_item_id: string;
  readonly version: number;
  readonly ordinal: number;
  readonly kind: PaperKind;
  readonly subject_id: string;
  readonly is_health: boolean;
  readonly title: string;
  readonly document_id: string | null;
  readonly content: string;
  readonly digest: string;
}

/** Every version of each item's papers, the oldest first; none for an item whose papers the reader may not see. */
export async function listPacksByItemIds(
  tx: Tx,
  agendaItemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PaperPack[]>> {
  const rows = await tx.query<PackRow>(
    `select agenda_item_id, case_id, version, cause, reason, digest, frozen_by, frozen_at from paper_pack
      where agenda_item_id = any($1::uuid[]) order by agenda_item_id, version`,
    [agendaItemIds],
  );
  return groupBy(rows.map(toPack), ({ agendaItemId }) => agendaItemId);
}

/** The papers of every version of each item that the reader may see, in their order. */
export async function listEntriesByItemIds(
  tx: Tx,
  agendaItemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PaperEntry[]>> {
  const rows = await tx.query<EntryRow>(
    `select agenda_item_id, version, ordinal, kind, subject_id, is_health, title, document_id, content, digest
       from paper_pack_entry where agenda_item_id = any($1::uuid[]) order by agenda_item_id, version, ordinal`,
    [agendaItemIds],
  );
  return groupBy(rows.map(toEntry), ({ agendaItemId }) => agendaItemId);
}

/**
 * Freezes what an item's papers are now as its next version, also what the caller may not see, and gives the version (R3). Papers that
 * came after `deadline` are left out until they are accepted; null, with nothing frozen, while the listing itself is not (R2).
 */
export async function insertPack(
  tx: WriteTx,
  agendaItemId: string,
  deadline: Day | null,
  cause: PackCause,
  reason: string | null,
): Promise<number | null> {
  const [row] = await tx.query<{ version: number | null }>(
    'select freeze_papers($1::uuid, $2::date, $3, $4) as version',
    [agendaItemId, deadline, cause, reason],
  );
  return row?.version ?? null;
}

/** The same for every item listed at a sitting, as its agenda is published; how many were frozen. */
export async function insertPacksOfAgenda(tx: WriteTx, meetingId: string, deadline: Day | null): Promise<number> {
  const [row] = await tx.query<{ packs: number }>('select freeze_agenda($1::uuid, $2::date) as packs', [
    meetingId,
    deadline,
  ]);
  return row?.packs ?? 0;
}

/**
 * The newest pack of each item and how its papers stand now, reckoned over all of them, late ones that were not accepted left out; no
 * entry where none is frozen, or for a reader who may not see the papers.
 */
export async function findCurrentPacks(
  tx: Tx,
  agendaItemIds: readonly string[],
): Promise<ReadonlyMap<string, CurrentPack>> {
  const items = [...(await findAgendaItemsByIds(tx, agendaItemIds)).values()];
  const deadlines = await findDeadlinesByMeetingIds(tx, [...new Set(items.map(({ meetingId }) => meetingId))]);
  const rows = await tx.query<{
    agenda_item_id: string;
    version: number;
    digest: string;
    frozen_at: Date;
    changes: readonly PaperChange[];
  }>('select agenda_item_id, version, digest, frozen_at, changes from papers_standing($1::uuid[], $2::date[])', [
    items.map(({ agendaItemId }) => agendaItemId),
    items.map(({ meetingId }) => deadlines.get(meetingId)?.day ?? null),
  ]);
  return new Map(
    rows.map((row) => [
      row.agenda_item_id,
      {
        agendaItemId: row.agenda_item_id,
        version: row.version,
        digest: row.digest,
        frozenAt: row.frozen_at,
        isStale: row.changes.length > 0,
        changed: row.changes,
      },
    ]),
  );
}

function toPack(row: PackRow): PaperPack {
  return {
    agendaItemId: row.agenda_item_id,
    caseId: row.case_id,
    version: row.version,
    cause: row.cause,
    reason: row.reason,
    digest: row.digest,
    frozenBy: row.frozen_by,
    frozenAt: row.frozen_at,
  };
}

function toEntry(row: EntryRow): PaperEntry {
  return {
    agendaItemId: row.agenda_item_id,
    version: row.version,
    ordinal: row.ordinal,
    kind: row.kind,
    subjectId: row.subject_id,
    isHealth: row.is_health,
    title: row.title,
    documentId: row.document_id,
    content: row.content,
    digest: row.digest,
  };
}
