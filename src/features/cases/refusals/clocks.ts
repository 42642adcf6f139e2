import { TEXT_CODES } from '../../../kernel/text';
import { GIVEN_PLAN_DECISION_CODES } from './plan-decision';

/** Why `recordPlanEvent` refuses. */
export const RECORD_PLAN_EVENT_CODES = {
  DATE_MISSING: 'No day is given, and nothing is corrected.',
  DATE_IN_FUTURE: 'The day lies after today.',
  DATE_BEFORE_BIRTH: 'The day lies before the child was born.',
  DATE_BEFORE_PLANS: 'The day lies before there were education, health and care plans.',
  ENTRY_BUILT_ON:
    'What came of the entry that is put right stands on it: on an earlier day than the new one, or on nothing else.',
  TOO_YOUNG: 'The child is too young for adult services to be asked about it.',
  EVENT_WITHOUT_START: 'What it follows is not recorded on or before that day.',
  EVENT_CORRECTED: 'The entry was corrected already.',
  KIND_DIFFERS: 'A correction is of another kind than what it corrects.',
  EVENT_RECORDED: 'The same is recorded of that day already.',
  STEP_RECORDED:
    'The same is recorded of another day, and nothing in between that ended it: a request, a move here, a referral for continuing care, direct payments, or the end of a plan.',
  REVIEW_DECIDED_OTHERWISE: 'The same review came to the plan staying as it is, and to its amendment.',
  PLAN_NOT_FINAL: 'No plan was final that could end or change, or it had ended.',
  REASON_MISSING: 'It is not said why the plan ended.',
  REASON_UNASKED: 'A reason is given of what is not the end of a plan.',
  PROVIDER_MISSING: 'The setting of a consultation is not named.',
  PROVIDER_UNASKED: 'A setting is named where none was consulted.',
  PROVIDER_UNKNOWN: 'The register has no establishment with the URN.',
  RECORDED_WITH_DECISION: 'It is recorded with the decision of adult services.',
  DECISION_UNASKED:
    'It is said who decided what a family may not appeal against, or of an entry that corrects another.',
  ...GIVEN_PLAN_DECISION_CODES,
  TOLD_UNASKED: 'It is said how the family was told of what it may not appeal against.',
  TOLD_BEFORE_EVENT: 'The family was told before the day of what it was told.',
  PLAN_HELD:
    'The plan may not end yet: no notice was sent, the time to appeal runs, a certificate of mediation is waited for, or an appeal runs.',
  REASON_CONTRADICTED:
    'What is on record of the child contradicts the reason of the end: its age, a day of transfer, or what happened later.',
} as const;
export type RecordPlanEventCode = keyof typeof RECORD_PLAN_EVENT_CODES;

/** Why `recordCareDecision` refuses. */
export const RECORD_CARE_DECISION_CODES = {
  NOT_YOURS: 'Health decides on continuing care.',
  DATE_MISSING: RECORD_PLAN_EVENT_CODES.DATE_MISSING,
  DATE_IN_FUTURE: RECORD_PLAN_EVENT_CODES.DATE_IN_FUTURE,
  DATE_BEFORE_BIRTH: RECORD_PLAN_EVENT_CODES.DATE_BEFORE_BIRTH,
  EVENT_WITHOUT_START: RECORD_PLAN_EVENT_CODES.EVENT_WITHOUT_START,
  EVENT_CORRECTED: RECORD_PLAN_EVENT_CODES.EVENT_CORRECTED,
  KIND_DIFFERS: RECORD_PLAN_EVENT_CODES.KIND_DIFFERS,
  EVENT_RECORDED: RECORD_PLAN_EVENT_CODES.EVENT_RECORDED,
  STEP_RECORDED: RECORD_PLAN_EVENT_CODES.STEP_RECORDED,
} as const;
export type RecordCareDecisionCode = keyof typeof RECORD_CARE_DECISION_CODES;

/** Why `recordClockException` refuses. */
export const RECORD_CLOCK_EXCEPTION_CODES = {
  EXCEPTION_NOT_ALLOWED: 'The law does not excuse the limit by it.',
  ADVICE_MISSING: 'The request for advice is not named.',
  ADVICE_UNASKED: 'A request for advice is named of a limit that is of none.',
  ADVICE_OF_ANOTHER_CASE: 'The advice was asked for on another case.',
  ADVICE_NOT_ASKED_THEN: 'No advice was asked for from a week before the closure to a week before its end.',
  DAYS_MISSING: 'The first or the last day is missing.',
  DAYS_REVERSED: 'The last day lies before the first.',
  DATE_IN_FUTURE: 'The first day lies after today.',
  TOO_SHORT: 'It lasts less than four weeks, which the law asks for.',
  EXCEPTION_CORRECTED: 'The entry was corrected already.',
  KIND_DIFFERS: 'A correction is of another limit or kind than what it corrects.',
  EVIDENCE_MISSING: 'It is not said what shows it.',
  ...TEXT_CODES,
} as const;
export type RecordClockExceptionCode = keyof typeof RECORD_CLOCK_EXCEPTION_CODES;

/** Why `setClockReadings` refuses. */
export const SET_CLOCK_READINGS_CODES = {
  UNCHANGED: 'The area reads them so already.',
} as const;
export type SetClockReadingsCode = keyof typeof SET_CLOCK_READINGS_CODES;
