import { type DocumentBlock } from '../kernel/document';
import { chartHeight } from './report-pdf-chart';
import { beginningOfTable } from './report-pdf-table';
import { HEADING, heightIn, NOTE, PARAGRAPH, SPACE_OVER } from './report-pdf-text';

/** Whether a text says what comes after it, such as "Against that rating:". */
export function isLead(block: DocumentBlock): boolean {
  return block.kind === 'PARAGRAPH' && block.text.endsWith(':');
}

/** More than this of a text need not stand with the heading above it. */
const SOME_LINES = 60;

/**
 * The room that the first of these blocks takes with what has to stand with it: a heading with what it heads, a few lines with the table, the list or the chart
 * after them, and of those their beginning.
 */
export function beginningOf(doc: PDFKit.PDFDocument, [block, ...after]: readonly DocumentBlock[]): number {
  switch (block?.kind) {
    case undefined:
      return 0;
    case 'HEADING':
      return SPACE_OVER[block.level] + heightIn(doc, HEADING[block.level], block.text) + beginningOf(doc, after);
    case 'PARAGRAPH':
    case 'NOTE':
      return beginningOfText(doc, block, after);
    case 'LIST':
      return Math.min(heightIn(doc, PARAGRAPH, block.items[0] ?? ''), SOME_LINES);
    case 'TABLE':
      return beginningOfTable(doc, block.table);
    case 'CHART':
      return chartHeight(block.chart);
  }
}

function beginningOfText(
  doc: PDFKit.PDFDocument,
  block: Extract<DocumentBlock, { text: string }>,
  after: readonly DocumentBlock[],
): number {
  const own = heightIn(doc, block.kind === 'NOTE' ? NOTE : PARAGRAPH, block.text);
  if (own > SOME_LINES) return SOME_LINES;
  return own + (isWithNext(block, after[0]) ? beginningOf(doc, after) : 0);
}

function isWithNext(block: DocumentBlock, next: DocumentBlock | undefined): boolean {
  if (next === undefined || next.kind === 'HEADING') return false;
  return isLead(block) || next.kind !== 'PARAGRAPH';
}
