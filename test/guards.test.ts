import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { buildGraphQLSchema } from '../src/platform/graphql';
import { tableLines } from './support/catalogue';
import { useDatabase } from './support/database';
import {
  carelessDefiners,
  changeableHistory,
  misnamed,
  overmightyRoles,
  unfencedTables,
  unindexedForeignKeys,
  unlistedHistory,
} from './support/database-guards';
import { codesInMessages, codesUnanswered, sentencesWithCodes, unansweredCodes } from './support/message-guards';
import { drawRowClasses, schemaChanges } from './support/drift';
import { DATABASE_FAULTS } from './support/planted-database';
import { plantedResolvers } from './support/planted-schema';
import { breakingChanges, fieldsWithoutPermission, registeredTwice, undescribed } from './support/schema-guards';
import { foreignWrites } from './support/table-writers';
import { boundaryTargets, matrixImports, OTHER_IMPORTS, streetImports } from './support/planted-boundaries';
import { DEAD_CODE, LINT_FAULTS, LINT_TARGETS, TYPE_FAULTS, type PlantedFile } from './support/planted-code';
import { plantTree, repositoryFile, type PlantedTree, type Verdict } from './support/planted';

/*
 * Every guard of the repository is shown a fault made for it, and must go red under the rule meant for it
 * (architecture.md section 6, Tests). What is planted stands below .data/guards-* while a test runs, or in a database of
 * the test's own.
 */

/** Plants the files, lets a tool look at them and takes them away again. */
async function judged(
  files: Readonly<Record<string, string>>,
  look: (tree: PlantedTree) => Promise<Verdict>,
): Promise<Verdict> {
  const tree = plantTree(files);
  try {
    return await look(tree);
  } finally {
    tree.remove();
  }
}

const filesOf = (planted: readonly { readonly file: string; readonly text: string }[]): Record<string, string> =>
  Object.fromEntries(planted.map(({ file, text }) => [file, text]));

const forbiddenOf = (planted: readonly PlantedFile[]): [string, string][] =>
  planted.flatMap(({ file, rule }) => (rule === null ? [] : [[file, rule]]));

/** What was said of each file. */
function byFile(entries: Iterable<readonly [string, string]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [file, rule] of entries) found.set(file, [...(found.get(file) ?? []), rule]);
  return found;
}

describe('whose rows a statement changes', () => {
  // The day on which what is kept of a whole area was kept last stands with the area; a placement ends when its last agreement does.
  const MEANT = [
    { file: 'src/features/cases/repository/kept-clock.ts', table: 'local_area', owner: 'access' },
    { file: 'src/features/contributions/repository/placement-days.ts', table: 'placement', owner: 'placements' },
    { file: 'src/features/ledger/repository/full-years-due.ts', table: 'local_area', owner: 'access' },
  ];

  it('is the own feature’s, but for what is named here', () => {
    const named = (left: { file: string }, right: { file: string }) => left.file.localeCompare(right.file);
    expect([...foreignWrites()].sort(named)).toEqual(MEANT);
  });

  it('finds a statement on rows of another', () => {
    const sources = new Map([
      ['src/features/access/entities/person.ts', "@Entity('person')"],
      ['src/features/cases/repository/own.ts', 'select 1 from person'],
      ['src/features/cases/repository/other.ts', '`update person set grade = 1`'],
    ]);
    expect(foreignWrites(sources)).toEqual([
      { file: 'src/features/cases/repository/other.ts', table: 'person', owner: 'access' },
    ]);
  });
});

describe('what people are told', () => {
  // What answers an argument of a query, or names a figure of the national return.
  const MEANT = ['For the public a breakdown is by', 'AGREED_UNDATED of the SEN2 return'];

  test('names no code of a list', () => {
    expect(codesInMessages('src/features', MEANT)).toEqual([]);
  });

  test('a sentence that does is found, one that fills in words is not', () => {
    const planted =
      "told(`It is SHORT_BREAK of ${KIND_OF[kind]}.`); said(`It is ${KIND_OF[kind]}.`); code('SHORT_BREAK');";
    expect(sentencesWithCodes(planted)).toEqual(['It is SHORT_BREAK of ….']);
  });

  test('each refusal that is published is answered somewhere', () => {
    expect(unansweredCodes('src/features')).toEqual([]);
  });

  test('one that is not is found', () => {
    const table = "export const CLOSE_CODES = {\n  CLOSED:\n    'It is closed.',\n  WAITS: 'It waits.',\n} as const;";
    expect(codesUnanswered([table, "at('CLOSED')"])).toEqual(['CLOSE_CODES.WAITS']);
  });
});

describe('dependency-cruiser', () => {
  const planted = [...matrixImports(), ...streetImports(), ...OTHER_IMPORTS];
  const forbidden = forbiddenOf(planted);
  let found: Map<string, string[]>;

  beforeAll(async () => {
    const { output } = await judged({ ...boundaryTargets(), ...filesOf(planted) }, (tree) =>
      tree.run('depcruise', '--config', '../../.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'migrations'),
    );
    const { summary } = JSON.parse(output) as { summary: { violations: { from: string; rule: { name: string } }[] } };
    found = byFile(summary.violations.map(({ from, rule }) => [from, rule.name] as const));
  });

  test.each(forbidden)('%s is caught by %s', (file, rule) => {
    expect(found.get(file) ?? []).toContain(rule);
  });

  test('what the table and the street allow passes, and nothing else is said to be wrong', () => {
    expect([...found.keys()].sort()).toEqual([...new Set(forbidden.map(([file]) => file))].sort());
    expect(planted.filter(({ rule }) => rule === null).length).toBeGreaterThan(100);
  });

  test('every rule has a fault made for it', () => {
    const config = createRequire(__filename)('../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    const shown = new Set(forbidden.map(([, rule]) => rule));
    expect(config.forbidden.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});

describe('ESLint', () => {
  const forbidden = forbiddenOf(LINT_FAULTS);
  let found: Map<string, string[]>;

  beforeAll(async () => {
    const { output } = await judged({ ...LINT_TARGETS, ...filesOf(LINT_FAULTS) }, (tree) =>
      tree.run('eslint', '--config', '../../eslint.config.mjs', '--format', 'json', 'src', 'test'),
    );
    const files = JSON.parse(output) as {
      filePath: string;
      messages: { ruleId: string | null; message: string; severity: number }[];
    }[];
    found = byFile(
      files.flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId, message }) => {
          const file = filePath.replace(/^.*\/\.data\/[^/]+\//, '');
          return [
            file,
            ruleId ?? (message.startsWith('Unused eslint-disable') ? '(unused directive)' : message),
          ] as const;
        }),
      ),
    );
  });

  test.each(forbidden)('%s is caught by %s', (file, rule) => {
    expect(found.get(file) ?? []).toContain(rule);
  });

  test('the same words in their one home pass', () => {
    expect([...found.keys()].sort()).toEqual(forbidden.map(([file]) => file).sort());
  });
});

describe('the compiler', () => {
  const forbidden = forbiddenOf(TYPE_FAULTS);
  let found: Map<string, string[]>;

  beforeAll(async () => {
    const kernel = ['money', 'dates', 'ids', 'result'].map((name) => `src/kernel/${name}.ts`);
    const real = Object.fromEntries(kernel.map((path) => [path, readFileSync(repositoryFile(path), 'utf8')]));
    const { output } = await judged({ ...real, ...filesOf(TYPE_FAULTS) }, (tree) =>
      tree.run('tsc', '--noEmit', '--pretty', 'false', '-p', '.'),
    );
    found = byFile(
      [...output.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)].map(([, file = '', code = '']) => [file, code]),
    );
  });

  test.each(forbidden)('%s is caught by %s', (file, code) => {
    expect(found.get(file) ?? []).toEqual([code]);
  });

  test('money made by the kernel compiles, and so does the kernel', () => {
    expect([...found.keys()].sort()).toEqual(forbidden.map(([file]) => file).sort());
  });
});

test('Prettier: a line laid out by hand', async () => {
  const files = { 'src/good.ts': "export const good = 'good';\n", 'src/bad.ts': 'export const bad = "bad"\n' };
  const { status, output } = await judged(files, (tree) =>
    tree.run('prettier', '--ignore-path', '/dev/null', '--list-different', 'src'),
  );
  expect(status).not.toBe(0);
  expect(output.trim()).toBe('src/bad.ts');
});

test('knip: an unused file, an unused export, a package that is not declared', async () => {
  const { status, output } = await judged(DEAD_CODE, (tree) => tree.run('knip', '--no-progress', '--reporter', 'json'));
  expect(status).not.toBe(0);
  const { issues } = JSON.parse(output) as {
    issues: { file: string; files: { name: string }[]; exports: { name: string }[]; unlisted: { name: string }[] }[];
  };
  const said = issues.flatMap(({ file, files, exports, unlisted }) => [
    ...files.map(() => `${file} is unused`),
    ...exports.map(({ name }) => `${file} exports ${name}`),
    ...unlisted.map(({ name }) => `${file} imports ${name}`),
  ]);
  expect(said.sort()).toEqual([
    'src/main.ts imports a-package-nobody-declared',
    'src/unused.ts is unused',
    'src/used.ts exports unusedExport',
  ]);
});

describe('the schema', () => {
  const planted = buildGraphQLSchema(plantedResolvers);

  test('an enum registered by two files', () => {
    const [one, other] = [
      { enumObj: { A: 'A' }, name: 'One' },
      { enumObj: { A: 'A' }, name: 'Other' },
    ];
    expect(registeredTwice([one, other, { ...one, name: 'OneAgain' }])).toEqual(['OneAgain']);
  });

  test('a root field without @Can', () => {
    expect(fieldsWithoutPermission(planted)).toEqual(['Query.open', 'Mutation.change']);
  });

  test('a type, a field, an argument and an enum value without a description', () => {
    expect(undescribed(planted).sort()).toEqual([
      'PlantedStance.SILENT',
      'PlantedThing',
      'PlantedThing.silent',
      'Query.guarded(silent)',
    ]);
  });

  test('a change that breaks a client, unless it was deprecated before', async () => {
    const fields = 'case: String old: String @deprecated(reason: "Use case.")';
    const before = buildSchema(`type Query { ${fields} list(first: Int): [String!]! }`);
    const changed = (text: string): Promise<string[]> => breakingChanges(before, buildSchema(`type Query { ${text} }`));
    expect(await changed(`${fields} list(first: Int): [String!]!`)).toEqual([]);
    expect(await changed(`case: String list(first: Int): [String!]!`)).toEqual([]);
    expect(await changed('old: String @deprecated(reason: "Use case.") list(first: Int): [String!]!')).toEqual([
      "Query.case: Field 'case' was removed from object type 'Query'",
    ]);
    expect(await changed(`${fields} list(first: Int!): [String!]!`)).toHaveLength(1);
    expect(await changed(`${fields} list(first: Int, area: String!): [String!]!`)).toHaveLength(1);
    expect(await changed(`${fields} list(first: Int): [String]`)).toHaveLength(1);
  });
});

describe('the database', () => {
  const db = useDatabase();
  const none: string[] = [];

  beforeAll(async () => {
    // Sound before, or what is found afterwards would not show that it was planted.
    for (const guard of [unfencedTables, changeableHistory, misnamed, unindexedForeignKeys, carelessDefiners]) {
      expect(await guard(db.asOwner)).toEqual(none);
    }
    await db.asSuperuser(DATABASE_FAULTS);
  });

  test('a table that row-level security does not bind, or whose policies leave out a role or name everybody', async () => {
    expect(await unfencedTables(db.asOwner)).toEqual([
      'planted_open: no policy names app',
      'planted_open: no policy names migrator',
      'planted_open: no policy names rules',
      'planted_open: row-level security is not forced on its owner',
      'planted_open: row-level security is off',
      'planted_public: no policy names app',
      'planted_public: no policy names migrator',
      'planted_public: no policy names rules',
      'planted_public: the policy planted_public_all is for everybody',
      'planted_unforced: row-level security is not forced on its owner',
      'posting_2025_26: a partition is granted to app',
      'posting_2046_47: row-level security is not forced on its owner',
      'posting_2046_47: row-level security is off',
    ]);
  });

  test('a role of the program that owns something', async () => {
    expect(await overmightyRoles(db.asOwner)).toEqual(['app may create in the schema', 'app owns planted_by_app']);
  });

  test('history that somebody may change', async () => {
    expect(await changeableHistory(db.asOwner)).toEqual([
      'attendance: nothing stops its owner from changing a row',
      'attendance: nothing stops its owner from removing a row',
      'decision: app may UPDATE',
      'panel_position: nothing stops its owner from emptying it',
      'posting: app may UPDATE',
      'posting_2046_47: nothing stops its owner from emptying it',
    ]);
    expect(await unlistedHistory(db.asOwner)).toEqual(['agency', 'person']);
  });

  test('a foreign key without an index that begins with its columns', async () => {
    expect(await unindexedForeignKeys(db.asOwner)).toEqual([
      'document: document_case_id_fkey',
      'evidence: evidence_case_id_fkey',
    ]);
  });

  test('names that do not say where they belong', async () => {
    expect(await misnamed(db.asOwner)).toEqual([
      'person: the constraint grade_sane is not named after its table and kind',
      'person: the index by_title is not named after its table and kind',
      'person: the policy everyone_reads is not named after its table',
      'person: the trigger stop_it is not named after its table',
    ]);
  });

  test('a function that lifts its caller’s bounds carelessly', async () => {
    expect(await carelessDefiners(db.asOwner)).toEqual([
      'planted_definer(): finds its tables by the caller’s search path',
      'planted_definer(): has no test of the area in it',
      'planted_definer(): runs as migrator',
    ]);
  });

  test('a column and a unique key that no row class has, and a check that says something else', async () => {
    const changes = (await schemaChanges(db.migratorUrl)).join('\n');
    expect(changes).toContain('ALTER TABLE "panel_case" DROP COLUMN "nickname"');
    expect(changes).toContain('DROP CONSTRAINT "person_local_area_code_display_name_job_title_key"');
    await db.asOwner('create schema drawn');
    await drawRowClasses(db.migratorUrl, 'drawn');
    const drawn = new Set(await tableLines(db.asOwner, 'drawn'));
    const differing = (await tableLines(db.asOwner, 'public')).filter((line) => !drawn.has(line));
    expect(differing).toContain("panel_case constraint panel_case_status_check CHECK ((status <> 'NOWHERE'::text))");
  });
});

describe('what is generated', () => {
  const committed = (path: string): string => readFileSync(repositoryFile(path), 'utf8');
  const operations = Object.fromEntries(
    readdirSync(repositoryFile('test/operations')).map((name) => [
      `test/operations/${name}`,
      committed(`test/operations/${name}`),
    ]),
  );
  const generated = (schema: string, types: string): Record<string, string> => ({
    ...operations,
    'codegen.yml': committed('codegen.yml'),
    'schema/schema.graphql': schema,
    'test/generated/operations.ts': types,
  });
  const schema = committed('schema/schema.graphql');
  const types = committed('test/generated/operations.ts');

  test('a schema file that is not the code’s', () => {
    // A thread works in no other folder than the rest: as a program of its own, which prints for one folder after the other.
    const program = `
      const { printSchema } = require(${JSON.stringify(repositoryFile('src/commands/print-schema.ts'))});
      for (const folder of process.argv.slice(1)) {
        process.chdir(folder);
        console.log(printSchema(['--check'], () => undefined));
      }`;
    const env = { ...process.env, SWC_NODE_PROJECT: repositoryFile('tsconfig.json') };
    const trees = [schema, schema.replace('type Viewer', 'type Onlooker')].map((text) =>
      plantTree({ 'schema/schema.graphql': text }),
    );
    const preloaded = ['-r', '@swc-node/register', '-r', 'reflect-metadata'];
    const { stdout } = spawnSync(process.execPath, [...preloaded, '-e', program, ...trees.map(({ root }) => root)], {
      env,
      encoding: 'utf8',
    });
    for (const tree of trees) tree.remove();
    expect(stdout.trim().split('\n')).toEqual(['0', '1']);
  });

  test('typed operations that are not the schema’s, and an operation that asks for a field that is gone', async () => {
    const check = async (files: Record<string, string>): Promise<number> => {
      const verdict = await judged(files, (tree) =>
        tree.run('graphql-codegen', '--config', 'codegen.yml', '--check', '--silent'),
      );
      return verdict.status;
    };
    const gone = schema.replace(/type PricedShare \{[^}]*\}/, 'type PricedShare {\n  payer: String!\n}');
    expect(gone).not.toBe(schema);
    const statuses = await Promise.all(
      [
        generated(schema, types),
        generated(schema, types.replace('displayName: string', 'displayName: number')),
        generated(gone, types),
      ].map(check),
    );
    expect(statuses.map((status) => status === 0)).toEqual([true, false, false]);
  });
});
