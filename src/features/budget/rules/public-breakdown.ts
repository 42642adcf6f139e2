import { isSmallCount } from '../../../kernel/suppression';
import { type PostingDimension } from '../../ledger/rules/posting-query';

/** For whom figures are: those who may see the money of cases, or everybody (money.md section 6). */
export const Audience = { INTERNAL: 'INTERNAL', PUBLIC: 'PUBLIC' } as const;
export type Audience = (typeof Audience)[keyof typeof Audience];

/**
 * What may be published: these pairs, crossed and each way by itself. No value lies within another's (a provider in its authority, a line of the
 * return in a kind of provision) or overlaps it (age bands and phases), and no two pairs share a dimension: what is subtracted from each other
 * is one pair with its totals, and that is looked at as a whole.
 */
const PUBLIC_PAIRS: readonly (readonly PostingDimension[])[] = [
  ['PROVISION_TYPE', 'AREA_CLASS'],
  ['PRIMARY_NEED', 'PHASE'],
];

/** The pair that a public breakdown is of, in one order whatever was asked; undefined: it may not be published. */
export function publicPairOf(by: readonly PostingDimension[]): readonly PostingDimension[] | undefined {
  return PUBLIC_PAIRS.find((pair) => by.every((dimension) => pair.includes(dimension)));
}

/** A cell of a crossed table, by its row and its column, with the children it is about. */
export interface CountedCell {
  readonly keys: readonly string[];
  readonly children: ReadonlySet<string>;
}

/** A cell or a total of a crossed table, between a node of a row and one of a column. */
interface Edge {
  readonly row: string;
  readonly column: string;
  readonly children: ReadonlySet<string>;
}

/** The row of the columns' totals, and the column of the rows'. */
export const TOTAL = '*';

/** What else about cells, by `row column`, would tell of 1 to 5 children: what changed in them since they were published last. */
export interface Few {
  readonly one: (cell: string) => boolean;
  /** Of their sum. */
  readonly together: (cells: readonly string[]) => boolean;
}

const NOTHING_ELSE: Few = { one: () => false, together: () => false };

/**
 * Which cells and totals of a crossed table stand together unkeyed where they are published, so that nobody learns of 1 to 5 children from them or
 * from their differences (B41): in every row and column no hidden one is alone, those hidden together are about more than five, and no small
 * one can be had by adding and subtracting rows and columns, however many (it can exactly where no ring of hidden ones goes through it).
 * By `row column`; the total of all is public.
 */
export function hiddenCells(cells: readonly CountedCell[], few: Few = NOTHING_ELSE): ReadonlySet<string> {
  const inner = cells.map(({ keys, children }): Edge => ({ row: keys[0] ?? '', column: keys[1] ?? '', children }));
  return hiddenOf([...inner, ...totalsOf(inner, 'row'), ...totalsOf(inner, 'column')], few);
}

/** The same of a table of one way: by `row *`. */
export function hiddenRows(rows: readonly CountedCell[], few: Few): ReadonlySet<string> {
  const edges = rows.map(({ keys, children }): Edge => ({ row: keys[0] ?? '', column: TOTAL, children }));
  return hiddenOf(edges, few);
}

function hiddenOf(edges: readonly Edge[], few: Few): ReadonlySet<string> {
  const small = new Set(edges.filter((edge) => isSmall(edge, few)));
  const hidden = new Set(small);
  for (let next = nextToHide(edges, hidden, few); next !== null; next = nextToHide(edges, hidden, few)) {
    hidden.add(next);
  }
  // What was hidden for the sake of others that a later one keeps as well is shown again: totals first, then the largest.
  for (const edge of [...hidden].filter((one) => !small.has(one)).sort(totalsAndLargestFirst)) {
    hidden.delete(edge);
    if (nextToHide(edges, hidden, few) !== null) hidden.add(edge);
  }
  return new Set([...hidden].map(nameOf));
}

function totalsAndLargestFirst(a: Edge, b: Edge): number {
  return Number(isTotal(b)) - Number(isTotal(a)) || b.children.size - a.children.size;
}

function isTotal({ row, column }: Edge): boolean {
  return row === TOTAL || column === TOTAL;
}

function nameOf({ row, column }: Edge): string {
  return `${row} ${column}`;
}

function totalsOf(inner: readonly Edge[], way: Way): readonly Edge[] {
  return [...new Set(inner.map((edge) => edge[way]))].map((value): Edge => {
    const children = new Set(inner.filter((edge) => edge[way] === value).flatMap((edge) => [...edge.children]));
    return way === 'row' ? { row: value, column: TOTAL, children } : { row: TOTAL, column: value, children };
  });
}

type Way = 'row' | 'column';
const WAYS = ['row', 'column'] as const;

function isSmall(edge: Edge, few: Few): boolean {
  return isSmallCount(edge.children.size) || few.one(nameOf(edge));
}

/** One more to hide, the smallest that helps; null where nothing can be had any more, or nothing is left to hide. */
function nextToHide(edges: readonly Edge[], hidden: ReadonlySet<Edge>, few: Few): Edge | null {
  const shown = edges.filter((edge) => !hidden.has(edge) && edge.children.size > 0);
  for (const way of WAYS) {
    for (const value of new Set(edges.map((edge) => edge[way]))) {
      const line = [...hidden].filter((edge) => edge[way] === value);
      const next = isTold(line, way, few)
        ? smallest(
            shown.filter((edge) => edge[way] === value),
            hidden,
          )
        : null;
      if (next !== null) return next;
    }
  }
  for (const edge of [...hidden].filter((one) => isSmall(one, few))) {
    const reached = reachedWithout(edge, hidden);
    if (reached.has(nodeOf('column', edge))) continue;
    const across = shown.filter((one) => reached.has(nodeOf('row', one)) !== reached.has(nodeOf('column', one)));
    const next = smallest(across, hidden);
    if (next !== null) return next;
  }
  return null;
}

/** Whether what is hidden of a row or column is told by the rest: one alone, or, beside a total that is shown, together so few. */
function isTold(line: readonly Edge[], way: Way, few: Few): boolean {
  if (line.length < 2) return line.length === 1;
  if (line.some((edge) => edge[way === 'row' ? 'column' : 'row'] === TOTAL)) return false;
  const children = new Set(line.flatMap((edge) => [...edge.children]));
  return isSmallCount(children.size) || few.together(line.map(nameOf));
}

/** The smallest of those that lead to what is hidden already; a total last. */
function smallest(edges: readonly Edge[], hidden: ReadonlySet<Edge>): Edge | null {
  const touched = new Set([...hidden].flatMap((edge) => WAYS.map((way) => nodeOf(way, edge))));
  const rank = (edge: Edge): number =>
    WAYS.filter((way) => !touched.has(nodeOf(way, edge))).length + (isTotal(edge) ? 10 : 0);
  return [...edges].sort((a, b) => rank(a) - rank(b) || a.children.size - b.children.size).at(0) ?? null;
}

/** The rows and columns that hidden cells lead to from the row of one of them, without it. */
function reachedWithout(edge: Edge, hidden: ReadonlySet<Edge>): ReadonlySet<string> {
  const reached = new Set([nodeOf('row', edge)]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const other of hidden) {
      const ends = WAYS.map((way) => nodeOf(way, other));
      if (other !== edge && ends.some((end) => reached.has(end))) for (const end of ends) reached.add(end);
    }
  }
  return reached;
}

function nodeOf(way: Way, edge: Edge): string {
  return `${way} ${edge[way]}`;
}
