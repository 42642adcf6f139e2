import type { Day } from '../../../kernel/dates';
import type { AgencyKind } from '../../access/rules/directory';
import type { TransitionStep } from './review-codes';

/** A step of growing up of one child, with who answers for it, and when it was done (A3). */
export interface TransitionTask {
  readonly transitionTaskId: string;
  readonly childId: string;
  readonly caseId: string;
  readonly placementId: string;
  readonly kind: TransitionStep;
  readonly ownerAgencyKind: AgencyKind;
  /** The first of the month in which it is due, so that it tells no date of birth. */
  readonly dueDate: Day;
  /** Null while it is open. */
  readonly doneDate: Day | null;
  readonly doneNote: string | null;
  readonly doneBy: string | null;
}

/** When a step is due, in months after birth, and which kind of agency answers for it. */
export interface StepTerms {
  readonly months: number;
  readonly owner: AgencyKind;
}

const YEARS_18 = 18 * 12;

/** The steps of panel-practice A3, each with its owner (section 5.3). 17½ and six months before 18 are the same month, and different work. */
export const TRANSITION_STEPS: Readonly<Record<TransitionStep, StepTerms>> = {
  AGE_14: { months: 14 * 12, owner: 'HEALTH' },
  AGE_16: { months: 16 * 12, owner: 'HEALTH' },
  AGE_17: { months: 17 * 12, owner: 'SOCIAL_CARE' },
  AGE_17_HALF: { months: 17 * 12 + 6, owner: 'EDUCATION' },
  SIX_MONTHS_BEFORE_18: { months: YEARS_18 - 6, owner: 'HEALTH' },
  THREE_MONTHS_BEFORE_18: { months: YEARS_18 - 3, owner: 'SOCIAL_CARE' },
};

/** How long ahead a step is on record, so that its agency can prepare it. */
export const STEP_LEAD_MONTHS = 6;

/** The steps that are due so many months after birth. */
export function stepsAt(months: number): readonly (StepTerms & { readonly kind: TransitionStep })[] {
  return Object.entries(TRANSITION_STEPS).flatMap(([kind, terms]) =>
    terms.months === months ? [{ ...terms, kind: kind as TransitionStep }] : [],
  );
}

/** Whether an open step is past its month’s first day. */
export function isStepOverdue(
  { doneDate, dueDate }: Pick<TransitionTask, 'doneDate' | 'dueDate'>,
  today: Day,
): boolean {
  return doneDate === null && dueDate < today;
}
