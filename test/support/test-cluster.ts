import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/embedded-postgres';
import { stopPostmaster } from '../../src/platform/embedded-postgres-postmaster';
import { migrate } from '../../src/platform/migrate';
import { isRunning } from '../../src/platform/process-register';

/** The database every test file's own is a copy of: migrated, without a row. Nobody may be connected to it. */
const TEMPLATE = 'template_migrated';

/** One folder a user: the temporary folder is everybody's. */
const RUNS = join(tmpdir(), `tripartite-tests-${String(process.getuid?.() ?? '')}`);

/** The cluster of this run, in the process that runs the set-up. */
const run: { cluster?: EmbeddedPostgres } = {};

/** Starts this run's cluster in a folder of its own, and publishes in the environment how to reach it. */
export async function startTestCluster(): Promise<void> {
  await removeDeadRuns();
  const cluster = await startEmbeddedPostgres({ dataDir: join(RUNS, String(process.pid)), throwaway: true });
  run.cluster = cluster;
  await cluster.createDatabase(TEMPLATE);
  await migrate(cluster.migratorUrl(TEMPLATE));
  process.env['TEST_CLUSTER'] = JSON.stringify({
    app: cluster.appUrl('*'),
    migrator: cluster.migratorUrl('*'),
    superuser: cluster.superUrl('*'),
    template: TEMPLATE,
  });
}

/** Stops it, and leaves nothing behind. */
export async function stopTestCluster(): Promise<void> {
  await run.cluster?.stop();
  rmSync(join(RUNS, String(process.pid)), { recursive: true, force: true });
}

/** A run that was killed left its server and its folder. */
async function removeDeadRuns(): Promise<void> {
  mkdirSync(RUNS, { recursive: true });
  for (const name of readdirSync(RUNS)) {
    if (isRunning(Number(name))) continue;
    const data = join(RUNS, name, 'postgres', 'data');
    if (existsSync(data)) await stopPostmaster(data);
    rmSync(join(RUNS, name), { recursive: true, force: true });
  }
}
