'use strict';
/*
 * A test or a hook that does not end fails by name, after a minute or what it asked for: jest-light-runner knows no limit of its own, and would wait
 * for ever.
 */
const { clearTimeout, setTimeout } = require('node:timers');
const { addEventHandler } = require('jest-circus');

const LIMIT_MILLIS = 60_000;
// Properties that try more cases than always are waited for longer (properties.cjs).
const TIMES = Math.max(1, Number(process.env.PROPERTY_RUNS ?? 1));

function limited(fn, millis) {
  return async () => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`It had not ended after ${millis} ms.`)), millis);
    });
    try {
      return await Promise.race([fn(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

addEventHandler((event, { currentDescribeBlock: { children, hooks } }) => {
  const added = event.name === 'add_test' ? children.at(-1) : event.name === 'add_hook' ? hooks.at(-1) : undefined;
  if (added?.fn) added.fn = limited(added.fn, TIMES * (added.timeout ?? LIMIT_MILLIS));
});
