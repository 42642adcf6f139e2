import { ok, refuse, type Result } from '../../../kernel/result';
import type { Actor } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { APPROVE_CONTRIBUTION_CODES, refusalsFrom, type ApprovalRefusalCode } from '../refusals';
import { updateApproved } from '../repository/contributions';
import { statusOnApproval } from '../rules/approval';
import { commitIfReadyIn } from './commit-agreement';
import { servingRefusals } from './hand-over-serves';
import { lockShare, type LockedShare } from './lock-share';

/** A holder's own person agrees its share. */
export interface ApproveContributionCommand {
  readonly contributionId: string;
  /** The version the approver has read; null approves whatever it has become. */
  readonly expectedVersion: number | null;
}

const refusal = refusalsFrom(APPROVE_CONTRIBUTION_CODES);

/**
 * Approves one holder's contribution and gives its id. Only a person with the role of budget holder for that very budget, in force today,
 * may (G9): another holder's person or an officer of the council is refused, and so is who proposed the split. Within its limits the share
 * is approved; over one it waits for ratification and commits nothing (G8). The last approval commits the agreement, or what it changes.
 */
export function approveContribution(
  ctx: Ctx,
  command: ApproveContributionCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<ApprovalRefusalCode>>> {
  const { clientMutationId, contributionId, expectedVersion } = command;
  const input = { contributionId, expectedVersion };
  return ctx.write({ event: 'contribution.approved', clientMutationId, input }, (tx) =>
    approveContributionIn(tx, input),
  );
}

/** `approveContribution` within another use case's write. */
export async function approveContributionIn(
  tx: WriteTx,
  { contributionId, expectedVersion }: ApproveContributionCommand,
): Promise<Result<string, Refusal<ApprovalRefusalCode>>> {
  const share = await lockShare(tx, contributionId, expectedVersion);
  const { contribution, facts } = share;
  const refusals = [...refusalsOf(share, tx.actor), ...(await servingRefusals(tx, share.agreement))];
  if (refusals.length > 0) return refuse(refusals);
  const status = statusOnApproval(contribution);
  await updateApproved(tx, contributionId, status);
  const committed = await commitIfReadyIn(tx, contribution.agreementId);
  if (!committed.ok) return committed;
  tx.record({
    type: 'Contribution',
    id: contributionId,
    caseId: contribution.caseId,
    detail: {
      budgetHolderId: contribution.budgetHolderId,
      status,
      isCommitted: committed.value.isCommitted,
      ...(committed.value.isCommitted ? { version: committed.value.caseVersion, changed: ['status'] } : {}),
    },
  });
  if (!committed.value.isCommitted) {
    tx.publish('caseChanged', { caseId: contribution.caseId, version: facts.version });
  }
  return ok(contributionId);
}

function refusalsOf({ agreement, contribution, isOwn }: LockedShare, actor: Actor): Refusal<ApprovalRefusalCode>[] {
  const field = ['contributionId'];
  const refusals: Refusal<ApprovalRefusalCode>[] = [];
  if (!isOwn(contribution.budgetHolderId)) refusals.push(refusal('NOT_YOUR_SHARE', field));
  else if (agreement.proposedBy === actor.personId) refusals.push(refusal('OWN_PROPOSAL', field));
  if (agreement.closedAt !== null) refusals.push(refusal('AGREEMENT_CLOSED', field));
  else if (contribution.status === 'DISPUTED') refusals.push(refusal('IN_DISPUTE', field));
  else if (contribution.status !== 'PROPOSED' && contribution.status !== 'REFUSED') {
    refusals.push(refusal('ALREADY_APPROVED', field));
  }
  return refusals;
}
