import { groupBy } from '../../../kernel/group';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type ScenarioRunStatus } from '../rules/scenario/codes';
import { type ScenarioRun } from '../rules/scenario/stored';
import { type QueuedRun } from '../rules/scenario/waiting';

interface RunRow {
  readonly scenario_id: string;
  readonly ordinal: number;
  readonly status: ScenarioRunStatus;
  readonly requested_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly percent_done: number;
  readonly engine_version: number;
  readonly result_digest: string | null;
}

const COLUMNS =
  'scenario_id, ordinal, status, requested_at, started_at, ended_at, percent_done, engine_version, result_digest';

function toRun(row: RunRow): ScenarioRun {
  return {
    scenarioId: row.scenario_id,
    ordinal: row.ordinal,
    status: row.status,
    requestedAt: row.requested_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    percentDone: row.percent_done,
    engineVersion: row.engine_version,
    resultDigest: row.result_digest,
  };
}

/** The runs of scenarios, the last first; without their results. */
export async function listRunsByScenarioIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ScenarioRun[]>> {
  const rows = await tx.query<RunRow>(
    `select ${COLUMNS} from scenario_run where scenario_id = any ($1::uuid[]) order by scenario_id, ordinal desc`,
    [ids],
  );
  return groupBy(rows.map(toRun), (run) => run.scenarioId);
}

/** The text of the newest result of scenarios; one that has none is left out. */
export async function findLastResults(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ scenario_id: string; result: string }>(
    `select distinct on (scenario_id) scenario_id, result from scenario_run
      where scenario_id = any ($1::uuid[]) and result is not null order by scenario_id, ordinal desc`,
    [ids],
  );
  return new Map(rows.map((row) => [row.scenario_id, row.result]));
}

/** The scenario's run that has not ended, locked until the write ends; null: there is none. */
export async function lockOpenRun(tx: WriteTx, scenarioId: string): Promise<ScenarioRun | null> {
  const [row] = await tx.query<RunRow>(
    `select ${COLUMNS} from scenario_run where scenario_id = $1 and ended_at is null for update`,
    [scenarioId],
  );
  return row === undefined ? null : toRun(row);
}

/** Puts a run in the queue, after all others of its scenario; gives its number. */
export async function insertRun(tx: WriteTx, scenarioId: string, engineVersion: number): Promise<number> {
  const [row] = await tx.query<{ ordinal: number }>(
    `insert into scenario_run (local_area_code, scenario_id, ordinal, status, requested_by, requested_at, engine_version)
     select $1, $2, coalesce(max(ordinal), 0) + 1, 'QUEUED', $3, $4, $5 from scenario_run where scenario_id = $2
     returning ordinal`,
    [tx.actor.localArea, scenarioId, tx.actor.personId, tx.clock.now(), engineVersion],
  );
  if (row === undefined) throw new Error('a run was not kept');
  return row.ordinal;
}

/** What a run has come to: a text, and its SHA-256. */
export interface RunResult {
  readonly text: string;
  readonly digest: string;
}

/** What changes of a run that has not ended. */
export interface RunChange {
  readonly status: ScenarioRunStatus;
  readonly percentDone: number;
  /** Whether it has ended with that. */
  readonly isOver: boolean;
  readonly result: RunResult | null;
}

/** Changes an open run; whether there was one. A run that starts anew after its process died keeps its first start. */
export async function updateOpenRun(
  tx: WriteTx,
  scenarioId: string,
  ordinal: number,
  { status, percentDone, isOver, result }: RunChange,
): Promise<boolean> {
  const changed = await tx.execute(
    `update scenario_run
        set status = $3, percent_done = $4, started_at = coalesce(started_at, case when $3 = 'RUNNING' then $5::timestamptz end),
            ended_at = case when $6 then $5::timestamptz end, result = $7, result_digest = $8
      where scenario_id = $1 and ordinal = $2 and ended_at is null`,
    [
      scenarioId,
      ordinal,
      status,
      percentDone,
      tx.clock.now(),
      isOver,
      result === null ? null : result.text,
      result === null ? null : result.digest,
    ],
  );
  return changed === 1;
}

interface QueuedRow {
  readonly attempts: number;
  readonly run_at: Date;
  readonly is_running: boolean;
  readonly is_anything_run: boolean;
  readonly silent_seconds: number | null;
}

/** How the job of a run stands in the queue; null: there is none. */
export async function findQueuedRun(tx: Tx, scenarioId: string, ordinal: number): Promise<QueuedRun | null> {
  const [row] = await tx.query<QueuedRow>(
    'select attempts, run_at, is_running, is_anything_run, silent_seconds from scenario_queue($1, $2)',
    [scenarioId, ordinal],
  );
  if (row === undefined) return null;
  const { attempts, run_at: runAt, is_running: isRunning, is_anything_run: isAnythingRun } = row;
  return { attempts, runAt, isRunning, isAnythingRun, silentSeconds: row.silent_seconds };
}

/** How many of the area's open runs were asked for before one. */
export async function countRunsBefore(tx: Tx, { requestedAt, scenarioId }: ScenarioRun): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::integer as count from scenario_run
      where ended_at is null and scenario_id <> $1 and (requested_at, scenario_id) < ($2, $1)`,
    [scenarioId, requestedAt],
  );
  return row?.count ?? 0;
}

/** Whether a run waits or goes on. */
export async function isRunOpen(tx: Tx, scenarioId: string, ordinal: number): Promise<boolean> {
  const rows = await tx.query('select from scenario_run where scenario_id = $1 and ordinal = $2 and ended_at is null', [
    scenarioId,
    ordinal,
  ]);
  return rows.length > 0;
}
