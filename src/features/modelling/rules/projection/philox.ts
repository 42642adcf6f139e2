/*
 * Philox 4×32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011): four words of noise as a pure
 * function of a counter and a key. It has no state, so that a draw is found by what it is for and not by how many went before it.
 * Whole numbers below 2^53 only: the same on every machine.
 */

const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const KEY_STEP_0 = 0x9e3779b9;
const KEY_STEP_1 = 0xbb67ae85;
const ROUNDS = 10;
/** Named once: looked up in the global object at each of a thousand million steps, it would be the dearest part of them. */
const { imul } = Math;

/** The upper 32 bits of the product of two words. */
function upperWord(one: number, other: number): number {
  const oneLow = one & 0xffff;
  const oneHigh = one >>> 16;
  const otherLow = other & 0xffff;
  const otherHigh = other >>> 16;
  // Each sum stays below 2^32, so that its 32 bits are right whatever their sign.
  const middle = (imul(oneHigh, otherLow) + (imul(oneLow, otherLow) >>> 16)) | 0;
  const crossed = (imul(oneLow, otherHigh) + (middle & 0xffff)) | 0;
  return (imul(oneHigh, otherHigh) + (middle >>> 16) + (crossed >>> 16)) | 0;
}

/** Writes the four words of a counter (four words) under a key (two words) into `out`. */
export function philox(counter: Uint32Array, key0: number, key1: number, out: Uint32Array): void {
  let word0 = (counter[0] ?? 0) | 0;
  let word1 = (counter[1] ?? 0) | 0;
  let word2 = (counter[2] ?? 0) | 0;
  let word3 = (counter[3] ?? 0) | 0;
  let round0 = key0 | 0;
  let round1 = key1 | 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const upper0 = upperWord(MULTIPLIER_0, word0);
    const lower0 = imul(MULTIPLIER_0, word0);
    const upper1 = upperWord(MULTIPLIER_1, word2);
    const lower1 = imul(MULTIPLIER_1, word2);
    word0 = upper1 ^ word1 ^ round0;
    word1 = lower1;
    word2 = upper0 ^ word3 ^ round1;
    word3 = lower0;
    round0 = (round0 + KEY_STEP_0) | 0;
    round1 = (round1 + KEY_STEP_1) | 0;
  }
  out[0] = word0;
  out[1] = word1;
  out[2] = word2;
  out[3] = word3;
}
