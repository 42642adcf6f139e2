import type { Day } from '../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { listDelegatedLimits } from '../../access/repository/limits';
import { contributionRefusal, type ProposalRefusalCode } from '../refusals';
import { insertAgreement, insertContributions } from '../repository/agreements';
import { FundingMethod, overLimit, type ShareAmounts } from '../rules/approval';

/** An agreement to propose: who would pay for a placement, and what it comes to for each. */
export interface ProposeAgreementInput {
  readonly caseId: string;
  readonly decisionId: string;
  readonly placementId: string;
  /** The day of the decision: its delegated limits are those in force then (G8). */
  readonly decisionDate: Day;
  readonly method: string;
  readonly methodEvidence: string | null;
  /** Whether the agreement waits for the decision itself to be ratified (`releaseAgreementIn`). */
  readonly isHeld: boolean;
  /** In the order of the agreement, the lead agency first; from the ledger's `previewLines`. */
  readonly amounts: readonly ShareAmounts[];
}

/** An agreement that was proposed, and whose shares will wait for ratification. */
export interface ProposedAgreement {
  readonly agreementId: string;
  readonly overLimit: readonly { readonly budgetHolderId: string; readonly message: string }[];
}

/**
 * Proposes an agreement: a contribution for each holder, approved by none. Each share is held against the delegated limits in force on
 * the day of the decision: equal passes, a penny over will wait for ratification and is not refused (G8, money.md section 3). It comes
 * before the cost lines, whose versions name it.
 */
export async function proposeAgreementIn(
  tx: WriteTx,
  input: ProposeAgreementInput,
): Promise<Result<ProposedAgreement, Refusal<ProposalRefusalCode>>> {
  const method = Object.values(FundingMethod).find((known) => known === input.method);
  const refusals = [
    ...(method === undefined ? [contributionRefusal('METHOD_UNKNOWN', ['method'])] : []),
    ...(input.amounts.length === 0 ? [contributionRefusal('NOBODY_PAYS', ['shares'])] : []),
  ];
  if (method === undefined || refusals.length > 0) return refuse(refusals);

  const { caseId, decisionId, placementId, methodEvidence, isHeld, decisionDate } = input;
  const holders = input.amounts.map(({ budgetHolderId }) => asId<BudgetHolderId>(budgetHolderId));
  const limits = await listDelegatedLimits(tx, holders, decisionDate);
  const contributions = input.amounts.map((amounts) => ({
    ...amounts,
    contributionId: newId(),
    overLimit: overLimit(amounts, limits.get(asId<BudgetHolderId>(amounts.budgetHolderId)) ?? [], decisionDate),
  }));
  const agreementId = newId();
  const createdAt = tx.clock.now();
  await insertAgreement(tx, {
    agreementId,
    caseId,
    decisionId,
    placementId,
    method,
    methodEvidence,
    isHeld,
    createdAt,
  });
  await insertContributions(tx, { agreementId, caseId }, contributions);
  return ok({
    agreementId,
    overLimit: contributions.flatMap(({ budgetHolderId, overLimit: message }) =>
      message === null ? [] : [{ budgetHolderId, message }],
    ),
  });
}
