import { ok, refuse, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { setCaseStatusIn } from '../../cases/service/case-status';
import { commitLinesIn } from '../../ledger/service/commitments';
import { contributionRefusal, noLongerPriced, type RatificationRefusalCode } from '../refusals';
import { lockAgreement, updateCommittedAt, updateRatified, updateReleased } from '../repository/agreements';
import { isReady } from '../rules/approval';

/** Whether an agreement was committed, and the case's new version when it was. */
export type CommitOutcome =
  { readonly isCommitted: false } | { readonly isCommitted: true; readonly caseVersion: number };

/**
 * Commits an agreement if nothing is missing any more: it is not held, and every share is approved, within its limits or ratified
 * (money.md section 5, What commits). Its lines are posted and the case becomes `COMMITTED`. Otherwise nothing happens. Refused, with
 * nothing changed, when a line can no longer be priced.
 */
export async function commitIfReadyIn(
  tx: WriteTx,
  agreementId: string,
): Promise<Result<CommitOutcome, Refusal<'NO_LONGER_PRICED'>>> {
  const { agreement, contributions } = await lockAgreement(tx, agreementId);
  if (!isReady(agreement, contributions)) return ok({ isCommitted: false });
  const posted = await commitLinesIn(tx, agreement.placementId, agreement.decisionId);
  if (!posted.ok) return refuse(posted.refusals.map(noLongerPriced));
  await updateCommittedAt(tx, agreementId, posted.value.postedAt ?? tx.clock.now());
  const caseVersion = await setCaseStatusIn(tx, agreement.caseId, 'COMMITTED');
  return ok({ isCommitted: true, caseVersion });
}

/**
 * Ratifies one holder's share that is over its delegated limits, within the write of a ratification (which says who may, and why).
 * A share its holder has not approved yet still waits for that approval, and then counts at once.
 */
export async function ratifyContributionIn(
  tx: WriteTx,
  { agreementId, budgetHolderId }: { readonly agreementId: string; readonly budgetHolderId: string },
): Promise<Result<CommitOutcome, Refusal<RatificationRefusalCode>>> {
  const { contributions } = await lockAgreement(tx, agreementId);
  const contribution = contributions.find((one) => one.budgetHolderId === budgetHolderId);
  if (contribution === undefined) return refuse([contributionRefusal('NOT_A_PAYER', ['budgetHolderId'])]);
  if (contribution.overLimit === null) return refuse([contributionRefusal('NOT_OVER_LIMIT', ['budgetHolderId'])]);
  await updateRatified(tx, contribution.contributionId);
  return commitIfReadyIn(tx, agreementId);
}

/** The decision was ratified: its agreement is held no longer, and commits if every share is approved (G2). */
export async function releaseAgreementIn(
  tx: WriteTx,
  agreementId: string,
): Promise<Result<CommitOutcome, Refusal<'NO_LONGER_PRICED'>>> {
  await lockAgreement(tx, agreementId);
  await updateReleased(tx, agreementId);
  return commitIfReadyIn(tx, agreementId);
}
