import type { Tx } from '../../../platform/db';
import { listUnmatchedSpend } from '../repository/unmatched-spend';
import type { WorkItem } from '../rules/worklist';

/** What of this year's and last year's imported spend is known to pay for no placement, a piece of work a budget and year, since its last document. */
export async function readUnmatchedPayments(tx: Tx): Promise<readonly WorkItem[]> {
  const found = await listUnmatchedSpend(tx);
  return found.map(({ budgetHolderId, lastDate, ...unmatched }): WorkItem => ({
    ...{ kind: 'PAYMENT_UNMATCHED', subject: { type: 'BudgetHolder', id: budgetHolderId } },
    ...{ caseReference: null, day: lastDate, dueDate: null, unmatched },
  }));
}
