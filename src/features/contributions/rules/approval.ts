import type { Day } from '../../../kernel/dates';
import { dayInWords, poundsInWords } from '../../../kernel/for-people';
import { type Pence } from '../../../kernel/money';
import { AmountBasis } from '../../access/rules/limits';
import { sayLimit, type LimitInForce } from '../../access/rules/overrides';

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

/** What is stored of a share: what its own holder, and a director over its limit, have said of it. */
export const StoredShareStatus = {
  PROPOSED: 'PROPOSED',
  AWAITING_RATIFICATION: 'AWAITING_RATIFICATION',
  APPROVED: 'APPROVED',
  REFUSED: 'REFUSED',
} as const;
export type StoredShareStatus = (typeof StoredShareStatus)[keyof typeof StoredShareStatus];

/** Where one holder's contribution stands: what is stored of it, or that a dispute is open or was settled about it. */
export const ContributionStatus = {
  ...StoredShareStatus,
  DISPUTED: 'DISPUTED',
  SETTLED: 'SETTLED',
} as const;
export type ContributionStatus = (typeof ContributionStatus)[keyof typeof ContributionStatus];

/**
 * What an agreement is: the first of a placement, a change of shares from a day on (J5), what settles a dispute, or a decision on
 * another price of a placement that runs (J9).
 */
export const AgreementKind = {
  INITIAL: 'INITIAL',
  CHANGE: 'CHANGE',
  SETTLEMENT: 'SETTLEMENT',
  REVISION: 'REVISION',
} as const;
export type AgreementKind = (typeof AgreementKind)[keyof typeof AgreementKind];

/** Why an agreement that never took effect waits no longer. */
export const ClosedBecause = {
  REPLACED: 'REPLACED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
  LAPSED: 'LAPSED',
} as const;
export type ClosedBecause = (typeof ClosedBecause)[keyof typeof ClosedBecause];

/** Where an agreement stands; it follows from its contributions and is not stored. */
export const AgreementStatus = {
  PROPOSED: 'PROPOSED',
  AWAITING_RATIFICATION: 'AWAITING_RATIFICATION',
  REFUSED: 'REFUSED',
  DISPUTED: 'DISPUTED',
  COMMITTED: 'COMMITTED',
  CLOSED: 'CLOSED',
} as const;
export type AgreementStatus = (typeof AgreementStatus)[keyof typeof AgreementStatus];

/** By what rule the interim payer carries a part in dispute, without prejudice (finance.md B20). */
export const InterimBasis = {
  STATUS_QUO: 'STATUS_QUO',
  LEAD: 'LEAD',
  EQUAL: 'EQUAL',
} as const;
export type InterimBasis = (typeof InterimBasis)[keyof typeof InterimBasis];

/** Who pays the disputed parts of an agreement until the dispute is settled, without prejudice. */
export interface InterimArrangement {
  /** The holder that pays; for `EQUAL` the one that takes a penny that does not divide. */
  readonly payerId: string;
  readonly basis: InterimBasis;
  /** The holders whose parts are disputed: each one's share, from its first day. Never empty, never all that pay with the payer outside. */
  readonly disputedHolderIds: readonly string[];
}

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
  readonly storedStatus: StoredShareStatus;
  /** The open dispute about it; null: none. */
  readonly disputeId: string | null;
  /** Whether that dispute has an interim payer, so that nothing waits for its end. */
  readonly isCarried: boolean;
  readonly proposedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly ratifiedBy: string | null;
  readonly ratifiedAt: Date | null;
  readonly version: number;
}

/** Who pays for a placement, by its decision or by what was agreed since. */
export interface FundingAgreement {
  readonly agreementId: string;
  readonly caseId: string;
  /** Null for a change and a settlement: they are the holders' own. */
  readonly decisionId: string | null;
  readonly placementId: string;
  readonly kind: AgreementKind;
  /** The day from which a change, a settlement or a revision holds; null for the first agreement of a placement. */
  readonly fromDate: Day | null;
  /** Of a revision the last day to which it lets the placement go on from `fromDate`, null in it: without an end. Null: it leaves the days. */
  readonly extension: { readonly endDate: Day | null } | null;
  /** Who proposed it; null: the decision did. */
  readonly proposedBy: string | null;
  /** The dispute it settles; null: none. */
  readonly disputeId: string | null;
  readonly method: FundingMethod;
  readonly methodEvidence: string | null;
  /** Held until the decision itself is ratified, where its terms of reference ask for that. */
  readonly isHeld: boolean;
  readonly createdAt: Date;
  readonly committedAt: Date | null;
  /** As the ledger keeps what it commits: a placement that is new, or the correction of one (money.md section 5). */
  readonly commitCause: 'NEW_PLACEMENT' | 'CORRECTION' | 'IMPORTED';
  readonly closedAt: Date | null;
  readonly closedBecause: ClosedBecause | null;
  readonly version: number;
}

/** Whether an agreement is its decision's, not the holders' own: it is ratified and comes to nothing with that. */
export function isOfDecision({ kind }: Pick<FundingAgreement, 'kind'>): boolean {
  return kind === AgreementKind.INITIAL || kind === AgreementKind.REVISION;
}

/** The limits that stand against a placement's funding, as overrides have left them on the day. */
type Limit = Pick<LimitInForce, 'basis' | 'ceiling' | 'ownCeiling' | 'startDate' | 'endDate' | 'override'>;

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
  if (limits.length === 0)
    return `No delegated limit is in force on ${dayInWords(decisionDate)}, so nothing is delegated.`;
  const sentences = limits.flatMap((limit) => {
    const { basis, ceiling } = limit;
    const amount = amountOn(amounts, basis);
    if (amount === null) {
      return [`the placement has no expected end, and the limit is ${poundsInWords(ceiling)} ${BASIS_WORDS[basis]}`];
    }
    if (amount <= ceiling) return [];
    const over = poundsInWords((amount - ceiling) as Pence);
    return [`${poundsInWords(amount)} ${BASIS_WORDS[basis]} is ${over} over ${sayLimit(limit)}`];
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
export function statusOnApproval(contribution: Pick<Contribution, 'overLimit'>): StoredShareStatus {
  return contribution.overLimit === null ? StoredShareStatus.APPROVED : StoredShareStatus.AWAITING_RATIFICATION;
}

type ShareFacts = Pick<Contribution, 'status' | 'isCarried'>;

/** Whether nothing waits for a share: approved within its limits or ratified, settled, or carried by an interim payer (J2). */
export function isCovered({ status, isCarried }: ShareFacts): boolean {
  return (
    status === ContributionStatus.APPROVED ||
    status === ContributionStatus.SETTLED ||
    (status === ContributionStatus.DISPUTED && isCarried)
  );
}

type AgreementFacts = Pick<FundingAgreement, 'isHeld' | 'committedAt' | 'closedAt'>;

/** Whether an agreement can be committed: live, not held, and every share covered (money.md section 5). */
export function isReady(agreement: AgreementFacts, contributions: readonly ShareFacts[]): boolean {
  return (
    agreement.committedAt === null &&
    agreement.closedAt === null &&
    !agreement.isHeld &&
    contributions.length > 0 &&
    contributions.every(isCovered)
  );
}

/** Where an agreement stands. */
export function agreementStatus(agreement: AgreementFacts, contributions: readonly ShareFacts[]): AgreementStatus {
  if (agreement.committedAt !== null) return AgreementStatus.COMMITTED;
  if (agreement.closedAt !== null) return AgreementStatus.CLOSED;
  const open = contributions.filter((share) => !isCovered(share));
  const isAny = (status: ContributionStatus): boolean => open.some((share) => share.status === status);
  if (isAny(ContributionStatus.REFUSED)) return AgreementStatus.REFUSED;
  if (isAny(ContributionStatus.DISPUTED)) return AgreementStatus.DISPUTED;
  // As ever: what waits for a director is said before what waits for another holder.
  return open.length === 0 || isAny(ContributionStatus.AWAITING_RATIFICATION)
    ? AgreementStatus.AWAITING_RATIFICATION
    : AgreementStatus.PROPOSED;
}
