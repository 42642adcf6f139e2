import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { NotFound } from '../../../platform/faults';
import { type Refusal } from '../../../platform/request';
import {
  cancelScenarioRefusal,
  type CancelScenarioRefusalCode,
  runScenarioRefusal,
  type RunScenarioRefusalCode,
} from '../refusals/scenario';
import { findScenariosByIds } from '../repository/scenario';
import { insertRun, lockOpenRun, updateOpenRun } from '../repository/scenario-run';
import { ENGINE_VERSION, ScenarioRunStatus } from '../rules/scenario/codes';
import { queueRun } from './perform-scenario';

type Ran = { readonly scenarioId: string; readonly ordinal: number };

/** Puts a run of a scenario in the queue; whoever follows it hears how far it is. Throws NotFound. */
export function runScenario(
  ctx: Ctx,
  scenarioId: string,
  clientMutationId: string | null,
): Promise<Result<Ran, Refusal<RunScenarioRefusalCode>>> {
  return ctx.write({ event: 'scenario.run', clientMutationId, input: { scenarioId } }, (tx) =>
    runScenarioIn(tx, scenarioId),
  );
}

/** The same inside a write. */
export async function runScenarioIn(
  tx: WriteTx,
  scenarioId: string,
): Promise<Result<Ran, Refusal<RunScenarioRefusalCode>>> {
  await requireScenario(tx, scenarioId);
  await lockUntilCommit(tx, `scenario:${scenarioId}`);
  if ((await lockOpenRun(tx, scenarioId)) !== null) return refuse([runScenarioRefusal()]);
  const ordinal = await insertRun(tx, scenarioId, ENGINE_VERSION);
  await queueRun(tx, scenarioId, ordinal);
  tx.record({ type: 'Scenario', id: scenarioId, detail: { ordinal } });
  tx.publish('scenarioProgress', { scenarioId });
  return ok({ scenarioId, ordinal });
}

/** Ends the scenario's run that waits or goes on: its threads are stopped, nothing of it is kept. Throws NotFound. */
export function cancelScenario(
  ctx: Ctx,
  scenarioId: string,
  clientMutationId: string | null,
): Promise<Result<Ran, Refusal<CancelScenarioRefusalCode>>> {
  return ctx.write({ event: 'scenario.cancelled', clientMutationId, input: { scenarioId } }, (tx) =>
    cancelScenarioIn(tx, scenarioId),
  );
}

/** The same inside a write. */
export async function cancelScenarioIn(
  tx: WriteTx,
  scenarioId: string,
): Promise<Result<Ran, Refusal<CancelScenarioRefusalCode>>> {
  await requireScenario(tx, scenarioId);
  const open = await lockOpenRun(tx, scenarioId);
  if (open === null) return refuse([cancelScenarioRefusal()]);
  const { ordinal, percentDone } = open;
  await updateOpenRun(tx, scenarioId, ordinal, {
    ...{ status: ScenarioRunStatus.CANCELLED, percentDone, isOver: true, result: null },
  });
  tx.record({ type: 'Scenario', id: scenarioId, detail: { ordinal } });
  tx.publish('scenarioProgress', { scenarioId });
  return ok({ scenarioId, ordinal });
}

async function requireScenario(tx: WriteTx, scenarioId: string): Promise<void> {
  if (!(await findScenariosByIds(tx, [scenarioId])).has(scenarioId)) throw new NotFound('There is no such scenario.');
}
