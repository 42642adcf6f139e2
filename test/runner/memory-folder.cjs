'use strict';
const { accessSync, constants, statfsSync } = require('node:fs');
const { freemem } = require('node:os');

const MEMORY = '/dev/shm';
const GIB = 2 ** 30;

/*
 * Every test file copies a database of some 2,400 files: on a disk that takes as long as many a file’s tests, in memory a twentieth of it. So the folder
 * for temporary files is one in memory where there is one with room enough, unless the environment names a folder.
 */
function hasRoom() {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > 3 * GIB && freemem() > 4 * GIB;
  } catch {
    return false; // another system has none
  }
}

if (process.env.TMPDIR === undefined && hasRoom()) process.env.TMPDIR = MEMORY;
