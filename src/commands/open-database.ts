import { ensureDemoDatabase } from '../demo/ensure';
import { type Clock } from '../kernel/dates';
import { type Config, ConfigError } from '../platform/config';
import { type Database, openDatabase, withConnection } from '../platform/db';
import { hasEmbeddedPostgres, startEmbeddedPostgres } from '../platform/embedded-postgres';
import { type Logger } from '../platform/log';

/** The database a command or the server works on, and what has to be let go of afterwards. */
export interface OpenedDatabase {
  readonly database: Database;
  /** What the console should say of where it lies; null when nothing is out of the ordinary. */
  readonly notice: string | null;
  readonly close: () => Promise<void>;
}

/** The operator's database, or in demo mode the embedded one: started or joined, migrated, and seeded if it is new. */
export async function openConfiguredDatabase(config: Config, clock: Clock, log: Logger): Promise<OpenedDatabase> {
  const onError = (error: Error): void => {
    log.error({ error: error.message }, 'the database: a connection failed or was lost');
  };
  if (config.mode === 'service') {
    const database = openDatabase({ ...config.pool, url: config.databaseUrl }, onError);
    try {
      await requireBoundRole(database);
    } catch (error) {
      await database.close();
      throw error;
    }
    return { database, notice: null, close: () => database.close() };
  }
  const cluster = await startEmbeddedPostgres({ dataDir: config.dataDir });
  try {
    const { appUrl } = await ensureDemoDatabase({ cluster, pool: config.pool, clock, log });
    const database = openDatabase({ ...config.pool, url: appUrl }, onError);
    return {
      database,
      notice: cluster.notice,
      close: async () => {
        await database.close();
        await cluster.stop();
      },
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** What works on a database makes none: throws ConfigError where it would begin a demo of its own, in a folder that nobody meant. */
export function requireDatabase({ mode, dataDir }: Pick<Config, 'mode' | 'dataDir'>): void {
  if (mode === 'service' || hasEmbeddedPostgres(dataDir)) return;
  throw new ConfigError([
    `There is no database in ${dataDir}. Give the DATA_DIR that the server was started with, or set DATABASE_URL; npm start makes a demo there.`,
  ]);
}

/**
 * Row-level security is the last fence, and a superuser, a role that bypasses it or one that owns the tables walks through it
 * unseen: the server does not start as one. Throws ConfigError, also when the database cannot be reached, with the reason.
 */
async function requireBoundRole(database: Database): Promise<void> {
  const role = await readRole(database);
  if (role?.is_bound !== true) {
    throw new ConfigError([
      `DATABASE_URL connects as "${role?.name ?? ''}", a superuser, a role that bypasses row-level security or one that owns tables: rights would not hold. Connect as the role app, which owns nothing.`,
    ]);
  }
}

async function readRole(
  database: Database,
): Promise<{ readonly name: string; readonly is_bound: boolean } | undefined> {
  try {
    return await withConnection(database, async (connection) => {
      const [role] = await connection.query<{ name: string; is_bound: boolean }>(
        `select rolname as name,
                not rolsuper and not rolbypassrls
                and not exists (select from pg_class where relowner = pg_roles.oid and relkind in ('r', 'p')
                                                       and relnamespace = 'public'::regnamespace) as is_bound
           from pg_roles where rolname = current_user`,
      );
      return role;
    });
  } catch (error) {
    throw new ConfigError([`DATABASE_URL cannot be connected to: ${reasonOf(error)}`]);
  }
}

/** The driver's own words, from under ours; they name no password. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}
