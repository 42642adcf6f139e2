/** An A4 page in points, and the room that text has on it. */
export const PAGE = { width: 595.28, height: 841.89, margin: 54, bottom: 62 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
export const INK = '#1f2328';
export const QUIET_INK = '#4a5058';
export const RULE = '#9aa1a9';

/** The faces by what they are for; `report-pdf.ts` registers them. */
export const FACE = { text: 'text', strong: 'strong' } as const;

/** What an element of the structure tree tells a screen reader; the package's types know fewer. */
export interface ElementOptions extends PDFKit.Mixins.StructureElementOptions {
  /** Of a heading cell: what it heads. */
  readonly scope?: 'Column' | 'Row';
  /** Left, top, right and bottom of a picture on its page. */
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: 'Block';
}

/** A PDF being written, with the element of its structure tree that blocks are added to. */
export interface Writing {
  readonly doc: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
}

/** How far down the page text may go. */
export function roomLeft(doc: PDFKit.PDFDocument): number {
  return PAGE.height - PAGE.bottom - doc.y;
}

/** A new page unless so much room is left on this one; what no page has room for begins on any that is not begun. */
export function needRoom(doc: PDFKit.PDFDocument, height: number): void {
  if (roomLeft(doc) < height && doc.y > PAGE.margin) doc.addPage();
}

/** An element whose content `write` puts on the page, under another. */
export function addElement(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  tag: string,
  write: () => void,
  options: ElementOptions = {},
): void {
  parent.add(doc.struct(tag, options, [write]));
}

/** An element for others to be added to; end it when it has them all. */
export function openElement(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  tag: string,
): PDFKit.PDFStructureElement {
  const element = doc.struct(tag);
  parent.add(element);
  return element;
}

/** What is only for the eye: rules, page numbers, headings of a table said again on its next page. A screen reader passes over it. */
export function asArtifact(doc: PDFKit.PDFDocument, type: 'Pagination' | 'Layout', write: () => void): void {
  doc.markContent('Artifact', { type });
  write();
  doc.endMarkedContent();
}
