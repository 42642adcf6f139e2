import { readHeading, type Importer, type RawRow, type RowProblem } from './imports';
import { isTrailer } from './imports-control';
import { cellOf, readCsv } from './imports-csv';
import { type ExaminedFile } from './imports-file';

/** What is wrong with a row that only the whole file can tell; nothing for most. */
export type WholeFile = (raw: RawRow) => readonly RowProblem[];

/** Where the rows of a group stand: the line of the first, and of the first that does not follow the others. */
interface Place {
  readonly line: number;
  scatteredAt: number | null;
}

/** What the first row says in a column, and the first that says something else. */
interface Said {
  readonly value: string;
  readonly line: number;
  other: { readonly value: string; readonly line: number } | null;
}

/**
 * Reads the whole file once, before a row of it is applied, for the kinds that need it: rows of one group that do not stand together, and
 * rows that contradict one another about the same thing. Neither is mended, for the file does not say which row is right: each row at fault
 * is told, with the line of the other. Holds a few dozen bytes a group and a thing.
 */
export async function readWhole(importer: Importer, file: ExaminedFile): Promise<WholeFile> {
  const group = importer.group?.isTogether === true ? importer.group : null;
  const { key, columns: same } = importer.sameThroughout ?? { key: '', columns: [] };
  if (group === null && same.length === 0) return () => [];
  const places = new Map<string, Place>();
  const said = new Map<string, Said>();
  let before: string | null = null;
  for await (const { line, raw } of rawRows(importer, file)) {
    if (group !== null) before = place(places, keyOf(group.columns, raw), before, line);
    for (const column of same) note(said, sayKey(key, column, raw), raw[column] ?? '', line);
  }
  return (raw) => [
    ...(group === null ? [] : scattered(group, places.get(keyOf(group.columns, raw)))),
    ...same.flatMap((column) => contradicted(key, column, raw, said.get(sayKey(key, column, raw)))),
  ];
}

/** The rows of a file that can be cut into columns, its trailer aside. */
async function* rawRows(
  importer: Importer,
  file: ExaminedFile,
): AsyncGenerator<{ readonly line: number; readonly raw: RawRow }> {
  let columns: ReadonlyMap<string, number> | null = null;
  for await (const records of readCsv(file)) {
    if (columns === null) {
      const [heading] = records;
      columns = readHeading(importer, heading !== undefined && 'values' in heading ? heading.values : []);
      continue;
    }
    for (const record of records) {
      if (!('values' in record)) continue;
      const raw = rawOf(columns, record.values);
      if (importer.control === undefined || !isTrailer(importer.control, raw)) yield { line: record.line, raw };
    }
  }
}

/** A row by the published names, trimmed. */
export function rawOf(columns: ReadonlyMap<string, number>, values: readonly string[]): RawRow {
  return Object.fromEntries([...columns].map(([name, index]) => [name, cellOf(values, index)]));
}

function keyOf(columns: readonly string[], raw: RawRow): string {
  return JSON.stringify(columns.map((name) => raw[name] ?? ''));
}

function sayKey(key: string, column: string, raw: RawRow): string {
  return JSON.stringify([column, raw[key] ?? '']);
}

function place(places: Map<string, Place>, key: string, before: string | null, line: number): string {
  const known = places.get(key);
  if (known === undefined) places.set(key, { line, scatteredAt: null });
  else if (key !== before) known.scatteredAt ??= line;
  return key;
}

function note(said: Map<string, Said>, key: string, value: string, line: number): void {
  if (value === '') return;
  const known = said.get(key);
  if (known === undefined) said.set(key, { value, line, other: null });
  else if (known.value !== value) known.other ??= { value, line };
}

function scattered({ noun, columns }: NonNullable<Importer['group']>, at: Place | undefined): RowProblem[] {
  if (at === undefined || at.scatteredAt === null) return [];
  const message = `The rows of this ${noun} stand in different places of the file, from line ${at.line} and again from line ${at.scatteredAt}. Put them one after another; a ${noun} is taken whole or not at all.`;
  return [{ column: columns.at(-1) ?? null, message }];
}

function contradicted(key: string, column: string, raw: RawRow, all: Said | undefined): RowProblem[] {
  const value = raw[column] ?? '';
  // A row without the thing, or without the value, is told of that.
  if (all === undefined || all.other === null || value === '' || (raw[key] ?? '') === '') return [];
  const { line, value: other } = all.value === value ? all.other : all;
  const message = `${column} must be the same on every row with the same ${key}: this row says ${quoted(value)}, line ${line} says ${quoted(other)}. Find out which is right, and whether ${key} is.`;
  return [{ column, message }];
}

function quoted(value: string): string {
  return `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
}
