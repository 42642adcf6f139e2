/** Why `recordLookedAfter` refuses. */
export const RECORD_LOOKED_AFTER_CODES = {
  CASE_CLOSED: 'The case is closed.',
  DATE_IN_FUTURE: 'The first day lies after today.',
  AUTHORITY_MISSING: 'The authority that looks after the child is not named.',
  AUTHORITY_UNASKED: 'An authority is named of a child that is looked after no longer.',
  AUTHORITY_UNKNOWN: 'The list of authorities does not have the one that is named.',
} as const;
export type RecordLookedAfterCode = keyof typeof RECORD_LOOKED_AFTER_CODES;
