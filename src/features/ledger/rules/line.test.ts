// Lines of several versions: the horizon, refusals, agreements by date, the full-year effect, limits.
import { parseFinancialYear, type FinancialYear } from '../../../kernel/dates';
import { formatMoney } from '../../../kernel/money';
import { fullYearEffect } from './full-year';
import { limitAmounts } from './limits';
import { costLine } from './line';
import type { LineVersion } from './priced-version';
import { priceSpan } from './price-span';
import { accepted, amounts, day, parts, pounds, price, refused, share, span } from './test-support';
import { lineVersions } from './versions';

const FEE = price('YEAR', '182500', 'DAYS');
const WINTER = span('2025-11-01', '2026-03-31');
const FAR = day('2045-03-31');
const fy = (text: string): FinancialYear => accepted(parseFinancialYear(text));

describe('a line of several versions', () => {
  const one = (dates: LineVersion['span'], rest: Partial<LineVersion> = {}): LineVersion => ({
    span: dates,
    price: FEE,
    shares: parts(1),
    ...rest,
  });

  test('postings stop at the horizon, and what they come to before it does not change', () => {
    const whole = accepted(
      costLine({ versions: [one(span('2025-11-01', '2035-03-31'))], calendar: null, horizon: FAR }),
    );
    const cut = accepted(
      costLine({ versions: [one(span('2025-11-01', '2035-03-31'))], calendar: null, horizon: day('2031-03-31') }),
    );
    expect(cut).toEqual(whole.filter(({ financialYear }) => financialYear <= '2030-31'));
    expect(accepted(costLine({ versions: [one(WINTER)], calendar: null, horizon: day('2025-10-31') }))).toEqual([]);
  });

  test('overlaps, reversed spans and lines nobody pays are refused, all at once, each where it is', () => {
    const result = costLine({
      versions: [
        one(WINTER),
        one(span('2026-03-31', '2026-04-30'), { shares: [] }),
        one({ startDate: day('2026-06-02'), endDate: day('2026-06-01') }),
      ],
      calendar: null,
      horizon: FAR,
    });
    expect(refused(result)).toEqual([
      'SHARES_MISSING versions.1.shares',
      'SPAN_REVERSED versions.2.endDate',
      'VERSIONS_OVERLAP versions.1.span',
    ]);
  });

  test('what no amount can hold is refused, not thrown', () => {
    const huge = price('DAY', '10000000000000', 'DAYS');
    expect(refused(priceSpan({ terms: huge, span: WINTER, shares: parts(1), calendar: null }))).toEqual([
      'AMOUNT_TOO_LARGE price.amount',
    ]);
    const large = price('YEAR', '9000000000000', 'DAYS');
    expect(
      refused(priceSpan({ terms: large, span: span('2025-04-01', '2027-03-31'), shares: parts(1), calendar: null })),
    ).toEqual(['AMOUNT_TOO_LARGE price.amount']);
    expect(
      refused(
        costLine({
          versions: [
            one(span('2025-04-01', '2026-03-31'), { price: large }),
            one(span('2026-04-01', '2027-03-31'), { price: large }),
          ],
          calendar: null,
          horizon: FAR,
        }),
      ),
    ).toEqual(['AMOUNT_TOO_LARGE versions.0.price.amount']);
    const fixed = [
      share('A', { residual: true }),
      ...['B', 'C', 'D'].map((payer) => share(payer, { fixed: price('DAY', '60000000000', 'DAYS') })),
    ];
    expect(refused(priceSpan({ terms: FEE, span: WINTER, shares: fixed, calendar: null }))).toEqual([
      'FIXED_EXCEEDS_LINE shares',
    ]);
  });

  test('B20 prices and agreements cut the active days into versions; a gap or an overlap is refused', () => {
    const active = span('2025-11-01', '2026-03-31');
    const prices = [
      { span: span('2025-04-01', '2025-12-31'), value: FEE },
      { span: span('2026-01-01', '2030-03-31'), value: price('YEAR', '190000', 'DAYS') },
    ];
    const agreements = [
      { span: span('2025-11-01', '2026-01-14'), value: { shares: parts(1, 1) } },
      { span: span('2026-01-15', '2026-03-31'), value: { shares: parts(1) } },
    ];
    const versions = accepted(lineVersions({ active, prices, agreements }));
    expect(
      versions.map((version) => [
        version.span.startDate,
        version.span.endDate,
        formatMoney(version.price.amount),
        version.shares.length,
      ]),
    ).toEqual([
      ['2025-11-01', '2025-12-31', '182500.00', 2],
      ['2026-01-01', '2026-01-14', '190000.00', 2],
      ['2026-01-15', '2026-03-31', '190000.00', 1],
    ]);
    const refusedBy = (dates: readonly [string, string][]): string[] =>
      refused(
        lineVersions({
          active,
          prices,
          agreements: dates.map(([from, to]) => ({ span: span(from, to), value: { shares: parts(1) } })),
        }),
      );
    expect(
      refusedBy([
        ['2025-11-02', '2026-01-14'],
        ['2026-01-16', '2026-03-30'],
      ]),
    ).toEqual(['AGREEMENT_GAP agreements', 'AGREEMENT_GAP agreements', 'AGREEMENT_GAP agreements']);
    expect(
      refusedBy([
        ['2025-10-01', '2026-01-15'],
        ['2026-01-15', '2026-04-30'],
      ]),
    ).toEqual(['AGREEMENT_OVERLAP agreements']);
    expect(refused(lineVersions({ active, prices: [], agreements }))).toEqual(['PRICE_GAP prices']);
  });

  test('fullYearEffect takes the price and shares of 31 March, whatever ends or changes later; ONCE and the dead are nothing', () => {
    const effect = (versions: LineVersion[], year = '2025-26'): string[] =>
      amounts(accepted(fullYearEffect({ versions, calendar: null, financialYear: fy(year) })));
    const later = one(span('2026-04-01', '2026-08-31'), { price: price('YEAR', '999', 'DAYS') });
    expect(effect([one(span('2025-11-01', '2026-03-31')), later])).toEqual(['182500.00']);
    expect(effect([one(span('2025-11-01', '2026-04-02'))])).toEqual(['182500.00']);
    expect(effect([one(span('2025-11-01', '2026-03-30'))])).toEqual([]);
    expect(effect([later])).toEqual([]);
    expect(effect([one(WINTER, { price: price('ONCE', '650') })])).toEqual([]);
    expect(effect([one(span('2026-11-01', '2027-03-31'), { price: price('WEEK', '700', 'DAYS') })], '2026-27')).toEqual(
      ['36600.00'],
    ); // 366 days
    // An academic line is measured from 1 April to 31 March, a cap used by 31 March stays used until 31 August.
    const capped = [share('LA', { parts: 1n }), share('ICB', { parts: 1n, cap: pounds('10000') })];
    expect(
      effect([
        one(span('2025-09-01', '2026-03-31'), { price: price('YEAR', '60000', 'MONTHS', 'ACADEMIC'), shares: capped }),
      ]),
    ).toEqual(['50000.00', '10000.00']);
    // The first version has used the cap by December: nothing of it is left before September, whoever is in force in March.
    const academic = { price: price('YEAR', '60000', 'MONTHS', 'ACADEMIC'), shares: capped };
    const twoVersions = [
      one(span('2025-09-01', '2025-12-31'), academic),
      one(span('2026-01-01', '2026-08-31'), academic),
    ];
    expect(effect(twoVersions)).toEqual(['50000.00', '10000.00']);
  });

  test('limits: problems say which line', () => {
    const bad = { versions: [one(WINTER, { price: price('WEEK', '1', 'SCHOOL_WEEKS') })], calendar: null };
    expect(
      refused(limitAmounts({ lines: [{ versions: [one(WINTER)], calendar: null }, bad], startDate: WINTER.startDate })),
    ).toEqual(['CALENDAR_MISSING lines.1.calendar']);
  });
});
