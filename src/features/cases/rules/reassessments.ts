import type { Day } from '../../../kernel/dates';
import { ClockCode, PlanEventKind } from './clock-codes';
import type { ClockLife } from './clock-life';
import type { DatedEvent } from './clock-runs';
import { GONE_ON_BY, undoneEnds } from './gone-on';
import type { Way } from './plan-life-facts';
import type { OrderKind } from './redress-codes';
import type { RedressFact } from './redress-facts';

/** What is assessed again beside a plan, as its limits are told by it. */
export interface Reassessment {
  readonly way: Way<DatedEvent>;
  /** What is of it, in the order of limits; also what ended the plan beside it, and with that the wait. */
  readonly events: readonly DatedEvent[];
  /** What closed it and was taken back. */
  readonly undone: ReadonlySet<DatedEvent>;
}

/** The reassessments of a child, the first first. What a referral says of how far one had come is of the one under way on that day. */
export function reassessmentsOf(
  { lives, events, plans }: ClockLife,
  redress: readonly Pick<RedressFact, 'eventDate' | 'orders'>[],
): Reassessment[] {
  return lives.ways.flatMap((way, at): Reassessment[] => {
    if (!way.isReassessment) return [];
    const { start, plan, since, overOn, amendedBy } = way;
    const placed = new Set<DatedEvent>(way.events);
    const next = lives.ways.slice(at + 1).find((one) => one.since > since)?.since ?? null;
    const closed = way.events.flatMap(({ kind, day }) => (GONE_ON_BY[kind] === undefined ? [] : [day]));
    const [until = null] = [next, plan?.knownFrom, overOn, amendedBy?.day, ...closed].filter(isGiven).sort();
    const isStep = ({ kind, day, isImplied }: DatedEvent): boolean =>
      isImplied && STEPS.has(kind) && start !== null && since <= day && (until === null || day < until);
    const others = events.filter((one) => {
      const said = plans.get(one);
      if (said !== undefined) return said === plan && said.madeOn !== null;
      const isEnd = one.kind === PlanEventKind.PLAN_CEASED && one.day === overOn;
      return one !== start && (one === amendedBy || placed.has(one) || isEnd || isStep(one));
    });
    // What is of its first day came after what began it.
    const own = start === null ? others : [start, ...others];
    const isOther = (one: DatedEvent): boolean =>
      one.kind === PlanEventKind.FINAL_PLAN_SENT && one !== plan?.made && !plans.has(one);
    const asMade = own.map((one) => (isOther(one) ? { ...one, isImplied: true } : one));
    return [{ way, events: own, undone: undoneEnds(asMade, redress) }];
  });
}

const isGiven = (day: Day | null | undefined): day is Day => typeof day === 'string';

/** How far a referral can say that it had come. */
const STEPS: ReadonlySet<PlanEventKind> = new Set([PlanEventKind.ASSESSMENT_AGREED, PlanEventKind.DRAFT_SERVED]);

/** What orders, concessions and agreements have limits of their own for from their day (C21). */
const TO_REASSESS: ReadonlySet<OrderKind> = new Set(['ASSESS', 'REASSESS']);

/**
 * What a reassessment's limit is told by. The time to send the plan begins once, with the first agreement: not after what closed it for good, nor where that does what was ordered, conceded or agreed in mediation.
 */
export function eventsOfReassessment(
  code: ClockCode,
  { way, events, undone }: Reassessment,
  redress: readonly Pick<RedressFact, 'eventDate' | 'orders'>[],
): readonly DatedEvent[] {
  if (code !== ClockCode.C30) return events;
  const closed = events.findIndex((one) => GONE_ON_BY[one.kind] !== undefined && !undone.has(one));
  const first = events
    .slice(0, closed === -1 ? events.length : closed)
    .find(({ kind }) => kind === PlanEventKind.ASSESSMENT_AGREED);
  const isOrdered = redress.some(
    ({ eventDate, orders }) =>
      first !== undefined &&
      way.since <= eventDate &&
      eventDate <= first.day &&
      orders.some((order) => TO_REASSESS.has(order)),
  );
  return events.filter((one) => one.kind !== PlanEventKind.ASSESSMENT_AGREED || (one === first && !isOrdered));
}

/** All that is of reassessments: none of it begins or ends a limit of a child without a plan (C1, C3, C4). */
export function placedInReassessments(reassessments: readonly Reassessment[]): ReadonlySet<DatedEvent> {
  return new Set(
    reassessments.flatMap(({ events }) => events.filter(({ kind }) => kind !== PlanEventKind.PLAN_CEASED)),
  );
}
