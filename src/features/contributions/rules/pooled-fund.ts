import { absolute, allocateByParts, subtract, sum, type Pence, ZERO } from '../../../kernel/money';

/** How what a pooled fund spends over or under is shared, as its agreement says (finance.md 3.3). */
export const VarianceRule = {
  /** In proportion to what the partners put in. */
  PRO_RATA: 'PRO_RATA',
  /** In parts of its own that the agreement names. */
  AGREED_PARTS: 'AGREED_PARTS',
  /** It stays with the host of the fund. */
  HOST: 'HOST',
} as const;
export type VarianceRule = (typeof VarianceRule)[keyof typeof VarianceRule];

/** One partner of a pooled fund for a financial year, in the order of the agreement, the host first. */
export interface PoolPartner {
  readonly budgetHolderId: string;
  readonly contribution: Pence;
  /** The partner's part of an overspend or underspend where the rule is AGREED_PARTS; 0 under the other rules. */
  readonly varianceParts: bigint;
}

/** What the agreement says of what is spent over and under. */
export interface PoolTerms {
  readonly overspend: VarianceRule;
  readonly underspend: VarianceRule;
  /** How far over the pool spending may go before the partners must agree to it, in hundredths of a percent: 5 % is 500. */
  readonly toleranceBasisPoints: number;
}

/** What one partner put in, and what it owes (positive) or gets back (negative) by the year's outturn. */
export interface PoolPosition {
  readonly budgetHolderId: string;
  readonly contribution: Pence;
  readonly varianceShare: Pence;
  /** What the year comes to for the partner: contribution and its share of the variance. */
  readonly outturn: Pence;
}

/** How a pooled fund stands against what was put in. */
export interface PoolOutturn {
  readonly pool: Pence;
  readonly spend: Pence;
  /** Positive: overspent. */
  readonly variance: Pence;
  /** The variance as hundredths of a percent of the pool, rounded half away from zero; null for an empty pool. */
  readonly varianceBasisPoints: number | null;
  /** Whether spending is over the pool by more than the tolerance: the partners' agreement is needed (B23). */
  readonly isBeyondTolerance: boolean;
  readonly partners: readonly PoolPosition[];
}

/**
 * How a pooled fund stands for a year (B23; NHS Act 2006 s75, SI 2000/617 reg 7): what is over or under is shared by the rule of the agreement,
 * to the penny, so that the partners' outturns add up to the spend. The tolerance is passed by one penny more, not by the limit itself.
 * Throws a RangeError fault for AGREED_PARTS of which every part is zero.
 */
export function poolOutturn(partners: readonly PoolPartner[], terms: PoolTerms, spend: Pence): PoolOutturn {
  const pool = sum(partners.map(({ contribution }) => contribution));
  const variance = subtract(spend, pool);
  const shares = shareVariance(partners, variance > 0n ? terms.overspend : terms.underspend, variance);
  return {
    pool,
    spend,
    variance,
    varianceBasisPoints: pool === 0n ? null : basisPoints(variance, pool),
    isBeyondTolerance: variance > 0n && variance * 10_000n > pool * BigInt(terms.toleranceBasisPoints),
    partners: partners.map(({ budgetHolderId, contribution }, index) => {
      const varianceShare = shares[index] ?? ZERO;
      return { budgetHolderId, contribution, varianceShare, outturn: sum([contribution, varianceShare]) };
    }),
  };
}

function shareVariance(partners: readonly PoolPartner[], rule: VarianceRule, variance: Pence): readonly Pence[] {
  if (variance === 0n) return partners.map(() => ZERO);
  const putIn = partners.map(({ contribution }) => contribution as bigint);
  switch (rule) {
    case 'HOST':
      return partners.map((_, index) => (index === 0 ? variance : ZERO));
    case 'AGREED_PARTS':
      return allocateByParts(
        variance,
        partners.map(({ varianceParts }) => varianceParts),
      );
    case 'PRO_RATA':
      // A pool that nobody has put anything into leaves nothing to be in proportion to.
      return putIn.every((amount) => amount === 0n)
        ? shareVariance(partners, 'HOST', variance)
        : allocateByParts(variance, putIn);
  }
}

function basisPoints(variance: Pence, pool: Pence): number {
  const size = (absolute(variance) * 20_000n + pool) / (pool * 2n);
  return Number(variance < 0n ? -size : size);
}
