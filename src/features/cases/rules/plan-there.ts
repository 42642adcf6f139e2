import { addDays, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { isGone } from './cease-reasons';
import { PlanEventKind } from './clock-codes';
import { EhcPlanStatus } from './codes';
import { isSameEnd } from './once-events';
import type { RedressFact } from './redress-facts';
import { REVIEW_DAYS } from './review-decided';

interface Happened {
  readonly kind: PlanEventKind;
  readonly day: Day;
  /** Of an end, why, by the code of SEN2; null or left out: nobody said. */
  readonly ceaseReason?: string | null;
}

/** What says whether there is a plan on a day, whichever case of the child tells of it. */
export interface PlanThere {
  /** How far the plan has come, by the referral. */
  readonly planStatus: EhcPlanStatus;
  /** The last day on which a plan was made of which a referral alone knows; null: it knows of none. */
  readonly planMadeBy: Day | null;
  /** The day on which the child is on record as having died; null: it is not. */
  readonly diedOn: Day | null;
  readonly redress: readonly Pick<RedressFact, 'eventDate' | 'orders'>[];
}

/** What is of a plan that there is: it is told, changed or ended. */
export const OF_A_PLAN: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.AMENDMENT_NOTICE_SENT,
  PlanEventKind.AMENDED_PLAN_SENT,
  PlanEventKind.TRANSFER_PLAN_SENT,
  PlanEventKind.CEASE_NOTICE_SENT,
  PlanEventKind.PLAN_CEASED,
]);

/** What is done of a plan only until it has ended. */
const UNTIL_ENDED: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.REVIEW_MEETING,
  PlanEventKind.REVIEW_REPORT_SENT,
  PlanEventKind.REVIEW_DECIDED,
  PlanEventKind.AMENDMENT_NOTICE_SENT,
  PlanEventKind.AMENDED_PLAN_SENT,
  PlanEventKind.TRANSFER_PLAN_SENT,
]);

/** What may come after a death: the end of the plan as it is put right, what health and adult services decide looking back, and that payments stopped. */
const AFTER_DEATH: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.PLAN_CEASED,
  PlanEventKind.CARE_DECIDED,
  PlanEventKind.ADULT_HEALTH_DECIDED,
  PlanEventKind.CARE_ACT_DECIDED,
  PlanEventKind.DIRECT_PAYMENT_ENDED,
]);

/** Why something cannot be of the child's plan on its day beside what else stands, as a sentence: nobody has a plan, it had ended, or the child had died; null: it can. */
export function planProblem(own: Happened, beside: readonly Happened[], facts: PlanThere): string | null {
  const before = beside.filter(({ day }) => day <= own.day);
  return deathProblem(own, facts) ?? noPlanProblem(own, before, facts) ?? endProblem(own, before, facts);
}

function deathProblem({ kind, day }: Happened, { diedOn }: PlanThere): string | null {
  if (diedOn === null || day <= diedOn || AFTER_DEATH.has(kind)) return null;
  return `The record says that the child died by ${dayInWords(diedOn)}, the day on which the plan ended for that, so nothing of a plan comes after it. If it is of another child, record it there; if the end or its reason is wrong, put that right first.`;
}

function noPlanProblem({ kind }: Happened, before: readonly Happened[], { planStatus }: PlanThere): string | null {
  if (!OF_A_PLAN.has(kind) || planStatus === EhcPlanStatus.FINAL) return null;
  if (before.some((one) => one.kind === PlanEventKind.FINAL_PLAN_SENT)) return null;
  return 'No final plan is recorded that could end or change. Record that first.';
}

/** A family is told of the end, and of a change, of a plan that there is. */
function endProblem(own: Happened, before: readonly Happened[], facts: PlanThere): string | null {
  const isNotice = own.kind === PlanEventKind.CEASE_NOTICE_SENT;
  if (!isNotice && !UNTIL_ENDED.has(own.kind)) return null;
  const [end] = before
    .filter(({ kind, day }) => kind === PlanEventKind.PLAN_CEASED && (isNotice || day < own.day))
    .sort((one, other) => (one.day < other.day ? 1 : -1));
  const ended = end?.day;
  if (ended === undefined || !isSameEnd(ended, own.day, before, facts.planMadeBy)) return null;
  // No order brings back the plan of a child who went or died.
  const mayBeOrdered = !isGone(end?.ceaseReason ?? null);
  if ((mayBeOrdered && isOrdered(ended, own.day, facts)) || isReportOf(own, before, ended)) return null;
  const so = isNotice ? 'so no notice is sent that it is to end' : 'so it is neither reviewed nor changed after that';
  return `The plan ended on ${dayInWords(ended)}, ${so}. Correct that entry if its day is wrong; if there was a plan again, record that first.`;
}

/** Whether it is the report of a meeting that was held until the end and of whose review, by its time, a report can still be: that was written and sent of a plan that there was. */
function isReportOf({ kind, day }: Happened, before: readonly Happened[], ended: Day): boolean {
  return (
    kind === PlanEventKind.REVIEW_REPORT_SENT &&
    before.some(
      (one) => one.kind === PlanEventKind.REVIEW_MEETING && one.day <= ended && day <= addDays(one.day, REVIEW_DAYS),
    )
  );
}

/** Whether an order, a concession or mediation was since an end that the plan goes on or changes. */
function isOrdered(ended: Day, until: Day, { redress }: PlanThere): boolean {
  return redress.some(
    ({ eventDate, orders }) =>
      ended <= eventDate &&
      eventDate <= until &&
      orders.some((order) => order === 'CONTINUE_PLAN' || order === 'AMEND' || order === 'NAME_SETTING'),
  );
}
