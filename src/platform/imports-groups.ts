import { type Importer, type ImportProblem, type RowGroup } from './imports';
import { cellOf, type CsvRecord } from './imports-csv';

/** Enough rows to make a statement worth its while, few enough to hold locks for a moment only. */
const ROWS_A_CHUNK = 500;
/** A group longer than this is cut: a file whose column holds the same value all through must not fill memory. */
const MOST_ROWS_A_CHUNK = 4 * ROWS_A_CHUNK;

/** How many of the waiting records make a chunk that cuts no group in two; 0: more must be read first. */
export function chunkLength(
  importer: Importer,
  columns: ReadonlyMap<string, number>,
  waiting: readonly CsvRecord[],
): number {
  if (waiting.length < ROWS_A_CHUNK) return 0;
  const { group } = importer;
  if (group === undefined) return ROWS_A_CHUNK;
  for (let at = ROWS_A_CHUNK; at < waiting.length; at += 1) {
    if (at >= MOST_ROWS_A_CHUNK) return at;
    if (groupOf(group, columns, waiting[at - 1]) !== groupOf(group, columns, waiting[at])) return at;
  }
  return 0;
}

function groupOf<Command>(
  { columns: names }: RowGroup<Command>,
  columns: ReadonlyMap<string, number>,
  record: CsvRecord | undefined,
): string | null {
  // What can't be read may belong to what stands beside it.
  if (record === undefined || !('values' in record)) return null;
  return JSON.stringify(names.map((name) => cellOf(record.values, columns.get(name))));
}

/** Commands that stand or fall together: each alone, or the neighbours with the same key. */
export function grouped<Command>(group: RowGroup<Command> | undefined, commands: readonly Command[]): Command[][] {
  const groups: Command[][] = [];
  let before: string | null = null;
  for (const command of commands) {
    const key = group?.keyOf(command) ?? null;
    const last = groups.at(-1);
    if (last !== undefined && key !== null && key === before) last.push(command);
    else groups.push([command]);
    before = key;
  }
  return groups;
}

/**
 * Takes out of a chunk the rows of every group of which a row can't be applied, and gives by line why each of them falls: half a group
 * would be something else than the file says. A record that can't be read spoils what stands on either side of it.
 */
export function withoutSpoiled<Row extends { readonly line: number }>(
  group: RowGroup<unknown>,
  chunk: {
    readonly records: readonly CsvRecord[];
    readonly columns: ReadonlyMap<string, number>;
    readonly rows: readonly Row[];
    readonly problems: readonly ImportProblem[];
  },
): { readonly rows: readonly Row[]; readonly dropped: ReadonlyMap<number, string> } {
  const { records, columns, rows, problems } = chunk;
  const atFault = new Set(problems.map(({ line }) => line));
  if (atFault.size === 0) return { rows, dropped: new Map() };
  const keys = records.map((record) => groupOf(group, columns, record));
  const spoiled = new Map<string, number>();
  records.forEach((record, index) => {
    if (!atFault.has(record.line)) return;
    const own = keys[index] ?? null;
    for (const key of own === null ? [keys[index - 1], keys[index + 1]] : [own]) {
      if (typeof key === 'string' && !spoiled.has(key)) spoiled.set(key, record.line);
    }
  });
  const faultBeside = new Map(
    records.flatMap((record, index): [number, number][] => {
      const fault = spoiled.get(keys[index] ?? '');
      return fault === undefined ? [] : [[record.line, fault]];
    }),
  );
  const dropped = rows.flatMap(({ line }): [number, string][] => {
    const fault = faultBeside.get(line);
    return fault === undefined ? [] : [[line, notApplied(group.noun, fault)]];
  });
  return { rows: rows.filter(({ line }) => !faultBeside.has(line)), dropped: new Map(dropped) };
}

/** Why a row was not applied that is right by itself. */
export function notApplied(noun: string, line: number | null): string {
  const where = line === null ? 'another row' : `line ${line}`;
  return `Not applied, for ${where} of the same ${noun} is refused; a ${noun} is taken whole or not at all.`;
}
