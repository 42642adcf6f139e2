import type { WriteTx } from '../../../platform/db';
import { endCarriesIn } from '../../ledger/service/change-terms';
import { lockAgreement, updateClosed } from '../repository/agreements';
import { listDisputesByContributionIds, updateDisputeClosed } from '../repository/disputes';
import type { ClosedBecause } from '../rules/approval';

/**
 * Closes an agreement that never took effect: it can not be committed any more, and the disputes about its shares are withdrawn. One that
 * is committed stays as it is: what it committed is ended by other means. The case is locked before.
 */
export async function closeAgreementIn(tx: WriteTx, agreementId: string, because: ClosedBecause): Promise<void> {
  const { agreement, contributions } = await lockAgreement(tx, agreementId);
  if (agreement.committedAt !== null || agreement.closedAt !== null) return;
  await updateClosed(tx, agreementId, because);
  const disputes = await listDisputesByContributionIds(
    tx,
    contributions.map(({ contributionId }) => contributionId),
  );
  for (const dispute of [...disputes.values()].flat()) {
    if (dispute.closedAt !== null) continue;
    await endCarriesIn(tx, dispute.disputeId, []);
    await updateDisputeClosed(tx, dispute.disputeId, 'WITHDRAWN', null);
  }
}
