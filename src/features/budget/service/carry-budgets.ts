import { financialYearOf, type Day, type FinancialYear } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { insertBudgetEntry, listBookedFrom } from '../repository/allocation';
import { openBooks } from '../repository/books';
import { listBookedLinesFrom } from '../repository/budget-lines';
import { carryEntries, withCarriedLines, type CarriedBudget } from '../rules/carry-over';

/** A succession of budgets on a day. */
export interface CarryBudgets {
  readonly successionId: string;
  readonly firstDate: Day;
  readonly budgets: readonly CarriedBudget[];
}

/**
 * Carries budgets over to those that follow their holders: entries are added, none is changed, and together they come to nothing (money.md section
 * 6, `allocation`). Safe to do again, as on the day itself: what was entered meanwhile is carried then. Gives the holders and years it touched.
 */
export async function carryBudgetsIn(
  tx: WriteTx,
  { successionId, firstDate, budgets }: CarryBudgets,
): Promise<readonly { readonly budgetHolderId: string; readonly financialYear: FinancialYear }[]> {
  if (budgets.length === 0) return [];
  const enteredAt = await openBooks(tx);
  const holders = budgets.flatMap(({ predecessorId, successors }) => [
    predecessorId,
    ...successors.map(({ holderId }) => holderId),
  ]);
  const asked = [[...new Set(holders)], financialYearOf(firstDate), successionId] as const;
  const entries = withCarriedLines(
    carryEntries(await listBookedFrom(tx, ...asked), budgets, firstDate),
    carryEntries(await listBookedLinesFrom(tx, ...asked), budgets, firstDate),
  );
  for (const entry of entries) {
    await insertBudgetEntry(tx, {
      ...entry,
      budgetEntryId: newId(),
      label: `Carried over on ${dayInWords(firstDate)}`,
      reason: null,
      enteredBy: tx.actor.personId,
      enteredAt,
      successionId,
    });
  }
  return entries.map(({ budgetHolderId, financialYear }) => ({ budgetHolderId, financialYear }));
}
