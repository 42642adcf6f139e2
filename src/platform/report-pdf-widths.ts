import { type DocumentTable } from '../kernel/document';

/** How wide a text is in points, in the face of a heading or a total, or in that of other rows. */
export type Measure = (text: string, isStrong: boolean) => number;

/** What a column asks for, in points without its padding. */
interface Wanted {
  /** Of its longest piece that must stand on one line. */
  readonly least: number;
  /** Of its longest cell on one line. */
  readonly most: number;
  /** Of its cells on the average: by its square root the rows come out about as low as they can. */
  readonly share: number;
  readonly isFigure: boolean;
}

/** A date, with the comma behind it. */
const DATE = /\d{1,2} [A-Z][a-z]+ \d{4}\S*/g;
/** A cell of so many letters, such as an amount with its unit, is read as one. */
const SHORT = 16;

/** The widths of a table's columns, which fill the room; `isWhole`: no word is broken in them. */
export interface ColumnWidths {
  readonly widths: readonly number[];
  readonly isWhole: boolean;
}

/**
 * How wide each column is: no word or amount is broken where there is room for it, no date and no short cell where there is more, and of the rest a long text
 * takes more than a short one.
 */
export function columnWidths(
  table: DocumentTable,
  measure: Measure,
  { room, padding }: { readonly room: number; readonly padding: number },
): ColumnWidths {
  const forText = room - padding * table.columns.length;
  const byWords = wantedBy(table, measure, words);
  const wanted = [wantedBy(table, measure, wholePieces), byWords].find((columns) => leastOf(columns) <= forText);
  const widths =
    wanted === undefined ? byWords.map(({ least }) => (least / leastOf(byWords)) * forText) : shareOut(wanted, forText);
  return { widths: widths.map((width) => width + padding), isWhole: wanted !== undefined };
}

function leastOf(columns: readonly Wanted[]): number {
  return sumOf(columns, ({ least }) => least);
}

/** What is left over goes to texts, in parts as they are wide; to all where no column is of text. */
function shareOut(wanted: readonly Wanted[], room: number): readonly number[] {
  const widths = withinBounds(wanted, room);
  const over = room - sumOf(widths, (width) => width);
  const isOfFigures = wanted.every(({ isFigure }) => isFigure);
  const takesMore = wanted.map(({ isFigure }) => isOfFigures || !isFigure);
  const all = sumOf(widths, (width, column) => (takesMore[column] === true ? width : 0));
  return widths.map((width, column) => (takesMore[column] === true ? width + (width / all) * over : width));
}

/** The room by the columns' shares, each within what it needs and what it can use. */
function withinBounds(wanted: readonly Wanted[], room: number): readonly number[] {
  if (sumOf(wanted, ({ most }) => most) <= room) return wanted.map(({ most }) => most);
  const widthsAt = (scale: number): number[] =>
    wanted.map(({ least, most, share }) => Math.min(most, Math.max(least, scale * Math.sqrt(share))));
  // The scale at which they fill the room is found by halving: at 0 they take their least, at the room itself their most.
  let [low, high] = [0, room];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (sumOf(widthsAt(middle), (width) => width) > room) high = middle;
    else low = middle;
  }
  return widthsAt(low);
}

function wantedBy(
  { columns, rows }: DocumentTable,
  measure: Measure,
  piecesOf: (text: string) => readonly string[],
): readonly Wanted[] {
  return columns.map(({ heading, kind }, column) => {
    const cells = [
      { text: heading, isStrong: true },
      ...rows.map(({ cells: of, isTotal }) => ({ text: of[column] ?? '', isStrong: isTotal === true })),
    ];
    const wide = cells.map(({ text, isStrong }) => measure(text, isStrong));
    const pieces = cells.flatMap(({ text, isStrong }, row) =>
      (row === 0 ? words : piecesOf)(text).map((piece) => measure(piece, isStrong)),
    );
    return {
      least: Math.max(1, ...pieces),
      most: Math.max(1, ...wide),
      share: sumOf(wide, (width) => width) / wide.length,
      isFigure: kind === 'FIGURE',
    };
  });
}

function wholePieces(text: string): readonly string[] {
  if (text.length <= SHORT) return [text];
  return [...words(text), ...(text.match(DATE) ?? []).map((date) => `${date} `)];
}

/** As lines break: a word takes the space behind it along. */
function words(text: string): readonly string[] {
  return text.split(/(?<=\s)(?=\S)/);
}

function sumOf<Of>(all: readonly Of[], amount: (one: Of, position: number) => number): number {
  return all.reduce((sum, one, position) => sum + amount(one, position), 0);
}
