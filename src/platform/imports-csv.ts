import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { written } from '../kernel/text';
import { BadInput } from './faults';
import { type ExaminedFile } from './imports-file';
import { readLines, type Line } from './imports-lines';

/** A row of the file: its values, or the sentence that says why it has none. */
export type CsvRecord =
  { readonly line: number; readonly values: readonly string[] } | { readonly line: number; readonly problem: string };

/** A quoted value of more lines than this is a quotation mark that somebody forgot to close. */
const MOST_LINES = 100;
/** Rows handed to the parser at once; one at a time costs several times as much. */
const ROWS_AT_ONCE = 250;
/** A line without a value: Excel leaves such at the end of a sheet. */
const BLANK_LINE = /^[\s,]*$/;
const NEVER_CLOSED =
  'A quotation mark on this line is opened and not closed, or stands in the middle of a value. Put " around the whole value, and double each " within it.';

/**
 * The rows of a file in groups, the heading first. A file is read line by line and never held: memory does not grow
 * with it. A row that can't be read costs itself only: reading goes on at the next line, so that one forgotten
 * quotation mark does not swallow the rest of the register.
 */
export async function* readCsv(file: ExaminedFile): AsyncGenerator<readonly CsvRecord[]> {
  const waiting: Line[] = [];
  let width: number | null = null;
  for await (const { lines, isEnd } of readLines(file.path, iconv.getDecoder(file.encoding))) {
    for (const line of lines) waiting.push(line); // spread as arguments, a quarter of a million lines are too many
    if (width === null) {
      const heading = takeHeading(waiting, isEnd);
      if (heading === null) continue;
      width = heading.values.length;
      yield [heading];
    }
    const records = takeRecords(waiting, width, isEnd);
    if (records.length > 0) yield records;
  }
}

function takeHeading(waiting: Line[], isEnd: boolean): { line: number; values: readonly string[] } | null {
  while (waiting[0] !== undefined && BLANK_LINE.test(waiting[0].text)) waiting.shift();
  const heading = waiting.shift();
  if (heading === undefined) {
    if (isEnd) throw new BadInput('The file is empty. It must hold a line of column names and a line for each row.');
    return null;
  }
  const [values] = parseStrictly([heading]) ?? [];
  if (values === undefined) throw new BadInput(`The column names on line ${heading.line} can't be read as CSV.`);
  return { line: heading.line, values };
}

/** Takes from the waiting lines all records that are complete; what may go on in the next chunk stays. */
function takeRecords(waiting: Line[], width: number, isEnd: boolean): CsvRecord[] {
  const records: CsvRecord[] = [];
  let singles: Line[] = [];
  let at = 0;
  const flush = (): void => {
    records.push(...parseSingles(singles, width));
    singles = [];
  };
  for (let line = waiting[at]; line !== undefined; line = waiting[at]) {
    if (BLANK_LINE.test(line.text)) {
      at += 1;
    } else if (!hasOddQuotes(line.text)) {
      singles.push(line);
      if (singles.length === ROWS_AT_ONCE) flush();
      at += 1;
    } else {
      const end = findClosingLine(waiting, at);
      if (end === null && !isEnd && waiting.length - at <= MOST_LINES) break;
      flush();
      const record = parseLines(waiting.slice(at, (end ?? at) + 1), width);
      records.push(record ?? parseAlone(line, width));
      at = record === null ? at + 1 : (end ?? at) + 1;
    }
  }
  flush();
  waiting.splice(0, at);
  return records;
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/** The line on which a quotation mark left open on the line `from` is closed again, if it is near. */
function findClosingLine(waiting: readonly Line[], from: number): number | null {
  for (let at = from + 1; at <= from + MOST_LINES; at += 1) {
    const line = waiting[at];
    if (line === undefined) return null;
    if (hasOddQuotes(line.text)) return at;
  }
  return null;
}

/** A record of several lines, or null when it is none: then its first line is at fault, and the next may be good. */
function parseLines(lines: readonly Line[], width: number): CsvRecord | null {
  const [first] = lines;
  if (first === undefined || lines.length === 1) return null;
  const text = lines.map((line) => line.text).join('\n');
  const records = parseStrictly([{ line: first.line, text }]);
  const values = records?.length === 1 ? fitted(records[0] ?? [], width) : null;
  return values === null ? null : { line: first.line, values };
}

/** Whole records of one line each. Of such, two may run together but none can fall apart: the count tells. */
function parseSingles(lines: readonly Line[], width: number): CsvRecord[] {
  if (lines.length === 0) return [];
  const records = parseStrictly(lines);
  if (records?.length !== lines.length) return lines.map((line) => parseAlone(line, width));
  return lines.map((line, index) => toRecord(line.line, records[index] ?? [], width));
}

function parseAlone(line: Line, width: number): CsvRecord {
  const [values, ...more] = parseStrictly([line]) ?? parseLeniently(line) ?? [];
  if (values === undefined || more.length > 0) return { line: line.line, problem: NEVER_CLOSED };
  return toRecord(line.line, values, width);
}

function toRecord(line: number, values: readonly string[], width: number): CsvRecord {
  const fit = fitted(values, width);
  if (fit !== null) return { line, values: fit };
  return {
    line,
    problem: `The row has ${values.length} values and the heading ${width}. Look for a missing or surplus comma, or a value with a comma that needs " around it.`,
  };
}

/** The values when they are as many as the columns; more are let pass only when they are empty. */
function fitted(values: readonly string[], width: number): readonly string[] | null {
  if (values.length === width) return values;
  const isPadded = values.length > width && values.slice(width).every((value) => value.trim() === '');
  return isPadded ? values.slice(0, width) : null;
}

function parseStrictly(lines: readonly Line[]): string[][] | null {
  try {
    return parse(lines.map((line) => line.text).join('\n'), { record_delimiter: ['\n'], relax_column_count: true });
  } catch {
    return null;
  }
}

/**
 * A quotation mark inside a value that does not begin with one is a character like others: 12" ruler. A value that
 * begins with one and does not end with it could mean anything, and is not guessed at.
 */
function parseLeniently(line: Line): string[][] | null {
  try {
    const records = parse(line.text, { record_delimiter: ['\n'], relax_column_count: true, relax_quotes: true });
    return records.some((values) => values.some((value) => value.startsWith('"'))) ? null : records;
  } catch {
    return null;
  }
}

/** What a cell says, without the spaces around it; empty where the row has no such cell, or nothing in it that can be seen. */
export function cellOf(values: readonly string[], index: number | undefined): string {
  return written(values[index ?? -1]) ?? '';
}
