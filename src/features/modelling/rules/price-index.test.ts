// Published prices at the prices of another day, by hand, and whatever the day.
import fc from 'fast-check';
import type { Day } from '../../../kernel/dates';
import { formatDecimal } from '../../../kernel/decimal';
import { type AppraisalKind, AssumptionTerm, type SourcedAssumption, tenThousandths } from './assumption';
import { atPricesOf } from './price-index';
import { PUBLISHED_ASSUMPTIONS } from './published-assumptions';

const day = (text: string): Day => text as Day;
const SEPTEMBER = day('2026-09-01');
type Lists = Parameters<typeof atPricesOf>[0];
const found = (lists: Lists, term: AssumptionTerm, appliesTo: AppraisalKind | null, at = SEPTEMBER) =>
  atPricesOf(lists, at)
    .flat()
    .find((one) => one.term === term && one.appliesTo === appliesTo)!;
const published = (...of: [AssumptionTerm, AppraisalKind | null]) => found([PUBLISHED_ASSUMPTIONS], ...of);
const level = (fromDate: string, points: number, source: string, appliesTo: string | null = null) => {
  const central = tenThousandths(points);
  const of = { term: AssumptionTerm.PRICE_INDEX, appliesTo, fromDate: day(fromDate), sourceDate: null };
  return { ...of, low: central, central, high: central, source } satisfies SourcedAssumption;
};

test('each is brought up from the prices of its own year by consumer prices, and says so', () => {
  const local = published('KIND_COST', 'LOCAL_SPECIAL');
  // 17,313 × 126.9879 ÷ 109.07
  expect(formatDecimal(local.central)).toBe('20157.16');
  expect(local.source).toMatch(
    /; brought up to 1 September 2026 by Published figures: consumer prices .*: all from prices of 1 April 2022, times 1.1643$/,
  );
  // 64,000 of 2024-25 and 70,353 of 2022-23; 8,116 of 2023-24 beside a taxi of nobody knows when.
  const away = published('KIND_COST', 'INDEPENDENT_DAY');
  expect(away.source).toContain(
    ': central from prices of 1 April 2024, times 1.0583; low and high from prices of 1 April 2022, times 1.1643',
  );
  expect([away.low, away.central, away.high].map(formatDecimal)).toEqual(['58213.95', '67730.83', '81910.51']);
  const journey = published('TRANSPORT_COST', null);
  expect([journey.central, journey.high].map(formatDecimal)).toEqual(['8806.42', '20000']);
});

test('what is of no known year, what is no price and what the area assumes itself stay as they are', () => {
  const own = { ...published('KIND_COST', 'LOCAL_SPECIAL'), source: 'The area' };
  expect(atPricesOf([[own], PUBLISHED_ASSUMPTIONS], SEPTEMBER)[0]).toEqual([own]);
  for (const [term, kind] of [
    ['KIND_COST', 'EOTAS'],
    ['KIND_COST', 'RESIDENTIAL_38'],
    ['PLACE_RATE', null],
  ] as const) {
    const one = PUBLISHED_ASSUMPTIONS.find((other) => other.term === term && other.appliesTo === kind);
    expect(published(term, kind)).toBe(one);
  }
});

test('an index of the area’s own goes before, where it knows both days; levels of two are never put together', () => {
  const costOf = (own: readonly SourcedAssumption[], kind: AppraisalKind = 'LOCAL_SPECIAL') => {
    const { central, source } = found([own, PUBLISHED_ASSUMPTIONS], 'KIND_COST', kind);
    return [formatDecimal(central), source.includes('by Fees')];
  };
  const fees = [level('2022-04-01', 200, 'Fees'), level('2026-04-01', 300, 'Fees')];
  expect(costOf(fees)).toEqual(['25969.5', true]);
  expect(costOf(fees.slice(1))).toEqual(['20157.16', false]);
  expect(costOf([...fees.slice(1), level('2022-04-01', 200, 'Other')])).toEqual(['17313', false]);
  // What is said of a category goes before what is for every one.
  expect(costOf([...fees, level('2020-04-01', 100, 'Fees', 'EDUCATION')])).toEqual(['17313', true]);
  expect(costOf([...fees, level('2020-04-01', 100, 'Fees', 'TRANSPORT')])).toEqual(['25969.5', true]);
});

test('on whatever day, low is not above central nor that above high', () => {
  const days = fc.date({ min: new Date('2015-01-01'), max: new Date('2045-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      for (const { low, central, high } of atPricesOf(
        [PUBLISHED_ASSUMPTIONS],
        day(date.toISOString().slice(0, 10)),
      ).flat()) {
        expect(low <= central && central <= high).toBe(true);
      }
    }),
  );
});
