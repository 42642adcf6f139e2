'use strict';
/**
 * npm run check: everything that can be wrong without running a test. Each step is named and timed; all run, so that one go shows all. Two run at a
 * time, the longest first; lint, which takes as long as all others together, is two steps.
 * `npm run check -- types lint` runs those only.
 */
const { Buffer } = require('node:buffer');
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);

const steps = [
  ['lint', bin('eslint'), '.', '--ignore-pattern', 'test/'],
  ['lint-tests', bin('eslint'), 'test'],
  ['format', bin('prettier'), '--check', '--log-level', 'warn', '.'],
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
  ['codegen', bin('graphql-codegen'), '--config', 'codegen.yml', '--check', '--silent'],
  ['deadcode', bin('knip'), '--no-progress'],
  ['build', process.execPath, 'scripts/build.cjs'],
  ['schema', process.execPath, '--enable-source-maps', 'dist/main.js', 'print-schema', '--check'],
];

/** What a step reads that another makes. */
const AFTER = { schema: 'build' };
const AT_ONCE = 2;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`check: no step ${unknown.join(', ')}; there are ${steps.map(([step]) => step).join(', ')}`);
  process.exit(2);
}

/** Runs a step; what it printed is shown when it has ended, so that two do not write into each other. */
function run([name, command, ...args]) {
  return new Promise((resolve) => {
    const start = performance.now();
    const printed = [];
    const end = (passed) => {
      console.log(`\n— ${name}`);
      process.stdout.write(Buffer.concat(printed));
      resolve({ name, passed, seconds: ((performance.now() - start) / 1000).toFixed(1) });
    };
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
    child.on('error', (error) => {
      printed.push(Buffer.from(`${error.message}\n`));
      end(false);
    });
    child.on('close', (status) => end(status === 0));
  });
}

/** Runs the steps, each as soon as there is room for it and what it comes after has ended. */
async function runAll(wanted) {
  const ends = new Map();
  const results = [];
  const waiting = [...wanted];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const [name] = step;
      const result = Promise.resolve(ends.get(AFTER[name])).then(() => run(step));
      ends.set(name, result);
      results.push(await result);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}

async function main() {
  const results = await runAll(steps.filter(([name]) => asked.length === 0 || asked.includes(name)));
  console.log('');
  for (const { name, passed, seconds } of results)
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
}

void main();
