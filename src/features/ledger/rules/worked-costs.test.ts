// Every worked figure of money.md section 2 and of finance.md B2 to B13, each under its rule.
import { addDays, parseFinancialYear, type FinancialYear } from '../../../kernel/dates';
import { add, formatMoney, subtract, sum } from '../../../kernel/money';
import type { SchoolCalendar } from './calendar';
import { fullYearEffect } from './full-year';
import { costLine, type LineAmount } from './line';
import { postingsToMake } from './postings';
import {
  accepted,
  amounts,
  calendar,
  day,
  parts,
  periodCosts,
  pounds,
  price,
  priced,
  span,
  total,
} from './test-support';

const FEE = price('YEAR', '182500', 'DAYS');
const WINTER = span('2025-11-01', '2026-03-31');
const FAR = day('2040-03-31');
const fy = (text: string): FinancialYear => accepted(parseFinancialYear(text));
const paid = (lines: readonly LineAmount[], payer?: string, year?: string): string =>
  formatMoney(
    sum(
      lines
        .filter((line) => (payer ?? line.payer) === line.payer && (year ?? line.financialYear) === line.financialYear)
        .map(({ amount }) => amount),
    ),
  );

const closing = (terms: readonly [string, string][], wanted: readonly number[]): SchoolCalendar => {
  const open = calendar(terms);
  const closed = open.terms.flatMap((term, index) => {
    const schoolDays: string[] = [];
    for (let date = term.startDate; date <= term.endDate; date = addDays(date, 1)) {
      const reference = new Date(`${date}T00:00:00Z`).getUTCDay();
      if (reference !== 0 && reference !== 6) schoolDays.push(date);
    }
    return schoolDays.slice(wanted[index]);
  });
  return calendar(terms, closed);
};

describe('money.md 2: what a cost line costs', () => {
  test('£182,500.00 YEAR/DAYS from 1 Nov 2025 is £75,500.00, by period 15,000.00 15,500.00 15,500.00 14,000.00 15,500.00', () => {
    const result = priced(FEE, WINTER);
    expect(formatMoney(result.total)).toBe('75500.00');
    expect(result.financialYears.map(({ financialYear }) => financialYear)).toEqual(['2025-26']);
    expect(result.financialYears[0]?.periods.map(({ cost }) => formatMoney(cost))).toEqual([
      ...Array<string>(7).fill('0.00'),
      ...['15000.00', '15500.00', '15500.00', '14000.00', '15500.00'],
    ]);
  });

  test('£73,412.99 from 17 Nov 2025 is £27,152.75, by period as worked', () => {
    const result = priced(price('YEAR', '73412.99', 'DAYS'), span('2025-11-17', '2026-03-31'));
    expect(periodCosts(result)).toEqual(['2815.84', '6235.08', '6235.07', '5631.68', '6235.08']);
    expect(formatMoney(result.total)).toBe('27152.75');
  });

  test('£5,000.00 WEEK/DAYS over the whole year is £260,714.29; fifty-two weeks would lose £714.29', () => {
    const year = total(price('WEEK', '5000', 'DAYS'), '2025-04-01', '2026-03-31');
    expect(year).toBe('260714.29');
    expect(formatMoney(subtract(pounds(year), pounds('260000')))).toBe('714.29');
  });

  test('£60,000.00 ACADEMIC/DAYS for 2025/26 is 34,849.32 before 1 April and 25,150.68 after', () => {
    const result = priced(price('YEAR', '60000', 'DAYS', 'ACADEMIC'), span('2025-09-01', '2026-08-31'));
    expect(result.financialYears.map(({ cost }) => formatMoney(cost))).toEqual(['34849.32', '25150.68']);
    expect(formatMoney(result.total)).toBe('60000.00');
  });

  test('the same by MONTHS is 35,000.00 and 25,000.00; from 17 Nov 2025 to 31 Mar 2026, 22,333.33', () => {
    const terms = price('YEAR', '60000', 'MONTHS', 'ACADEMIC');
    const result = priced(terms, span('2025-09-01', '2026-08-31'));
    expect(result.financialYears.map(({ cost }) => formatMoney(cost))).toEqual(['35000.00', '25000.00']);
    expect(total(terms, '2025-11-17', '2026-03-31')).toBe('22333.33');
  });

  test('one version cut in two may differ by a penny from the uncut line, and is exact by itself', () => {
    const terms = price('YEAR', '100', 'DAYS');
    const shares = parts(1);
    const cut = accepted(
      costLine({
        versions: [
          { span: span('2025-04-01', '2025-04-02'), price: terms, shares },
          { span: span('2025-04-03', '2025-04-04'), price: terms, shares },
        ],
        calendar: null,
        horizon: FAR,
      }),
    );
    expect([total(terms, '2025-04-01', '2025-04-04'), paid(cut)]).toEqual(['1.10', '1.10']);
    const odd = price('YEAR', '1', 'DAYS');
    const halves = [span('2025-04-01', '2025-04-02'), span('2025-04-03', '2025-04-04')];
    const twice = accepted(
      costLine({
        versions: halves.map((dates) => ({ span: dates, price: odd, shares })),
        calendar: null,
        horizon: FAR,
      }),
    );
    expect([total(odd, '2025-04-01', '2025-04-04'), paid(twice)]).toEqual(['0.01', '0.02']);
  });

  test('TERMS without a calendar are the notional finance terms, a third each', () => {
    const terms = price('YEAR', '60000', 'TERMS', 'ACADEMIC');
    expect(total(terms, '2025-09-01', '2025-12-31')).toBe('20000.00');
    expect(total(terms, '2026-01-01', '2026-03-31')).toBe('20000.00');
    expect(total(terms, '2026-04-01', '2026-08-31')).toBe('20000.00');
    expect(total(price('TERM', '20000', 'TERMS'), '2025-09-01', '2026-08-31')).toBe('60000.00');
    expect(total(price('TERM', '9000', 'TERMS'), '2026-01-01', '2026-01-30')).toBe('3000.00'); // 30 of 90 days
    expect(total(price('YEAR', '60000', 'TERMS', 'POST_16'), '2025-08-01', '2026-07-31')).toBe('60000.00');
    expect(total(price('YEAR', '60000', 'TERMS', 'POST_16'), '2025-08-01', '2025-08-31')).toBe('4052.29'); // 31 of 153 of a third
  });

  test('TERMS with a calendar count its terms: days between them cost nothing', () => {
    const real = calendar([
      ['2025-09-03', '2025-12-19'],
      ['2026-01-05', '2026-03-27'],
      ['2026-04-13', '2026-07-21'],
    ]);
    const terms = price('YEAR', '60000', 'TERMS', 'ACADEMIC');
    expect(total(terms, '2025-12-20', '2026-01-04', real)).toBe('0.00');
    expect(total(terms, '2025-09-01', '2026-08-31', real)).toBe('60000.00');
    expect(total(terms, '2026-04-13', '2026-05-07', real)).toBe('5000.00'); // 25 of 100 days
  });

  test('ONCE falls on the first active day, of the first version only', () => {
    const once = price('ONCE', '650');
    expect(periodCosts(priced(once, span('2025-11-17', '2028-03-31')))).toEqual(['650.00']);
    const versions = [span('2025-11-17', '2025-12-31'), span('2026-01-01', '2027-12-31')].map((dates) => ({
      span: dates,
      price: once,
      shares: parts(1, 1),
    }));
    const lines = accepted(costLine({ versions, calendar: null, horizon: FAR }));
    expect(
      lines.map(({ financialYear, period, payer, amount }) => [financialYear, period, payer, formatMoney(amount)]),
    ).toEqual([
      ['2025-26', 8, 'A', '325.00'],
      ['2025-26', 8, 'B', '325.00'],
    ]);
  });

  test('HOUR: £45.00 × 12.5 hours a week, by days and by school weeks (B40: 45.00 × 15 h × 38 weeks = 25,650.00)', () => {
    expect(total(price('HOUR', '45', 'DAYS', null, '12.5'), '2025-04-01', '2025-04-07')).toBe('562.50');
    expect(total(price('HOUR', '45', 'DAYS', null, '12.5'), '2025-04-01', '2025-04-01')).toBe('80.36');
    expect(total(price('HOUR', '45', 'SCHOOL_WEEKS', null, '15'), '2025-09-01', '2026-08-31', weeks38)).toBe(
      '25650.00',
    );
    expect(total(price('WEEK', '95', 'SCHOOL_WEEKS'), '2025-09-01', '2026-08-31', weeks38)).toBe('3610.00');
    expect(total(price('WEEK', '60', 'SCHOOL_WEEKS'), '2025-09-01', '2026-08-31', weeks38)).toBe('2280.00');
  });
});

/** 190 school days: 38 weeks. */
const weeks38 = closing(
  [
    ['2025-09-01', '2025-12-19'],
    ['2026-01-05', '2026-03-27'],
    ['2026-04-13', '2026-07-24'],
  ],
  [75, 60, 55],
);

describe('finance.md B2 to B9: days and years', () => {
  test('B2 61,500 × 151 ÷ 365 is rounded once: 25,442.47, not 168.49 × 151 = 25,441.99', () => {
    expect(total(price('YEAR', '61500', 'DAYS'), '2025-11-01', '2026-03-31')).toBe('25442.47');
  });

  test('B6 part-year 75,500.00, full-year effect 182,500.00, difference into next year 107,000.00', () => {
    const versions = [{ span: span('2025-11-01', '2026-03-31'), price: FEE, shares: parts(50, 30, 20) }];
    const effect = accepted(fullYearEffect({ versions, calendar: null, financialYear: fy('2025-26') }));
    expect(amounts(effect)).toEqual(['91250.00', '54750.00', '36500.00']);
    const fullYear = sum(effect.map(({ amount }) => amount));
    expect([formatMoney(fullYear), formatMoney(subtract(fullYear, priced(FEE, WINTER).total))]).toEqual([
      '182500.00',
      '107000.00',
    ]);
  });

  test('B6 from 1 Nov 2027 the year has 366 days: 75,792.35', () => {
    expect(total(FEE, '2027-11-01', '2028-03-31')).toBe('75792.35');
  });

  test('B7 four answers to one fee: 76,000.00, 75,707.52, 76,041.67, 75,500.00', () => {
    expect(total(price('DAY', '500', 'DAYS'), '2027-11-01', '2028-03-31')).toBe('76000.00');
    expect(total(price('WEEK', '3509.62', 'DAYS'), '2025-11-01', '2026-03-31')).toBe('75707.52');
    expect(total(price('YEAR', '182500', 'MONTHS'), '2025-11-01', '2026-03-31')).toBe('76041.67');
    expect(total(FEE, '2025-11-01', '2026-03-31')).toBe('75500.00');
  });

  test('B8 100,000.00 in twelve is 8,333.33, 8,333.34, 8,333.33 …, and 100,000.00', () => {
    const result = priced(price('YEAR', '100000', 'MONTHS'), span('2025-04-01', '2026-03-31'));
    const third = ['8333.33', '8333.34', '8333.33'];
    expect(periodCosts(result)).toEqual([...third, ...third, ...third, ...third]);
    expect(formatMoney(result.total)).toBe('100000.00');
  });

  test('B9 a fee of 60,000 rising to 63,000 in September: 5/12 + 7/12 = 61,750.00; 4/12 + 8/12 and 1/3 + 2/3 = 62,000.00', () => {
    const inYear = (spread: string, year: string, change: string): string => {
      const versions = [
        { span: span('2026-04-01', change), price: price('YEAR', '60000', spread, year), shares: parts(1) },
        {
          span: span(addDays(day(change), 1), '2027-03-31'),
          price: price('YEAR', '63000', spread, year),
          shares: parts(1),
        },
      ];
      return paid(accepted(costLine({ versions, calendar: null, horizon: FAR })));
    };
    expect(inYear('MONTHS', 'ACADEMIC', '2026-08-31')).toBe('61750.00');
    expect(inYear('MONTHS', 'POST_16', '2026-07-31')).toBe('62000.00');
    expect(inYear('TERMS', 'ACADEMIC', '2026-08-31')).toBe('62000.00');
  });

  test('B9 62 + 128 of 190 school days, as two line versions each rounded, 62,021.06', () => {
    const terms: [string, string][] = [
      ['2025-09-01', '2025-12-19'],
      ['2026-01-05', '2026-03-27'],
      ['2026-04-13', '2026-07-24'],
      ['2026-09-01', '2026-12-18'],
      ['2027-01-04', '2027-03-26'],
      ['2027-04-12', '2027-07-23'],
    ];
    const real = closing(terms, [70, 58, 62, 70, 58, 62]);
    const versions = [
      {
        span: span('2026-04-01', '2026-08-31'),
        price: price('YEAR', '60000', 'SCHOOL_DAYS', 'ACADEMIC'),
        shares: parts(1),
      },
      {
        span: span('2026-09-01', '2027-03-31'),
        price: price('YEAR', '63000', 'SCHOOL_DAYS', 'ACADEMIC'),
        shares: parts(1),
      },
    ];
    expect(paid(accepted(costLine({ versions, calendar: real, horizon: FAR })))).toBe('62021.06');
  });

  test('B9 Waltham Forest: 15,750 × 18 ÷ 194 school days = 1,461.34; 190 would be 1,492.11', () => {
    const terms: [string, string][] = [
      ['2025-09-01', '2025-12-19'],
      ['2026-01-05', '2026-03-27'],
      ['2026-04-13', '2026-07-24'],
    ];
    const fee = price('YEAR', '15750', 'SCHOOL_DAYS', 'ACADEMIC');
    expect(total(fee, '2025-09-01', '2025-09-24', closing(terms, [75, 60, 59]))).toBe('1461.34');
    expect(total(fee, '2025-09-01', '2025-09-24', closing(terms, [75, 60, 55]))).toBe('1492.11');
  });
});

describe('finance.md B10 to B13: term time, uplift, ending, closed periods', () => {
  test('B10 2,450 a week: 38 weeks 93,100.00, 39 weeks 95,550.00, 364 nights 127,400.00, a 365-night year 127,750.00', () => {
    const weekly = price('WEEK', '2450', 'SCHOOL_WEEKS');
    expect(total(weekly, '2025-09-01', '2026-08-31', weeks38)).toBe('93100.00');
    const terms: [string, string][] = weeks38.terms.map(({ startDate, endDate }) => [startDate, endDate]);
    expect(total(weekly, '2025-09-01', '2026-08-31', closing(terms, [75, 60, 60]))).toBe('95550.00');
    expect(total(price('WEEK', '2450', 'DAYS'), '2025-04-01', '2026-03-30')).toBe('127400.00');
    expect(total(price('WEEK', '2450', 'DAYS'), '2025-04-01', '2026-03-31')).toBe('127750.00');
  });

  test('B10 from 5 Jan 2026 with half-term 16–20 Feb, 11 weeks to 27 March = 26,950.00', () => {
    const halfTerm = calendar(
      [
        ['2025-09-01', '2025-12-19'],
        ['2026-01-05', '2026-03-27'],
        ['2026-04-13', '2026-07-24'],
      ],
      ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    );
    expect(total(price('WEEK', '2450', 'SCHOOL_WEEKS'), '2026-01-05', '2026-03-31', halfTerm)).toBe('26950.00');
  });

  test('B11 +3.5 % from 1 Sep: 76,500.00 + 109,710.00 = 186,210.00; uplift 3,710.00, full year 6,387.50', () => {
    const raised = price('YEAR', '188887.50', 'DAYS');
    const versions = [
      { span: span('2025-04-01', '2026-08-31'), price: FEE, shares: parts(1) },
      { span: span('2026-09-01', '2028-03-31'), price: raised, shares: parts(1) },
    ];
    const lines = accepted(costLine({ versions, calendar: null, horizon: FAR }));
    expect([total(FEE, '2026-04-01', '2026-08-31'), total(raised, '2026-09-01', '2027-03-31')]).toEqual([
      '76500.00',
      '109710.00',
    ]);
    expect(paid(lines, 'A', '2026-27')).toBe('186210.00');
    const after = accepted(fullYearEffect({ versions, calendar: null, financialYear: fy('2026-27') }));
    const before = accepted(fullYearEffect({ versions, calendar: null, financialYear: fy('2025-26') }));
    expect([amounts(before), amounts(after)]).toEqual([['182500.00'], ['188887.50']]); // at the price in force on 31 March
    expect(formatMoney(subtract(pounds('188887.50'), pounds('182500')))).toBe('6387.50');
    expect(formatMoney(subtract(pounds('186210'), priced(FEE, span('2026-04-01', '2027-03-31')).total))).toBe(
      '3710.00',
    );
  });

  test('B12 ending on 12 Jan 2026 costs 36,500.00; 28 days’ notice to 9 Feb 50,500.00: notice cost 14,000.00', () => {
    const ends = ['2026-01-12', '2026-02-09'].map((end) => total(FEE, '2025-11-01', end));
    expect(ends).toEqual(['36500.00', '50500.00']);
    expect(formatMoney(subtract(pounds('50500'), pounds('36500')))).toBe('14000.00');
  });

  test('B13 510.00 from 1 Nov found in P10: P10 carries 15,810.00 and a catch-up of 610.00 that belongs to P8 and P9', () => {
    const line = (rate: string): readonly LineAmount[] =>
      accepted(
        costLine({
          versions: [{ span: WINTER, price: price('DAY', rate, 'DAYS'), shares: parts(1) }],
          calendar: null,
          horizon: FAR,
        }),
      );
    const closed = ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((period) => ({ financialYear: fy('2025-26'), period }));
    const held = line('500');
    const postings = postingsToMake({ held, should: line('510'), closed });
    const inP10 = postings.filter(({ reported }) => reported.period === 10);
    expect(inP10.map(({ period, amount }) => [period, formatMoney(amount)])).toEqual([
      [8, '300.00'],
      [9, '310.00'],
      [10, '310.00'],
    ]);
    const before = held.filter(({ period }) => period === 10).map(({ amount }) => amount);
    expect(formatMoney(add(sum(before), sum(inP10.map(({ amount }) => amount))))).toBe('16420.00');
  });
});
