import { dirname, relative } from 'node:path';

/*
 * Who may import whom (architecture.md section 2), written a second time and from the document, not from
 * .dependency-cruiser.cjs: every cell of the table becomes one planted file with one import. `own` is the same
 * feature's, `other` one that the street allows.
 */
const MATRIX = `
from          kernel rules platform entities repository other-entities other-repository fragments other-fragments service loaders other-loaders types resolver importer sql graphql node top test
kernel        yes    -     -        -        -          -              -                -         -               -       -       -             -     -        -        -   -       -    -   -
rules         yes    yes   -        -        -          -              -                -         -               -       -       -             -     -        -        -   -       -    -   -
refusals      yes    yes   -        -        -          -              -                -         -               -       -       -             -     -        -        -   -       -    -   -
platform      yes    -     yes      -        -          -              -                -         -               -       -       -             -     -        -        -   -       yes  -   -
platform-db   yes    -     yes      -        -          -              -                -         -               -       -       -             -     -        -        yes -       yes  -   -
platform-edge yes    -     yes      -        -          -              -                -         -               -       -       -             -     -        -        -   yes     yes  -   -
entities      yes    yes   -        yes      -          yes            -                -         -               -       -       -             -     -        -        yes -       yes  -   -
repository    yes    yes   yes      yes      yes        -              -                yes       yes             -       -       -             -     -        -        yes -       yes  -   -
fragments     yes    yes   -        -        -          -              -                yes       yes             -       -       -             -     -        -        -   -       yes  -   -
service       yes    yes   yes      -        yes        -              yes              -         -               yes     -       -             -     -        -        -   -       yes  -   -
loaders       yes    yes   yes      -        yes        -              -                -         -               yes     yes     -             -     -        -        -   -       yes  -   -
types         yes    yes   yes      -        -          -              -                -         -               -       -       -             yes   -        -        -   yes     yes  -   -
resolver      yes    yes   yes      -        -          -              -                -         -               yes     yes     yes           yes   yes      -        -   yes     yes  -   -
importer      yes    yes   yes      -        -          -              -                -         -               yes     -       -             -     -        yes      -   -       yes  -   -
commands      yes    yes   yes      yes      yes        yes            yes              yes       yes             yes     yes     yes           yes   yes      yes      yes yes     yes  yes -
migrations    -      -     -        -        -          -              -                -         -               -       -       -             -     -        -        yes -       -    -   -
`;

/** The one-way street between features, from the same section. */
const STREET: Readonly<Record<string, readonly string[]>> = {
  access: [],
  providers: ['access'],
  ledger: ['access'],
  cases: ['access', 'providers'],
  contributions: ['access', 'cases', 'ledger'],
  placements: ['access', 'cases', 'providers', 'ledger', 'contributions'],
  panels: ['access', 'cases', 'providers', 'ledger', 'contributions', 'placements'],
  budget: ['access', 'cases', 'providers', 'ledger', 'contributions', 'placements', 'panels'],
  successions: ['access', 'cases', 'providers', 'ledger', 'contributions', 'placements', 'panels', 'budget'],
  modelling: ['access', 'cases', 'providers', 'ledger', 'contributions', 'placements', 'panels', 'budget'],
  assurance: ['access', 'cases', 'providers', 'ledger', 'contributions', 'placements', 'panels', 'budget'],
};

/** Where a file of a row stands, and the rule that must catch what it may not import. */
const ROWS: Readonly<Record<string, { readonly file: (cell: string) => string; readonly rule: string }>> = {
  kernel: { file: (cell) => `src/kernel/to-${cell}.ts`, rule: 'kernel-imports-nothing' },
  rules: { file: (cell) => `src/features/cases/rules/to-${cell}.ts`, rule: 'rules-import-kernel-and-rules' },
  refusals: { file: (cell) => `src/features/cases/refusals/to-${cell}.ts`, rule: 'rules-import-kernel-and-rules' },
  platform: { file: (cell) => `src/platform/to-${cell}.ts`, rule: 'platform-knows-no-feature' },
  'platform-db': { file: (cell) => `src/platform/db-to-${cell}.ts`, rule: 'platform-knows-no-feature' },
  'platform-edge': { file: (cell) => `src/platform/graphql-to-${cell}.ts`, rule: 'platform-knows-no-feature' },
  entities: { file: (cell) => `src/features/cases/entities/to-${cell}.ts`, rule: 'entities-import' },
  repository: { file: (cell) => `src/features/cases/repository/to-${cell}.ts`, rule: 'repository-imports' },
  fragments: { file: (cell) => `src/features/cases/fragments/to-${cell}.ts`, rule: 'fragments-import' },
  service: { file: (cell) => `src/features/cases/service/to-${cell}.ts`, rule: 'service-imports' },
  loaders: { file: (cell) => `src/features/cases/loaders/to-${cell}.ts`, rule: 'loaders-import' },
  types: { file: (cell) => `src/features/cases/types/to-${cell}.ts`, rule: 'types-import' },
  resolver: { file: (cell) => `src/features/cases/resolver/to-${cell}.ts`, rule: 'resolver-imports' },
  importer: { file: (cell) => `src/features/cases/importer/to-${cell}.ts`, rule: 'importer-job-imports' },
  commands: { file: (cell) => `src/commands/to-${cell}.ts`, rule: 'no-test-in-src' },
  migrations: { file: (cell) => `migrations/to-${cell}.ts`, rule: 'migrations-import-nothing-of-ours' },
};

/** What stands in a column: a file of the tree, or a package. */
const COLUMNS: Readonly<Record<string, string>> = {
  kernel: 'src/kernel/target.ts',
  rules: 'src/features/cases/rules/target.ts',
  platform: 'src/platform/target.ts',
  entities: 'src/features/cases/entities/target.ts',
  repository: 'src/features/cases/repository/target.ts',
  'other-entities': 'src/features/access/entities/target.ts',
  'other-repository': 'src/features/access/repository/target.ts',
  fragments: 'src/features/cases/fragments/target.ts',
  'other-fragments': 'src/features/access/fragments/target.ts',
  service: 'src/features/cases/service/target.ts',
  loaders: 'src/features/cases/loaders/target.ts',
  'other-loaders': 'src/features/access/loaders/target.ts',
  types: 'src/features/cases/types/target.ts',
  resolver: 'src/features/cases/resolver/target.ts',
  importer: 'src/features/cases/importer/target.ts',
  sql: 'typeorm',
  graphql: 'graphql',
  node: 'node:fs',
  top: 'src/app.ts',
  test: 'test/target.ts',
};

/** Rules that stand for a column, whatever the row; a row whose own rule covers packages too is caught by that. */
const COLUMN_RULES: Readonly<Record<string, string>> = {
  sql: 'only-persistence-imports-sql',
  graphql: 'only-the-edge-imports-graphql',
  test: 'no-test-in-src',
};
const PURE = ['kernel', 'rules', 'refusals', 'migrations'];

/** One planted import: where it stands and which rule must name it, or null where it is allowed. */
export interface PlantedImport {
  readonly file: string;
  readonly text: string;
  readonly rule: string | null;
}

const TARGET = 'export const target = 1;\n';

function specifier(from: string, to: string): string {
  if (!to.includes('/')) return to;
  const path = relative(dirname(from), to).replace(/\.ts$/, '');
  return path.startsWith('.') ? path : `./${path}`;
}

/** Every other import is of a type only, for those count too. */
function importing(from: string, to: string, typeOnly: boolean): string {
  return typeOnly
    ? `import { type target } from '${specifier(from, to)}';\nexport type Planted = typeof target;\n`
    : `import * as planted from '${specifier(from, to)}';\nexport const kept = planted;\n`;
}

/** Every cell of the table. */
export function matrixImports(): PlantedImport[] {
  const [head = '', ...lines] = MATRIX.trim().split('\n');
  const columns = head.trim().split(/\s+/).slice(1);
  return lines.flatMap((line, row) => {
    const [from = '', ...cells] = line.trim().split(/\s+/);
    const place = ROWS[from]!;
    return columns.map((column, at) => {
      const file = place.file(column);
      const meant = (PURE.includes(from) ? undefined : COLUMN_RULES[column]) ?? place.rule;
      return {
        file,
        text: importing(file, COLUMNS[column]!, (row + at) % 2 === 0),
        rule: cells[at] === 'yes' ? null : meant,
      };
    });
  });
}

/** Every feature importing every other. */
export function streetImports(): PlantedImport[] {
  const features = Object.keys(STREET);
  return features.flatMap((from) =>
    features
      .filter((to) => to !== from)
      .map((to) => {
        const file = `src/features/${from}/service/to-${to}.ts`;
        return {
          file,
          text: importing(file, `src/features/${to}/service/target.ts`, false),
          rule: STREET[from]!.includes(to) ? null : `street-${from}`,
        };
      }),
  );
}

/** Faults that are no cell of the table. */
export const OTHER_IMPORTS: readonly PlantedImport[] = [
  {
    file: 'src/app.ts',
    text: "import './features/cases/repository/target';\nexport const target = 1;\n",
    rule: 'app-reaches-no-repository',
  },
  {
    file: 'src/main.ts',
    text: "import 'pg';\nexport const target = 1;\n",
    rule: 'only-persistence-imports-sql',
  },
  { file: 'src/platform/ring-a.ts', text: "import './ring-b';\nexport const a = 1;\n", rule: 'no-circular' },
  {
    file: 'src/platform/ring-b.ts',
    text: "import type { a } from './ring-a';\nexport type B = typeof a;\n",
    rule: null, // a ring is named once, where it was entered
  },
  {
    file: 'src/features/cases/helpers.ts',
    text: "import '../../kernel/target';\nexport const help = 1;\n",
    rule: 'feature-file-names',
  },
  {
    file: 'src/features/newcomer/rules.ts',
    text: "import '../../kernel/target';\nexport const newcomer = 1;\n",
    rule: 'street-names-every-feature',
  },
  {
    file: 'src/commands/run-migration.ts',
    text: "import '../../migrations/target';\nexport const run = 1;\n",
    rule: 'nothing-imports-migrations',
  },
  {
    file: 'src/features/cases/service/starts-server.ts',
    text: "import '../../../main';\nexport const start = 1;\n",
    rule: 'only-the-top-imports-the-top',
  },
  {
    file: 'src/features/cases/rules/draws.ts',
    text: "import { drawn } from './rules.test';\nexport const kept = drawn;\n",
    rule: 'no-test-in-src',
  },
  {
    file: 'src/features/cases/service/explores.ts',
    text: "import * as fc from 'fast-check';\nexport const kept = fc;\n",
    rule: 'no-dev-dependency-in-src',
  },
  {
    file: 'src/features/cases/service/dreams.ts',
    text: "import * as nothing from 'a-package-nobody-declared';\nexport const kept = nothing;\n",
    rule: 'no-undeclared-package',
  },
  {
    file: 'src/features/cases/repository/by-path.ts',
    text: "import * as orm from 'pg';\nexport const kept = orm;\n",
    rule: null,
  },
];

/** What the planted imports lead to. */
export function boundaryTargets(): Record<string, string> {
  const files = Object.values(COLUMNS).filter((path) => path.includes('/'));
  const services = Object.keys(STREET).map((feature) => `src/features/${feature}/service/target.ts`);
  const others = ['src/main.ts', 'migrations/target.ts'];
  return {
    ...Object.fromEntries([...files, ...services, ...others].map((path) => [path, TARGET])),
    'src/features/cases/rules/rules.test.ts': 'export const drawn = 1;\n',
  };
}
