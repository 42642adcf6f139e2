import { type FinancialYear, financialYearOf, previousFinancialYear, type Day } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { findHighNeedsBlock } from '../../access/repository/directory';
import { listBudgetEntries } from '../../budget/repository/allocation';
import { readFigures } from '../../budget/service/read-figures';
import { newestInstant } from '../../budget/service/read-pressure';
import { blockFromBooks, type BookedYear, givenBlock, type GivenBlock, needsBooks } from '../rules/scenario/books';
import { type BlockAssumptions, type BlockBooks } from '../rules/scenario/plan';

/**
 * What a scenario assumes of the block: as it was given, and what was not by the figures of budgetPressure for the high needs block as they stand now, for
 * the financial year that begins in the first projected one. Null: the books do not know it.
 */
export async function readBlock(
  tx: Tx,
  given: GivenBlock,
  firstYear: number,
): Promise<{ readonly block: BlockAssumptions; readonly books?: BlockBooks } | null> {
  if (!needsBooks(given)) return { block: givenBlock(given) };
  const holder = await findHighNeedsBlock(tx);
  if (holder === undefined) return null;
  const asAt = await newestInstant(tx);
  const year = financialYearOf(`${firstYear}-04-01` as Day);
  const read = (financialYear: FinancialYear): Promise<BookedYear> =>
    readYear(tx, { financialYear, budgetHolderId: holder.budgetHolderId, asAt });
  return blockFromBooks(given, { first: await read(year), before: await read(previousFinancialYear(year)), asAt });
}

async function readYear(
  tx: Tx,
  question: Pick<Parameters<typeof readFigures>[1], 'financialYear' | 'budgetHolderId' | 'asAt'>,
): Promise<BookedYear> {
  const { financialYear, budgetHolderId, asAt } = question;
  const entries = await listBudgetEntries(tx, budgetHolderId, financialYear, asAt);
  const { figures } = await readFigures(tx, { ...question, filter: {} }, null);
  const isBroughtForward = entries.some(({ kind }) => kind === 'BROUGHT_FORWARD');
  const isAllocated = entries.some(({ kind }) => kind !== 'BROUGHT_FORWARD');
  return {
    financialYear,
    allocation: isAllocated ? pounds(figures.allocation) : null,
    broughtForward: isBroughtForward ? pounds(figures.broughtForward) : null,
    cumulativePosition: isAllocated ? pounds(figures.cumulativePosition) : null,
    otherForecast: pounds(figures.otherForecast) ?? 0,
  };
}

function pounds(amount: Pence | null): number | null {
  return amount === null ? null : Number(amount) / 100;
}
