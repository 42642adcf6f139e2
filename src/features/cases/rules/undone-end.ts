import type { Day } from '../../../kernel/dates';
import type { PlanEventKind } from './clock-codes';
import type { Happened } from './plan-life-facts';
import { undoneEndsOfPlans } from './plan-life-said';
import type { RedressFact } from './redress-facts';

/** What an end of a plan is judged by that an order may have undone. */
export interface BesideEnd {
  /** The other events that stand. */
  readonly beside: readonly Happened[];
  readonly redress: readonly Pick<RedressFact, 'eventDate' | 'orders'>[];
  /** The last day on which a plan was made of which a referral alone knows; null: none tells of one. */
  readonly planMadeBy: Day | null;
}

type End = Happened & { readonly kind: typeof PlanEventKind.PLAN_CEASED };

/**
 * Whether the end of a plan is undone by an order, a concession or mediation on the day that an entry gives, and on the one that it is put right to: it ends nothing before and after, so that nothing that speaks against an end
 * speaks against its day (Children and Families Act 2014, section 51(2)(f)).
 */
export function staysUndone(from: End, to: End, { beside, redress, planMadeBy }: BesideEnd): boolean {
  const finals = planMadeBy === null ? [] : [{ day: planMadeBy, askedOn: planMadeBy }];
  const isUndone = (end: End): boolean =>
    undoneEndsOfPlans<Happened>({ events: [...beside, end], finals, redress }).has(end);
  return isUndone(from) && isUndone(to);
}
