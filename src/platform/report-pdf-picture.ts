/** Where a picture goes, in points from the top left of the page. */
export interface PictureFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What one element of a drawing asks for, by the name of the attribute. */
type Attributes = Readonly<Partial<Record<string, string>>>;

/** One begin or end of an element, with the text that follows it. */
interface Element {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: Attributes;
  readonly text: string;
}

const ELEMENT = /<(\/?)(svg|g|defs|clipPath|rect|path|text|title|desc)\b([^>]*?)(\/?)>([^<]*)/g;

/**
 * Draws a chart's SVG into a PDF as lines and letters, so that it is sharp at any size and its words can be found. It knows what `renderChart` writes: groups
 * with a clip, paths, rectangles and single-line texts, each with a transform of its own; it is no reader of SVG at large.
 */
export function paintPicture(doc: PDFKit.PDFDocument, svg: string, frame: PictureFrame): void {
  const elements = elementsOf(svg);
  const width = Number((elements[0]?.attributes['viewBox'] ?? '').split(' ')[2]);
  const clips = clipsOf(elements);
  const { x, y } = doc;
  doc.save();
  doc.translate(frame.x, frame.y).scale(frame.width / width);
  let isDefinition = false;
  for (const element of elements) {
    if (element.name === 'defs') isDefinition = !element.isEnd;
    else if (!isDefinition) paintElement(doc, element, clips);
  }
  doc.restore();
  // What is painted moves no cursor: the text of the document goes on below the frame.
  doc.x = x;
  doc.y = y;
}

function elementsOf(svg: string): readonly Element[] {
  return [...svg.matchAll(ELEMENT)].map(([, slash, name = '', attributes = '', , text = '']) => ({
    name,
    isEnd: slash === '/',
    attributes: attributesOf(attributes),
    text: unescapeText(text),
  }));
}

function paintElement(doc: PDFKit.PDFDocument, element: Element, clips: ReadonlyMap<string, string>): void {
  const { name, isEnd, attributes, text } = element;
  if (name === 'g' && isEnd) doc.restore();
  if (isEnd) return;
  if (name === 'g') beginGroup(doc, attributes, clips);
  if (name === 'path' || name === 'rect') paintShape(doc, name, attributes);
  if (name === 'text') paintText(doc, attributes, text);
}

/** The paths that groups are cut to, by id. */
function clipsOf(elements: readonly Element[]): ReadonlyMap<string, string> {
  const clips = new Map<string, string>();
  let id: string | null = null;
  for (const { name, isEnd, attributes } of elements) {
    if (name === 'clipPath') id = isEnd ? null : (attributes['id'] ?? null);
    else if (id !== null && name === 'path' && !isEnd) clips.set(id, attributes['d'] ?? '');
  }
  return clips;
}

function beginGroup(doc: PDFKit.PDFDocument, attributes: Attributes, clips: ReadonlyMap<string, string>): void {
  doc.save();
  transform(doc, attributes);
  const clip = clips.get(/^url\(#(.*)\)$/.exec(attributes['clip-path'] ?? '')?.[1] ?? '');
  if (clip !== undefined) doc.path(clip).clip();
}

function paintShape(doc: PDFKit.PDFDocument, name: 'path' | 'rect', attributes: Attributes): void {
  const fill = paintOf(attributes, 'fill');
  const lineWidth = numberOf(attributes, 'stroke-width', 1);
  const stroke = lineWidth > 0 ? paintOf(attributes, 'stroke') : null;
  if (fill === null && stroke === null) return;
  doc.save();
  transform(doc, attributes);
  outline(doc, name, attributes);
  if (stroke !== null) {
    doc.lineWidth(lineWidth).strokeColor(stroke.color, stroke.opacity);
    dash(doc, attributes);
  }
  if (fill !== null) doc.fillColor(fill.color, fill.opacity);
  if (fill === null) doc.stroke();
  else if (stroke === null) doc.fill();
  else doc.fillAndStroke();
  doc.restore();
}

function outline(doc: PDFKit.PDFDocument, name: 'path' | 'rect', attributes: Attributes): void {
  const at = (key: string): number => numberOf(attributes, key, 0);
  if (name === 'path') doc.path(attributes['d'] ?? '');
  else doc.rect(at('x'), at('y'), at('width'), at('height'));
}

function dash(doc: PDFKit.PDFDocument, attributes: Attributes): void {
  const [length, space] = numbersIn(attributes['stroke-dasharray'] ?? '');
  if (length !== undefined) doc.dash(length, { space: space ?? length });
}

function paintText(doc: PDFKit.PDFDocument, attributes: Attributes, text: string): void {
  const fill = paintOf(attributes, 'fill');
  if (fill === null || text.trim() === '') return;
  doc.save();
  transform(doc, attributes);
  doc.fontSize(Number((attributes['font-size'] ?? '12').replace('px', ''))).fillColor(fill.color, fill.opacity);
  const anchor = { middle: 0.5, end: 1 }[attributes['text-anchor'] ?? ''] ?? 0;
  const left = numberOf(attributes, 'x', 0) - anchor * doc.widthOfString(text);
  const baseline = attributes['dominant-baseline'] === 'central' ? 'svg-central' : 'alphabetic';
  doc.text(text, left, numberOf(attributes, 'y', 0), { lineBreak: false, baseline });
  doc.restore();
}

/** The colour of a fill or a stroke; null for none, and for one that can't be seen. */
function paintOf(attributes: Attributes, key: 'fill' | 'stroke'): { color: string; opacity: number } | null {
  const color = attributes[key];
  const opacity = numberOf(attributes, `${key}-opacity`, 1);
  return color === undefined || color === 'none' || opacity === 0 ? null : { color, opacity };
}

function transform(doc: PDFKit.PDFDocument, attributes: Attributes): void {
  const [, kind, parts] = /^(translate|matrix)\(([^)]*)\)/.exec(attributes['transform'] ?? '') ?? [];
  const at = numbersIn(parts ?? '');
  const numbers = kind === 'translate' ? [1, 0, 0, 1, ...at] : at;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  if (kind !== undefined) doc.transform(a, b, c, d, e, f);
}

/** Numbers between commas or spaces. */
function numbersIn(text: string): readonly number[] {
  return text.split(/[ ,]+/).flatMap((one) => (one === '' ? [] : [Number(one)]));
}

function attributesOf(text: string): Attributes {
  return Object.fromEntries([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
}

function numberOf(attributes: Attributes, key: string, otherwise: number): number {
  const given = attributes[key];
  return given === undefined ? otherwise : Number(given);
}

function unescapeText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
