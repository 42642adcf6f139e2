import { type Tx } from '../../../platform/db';
import { listSpendRows } from '../repository/spend-rows';
import { type FlatActual } from '../rules/flat-actual';

const ROWS_AT_ONCE = 1000;

/** The spend of a year that the reader's rights show, of one holder or of all (null), so many at once that a long file is never held whole. */
export async function* readFlatActuals(
  tx: Tx,
  asked: { readonly financialYear: string; readonly budgetHolderId: string | null },
): AsyncGenerator<readonly FlatActual[]> {
  let after: string | null = null;
  for (;;) {
    const rows: readonly FlatActual[] = await listSpendRows(tx, asked, after, ROWS_AT_ONCE);
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.actualId ?? null;
  }
}
