import { bookedProblems } from '../../../kernel/booked';
import { type Period, PERIODS } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { SET_LINE_FORECAST_REFUSALS, type SetLineForecastRefusalCode } from '../refusals/line-forecast';
import { type ForecastLine } from './line-forecast';
import { returnLine } from './section-251';

/** Something wrong with a forecast: where it is, and what would be right. */
export interface LineForecastProblem {
  readonly code: SetLineForecastRefusalCode;
  readonly field: readonly string[];
  readonly message: string;
}

/** What is expected, as it was given: the year's total, or the amounts of periods. */
export interface GivenAmounts {
  readonly total: Pence | null;
  readonly periods: readonly { readonly period: number; readonly amount: Pence }[] | null;
}

export const forecastProblem = (
  code: SetLineForecastRefusalCode,
  field: readonly string[],
  message: string = SET_LINE_FORECAST_REFUSALS[code],
): LineForecastProblem => ({ code, field, message });

/** What is wrong with the line: the block's spend goes by line, and nobody forecasts on a line that another budget bears (B25). */
export function lineProblems({ section251Line, kind }: ForecastLine, isBlock: boolean): LineForecastProblem[] {
  const field = ['section251Line'];
  if (section251Line === null) return isBlock && kind === 'SPEND' ? [forecastProblem('LINE_MISSING', field)] : [];
  const line = returnLine(section251Line);
  if (line === null || line.isOutOfUse === true) return [forecastProblem('LINE_UNKNOWN', field)];
  return line.isOfBlock === isBlock ? [] : [forecastProblem('LINE_OF_OTHER_BUDGET', field)];
}

/** What is wrong with the amounts: their periods, and their sign, income alone being negative (B31). */
export function givenAmountProblems(
  { total, periods }: GivenAmounts,
  kind: ForecastLine['kind'],
): LineForecastProblem[] {
  if ((total === null) === (periods === null) || periods?.length === 0)
    return [forecastProblem('AMOUNTS_UNCLEAR', ['total'])];
  const given = periods ?? [];
  const sign = (amount: Pence, field: readonly string[]): LineForecastProblem[] => {
    if (kind === 'EXPECTED_INCOME') return amount > 0n ? [forecastProblem('INCOME_SIGN', field)] : [];
    return amount < 0n ? [forecastProblem('SPEND_SIGN', field)] : [];
  };
  return [
    ...bookedProblems([
      ['total', total],
      ...given.map(({ amount }, index) => [`periods.${String(index)}.amount`, amount] as const),
    ]),
    ...(total === null ? [] : sign(total, ['total'])),
    ...given.flatMap(({ period, amount }, index) => [
      ...(isPeriod(period) ? [] : [forecastProblem('PERIOD_OUT_OF_RANGE', ['periods', String(index), 'period'])]),
      ...(given.findIndex((other) => other.period === period) < index
        ? [forecastProblem('PERIOD_TWICE', ['periods', String(index), 'period'])]
        : []),
      ...sign(amount, ['periods', String(index), 'amount']),
    ]),
  ];
}

/** Whether a number is one of a year's periods. */
export function isPeriod(period: number): period is Period {
  return PERIODS.some((one) => one === period);
}
