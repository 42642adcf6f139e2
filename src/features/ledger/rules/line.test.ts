// Lines of several versions: the horizon, refusals, agreements by date, the full-year effect, limits.
import { parseFinancialYear, type FinancialYear } from '../../../kernel/dates';
import { fullYearEffect } from './full-year';
import { limitAmounts } from './limits';
import { costLine } from './line';
import type { LineVersion } from './priced-version';
import { priceSpan } from './price-span';
import { splicedVersions } from './splice';
import type { StoredVersion } from './stored-line';
import { accepted, amounts, day, parts, pounds, price, refused, share, span } from './test-support';

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

  test('B20 other terms from a day on leave every day of the line exactly one agreement, and the days before as they were', () => {
    const stored = (startDate: string | null, endDate: string | null): StoredVersion => ({
      costLineVersionId: startDate ?? 'first',
      fundingAgreementId: 'earlier',
      span: { startDate: startDate === null ? null : day(startDate), endDate: endDate === null ? null : day(endDate) },
      price: FEE,
      shares: parts(1, 1),
      recordedAt: null,
      supersededAt: null,
    });
    const versions = [stored(null, '2025-12-31'), stored('2026-01-01', '2026-03-31'), stored('2026-04-01', null)];
    const told = (from: string | null): (string | null)[][] =>
      splicedVersions(versions, from === null ? null : day(from), {
        shares: parts(1),
        fundingAgreementId: 'later',
      }).map(({ span: { startDate, endDate }, shares, fundingAgreementId }) => [
        ...[startDate, endDate, fundingAgreementId],
        String(shares.length),
      ]);
    expect(told('2026-01-15')).toEqual([
      [null, '2025-12-31', 'earlier', '2'],
      ['2026-01-01', '2026-01-14', 'earlier', '2'],
      ['2026-01-15', '2026-03-31', 'later', '1'],
      ['2026-04-01', null, 'later', '1'],
    ]);
    expect(told('2026-04-01')[1]).toEqual(['2026-01-01', '2026-03-31', 'earlier', '2']);
    expect(told(null).map(([, , agreement]) => agreement)).toEqual(['later', 'later', 'later']);
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
