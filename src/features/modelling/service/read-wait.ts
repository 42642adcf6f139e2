import { type Ctx } from '../../../platform/context';
import { countRunsBefore, findQueuedRun } from '../repository/scenario-run';
import { type ScenarioRun } from '../rules/scenario/stored';
import { type ScenarioWait, waitOf } from '../rules/scenario/waiting';

/** What a run waits for; null: it goes on, or has ended. */
export async function readWait(ctx: Ctx, run: ScenarioRun): Promise<ScenarioWait | null> {
  if (run.endedAt !== null) return null;
  const tx = await ctx.read();
  const queued = await findQueuedRun(tx, run.scenarioId, run.ordinal);
  return waitOf(run, queued, { before: await countRunsBefore(tx, run), now: ctx.clock.now() });
}
