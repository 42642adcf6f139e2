import type { Tx } from '../../../platform/db';

/** Whether the actor invites to sittings, and so may do for others what members do for themselves: a case officer, or the system. */
export function runsInvitations(tx: Tx): boolean {
  return tx.actor.kind === 'system' || tx.actor.permissions.has('meeting:invite');
}
