import { type Ctx } from '../../../platform/context';
import { listBudgetEntries } from '../repository/allocation';
import { listLineForecasts } from '../repository/line-forecast';
import { type SettledQuestion } from '../rules/answer';
import { type BudgetEntry } from '../rules/entries';
import { forecastHistories, passesFilter, type LineForecastHistory } from '../rules/line-forecast';

/** The entries of a budget made until the instant; none under a filter, since no budget is set by need or provider. */
export async function readBudgetEntries(ctx: Ctx, question: SettledQuestion): Promise<readonly BudgetEntry[]> {
  if (Object.keys(question.filter).length > 0) return [];
  return listBudgetEntries(await ctx.read(), question.budgetHolderId, question.financialYear, question.asAt);
}

/** What was expected until the instant on the lines that no placement drives. */
export async function readLineForecasts(ctx: Ctx, question: SettledQuestion): Promise<readonly LineForecastHistory[]> {
  const { budgetHolderId, financialYear, asAt, filter } = question;
  const entries = await listLineForecasts(await ctx.read(), budgetHolderId, financialYear, asAt);
  return forecastHistories(entries).filter((line) => passesFilter(filter, line));
}
