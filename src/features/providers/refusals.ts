import { TEXT_CODES } from '../../kernel/text';

/*
 * What this feature refuses of what an area adds to providers. Most sentences are made where the rule is; what stands here says what a code is
 * for, and is the sentence where no more can be said.
 */

const PROVIDER = {
  PROVIDER_UNKNOWN: 'The register of establishments has no such URN; check the six digits, or import a newer register.',
} as const;
const WRITTEN = { TEXT_MISSING: 'A text that is needed is empty.', ...TEXT_CODES } as const;
const SPAN = { SPAN_REVERSED: 'The last day must not be before the first.' } as const;
const PAST = { IN_FUTURE: 'The day is still to come; give today or an earlier day.' } as const;

/** Why `setProviderOffer` refuses. */
export const SET_OFFER_CODES = {
  ...PROVIDER,
  ...SPAN,
  NEEDS_MISSING: 'No need is named.',
  PHASES_MISSING: 'No phase of education is named.',
  LISTED_TWICE: 'A need or a phase is named twice.',
  AGES_INVALID: 'The ages are out of range or the wrong way round.',
  AGES_MISS_PHASE: 'A phase has no age that is taken.',
  WEEKS_INVALID: 'The weeks do not go with whether children sleep there.',
  REPLACED_ELSEWHERE: 'The offer that is to be replaced is of another provider; name one of this provider.',
  REPLACED_NOT_BEFORE:
    'The offer that is to be replaced does not begin before the new one; choose a later first day for the new one.',
} as const;
export type SetOfferCode = keyof typeof SET_OFFER_CODES;

/** Why `endProviderOffer` refuses. */
export const END_OFFER_CODES = {
  END_BEFORE_START: 'The last day must not be before the first day of the offer.',
  ALREADY_ENDED: 'The offer ends by that day already; leave it as it is.',
} as const;
export type EndOfferCode = keyof typeof END_OFFER_CODES;

/** Why `commissionPlaces` refuses. */
export const COMMISSION_PLACES_CODES = {
  ...PROVIDER,
  ...TEXT_CODES,
  PLACES_INVALID: 'Give a whole number of places from 0 to 5,000; 0 ends them.',
  KIND_NOT_OF_PROVIDER: 'An establishment of this type has no places of this kind.',
  NOTHING_CHANGES: 'This many places are in force on that day already.',
} as const;
export type CommissionPlacesCode = keyof typeof COMMISSION_PLACES_CODES;

/** Why `recordPlaceCount` refuses. */
export const RECORD_PLACE_COUNT_CODES = {
  ...PROVIDER,
  ...PAST,
  COUNT_INVALID: 'A count is a whole number from 0 to 5,000.',
  COUNTED_TOGETHER: 'The empty places of a unit are counted with its other ones: give those of a unit before 16.',
} as const;
export type RecordPlaceCountCode = keyof typeof RECORD_PLACE_COUNT_CODES;

/** Why `setProviderFramework` refuses. */
export const SET_FRAMEWORK_CODES = {
  ...PROVIDER,
  ...SPAN,
  ...WRITTEN,
  NOTICE_INVALID: 'Notice is a whole number of days from 0 to 366; leave it out where none is agreed.',
} as const;
export type SetFrameworkCode = keyof typeof SET_FRAMEWORK_CODES;

/** Why `recordProviderNote` refuses. */
export const RECORD_NOTE_CODES = { ...PROVIDER, ...PAST, ...WRITTEN } as const;
export type RecordNoteCode = keyof typeof RECORD_NOTE_CODES;

/** Why `closeProviderConcern` refuses. */
export const CLOSE_CONCERN_CODES = {
  ...PAST,
  ...WRITTEN,
  NOT_A_CONCERN: 'This is a quality note, which is never open; only a concern is closed.',
  ALREADY_CLOSED: 'The concern is closed already; record a new one where it comes back.',
  CLOSED_BEFORE_NOTED: 'A concern is not closed before the day it is noted of; give a later day.',
} as const;
export type CloseConcernCode = keyof typeof CLOSE_CONCERN_CODES;

/** A refusal with the sentence of its code, or one of its own. */
export function refusalsFrom<Codes extends Readonly<Record<string, string>>>(
  codes: Codes,
): (
  code: keyof Codes & string,
  field: readonly string[],
  message?: string,
) => { readonly code: keyof Codes & string; readonly field: readonly string[]; readonly message: string } {
  return (code, field, message) => ({ code, field, message: message ?? codes[code] ?? '' });
}
