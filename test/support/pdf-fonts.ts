import { dictionaryOf, isReference, listOf, type PdfDictionary, type PdfObjects } from './pdf-objects';
import { type Shown } from './pdf-structure';

/* What PDF/UA-1 asks of faces (ISO 14289-1, 7.21), for composite faces with TrueType outlines, the only ones the product writes. */

/** What is wrong with a face and with what is shown in it, each with its clause. */
export function fontProblems(objects: PdfObjects, { font, codes }: Shown): readonly string[] {
  const { resolve } = objects;
  const face = dictionaryOf(resolve({ ref: font }));
  const [first] = listOf(resolve(face.get('/DescendantFonts')));
  const descendant = dictionaryOf(resolve(first));
  const descriptor = dictionaryOf(resolve(descendant.get('/FontDescriptor')));
  if (face.get('/Subtype') !== '/Type0' || descendant.get('/Subtype') !== '/CIDFontType2') {
    return ['7.21: a face of another kind than this checker reads'];
  }
  const program = streamAt(objects, descriptor, '/FontFile2');
  if (program === null) return ['7.21.4.1-1: the face is not in the file'];
  return [
    ...(face.get('/Encoding') === '/Identity-H' ? [] : ['7.21.3.1-1: another coding than Identity-H']),
    ...(descendant.has('/CIDToGIDMap') ? [] : ['7.21.3.2-1: nothing says which glyph a code is']),
    ...setProblems(program, streamAt(objects, descriptor, '/CIDSet')),
    ...glyphProblems(program, widthsOf(objects, descendant), codes),
    ...letterProblems(streamAt(objects, face, '/ToUnicode')?.toString('latin1') ?? '', codes),
    ...(codes.has(0) ? ['7.21.8-1: a letter that the face does not have'] : []),
  ];
}

function streamAt({ object }: PdfObjects, dictionary: PdfDictionary, key: string): Buffer | null {
  const held = dictionary.get(key);
  return isReference(held) ? object(held.ref).stream : null;
}

/** Widths by code, in thousandths: the product writes one list from code 0. */
function widthsOf({ resolve }: PdfObjects, descendant: PdfDictionary): readonly number[] {
  const [from, widths] = listOf(resolve(descendant.get('/W')));
  return from === 0 ? listOf(resolve(widths)).map(Number) : [];
}

/** A table of a TrueType program. */
function tableOf(program: Buffer, name: string): Buffer {
  for (let at = 12; at < 12 + program.readUInt16BE(4) * 16; at += 16) {
    if (program.toString('latin1', at, at + 4) === name) return program.subarray(program.readUInt32BE(at + 8));
  }
  throw new Error(`the face has no table ${name}`);
}

function glyphCount(program: Buffer): number {
  return tableOf(program, 'maxp').readUInt16BE(4);
}

/** A list of what is in a subset, where there is one, lists all of it: parts of letters, such as accents, too. */
function setProblems(program: Buffer, listed: Buffer | null): readonly string[] {
  if (listed === null) return [];
  const missing = Array.from({ length: glyphCount(program) }, (_, glyph) => glyph).filter(
    (glyph) => ((listed[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) === 0,
  );
  return missing.length === 0 ? [] : ['7.21.4.2-2: the list of what the face holds is not whole'];
}

function glyphProblems(program: Buffer, widths: readonly number[], codes: ReadonlySet<number>): readonly string[] {
  const unitsPerEm = tableOf(program, 'head').readUInt16BE(18);
  const glyphs = glyphCount(program);
  const longMetrics = tableOf(program, 'hhea').readUInt16BE(34);
  const metrics = tableOf(program, 'hmtx');
  const advanceOf = (code: number): number => metrics.readUInt16BE(Math.min(code, longMetrics - 1) * 4);
  return [...codes].flatMap((code) => {
    if (code >= glyphs) return [`7.21.4.1-2: glyph ${String(code)} is not in the face`];
    const own = (advanceOf(code) * 1000) / unitsPerEm;
    return Math.abs(own - (widths[code] ?? -1)) <= 1 ? [] : [`7.21.5-1: glyph ${String(code)} has another width`];
  });
}

/** Every code that is shown stands for letters, none of them nought or a mark of byte order. */
function letterProblems(map: string, codes: ReadonlySet<number>): readonly string[] {
  const letters = new Map<number, string>();
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, value = ''], place) => {
      letters.set(Number.parseInt(from, 16) + place, value.replaceAll(' ', '').toLowerCase());
    });
  }
  return [...codes].flatMap((code) => {
    const value = letters.get(code) ?? '';
    if (value === '') return [`7.21.7-1: glyph ${String(code)} stands for no letter`];
    const isNone = (value.match(/.{4}/g) ?? []).some((unit) => ['0000', 'feff', 'fffe'].includes(unit));
    return isNone ? [`7.21.7-2: glyph ${String(code)} stands for what is no letter`] : [];
  });
}
