// What is refused of shares; caps, fixed sums and the residual; caps across versions.
import { formatMoney, sum } from '../../../kernel/money';
import { costLine } from './line';
import { type PriceTermsInput } from './price';
import type { LineVersion } from './priced-version';
import { priceSpan } from './price-span';
import { checkShares, type Share, type ShareInput } from './shares';
import {
  accepted,
  amounts,
  calendar,
  day,
  pounds,
  price,
  priced,
  refused,
  share,
  sharesFrom,
  span,
} from './test-support';

const FEE = price('YEAR', '182500', 'DAYS');
const WINTER = span('2025-11-01', '2026-03-31');
const FAR = day('2045-03-31');
const TERMS_2025: [string, string][] = [
  ['2025-09-02', '2025-12-19'],
  ['2026-01-05', '2026-03-27'],
  ['2026-04-13', '2026-07-21'],
];

describe('shares: money.md section 3', () => {
  const check = (...shares: ShareInput[]): string[] => refused(checkShares(shares, ['shares'], FEE));
  const weekly = (amount: string): PriceTermsInput => ({ unit: 'WEEK', amount: pounds(amount), spread: 'DAYS' });

  test.each<[string, ShareInput[], string[]]>([
    ['neither parts nor fixed nor residual', [{ payer: 'A' }], ['SHARE_KIND shares.0']],
    ['residual false is none', [{ payer: 'A', residual: false }], ['SHARE_KIND shares.0']],
    ['two kinds at once', [{ payer: 'A', parts: 1, fixed: weekly('1') }], ['SHARE_KIND shares.0']],
    [
      'two residuals',
      [
        { payer: 'A', residual: true },
        { payer: 'B', residual: true },
      ],
      ['RESIDUAL_TWICE shares.1'],
    ],
    [
      'a residual beside parts',
      [
        { payer: 'A', parts: 1 },
        { payer: 'B', residual: true },
      ],
      ['RESIDUAL_BESIDE_PARTS shares.1'],
    ],
    [
      'a residual beside zero parts',
      [
        { payer: 'A', parts: 0 },
        { payer: 'B', residual: true },
      ],
      ['RESIDUAL_BESIDE_PARTS shares.1', 'PARTS_ALL_ZERO shares'],
    ],
    [
      'all parts zero',
      [
        { payer: 'A', parts: 0 },
        { payer: 'B', parts: 0n },
      ],
      ['PARTS_ALL_ZERO shares'],
    ],
    [
      'parts negative',
      [
        { payer: 'A', parts: -1 },
        { payer: 'B', parts: 2 },
      ],
      ['PARTS_NOT_WHOLE shares.0.parts'],
    ],
    ['parts not whole', [{ payer: 'A', parts: 33.33 }], ['PARTS_NOT_WHOLE shares.0.parts']],
    ['a cap on the residual', [{ payer: 'A', residual: true, cap: pounds('1') }], ['CAP_ON_RESIDUAL shares.0.cap']],
    ['a negative cap', [{ payer: 'A', parts: 1, cap: pounds('-1') }], ['CAP_NEGATIVE shares.0.cap']],
    [
      'a payer twice',
      [
        { payer: 'A', parts: 1 },
        { payer: 'A', parts: 1 },
      ],
      ['PAYER_TWICE shares.1.payer'],
    ],
    ['no payer', [{ payer: ' ', parts: 1 }], ['PAYER_MISSING shares.0.payer']],
    [
      'a fixed sum of another year',
      [
        { payer: 'A', residual: true },
        { payer: 'B', fixed: { ...weekly('1'), unit: 'YEAR', year: 'ACADEMIC' } },
      ],
      ['FIXED_YEAR_DIFFERS shares.1.fixed.year'],
    ],
    [
      'a weekly fixed sum that names another year',
      [
        { payer: 'A', residual: true },
        { payer: 'B', fixed: { ...weekly('1'), year: 'POST_16' } },
      ],
      ['FIXED_YEAR_DIFFERS shares.1.fixed.year'],
    ],
    [
      'a fixed sum once on a line that runs',
      [
        { payer: 'A', residual: true },
        { payer: 'B', fixed: { unit: 'ONCE', amount: pounds('1') } },
      ],
      ['FIXED_ONCE shares.1.fixed.unit'],
    ],
    [
      'school days for a year on a financial line',
      [
        { payer: 'A', residual: true },
        { payer: 'B', fixed: { unit: 'YEAR', amount: pounds('1'), spread: 'SCHOOL_DAYS' } },
      ],
      ['SPREAD_NEEDS_ACADEMIC_YEAR shares.1.fixed.spread'],
    ],
  ])('%s is refused', (_, shares, expected) => {
    expect(check(...shares)).toEqual(expected);
  });

  test('everything wrong is said at once', () => {
    expect(
      check(
        { payer: '', parts: -1 },
        { payer: 'B', residual: true, cap: pounds('-1') },
        { payer: 'B', fixed: { unit: 'WEEK', amount: pounds('1') } },
      ),
    ).toEqual([
      'PARTS_NOT_WHOLE shares.0.parts',
      'CAP_NEGATIVE shares.1.cap',
      'CAP_ON_RESIDUAL shares.1.cap',
      'SPREAD_MISSING shares.2.fixed.spread',
      'PAYER_MISSING shares.0.payer',
      'PAYER_TWICE shares.2.payer',
      'RESIDUAL_BESIDE_PARTS shares.1',
    ]);
  });

  test('a fixed sum runs on the base year of its line: left out it is the line’s', () => {
    const academic = price('YEAR', '60000', 'DAYS', 'ACADEMIC');
    const [, fixed] = sharesFrom(academic, [
      { payer: 'A', residual: true },
      { payer: 'B', fixed: { unit: 'YEAR', amount: pounds('6000'), spread: 'DAYS' } },
    ]);
    expect(fixed?.fixed?.year).toBe('ACADEMIC');
    expect(
      amounts(priced(academic, span('2025-09-01', '2026-08-31'), [share('A', { residual: true }), fixed!]).shares),
    ).toEqual(['54000.00', '6000.00']);
    // A weekly sum starts again with the line's year, on 1 September, not on 1 April: 212 and then 153 more days, rounded once.
    const weeklyShare = sharesFrom(academic, [
      { payer: 'A', residual: true },
      { payer: 'B', fixed: weekly('100.01') },
    ]);
    const years = priced(academic, span('2025-09-01', '2026-08-31'), weeklyShare).financialYears;
    expect(years.map(({ shares }) => amounts(shares)[1])).toEqual(['3028.87', '2185.94']); // R(W×212÷7) and R(W×365÷7) less it
    const once = price('ONCE', '650');
    expect(
      amounts(
        priced(
          once,
          WINTER,
          sharesFrom(once, [
            { payer: 'A', residual: true },
            { payer: 'B', fixed: { unit: 'ONCE', amount: pounds('200') } },
          ]),
        ).shares,
      ),
    ).toEqual(['450.00', '200.00']);
  });

  test('fixed sums above the line on any day are refused, though the year would bear them', () => {
    const school = calendar(TERMS_2025);
    const weeks = price('WEEK', '1000', 'SCHOOL_WEEKS');
    const dates = span('2026-04-13', '2026-10-30');
    const shares = (amount: string, cap?: string): readonly Share[] =>
      sharesFrom(weeks, [
        { payer: 'LA', residual: true },
        { payer: 'ICB', fixed: weekly(amount), cap: cap === undefined ? null : pounds(cap) },
      ]);
    const attempt = (own: readonly Share[]) => priceSpan({ terms: weeks, span: dates, shares: own, calendar: school });
    // Over the span the line makes 23,200.00 and the sum 21,105.00, but by the end of August 14,400.00 and 14,805.00.
    expect(formatMoney(priced(weeks, dates, [], school).total)).toBe('23200.00');
    expect(refused(attempt(shares('735')))).toEqual(['FIXED_EXCEEDS_LINE shares']);
    expect(refused(attempt(shares('735', '14400')))).toEqual(['accepted']);
    const refusal = attempt(shares('735'));
    expect(refusal.ok ? '' : refusal.refusals[0]?.message).toMatch(
      /^The fixed sums are more than the line: up to \d+ August 2026 in its base year the line costs £14,400\.00 and/,
    );
  });

  test('several fixed sums that round above the line by a penny are refused', () => {
    const line = price('WEEK', '100', 'DAYS');
    const shares = sharesFrom(line, [
      { payer: 'A', fixed: weekly('33.33') },
      { payer: 'B', fixed: weekly('33.33') },
      { payer: 'C', fixed: weekly('33.34') },
    ]);
    expect(refused(priceSpan({ terms: line, span: WINTER, shares, calendar: null }))[0]).toMatch(
      /^(FIXED_EXCEEDS_LINE|REST_UNPAID) shares$/,
    );
  });

  test('caps: whoever is over is set to its cap and the others share afresh, until none is over', () => {
    const line = price('DAY', '10', 'DAYS');
    const hundred = span('2025-04-01', '2025-04-10');
    const shares = [
      share('A', { parts: 1n }),
      share('B', { parts: 2n, cap: pounds('35') }),
      share('C', { parts: 3n, cap: pounds('40') }),
    ];
    // 16.67 / 33.33 / 50.00 → C 40.00; 60.00 at 1 : 2 = 20.00 / 40.00 → B 35.00; A 25.00
    expect(amounts(priced(line, hundred, shares).shares)).toEqual(['25.00', '35.00', '40.00']);
    expect(
      amounts(priced(line, hundred, [share('A', { parts: 1n }), share('B', { parts: 9n, cap: pounds('0') })]).shares),
    ).toEqual(['100.00', '0.00']);
  });

  test('a cap with no uncapped holder left to take the rest is refused; one never reached is not', () => {
    const capped = [
      share('A', { parts: 1n, cap: pounds('30000') }),
      share('B', { parts: 1n, cap: pounds('40000') }),
      share('C', { parts: 0n }),
    ];
    const result = priceSpan({ terms: FEE, span: WINTER, shares: capped, calendar: null });
    expect(refused(result)).toEqual(['REST_UNPAID shares']);
    expect(result.ok ? '' : result.refusals[0]?.message).toBe(
      'Nobody is left to pay the rest: up to 21 March 2026 in its base year the line costs £70,500.00, and £500.00 of it is above every cap and fixed sum. Raise a cap, or give one holder the rest or parts without a cap.',
    );
    expect(
      refused(priceSpan({ terms: FEE, span: span('2025-11-01', '2025-11-30'), shares: capped, calendar: null })),
    ).toEqual(['accepted']);
  });

  test('fixed sums alone leave a rest that nobody pays', () => {
    const shares = sharesFrom(FEE, [{ payer: 'ICB', fixed: weekly('1250') }]);
    expect(refused(priceSpan({ terms: FEE, span: WINTER, shares, calendar: null }))).toEqual(['REST_UNPAID shares']);
    const all = sharesFrom(FEE, [{ payer: 'ICB', fixed: { unit: 'YEAR', amount: pounds('182500'), spread: 'DAYS' } }]);
    expect(amounts(priced(FEE, WINTER, all).shares)).toEqual(['75500.00']);
  });

  test('a cap starts again with each base year, and counts across the versions of one', () => {
    const capped = [share('LA', { parts: 1n }), share('ICB', { parts: 1n, cap: pounds('20000') })];
    expect(
      priced(FEE, span('2025-11-01', '2027-03-31'), capped).financialYears.map(({ shares }) => amounts(shares)),
    ).toEqual([
      ['55500.00', '20000.00'],
      ['162500.00', '20000.00'],
    ]);
    const cut = (cap: string): LineVersion[] => [
      { span: span('2025-11-01', '2025-12-31'), price: FEE, shares: capped },
      {
        span: span('2026-01-01', '2026-03-31'),
        price: FEE,
        shares: [share('LA', { parts: 1n }), share('ICB', { parts: 1n, cap: pounds(cap) })],
      },
    ];
    const icb = (cap: string): string =>
      formatMoney(
        sum(
          accepted(costLine({ versions: cut(cap), calendar: null, horizon: FAR }))
            .filter(({ payer }) => payer === 'ICB')
            .map(({ amount }) => amount),
        ),
      );
    // The first version uses 15,250.00 of it.
    expect([icb('20000'), icb('16000'), icb('10000')]).toEqual(['20000.00', '16000.00', '15250.00']);
  });
});
