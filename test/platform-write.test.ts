import { ok, refuse, type Result, unchanged } from '../src/kernel/result';
import { systemActor, type Actor } from '../src/platform/actor';
import { createCtx, type Ctx } from '../src/platform/context';
import { type WriteTx } from '../src/platform/db';
import { Conflict, Unavailable } from '../src/platform/faults';
import { one } from '../src/platform/loader';
import { type Refusal, type WriteRequest } from '../src/platform/request';
import { useDatabase } from './support/database';

const db = useDatabase({ poolSize: 4 });
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
let now = new Date('2025-11-01T09:00:00Z');
const clock = { now: () => now };

beforeAll(() =>
  db.asOwner(`with area as (insert into local_area (local_area_code, name, case_prefix, ledger_horizon_date, created_at)
                            values ('311', 'Placeholder', 'PLA', '2031-03-31', now()) returning local_area_code)
              insert into outbox_counter (local_area_code) select local_area_code from area`),
);
beforeEach(async () => {
  now = new Date('2025-11-01T09:00:00Z');
  await db.asOwner('delete from idempotency_claim');
  await db.asOwner('delete from agency');
});

function ctxOf(actor: Actor = systemActor('311')): Ctx {
  return createCtx({ database: db.database, actor, clock, requestId: 'test', log });
}

const requestOf = (input: unknown, clientMutationId: string | null = null): WriteRequest => ({
  event: 'agency.created',
  clientMutationId,
  input,
});

/** The work of these tests: a row in a table that the system may write. */
async function addAgency(tx: WriteTx, name: string): Promise<void> {
  await tx.execute(
    `insert into agency (local_area_code, agency_id, kind, name, start_date) values ('311', uuidv7(), 'HEALTH', $1, '2025-04-01')`,
    [name],
  );
}
const countOf = async (sql: string): Promise<number> => {
  const [row] = await db.asOwner<{ count: bigint }>(`select count(*) as count from ${sql}`);
  return Number(row?.count);
};
const refusal: Refusal<'TAKEN'> = { code: 'TAKEN', field: ['name'], message: 'The name is taken.' };

describe('a write', () => {
  test('leaves its rows, one audit event and its events in order', async () => {
    const before = await countOf('audit_event');
    const result = await ctxOf().write(requestOf({ name: 'A' }), async (tx) => {
      await addAgency(tx, 'A');
      tx.record({ type: 'Agency', id: 'A' });
      tx.publish('agencyChanged', { agencyId: 'A', version: 1 });
      tx.publish('areaChanged', { area: '311' });
      return ok({ name: 'A' });
    });
    expect(result).toEqual(ok({ name: 'A' }));
    expect(await countOf('agency')).toBe(1);
    expect(await countOf('audit_event')).toBe(before + 1);
    expect(await db.asOwner('select kind, ids from outbox_event order by sequence')).toEqual([
      { kind: 'agencyChanged', ids: { agencyId: 'A', version: 1 } },
      { kind: 'areaChanged', ids: { area: '311' } },
    ]);
  });

  test('that is refused changes nothing and publishes nothing', async () => {
    const [audits, events] = [await countOf('audit_event'), await countOf('outbox_event')];
    const result = await ctxOf().write(requestOf({}), async (tx) => {
      await addAgency(tx, 'A');
      tx.publish('agencyChanged', { agencyId: 'A' });
      return refuse([refusal]);
    });
    expect(result).toEqual(refuse([refusal]));
    expect([await countOf('agency'), await countOf('audit_event'), await countOf('outbox_event')]).toEqual([
      0,
      audits,
      events,
    ]);
  });

  test('that says it changed nothing is held to it, gives its answer and leaves no event', async () => {
    const [audits, events] = [await countOf('audit_event'), await countOf('outbox_event')];
    const write = () =>
      ctxOf().write(requestOf({}, 'same'), async (tx) => {
        await addAgency(tx, 'A');
        tx.publish('agencyChanged', { agencyId: 'A' });
        return unchanged('as it was');
      });
    for (const result of [await write(), await write()]) expect(result).toEqual(unchanged('as it was'));
    expect([await countOf('agency'), await countOf('audit_event'), await countOf('outbox_event')]).toEqual([
      0,
      audits,
      events,
    ]);
  });

  test('that is a preview goes the whole way, breaks where the deed would, keeps nothing, and leaves its key free', async () => {
    const [audits, events] = [await countOf('audit_event'), await countOf('outbox_event')];
    const write = (isPreview: boolean) =>
      ctxOf().write({ ...requestOf({ name: 'A' }, 'preview'), isPreview }, async (tx) => {
        await addAgency(tx, 'A');
        tx.publish('agencyChanged', { agencyId: 'A' });
        return ok({ name: 'A' });
      });
    expect(await write(true)).toEqual(ok({ name: 'A' }));
    expect([await countOf('agency'), await countOf('audit_event'), await countOf('outbox_event')]).toEqual([
      0,
      audits,
      events,
    ]);
    expect(await write(false)).toEqual(ok({ name: 'A' }));
    expect(await countOf('agency')).toBe(1);
    await expect(write(true)).rejects.toThrow(/agency_name_key/); // as the deed under another key would
  });

  test('whose savepoint is undone keeps the rest', async () => {
    await ctxOf().write(requestOf({}), async (tx) => {
      await addAgency(tx, 'A');
      await tx.savepoint(async () => {
        await addAgency(tx, 'B');
        return false;
      });
      await tx.savepoint(() => addAgency(tx, 'A').then(() => true)).catch(() => undefined); // the name is unique
      await tx.savepoint(() => addAgency(tx, 'C').then(() => true));
      return ok(null);
    });
    expect(await db.asOwner('select name from agency order by name')).toEqual([{ name: 'A' }, { name: 'C' }]);
  });
});

describe('safe to repeat (api.md)', () => {
  const twenty = Array.from({ length: 20 }, (_, at) => at);

  test('twenty calls at once with one key do the work once and get one answer', async () => {
    let worked = 0;
    const answers = await Promise.all(
      twenty.map(() =>
        ctxOf().write(requestOf({ name: 'A' }, 'key'), async (tx) => {
          worked += 1;
          await addAgency(tx, `A${String(worked)}`);
          return ok({ worked });
        }),
      ),
    );
    expect(worked).toBe(1);
    expect(answers).toEqual(twenty.map(() => ok({ worked: 1 })));
    expect(await countOf('agency')).toBe(1);
  });

  test('a refusal is repeated as it was, though it would be accepted now', async () => {
    const ask = (result: Result<null, Refusal<'TAKEN'>>) =>
      ctxOf().write(requestOf({ name: 'A' }, 'key'), () => Promise.resolve(result));
    expect(await ask(refuse([refusal]))).toEqual(refuse([refusal]));
    expect(await ask(ok(null))).toEqual(refuse([refusal]));
  });

  test('a fault half-way leaves nothing, and the key free', async () => {
    const failing = ctxOf().write(requestOf({ name: 'A' }, 'key'), async (tx) => {
      await addAgency(tx, 'A');
      throw new Error('the lights went out');
    });
    await expect(failing).rejects.toThrow('the lights went out');
    expect([await countOf('agency'), await countOf('idempotency_claim')]).toEqual([0, 0]);
    const again = ctxOf().write(requestOf({ name: 'A' }, 'key'), async (tx) => {
      await addAgency(tx, 'A');
      return ok('done');
    });
    expect(await again).toEqual(ok('done'));
  });

  test('a constraint that breaks is such a fault', async () => {
    const failing = ctxOf().write(requestOf({}, 'key'), async (tx) => {
      await addAgency(tx, 'A');
      await addAgency(tx, 'A');
      return ok(null);
    });
    await expect(failing).rejects.toMatchObject({ constraint: 'agency_name_key' });
    expect(await countOf('idempotency_claim')).toBe(0);
  });

  test('a key used again with another input, or for another event, is a CONFLICT', async () => {
    const ask = (event: string, input: unknown) =>
      ctxOf().write({ event, clientMutationId: 'key', input }, () => Promise.resolve(ok('first')));
    expect(await ask('agency.created', { a: 1, b: [2n] })).toEqual(ok('first'));
    // The order of keys and fields left out make no other input.
    expect(await ask('agency.created', { b: [2n], a: 1, c: undefined })).toEqual(ok('first'));
    await expect(ask('agency.created', { a: 2, b: [2n] })).rejects.toBeInstanceOf(Conflict);
    await expect(ask('agency.ended', { a: 1, b: [2n] })).rejects.toBeInstanceOf(Conflict);
  });

  test('the key is the caller’s own', async () => {
    const other: Actor = { ...systemActor('311'), personId: '00000000-0000-7000-8000-000000000001' };
    const ask = (actor: Actor, answer: string) =>
      ctxOf(actor).write(requestOf({}, 'key'), () => Promise.resolve(ok(answer)));
    expect([await ask(systemActor('311'), 'mine'), await ask(other, 'yours')]).toEqual([ok('mine'), ok('yours')]);
  });

  test('after 24 hours the key is free', async () => {
    const ask = (answer: string) => ctxOf().write(requestOf({}, 'key'), () => Promise.resolve(ok(answer)));
    expect(await ask('first')).toEqual(ok('first'));
    now = new Date('2025-11-02T08:59:59Z');
    expect(await ask('second')).toEqual(ok('first'));
    now = new Date('2025-11-02T09:00:00Z');
    expect(await ask('third')).toEqual(ok('third'));
  });

  test.each([
    ['', /1 to 255/],
    ['x'.repeat(256), /1 to 255/],
  ])('a key that is none is refused', async (key, says) => {
    await expect(ctxOf().write(requestOf({}, key), () => Promise.resolve(ok(null)))).rejects.toThrow(says);
  });
});

describe('two writes at once', () => {
  const lock = (key: number): string => `select pg_advisory_xact_lock(${String(key)})`;

  test('that deadlock are run again, and both are done', async () => {
    let attempts = 0;
    const touch = (keys: readonly number[]) =>
      ctxOf().write(requestOf({}), async (tx) => {
        attempts += 1;
        await addAgency(tx, `A${String(keys[0])}`);
        for (const key of keys) {
          await tx.query(lock(key));
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
        return ok(null);
      });
    await Promise.all([touch([1, 2]), touch([2, 1])]);
    expect(attempts).toBe(3);
    expect(await countOf('agency')).toBe(2);
  });

  test('where one waits too long for the other is UNAVAILABLE, and changes nothing', async () => {
    const connection = await db.database.connect();
    await connection.query('begin');
    await connection.query(lock(3));
    const waiting = ctxOf().write(requestOf({}, 'key'), async (tx) => {
      await addAgency(tx, 'A');
      await tx.query(`set local lock_timeout = '200ms'`);
      await tx.query(lock(3));
      return ok(null);
    });
    await expect(waiting).rejects.toBeInstanceOf(Unavailable);
    await connection.query('rollback');
    connection.release(false);
    expect([await countOf('idempotency_claim'), await countOf('agency')]).toEqual([0, 0]);
  });

  test('a connection that the database ends in our hands fails its operation, and not the process', async () => {
    const failing = ctxOf().write(requestOf({}), async (tx) => {
      const [own] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await db.terminate(own?.pid ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await addAgency(tx, 'A');
      return ok(null);
    });
    await expect(failing).rejects.toThrow();
    expect(await ctxOf().write(requestOf({}), () => Promise.resolve(ok('next')))).toEqual(ok('next'));
  });
});

describe('a context', () => {
  test('reads one snapshot, whatever is committed meanwhile; a read after its own write sees it', async () => {
    const ctx = ctxOf();
    const count = async (): Promise<number> => (await (await ctx.read()).query('select from agency')).length;
    expect(await count()).toBe(0);
    await ctxOf().write(requestOf({}), async (tx) => addAgency(tx, 'A').then(() => ok(null)));
    expect(await count()).toBe(0);
    await ctx.write(requestOf({}), async (tx) => addAgency(tx, 'B').then(() => ok(null)));
    expect(await count()).toBe(2);
    await ctx.end();
  });

  test('batches loads in that snapshot, each key once', async () => {
    const batches: (readonly string[])[] = [];
    const agencyByName = one<string, string>('agency by name', (_tx, names) => {
      batches.push(names);
      return Promise.resolve(
        new Map(names.filter((name) => name !== 'none').map((name) => [name, name.toUpperCase()])),
      );
    });
    const ctx = ctxOf();
    const found = await Promise.all(['a', 'b', 'a', 'none'].map((name) => ctx.load(agencyByName, name)));
    expect(found).toEqual(['A', 'B', 'A', null]);
    expect(batches).toEqual([['a', 'b', 'none']]);
    await ctx.end();
  });

  test('refuses read, load and write inside a write', async () => {
    const ctx = ctxOf();
    await ctx.write(requestOf({}), async () => {
      await expect(ctx.read()).rejects.toThrow('inside a write');
      await expect(
        ctx.load(
          one('x', () => Promise.resolve(new Map<string, string>())),
          'a',
        ),
      ).rejects.toThrow('inside a write');
      await expect(ctx.write(requestOf({}), () => Promise.resolve(ok(null)))).rejects.toThrow('inside a write');
      return ok(null);
    });
    await ctx.end();
  });

  test('that has ended refuses everything, also when it ended during its write', async () => {
    const ctx = ctxOf();
    await ctx.read();
    await ctx.end();
    await expect(ctx.read()).rejects.toThrow('has ended');
    await expect(ctx.write(requestOf({}), () => Promise.resolve(ok(null)))).rejects.toThrow('has ended');
    const other = ctxOf();
    await other.write(requestOf({}), async () => {
      await other.end();
      return ok(null);
    });
    await expect(other.read()).rejects.toThrow('has ended');
  });

  test('gives every connection back: sixty operations that read and write on a pool of four', async () => {
    await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        const ctx = ctxOf();
        await (await ctx.read()).query('select 1');
        await ctx.write(requestOf({}), async (tx) => addAgency(tx, `N${String(at)}`).then(() => ok(null)));
        await (await ctx.read()).query('select 1');
        await ctx.end();
      }),
    );
    expect(await countOf('agency')).toBe(60);
  });

  test('that could not open its snapshot gives the connection back', async () => {
    const broken = createCtx({
      database: db.database,
      actor: systemActor('311'),
      clock: { now: () => new Date(Number.NaN) },
      requestId: 'x',
      log,
    });
    for (let at = 0; at < 8; at += 1) await expect(broken.read()).rejects.toThrow();
    await broken.end();
    const ctx = ctxOf();
    await ctx.read();
    await ctx.end();
  });

  test('commits recorded reads in a transaction of their own', async () => {
    const ctx = ctxOf();
    await (await ctx.read()).query('select 1');
    ctx.recordRead({ type: 'document', id: 'D', detail: { bytes: 5 } });
    await ctx.flushReads();
    expect(await db.asOwner(`select kind, action, subject_id, detail from audit_event where kind = 'read'`)).toEqual([
      { kind: 'read', action: 'document.read', subject_id: 'D', detail: { bytes: 5 } },
    ]);
    await ctx.flushReads();
    expect(await countOf(`audit_event where kind = 'read'`)).toBe(1);
    await ctx.end();
  });

  test('holds no connection while it waits for the one that records its reads: more at once than the pool has', async () => {
    const before = await countOf(`audit_event where kind = 'read'`);
    const readers = Array.from({ length: 12 }, () => ctxOf());
    for (const ctx of readers) ctx.recordRead({ type: 'document', id: 'D' });
    await Promise.all(readers.map((ctx) => ctx.read().then(ctx.flushReads)));
    expect(await countOf(`audit_event where kind = 'read'`)).toBe(before + 12);
  });

  test('tells the database who asks, and nothing of it is left for the next', async () => {
    const role = (budgetHolderId: string | null, agencyKind: string | null) => ({
      role: 'BUDGET_HOLDER',
      agencyId: null,
      agencyKind,
      budgetHolderId,
      feeds: [],
    });
    const holder = '01900000-0000-7000-8000-00000000000a';
    const ctx = ctxOf({
      ...systemActor('311'),
      kind: 'person',
      roles: [role(holder, 'HEALTH'), role(holder, 'HEALTH'), role(null, null)],
    });
    const [seen] = await (
      await ctx.read()
    ).query(
      `select app_area() as area, app_now() as now, app_has_role('BUDGET_HOLDER') as holds, app_has_agency_kind('HEALTH') as health,
              array(select app_budget_holders())::text[] as holders`,
    );
    expect(seen).toEqual({ area: '311', now, holds: true, health: true, holders: [holder] });
    await ctx.end();
    const connection = await db.database.connect();
    expect(await connection.query('select app_area() as area, app_person() as person')).toEqual([
      { area: null, person: null },
    ]);
    connection.release(false);
  });
});
