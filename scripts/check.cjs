'use strict';
/**
 * npm run check: everything that can be wrong without running a test. Each step is named and timed; all run, so that one go shows all.
 * `npm run check -- types lint` runs those only.
 */
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);

const steps = [
  ['format', bin('prettier'), '--check', '--log-level', 'warn', '.'],
  ['lint', bin('eslint'), '.'],
  ['types', bin('tsc'), '--noEmit'],
  [
    'boundaries',
    bin('depcruise'),
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err-long',
    'src',
    'migrations',
    'test',
  ],
  ['deadcode', bin('knip'), '--no-progress'],
  ['build', process.execPath, 'scripts/build.cjs'],
  ['schema', process.execPath, '--enable-source-maps', 'dist/main.js', 'print-schema', '--check'],
  ['codegen', bin('graphql-codegen'), '--config', 'codegen.yml', '--check', '--silent'],
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`check: no step ${unknown.join(', ')}; there are ${steps.map(([step]) => step).join(', ')}`);
  process.exit(2);
}

const results = steps
  .filter(([name]) => asked.length === 0 || asked.includes(name))
  .map(([name, command, ...args]) => {
    console.log(`\n— ${name}`);
    const start = performance.now();
    const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
    if (error) console.error(error.message);
    return { name, passed: status === 0, seconds: ((performance.now() - start) / 1000).toFixed(1) };
  });

console.log('');
for (const { name, passed, seconds } of results) console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
