import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { LateAcceptance } from '../rules/late-papers';

interface AcceptanceRow {
  readonly agenda_item_id: string;
  readonly case_id: string;
  readonly evidence_id: string | null;
  readonly reason: string;
  readonly accepted_by: string;
  readonly accepted_at: Date;
}

/** What was accepted late at each item, the oldest first, for those who may read its papers. */
export async function listAcceptancesByItemIds(
  tx: Tx,
  agendaItemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LateAcceptance[]>> {
  const rows = await tx.query<AcceptanceRow>(
    `select agenda_item_id, case_id, evidence_id, reason, accepted_by, accepted_at from late_acceptance
      where agenda_item_id = any($1::uuid[]) order by agenda_item_id, accepted_at, late_acceptance_id`,
    [agendaItemIds],
  );
  const acceptances = rows.map((row) => ({
    agendaItemId: row.agenda_item_id,
    caseId: row.case_id,
    evidenceId: row.evidence_id,
    reason: row.reason,
    acceptedBy: row.accepted_by,
    acceptedAt: row.accepted_at,
  }));
  return groupBy(acceptances, ({ agendaItemId }) => agendaItemId);
}

/** Records that the actor accepts these papers now, or the listing itself for null. */
export async function insertAcceptances(
  tx: WriteTx,
  item: { readonly agendaItemId: string; readonly caseId: string },
  evidenceIds: readonly (string | null)[],
  reason: string,
): Promise<void> {
  await tx.execute(
    `insert into late_acceptance (local_area_code, late_acceptance_id, agenda_item_id, case_id, evidence_id, reason, accepted_by, accepted_at)
     select $1, accepted.id, $2, $3, accepted.evidence_id, $6, $7, $8
       from unnest($4::uuid[], $5::uuid[]) as accepted(id, evidence_id)`,
    [
      tx.actor.localArea,
      item.agendaItemId,
      item.caseId,
      evidenceIds.map(() => newId()),
      evidenceIds,
      reason,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}
