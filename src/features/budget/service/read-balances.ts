import { previousFinancialYear } from '../../../kernel/dates';
import { type Ctx } from '../../../platform/context';
import { listBudgetedYears } from '../repository/allocation';
import { type PressureStanding } from '../rules/answer';
import { type BalanceOfYear, chainBalances, type ChainedBalance } from '../rules/balances';
import { readFigures } from './read-figures';
import { sourcesOf } from './read-sources';

/** So many years back a balance is followed. */
const MOST_YEARS = 10;

/**
 * How the balance of a budget came to be (B33): the years before it that have a budget, one after the other without a gap, and the year itself, all as at
 * the question's instant. Empty under a filter.
 */
export async function readBalances(
  ctx: Ctx,
  { question, pressure }: PressureStanding,
): Promise<readonly ChainedBalance[]> {
  if (pressure.allocation === null) return [];
  const tx = await ctx.read();
  const holderIds = sourcesOf(question).map(({ holderId }) => holderId);
  const budgeted = new Set(await listBudgetedYears(tx, holderIds, question.asAt));
  const years: BalanceOfYear[] = [];
  for (let year = question.financialYear; years.length < MOST_YEARS; year = previousFinancialYear(year)) {
    if (year !== question.financialYear && !budgeted.has(year)) break;
    const figures =
      year === question.financialYear
        ? pressure
        : (await readFigures(tx, { ...question, financialYear: year }, null)).figures;
    const { broughtForward, variance, cumulativePosition } = figures;
    if (broughtForward === null || variance === null || cumulativePosition === null) break;
    years.unshift({ financialYear: year, broughtForward, variance, cumulativePosition });
  }
  return chainBalances(years);
}
