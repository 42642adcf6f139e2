import { type Ctx } from '../../../platform/context';
import { findLocalArea } from '../../access/repository/directory';
import { type ScenarioReportFacts } from '../rules/scenario/report';
import { readBesideCommitted } from './read-committed';
import { readScenarioResult } from './read-result';

/** What a scenario's report is made from; throws NotFound where there is no such scenario, or it has no result yet. */
export async function readScenarioReport(ctx: Ctx, scenarioId: string): Promise<ScenarioReportFacts> {
  const tx = await ctx.read();
  const read = await readScenarioResult(tx, scenarioId);
  return {
    areaName: (await findLocalArea(tx))?.name ?? tx.actor.localArea,
    ...read,
    beside: await readBesideCommitted(tx, read.scenario, read.result),
  };
}
