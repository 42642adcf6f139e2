import type { Day } from '../../../kernel/dates';
import { formatMoney, type Pence } from '../../../kernel/money';
import { AmountBasis, type DelegatedLimit } from '../../access/rules/limits';

/** How the split between the agencies was set; there is no default (J4). */
export const FundingMethod = {
  NEEDS_LED: 'NEEDS_LED',
  CONTINUING_CARE_TOOL: 'CONTINUING_CARE_TOOL',
  HOURS_TOOL: 'HOURS_TOOL',
  PROTOCOL: 'PROTOCOL',
  POOLED_FUND: 'POOLED_FUND',
  SINGLE_AGENCY: 'SINGLE_AGENCY',
} as const;
export type FundingMethod = (typeof FundingMethod)[keyof typeof FundingMethod];

/** Where one holder's contribution stands. */
export const ContributionStatus = {
  PROPOSED: 'PROPOSED',
  AWAITING_RATIFICATION: 'AWAITING_RATIFICATION',
  APPROVED: 'APPROVED',
} as const;
export type ContributionStatus = (typeof ContributionStatus)[keyof typeof ContributionStatus];

/** Where an agreement stands; it follows from its contributions and is not stored. */
export const AgreementStatus = {
  PROPOSED: 'PROPOSED',
  AWAITING_RATIFICATION: 'AWAITING_RATIFICATION',
  COMMITTED: 'COMMITTED',
} as const;
export type AgreementStatus = (typeof AgreementStatus)[keyof typeof AgreementStatus];

/** What one holder's part comes to on each basis that a limit can stand on (money.md section 3). */
export interface ShareAmounts {
  readonly budgetHolderId: string;
  readonly weekly: Pence;
  readonly annual: Pence;
  /** To the expected end; null when there is none. */
  readonly wholeLife: Pence | null;
}

/** One holder's part of an agreement. */
export interface Contribution extends ShareAmounts {
  readonly contributionId: string;
  readonly agreementId: string;
  readonly caseId: string;
  readonly ordinal: number;
  /** Null: within its limits, or ratified. Else the sentence that says which limit it is over, and by how much. */
  readonly overLimit: string | null;
  readonly status: ContributionStatus;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly version: number;
}

/** Who pays for a placement, by one decision. */
export interface FundingAgreement {
  readonly agreementId: string;
  readonly caseId: string;
  readonly decisionId: string;
  readonly placementId: string;
  readonly method: FundingMethod;
  readonly methodEvidence: string | null;
  /** Held until the decision itself is ratified, where its terms of reference ask for that. */
  readonly isHeld: boolean;
  readonly createdAt: Date;
  readonly committedAt: Date | null;
  readonly version: number;
}

/** The limits that stand against a placement's funding. */
type Limit = Pick<DelegatedLimit, 'basis' | 'ceiling'>;

const BASIS_WORDS: Readonly<Record<AmountBasis, string>> = {
  WEEKLY: 'a week',
  ANNUAL: 'a year',
  WHOLE_LIFE: 'over its whole life',
};

/**
 * Why a holder's share waits for ratification, in one sentence, or null when it is within every limit in force on the decision's date
 * (G8): equal passes, a penny over does not. Where no limit is in force nothing is delegated, so only a share of nothing passes. A share
 * without an expected end has no whole-life amount, and is over any whole-life limit.
 */
export function overLimit(amounts: ShareAmounts, limits: readonly Limit[], decisionDate: Day): string | null {
  if (amounts.weekly === 0n && amounts.annual === 0n && (amounts.wholeLife ?? 0n) === 0n) return null;
  if (limits.length === 0) return `No delegated limit is in force on ${decisionDate}, so nothing is delegated.`;
  const sentences = limits.flatMap(({ basis, ceiling }) => {
    const amount = amountOn(amounts, basis);
    if (amount === null) {
      return [`the placement has no expected end, and the limit is £${formatMoney(ceiling)} ${BASIS_WORDS[basis]}`];
    }
    if (amount <= ceiling) return [];
    const over = formatMoney((amount - ceiling) as Pence);
    return [
      `£${formatMoney(amount)} ${BASIS_WORDS[basis]} is £${over} over the delegated limit of £${formatMoney(ceiling)}`,
    ];
  });
  if (sentences.length === 0) return null;
  const sentence = sentences.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function amountOn(amounts: ShareAmounts, basis: AmountBasis): Pence | null {
  switch (basis) {
    case AmountBasis.WEEKLY:
      return amounts.weekly;
    case AmountBasis.ANNUAL:
      return amounts.annual;
    case AmountBasis.WHOLE_LIFE:
      return amounts.wholeLife;
  }
}

/** Where a contribution stands once its holder has approved it: over a limit it still waits (G8). */
export function statusOnApproval(contribution: Pick<Contribution, 'overLimit'>): ContributionStatus {
  return contribution.overLimit === null ? ContributionStatus.APPROVED : ContributionStatus.AWAITING_RATIFICATION;
}

/** Whether an agreement can be committed: not held, and every share approved within its limits or ratified (money.md section 5). */
export function isReady(
  agreement: Pick<FundingAgreement, 'isHeld' | 'committedAt'>,
  contributions: readonly Pick<Contribution, 'status'>[],
): boolean {
  return (
    agreement.committedAt === null &&
    !agreement.isHeld &&
    contributions.length > 0 &&
    contributions.every(({ status }) => status === ContributionStatus.APPROVED)
  );
}

/** Where an agreement stands. */
export function agreementStatus(
  agreement: Pick<FundingAgreement, 'isHeld' | 'committedAt'>,
  contributions: readonly Pick<Contribution, 'status'>[],
): AgreementStatus {
  if (agreement.committedAt !== null) return AgreementStatus.COMMITTED;
  const isWaiting = contributions.some(({ status }) => status === ContributionStatus.AWAITING_RATIFICATION);
  const isApproved = contributions.every(({ status }) => status === ContributionStatus.APPROVED);
  return isWaiting || isApproved ? AgreementStatus.AWAITING_RATIFICATION : AgreementStatus.PROPOSED;
}
