import type { Day } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import { assumptionsOf, lastDayAt25, lastDayOfWhole, limitHeadrooms } from './effect';

const day = (text: string): Day => text as Day;

test('the whole of a plan is reckoned to its end, or to the end of the academic year in which the young person turns 25', () => {
  // Born between 1 September 2012 and 31 August 2013: 25 between September 2037 and August 2038.
  expect(lastDayAt25(2013)).toBe('2038-08-31');
  const from = day('2025-11-01');
  expect(lastDayOfWhole({ startDate: from, endDate: null }, 2013)).toBe('2038-08-31');
  expect(lastDayOfWhole({ startDate: from, endDate: day('2029-08-31') }, 2013)).toBe('2029-08-31');
  expect(lastDayOfWhole({ startDate: from, endDate: day('2040-01-01') }, 2013)).toBe('2038-08-31');
  expect(lastDayOfWhole({ startDate: from, endDate: null }, 1999)).toBe('2025-11-01');
});

test('what is left of each limit: nothing at the ceiling, a penny less than nothing one over it (G8)', () => {
  const limit = (basis: 'WEEKLY' | 'ANNUAL' | 'WHOLE_LIFE', ceiling: bigint) =>
    ({ basis, ceiling: pence(ceiling), startDate: day('2025-04-01'), override: null }) as never;
  const amounts = { weekly: pence(100n), annual: pence(5200n), wholeLife: null };
  const left = limitHeadrooms(amounts, [limit('WEEKLY', 100n), limit('ANNUAL', 5199n), limit('WHOLE_LIFE', 9n)]);
  expect(left.map(({ basis, headroom }) => [basis, headroom])).toEqual([
    ['WEEKLY', 0n],
    ['ANNUAL', -1n],
    ['WHOLE_LIFE', null],
  ]);
});

test('each assumption is dated and said in words', () => {
  const assumptions = assumptionsOf({
    horizon: day('2045-03-31'),
    isOpenEnded: true,
    lastDay: day('2038-08-31'),
    provisionalYears: ['2027/28' as never],
    terms: { startDate: day('2024-09-01'), decisionModel: 'JOINT_AGENCY' },
    limits: [
      [
        'Health',
        [{ basis: 'ANNUAL', startDate: day('2025-04-01'), override: { startDate: day('2025-10-01') } } as never],
      ],
    ],
  });
  expect(assumptions.map(({ kind, day: dated }) => [kind, dated])).toEqual([
    ['HORIZON', '2045-03-31'],
    ['END_AT_25', '2038-08-31'],
    ['PROVISIONAL_CALENDAR', '2027-09-01'],
    ['TERMS', '2024-09-01'],
    ['DELEGATED_LIMIT', '2025-04-01'],
    ['LIMIT_OVERRIDE', '2025-10-01'],
  ]);
});
