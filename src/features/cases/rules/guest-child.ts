import type { Refusal } from '../../../kernel/refusal';
import type { GuestCode } from '../refusals/circumstance';
import { OLDEST_AGE } from './child';

type Refusals = Refusal<GuestCode | 'PROVIDER_UNKNOWN'>[];
const refusal = (code: GuestCode | 'PROVIDER_UNKNOWN', field: string, message: string): Refusals => [
  { code, field: [field], message },
];

/** A guest as it is given; `providerLaCode`: where the register has the setting, null: nowhere. */
export interface GivenGuest {
  readonly placingLaCode: string;
  readonly placingReference: string;
  readonly ageAtStart: number;
  /** On the 31 August before today; by then nobody is placed here any more whom no plan can be of. */
  readonly ageByToday: number;
  readonly localArea: string;
  readonly isAuthorityKnown: boolean;
  readonly providerLaCode: string | null;
}

const REFERENCE = /^(?=.*[0-9])[A-Z0-9/-]{1,20}$/;
/**
 * Letters longer than what stands before the number of a reference, or several such words: they read like somebody's name. One of four letters, `JOHN-1`, no
 * pattern tells from `SEND-1` (0078).
 */
const LIKE_A_NAME = /[A-Z]{5}|[A-Z]{3,}[^A-Z]+[A-Z]{3,}/;

/** All that is wrong with who a guest is said to be. */
export function checkGuest(given: GivenGuest): Refusals {
  const { placingLaCode, placingReference, ageAtStart, ageByToday, localArea, isAuthorityKnown, providerLaCode } =
    given;
  return [
    ...(isAuthorityKnown
      ? []
      : refusal(
          'AUTHORITY_UNKNOWN',
          'placingAuthorityCode',
          `The list of authorities has no ${placingLaCode}; give its three-digit code, such as 311.`,
        )),
    ...(placingLaCode === localArea
      ? refusal(
          'AUTHORITY_OWN',
          'placingAuthorityCode',
          'A child that this authority placed has a case here; record the circumstance of that.',
        )
      : []),
    ...(REFERENCE.test(placingReference) && !LIKE_A_NAME.test(placingReference)
      ? []
      : refusal(
          'REFERENCE_FORMAT',
          'placingReference',
          'Give the placing authority’s own reference: at most 20 capital letters, digits, dashes and strokes, one digit at least and no word of more than four letters, such as SEN-4101. Never a name.',
        )),
    ...(providerLaCode === null
      ? refusal('PROVIDER_UNKNOWN', 'providerUrn', 'No establishment in the register has this URN. Check it.')
      : providerLaCode === localArea
        ? []
        : refusal('PROVIDER_NOT_HERE', 'providerUrn', `The register has it in ${providerLaCode}, not in this area.`)),
    ...(Number.isInteger(ageAtStart) && ageAtStart >= 0 && ageAtStart <= OLDEST_AGE
      ? []
      : refusal(
          'AGE_OUT_OF_RANGE',
          'ageOn31August',
          `From 0 to ${OLDEST_AGE.toString()}; ${ageAtStart.toString()} was given.`,
        )),
    ...(ageAtStart <= OLDEST_AGE && ageByToday > OLDEST_AGE
      ? refusal(
          'AGE_OUT_OF_RANGE',
          'startDate',
          `By today the child would be ${ageByToday.toString()}, and a plan ends at ${OLDEST_AGE.toString()}; check the year.`,
        )
      : []),
  ];
}
