import { PlanEventKind } from './clock-codes';

/**
 * What is of a plan that begins: one that was sent, and one that the child brought when the authority became responsible, which is treated as if it had been made here (SEND Regulations
 * 2014, reg 15). After an end what follows is of that plan, and after a notice of an end, and for a move after its time to appeal, nothing ends by that notice any more. Of a child without a plan the move begins a wait, so that there
 * is nothing that it could take away; that there is a plan again takes one that was sent, or a referral that tells of it (`plan-there-is.ts`).
 */
export const PLANS_ANEW: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.FINAL_PLAN_SENT,
  PlanEventKind.BECAME_RESPONSIBLE,
]);
