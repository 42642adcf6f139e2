import * as fc from 'fast-check';
import { hiddenFromPublic, type RowChildren } from './published-cells';

/** Rows of so many children each, no child in two rows; of a row the parts are of its first children. */
function rowsOf(counts: readonly (readonly number[])[]): readonly RowChildren[] {
  return counts.map((cells, row) =>
    cells.map((count) => new Set(Array.from({ length: count }, (_, child) => `${String(row)} ${String(child)}`))),
  );
}

function told(counts: readonly (readonly number[])[]): readonly string[] {
  const hidden = hiddenFromPublic(rowsOf(counts));
  return counts.map((cells, row) =>
    cells.map((count, column) => (hidden[row]?.[column] === true ? '-' : String(count))).join('|'),
  );
}

describe('B41 what of a table may be published', () => {
  it('B41 one small row is not the difference of its column’s sum and the others, whatever their size', () => {
    expect(told([[393], [1], [40]])).toEqual(['393', '-', '-']);
    // Two of two are still so few together.
    expect(told([[300], [2], [2], [9]])).toEqual(['300', '-', '-', '-']);
    expect(told([[300], [3], [3]])).toEqual(['300', '-', '-']);
  });

  it('B41 where there is no other to hide beside it, nothing of the column is told, its noughts neither', () => {
    expect(told([[393], [1]])).toEqual(['-', '-']);
    expect(
      told([
        [40, 2],
        [30, 0],
        [20, 0],
      ]),
    ).toEqual(['40|-', '30|-', '20|-']);
  });

  it('B41 no nought stands in a row whose whole is hidden', () => {
    expect(
      told([
        [40, 8, 7],
        [3, 0, 1],
        [12, 0, 9],
      ]),
    ).toEqual(['40|8|7', '-|-|-', '-|-|-']);
  });

  it('B41 what is of more than five everywhere, or of nobody, is told whole', () => {
    expect(
      told([
        [40, 8],
        [6, 0],
        [0, 0],
      ]),
    ).toEqual(['40|8', '6|0', '0|0']);
  });

  it('B41 in no column a part of 1 to 5 is the sum less what is told', () => {
    const row = fc
      .tuple(fc.nat(12), fc.nat(12), fc.nat(12))
      .map(([all, one, two]) => [all, Math.min(one, all), Math.min(two, all)]);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (counts) => {
        const hidden = hiddenFromPublic(rowsOf(counts));
        return [0, 1, 2].every((column) => {
          const cells = counts.map((cell, at) => ({
            count: cell[column] ?? 0,
            isHidden: hidden[at]?.[column] === true,
          }));
          const rest = cells.filter(({ isHidden }) => isHidden);
          const together = rest.reduce((all, { count }) => all + count, 0);
          const isSafe = rest.filter(({ count }) => count > 0).length > 1 && together > 5;
          return (
            cells.every(({ count, isHidden }) => isHidden || count === 0 || count > 5) &&
            (isSafe || rest.length === 0 || rest.length === counts.length || together === 0)
          );
        });
      }),
      { numRuns: 300 },
    );
  });
});
