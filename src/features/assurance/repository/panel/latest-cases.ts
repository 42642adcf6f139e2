import { type Tx } from '../../../../platform/db';

/** The latest case of each child, an open one before a closed one, by child; without those the reader may not know. */
export async function findLatestCases(tx: Tx, childIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ readonly child_id: string; readonly case_id: string }>(
    `select distinct on (child_id) child_id, case_id from panel_case where child_id = any ($1::uuid[])
      order by child_id, status = 'CLOSED', created_at desc, case_id`,
    [childIds],
  );
  return new Map(rows.map((row) => [row.child_id, row.case_id]));
}
