import { type DocumentRow, type DocumentTable } from '../kernel/document';
import {
  addElement,
  asArtifact,
  FACE,
  INK,
  needRoom,
  openElement,
  PAGE,
  roomLeft,
  RULE,
  TEXT_WIDTH,
  type Writing,
} from './report-pdf-page';
import { columnWidths, type ColumnWidths } from './report-pdf-widths';

/** Of the letters: smaller ones only where a word would be broken. */
const SIZES = [9, 8, 7] as const;
const CAPTION_SIZE = 10;
const PAD = 4;

interface Laid {
  readonly table: DocumentTable;
  readonly headings: DocumentRow;
  /** Of each column, with its padding. */
  readonly widths: readonly number[];
  readonly size: number;
}

/**
 * A table with its headings as heading cells of the structure tree. A row is never cut; where the table goes on to another page its headings are shown again,
 * to the eye only.
 */
export function writeTable({ doc, root }: Writing, table: DocumentTable): void {
  const laid = layOut(doc, table);
  const { headings } = laid;
  needRoom(doc, beginningOf(doc, laid));
  const element = openElement(doc, root, 'Table');
  doc.font(FACE.strong).fontSize(CAPTION_SIZE).fillColor(INK);
  addElement(doc, element, 'Caption', () => doc.text(table.caption, PAGE.margin, doc.y, { width: TEXT_WIDTH }));
  doc.y += 3;
  const head = openElement(doc, element, 'THead');
  writeRow(doc, head, laid, headings, 'HEAD');
  head.end();
  const body = openElement(doc, element, 'TBody');
  for (const row of table.rows) {
    if (roomLeft(doc) < heightOf(doc, laid, row, faceOf(row))) {
      doc.addPage();
      asArtifact(doc, 'Pagination', () => paintRow(doc, laid, headings, FACE.strong));
      rule(doc, 0.8);
    }
    writeRow(doc, body, laid, row, 'BODY');
  }
  body.end();
  element.end();
  doc.y += 10;
}

function writeRow(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  laid: Laid,
  row: DocumentRow,
  part: 'HEAD' | 'BODY',
): void {
  const face = part === 'HEAD' ? FACE.strong : faceOf(row);
  const height = heightOf(doc, laid, row, face);
  const top = doc.y;
  const element = openElement(doc, parent, 'TR');
  row.cells.forEach((cell, column) => {
    const heads = part === 'HEAD' ? 'Column' : column === 0 ? 'Row' : null;
    const write = (): void => paintCell(doc, laid, cell, column, top, face);
    addElement(doc, element, heads === null ? 'TD' : 'TH', write, heads === null ? {} : { scope: heads });
  });
  element.end();
  doc.y = top + height;
  rule(doc, part === 'HEAD' || row.isTotal === true ? 0.8 : 0.3);
}

function paintRow(doc: PDFKit.PDFDocument, laid: Laid, row: DocumentRow, face: string): void {
  const top = doc.y;
  row.cells.forEach((cell, column) => {
    paintCell(doc, laid, cell, column, top, face);
  });
  doc.y = top + heightOf(doc, laid, row, face);
}

function paintCell(
  doc: PDFKit.PDFDocument,
  { table, widths, size }: Laid,
  cell: string,
  column: number,
  top: number,
  face: string,
): void {
  const left = PAGE.margin + widths.slice(0, column).reduce((all, width) => all + width, 0);
  doc
    .font(face)
    .fontSize(size)
    .fillColor(INK)
    .text(cell, left + PAD, top + PAD, { width: (widths[column] ?? 0) - 2 * PAD, align: alignOf(table, column) });
}

/** A line under what was written last. */
function rule(doc: PDFKit.PDFDocument, width: number): void {
  asArtifact(doc, 'Layout', () => {
    doc
      .lineWidth(width)
      .strokeColor(RULE)
      .moveTo(PAGE.margin, doc.y)
      .lineTo(PAGE.margin + TEXT_WIDTH, doc.y)
      .stroke();
  });
}

function heightOf(doc: PDFKit.PDFDocument, { table, widths, size }: Laid, row: DocumentRow, face: string): number {
  doc.font(face).fontSize(size);
  const heights = row.cells.map((cell, column) =>
    doc.heightOfString(cell, { width: (widths[column] ?? 0) - 2 * PAD, align: alignOf(table, column) }),
  );
  return Math.max(...heights) + 2 * PAD;
}

/** The room that the beginning of a table takes: its caption, its headings and the first rows; of a table that goes on over the page no less stands alone. */
export function beginningOfTable(doc: PDFKit.PDFDocument, table: DocumentTable): number {
  return beginningOf(doc, layOut(doc, table));
}

const FIRST_ROWS = 2;

function beginningOf(doc: PDFKit.PDFDocument, laid: Laid): number {
  doc.font(FACE.strong).fontSize(CAPTION_SIZE);
  const caption = doc.heightOfString(laid.table.caption, { width: TEXT_WIDTH }) + 3;
  const rows = laid.table.rows.slice(0, FIRST_ROWS).map((row) => heightOf(doc, laid, row, faceOf(row)));
  return rows.reduce((all, height) => all + height, caption + heightOf(doc, laid, laid.headings, FACE.strong));
}

/** The table in the largest letters in which no word of it is broken. */
function layOut(doc: PDFKit.PDFDocument, table: DocumentTable): Laid {
  const headings = { cells: table.columns.map(({ heading }) => heading) };
  const laidIn = (size: number): Laid & ColumnWidths => {
    const measure = (text: string, isStrong: boolean): number =>
      doc
        .font(isStrong ? FACE.strong : FACE.text)
        .fontSize(size)
        .widthOfString(text);
    return {
      ...{ table, headings, size },
      ...columnWidths(table, measure, { room: TEXT_WIDTH, padding: 2 * PAD + 1 }),
    };
  };
  let laid = laidIn(SIZES[0]);
  for (const size of SIZES.slice(1)) {
    if (!laid.isWhole) laid = laidIn(size);
  }
  return laid;
}

function alignOf(table: DocumentTable, column: number): 'left' | 'right' {
  return table.columns[column]?.kind === 'FIGURE' ? 'right' : 'left';
}

function faceOf({ isTotal }: DocumentRow): string {
  return isTotal === true ? FACE.strong : FACE.text;
}
