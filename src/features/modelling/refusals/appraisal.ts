/** Why `recordAssumptionSet` refuses. */
export const RECORD_ASSUMPTION_SET_CODES = {
  TEXT_INVALID: 'A text that is needed is empty, too long, or holds characters that cannot be shown.',
  VALUES_MISSING: 'Give at least one value, and at most 200.',
  DATE_OUT_OF_RANGE: 'A policy set begins within ten years of today, before or after.',
  APPLIES_TO_UNKNOWN: 'A value applies to a kind, a category or a phase that its term does not know.',
  VALUE_OUT_OF_RANGE: 'A value is outside what its term can be.',
  VALUES_NOT_IN_ORDER: 'The low value must not be above the central one, nor that above the high one.',
  VALUE_TWICE: 'The same thing is said twice from the same day.',
} as const;
export type RecordAssumptionSetCode = keyof typeof RECORD_ASSUMPTION_SET_CODES;

/** Why `saveOptionAppraisal` refuses. */
export const SAVE_APPRAISAL_CODES = {
  TEXT_INVALID: 'The title is empty, too long, or holds characters that cannot be shown.',
  DRAWS_INVALID: 'The draws must be from 1 to 2,000, and the seed 0 or more.',
  SPLIT_INVALID: 'The split must name each agency once, with parts from 0 to 1,000, not all of them 0.',
  VALUES_MISSING: 'At most 200 values can be given.',
  START_DATE_OUT_OF_RANGE: 'Options are compared from a day between today and two years ahead.',
  APPLIES_TO_UNKNOWN: 'A value applies to a kind, a category or a phase that its term does not know.',
  VALUE_OUT_OF_RANGE: 'A value is outside what its term can be.',
  VALUES_NOT_IN_ORDER: 'The low value must not be above the central one, nor that above the high one.',
  VALUE_TWICE: 'The same thing is said twice from the same day.',
} as const;
export type SaveAppraisalCode = keyof typeof SAVE_APPRAISAL_CODES;
