import { type Config } from '../platform/config';
import { type Clock } from '../kernel/dates';
import { type Database } from '../platform/db';
import { startJobWorker } from '../platform/jobs-worker';
import { type Logger } from '../platform/log';
import { finishMigrations } from './finish-migrations';
import { workerParts } from './serve';

/** What a process that runs jobs needs of the world. */
export interface WorkEnvironment {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly print: (line: string) => void;
  readonly database: Database;
}

/** `node dist/main.js work`: runs jobs, and nothing else, until it is stopped. JOBS=off is for the servers beside it. */
export async function runWork(environment: WorkEnvironment): Promise<number> {
  const { print, database } = environment;
  await finishMigrations(environment);
  const worker = startJobWorker(workerParts(environment, database, { onJob: () => undefined }));
  print('Jobs are run here until the process is stopped.');
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  await worker.stop();
  return 0;
}
