import { ok, refuse, type Result } from '../../../kernel/result';
import type { Actor } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import { Conflict, NotFound } from '../../../platform/faults';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { lockCase } from '../../cases/repository/case';
import { contributionRefusal, type ApprovalRefusalCode } from '../refusals';
import { findContributionsByIds, lockAgreement, updateApproved } from '../repository/agreements';
import { statusOnApproval, type Contribution } from '../rules/approval';
import { commitIfReadyIn } from './commit-agreement';

/** A holder's own person agrees its share. */
export interface ApproveContributionCommand {
  readonly contributionId: string;
  /** The version the approver has read; null approves whatever it has become. */
  readonly expectedVersion: number | null;
}

/**
 * Approves one holder's contribution and gives its id. Only a person with the role of budget holder for that very budget, in force today,
 * may (G9): another holder's person or an officer of the council is refused. Within its limits the share is approved; over one it waits
 * for ratification and commits nothing (G8). The last approval commits the agreement.
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
  const found = (await findContributionsByIds(tx, [contributionId])).get(contributionId);
  // A case the actor declared an interest in is not there for them, and so neither is its money (G5).
  if (found === undefined) throw new NotFound('There is no such contribution.');
  await lockCase(tx, found.caseId);
  const { contributions } = await lockAgreement(tx, found.agreementId);
  const contribution = contributions.find((one) => one.contributionId === contributionId) ?? found;
  if (expectedVersion !== null && contribution.version !== expectedVersion) throw changedSince(contribution);

  const refusals = refusalsOf(contribution, tx.actor);
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
  return ok(contributionId);
}

function refusalsOf(contribution: Contribution, actor: Actor): Refusal<ApprovalRefusalCode>[] {
  const isOwn = actor.roles.some(
    ({ role, budgetHolderId }) => role === 'BUDGET_HOLDER' && budgetHolderId === contribution.budgetHolderId,
  );
  return [
    ...(isOwn ? [] : [contributionRefusal('NOT_YOUR_SHARE', ['contributionId'])]),
    ...(contribution.status === 'PROPOSED' ? [] : [contributionRefusal('ALREADY_APPROVED', ['contributionId'])]),
  ];
}

function changedSince(contribution: Contribution): Conflict {
  return new Conflict(
    `This contribution is at version ${contribution.version} now and its status is ${contribution.status}. Read it again before you approve it.`,
    { version: contribution.version, changed: ['status'] },
  );
}
