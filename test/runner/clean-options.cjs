'use strict';
/* What a test starts is started as anywhere else: the options of jest.config.js are for the thread that runs tests. */
const { pathToFileURL } = require('node:url');
const { join } = require('node:path');

const ours = `--import ${pathToFileURL(join(__dirname, 'typescript.mjs')).href}`;
const left = (process.env.NODE_OPTIONS ?? '').split(ours).join('').trim();
if (left === '') delete process.env.NODE_OPTIONS;
else process.env.NODE_OPTIONS = left;
