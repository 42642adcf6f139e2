/** The code lists of the SEN2 return (2025) that a plan is recorded by: exactly these, and an unknown code is refused (V1). */

/** `SENsetting`, items 4.7c and 5.7c: where there is no establishment with a URN. EOTAS is OLA; a type without a setting is OTH (V2). */
export const SenSetting = {
  OLA: 'OLA',
  OPA: 'OPA',
  EHE: 'EHE',
  EYP: 'EYP',
  OTH: 'OTH',
  NEET: 'NEET',
  NIEC: 'NIEC',
  NIEO: 'NIEO',
} as const;
export type SenSetting = (typeof SenSetting)[keyof typeof SenSetting];

/** What became of the request for a needs assessment. */
export const RequestOutcome = { Y: 'Y', N: 'N', A: 'A', W: 'W', H: 'H' } as const;
export type RequestOutcome = (typeof RequestOutcome)[keyof typeof RequestOutcome];

/** What became of the needs assessment. */
export const AssessmentOutcome = { Y: 'Y', N: 'N', A: 'A', W: 'W', H: 'H' } as const;
export type AssessmentOutcome = (typeof AssessmentOutcome)[keyof typeof AssessmentOutcome];

/** Why a plan ceased: the names are this product's, the values SEN2's codes. */
export const CeaseReason = {
  MAXIMUM_AGE: '1',
  NEEDS_MET_WITHOUT_PLAN: '2',
  HIGHER_EDUCATION: '3',
  PAID_EMPLOYMENT: '4',
  TRANSFERRED: '5',
  NO_LONGER_ENGAGES: '6',
  LEFT_ENGLAND: '7',
  DECEASED: '8',
  OTHER: '9',
} as const;
export type CeaseReason = (typeof CeaseReason)[keyof typeof CeaseReason];
