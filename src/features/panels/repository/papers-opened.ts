import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { PaperOpening } from '../rules/papers';

/** Who opened which version of each item's papers, the oldest first: one's own, and everybody's for those who run sittings. */
export async function listOpeningsByItemIds(
  tx: Tx,
  agendaItemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PaperOpening[]>> {
  const rows = await tx.query<{
    agenda_item_id: string;
    version: number;
    person_id: string;
    document_id: string | null;
    opened_at: Date;
  }>(
    `select agenda_item_id, version, person_id, document_id, opened_at from paper_opening
      where agenda_item_id = any($1::uuid[]) order by agenda_item_id, opened_at, paper_opening_id`,
    [agendaItemIds],
  );
  const openings = rows.map((row) => ({
    agendaItemId: row.agenda_item_id,
    version: row.version,
    personId: row.person_id,
    documentId: row.document_id,
    openedAt: row.opened_at,
  }));
  return groupBy(openings, ({ agendaItemId }) => agendaItemId);
}

/** Records that the actor opened these papers now; a document where it was fetched as a file. */
export async function insertOpenings(
  tx: WriteTx,
  packs: readonly { readonly agendaItemId: string; readonly caseId: string; readonly version: number }[],
  documentId: string | null,
): Promise<void> {
  await tx.execute(
    `insert into paper_opening (local_area_code, paper_opening_id, agenda_item_id, version, case_id, person_id, document_id, opened_at)
     select $1, opened.id, opened.agenda_item_id, opened.version, opened.case_id, $6, $7, $8
       from unnest($2::uuid[], $3::uuid[], $4::integer[], $5::uuid[]) as opened(id, agenda_item_id, version, case_id)`,
    [
      tx.actor.localArea,
      packs.map(() => newId()),
      packs.map(({ agendaItemId }) => agendaItemId),
      packs.map(({ version }) => version),
      packs.map(({ caseId }) => caseId),
      tx.actor.personId,
      documentId,
      tx.clock.now(),
    ],
  );
}

/** The newest packs with this document in them, of sittings that are not closed and to which the actor is invited. */
export async function listPacksToOpen(
  tx: Tx,
  documentId: string,
): Promise<readonly { readonly agendaItemId: string; readonly caseId: string; readonly version: number }[]> {
  const rows = await tx.query<{ agenda_item_id: string; case_id: string; version: number }>(
    `select pack.agenda_item_id, pack.case_id, pack.version
       from paper_pack_entry entry
       join paper_pack pack using (local_area_code, agenda_item_id, version)
       join agenda_item item using (local_area_code, agenda_item_id)
       join panel_meeting meeting using (local_area_code, meeting_id)
      where entry.document_id = $1 and meeting.status in ('PUBLISHED', 'OPEN')
        and item.meeting_id in (select app_invited_meetings())
        and not exists (select from paper_pack later
                         where later.local_area_code = pack.local_area_code and later.agenda_item_id = pack.agenda_item_id
                           and later.version > pack.version)
      order by pack.agenda_item_id`,
    [documentId],
  );
  return rows.map((row) => ({ agendaItemId: row.agenda_item_id, caseId: row.case_id, version: row.version }));
}
