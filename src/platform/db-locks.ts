import type { WriteTx } from './db';

/**
 * Waits until no other write holds the lock of this name, and holds it until this one ends: for what has no row to lock yet, or none that
 * the caller may lock. Names are the whole database's: one that is an area's own has the area in it.
 */
export async function lockUntilCommit(tx: WriteTx, name: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
