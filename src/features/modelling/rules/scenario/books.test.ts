import { type FinancialYear } from '../../../../kernel/dates';
import { instantOf } from '../../../../platform/clock';
import { blockFromBooks, type BookedYear, givenBlock, type GivenBlock, needsBooks } from './books';

const asAt = instantOf('2026-11-22T09:00:00Z');
const NOTHING: GivenBlock = {
  ...{ openingDeficit: null, income: null, incomeGrowthPercent: 2 },
  ...{ otherSpend: null, otherSpendGrowthPercent: 1 },
};
const year = (financialYear: string, changes: Partial<BookedYear> = {}): BookedYear => ({
  ...{ financialYear: financialYear as FinancialYear, allocation: null, broughtForward: null },
  ...{ cumulativePosition: null, otherForecast: 0, ...changes },
});
const before = year('2026-27', { allocation: 1_000, broughtForward: 70, cumulativePosition: 90, otherForecast: 200 });

test('the first year’s own books go before those of the year before, whose forecast it begins with until a balance is brought forward', () => {
  const first = year('2027-28', { allocation: 1_100, otherForecast: 30 });
  expect(blockFromBooks(NOTHING, { first, before, asAt })).toEqual({
    block: { openingDeficit: 90, income: 1_100, otherSpend: 30, incomeGrowthPercent: 2, otherSpendGrowthPercent: 1 },
    books: {
      ...{ asAt, incomeYear: '2027-28', deficitFrom: 'FORECAST' },
      otherSpendYear: '2027-28',
    },
  });
  const closed = { ...first, broughtForward: -5 };
  expect(blockFromBooks(NOTHING, { first: closed, before, asAt })).toMatchObject({
    ...{ block: { openingDeficit: -5 }, books: { deficitFrom: 'BROUGHT_FORWARD' } },
  });
});

test('before an allocation is entered, that of the year before grows by a year', () => {
  expect(blockFromBooks(NOTHING, { first: year('2027-28'), before, asAt })).toMatchObject({
    ...{ block: { openingDeficit: 90, income: 1_020, otherSpend: 202 }, books: { incomeYear: '2026-27' } },
  });
});

test('what was given stands, and is not said to be from the books', () => {
  const given = { ...NOTHING, income: 5_000 };
  expect(needsBooks(given)).toBe(true);
  expect(blockFromBooks(given, { first: year('2027-28'), before, asAt })).toMatchObject({
    ...{ block: { income: 5_000, openingDeficit: 90 }, books: { incomeYear: null, deficitFrom: 'FORECAST' } },
  });
  const whole = { ...NOTHING, income: 5_000, openingDeficit: 0 };
  expect(needsBooks(whole)).toBe(false);
  expect(givenBlock(whole)).toMatchObject({ income: 5_000, openingDeficit: 0, otherSpend: 0 });
});

test('what the books do not know is not made up', () => {
  expect(blockFromBooks(NOTHING, { first: year('2028-29'), before: year('2027-28'), asAt })).toBeNull();
  const first = year('2027-28', { allocation: 1_100 });
  expect(blockFromBooks(NOTHING, { first, before: year('2026-27'), asAt })).toBeNull();
});
