import { addDays, type Day } from '../../../kernel/dates';
import type { Carry } from './carry';
import type { OpenSpan } from './open-span';
import type { PriceTerms } from './price';
import type { Share } from './shares';
import type { StoredVersion } from './stored-line';

/** What changes of a line from a day on; what is left out stays as it is. */
export interface TermsChange {
  readonly price?: PriceTerms;
  readonly shares?: readonly Share[];
  /** The agreement the new terms come by; left out: they stay with the agreement that each version came by. */
  readonly fundingAgreementId?: string;
}

/** A dated agreement to put in the place of others. */
export interface SplicedVersion extends Pick<StoredVersion, 'span' | 'price' | 'shares' | 'fundingAgreementId'> {
  readonly carries?: readonly Carry[];
}

/** What a change does to the versions of a line: those it takes the place of, and what stands instead. */
export interface Splice {
  readonly superseded: readonly StoredVersion[];
  readonly added: readonly SplicedVersion[];
}

/**
 * The versions of a line with other terms from a day on (null: all its days), to the end of the line: the version of that day ends the day
 * before with the terms it had, and every version after it has the new ones (J5, J6, B20). Each day keeps exactly one agreement, and the
 * days before keep their running totals to the penny. A line that ends before the day is not changed.
 */
export function spliceVersions(versions: readonly StoredVersion[], from: Day | null, change: TermsChange): Splice {
  const touched = versions.filter(({ span }) => from === null || span.endDate === null || span.endDate >= from);
  return {
    superseded: touched,
    added: touched.flatMap((version) => {
      const { span, price, shares, fundingAgreementId, carries } = version;
      const isCut = from !== null && (span.startDate === null || span.startDate < from);
      const common = carries === undefined ? {} : { carries };
      const tail: OpenSpan = { startDate: isCut ? from : span.startDate, endDate: span.endDate };
      return [
        ...(isCut
          ? [{ span: { ...span, endDate: addDays(from, -1) }, price, shares, fundingAgreementId, ...common }]
          : []),
        {
          span: tail,
          price: change.price ?? price,
          shares: change.shares ?? shares,
          fundingAgreementId: change.fundingAgreementId ?? fundingAgreementId,
          ...common,
        },
      ];
    }),
  };
}

/** All versions after a splice, in the order of their days. */
export function splicedVersions(
  versions: readonly StoredVersion[],
  from: Day | null,
  change: TermsChange,
): readonly SplicedVersion[] {
  const { superseded, added } = spliceVersions(versions, from, change);
  return [...versions.filter((version) => !superseded.includes(version)), ...added];
}
