/** Why `completeTransitionTask` refuses. */
export const COMPLETE_TASK_CODES = {
  NOT_YOURS: 'Another agency answers for the step.',
  ALREADY_DONE: 'The step is recorded as done already.',
  DATE_IN_FUTURE: 'The day lies after today.',
  TEXT_NOT_READABLE: 'A text holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'A text is longer than its field takes.',
} as const;
export type CompleteTaskCode = keyof typeof COMPLETE_TASK_CODES;

/** Why `recordContingencyPlan` refuses. */
export const RECORD_CONTINGENCY_CODES = {
  PLACEMENT_OVER: 'The placement has ended, or never was.',
  PLAN_MISSING: 'There is no plan.',
  TEXT_NOT_READABLE: 'A text holds characters that cannot be shown.',
  TEXT_TOO_LONG: 'A text is longer than its field takes.',
} as const;
export type RecordContingencyCode = keyof typeof RECORD_CONTINGENCY_CODES;
