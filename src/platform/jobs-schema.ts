import { Logger, runMigrations } from 'graphile-worker';

/** The schema of the job queue's own tables; the name is the library's. */
export const JOBS_SCHEMA = 'graphile_worker';

/**
 * Makes the job queue's tables, or brings them up to the release of the library that is installed (its version is exact,
 * so every database has the same). As the migrator role; who may use them is said by our own migrations.
 */
export async function installJobsSchema(migratorUrl: string): Promise<void> {
  await runMigrations({
    connectionString: migratorUrl,
    maxPoolSize: 1,
    schema: JOBS_SCHEMA,
    logger: new Logger(() => () => undefined),
  });
}
