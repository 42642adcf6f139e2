import { addDays, type Day } from '../../../kernel/dates';
import type { OpenSpan } from './open-span';
import type { PriceTerms } from './price';
import type { Splice, SplicedVersion } from './splice';
import type { StoredVersion } from './stored-line';

/** An agreement whose terms are taken off a line again. */
export interface TermsToTakeBack {
  readonly fundingAgreementId: string;
  /** From which day on; null: all the line's days. */
  readonly from: Day | null;
  /** The price it put on the line; left out: it changed none. */
  readonly price?: PriceTerms;
}

/**
 * The versions of a line without what an agreement put on it, from a day on (M11): each day gets back the price and the shares that `former`
 * says stood before. What was agreed since stays: another price than the agreement's, or shares that came by another.
 */
export function withoutTerms(
  versions: readonly StoredVersion[],
  former: readonly StoredVersion[],
  { fundingAgreementId, from, price }: TermsToTakeBack,
): Splice {
  const touched = versions.filter(
    (version) =>
      (from === null || version.span.endDate === null || version.span.endDate >= from) &&
      (version.fundingAgreementId === fundingAgreementId || (price !== undefined && isSame(version.price, price))) &&
      former.some(({ span }) => overlap(span, version.span) !== null),
  );
  return { superseded: touched, added: touched.flatMap((version) => takenBack(version)) };

  function takenBack(version: StoredVersion): SplicedVersion[] {
    const { span, carries } = version;
    const common = carries === undefined ? {} : { carries };
    const isCut = from !== null && (span.startDate === null || span.startDate < from);
    const head: SplicedVersion[] = isCut
      ? [{ ...kept(version), span: { ...span, endDate: addDays(from, -1) }, ...common }]
      : [];
    const tail: OpenSpan = isCut ? { startDate: from, endDate: span.endDate } : span;
    const isPrice = price !== undefined && isSame(version.price, price);
    const isShares = version.fundingAgreementId === fundingAgreementId;
    const pieces = former.flatMap((before): SplicedVersion[] => {
      const days = overlap(before.span, tail);
      if (days === null) return [];
      const terms = isShares ? kept(before) : kept(version);
      return [{ ...terms, price: isPrice ? before.price : version.price, span: days, ...common }];
    });
    return [...head, ...pieces];
  }
}

function kept({ price, shares, fundingAgreementId }: StoredVersion): Omit<SplicedVersion, 'span'> {
  return { price, shares, fundingAgreementId };
}

function overlap(one: OpenSpan, other: OpenSpan): OpenSpan | null {
  const startDate =
    one.startDate === null || (other.startDate !== null && other.startDate > one.startDate)
      ? other.startDate
      : one.startDate;
  const endDate =
    one.endDate === null || (other.endDate !== null && other.endDate < one.endDate) ? other.endDate : one.endDate;
  return startDate !== null && endDate !== null && startDate > endDate ? null : { startDate, endDate };
}

function isSame(one: PriceTerms, other: PriceTerms): boolean {
  return (
    one.unit === other.unit &&
    one.amount === other.amount &&
    one.spread === other.spread &&
    one.year === other.year &&
    one.hoursPerWeek === other.hoursPerWeek
  );
}
