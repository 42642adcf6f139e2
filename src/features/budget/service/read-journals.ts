import { type Day, type FinancialYear } from '../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { findBudgetHoldersByIds } from '../../access/repository/directory';
import { listFinanceCodes } from '../repository/finance-code';
import { findJournalByNumber, listJournals, listLinesByJournalIds } from '../repository/journal';
import { codesOn, type FinanceCode } from '../rules/finance-code';
import { type Journal, type JournalLine } from '../rules/journal';

/** The codes set for the budgets this reader may read: of one holder or all (null), those in force on a day or every one that was set (null). */
export async function readFinanceCodes(
  ctx: Ctx,
  budgetHolderId: string | null,
  onDate: Day | null,
): Promise<readonly FinanceCode[]> {
  const codes = await listFinanceCodes(await ctx.read(), budgetHolderId);
  return onDate === null ? codes : codesOn(codes, onDate);
}

/** The journals issued of a financial year's periods, in their order. */
export async function readJournals(ctx: Ctx, financialYear: FinancialYear): Promise<readonly Journal[]> {
  return listJournals(await ctx.read(), financialYear);
}

/** A line with its journal and the name of the budget it is of, as a file has it. */
export interface LoadedLine extends JournalLine {
  readonly journal: Journal;
  readonly lineNumber: number;
  readonly budgetHolder: string;
}

/** The lines of the journal of a number, in their order. Throws NotFound. */
export async function readJournalLines(tx: Tx, number: string): Promise<readonly LoadedLine[]> {
  const journal = await findJournalByNumber(tx, number);
  if (journal === null) throw new NotFound('There is no journal of that number.');
  const lines = (await listLinesByJournalIds(tx, [journal.journalId])).get(journal.journalId) ?? [];
  const ids = lines.map(({ budgetHolderId }) => asId<BudgetHolderId>(budgetHolderId));
  const holders = await findBudgetHoldersByIds(tx, [...new Set(ids)]);
  return lines.map((line, index) => ({
    ...{ ...line, journal, lineNumber: index + 1 },
    budgetHolder: holders.get(asId<BudgetHolderId>(line.budgetHolderId))?.name ?? '',
  }));
}
