import type { Day } from '../../../kernel/dates';
import { requestOfReferral } from './implied-events';
import type { FinalSaid, Happened, LifeFacts } from './plan-life-facts';
import { finalsBefore, undoneEndsOfPlans } from './plan-life-said';
import { saidOfPlan } from './said-of-plan';
import { finalsOf, type SaidWhenReferred } from './taken-over';

/**
 * What the child's referrals tell for the life of its plans: what they say of final plans, and the day of a request of which one of them alone tells (null: of none), which is an event as if it were recorded.
 */
export function lifeOfReferrals(
  referrals: readonly SaidWhenReferred[],
  { events, redress }: Pick<LifeFacts<Happened>, 'events' | 'redress'>,
): { readonly finals: readonly FinalSaid[]; readonly askedOn: Day | null } {
  const finals = finalsOf(referrals);
  const said = saidOfPlan(referrals);
  if (said === null) return { finals, askedOn: null };
  const undone = undoneEndsOfPlans({ events, finals, redress });
  const { requestDate, planStatus: ehcPlanStatus, planDate: ehcPlanDate } = said;
  const standing = events.filter((one) => !undone.has(one));
  const askedOn = requestOfReferral({ requestDate, ehcPlanStatus, ehcPlanDate, events: standing });
  return { finals: finalsBefore(finals, askedOn), askedOn };
}
