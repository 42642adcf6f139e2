import { readFileSync } from 'node:fs';
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
    const config = jest.requireActual<{ forbidden: { name: string }[] }>('../.dependency-cruiser.cjs');
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
