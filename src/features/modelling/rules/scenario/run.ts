import { learnModel } from '../projection/model';
import { backTest } from './back-test';
import { ENGINE_VERSION } from './codes';
import { leverEffects } from './lever-effects';
import { seekGoal } from './goal-seek';
import { type ScenarioResult, tellYears, unpricedOf } from './result';
import { type PreparedScenario, type RunValues, type ScenarioFigures } from './simulate';

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
    levers: leverEffects(prepared, figures, runs),
    backTest: backTest(inputs, { seed, runs: Math.min(runs, MOST_BACK_TEST_RUNS) }),
    goal: plan.goal === null ? null : seekGoal(learnModel(inputs), { inputs, plan, goal: plan.goal }, { seed, runs }),
  };
}

/** Runs of one span put after those before it; one part alone is the whole. */
export function joinFigures(parts: readonly ScenarioFigures[]): ScenarioFigures {
  const [first = []] = parts;
  if (parts.length === 1) return first;
  return first.map((years, reading) => {
    // The first figures are never left out, so that they tell how many runs a part has.
    const spans = parts.map((part) => part[reading]?.[0]?.[0]?.length ?? 0);
    return years.map((ofYear, year) =>
      ofYear.map((_, figure) => {
        const some = parts.map((part) => part[reading]?.[year]?.[figure] ?? NOBODY);
        return some.every(({ length }) => length === 0) ? NOBODY : joined(some, spans);
      }),
    );
  });
}

const NOBODY = new Float32Array();

function joined(parts: readonly RunValues[], spans: readonly number[]): RunValues {
  const runs = spans.reduce((sum, some) => sum + some, 0);
  const all = parts.some((part) => part instanceof Float64Array) ? new Float64Array(runs) : new Float32Array(runs);
  let at = 0;
  parts.forEach((part, index) => {
    all.set(part, at);
    at += spans[index] ?? 0;
  });
  return all;
}
