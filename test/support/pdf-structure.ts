import { inflateSync } from 'node:zlib';

/*
 * A PDF read back as far as PDF/UA-1 (ISO 14289-1) can be told from its bytes: what is declared of the document, its tree of tags, and whether all that
 * is drawn is marked. For PDFs whose objects lie open, as those of the product do; only streams are packed.
 */

/** A tag of the tree. */
export interface Tag {
  readonly name: string;
  readonly alternative: string | null;
  readonly scope: string | null;
  readonly hasBox: boolean;
  readonly kids: readonly Tag[];
  /** Marked pieces of pages that are its own: page and number. */
  readonly marks: readonly string[];
}

/** A PDF as read back. */
export interface ReadPdf {
  readonly root: Tag;
  readonly catalog: string;
  /** Its title as it is stored. */
  readonly title: string;
  readonly metadata: string;
  readonly pages: readonly string[];
  /** Marked pieces that are drawn: page and number. */
  readonly drawn: readonly string[];
  /** What is drawn outside any mark, by its operators. */
  readonly unmarked: readonly string[];
}

/** Reads a PDF. Throws where it has no tree. */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = objectsOf(bytes);
  const trailer = bytes.toString('latin1').split('trailer').at(-1) ?? '';
  const at = (text: string, key: string): string => {
    const [, number] = new RegExp(`/${key} (\\d+) 0 R`).exec(text) ?? [];
    return number === undefined ? '' : (objects.get(Number(number))?.text ?? '');
  };
  const catalog = at(trailer, 'Root');
  const metadataNumber = Number(/\/Metadata (\d+) 0 R/.exec(catalog)?.[1] ?? -1);
  const pages = [...objects].filter(([, { text }]) => /\/Type \/Page\b(?!s)/.test(text));
  const tree = at(catalog, 'StructTreeRoot');
  const [root] = kidsOf(tree).flatMap(({ reference }) => (reference === null ? [] : [tagOf(objects, reference)]));
  if (root === undefined) throw new Error('the PDF has no tree of tags');
  const drawn: string[] = [];
  const unmarked: string[] = [];
  for (const [number, { text }] of pages) {
    const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(text)?.[1] ?? -1))?.stream ?? '';
    readContent(content, number, drawn, unmarked);
  }
  return {
    catalog: [catalog, ...['MarkInfo', 'ViewerPreferences'].map((key) => at(catalog, key))].join('\n'),
    ...{ root, title: at(at(trailer, 'Info'), 'Title'), drawn, unmarked },
    metadata: objects.get(metadataNumber)?.stream ?? '',
    pages: pages.map(([, { text }]) => text),
  };
}

interface PdfObject {
  readonly text: string;
  readonly stream: string;
}

function objectsOf(bytes: Buffer): ReadonlyMap<number, PdfObject> {
  const source = bytes.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, number = '', body = ''] = match;
    const start = body.search(/\nstream\r?\n/);
    const text = start < 0 ? body : body.slice(0, start);
    objects.set(Number(number), { text, stream: start < 0 ? '' : unpacked(body.slice(start), text) });
  }
  return objects;
}

function unpacked(body: string, dictionary: string): string {
  const data = Buffer.from(body.replace(/^\nstream\r?\n/, '').replace(/\r?\nendstream$/, ''), 'latin1');
  if (!dictionary.includes('/FlateDecode')) return data.toString('utf8');
  return dictionary.includes('/Length1') || dictionary.includes('/Subtype /')
    ? ''
    : inflateSync(data).toString('latin1');
}

/** What /K holds: references to other tags, and numbers of marked pieces. */
function kidsOf(text: string): readonly { readonly reference: number | null; readonly mark: string | null }[] {
  const [, list = ''] = /\/K \[([\s\S]*?)\]\s*(?:\n|>>|\/)/.exec(text) ?? /\/K (\d+ 0 R|\d+)/.exec(text) ?? [];
  const page = /\/Pg (\d+) 0 R/.exec(text)?.[1] ?? '';
  const pieces = list.match(/<<[\s\S]*?>>|\d+ 0 R|\d+/g) ?? [];
  return pieces.map((piece) => {
    const reference = /^(\d+) 0 R$/.exec(piece)?.[1];
    if (reference !== undefined) return { reference: Number(reference), mark: null };
    const own = /\/Pg (\d+) 0 R/.exec(piece)?.[1] ?? page;
    const number = /\/MCID (\d+)/.exec(piece)?.[1] ?? piece;
    return { reference: null, mark: `${own}:${number}` };
  });
}

function tagOf(objects: ReadonlyMap<number, PdfObject>, number: number): Tag {
  const text = objects.get(number)?.text ?? '';
  const kids = kidsOf(text);
  const attributes =
    text + [...text.matchAll(/\/A (?:\[)?(\d+) 0 R/g)].map(([, one]) => objects.get(Number(one))?.text ?? '').join(' ');
  return {
    name: /\/S \/(\w+)/.exec(text)?.[1] ?? '',
    alternative: /\/Alt (\([\s\S]*?[^\\]\)|<[0-9a-fA-F]+>)/.exec(text)?.[1] ?? null,
    scope: /\/Scope \/(\w+)/.exec(attributes)?.[1] ?? null,
    hasBox: attributes.includes('/BBox'),
    kids: kids.flatMap(({ reference }) => (reference === null ? [] : [tagOf(objects, reference)])),
    marks: kids.flatMap(({ mark }) => mark ?? []),
  };
}

/** Operators that put something on the page. */
const DRAWS = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do']);

function readContent(content: string, page: number, drawn: string[], unmarked: string[]): void {
  let depth = 0;
  // Strings and arrays hold no operators.
  const bare = content.replace(/\((?:\\.|[^\\)])*\)|<[0-9a-fA-F\s]*>/g, ' ');
  let number: string | null = null;
  for (const [word, mark] of bare.matchAll(/\/MCID (\d+)|[^\s]+/g)) {
    number = mark ?? number;
    if (word === 'BDC' || word === 'BMC') {
      depth += 1;
      if (number !== null) drawn.push(`${String(page)}:${number}`);
      number = null;
    } else if (word === 'EMC') depth -= 1;
    else if (DRAWS.has(word) && depth === 0) unmarked.push(word);
  }
  if (depth !== 0) unmarked.push(`page ${String(page)}: marks are not closed`);
}
