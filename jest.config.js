'use strict';
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
require('./test/runner/memory-folder.cjs');
require('./test/runner/property-seed.cjs');

/*
 * A file of tests is run by Node itself, in one of two threads that keep what they have loaded: Jest's own runner loads the program anew for each
 * file, which took half of all the time (decision 0053). So nothing may be left behind that another file would meet.
 */
const typescript = `--import ${pathToFileURL(join(__dirname, 'test/runner/typescript.mjs')).href}`;
process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, typescript].filter(Boolean).join(' ');

/** @type {import('jest').Config} */
module.exports = {
  runner: 'jest-light-runner',
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  setupFiles: [
    'reflect-metadata',
    '<rootDir>/test/runner/load-graphql.cjs',
    '<rootDir>/test/runner/clean-options.cjs',
    '<rootDir>/test/runner/properties.cjs',
  ],
  setupFilesAfterEnv: ['<rootDir>/test/runner/time-limit.cjs'],
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
  maxWorkers: 2,
};
