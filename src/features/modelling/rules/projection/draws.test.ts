// The generator against its authors' known answers, and numbers found by what they are for.
import { drawName, Draws, MOST_SEED } from './draws';
import { philox } from './philox';
import { keyOf } from './states';

const hex = (words: Uint32Array): string => [...words].map((word) => word.toString(16).padStart(8, '0')).join(' ');

test.each([
  ['nothing', [0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  [
    'all ones',
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    '408f276d 41c83b0e a20bc7c6 6d5451fd',
  ],
  [
    'the digits of π',
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    'd16cfe09 94fdcceb 5001e420 24126ea1',
  ],
])('the generator’s known answer for %s', (_name, counter, [key0 = 0, key1 = 0], answer) => {
  const out = new Uint32Array(4);
  philox(Uint32Array.from(counter), key0, key1, out);
  expect(hex(out)).toBe(answer);
});

const take = (draws: Draws, count: number): number[] => Array.from({ length: count }, () => draws.next());

test('the numbers of a purpose are the same whatever was drawn before, and others for any other seed, run, year, age or name', () => {
  const name = drawName('["T","A"]');
  const fresh = new Draws(50);
  fresh.goTo(7, 2020, 5, name);
  const numbers = take(fresh, 5);
  const used = new Draws(50);
  used.goTo(8, 2020, 5, name);
  take(used, 3);
  used.goTo(7, 2020, 5, name);
  expect(take(used, 5)).toEqual(numbers);
  const others: readonly [number, number, number, number, string][] = [
    [51, 7, 2020, 5, '["T","A"]'],
    [50, 8, 2020, 5, '["T","A"]'],
    [50, 7, 2021, 5, '["T","A"]'],
    [50, 7, 2020, -4, '["T","A"]'],
    [50, 7, 2020, 5, '["T","B"]'],
  ];
  for (const [seed, run, year, age, text] of others) {
    const draws = new Draws(seed);
    draws.goTo(run, year, age, drawName(text));
    expect(take(draws, 5).filter((number) => numbers.includes(number))).toEqual([]);
  }
});

test('numbers fill the span from 0 to 1 evenly, first and later ones alike: chi-squared over 64 parts', () => {
  const draws = new Draws(1);
  const parts = new Array<number>(64).fill(0);
  for (let run = 0; run < 20_000; run += 1) {
    draws.goTo(run, 2020, 3, drawName('["T","A"]'));
    for (const number of take(draws, 5)) {
      parts[Math.floor(number * 64)]! += 1; // NaN, were it outside
    }
  }
  const expected = 100_000 / 64;
  const statistic = parts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(statistic).toBeLessThan(119); // 63 degrees of freedom: once in 25,000
});

test('a seed is one word', () => {
  expect(() => new Draws(MOST_SEED)).not.toThrow();
  for (const seed of [-1, 1.5, MOST_SEED + 1, NaN]) expect(() => new Draws(seed)).toThrow(RangeError);
});

test('no two of some thousand states share their draws', () => {
  const numbers = Array.from({ length: 70 }, (_, index) => `${index}`);
  const texts = numbers.flatMap((need) => numbers.map((setting) => keyOf({ need, setting })));
  expect(new Set(texts.map((text) => Object.values(drawName(text)).join(' '))).size).toBe(4_900);
});
