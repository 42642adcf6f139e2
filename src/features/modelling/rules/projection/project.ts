import { expectedPeople } from './expectation';
import { type ProjectionInputs, seedPeople, type State } from './inputs';
import { listMeasures, measured, type Measure, type Measures, measuresOf, overAges } from './measures';
import { learnModel, type Model } from './model';
import { type PricedStates, priceStates } from './prices';
import { openSimulation } from './simulation';
import { type Figures, summarise } from './statistics';

/** The figures of one projected year; cost is in pounds. */
export interface ProjectedYear {
  readonly year: number;
  readonly total: Figures;
  readonly settings: Readonly<Record<string, Figures>>;
  readonly needs: Readonly<Record<string, Figures>>;
  readonly cost: Figures;
}

/** A state that the prices given do not name, and what was taken for it. */
export interface UnpricedState extends State {
  readonly cost: number;
}

/** A projection from the year after the seed year on. */
export interface Projection {
  readonly seedYear: number;
  readonly years: readonly ProjectedYear[];
  readonly unpriced: readonly UnpricedState[];
}

/** Each year's figures by run: of the first index the year, of the second the measure, of the third the run. */
export type RunFigures = readonly (readonly Float64Array[])[];

/** Learns from the inputs, simulates `runs` runs, the first being run 1, and tells their figures beside the exact expectation. */
export function project(inputs: ProjectionInputs, { runs, seed }: { runs: number; seed: number }): Projection {
  const model = learnModel(inputs);
  const { prices, unpriced } = priceStates(
    model.space,
    inputs.prices,
    seedPeople(inputs.transitions).map(({ state }) => state),
  );
  const measures = measuresOf(model.space, prices);
  const list = listMeasures(measures);
  const expected = expectedPeople(model).map((people) => overAges(people, new Float64Array(prices.length)));
  const figures = simulateFigures(model, list, { seed, firstRun: 1, runs });
  return {
    seedYear: model.seedYear,
    years: model.years.map(({ year }, at) => ({
      year,
      ...tell(measures, (measure, index) =>
        summarise(measured(measure, expected[at] ?? new Float64Array()), figures[at]?.[index] ?? new Float64Array()),
      ),
    })),
    unpriced: unpricedStates(model, { prices, unpriced }, expected),
  };
}

/** The states that have no price and that somebody can be in; `expected`: the people expected in each year by state. */
export function unpricedStates(
  model: Model,
  { prices, unpriced }: PricedStates,
  expected: readonly Float64Array[],
): readonly UnpricedState[] {
  const canHold = statesThatCanHold(model, expected);
  return unpriced.flatMap((number) => {
    const state = model.space.states[number];
    return state !== undefined && canHold.has(number) ? [{ ...state, cost: prices[number] ?? 0 }] : [];
  });
}

/**
 * Simulates runs from `firstRun` on. Runs stand on their own: where they are shared out among threads, the figures put together by
 * run are those of one thread.
 */
export function simulateFigures(
  model: Model,
  measures: readonly Measure[],
  { seed, firstRun, runs }: { readonly seed: number; readonly firstRun: number; readonly runs: number },
): RunFigures {
  const figures = model.years.map(() => measures.map(() => new Float64Array(runs)));
  const byState = new Float64Array(model.space.states.length);
  const simulation = openSimulation(model, seed);
  for (let run = 0; run < runs; run += 1) {
    simulation.run(firstRun + run, ({ people }, year) => {
      overAges(people, byState);
      figures[year]?.forEach((byRun, index) => {
        const measure = measures[index];
        if (measure !== undefined) byRun[run] = measured(measure, byState);
      });
    });
  }
  return figures;
}

function tell(
  { total, settings, needs, cost }: Measures,
  figuresOf: (measure: Measure, index: number) => Figures,
): Omit<ProjectedYear, 'year'> {
  let index = 0;
  const next = (measure: Measure): Figures => figuresOf(measure, index++);
  const byName = (measures: ReadonlyMap<string, Measure>): Record<string, Figures> =>
    Object.fromEntries([...measures].map(([name, measure]) => [name, next(measure)]));
  // In the order of listMeasures.
  return { total: next(total), settings: byName(settings), needs: byName(needs), cost: next(cost) };
}

/** States that the settings' rows admit at some age, and others that somebody is or comes into all the same. */
function statesThatCanHold({ space, seed, years }: Model, expected: readonly Float64Array[]): ReadonlySet<number> {
  const people = [overAges(Float64Array.from(seed), new Float64Array(space.states.length)), ...expected];
  const isAdmitted = (state: number): boolean =>
    years.some(({ passages }) =>
      passages.some((passage, cell) => passage !== null && cell % space.states.length === state),
    );
  return new Set(
    space.states.flatMap((_, state) =>
      people.some((byState) => (byState[state] ?? 0) > 0) || isAdmitted(state) ? [state] : [],
    ),
  );
}
