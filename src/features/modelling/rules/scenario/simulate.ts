import { learnModel, type Model } from '../projection/model';
import { openSimulation } from '../projection/simulation';
import { LeverKind } from './codes';
import { withRequests } from './growth';
import { Outcome, placesOf } from './outcome';
import { type OutcomeSpace, outcomeSpace } from './outcome-space';
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
}

/** A population and the levers laid over it. */
export interface Reading {
  readonly model: Model;
  readonly levers: readonly Lever[];
}

/** The two readings in the order of figures. */
export const READINGS = ['unmitigated', 'mitigated'] as const;

/** A figure of some runs. Of children by state and age band, of which there are thousands, in half the width; one that is nought in all runs is empty. */
export type RunValues = Float64Array | Float32Array;

/** Figures of some runs: of the first index the reading, of the second the year, of the third the figure, of the fourth the run. */
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
  return {
    ...{ inputs, plan, learnt: model, unmitigated, outcome: outcomeSpace(model.space, plan.levers) },
    mitigated: {
      model: isSamePopulation ? unmitigated.model : withRequests(model, plan.levers),
      levers: plan.levers,
    },
  };
}

/**
 * Simulates some runs of both readings on the same draws. A run stands on its own, so that any parts put together by run are the whole.
 * `told` hears of each run that is done.
 */
export function simulateScenario(
  prepared: PreparedScenario,
  { seed, firstRun, runs }: RunSpan,
  told: (done: number) => void = () => undefined,
): ScenarioFigures {
  return simulateReadings(prepared, [prepared.unmitigated, prepared.mitigated], { seed, firstRun, runs }, told);
}

/** The same of any readings of the scenario. */
export function simulateReadings(
  { inputs, plan, outcome }: PreparedScenario,
  wanted: readonly Reading[],
  { seed, firstRun, runs }: RunSpan,
  told: (done: number) => void = () => undefined,
): ScenarioFigures {
  const { count, groups } = placesOf(outcome);
  const figures = wanted.map(({ model }) =>
    model.years.map(() =>
      Array.from({ length: count }, (_, figure): RunValues => (figure < groups ? new Float64Array(runs) : NOBODY)),
    ),
  );
  const readings = wanted.map(({ model, levers }, reading) => ({
    reading,
    model,
    outcome: new Outcome({ inputs, block: plan.block, outcome, model }, levers),
  }));
  const walks = [...new Set(readings.map(({ model }) => model))].map((model) => ({
    simulation: openSimulation(model, seed),
    readings: readings.filter((one) => one.model === model),
  }));
  const row = new Float64Array(count);
  for (let run = 0; run < runs; run += 1) {
    for (const walk of walks) {
      for (const one of walk.readings) one.outcome.begin();
      walk.simulation.run(firstRun + run, (simulated, year) => {
        for (const one of walk.readings) {
          one.outcome.tell(simulated, year, row);
          const ofYear = figures[one.reading]?.[year];
          if (ofYear !== undefined) keepRun(ofYear, row, { run, runs });
        }
      });
    }
    told(run + 1);
  }
  return figures;
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
