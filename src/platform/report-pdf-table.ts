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

const SIZE = 9;
const PAD = 4;

interface Laid {
  readonly table: DocumentTable;
  /** Of each column, with its padding. */
  readonly widths: readonly number[];
}

/**
 * A table with its headings as heading cells of the structure tree. A row is never cut; where the table goes on to another page its headings are shown again,
 * to the eye only.
 */
export function writeTable({ doc, root }: Writing, table: DocumentTable): void {
  const laid: Laid = { table, widths: widthsOf(doc, table) };
  const headings: DocumentRow = { cells: table.columns.map(({ heading }) => heading) };
  const headHeight = heightOf(doc, laid, headings, FACE.strong);
  needRoom(doc, headHeight * 3 + 24);
  const element = openElement(doc, root, 'Table');
  doc.font(FACE.strong).fontSize(SIZE + 1);
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
  { table, widths }: Laid,
  cell: string,
  column: number,
  top: number,
  face: string,
): void {
  const left = PAGE.margin + widths.slice(0, column).reduce((all, width) => all + width, 0);
  doc
    .font(face)
    .fontSize(SIZE)
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

function heightOf(doc: PDFKit.PDFDocument, { table, widths }: Laid, row: DocumentRow, face: string): number {
  doc.font(face).fontSize(SIZE);
  const heights = row.cells.map((cell, column) =>
    doc.heightOfString(cell, { width: (widths[column] ?? 0) - 2 * PAD, align: alignOf(table, column) }),
  );
  return Math.max(...heights) + 2 * PAD;
}

/** Figures get the room they need, texts share the rest by their length. */
function widthsOf(doc: PDFKit.PDFDocument, { columns, rows }: DocumentTable): readonly number[] {
  doc.font(FACE.strong).fontSize(SIZE);
  const naturalOf = (column: number): number => {
    const heading = columns[column]?.heading ?? '';
    const cells = rows.map(({ cells: of }) => doc.widthOfString(of[column] ?? ''));
    const words = heading.split(' ').map((word) => doc.widthOfString(word));
    const isFigure = columns[column]?.kind === 'FIGURE';
    return Math.max(...cells, ...(isFigure ? words : [doc.widthOfString(heading)]), 24) + 2 * PAD + 1;
  };
  const natural = columns.map((_column, position) => naturalOf(position));
  const total = (kind: 'TEXT' | 'FIGURE'): number =>
    natural.reduce((all, width, position) => all + (columns[position]?.kind === kind ? width : 0), 0);
  const forTexts = TEXT_WIDTH - total('FIGURE');
  return natural.map((width, position) =>
    columns[position]?.kind === 'FIGURE' ? width : (width / total('TEXT')) * forTexts,
  );
}

function alignOf(table: DocumentTable, column: number): 'left' | 'right' {
  return table.columns[column]?.kind === 'FIGURE' ? 'right' : 'left';
}

function faceOf({ isTotal }: DocumentRow): string {
  return isTotal === true ? FACE.strong : FACE.text;
}
