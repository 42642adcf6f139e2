import { financialYearOf, type Day } from '../../../kernel/dates';
import { pence, sum } from '../../../kernel/money';
import type { PriceTerms } from '../../ledger/rules/price';
import type { StoredLine } from '../../ledger/rules/stored-line';
import type { PlacementOption } from '../../placements/rules/option';
import type { AgencyPart, AppraisedCandidate, Spread } from './appraisal';
import { describeOptions, payersOf } from './appraisal-candidates';
import { appraisalChart } from './appraisal-chart';
import type { AppraisalFacts, DescribedOption, KindMean, OfferingProvider, PresentPlacement } from './appraisal-facts';
import { AS_THE_AREA_TAKES_IT, firstCommonDay, questionProblems } from './appraisal-question';
import { comparisonNotes, sayVacancy } from './appraisal-sentences';
import { appraise } from './appraise';
import { AssumptionTerm, tenThousandths } from './assumption';
import { PUBLISHED_ASSUMPTIONS } from './published-assumptions';

const day = (text: string): Day => text as Day;
const TODAY = day('2025-12-01');
const price = (pounds: number): PriceTerms => ({
  ...{ unit: 'YEAR', amount: pence(BigInt(pounds) * 100n), spread: 'DAYS', year: 'FINANCIAL', hoursPerWeek: null },
});
const option = (more: Partial<PlacementOption>): PlacementOption =>
  ({
    ...{ optionId: 'o', ordinal: 1, providerUrn: '1', senSetting: null, label: 'An option', residential: 'DAY' },
    ...{ provisionType: 'SPECIAL_MAINTAINED', expectedStartDate: day('2026-09-01'), suitability: 'SUITABLE' },
    ...{ suitabilityReason: null, costLines: [] },
    ...more,
  }) as unknown as PlacementOption;
const school = (providerUrn: string, name: string): OfferingProvider =>
  ({
    ...{ name, prices: [], place: null, distanceMiles: null, distanceBasis: null },
    offer: {
      ...{ providerUrn, provisionType: 'SPECIAL_MAINTAINED', residential: 'DAY', lowestAge: 4, highestAge: 15 },
    },
  }) as unknown as OfferingProvider;
const runningLine = (placementId: string, category: string, pounds: number): StoredLine =>
  ({
    ...{ placementId, category, element: null, description: null },
    versions: [{ span: { startDate: day('2025-09-01'), endDate: null }, price: price(pounds), shares: [] }],
  }) as unknown as StoredLine;
const present = (lines: readonly StoredLine[]): PresentPlacement =>
  ({ placement: { placementId: 'p', providerUrn: '9' }, label: 'Stay', lines }) as unknown as PresentPlacement;
const facts = (more: Partial<AppraisalFacts>): AppraisalFacts => ({
  ...{ primaryNeed: 'ASD', birthCohort: 2014, startDate: day('2026-09-01'), options: [], present: null },
  ...{ places: new Map(), distances: new Map(), notices: new Map(), offering: [], means: [], rates: [] },
  ...{ calendars: new Map(), parts: new Map(), assumptions: [PUBLISHED_ASSUMPTIONS] },
  ...{ split: null, expected: null },
  suitabilityFirst: true,
  ...more,
});

describe('the days that options are compared over', () => {
  test('the first is the last day to come for which one that may be suitable is expected, else tomorrow, or one that is asked for in time', () => {
    const expected = (text: string, suitability: PlacementOption['suitability'] = 'SUITABLE') =>
      option({ expectedStartDate: day(text), suitability });
    const asked = [expected('2025-09-01'), expected('2026-04-20', null), expected('2026-01-05')];
    expect(firstCommonDay([...asked, expected('2027-01-01', 'NOT_SUITABLE')], TODAY)).toBe('2026-04-20');
    expect(firstCommonDay([expected('2025-09-01'), expected('2060-01-01')], TODAY)).toBe('2025-12-02');
    const codes = (text: string) =>
      questionProblems({ ...AS_THE_AREA_TAKES_IT, startDate: day(text) }, TODAY).map(({ code }) => code);
    expect(['2025-12-01', '2027-12-01'].map(codes)).toEqual([[], []]);
    expect(['2025-11-30', '2027-12-02'].map(codes)).toEqual(Array(2).fill(['START_DATE_OUT_OF_RANGE']));
  });

  test('every option runs from it, whatever day it is expected for; the answer says which were moved, and that there is nothing to stay in', () => {
    const early = option({ expectedStartDate: day('2025-09-01'), label: 'Early' });
    const found = describeOptions(facts({ options: [early, option({ ordinal: 2 })] }));
    expect(new Set(found.map(({ startDate }) => startDate))).toEqual(new Set(['2026-09-01']));
    expect(new Set(found.flatMap(({ candidate }) => candidate?.startDate ?? []))).toEqual(new Set(['2026-09-01']));
    const notes = comparisonNotes(day('2026-09-01'), found);
    expect(notes).toHaveLength(4);
    expect(notes[1]).toMatch(
      /reckoned as though they began on 1 September 2026: Early \(expected for 1 September 2025\)/,
    );
    expect(notes[2]).toContain('nothing to stay in');
    // Both have no line at all: what they cost is not nothing, but not known.
    expect(notes[3]).toContain('no figure of education was found, which is in none of their totals: Early; An option');
    expect(comparisonNotes(day('2026-09-01'), describeOptions(facts({ present: present([]) })))).toHaveLength(1);
  });
});

describe('what is looked at besides', () => {
  const offering = [school('9', 'Where it is'), school('1', 'Asked for'), school('2', 'Another')];
  const local = (more: Partial<AppraisalFacts>) =>
    describeOptions(facts({ offering, present: present([]), ...more })).find(({ key }) => key === 'kind:LOCAL_SPECIAL');

  test('is neither the school that the child is at nor one that stands among the options; one not suitable hides none of its kind', () => {
    expect(local({})?.providerUrn).toBe('1');
    expect(local({ options: [option({ suitability: 'NOT_SUITABLE' })] })?.providerUrn).toBe('2');
    expect(local({ options: [option({})] })).toBeUndefined();
    const away = (miles: number) => ({ ...school('2', 'Another'), distanceMiles: tenThousandths(miles) });
    expect(local({ offering: [away(37)] })?.providerUrn).toBe('2');
    expect(local({ offering: [away(37.1)] })?.providerUrn).toBeNull();
    expect(local({ offering: offering.slice(0, 1) })).toMatchObject({ providerUrn: null, source: 'ASSUMPTION' });
  });

  test('B40 education otherwise than at school is the sum of its components, which it names; an assumption of the area’s own is a sum as it is', () => {
    const eotas = (more: Partial<AppraisalFacts>) => describeOptions(facts(more)).find(({ kind }) => kind === 'EOTAS');
    const found = eotas({});
    expect(sum(found!.candidate!.lines.map((line) => line.price.amount))).toBe(3_219_000n);
    expect(found!.candidate!.lines.map((line) => [line.category, line.price.amount, line.price.unit])).toEqual([
      ['EDUCATION', 2_565_000n, 'YEAR'],
      ['THERAPY', 361_000n, 'YEAR'],
      ['EDUCATION', 228_000n, 'YEAR'],
      ['EQUIPMENT', 65_000n, 'ONCE'],
    ]);
    expect(found?.sourceSentence).toContain('Tutor, £45.00 × 15 hours × 38 weeks: £25,650.00 a year');
    const published = PUBLISHED_ASSUMPTIONS.find(
      ({ appliesTo, term }) => term === 'KIND_COST' && appliesTo === 'EOTAS',
    )!;
    // What a question says of every journey is not said of who has none.
    const journey = PUBLISHED_ASSUMPTIONS.find((one) => one.term === 'TRANSPORT_COST' && one.appliesTo === null)!;
    const asked = (appliesTo: string | null) =>
      eotas({ assumptions: [[{ ...journey, appliesTo }], PUBLISHED_ASSUMPTIONS] });
    expect(asked(null)!.candidate!.lines.map(({ category }) => category)).not.toContain('TRANSPORT');
    expect(asked('EOTAS')!.candidate!.lines.map(({ category }) => category)).toContain('TRANSPORT');
    const own = [{ ...published, source: 'The area' }];
    expect(eotas({ assumptions: [own, PUBLISHED_ASSUMPTIONS] })!.candidate!.lines).toHaveLength(1);
  });

  test('health bears what the area’s assumptions say of a category, the rest is whose task it is, and the option says so', () => {
    const one = PUBLISHED_ASSUMPTIONS.find(({ term }) => term === 'KIND_COST')!;
    const share = (percent: number) => {
      const central = tenThousandths(percent);
      const of = { low: central, central, high: central, source: 'Area' };
      return { ...one, ...of, term: AssumptionTerm.HEALTH_SHARE, appliesTo: 'THERAPY' };
    };
    const lineOf = (percent: number | null) => {
      const assumptions = [percent === null ? [] : [share(percent)], PUBLISHED_ASSUMPTIONS];
      const found = describeOptions(facts({ assumptions })).find(({ kind }) => kind === 'EOTAS')!;
      const shares = found.candidate!.lines.map(({ shares: of }) =>
        of.map(({ payer, parts }) => [payer, Number(parts)]),
      );
      return [shares[1], found.sourceSentence.includes('Health’s share is assumed: Area.')];
    };
    expect(lineOf(null)).toEqual([[['BLOCK', 1]], false]);
    expect(lineOf(40)).toEqual([
      [
        ['HEALTH', 400_000],
        ['BLOCK', 600_000],
      ],
      true,
    ]);
    expect(lineOf(100)).toEqual([[['HEALTH', 1_000_000]], true]);
  });

  test('B26 an option says whose money each category is taken to be where no split is recorded, and nothing where one was given', () => {
    const lines = ['EDUCATION', 'CARE', 'TRANSPORT'].map((category) => ({
      ...{ category, element: null, description: null, price: price(1_000) },
    })) as unknown as PlacementOption['costLines'];
    const said = (more: Partial<AppraisalFacts>) =>
      describeOptions(facts({ options: [option({ costLines: lines })], ...more }))[0]!.sourceSentence;
    expect(said({})).toBe(
      'The cost lines of the option. No split is recorded: taken to be paid are education by the high needs block; care by social care; transport by the council outside the block.',
    );
    expect(said({ split: [{ agency: 'BLOCK', parts: 1 }] })).toBe('The cost lines of the option.');
  });

  test('B26 what nobody has agreed is shared as the area’s own placements of the kind are paid for, to the penny, and the option says so', () => {
    const paid = (of: Readonly<Partial<Record<AgencyPart, number>>>) =>
      new Map(Object.entries(of).map(([part, pounds]) => [part as AgencyPart, pence(BigInt(pounds) * 100n)]));
    const mean = (placements: number): KindMean => ({
      ...{ kind: 'RESIDENTIAL_52', isOfNeed: false, financialYear: financialYearOf(TODAY), placements },
      byCategory: new Map([['CARE', pence(20_000_001n)]]),
      having: new Map([['CARE', placements]]),
      paidBy: new Map([['CARE', paid({ BLOCK: 500, SOCIAL_CARE: 300, HEALTH: 200, EDUCATION: -5 })]]),
      ...{ p10: pence(15_000_000n), p90: pence(25_000_000n) },
    });
    const found = (more: Partial<AppraisalFacts>) =>
      describeOptions(facts({ means: [mean(7)], ...more })).find(({ kind }) => kind === 'RESIDENTIAL_52')!;
    const parts = (one: DescribedOption) =>
      one.candidate!.lines[0]!.shares.map(({ payer, parts: of }) => [payer, Number(of)]);
    expect(parts(found({}))).toEqual([
      ['BLOCK', 50_000],
      ['SOCIAL_CARE', 30_000],
      ['HEALTH', 20_000],
    ]);
    expect(found({}).sourceSentence).toContain(
      'No split is recorded: shared as the area’s placements of this kind are paid for: care (7 placements) by the high needs block (50.0%), social care (30.0%), health (20.0%). What they do not tell: taken to be paid are transport by the council outside the block.',
    );
    const reckoned = appraise({
      ...{ birthCohort: 2014, candidates: [found({}).candidate!], payers: payersOf(facts({})), assumptions: [] },
      ...{ isRisky: false, draws: 1, seed: 1 },
    })[0]!;
    const whole = reckoned.years.find(({ financialYear }) => financialYear === '2028-29')!;
    const care = whole.elements.find(({ category }) => category === 'CARE')!;
    expect(care.amount).toBe(20_000_001n);
    expect(['BLOCK', 'SOCIAL_CARE', 'HEALTH'].map((part) => whole.agencies.parts[part as AgencyPart].exact)).toEqual([
      ...[10_000_000n, 6_000_000n, 4_000_000n].map((amount, at) => amount + (at === 0 ? 1n : 0n)),
    ]);
    // Nothing is posted of anybody’s education there: that is told, and is not nothing.
    expect(found({}).withoutFigure).toEqual(['EDUCATION']);
    expect(whole.elements.map(({ category }) => category)).not.toContain('EDUCATION');
    expect(comparisonNotes(day('2026-09-01'), [found({})]).at(-1)).toContain('no figure of education was found');
    expect(found({ means: [mean(4)] }).withoutFigure).toEqual([]);
    // What finance expects of cases with the panel comes after what the area is known to pay, and before whose task it is.
    const costLines = [{ category: 'CARE', element: null, description: null, price: price(1_000) }];
    const asked = option({
      residential: 'RESIDENTIAL_52',
      costLines: costLines as unknown as PlacementOption['costLines'],
    });
    const expected = {
      ...{ fromDate: day('2026-04-01'), transport: 'EDUCATION' as const },
      parts: [
        { agency: 'BLOCK' as const, parts: 3n },
        { agency: 'HEALTH' as const, parts: 1n },
      ],
    };
    expect(parts(found({ expected }))).toEqual(parts(found({})));
    expect(found({ expected }).sourceSentence).toContain(
      'health (20.0%). What they do not tell: shared as finance expects of cases with the panel from 1 April 2026 on: transport by the council outside the block.',
    );
    const few = [mean(4)];
    expect(parts(found({ expected, means: few, options: [asked] }))).toEqual([
      ['BLOCK', 3],
      ['HEALTH', 1],
    ]);
    expect(
      found({ expected: { ...expected, transport: null }, means: few, options: [asked] }).sourceSentence,
    ).toContain(
      'No split is recorded: shared as finance expects of cases with the panel from 1 April 2026 on: the high needs block (75.0%), health (25.0%).',
    );
    // Of too few of the kind, as the area’s placements of every kind are, before one division of all that cases cost.
    const others: KindMean = {
      ...{ ...mean(9), kind: 'LOCAL_SPECIAL' },
      paidBy: new Map([['CARE', paid({ SOCIAL_CARE: 100 })]]),
    };
    const elsewhere = { expected, means: [mean(4), others], options: [asked] };
    expect(parts(found(elsewhere))).toEqual([
      ['BLOCK', 50_000],
      ['SOCIAL_CARE', 40_000],
      ['HEALTH', 20_000],
    ]);
    expect(found(elsewhere).sourceSentence).toContain(
      'No split is recorded: shared as the area’s placements of every kind are paid for: care (13 placements) by the high needs block (45.5%), social care (36.4%), health (18.2%).',
    );
    // Five of the kind are not enough where one of them has care: what a single child is charged would go for all.
    const scarce = { ...mean(9), having: new Map([['CARE' as const, 4]]) };
    expect(parts(found({ means: [scarce], options: [asked] }))).toEqual([['SOCIAL_CARE', 1]]);
    expect(parts(found({ means: [scarce, { ...others, having: new Map([['CARE', 1]]) }], options: [asked] }))).toEqual(
      parts(found(elsewhere)),
    );
    const ofNeed = { ...scarce, isOfNeed: true, having: new Map([['CARE' as const, 2]]) };
    expect(parts(found({ means: [ofNeed, mean(7)] }))).toEqual(parts(found({})));
    // An option of the case is paid for alike; a split that is given, and too few placements, leave it as it was.
    expect(parts(found({ options: [asked] }))).toEqual(parts(found({})));
    expect(parts(found({ split: [{ agency: 'HEALTH', parts: 1 }] }))).toEqual([['HEALTH', 1]]);
    expect(parts(found({ options: [asked], means: [mean(4)] }))).toEqual([['SOCIAL_CARE', 1]]);
  });

  test('a vacancy that nobody has recorded is said not to be', () => {
    expect(sayVacancy({ kind: 'INDEPENDENT_DAY', place: null, providerUrn: '1' })).toMatch(
      /^Not recorded: the area funds/,
    );
    expect(sayVacancy({ kind: 'EOTAS', place: null, providerUrn: null })).toBe('Not recorded: no provider is named.');
  });
});

test('staying costs what runs beside the placement too', () => {
  const lines = [runningLine('p', 'EDUCATION', 40_000), runningLine('t', 'TRANSPORT', 9_000)];
  const [stay] = describeOptions(facts({ present: present(lines) }));
  expect(stay?.candidate?.lines.map((line) => line.price.amount)).toEqual([4_000_000n, 900_000n]);
  expect(stay?.sourceSentence).toContain('for the placement and for another of the child’s that runs beside it');
});

test('the chart shows the band beside what an option costs without chance, and no band where none was drawn', () => {
  const spread = (...[exact, p10, p50, p90]: readonly [bigint, bigint, bigint, bigint]): Spread => ({
    ...{ exact: pence(exact), mean: pence(p50), p10: pence(p10), p50: pence(p50), p90: pence(p90) },
  });
  const chartOf = (total: Spread) => {
    const none = spread(0n, 0n, 0n, 0n);
    const parts = { BLOCK: total, EDUCATION: none, SOCIAL_CARE: none, HEALTH: none };
    return appraisalChart([{ label: 'One', appraised: { to25: { parts, total } } as unknown as AppraisedCandidate }]);
  };
  const drawn = chartOf(spread(10_000n, 12_000n, 15_000n, 20_000n));
  expect(drawn.series).toMatchObject([
    { name: 'High needs block', stack: 'agencies', values: [100] },
    { stack: 'chance', values: [120] },
    { name: '10th to 90th percentile', stack: 'chance', values: [80] },
  ]);
  expect(drawn.alternative).toContain('without chance: One £100.00, with it £120.00 to £200.00');
  expect(chartOf(spread(10_000n, 10_000n, 10_000n, 10_000n)).series).toHaveLength(1);
});
