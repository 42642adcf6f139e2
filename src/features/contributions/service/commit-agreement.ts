import { ok, refuse, type Result } from '../../../kernel/result';
import { asSystem } from '../../../platform/as-system';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds } from '../../cases/repository/case';
import { setCaseStatusIn } from '../../cases/service/case-status';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { changeTermsIn, endCarriesIn, putCarriesIn, putTermsIn } from '../../ledger/service/change-terms';
import { commitLinesIn } from '../../ledger/service/commitments';
import { postDifferencesIn, type Posted } from '../../ledger/service/post-differences';
import {
  lineInDispute,
  RATIFY_CONTRIBUTION_CODES,
  refusalsFrom,
  type CommitRefusalCode,
  type RatificationRefusalCode,
} from '../refusals';
import { lockAgreement, updateCommittedAt, updateReleased } from '../repository/agreements';
import { findContributionsByIds, updateRatified } from '../repository/contributions';
import { listOpenDisputes, lockDispute, updateDisputeClosed } from '../repository/disputes';
import { listTermsByAgreementIds } from '../repository/terms';
import { isOfDecision, isReady, type AgreementKind, type FundingAgreement } from '../rules/approval';
import type { Dispute } from '../rules/dispute';
import { carriesOf, disputedLines } from './carry-dispute';
import { postRevisionIn, priced } from './post-revision';
import { payersOfLines, withinCeilings } from './within-ceilings';

/** Whether an agreement was committed, and the case's new version when it was. */
export type CommitOutcome =
  { readonly isCommitted: false } | { readonly isCommitted: true; readonly caseVersion: number };

type Committed = Result<CommitOutcome, Refusal<CommitRefusalCode>>;
type PostedOrNot = Result<Posted, Refusal<CommitRefusalCode>>;

/**
 * Commits an agreement if nothing is missing any more: it is not held, and every share is approved, within its limits or ratified, or
 * carried by an interim payer (money.md section 5, What commits). The first agreement of a placement posts its lines and the case becomes
 * `COMMITTED`; a change and a settlement put their split on the lines from their day on and post the difference. Otherwise nothing happens.
 * Refused, with nothing to be kept, when a line can no longer be priced, a commitment ceiling would be passed, or a change meets a dispute.
 */
export async function commitIfReadyIn(tx: WriteTx, agreementId: string): Promise<Committed> {
  const { agreement, contributions } = await lockAgreement(tx, agreementId);
  if (!isReady(agreement, contributions)) return ok({ isCommitted: false });
  return commitIn(tx, agreement);
}

async function commitIn(tx: WriteTx, agreement: FundingAgreement): Promise<Committed> {
  // A panel decides on a placement whose own case can be closed to whoever does the last thing that was missing (docs/decisions/0028).
  const posted =
    agreement.kind === 'REVISION'
      ? await asSystem(tx, (system) => postRevisionIn(system, agreement))
      : await postAgreement(tx, agreement, agreement.kind);
  if (!posted.ok) return posted;
  await updateCommittedAt(tx, agreement.agreementId, posted.value.postedAt ?? tx.clock.now());
  if (isOfDecision(agreement)) {
    return ok({ isCommitted: true, caseVersion: await setCaseStatusIn(tx, agreement.caseId, 'COMMITTED') });
  }
  if (agreement.disputeId !== null) {
    // What waited for the dispute alone is committed with its settlement.
    const committed = await commitIfReadyIn(tx, await agreementOfDispute(tx, agreement.disputeId));
    if (!committed.ok || committed.value.isCommitted) return committed;
  }
  return ok({ isCommitted: true, caseVersion: await touchCaseIn(tx, agreement.caseId) });
}

async function agreementOfDispute(tx: WriteTx, disputeId: string): Promise<string> {
  const { contributionId } = await lockDispute(tx, disputeId);
  const share = (await findContributionsByIds(tx, [contributionId])).get(contributionId);
  if (share === undefined) throw new Error('A dispute is about no share');
  return share.agreementId;
}

/** Says to whoever follows the case that its money has changed, and gives its new version. */
export async function touchCaseIn(tx: WriteTx, caseId: string): Promise<number> {
  const facts = (await findCasesByIds(tx, [caseId])).get(caseId);
  if (facts === undefined) throw new Error('The case of an agreement can not be read by who changes it');
  return setCaseStatusIn(tx, caseId, facts.status);
}

async function postAgreement(
  tx: WriteTx,
  agreement: FundingAgreement,
  kind: Exclude<AgreementKind, 'REVISION'>,
): Promise<PostedOrNot> {
  const { placementId } = agreement;
  const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const terms = (await listTermsByAgreementIds(tx, [agreement.agreementId])).get(agreement.agreementId) ?? [];
  const disputes = await listOpenDisputes(tx, placementId);
  const startDate = lines[0]?.placementSpan.startDate ?? agreement.fromDate;
  if (startDate === null) throw new Error('An agreement to be committed has no line');
  const from = agreement.fromDate === null || agreement.fromDate <= startDate ? null : agreement.fromDate;
  const changed = terms.map((line) => ({ ...line, fundingAgreementId: agreement.agreementId }));
  const carries = disputes.flatMap((dispute) =>
    dispute.interim === null ? [] : carriesOf(dispute, dispute.interim, lines),
  );
  const holderIds = [
    ...payersOfLines(lines),
    ...carries.flatMap(({ carriers }) => carriers),
    ...terms.flatMap(({ shares }) => shares.map(({ payer }) => payer)),
  ];
  return withinCeilings(tx, { holderIds, from: from ?? startDate }, async (): Promise<PostedOrNot> => {
    switch (kind) {
      case 'INITIAL': {
        await putCarriesIn(tx, carries);
        return priced(await commitLinesIn(tx, placementId, agreement.decisionId, agreement.commitCause));
      }
      case 'CHANGE': {
        const argued = disputes.some((dispute) =>
          disputedLines(dispute, lines).some(({ costLineId }) => terms.some((line) => line.costLineId === costLineId)),
        );
        if (argued) return refuse([lineInDispute()]);
        return priced(await changeTermsIn(tx, { from, lines: changed }, { cause: 'SHARE_CHANGED', decisionId: null }));
      }
      case 'SETTLEMENT': {
        const dispute = await lockDispute(tx, agreement.disputeId ?? '');
        const ids = lines.map(({ costLineId }) => costLineId);
        if (changed.length > 0) await putTermsIn(tx, { from, lines: changed });
        await endDisputeIn(tx, dispute, ids);
        return priced(await postDifferencesIn(tx, ids, { cause: 'DISPUTE_SETTLED', decisionId: null }));
      }
    }
  });
}

/** The dispute ends as its parties agreed: of themselves, or by what an independent resolver decided. */
async function endDisputeIn(
  tx: WriteTx,
  { disputeId, resolver }: Dispute,
  costLineIds: readonly string[],
): Promise<void> {
  await endCarriesIn(tx, disputeId, costLineIds);
  await updateDisputeClosed(tx, disputeId, resolver === null ? 'SETTLED' : 'DETERMINED', resolver);
}

/**
 * Ratifies one holder's share that is over its delegated limits, within the write of a ratification (which says who may, and why).
 * A share its holder has not approved yet still waits for that approval, and then counts at once.
 */
export async function ratifyContributionIn(
  tx: WriteTx,
  { agreementId, budgetHolderId }: { readonly agreementId: string; readonly budgetHolderId: string },
): Promise<Result<CommitOutcome, Refusal<RatificationRefusalCode>>> {
  const refusal = refusalsFrom(RATIFY_CONTRIBUTION_CODES);
  const { contributions } = await lockAgreement(tx, agreementId);
  const contribution = contributions.find((one) => one.budgetHolderId === budgetHolderId);
  if (contribution === undefined) return refuse([refusal('NOT_A_PAYER', ['budgetHolderId'])]);
  if (contribution.overLimit === null) return refuse([refusal('NOT_OVER_LIMIT', ['budgetHolderId'])]);
  await updateRatified(tx, contribution.contributionId);
  return commitIfReadyIn(tx, agreementId);
}

/** The decision was ratified: its agreement is held no longer, and commits if every share is approved (G2). */
export async function releaseAgreementIn(tx: WriteTx, agreementId: string): Promise<Committed> {
  await lockAgreement(tx, agreementId);
  await updateReleased(tx, agreementId);
  return commitIfReadyIn(tx, agreementId);
}
