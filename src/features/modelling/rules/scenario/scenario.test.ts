// Scenarios as a whole: an example worked out by hand, what always holds, and what is found by turning a lever.
import fc from 'fast-check';
import { madeAuthority } from '../../../../../test/support/made-authority';
import { type Day } from '../../../../kernel/dates';
import { type State, type Transition } from '../projection/inputs';
import { GoalPosition, GoalTerm, LeverKind, ScenarioPayer } from './codes';
import { placesOf } from './outcome';
import { type Lever, type LeverEffect, type ScenarioInputs, type ScenarioPlan } from './plan';
import { concludeScenario, joinFigures } from './run';
import { prepareScenario, READINGS, simulateScenario } from './simulate';
import { growthFactor, partInForce } from './timing';

const day = (text: string): Day => text as Day;
const lever = (effect: LeverEffect, startDate = '2018-04-01', isMitigation = true): Lever => ({
  ...{ name: 'made', owner: 'Testa Placeholder-One', source: null, startDate: day(startDate), isMitigation },
  ...effect,
});
const BLOCK = { openingDeficit: 0, income: 0, incomeGrowthPercent: 0, otherSpend: 0, otherSpendGrowthPercent: 0 };
const planOf = (levers: readonly Lever[], changes: Partial<ScenarioPlan> = {}): ScenarioPlan => ({
  ...{ block: BLOCK, levers, goal: null },
  ...changes,
});
const EVERYONE = { settings: null, needs: null };

/** A made authority: four needs, six settings; the last two stand for places far away. */
const authority: ScenarioInputs = {
  ...madeAuthority({ seed: 'scenario', children: 300, observedYears: 4, projectedYears: 4, needs: 3, settings: 6 }),
  shares: [],
  transport: [],
};
const AWAY = ['setting 5', 'setting 6'];
const provision = (places: number): Lever =>
  lever({
    kind: LeverKind.LOCAL_PROVISION,
    scope: { settings: AWAY, needs: null },
    setting: 'new',
    ages: null,
    places,
    fill: [50, 100],
    unitCost: 10_000,
  });
const FEW = { seed: 7, firstRun: 1, runs: 12 };

/** Of a thousand who were all seen to stay nearly all stay: the example holds whatever the others do. */
const FAR: State = { need: 'T', setting: 'FAR' };
const LOCAL: State = { need: 'T', setting: 'LOCAL' };
const stays = (state: State, age: number, times: number): Transition[] =>
  Array.from({ length: times }, () => ({ year: 2016, from: state, fromAge: age, to: state, toAge: age + 1 }));
const TWO_STATES: ScenarioInputs = {
  transitions: [...stays(FAR, 5, 1000), ...stays(LOCAL, 5, 4), ...stays(FAR, 6, 1000), ...stays(LOCAL, 6, 1000)],
  settings: [FAR, LOCAL].map(({ setting }) => ({
    ...{ setting, leastAge: 5, mostAge: 9, needs: ['T'], destinations: [setting] },
  })),
  background: [2016, 2018].map((year) => ({ year, age: 5, people: 100 })),
  prices: [
    { ...FAR, price: 80_000 },
    { ...LOCAL, price: 30_000 },
  ],
  shares: [
    { setting: 'FAR', need: null, payer: ScenarioPayer.HIGH_NEEDS_BLOCK, percent: 50 },
    { setting: 'FAR', need: null, payer: ScenarioPayer.HEALTH, percent: 50 },
  ],
  transport: [{ ...FAR, payer: ScenarioPayer.EDUCATION, cost: 5_000 }],
};

describe('two states, worked out by hand', () => {
  const plan = planOf(
    [
      lever({
        ...{ kind: LeverKind.RETURN_AT_TRANSITION, scope: { settings: ['FAR'], needs: null }, setting: 'LOCAL' },
        ...{ ages: [7], percent: 50 },
      }),
    ],
    { block: { ...BLOCK, openingDeficit: 100_000, income: 50_000, otherSpend: 20_000 } },
  );
  const prepared = prepareScenario(TWO_STATES, plan);
  const places = placesOf(prepared.outcome);
  const [unmitigated, mitigated] = simulateScenario(prepared, { seed: 1, firstRun: 1, runs: 50 });
  const far = prepared.outcome.numberOf(FAR);
  const local = prepared.outcome.numberOf(LOCAL);

  test('half of those who come to year 7 go on nearby, and every payer bears its part', () => {
    for (let run = 0; run < 50; run += 1) {
      const [before, after] = [unmitigated, mitigated].map((reading) => reading![0]!.map((byRun) => byRun[run]!));
      // Of the 1,000 who were in FAR at 6 nearly all come to 7; those at 8 change no phase.
      const seven = 2 * (before![far]! - after![far]!);
      expect(seven).toBeGreaterThan(980);
      expect(seven).toBeLessThanOrEqual(1000);
      expect(after![local]! - before![local]!).toBeCloseTo(seven / 2, 9);
      const block = (children: readonly number[]): number => children[far]! * 40_000 + children[local]! * 30_000;
      expect(before![places.payers]).toBeCloseTo(block(before!), 6);
      expect(after![places.payers]).toBeCloseTo(block(after!), 6);
      expect(after![places.payers + 1]).toBeCloseTo(after![far]! * 5_000, 6);
      expect(after![places.payers + 3]).toBeCloseTo(after![far]! * 40_000, 6);
      expect(after![places.cost]).toBeCloseTo(after![far]! * 85_000 + after![local]! * 30_000, 6);
    }
  });

  test('B33 the year closes with what it began with and what it lacks', () => {
    const [first] = mitigated!;
    first![places.cumulative]!.forEach((closing, run) => {
      const lacking = first![places.payers]![run]! + 20_000 - 50_000;
      expect(first![places.inYear]![run]).toBeCloseTo(lacking, 6);
      expect(closing).toBeCloseTo(100_000 + lacking, 6);
    });
  });
});

describe('timing', () => {
  const from = { startDate: day('2027-09-01') };
  test('a lever counts for the days of its first year, and a growth anew each year', () => {
    expect(partInForce(from, 2026)).toBe(0);
    expect(partInForce(from, 2027)).toBeCloseTo(213 / 366, 12);
    expect(partInForce(from, 2028)).toBe(1);
    expect(growthFactor({ ...from, percent: 10 }, 2026)).toBe(1);
    expect(growthFactor({ ...from, percent: 10 }, 2027)).toBeCloseTo(1 + 0.1 * (213 / 366), 12);
    expect(growthFactor({ ...from, percent: 10 }, 2029)).toBeCloseTo((1 + 0.1 * (213 / 366)) * 1.21, 12);
  });
});

describe('what always holds', () => {
  const effects = fc.constantFrom<LeverEffect>(
    { kind: LeverKind.STEP_DOWN, scope: { settings: AWAY, needs: ['need 1'] }, setting: 'setting 1', percent: 15 },
    {
      ...{ kind: LeverKind.RETURN_AT_TRANSITION, scope: { settings: AWAY, needs: null }, setting: 'setting 2' },
      ...{ ages: [0, 7, 12], percent: 40 },
    },
    { kind: LeverKind.CAPACITY_LIMIT, setting: 'setting 2', places: 20, overflow: 'setting 6' },
    { kind: LeverKind.REQUESTS_GROWTH, percent: 6 },
    provision(15),
  );

  test('every child is somewhere, with whatever levers', () => {
    fc.assert(
      fc.property(fc.array(effects, { maxLength: 4 }), (chosen) => {
        const prepared = prepareScenario(authority, planOf(chosen.map((effect) => lever(effect))));
        const figures = simulateScenario(prepared, FEW);
        const alone = prepareScenario(authority, planOf(chosen.filter(isRequests).map((effect) => lever(effect))));
        const [, path] = simulateScenario(alone, FEW);
        const { states } = prepared.outcome;
        figures[1]!.forEach((ofYear, year) => {
          for (let run = 0; run < FEW.runs; run += 1) {
            const all = ofYear.slice(0, states.length).map((byRun) => byRun[run]!);
            expect(Math.min(...all)).toBeGreaterThanOrEqual(-1e-9);
            const somewhere = all.reduce((sum, one) => sum + one, 0);
            const alike = path![year]!.slice(0, alone.outcome.states.length);
            const born = alike.reduce((sum, byRun) => sum + byRun[run]!, 0);
            expect(somewhere).toBeCloseTo(born, 6);
          }
        });
      }),
      { numRuns: 6 },
    );
  });

  test('more local places never leave more children far away, in any run', () => {
    const farWith = (places: number, others: readonly Lever[]): number[] => {
      const prepared = prepareScenario(authority, planOf([...others, provision(places)]));
      const [, mitigated] = simulateScenario(prepared, FEW);
      const far = prepared.outcome.states.flatMap(({ setting }, at) => (AWAY.includes(setting) ? [at] : []));
      return mitigated!.flatMap((ofYear) =>
        Array.from({ length: FEW.runs }, (_, run) => far.reduce((sum, at) => sum + ofYear[at]![run]!, 0)),
      );
    };
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.integer({ min: 1, max: 40 }),
        fc.array(effects, { maxLength: 2 }),
        (few, more, chosen) => {
          const others = chosen.filter((one) => one.kind !== LeverKind.LOCAL_PROVISION).map((effect) => lever(effect));
          const [before, after] = [farWith(few, others), farWith(few + more, others)];
          after.forEach((children, at) => expect(children).toBeLessThanOrEqual(before[at]! + 1e-9));
        },
      ),
      { numRuns: 10 },
    );
  });

  test('common random numbers: what a lever does is not drowned in noise', () => {
    const run = (seed: number) =>
      simulateScenario(prepareScenario(authority, planOf([provision(10)])), { seed, firstRun: 1, runs: 60 });
    const [here, there] = [run(1), run(2)];
    const cost = placesOf(prepareScenario(authority, planOf([provision(10)])).outcome).cost;
    const spread = (values: readonly number[]): number => {
      const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
      return values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    };
    const before = here[0]!.at(-1)![cost]!;
    const common = [...here[1]!.at(-1)![cost]!].map((after, at) => after - before[at]!);
    const apart = [...there[1]!.at(-1)![cost]!].map((after, at) => after - before[at]!);
    expect(spread(common)).toBeLessThan(spread(apart) / 20);
  });

  test('any parts of the runs put together are the whole, to the last bit', () => {
    const prepared = prepareScenario(
      authority,
      planOf([provision(20), lever({ kind: LeverKind.REQUESTS_GROWTH, percent: 5 })]),
    );
    const whole = simulateScenario(prepared, { seed: 3, firstRun: 1, runs: 20 });
    const parts = [
      simulateScenario(prepared, { seed: 3, firstRun: 1, runs: 7 }),
      simulateScenario(prepared, { seed: 3, firstRun: 8, runs: 13 }),
    ];
    const told = (figures: typeof whole): string =>
      JSON.stringify(concludeScenario(prepared, figures, { seed: 3, runs: 20 }));
    expect(told(joinFigures(parts))).toBe(told(whole));
  });
});

describe('the result', () => {
  const growth = lever({ kind: LeverKind.PRICE_GROWTH, scope: EVERYONE, percent: 4 }, '2018-04-01', false);
  const plan = planOf([growth, provision(30)], {
    block: { ...BLOCK, openingDeficit: 500_000, income: 16_100_000, incomeGrowthPercent: 2 },
    goal: { lever: 1, term: GoalTerm.UNIT_COST, least: 0, most: 400_000, position: GoalPosition.IN_YEAR, year: 2019 },
  });
  const terms = { seed: 5, runs: 60 };
  const prepared = prepareScenario(authority, plan);
  const figures = simulateScenario(prepared, { ...terms, firstRun: 1 });
  const result = concludeScenario(prepared, figures, terms);

  test('the exact expectation stands beside the mean where there is one', () => {
    for (const { unmitigated, mitigated } of result.years) {
      const { expectation, mean, sd } = unmitigated.children;
      expect(Math.abs(mean - expectation!)).toBeLessThan((4 * sd) / Math.sqrt(terms.runs) + 1e-9);
      expect(unmitigated.settings['setting 5']!.expectation).not.toBeNull();
      expect(mitigated.settings['setting 5']!.expectation).toBeNull();
      expect(mitigated.children.expectation).toBe(expectation);
    }
  });

  test('the difference is mitigated less unmitigated, figure by figure', () => {
    for (const { unmitigated, mitigated, difference } of result.years) {
      expect(difference.cost.mean).toBeCloseTo(mitigated.cost.mean - unmitigated.cost.mean, 3);
      expect(difference.children.mean).toBeCloseTo(0, 9);
      expect(difference.settings['new']!.mean).toBeCloseTo(mitigated.settings['new']!.mean, 9);
    }
    expect(READINGS).toEqual(['unmitigated', 'mitigated']);
  });

  test('the goal: the dearest place with which the year is in balance, and a pound more is not', () => {
    const { goal } = result;
    expect(goal!.value).not.toBeNull();
    const positionAt = (unitCost: number): number => {
      const levers = [growth, { ...provision(30), unitCost } as Lever];
      const tried = prepareScenario(authority, { ...plan, levers });
      const [, mitigated] = simulateScenario(tried, { ...terms, firstRun: 1 });
      const byRun = mitigated![1]![placesOf(tried.outcome).inYear]!;
      return Float64Array.from(byRun).reduce((sum, one) => sum + one, 0) / terms.runs;
    };
    expect(positionAt(goal!.value!)).toBeCloseTo(goal!.reached, 3);
    expect(goal!.reached).toBeLessThanOrEqual(0);
    expect(positionAt(goal!.value! + 1)).toBeGreaterThan(0);
  });

  test('the score: years held out, foretold from those before them', () => {
    const { backTest } = result;
    expect(backTest!.years.map(({ year, ahead }) => [year, ahead])).toEqual([
      [2016, 1],
      [2017, 2],
      [2017, 1],
    ]);
    expect(backTest!.coverage).toBeGreaterThan(0.5);
    expect(backTest!.pinballLoss).toBeGreaterThan(0);
  });
});

function isRequests(effect: LeverEffect): boolean {
  return effect.kind === LeverKind.REQUESTS_GROWTH;
}
