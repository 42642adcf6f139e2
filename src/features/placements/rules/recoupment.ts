import { addMonths, type Day, type Span } from '../../../kernel/dates';
import { add, subtract, sum, ZERO, type Pence } from '../../../kernel/money';

/** Who claims of whom: the authority that provides the education claims of the home authority, which looks after the child. */
export const ClaimDirection = { CLAIMED_BY_US: 'CLAIMED_BY_US', CLAIMED_OF_US: 'CLAIMED_OF_US' } as const;
export type ClaimDirection = (typeof ClaimDirection)[keyof typeof ClaimDirection];

/** What is entered on a claim after it was opened. */
export const ClaimEntryKind = { AGREED: 'AGREED', PAID: 'PAID', WITHDRAWN: 'WITHDRAWN' } as const;
export type ClaimEntryKind = (typeof ClaimEntryKind)[keyof typeof ClaimEntryKind];

/** How a claim stands on a day. It follows from its clock and its entries, and is not stored. */
export const ClaimStatus = {
  OPENED: 'OPENED',
  AGREED: 'AGREED',
  DETERMINED: 'DETERMINED',
  PAID: 'PAID',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type ClaimStatus = (typeof ClaimStatus)[keyof typeof ClaimStatus];

/** What became of a claim. */
export interface ClaimEntry {
  readonly kind: ClaimEntryKind;
  readonly dated: Day;
  /** Null where it was withdrawn. */
  readonly amount: Pence | null;
  readonly note: string | null;
  readonly recordedAt: Date;
}

/** What one authority claims of another for the education of a looked-after child over some days (B38). */
export interface RecoupmentClaim {
  readonly claimId: string;
  readonly caseId: string;
  readonly placementId: string | null;
  readonly direction: ClaimDirection;
  readonly otherLaCode: string;
  readonly span: Span;
  readonly claimDate: Day;
  readonly education: Pence;
  readonly transport: Pence;
  /** The dedicated schools grant received for the child. */
  readonly grant: Pence;
  readonly openedAt: Date;
  /** In the order in which they were made. */
  readonly entries: readonly ClaimEntry[];
}

const MONTHS_TO_AGREE = 6;

/** What is claimed: the whole expenditure, transport included, less the grant received (B38). */
export function claimedAmount({
  education,
  transport,
  grant,
}: Pick<RecoupmentClaim, 'education' | 'transport' | 'grant'>): Pence {
  return subtract(add(education, transport), grant);
}

/** The last day on which the authorities may agree another amount: six months from the claim (B38). */
export function agreeBy({ claimDate }: Pick<RecoupmentClaim, 'claimDate'>): Day {
  return addMonths(claimDate, MONTHS_TO_AGREE);
}

/** How a claim stands on a day, and what is owed and paid on it. */
export interface ClaimPosition {
  readonly status: ClaimStatus;
  /** What is to be paid; null: neither agreed nor determined yet, or withdrawn. */
  readonly owed: Pence | null;
  readonly paid: Pence;
}

/** By what was agreed; and where nothing was within six months, by the regulations: all that is claimed (B38). */
export function claimPosition(claim: RecoupmentClaim, day: Day): ClaimPosition {
  const { entries } = claim;
  const paid = sum(entries.map(({ kind, amount }) => (kind === 'PAID' ? (amount ?? ZERO) : ZERO)));
  if (entries.some(({ kind }) => kind === 'WITHDRAWN')) return { status: 'WITHDRAWN', owed: null, paid };
  const agreed = entries.find(({ kind }) => kind === 'AGREED')?.amount ?? null;
  if (agreed === null && day <= agreeBy(claim)) return { status: 'OPENED', owed: null, paid };
  const owed = agreed ?? claimedAmount(claim);
  if (paid >= owed) return { status: 'PAID', owed, paid };
  return { status: agreed === null ? 'DETERMINED' : 'AGREED', owed, paid };
}

/** A claim as it is given. */
export type NewClaim = Omit<RecoupmentClaim, 'claimId' | 'openedAt' | 'entries'>;

/** What is to be entered on a claim. */
export type NewEntry = Pick<ClaimEntry, 'kind' | 'dated' | 'amount' | 'note'>;
