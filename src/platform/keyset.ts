import { createHash } from 'node:crypto';
import { parseDay } from '../kernel/dates';
import { isUuid } from '../kernel/ids';
import { type Tx } from './db';
import { BadInput } from './faults';
import { allOf, join, rowsOf, sql, typed, type Sql, type SqlType } from './sql';

/** One key of an order. The last key of every order must be unique among the rows, usually the id. */
export interface OrderKey {
  /** The expression, as in sql`panel_case.request_date`; an index should begin with the area and go on like the order. */
  readonly sql: Sql;
  readonly type: SqlType;
  readonly direction: 'asc' | 'desc';
  /** Where rows without a value stand; only for an expression that can be null. */
  readonly nulls?: 'first' | 'last';
}

/** What a client asks of a list: `first` after, or `last` before, a place in it. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** One page. What is not asked for is not computed. */
export interface Page<Row> {
  readonly edges: readonly { readonly row: Row; readonly cursor: string }[];
  readonly hasNextPage: () => Promise<boolean>;
  readonly hasPreviousPage: () => Promise<boolean>;
  readonly totalCount: () => Promise<number>;
}

/** The statement a page is cut from. */
export interface PageQuery {
  /** Columns, without the word `select`. */
  readonly select: Sql;
  /** Tables and joins, without the word `from`; each row of the list exactly once. */
  readonly from: Sql;
  readonly where: readonly Sql[];
  readonly order: readonly OrderKey[];
}

/** Neither `first` nor `last` (api.md, Relay). */
const USUAL_SIZE = 25;
const LARGEST_SIZE = 100;

type KeyValues = readonly (string | null)[];

/** The page asked for, read and checked: BadInput names the argument and what would be right. */
export function readPageArguments(
  args: PageArguments,
  usualSize = USUAL_SIZE,
): { readonly size: number; readonly isBackward: boolean } {
  const { first, last } = args;
  if (typeof first === 'number' && typeof last === 'number') {
    throw new BadInput('Give first or last, not both.', { argument: 'first' });
  }
  for (const [argument, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (typeof size === 'number' && (size < 0 || size > LARGEST_SIZE)) {
      throw new BadInput(`${argument} must lie between 0 and ${LARGEST_SIZE}; ${size} was given.`, { argument });
    }
  }
  const isBackward =
    typeof last === 'number' || (typeof first !== 'number' && isCursor(args.before) && !isCursor(args.after));
  return { size: sizeOf(args, usualSize), isBackward };
}

function sizeOf({ first, last }: PageArguments, usualSize: number): number {
  return first ?? last ?? usualSize;
}

function isCursor(value: string | null | undefined): value is string {
  return value !== undefined && value !== null;
}

/**
 * One page by keyset: the same cost wherever it lies, and stable while rows are added (api.md, Relay). One statement
 * for the rows; another for the total, and for a page behind a cursor, only when they are asked for.
 */
export async function findPage<Row extends object>(tx: Tx, query: PageQuery, args: PageArguments): Promise<Page<Row>> {
  const { size, isBackward } = readPageArguments(args);
  const digest = orderDigest(query.order);
  const after = isCursor(args.after) ? readCursor(args.after, 'after', query.order, digest) : null;
  const before = isCursor(args.before) ? readCursor(args.before, 'before', query.order, digest) : null;
  const reversed = query.order.map(opposite);
  const bounds = [
    ...(after === null ? [] : [beyond(query.order, after)]),
    ...(before === null ? [] : [beyond(reversed, before)]),
  ];
  const keys = query.order.map((key, index) => sql`${key.sql} as ${keyName(index)}`);
  // Keys are written out of the page: beside its columns they would be written of every row that is sorted.
  const found = await rowsOf<Row & { page_keys: KeyValues }>(
    tx,
    sql`select page.*, ${keysOf(query.order)} as page_keys
          from (select ${join([query.select, ...keys], ', ')} from ${query.from}
                 where ${allOf([...query.where, ...bounds])} order by ${orderBy(isBackward ? reversed : query.order)} limit ${size + 1}) page`,
  );
  const kept = found.slice(0, size);
  if (isBackward) kept.reverse();
  const edges = kept.map((row) => ({ row: withoutKeys(row), cursor: writeCursor(digest, row.page_keys) }));

  const exists = async (condition: Sql): Promise<boolean> => {
    const [answer] = await rowsOf<{ found: boolean }>(
      tx,
      sql`select exists (select from ${query.from} where ${allOf([...query.where, condition])}) as found`,
    );
    return answer?.found === true;
  };
  // Beyond the limit there is more; beyond a cursor there may be, the row it was made from included.
  const hasMore = Promise.resolve(found.length > size);
  return {
    edges,
    hasNextPage: once(() =>
      isBackward || (before !== null && found.length <= size)
        ? before === null
          ? no()
          : exists(upTo(query.order, before))
        : hasMore,
    ),
    hasPreviousPage: once(() =>
      isBackward && found.length > size ? hasMore : after === null ? no() : exists(upTo(reversed, after)),
    ),
    totalCount: once(() => countRows(tx, query)),
  };
}

/** How many rows a list has, whatever the page. */
export async function countRows(tx: Tx, { from, where }: Pick<PageQuery, 'from' | 'where'>): Promise<number> {
  const [answer] = await rowsOf<{ count: bigint }>(
    tx,
    sql`select count(*) as count from ${from} where ${allOf(where)}`,
  );
  return Number(answer?.count ?? 0n);
}

function no(): Promise<boolean> {
  return Promise.resolve(false);
}

function once<Value>(compute: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | null = null;
  return () => (answer ??= compute());
}

/** A page of rows at hand, in their order; `keyOf` must be unique. For lists that are computed, not stored. */
export function pageOfList<Row>(
  rows: readonly Row[],
  args: PageArguments,
  keyOf: (row: Row) => string,
  usualSize?: number,
): Page<Row> {
  const { size, isBackward } = readPageArguments(args, usualSize);
  const placeOf = (cursor: string | null | undefined, argument: string): number | null => {
    if (!isCursor(cursor)) return null;
    const [key] = readCursor(cursor, argument, [{ sql: sql`list`, type: 'text', direction: 'asc' }], LIST_DIGEST);
    const at = rows.findIndex((row) => keyOf(row) === key);
    if (at < 0) throw new BadInput(`The cursor given as ${argument} is not of a row in this list.`, { argument });
    return at;
  };
  const start = (placeOf(args.after, 'after') ?? -1) + 1;
  const end = Math.max(start, placeOf(args.before, 'before') ?? rows.length);
  const [from, to] = isBackward ? [Math.max(start, end - size), end] : [start, Math.min(end, start + size)];
  return {
    edges: rows.slice(from, to).map((row) => ({ row, cursor: writeCursor(LIST_DIGEST, [keyOf(row)]) })),
    hasNextPage: () => Promise.resolve(to < rows.length),
    hasPreviousPage: () => Promise.resolve(from > 0),
    totalCount: () => Promise.resolve(rows.length),
  };
}

/** The page with each row made into something else. */
export function mapPage<Row, Value>(page: Page<Row>, toValue: (row: Row) => Value): Page<Value> {
  return { ...page, edges: page.edges.map(({ row, cursor }) => ({ row: toValue(row), cursor })) };
}

// ---------------------------------------------------------------- the condition

/** The order's keys read backwards: what comes last comes first. */
export function opposite(key: OrderKey): OrderKey {
  return {
    ...key,
    direction: key.direction === 'asc' ? 'desc' : 'asc',
    ...(key.nulls === undefined ? {} : { nulls: key.nulls === 'first' ? 'last' : 'first' }),
  };
}

/** `order by`, without the words. */
export function orderBy(order: readonly OrderKey[]): Sql {
  return join(
    order.map((key) => {
      const direction = { text: [key.direction + (key.nulls === undefined ? '' : ` nulls ${key.nulls}`)], values: [] };
      return sql`${key.sql} ${direction}`;
    }),
    ', ',
  );
}

/** Rows strictly after the place that the values name. */
export function beyond(order: readonly OrderKey[], values: KeyValues): Sql {
  const [first] = order;
  // The one form that an index on the keys serves as a single range; it needs one direction and no nulls.
  if (first !== undefined && order.every((key) => key.direction === first.direction && key.nulls === undefined)) {
    const keys = join(
      order.map((key) => key.sql),
      ', ',
    );
    const place = join(
      order.map((key, at) => typed(values[at] ?? null, key.type)),
      ', ',
    );
    return first.direction === 'asc' ? sql`(${keys}) > (${place})` : sql`(${keys}) < (${place})`;
  }
  return beyondByKey(order, values);
}

function beyondByKey(order: readonly OrderKey[], [value, ...others]: KeyValues): Sql {
  const [key, ...rest] = order;
  if (key === undefined) return sql`false`;
  const place = value ?? null;
  const after = afterValue(key, place);
  const same = place === null ? sql`${key.sql} is null` : sql`${key.sql} = ${typed(place, key.type)}`;
  return rest.length === 0 ? after : sql`(${after}) or (${same} and (${beyondByKey(rest, others)}))`;
}

function afterValue(key: OrderKey, value: string | null): Sql {
  if (value === null) return key.nulls === 'first' ? sql`${key.sql} is not null` : sql`false`;
  const place = typed(value, key.type);
  const after = key.direction === 'asc' ? sql`${key.sql} > ${place}` : sql`${key.sql} < ${place}`;
  return key.nulls === 'last' ? sql`${after} or ${key.sql} is null` : after;
}

/** Rows at or after the place: all but those strictly before it. */
function upTo(order: readonly OrderKey[], values: KeyValues): Sql {
  const at = join(
    order.map((key, index) => sql`${key.sql} is not distinct from ${typed(values[index] ?? null, key.type)}`),
    ' and ',
  );
  return sql`(${beyond(order, values)}) or (${at})`;
}

// ---------------------------------------------------------------- cursors

/** The keys as text, made by the database itself, so that nothing of a value is lost on the way. */
function keysOf(order: readonly OrderKey[]): Sql {
  return sql`jsonb_build_array(${join(
    order.map((_, index) => sql`page.${keyName(index)}::text`),
    ', ',
  )})`;
}

const KEY_PREFIX = 'page_key_';

/** The column that brings a key out of the page. */
function keyName(index: number): Sql {
  return { text: [`${KEY_PREFIX}${index + 1}`], values: [] };
}

/** A row without what was added to tell its place. */
function withoutKeys<Row extends object>(row: Row & { readonly page_keys: KeyValues }): Row {
  const { page_keys: _, ...own } = row;
  return Object.fromEntries(Object.entries(own).filter(([column]) => !column.startsWith(KEY_PREFIX))) as Row;
}

/** Tells one order from another: a cursor made in one names no place in the other. */
function orderDigest(order: readonly OrderKey[]): string {
  const described = order.map((key) => [key.sql.text.join('?'), key.type, key.direction, key.nulls ?? '']);
  return createHash('sha256').update(JSON.stringify(described)).digest('base64url').slice(0, 8);
}

const LIST_DIGEST = 'list';

function writeCursor(digest: string, keys: KeyValues): string {
  return Buffer.from(JSON.stringify([digest, ...keys])).toString('base64url');
}

function readCursor(cursor: string, argument: string, order: readonly OrderKey[], digest: string): KeyValues {
  const [of, ...values] = decoded(cursor);
  if (of === digest && values.length === order.length && order.every((key, at) => isValue(values[at], key))) {
    return values as KeyValues;
  }
  throw new BadInput(
    `The cursor given as ${argument} is not one of this list in this order. Use a cursor of an answer to the same field with the same orderBy.`,
    { argument },
  );
}

function decoded(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? (value as unknown[]) : [];
  } catch {
    return [];
  }
}

/** Whether the database would read the text as a value of the key's type: a cursor comes from outside. */
function isValue(value: unknown, key: OrderKey): boolean {
  if (value === null) return key.nulls !== undefined;
  return typeof value === 'string' && value.length <= 2_000 && !value.includes('\0') && READS_AS[key.type](value);
}

const isDay = (text: string): boolean => parseDay(text).ok;
const TIME = /^ ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/;
const READS_AS: Readonly<Record<SqlType, (text: string) => boolean>> = {
  text: () => true,
  uuid: isUuid,
  date: isDay,
  timestamptz: (text) => isDay(text.slice(0, 10)) && TIME.test(text.slice(10)),
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  integer: (text) => /^-?\d{1,9}$/.test(text),
  numeric: (text) => /^-?\d{1,40}(\.\d{1,40})?$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
};

/** Every page of a list one after the other, from the first: the same rows in the same order as whoever pages through it gets. */
export async function* everyPage<Row>(
  load: (args: PageArguments) => Promise<Page<Row>>,
): AsyncIterable<readonly Row[]> {
  let after: string | null = null;
  for (;;) {
    const { edges }: Page<Row> = await load({ first: LARGEST_SIZE, after });
    if (edges.length > 0) yield edges.map(({ row }) => row);
    if (edges.length < LARGEST_SIZE) return;
    after = edges.at(-1)?.cursor ?? null;
  }
}
