import fc from 'fast-check';
import { systemActor } from '../src/platform/actor';
import { equalityConditions, rangeConditions, textConditions } from '../src/platform/conditions';
import { type Tx } from '../src/platform/db';
import { findPage, mapPage, pageOfList, type OrderKey, type Page, type PageArguments } from '../src/platform/keyset';
import { rowsOf, sql, toStatement, type Sql } from '../src/platform/sql';
import { useDatabase } from './support/database';

const db = useDatabase();
let statements = 0;
const tx: Tx = {
  actor: systemActor('311'),
  clock: { now: () => new Date('2025-11-01T09:00:00Z') },
  requestId: 'test',
  query: (text, parameters) => {
    statements += 1;
    return db.asOwner(text, parameters);
  },
};

interface Item {
  readonly id: number;
  readonly rank: number | null;
  readonly label: string | null;
  readonly day: string;
}

const keys = {
  rank: { sql: sql`item.rank`, type: 'integer', nulls: true },
  label: { sql: sql`item.label`, type: 'text', nulls: true },
  day: { sql: sql`item.day`, type: 'date', nulls: false },
  made: { sql: sql`item.made_at`, type: 'timestamptz', nulls: false },
} as const;

function orderOf(
  chosen: readonly [name: keyof typeof keys, direction: 'asc' | 'desc', nulls: 'first' | 'last'][],
  idDirection: 'asc' | 'desc',
): OrderKey[] {
  return [
    ...chosen.map(([name, direction, nulls]) => {
      const { sql: expression, type, nulls: canBeNull } = keys[name];
      return { sql: expression, type, direction, ...(canBeNull ? { nulls } : {}) };
    }),
    { sql: sql`item.id`, type: 'bigint', direction: idDirection },
  ];
}

const byId: readonly OrderKey[] = [{ sql: sql`item.id`, type: 'bigint', direction: 'asc' }];
const find = (args: PageArguments, order: readonly OrderKey[] = byId, where: readonly Sql[] = []) =>
  findPage<{ id: bigint }>(tx, { select: sql`item.id`, from: sql`item`, where, order }, args);
const idsOf = (page: Page<{ id: bigint }>): number[] => page.edges.map(({ row }) => Number(row.id));

async function fill(items: readonly Item[]): Promise<void> {
  await db.asOwner('truncate item');
  await db.asOwner(
    `insert into item select (one ->> 'id')::bigint, (one ->> 'rank')::int, one ->> 'label', (one ->> 'day')::date,
            timestamptz '2025-01-01 00:00:00.000001Z' + make_interval(secs => (one ->> 'id')::int % 3 / 1e6)
       from jsonb_array_elements($1::jsonb) as one`,
    [JSON.stringify(items)],
  );
}
const numbered = (count: number): Item[] =>
  Array.from({ length: count }, (_, at) => ({ id: at + 1, rank: null, label: null, day: '2025-01-01' }));

beforeAll(() =>
  db.asOwner(
    'create table item (id bigint primary key, rank int, label text, day date not null, made_at timestamptz not null)',
  ),
);
beforeEach(() => {
  statements = 0;
});

const item = fc.record({
  rank: fc.option(fc.integer({ min: -2, max: 2 })),
  label: fc.option(fc.constantFrom('', 'a', 'B', 'é', '"\\', 'a b')),
  day: fc.constantFrom('2024-02-29', '2025-01-01', '2025-12-31'),
});
const order = fc
  .tuple(
    fc.uniqueArray(
      fc.tuple(
        fc.constantFrom<(keyof typeof keys)[]>('rank', 'label', 'day', 'made'),
        fc.constantFrom<('asc' | 'desc')[]>('asc', 'desc'),
        fc.constantFrom<('first' | 'last')[]>('first', 'last'),
      ),
      { selector: ([name]) => name, maxLength: 3 },
    ),
    fc.constantFrom<('asc' | 'desc')[]>('asc', 'desc'),
  )
  .map(([chosen, idDirection]) => orderOf(chosen, idDirection));

test('walked forwards and backwards in any order, a list gives every row once, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(item, { maxLength: 12 }),
      order,
      fc.integer({ min: 1, max: 5 }),
      async (items, by, size) => {
        await fill(items.map((one, at) => ({ ...one, id: at + 1 })));
        const whole = idsOf(await find({ first: 100 }, by));
        const forwards: number[] = [];
        for (let after: string | null = null, more = true; more;) {
          const page: Page<{ id: bigint }> = await find({ first: size, after }, by);
          expect(await page.hasPreviousPage()).toBe(forwards.length > 0);
          forwards.push(...idsOf(page));
          after = page.edges.at(-1)?.cursor ?? null;
          more = await page.hasNextPage();
          expect(more).toBe(forwards.length < whole.length);
        }
        const backwards: number[] = [];
        for (let before: string | null = null, more = true; more;) {
          const page: Page<{ id: bigint }> = await find({ last: size, before }, by);
          expect(await page.hasNextPage()).toBe(backwards.length > 0);
          backwards.unshift(...idsOf(page));
          before = page.edges[0]?.cursor ?? null;
          more = await page.hasPreviousPage();
          expect(more).toBe(backwards.length < whole.length);
        }
        expect([forwards, backwards]).toEqual([whole, whole]);
      },
    ),
    { numRuns: 60 },
  );
});

describe('a page', () => {
  beforeAll(() => fill(numbered(130)));
  const cursorAt = async (id: number): Promise<string> =>
    (await find({ first: 1 }, byId, [sql`item.id = ${id}`])).edges[0]!.cursor;

  test('has 25 rows when neither first nor last is given', async () => {
    expect(idsOf(await find({}))).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
  });

  test('costs one statement; the total another, once, when it is asked for', async () => {
    const page = mapPage(await find({ first: 2 }), ({ id }) => Number(id));
    expect([statements, await page.hasNextPage(), await page.hasPreviousPage(), statements]).toEqual([
      1,
      true,
      false,
      1,
    ]);
    expect([await page.totalCount(), await page.totalCount(), statements]).toEqual([130, 130, 2]);
  });

  test('between two cursors', async () => {
    const [after, before] = [await cursorAt(3), await cursorAt(7)];
    expect(idsOf(await find({ after, before }))).toEqual([4, 5, 6]);
    const first = await find({ first: 2, after, before });
    expect([idsOf(first), await first.hasNextPage(), await first.hasPreviousPage()]).toEqual([[4, 5], true, true]);
    const last = await find({ last: 2, after, before });
    expect([idsOf(last), await last.hasNextPage(), await last.hasPreviousPage()]).toEqual([[5, 6], true, true]);
    expect(idsOf(await find({ before: after }))).toEqual([1, 2]);
  });

  test('is stable while rows are added before and after it, or its cursor’s row is taken away', async () => {
    const page = await find({ first: 2 }, [{ ...byId[0]!, direction: 'desc' }]);
    expect(idsOf(page)).toEqual([130, 129]);
    await db.asOwner(`insert into item values (131, null, null, '2025-01-01', now())`);
    await db.asOwner('delete from item where id = 129');
    const next = await find({ first: 2, after: page.edges[1]!.cursor }, [{ ...byId[0]!, direction: 'desc' }]);
    expect(idsOf(next)).toEqual([128, 127]);
    await fill(numbered(130));
  });

  test('of none is empty but knows its neighbours', async () => {
    const page = await find({ first: 0 });
    expect([page.edges, await page.hasNextPage()]).toEqual([[], true]);
  });

  test.each([
    [{ first: -1 }, 'first must lie between 0 and 100; -1 was given.'],
    [{ last: 101 }, 'last must lie between 0 and 100; 101 was given.'],
    [{ first: 1, last: 1 }, 'Give first or last, not both.'],
  ])('is refused for %j', async (args, message) => {
    await expect(find(args)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', message });
  });

  test('is refused with a cursor of another order, of another list, or of nobody’s making', async () => {
    const cursor = await cursorAt(3);
    const forged = (...values: unknown[]): string =>
      Buffer.from(
        JSON.stringify([
          ...(JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[]).slice(0, 1),
          ...values,
        ]),
      ).toString('base64url');
    expect(forged('3')).toBe(cursor);
    const other: OrderKey[] = [{ sql: sql`item.id`, type: 'bigint', direction: 'desc' }];
    for (const attempt of [
      find({ after: cursor }, other),
      find({ before: cursor }, orderOf([['rank', 'asc', 'last']], 'asc')),
      ...[
        '',
        'zzz',
        'bnVsbA',
        forged('x'),
        forged(3),
        forged(null),
        forged('3', '4'),
        forged('9'.repeat(30)),
        forged({}),
      ].map((after) => find({ after })),
    ]) {
      await expect(attempt).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('is not one of this list') as string,
      });
    }
    expect(statements).toBe(1);
  });
});

test('a list at hand is paged alike', async () => {
  const rows = ['a', 'b', 'c', 'd', 'e'];
  const page = (args: PageArguments) => pageOfList(rows, args, (row) => row);
  const rowsIn = (one: Page<string>): string[] => one.edges.map(({ row }) => row);
  const first = page({ first: 2 });
  expect([rowsIn(first), await first.hasNextPage(), await first.hasPreviousPage(), await first.totalCount()]).toEqual([
    ['a', 'b'],
    true,
    false,
    5,
  ]);
  const next = page({ first: 2, after: first.edges[1]!.cursor });
  expect([rowsIn(next), await next.hasNextPage(), await next.hasPreviousPage()]).toEqual([['c', 'd'], true, true]);
  const last = page({ last: 2 });
  expect([rowsIn(last), await last.hasNextPage(), await last.hasPreviousPage()]).toEqual([['d', 'e'], false, true]);
  expect(rowsIn(page({ last: 2, before: last.edges[0]!.cursor }))).toEqual(['b', 'c']);
  expect(() => page({ after: 'zzz' })).toThrow('is not one of this list');
});

describe('SQL', () => {
  test('holds every value as a parameter, and pieces in their places', () => {
    const name = sql`name = ${"'; drop"}`;
    expect(toStatement(sql`select ${1} where ${name} and ${sql`x`} = ${[2]}`)).toEqual({
      text: 'select $1 where name = $2 and x = $3',
      values: [1, "'; drop", [2]],
    });
  });

  const matching = async (conditions: readonly Sql[]): Promise<string[]> => {
    const [condition = sql`true`] = conditions;
    const rows = await rowsOf<{ label: string }>(
      tx,
      sql`select label from (values ('50%'), ('500'), ('A_b'), ('aXb'), ('back\\slash')) as t (label) where ${condition}`,
    );
    return rows.map(({ label }) => label);
  };

  test('conditions take what is given as it is written', async () => {
    const label = sql`label`;
    expect(await matching(textConditions(label, { contains: '0%' }))).toEqual(['50%']);
    expect(await matching(textConditions(label, { contains: 'a_B' }))).toEqual(['A_b']);
    expect(await matching(textConditions(label, { contains: '\\' }))).toEqual(['back\\slash']);
    expect(await matching(equalityConditions(label, 'text', { in: ['500', 'none'] }))).toEqual(['500']);
    expect(await matching(equalityConditions(label, 'text', { in: [] }))).toEqual([]);
    expect(textConditions(label, null)).toEqual([]);
    expect(equalityConditions(label, 'text', { eq: null, in: null })).toEqual([]);
    expect(rangeConditions(sql`n`, 'bigint', { gte: 1n, lt: 2n }).map((one) => toStatement(one).text)).toEqual([
      'n >= $1::bigint',
      'n < $1::bigint',
    ]);
    expect(() => equalityConditions(label, 'text', { in: Array.from({ length: 501 }, String) })).toThrow('at most 500');
  });
});
