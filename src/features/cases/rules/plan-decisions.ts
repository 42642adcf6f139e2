import type { Refusal } from '../../../kernel/refusal';
import type { GivenPlanDecisionCode } from '../refusals/plan-decision';
import { checkText, TEXT_LIMITS, written } from './text';

/** Who decided what a family is told of its plan, on which delegation and why (G7), as it is given. */
export interface GivenPlanDecision {
  readonly deciderId: string;
  /** The scheme of delegation, and the line of it, that was relied on. */
  readonly delegation: string;
  /** For the family. */
  readonly reasons: string;
}

/** The same as it is kept of an entry on the plan. */
export interface PlanDecision extends GivenPlanDecision {
  readonly planDecisionId: string;
  readonly caseId: string;
  /** The decider's grade when it was recorded. */
  readonly deciderGrade: number;
  /** What it puts right; null: it is the first. */
  readonly replacesId: string | null;
  readonly isReplaced: boolean;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** What a decider is judged by; null: nobody of the area. */
export type DeciderFacts = { readonly isOfHealth: boolean } | null;

/** All that is wrong with who decided, on which delegation and why. */
export function checkPlanDecision(
  given: GivenPlanDecision,
  decider: DeciderFacts,
  within: readonly string[] = [],
): Refusal<GivenPlanDecisionCode>[] {
  const told = (code: GivenPlanDecisionCode, field: string, message: string): Refusal<GivenPlanDecisionCode> => ({
    ...{ code, field: [...within, field], message },
  });
  const { delegation, reasons } = given;
  return [
    ...(decider === null ? [told('DECIDER_UNKNOWN', 'deciderId', 'Name a person of the area who decided it.')] : []),
    ...(decider?.isOfHealth === true
      ? [
          told(
            'DECIDER_NOT_OF_AUTHORITY',
            'deciderId',
            'The local authority decides on plans; name the person of it who answers for this.',
          ),
        ]
      : []),
    ...(written(delegation) === null
      ? [
          told(
            'DELEGATION_MISSING',
            'delegation',
            'Name the scheme of delegation, and the line of it, that was relied on.',
          ),
        ]
      : checkText([...within, 'delegation'], 'delegation', delegation, TEXT_LIMITS.reason)),
    ...(written(reasons) === null
      ? [told('DECISION_REASONS_MISSING', 'reasons', 'Say why it was decided so; the family is told that.')]
      : checkText([...within, 'reasons'], 'reasons', reasons, TEXT_LIMITS.text)),
  ];
}

/** The decision that stands of an entry; null: none is recorded. */
export function standingDecision(decisions: readonly PlanDecision[]): PlanDecision | null {
  return decisions.find(({ isReplaced }) => !isReplaced) ?? null;
}

/** Whether two say the same. */
export function isSameDecision(one: GivenPlanDecision, other: GivenPlanDecision): boolean {
  return (
    one.deciderId === other.deciderId &&
    one.delegation.trim() === other.delegation.trim() &&
    one.reasons.trim() === other.reasons.trim()
  );
}
