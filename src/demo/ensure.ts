import { Client, escapeIdentifier } from 'pg';
import { type Clock } from '../kernel/dates';
import { type DatabaseSettings, openDatabase } from '../platform/db';
import { type EmbeddedPostgres } from '../platform/embedded-postgres';
import { type Logger } from '../platform/log';
import { migrate } from '../platform/migrate';
import { seedDemo } from './seed/seed';

/** The demo's database. One of this name is complete: it was seeded under the other name and renamed at the end. */
const DEMO_DATABASE = 'tripartite_demo';
const BEING_SEEDED = 'tripartite_demo_being_seeded';

/** What the demo's database is made with. */
export interface DemoDatabaseParts {
  readonly cluster: Pick<EmbeddedPostgres, 'appUrl' | 'migratorUrl' | 'superUrl' | 'createDatabase' | 'dropDatabase'>;
  /** What a pool of the app role is opened with, but for its url. */
  readonly pool: Omit<DatabaseSettings, 'url'>;
  /** Its present is the demo's today. */
  readonly clock: Clock;
  readonly log: Logger;
  /** One case in so many, for tests; all of them when left out. */
  readonly fewer?: number | undefined;
}

/** The demo's database, ready to be served. */
export interface DemoDatabase {
  readonly appUrl: string;
  readonly migratorUrl: string;
  /** Whether it was seeded just now, and not by an earlier start. */
  readonly isNew: boolean;
}

/**
 * The seeded database of the demo: the one there is, brought up to the newest migration, or a new one. A start that was
 * killed while it seeded leaves a database under the other name, which the next start drops: half a demo is never served. Of two
 * starts at once the second waits for the first.
 */
export async function ensureDemoDatabase(parts: DemoDatabaseParts): Promise<DemoDatabase> {
  const { cluster } = parts;
  const urls = { appUrl: cluster.appUrl(DEMO_DATABASE), migratorUrl: cluster.migratorUrl(DEMO_DATABASE) };
  const superuser = new Client({
    connectionString: cluster.superUrl('postgres'),
    application_name: 'tripartite demo set-up',
  });
  superuser.on('error', () => undefined);
  await superuser.connect();
  try {
    await superuser.query('select pg_advisory_lock(hashtextextended($1, 0))', [DEMO_DATABASE]);
    const found = await superuser.query('select from pg_database where datname = $1', [DEMO_DATABASE]);
    if (found.rowCount === 1) {
      await migrate(urls.migratorUrl);
      return { ...urls, isNew: false };
    }
    await makeDatabase(parts);
    // The last step of all, and one that happens or does not: whatever comes before it can be lost.
    await superuser.query(
      `alter database ${escapeIdentifier(BEING_SEEDED)} rename to ${escapeIdentifier(DEMO_DATABASE)}`,
    );
    return { ...urls, isNew: true };
  } finally {
    await superuser.end();
  }
}

async function makeDatabase({ cluster, pool, clock, log, fewer }: DemoDatabaseParts): Promise<void> {
  await cluster.dropDatabase(BEING_SEEDED);
  await cluster.createDatabase(BEING_SEEDED);
  await migrate(cluster.migratorUrl(BEING_SEEDED));
  const settings = { ...pool, url: forManyWrites(cluster.appUrl(BEING_SEEDED)), keepsPlans: true };
  const database = openDatabase(settings, (error) => {
    log.warn({ err: error }, 'a connection of the demo seed broke');
  });
  try {
    await seedDemo({ database, now: clock.now(), log, fewer });
  } finally {
    await database.close();
  }
}

/**
 * The thousands of small writes of a seed do not wait for the disk: the renaming does, and it comes after them in the log. Each kind is planned once, for
 * whatever values: to plan them, with what row-level security adds, is half of what they cost.
 */
function forManyWrites(url: string): string {
  return `${url}?options=${encodeURIComponent('-c synchronous_commit=off -c plan_cache_mode=force_generic_plan')}`;
}
