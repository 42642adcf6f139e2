import { startWork } from '../src/commands/work';
import { readConfig } from '../src/platform/config';
import { useDatabase } from './support/database';
import { makeArea, quietLog, setClock } from './support/make-ledger';

const db = useDatabase();
const clock = setClock('2025-11-20T09:00:00Z');

beforeAll(async () => {
  await makeArea(db, '311');
  await makeArea(db, '885');
});

test('a process that runs jobs and nothing else tells whether it takes them', async () => {
  const config = { ...readConfig({}), workPort: 0 };
  const work = await startWork({ config, clock, log: quietLog, print: () => undefined, database: db.database });
  try {
    const ask = (path: string): Promise<Response> => fetch(`http://localhost:${String(work.port)}${path}`);
    // In demo mode it waits for the seed, of two areas: there are two.
    const ready = await ask('/readyz');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', checks: { seed: true, database: true, migrations: true, jobs: true } },
    ]);
    expect(await (await ask('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await ask('/metrics')).text()).toContain('job_worker_stands 1');
    expect((await ask('/graphql')).status).toBe(404);
  } finally {
    await work.stop();
  }
});
