/** What a figure comes to over the runs, beside what is exactly expected of it. */
export interface Figures {
  readonly expectation: number;
  readonly mean: number;
  /** With n − 1; null for a single run, which has none. */
  readonly sd: number | null;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** The figures of at least one run; sums go through the runs in their order, so that they are the same to the last bit wherever made. */
export function summarise(expectation: number, byRun: Float64Array | Float32Array): Figures {
  const ranked = byRun.slice().sort();
  const mean = sumOf(byRun, (value) => value) / byRun.length;
  const squares = sumOf(byRun, (value) => (value - mean) * (value - mean));
  return {
    expectation,
    mean,
    sd: byRun.length === 1 ? null : Math.sqrt(squares / (byRun.length - 1)),
    p10: nearestRank(ranked, 10),
    p50: nearestRank(ranked, 50),
    p90: nearestRank(ranked, 90),
  };
}

/** The percentile of values in rising order by nearest rank: the least that at least so many in a hundred do not exceed. */
export function nearestRank(ranked: Float64Array | Float32Array, percent: number): number {
  const rank = Math.max(1, Math.ceil((percent * ranked.length) / 100));
  const value = ranked[rank - 1];
  if (value === undefined) throw new RangeError('No values, hence no percentile');
  return value;
}

function sumOf(values: Float64Array | Float32Array, of: (value: number) => number): number {
  let sum = 0;
  for (const value of values) sum += of(value);
  return sum;
}
