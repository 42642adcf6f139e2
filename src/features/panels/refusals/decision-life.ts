import { TEXT_CODES } from '../../../kernel/text';
import { DECISION_CONTENT_CODES, SUPERSESSION_CODES } from '../refusals';

/** Why `decideOutOfPanel` refuses. */
export const DECIDE_OUT_OF_PANEL_CODES = {
  CASE_NOT_WAITING: 'The case is neither submitted nor listed.',
  CASE_BEFORE_PANEL: 'An open sitting has the case before it.',
  OWN_CASE: 'You are the officer of the case.',
  INTEREST_DECLARED: 'You do not declare that you have no interest in the case.',
  NOT_DELEGATED:
    'No limit for deciding out of panel is in force for a director, or none for a budget holder that is to pay.',
  OUTCOME_NOT_OUT_OF_PANEL: 'The outcome is one for the panel.',
  URGENCY_REASON_INADEQUATE: 'Why it cannot wait is not said, or not in words of its own.',
  TIMELINE_BROKEN: 'The request would come after the decision.',
  PANEL_WITHOUT_TERMS: 'The panel has no terms of reference in force today.',
  ...DECISION_CONTENT_CODES,
} as const;
export type DecideOutOfPanelCode = keyof typeof DECIDE_OUT_OF_PANEL_CODES;

/** Why `recordTribunalOrder` refuses. */
export const RECORD_TRIBUNAL_ORDER_CODES = {
  CASE_NOT_REFERRED: 'The case was never submitted, so that no request was decided or could be appealed.',
  CASE_BEFORE_PANEL: 'An open sitting has the case before it.',
  ORDER_REFERENCE_MISSING: 'The reference of the order is missing.',
  ORDER_DATE_AHEAD: 'The date of the order lies ahead.',
  ORDER_RECORDED: 'An order of that reference is recorded on the case already.',
  OUTCOME_NOT_ORDERED: 'The outcome is none that an order comes to.',
  TIMELINE_BROKEN: 'The request would come after the order.',
  PANEL_WITHOUT_TERMS: 'The panel has no terms of reference in force today.',
  ...SUPERSESSION_CODES,
  ...DECISION_CONTENT_CODES,
} as const;
export type RecordTribunalOrderCode = keyof typeof RECORD_TRIBUNAL_ORDER_CODES;

/** Why `correctDecision` refuses. */
export const CORRECT_DECISION_CODES = {
  NOT_THE_CHAIR: 'You are not invited to its sitting as its chair, or not cleared for the case.',
  NOT_OF_A_SITTING: 'The decision was not taken at a sitting.',
  NOT_STANDING: 'A later decision stands in its place, or it was declined.',
  CORRECTION_REASON_MISSING: 'What was wrong, and why it is put right, is not said.',
  NOTHING_CORRECTED: 'It says what the decision says already.',
  OUTCOME_NOT_CORRECTABLE: 'The outcome cannot be corrected into this one.',
  MONEY_CONTRADICTED: 'The money is to be kept as it is, and the outcome agrees none; or the other way round.',
  MONEY_UNDER_WAY: 'The placement has started: its money is changed by what comes after the decision.',
  PANEL_WITHOUT_TERMS: 'The panel has no terms of reference in force on the day of the sitting.',
  ...DECISION_CONTENT_CODES,
} as const;
export type CorrectDecisionCode = keyof typeof CORRECT_DECISION_CODES;

/** Why `declineRatification` refuses. */
export const DECLINE_RATIFICATION_CODES = {
  NOTHING_TO_DECLINE: 'Nothing of this decision waits to be ratified.',
  NOT_YOURS_TO_DECLINE: 'What waits is not yours to ratify, and so not yours to decline.',
  OWN_DECISION: 'The decider does not decline the decision.',
  REASON_MISSING: 'Why it is declined is not said.',
  CANNOT_BE_PRICED: 'A cost line can no longer be priced.',
  ...TEXT_CODES,
} as const;
export type DeclineRatificationCode = keyof typeof DECLINE_RATIFICATION_CODES;
