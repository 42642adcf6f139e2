import { addDays, type Day } from '../../../kernel/dates';
import type { PlanKept } from './ceasing-facts';
import { PlanEventKind } from './clock-codes';
import { PLANS_ANEW } from './plans-anew';
import { isAmendedBy, type RedressFact } from './redress-facts';
import { REVIEW_DAYS } from './review-decided';

/** What was decided of a plan, or sent of it, that may keep it. */
export interface DecidedOfPlan {
  readonly day: Day;
  readonly kind: PlanEventKind;
}

/**
 * What of it decides that a plan goes on, and so takes the force of a notice of its end (A5): not what the law or the tribunal wants of its contents alone. The plan for a move is sent by a day
 * whatever else is decided of it (SEND Regulations 2014, reg 18), and an order to amend is carried out (reg 44); nobody decided by either that the plan stays.
 */
export function plansKept(decided: readonly DecidedOfPlan[], redress: readonly RedressFact[]): readonly PlanKept[] {
  const orders = redress.filter(isOrderToAmend).map(({ eventDate }) => eventDate);
  return decided
    .filter((one) => !isForMove(one, decided) && !isByOrder(one, decided, orders))
    .map(({ day, kind }) => ({
      ...{ day, isAnew: PLANS_ANEW.has(kind) },
      ...(kind === PlanEventKind.BECAME_RESPONSIBLE ? { isMove: true as const } : {}),
    }));
}

/** What the tribunal ordered of the contents of a plan, or was conceded of such an appeal. */
function isOrderToAmend(fact: RedressFact): boolean {
  return (fact.eventKind === 'APPEAL_DECIDED' || fact.eventKind === 'APPEAL_CONCEDED') && isAmendedBy(fact);
}

/** The plan amended for a move, and the notice of that amendment. */
function isForMove({ day, kind }: DecidedOfPlan, decided: readonly DecidedOfPlan[]): boolean {
  if (kind === PlanEventKind.TRANSFER_PLAN_SENT) return true;
  if (kind !== PlanEventKind.AMENDMENT_NOTICE_SENT) return false;
  const came = decided
    .filter((one) => isAmended(one) && one.day >= day && one.day <= addDays(day, REVIEW_DAYS))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  return came[0]?.kind === PlanEventKind.TRANSFER_PLAN_SENT;
}

const isAmended = ({ kind }: DecidedOfPlan): boolean =>
  kind === PlanEventKind.AMENDED_PLAN_SENT || kind === PlanEventKind.TRANSFER_PLAN_SENT;

/** The first plan amended after an order, and the notice of that; what is decided later, by a review since or long after is the authority's own. */
function isByOrder({ day, kind }: DecidedOfPlan, decided: readonly DecidedOfPlan[], orders: readonly Day[]): boolean {
  if (kind !== PlanEventKind.AMENDMENT_NOTICE_SENT && kind !== PlanEventKind.AMENDED_PLAN_SENT) return false;
  return orders.some(
    (order) =>
      order <= day &&
      day <= addDays(order, REVIEW_DAYS) &&
      !decided.some(
        (one) =>
          (one.kind === PlanEventKind.AMENDED_PLAN_SENT || one.kind === PlanEventKind.REVIEW_DECIDED) &&
          order <= one.day &&
          one.day < day,
      ),
  );
}
