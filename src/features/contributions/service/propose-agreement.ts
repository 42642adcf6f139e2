import type { Day } from '../../../kernel/dates';
import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { listDelegatedLimits } from '../../access/repository/limits';
import { PROPOSE_AGREEMENT_CODES, refusalsFrom, SET_INTERIM_PAYER_CODES, type ProposalRefusalCode } from '../refusals';
import { insertAgreement } from '../repository/agreements';
import { insertContributions, type NewContribution } from '../repository/contributions';
import { insertTerms } from '../repository/terms';
import {
  FundingMethod,
  overLimit,
  type FundingAgreement,
  type InterimArrangement,
  type ShareAmounts,
} from '../rules/approval';
import { interimProblems } from '../rules/dispute';
import type { ProposedLine } from '../rules/terms';
import { openDisputeIn } from './open-dispute';

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
  /**
   * Where need is agreed and funding disputed (J1, J2): who carries the disputed shares meanwhile, each whole and from the first day of the
   * placement. Null or left out: nothing is disputed.
   */
  readonly interim?: InterimArrangement | null;
  /**
   * Of a decision on a placement that runs (J9): its first day, what it puts on which lines, and to when it lets the placement go on, if it
   * does. Left out: a new placement's.
   */
  readonly revision?: {
    readonly fromDate: Day;
    readonly lines: readonly ProposedLine[];
    readonly extension: FundingAgreement['extension'];
  };
  /** As the ledger keeps what it commits; left out: a placement that is new. */
  readonly commitCause?: FundingAgreement['commitCause'];
  /** In the order of the agreement, the lead agency first; from the ledger's `previewLines`. */
  readonly amounts: readonly ShareAmounts[];
}

/** An agreement that was proposed, and whose shares will wait for ratification. */
export interface ProposedAgreement {
  readonly agreementId: string;
  readonly overLimit: readonly { readonly budgetHolderId: string; readonly message: string }[];
}

const refusal = refusalsFrom(PROPOSE_AGREEMENT_CODES);
/** Of a placement that is new. */
const NO_REVISION = { fromDate: null, extension: null, lines: [] } as const;

/**
 * Proposes an agreement: a contribution for each holder, approved by none. Each share is held against the delegated limits in force on
 * the day of the decision: equal passes, a penny over will wait for ratification and is not refused (G8, money.md section 3). It comes
 * before the cost lines, whose versions name it. A share whose holder disputes it waits for nobody: an interim payer carries it.
 */
export async function proposeAgreementIn(
  tx: WriteTx,
  input: ProposeAgreementInput,
): Promise<Result<ProposedAgreement, Refusal<ProposalRefusalCode>>> {
  const method = Object.values(FundingMethod).find((known) => known === input.method);
  const interim = input.interim ?? null;
  const revision = input.revision ?? NO_REVISION;
  const refusals = [
    ...(method === undefined ? [refusal('METHOD_UNKNOWN', ['method'])] : []),
    ...(input.amounts.length === 0 ? [refusal('NOBODY_PAYS', ['shares'])] : []),
    ...(interim === null ? [] : interimRefusals(interim, input.amounts)),
  ];
  if (method === undefined || refusals.length > 0) return refuse(refusals);

  const { caseId, placementId, decisionDate } = input;
  const contributions = await againstLimits(tx, input.amounts, decisionDate);
  const agreementId = newId();
  await insertAgreement(tx, {
    agreementId,
    caseId,
    decisionId: input.decisionId,
    placementId,
    kind: input.revision === undefined ? 'INITIAL' : 'REVISION',
    fromDate: revision.fromDate,
    extension: revision.extension,
    proposedBy: null,
    disputeId: null,
    method,
    methodEvidence: input.methodEvidence,
    isHeld: input.isHeld,
    createdAt: tx.clock.now(),
    commitCause: input.commitCause ?? 'NEW_PLACEMENT',
  });
  await insertTerms(tx, { agreementId, caseId }, revision.lines);
  await insertContributions(tx, { agreementId, caseId }, contributions);
  for (const { budgetHolderId, contributionId } of contributions) {
    if (interim?.disputedHolderIds.includes(budgetHolderId) !== true) continue;
    await openDisputeIn(tx, {
      share: { caseId, placementId, contributionId, budgetHolderId },
      firstDisputedDate: revision.fromDate,
      lines: [],
      interim,
    });
  }
  return ok({
    agreementId,
    overLimit: contributions.flatMap(({ budgetHolderId, overLimit: message }) =>
      message === null ? [] : [{ budgetHolderId, message }],
    ),
  });
}

/** The shares as they are proposed, each held against its holder's delegated limits in force on a day (G8, G10). */
export async function againstLimits(
  tx: WriteTx,
  amounts: readonly ShareAmounts[],
  day: Day,
): Promise<readonly NewContribution[]> {
  const holders = amounts.map(({ budgetHolderId }) => asId<BudgetHolderId>(budgetHolderId));
  const limits = await listDelegatedLimits(tx, holders, day);
  return amounts.map((one) => ({
    ...one,
    contributionId: newId(),
    overLimit: overLimit(one, limits.get(asId<BudgetHolderId>(one.budgetHolderId)) ?? [], day),
  }));
}

function interimRefusals(
  interim: InterimArrangement,
  amounts: readonly ShareAmounts[],
): Refusal<ProposalRefusalCode>[] {
  const holderIds = amounts.map(({ budgetHolderId }) => budgetHolderId);
  const { basis, payerId, disputedHolderIds } = interim;
  if (disputedHolderIds.length === 0) return [refusal('NOTHING_DISPUTED', ['interim', 'disputedHolderIds'])];
  const unknown = disputedHolderIds.flatMap((holder, index) =>
    holderIds.includes(holder) ? [] : [refusal('DISPUTED_UNKNOWN', ['interim', 'disputedHolderIds', String(index)])],
  );
  const problems = disputedHolderIds.flatMap((disputingHolderId) =>
    interimProblems({ basis, payerId, disputingHolderId, hadAgreed: false, holderIds, paidBefore: [] }),
  );
  return [
    ...unknown,
    ...[...new Set(problems)].map((problem) =>
      refusal('INTERIM_PAYER_UNSUITABLE', ['interim', 'payerId'], SET_INTERIM_PAYER_CODES[problem]),
    ),
  ];
}
