import fc from 'fast-check';
import { suppressCounts } from './suppression';

test.each([
  [[], []],
  [
    [0, 6, 120],
    [0, 6, 120],
  ],
  [
    [1, 5, 6],
    [null, null, 6],
  ],
  [
    [3, 9, 7, 0],
    [null, 9, null, 0],
  ],
  [
    [0, 2, 0],
    [null, null, 0],
  ],
  [[4], [null]],
] as const)('B41 counts %j are told as %j', (counts, told) => {
  expect(suppressCounts(counts)).toEqual(told);
});

test('B41 no count of 1 to 5 is told, and none can be had from the sum of all', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 8 }), (counts) => {
      const told = suppressCounts(counts);
      told.forEach((count, position) => {
        if (count === null) return;
        expect(count).toBe(counts[position]);
        expect(count === 0 || count > 5).toBe(true);
      });
      expect(told.filter((count) => count === null)).not.toHaveLength(1);
    }),
  );
});
