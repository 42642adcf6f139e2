import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { Refusal } from '../../../kernel/refusal';
import type { RecordLookedAfterCode } from '../refusals/looked-after';

/** By what right a child is looked after: the legal statuses of the looked-after children return. */
export const LookedAfterBasis = {
  SECTION_20: 'SECTION_20',
  INTERIM_CARE_ORDER: 'INTERIM_CARE_ORDER',
  CARE_ORDER: 'CARE_ORDER',
  PLACEMENT_ORDER: 'PLACEMENT_ORDER',
  EMERGENCY_PROTECTION: 'EMERGENCY_PROTECTION',
  POLICE_PROTECTION: 'POLICE_PROTECTION',
  CHILD_ASSESSMENT_ORDER: 'CHILD_ASSESSMENT_ORDER',
  REMAND: 'REMAND',
  SENTENCE: 'SENTENCE',
  SHORT_BREAKS_SERIES: 'SHORT_BREAKS_SERIES',
} as const;
export type LookedAfterBasis = (typeof LookedAfterBasis)[keyof typeof LookedAfterBasis];

/** Whether a child is looked after from a day on: by what right and by whom; both null: not any more. */
export interface GivenLookedAfter {
  readonly fromDate: Day;
  readonly legalBasis: LookedAfterBasis | null;
  /** Three-digit code of the authority that looks after it. */
  readonly placingLaCode: string | null;
}

/** The same as it was recorded. */
export interface LookedAfterRecord extends GivenLookedAfter {
  readonly childId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/**
 * What stands on a day: of what was recorded, in the order in which it was, the last of the latest day that is not after it. So what was
 * wrong is put right by recording that day again, and nothing is rewritten.
 */
export function standingOn<Dated extends { readonly fromDate: Day }>(
  recorded: readonly Dated[],
  day: Day,
): Dated | null {
  return recorded.reduce<Dated | null>(
    (standing, one) =>
      one.fromDate <= day && (standing === null || one.fromDate >= standing.fromDate) ? one : standing,
    null,
  );
}

/** All that is wrong with what is said of a child; `isKnown`: whether the list of authorities has the one that is named. */
export function checkLookedAfter(
  { fromDate, legalBasis, placingLaCode }: GivenLookedAfter,
  isKnown: boolean,
  today: Day,
): Refusal<RecordLookedAfterCode>[] {
  const refusals: Refusal<RecordLookedAfterCode>[] = [];
  const refused = (code: RecordLookedAfterCode, field: string, message: string): void => {
    refusals.push({ code, field: [field], message });
  };
  if (fromDate > today) {
    refused(
      'DATE_IN_FUTURE',
      'fromDate',
      `The first day must not be after today, ${dayInWords(today)}; record it when it has come.`,
    );
  }
  if (legalBasis !== null && placingLaCode === null) {
    refused('AUTHORITY_MISSING', 'placingAuthorityCode', 'Name the authority that looks after the child.');
  }
  if (legalBasis === null && placingLaCode !== null) {
    refused(
      'AUTHORITY_UNASKED',
      'placingAuthorityCode',
      'A child that is looked after no longer has no authority that does it; leave the authority out, or give the legal basis.',
    );
  }
  if (placingLaCode !== null && !isKnown) {
    refused(
      'AUTHORITY_UNKNOWN',
      'placingAuthorityCode',
      `The list of authorities has no ${placingLaCode}; give its three-digit code, such as 311.`,
    );
  }
  return refusals;
}
