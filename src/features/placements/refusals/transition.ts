import { TEXT_CODES } from '../../../kernel/text';

/** Why `completeTransitionTask` refuses. */
export const COMPLETE_TASK_CODES = {
  NOT_YOURS: 'Another agency answers for the step.',
  ALREADY_DONE: 'The step is recorded as done, or as not needed, already.',
  DATE_IN_FUTURE: 'The day lies after today.',
  DATE_BEFORE_BIRTH: 'The day lies before the child was born.',
  DONE_OR_NOT_NEEDED: 'A step is done, or it is not needed: a note and a reason can not stand together.',
  ...TEXT_CODES,
} as const;
export type CompleteTaskCode = keyof typeof COMPLETE_TASK_CODES;

/** Why `assignTransitionTask` refuses. */
export const ASSIGN_TASK_CODES = {
  NOT_YOURS: 'Another agency answers for the step.',
  ALREADY_DONE: 'The step is recorded as done, or as not needed, already.',
  HOLDER_UNSUITABLE: 'The budget is of another side, or has ended.',
} as const;
export type AssignTaskCode = keyof typeof ASSIGN_TASK_CODES;

/** Why `recordContingencyPlan` refuses. */
export const RECORD_CONTINGENCY_CODES = {
  PLACEMENT_OVER: 'The placement has ended, or never was.',
  PLAN_MISSING: 'There is no plan.',
  ...TEXT_CODES,
} as const;
export type RecordContingencyCode = keyof typeof RECORD_CONTINGENCY_CODES;
