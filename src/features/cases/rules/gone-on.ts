import { ClockCode, PlanEventKind } from './clock-codes';
import type { DatedEvent } from './clock-runs';
import type { OrderKind } from './redress-codes';
import type { RedressFact } from './redress-facts';
import { ASKED_ANEW, TAKEN_BACK_BY } from './taken-back';

/** What of an assessment goes on where the record says that it was over, and nothing was asked for anew since. */
export const GONE_ON_BY: Partial<Readonly<Record<PlanEventKind, readonly PlanEventKind[]>>> = {
  ASSESSMENT_REFUSED: TAKEN_BACK_BY.ASSESSMENT_REFUSED ?? [],
  REQUEST_WITHDRAWN: ['ASSESSMENT_AGREED', 'DRAFT_SERVED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT'],
  PLAN_REFUSED: TAKEN_BACK_BY.PLAN_REFUSED ?? [],
};

/** What orders, concessions and agreements begin limits of their own with, in the place of those of the request (C21, C22). */
const ANEW_BY_ORDER: ReadonlySet<OrderKind> = new Set(['ASSESS', 'REASSESS', 'MAKE_PLAN']);

/**
 * What ended an assessment and was taken back by the authority itself, or by who had withdrawn: the request is still the one that was received, and its time goes on
 * from that day (SEND Regulations 2014, reg 13(2)); of events in their order (`inOrderOfAnswers`). Not where a tribunal ordered it, or it was conceded or agreed in mediation: that has limits of its own.
 */
export function undoneEnds<Event extends Pick<DatedEvent, 'kind' | 'day'> & { readonly isImplied?: boolean }>(
  events: readonly Event[],
  redress: readonly Pick<RedressFact, 'eventDate' | 'orders'>[],
): ReadonlySet<Event> {
  return new Set(
    events.filter((one, index) => {
      const by = GONE_ON_BY[one.kind];
      if (by === undefined || one.isImplied === true) return false;
      const later = events.slice(index + 1);
      const wentOn = later.findIndex((next) => next.isImplied !== true && isTakenBackBy(one, next));
      const on = later[wentOn]?.day;
      // With the end of the plan beside it, or a plan that came of nothing on record, what was asked for is over for good.
      if (on === undefined || later.slice(0, wentOn).some(isOverBy)) return false;
      const isOrdered = redress.some(
        ({ eventDate, orders }) =>
          one.day <= eventDate && eventDate <= on && orders.some((order) => ANEW_BY_ORDER.has(order)),
      );
      return (
        !isOrdered &&
        !later.some(({ kind, day, isImplied }) => ASKED_ANEW.includes(kind) && day <= on && isImplied !== true)
      );
    }),
  );
}

/** Whether what ended an assessment is taken back by what is recorded of a later day; a withdrawal also by the plan that was sent on its own day: it withdrew nothing. */
export function isTakenBackBy(one: Pick<DatedEvent, 'kind' | 'day'>, by: Pick<DatedEvent, 'kind' | 'day'>): boolean {
  if (GONE_ON_BY[one.kind]?.includes(by.kind) !== true) return false;
  const isOfItsDay = one.kind === PlanEventKind.REQUEST_WITHDRAWN && by.kind === PlanEventKind.FINAL_PLAN_SENT;
  return by.day > one.day || (isOfItsDay && by.day === one.day);
}

/** The withdrawals among what is of one way (plan-life.ts) that were taken back by what followed: who asked goes on with it, and has withdrawn nothing. */
export function withdrawalsTakenBack<Event extends Pick<DatedEvent, 'kind' | 'day'>>({
  events,
}: {
  readonly events: readonly Event[];
}): ReadonlySet<Event> {
  return new Set(
    events.filter(
      (one) => one.kind === PlanEventKind.REQUEST_WITHDRAWN && events.some((later) => isTakenBackBy(one, later)),
    ),
  );
}

function isOverBy({ kind, isImplied }: Pick<DatedEvent, 'kind'> & { readonly isImplied?: boolean }): boolean {
  return kind === 'PLAN_CEASED' || (kind === 'FINAL_PLAN_SENT' && isImplied === true);
}

/** What ends each limit no longer where it was taken back: that it was decided and told (C1, C3, C29) stays. */
const ENDED_NO_LONGER: Partial<Readonly<Record<ClockCode, readonly PlanEventKind[]>>> = {
  C1: ['REQUEST_WITHDRAWN'],
  C3: ['REQUEST_WITHDRAWN', 'ASSESSMENT_REFUSED'],
  C4: ['REQUEST_WITHDRAWN', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED'],
  C29: ['REQUEST_WITHDRAWN'],
  C30: ['REQUEST_WITHDRAWN', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED'],
};

/** What a limit is told by: without what ended it and was taken back. */
export function withoutUndone(
  code: ClockCode,
  events: readonly DatedEvent[],
  undone: ReadonlySet<DatedEvent>,
): readonly DatedEvent[] {
  const kinds = ENDED_NO_LONGER[code];
  if (kinds === undefined || undone.size === 0) return events;
  return events.filter((one) => !undone.has(one) || !kinds.includes(one.kind));
}
