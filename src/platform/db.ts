import { Client, Pool, types as pgTypes, type PoolClient, type QueryResult } from 'pg';
import { type Clock } from '../kernel/dates';
import { type Actor } from './actor';
import { Unavailable } from './faults';

/** What a pool is opened with; explained and checked in `config.ts`. */
export interface DatabaseSettings {
  /** Connection string of the `app` role, which owns nothing. */
  readonly url: string;
  readonly poolSize: number;
  /** How long a caller waits for a connection before it is told UNAVAILABLE. */
  readonly poolWaitMillis: number;
  readonly statementTimeoutMillis: number;
  readonly lockTimeoutMillis: number;
  readonly idleInTransactionMillis: number;
  /** Whether each connection keeps the plan of every statement: for thousands of small writes. Left out: no, for what suits any value suits a large area ill. */
  readonly keepsPlans?: boolean;
}

/** A statement as it went to the database; given to the observer that the statement tests install. */
export interface ObservedStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** One transaction with an actor. Without one there is no way to call a repository. */
export interface Tx {
  readonly actor: Actor;
  readonly clock: Clock;
  readonly requestId: string;
  /** Rows of one statement. `int8` is a bigint, `date` and `daterange` are text, `numeric` is text. */
  readonly query: <Row extends object>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;
}

/** What a job is given: ids, codes, days and counts. No personal data and no free text: it is kept in the queue. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

/** When a job is to run, and whether another of the same is waiting. */
export interface QueueOptions {
  /** Not before this instant; as soon as the transaction has committed when left out. */
  readonly runAt?: Date;
  /** Of jobs of one name and key only the last one queued waits. Without a key each is a job of its own. */
  readonly key?: string;
}

/** A transaction that may write. */
export interface WriteTx extends Tx {
  /** Id of the audit event this write will leave; postings name it as their cause. */
  readonly eventId: string;
  /** Number of rows a statement changed. */
  readonly execute: (sql: string, parameters?: readonly unknown[]) => Promise<number>;
  /** Says what the write was about; kept in the audit event. No personal data of a child, ever. */
  readonly record: (about: AuditSubject) => void;
  /** An event for subscribers, written to the outbox as the last statement of the write. Ids and versions only. */
  readonly publish: (kind: string, ids: Readonly<Record<string, string | number>>) => void;
  /**
   * Queues a job of the actor's own area in this transaction (jobs.ts): it runs once that has committed, and never when
   * it has not. The payload holds ids, codes and days only.
   */
  readonly queue: (name: string, payload: JobPayload, options?: QueueOptions) => Promise<void>;
  /** Runs `work` under a savepoint of its own; `false` from it undoes what it did. */
  readonly savepoint: (work: () => Promise<boolean>) => Promise<boolean>;
}

/** What an audit event is about. */
export interface AuditSubject {
  readonly type: string;
  readonly id: string;
  /** The case it is found under; a write that is about one tells its subscribers so (`caseChanged`). */
  readonly caseId?: string | undefined;
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
}

/** The pool of connections of one process. */
export interface Database {
  readonly connect: () => Promise<Connection>;
  readonly close: () => Promise<void>;
  /**
   * Hears what is notified on a channel, on a connection of its own outside the pool. `lost` is called once when that
   * connection breaks; whoever wants to hear on listens again. Gives what ends it.
   */
  readonly listen: (
    channel: string,
    hear: (payload: string) => void,
    lost: (error: Error) => void,
  ) => Promise<() => Promise<void>>;
  /** A pool of a few more connections to the same database that are SYSTEM from their start: the job worker's. */
  readonly openSystemPool: (size: number) => Pool;
  /** Another pool to the same database, with limits of its own: exports keep no request waiting for a connection. */
  readonly openBeside: (limits: Partial<Omit<DatabaseSettings, 'url'>>) => Database;
  /** Sees every statement; for tests of the number of statements. */
  observe: ((statement: ObservedStatement) => void) | null;
}

/** One connection taken from the pool. */
export interface Connection {
  readonly query: <Row extends object>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;
  readonly execute: (sql: string, parameters?: readonly unknown[]) => Promise<number>;
  /** Gives it back; a broken one (unknown locks or transaction state) is thrown away instead. */
  readonly release: (broken: boolean) => void;
}

const { INT8, DATE } = pgTypes.builtins;
/** As the driver's own, but for two types: an int8 is exact, a calendar date has no time zone and stays text. */
const parseType = ((oid: Parameters<typeof pgTypes.getTypeParser>[0], format?: 'text' | 'binary') => {
  if (oid === INT8) return (value: string) => BigInt(value);
  if (oid === DATE) return (value: string) => value;
  return pgTypes.getTypeParser(oid, format) as (value: string) => unknown;
}) as typeof pgTypes.getTypeParser;

/** Opens the pool. Nothing is connected until the first request. */
export function openDatabase(settings: DatabaseSettings, onError: (error: Error) => void): Database {
  const pool = new Pool({
    connectionString: settings.url,
    max: settings.poolSize,
    connectionTimeoutMillis: settings.poolWaitMillis,
    statement_timeout: settings.statementTimeoutMillis,
    lock_timeout: settings.lockTimeoutMillis,
    idle_in_transaction_session_timeout: settings.idleInTransactionMillis,
    application_name: 'tripartite',
    // A year of a large area is grouped in memory: at the 4 MB that PostgreSQL begins with its groups go through files. What row-level security adds makes
    // statements look dear enough to be compiled, where the build can (PGDG's does), which takes longer than running them.
    options: '-c work_mem=16MB -c jit=off',
    types: { getTypeParser: parseType },
  });
  pool.on('error', onError);
  // The pool hears of connections that break while they lie idle in it. One that breaks in our hands (a restart of the
  // database, a transaction that was idle too long) must be heard too, or it ends the process.
  pool.on('connect', (client) => client.on('error', onError));
  let closed: Promise<void> | null = null;
  const database: Database = {
    observe: null,
    connect: async () => {
      const nameOf = settings.keepsPlans === true ? statementName : () => undefined;
      return toConnection(await take(pool, onError), nameOf, (statement) => database.observe?.(statement));
    },
    close: () => (closed ??= pool.end()),
    listen: (channel, hear, lost) => listen(settings.url, channel, hear, lost),
    openSystemPool: (size) => openSystemPool(settings, size, onError),
    openBeside: (limits) => openDatabase({ ...settings, ...limits }, onError),
  };
  return database;
}

async function listen(
  url: string,
  channel: string,
  hear: (payload: string) => void,
  lost: (error: Error) => void,
): Promise<() => Promise<void>> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: LISTEN_PATIENCE_MILLIS,
    keepAlive: true,
    application_name: 'tripartite events',
  });
  let isOver = false;
  const end = async (): Promise<void> => {
    isOver = true;
    await client.end().catch(() => undefined);
  };
  const break_ = (error: Error): void => {
    if (isOver) return;
    void end();
    lost(error);
  };
  client.on('error', break_);
  client.on('end', () => break_(new Error('the connection was ended')));
  client.on('notification', ({ payload = '' }) => hear(payload));
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}

const LISTEN_PATIENCE_MILLIS = 10_000;

function openSystemPool(settings: DatabaseSettings, size: number, onError: (error: Error) => void): Pool {
  const url = new URL(settings.url);
  const given = url.searchParams.get('options');
  url.searchParams.set('options', [...(given === null ? [] : [given]), '-c app.roles=SYSTEM'].join(' '));
  const pool = new Pool({
    connectionString: url.href,
    max: size,
    connectionTimeoutMillis: LISTEN_PATIENCE_MILLIS,
    application_name: 'tripartite jobs',
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

async function take(pool: Pool, onError: (error: Error) => void): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    if (error instanceof Error) onError(error);
    throw new Unavailable('The database did not give a connection in time. Try again shortly.', { cause: error });
  }
}

const statementNames = new Map<string, string>();

/** Under what name a connection keeps the plan of a statement, the same for the same text; undefined: it has no values, and hardly a plan. */
function statementName(sql: string, parameters: readonly unknown[]): string | undefined {
  if (parameters.length === 0) return undefined;
  const name = statementNames.get(sql) ?? `kept_${String(statementNames.size)}`;
  statementNames.set(sql, name);
  return name;
}

function toConnection(
  client: PoolClient,
  nameOf: (sql: string, parameters: readonly unknown[]) => string | undefined,
  observe: (statement: ObservedStatement) => void,
): Connection {
  // One statement at a time on a connection: field resolvers ask in parallel, the driver must not be asked so.
  let last: Promise<unknown> = Promise.resolve();
  const run = (sql: string, parameters: readonly unknown[]): Promise<QueryResult> => {
    const next = last.then(() => {
      observe({ sql, parameters });
      const name = nameOf(sql, parameters);
      return client.query({ text: sql, values: [...parameters], ...(name === undefined ? {} : { name }) });
    });
    last = next.catch(() => undefined);
    return next;
  };
  return {
    query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
      (await run(sql, parameters)).rows as Row[],
    execute: async (sql, parameters = []) => (await run(sql, parameters)).rowCount ?? 0,
    release: (broken) => {
      client.release(broken);
    },
  };
}

/** Does something on a connection of its own, outside any transaction; one on which it failed is thrown away. */
export async function withConnection<Value>(
  database: Database,
  work: (connection: Connection) => Promise<Value>,
): Promise<Value> {
  const connection = await database.connect();
  let isBroken = true;
  try {
    const value = await work(connection);
    isBroken = false;
    return value;
  } finally {
    connection.release(isBroken);
  }
}

/** The lock under which an area's ledger instants are given and as-at questions begin (money.md section 5). */
export function ledgerLockKey(localArea: string): string {
  return `ledger:${localArea}`;
}

/** Puts the actor on the connection's transaction; row-level security reads nothing else. */
export async function setActor(connection: Connection, actor: Actor, clock: Clock): Promise<void> {
  await connection.query(
    `select set_config('app.local_area', $1, true), set_config('app.person_id', $2, true),
            set_config('app.roles', $3, true), set_config('app.agency_kinds', $4, true), set_config('app.now', $5, true),
            set_config('app.budget_holders', $6, true), set_config('app.held_roles', $7, true)`,
    actorSettings(actor, clock),
  );
}

function actorSettings(actor: Actor, clock: Clock): string[] {
  return [
    actor.localArea,
    actor.personId,
    // An integration holds its role, and the role for each feed that it was granted.
    listed(actor.roles.flatMap(({ role, feeds }) => [role, ...feeds.map((feed) => `${role}:${feed}`)])),
    listed(actor.roles.map((held) => held.agencyKind)),
    clock.now().toISOString(),
    listed(actor.roles.map((held) => held.budgetHolderId)),
    // Each role with the kind of agency it is held for.
    listed(actor.roles.map((held) => `${held.role}:${held.agencyKind ?? ''}`)),
  ];
}

function listed(values: readonly (string | null)[]): string {
  return [...new Set(values.filter((value) => value !== null))].join(',');
}

/**
 * Opens the operation's snapshot: the area's ledger lock is taken shared before BEGIN and let go by the first
 * statement, so that a question as at now sees every posting whose instant was given before it
 * (money.md section 5, `postedAt`).
 */
export async function beginSnapshot(connection: Connection, actor: Actor, clock: Clock): Promise<void> {
  await connection.query('select pg_advisory_lock_shared(hashtextextended($1, 0))', [ledgerLockKey(actor.localArea)]);
  await connection.query('begin isolation level repeatable read read only');
  await connection.query(
    `select set_config('app.local_area', $1, true), set_config('app.person_id', $2, true),
            set_config('app.roles', $3, true), set_config('app.agency_kinds', $4, true), set_config('app.now', $5, true),
            set_config('app.budget_holders', $6, true), set_config('app.held_roles', $7, true),
            pg_advisory_unlock_shared(hashtextextended($8, 0))`,
    [...actorSettings(actor, clock), ledgerLockKey(actor.localArea)],
  );
}

/** The SQLSTATE of a database error, or undefined. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code;
  return undefined;
}

/** The name of the constraint a database error broke, or undefined. */
export function brokenConstraint(error: unknown): string | undefined {
  if (typeof error === 'object' && error !== null && 'constraint' in error && typeof error.constraint === 'string') {
    return error.constraint;
  }
  return undefined;
}
