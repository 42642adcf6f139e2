// The two samplers against their laws, worked out here another way: through the logarithm of the gamma function.
import fc from 'fast-check';
import { BetaBinomial } from './beta-binomial';
import { drawName, Draws } from './draws';
import { Urn } from './urn';

/** Lanczos, g = 7: good to about 13 digits. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
    -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const sum = terms.reduce((total, term, index) => total + term / (x + index), 0.99999999999980993);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

function betaBinomialLaw(alpha: number, beta: number, people: number): number[] {
  return Array.from({ length: people + 1 }, (_, k) =>
    Math.exp(logChoose(people, k) + logBeta(k + alpha, people - k + beta) - logBeta(alpha, beta)),
  );
}

/** How surprising the counts are, as a normal score by Wilson and Hilferty; parts expected fewer than 5 times are put together. */
function chiSquaredScore(counts: readonly number[], law: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const parts: { count: number; expected: number }[] = [{ count: 0, expected: 0 }];
  law.forEach((chance, index) => {
    const last = parts.at(-1)!;
    last.count += counts[index] ?? 0;
    last.expected += chance * all;
    if (last.expected >= 5) parts.push({ count: 0, expected: 0 });
  });
  const rest = parts.pop()!;
  parts.at(-1)!.count += rest.count;
  parts.at(-1)!.expected += rest.expected;
  const statistic = parts.reduce((sum, { count, expected }) => sum + (count - expected) ** 2 / expected, 0);
  const free = parts.length - 1;
  if (free === 0) return 0;
  return (Math.cbrt(statistic / free) - (1 - 2 / (9 * free))) / Math.sqrt(2 / (9 * free));
}

const DRAWS = 60_000;
const NAME = drawName('test');

function* uniforms(seed: number): Generator<number> {
  const draws = new Draws(seed);
  for (let run = 0; run < DRAWS; run += 1) {
    draws.goTo(run, 2020, 0, NAME);
    yield draws.next();
  }
}

describe.each([
  { what: 'few people', alpha: 1.2, beta: 14.3, people: 8 },
  { what: 'one child', alpha: 0.6, beta: 2.4, people: 1 },
  { what: 'a law with two peaks', alpha: 0.3, beta: 0.5, people: 10 },
  { what: 'two peaks and many people', alpha: 0.4, beta: 0.2, people: 90 },
  { what: 'nothing seen', alpha: 0.5, beta: 0.5, people: 33 },
  { what: 'an even chance of each count', alpha: 1, beta: 1, people: 40 },
  { what: 'nearly all', alpha: 40, beta: 2, people: 60 },
  { what: 'more than a few', alpha: 2.5, beta: 7, people: 45 },
  { what: 'hardly anybody', alpha: 0.002, beta: 3, people: 50 },
  { what: 'joiners out of a cohort', alpha: 12.75, beta: 7420.25, people: 7350 },
  { what: 'a thousand', alpha: 700.4, beta: 330.6, people: 1000 },
])('beta-binomial of $what: α $alpha, β $beta, $people people', ({ alpha, beta, people }) => {
  const law = betaBinomialLaw(alpha, beta, people);
  const sampler = new BetaBinomial({ alpha, beta });
  const drawn = [...uniforms(people)].map((uniform) => sampler.draw(people, uniform));

  test('mean and variance are the law’s own, within five standard errors', () => {
    const whole = alpha + beta;
    const mean = (people * alpha) / whole;
    const variance = (people * alpha * beta * (whole + people)) / (whole * whole * (whole + 1));
    const fourth = law.reduce((sum, chance, count) => sum + chance * (count - mean) ** 4, 0);
    const drawnMean = drawn.reduce((sum, count) => sum + count, 0) / DRAWS;
    const drawnVariance = drawn.reduce((sum, count) => sum + (count - mean) ** 2, 0) / DRAWS;
    expect(Math.abs(drawnMean - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
    expect(Math.abs(drawnVariance - variance)).toBeLessThan(5 * Math.sqrt((fourth - variance ** 2) / DRAWS));
  });

  test('the counts fit the law: chi-squared', () => {
    const counts = new Array<number>(people + 1).fill(0);
    for (const count of drawn) counts[count]! += 1;
    expect(Math.abs(chiSquaredScore(counts, law))).toBeLessThan(4);
  });
});

test('the count is the least whose cumulative probability exceeds the number, for any law and number', () => {
  const parameter = fc.oneof(
    fc.double({ min: 0.001, max: 3, noNaN: true }),
    fc.double({ min: 3, max: 5_000, noNaN: true }),
  );
  fc.assert(
    fc.property(
      parameter,
      parameter,
      fc.integer({ min: 1, max: 120 }),
      fc.double({ min: 0, max: 0.9999999, noNaN: true }),
      (alpha, beta, people, uniform) => {
        const count = new BetaBinomial({ alpha, beta }).draw(people, uniform);
        const law = betaBinomialLaw(alpha, beta, people);
        const upTo = (last: number): number => law.slice(0, last + 1).reduce((sum, chance) => sum + chance, 0);
        expect(upTo(count - 1)).toBeLessThanOrEqual(uniform + 1e-8);
        expect(upTo(count)).toBeGreaterThan(uniform - 1e-8);
      },
    ),
  );
});

test('a greater number never makes a lesser count, nor more people, and a table thrown away is made again as it was', () => {
  const sampler = new BetaBinomial({ alpha: 3, beta: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (people, uniform) => {
      const count = sampler.draw(people, uniform);
      expect(sampler.draw(people, Math.min(0.999999, uniform * 1.01))).toBeGreaterThanOrEqual(count);
      expect(sampler.draw(people + 1, uniform)).toBeGreaterThanOrEqual(count);
      for (let other = 0; other < 400; other += 10) sampler.draw(other, 0.5);
      expect(sampler.draw(people, uniform)).toBe(count);
    }),
    { numRuns: 60 },
  );
});

test('what cannot happen does not, and what must does; a law without parameters is a fault', () => {
  expect(new BetaBinomial({ alpha: 0, beta: 3 }).draw(10, 0.999)).toBe(0);
  expect(new BetaBinomial({ alpha: 3, beta: 0 }).draw(10, 0)).toBe(10);
  expect(new BetaBinomial({ alpha: 3, beta: 1 }).draw(0, 0.999)).toBe(0);
  for (const law of [
    { alpha: 0, beta: 0 },
    { alpha: -1, beta: 3 },
    { alpha: NaN, beta: 1 },
  ]) {
    expect(() => new BetaBinomial(law)).toThrow(RangeError);
  }
  expect(() => new Urn([])).toThrow(RangeError);
  expect(() => new Urn([{ state: 0, weight: -1 }])).toThrow(RangeError);
});

describe('Dirichlet-multinomial', () => {
  const weights = [0.4, 2.5, 1 / 3];
  const urn = new Urn(weights.map((weight, index) => ({ state: 2 * index, weight })));
  const draws = new Draws(9);
  const drawOne = (people: number, run: number): number[] => {
    const counts = new Int32Array(5);
    draws.goTo(run, 2020, 0, NAME);
    urn.draw(people, draws, counts, 0);
    return [counts[0]!, counts[2]!, counts[4]!];
  };

  test('all outcomes of four people fit the law: chi-squared over fifteen', () => {
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const outcomes = [0, 1, 2, 3, 4].flatMap((one) =>
      Array.from({ length: 5 - one }, (_, other) => [one, other, 4 - one - other]),
    );
    const law = outcomes.map((outcome) =>
      Math.exp(
        outcome.reduce(
          (sum, count, index) =>
            sum + logGamma(weights[index]! + count) - logGamma(weights[index]!) - logGamma(count + 1),
          logGamma(5) + logGamma(whole) - logGamma(whole + 4),
        ),
      ),
    );
    const counts = new Map<string, number>();
    for (let run = 0; run < DRAWS; run += 1) {
      const key = drawOne(4, run).join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(law.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
    expect(
      Math.abs(
        chiSquaredScore(
          outcomes.map((outcome) => counts.get(outcome.join(' ')) ?? 0),
          law,
        ),
      ),
    ).toBeLessThan(4);
  });

  test('means and covariances of a hundred people are the law’s own', () => {
    const people = 100;
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const runs = Array.from({ length: 8_000 }, (_, run) => drawOne(people, run));
    const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = (people * (people + whole)) / (whole * whole * (1 + whole));
    weights.forEach((weight, one) => {
      const mean = (people * weight) / whole;
      const variance = weight * (whole - weight) * spread;
      expect(Math.abs(meanOf(runs.map((run) => run[one]!)) - mean)).toBeLessThan(5 * Math.sqrt(variance / runs.length));
      weights.forEach((otherWeight, other) => {
        const products = runs.map((run) => (run[one]! - mean) * (run[other]! - (people * otherWeight) / whole));
        const covariance = one === other ? variance : -weight * otherWeight * spread;
        const error = Math.sqrt(meanOf(products.map((product) => (product - covariance) ** 2)) / runs.length);
        expect(Math.abs(meanOf(products) - covariance)).toBeLessThan(5 * error);
      });
    });
  });

  test('one more person leaves the others where they went', () => {
    for (let people = 0; people < 150; people += 1) {
      const more = drawOne(people + 1, 3);
      const grown = drawOne(people, 3).map((count, index) => more[index]! - count);
      expect(grown.sort()).toEqual([0, 0, 1]);
    }
  });
});
