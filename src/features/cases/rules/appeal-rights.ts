import type { PlanEventKind } from './clock-codes';

/**
 * What is recorded of a plan by which a family was told of something that it may appeal against, and what that is (Children and Families Act 2014,
 * section 51). That a plan ended is not among it: the family was told by the notice before (A5).
 */
export const APPEAL_RIGHTS = {
  ASSESSMENT_REFUSED: 'REFUSAL_TO_ASSESS',
  PLAN_REFUSED: 'REFUSAL_TO_ISSUE',
  FINAL_PLAN_SENT: 'CONTENT',
  AMENDED_PLAN_SENT: 'CONTENT',
  TRANSFER_PLAN_SENT: 'CONTENT',
  REVIEW_DECIDED: 'REFUSAL_TO_AMEND',
  CEASE_NOTICE_SENT: 'CEASE',
} as const satisfies Partial<Record<PlanEventKind, string>>;

/** Whether a family may appeal against what it was told by an event of the plan. */
export function givesAppealRight(kind: PlanEventKind): kind is keyof typeof APPEAL_RIGHTS {
  return kind in APPEAL_RIGHTS;
}
