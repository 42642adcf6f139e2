import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { type Chart } from '../kernel/chart';
import { type DocumentBlock, type DocumentModel } from '../kernel/document';
import { renderChart, usualSize } from './charts';
import {
  addElement,
  asArtifact,
  FACE,
  INK,
  needRoom,
  openElement,
  PAGE,
  QUIET_INK,
  TEXT_WIDTH,
  type ElementOptions,
  type Writing,
} from './report-pdf-page';
import { DescriptionText, showable, withTexts } from './report-pdf-letters';
import { paintPicture } from './report-pdf-picture';
import { writeTable } from './report-pdf-table';

const FONTS = {
  [FACE.text]: require.resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf'),
  [FACE.strong]: require.resolve('@expo-google-fonts/open-sans/700Bold/OpenSans_700Bold.ttf'),
} as const;

/**
 * A document as PDF 1.7, tagged for screen readers after PDF/UA-1 (docs/decisions/0040): title and language, an outline, headings, lists and tables with their heading
 * cells, pictures with an alternative in words, fonts embedded. Its dates are the instant it is as at, so the same document gives the same bytes.
 */
export async function renderPdf(given: DocumentModel): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margins: { top: PAGE.margin, bottom: PAGE.bottom, left: PAGE.margin, right: PAGE.margin },
    pdfVersion: '1.7',
    // The package writes PDF/UA; its types do not know yet.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    font: FONTS[FACE.text],
    info: {
      Title: new DescriptionText(given.title) as string,
      Author: new DescriptionText(given.author) as string,
      Creator: 'Tripartite',
      Producer: 'Tripartite',
      CreationDate: given.asAt,
      ModDate: given.asAt,
    },
  });
  // To the number 1 the package adds lists of what faces hold, which lack parts of letters such as accents; a list that is not whole is worse than none.
  Object.assign(doc, { subset: '1' });
  const bytes = buffer(doc);
  for (const [face, file] of Object.entries(FONTS)) doc.registerFont(face, file);
  const hasLetter = lettersOf(doc);
  const model = withTexts(given, (text) => showable(text, hasLetter));
  const root = doc.struct('Document');
  doc.addStructure(root);
  const writing: Writing = { doc, root };
  writeText(writing, 'H1', model.title, { face: FACE.strong, size: 21, after: 10 });
  let charts = 0;
  let section = doc.outline;
  for (const [position, block] of model.blocks.entries()) {
    if (block.kind === 'CHART') charts += 1;
    // A heading stays with what follows it, the chart two blocks on included.
    if (block.kind === 'HEADING') needRoom(doc, roomUnder(model.blocks.slice(position + 1, position + 3)));
    if (block.kind === 'HEADING' && block.level === 2) section = doc.outline.addItem(block.text, { expanded: true });
    else if (block.kind === 'HEADING') section.addItem(block.text);
    writeBlock(writing, block, charts);
  }
  root.end();
  numberPages(doc, model.title);
  doc.end();
  return bytes;
}

/** What its package does not tell of a document: the face it writes in. */
interface FaceInUse {
  readonly _font: { readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean } };
}

/** Whether every face has a letter. */
function lettersOf(doc: PDFKit.PDFDocument): (codePoint: number) => boolean {
  const faces = Object.keys(FONTS).map((face) => (doc.font(face) as unknown as FaceInUse)._font.font);
  return (codePoint) => faces.every((face) => face.hasGlyphForCodePoint(codePoint));
}

function writeBlock(writing: Writing, block: DocumentBlock, chart: number): void {
  switch (block.kind) {
    case 'HEADING':
      writing.doc.y += block.level === 2 ? 12 : 6;
      writeText(writing, `H${String(block.level)}`, block.text, {
        face: FACE.strong,
        size: block.level === 2 ? 15 : 12,
        after: 5,
      });
      return;
    case 'PARAGRAPH':
      writeText(writing, 'P', block.text, { face: FACE.text, size: 10.5, after: 7 });
      return;
    case 'NOTE':
      writeText(writing, 'P', block.text, { face: FACE.text, size: 9, after: 7, color: QUIET_INK });
      return;
    case 'LIST':
      writeList(writing, block);
      return;
    case 'TABLE':
      writeTable(writing, block.table);
      return;
    case 'CHART':
      writeChart(writing, block.chart, chart);
      writeTable(writing, block.table);
  }
}

/** What a heading needs under it: some lines, and the chart where one comes soon. */
function roomUnder(next: readonly DocumentBlock[]): number {
  const end = next.findIndex(({ kind }) => kind === 'HEADING');
  const own = end < 0 ? next : next.slice(0, end);
  return 130 + own.reduce((height, block) => height + (block.kind === 'CHART' ? heightOf(block.chart) : 0), 0);
}

interface TextStyle {
  readonly face: string;
  readonly size: number;
  readonly after: number;
  readonly color?: string;
}

function writeText({ doc, root }: Writing, tag: string, text: string, style: TextStyle): void {
  doc
    .font(style.face)
    .fontSize(style.size)
    .fillColor(style.color ?? INK);
  addElement(doc, root, tag, () => doc.text(text, PAGE.margin, doc.y, { width: TEXT_WIDTH, lineGap: 2 }));
  doc.y += style.after;
}

const LABEL_WIDTH = 18;

function writeList({ doc, root }: Writing, { items, isNumbered }: Extract<DocumentBlock, { kind: 'LIST' }>): void {
  const list = openElement(doc, root, 'L');
  doc.font(FACE.text).fontSize(10.5).fillColor(INK);
  const width = TEXT_WIDTH - LABEL_WIDTH;
  items.forEach((item, position) => {
    needRoom(doc, doc.heightOfString(item, { width, lineGap: 2 }));
    const top = doc.y;
    const element = openElement(doc, list, 'LI');
    addElement(doc, element, 'Lbl', () =>
      doc.text(isNumbered ? `${String(position + 1)}.` : '•', PAGE.margin, top, { lineBreak: false }),
    );
    addElement(doc, element, 'LBody', () => doc.text(item, PAGE.margin + LABEL_WIDTH, top, { width, lineGap: 2 }));
    element.end();
    doc.y += 3;
  });
  list.end();
  doc.y += 5;
}

/** How high a chart stands on the page. */
function heightOf(chart: Chart): number {
  const { width, height } = usualSize(chart);
  return (height / width) * TEXT_WIDTH;
}

function writeChart({ doc, root }: Writing, chart: Chart, number: number): void {
  const height = heightOf(chart);
  needRoom(doc, height + 30);
  doc.font(FACE.strong).fontSize(10).fillColor(INK);
  addElement(doc, root, 'P', () => doc.text(chart.title, PAGE.margin, doc.y, { width: TEXT_WIDTH }));
  doc.y += 3;
  const top = doc.y;
  const options: ElementOptions = {
    alt: `${chart.title}. ${chart.alternative}`,
    bbox: [PAGE.margin, top, PAGE.margin + TEXT_WIDTH, top + height],
    placement: 'Block',
  };
  const svg = renderChart(chart, `chart-${String(number)}`);
  doc.font(FACE.text);
  addElement(doc, root, 'Figure', () => paintPicture(doc, svg, { x: PAGE.margin, y: top, width: TEXT_WIDTH }), options);
  doc.y = top + height + 10;
}

/** The title and the number at the foot of each page, outside the text that is read aloud. */
function numberPages(doc: PDFKit.PDFDocument, title: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Below the margin, where a line would else begin a new page.
    doc.page.margins.bottom = 0;
    doc.font(FACE.text).fontSize(8.5).fillColor(QUIET_INK);
    asArtifact(doc, 'Pagination', () => {
      const at = PAGE.height - 40;
      doc.text(title, PAGE.margin, at, { width: TEXT_WIDTH - 90, height: 12, ellipsis: true });
      doc.text(`Page ${String(page + 1)} of ${String(count)}`, PAGE.margin, at, { width: TEXT_WIDTH, align: 'right' });
    });
  }
}
