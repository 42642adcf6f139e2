// What levers do to places, journeys and money, worked out by hand on two settings of one need.
import { type Day } from '../../../../kernel/dates';
import { type State, type Transition } from '../projection/inputs';
import { planProblems } from './check-plan';
import { GoalPosition, GoalTerm, LeverKind, ScenarioPayer } from './codes';
import { flatFigures } from './flat-result';
import { toldLevers } from './lever-money';
import { placesOf } from './outcome';
import { type Goal, type Lever, type LeverEffect, type ScenarioInputs, type ScenarioPlan } from './plan';
import { type ReadingYear, type ScenarioResult } from './result';
import { concludeScenario } from './run';
import { prepareScenario, simulateScenario } from './simulate';

const FAR: State = { need: 'T', setting: 'FAR' };
const LOCAL: State = { need: 'T', setting: 'LOCAL' };
const stays = (state: State, age: number, times: number): Transition[] =>
  Array.from({ length: times }, () => ({ year: 2016, from: state, fromAge: age, to: state, toAge: age + 1 }));
/** Hundreds who were all seen to stay nearly all stay; half of them come to year 7 in 2018. */
const INPUTS: ScenarioInputs = {
  transitions: [FAR, LOCAL].flatMap((state) => [...stays(state, 5, 400), ...stays(state, 6, 400)]),
  settings: [FAR, LOCAL].map(({ setting }) => ({
    ...{ setting, leastAge: 5, mostAge: 9, needs: ['T', 'U'], destinations: [setting] },
  })),
  background: [{ year: 2018, age: 5, people: 100 }],
  prices: [
    { ...FAR, price: 80_000, transport: 5_000 },
    { ...LOCAL, price: 30_000, transport: 0 },
  ],
  shares: [],
  transport: [{ ...FAR, payer: ScenarioPayer.HEALTH, cost: 1_000 }],
};
const lever = (effect: LeverEffect, changes: Partial<Lever> = {}): Lever =>
  ({
    ...{
      name: 'made',
      owner: 'Testa Placeholder-One',
      source: null,
      startDate: '2018-04-01' as Day,
      isMitigation: true,
    },
    ...effect,
    ...changes,
  }) as Lever;
const FROM_FAR = { settings: ['FAR'], needs: null };
const provision = (setting: string, places: number, fill: readonly number[]): Lever =>
  lever({
    ...{ kind: LeverKind.LOCAL_PROVISION, scope: FROM_FAR, setting, ages: null, places, fill },
    ...{ unitCost: 20_000, placeCost: 10_000 },
  });
const limit = (places: number, changes: Partial<Lever> = {}): Lever =>
  lever({ kind: LeverKind.CAPACITY_LIMIT, setting: 'LOCAL', places, overflow: 'FAR' }, changes);
const BLOCK = { openingDeficit: 0, income: 0, incomeGrowthPercent: 0, otherSpend: 0, otherSpendGrowthPercent: 0 };
const RUNS = { seed: 1, runs: 10 };

function resultOf(levers: readonly Lever[], changes: Partial<ScenarioPlan> = {}): ScenarioResult {
  const prepared = prepareScenario(INPUTS, { block: BLOCK, levers, goal: null, ...changes });
  return concludeScenario(prepared, simulateScenario(prepared, { ...RUNS, firstRun: 1 }), RUNS);
}
const mitigated = (...levers: readonly Lever[]): ReadingYear => resultOf(levers).years[0]!.mitigated;
const blockOf = ({ payers }: ReadingYear): number => payers.HIGH_NEEDS_BLOCK.mean;
const inSetting = ({ settings }: ReadingYear, setting: string): number => settings[setting]!.mean;
const codesOf = (...levers: readonly Lever[]): string[] =>
  planProblems(INPUTS, { levers, goal: null }).map(({ code, field }) => `${code} ${field.join('.')}`);

test('transport is dearer for whoever bears it, apart from the price, its ceilings and its shares', () => {
  const transport = lever({ kind: LeverKind.TRANSPORT, scope: FROM_FAR, percent: 50 });
  const ceiling = lever({ kind: LeverKind.PRICE_CEILING, scope: FROM_FAR, unitCost: 1_000 });
  const after = mitigated(transport, ceiling);
  const far = inSetting(after, 'FAR');
  expect(after.payers.EDUCATION.mean).toBeCloseTo(far * 7_500, 6);
  expect(after.payers.HEALTH.mean).toBeCloseTo(far * 1_500, 6);
  expect(blockOf(after)).toBeCloseTo(far * 1_000 + inSetting(after, 'LOCAL') * 30_000, 6);
  expect(codesOf(transport)).toEqual([]);
  const nowhere = lever({ kind: LeverKind.TRANSPORT, scope: { settings: ['LOCAL'], needs: null }, percent: 50 });
  expect(codesOf(nowhere)).toEqual(['TRANSPORT_UNKNOWN levers.0.kind']);
});

test('who goes to a setting that a provision opens is taken there: at what it says, else at what it costs where they come from', () => {
  const opened = (said: object): Lever => ({ ...provision('new', 200, [100]), ...said });
  const journeys = ({ payers, settings }: ReadingYear) => [
    payers.EDUCATION.mean - settings['FAR']!.mean * 5_000,
    payers.HEALTH.mean - settings['FAR']!.mean * 1_000,
  ];
  const carried = resultOf([opened({ journeyCost: null })]);
  const { mitigated: after } = carried.years[0]!;
  const there = inSetting(after, 'new');
  expect(there).toBeGreaterThan(100);
  const expectClose = (found: readonly number[], wanted: readonly number[]): void =>
    found.forEach((amount, at) => expect(amount).toBeCloseTo(wanted[at]!, 4));
  expectClose(journeys(after), [there * 5_000, there * 1_000]);
  expectClose(journeys(mitigated(opened({ journeyCost: 2_000 }))), [there * 2_000, 0]);
  // As it was reckoned before it was asked: an old scenario comes to its old figures.
  expectClose(journeys(mitigated(opened({}))), [0, 0]);
  // The lever says whom it has taken from where.
  const [{ setting, children } = { setting: '', children: 0 }, ...others] = carried.levers![0]!.years[0]!.from!;
  expect([setting, others]).toEqual(['FAR', []]);
  expect(children).toBeCloseTo(there, 3);
  const flat = flatFigures(carried, ['A school']).filter(({ figure }) => figure === 'LEVER_CHILDREN');
  expect(flat).toMatchObject([{ year: 2018, reading: 'A school', setting: 'FAR' }]);
});

test('places added to a setting that is full lift its limit; whoever is displaced costs what all others cost there', () => {
  const capped = mitigated(limit(300));
  expect(inSetting(capped, 'LOCAL')).toBeCloseTo(300, 9);
  const expanded = mitigated(limit(300), provision('LOCAL', 40, [50]));
  expect(inSetting(expanded, 'LOCAL')).toBeCloseTo(320, 9);
  expect(expanded.children.mean).toBeCloseTo(capped.children.mean, 9);
  const prepared = prepareScenario(INPUTS, {
    ...{ block: BLOCK, goal: null, levers: [limit(300), provision('LOCAL', 40, [50])] },
  });
  const [before, after] = simulateScenario(prepared, { ...RUNS, firstRun: 1 }).map(([year]) => year!);
  const [far, local] = [FAR, LOCAL].map((state) => prepared.outcome.numberOf(state));
  after![placesOf(prepared.outcome).payers]!.forEach((block, run) => {
    // Of those who were in LOCAL and of the 20 who came as many are kept of each.
    const kept = (20 * 320) / (before![local!]![run]! + 20);
    const filled = (320 - kept) * 30_000 + kept * 20_000;
    expect(block).toBeCloseTo(after![far!]![run]! * 80_000 + filled + 20 * 10_000, 4);
  });
  expect(expanded.ages!.map(({ setting, ageBand }) => `${setting} ${ageBand}`)).toEqual(['FAR 11-15', 'LOCAL 11-15']);
  expect(expanded.ages![1]!.children.mean).toBeCloseTo(320, 9);
});

test('a place of a new provision costs its part when it stands empty, once, and others may fill it', () => {
  const slow = provision('new', 200, [10]);
  const expected = (reading: ReadingYear, empty: number): number =>
    inSetting(reading, 'FAR') * 80_000 +
    inSetting(reading, 'LOCAL') * 30_000 +
    inSetting(reading, 'new') * 20_000 +
    empty * 10_000;
  const alone = mitigated(slow);
  expect(inSetting(alone, 'new')).toBeCloseTo(20, 9);
  expect(blockOf(alone)).toBeCloseTo(expected(alone, 180), 4);
  const retained = lever({ kind: LeverKind.RETAINED_PLACES, setting: 'new', places: 200, unitCost: 9_000 });
  expect(blockOf(mitigated(slow, retained))).toBeCloseTo(blockOf(alone), 4);
  const filled = mitigated(slow, { ...limit(700), overflow: 'new' } as Lever);
  const overflow = inSetting(filled, 'new') - 20;
  expect(overflow).toBeGreaterThan(0);
  expect(blockOf(filled)).toBeCloseTo(expected(filled, 180 - overflow), 4);
});

test('a new provision’s setting may be named from its first day on, by what comes anyway only where it does', () => {
  const opened = provision('new', 10, [100]);
  const into = { overflow: 'new' };
  expect(codesOf(opened, limit(5, into))).toEqual([]);
  expect(codesOf(opened, limit(5, { ...into, isMitigation: false }))).toEqual(['SETTING_UNKNOWN levers.1.overflow']);
  expect(codesOf(opened, limit(5, { ...into, startDate: '2018-03-31' as Day }))).toEqual([
    'SETTING_UNKNOWN levers.1.overflow',
  ]);
  const returned = { kind: LeverKind.RETURN_AT_TRANSITION, scope: FROM_FAR, setting: 'new', ages: [7], percent: 5 };
  expect(codesOf(opened, lever(returned))).toEqual([]);
});

test('a lever that acts on nothing is told to change nothing, one that acts is not', () => {
  const above = lever({ kind: LeverKind.PRICE_CEILING, scope: { settings: null, needs: null }, unitCost: 90_000 });
  const retained = lever({ kind: LeverKind.RETAINED_PLACES, setting: 'LOCAL', places: 5, unitCost: 9_000 });
  const below = lever({ kind: LeverKind.PRICE_CEILING, scope: FROM_FAR, unitCost: 70_000 });
  const { levers, years } = resultOf([above, retained, below]);
  expect(toldLevers(levers!, years).map(({ changesNothing }) => changesNothing)).toEqual([true, true, false]);
});

describe('goal seek', () => {
  const goal: Goal = { lever: 0, term: GoalTerm.PLACES, least: 0, most: 0, position: GoalPosition.IN_YEAR, year: 2018 };
  const sought = (changes: Partial<Goal>, income: number) =>
    resultOf([provision('new', 100, [100])], { block: { ...BLOCK, income }, goal: { ...goal, ...changes } }).goal!;

  test('where every figure balances it says so, with the end that does so most narrowly', () => {
    const found = sought({ term: GoalTerm.UNIT_COST, most: 90_000 }, 1e9);
    expect(found).toMatchObject({ everyBalances: true, value: 90_000 });
  });

  test('places that stand empty cost: the fewest that balance lie between two ends that do not', () => {
    const without = blockOf(mitigated());
    const found = sought({ most: 5_000 }, without - 3_000_000);
    expect(found).toMatchObject({ everyBalances: false, value: 50 });
    expect(found.reached).toBeCloseTo(0, 3);
    expect(sought({ most: 10 }, 0).value).toBeNull();
  });
});

test('states without a price are told with what stands for it, in the flat file too, as is the age', () => {
  const result = resultOf([]);
  expect(result.unpriced).toEqual([
    { need: 'U', setting: 'FAR', cost: 80_000 },
    { need: 'U', setting: 'LOCAL', cost: 30_000 },
  ]);
  const rows = flatFigures({ ...result, backTest: { years: [], figures: 1, coverage: 0.75, pinballLoss: 1.25 } }, []);
  expect(rows.filter(({ year }) => year === null).map(({ figure, values }) => [figure, values.mean])).toEqual([
    ['COVERAGE', 0.75],
    ['PINBALL_LOSS', 1.25],
    ['UNPRICED', '80000.00'],
    ['UNPRICED', '30000.00'],
  ]);
  const money = ['COST', 'IN_YEAR', 'CUMULATIVE', 'CAPITAL', 'LEAD_IN'];
  const amounts = rows.flatMap(({ figure, values }) => (money.includes(figure) ? [values.mean, values.p10] : []));
  expect(amounts.filter((amount) => amount !== null && !/^-?\d+\.\d\d$/.test(String(amount)))).toEqual([]);
  expect(rows).toContainEqual(expect.objectContaining({ setting: 'FAR', ageBand: '11-15', reading: 'MITIGATED' }));
});
