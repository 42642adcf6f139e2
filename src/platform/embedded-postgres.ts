import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { findPlace, type Place } from './embedded-postgres-place';
import { isPostmasterOf, readPostmaster, signalPostmaster, stopPostmaster } from './embedded-postgres-postmaster';
import { openProcessRegister, withFileLock } from './process-register';

/** A PostgreSQL of the product's own, with its three roles (architecture.md 11.3, 11.4). */
export interface EmbeddedPostgres {
  /** Connection string of the `app` role, which owns nothing. */
  readonly appUrl: (database: string) => string;
  /** Connection string of the `migrator` role, which owns the databases. */
  readonly migratorUrl: (database: string) => string;
  /** Connection string of the superuser; for making databases, never for serving. */
  readonly superUrl: (database: string) => string;
  /** Whether it was running already: another process's, or the orphan of one that was killed. */
  readonly adopted: boolean;
  /** A sentence for the console when the cluster lies elsewhere than in the data folder. */
  readonly notice: string | null;
  /** Makes a database of the migrator's unless there is one of that name; gives whether it was made. */
  readonly createDatabase: (name: string, template?: string) => Promise<boolean>;
  readonly dropDatabase: (name: string) => Promise<void>;
  /** Leaves the cluster; the last process to leave stops it. Safe to call twice. */
  readonly stop: () => Promise<void>;
}

/** How to start it. */
export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** For tests: nothing needs to survive the machine's sudden end. */
  readonly throwaway?: boolean;
}

interface Passwords {
  readonly postgres: string;
  readonly migrator: string;
  readonly app: string;
}

/** Below the ports the system hands out by itself (32768 and up), which anybody's outgoing connection may hold. */
const PORTS = { first: 20_000, last: 32_000 };
const START_ATTEMPTS = 6;
const START_PATIENCE_MILLIS = 30_000;

/** Whether a PostgreSQL was ever started with this folder. */
export function hasEmbeddedPostgres(dataDir: string): boolean {
  return existsSync(passwordsIn(dataDir));
}

function passwordsIn(dataDir: string): string {
  return join(dataDir, 'postgres-passwords.json');
}

/**
 * Starts the cluster of `dataDir`, makes it first where there is none, or joins it where it runs. A cluster that
 * outlived its process (`kill -9`) is joined like any other; one that does not answer is stopped and started again.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir } = options;
  const place = findPlace(dataDir);
  const data = join(place.folder, 'data');
  const lock = join(dataDir, 'postgres.lock');
  const register = openProcessRegister(join(dataDir, 'postgres-users'));
  const passwords = readPasswords(passwordsIn(dataDir), data);

  const { port, adopted } = await withFileLock(lock, async () => {
    register.enter();
    const running = await findRunning(data, passwords);
    if (running !== null) return { port: running, adopted: true };
    if (!existsSync(data)) await makeCluster(place, data, passwords.postgres);
    return { port: await start(place, data, passwords, options.throwaway ?? false), adopted: false };
  });
  const url = (role: keyof Passwords) => (database: string) => urlOf(role, passwords, port, database);
  const asSuperuser = (sql: string): Promise<unknown[]> => ask(url('postgres')('postgres'), sql);
  await makeRoles(asSuperuser, passwords);

  const onExit = (): void => {
    if (register.leave()) signalPostmaster(data, 'SIGINT');
  };
  process.once('exit', onExit);
  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    process.removeListener('exit', onExit);
    await withFileLock(lock, async () => {
      if (register.leave()) await stopPostmaster(data);
    });
  };
  return {
    appUrl: url('app'),
    migratorUrl: url('migrator'),
    superUrl: url('postgres'),
    adopted,
    notice: place.notice,
    createDatabase: (name, template) => createDatabase(asSuperuser, name, template),
    dropDatabase: async (name) => {
      await asSuperuser(`drop database if exists ${escapeIdentifier(name)} with (force)`);
    },
    stop: () => (stopped ??= stop()),
  };
}

function urlOf(role: keyof Passwords, passwords: Passwords, port: number, database: string): string {
  return `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

function readPasswords(file: string, data: string): Passwords {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  if (existsSync(data))
    throw new Error(`${data} holds a cluster, but its passwords (${file}) are gone. Remove the folder.`);
  const password = (): string => randomBytes(24).toString('hex');
  const passwords = { postgres: password(), migrator: password(), app: password() };
  try {
    writeFileSync(file, JSON.stringify(passwords), { mode: 0o600, flag: 'wx' });
    return passwords;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  }
}

/** The cluster is made beside its place and moved there when it is whole: a half-made one is never taken for it. */
async function makeCluster(place: Place, data: string, superuserPassword: string): Promise<void> {
  const half = `${data}.half`;
  rmSync(half, { recursive: true, force: true });
  const passwordFile = join(place.folder, 'password');
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (place.account !== null) chownSync(passwordFile, place.account.uid, place.account.gid);
  try {
    await promisify(execFile)(
      join(place.bin, 'initdb'),
      [
        `--pgdata=${half}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        // Without these a machine with no LANG gets a cluster in SQL_ASCII.
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--no-instructions',
        // Moved into place as a whole or not at all, so that nothing is lost by not waiting for the disk.
        '--no-sync',
      ],
      { ...place.account, cwd: place.folder },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, data);
}

function spawnServer(place: Place, data: string, port: number, throwaway: boolean): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    `max_connections=${throwaway ? 200 : 100}`,
    'timezone=UTC',
    'jit=off',
    // The server's log stays in the data folder. Names and numbers of a child would come in as the details of an error.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...(throwaway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  const log = openSync(join(place.folder, 'postgres.log'), 'w', 0o600);
  const child = spawn(join(place.bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...place.account,
    cwd: place.folder,
    stdio: ['ignore', log, log],
    // A process group of its own: Ctrl-C in the terminal goes to us, who stop it when the requests are answered.
    detached: true,
  });
  closeSync(log);
  child.unref();
  return child;
}

async function start(place: Place, data: string, passwords: Passwords, throwaway: boolean): Promise<number> {
  let fault: unknown;
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt += 1) {
    const port = await freePort();
    const child = spawnServer(place, data, port, throwaway);
    try {
      await untilReady(child, data);
      await ask(urlOf('postgres', passwords, port, 'postgres'), 'select 1');
      return port;
    } catch (error) {
      fault = error;
      child.kill('SIGINT');
      // Killed together with its server, a postmaster's memory is still "in use" for a moment.
      await sleep(500);
    }
  }
  const log = readFileSync(join(place.folder, 'postgres.log'), 'utf8').trim().split('\n').slice(-5).join('\n');
  throw new Error(`The embedded PostgreSQL did not start in ${START_ATTEMPTS} attempts. Its log ends:\n${log}`, {
    cause: fault,
  });
}

async function untilReady(child: ChildProcess, data: string): Promise<void> {
  let ended: string | null = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code) => (ended ??= `it ended with code ${String(code)}`));
  for (let waited = 0; waited < START_PATIENCE_MILLIS; waited += 10) {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the listeners above change it
    if (ended !== null) throw new Error(`PostgreSQL did not start: ${ended as string}`);
    const postmaster = readPostmaster(data);
    if (postmaster?.status === 'ready' && postmaster.pid === child.pid) return;
    await sleep(10);
  }
  throw new Error('PostgreSQL did not become ready in time');
}

/** The port of the cluster that runs in the folder and answers; null when none does, and the way is free for one. */
async function findRunning(data: string, passwords: Passwords): Promise<number | null> {
  for (let waited = 0; waited < START_PATIENCE_MILLIS; waited += 50) {
    const postmaster = readPostmaster(data);
    if (postmaster === null) return null;
    if (!isPostmasterOf(data, postmaster.pid)) {
      // Left by a sudden end; were its number another process's by now, PostgreSQL would refuse to start.
      rmSync(join(data, 'postmaster.pid'), { force: true });
      return null;
    }
    if (postmaster.status === 'ready') {
      const answers = await ask(urlOf('postgres', passwords, postmaster.port, 'postgres'), 'select 1').catch(
        () => null,
      );
      if (answers !== null) return postmaster.port;
      await stopPostmaster(data);
      return null;
    }
    await sleep(50);
  }
  await stopPostmaster(data);
  return null;
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.first, PORTS.last);
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

async function makeRoles(asSuperuser: (sql: string) => Promise<unknown[]>, passwords: Passwords): Promise<void> {
  const role = (name: string, login: string): string =>
    `if not exists (select from pg_roles where rolname = '${name}') then create role ${name} ${login}; end if;`;
  await asSuperuser(`do $roles$ begin
    perform pg_advisory_xact_lock(hashtextextended('tripartite roles', 0));
    ${role('rules', 'nologin')}
    ${role('migrator', `login password ${escapeLiteral(passwords.migrator)}`)}
    ${role('app', `login password ${escapeLiteral(passwords.app)}`)}
    grant rules to migrator;
  end $roles$`);
}

async function createDatabase(
  asSuperuser: (sql: string) => Promise<unknown[]>,
  name: string,
  template: string | undefined,
): Promise<boolean> {
  const found = await asSuperuser(`select 1 from pg_database where datname = ${escapeLiteral(name)}`);
  if (found.length > 0) return false;
  const from =
    template === undefined
      ? "template template0 encoding 'UTF8'"
      : `template ${escapeIdentifier(template)} strategy file_copy`;
  await asSuperuser(`create database ${escapeIdentifier(name)} owner migrator ${from}`);
  return true;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'tripartite set-up',
  });
  // A connection that breaks while idle says so as an event; the statement's own failure is what counts.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
