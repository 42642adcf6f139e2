import { type Period } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import { pressure, type PressureFacts } from './pressure';
import { isOfFew, isPipelineOfFew, withoutPipeline } from './public-pressure';

type Entries = Parameters<typeof isPipelineOfFew>[0];

const cases = (count: number, amount: bigint, first = 0): Entries =>
  Array.from({ length: count }, (_, index) => ({
    caseId: String(first + index),
    total: pence(amount),
    amounts: [
      {
        period: 8,
        amount: pence(amount),
        dimensions: {} as Entries[number]['amounts'][number]['dimensions'],
      },
    ],
  }));

test('B41 cases with the panel are left out where fewer than six have an amount, or changed since', () => {
  const many = cases(8, 100n);
  expect([cases(0, 1n), cases(5, 1n), many].map((now) => isPipelineOfFew(now, []))).toEqual([false, true, false]);
  expect(isPipelineOfFew([...cases(5, 1n), ...cases(9, 0n, 5)], [])).toBe(true);
  expect([many, cases(9, 100n), cases(14, 100n), cases(8, 99n)].map((now) => isPipelineOfFew(now, many))).toEqual([
    ...[false, true, false, false],
  ]);
});

test('B41 what was said to be wrong is not told where one to five payments are behind it, or behind its change', () => {
  const payments = (count: number, first = 0) =>
    new Map(Array.from({ length: count }, (_, at): [string, bigint] => [String(first + at), 1n]));
  const none = payments(0);
  expect([none, payments(5), payments(6)].map((now) => isOfFew(now, none))).toEqual([false, true, false]);
  expect([payments(6), payments(7), payments(12), payments(6, 1)].map((now) => isOfFew(now, payments(6)))).toEqual([
    ...[false, true, false, true],
  ]);
  // That the last were corrected is a change too.
  expect(isOfFew(none, payments(5))).toBe(true);
});

test('B41 what is left out can not be had from the other figures', () => {
  const none = new Map<Period, Pence>();
  const facts: Omit<PressureFacts, 'pipeline'> = {
    ...{ allocation: pence(1000n), broughtForward: pence(50n), actual: none, otherForecast: none },
    ...{ committed: new Map<Period, Pence>([[7, pence(900n)]]), closed: new Map(), broughtAccruals: pence(0n) },
  };
  const whole = pressure({ ...facts, pipeline: new Map<Period, Pence>([[8, pence(333n)]]) });
  const bare = pressure({ ...facts, pipeline: new Map() });
  expect(whole.forecastOutturn).toBe(1233n);
  expect(withoutPipeline(whole)).toEqual(bare);
});
