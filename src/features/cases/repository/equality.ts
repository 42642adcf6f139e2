import type { Tx, WriteTx } from '../../../platform/db';
import type { EqualityRecord } from '../rules/equality';

/** Keeps what is said of a child’s protected characteristics, by the actor now. The database gives it back in sums, and to who answers the child or its parents. */
export async function insertEqualityRecord(
  tx: WriteTx,
  id: string,
  of: { readonly childId: string; readonly caseId: string },
  { sex, ethnicity }: EqualityRecord,
): Promise<void> {
  await tx.execute(
    `insert into child_equality_record (local_area_code, child_equality_record_id, child_id, case_id, sex, ethnicity, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.actor.localArea, id, of.childId, of.caseId, sex, ethnicity, tx.actor.personId, tx.clock.now()],
  );
}

/** What was last said of it, for what a person may ask to see (UK GDPR art. 15); null: nothing was, or it is not the reader's to know. */
export async function findEqualityOfChild(tx: Tx, childId: string): Promise<EqualityRecord | null> {
  const [row] = await tx.query<EqualityRecord>('select sex, ethnicity from equality_of_child($1::uuid)', [childId]);
  return row ?? null;
}
