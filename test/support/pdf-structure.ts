import {
  dictionaryOf,
  isReference,
  isText,
  listOf,
  nameOf,
  PdfReader,
  readObjects,
  type PdfDictionary,
  type PdfObjects,
  type PdfValue,
} from './pdf-objects';

/* A tagged PDF read back: its tree of tags, and what is drawn on its pages with the marks that it stands in. */

/** A tag of the tree. */
export interface Tag {
  readonly number: number;
  readonly name: string;
  readonly alternative: string | null;
  readonly scope: string | null;
  readonly hasBox: boolean;
  readonly kids: readonly Tag[];
  /** Marked pieces of pages that are its own: page and number. */
  readonly marks: readonly string[];
}

/** What is shown in one face: the codes of its glyphs. */
export interface Shown {
  readonly font: number;
  readonly codes: ReadonlySet<number>;
}

/** A page as it is drawn. */
export interface DrawnPage {
  readonly number: number;
  readonly dictionary: PdfDictionary;
  /** Marked pieces: page and number. */
  readonly marked: readonly string[];
  /** What is drawn outside any mark, or marked wrongly. */
  readonly faults: readonly string[];
  readonly shown: readonly Shown[];
}

/** A PDF as read back. */
export interface ReadPdf {
  readonly objects: PdfObjects;
  readonly catalog: PdfDictionary;
  readonly root: Tag;
  readonly pages: readonly DrawnPage[];
}

/** Reads a PDF. Throws where it has no tree. */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = readObjects(bytes);
  const catalog = dictionaryOf(objects.resolve(objects.trailer.get('/Root')));
  const tree = dictionaryOf(objects.resolve(catalog.get('/StructTreeRoot')));
  const roots = kidsOf(objects, tree).flatMap(({ number }) => (number === null ? [] : [tagOf(objects, number)]));
  const [root, ...others] = roots;
  if (root === undefined || others.length > 0) throw new Error('the PDF has no tree of tags, or more than one');
  const pages = objects.numbers.flatMap((number) => {
    const dictionary = dictionaryOf(objects.object(number).value);
    return dictionary.get('/Type') === '/Page' ? [drawnPage(objects, number, dictionary)] : [];
  });
  return { objects, catalog, root, pages };
}

/** A tag and all below it, in the order in which they are read. */
export function tagsOf(tag: Tag): readonly Tag[] {
  return [tag, ...tag.kids.flatMap(tagsOf)];
}

interface Kid {
  readonly number: number | null;
  readonly mark: string | null;
}

function kidsOf({ resolve }: PdfObjects, dictionary: PdfDictionary): readonly Kid[] {
  const given = dictionary.get('/K');
  const kids = Array.isArray(given) ? listOf(given) : given === undefined ? [] : [given];
  const markOn = (page: PdfValue | undefined, piece: PdfValue | undefined): Kid => ({
    number: null,
    mark: `${isReference(page) ? String(page.ref) : '?'}:${typeof piece === 'number' ? String(piece) : '?'}`,
  });
  return kids.map((kid) => {
    if (isReference(kid) && dictionaryOf(resolve(kid)).get('/Type') !== '/MCR') return { number: kid.ref, mark: null };
    if (typeof kid === 'number') return markOn(dictionary.get('/Pg'), kid);
    const piece = dictionaryOf(resolve(kid));
    return markOn(piece.get('/Pg') ?? dictionary.get('/Pg'), piece.get('/MCID'));
  });
}

function tagOf(objects: PdfObjects, number: number): Tag {
  const dictionary = dictionaryOf(objects.object(number).value);
  const kids = kidsOf(objects, dictionary);
  const attributes = dictionaryOf(objects.resolve(dictionary.get('/A')));
  const alternative = dictionary.get('/Alt');
  const scope = attributes.get('/Scope');
  return {
    number,
    name: nameOf(dictionary.get('/S')).slice(1),
    alternative: isText(alternative) ? alternative.text : null,
    scope: typeof scope === 'string' ? scope.slice(1) : null,
    hasBox: attributes.has('/BBox'),
    kids: kids.flatMap((kid) => (kid.number === null ? [] : [tagOf(objects, kid.number)])),
    marks: kids.flatMap(({ mark }) => mark ?? []),
  };
}

const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
/** Operators that put something on the page. */
const DRAWS = new Set([...SHOWS, 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do']);

function drawnPage({ object, resolve }: PdfObjects, number: number, dictionary: PdfDictionary): DrawnPage {
  const content = dictionary.get('/Contents');
  const reader = new PdfReader(isReference(content) ? object(content.ref).stream.toString('latin1') : '');
  const fonts = dictionaryOf(resolve(dictionaryOf(resolve(dictionary.get('/Resources'))).get('/Font')));
  const marks = new Marks(number);
  const shown = new Map<number, Set<number>>();
  let font = -1;
  let operands: PdfValue[] = [];
  while (!reader.isAtEnd()) {
    const value = reader.value();
    if (typeof value !== 'string' || value.startsWith('/')) {
      operands.push(value);
      continue;
    }
    if (value === 'BDC' || value === 'BMC') marks.begin(nameOf(operands[0]), dictionaryOf(operands[1]).get('/MCID'));
    if (value === 'EMC') marks.end();
    if (value === 'Tf') font = referenceOf(fonts.get(nameOf(operands[0])));
    if (DRAWS.has(value)) marks.draw(value);
    if (SHOWS.has(value)) shown.set(font, new Set([...(shown.get(font) ?? []), ...codesOf(operands)]));
    operands = [];
  }
  marks.close();
  const { marked, faults } = marks;
  return { number, dictionary, marked, faults, shown: [...shown].map(([of, codes]) => ({ font: of, codes })) };
}

function referenceOf(value: PdfValue | undefined): number {
  return isReference(value) ? value.ref : -1;
}

/** The marks of a page as they begin and end, and what is wrong with them. */
class Marks {
  readonly marked: string[] = [];
  readonly faults: string[] = [];
  private readonly page: number;
  private readonly open: string[] = [];

  constructor(page: number) {
    this.page = page;
  }

  begin(tag: string, piece: PdfValue | undefined): void {
    if (this.open.length > 0) this.faults.push(`${tag} stands within ${this.open.join(' ')}`);
    if (typeof piece === 'number') this.marked.push(`${String(this.page)}:${String(piece)}`);
    else if (tag !== '/Artifact') this.faults.push(`${tag} is in no tree and no artifact`);
    this.open.push(tag);
  }

  end(): void {
    if (this.open.pop() === undefined) this.faults.push('a mark ends that was not begun');
  }

  draw(operator: string): void {
    if (this.open.length === 0) this.faults.push(`${operator} draws outside every mark`);
  }

  close(): void {
    if (this.open.length > 0) this.faults.push('marks are not closed');
  }
}

/** Of texts in a face with two bytes a glyph. */
function codesOf(operands: readonly PdfValue[]): readonly number[] {
  return operands
    .flatMap((one) => (Array.isArray(one) ? listOf(one) : [one]))
    .flatMap((one) => {
      if (!isText(one)) return [];
      const bytes = Buffer.from(one.text, 'latin1');
      return Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readUInt16BE(at * 2));
    });
}
