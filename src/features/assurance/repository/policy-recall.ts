import type { Tx } from '../../../platform/db';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { sql } from '../../../platform/sql';

/** The ids of the decisions that relied on a version of a policy and that the reader may know of, by their day. */
export async function findRecallPage(tx: Tx, policyVersionId: string, args: PageArguments): Promise<Page<string>> {
  const page = await findPage<{ decision_id: string }>(
    tx,
    {
      select: sql`decision.decision_id`,
      from: sql`decision`,
      where: [sql`decision.decision_id in (select decisions_under_policy(${policyVersionId}::uuid))`],
      order: [
        { sql: sql`decision.decision_date`, type: 'date', direction: 'asc' },
        { sql: sql`decision.decision_id`, type: 'uuid', direction: 'asc' },
      ],
    },
    args,
  );
  return mapPage(page, (row) => row.decision_id);
}
