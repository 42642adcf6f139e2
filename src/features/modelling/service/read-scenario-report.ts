import { type Ctx } from '../../../platform/context';
import { findLocalArea } from '../../access/repository/directory';
import { type ScenarioReportFacts } from '../rules/scenario/report';
import { readScenarioResult } from './read-result';

/** What a scenario's report is made from; throws NotFound where there is no such scenario, or it has no result yet. */
export async function readScenarioReport(ctx: Ctx, scenarioId: string): Promise<ScenarioReportFacts> {
  const tx = await ctx.read();
  return {
    areaName: (await findLocalArea(tx))?.name ?? tx.actor.localArea,
    ...(await readScenarioResult(tx, scenarioId)),
  };
}
