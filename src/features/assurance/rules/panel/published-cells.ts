import { isSmallCount } from '../../../../kernel/suppression';

/** A row of a table that is to be published: of which children each of its cells is, the first the whole that the others are parts of. */
export type RowChildren = readonly ReadonlySet<string>[];

/**
 * Which cells of a table may not be published, a row a list of its columns (money.md section 6, B41). The sum of each column is told elsewhere, so that
 * in every column what is hidden together is of more than one row and of more than five children; where there are no others to hide beside it, the whole
 * column is, its noughts too, lest they point at the one that is none. A row whose whole is hidden is hidden altogether. Rows of no child are told.
 */
export function hiddenFromPublic(rows: readonly RowChildren[]): readonly (readonly boolean[])[] {
  const hidden = rows.map((cells) => cells.map(({ size }) => isSmallCount(size) || isSmallCount(cells[0]?.size ?? 0)));
  const columns = rows[0]?.map((_, column) => column) ?? [];
  const count = (): number => hidden.flat().filter(Boolean).length;
  let before = -1;
  while (before < count()) {
    before = count();
    for (const column of columns) hideBeside(rows, hidden, column);
  }
  return hidden;
}

function hideBeside(rows: readonly RowChildren[], hidden: boolean[][], column: number): void {
  const cells = rows.map((row, index) => ({ index, children: row[column] ?? new Set<string>() }));
  const isHidden = (index: number): boolean => hidden[index]?.[column] === true;
  const hide = (index: number): void => {
    const row = hidden[index];
    if (row === undefined) return;
    if (column === 0) row.fill(true);
    else row[column] = true;
  };
  const others = cells
    .filter(({ index, children }) => !isHidden(index) && children.size > 0)
    .sort((one, other) => one.children.size - other.children.size);
  while (isTelling(cells.flatMap(({ index, children }) => (isHidden(index) && children.size > 0 ? [children] : [])))) {
    const next = others.shift();
    if (next === undefined) {
      for (const { index } of cells) hide(index);
      return;
    }
    hide(next.index);
  }
}

/** Whether what is hidden would be told by what the column comes to: one cell alone, or together so few. */
function isTelling(together: readonly ReadonlySet<string>[]): boolean {
  return together.length === 1 || isSmallCount(new Set(together.flatMap((children) => [...children])).size);
}
