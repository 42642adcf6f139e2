import { isUtf8 } from 'node:buffer';
import { BadInput } from './faults';
import { readLines, type Decoder } from './imports-lines';

/** Each byte as the character of its number. */
const BYTES: Decoder = { write: (bytes) => bytes.toString('latin1'), end: () => undefined };

/**
 * What in UTF-8 is a letter or a sign of a name, and in Windows-1252 next to nothing: two or three bytes of European names (é, ł, ș, ’, €), two letters beside one
 * another of any script, a letter of two bytes after a small one, a letter of three bytes that is all a cell holds, a sign of four, or the mark of UTF-8.
 */
const OF_UTF8 = new RegExp(
  [
    /\u00c2[\u00a0-\u00bf]|[\u00c3-\u00c5][\u0080-\u00bf]|\u00c8[\u0098-\u009b]/,
    /\u00e1[\u00b8-\u00bb][\u0080-\u00bf]|\u00e2[\u0080\u0082][\u0080-\u00bf]/,
    /(?:[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}){2}/,
    // The sign × and the letter ß do stand before a quotation mark.
    /[a-z][\u00c6-\u00d6\u00d8-\u00de][\u0080-\u00bf]/,
    /(?:^|[,"])[\u00e0-\u00ef][\u0080-\u00bf]{2}(?=$|[,"])/,
    /[\u00f0-\u00f4][\u0080-\u00bf]{3}|^\u00ef\u00bb\u00bf/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** The bytes for which Windows-1252 has no character: a file that has one is not in it. */
const NOT_IN_WINDOWS = /[\u0081\u008d\u008f\u0090\u009d]/;

/** The first line of a file that is UTF-8 in part, that holds a byte that is not, and that holds one that is a letter in neither; null: none is. */
interface FirstLines {
  utf8: number | null;
  other: number | null;
  neither: { readonly line: number; readonly byte: string } | null;
}

/** Notes of what a line is the first, read as if each byte were a letter. */
function note(first: FirstLines, line: number, text: string): void {
  const isWhole = isUtf8(Buffer.from(text, 'latin1'));
  const [lacking] = NOT_IN_WINDOWS.exec(text) ?? [];
  if (OF_UTF8.test(text) || (isWhole && lacking !== undefined)) first.utf8 ??= line;
  if (isWhole) return;
  first.other ??= line;
  if (lacking !== undefined) first.neither ??= { line, byte: hexOf(lacking) };
}

/**
 * Throws a BadInput where a file that is not UTF-8 as a whole is so in part: read as Windows-1252 every accented letter of it would be another one. It names a line
 * of each kind. So it does, with its line, for a byte that is a character in neither.
 */
export async function refuseMixed(path: string): Promise<void> {
  const first: FirstLines = { utf8: null, other: null, neither: null };
  for await (const { lines } of readLines(path, BYTES)) {
    for (const { line, text } of lines) {
      note(first, line, text);
      if (first.utf8 !== null && first.other !== null) throw new BadInput(mixedMessage(first.utf8, first.other));
    }
  }
  if (first.neither !== null) throw new BadInput(neitherMessage(first.neither));
}

function neitherMessage({ line, byte }: { readonly line: number; readonly byte: string }): string {
  return `Line ${line} holds the byte ${byte}, which is a letter neither in UTF-8 nor in Windows-1252: what was meant nobody can tell. Put line ${line} right, or save the file again as CSV in UTF-8.`;
}

function hexOf(byte: string): string {
  return byte.charCodeAt(0).toString(16).toUpperCase();
}

function mixedMessage(utf8: number, other: number): string {
  if (utf8 === other) {
    return `Line ${other} is UTF-8 in part, and holds a byte that is not: which letters are meant nobody can tell. Put line ${other} right, or save the file again as CSV in UTF-8.`;
  }
  return `Line ${other} holds a byte that is no UTF-8, while line ${utf8} is UTF-8: which letters are meant nobody can tell. Put line ${other} right, or save the file again as CSV in UTF-8.`;
}
