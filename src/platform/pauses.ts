import { setImmediate as pause } from 'node:timers/promises';

/** So long is gone through without a pause: a small request takes some ten ways to the database and back, and waits for each no longer than this. */
const MOST_MILLIS = 5;

/** Lets the requests of others have their turn before what follows, where that takes long by itself. */
export async function othersFirst(): Promise<void> {
  await pause();
}

/**
 * What a function makes of each of many, in their order. A large area has tens of thousands, which take seconds: the requests of others have their turn between some and some,
 * where a plain `map` would keep all of them waiting.
 */
export async function mapWithPauses<One, Value>(
  all: Iterable<One>,
  map: (one: One) => Value,
): Promise<readonly Value[]> {
  const made: Value[] = [];
  let since = performance.now();
  for (const one of all) {
    if (performance.now() - since >= MOST_MILLIS) {
      await pause();
      since = performance.now();
    }
    made.push(map(one));
  }
  return made;
}
