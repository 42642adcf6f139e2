import { type Importer, type ImportProblem, type RawRow } from './imports';
import { inTransaction, type ImportRun } from './imports-chunk';
import { openWrite } from './write';

/**
 * What is wrong with rows that tell of the same thing as a row before them, in whatever way the two write it. `seen` has by what is told of the line on which it
 * was first, and is added to.
 */
export async function findAgain(
  { importer, parts }: ImportRun,
  seen: Map<string, number>,
  rows: readonly { readonly line: number; readonly raw: RawRow; readonly command: unknown }[],
): Promise<readonly ImportProblem[]> {
  const same = importer.sameThing;
  if (same === undefined || rows.length === 0) return [];
  const keys = await inTransaction(parts, 'rollback', (connection) =>
    same.keysIn(
      openWrite(connection, parts).tx,
      rows.map(({ command }) => command),
    ),
  );
  return rows.flatMap(({ line, raw }, index): ImportProblem[] => {
    const key = keys[index] ?? null;
    if (key === null) return [];
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, line);
      return [];
    }
    const message = `This row tells of the same ${same.what} as line ${before}. Each may be in the file once, however it is written.`;
    return [{ line, column: saidBy(importer, raw), message }];
  });
}

/** The first of the columns that tell rows apart that says something in a row. */
export function saidBy({ keyColumns }: Pick<Importer, 'keyColumns'>, raw: RawRow): string | null {
  return keyColumns.find((column) => (raw[column] ?? '') !== '') ?? keyColumns[0] ?? null;
}
