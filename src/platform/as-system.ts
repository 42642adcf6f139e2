import { systemActor } from './actor';
import { type WriteTx } from './db';

/**
 * Does part of a write with the rights of the system, in the actor's area and under the actor's name: for what one person may order as a
 * whole without being let see the cases it touches, as when one organisation takes the place of another in every agreement of the area
 * (docs/decisions/0025). The service that calls it answers for who may; nothing that it reads goes back to the caller but counts and totals.
 */
export async function asSystem<Value>(tx: WriteTx, work: (tx: WriteTx) => Promise<Value>): Promise<Value> {
  const { localArea, personId } = tx.actor;
  const [before] = await tx.query<{ roles: string }>(`select current_setting('app.roles') as roles`);
  await tx.query(`select set_config('app.roles', 'SYSTEM', true)`);
  const value = await work({ ...tx, actor: { ...systemActor(localArea), personId } });
  // Where the work throws, the transaction is undone, and the setting with it.
  await tx.query(`select set_config('app.roles', $1, true)`, [before?.roles ?? '']);
  return value;
}
