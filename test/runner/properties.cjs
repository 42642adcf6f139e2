'use strict';
/*
 * Every property of a run draws from one number (property-seed.cjs) and its own name, each of several in one test by its place. PROPERTY_RUNS=20 tries twenty
 * times as many cases of each.
 */
const { createHash } = require('node:crypto');
const fastCheck = require('fast-check');

const { PROPERTY_SEED: seed = '', PROPERTY_RUNS: times = '1' } = process.env;
const DEFAULT_RUNS = 100;

const placeOf = new Map();

function seedOf(name) {
  const place = placeOf.get(name) ?? 0;
  placeOf.set(name, place + 1);
  return createHash('sha256').update(`${seed} ${place} ${name}`).digest().readInt32BE(0);
}

function withTerms(run) {
  return (property, terms = {}) => {
    const { testPath = '', currentTestName = '' } = globalThis.expect.getState();
    const name = `${testPath.slice(process.cwd().length)} ${currentTestName}`;
    return run(property, { seed: seedOf(name), ...terms, numRuns: (terms.numRuns ?? DEFAULT_RUNS) * Number(times) });
  };
}

if (!fastCheck.isSeeded) {
  const { assert, check } = fastCheck.default;
  fastCheck.isSeeded = true;
  fastCheck.default = { ...fastCheck.default, assert: withTerms(assert), check: withTerms(check) };
}
