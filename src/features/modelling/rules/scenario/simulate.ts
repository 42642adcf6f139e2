import { AGE_BANDS } from '../../../../kernel/dates';
import { learnModel, type Model } from '../projection/model';
import { openSimulation } from '../projection/simulation';
import { LeverKind } from './codes';
import { withRequests } from './growth';
import { Outcome, placesOf } from './outcome';
import { countByGroup, countByState, type OutcomeSpace, outcomeSpace } from './outcome-space';
import { type Lever, type ScenarioInputs, type ScenarioPlan } from './plan';

/** A scenario made ready: the population without and with what would be done, and the states that figures are told of. */
export interface PreparedScenario {
  readonly inputs: ScenarioInputs;
  readonly plan: ScenarioPlan;
  readonly outcome: OutcomeSpace;
  /** As it was learnt, before any lever. */
  readonly learnt: Model;
  readonly unmitigated: Reading;
  readonly mitigated: Reading;
  /** With what would be done up to each lever but the last, in their order. */
  readonly steps: readonly Reading[];
}

/** A population and the levers laid over it. */
export interface Reading {
  readonly model: Model;
  readonly levers: readonly Lever[];
}

/** The two readings in the order of figures. */
export const READINGS = ['unmitigated', 'mitigated'] as const;

/** What each lever brings is parted on so many runs at most. */
export const MOST_STEP_RUNS = 100;

/** A figure of some runs. Of children by state and age band, of which there are thousands, in half the width; one that is nought in all runs is empty. */
export type RunValues = Float64Array | Float32Array;

/** Figures of some runs: of the first index the reading (both of READINGS, then each step), of the second the year, of the third the figure, of the fourth the run. */
export type ScenarioFigures = readonly (readonly (readonly RunValues[])[])[];

/** Which runs of which seed, and up to which year; the first run is run 1. */
export interface RunSpan {
  readonly seed: number;
  readonly firstRun: number;
  readonly runs: number;
}

/** Learns a scenario's model. `levers` stands for the plan's own where a goal is sought. */
export function prepareScenario(inputs: ScenarioInputs, plan: ScenarioPlan): PreparedScenario {
  return withPlan(learnModel(inputs), inputs, plan);
}

/** The same of a model that is learnt already. */
export function withPlan(model: Model, inputs: ScenarioInputs, plan: ScenarioPlan): PreparedScenario {
  const pressures = plan.levers.filter(({ isMitigation }) => !isMitigation);
  const unmitigated = { model: withRequests(model, pressures), levers: pressures };
  // The same population where nothing that would be done changes who asks: it is then simulated once for both.
  const isSamePopulation = !plan.levers.some((one) => one.isMitigation && one.kind === LeverKind.REQUESTS_GROWTH);
  const reading = (levers: readonly Lever[]): Reading => ({
    levers,
    model: isSamePopulation ? unmitigated.model : withRequests(model, levers),
  });
  const done = plan.levers.flatMap(({ isMitigation }, index) => (isMitigation ? [index] : []));
  return {
    ...{ inputs, plan, learnt: model, unmitigated, outcome: outcomeSpace(model.space, plan.levers) },
    mitigated: reading(plan.levers),
    steps: done
      .slice(0, -1)
      .map((last) => reading(plan.levers.filter(({ isMitigation }, index) => !isMitigation || index <= last))),
  };
}

/**
 * Simulates some runs of both readings on the same draws, and after them of each step from one to the other, by which what each lever brings is told. A run
 * stands on its own, so that any parts put together by run are the whole. `told` hears of each run that is done.
 */
export function simulateScenario(
  prepared: PreparedScenario,
  span: RunSpan,
  told: (done: number) => void = () => undefined,
): ScenarioFigures {
  const { unmitigated, mitigated, steps } = prepared;
  const whole = [unmitigated, mitigated].map((reading) => ({ ...reading, lastRun: Infinity, hasGroups: true }));
  const parted = steps.map((reading) => ({ ...reading, lastRun: MOST_STEP_RUNS, hasGroups: false }));
  return simulateReadings(prepared, [...whole, ...parted], span, told);
}

/** A reading to be simulated: up to which run, and whether children are counted by age too. */
interface WantedReading extends Reading {
  readonly lastRun: number;
  readonly hasGroups: boolean;
}

/** The same of any readings of the scenario. */
export function simulateReadings(
  { inputs, plan, outcome, learnt }: PreparedScenario,
  wanted: readonly WantedReading[],
  { seed, firstRun, runs }: RunSpan,
  told: (done: number) => void = () => undefined,
): ScenarioFigures {
  const { count, groups } = placesOf(outcome);
  const readings = wanted.map(({ model, levers, lastRun, hasGroups }) => {
    const own = Math.max(0, Math.min(runs, lastRun - firstRun + 1));
    return {
      ...{ model, runs: own },
      outcome: new Outcome({ inputs, block: plan.block, outcome, model }, levers),
      figures: model.years.map(() =>
        Array.from({ length: hasGroups ? count : groups }, (_, figure): RunValues =>
          figure < groups ? new Float64Array(own) : NOBODY,
        ),
      ),
    };
  });
  const walks = [...new Set(readings.map(({ model }) => model))].map((model) => ({
    simulation: openSimulation(model, seed),
    readings: readings.filter((one) => one.model === model),
  }));
  const row = new Float64Array(count);
  const known = learnt.space.states.length;
  const counted = { byState: new Float64Array(known), byGroup: new Float64Array(known * AGE_BANDS.length) };
  for (let run = 0; run < runs; run += 1) {
    for (const walk of walks) {
      const open = walk.readings.filter((one) => run < one.runs);
      if (open.length === 0) continue;
      for (const one of open) one.outcome.begin();
      walk.simulation.run(firstRun + run, (simulated, year) => {
        countByGroup(simulated.people, known, counted.byGroup);
        countByState(counted.byGroup, counted.byState);
        for (const one of open) {
          one.outcome.tell(simulated, year, counted, row);
          const ofYear = one.figures[year];
          if (ofYear !== undefined) keepRun(ofYear, row, { run, runs: one.runs });
        }
      });
    }
    told(run + 1);
  }
  return readings.map(({ figures }) => figures);
}

const NOBODY = new Float32Array();

/** Puts the figures of a run where they belong; what was nought in all runs so far gets a list of its own with its first child. */
function keepRun(
  ofYear: RunValues[],
  row: Float64Array,
  { run, runs }: { readonly run: number; readonly runs: number },
): void {
  for (let figure = 0; figure < ofYear.length; figure += 1) {
    const value = row[figure] ?? 0;
    if (value === 0) continue;
    let byRun = ofYear[figure];
    if (byRun === undefined || byRun.length === 0) {
      byRun = new Float32Array(runs);
      ofYear[figure] = byRun;
    }
    byRun[run] = value;
  }
}

/** The lists of figures, each once: what a thread hands over instead of copying it. */
export function listsOf(figures: ScenarioFigures): ArrayBuffer[] {
  return figures.flatMap((years) =>
    years.flatMap((ofYear) => ofYear.flatMap(({ length, buffer }) => (length === 0 ? [] : [buffer as ArrayBuffer]))),
  );
}
