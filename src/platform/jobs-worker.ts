import { EventEmitter } from 'node:events';
import {
  Logger as WorkerLogger,
  runTaskList,
  type TaskList,
  type WorkerEvents,
  type WorkerPool,
} from 'graphile-worker';
import { type Pool } from 'pg';
import { describeError } from './describe-error';
import { queuePeriodic, runJob, type Job, type JobParts, type QueuedJob } from './jobs';
import { JOBS_SCHEMA } from './jobs-schema';

/** What the operator wants to know of jobs. */
export interface JobObserver {
  readonly onJob: (run: {
    readonly job: string;
    readonly outcome: 'done' | 'failed';
    readonly seconds: number;
  }) => void;
}

/** What a worker is made from. */
export interface WorkerParts extends JobParts {
  readonly jobs: readonly Job[];
  readonly observer: JobObserver;
  /** Jobs run at once by this process. */
  readonly concurrency: number;
  /** For how long a job counts as being run by a process that says nothing more of it; 2 minutes unless said otherwise. */
  readonly leaseMillis?: number;
}

/** A worker that takes jobs as they come. */
export interface JobWorker {
  /** Takes nothing more and lets what is being run come to its end. Safe to call twice. */
  readonly stop: () => Promise<void>;
  /** Whether jobs are taken here: the queue was looked at of late, or as much is being run as may be at once. */
  readonly stands: () => boolean;
}

const POLL_MILLIS = 2_000;
const TICK_MILLIS = 60_000;
const LEASE_MILLIS = 120_000;
/** How long is waited before a worker that gave up is started again: twice as long each time, until one has looked at the queue. */
const FIRST_RESTART_MILLIS = 1_000;
const LONGEST_RESTART_MILLIS = 30_000;
/** A worker that has not looked at the queue for so long does not stand, */
const UNHEARD_MILLIS = 15_000;
/** and after so long another is put in its place. */
const GIVEN_UP_MILLIS = 60_000;
const STOP_MILLIS = 10_000;

/**
 * Runs jobs until it is stopped. The queue is read by connections of its own, as SYSTEM; a job does its work through the
 * pool of requests, under the rights of everything else. It outlives the database's restarts.
 */
export function startJobWorker(parts: WorkerParts): JobWorker {
  const { database, log, jobs } = parts;
  if (jobs.length === 0) return { stop: () => Promise.resolve(), stands: () => true };
  const leaseMillis = parts.leaseMillis ?? LEASE_MILLIS;
  // One connection to be woken by, one for each job at once, one for the leases.
  const pool = database.openSystemPool(parts.concurrency + 2);
  /** The jobs being run here, and the library's name for who runs each. */
  const held = new Map<string, string>();
  const timers: NodeJS.Timeout[] = [];
  const runner = keepRunning(parts, pool, held);
  const every = (millis: number, what: string, work: () => Promise<unknown>): void => {
    const run = (): void => {
      work().catch((error: unknown) => log.warn(describeError(error), `${what} failed, and is tried again`));
    };
    run();
    timers.push(setInterval(run, millis));
  };

  every(TICK_MILLIS, 'queueing the periodic jobs', () => queuePeriodic(parts, jobs));
  timers.push(setInterval(runner.replaceUnheard, GIVEN_UP_MILLIS / 2));
  every(leaseMillis / 4, 'keeping the leases of jobs', () => keepLeases(pool, held, leaseMillis));

  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    for (const timer of timers) clearInterval(timer);
    await runner.stop();
    await pool.end();
  };
  return { stop: () => (stopped ??= stop()), stands: runner.stands };
}

/** The library's worker, and another whenever one gave up; `held` is what it runs. */
function keepRunning(parts: WorkerParts, pool: Pool, held: Map<string, string>) {
  const { log } = parts;
  let running: WorkerPool | null = null;
  let restarting: NodeJS.Timeout | undefined;
  let restarts = 0;
  let lookedAt = performance.now();
  let isStopping = false;

  const isBusy = (): boolean => held.size >= parts.concurrency;
  const unheardMillis = (): number => performance.now() - lookedAt;
  const start = (): void => {
    if (isStopping) return;
    let hasLooked = false;
    const looked = (): void => {
      hasLooked = true;
      restarts = 0;
      lookedAt = performance.now();
    };
    const events: WorkerEvents = new EventEmitter();
    events.on('worker:getJob:empty', looked);
    events.on('job:start', ({ job, worker }) => {
      looked();
      held.set(job.id, worker.workerId);
    });
    events.on('job:complete', ({ job }) => held.delete(job.id));
    // One whose very first look fails keeps that failure as its answer to all that follow, and says nothing of it.
    events.on('worker:getJob:error', ({ worker }) => {
      if (!hasLooked) restart(worker.workerPool);
    });
    // The library does not put another worker in the place of one that gave up.
    events.on('worker:stop', ({ error, worker }) => {
      if (error !== undefined) restart(worker.workerPool);
    });
    try {
      running = runTaskList({ ...optionsOf(parts, pool), events }, toTasks(parts), pool);
      running.promise.catch(() => undefined);
    } catch (error) {
      log.warn(describeError(error), 'the job worker did not start');
      startLater();
    }
  };
  const restart = (old: WorkerPool | null): void => {
    // Of the several in a pool one after the other says the same.
    if (old === null || old !== running || isStopping) return;
    running = null;
    held.clear();
    log.warn('the job worker gave up, and is started again');
    void Promise.resolve(old.gracefulShutdown()).catch(() => undefined);
    startLater();
  };
  const startLater = (): void => {
    restarting = setTimeout(start, Math.min(FIRST_RESTART_MILLIS * 2 ** restarts, LONGEST_RESTART_MILLIS));
    restarts += 1;
  };
  /** A look that never comes back, as over a connection that broke unheard, is no failure to anybody. */
  const replaceUnheard = (): void => {
    if (isBusy() || unheardMillis() < GIVEN_UP_MILLIS) return;
    restart(running);
  };

  start();
  return {
    replaceUnheard,
    stands: (): boolean => isBusy() || unheardMillis() < UNHEARD_MILLIS,
    stop: async (): Promise<void> => {
      isStopping = true;
      clearTimeout(restarting);
      if (running !== null) await stopRunning(running);
    },
  };
}

function optionsOf(parts: WorkerParts, pool: Pool) {
  return {
    schema: JOBS_SCHEMA,
    pgPool: pool,
    concurrency: parts.concurrency,
    pollInterval: POLL_MILLIS,
    noHandleSignals: true,
    logger: quietLogger(parts),
  };
}

/** What is being run comes to its end, within reason; what does not is given back to the queue. */
async function stopRunning(running: WorkerPool): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<'too long'>((resolve) => {
    timer = setTimeout(() => resolve('too long'), STOP_MILLIS);
  });
  const stopping = Promise.resolve(running.gracefulShutdown());
  if ((await Promise.race([stopping, tooLong])) === 'too long') await running.forcefulShutdown('the process stops');
  clearTimeout(timer);
}

function toTasks(parts: WorkerParts): TaskList {
  return Object.fromEntries(
    parts.jobs.map((job) => [
      job.name,
      async (payload: unknown): Promise<void> => {
        const began = performance.now();
        const queued = payload as QueuedJob;
        const seen = (outcome: 'done' | 'failed'): void => {
          const seconds = (performance.now() - began) / 1000;
          parts.observer.onJob({ job: job.name, outcome, seconds });
          const { localArea } = queued;
          parts.log.info({ job: job.name, localArea, outcome, millis: Math.ceil(seconds * 1000) }, 'job');
        };
        try {
          await runJob(parts, job, queued);
        } catch (error) {
          seen('failed');
          throw error;
        }
        seen('done');
      },
    ]),
  );
}

/**
 * Says that this process still runs its jobs, and gives those back to the queue that nobody has said so of for a lease's
 * length: their process died half-way. (The library would let them lie for four hours.)
 */
async function keepLeases(pool: Pool, held: ReadonlyMap<string, string>, leaseMillis: number): Promise<void> {
  await pool.query(
    `update ${JOBS_SCHEMA}._private_jobs set locked_at = now() where id = any ($1::bigint[]) and locked_by = any ($2)`,
    [[...held.keys()], [...held.values()]],
  );
  await pool.query(
    `update ${JOBS_SCHEMA}._private_jobs set locked_at = null, locked_by = null
      where locked_at < now() - make_interval(secs => $1)`,
    [leaseMillis / 1000],
  );
}

/** The library's own words repeat what a job threw and was given: only that there was something is kept. */
function quietLogger({ log }: WorkerParts): WorkerLogger {
  return new WorkerLogger(() => (level: string) => {
    if (level === 'error' || level === 'warning') log.debug({ level }, 'the job queue reported something');
  });
}
