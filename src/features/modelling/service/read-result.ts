import { type Tx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { findScenariosByIds } from '../repository/scenario';
import { findLastResults, listRunsByScenarioIds } from '../repository/scenario-run';
import { type ScenarioResult } from '../rules/scenario/result';
import { type Scenario, type ScenarioRun } from '../rules/scenario/stored';

/** A scenario with the result of its last run that came to an end. */
export interface ScenarioWithResult {
  readonly scenario: Scenario;
  readonly run: ScenarioRun;
  readonly result: ScenarioResult;
}

/** The same; throws NotFound where there is no such scenario, or it has no result yet. */
export async function readScenarioResult(tx: Tx, scenarioId: string): Promise<ScenarioWithResult> {
  const scenario = (await findScenariosByIds(tx, [scenarioId])).get(scenarioId);
  const text = (await findLastResults(tx, [scenarioId])).get(scenarioId);
  const runs = (await listRunsByScenarioIds(tx, [scenarioId])).get(scenarioId) ?? [];
  const run = runs.find(({ resultDigest }) => resultDigest !== null);
  if (scenario === undefined || text === undefined || run === undefined) {
    throw new NotFound('There is no such scenario, or it has no result yet.');
  }
  return { scenario, run, result: JSON.parse(text) as ScenarioResult };
}
