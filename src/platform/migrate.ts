import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { type Connection } from './db';
import { installJobsSchema } from './jobs-schema';

/** Every process that migrates the database takes this lock: of two that start at once, the second finds all done. */
const MIGRATION_LOCK = 'tripartite migrations';

/** Where the migrations lie: beside `platform` in dist, beside `src` otherwise (scripts/build.cjs). */
function migrationFolder(): string {
  const built = join(__dirname, '..', 'migrations');
  return existsSync(built) ? built : join(__dirname, '..', '..', 'migrations');
}

/** The names that the migrations on disk will have in the database, in order: `<Verb><What><timestamp>`. */
export function knownMigrations(): string[] {
  return readdirSync(migrationFolder())
    .map((file) => /^(\d{14})-(.+)\.(?:js|ts)$/.exec(file))
    .filter((match) => match !== null)
    .map(
      ([, timestamp = '', words = '']) =>
        `${words.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase())}${timestamp}`,
    )
    .sort((a, b) => (a.slice(-14) < b.slice(-14) ? -1 : 1));
}

/** Runs what is pending, each migration in a transaction of its own, as the migrator role. Gives the names run. */
export async function migrate(migratorUrl: string): Promise<readonly string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: migratorUrl,
    applicationName: 'tripartite migrate',
    migrations: [join(migrationFolder(), '*.{js,ts}')],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    logging: false,
  });
  await source.initialize();
  try {
    const guard = source.createQueryRunner();
    await guard.query('select pg_advisory_lock(hashtextextended($1, 0))', [MIGRATION_LOCK]);
    try {
      await installJobsSchema(migratorUrl);
      const run = await source.runMigrations({ transaction: 'each' });
      // The server asks whether all has been run, as a role that owns nothing.
      await guard.query('grant select on schema_migration to app');
      return run.map(({ name }) => name);
    } finally {
      await guard.query('select pg_advisory_unlock(hashtextextended($1, 0))', [MIGRATION_LOCK]);
      await guard.release();
    }
  } finally {
    await source.destroy();
  }
}

/** The migrations on disk that the database has not had; all of them when it has had none. */
export async function pendingMigrations(connection: Connection): Promise<readonly string[]> {
  const [table] = await connection.query<{ found: boolean }>(
    `select to_regclass('schema_migration') is not null as found`,
  );
  if (table?.found !== true) return knownMigrations();
  const done = await connection.query<{ name: string }>('select name from schema_migration');
  const names = new Set(done.map(({ name }) => name));
  return knownMigrations().filter((name) => !names.has(name));
}
