import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ok, unchanged } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { startThread, type Thread } from '../../../platform/threads';
import { findScenariosByIds, readInputs } from '../repository/scenario';
import { isRunOpen, type RunChange, type RunResult, updateOpenRun } from '../repository/scenario-run';
import { type KeptSample, keepSample } from '../repository/scenario-sample';
import { ENGINE_VERSION, ScenarioRunStatus } from '../rules/scenario/codes';
import { type Scenario } from '../rules/scenario/stored';
import { type ThreadOrder, type ThreadTold } from './scenario-thread';

/** The job by which a run is done. */
export const RUN_SCENARIO = 'modelling.run-scenario';

/** How often it is looked whether the run was cancelled, and how far it is. */
const LOOK_MILLIS = 250;
/** Each time so much more is done it is kept and told. */
const STEP_PERCENT = 10;

/** Queues a run once the write has committed. */
export function queueRun(tx: WriteTx, scenarioId: string, ordinal: number): Promise<void> {
  return tx.queue(RUN_SCENARIO, { scenarioId, ordinal }, { key: `${scenarioId}:${ordinal}` });
}

/** What is told of a thread so far. */
interface Heard {
  percent: number;
  result: (RunResult & KeptSample) | null;
}

/**
 * Does a run in threads of its own. One whose process died is done again from its start and comes to the same bytes; one that was cancelled
 * ends at once and keeps nothing. A run that can not be done is kept as failed; its job is not tried again.
 */
export async function performScenario(ctx: Ctx, scenarioId: string, ordinal: number): Promise<void> {
  const running = { status: ScenarioRunStatus.RUNNING, isOver: false, result: null } as const;
  if (!(await change(ctx, scenarioId, ordinal, { ...running, percentDone: 0 }))) return;
  const scenario = (await findScenariosByIds(await ctx.read(), [scenarioId])).get(scenarioId);
  if (scenario === undefined) throw new Error('a run names no scenario');
  const heard: Heard = { percent: 0, result: null };
  const thread = startThread(
    join(__dirname, 'scenario-thread'),
    orderOf(scenario, await readInputs(await ctx.read(), scenario.inputsDigest)),
    (message) => {
      const one = message as ThreadTold;
      if (one.kind === 'percent') heard.percent = one.percent;
      if (one.kind === 'result') heard.result = one;
    },
  );
  let told = 0;
  for (;;) {
    const hasEnded = await endedWithin(thread, LOOK_MILLIS);
    if (hasEnded !== null) {
      await conclude(ctx, scenarioId, ordinal, hasEnded ? heard.result : null);
      return;
    }
    const isStep = heard.percent >= told + STEP_PERCENT;
    const goesOn = isStep
      ? await change(ctx, scenarioId, ordinal, { ...running, percentDone: heard.percent })
      : await isOpen(ctx, scenarioId, ordinal);
    if (isStep) told = heard.percent;
    if (!goesOn) {
      await thread.stop();
      return;
    }
  }
}

function orderOf({ plan, seed, runs }: Scenario, inputs: string): ThreadOrder {
  // One core is left to those who ask.
  return { inputs, plan, seed, runs, threads: Math.max(1, availableParallelism() - 1), part: null };
}

/** Whether the thread came to its end well; null: it has not ended within the time. */
function endedWithin(thread: Thread, millis: number): Promise<boolean | null> {
  const ended = thread.ended.then(
    () => true,
    () => false,
  );
  return Promise.race([ended, sleep(millis, null)]);
}

async function conclude(ctx: Ctx, scenarioId: string, ordinal: number, result: Heard['result']): Promise<void> {
  const ended = {
    status: result === null ? ScenarioRunStatus.FAILED : ScenarioRunStatus.SUCCEEDED,
    percentDone: result === null ? 0 : 100,
    isOver: true,
    result,
  };
  await change(ctx, scenarioId, ordinal, ended, result);
}

/** Changes the run and tells those who follow it; false: it has ended meanwhile, as it does when somebody cancels it. */
async function change(
  ctx: Ctx,
  scenarioId: string,
  ordinal: number,
  changed: RunChange,
  sample: KeptSample | null = null,
): Promise<boolean> {
  const input = { scenarioId, ordinal, status: changed.status };
  const result = await ctx.write({ event: 'scenario-run.progressed', clientMutationId: null, input }, async (tx) => {
    if (!(await updateOpenRun(tx, scenarioId, ordinal, changed))) return unchanged(false);
    if (sample !== null) await keepSample(tx, scenarioId, ENGINE_VERSION, sample);
    const { status, percentDone } = changed;
    tx.record({ type: 'Scenario', id: scenarioId, detail: { ordinal, status, percentDone } });
    tx.publish('scenarioProgress', { scenarioId });
    return ok(true);
  });
  return result.ok && result.value;
}

/** Looks in a transaction of its own, since a snapshot would not see it: nothing is changed. */
async function isOpen(ctx: Ctx, scenarioId: string, ordinal: number): Promise<boolean> {
  const input = { scenarioId, ordinal };
  const result = await ctx.write({ event: 'scenario-run.looked-at', clientMutationId: null, input }, async (tx) =>
    unchanged(await isRunOpen(tx, scenarioId, ordinal)),
  );
  return result.ok && result.value;
}
