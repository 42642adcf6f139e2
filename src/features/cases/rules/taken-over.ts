import type { Day } from '../../../kernel/dates';
import { EhcPlanStatus } from './codes';
import type { FinalSaid } from './plan-life-facts';

/** What a case said of the child's plan when it was referred. */
export interface SaidWhenReferred {
  readonly requestDate: Day;
  readonly planStatus: EhcPlanStatus;
  /** The day the plan reached that status; null: not given. */
  readonly planDate: Day | null;
  /** What the child's referrals say of final plans, all of them; left out: what is said here is all. */
  readonly finals?: readonly FinalSaid[];
}

/**
 * The last day on which a plan that was final when the panel was asked can have been made, by one referral alone; null: it tells of none, so that it answers no request.
 */
export function planMadeBy({ requestDate, planStatus, planDate }: SaidWhenReferred): Day | null {
  return planStatus === EhcPlanStatus.FINAL ? (planDate ?? requestDate) : null;
}

/** What referrals say of final plans, in their order. */
export function finalsOf(referrals: readonly SaidWhenReferred[]): readonly FinalSaid[] {
  return referrals.flatMap(({ requestDate: askedOn, planStatus, planDate: day, finals }) =>
    planStatus === EhcPlanStatus.FINAL || finals !== undefined ? (finals ?? [{ day, askedOn }]) : [],
  );
}
