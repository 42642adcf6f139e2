import { TEXT_CODES } from '../../../kernel/text';
import { PASSAGE_CODES } from '../../cases/refusals/passages';

/** Why an event of redress is refused, whatever it is recorded by. */
const EVENT_CODES = {
  ...TEXT_CODES,
  ...PASSAGE_CODES,
  DATE_IN_FUTURE: 'The day lies after today.',
  DATE_BEFORE_BIRTH: 'The day lies before the child was born.',
  DUE_BEFORE_EVENT: 'The day that was set lies before the event.',
  DUE_TOO_FAR: 'The day that was set lies more than two years after the event.',
  PART_MISSING: 'What such an event has to say is missing.',
  PART_UNASKED: 'It says what such an event has nothing to say of.',
  RESULT_NOT_POSSIBLE: 'Such an event does not come to this.',
  DECISION_NOT_OF_CASE: 'The decision is not one on the case.',
  POLICY_VERSION_UNKNOWN: 'The area never adopted such a version of a policy.',
} as const;

/** Why `openRedress` refuses. */
export const OPEN_REDRESS_CODES = {
  ...EVENT_CODES,
  STEP_NOT_FIRST: 'A matter of this kind does not begin with it.',
  REFERENCE_MISSING: 'The tribunal’s or the ombudsman’s reference is missing.',
  REDRESS_RECORDED: 'Such a matter is recorded already.',
  GROUNDS_MISSING: 'It is not said what is appealed against.',
  GROUNDS_UNASKED: 'Grounds are given of what is neither an appeal nor a mediation.',
  GROUNDS_NOT_TOGETHER:
    'Health and social care are not appealed against by themselves, nor beside a refusal to assess.',
  GROUNDS_BESIDE_PLAN:
    'It is against a refusal beside a plan that goes on, and the ground is that of one without a plan.',
  HEALTH_UNASKED: 'Only mediation has issues of health to be told.',
  BEFORE_DECISION: 'It lies before the decision that it touches.',
  NOTICE_AFTER: 'The notice is dated after it.',
  ABOUT_MISSING: 'A recommendation has to name its appeal.',
  ABOUT_NOT_FITTING: 'What it is said to be about is no matter of this child that such a one follows.',
  APPEAL_NOT_DECIDED: 'The appeal in which it is recommended was not decided by that day.',
  NOT_RECOMMENDED_TO: 'The appeal was not about what this agency provides.',
  AGENCY_NOT_FITTING: 'The agency is not one that answers such a matter.',
  AGENCY_ENDED: 'The agency had ended by that day.',
} as const;
export type OpenRedressCode = keyof typeof OPEN_REDRESS_CODES;

/** Why `recordRedressEvent` refuses. */
export const RECORD_REDRESS_EVENT_CODES = {
  ...EVENT_CODES,
  DATE_MISSING: 'No day is given, and nothing is corrected.',
  STEP_OF_ANOTHER_KIND: 'Such an event is not one of this kind of matter.',
  STEP_OPENS: 'A matter begins with it: it is opened, and not added to.',
  STEP_WITHOUT_START: 'What it follows is not recorded on or before that day.',
  STEP_AFTER_END: 'The matter was over by then.',
  STEP_RECORDED: 'It is recorded already; a wrong one is corrected.',
  EVENT_FOLLOWED: 'What is recorded after it would have nothing to follow.',
  EVENT_CORRECTED: 'The entry was corrected already.',
  KIND_DIFFERS: 'A correction is of another kind than what it corrects.',
  NOTHING_TO_DO: 'Nothing was ordered or promised that could be done.',
} as const;
export type RecordRedressEventCode = keyof typeof RECORD_REDRESS_EVENT_CODES;

/** Why `answerRedress` refuses. */
export const ANSWER_REDRESS_CODES = {
  ...RECORD_REDRESS_EVENT_CODES,
  NOT_YOURS: 'Another body answers for the matter.',
  NOT_YOUR_STEP: 'It is not what the body that answers records of a matter.',
} as const;
export type AnswerRedressCode = keyof typeof ANSWER_REDRESS_CODES;
