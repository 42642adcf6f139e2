import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { Refusal } from '../../../kernel/refusal';
import type { AgencyKind } from '../../access/rules/directory';
import type { Role } from '../../access/rules/roles';
import type { GivenPlanDecisionCode } from '../refusals/plan-decision';
import { reasonProblem } from './rationale';
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
  /** Those among them that began by the day of what was decided. */
  readonly rolesThen: readonly Role[];
  /** Whether the person declared an interest in a case of the child, whenever that was (G5). */
  readonly isRecused: boolean;
} | null;

/**
 * Who decides on no plan by them alone: other systems, who audits, who looks after accounts of the product, and who commissions or keeps the money, on which no plan may
 * depend (Children and Families Act 2014, sections 36, 37 and 45: the authority decides by the child's needs).
 */
const WITHOUT_DECISIONS: ReadonlySet<Role> = new Set([
  ...(['INTEGRATION', 'AUDITOR', 'ADMINISTRATOR'] as const),
  ...(['FINANCE', 'COMMISSIONER'] as const),
]);

/** Whether a decision on a plan can be the person’s: of the local authority’s education or social care, in a part in which somebody decides (G7). */
export function isOfAuthority({ agencyKind, roles }: Pick<NonNullable<DeciderFacts>, 'agencyKind' | 'roles'>): boolean {
  const isOwn = agencyKind === 'EDUCATION' || agencyKind === 'SOCIAL_CARE';
  return isOwn && roles.some((role) => !WITHOUT_DECISIONS.has(role));
}

/** A scheme and a line of it take as many words: “x” names neither. */
const LEAST_WORDS = 3;

const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** What a decision on a plan is judged by. */
export interface PlanDecisionFacts {
  readonly decider: DeciderFacts;
  /** The day of what was decided; null: it has none. */
  readonly day: Day | null;
  /** Whether what was decided of another child's plan in the last year was given the same reasons. */
  readonly areReasonsUsed: boolean;
}

/** All that is wrong with who decided, on which delegation and why (G7, M1). */
export function checkPlanDecision(
  given: GivenPlanDecision,
  { decider, day, areReasonsUsed }: PlanDecisionFacts,
  within: readonly string[] = [],
): Refusal<GivenPlanDecisionCode>[] {
  const told = (code: GivenPlanDecisionCode, field: string, message: string): Refusal<GivenPlanDecisionCode> => ({
    ...{ code, field: [...within, field], message },
  });
  const { delegation, reasons } = given;
  return [
    ...deciderProblems(decider, day).map(([code, message]) => told(code, 'deciderId', message)),
    ...(wordsOf(delegation) < LEAST_WORDS
      ? [
          told(
            'DELEGATION_MISSING',
            'delegation',
            'Name the scheme of delegation, and the line of it, that was relied on: in three words or more, for the family reads it.',
          ),
        ]
      : checkText([...within, 'delegation'], 'delegation', delegation, TEXT_LIMITS.reason)),
    ...reasonProblems(reasons, areReasonsUsed).map(([code, message]) => told(code, 'reasons', message)),
    ...(written(reasons) === null ? [] : checkText([...within, 'reasons'], 'reasons', reasons, TEXT_LIMITS.text)),
  ];
}

/** G7, G5: who decided is somebody who may, and could then. What an interest is, and that there is one, is not for who records it. */
function deciderProblems(decider: DeciderFacts, day: Day | null): (readonly [GivenPlanDecisionCode, string])[] {
  if (decider === null) return [['DECIDER_UNKNOWN', 'Name a person of the area who decided it.']];
  const { agencyKind, rolesThen, isRecused } = decider;
  if (!isOfAuthority(decider)) {
    const message =
      'The local authority decides on plans: name the person of its education or social care who answers for this, not another system, an auditor, an administrator, or who commissions or keeps the accounts alone.';
    return [['DECIDER_NOT_OF_AUTHORITY', message]];
  }
  return [
    ...(isRecused
      ? [
          [
            'DECIDER_RECUSED',
            'This person takes no part in what is decided of this child. Name another person of the authority, who decided it.',
          ] as const,
        ]
      : []),
    ...(day === null || isOfAuthority({ agencyKind, roles: rolesThen }) ? [] : [notThen(day)]),
  ];
}

/** That somebody came to decide on plans after something was decided. */
export function sayNotThen(day: Day): string {
  return `By the directory this person had no part in which somebody decides on plans by ${dayInWords(day)}, the day of what was decided. Name who decided it then. Whoever had one before the directory was begun is entered in it with the first day of that, by those who run the service for the area; then what was decided can be recorded.`;
}

const notThen = (day: Day): readonly [GivenPlanDecisionCode, string] => ['DECIDER_NOT_THEN', sayNotThen(day)];

/** M1: what a family is told as reasons are reasons, and its own child's. */
function reasonProblems(reasons: string, areUsed: boolean): (readonly [GivenPlanDecisionCode, string])[] {
  switch (reasonProblem(reasons)) {
    case 'EMPTY':
      return [['DECISION_REASONS_MISSING', 'Say why it was decided so; the family is told that.']];
    case 'PLACEHOLDER':
      return [
        [
          'DECISION_REASONS_INADEQUATE',
          'The reasons still hold a placeholder of a template; say what was decided for this child and why.',
        ],
      ];
    case 'TOO_SHORT':
      return [
        [
          'DECISION_REASONS_INADEQUATE',
          'This is too short to be a reason; name what was relied on and why it leads to this, for the family reads it.',
        ],
      ];
    case null:
      return areUsed
        ? [
            [
              'DECISION_REASONS_COPIED',
              'What was decided of another child’s plan in the last year has the same reasons, word for word; say what is so of this child.',
            ],
          ]
        : [];
  }
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
