import type { Day } from '../../../kernel/dates';
import { ClockCode, isOfReassessments, PlanEventKind } from './clock-codes';
import type { DatedEvent } from './clock-runs';
import { implied, isOfYearBefore, stepsOfReferral, type SaidOfPlan } from './implied-events';
import { inOrderOfAnswers } from './one-request';
import { livesOf } from './plan-life';
import type { FinalSaid, Lives, PlanLife } from './plan-life-facts';
import type { RedressFact } from './redress-facts';
import { finalsBefore, undoneEndsOfPlans } from './plan-life-said';
import { finalsOf } from './taken-over';

/** What the limits of a child's plans are told by. */
export interface ClockLifeFacts extends SaidOfPlan {
  readonly events: readonly DatedEvent[];
  /** What the child's referrals say of final plans; left out: what is said here is all. */
  readonly finals?: readonly FinalSaid[] | undefined;
  readonly redress?: readonly Pick<RedressFact, 'eventDate' | 'orders'>[];
}

/** The child's plans as its limits are told by them. */
export interface ClockLife {
  readonly lives: Lives<DatedEvent>;
  /** What was recorded, without ends that were undone. */
  readonly recorded: readonly DatedEvent[];
  /** What begins and ends limits, in its order: what stands, each request once, and what referrals alone tell. */
  readonly events: readonly DatedEvent[];
  /** Those of them that stand for a plan of which a referral alone tells. */
  readonly plans: ReadonlyMap<DatedEvent, PlanLife<DatedEvent>>;
}

/** The life of a child's plans (plan-life.ts), and what of it begins and ends limits. */
export function clockLifeOf(facts: ClockLifeFacts): ClockLife {
  const { requestDate, ehcPlanStatus: planStatus, ehcPlanDate: planDate, redress = [] } = facts;
  const finals = facts.finals ?? finalsOf([{ requestDate, planStatus, planDate }]);
  const undone = undoneEndsOfPlans({ events: facts.events, finals, redress });
  const recorded = facts.events.filter((one) => !undone.has(one));
  const steps = stepsOfReferral({ ...facts, events: recorded });
  const asked = steps.find(({ kind }) => kind === PlanEventKind.REQUEST_RECEIVED);
  const lives = livesOf({
    events: asked === undefined ? facts.events : [...facts.events, asked],
    ...{ finals: finalsBefore(finals, asked?.day ?? null), redress },
  });
  const plans = new Map(
    lives.ways.flatMap(({ plan }) =>
      plan === null || plan.said === null
        ? []
        : [[implied(PlanEventKind.FINAL_PLAN_SENT, plan.madeOn ?? plan.knownFrom), plan] as const],
    ),
  );
  const stands = [...recorded, ...steps].filter((one) => !lives.repeated.has(one));
  return { lives, plans, recorded, events: inOrderOfAnswers([...stands, ...plans.keys()]) };
}

/** Whether the day of a plan of which a referral alone tells is that of its last review, too: it had been made in the year before the panel was asked. */
export function isTimedBySaid({ madeOn, said }: Pick<PlanLife<never>, 'madeOn' | 'said'>): boolean {
  return madeOn !== null && said !== null && isOfYearBefore(madeOn, said.askedOn);
}

const OF_REVIEWS: ReadonlySet<ClockCode> = new Set(['C7', 'C8', 'C9', 'C10']);

/**
 * The events that a limit is told by: the request's (C1 to C4) by no move that brought a plan; those of reviews by nothing that is of no plan; the year of a review (C7) by a plan that was made in the year
 * before its referral: by another it ends that of the plan before it, and begins none of which anybody knows the day.
 */
export function eventsOfLife(
  code: ClockCode,
  events: readonly DatedEvent[],
  { lives, plans }: ClockLife,
): readonly DatedEvent[] {
  const isKnown = (one: DatedEvent): boolean => plans.get(one)?.madeOn !== null;
  if (code === ClockCode.C4) return events.filter((one) => isKnown(one) && !lives.bringing.has(one));
  if (!OF_REVIEWS.has(code)) return plans.size === 0 ? events : events.filter(isKnown);
  return endsFirst(events, lives.endedFirst).flatMap((one) => {
    const plan = plans.get(one);
    if (lives.ofNone.has(one)) return [];
    if (plan === undefined || (plan.madeOn !== null && (code !== ClockCode.C7 || isTimedBySaid(plan)))) return [one];
    return code === ClockCode.C7 ? [{ ...one, kind: PlanEventKind.PLAN_CEASED }] : [];
  });
}

/** What is of reviews ends with the plan that was there before it begins with the one that was sent on the day of that end. */
function endsFirst(events: readonly DatedEvent[], first: ReadonlySet<DatedEvent>): readonly DatedEvent[] {
  if (first.size === 0) return events;
  const ended = new Map([...first].map((one) => [one.day, one]));
  return events.flatMap((one) => {
    if (first.has(one)) return [];
    const end = one.kind === PlanEventKind.FINAL_PLAN_SENT ? ended.get(one.day) : undefined;
    if (end === undefined) return [one];
    ended.delete(end.day);
    return [end, one];
  });
}

/** Whether a limit of a request was kept on a day that nobody recorded, since a plan came of it of which no day is known: nothing is said of it. */
export function isOfUndatedPlan(
  { code, startDate, endDate }: { readonly code: ClockCode; readonly startDate: Day; readonly endDate: Day | null },
  { lives }: ClockLife,
): boolean {
  const isAgain = isOfReassessments(code);
  const way = lives.ways
    .filter(({ start, since, isReassessment }) =>
      isAgain ? isReassessment && since <= startDate : !isReassessment && start !== null && start.day <= startDate,
    )
    .at(-1);
  return way?.plan?.madeOn === null && (endDate === null || endDate >= way.plan.knownFrom);
}

/**
 * The last day on which the plan that goes on had last been reviewed, where nothing of that is on record; null: it is, or none was owed by then, for it had been made in the year before, or there is no plan.
 */
export function unreviewedSince({ lives }: ClockLife): Day | null {
  const { active } = lives;
  if (active === null || active.made !== null || isTimedBySaid(active)) return null;
  const since = active.said?.askedOn ?? active.knownFrom;
  const from = active.madeOn ?? active.knownFrom;
  const way = lives.ways.find(({ plan }) => plan === active);
  const isTold = ({ kind, day }: DatedEvent): boolean =>
    (kind === PlanEventKind.REVIEW_MEETING || kind === PlanEventKind.FINAL_PLAN_SENT) && from <= day && day <= since;
  return way?.events.some(isTold) === true ? null : since;
}
