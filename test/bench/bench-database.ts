import { resolve } from 'node:path';
import { Client } from 'pg';
import { openDatabase } from '../../src/platform/db';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres';
import { migrate } from '../../src/platform/migrate';
import { type SeedDatabase } from './seed-area';

/** Where the made area lies; BENCH_DIR names another folder. */
export const BENCH_FOLDER = resolve(process.env['BENCH_DIR'] ?? '.data/bench');
const NAME = 'bench';

/** The database of the made area, and what lets go of it. */
export interface BenchDatabase extends SeedDatabase {
  readonly asSuperuser: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the made area's database on a PostgreSQL of its own, made and migrated where there is none. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const cluster = await startEmbeddedPostgres({ dataDir: BENCH_FOLDER });
  await cluster.createDatabase(NAME);
  await migrate(cluster.migratorUrl(NAME));
  const limits = { poolWaitMillis: 2_000, statementTimeoutMillis: 600_000, lockTimeoutMillis: 5_000 };
  const settings = { ...limits, poolSize: 12, idleInTransactionMillis: 600_000 };
  const database = openDatabase({ ...settings, url: cluster.appUrl(NAME) }, () => undefined);
  const owner = openDatabase({ ...settings, url: cluster.migratorUrl(NAME) }, () => undefined);
  return {
    database,
    asOwner: async <Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
      const connection = await owner.connect();
      try {
        return await connection.query<Row>(sql, parameters);
      } finally {
        connection.release(false);
      }
    },
    asSuperuser: async (sql) => {
      const client = new Client({ connectionString: cluster.superUrl(NAME) });
      await client.connect();
      try {
        await client.query(sql);
      } finally {
        await client.end();
      }
    },
    close: async () => {
      await database.close();
      await owner.close();
      await cluster.stop();
    },
  };
}
