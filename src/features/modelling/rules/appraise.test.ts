import fc from 'fast-check';
import type { Day } from '../../../kernel/dates';
import { pence, sum } from '../../../kernel/money';
import type { CostCategory } from '../../ledger/rules/coding';
import type { PriceTerms } from '../../ledger/rules/price';
import { priceSpan } from '../../ledger/rules/price-span';
import type { Share } from '../../ledger/rules/shares';
import {
  AGENCY_PARTS,
  lastDayAt25,
  segmentsOf,
  type AppraisalInputs,
  type Candidate,
  type CandidateLine,
} from './appraisal';
import { appraise } from './appraise';
import { tenThousandths, valueFor, type AssumptionTerm, type SourcedAssumption } from './assumption';

const HUNDRED = { low: tenThousandths(100), central: tenThousandths(100), high: tenThousandths(100) };
const day = (text: string): Day => text as Day;
const share = (payer: string, parts: number): Share => ({
  payer,
  parts: BigInt(parts),
  fixed: null,
  cap: null,
  residual: false,
});
const yearly = (pounds: number, more: Partial<PriceTerms> = {}): PriceTerms => ({
  ...{ unit: 'YEAR', amount: pence(BigInt(pounds) * 100n), spread: 'DAYS', year: 'FINANCIAL', hoursPerWeek: null },
  ...more,
});
const line = (price: PriceTerms, category: CostCategory = 'EDUCATION', shares = [share('b', 1)]): CandidateLine => ({
  ...{ category, element: 'EDUCATION', description: null, price, shares, isPlace: false },
});
const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  ...{
    key: 'one',
    kind: 'INDEPENDENT_DAY',
    source: 'OPTION',
    startDate: day('2026-09-01'),
    lines: [line(yearly(60_000))],
  },
  ...{ calendar: null, noticeDays: 28, fee: HUNDRED, transport: HUNDRED },
  ...more,
});
const assumed = (
  term: AssumptionTerm,
  values: readonly [number, number, number],
  more: Partial<SourcedAssumption> = {},
): SourcedAssumption => ({
  ...{ term, appliesTo: null, fromDate: null, source: 'A test', sourceDate: null },
  low: tenThousandths(values[0]),
  central: tenThousandths(values[1]),
  high: tenThousandths(values[2]),
  ...more,
});
const inputs = (more: Partial<AppraisalInputs> = {}): AppraisalInputs => ({
  ...{
    birthCohort: 2015,
    candidates: [candidate()],
    payers: { b: 'BLOCK', s: 'SOCIAL_CARE', h: 'HEALTH' },
    assumptions: [],
  },
  ...{ isRisky: true, draws: 200, seed: 7 },
  ...more,
});
const only = (of: AppraisalInputs) => appraise(of)[0]!;

/** Some of the prices of money.md section 2 that need no school calendar. */
const PRICES = fc.record({
  amount: fc.bigInt({ min: 0n, max: 40_000_000n }),
  shape: fc.constantFrom<Pick<PriceTerms, 'unit' | 'spread' | 'year'>>(
    { unit: 'YEAR', spread: 'DAYS', year: 'FINANCIAL' },
    { unit: 'YEAR', spread: 'MONTHS', year: 'ACADEMIC' },
    { unit: 'YEAR', spread: 'TERMS', year: 'POST_16' },
    { unit: 'TERM', spread: 'TERMS', year: null },
    { unit: 'WEEK', spread: 'DAYS', year: null },
    { unit: 'DAY', spread: 'DAYS', year: null },
    { unit: 'ONCE', spread: null, year: null },
  ),
  category: fc.constantFrom<CostCategory>('EDUCATION', 'CARE', 'TRANSPORT'),
  parts: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
});

describe('the most likely path', () => {
  test('with all risk off the median is the exact price of money.md to the penny, for the whole, each agency and each year', () => {
    fc.assert(
      fc.property(
        fc.array(PRICES, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 2001, max: 2022 }),
        fc.integer({ min: 0, max: 700 }),
        (prices, birthCohort, later) => {
          const startDate = day(new Date(Date.UTC(2026, 3, 1 + later)).toISOString().slice(0, 10));
          if (startDate > lastDayAt25(birthCohort)) return;
          const lines = prices.map(({ amount, shape, category, parts }) =>
            line({ ...shape, amount: pence(amount), hoursPerWeek: null }, category, [
              ...[share('b', parts[0]), share('s', parts[1]), share('h', parts[2])],
            ]),
          );
          const found = only(
            inputs({
              ...{ birthCohort, isRisky: false, candidates: [candidate({ startDate, lines })] },
              assumptions: [[assumed('BREAKDOWN', [50, 60, 70]), assumed('STEP_DOWN', [50, 60, 70])]],
            }),
          );
          const span = { startDate, endDate: lastDayAt25(birthCohort) };
          const priced = lines.map(({ price, shares }) => {
            const one = priceSpan({ terms: price, span, shares, calendar: null });
            if (!one.ok) throw new Error('not priced');
            return one.value;
          });
          const whole = sum(priced.map(({ total }) => total));
          expect(found.to25?.total).toEqual({ exact: whole, mean: whole, p10: whole, p50: whole, p90: whole });
          (['b', 's', 'h'] as const).forEach((payer, index) => {
            const paid = sum(
              priced.flatMap(({ shares }) => (shares[index]?.payer === payer ? [shares[index].amount] : [])),
            );
            expect(found.to25?.parts[(['BLOCK', 'SOCIAL_CARE', 'HEALTH'] as const)[index]!].p50).toBe(paid);
          });
          for (const year of found.years) {
            const exact = sum(
              priced.flatMap(({ financialYears }) =>
                financialYears.flatMap((one) => (one.financialYear === year.financialYear ? [one.cost] : [])),
              ),
            );
            expect(year.agencies.total.p50).toBe(exact);
            expect(sum(year.elements.map(({ amount }) => amount))).toBe(exact);
          }
        },
      ),
      { numRuns: 40, seed: 41 },
    );
  });

  test('growth makes a new version on the first day of each base year, rounded once from the price itself', () => {
    const growth = assumed('PRICE_GROWTH', [2, 3.5, 5], { appliesTo: 'EDUCATION' });
    const found = only(
      inputs({ isRisky: false, assumptions: [[growth]], candidates: [candidate({ lines: [line(yearly(182_500))] })] }),
    );
    // 182,500 from 1 September 2026, 188,887.50 from 1 April 2027, 195,498.56 from 1 April 2028 (366 days in 2027-28).
    expect(found.years.slice(0, 3).map(({ financialYear, agencies }) => [financialYear, agencies.total.p50])).toEqual([
      ['2026-27', 10_600_000n],
      ['2027-28', 18_888_750n],
      ['2028-29', 19_549_856n],
    ]);
  });

  test('a change of phase, a price band and a funded place are where they belong', () => {
    const assumptions = [
      [
        assumed('PHASE_PRICE', [50, 50, 50], { appliesTo: 'POST_16' }),
        assumed('PRICE_BAND', [36_500, 36_500, 36_500], { appliesTo: 'INDEPENDENT_DAY', fromDate: day('2028-04-01') }),
      ],
    ];
    const place = { ...line(yearly(10_000)), isPlace: true };
    const [found] = appraise(
      inputs({ isRisky: false, assumptions, candidates: [candidate({ lines: [line(yearly(73_000)), place] })] }),
    );
    const fees = (year: string) =>
      found?.years.find(({ financialYear }) => financialYear === year)?.elements.find((one) => !one.isPlace)?.amount;
    expect(fees('2027-28')).toBe(7_300_000n);
    expect(fees('2028-29')).toBe(3_650_000n);
    // Born 2014-15, 16 on 31 August 2031: half of 73,000 from then on is the band itself.
    expect(fees('2032-33')).toBe(3_650_000n);
    expect(found?.years.map(({ elements }) => elements.find((one) => one.isPlace)?.amount).slice(1, 3)).toEqual([
      1_000_000n,
      1_000_000n,
    ]);
    expect(found?.years.at(-1)).toMatchObject({
      financialYear: '2040-41',
      age: 24,
      phase: 'POST_19',
      lastDay: '2040-08-31',
    });
  });
});

test('B40 education otherwise than at school is the sum of its components, each on its own basis: 32,190.00', () => {
  const none = { year: null, hoursPerWeek: null } as const;
  const weeks = { ...none, spread: 'SCHOOL_WEEKS' } as const;
  const lines = [
    line({ ...weeks, unit: 'HOUR', amount: pence(4_500n), hoursPerWeek: tenThousandths(15) }),
    line({ ...weeks, unit: 'WEEK', amount: pence(9_500n) }, 'THERAPY'),
    line({ ...weeks, unit: 'WEEK', amount: pence(6_000n) }),
    line({ ...none, unit: 'ONCE', amount: pence(65_000n), spread: null }, 'EQUIPMENT'),
  ];
  const term = (startDate: string, endDate: string) => ({ startDate: day(startDate), endDate: day(endDate) });
  // 15, 12 and 11 weeks.
  const terms = [term('2025-09-01', '2025-12-12'), term('2026-01-05', '2026-03-27'), term('2026-04-13', '2026-06-26')];
  const one = candidate({ kind: 'EOTAS', startDate: day('2025-09-01'), lines, calendar: { terms, closed: [] } });
  expect(only(inputs({ birthCohort: 2001, isRisky: false, candidates: [one] })).to25?.total.p50).toBe(3_219_000n);
  expect(only(inputs({ birthCohort: 2001, candidates: [{ ...one, calendar: null }] })).problem).toContain(
    'school calendar',
  );
});

describe('chance', () => {
  const risky = [
    assumed('PRICE_GROWTH', [2, 3, 4.3]),
    ...[assumed('BREAKDOWN', [5, 8, 12]), assumed('BREAKDOWN_PRICE', [100, 125, 200])],
    ...[assumed('STEP_DOWN', [1, 2, 4]), assumed('STEP_DOWN_PRICE', [60, 80, 100])],
  ];

  test('the same seed gives the same, another another; percentiles stand in order around the exact path', () => {
    const once = only(inputs({ assumptions: [risky] }));
    expect(only(inputs({ assumptions: [risky] }))).toEqual(once);
    expect(only(inputs({ assumptions: [risky], seed: 8 }))).not.toEqual(once);
    for (const { agencies } of once.years) {
      const { p10, p50, p90 } = agencies.total;
      expect(p10 <= p50 && p50 <= p90).toBe(true);
      expect(sum(AGENCY_PARTS.map((part) => agencies.parts[part].mean))).toBe(agencies.total.mean);
    }
  });

  test('what is most likely to break down costs more, what steps down less, and the swing says by how much', () => {
    const mean = (term: AssumptionTerm, value: number) =>
      only(inputs({ assumptions: [[assumed(term, [value, value, value]), ...risky]] })).to25!.total.mean;
    expect(mean('BREAKDOWN', 20) > mean('BREAKDOWN', 1)).toBe(true);
    expect(mean('STEP_DOWN', 20) < mean('STEP_DOWN', 1)).toBe(true);
    const { sensitivity } = only(inputs({ assumptions: [risky] }));
    expect(sensitivity.map(({ assumption }) => assumption)).toEqual(
      expect.arrayContaining([
        'PRICE_GROWTH EDUCATION',
        'BREAKDOWN',
        'BREAKDOWN_PRICE',
        'STEP_DOWN',
        'STEP_DOWN_PRICE',
      ]),
    );
    const swings = sensitivity.map(({ swing }) => swing);
    expect([...swings].sort((a, b) => Number(b - a))).toEqual(swings);
    const growth = sensitivity.find(({ assumption }) => assumption === 'PRICE_GROWTH EDUCATION');
    expect(growth).toMatchObject({ low: 20_000n, high: 43_000n });
    expect(growth!.atLow < growth!.atHigh).toBe(true);
  });

  test('notice is paid beside what follows: a place that is sure to break down costs its notice more', () => {
    const sure = (noticeDays: number) =>
      only(
        inputs({
          assumptions: [[assumed('BREAKDOWN', [100, 100, 100])]],
          candidates: [candidate({ noticeDays, startDate: day('2026-04-01'), lines: [line(yearly(36_500))] })],
        }),
      ).to25!.total.mean;
    // At most 28 days at 100.00 a day; less where the place broke down so late in its segment that fewer were left of it.
    const notice = sure(28) - sure(0);
    expect(notice > 220_000n && notice <= 280_000n).toBe(true);
  });
});

describe('assumptions', () => {
  test('what names the thing goes before what is for all, the latest day that has come before an earlier one, the first list before the next', () => {
    const of = (value: number, more: Partial<SourcedAssumption> = {}) =>
      assumed('PRICE_GROWTH', [value, value, value], more);
    const lists = [
      [of(1, { fromDate: day('2027-04-01') }), of(2, { fromDate: day('2028-04-01') })],
      [of(3), of(4, { appliesTo: 'CARE' })],
    ];
    const central = (category: string, on: string) => valueFor(lists, 'PRICE_GROWTH', category, day(on))?.central;
    expect(central('CARE', '2026-04-01')).toBe(40_000n);
    expect(central('EDUCATION', '2026-04-01')).toBe(30_000n);
    expect(central('CARE', '2027-04-01')).toBe(10_000n);
    expect(central('CARE', '2029-04-01')).toBe(20_000n);
  });

  test('segments are cut at every April and every change of phase, and end with the academic year of the 25th birthday', () => {
    const found = segmentsOf(2015, day('2030-12-01'));
    expect(
      found
        .slice(0, 3)
        .map(({ span, phase, part, isPresentPhase }) => [span.startDate, span.endDate, phase, part, isPresentPhase]),
    ).toEqual([
      ['2030-12-01', '2031-03-31', 'SECONDARY', 0, true],
      ['2031-04-01', '2031-08-31', 'SECONDARY', 0, true],
      ['2031-09-01', '2032-03-31', 'POST_16', 1, false],
    ]);
    expect(found.at(-1)?.span.endDate).toBe('2040-08-31');
    expect(segmentsOf(2000, day('2026-09-01'))).toEqual([]);
  });
});
