import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { ok, refuse } from '../src/kernel/result';
import { systemActor, type Actor } from '../src/platform/actor';
import { createCtx, type Ctx } from '../src/platform/context';
import { beginSnapshot, withConnection } from '../src/platform/db';
import { NotFound } from '../src/platform/faults';
import { queuePeriodic, requireDone, type Job } from '../src/platform/jobs';
import { nextDue } from '../src/platform/jobs-schedule';
import { startJobWorker, type JobWorker, type WorkerParts } from '../src/platform/jobs-worker';
import { useDatabase } from './support/database';
import { liveActor } from './support/toy-live';
import { makeArea, quietLog, setClock } from './support/make-ledger';
import { runJobs } from './support/run-jobs';

const db = useDatabase();
const clock = setClock('2025-11-20T09:00:00Z');
const workers: JobWorker[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  await makeArea(db, '311');
  await makeArea(db, '885');
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await db.asOwner('delete from graphile_worker._private_jobs');
  clock.set('2025-11-20T09:00:00Z');
});

const contextOf = (actor: Actor): Ctx =>
  createCtx({ database: db.database, actor, clock, requestId: 'test', log: quietLog });

interface Queueing {
  readonly area?: string;
  readonly actor?: Actor;
  readonly key?: string;
  readonly runAt?: Date;
  readonly note?: string;
  readonly isRefused?: boolean;
}
async function queue(name: string, said: Queueing = {}): Promise<void> {
  const actor = said.actor ?? systemActor(said.area ?? '311');
  await contextOf(actor).write({ event: 'test.queued', clientMutationId: null, input: {} }, async (tx) => {
    tx.record({ type: 'Test', id: '1' });
    const { key, runAt, note = '' } = said;
    await tx.queue(
      name,
      { note },
      { ...(key === undefined ? {} : { key }), ...(runAt === undefined ? {} : { runAt }) },
    );
    return said.isRefused === true ? refuse([{ code: 'NO', field: [], message: 'No.' }]) : ok(null);
  });
}

/** A job that notes where and with what it was run. */
function noting(name: string, extra: Partial<Job> = {}): { readonly job: Job; readonly seen: string[] } {
  const seen: string[] = [];
  const run: Job['run'] = (ctx, payload) => {
    seen.push([ctx.actor.localArea, payload['note'] ?? ''].filter((said) => said !== '').join(' '));
    return Promise.resolve();
  };
  return { seen, job: { name, run, ...extra } };
}

/** A worker of this process, with whatever it would say. */
function work(
  jobs: readonly Job[],
  parts: Partial<WorkerParts> = {},
): { readonly said: string[]; readonly worker: JobWorker } {
  const said: string[] = [];
  const say = (about: unknown, text?: string): void => void said.push(JSON.stringify([text, about]));
  const log = { debug: () => undefined, info: say, warn: say, error: say } as WorkerParts['log'];
  const observer = { onJob: () => undefined };
  const worker = startJobWorker({ database: db.database, clock, log, jobs, observer, concurrency: 2, ...parts });
  workers.push(worker);
  return { said, worker };
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await what()); waited += 1) {
    if (waited > 200) throw new Error('it did not come about');
    await sleep(50);
  }
}

const waiting = (): Promise<{ name: string; input: unknown; key: string | null; last_error: string | null }[]> =>
  db.asOwner(
    `select identifier as name, payload as input, key, last_error from graphile_worker._private_jobs jobs
       join graphile_worker._private_tasks tasks on tasks.id = task_id order by jobs.id`,
  );

describe('queueing', () => {
  test('a job runs after the transaction that queued it, in its area, and once', async () => {
    const { job, seen } = noting('test.once');
    await queue(job.name, { area: '885' });
    expect(await runJobs(db, clock, job.name, [job])).toEqual([['test.once', '885']]);
    expect(await runJobs(db, clock, job.name, [job])).toEqual([]);
    expect(seen).toEqual(['885']);
  });

  test('a person queues for the own area, without a right in the queue', async () => {
    await queue('test.person', { actor: liveActor('01900000-0000-7000-8000-000000000001', '885') });
    expect(await waiting()).toMatchObject([
      { name: 'test.person', input: { localArea: '885', payload: { note: '' } } },
    ]);
  });

  test('a refusal, a step that was undone and a fault leave no job', async () => {
    await queue('test.refused', { isRefused: true });
    const write = contextOf(systemActor('311')).write(
      { event: 'test.queued', clientMutationId: null, input: {} },
      async (tx) => {
        await tx.savepoint(async () => {
          await tx.queue('test.undone', {});
          return false;
        });
        await tx.queue('test.fault', {});
        throw new NotFound('gone');
      },
    );
    await expect(write).rejects.toThrow('gone');
    expect(await waiting()).toEqual([]);
  });

  test('of one name and key the last one waits, in each area for itself', async () => {
    const { job, seen } = noting('test.keyed');
    await queue(job.name, { key: 'k', note: 'first' });
    await queue(job.name, { key: 'k', note: 'second' });
    await queue(job.name, { key: 'other', note: 'third' });
    await queue(job.name, { key: 'k', note: 'elsewhere', area: '885' });
    await runJobs(db, clock, job.name, [job]);
    expect(seen.sort()).toEqual(['311 second', '311 third', '885 elsewhere']);
  });

  test('a job is not run before its time', async () => {
    const { job, seen } = noting('test.later');
    await queue(job.name, { runAt: new Date('2025-11-21T09:00:00Z') });
    await runJobs(db, clock, job.name, [job]);
    expect(seen).toEqual([]);
    clock.set('2025-11-21T09:00:00Z');
    await runJobs(db, clock, job.name, [job]);
    expect(seen).toEqual(['311']);
  });
});

describe('rights', () => {
  const denied: unknown = expect.objectContaining({ code: '42501' });
  const asApp = (sql: string): Promise<object[]> => withConnection(db.database, (connection) => connection.query(sql));

  test.each([
    `select graphile_worker.add_job('test.forged', '{"localArea": "885"}')`,
    `select graphile_worker.remove_job('k')`,
    `select graphile_worker.complete_jobs(array[1])`,
    `select graphile_worker.permanently_fail_jobs(array[1])`,
    `select graphile_worker.reschedule_jobs(array[1])`,
    `select graphile_worker.force_unlock_workers(array['w'])`,
    `insert into graphile_worker._private_jobs (task_id) values (1)`,
    `truncate graphile_worker._private_jobs`,
    `select * from graphile_worker.jobs`,
  ])('the app role may not: %s', async (sql) => {
    await expect(asApp(sql)).rejects.toEqual(denied);
  });

  test('what the roles of the program may do in the queue’s schema is this, and no more', async () => {
    const grants = await db.asOwner<{ line: string }>(
      `select relname || ' ' || grantee::regrole || ': ' || string_agg(lower(privilege_type), ', ' order by privilege_type) as line
         from pg_class cross join aclexplode(relacl)
        where relnamespace = 'graphile_worker'::regnamespace and relkind in ('r', 'v', 'S') and grantee <> relowner group by relname, grantee
       union all
       select proname || ' ' || case when grantee = 0 then 'everybody' else grantee::regrole::text end
         from pg_proc cross join aclexplode(coalesce(proacl, acldefault('f', proowner)))
        where pronamespace = 'graphile_worker'::regnamespace and grantee <> proowner
        order by 1`,
    );
    expect(grants.map(({ line }) => line)).toEqual([
      '_private_job_queues app: select, update',
      '_private_job_queues rules: insert, select, update',
      '_private_jobs app: delete, select, update',
      '_private_jobs rules: insert, select, update',
      '_private_tasks app: insert, select',
      '_private_tasks rules: insert, select, update',
      'add_job rules',
      'add_jobs rules',
    ]);
    const bound = await db.asOwner<{ line: string }>(
      `select tablename || ' ' || array_to_string(roles, ', ') || ' ' || qual as line from pg_policies where schemaname = 'graphile_worker' order by 1`,
    );
    expect(bound.filter(({ line }) => / app /.test(line)).map(({ line }) => /SYSTEM/.test(line))).toEqual([
      true,
      true,
      true,
    ]);
    expect(bound).toHaveLength(6);
  });

  test('queue_job asks for an area', async () => {
    await expect(asApp(`select queue_job('test.nowhere', '{}', now(), null)`)).rejects.toEqual(denied);
  });

  test('a request sees no job and touches none', async () => {
    await queue('test.unseen');
    const rows = await withConnection(db.database, async (connection) => {
      await beginSnapshot(connection, liveActor('01900000-0000-7000-8000-000000000001', '311', 'ADMINISTRATOR'), clock);
      const seen = await connection.query('select * from graphile_worker._private_jobs');
      await connection.query('commit');
      return [...seen, ...(await connection.query('delete from graphile_worker._private_jobs returning id'))];
    });
    expect(rows).toEqual([]);
    expect(await waiting()).toHaveLength(1);
  });

  test('only a job forgets events, oldest first, and nobody changes one', async () => {
    await db.asOwner(`insert into outbox_event (local_area_code, sequence, kind, ids, occurred_at)
                      values ('311', 1, 'a', '{}', '2025-11-01'), ('311', 2, 'b', '{}', '2025-11-19'), ('311', 3, 'c', '{}', '2025-11-02')`);
    await db.asOwner(`update outbox_counter set last_sequence = 3 where local_area_code = '311'`);
    const left = (): Promise<{ sequence: bigint }[]> =>
      db.asOwner('select sequence from outbox_event order by sequence');
    await expect(asApp('delete from outbox_event')).rejects.toEqual(denied);
    await expect(db.asOwner('delete from outbox_event')).rejects.toThrow('goes by forget_events only');
    await expect(db.asOwner('truncate outbox_event')).rejects.toThrow('goes by forget_events only');
    await expect(db.asOwner(`update outbox_event set kind = 'x'`)).rejects.toThrow('is not changed');
    const person = contextOf(liveActor('01900000-0000-7000-8000-000000000001'));
    await person.write({ event: 'test.forgot', clientMutationId: null, input: {} }, async (tx) => {
      expect(await tx.query(`select forget_events('2026-01-01') as count`)).toEqual([{ count: 0n }]);
      return ok(null);
    });
    expect(await runJobs(db, clock, 'events.forget')).toEqual([
      ['events.forget', '311'],
      ['events.forget', '885'],
    ]);
    // The third is old as well, but a later one is not: there is no gap.
    expect(await left()).toEqual([{ sequence: 2n }, { sequence: 3n }]);
    clock.set('2026-01-01T00:00:00Z');
    await runJobs(db, clock, 'events.forget');
    expect(await left()).toEqual([]);
  });
});

describe('the worker', () => {
  test('runs what is queued at once, as the bound role that the server connects as', async () => {
    const { job, seen } = noting('test.worked');
    work([job]);
    await queue(job.name, { note: 'now' });
    await until(async () => seen.length === 1 && (await waiting()).length === 0);
    expect(seen).toEqual(['311 now']);
  });

  test('of two workers one takes a job', async () => {
    const { job, seen } = noting('test.shared');
    work([job]);
    work([job]);
    for (let note = 0; note < 20; note += 1) await queue(job.name, { note: String(note) });
    await until(async () => (await waiting()).length === 0);
    expect([seen.length, new Set(seen).size]).toEqual([20, 20]);
  });

  test('one that fails is tried again later; neither log nor queue repeats what it was about', async () => {
    let runs = 0;
    const job: Job = {
      name: 'test.failing',
      run: async (ctx) => {
        runs += 1;
        if (runs === 1) throw new NotFound('Testa Placeholder-One is not there');
        if (runs === 2)
          requireDone(refuse([{ code: 'TOO_EARLY', field: [], message: 'Testa Placeholder-One is early.' }]));
        if (runs === 3) await (await ctx.read()).query(`select 'Testa Placeholder-One'::int`);
      },
    };
    const { said } = work([job]);
    await queue(job.name);
    const errors: (string | null)[] = [];
    for (let failed = 1; failed <= 3; failed += 1) {
      await until(async () => runs === failed && (await waiting())[0]?.last_error !== (errors.at(-1) ?? null));
      errors.push((await waiting())[0]!.last_error);
      await db.asOwner('update graphile_worker._private_jobs set run_at = now()');
    }
    await until(async () => (await waiting()).length === 0);
    expect([runs, errors]).toEqual([4, ['NOT_FOUND', 'Error', '22P02']]);
    expect(said.filter((line) => line.includes('a job failed'))).toHaveLength(3);
    expect(said.join()).toContain('TOO_EARLY');
    expect(said.join()).not.toContain('Placeholder');
  });

  test('a periodic job is queued for its next time in every area, once however many ask', async () => {
    const { job, seen } = noting('test.periodic', { every: { dailyAt: '02:30' } });
    const parts = { database: db.database, clock, log: quietLog };
    await Promise.all([queuePeriodic(parts, [job]), queuePeriodic(parts, [job]), queuePeriodic(parts, [job])]);
    expect((await waiting()).map(({ key }) => key).sort()).toEqual([
      '311:test.periodic:2025-11-21T02:30:00.000Z',
      '885:test.periodic:2025-11-21T02:30:00.000Z',
    ]);
    expect((await runJobs(db, clock, job.name, [job])).map(([, area]) => area)).toEqual(['311', '885']);
    expect(seen).toEqual(['311', '885']);
  });

  test('one whose process is killed half-way is run again', async () => {
    const { job, seen } = noting('test.killed');
    const program = `
      require('reflect-metadata');
      const { openDatabase } = require(${JSON.stringify(join(__dirname, '../src/platform/db'))});
      const { startJobWorker } = require(${JSON.stringify(join(__dirname, '../src/platform/jobs-worker'))});
      const quiet = () => undefined;
      const database = openDatabase({ url: process.argv[1], poolSize: 2, poolWaitMillis: 1000, statementTimeoutMillis: 5000,
        lockTimeoutMillis: 1000, idleInTransactionMillis: 60000 }, quiet);
      startJobWorker({ database, clock: { now: () => new Date() }, log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
        observer: { onJob: quiet }, concurrency: 1,
        jobs: [{ name: 'test.killed', run: () => { console.log('half-way'); return new Promise(() => setTimeout(quiet, 1e6)); } }] });`;
    const child = spawn(process.execPath, ['-r', '@swc-node/register', '-e', program, db.appUrl], {
      cwd: join(__dirname, '..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    await queue(job.name);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    work([job], { leaseMillis: 1_000 });
    await until(() => seen.length > 0);
    expect(seen).toEqual(['311']);
  }, 20_000);

  test('one that cannot begin is started again until it stands', async () => {
    const { job, seen } = noting('test.restarted');
    const gaveUp = (): number => said.filter((line) => line.includes('gave up')).length;
    const openSystemPool = (size: number): Pool => {
      const pool = db.database.openSystemPool(size);
      const connect = pool.connect.bind(pool) as (...told: unknown[]) => unknown;
      const refusing = (tell?: (error: Error) => void): unknown => {
        if (gaveUp() >= 2) return tell === undefined ? connect() : connect(tell);
        const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
        if (tell === undefined) return Promise.reject(error);
        tell(error);
        return undefined;
      };
      return Object.assign(pool, { connect: refusing });
    };
    const { said, worker } = work([job], { database: { ...db.database, openSystemPool } });
    await queue(job.name);
    await until(() => gaveUp() === 2);
    const later = performance.now() + 20_000;
    const clockOfProcess = jest.spyOn(performance, 'now').mockReturnValue(later);
    expect(worker.stands()).toBe(false);
    clockOfProcess.mockRestore();
    await until(() => seen.length > 0);
    expect([seen, worker.stands(), gaveUp()]).toEqual([['311'], true, 2]);
  }, 20_000);

  test('a stop waits for what is being run', async () => {
    let isDone = false;
    work([
      {
        name: 'test.slow',
        run: async () => {
          await sleep(300);
          isDone = true;
        },
      },
    ]);
    await queue('test.slow');
    await until(
      async () =>
        (await db.asOwner('select from graphile_worker._private_jobs where locked_at is not null')).length === 1,
    );
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    expect([isDone, await waiting()]).toEqual([true, []]);
  });
});

describe('when a periodic job is due', () => {
  const due = (every: Job['every'], now: string): string => nextDue(every!, new Date(now)).toISOString();

  test.each([
    [{ minutes: 15 }, '2025-11-20T09:00:00Z', '2025-11-20T09:15:00.000Z'],
    [{ minutes: 15 }, '2025-11-20T09:14:59Z', '2025-11-20T09:15:00.000Z'],
    [{ dailyAt: '02:30' }, '2025-11-20T02:29:59Z', '2025-11-20T02:30:00.000Z'],
    [{ dailyAt: '02:30' }, '2025-11-20T02:30:00Z', '2025-11-21T02:30:00.000Z'],
    // In summer London is an hour ahead.
    [{ dailyAt: '02:30' }, '2025-07-01T09:00:00Z', '2025-07-02T01:30:00.000Z'],
    [{ dailyAt: '00:10' }, '2025-07-01T22:30:00Z', '2025-07-01T23:10:00.000Z'],
    // 01:30 does not come on 30 March 2025, and comes twice on 26 October 2025.
    [{ dailyAt: '01:30' }, '2025-03-29T12:00:00Z', '2025-03-30T01:30:00.000Z'],
    [{ dailyAt: '01:30' }, '2025-10-25T12:00:00Z', '2025-10-26T00:30:00.000Z'],
    [{ dailyAt: '01:30' }, '2025-10-26T00:30:00Z', '2025-10-27T01:30:00.000Z'],
  ])('%j after %s: %s', (every, now, expected) => {
    expect(due(every, now)).toBe(expected);
  });
});
