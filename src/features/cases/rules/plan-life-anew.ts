import { PlanEventKind } from './clock-codes';
import { GONE_ON_BY } from './gone-on';
import type { Happened } from './plan-life-facts';

/* What a reassessment beside a plan comes to, but for another plan (Children and Families Act 2014, section 44; SEND Regulations 2014, regs 25 and 27). */

interface Closing {
  readonly isReassessment: boolean;
  readonly standing: string;
  readonly closedBy: readonly Happened[];
}

/** Whether a reassessment ended beside the plan that goes on by what no agreement takes back: it was decided not to change the plan, or the plan was amended. */
export function isReassessed({ isReassessment, standing, closedBy }: Closing): boolean {
  const isForGood = ({ kind }: Happened): boolean =>
    GONE_ON_BY[kind]?.includes(PlanEventKind.ASSESSMENT_AGREED) !== true;
  return isReassessment && standing === 'CLOSED' && closedBy.some(isForGood);
}

/**
 * Whether a plan that is amended is what a reassessment under way came to (reg 27(1)): it was agreed to by then, and the amendment is not one that had been notified before. `events`: of the reassessment; `ofPlan`:
 * of the plan beside it, the last of them `amended`.
 */
export function endsReassessment(amended: Happened, events: readonly Happened[], ofPlan: readonly Happened[]): boolean {
  if (amended.kind !== PlanEventKind.AMENDED_PLAN_SENT) return false;
  const agreed = events.find(({ kind }) => kind === PlanEventKind.ASSESSMENT_AGREED);
  const last = ofPlan
    .filter(({ kind }) => kind === PlanEventKind.AMENDMENT_NOTICE_SENT || kind === amended.kind)
    .at(-2);
  const isNotifiedBefore =
    agreed !== undefined && last?.kind === PlanEventKind.AMENDMENT_NOTICE_SENT && last.day < agreed.day;
  return agreed !== undefined && !isNotifiedBefore;
}
