import { TEXT_CODES } from '../../../kernel/text';

/** Why `askFeedback` refuses. */
export const ASK_FEEDBACK_CODES = {
  IN_FUTURE: 'The day is still to come; give today or an earlier day.',
  BEFORE_BIRTH: 'The day lies before the child was born; check the year.',
  ASKED_ALREADY: 'They were asked about this on that day already.',
  CHILD_DIED:
    'The record says that the young person had died by then; if they were asked before, give that day. The family can be asked.',
} as const;
export type AskFeedbackCode = keyof typeof ASK_FEEDBACK_CODES;

/** Why `recordFeedback` refuses. */
export const RECORD_FEEDBACK_CODES = {
  ALREADY_ANSWERED: 'There is an answer already; what was said stays. Ask again to hear more.',
  ANSWERED_BEFORE_ASKED: 'The answer can not come before the day they were asked.',
  IN_FUTURE: 'The day is still to come; give today or an earlier day.',
  CHILD_DIED: 'The record says that the young person had died by then; if they answered before, give that day.',
  NOTHING_SAID: 'Nothing was answered: give at least one score, or say that they declined.',
  DECLINED_WITH_SCORES: 'Somebody who declined gave no scores.',
  SCORE_OUT_OF_RANGE: 'A score is 1 (not at all) to 5 (fully).',
  QUESTION_TWICE: 'A question is answered once.',
  ...TEXT_CODES,
} as const;
export type RecordFeedbackCode = keyof typeof RECORD_FEEDBACK_CODES;

/** Why `recordInclusionProfile` refuses. */
export const RECORD_PROFILE_CODES = {
  PROVIDER_UNKNOWN: 'The register of establishments has no such URN; check the six digits, or import a newer register.',
  IN_FUTURE: 'The day is still to come; give today or an earlier day.',
  TOO_EARLY: 'SEN support and plans came on 1 September 2014; check the year.',
  ROLL_MISSING: 'A profile needs the number of pupils on roll: every other number is told against it.',
  QUESTION_TWICE: 'A question is answered once.',
  COUNT_OUT_OF_RANGE: 'A number is 0 to 20,000.',
  COUNT_ABOVE_ROLL: 'There can not be more of these pupils than are on roll.',
  SCORE_OUT_OF_RANGE: 'A score is 1 (not yet) to 4 (secure).',
  TEXT_MISSING: 'A text that is needed is empty.',
  ...TEXT_CODES,
} as const;
export type RecordProfileCode = keyof typeof RECORD_PROFILE_CODES;
