import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/embedded-postgres';
import { readPostmaster } from '../src/platform/embedded-postgres-postmaster';
import { migrate } from '../src/platform/migrate';
import { isRunning } from '../src/platform/process-register';

/** Starts the cluster, says so, and lives until it is killed. */
const PROGRAM = `
  const { startEmbeddedPostgres } = require('./src/platform/embedded-postgres.ts');
  startEmbeddedPostgres({ dataDir: process.argv[1] }).then(
    (cluster) => {
      process.send({ url: cluster.superUrl('postgres'), adopted: cluster.adopted });
      process.on('SIGTERM', () => cluster.stop().then(() => process.exit(0)));
    },
    (error) => { process.send({ error: error.message }); process.exit(1); },
  );
  setInterval(() => undefined, 1000);`;

interface Said {
  readonly url: string;
  readonly adopted: boolean;
}
const children: ChildProcess[] = [];
async function startElsewhere(dataDir: string): Promise<Said & { child: ChildProcess }> {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', '-e', PROGRAM, dataDir], {
    cwd: join(__dirname, '..'),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.push(child);
  const said = await new Promise<Said & { error?: string }>((resolve) =>
    child.once('message', (message) => resolve(message as Said)),
  );
  if (said.error !== undefined) throw new Error(said.error);
  return { ...said, child };
}
const end = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });

async function ask<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'tripartite-embedded-'));
  folders.push(made);
  return made;
}
const clusters: EmbeddedPostgres[] = [];
async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const cluster = await startEmbeddedPostgres({ dataDir });
  clusters.push(cluster);
  return cluster;
}
const postmasterOf = (dataDir: string) => readPostmaster(join(dataDir, 'postgres', 'data'));

afterEach(async () => {
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null) await end(child, 'SIGTERM');
  for (const cluster of clusters.splice(0)) await cluster.stop();
});
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

test('makes a cluster in UTF-8 with its three roles; stops it, and starts it again with its rows', async () => {
  const dataDir = folder();
  const first = await start(dataDir);
  expect([first.adopted, first.notice]).toEqual([false, null]);
  expect([await first.createDatabase('kept'), await first.createDatabase('kept')]).toEqual([true, false]);
  const [facts] = await ask(
    first.migratorUrl('kept'),
    `select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as address,
            (select datcollate from pg_database where datname = 'kept') as collation,
            (select pg_get_userbyid(datdba) from pg_database where datname = 'kept') as owner,
            pg_has_role('migrator', 'rules', 'member') as is_member`,
  );
  expect(facts).toEqual({
    encoding: 'UTF8',
    address: '127.0.0.1',
    collation: 'C.UTF-8',
    owner: 'migrator',
    is_member: true,
  });
  expect(
    await ask(
      first.superUrl('kept'),
      `select rolname, rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname in ('app', 'migrator', 'rules') order by 1`,
    ),
  ).toEqual([
    { rolname: 'app', rolcanlogin: true, rolsuper: false, rolbypassrls: false },
    { rolname: 'migrator', rolcanlogin: true, rolsuper: false, rolbypassrls: false },
    { rolname: 'rules', rolcanlogin: false, rolsuper: false, rolbypassrls: false },
  ]);
  expect(Number(new URL(first.superUrl('kept')).port)).toBeLessThan(32_768);
  expect(statSync(join(dataDir, 'postgres-passwords.json')).mode & 0o777).toBe(0o600);
  await ask(first.migratorUrl('kept'), `create table note as select 'Zoë'::text as text`);
  await first.stop();
  await first.stop();
  expect(postmasterOf(dataDir)).toBeNull();

  const second = await start(dataDir);
  expect(second.adopted).toBe(false);
  expect(await ask(second.migratorUrl('kept'), 'select text from note')).toEqual([{ text: 'Zoë' }]);
});

test('an orphan of kill -9 is joined, and stopped by who joined it', async () => {
  const dataDir = folder();
  const { child, url } = await startElsewhere(dataDir);
  await ask(url, 'create table note as select 1 as n');
  await end(child, 'SIGKILL');
  const orphan = postmasterOf(dataDir);
  expect(isRunning(orphan?.pid ?? 0)).toBe(true);
  const cluster = await start(dataDir);
  expect([cluster.adopted, cluster.superUrl('postgres')]).toEqual([true, url]);
  expect(await ask(url, 'select n from note')).toEqual([{ n: 1 }]);
  await cluster.stop();
  expect(postmasterOf(dataDir)).toBeNull();
});

test('after kill -9 of both, it recovers with its rows', async () => {
  const dataDir = folder();
  const { child, url } = await startElsewhere(dataDir);
  await ask(url, 'create table note as select 2 as n');
  await end(child, 'SIGKILL');
  process.kill(postmasterOf(dataDir)?.pid ?? 0, 'SIGKILL');
  const cluster = await start(dataDir);
  expect(cluster.adopted).toBe(false);
  expect(await ask(cluster.superUrl('postgres'), 'select n from note')).toEqual([{ n: 2 }]);
});

test('a postmaster.pid whose number is another process’s by now is not believed', async () => {
  const dataDir = folder();
  await (await start(dataDir)).stop();
  const file = join(dataDir, 'postgres', 'data', 'postmaster.pid');
  writeFileSync(file, [process.pid, 'x', 1, 20_000, '', '127.0.0.1', '', 'ready   ', ''].join('\n'));
  expect((await start(dataDir)).adopted).toBe(false);
});

test('a command joins a running server’s cluster; it is the last to leave who stops it', async () => {
  const dataDir = folder();
  const server = await startElsewhere(dataDir);
  const command = await start(dataDir);
  expect([server.adopted, command.adopted]).toEqual([false, true]);
  await end(server.child, 'SIGTERM');
  expect(await ask(command.superUrl('postgres'), 'select 1 as n')).toEqual([{ n: 1 }]);
  await command.stop();
  expect(postmasterOf(dataDir)).toBeNull();
});

test('of three that start at once, one makes the cluster and all have it', async () => {
  const dataDir = folder();
  const started = await Promise.all([startElsewhere(dataDir), startElsewhere(dataDir), start(dataDir)]);
  expect(started.filter(({ adopted }) => !adopted)).toHaveLength(1);
});

test('a cluster half made by a process that was killed is made anew', async () => {
  const dataDir = folder();
  mkdirSync(join(dataDir, 'postgres', 'data.half'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres', 'data.half', 'PG_VERSION'), '18\n');
  writeFileSync(join(dataDir, 'postgres.lock'), '999999999 1');
  expect((await start(dataDir)).adopted).toBe(false);
});

test('a cluster whose passwords are gone says what to do', async () => {
  const dataDir = folder();
  await (await start(dataDir)).stop();
  rmSync(join(dataDir, 'postgres-passwords.json'));
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('Remove the folder');
});

test('its log holds no value of a row', async () => {
  const dataDir = folder();
  const cluster = await start(dataDir);
  await ask(
    cluster.superUrl('postgres'),
    `create table child (upn text primary key); insert into child values ('A123')`,
  );
  await expect(ask(cluster.superUrl('postgres'), `insert into child values ('A123')`)).rejects.toThrow('duplicate');
  const log = readFileSync(join(dataDir, 'postgres', 'postgres.log'), 'utf8');
  expect(log).toContain('child_pkey');
  expect(log).not.toContain('A123');
});

const isRoot = process.getuid?.() === 0;
(isRoot ? test : test.skip)(
  'below a folder that only root may enter, it lies in the temporary folder and says so',
  async () => {
    const closed = folder();
    chmodSync(closed, 0o700);
    const dataDir = join(closed, '.data');
    const cluster = await start(dataDir);
    expect(cluster.notice).toContain(`cannot reach ${dataDir}`);
    const place = /lies in (\S+)\.$/.exec(cluster.notice ?? '')?.[1] ?? '';
    expect(existsSync(join(place, 'data', 'PG_VERSION'))).toBe(true);
    await cluster.stop();
    folders.push(join(place, '..'));
  },
);

test('migrations run at once by two are run once, and then none is pending', async () => {
  const cluster = await start(folder());
  await cluster.createDatabase('fresh');
  const url = cluster.migratorUrl('fresh');
  const [one, two] = await Promise.all([migrate(url), migrate(url)]);
  expect([one.length, two.length].sort()).toEqual([0, Math.max(one.length, two.length)]);
  expect(await migrate(url)).toEqual([]);
  expect(await ask(cluster.appUrl('fresh'), 'select count(*)::int as count from schema_migration')).toEqual([
    { count: Math.max(one.length, two.length) },
  ]);
});
