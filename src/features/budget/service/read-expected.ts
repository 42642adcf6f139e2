import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { NO_VALUE } from '../../ledger/rules/coding';
import { type PostingDimension } from '../../ledger/rules/posting-query';
import { type BreakdownRow, type PressureStanding, type SettledQuestion } from '../rules/answer';
import { type ExpectedAmount, keysOf, withForecast } from '../rules/breakdown-forecast';
import { valueOf } from '../rules/filter';
import { type Pressure } from '../rules/pressure';
import { breakDown, labelsOf } from './break-down';
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

/** What is committed and forecast by one or two dimensions; what is forecast stands under its own values. Throws BadInput as `breakDown` does. */
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
  return withForecast(rows, by, pressure, { expected, labelOf });
}
