import type { Day } from '../../../kernel/dates';
import { PlanEventKind } from './clock-codes';
import { EhcPlanStatus } from './codes';

/** What a case said of the child's plan when it was referred. */
export interface SaidWhenReferred {
  readonly requestDate: Day;
  readonly planStatus: EhcPlanStatus;
  /** Null: not given. */
  readonly planDate: Day | null;
}

/** K6: whether the authority took over a plan that there was already when it became responsible on a day: nothing was asked for here then. */
export function isPlanTakenOver(day: Day, said: SaidWhenReferred | null): boolean {
  return said?.planStatus === EhcPlanStatus.FINAL && (said.planDate ?? said.requestDate) <= day;
}

/** The same by what was recorded, too: a plan that was sent before that day and had not ended since, or that the referral knew of. */
export function isOfPlanMade(
  day: Day,
  said: SaidWhenReferred | null,
  events: readonly { readonly kind: PlanEventKind; readonly day: Day }[],
): boolean {
  const last = (wanted: PlanEventKind): Day =>
    events.reduce(
      (found, one) => (one.kind === wanted && one.day < day && one.day > found ? one.day : found),
      '' as Day,
    );
  const [made, ceased] = [last(PlanEventKind.FINAL_PLAN_SENT), last(PlanEventKind.PLAN_CEASED)];
  if (made > ceased) return true;
  return ceased === '' && isPlanTakenOver(day, said);
}
