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

/** Figures of some runs: of the first index the reading, of the second the year, of the third the figure, of the fourth the run. */
export type ScenarioFigures = readonly (readonly (readonly Float64Array[])[])[];

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
    ...{ inputs, plan, unmitigated, outcome: outcomeSpace(model.space, plan.levers) },
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
  const { inputs, plan, outcome, unmitigated, mitigated } = prepared;
  const { count } = placesOf(outcome);
  const figures = READINGS.map(() =>
    unmitigated.model.years.map(() => Array.from({ length: count }, () => new Float64Array(runs))),
  );
  const readings = [unmitigated, mitigated].map(({ model, levers }, reading) => ({
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
          for (let figure = 0; figure < count; figure += 1) {
            const byRun = ofYear?.[figure];
            if (byRun !== undefined) byRun[run] = row[figure] ?? 0;
          }
        }
      });
    }
    told(run + 1);
  }
  return figures;
}
