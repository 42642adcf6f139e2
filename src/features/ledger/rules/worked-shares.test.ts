// Every worked figure of money.md section 3 and of finance.md B15 to B21, each under its rule.
import { partsFromPercentages, parseDecimal } from '../../../kernel/decimal';
import { add, allocateByParts, formatMoney, roundDivide, subtract, sum } from '../../../kernel/money';
import { limitAmounts } from './limits';
import { costLine, type LineAmount } from './line';
import { priceSpan } from './price-span';
import {
  accepted,
  amounts,
  carry,
  day,
  parts,
  pounds,
  price,
  priced,
  refused,
  share,
  sharesFrom,
  span,
  total,
} from './test-support';

const FEE = price('YEAR', '182500', 'DAYS');
const WINTER = span('2025-11-01', '2026-03-31');
const FAR = day('2040-03-31');
const paid = (lines: readonly LineAmount[], payer?: string, year?: string): string =>
  formatMoney(
    sum(
      lines
        .filter((line) => (payer ?? line.payer) === line.payer && (year ?? line.financialYear) === line.financialYear)
        .map(({ amount }) => amount),
    ),
  );

describe('money.md 3 and finance.md B15 to B21: who pays', () => {
  test('B15 75,500.00 at 50/30/20 = 37,750.00 / 22,650.00 / 15,100.00, and every period', () => {
    const result = priced(FEE, WINTER, parts(50, 30, 20));
    expect(amounts(result.shares)).toEqual(['37750.00', '22650.00', '15100.00']);
    expect(result.financialYears[0]?.periods.slice(7).map(({ shares }) => amounts(shares))).toEqual([
      ['7500.00', '4500.00', '3000.00'],
      ['7750.00', '4650.00', '3100.00'],
      ['7750.00', '4650.00', '3100.00'],
      ['7000.00', '4200.00', '2800.00'],
      ['7750.00', '4650.00', '3100.00'],
    ]);
  });

  test('B15 27,152.75 at 50/30/20 = 13,576.38 / 8,145.82 / 5,430.55', () => {
    const result = priced(price('YEAR', '73412.99', 'DAYS'), span('2025-11-17', '2026-03-31'), parts(50, 30, 20));
    expect(amounts(result.shares)).toEqual(['13576.38', '8145.82', '5430.55']);
  });

  test('B16 monthly shares are differences of cumulative shares; splitting each month alone must fail', () => {
    const result = priced(FEE, WINTER, parts(1, 1, 1));
    const periods = result.financialYears[0]?.periods.slice(7) ?? [];
    expect(amounts(result.shares)).toEqual(['25166.67', '25166.67', '25166.66']);
    expect(periods.map(({ shares }) => amounts(shares))).toEqual([
      ['5000.00', '5000.00', '5000.00'],
      ['5166.67', '5166.67', '5166.66'],
      ['5166.67', '5166.66', '5166.67'],
      ['4666.66', '4666.67', '4666.67'],
      ['5166.67', '5166.67', '5166.66'],
    ]);
    const alone = periods.map(({ cost }) => allocateByParts(cost, [1n, 1n, 1n]));
    const alonePerPayer = [0, 1, 2].map((payer) =>
      formatMoney(sum(alone.flatMap((month) => month.slice(payer, payer + 1)))),
    );
    expect(alonePerPayer).toEqual(['25166.68', '25166.68', '25166.64']);
    expect(amounts(result.shares)).not.toEqual(alonePerPayer);
  });

  test('B16 a single month may be -0.01 where the line gains a penny: 1 : 3 : 3 from 0.03 to 0.04', () => {
    const result = priced(price('DAY', '0.01', 'DAYS'), span('2025-04-28', '2025-05-01'), parts(1, 3, 3));
    const [april, may] = result.financialYears[0]?.periods ?? [];
    expect([amounts(april?.shares ?? []), amounts(may?.shares ?? [])]).toEqual([
      ['0.01', '0.01', '0.01'],
      ['-0.01', '0.01', '0.01'],
    ]);
  });

  test('B17 33.33 / 33.33 / 33.34 → 25,164.15 / 25,164.15 / 25,171.70; 33.33 three times is refused', () => {
    const percent = (text: string) => ({ percent: accepted(parseDecimal(text)) });
    const byParts = accepted(partsFromPercentages(['33.33', '33.33', '33.34'].map(percent)));
    const shares = byParts.map((own, index) => share(String(index), { parts: own }));
    expect(amounts(priced(FEE, WINTER, shares).shares)).toEqual(['25164.15', '25164.15', '25171.70']);
    expect(partsFromPercentages(['33.33', '33.33', '33.33'].map(percent)).ok).toBe(false);
  });

  test('B18 a fixed 1,250.00 a week is 26,964.29; the rest 48,535.71 at 60/40 = 29,121.43 / 19,414.28', () => {
    const shares = sharesFrom(FEE, [
      { payer: 'education', parts: 60 },
      { payer: 'social care', parts: 40 },
      { payer: 'ICB', fixed: { unit: 'WEEK', amount: pounds('1250'), spread: 'DAYS' } },
    ]);
    expect(amounts(priced(FEE, WINTER, shares).shares)).toEqual(['29121.43', '19414.28', '26964.29']);
  });

  test('B18 with a cap of 20,000.00: ICB 20,000.00; the rest 55,500.00 → 33,300.00 / 22,200.00', () => {
    const shares = sharesFrom(FEE, [
      { payer: 'education', parts: 60 },
      { payer: 'social care', parts: 40 },
      { payer: 'ICB', fixed: { unit: 'WEEK', amount: pounds('1250'), spread: 'DAYS' }, cap: pounds('20000') },
    ]);
    expect(amounts(priced(FEE, WINTER, shares).shares)).toEqual(['33300.00', '22200.00', '20000.00']);
  });

  test('B18 beside a residual: the residual takes what the fixed sum leaves', () => {
    const shares = sharesFrom(FEE, [
      { payer: 'LA', residual: true },
      { payer: 'ICB', fixed: { unit: 'WEEK', amount: pounds('1250'), spread: 'DAYS' } },
    ]);
    expect(amounts(priced(FEE, WINTER, shares).shares)).toEqual(['48535.71', '26964.29']);
  });

  test('B19 a fixed sum above the cost is refused, not turned into a negative residual', () => {
    const shares = sharesFrom(FEE, [
      { payer: 'LA', residual: true },
      { payer: 'ICB', fixed: { unit: 'WEEK', amount: pounds('3600'), spread: 'DAYS' } },
    ]);
    const result = priceSpan({ terms: FEE, span: WINTER, shares, calendar: null });
    expect(refused(result)).toEqual(['FIXED_EXCEEDS_LINE shares']);
    expect(result.ok ? '' : result.refusals[0]?.message).toBe(
      'The fixed sums are more than the line: up to 1 November 2025 in its base year the line costs £500.00 and the fixed sums come to £14.29 more. Lower a sum, cap it, or give it the spread of the line.',
    );
  });

  test('B19 zero shares are allowed and shown', () => {
    expect(amounts(priced(FEE, WINTER, parts(1, 0)).shares)).toEqual(['75500.00', '0.00']);
    expect(priced(FEE, WINTER, parts(1, 0)).financialYears[0]?.periods.every(({ shares }) => shares.length === 2)).toBe(
      true,
    );
  });

  test('B20 a change of shares on 15 January makes two segments, each exact', () => {
    const versions = [
      { span: span('2025-11-01', '2026-01-14'), price: FEE, shares: parts(1, 1, 1) },
      { span: span('2026-01-15', '2026-03-31'), price: FEE, shares: parts(1, 1, 0) },
    ];
    const lines = accepted(costLine({ versions, calendar: null, horizon: FAR }));
    // 75 days = 37,500.00 in thirds; 76 days = 38,000.00 in halves
    expect(['A', 'B', 'C'].map((payer) => paid(lines, payer))).toEqual(['31500.00', '31500.00', '12500.00']);
    expect(paid(lines)).toBe('75500.00');
    expect(paid(lines.filter(({ period }) => period === 10))).toBe('15500.00');
  });

  test('B21 the ICB agrees 250.00 a week = 5,392.86 of 15,100.00 expected: 9,707.14 is disputed', () => {
    const agreed = total(price('WEEK', '250', 'DAYS'), '2025-11-01', '2026-03-31');
    expect(agreed).toBe('5392.86');
    expect(formatMoney(subtract(pounds('15100'), pounds(agreed)))).toBe('9707.14');
  });

  test('the interim payer carries a disputed share, and the line’s own arithmetic does not change', () => {
    const version = { span: WINTER, price: FEE, shares: parts(1, 1, 1) };
    const open = accepted(costLine({ versions: [version], calendar: null, horizon: FAR }));
    const disputed = accepted(
      costLine({
        versions: [{ ...version, carries: [carry({ holder: 'C', carriers: ['A'] })] }],
        calendar: null,
        horizon: FAR,
      }),
    );
    expect([paid(disputed, 'A'), paid(disputed, 'B'), paid(disputed, 'C')]).toEqual(['50333.33', '25166.67', '0.00']);
    expect(formatMoney(add(pounds(paid(open, 'A')), pounds(paid(open, 'C'))))).toBe('50333.33');
  });

  test('what stands against delegated limits: ANNUAL, WEEKLY and WHOLE_LIFE', () => {
    const line = { versions: [{ span: WINTER, price: FEE, shares: parts(50, 30, 20) }], calendar: null };
    const once = { versions: [{ span: WINTER, price: price('ONCE', '650'), shares: parts(1) }], calendar: null };
    const limits = accepted(limitAmounts({ lines: [line, once], startDate: day('2025-11-01') }));
    const said = limits.map(({ payer, annual, weekly, wholeLife }) => [
      payer,
      ...[annual, weekly, wholeLife].map(formatMoney),
    ]);
    expect(said).toEqual([
      ['A', '91900.00', '1762.47', '38400.00'], // (91,250.00 + 650.00) × 7 ÷ 365
      ['B', '54750.00', '1050.00', '22650.00'],
      ['C', '36500.00', '700.00', '15100.00'],
    ]);
  });

  test('the twelve months hold 366 days when a 29 February is among them', () => {
    const line = {
      versions: [{ span: span('2027-11-01', '2027-11-30'), price: price('WEEK', '700', 'DAYS'), shares: parts(1) }],
      calendar: null,
    };
    const [limit] = accepted(limitAmounts({ lines: [line], startDate: day('2027-11-01') }));
    expect(limit).toEqual({ payer: 'A', annual: pounds('36600'), weekly: pounds('700'), wholeLife: pounds('3000') });
    expect(roundDivide(3660000n * 7n, 366n)).toBe(70000n);
  });
});
