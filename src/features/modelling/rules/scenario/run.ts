import { learnModel } from '../projection/model';
import { backTest } from './back-test';
import { ENGINE_VERSION } from './codes';
import { seekGoal } from './goal-seek';
import { type ScenarioResult, tellYears, unpricedOf } from './result';
import { type PreparedScenario, type ScenarioFigures } from './simulate';

/** How often a scenario is run, under which seed. */
export interface RunTerms {
  readonly seed: number;
  readonly runs: number;
}

/** The past is foretold with so many runs at most. */
const MOST_BACK_TEST_RUNS = 200;

/** The result of figures that were simulated, here or elsewhere, with the score of the method and the goal that was sought. */
export function concludeScenario(
  prepared: PreparedScenario,
  figures: ScenarioFigures,
  { seed, runs }: RunTerms,
): ScenarioResult {
  const { inputs, plan } = prepared;
  return {
    ...{ engineVersion: ENGINE_VERSION, seedYear: prepared.unmitigated.model.seedYear, runs, seed },
    years: tellYears(prepared, figures),
    unpriced: unpricedOf(prepared),
    backTest: backTest(inputs, { seed, runs: Math.min(runs, MOST_BACK_TEST_RUNS) }),
    goal: plan.goal === null ? null : seekGoal(learnModel(inputs), { inputs, plan, goal: plan.goal }, { seed, runs }),
  };
}

/** Runs of one span put after those before it. */
export function joinFigures(parts: readonly ScenarioFigures[]): ScenarioFigures {
  const [first = []] = parts;
  return first.map((years, reading) =>
    years.map((ofYear, year) =>
      ofYear.map((_, figure) => {
        const runs = parts.map((part) => part[reading]?.[year]?.[figure] ?? new Float64Array());
        const all = new Float64Array(runs.reduce((sum, { length }) => sum + length, 0));
        let at = 0;
        for (const some of runs) {
          all.set(some, at);
          at += some.length;
        }
        return all;
      }),
    ),
  );
}
