import { groupBy } from '../../../kernel/group';
import type { Tx } from '../../../platform/db';

/**
 * The appeals in which a tribunal ordered what was not recorded for the panel since (A6), by case, as far as the reader sees them. Redress is another
 * feature's; the database answers for it.
 */
export async function listOrdersToRecordByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ readonly case_id: string; readonly redress_matter_id: string }>(
    'select case_id, redress_matter_id from orders_to_record($1::uuid[]) order by ordered_on, redress_matter_id',
    [caseIds],
  );
  return new Map(
    [...groupBy(rows, (row) => row.case_id)].map(([caseId, own]) => [
      caseId,
      own.map(({ redress_matter_id: redressMatterId }) => redressMatterId),
    ]),
  );
}
