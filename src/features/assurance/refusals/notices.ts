import { GIVEN_PLAN_DECISION_CODES } from '../../cases/refusals/plan-decision';

/** Why `prepareNotice` refuses. */
export const PREPARE_NOTICE_CODES = {
  NOT_NOTIFIABLE:
    'The decision is not one that may be told: it waits for ratification, another stands in its place, it is about another, or it was deferred and decided since.',
  BLOCK_MISSING: 'A block that the notice must have cannot be made.',
  REASON_MISSING: 'A reason that the notice must give is not in the decision.',
  NOT_CONCERNED: 'The decision does not concern this audience.',
  CHILD_DIED: 'The record says that the child died; the family is told nothing more of what was decided.',
  LAW_CONTRADICTS: 'The decision cannot be in law what is given: the state of the plan speaks against it.',
  DATE_IN_PAST: 'The date of the notice lies before today.',
  DATE_TOO_FAR: 'The date of the notice lies too far ahead.',
} as const;
export type PrepareNoticeCode = keyof typeof PREPARE_NOTICE_CODES;

/** Why `preparePlanNotice` refuses. */
export const PREPARE_PLAN_NOTICE_CODES = {
  EVENT_NOT_TOLD:
    'The family is told nothing by an event of that kind, or the entry was corrected; or the plan has ended, or what was decided was taken back since.',
  TOLD_OTHERWISE: 'The entry says that the family was told of it by other means.',
  DECISION_MISSING: 'Nobody is on record as having decided it.',
  DECISION_RECORDED: 'What is given is not what is on record of who decided, on which delegation or why.',
  DECIDER_UNKNOWN: GIVEN_PLAN_DECISION_CODES.DECIDER_UNKNOWN,
  DECIDER_NOT_OF_AUTHORITY: GIVEN_PLAN_DECISION_CODES.DECIDER_NOT_OF_AUTHORITY,
  DECIDER_NOT_THEN: GIVEN_PLAN_DECISION_CODES.DECIDER_NOT_THEN,
  DECIDER_RECUSED: GIVEN_PLAN_DECISION_CODES.DECIDER_RECUSED,
  DELEGATION_MISSING: GIVEN_PLAN_DECISION_CODES.DELEGATION_MISSING,
  REASON_MISSING: 'Why it was decided so is not given.',
  DECISION_REASONS_INADEQUATE: GIVEN_PLAN_DECISION_CODES.DECISION_REASONS_INADEQUATE,
  DECISION_REASONS_COPIED: GIVEN_PLAN_DECISION_CODES.DECISION_REASONS_COPIED,
  WORDS_WITHHELD: 'The reasons quote words that are withheld.',
  BLOCK_MISSING: 'A block that the letter must have cannot be made.',
  TEXT_NOT_READABLE: 'The text holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'The text is too long.',
} as const;
export type PreparePlanNoticeCode = keyof typeof PREPARE_PLAN_NOTICE_CODES;

/** Why `sendNotice` refuses. */
export const SEND_NOTICE_CODES = {
  SUPERSEDED: 'A later notice, or a later decision, stands in its place.',
  NOT_NOTIFIABLE: 'The decision is no longer one that may be told.',
  RECIPIENTS_MISSING: 'Nobody is named to whom it was sent.',
  RECIPIENT_NOT_OF_AUDIENCE: 'It was written for others than that recipient.',
  RECIPIENT_TWICE: 'A recipient is named twice by the same method, or it went to them so before.',
  YOUNG_PERSON_MISSING: 'The young person decides, and it was not sent to them.',
  SENT_IN_FUTURE: 'It is said to have been sent later than now.',
  SENT_BEFORE_PREPARED: 'It is said to have been sent before it was prepared.',
  WORDS_TAGGED_SINCE: 'It quotes words that were tagged since it was prepared and are withheld now.',
  CHANGED_SINCE: 'What it tells is otherwise since it was prepared.',
  DATED_OTHERWISE: 'It was sent on another day than it bears, from which the time to appeal is counted.',
} as const;
export type SendNoticeCode = keyof typeof SEND_NOTICE_CODES;

/** Why `correctNoticeSending` refuses. */
export const CORRECT_SENDING_CODES = {
  ENTRY_CORRECTED: 'The entry was corrected before.',
  UNCHANGED: 'It is recorded so already.',
  RECIPIENT_NOT_OF_AUDIENCE: 'It was written for others than that recipient.',
  RECIPIENT_TWICE: 'Another entry says that it went to that recipient by the same method.',
  SENT_IN_FUTURE: 'It is said to have been sent later than now.',
  SENT_BEFORE_PREPARED: 'It is said to have been sent before it was prepared.',
} as const;
export type CorrectSendingCode = keyof typeof CORRECT_SENDING_CODES;

/** Why `setNoticeWording` refuses. */
export const SET_NOTICE_WORDING_CODES = {
  BLOCK_NOT_OF_AUDIENCE: 'A notice for that audience has no such block.',
  TEXT_MISSING: 'The text is blank.',
  TEXT_NOT_READABLE: 'The text holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'The text is longer than a block may be.',
  PLACEHOLDER_UNKNOWN: 'Nothing fills a placeholder of the text.',
  PLACEHOLDER_MISSING: 'The text leaves out what the block must say.',
  WORDS_MISSING: 'The text leaves out a word without which the block does not say what it is there for.',
  DATE_IN_PAST: 'The day from which it holds lies before today.',
} as const;
export type SetNoticeWordingCode = keyof typeof SET_NOTICE_WORDING_CODES;

/** Why `setNoticeTarget` refuses. */
export const SET_NOTICE_TARGET_CODES = {
  LENGTH_OUT_OF_RANGE: 'The time is shorter than 1 or longer than 366.',
  DATE_IN_PAST: 'The day from which it holds lies before today.',
  UNCHANGED: 'The same holds already.',
} as const;
export type SetNoticeTargetCode = keyof typeof SET_NOTICE_TARGET_CODES;
