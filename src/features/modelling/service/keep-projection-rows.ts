import { type WriteTx } from '../../../platform/db';
import { type RowOutcome } from '../../../platform/imports';
import { ensureProjectionSet, insertProjectionRows, type ProjectionRow } from '../repository/projection-set';
import { type ProjectionFile } from '../rules/scenario/codes';

/**
 * Keeps rows of a set's file by their lines. A set stays as it was first sent: a row that is there already does nothing, another one on its
 * line is refused, since scenarios may have been told of the set by its name.
 */
export async function keepProjectionRowsIn(
  tx: WriteTx,
  set: string,
  file: ProjectionFile,
  rows: readonly ProjectionRow[],
): Promise<readonly RowOutcome[]> {
  const kept = await insertProjectionRows(tx, await ensureProjectionSet(tx, set), file, rows);
  return rows.map(({ line }): RowOutcome => {
    const became = kept.get(line);
    if (became === 'OTHER') return { problems: [{ column: null, message: OTHER }] };
    return became === 'SAME' ? 'unchanged' : 'accepted';
  });
}

const OTHER =
  'The set holds another row on this line, from a file that was sent before. A set is kept as it was first sent: name a new one for this file.';
