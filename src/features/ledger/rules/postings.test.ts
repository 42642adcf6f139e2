// Postings: differences, closed periods, recoding.
import { parseFinancialYear, type FinancialYear, type Period } from '../../../kernel/dates';
import { formatMoney } from '../../../kernel/money';
import { type LineAmount } from './line';
import { postingsToMake, recodingsToMake, reportedPeriod, type PeriodOfYear } from './postings';
import { accepted, pounds } from './test-support';

const fy = (text: string): FinancialYear => accepted(parseFinancialYear(text));

describe('postings: money.md section 5', () => {
  const amount = (year: string, period: Period, payer: string, text: string): LineAmount => ({
    financialYear: fy(year),
    period,
    payer,
    amount: pounds(text),
  });
  const periodsOf = (year: string, ...periods: Period[]): PeriodOfYear[] =>
    periods.map((period) => ({ financialYear: fy(year), period }));
  const WHOLE_YEAR = periodsOf('2025-26', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

  test('only differences are posted, and what is no longer owed is taken back', () => {
    const held = [
      amount('2025-26', 8, 'A', '100'),
      amount('2025-26', 8, 'A', '20'),
      amount('2025-26', 9, 'B', '50'),
      amount('2025-26', 9, 'A', '7'),
    ];
    const should = [
      amount('2025-26', 8, 'A', '120'),
      amount('2025-26', 9, 'A', '10'),
      amount('2025-26', 10, 'A', '0.01'),
    ];
    const postings = postingsToMake({ held, should, closed: [] });
    expect(
      postings.map(({ period, payer, amount: own, reported }) => [period, payer, formatMoney(own), reported.period]),
    ).toEqual([
      [9, 'A', '3.00', 9],
      [9, 'B', '-50.00', 9],
      [10, 'A', '0.01', 10],
    ]);
    expect(postingsToMake({ held: [...held, ...postings], should, closed: [] })).toEqual([]);
  });

  test('B13 a closed period is reported in the first open one, of the next year if the whole year is closed', () => {
    const closed = periodsOf('2025-26', 1, 2, 3);
    const reported = (period: PeriodOfYear, own: PeriodOfYear[]): string => {
      const to = reportedPeriod(period, own);
      return `${to.financialYear} P${to.period}`;
    };
    expect(periodsOf('2025-26', 1, 3, 4).map((period) => reported(period, closed))).toEqual([
      '2025-26 P4',
      '2025-26 P4',
      '2025-26 P4',
    ]);
    expect(reported(periodsOf('2025-26', 8)[0]!, WHOLE_YEAR)).toBe('2026-27 P1');
    expect(reported(periodsOf('2025-26', 8)[0]!, [...WHOLE_YEAR, ...periodsOf('2026-27', 1, 2)])).toBe('2026-27 P3');
  });

  test('recoding reverses the old values and posts the new, to nothing in all; what nets to nothing is left', () => {
    const held = [
      { ...amount('2025-26', 8, 'A', '100'), dimensionKey: 'old' },
      { ...amount('2025-26', 8, 'A', '-30'), dimensionKey: 'old' },
      { ...amount('2025-26', 9, 'A', '5'), dimensionKey: 'new' },
      { ...amount('2025-26', 9, 'B', '5'), dimensionKey: 'old' },
      { ...amount('2025-26', 9, 'B', '-5'), dimensionKey: 'old' },
    ];
    const recoded = recodingsToMake({ held, dimensionKeyOf: () => 'new', closed: periodsOf('2025-26', 8) });
    expect(
      recoded.map(({ period, payer, amount: own, dimensionKey, reported }) => [
        period,
        payer,
        formatMoney(own),
        dimensionKey,
        reported.period,
      ]),
    ).toEqual([
      [8, 'A', '-70.00', 'old', 9],
      [8, 'A', '70.00', 'new', 9],
    ]);
    expect(recodingsToMake({ held: [...held, ...recoded], dimensionKeyOf: () => 'new', closed: [] })).toEqual([]);
  });
});
