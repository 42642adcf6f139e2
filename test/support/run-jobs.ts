import { allJobs } from '../../src/app';
import type { Clock } from '../../src/kernel/dates';
import { forgetEventsJob } from '../../src/platform/events-retention';
import { listAreas, runJob, type Job, type JobParts, type QueuedJob } from '../../src/platform/jobs';
import type { TestDatabase } from './database';
import { quietLog } from './make-ledger';

/** One run of a job: its name and its area. */
export type JobRun = readonly [name: string, localArea: string];

interface WaitingRow {
  readonly id: bigint;
  readonly name: string;
  readonly input: QueuedJob;
}

/**
 * Does what the worker would have done by the clock's time, at once and in order: the jobs that run by themselves once
 * in each area, then those that are queued and due, and what they queue in turn. `name` leaves all others out. Throws,
 * with what the log would say, when one fails. Gives what was run.
 */
export async function runJobs(
  db: TestDatabase,
  clock: Clock,
  name?: string,
  jobs: readonly Job[] = [...allJobs, forgetEventsJob(7)],
): Promise<readonly JobRun[]> {
  const wanted = jobs.filter((job) => name === undefined || job.name === name);
  if (name !== undefined && wanted.length === 0) throw new Error(`no job is named ${name}`);
  const runs: JobRun[] = [];
  const run = async (job: Job, queued: QueuedJob): Promise<void> => {
    await runLoudly({ database: db.database, clock, log: quietLog }, job, queued);
    runs.push([job.name, queued.localArea]);
  };
  for (const job of wanted.filter(({ every }) => every !== undefined)) {
    for (const localArea of await listAreas(db.database)) await run(job, { localArea, payload: {} });
  }
  for (;;) {
    const [next] = await db.asOwner<WaitingRow>(
      `select jobs.id, identifier as name, payload as input
         from graphile_worker._private_jobs jobs join graphile_worker._private_tasks tasks on tasks.id = task_id
        where is_available and run_at <= $1 and identifier = any ($2) order by run_at, jobs.id limit 1`,
      [clock.now(), wanted.map((job) => job.name)],
    );
    const job = wanted.find((one) => one.name === next?.name);
    if (next === undefined || job === undefined) return runs;
    await run(job, next.input);
    await db.asOwner('delete from graphile_worker._private_jobs where id = $1', [next.id]);
  }
}

/** As the worker runs it, but what the log was told comes with the error. */
async function runLoudly(parts: JobParts, job: Job, queued: QueuedJob): Promise<void> {
  const said: unknown[] = [];
  const log = { ...parts.log, error: (about: unknown) => said.push(about) } as JobParts['log'];
  await runJob({ ...parts, log }, job, queued).catch((error: unknown) => {
    throw new Error(`${job.name} failed: ${JSON.stringify(said, null, 2)}`, { cause: error });
  });
}
