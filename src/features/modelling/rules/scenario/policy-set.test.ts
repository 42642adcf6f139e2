// What levers read of policy sets: which version, which day, and that nothing else follows from a set.
import { madeAuthority } from '../../../../../test/support/made-authority';
import { type Day, type FinancialYear } from '../../../../kernel/dates';
import { pence } from '../../../../kernel/money';
import { instantOf } from '../../../../platform/clock';
import { type AssumptionSet, AssumptionTerm, tenThousandths } from '../assumption';
import { LeverKind } from './codes';
import { type GivenLever, readLever } from './given-lever';
import { type Lever, type ScenarioInputs } from './plan';
import { publishedPlaceRates } from '../place-rates';
import { readAssumption, withPlaceRates } from './policy-set';
import { type ReadingYear, type ScenarioResult } from './result';
import { concludeScenario } from './run';
import { prepareScenario, simulateScenario } from './simulate';
import { growthFactor } from './timing';

const day = (text: string): Day => text as Day;
interface Said {
  readonly term: AssumptionTerm;
  readonly value: number;
  readonly appliesTo?: string;
  readonly fromDate?: string;
}
const set = (name: string, startDate: string, ...said: readonly Said[]): AssumptionSet => ({
  ...{ assumptionSetId: `${name} ${startDate}`, name, source: `Invented, ${startDate}`, sourceDate: day(startDate) },
  ...{ startDate: day(startDate), recordedBy: 'made', recordedAt: instantOf(`${startDate}T09:00:00Z`) },
  values: said.map(({ term, value, appliesTo, fromDate }) => ({
    ...{ term, appliesTo: appliesTo ?? null, fromDate: fromDate === undefined ? null : day(fromDate) },
    ...{ low: tenThousandths(value - 1), central: tenThousandths(value), high: tenThousandths(value + 1) },
  })),
});
const { PRICE_GROWTH, PRICE_BAND } = AssumptionTerm;
const SETS = [
  set('Fees', '2017-04-01', { term: PRICE_GROWTH, value: 3 }, { term: PRICE_GROWTH, appliesTo: 'EDUCATION', value: 5 }),
  set('Fees', '2019-04-01', { term: PRICE_GROWTH, value: 2 }, { term: PRICE_GROWTH, value: 4, fromDate: '2020-04-01' }),
  set(
    'Bands',
    '2016-04-01',
    { term: PRICE_BAND, value: 20_000 },
    { term: PRICE_BAND, value: 15_000, fromDate: '2019-10-01' },
  ),
  set('Other fees', '2017-04-01', { term: PRICE_GROWTH, value: 8 }),
];
const given = (changes: Partial<GivenLever> = {}): GivenLever => ({
  ...{ kind: LeverKind.PRICE_GROWTH, name: 'Fees', owner: 'Testa Placeholder-One', source: null },
  ...{ startDate: day('2018-04-01'), isMitigation: false, settings: null, needs: null, setting: null, overflow: null },
  ...{ ages: null, places: null, fill: null, unitCost: null, placeCost: null, percent: null, shares: null },
  ...{
    placeRates: null,
    journeyCost: null,
    capitalCost: null,
    capitalMonths: null,
    leadInCost: null,
    leadInMonths: null,
  },
  ...{ assumption: { set: 'Fees', appliesTo: null }, ...changes },
});
function leverOf(changes: Partial<GivenLever> = {}): Lever {
  const assumed = readAssumption(given(changes), 0, SETS);
  const lever = assumed.ok ? readLever(assumed.value, 0) : assumed;
  if (!lever.ok) throw new Error(JSON.stringify(lever.refusals));
  return lever.value;
}
const codesOf = (changes: Partial<GivenLever>): string[] => {
  const read = readAssumption(given(changes), 0, SETS);
  return read.ok ? [] : read.refusals.map(({ code, field }) => `${code} ${field.join('.')}`);
};

test('a lever takes the set’s figure for its first day, and those of later versions and days, each with its source', () => {
  const { assumption, source, ...lever } = leverOf();
  expect(lever).toMatchObject({ kind: 'PRICE_GROWTH', percent: 3 });
  expect(source).toBe('Fees: Invented, 2017-04-01');
  expect(assumption!.values.map(({ fromDate, value, sourceDate }) => [fromDate, value, sourceDate])).toEqual([
    ['2018-04-01', 3, '2017-04-01'],
    ['2019-04-01', 2, '2019-04-01'],
    ['2020-04-01', 4, '2019-04-01'],
  ]);
  expect(leverOf({ assumption: { set: 'Fees', appliesTo: 'EDUCATION' } })).toMatchObject({ percent: 5 });
  const growing = leverOf() as Lever & { readonly percent: number };
  expect(growthFactor(growing, 2020)).toBeCloseTo(1.03 * 1.02 * 1.04, 12);
});

test('what a set does not say, and a kind that takes none, are refused', () => {
  expect(codesOf({ assumption: { set: 'Nothing', appliesTo: null } })).toEqual([
    'ASSUMPTION_UNKNOWN levers.0.assumption',
  ]);
  expect(codesOf({ startDate: day('2016-04-01') })).toEqual(['ASSUMPTION_UNKNOWN levers.0.assumption']);
  expect(codesOf({ kind: LeverKind.PRICE_CEILING })).toEqual(['ASSUMPTION_UNKNOWN levers.0.assumption']);
  expect(codesOf({ percent: 3 })).toEqual(['ASSUMPTION_NOT_TAKEN levers.0.assumption']);
  expect(codesOf({ kind: LeverKind.STEP_DOWN })).toEqual(['ASSUMPTION_NOT_TAKEN levers.0.assumption']);
});

test('an empty place costs what the area’s sets say for its day, else the imported rate, else what is published, each for its days', () => {
  const opens = (changes: Partial<GivenLever> = {}): GivenLever =>
    given({ kind: LeverKind.LOCAL_PROVISION, setting: 'new', places: 10, unitCost: 1, assumption: null, ...changes });
  const rate = {
    kind: 'SPECIAL_PRE_16',
    turnMonth: 9,
    firstPart: pence(500_000n),
    secondPart: pence(600_000n),
  } as const;
  const published = publishedPlaceRates([{ ...rate, firstYear: '2020-21' as FinancialYear }]);
  const of = (lever: GivenLever, sets = SETS): unknown[] => {
    const { placeCost, placeRates } = withPlaceRates(lever, sets, published);
    return [placeCost, placeRates?.map(({ fromDate, value }) => [fromDate, value])];
  };
  expect(of(opens())).toEqual([
    10_000,
    [
      ['2018-04-01', 10_000],
      ['2020-04-01', 11_000],
    ],
  ]);
  const own = [set('Places', '2019-04-01', { term: AssumptionTerm.PLACE_RATE, value: 12_500 })];
  expect(of(opens(), own)).toEqual([
    10_000,
    [
      ['2018-04-01', 10_000],
      ['2019-04-01', 12_500],
    ],
  ]);
  expect(of(opens({ placeCost: 7 }), own)).toEqual([7, undefined]);
  // A set that is named says it alone.
  const named = readAssumption(
    opens({ startDate: day('2019-04-01'), assumption: { set: 'Places', appliesTo: null } }),
    0,
    own,
  );
  expect(named).toMatchObject({ ok: true, value: { placeCost: 12_500, placeRates: [{ value: 12_500 }] } });
});

describe('switching a set', () => {
  const inputs: ScenarioInputs = {
    ...madeAuthority({ seed: 'sets', children: 200, observedYears: 2, projectedYears: 3, needs: 2, settings: 4 }),
    ...{ shares: [], transport: [] },
  };
  const terms = { seed: 4, runs: 10 };
  const block = { openingDeficit: 0, income: 1, incomeGrowthPercent: 0, otherSpend: 0, otherSpendGrowthPercent: 0 };
  const resultOf = (levers: readonly Lever[]): ScenarioResult => {
    const prepared = prepareScenario(inputs, { block, levers, goal: null });
    return concludeScenario(prepared, simulateScenario(prepared, { ...terms, firstRun: 1 }), terms);
  };
  const startDate = day('2015-04-01');
  const one = leverOf();
  const other = leverOf({ assumption: { set: 'Other fees', appliesTo: null } });

  test('changes of a lever its figure, its source and what was read, and nothing else', () => {
    const rest = (lever: Lever): object => ({ ...lever, percent: null, source: null, assumption: null });
    expect(rest(one)).toEqual(rest(other));
    expect(one).not.toEqual(other);
  });

  test('changes of a result pounds alone: no child is elsewhere, in any run', () => {
    const [before, after] = [resultOf([{ ...one, startDate }]), resultOf([{ ...other, startDate }])];
    const children = ({ years, backTest }: ScenarioResult): object => {
      const of = ({ children: all, settings, needs, states }: ReadingYear): object => ({
        all,
        settings,
        needs,
        states,
      });
      return [backTest, years.map(({ unmitigated, mitigated }) => [of(unmitigated), of(mitigated)])];
    };
    expect(children(after)).toEqual(children(before));
    after.years.forEach(({ unmitigated: { cost } }, at) => {
      expect(cost.mean).toBeGreaterThan(before.years[at]!.unmitigated.cost.mean);
    });
  });

  test('a ceiling that a set lowers in the middle of a year counts each for its days', () => {
    const ceiling = leverOf({
      ...{ kind: LeverKind.PRICE_CEILING, startDate: day('2016-04-01'), assumption: { set: 'Bands', appliesTo: null } },
    });
    const dear = { ...inputs, prices: inputs.prices.map((price) => ({ ...price, price: 50_000 })) };
    const prepared = prepareScenario(dear, { block, levers: [ceiling], goal: null });
    const { years } = concludeScenario(prepared, simulateScenario(prepared, { ...terms, firstRun: 1 }), terms);
    const priceIn = (year: number): number => {
      const { cost, children } = years.find((told) => told.year === year)!.unmitigated;
      return cost.mean / children.mean;
    };
    expect(years.map(({ year }) => year)).toEqual([2016, 2017, 2018]);
    expect(priceIn(2018)).toBeCloseTo(20_000, 6);
    const later = {
      ...ceiling,
      assumption: {
        ...ceiling.assumption!,
        values: [ceiling.assumption!.values[0]!, { ...ceiling.assumption!.values[1]!, fromDate: day('2018-10-01') }],
      },
    } as Lever;
    const lowered = prepareScenario(dear, { block, levers: [later], goal: null });
    const [, , last] = concludeScenario(lowered, simulateScenario(lowered, { ...terms, firstRun: 1 }), terms).years;
    const { cost, children } = last!.unmitigated;
    // Of the 365 days from 1 April 2018 the last 182 are under the lower one.
    expect(cost.mean / children.mean).toBeCloseTo((183 * 20_000 + 182 * 15_000) / 365, 6);
  });
});
