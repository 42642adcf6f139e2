import { type BetaLaw } from './rates';

/** A law over whole numbers from `first` on: the probability of each or fewer, not yet divided by `whole`. */
interface CumulativeTable {
  readonly first: number;
  readonly upTo: Float64Array;
  readonly whole: number;
}

/** What is this much rarer than the commonest number is left out: less than the finest step of a draw. */
const NEGLIGIBLE = 1e-20;
/** A sampler keeps tables of so many figures together, then begins anew; what it draws does not depend on it. */
const MOST_KEPT = 16_384;
/** For so few people, nearly always, working the law out anew is quicker than finding a table of it in memory. */
const FEW = 32;
/** The products of a few numbers below this stay far from the largest there is. */
const MOST_WHOLE = 1e6;

/**
 * Draws from the beta-binomial law of a chance that is itself uncertain: of so many, to how many it happens. By inversion of the law
 * itself: the count is the least whose cumulative probability exceeds the uniform number. So one uniform makes one count, a greater one
 * never a lesser count, and where a lever changes the law or the number of people a little, the count changes as little as it can.
 * Only +, −, × and ÷ are used, on which all machines agree to the last bit.
 */
export class BetaBinomial {
  private readonly law: BetaLaw;
  private readonly isSmall: boolean;
  private readonly tables = new Map<number, CumulativeTable>();
  private kept = 0;

  constructor(law: BetaLaw) {
    if (!(law.alpha >= 0) || !(law.beta >= 0) || !(law.alpha + law.beta > 0)) {
      throw new RangeError('A beta law has parameters of at least 0, not both 0');
    }
    this.law = law;
    this.isSmall = law.alpha + law.beta < MOST_WHOLE;
  }

  /** To how many of `people` it happens, by a number from 0 to less than 1. */
  draw(people: number, uniform: number): number {
    if (people === 0 || this.law.alpha === 0) return 0;
    if (this.law.beta === 0) return people;
    if (people <= FEW && this.isSmall) return drawOfFew(this.law, people, uniform);
    const { first, upTo, whole } = this.tableOf(people);
    return first + firstAbove(upTo, upTo.length, uniform * whole);
  }

  private tableOf(people: number): CumulativeTable {
    const known = this.tables.get(people);
    if (known !== undefined) return known;
    const table = cumulate(this.law, people);
    if (this.kept + table.upTo.length > MOST_KEPT) {
      this.tables.clear();
      this.kept = 0;
    }
    this.kept += table.upTo.length;
    this.tables.set(people, table);
    return table;
  }
}

/** From none upwards, all probabilities times the product of (α + β + i) over the people, so that nothing is divided to begin with. */
function drawOfFew({ alpha, beta }: BetaLaw, people: number, uniform: number): number {
  let part = 1; // of the count
  let whole = 1;
  for (let person = 0; person < people; person += 1) {
    part *= beta + person;
    whole *= alpha + beta + person;
  }
  const sought = uniform * whole;
  let upTo = part;
  let count = 0;
  while (upTo <= sought && count < people) {
    part *= ((people - count) * (alpha + count)) / ((count + 1) * (beta + people - count - 1));
    count += 1;
    upTo += part;
  }
  return count;
}

/** The place of the first of `length` rising figures that is above the given one; the last where rounding leaves none. */
function firstAbove(rising: Float64Array, length: number, figure: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) > figure) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cumulate({ alpha, beta }: BetaLaw, people: number): CumulativeTable {
  // P(k + 1) / P(k), exactly; from the commonest number outwards nothing over- or underflows.
  const ratio = (k: number): number => ((people - k) * (alpha + k)) / ((k + 1) * (beta + people - k - 1));
  const start = commonest(alpha, beta, people);
  const hasTwoPeaks = alpha < 1 && beta < 1;
  const isOver = (part: number): boolean => !hasTwoPeaks && part < NEGLIGIBLE;
  const below: number[] = [];
  for (let k = start - 1, part = 1; k >= 0; k -= 1) {
    part /= ratio(k);
    if (isOver(part)) break;
    below.push(part);
  }
  const parts = [...below.reverse(), 1];
  for (let k = start, part = 1; k < people; k += 1) {
    part *= ratio(k);
    if (isOver(part)) break;
    parts.push(part);
  }
  const upTo = new Float64Array(parts.length);
  let whole = 0;
  parts.forEach((part, index) => {
    whole += part;
    upTo[index] = whole;
  });
  return { first: start - below.length, upTo, whole };
}

/** Where the law is highest; an end of it where it has two peaks. */
function commonest(alpha: number, beta: number, people: number): number {
  if (alpha > 1 && beta > 1) {
    const peak = Math.floor((people * (alpha - 1) - beta + 1) / (alpha + beta - 2)) + 1;
    return Math.min(people, Math.max(0, peak));
  }
  return alpha > beta ? people : 0;
}
