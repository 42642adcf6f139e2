import { type Period } from '../../../kernel/dates';
import { add, type Pence, subtract, sum, ZERO } from '../../../kernel/money';
import { NO_VALUE } from '../../ledger/rules/coding';
import { type PostingDimension } from '../../ledger/rules/posting-query';
import { type BreakdownRow } from './answer';
import { type Pressure } from './pressure';

/** An amount that the forecast holds beside what is committed, with the values it has. */
export interface ExpectedAmount {
  readonly period: Period;
  readonly amount: Pence;
  /** Its value of a dimension; `NONE` where it has none. Never asked for the period. */
  readonly valueOf: (dimension: PostingDimension) => string;
  /** Of a case the reader declared an interest in. */
  readonly isWithheld: boolean;
}

type Facts = Pick<Pressure, 'committed' | 'forecastOutturn' | 'periods'>;

/**
 * The rows with what is forecast beside what is committed, so that they add up to `forecastOutturn` (money.md section 6). What is expected falls
 * under its own values, what the reader may not see in the withheld row. Of placements alone a closed period comes to what was committed; what its spend
 * and accruals come to above that has no value but its period: it is in the row of `NONE`, of that period where periods are asked for.
 */
export function withForecast(
  rows: readonly BreakdownRow[],
  by: readonly PostingDimension[],
  facts: Facts,
  { expected, labelOf }: { readonly expected: readonly ExpectedAmount[]; readonly labelOf: (keys: Keys) => string },
): readonly BreakdownRow[] {
  const amounts = [
    ...expected.map((one) => ({ keys: keysOf(one, by), amount: one.amount })),
    ...restsOf(by, facts, expected),
  ];
  return amounts.reduce<readonly BreakdownRow[]>((all, { keys, amount }) => plus(all, keys, amount, labelOf), rows);
}

type Keys = readonly string[];

/** Under which keys an amount stands; null in the withheld row. */
export function keysOf({ period, valueOf, isWithheld }: ExpectedAmount, by: readonly PostingDimension[]): Keys | null {
  if (isWithheld) return null;
  return by.map((dimension) => (dimension === 'PERIOD' ? String(period) : valueOf(dimension)));
}

/** What is left of the forecast when commitments and all that is expected are taken from it. */
function restsOf(
  by: readonly PostingDimension[],
  { committed, forecastOutturn, periods }: Facts,
  expected: readonly ExpectedAmount[],
): readonly { readonly keys: Keys; readonly amount: Pence }[] {
  const of = (amounts: readonly ExpectedAmount[]): Pence => sum(amounts.map(({ amount }) => amount));
  const rests = by.includes('PERIOD')
    ? periods.map((one) => ({
        key: String(one.period),
        amount: subtract(
          subtract(one.forecast, one.committed),
          of(expected.filter(({ period }) => period === one.period)),
        ),
      }))
    : [{ key: NO_VALUE, amount: subtract(subtract(forecastOutturn, committed), of(expected)) }];
  return rests
    .filter(({ amount }) => amount !== ZERO)
    .map(({ key, amount }) => ({
      keys: by.map((dimension) => (dimension === 'PERIOD' ? key : NO_VALUE)),
      amount,
    }));
}

function plus(
  rows: readonly BreakdownRow[],
  keys: Keys | null,
  amount: Pence,
  labelOf: (keys: Keys) => string,
): readonly BreakdownRow[] {
  const own = rows.find((row) => (keys === null ? row.withheld : row.keys?.join(' ') === keys.join(' ')));
  const changed: BreakdownRow = {
    ...(own ?? {
      ...(keys === null
        ? { keys, label: 'Withheld', placements: null, children: null, withheld: true }
        : { keys, label: labelOf(keys), placements: 0, children: 0, withheld: false }),
      ...{ committed: ZERO, forecast: ZERO, suppressedKeys: null },
    }),
    forecast: add(own?.forecast ?? ZERO, amount),
  };
  return own === undefined ? [...rows, changed] : rows.map((row) => (row === own ? changed : row));
}
