import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { earliestBirth } from './child';
import { PlanEventKind } from './clock-codes';
import { FIRST_EHC_DAY } from './plan';

/** Continuing care, and what adult services decide, are older than plans, or not of them. */
const NOT_OF_A_PLAN: ReadonlySet<PlanEventKind> = new Set([
  ...(['CARE_REFERRAL_RECEIVED', 'CARE_REFERRAL_ACCEPTED', 'CARE_ASSESSMENT_STARTED', 'CARE_DECIDED'] as const),
  ...(['ADULT_CHECKLIST_RECEIVED', 'ADULT_HEALTH_DECIDED', 'CARE_ACT_REFERRED', 'CARE_ACT_DECIDED'] as const),
]);

/** Why a day is none on which something of a plan can have happened, as a sentence. */
export interface DayProblem {
  readonly code: 'DATE_BEFORE_BIRTH' | 'DATE_BEFORE_PLANS';
  readonly message: string;
}

/**
 * Why nothing of a plan can have happened so early; null: it can. A year that was mistyped begins a limit by no rule, and a family that waits would be in no clock and no
 * figure. By the child's school year, so that it tells nobody its birthday.
 */
export function dayProblem(kind: PlanEventKind, birthCohort: number, day: Day): DayProblem | null {
  const bornFrom = earliestBirth(birthCohort);
  if (day < bornFrom) {
    const message = `The child was born on or after ${dayInWords(bornFrom)}; check the year, and the case.`;
    return { code: 'DATE_BEFORE_BIRTH', message };
  }
  if (day >= FIRST_EHC_DAY || NOT_OF_A_PLAN.has(kind)) return null;
  const message = `There are education, health and care plans since ${dayInWords(FIRST_EHC_DAY)}, and requests for them; check the year. What was done by a statement before is no event of a plan.`;
  return { code: 'DATE_BEFORE_PLANS', message };
}
