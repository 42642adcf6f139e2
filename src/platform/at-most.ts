/** Runs what it is given, so many at once; the rest wait their turn. */
export function atMost(limit: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes the place over; only an empty place is counted off.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
