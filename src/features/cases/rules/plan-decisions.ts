import type { Refusal } from '../../../kernel/refusal';
import type { AgencyKind } from '../../access/rules/directory';
import type { Role } from '../../access/rules/roles';
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
export type DeciderFacts = {
  /** Of the agency that the directory has the person in; null: of none, as an independent chair is. */
  readonly agencyKind: AgencyKind | null;
  /** That the person has, or had, in the area: who decided may have left since. */
  readonly roles: readonly Role[];
} | null;

/** Who decides for none by them alone: other systems, who audits, and who looks after the accounts. */
const WITHOUT_DECISIONS: ReadonlySet<Role> = new Set(['INTEGRATION', 'AUDITOR', 'ADMINISTRATOR']);

/** Whether a decision on a plan can be the person’s: of the local authority’s education or social care, in a part in which somebody decides (G7). */
export function isOfAuthority({ agencyKind, roles }: NonNullable<DeciderFacts>): boolean {
  const isOwn = agencyKind === 'EDUCATION' || agencyKind === 'SOCIAL_CARE';
  return isOwn && roles.some((role) => !WITHOUT_DECISIONS.has(role));
}

/** A scheme and a line of it take as many words: “x” names neither. */
const LEAST_WORDS = 3;

const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

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
    ...(decider !== null && !isOfAuthority(decider)
      ? [
          told(
            'DECIDER_NOT_OF_AUTHORITY',
            'deciderId',
            'The local authority decides on plans: name the person of its education or social care who answers for this, not another system, an auditor or an administrator.',
          ),
        ]
      : []),
    ...(wordsOf(delegation) < LEAST_WORDS
      ? [
          told(
            'DELEGATION_MISSING',
            'delegation',
            'Name the scheme of delegation, and the line of it, that was relied on: in three words or more, for the family reads it.',
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
