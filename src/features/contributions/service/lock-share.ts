import { inWordsWithin } from '../../../kernel/code-words';
import type { Actor } from '../../../platform/actor';
import type { Tx, WriteTx } from '../../../platform/db';
import { Conflict, NotFound } from '../../../platform/faults';
import { lockCase } from '../../cases/repository/case';
import type { CaseFacts } from '../../cases/rules/case';
import { lockAgreement } from '../repository/agreements';
import { findContributionsByIds } from '../repository/contributions';
import { findActingHolders } from '../repository/open-matters';
import type { Contribution, FundingAgreement } from '../rules/approval';

/** A share with all that a step in its life is judged by, locked in the fixed order: the case, then the agreement. */
export interface LockedShare {
  readonly facts: CaseFacts;
  readonly agreement: FundingAgreement;
  readonly contributions: readonly Contribution[];
  readonly contribution: Contribution;
  /** Whether the actor answers today for what a holder has open in this placement: being its own person, or that of who goes on with it. */
  readonly isOwn: (budgetHolderId: string) => boolean;
}

/** Locks a share. NotFound for one that is not the actor's to know of, Conflict when it has changed since it was read. */
export async function lockShare(
  tx: WriteTx,
  contributionId: string,
  expectedVersion: number | null,
): Promise<LockedShare> {
  const found = (await findContributionsByIds(tx, [contributionId])).get(contributionId);
  // A case the actor declared an interest in is not there for them, and so neither is its money (G5).
  if (found === undefined) throw new NotFound('There is no such contribution.');
  const facts = await lockCase(tx, found.caseId);
  const { agreement, contributions } = await lockAgreement(tx, found.agreementId);
  const contribution = contributions.find((one) => one.contributionId === contributionId) ?? found;
  if (expectedVersion !== null && contribution.version !== expectedVersion) {
    throw new Conflict(
      `This contribution is at version ${contribution.version} now and its status is “${inWordsWithin(contribution.status)}”. Read it again before you change it.`,
      { version: contribution.version, changed: ['status'] },
    );
  }
  const isOwn = await findOwn(
    tx,
    agreement.placementId,
    contributions.map(({ budgetHolderId }) => budgetHolderId),
  );
  return { facts, agreement, contributions, contribution, isOwn };
}

/** For which of these holders the actor answers in a placement today. */
export async function findOwn(
  tx: Tx,
  placementId: string,
  holderIds: readonly string[],
): Promise<LockedShare['isOwn']> {
  const acting = await findActingHolders(tx, placementId, holderIds);
  return (budgetHolderId) => isOwnBudget(tx.actor, acting.get(budgetHolderId) ?? budgetHolderId);
}

/** Whether the actor holds the role of budget holder for this very budget today (G9). */
export function isOwnBudget(actor: Actor, budgetHolderId: string): boolean {
  return actor.roles.some((held) => held.role === 'BUDGET_HOLDER' && held.budgetHolderId === budgetHolderId);
}
