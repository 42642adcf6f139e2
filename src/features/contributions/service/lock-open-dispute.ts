import type { WriteTx } from '../../../platform/db';
import { Conflict, NotFound } from '../../../platform/faults';
import { findDisputesByIds, lockDispute } from '../repository/disputes';
import type { Dispute } from '../rules/dispute';
import { lockShare, type LockedShare } from './lock-share';

/** A dispute with the share it is about, locked in the fixed order: case, agreement, dispute. */
export interface LockedDispute extends LockedShare {
  readonly dispute: Dispute;
}

/** Locks a dispute. NotFound for one that is not the actor's to know of, Conflict when it has changed since it was read. */
export async function lockDisputedShare(
  tx: WriteTx,
  disputeId: string,
  expectedVersion: number | null,
): Promise<LockedDispute> {
  const found = (await findDisputesByIds(tx, [disputeId])).get(disputeId);
  if (found === undefined) throw new NotFound('There is no such dispute.');
  const share = await lockShare(tx, found.contributionId, null);
  const dispute = await lockDispute(tx, disputeId);
  if (expectedVersion !== null && dispute.version !== expectedVersion) {
    throw new Conflict(
      `This dispute is at version ${dispute.version} now${dispute.closedAt === null ? '' : ', and closed'}. Read it again before you change it.`,
      { version: dispute.version, changed: ['stage', 'interim'] },
    );
  }
  return { ...share, dispute };
}
