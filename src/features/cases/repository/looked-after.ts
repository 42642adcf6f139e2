import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { GivenLookedAfter, LookedAfterBasis, LookedAfterRecord } from '../rules/looked-after';

/** What is recorded of each child, in the order in which it was; nothing of one whom the reader may not know. */
export async function listLookedAfterByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LookedAfterRecord[]>> {
  const rows = await tx.query<{
    readonly child_id: string;
    readonly from_date: Day;
    readonly legal_basis: LookedAfterBasis | null;
    readonly placing_la_code: string | null;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select child_id, from_date, legal_basis, placing_la_code, recorded_by, recorded_at from looked_after_record
      where child_id = any ($1::uuid[]) order by child_id, recorded_at, looked_after_record_id`,
    [childIds],
  );
  const records = rows.map((row): LookedAfterRecord => ({
    childId: row.child_id,
    fromDate: row.from_date,
    legalBasis: row.legal_basis,
    placingLaCode: row.placing_la_code,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
  return groupBy(records, ({ childId }) => childId);
}

/**
 * What is recorded of a child, in the order in which it was, for who claims for its education and may not know who it is (B38). Never shown by
 * itself; nothing for who does not claim.
 */
export async function listLookedAfterForClaim(tx: Tx, childId: string): Promise<readonly GivenLookedAfter[]> {
  const rows = await tx.query<{
    readonly from_date: Day;
    readonly legal_basis: LookedAfterBasis | null;
    readonly placing_la_code: string | null;
  }>('select from_date, legal_basis, placing_la_code from looked_after_for_claim($1::uuid)', [childId]);
  return rows.map((row) => ({
    fromDate: row.from_date,
    legalBasis: row.legal_basis,
    placingLaCode: row.placing_la_code,
  }));
}

/** Keeps what is said of a child, recorded by the actor now. */
export async function insertLookedAfter(
  tx: WriteTx,
  id: string,
  of: { readonly childId: string; readonly caseId: string },
  { fromDate, legalBasis, placingLaCode }: GivenLookedAfter,
): Promise<void> {
  await tx.execute(
    `insert into looked_after_record (local_area_code, looked_after_record_id, child_id, case_id, from_date, legal_basis,
                                      placing_la_code, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.actor.localArea,
      id,
      of.childId,
      of.caseId,
      fromDate,
      legalBasis,
      placingLaCode,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}
