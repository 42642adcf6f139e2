import type { Tx } from '../../../platform/db';

/** Those of some agreements that share the money between the agencies otherwise than it was before them. */
export async function findMovingIds(tx: Tx, agreementIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ readonly funding_agreement_id: string }>(
    `select agreed.funding_agreement_id from funding_agreement agreed
      where agreed.funding_agreement_id = any($1::uuid[]) and moves_shares(agreed.local_area_code, agreed.funding_agreement_id, agreed.committed_at)`,
    [agreementIds],
  );
  return new Set(rows.map((row) => row.funding_agreement_id));
}
