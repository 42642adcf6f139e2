import { TEXT_CODES } from '../../../kernel/text';

/** Why `reviewPlacement` refuses. */
export const REVIEW_PLACEMENT_CODES = {
  NOT_RUNNING: 'The placement has not started or has ended, or its panel has no terms of reference in force.',
  REVIEW_IN_FUTURE: 'The review is said to be held after today.',
  REVIEW_BEFORE_START: 'The review is before the first day of the placement.',
  REVIEW_BEFORE_LAST: 'A later review is recorded already, or one of the same day.',
  ATTENDEES_MISSING: 'Nobody is said to have taken part.',
  VIEW_MISSING: 'Neither what somebody said nor why it was not obtained is given.',
  VIEW_TWICE: 'Both what somebody said and why it was not obtained are given.',
  REASON_MISSING: 'There is no reason.',
  ATTENDED_UNTIL_OUTSIDE: 'The last day of attendance is before the placement or after the review.',
  NEXT_REVIEW_NOT_ASKED: 'A next review is given for a placement that ends.',
  NEXT_REVIEW_TOO_EARLY: 'The next review is not after this one.',
  NEXT_REVIEW_TOO_LATE: 'The next review is later than the panel’s terms have it.',
  END_NOT_YOURS: 'Only a commissioner ends a placement.',
  END_DATE_MISSING: 'A placement is to end and no last day is given.',
  END_DATE_NOT_ASKED: 'A last day is given for a placement that does not end.',
  CANNOT_END: 'The placement cannot end on that day; the message says why.',
  PROPOSAL_MISSING: 'Less is to be paid for and no price is proposed.',
  PROPOSAL_NOT_ASKED: 'A price is proposed by an outcome that asks for none.',
  PROPOSAL_INVALID: 'The price that is proposed does not say what it must, or contradicts itself.',
  PROPOSAL_NOT_LOWER: 'What is proposed costs as much as what is paid now, or more.',
  ALREADY_RAISED: 'A case for this was raised already and waits to be decided.',
  ...TEXT_CODES,
} as const;
export type ReviewPlacementCode = keyof typeof REVIEW_PLACEMENT_CODES;
