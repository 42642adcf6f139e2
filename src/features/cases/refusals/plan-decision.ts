import { TEXT_CODES } from '../../../kernel/text';

/** Why who decided something of a plan, on which delegation and why, is refused wherever it is given. */
export const GIVEN_PLAN_DECISION_CODES = {
  DECIDER_UNKNOWN: 'The decider is nobody of the area.',
  DECIDER_NOT_OF_AUTHORITY:
    'The decider is nobody who decides for the local authority’s education or social care, which decide on plans: who commissions or keeps the accounts alone does not.',
  DECIDER_NOT_THEN:
    'The decider had no part in the authority in which somebody decides on plans, on the day of what was decided or before it.',
  DECIDER_RECUSED: 'The decider takes no part in what is decided of the child.',
  DELEGATION_MISSING: 'It is not said, or not in words, on what delegation it was decided.',
  DECISION_REASONS_MISSING: 'It is not said why it was decided so.',
  DECISION_REASONS_INADEQUATE: 'What is said is no reason: too short, or a template that was not filled.',
  DECISION_REASONS_COPIED: 'What was decided of another child’s plan in the last year was given the same reasons.',
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
