import { inflateSync } from 'node:zlib';

/*
 * The objects of a PDF (ISO 32000-1, 7.3 and 7.5.4), read from its cross-reference table. For PDFs whose objects lie open, as those of the product do:
 * no object streams, no encryption, no filter but Flate.
 */

/** A name has its slash, so that it is no keyword. */
export type PdfValue = number | string | boolean | null | PdfText | PdfReference | readonly PdfValue[] | PdfDictionary;
export interface PdfText {
  readonly text: string;
}
export interface PdfReference {
  readonly ref: number;
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** One object, with its stream unpacked; empty where it has none. */
export interface PdfObject {
  readonly value: PdfValue;
  readonly stream: Buffer;
}

/** The objects of a PDF, by number. */
export interface PdfObjects {
  readonly header: string;
  readonly trailer: PdfDictionary;
  readonly numbers: readonly number[];
  readonly object: (number: number) => PdfObject;
  /** A value itself, whichever object holds it. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
}

/** Reads a PDF's objects. Throws where its bytes are not as they must be. */
export function readObjects(bytes: Buffer): PdfObjects {
  const source = bytes.toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1]);
  const table = /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s+)+)trailer/.exec(source.slice(start));
  if (table === null) throw new Error('the PDF has no table of its objects');
  const offsets = [...(table[2] ?? '').matchAll(/(\d{10}) \d{5} ([nf])/g)].map(([, offset, kind]) =>
    kind === 'n' ? Number(offset) : null,
  );
  const trailer = new PdfReader(source, start + table[0].length).value();
  if (!(trailer instanceof Map)) throw new Error('the PDF has no trailer');
  const held = new Map<number, PdfObject>();
  const object = (number: number): PdfObject => {
    const before = held.get(number);
    if (before !== undefined) return before;
    const offset = offsets[number];
    if (offset === null || offset === undefined) throw new Error(`the PDF has no object ${String(number)}`);
    const head = `${String(number)} 0 obj`;
    if (!source.startsWith(head, offset)) throw new Error(`object ${String(number)} is not where the table says`);
    const reader = new PdfReader(source, offset + head.length);
    const value = reader.value();
    const made = { value, stream: value instanceof Map ? streamOf(bytes, reader, value, resolve) : Buffer.alloc(0) };
    held.set(number, made);
    return made;
  };
  const resolve = (value: PdfValue | undefined): PdfValue =>
    isReference(value) ? resolve(object(value.ref).value) : (value ?? null);
  return {
    ...{ header: source.slice(0, source.indexOf('\n')), trailer: trailer as PdfDictionary, object, resolve },
    numbers: offsets.flatMap((offset, number) => (offset === null ? [] : [number])),
  };
}

function streamOf(
  bytes: Buffer,
  reader: PdfReader,
  dictionary: PdfDictionary,
  resolve: (value: PdfValue | undefined) => PdfValue,
): Buffer {
  const from = reader.streamStart();
  if (from === null) return Buffer.alloc(0);
  const data = bytes.subarray(from, from + Number(resolve(dictionary.get('/Length'))));
  const filter = resolve(dictionary.get('/Filter'));
  return filter === '/FlateDecode' ? inflateSync(data) : data;
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

export function isText(value: PdfValue | undefined): value is PdfText {
  return typeof value === 'object' && value !== null && 'text' in value;
}

/** A name with its slash; nothing for what is none. */
export function nameOf(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A dictionary, or an empty one for what is none. */
export function dictionaryOf(value: PdfValue | undefined): PdfDictionary {
  return value instanceof Map ? (value as PdfDictionary) : new Map<string, PdfValue>();
}

/** A list, or an empty one for what is none. */
export function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  return Array.isArray(value) ? (value as readonly PdfValue[]) : [];
}

const SPACES = /[\0\t\n\f\r ]*/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const PLAIN = /[^()\\]*/y;
const ESCAPED: Readonly<Partial<Record<string, string>>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values one after the other, of an object or of what is drawn on a page. */
export class PdfReader {
  private readonly source: string;
  private at: number;

  constructor(source: string, at = 0) {
    this.source = source;
    this.at = at;
  }

  /** Whether nothing is left. */
  isAtEnd(): boolean {
    this.skip();
    return this.at >= this.source.length;
  }

  /** The next value; a word that is none, such as an operator, as it stands. */
  value(): PdfValue {
    this.skip();
    const sign = this.source[this.at];
    if (sign === '[') return this.list();
    if (sign === '(') return this.literal();
    if (sign === '<') return this.source[this.at + 1] === '<' ? this.dictionary() : this.hex();
    if (sign === '/') {
      this.at += 1;
      return `/${this.word()}`;
    }
    const word = this.word();
    if (word === '') throw new Error(`nothing to read at ${String(this.at)}`);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? this.numberOrReference(word) : word;
  }

  /** Where the bytes of a stream begin that follows; null where none does. */
  streamStart(): number | null {
    this.skip();
    const [begin] = /^stream\r?\n/.exec(this.source.slice(this.at, this.at + 8)) ?? [];
    return begin === undefined ? null : this.at + begin.length;
  }

  private skip(): void {
    this.run(SPACES);
  }

  /** Whether what comes next ends a list or a dictionary. */
  private ends(mark: string): boolean {
    this.skip();
    return this.source.startsWith(mark, this.at);
  }

  private word(): string {
    return this.run(WORD);
  }

  /** What a pattern takes from here on. */
  private run(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found = ''] = pattern.exec(this.source) ?? [];
    this.at += found.length;
    return found;
  }

  private numberOrReference(word: string): number | PdfReference {
    const [whole] = /^\d+$/.test(word) ? (/^\s+\d+\s+R\b/.exec(this.source.slice(this.at, this.at + 12)) ?? []) : [];
    this.at += whole?.length ?? 0;
    return whole === undefined ? Number(word) : { ref: Number(word) };
  }

  private list(): readonly PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    while (!this.ends(']')) values.push(this.value());
    this.at += 1;
    return values;
  }

  private dictionary(): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    while (!this.ends('>>')) {
      const key = nameOf(this.value());
      entries.set(key, this.value());
    }
    this.at += 2;
    return entries;
  }

  private hex(): PdfText {
    const end = this.source.indexOf('>', this.at);
    const digits = this.source.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return { text: Buffer.from(digits, 'hex').toString('latin1') };
  }

  private literal(): PdfText {
    let text = '';
    this.at += 1;
    for (let depth = 1; depth > 0;) {
      text += this.run(PLAIN);
      const sign = this.source[this.at] ?? '';
      this.at += 1;
      if (sign === '') throw new Error('a text does not end');
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      if (sign === '\\') text += this.escaped();
      else if (depth > 0) text += sign;
    }
    const isWide = text.startsWith('\u00fe\u00ff');
    return { text: isWide ? Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le') : text };
  }

  private escaped(): string {
    const [octal] = /^[0-7]{1,3}/.exec(this.source.slice(this.at, this.at + 3)) ?? [];
    const sign = this.source[this.at] ?? '';
    this.at += octal?.length ?? 1;
    return octal === undefined ? (ESCAPED[sign] ?? sign) : String.fromCharCode(Number.parseInt(octal, 8));
  }
}
