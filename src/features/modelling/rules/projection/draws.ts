import { philox } from './philox';

const { imul } = Math;

/** The largest seed: one word of the generator's key. */
export const MOST_SEED = 0xffffffff;

/** What stands for a name in the generator's counter: two words, so that no two names of an area share their draws. */
export interface DrawName {
  readonly word0: number;
  readonly word1: number;
}

/** A name as two words: FNV-1a over its UTF-16 units from two beginnings, mixed at the end. */
export function drawName(text: string): DrawName {
  let word0 = 0x811c9dc5;
  let word1 = 0x2f6b1a4d;
  for (let at = 0; at < text.length; at += 1) {
    word0 = imul(word0 ^ text.charCodeAt(at), 0x01000193);
    word1 = imul(word1 ^ text.charCodeAt(at), 0x01000193);
  }
  return { word0: mixed(word0), word1: mixed(word1) };
}

function mixed(word: number): number {
  const once = imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/**
 * The numbers of one (seed, run, year, age, name), the first, second, third … of them, each from 0 to less than 1 in steps of 2^-53.
 * They depend on nothing else: not on what was drawn before, nor on who else draws.
 */
export class Draws {
  private readonly seed: number;
  private readonly counter = new Uint32Array(4);
  private readonly words = new Uint32Array(4);
  private key1 = 0;
  private isHalfUsed = false;

  constructor(seed: number) {
    if (!Number.isInteger(seed) || seed < 0 || seed > MOST_SEED) {
      throw new RangeError(`A seed is a whole number from 0 to ${MOST_SEED}`);
    }
    this.seed = seed;
  }

  /** Goes to the first number of these. */
  goTo(run: number, year: number, age: number, name: DrawName): void {
    this.counter[0] = 0;
    this.counter[1] = run;
    this.counter[2] = year * 256 + age + 128;
    this.counter[3] = name.word0;
    this.key1 = name.word1;
    this.isHalfUsed = false;
  }

  next(): number {
    const { words } = this;
    if (this.isHalfUsed) {
      this.isHalfUsed = false;
      return toFraction(words[2] ?? 0, words[3] ?? 0);
    }
    philox(this.counter, this.seed, this.key1, words);
    this.counter[0] = (this.counter[0] ?? 0) + 1;
    this.isHalfUsed = true;
    return toFraction(words[0] ?? 0, words[1] ?? 0);
  }
}

/** 53 bits out of 64. */
function toFraction(high: number, low: number): number {
  return ((high >>> 5) * 0x4000000 + (low >>> 6)) / 0x20000000000000;
}
