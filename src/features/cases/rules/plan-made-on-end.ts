import type { Day } from '../../../kernel/dates';
import { PlanEventKind } from './clock-codes';

interface Happened {
  readonly kind: PlanEventKind;
  readonly day: Day;
}

/** What shows that there is a plan: that it was sent, and what is done of one. */
const SHOWS_PLAN: ReadonlySet<PlanEventKind> = new Set([
  ...(['FINAL_PLAN_SENT', 'REVIEW_MEETING', 'REVIEW_REPORT_SENT', 'REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT'] as const),
  ...(['AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT', 'CEASE_NOTICE_SENT'] as const),
]);

/**
 * Whether what was sent on the day of an end is another plan, that began after it: one was there before that day, and it is that which ended. Nothing says which of the two came first; read the other way round the plan
 * that was sent would have ended on its own day. `made`: the days on which plans were made of which referrals alone tell.
 */
export function isMadeOnEnd(day: Day, events: readonly Happened[], made: readonly Day[]): boolean {
  const isSent =
    made.includes(day) || events.some((one) => one.kind === PlanEventKind.FINAL_PLAN_SENT && one.day === day);
  if (!isSent) return false;
  const ends = events.flatMap((one) => (one.kind === PlanEventKind.PLAN_CEASED && one.day < day ? [one.day] : []));
  const since = ends.sort().at(-1) ?? null;
  const isOfIt = (one: Day): boolean => one < day && (since === null || one > since);
  const isThere = made.some(isOfIt) || events.some((one) => SHOWS_PLAN.has(one.kind) && isOfIt(one.day));
  // What began on the day of the end before it goes on as well.
  return isThere || (since !== null && isMadeOnEnd(since, events, made));
}
