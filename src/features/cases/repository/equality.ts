import type { WriteTx } from '../../../platform/db';
import type { EqualityRecord } from '../rules/equality';

/** Keeps what is said of a child’s protected characteristics, by the actor now. The database gives it back to nobody but in sums. */
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
