import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { NO_VALUE } from '../../ledger/rules/coding';
import { type PostingDimension } from '../../ledger/rules/posting-query';
import { type BreakdownRow, type PressureStanding, type SettledQuestion } from '../rules/answer';
import { type ExpectedAmount, keysOf, withForecast } from '../rules/breakdown-forecast';
import { valueOf } from '../rules/filter';
import { withBudget } from '../rules/budget-lines';
import { type Pressure } from '../rules/pressure';
import { breakDown, labelsOf } from './break-down';
import { readBudgetByLine } from './read-budget-lines';
import { readForecasts } from './read-other-forecast';
import { pipelineOf } from './read-pipeline';

/**
 * Everything that the forecast of a budget holds beside commitments and has values of its own: forecasts by line of the open periods, and the cases
 * with the panel (money.md section 6).
 */
async function readExpected(
  tx: Tx,
  question: SettledQuestion,
  { periods }: Pick<Pressure, 'periods'>,
): Promise<readonly ExpectedAmount[]> {
  const closed = new Set(periods.filter(({ isClosed }) => isClosed).map(({ period }) => period));
  const lines = (await readForecasts(tx, question))
    .filter(({ period }) => !closed.has(period))
    .map(({ period, amount, section251Line }): ExpectedAmount => ({
      ...{ period, amount, isWithheld: false },
      valueOf: (dimension) => (dimension === 'SECTION_251_LINE' ? (section251Line ?? NO_VALUE) : NO_VALUE),
    }));
  const cases = (await pipelineOf(tx, question)).entries.flatMap(({ isWithheld, amounts }) =>
    amounts.map(({ period, amount, dimensions }): ExpectedAmount => ({
      ...{ period, amount, isWithheld },
      valueOf: (dimension) => valueOf(dimensions, dimension),
    })),
  );
  return [...lines, ...cases];
}

/**
 * What is committed and forecast by one or two dimensions, what is forecast under its own values; by line of the section 251 return alone with the budget of each. Throws BadInput as `breakDown` does.
 */
export async function breakDownForecast(
  ctx: Ctx,
  { question, pressure }: Pick<PressureStanding, 'question' | 'pressure'>,
  by: readonly PostingDimension[],
): Promise<readonly BreakdownRow[]> {
  const rows = await breakDown(ctx, question, by);
  const tx = await ctx.read();
  const expected = await readExpected(tx, question, pressure);
  const labelOf = await labelsOf(
    tx,
    by,
    expected.map((one) => ({ keys: keysOf(one, by) ?? [] })),
  );
  const forecast = withForecast(rows, by, pressure, { expected, labelOf });
  const isByLine = by.length === 1 && by[0] === 'SECTION_251_LINE';
  const budget = isByLine ? await readBudgetByLine(tx, { question, pressure }) : null;
  return budget === null ? forecast : withBudget(forecast, budget, await labelsOf(tx, by, []));
}
