import { TEXT_CODES } from '../../../kernel/text';

/** Why who decided something of a plan, on which delegation and why, is refused wherever it is given. */
export const GIVEN_PLAN_DECISION_CODES = {
  DECIDER_UNKNOWN: 'The decider is nobody of the area.',
  DECIDER_NOT_OF_AUTHORITY:
    'The decider is nobody who decides for the local authority’s education or social care, which decide on plans.',
  DELEGATION_MISSING: 'It is not said, or not in words, on what delegation it was decided.',
  DECISION_REASONS_MISSING: 'It is not said why it was decided so.',
  ...TEXT_CODES,
} as const;
export type GivenPlanDecisionCode = keyof typeof GIVEN_PLAN_DECISION_CODES;

/** Why `recordPlanDecision` refuses. */
export const RECORD_PLAN_DECISION_CODES = {
  EVENT_NOT_DECIDED:
    'By an event of that kind nothing is decided that a family may appeal against, or the entry was corrected.',
  DECISION_RECORDED: 'Who decided it, and why, is on record; it is put right by naming that.',
  DECISION_REPLACED: 'What it puts right was put right already.',
  UNCHANGED: 'It is on record so already.',
  ...GIVEN_PLAN_DECISION_CODES,
} as const;
export type RecordPlanDecisionCode = keyof typeof RECORD_PLAN_DECISION_CODES;
