import type { Day } from '../../../kernel/dates';
import { PlanEventKind } from './clock-codes';
import { EhcPlanStatus } from './codes';
import { planMadeBy } from './one-request';
import type { EhcPlan } from './plan';
import type { SaidWhenReferred } from './taken-over';

/** What tells whether there is a plan again after one had ended. */
export interface PlanAnewFacts {
  /** What stands of the child's plan, in any order. */
  readonly events: readonly { readonly kind: PlanEventKind; readonly day: Day }[];
  /** What was said of the plan where the child was referred: of the case that is asked about, and of the one that tells of the plan. */
  readonly referrals: readonly SaidWhenReferred[];
}

/**
 * The day on which a plan was made that there is, after one of the child had ended: by what was recorded, or by a referral of after the end; null: of a day that nobody gave.
 * Undefined: none ended, or there is none again. That the authority became responsible once more makes none by itself. `ceased`: the end that the case's own record has.
 */
export function planAnew(ceased: Day | null, { events, referrals }: PlanAnewFacts): Day | null | undefined {
  const daysOf = (wanted: PlanEventKind): Day[] => events.flatMap(({ kind, day }) => (kind === wanted ? [day] : []));
  const ended = [...daysOf(PlanEventKind.PLAN_CEASED), ...(ceased === null ? [] : [ceased])].sort().at(-1);
  if (ended === undefined) return undefined;
  const isAfter = (day: Day | null): day is Day => day !== null && day > ended;
  const since = referrals.filter((one) => isAfter(planMadeBy(one)));
  const [first] = [...daysOf(PlanEventKind.FINAL_PLAN_SENT), ...since.map(({ planDate }) => planDate)]
    .filter(isAfter)
    .sort();
  return first ?? (since.length > 0 ? null : undefined);
}

/** A plan as it is told: of one that was made anew its own day, and nothing of the end of the one before it. */
export function planThereIs<Told extends { readonly status: EhcPlanStatus; readonly date: Day | null }>(
  told: Told,
  plan: EhcPlan,
  facts: PlanAnewFacts,
): Told & { readonly plan: EhcPlan } {
  const made = told.status === EhcPlanStatus.FINAL ? planAnew(plan.ceasedDate, facts) : undefined;
  if (made === undefined) return { ...told, plan };
  return { ...told, date: made, plan: { ...plan, ceaseReason: null, ceasedDate: null } };
}
