import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { wordsForPeople } from './scripts/words-for-people.mjs';

/*
 * What may be used in one place only (architecture.md section 7). Each entry is a selector and the sentence a developer reads.
 * `forbid` takes the names of those a group of files may use after all: flat config replaces a rule's options, it does not merge them.
 */
const restricted = {
  newDate: [
    {
      selector: "NewExpression[callee.name='Date']",
      message: 'No Date here: take the day or the instant as an argument, or ctx.clock. Home: src/platform/clock.ts.',
    },
  ],
  clock: [
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'The clock is read in src/platform/clock.ts only; take the day or the instant as an argument.',
    },
    {
      selector:
        "CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.name='Date']",
      message: 'The clock is read in src/platform/clock.ts only; take the day or the instant as an argument.',
    },
  ],
  env: [
    {
      selector:
        "MemberExpression[object.name='process'][property.name='env'], VariableDeclarator[init.name='process'] Property[key.name='env'], ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name='env']",
      message: 'process.env is read in src/platform/config.ts only.',
    },
  ],
  float: [
    {
      selector:
        "CallExpression[callee.name='parseFloat'], CallExpression[callee.object.name='Number'][callee.property.name='parseFloat'], MemberExpression[object.name='Math'][property.name='round']",
      message: 'No floating point for figures: src/kernel/money.ts parses, divides and names its rounding.',
    },
  ],
};
const forbid = (...allowed) => [
  'error',
  ...Object.entries(restricted)
    .filter(([name]) => !allowed.includes(name))
    .flatMap(([, entries]) => entries),
];

/*
 * Another feature's rows are changed by its service only; its repository may be read. Caught: `../cases/repository`,
 * `../../cases/repository/find-case`. Not caught: one's own `./repository`, `../repository` and `../repository/decision`.
 */
const othersRepositoryIsReadOnly = [
  'error',
  {
    patterns: [
      {
        regex: '^(\\.\\./)+[^./][^/]*/repository(/|$)',
        importNamePattern: '^(insert|update|upsert|append|remove|delete)',
        message: "Only a feature's own service changes its rows: call that feature's …In function.",
      },
    ],
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.data/', 'test/generated/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': forbid(),
      'no-console': 'error',
      'no-restricted-imports': othersRepositoryIsReadOnly,
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // type-graphql wants classes: resolvers without state, arguments with decorators only.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // `${count}` and `${pence}` (bigint) read as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Reasons, not laws: a file or function that is longer says why at its head.
      'max-lines': ['warn', { max: 400 }],
      'max-lines-per-function': ['warn', { max: 80 }],
      complexity: ['warn', { max: 12 }],
    },
  },
  {
    // Where what people are told is written; what judges a file's columns names them by their codes.
    files: ['src/features/*/{rules,service,refusals}/**/*.ts', 'src/features/*/{rules,service,refusals}.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { house: { rules: { 'words-for-people': wordsForPeople } } },
    rules: { 'house/words-for-people': 'error' },
  },
  { files: ['src/platform/clock.ts'], rules: { 'no-restricted-syntax': forbid('newDate', 'clock') } },
  // Day arithmetic is pure: new Date(value) may be used there, the clock may not.
  { files: ['src/kernel/dates.ts'], rules: { 'no-restricted-syntax': forbid('newDate') } },
  { files: ['src/platform/config.ts'], rules: { 'no-restricted-syntax': forbid('env') } },
  { files: ['src/platform/log.ts', 'src/commands/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    // SQL text, one class a change; nothing of ours is imported, so nothing of ours is to be guarded.
    files: ['migrations/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['test/**/*.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': forbid('newDate', 'clock', 'env'),
      'no-restricted-imports': 'off',
      'max-lines-per-function': 'off', // describe() is a function
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off', // expect(object.method)
    },
  },
  { files: ['test/bench/**/*.ts'], rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        console: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        __filename: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
