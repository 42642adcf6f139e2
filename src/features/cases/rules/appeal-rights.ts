import type { Day } from '../../../kernel/dates';
import type { PlanEventKind } from './clock-codes';
import type { Happened, Lives } from './plan-life-facts';

/**
 * What is recorded of a plan by which a family was told of something that it may appeal against, and what that is where no plan goes on beside it (Children and Families Act 2014,
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

/** What a family is told of a plan and may appeal against. */
export type ToldEventKind = keyof typeof APPEAL_RIGHTS;

/** The same beside a plan that goes on: it is not assessed again (section 51(2)(d)), or after that the plan is neither amended nor replaced (section 51(2)(e)). */
const BESIDE_PLAN = {
  ASSESSMENT_REFUSED: 'REFUSAL_TO_REASSESS',
  PLAN_REFUSED: 'REFUSAL_TO_AMEND',
} as const satisfies Partial<Record<ToldEventKind, string>>;

/** What in law a family may appeal against. */
export type AppealRight = (typeof APPEAL_RIGHTS)[ToldEventKind] | (typeof BESIDE_PLAN)[keyof typeof BESIDE_PLAN];

/** Whether a family may appeal against what it was told by an event of the plan. */
export function givesAppealRight(kind: PlanEventKind): kind is ToldEventKind {
  return kind in APPEAL_RIGHTS;
}

/** The same of an event. */
export function isAppealableEvent<Event extends { readonly kind: PlanEventKind }>(
  event: Event,
): event is Event & { readonly kind: ToldEventKind } {
  return givesAppealRight(event.kind);
}

/** What it may appeal against: by what was decided, and by whether a plan went on beside it on that day (`wentOn`). */
export function appealRightOf(kind: ToldEventKind, isBesidePlan: boolean): AppealRight {
  return isBesidePlan && (kind === 'ASSESSMENT_REFUSED' || kind === 'PLAN_REFUSED')
    ? BESIDE_PLAN[kind]
    : APPEAL_RIGHTS[kind];
}

/** Whether a child had a plan that went on past a day, by the life of its plans; one that ended on that day did not. */
export function wentOn<Event extends Happened>({ ways }: Pick<Lives<Event>, 'ways'>, day: Day): boolean {
  return ways.some(({ plan }) => plan !== null && plan.knownFrom <= day && (plan.end === null || day < plan.end.day));
}
