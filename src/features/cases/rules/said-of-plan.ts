import { EhcPlanStatus } from './codes';
import { finalsOf, type SaidWhenReferred } from './taken-over';

/**
 * What is said of a child's plan where it was referred, in one place for limits, figures and the return: by the last of its referrals (given as they were made, the first
 * first) that says something of it, with the final plans of which all of them tell. Whether the panel is done with a case says nothing of the plan. Null: the child was not referred.
 */
export function saidOfPlan(referrals: readonly SaidWhenReferred[]): SaidWhenReferred | null {
  const saying = referrals.filter(({ planStatus }) => planStatus !== EhcPlanStatus.NONE);
  const telling = saying.at(-1) ?? referrals.at(-1);
  if (telling === undefined) return null;
  const { requestDate, planStatus, planDate } = telling;
  return { requestDate, planStatus, planDate, finals: finalsOf(saying) };
}
