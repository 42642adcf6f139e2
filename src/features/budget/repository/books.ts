import { type Tx, type WriteTx } from '../../../platform/db';

/**
 * The instant under which a figure enters the books: one per transaction, never before an earlier one, so that an
 * answer as at an instant stays the answer (money.md section 5, `postedAt`).
 */
export async function openBooks(tx: WriteTx): Promise<Date> {
  const [row] = await tx.query<{ given: Date }>(`select open_posting($1) as given`, [tx.clock.now()]);
  if (row === undefined) throw new Error('open_posting gave no instant');
  return row.given;
}

/** The instant of the newest posting or entry of the area, or null when there is none yet. */
export async function findLastBookedAt(tx: Tx): Promise<Date | null> {
  const [row] = await tx.query<{ last_posted_at: Date }>(`select last_posted_at from ledger_clock`);
  return row?.last_posted_at ?? null;
}
