import { type Clock } from '../kernel/dates';
import { type Result } from '../kernel/result';
import { systemActor } from './actor';
import { createCtx, type Ctx } from './context';
import { type Database, type JobPayload, setActor, withConnection } from './db';
import { describeError } from './describe-error';
import { queueJob } from './jobs-queue';
import { type Every, nextDue } from './jobs-schedule';
import { type Logger } from './log';
import { newId } from './new-id';
import { type Refusal } from './request';

/**
 * Work that nobody waits for, of one feature (`features/<x>/job.ts`); app.ts has the list. It is run as the system in
 * one local area. It must be safe to run twice: one whose process dies half-way is run again, and so is one that throws.
 */
export interface Job {
  /** `<feature>.<what it does>`, for example `panels.lapse`; what `tx.queue` is given. */
  readonly name: string;
  /** When it runs by itself in every local area, with an empty payload; left out: only when it is queued. */
  readonly every?: Every;
  /** Does the work through `ctx.write`. What is thrown is tried again, later each time. */
  readonly run: (ctx: Ctx, payload: JobPayload) => Promise<void>;
}

/** The value of a write that a job counts on. Throws when it was refused, so that the job is tried again; with the codes only. */
export function requireDone<Value>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  throw new Error(`refused: ${result.refusals.map(({ code }) => code).join(', ')}`);
}

/** What jobs are run with. */
export interface JobParts {
  /** Of the app role, as for requests. */
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What the queue keeps of a job: `queue_job` puts the area in, not the caller. */
export interface QueuedJob {
  readonly localArea: string;
  readonly payload: JobPayload;
}

/** Runs a job once, as the system in its area. What it threw is thrown again, without what a row or a person said. */
export async function runJob(parts: JobParts, job: Job, { localArea, payload }: QueuedJob): Promise<void> {
  const { database, clock, log } = parts;
  const requestId = newId();
  const ctx = createCtx({ database, clock, log, actor: systemActor(localArea), requestId });
  try {
    await job.run(ctx, payload);
    await ctx.flushReads();
  } catch (error) {
    const described = describeError(error);
    log.error({ job: job.name, localArea, requestId, ...described }, 'a job failed');
    // The queue keeps these words: neither a database error's, which repeat values of a row, nor a sentence for a person.
    // eslint-disable-next-line preserve-caught-error -- that is what must not be kept
    throw new Error(String(described['sqlState'] ?? described['code'] ?? described['error']));
  } finally {
    await ctx.end();
  }
}

/**
 * Sees to it that every job that runs by itself is queued for its next time in every area. Each time is a job of its own
 * under a key of its own, so that any number of processes may do this, and one time's failure is not the next one's.
 */
export async function queuePeriodic(parts: JobParts, jobs: readonly Job[]): Promise<void> {
  const now = parts.clock.now();
  const due = jobs.flatMap(({ name, every }) => (every === undefined ? [] : [{ name, runAt: nextDue(every, now) }]));
  if (due.length === 0) return;
  for (const localArea of await listAreas(parts.database)) {
    await withConnection(parts.database, async (connection) => {
      await connection.query('begin');
      await setActor(connection, systemActor(localArea), parts.clock);
      for (const { name, runAt } of due) {
        await queueJob(connection, parts.clock, name, {}, { runAt, key: runAt.toISOString() });
      }
      await connection.query('commit');
    });
  }
}

/** Every local area's code. */
export async function listAreas(database: Database): Promise<readonly string[]> {
  const areas = await withConnection(database, (connection) =>
    connection.query<{ code: string }>('select local_area_code as code from local_area order by local_area_code'),
  );
  return areas.map(({ code }) => code);
}

/** How many jobs of a name stand in the queue, and how: waiting, running, failing (to be tried again) or given up. */
export interface QueuedJobs {
  readonly job: string;
  readonly state: string;
  readonly count: number;
}

/** The whole queue, of all areas, for the operator. */
export async function countQueuedJobs({
  database,
  clock,
}: Pick<JobParts, 'database' | 'clock'>): Promise<readonly QueuedJobs[]> {
  return withConnection(database, async (connection) => {
    await connection.query('begin read only');
    await setActor(connection, systemActor(''), clock);
    const counts = await connection.query<QueuedJobs>(
      `select identifier as job, count(*)::int as count,
              case when locked_at is not null then 'running' when attempts >= max_attempts then 'given_up'
                   when attempts > 0 then 'failing' else 'waiting' end as state
         from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
        group by 1, 3`,
    );
    await connection.query('commit');
    return counts;
  });
}
