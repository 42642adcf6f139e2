import { addElement, FACE, INK, PAGE, QUIET_INK, TEXT_WIDTH, type Writing } from './report-pdf-page';

/** How a text stands on the page. */
export interface TextStyle {
  readonly face: string;
  readonly size: number;
  readonly after: number;
  readonly color?: string;
}

export const LINE_GAP = 2;
export const PARAGRAPH: TextStyle = { face: FACE.text, size: 10.5, after: 7 };
export const NOTE: TextStyle = { face: FACE.text, size: 9, after: 7, color: QUIET_INK };
export const HEADING: Readonly<Record<2 | 3, TextStyle>> = {
  2: { face: FACE.strong, size: 15, after: 5 },
  3: { face: FACE.strong, size: 12, after: 5 },
};
/** Over a heading. */
export const SPACE_OVER: Readonly<Record<2 | 3, number>> = { 2: 12, 3: 6 };

/** What a text takes, with the space after it. */
export function heightIn(doc: PDFKit.PDFDocument, { face, size, after }: TextStyle, text: string): number {
  return doc.font(face).fontSize(size).heightOfString(text, { width: TEXT_WIDTH, lineGap: LINE_GAP }) + after;
}

/** A text over the width of the page. */
export function writeText({ doc, root }: Writing, tag: string, text: string, style: TextStyle): void {
  doc
    .font(style.face)
    .fontSize(style.size)
    .fillColor(style.color ?? INK);
  addElement(doc, root, tag, () => doc.text(text, PAGE.margin, doc.y, { width: TEXT_WIDTH, lineGap: LINE_GAP }));
  doc.y += style.after;
}
