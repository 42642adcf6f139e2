import { pence, roundDivide, type Pence } from './money';

/** The largest count of children that is not told to everybody (money.md section 6, B41). */
const LARGEST_SMALL_COUNT = 5;

/** Whether a count of children is so small that it could tell of one. */
export function isSmallCount(count: number): boolean {
  return count > 0 && count <= LARGEST_SMALL_COUNT;
}

/**
 * Counts of children that belong together, as everybody may read them: 1 to 5 are null; and where that hides exactly one of them, so is the
 * smallest of the others (one that is not nought before one that is), lest the hidden one be had by subtraction from their sum
 * (money.md section 6, B41). A single count has no other to hide beside it.
 */
export function suppressCounts(counts: readonly number[]): readonly (number | null)[] {
  const hidden = counts.flatMap((count, position) => (isSmallCount(count) ? [position] : []));
  if (hidden.length === 1) {
    const others = counts.flatMap((count, position) => (isSmallCount(count) ? [] : [{ count, position }]));
    const second = others
      .sort((a, b) => rank(a.count) - rank(b.count) || a.position - b.position)
      .map(({ position }) => position)
      .at(0);
    if (second !== undefined) hidden.push(second);
  }
  return counts.map((count, position) => (hidden.includes(position) ? null : count));
}

/** Nought last: it hides nobody, and is taken only where there is nothing else. */
function rank(count: number): number {
  return count === 0 ? Number.MAX_SAFE_INTEGER : count;
}

const NEAREST_COUNT = 5;
/** £100,000: more than most single places cost, so that what is left of a difference is no child’s price. */
const NEAREST_PENCE = 10_000_000n;

/** A count as everybody may read it: to the nearest five, within two of what it is (docs/decisions/0088). */
export function roundedCount(count: number): number {
  const up = count + (NEAREST_COUNT - 1) / 2;
  return up - (up % NEAREST_COUNT);
}

/** An amount as everybody may read it: to the nearest £100,000, half away from nought, within £50,000 of what it is (docs/decisions/0088). */
export function roundedAmount(amount: Pence): Pence {
  return pence(roundDivide(amount, NEAREST_PENCE) * NEAREST_PENCE);
}
