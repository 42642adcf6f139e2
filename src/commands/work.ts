import { type Clock } from '../kernel/dates';
import { type Config } from '../platform/config';
import { type Database } from '../platform/db';
import { startHealthServer } from '../platform/health';
import { countQueuedJobs } from '../platform/jobs';
import { type JobWorker, startJobWorker } from '../platform/jobs-worker';
import { type Logger } from '../platform/log';
import { openMetrics } from '../platform/metrics';
import { finishMigrations } from './finish-migrations';
import { readinessOf, workerParts } from './serve';

/** What a process that runs jobs needs of the world. */
export interface WorkEnvironment {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly print: (line: string) => void;
  readonly database: Database;
}

/** A process that takes jobs. */
export interface RunningWork {
  /** Where `/readyz` answers. */
  readonly port: number;
  /** Lets what is being run come to its end. */
  readonly stop: () => Promise<void>;
}

/** `node dist/main.js work`: runs jobs, and nothing else, until it is stopped. JOBS=off is for the servers beside it. */
export async function runWork(environment: WorkEnvironment): Promise<number> {
  const work = await startWork(environment);
  environment.print(
    `Jobs are run here until the process is stopped; /healthz, /readyz and /metrics answer on port ${String(work.port)}.`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  await work.stop();
  return 0;
}

/** Takes jobs, and tells on WORK_PORT whether it does. */
export async function startWork(environment: WorkEnvironment): Promise<RunningWork> {
  const { config, database } = environment;
  await finishMigrations(environment);
  let worker: JobWorker | null = null;
  const workerStands = (): boolean => worker?.stands() ?? false;
  const metrics = openMetrics(() => countQueuedJobs(environment), workerStands);
  const health = await startHealthServer(
    { host: config.host, port: config.workPort },
    { readiness: readinessOf(config, database), metrics, workerStands },
  );
  const started = startJobWorker(workerParts(environment, database, metrics));
  worker = started;
  return {
    port: health.port,
    stop: async () => {
      await started.stop();
      await health.stop();
    },
  };
}
