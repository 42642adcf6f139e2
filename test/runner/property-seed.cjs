'use strict';
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..', '..');
const OF_THE_PROGRAM = ['src', 'test', 'migrations'];

/*
 * What properties draw their cases from: a number made of the program itself, so that the same sources pass or fail alike wherever they are run, and every
 * change draws anew (decision 0091). PROPERTY_SEED names another; `random` draws one for the run.
 */
function seedOfSources() {
  const hash = createHash('sha256');
  for (const folder of OF_THE_PROGRAM) {
    const names = readdirSync(join(ROOT, folder), { recursive: true }).filter((name) => name.endsWith('.ts'));
    for (const name of names.sort()) hash.update(name).update(readFileSync(join(ROOT, folder, name)));
  }
  return hash.digest().readInt32BE(0);
}

const { PROPERTY_SEED: wanted } = process.env;
if (wanted === undefined) process.env.PROPERTY_SEED = String(seedOfSources());
else if (wanted === 'random') process.env.PROPERTY_SEED = String(Math.floor(Math.random() * 2 ** 31));
