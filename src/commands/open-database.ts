import { ensureDemoDatabase } from '../demo/ensure';
import { type Clock } from '../kernel/dates';
import { type Config } from '../platform/config';
import { type Database, openDatabase } from '../platform/db';
import { startEmbeddedPostgres } from '../platform/embedded-postgres';
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
    log.error({ error: error.message }, 'an idle connection was lost');
  };
  if (config.mode === 'service') {
    const database = openDatabase({ ...config.pool, url: config.databaseUrl }, onError);
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
