import { determined } from '../../../../test/support/subtraction';
import { openRandom, type Random } from '../../../demo/random';
import { type CountedCell, hiddenCells } from './public-breakdown';

/** A table of children who are each in one cell; most cells are about few. */
function randomTable(random: Random): CountedCell[] {
  const cells: CountedCell[] = [];
  const columns = random.whole(2, 4);
  for (let row = 0; row < random.whole(2, 6); row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const count = random.pick([0, 0, 1, 2, 4, 6, 9, 30]);
      if (count === 0) continue;
      const children = new Set(Array.from({ length: count }, (_, index) => `${row} ${column} ${index}`));
      cells.push({ keys: [`r${row}`, `c${column}`], children });
    }
  }
  return cells;
}

/** The totals of one way, as the breakdown by it alone has them. */
function totalsOf(cells: readonly CountedCell[], way: 0 | 1): CountedCell[] {
  return [...new Set(cells.map(({ keys }) => keys[way] ?? ''))].map((key) => ({
    keys: [key],
    children: new Set(cells.filter(({ keys }) => keys[way] === key).flatMap(({ children }) => [...children])),
  }));
}

const nameOf = ({ keys }: CountedCell): string => keys.join(' ');

test('B41 no small cell of a table with its totals can be had by adding and subtracting, whatever the table', () => {
  for (let table = 0; table < 400; table += 1) {
    const cells = randomTable(openRandom(`table ${table}`));
    const totals = [totalsOf(cells, 0), totalsOf(cells, 1)];
    const tables = [cells, ...totals];
    const hidden = new Set([...hiddenCells(cells)].map((name) => name.replace(/\* | \*/, '')));
    const small = tables.flat().filter(({ children }) => children.size <= 5);
    if (new Set(cells.flatMap(({ children }) => [...children])).size <= 5) continue;
    expect(small.filter((cell) => !hidden.has(nameOf(cell)))).toEqual([]);
    const equations = [
      ...tables.map((own) => own.map(nameOf)),
      ...totals
        .flat()
        .map((total) => [nameOf(total), ...cells.filter(({ keys }) => keys.includes(total.keys[0] ?? '')).map(nameOf)]),
    ].map((terms) => terms.filter((term) => hidden.has(term)));
    expect([table, determined(equations, small.map(nameOf))]).toEqual([table, []]);
  }
});
