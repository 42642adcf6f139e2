import { type FinancialYear } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type VarianceComment } from '../rules/commentary';

/** Appends what somebody says of a variance. */
export async function insertVarianceComment(tx: WriteTx, comment: VarianceComment): Promise<void> {
  await tx.execute(
    `insert into variance_comment (local_area_code, variance_comment_id, budget_holder_id, financial_year, section_251_line, cause,
                                   body, variance_pence, written_by, written_at, is_for_publication)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.actor.localArea,
      comment.commentId,
      comment.budgetHolderId,
      comment.financialYear,
      comment.section251Line,
      comment.cause,
      comment.text,
      comment.variance,
      comment.writtenBy,
      comment.writtenAt,
      comment.isForPublication,
    ],
  );
}

/** Everything that was said of a budget's variance at or before an instant, in the order it was. */
export async function listVarianceComments(
  tx: Tx,
  budgetHolderId: string,
  financialYear: FinancialYear,
  asAt: Date,
): Promise<readonly VarianceComment[]> {
  const rows = await tx.query<{
    variance_comment_id: string;
    section_251_line: string | null;
    cause: VarianceComment['cause'];
    body: string;
    variance_pence: bigint | null;
    written_by: string;
    written_at: Date;
    is_for_publication: boolean;
  }>(
    `select variance_comment_id, section_251_line, cause, body, variance_pence, written_by, written_at, is_for_publication
       from variance_comment
      where budget_holder_id = $1 and financial_year = $2 and written_at <= $3
      order by written_at, variance_comment_id`,
    [budgetHolderId, financialYear, asAt],
  );
  return rows.map((row) => ({
    commentId: row.variance_comment_id,
    ...{ budgetHolderId, financialYear },
    section251Line: row.section_251_line,
    cause: row.cause,
    text: row.body,
    isForPublication: row.is_for_publication,
    variance: row.variance_pence === null ? null : pence(row.variance_pence),
    writtenBy: row.written_by,
    writtenAt: row.written_at,
  }));
}

/** Whether a text holds a reference of a case of the area or a name of a child of it, as a word by itself; which one is not told. */
export async function tellsOfChild(tx: Tx, text: string): Promise<boolean> {
  const [row] = await tx.query<{ told: boolean }>('select tells_of_child($1) as told', [text]);
  return row?.told === true;
}
