/** What can be wrong with a setting that a family prefers. */
export const PREFERRED_CODES = {
  DATE_IN_FUTURE: 'A day lies after today.',
  DATE_BEFORE_BIRTH: 'A date lies before the child was born.',
  NAMED_TWICE: 'Both an establishment and a setting are given.',
  PROVIDER_UNKNOWN: 'The register has no establishment with the URN.',
  NOT_A_YOUNG_PERSON: 'Until the end of compulsory school age the preference is the parent’s.',
} as const;

/** Why `recordPreferredSetting` refuses. */
export const RECORD_PREFERRED_CODES = {
  ...PREFERRED_CODES,
  CASE_CLOSED: 'The case is closed.',
} as const;
export type RecordPreferredCode = keyof typeof RECORD_PREFERRED_CODES;
