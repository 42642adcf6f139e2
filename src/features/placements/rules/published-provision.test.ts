import fc from 'fast-check';
import { pence, sum, type Pence } from '../../../kernel/money';
import { publishedGroups, type PublishedCost } from './published-provision';

const HALF = 5_000_000n;

/** Pounds of one place, up to £400,000 a year. */
const price = fc.bigInt({ min: 1n, max: 40_000_000n }).map(pence);

const costsOf = (prices: readonly Pence[], likeness = 'ASD|SECONDARY|DAY'): PublishedCost[] =>
  prices.map((fullYearCost, at) => ({
    ...{ placementId: `p${String(at)}`, childId: `c${String(at)}`, likeness, fullYearCost },
  }));

const total = (prices: readonly Pence[]): Pence => sum(prices);

test('B41 a group of fewer than six children is told to nobody, however many placements they have', () => {
  const two = costsOf([...Array(5).keys()].map(() => pence(5_000_000n)));
  const twice = two.map((one) => ({ ...one, placementId: `${one.placementId}-b` }));
  expect(publishedGroups([...two, ...twice])).toEqual([]);
  const six = costsOf([...Array(6).keys()].map(() => pence(5_000_000n)));
  expect(publishedGroups(six)).toEqual([
    { likeness: 'ASD|SECONDARY|DAY', childCount: 5, placementCount: 5, fullYearTotal: pence(30_000_000n) },
  ]);
});

test('B41 what is told lies within two children and £50,000 of what is', () => {
  fc.assert(
    fc.property(fc.array(price, { minLength: 6, maxLength: 60 }), (prices) => {
      const [told] = publishedGroups(costsOf(prices));
      expect(told).toBeDefined();
      if (told === undefined) return;
      expect(told.childCount % 5).toBe(0);
      expect(Math.abs(told.childCount - prices.length)).toBeLessThanOrEqual(2);
      expect(told.fullYearTotal % 10_000_000n).toBe(0n);
      const away = told.fullYearTotal - total(prices);
      expect(away >= -HALF && away <= HALF).toBe(true);
    }),
  );
});

test('B41 who knows the exact price of every child but one learns that one’s to within £100,000 and no nearer', () => {
  fc.assert(
    fc.property(
      fc.array(price, { minLength: 5, maxLength: 40 }),
      price,
      fc.bigInt(0n, 9_999_999n),
      (others, own, by) => {
        const [told] = publishedGroups(costsOf([...others, own]));
        // Every other price of the one that rounds to the same is as possible: the whole width of it.
        const lowest = (told?.fullYearTotal ?? 0n) - HALF - total(others);
        const possible = pence(lowest + by);
        fc.pre(possible > 0n);
        expect(publishedGroups(costsOf([...others, possible]))).toEqual(told === undefined ? [] : [told]);
      },
    ),
  );
});

test('B41 nor is the exact figure of a cell that holds the group and some more a price, whatever is taken from it', () => {
  fc.assert(
    fc.property(fc.array(price, { minLength: 6, maxLength: 40 }), price, (group, beside) => {
      const cell = total([...group, beside]);
      const [told] = publishedGroups(costsOf(group));
      const difference = cell - (told?.fullYearTotal ?? 0n);
      // One who takes the difference for the price may be off by any amount up to £50,000: the same answer stands for prices that far apart.
      const room = [difference - HALF, difference + HALF] as const;
      expect(room[0] <= beside && beside <= room[1]).toBe(true);
    }),
  );
});

test('the larger group goes first, by what is told of it, so that the order tells no more', () => {
  const of = (size: number, likeness: string): PublishedCost[] =>
    costsOf(
      [...Array(size).keys()].map(() => pence(1_000_000n)),
      likeness,
    ).map((one) => ({
      ...one,
      ...{ placementId: `${likeness}${one.placementId}`, childId: `${likeness}${one.childId}` },
    }));
  const told = publishedGroups([...of(8, 'B|KEY|DAY'), ...of(12, 'A|KEY|DAY'), ...of(20, 'C|KEY|DAY')]);
  expect(told.map(({ likeness, childCount }) => [likeness, childCount])).toEqual([
    ['C|KEY|DAY', 20],
    ['A|KEY|DAY', 10],
    ['B|KEY|DAY', 10],
  ]);
});
