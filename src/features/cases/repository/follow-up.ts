import { type Tx } from '../../../platform/db';

/** What the decisions on a case have left to be taken up. */
export interface CaseFollowUp {
  /** The panel put it off once too often, and decided nothing since (M4). */
  readonly isEscalated: boolean;
  /** An action or a condition is open past its day (M10). */
  readonly hasOverdue: boolean;
}

/**
 * What the decisions on each case have left, as far as the reader sees it. The decisions are another feature's; the database answers for
 * them.
 */
export async function findFollowUpByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseFollowUp>> {
  const rows = await tx.query<{ case_id: string; is_escalated: boolean; has_overdue: boolean }>(
    'select case_id, is_escalated, has_overdue from case_follow_up($1::uuid[])',
    [caseIds],
  );
  return new Map(rows.map((row) => [row.case_id, { isEscalated: row.is_escalated, hasOverdue: row.has_overdue }]));
}
