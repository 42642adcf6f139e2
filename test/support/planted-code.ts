/*
 * Faults for ESLint, the compiler, Prettier and knip. Each file has one fault, and what must name it; `null`: the same
 * words in the one place where they are allowed.
 */

/** A file with a fault, and the rule (or the compiler's error number) that must name it. */
export interface PlantedFile {
  readonly file: string;
  readonly text: string;
  readonly rule: string | null;
}

const SERVICE = 'src/features/panels/service';
const inService = (name: string, rule: string, text: string): PlantedFile => ({
  file: `${SERVICE}/${name}.ts`,
  text,
  rule,
});
const FORBIDDEN_WORDS = 'no-restricted-syntax';
const OTHERS_CHANGE = 'no-restricted-imports';

/** For ESLint. */
export const LINT_FAULTS: readonly PlantedFile[] = [
  inService('new-date', FORBIDDEN_WORDS, 'export const now = new Date();\n'),
  inService('new-date-of', FORBIDDEN_WORDS, "export const day = new Date('2025-04-01');\n"),
  inService('date-now', FORBIDDEN_WORDS, 'export const now = Date.now();\n'),
  inService('date-text', FORBIDDEN_WORDS, 'export const now = Date();\n'),
  inService('env', FORBIDDEN_WORDS, "export const url = process.env['DATABASE_URL'];\n"),
  inService('env-taken-apart', FORBIDDEN_WORDS, 'const { env } = process;\nexport const all = env;\n'),
  inService('env-imported', FORBIDDEN_WORDS, "import { env } from 'node:process';\nexport const all = env;\n"),
  inService('parse-float', FORBIDDEN_WORDS, "export const amount = parseFloat('1.10');\n"),
  inService('number-parse-float', FORBIDDEN_WORDS, "export const amount = Number.parseFloat('1.10');\n"),
  inService('round', FORBIDDEN_WORDS, 'export const amount = Math.round(1.5);\n'),
  inService('round-handed-on', FORBIDDEN_WORDS, 'export const amounts = [1.5].map(Math.round);\n'),
  inService('console', 'no-console', "console.log('started');\n"),
  inService('others-insert', OTHERS_CHANGE, "export { insertCase as kept } from '../../cases/repository';\n"),
  inService('others-update', OTHERS_CHANGE, "export { updateCase as kept } from '../../cases/repository/case';\n"),
  inService('others-upsert', OTHERS_CHANGE, "export { upsertCase as kept } from '../../cases/repository';\n"),
  inService('others-append', OTHERS_CHANGE, "export { appendCase as kept } from '../../cases/repository';\n"),
  inService('others-remove', OTHERS_CHANGE, "export { removeCase as kept } from '../../cases/repository';\n"),
  inService('others-delete', OTHERS_CHANGE, "export { deleteCase as kept } from '../../cases/repository';\n"),
  {
    file: 'src/features/panels/service.ts',
    text: "import { insertCase } from '../cases/repository';\nexport const kept = insertCase;\n",
    rule: OTHERS_CHANGE,
  },
  inService(
    'any',
    '@typescript-eslint/no-explicit-any',
    'export const anything = (value: any): boolean => value === 1;\n',
  ),
  inService('floating', '@typescript-eslint/no-floating-promises', 'Promise.resolve(1);\nexport const kept = 1;\n'),
  inService(
    'half-a-switch',
    '@typescript-eslint/switch-exhaustiveness-check',
    "export function say(stance: 'SUPPORT' | 'ABSTAIN'): string {\n  switch (stance) {\n    case 'SUPPORT':\n      return 'yes';\n  }\n  return '';\n}\n",
  ),
  inService(
    'thrown-text',
    '@typescript-eslint/only-throw-error',
    "export function fail(): never {\n  throw 'no';\n}\n",
  ),
  inService(
    'code-in-words',
    'house/words-for-people',
    "export const say = (status: 'OPEN' | 'NOT_HEARD'): string => `This one is ${status}.`;\n",
  ),
  inService(
    'day-in-words',
    'house/words-for-people',
    "type Day = string & { readonly __unit: 'day' };\nexport const say = (day: Day | null): string => (day === null ? '' : `It is held on ${day}.`);\nexport const until = (day: Day): string => `from ${day} on`;\n",
  ),
  inService(
    'pounds-in-words',
    'house/words-for-people',
    'export const say = (amount: string): string => `At most £${amount} is left.`;\n',
  ),
  inService('loose', 'eqeqeq', 'export const isNone = (value: string | null): boolean => value == null;\n'),
  inService('idle-disable', '(unused directive)', '// eslint-disable-next-line no-console\nexport const kept = 1;\n'),
  { file: 'src/kernel/dates.ts', text: 'export const now = new Date();\n', rule: FORBIDDEN_WORDS },
  { file: 'src/platform/config.ts', text: 'export const now = Date.now();\n', rule: FORBIDDEN_WORDS },
  { file: 'src/platform/clock.ts', text: 'export const now = Math.round(Date.now());\n', rule: FORBIDDEN_WORDS },
  { file: 'test/rounds.test.ts', text: 'export const rounded = Math.round(1.5);\n', rule: FORBIDDEN_WORDS },
  // The homes.
  { file: 'src/platform/log.ts', text: "console.error('a line');\n", rule: null },
  { file: 'src/commands/say.ts', text: "console.log('a line');\n", rule: null },
  { file: `${SERVICE}/others-find.ts`, text: "export { findCase } from '../../cases/repository';\n", rule: null },
  {
    file: `${SERVICE}/in-words.ts`,
    text: "type Day = string & { readonly __unit: 'day' };\nexport const keyOf = (day: Day, status: 'OPEN' | 'NOT_HEARD'): string => `${status} ${day}`;\nexport const say = (words: string): string => `This one is ${words}.`;\n",
    rule: null,
  },
  { file: `${SERVICE}/own-insert.ts`, text: "export { insertPanel } from '../repository';\n", rule: null },
  { file: 'test/sets-clock.test.ts', text: "export const day = new Date('2025-04-01');\n", rule: null },
];

/** What the faults for ESLint import. */
export const LINT_TARGETS: Readonly<Record<string, string>> = {
  'src/features/cases/repository.ts':
    'export const [insertCase, upsertCase, appendCase, removeCase, deleteCase, findCase] = [1, 2, 3, 4, 5, 6];\n',
  'src/features/cases/repository/case.ts': 'export const updateCase = 1;\n',
  'src/features/panels/repository.ts': 'export const insertPanel = 1;\n',
};

const from = (kernel: string, ...names: readonly string[]): string =>
  `import { ${names.join(', ')} } from '../../../kernel/${kernel}';\n`;
const MAKE = from('money', 'pence');
const MONEY = from('money', 'type Pence');
const MONEY_MADE = from('money', 'pence', 'type Pence');

/** For the compiler; the kernel beside them is the repository's own. */
export const TYPE_FAULTS: readonly PlantedFile[] = [
  inService('money-times-float', 'TS2365', `${MAKE}export const part = pence(100n) * 0.35;\n`),
  inService('money-plus-number', 'TS2365', `${MAKE}export const more = pence(100n) + 1;\n`),
  inService('money-from-number', 'TS2345', `${MAKE}export const amount = pence(100);\n`),
  inService('money-unmade', 'TS2322', `${MONEY}export const amount: Pence = 100n;\n`),
  inService('money-sum-unmade', 'TS2322', `${MONEY_MADE}export const amount: Pence = pence(1n) + pence(1n);\n`),
  inService('money-as-number', 'TS2322', `${MAKE}export const amount: number = pence(1n);\n`),
  inService('day-unread', 'TS2322', `${from('dates', 'type Day')}export const day: Day = '2025-04-01';\n`),
  inService(
    'day-as-year',
    'TS2322',
    `${from('dates', 'type Day', 'type FinancialYear')}export const year = (day: Day): FinancialYear => day;\n`,
  ),
  inService(
    'ids-mixed',
    'TS2322',
    `${from('ids', 'type CaseId', 'type PlacementId')}export const mixed = (id: CaseId): PlacementId => id;\n`,
  ),
  inService('enum', 'TS1294', 'export enum Stance {\n  Support,\n}\n'),
  inService('unchecked-index', 'TS2532', 'export const first = (all: string[]): number => all[0].length;\n'),
  inService('undefined-for-absent', 'TS2375', 'export const query: { day?: string } = { day: undefined };\n'),
  inService(
    'missing-return',
    'TS7030',
    'export function sign(amount: bigint): string | undefined {\n  if (amount < 0n) return "-";\n}\n',
  ),
  inService('unused', 'TS6133', 'const forgotten = 1;\nexport const kept = 2;\n'),
  {
    file: `${SERVICE}/money-made.ts`,
    text: `${MONEY_MADE}export const amount: Pence = pence(35n * 2n);\n`,
    rule: null,
  },
];

/** For knip: what it must say of each file. */
export const DEAD_CODE: Readonly<Record<string, string>> = {
  'src/main.ts': "import { used } from './used';\nimport 'a-package-nobody-declared';\n\nused();\n",
  'src/used.ts': 'export const used = (): void => undefined;\nexport const unusedExport = 1;\n',
  'src/unused.ts': 'export const nobody = 1;\n',
};
