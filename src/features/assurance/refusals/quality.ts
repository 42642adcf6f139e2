import { TEXT_CODES } from '../../../kernel/text';

/** What of a text can be wrong. */
const TEXT = {
  TEXT_MISSING: 'A text that is needed is empty.',
  ...TEXT_CODES,
} as const;

/** Why `adoptAuditRubric` refuses. */
export const ADOPT_RUBRIC_CODES = {
  GRADES_MISSING: 'A rubric has 2 to 6 grades, the best first.',
  QUESTIONS_MISSING: 'A rubric has 1 to 20 sections with 1 to 60 questions in all, and no section without one.',
  CODE_INVALID: 'A code is a capital letter, then capitals, digits or _, at most 30 in all.',
  CODE_TWICE: 'Every grade, section and question has a code of its own.',
  NOT_AFTER_LAST: 'A version begins after the one in place.',
  START_OUT_OF_RANGE: 'A version begins on 1 September 2014 at the earliest, and two years from today at the latest.',
  ADOPTED_MEANWHILE: 'Somebody adopted a version meanwhile; read it, and adopt this one again where it is still meant.',
  ...TEXT,
} as const;
export type AdoptRubricCode = keyof typeof ADOPT_RUBRIC_CODES;

/** Why `drawPlanAuditSample` refuses. */
export const DRAW_SAMPLE_CODES = {
  NO_RUBRIC: 'No rubric holds today: adopt one first.',
  SPAN_REVERSED: 'The last day must not be before the first.',
  IN_FUTURE: 'The day is still to come; give today or an earlier day.',
  SIZE_INVALID: 'A sample is of 1 to 200 plans.',
  NO_PLANS: 'No final or amended plan was sent in those days.',
  ...TEXT,
} as const;
export type DrawSampleCode = keyof typeof DRAW_SAMPLE_CODES;

/** Why `gradePlanAudit` refuses. */
export const GRADE_AUDIT_CODES = {
  ALREADY_GRADED: 'This plan has that grading already; what was found stays.',
  NOT_AUDITED: 'There is nothing to moderate yet: the plan has to be audited first.',
  SAME_PERSON: 'The one who audited a plan may not moderate it; a second person looks again.',
  OWN_CASE: 'Nobody grades a plan of a case of their own; ask somebody who had no part in it.',
  QUESTION_UNANSWERED: 'Every question of the rubric needs an answer.',
  QUESTION_UNKNOWN: 'The rubric has no such question.',
  QUESTION_TWICE: 'A question is answered once.',
  GRADE_UNKNOWN: 'The rubric has no such grade.',
  BEFORE_DRAWN: 'The plan was not in the sample yet; give the day the sample was drawn or a later one.',
  IN_FUTURE: 'The day is still to come; give today or an earlier day.',
  ...TEXT,
} as const;
export type GradeAuditCode = keyof typeof GRADE_AUDIT_CODES;
