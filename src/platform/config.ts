import { join, resolve } from 'node:path';
import { type DatabaseSettings } from './db';

/** Every setting but where the database is; the same in both modes. */
interface CommonConfig {
  readonly nodeEnv: 'development' | 'test' | 'production';
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  /** The product's own folder: the demo's cluster and keys, and the evidence unless it has a place of its own. */
  readonly dataDir: string;
  readonly evidenceDir: string;
  /** Requests a minute one caller may make before it is told RATE_LIMITED. */
  readonly requestsPerMinute: number;
  /** Whether a server runs jobs itself; otherwise processes of their own do (`node dist/main.js work`). */
  readonly runsJobs: boolean;
  /** Where a process that runs jobs and nothing else tells whether it is well. */
  readonly workPort: number;
  /** How many jobs a process runs at once. */
  readonly jobsAtOnce: number;
  /** How many days an event is kept for subscribers that were away. */
  readonly eventDays: number;
  /** What the pool of the `app` role is opened with; the url is `databaseUrl`, or the embedded cluster's. */
  readonly pool: Omit<DatabaseSettings, 'url'>;
}

/** Whose tokens are accepted in service mode. */
export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
}

/** An embedded PostgreSQL and invented people: `npm start` with nothing set. */
export interface DemoConfig extends CommonConfig {
  readonly mode: 'demo';
}

/** A PostgreSQL and an identity provider of the operator's: nothing of the demo can be reached. */
export interface ServiceConfig extends CommonConfig {
  readonly mode: 'service';
  /** The `app` role, which owns nothing. */
  readonly databaseUrl: string;
  /** The `migrator` role; only `migrate` (and commands that write as the owner) need it. */
  readonly migratorDatabaseUrl: string | null;
  readonly oidc: OidcSettings;
}

/** All that the operator can set, checked. */
export type Config = DemoConfig | ServiceConfig;

/** What is wrong with the environment: every problem, a line each. Values are not repeated, they may be secrets. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is not right:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];
const NODE_ENVS = ['development', 'test', 'production'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the environment; throws one ConfigError that says all that is wrong.
 *
 * The four limits of the pool belong together (architecture.md 11.5):
 * - `POOL_SIZE` 20. An operation that reads holds one connection until its answer is made, a write another in its
 *   place: so at most this many operations read or write at once, per process. Beside the pool a process has one
 *   connection that hears of events, and one that runs jobs JOBS_AT_ONCE + 2 more. Keep
 *   processes × (POOL_SIZE + JOBS_AT_ONCE + 4) below PostgreSQL's max_connections.
 * - `POOL_WAIT_MS` 1000. Who finds no connection free for so long is told UNAVAILABLE with a retry-after: an answer in
 *   two seconds is worth more than a place in a queue that does not move. A request takes a connection twice, to learn
 *   who asks and to read, hence one second each.
 * - `LOCK_TIMEOUT_MS` 5000, below `STATEMENT_TIMEOUT_MS` 10000, so that waiting for somebody else's change ends as
 *   "try again" and not as a statement that was too slow; both far below what a proxy waits (usually 60 s).
 * - `IDLE_IN_TRANSACTION_MS` 15000. A transaction that asks nothing for so long belongs to an operation that died; it
 *   is ended before its snapshot keeps the vacuum from its work. Above the statement's limit, since a snapshot is idle
 *   while other resolvers of its operation compute.
 */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = [];
  const read = reader(environment, problems);
  const dataDir = resolve(read.text('DATA_DIR') ?? '.data');
  const pool = {
    poolSize: read.whole('POOL_SIZE', 20, 2, 500),
    poolWaitMillis: read.whole('POOL_WAIT_MS', 1_000, 50, 2_000),
    statementTimeoutMillis: read.whole('STATEMENT_TIMEOUT_MS', 10_000, 100, 600_000),
    lockTimeoutMillis: read.whole('LOCK_TIMEOUT_MS', 5_000, 100, 600_000),
    idleInTransactionMillis: read.whole('IDLE_IN_TRANSACTION_MS', 15_000, 1_000, 600_000),
  };
  if (pool.lockTimeoutMillis >= pool.statementTimeoutMillis) {
    problems.push('LOCK_TIMEOUT_MS must be below STATEMENT_TIMEOUT_MS, or a wait for a lock is reported as slowness.');
  }
  if (pool.statementTimeoutMillis > pool.idleInTransactionMillis) {
    problems.push('IDLE_IN_TRANSACTION_MS must not be below STATEMENT_TIMEOUT_MS.');
  }
  const service = readService(read, problems);
  const common: CommonConfig = {
    // The explorer is for development and the demo (api.md, Serving): with a database of the operator's it must be asked for.
    nodeEnv: read.oneOf('NODE_ENV', NODE_ENVS, service === null ? 'development' : 'production'),
    // The demo gives tokens to whoever asks, so it listens on this machine only unless told otherwise.
    host: read.text('HOST') ?? (service === null ? 'localhost' : '0.0.0.0'),
    port: read.whole('PORT', 4000, 0, 65_535),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    dataDir,
    evidenceDir: resolve(read.text('EVIDENCE_DIR') ?? join(dataDir, 'evidence')),
    // The demo is tried out by scripts on the same machine.
    requestsPerMinute: read.whole('REQUESTS_PER_MINUTE', service === null ? 12_000 : 600, 1, 1_000_000),
    runsJobs: read.oneOf('JOBS', ['on', 'off'], 'on') === 'on',
    workPort: read.whole('WORK_PORT', 4001, 0, 65_535),
    jobsAtOnce: read.whole('JOBS_AT_ONCE', 2, 1, 50),
    eventDays: read.whole('EVENT_DAYS', 7, 1, 365),
    pool,
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return service === null ? { mode: 'demo', ...common } : { mode: 'service', ...common, ...service };
}

type ServiceSettings = Pick<ServiceConfig, 'databaseUrl' | 'migratorDatabaseUrl' | 'oidc'>;

/** Null in demo mode, which is the mode of an environment that names neither a database nor an issuer. */
function readService(read: Reader, problems: string[]): ServiceSettings | null {
  const databaseUrl = read.postgresUrl('DATABASE_URL');
  const migratorDatabaseUrl = read.postgresUrl('MIGRATOR_DATABASE_URL');
  const issuer = read.issuer('OIDC_ISSUER');
  const audience = read.text('OIDC_AUDIENCE') ?? 'tripartite';
  if (databaseUrl === null && issuer === null) {
    if (migratorDatabaseUrl !== null) {
      problems.push(
        'MIGRATOR_DATABASE_URL is set without DATABASE_URL and OIDC_ISSUER: set all three, or none for demo.',
      );
    }
    return null;
  }
  if (issuer === null) {
    problems.push(
      'DATABASE_URL is set without OIDC_ISSUER: a database of your own needs your identity provider. Set both, or neither for demo mode.',
    );
  }
  if (databaseUrl === null) {
    problems.push(
      'OIDC_ISSUER is set without DATABASE_URL: your identity provider needs a database of your own. Set both, or neither for demo mode.',
    );
  }
  if (databaseUrl !== null && databaseUrl === migratorDatabaseUrl) {
    problems.push(
      'DATABASE_URL and MIGRATOR_DATABASE_URL are the same: the server must connect as a role that owns nothing.',
    );
  }
  if (issuer === null || databaseUrl === null) return null;
  return { databaseUrl, migratorDatabaseUrl, oidc: { issuer, audience } };
}

/** The url `migrate` connects with, or a ConfigError that says what to set. */
export function migratorUrlOf(config: ServiceConfig): string {
  if (config.migratorDatabaseUrl !== null) return config.migratorDatabaseUrl;
  throw new ConfigError(['MIGRATOR_DATABASE_URL is not set: give the url of the role that owns the tables.']);
}

interface Reader {
  readonly text: (name: string) => string | null;
  readonly whole: (name: string, normally: number, least: number, most: number) => number;
  readonly oneOf: <Value extends string>(name: string, values: readonly Value[], normally: Value) => Value;
  readonly postgresUrl: (name: string) => string | null;
  readonly issuer: (name: string) => string | null;
}

function reader(environment: Environment, problems: string[]): Reader {
  // An empty variable is one that is not set: compose files and CI systems hand those on.
  const text = (name: string): string | null => environment[name]?.trim() || null;
  return {
    text,
    whole: (name, normally, least, most) => {
      const given = text(name);
      if (given === null) return normally;
      const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
      if (value >= least && value <= most) return value;
      problems.push(`${name} must be a whole number from ${least} to ${most}.`);
      return normally;
    },
    oneOf: (name, values, normally) => {
      const given = text(name);
      if (given === null) return normally;
      const found = values.find((value) => value === given);
      if (found === undefined) problems.push(`${name} must be one of ${values.join(', ')}.`);
      return found ?? normally;
    },
    postgresUrl: (name) => {
      const given = text(name);
      if (given === null) return null;
      const url = parseUrl(given);
      if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2) {
        problems.push(`${name} must be a url such as postgres://app:password@host:5432/tripartite.`);
      }
      return given;
    },
    issuer: (name) => {
      const given = text(name);
      if (given === null) return null;
      const url = parseUrl(given);
      const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
      // Keys fetched over plain http could be anybody's.
      if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal))) {
        problems.push(
          `${name} must be an https url, such as https://login.example.gov.uk (http on this machine only).`,
        );
      } else if (url.username !== '' || url.password !== '') {
        problems.push(`${name} must not hold a user name or password: it is only asked for public keys.`);
      }
      return given;
    },
  };
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
