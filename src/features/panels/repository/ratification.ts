import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Ratification } from '../rules/decision-record';

/** Records a ratification by the actor, now; it is never changed. */
export async function insertRatification(
  tx: WriteTx,
  ratification: Omit<Ratification, 'ratifiedBy' | 'ratifiedAt'>,
): Promise<void> {
  await tx.execute(
    `insert into decision_ratification (local_area_code, ratification_id, decision_id, case_id, budget_holder_id, ratified_by,
                                        ratifier_grade, reason, ratified_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.actor.localArea,
      ratification.ratificationId,
      ratification.decisionId,
      ratification.caseId,
      ratification.budgetHolderId,
      tx.actor.personId,
      ratification.ratifierGrade,
      ratification.reason,
      tx.clock.now(),
    ],
  );
}

/** The ratifications of each decision, the oldest first. */
export async function listRatificationsByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Ratification[]>> {
  const rows = await tx.query<{
    ratification_id: string;
    decision_id: string;
    case_id: string;
    budget_holder_id: string | null;
    ratified_by: string;
    ratifier_grade: number;
    reason: string;
    ratified_at: Date;
  }>(
    `select ratification_id, decision_id, case_id, budget_holder_id, ratified_by, ratifier_grade, reason, ratified_at
       from decision_ratification where decision_id = any($1::uuid[]) order by ratified_at, ratification_id`,
    [decisionIds],
  );
  const ratifications = rows.map((row): Ratification => ({
    ratificationId: row.ratification_id,
    decisionId: row.decision_id,
    caseId: row.case_id,
    budgetHolderId: row.budget_holder_id,
    ratifiedBy: row.ratified_by,
    ratifierGrade: row.ratifier_grade,
    reason: row.reason,
    ratifiedAt: row.ratified_at,
  }));
  return groupBy(ratifications, ({ decisionId }) => decisionId);
}
