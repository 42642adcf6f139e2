import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase, type Database } from '../../src/platform/db';

/** A test file's own database, migrated and empty. What it offers can be used from `beforeAll` on. */
export interface TestDatabase {
  /** As the server connects: the `app` role, which owns nothing and is bound by row-level security. */
  readonly database: Database;
  readonly appUrl: string;
  /** As the owner of the tables: for the factories (`make-area.ts` and its like) and for looking at a row afterwards. */
  readonly migratorUrl: string;
  /** One statement as the owner of the tables. */
  readonly asOwner: <Row extends object>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;
  /** Statements as the cluster's superuser, in this database: to make what nobody else may (a trigger that does not fire). */
  readonly asSuperuser: (sql: string) => Promise<void>;
  /** Removes every row of ours; for a file whose tests cannot live beside each other. */
  readonly empty: () => Promise<void>;
  /** Ends a connection of the server's, as a restart of the database would. */
  readonly terminate: (pid: number) => Promise<void>;
}

/** How to reach the run's cluster, as test-cluster.ts publishes it: what starts and migrates it is a lot to load, and no test file needs it. */
interface Cluster {
  /** As each role, with a star for the database. */
  readonly app: string;
  readonly migrator: string;
  readonly superuser: string;
  /** The database to copy. */
  readonly template: string;
}

const POOL = { poolSize: 10, poolWaitMillis: 2_000, statementTimeoutMillis: 10_000, lockTimeoutMillis: 5_000 };

/**
 * Gives the calling test file a database of its own, a copy of the migrated template, and drops it at the end.
 * Call it at the top of the file; `poolSize` is for tests of a pool that runs out.
 */
export function useDatabase(options: { readonly poolSize?: number } = {}): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = (role: 'app' | 'migrator' | 'superuser', database = name): string =>
    cluster()[role].replace('*', database);
  let app: Database | null = null;
  let owner: Database | null = null;
  const opened = (database: Database | null): Database => {
    if (database === null)
      throw new Error('useDatabase(): the database is there from beforeAll on, and until afterAll');
    return database;
  };

  beforeAll(async () => {
    await asSuperuser(
      url('superuser', 'postgres'),
      `create database ${name} template ${cluster().template} owner migrator strategy file_copy`,
    );
    const settings = { ...POOL, idleInTransactionMillis: 60_000 };
    const onError = (): void => undefined; // the drop at the end ends connections
    app = openDatabase({ ...settings, url: url('app'), poolSize: options.poolSize ?? POOL.poolSize }, onError);
    owner = openDatabase({ ...settings, url: url('migrator'), poolSize: 4 }, onError);
  });
  afterAll(async () => {
    // A test that failed may hold a connection still: its pool is not waited for.
    const closed = Promise.all([app?.close(), owner?.close()]);
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
    await asSuperuser(url('superuser', 'postgres'), `drop database if exists ${name} with (force)`);
  });

  const asOwner = async <Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
    const connection = await opened(owner).connect();
    try {
      return await connection.query<Row>(sql, parameters);
    } finally {
      connection.release(false);
    }
  };
  return {
    get database() {
      return opened(app);
    },
    get appUrl() {
      return url('app');
    },
    get migratorUrl() {
      return url('migrator');
    },
    asOwner,
    asSuperuser: (sql) => asSuperuser(url('superuser'), sql),
    terminate: (pid) => asSuperuser(url('superuser'), `select pg_terminate_backend(${String(pid)})`),
    empty: async () => {
      const tables = await asOwner<{ name: string }>(
        `select quote_ident(relname) as name from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> 'schema_migration'`,
      );
      // Few have rows: to truncate them all would make every file of every table and index anew. What is append-only refuses by trigger;
      // a replica fires none. The owner may not set that.
      const deletes = tables.map(({ name }) => `delete from ${name};`).join(' ');
      await asSuperuser(url('superuser'), `set session_replication_role = replica; ${deletes}`);
    },
  };
}

function cluster(): Cluster {
  const published = process.env['TEST_CLUSTER'];
  if (published === undefined) throw new Error('There is no test cluster: test/global-setup.ts did not run');
  return JSON.parse(published) as Cluster;
}

async function asSuperuser(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
