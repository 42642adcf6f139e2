import { join } from 'node:path';
import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { BadInput, NotFound } from '../../../platform/faults';
import { askThread } from '../../../platform/threads';
import { findScenariosByIds } from '../repository/scenario';
import { listRunsByScenarioIds } from '../repository/scenario-run';
import { findSampleEngines, readSample } from '../repository/scenario-sample';
import { type ComparisonFault, comparisonFaults, type ScenarioComparison } from '../rules/scenario/comparison';
import { type Scenario } from '../rules/scenario/stored';
import { compareBytes } from './sample-bytes';

/** Two scenarios, and how the other comes out beside the base. */
export interface ComparedScenarios {
  readonly base: Scenario;
  readonly other: Scenario;
  readonly comparison: ScenarioComparison;
}

/** Samples of so many bytes together are compared within some tens of milliseconds: sooner than a thread starts. */
const MOST_HERE = 2_000_000;
const MOST_MILLIS = 30_000;

/**
 * The other scenario less the base on common draws: of every year the difference run by run, with its percentiles. Throws NotFound where there is no
 * such scenario, and BadInput with every reason why two can not be compared.
 */
export async function compareScenarios(ctx: Ctx, baseId: string, otherId: string): Promise<ComparedScenarios> {
  const tx = await ctx.read();
  const { base, other } = await readComparable(tx, baseId, otherId);
  const samples = [await readSample(tx, baseId), await readSample(tx, otherId)];
  const bytes = samples.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const comparison =
    bytes <= MOST_HERE
      ? compareBytes(samples)
      : ((await askThread(
          join(__dirname, 'comparison-thread'),
          samples,
          ctx.ended,
          MOST_MILLIS,
        )) as ScenarioComparison);
  return { base, other, comparison };
}

async function readComparable(
  tx: Tx,
  baseId: string,
  otherId: string,
): Promise<{ readonly base: Scenario; readonly other: Scenario }> {
  const ids = [baseId, otherId];
  const scenarios = await findScenariosByIds(tx, ids);
  const [base, other] = [scenarios.get(baseId), scenarios.get(otherId)];
  if (base === undefined || other === undefined) throw new NotFound('There is no such scenario.');
  const engines = await findSampleEngines(tx, ids);
  const runs = await listRunsByScenarioIds(tx, ids);
  const comparable = ({ scenarioId, inputsDigest, seed }: Scenario) => ({
    ...{ scenarioId, inputsDigest, seed, sampleEngine: engines.get(scenarioId) ?? null },
    hasResult: (runs.get(scenarioId) ?? []).some(({ resultDigest }) => resultDigest !== null),
  });
  const faults = comparisonFaults(comparable(base), comparable(other));
  if (faults.length > 0) throw new BadInput(faults.map((fault) => SENTENCES[fault]).join(' '), { reasons: faults });
  return { base, other };
}

const SENTENCES: Readonly<Record<ComparisonFault, string>> = {
  SAME_SCENARIO: 'A scenario is compared with another one: choose two.',
  INPUTS_DIFFER:
    'The two are learnt from other inputs, so that no run of the one is of the draws of the other: make one anew from the other’s inputs.',
  SEEDS_DIFFER:
    'The two have other seeds, so that their difference would be noise: make one anew with the other’s seed.',
  NO_RESULT: 'One of the two has no result yet: run it first.',
  RESULT_OF_OLD_ENGINE: 'One of the two was last run by an engine that kept no figures run by run: run it again.',
  ENGINES_DIFFER: 'The two were last run by different releases of the engine: run both again.',
};
