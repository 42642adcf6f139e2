import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { type DocumentBlock, type DocumentModel } from '../kernel/document';
import { writeChart } from './report-pdf-chart';
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
  type Writing,
} from './report-pdf-page';
import { DescriptionText, showable, withTexts } from './report-pdf-letters';
import { writeTable } from './report-pdf-table';
import { HEADING, LINE_GAP, NOTE, PARAGRAPH, SPACE_OVER, writeText } from './report-pdf-text';
import { beginningOf, isLead } from './report-pdf-together';

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
    // None yet: the one that is first opened by its file is opened again whenever it is asked for by its name.
    font: '',
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
    if (block.kind === 'HEADING' || isLead(block)) needRoom(doc, beginningOf(doc, model.blocks.slice(position)));
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
      writing.doc.y += SPACE_OVER[block.level];
      writeText(writing, `H${String(block.level)}`, block.text, HEADING[block.level]);
      return;
    case 'PARAGRAPH':
      writeText(writing, 'P', block.text, PARAGRAPH);
      return;
    case 'NOTE':
      writeText(writing, 'P', block.text, NOTE);
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

const LABEL_WIDTH = 18;

function writeList({ doc, root }: Writing, { items, isNumbered }: Extract<DocumentBlock, { kind: 'LIST' }>): void {
  const list = openElement(doc, root, 'L');
  doc.font(FACE.text).fontSize(10.5).fillColor(INK);
  const width = TEXT_WIDTH - LABEL_WIDTH;
  items.forEach((item, position) => {
    needRoom(doc, doc.heightOfString(item, { width, lineGap: LINE_GAP }));
    const top = doc.y;
    const element = openElement(doc, list, 'LI');
    addElement(doc, element, 'Lbl', () =>
      doc.text(isNumbered ? `${String(position + 1)}.` : '•', PAGE.margin, top, { lineBreak: false }),
    );
    addElement(doc, element, 'LBody', () =>
      doc.text(item, PAGE.margin + LABEL_WIDTH, top, { width, lineGap: LINE_GAP }),
    );
    element.end();
    doc.y += 3;
  });
  list.end();
  doc.y += 5;
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
