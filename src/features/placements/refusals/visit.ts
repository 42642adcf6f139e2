import { TEXT_CODES } from '../../../kernel/text';

/** Why `recordPlacementVisit` refuses. */
export const RECORD_VISIT_CODES = {
  NOT_OWED: 'The duty is not owed of this placement; the message says why.',
  DATE_IN_FUTURE: 'The day lies after today.',
  BEFORE_START: 'The visit is before the first day of the placement.',
  ALREADY_NOTIFIED: 'The stay was notified already.',
  REPORT_MISSING: 'A visit has no report.',
  SEEN_ALONE_MISSING: 'It is not said whether the child was spoken to in private.',
  REPORT_NOT_ASKED: 'A notification is given what only a visit has.',
  ...TEXT_CODES,
} as const;
export type RecordVisitCode = keyof typeof RECORD_VISIT_CODES;

/** Why `setVisitTerms` refuses. */
export const SET_VISIT_TERMS_CODES = {
  MONTHS_OUT_OF_RANGE: 'A number of months is not one from 1 to 12.',
} as const;
export type SetVisitTermsCode = keyof typeof SET_VISIT_TERMS_CODES;
