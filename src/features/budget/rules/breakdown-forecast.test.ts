import { pence, sum, ZERO } from '../../../kernel/money';
import { type PostingDimension } from '../../ledger/rules/posting-query';
import { type BreakdownRow } from './answer';
import { type ExpectedAmount, withForecast } from './breakdown-forecast';
import { ALL_OPEN } from './closed-periods';
import { pressure } from './pressure';
import { pressureLines } from './pressure-lines';

const committed = (keys: readonly string[] | null, amount: bigint): BreakdownRow => ({
  ...{ keys, label: String(keys), placements: 1, children: 1, suppressedKeys: null, withheld: keys === null },
  ...{ committed: pence(amount), forecast: pence(amount) },
});
const expected = (period: 1 | 2, amount: bigint, line: string, isWithheld = false): ExpectedAmount => ({
  ...{ period, amount: pence(amount), isWithheld },
  valueOf: () => line,
});

test('by line: what is expected under its own, what closed periods came to above commitments under none, all to the outturn', () => {
  // Period 1 is closed: 70 spent and 50 accrued stand for 100 committed and 40 expected on 1.2.5.
  const figures = pressure({
    ...{ ...ALL_OPEN, allocation: null, broughtForward: null },
    closed: new Map([[1, { accruals: pence(50n), prepayments: ZERO }]]),
    committed: new Map([
      [1, pence(100n)],
      [2, pence(100n)],
    ]),
    actual: new Map([[1, pence(70n)]]),
    otherForecast: new Map([
      [1, pence(40n)],
      [2, pence(40n)],
    ]),
    pipeline: new Map([[2, pence(12n)]]),
  });
  const open = [expected(2, 40n, '1.2.5'), expected(2, 7n, '1.2.3'), expected(2, 5n, '1.2.3', true)];
  const rowsBy = (by: readonly PostingDimension[], rows: readonly BreakdownRow[]) =>
    withForecast(rows, by, figures, { expected: open, labelOf: String });
  const rows = rowsBy(['SECTION_251_LINE'], [committed(['1.2.3'], 150n), committed(null, 50n)]);
  expect(figures.forecastOutturn).toBe(272n);
  expect(rows.map(({ keys, forecast }) => [keys?.[0], forecast])).toEqual([
    ['1.2.3', 157n],
    [undefined, 55n],
    ['1.2.5', 40n],
    ['NONE', 20n],
  ]);
  const lines = pressureLines(rows, new Map([['1.2.5', pence(80n)]]), false);
  expect(lines.map(({ section251Line, otherForecast, forecast }) => [section251Line, otherForecast, forecast])).toEqual(
    [
      ['1.2.3', 0n, 157n],
      ['1.2.5', 80n, 40n],
      [null, 0n, 20n],
      [null, 0n, 55n],
    ],
  );
  expect(sum(lines.map(({ forecast }) => forecast))).toBe(figures.forecastOutturn);

  const byPeriod = rowsBy(
    ['PERIOD', 'SECTION_251_LINE'],
    [committed(['1', '1.2.3'], 100n), committed(['2', '1.2.3'], 100n)],
  );
  expect(byPeriod.map(({ keys, forecast }) => [...(keys ?? ['-']), forecast])).toEqual([
    ['1', '1.2.3', 100n],
    ['2', '1.2.3', 107n],
    ['2', '1.2.5', 40n],
    ['-', 5n],
    ['1', 'NONE', 20n],
  ]);
});
