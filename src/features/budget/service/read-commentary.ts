import { type Tx } from '../../../platform/db';
import { listVarianceComments } from '../repository/commentary';
import { type SettledQuestion } from '../rules/answer';
import { commentaryOf, type Commentary } from '../rules/commentary';

/**
 * What was said until the instant of why a budget stands as it does, by what it is said on. Of the budget itself as reported; none under a filter,
 * which has no variance.
 */
export async function readCommentary(tx: Tx, question: SettledQuestion): Promise<readonly Commentary[]> {
  if (Object.keys(question.filter).length > 0) return [];
  const { budgetHolderId, financialYear, asAt } = question;
  return commentaryOf(await listVarianceComments(tx, budgetHolderId, financialYear, asAt));
}
