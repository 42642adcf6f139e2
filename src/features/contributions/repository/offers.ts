import type { Tx } from '../../../platform/db';

/** The settlements of a dispute that wait for an answer: at most one at a time. */
export async function findOfferIds(tx: Tx, disputeId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ funding_agreement_id: string }>(
    `select funding_agreement_id from funding_agreement
      where dispute_id = $1 and committed_at is null and closed_at is null`,
    [disputeId],
  );
  return rows.map((row) => row.funding_agreement_id);
}

/** The settlement of each dispute that was put last, whatever became of it; no entry where none was put. */
export async function findLastOffers(tx: Tx, disputeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ dispute_id: string; funding_agreement_id: string }>(
    `select distinct on (dispute_id) dispute_id, funding_agreement_id from funding_agreement
      where dispute_id = any($1::uuid[]) order by dispute_id, created_at desc, funding_agreement_id desc`,
    [disputeIds],
  );
  return new Map(rows.map((row) => [row.dispute_id, row.funding_agreement_id]));
}
