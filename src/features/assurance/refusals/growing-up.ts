import { TEXT_CODES } from '../../../kernel/text';

/** Why `setPreparationAim` refuses. */
export const SET_PREPARATION_AIM_CODES = {
  AIM_MISSING: 'It is not said what the young person wants.',
  STEP_MISSING: 'It is not said what is to be done.',
  NOT_YOURS: 'Another agency would answer for it.',
  REVIEW_NOT_AHEAD: 'The next review does not lie after today.',
  REVIEW_TOO_FAR: 'The next review lies more than a year ahead.',
  ...TEXT_CODES,
} as const;
export type SetPreparationAimCode = keyof typeof SET_PREPARATION_AIM_CODES;

/** Why `reviewPreparationAim` refuses. */
export const REVIEW_PREPARATION_AIM_CODES = {
  STEP_MISSING: 'It is not said what is to be done.',
  NOT_YOURS: 'Another agency answers for it.',
  DATE_IN_FUTURE: 'The day lies after today.',
  BEFORE_LAST_REVIEW: 'The day lies before the last review.',
  AIM_SETTLED: 'The aim was achieved, or is not pursued any more.',
  REASON_MISSING: 'It is not said why it is not pursued.',
  NEXT_REVIEW_MISSING: 'An aim that goes on needs the day of its next review.',
  NEXT_REVIEW_UNASKED: 'An aim that is settled is not reviewed again.',
  REVIEW_NOT_AHEAD: 'The next review does not lie after this one.',
  REVIEW_TOO_FAR: 'The next review lies more than a year after this one.',
  STEP_UNKNOWN: 'The step is not one of this aim.',
  STEP_TWICE: 'The step is named twice.',
  STEP_SETTLED: 'The step was done, or is not pursued any more.',
  ...TEXT_CODES,
} as const;
export type ReviewPreparationAimCode = keyof typeof REVIEW_PREPARATION_AIM_CODES;

/** Why `recordAdultDecision` refuses. */
export const RECORD_ADULT_DECISION_CODES = {
  NOT_YOURS: 'Another agency decides on it.',
  NOT_REFERRED: 'What it decides on is not recorded on or before that day.',
  ALREADY_DECIDED: 'It was decided already on what was recorded.',
  DATE_IN_FUTURE: 'The day lies after today.',
  TOO_YOUNG: 'The child is too young for adult services to decide on it.',
  CHILD_DIED: 'The young person is on record as having died by then.',
  REASONS_MISSING: 'There are no reasons.',
  DELEGATION_MISSING: 'It is not said by what delegation it was decided.',
  REPLACES_UNKNOWN: 'What it replaces is no decision of this kind on this young person.',
  ALREADY_REPLACED: 'What it replaces was replaced already.',
  HANDOVER_WAITS: 'A hand-over by the decision that is replaced waits to be agreed.',
  HANDED_OVER: 'By the decision that is replaced a share went over, and adult services still pay it.',
  ...TEXT_CODES,
} as const;
export type RecordAdultDecisionCode = keyof typeof RECORD_ADULT_DECISION_CODES;

/** Why `handOverShare` refuses. */
export const HAND_OVER_SHARE_CODES = {
  NOT_ELIGIBLE: 'Adult services decided that they do not take the young person on.',
  DECISION_REPLACED: 'Another decision stands in the place of this one.',
  DECISION_UNSUITABLE: 'A share of health goes over by a decision on NHS continuing healthcare alone.',
  NOT_OF_CHILD: 'The placement is of somebody else.',
  NOT_COMMITTED: 'Nothing of the placement is committed yet.',
  EDUCATION_STAYS: 'Education pays until 25: its share does not go over.',
  HOLDER_UNSUITABLE: 'The budget that would take over is not of the side that decided, or has ended.',
  SAME_HOLDER: 'Both budgets are the same.',
  TAKER_SERVES_CHILDREN: 'The budget that would take over pays for children alone.',
  GIVER_SERVES_ADULTS: 'The budget that would hand over pays for adults alone: nothing goes over to adult services.',
  BEFORE_18: 'The day lies before the 18th birthday.',
  BIRTHDAY_UNKNOWN:
    'The day of birth is not known, and by the school year of birth the day may lie before the 18th birthday.',
  CHILD_DIED: 'The young person is on record as having died before that day.',
  OUTSIDE_PLACEMENT: 'The placement begins after that day, or has ended by then.',
  NOT_PAYING: 'The budget has no share of the placement from that day on.',
  SPLIT_CHANGES_LATER: 'The split changes again after that day.',
  SHARE_CAPPED: 'A line of it has a capped share.',
  SHARES_DO_NOT_COMBINE: 'Both have shares of a line that can not become one.',
  ALREADY_PROPOSED: 'Another split of the placement waits to be agreed.',
  LINE_IN_DISPUTE: 'A share of a line is in dispute.',
  CANNOT_BE_PRICED: 'The placement can not be priced by the new split.',
  REASON_MISSING: 'There is no reason.',
  ...TEXT_CODES,
} as const;
export type HandOverShareCode = keyof typeof HAND_OVER_SHARE_CODES;

/** Why `recordHandoverNotice` refuses. */
export const RECORD_HANDOVER_NOTICE_CODES = {
  NOT_AGREED: 'The hand-over is not agreed: there is nothing to tell.',
  ALREADY_TOLD: 'They were told already.',
  BEFORE_AGREEMENT: 'The day lies before the agreement.',
  DATE_IN_FUTURE: 'The day lies after today.',
} as const;
export type RecordHandoverNoticeCode = keyof typeof RECORD_HANDOVER_NOTICE_CODES;
