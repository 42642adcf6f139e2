import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { exporters } from '../src/commands/exporters';
import { importers } from '../src/commands/importers';
import { reports } from '../src/commands/reports';
import { FEEDS } from '../src/features/access/rules/grants';
import { permissionsOf } from '../src/features/access/rules/role-permissions';
import { type Permission, Role } from '../src/features/access/rules/roles';
import { readDownloadedRow } from '../src/features/budget/importer/actual-rows';
import { headingsOf, type ActualsColumns } from '../src/features/budget/rules/actuals-source';
import { type Importer, readHeading } from '../src/platform/imports';

const folder = join(__dirname, '../docs');
const sections = new Map(
  readFileSync(join(folder, 'imports.md'), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((section) => [/^`([\w-]+)`/.exec(section)?.[1] ?? section, section]),
);

/** A longer list of codes is the register's own and not written out. */
const MOST_CODES = 20;
/** What no column takes: too long for a name, and neither a code, a number nor a date. */
const NONSENSE = `~${'x'.repeat(400)}`;

const ticked = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one);

/** The cells of the rows of a text's tables whose first names something. */
function rowsOf(text: string): string[][] {
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

function sectionOf(kind: string) {
  const text = sections.get(kind) ?? '';
  const csv = /```csv\n([^`]*)```/.exec(text)?.[1] ?? '';
  const [heading = [], ...examples]: string[][] = parse(csv, { record_delimiter: ['\n'] });
  return {
    ...{ text, heading },
    columns: rowsOf(text).flatMap(([names = '', needed = '', values = '']) =>
      ticked(names).map((name) => ({ name, isRequired: needed === 'yes', values })),
    ),
    examples: examples.map((values) => Object.fromEntries(heading.map((name, at) => [name, values[at] ?? '']))),
  };
}

/** The codes that a column takes, by what its importer says of one that it does not. */
function codesOf({ columns, parseRow }: Importer, name: string): string[] {
  const row = Object.fromEntries(columns.map((column) => [column.name, column.name === name ? NONSENSE : '']));
  const read = parseRow(row, 2);
  const told = read.ok ? [] : read.refusals.filter(({ column }) => column === name).map(({ message }) => message);
  return told.flatMap((message) => / must be one of (.+)\.$/.exec(message)?.[1]?.split(', ') ?? []);
}

test('each kind of import is told, and no other; what an integration needs for it can be granted', () => {
  expect([...sections.keys()].sort()).toEqual(importers.map(({ kind }) => kind).sort());
  const running = readFileSync(join(folder, 'running.md'), 'utf8');
  for (const { kind, permissionFeed } of importers) {
    expect([kind, running.includes(`\`${kind}\``)]).toEqual([kind, true]);
    expect([kind, FEEDS.includes(permissionFeed)]).toEqual([kind, true]);
  }
});

const published = importers.filter(({ kind }) => kind !== 'actuals');

test.each(published)('$kind: columns, codes and example are those that the import reads', (importer) => {
  const { kind, columns, parseRow } = importer;
  const told = sectionOf(kind);
  const byName = (one: { name: string }, other: { name: string }): number => (one.name < other.name ? -1 : 1);
  const wanted = columns.map(({ name, isRequired }) => ({ name, isRequired }));
  expect(told.columns.map(({ name, isRequired }) => ({ name, isRequired })).sort(byName)).toEqual(wanted.sort(byName));
  expect([...told.heading].sort()).toEqual(wanted.map(({ name }) => name));
  expect(readHeading(importer, told.heading).size).toBe(columns.length);
  for (const { otherNames = [] } of columns) expect(ticked(told.text)).toEqual(expect.arrayContaining([...otherNames]));
  for (const { name, values } of told.columns) {
    const codes = codesOf(importer, name);
    if (codes.length > 0 && codes.length <= MOST_CODES) expect([name, ticked(values)]).toEqual([name, codes]);
  }
  expect(told.examples).not.toEqual([]);
  for (const row of told.examples) expect(parseRow(row, 2)).toMatchObject({ ok: true });
});

test('actuals: the example is read by the source that is saved before it', () => {
  const { text, heading, examples } = sectionOf('actuals');
  const given = /columns: (\{[^}]*\})/.exec(text)?.[1]?.replace(/(\w+):/g, '"$1":') ?? '';
  const none = { net: null, vat: null, gross: null, period: null, financialYear: null };
  const columns = { ...none, reference: null, code: null, description: null, ...JSON.parse(given) } as ActualsColumns;
  expect([...headingsOf(columns)].sort()).toEqual([...heading].sort());
  expect(sectionOf('actuals').columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['key', 'date', 'supplier', ...Object.keys(none), 'reference', 'code', 'description']),
  );
  expect(examples).toHaveLength(1);
  for (const row of examples) expect(readDownloadedRow(columns, row)).toMatchObject({ ok: true });
});

const [exported = '', reported = ''] = readFileSync(join(folder, 'exports.md'), 'utf8').split(/^## `GET \/reports/m);

const ROLES = Object.values(Role);
const words = (role: Role): string => role.toLowerCase().replaceAll('_', ' ');

/** The roles that a cell names; of directors some files take those of the authority only, which is no permission. */
function rolesNamed(cell: string): readonly Role[] {
  const [all, but] = /^everybody(?: but (.+))?$/.exec(cell) ?? [];
  if (all !== undefined) return ROLES.filter((role) => words(role) !== but);
  const named = cell.split(', ').map((name) => name.replace(' of the authority', ''));
  expect(named.filter((name) => !ROLES.some((role) => words(role) === name))).toEqual([]);
  return ROLES.filter((role) => named.includes(words(role)));
}

test.each([
  { name: 'exports', told: exported, made: exporters },
  { name: 'reports', told: reported, made: reports },
])('$name: each kind is told with what it must be given and who may have it', ({ told, made }) => {
  const kinds = rowsOf(told).flatMap(([names = '', ...cells]) => ticked(names).map((kind) => ({ kind, cells })));
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(made.map(({ kind }) => kind).sort());
  for (const { kind, permission, parameters } of made) {
    const [given = '', readers = ''] = kinds.find((one) => one.kind === kind)?.cells ?? [];
    const mayRead = ROLES.filter((role) => permissionsOf([role]).has(permission as Permission));
    expect([kind, rolesNamed(readers)]).toEqual([kind, mayRead]);
    const needed = given.replace(/\([^)]*\)/g, '');
    const required = parameters.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    if (!given.startsWith('the same, and'))
      expect([kind, ticked(needed).map((one) => one.split('=')[0])]).toEqual([kind, required]);
  }
});

/** Each mutation with its permission, of which permissions.test.ts proves that it is so. */
const asked = readFileSync(join(__dirname, 'permissions.csv'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, name = '', permission = ''] = /^Mutation\.(\w+),([^,]+)/.exec(line) ?? [];
    return name === '' ? [] : [{ name, permission: permission as Permission }];
  });

/** What a part of who-does-what.md is of; where several sit each row says who. */
const HEADED: Readonly<Record<string, Role>> = {
  Administrator: Role.ADMINISTRATOR,
  Finance: Role.FINANCE,
  'Case officer': Role.CASE_OFFICER,
  'Budget holder': Role.BUDGET_HOLDER,
  Director: Role.DIRECTOR,
  Commissioner: Role.COMMISSIONER,
};

test('who-does-what has each mutation once, under exactly the roles that may make it', () => {
  const parts = readFileSync(join(folder, 'who-does-what.md'), 'utf8').split(/^## /m).slice(1);
  const told = parts.flatMap((part) => {
    const heading = part.slice(0, part.indexOf('\n'));
    return rowsOf(part).flatMap(([calls = '', what = '', also = '']) => {
      const heads = HEADED[heading] ?? what.slice(0, what.indexOf(':'));
      const named = [heads in Role ? words(heads as Role) : heads, ...(also === '' ? [] : [also])];
      const roles = rolesNamed(named.join(', '));
      return ticked(calls).map((name) => [name, roles] as const);
    });
  });
  const byName = ([one]: readonly [string, ...unknown[]], [other]: readonly [string, ...unknown[]]): number =>
    one < other ? -1 : 1;
  const may = asked.map(
    ({ name, permission }) => [name, ROLES.filter((role) => permissionsOf([role]).has(permission))] as const,
  );
  expect(told.sort(byName)).toEqual(may.sort(byName));
});

test('each decision has its line, and its place in the table by subject', () => {
  const text = readFileSync(join(folder, 'decisions/README.md'), 'utf8');
  const files = readdirSync(join(folder, 'decisions')).filter((file) => /^\d{4}-/.test(file));
  const lines = [...text.matchAll(/^- \[(\d+)\]\(([^)]+)\)/gm)].map(
    ([, number = '', file = '']) => `${number} ${file}`,
  );
  expect(lines).toEqual(files.map((file) => `${String(Number(file.slice(0, 4)))} ${file}`));
  const inTable = [...text.matchAll(/^\| [a-z].* \| ([\d, ]+) \|$/gm)].flatMap(([, some = '']) =>
    some.split(', ').map(Number),
  );
  expect([...new Set(inTable)].sort((a, b) => a - b)).toEqual(files.map((file) => Number(file.slice(0, 4))));
});
