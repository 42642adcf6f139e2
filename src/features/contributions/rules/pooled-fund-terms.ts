import type { Day, Span } from '../../../kernel/dates';
import type { PoolPartner, PoolTerms } from './pooled-fund';

/** The powers under which money is pooled or passed between the partners (finance.md 3.3). */
export const LegalBasis = {
  NHS_ACT_S75: 'NHS_ACT_S75',
  NHS_ACT_S256: 'NHS_ACT_S256',
  NHS_ACT_S76: 'NHS_ACT_S76',
  CHILDREN_ACT_S10: 'CHILDREN_ACT_S10',
} as const;
export type LegalBasis = (typeof LegalBasis)[keyof typeof LegalBasis];

/** A partner as the fund's agreement has it. */
export interface FundPartner extends Pick<PoolPartner, 'budgetHolderId' | 'varianceParts'> {
  /** Its last day in the fund, where another organisation took its place; null: it is a partner. */
  readonly endDate: Day | null;
}

/** A pooled fund, as its written agreement has it (SI 2000/617 reg 7). */
export interface PooledFund extends PoolTerms {
  readonly pooledFundId: string;
  readonly name: string;
  readonly legalBasis: LegalBasis;
  readonly aims: string;
  readonly agreementReference: string;
  readonly startDate: Day;
  /** Null: until it is ended. */
  readonly endDate: Day | null;
  /** In the order of the agreement, the host first. */
  readonly partners: readonly FundPartner[];
}

/** Whether a fund's agreement runs on every day of a span; an open end of the span needs an open end of the agreement. */
export function runsThrough(
  { startDate, endDate }: Pick<PooledFund, 'startDate' | 'endDate'>,
  span: { readonly startDate: Day; readonly endDate: Day | null },
): boolean {
  return startDate <= span.startDate && (endDate === null || (span.endDate !== null && span.endDate <= endDate));
}

/** Whether a fund's agreement runs on any day of a span. */
export function runsWithin({ startDate, endDate }: Pick<PooledFund, 'startDate' | 'endDate'>, span: Span): boolean {
  return startDate <= span.endDate && (endDate === null || endDate >= span.startDate);
}

/**
 * A fund's partners over a year, those first that are partners on its last day, in the order of the agreement: a variance is shared by them, and
 * a partner that ended within the year has what it put in and no part of it. One that ended before is left out.
 */
export function partnersInYear(partners: readonly FundPartner[], year: Span): readonly FundPartner[] {
  const stays = partners.filter(({ endDate }) => endDate === null || endDate >= year.endDate);
  const left = partners.filter(
    ({ endDate }) => endDate !== null && endDate < year.endDate && endDate >= year.startDate,
  );
  return [...stays, ...left.map((partner) => ({ ...partner, varianceParts: 0n }))];
}
