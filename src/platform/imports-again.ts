import { type ImportProblem } from './imports';
import { inTransaction, type ImportRun } from './imports-chunk';
import { openWrite } from './write';

/**
 * What is wrong with rows that tell of the same thing as a row before them, in whatever way the two write it. `seen` has by what is told of the line on which it
 * was first, and is added to.
 */
export async function findAgain(
  { importer, parts }: ImportRun,
  seen: Map<string, number>,
  rows: readonly { readonly line: number; readonly command: unknown }[],
): Promise<readonly ImportProblem[]> {
  const same = importer.sameThing;
  if (same === undefined || rows.length === 0) return [];
  const keys = await inTransaction(parts, 'rollback', (connection) =>
    same.keysIn(
      openWrite(connection, parts).tx,
      rows.map(({ command }) => command),
    ),
  );
  return rows.flatMap(({ line }, index): ImportProblem[] => {
    const key = keys[index] ?? null;
    if (key === null) return [];
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, line);
      return [];
    }
    const [column = null] = importer.keyColumns;
    const message = `This row tells of the same ${same.what} as line ${before}, which writes it in another way. Each may be in the file once.`;
    return [{ line, column, message }];
  });
}
