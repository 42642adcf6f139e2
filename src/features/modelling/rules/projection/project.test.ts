// A projection as a whole: an example worked out by hand, what always holds, and where its draws come from.
import fc from 'fast-check';
import { madeAuthority } from '../../../../../test/support/made-authority';
import { findGaps } from './gaps';
import { type ProjectionInputs, type State, type Transition } from './inputs';
import { listMeasures, measuresOf } from './measures';
import { AGES, cellOf, learnModel, type Model } from './model';
import { project, simulateFigures } from './project';
import { openSimulation } from './simulation';
import { nearestRank, summarise } from './statistics';

const A: State = { need: 'T', setting: 'A' };
const B: State = { need: 'T', setting: 'B' };
const went = (from: State | null, fromAge: number, to: State | null, times: number): Transition[] =>
  Array.from({ length: times }, () => ({ year: 2020, from, fromAge, to, toAge: fromAge + 1 }));

/** One year seen, two settings that take one need at 5, 6 and 7. */
const TWO_STATES: ProjectionInputs = {
  transitions: [
    ...went(null, 4, A, 2),
    ...went(A, 5, A, 2),
    ...went(A, 5, B, 1),
    ...went(A, 5, null, 1),
    ...went(B, 5, B, 2),
  ],
  settings: ['A', 'B'].map((setting) => ({ setting, leastAge: 5, mostAge: 7, needs: ['T'], destinations: ['A', 'B'] })),
  background: [2020, 2022, 2023, 2024].map((year) => ({ year, age: 5, people: year === 2020 ? 100 : 50 })),
  prices: [{ ...A, price: 1000 }],
};
/** Joining: α = 2, β = 98; the state joined: A 2½, B ½. */
const JOINED = { A: 5 / 6, B: 1 / 6 };
/** At 5 one of six left; from A: α = 1 + 1.5/7, β = 3 + 5.5/7. Of five who stayed one moved; from A: α = 1 + 1.5/6, β = 2 + 4.5/6. */
const STAYS = { A: 53 / 70, B: 13 / 14 };
const MOVES = { A: 5 / 16, B: 1 / 12 };
const FIRST = {
  // At 5 two in A came before; at 6 two in A and three in B, of whom nothing was seen: half leave. No setting is open at 8: none moves.
  six: { A: 2 * STAYS.A * (1 - MOVES.A), B: 2 * STAYS.A * MOVES.A },
  seven: { A: 1, B: 1.5 },
};
const SECOND = {
  six: {
    A: JOINED.A * STAYS.A * (1 - MOVES.A) + JOINED.B * STAYS.B * MOVES.B,
    B: JOINED.B * STAYS.B * (1 - MOVES.B) + JOINED.A * STAYS.A * MOVES.A,
  },
  seven: { A: FIRST.six.A / 2, B: FIRST.six.B / 2 },
  // Kept one year more where no setting takes them, for at 7 they were where they might be.
  eight: { A: 0.5, B: 0.75 },
};

describe('two states, worked out by hand', () => {
  const { seedYear, years, unpriced } = project(TWO_STATES, { runs: 4_000, seed: 50 });

  test('the expectation', () => {
    expect(seedYear).toBe(2021);
    expect(years.map(({ year }) => year)).toEqual([2022, 2023, 2024]);
    expect(years[0]!.settings['A']!.expectation).toBeCloseTo(JOINED.A + FIRST.six.A + FIRST.seven.A, 12);
    expect(years[0]!.settings['B']!.expectation).toBeCloseTo(JOINED.B + FIRST.six.B + FIRST.seven.B, 12);
    expect(years[0]!.total.expectation).toBeCloseTo(1 + 106 / 70 + 2.5, 12);
    expect(years[1]!.settings['A']!.expectation).toBeCloseTo(JOINED.A + SECOND.six.A + SECOND.seven.A + 0.5, 12);
    expect(years[1]!.settings['B']!.expectation).toBeCloseTo(JOINED.B + SECOND.six.B + SECOND.seven.B + 0.75, 12);
    // In the third year those of 8 were in no valid state and leave.
    const six = JOINED.A * STAYS.A + JOINED.B * STAYS.B;
    const seven = (SECOND.six.A + SECOND.six.B) / 2;
    const eight = (SECOND.seven.A + SECOND.seven.B) / 2;
    expect(years[2]!.total.expectation).toBeCloseTo(1 + six + seven + eight, 12);
  });

  test('the mean of the runs comes to it', () => {
    for (const { total, settings } of years) {
      for (const { mean, expectation, sd } of [total, ...Object.values(settings)]) {
        expect(Math.abs(mean - expectation)).toBeLessThan((4 * sd!) / Math.sqrt(4_000));
      }
    }
  });

  test('a state without a price takes its setting’s mean, else nothing, and is told', () => {
    expect(unpriced).toEqual([{ ...B, cost: 0 }]);
    for (const { cost, settings } of years) expect(cost.p90).toBe(1000 * settings['A']!.p90);
  });
});

test('a price missing: the setting’s mean weighted by the seed population, its plain mean, or 0', () => {
  const needs = ['T', 'U', 'V'];
  const inputs: ProjectionInputs = {
    ...TWO_STATES,
    settings: ['A', 'B', 'C'].map((setting) => ({ ...TWO_STATES.settings[0]!, setting, needs })),
    transitions: [
      ...TWO_STATES.transitions.map((row) => ({ ...row, to: row.to && { ...row.to, setting: 'A' } })),
      ...went(null, 4, { need: 'U', setting: 'A' }, 1),
    ],
    prices: [
      { ...A, price: 1000 },
      { need: 'U', setting: 'A', price: 9000 },
      { ...B, price: 100 },
      { need: 'U', setting: 'B', price: 200 },
    ],
  };
  // In 2021 seven of T and one of U are in A, nobody in B.
  expect(project(inputs, { runs: 1, seed: 1 }).unpriced).toEqual([
    { need: 'V', setting: 'A', cost: 2000 },
    { need: 'V', setting: 'B', cost: 150 },
    ...needs.map((need) => ({ need, setting: 'C', cost: 0 })),
  ]);
});

const plans = fc.record({
  seed: fc.string(),
  children: fc.integer({ min: 1, max: 300 }),
  observedYears: fc.integer({ min: 1, max: 3 }),
  projectedYears: fc.integer({ min: 1, max: 4 }),
  needs: fc.integer({ min: 1, max: 3 }),
  settings: fc.integer({ min: 1, max: 5 }),
});
const sumOf = (people: Iterable<number>): number => [...people].reduce((sum, count) => sum + count, 0);

test('people are conserved: who was there or joined is there or left, in every year of every run, and nobody is older than the last age', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 0, max: 0xffffffff }), (plan, seed) => {
      const model = learnModel(madeAuthority(plan));
      const simulation = openSimulation(model, seed);
      for (let run = 1; run <= 5; run += 1) {
        let before = sumOf(model.seed);
        simulation.run(run, ({ people, joined, left, moved }) => {
          const after = sumOf(people);
          expect(after).toBe(before + joined - left);
          expect(people).toHaveLength(AGES * model.space.states.length);
          expect(people.every((count) => count >= 0)).toBe(true);
          expect(moved).toBeLessThanOrEqual(before - left);
          before = after;
        });
      }
    }),
    { numRuns: 40 },
  );
});

test('settings and needs add up to the total, and so do their expectations', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      for (const { total, settings, needs } of project(madeAuthority(plan), { runs: 3, seed: 1 }).years) {
        for (const parts of [Object.values(settings), Object.values(needs)]) {
          expect(sumOf(parts.map(({ mean }) => mean))).toBeCloseTo(total.mean, 6);
          expect(sumOf(parts.map(({ expectation }) => expectation))).toBeCloseTo(total.expectation, 6);
        }
      }
    }),
    { numRuns: 20 },
  );
});

const PLAN = { seed: 'one', children: 600, observedYears: 3, projectedYears: 4, needs: 3, settings: 5 };

describe('draws', () => {
  const inputs = madeAuthority(PLAN);
  const model = learnModel(inputs);
  const measures = listMeasures(measuresOf(model.space, new Float64Array(model.space.states.length).fill(1)));

  test('the mean over many runs comes to the expectation, in every year and setting', () => {
    for (const { total, settings, needs } of project(inputs, { runs: 1_500, seed: 7 }).years) {
      for (const { mean, sd, expectation } of [total, ...Object.values(settings), ...Object.values(needs)]) {
        if (expectation < 5) continue;
        expect(Math.abs(mean - expectation)).toBeLessThan((4.5 * sd!) / Math.sqrt(1_500));
      }
    }
  });

  test('runs shared out among threads, in any order, are the runs of one', () => {
    const later = simulateFigures(model, measures, { seed: 5, firstRun: 5, runs: 6 });
    const earlier = simulateFigures(model, measures, { seed: 5, firstRun: 1, runs: 4 });
    simulateFigures(model, measures, { seed: 5, firstRun: 1, runs: 10 }).forEach((byMeasure, year) =>
      byMeasure.forEach((byRun, at) => expect([...byRun]).toEqual([...earlier[year]![at]!, ...later[year]![at]!])),
    );
  });

  test('the order of the rows changes nothing but the order in which settings are told', () => {
    const turned = {
      transitions: [...inputs.transitions].reverse(),
      settings: [...inputs.settings].reverse(),
      background: [...inputs.background].reverse(),
      prices: [...inputs.prices].reverse(),
    };
    expect(project(turned, { runs: 20, seed: 3 })).toEqual(project(inputs, { runs: 20, seed: 3 }));
  });

  test('what touches one state leaves the draws of all others as they were: common random numbers', () => {
    const age = 8;
    const states = model.space.states.length;
    const touched = model.space.numberOf({ need: 'need 1', setting: 'setting 1' });
    const cell = cellOf(model.space, age, touched);
    const [first] = model.years;
    const passages = first!.passages.map((passage, at) =>
      at === cell ? { ...passage!, leaving: { alpha: 90, beta: 10 }, moving: null } : passage,
    );
    const changed: Model = { ...model, years: [{ ...first!, passages }] };
    const reached = new Set([
      touched,
      ...(first!.passages[cell]!.moving?.destinations ?? []).map(({ state }) => state),
    ]);
    const peopleOf = (one: Model, run: number): number[] => {
      let kept: number[] = [];
      openSimulation(one, 11).run(run, ({ people }, year) => (kept = year === 0 ? [...people] : kept));
      return kept;
    };
    let differing = 0;
    for (let run = 1; run <= 20; run += 1) {
      const after = peopleOf(changed, run);
      const unlike = peopleOf(model, run).flatMap((count, at) => (count === after[at] ? [] : [at]));
      differing += unlike.length;
      for (const at of unlike) {
        expect(Math.floor(at / states)).toBe(Math.floor(cell / states) + 1);
        expect(reached.has(at % states)).toBe(true);
      }
    }
    expect(differing).toBeGreaterThan(0);
  });

  test('more people joining at an age join it, and never fewer in any run', () => {
    const [first] = model.years;
    const joinings = first!.joinings.map((joining) =>
      joining.age === 5 ? { ...joining, people: 2 * joining.people } : joining,
    );
    for (let run = 1; run <= 50; run += 1) {
      const joined: number[] = [];
      for (const one of [model, { ...model, years: [{ ...first!, joinings }] }]) {
        openSimulation(one, 2).run(run, (year, index) => index === 0 && joined.push(year.joined));
      }
      expect(joined[1]).toBeGreaterThanOrEqual(joined[0]!);
    }
  });
});

describe('figures', () => {
  test('percentiles by nearest rank, the deviation with one less than the runs, and none for a single run', () => {
    const ten = Float64Array.from([10, 1, 9, 2, 8, 3, 7, 4, 6, 5]);
    expect(summarise(5.4, ten)).toEqual({
      expectation: 5.4,
      mean: 5.5,
      sd: Math.sqrt(82.5 / 9),
      p10: 1,
      p50: 5,
      p90: 9,
    });
    expect(summarise(2, Float64Array.of(3))).toEqual({ expectation: 2, mean: 3, sd: null, p10: 3, p50: 3, p90: 3 });
    expect(nearestRank(Float64Array.of(1, 2, 3, 4, 5), 50)).toBe(3);
    expect(() => nearestRank(new Float64Array(), 50)).toThrow(RangeError);
  });
});

describe('what is missing for a projection is told before it is tried', () => {
  const gapsOf = (change: Partial<ProjectionInputs>): string[] =>
    findGaps({ ...TWO_STATES, ...change }).map(({ input, message }) => `${input}: ${message}`);
  const people = (years: readonly number[], count = 100) => years.map((year) => ({ year, age: 5, people: count }));

  test('nothing is missing', () => {
    expect(gapsOf({})).toEqual([]);
    expect(fc.sample(plans, { numRuns: 10, seed: 1 }).flatMap((plan) => findGaps(madeAuthority(plan)))).toEqual([]);
  });

  test.each([
    ['settings', { settings: [] }, /^settings: It must name at least one setting/],
    ['transitions', { transitions: [] }, /^transitions: It must hold the transitions/],
    ['a year to project', { background: people([2020, 2021]) }, /^background: It must hold a year after 2021/],
    [
      'a year between',
      { background: people([2020, 2022, 2024]) },
      /^background: .* from 2022 to 2024.*missing: 2023\.$/,
    ],
    [
      'people of an age',
      { background: people([2022, 2023]) },
      /^background: .*academic year 5, at which people join.* 2020\.$/,
    ],
    [
      'people enough',
      { background: people([2020, 2022], 1) },
      /^background: The observed years hold 1 people of academic year 5, fewer than the 2/,
    ],
  ])('%s', (_what, change, sentence) => {
    expect(gapsOf(change).join('\n')).toMatch(sentence);
  });
});
