import { TEXT_CODES } from '../../../kernel/text';

/** Why `setConsiderationRule` refuses. */
export const SET_CONSIDERATION_RULE_CODES = {
  DATE_IN_PAST: 'The day from which it holds lies before today.',
  UNCHANGED: 'The same holds then already.',
} as const;
export type SetConsiderationRuleCode = keyof typeof SET_CONSIDERATION_RULE_CODES;

/** Why `recordConsiderations` refuses. */
export const RECORD_CONSIDERATIONS_CODES = {
  CASE_SETTLED: 'The case is decided.',
  NOTHING_GIVEN: 'Neither answer is given.',
  TEXT_MISSING: 'What arises is not said.',
  ...TEXT_CODES,
  CONSIDERATION_TWICE: 'A consideration is given as an answer and in words alone.',
} as const;
export type RecordConsiderationsCode = keyof typeof RECORD_CONSIDERATIONS_CODES;
