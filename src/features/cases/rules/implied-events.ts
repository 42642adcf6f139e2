import type { Day } from '../../../kernel/dates';
import { ClockCode, PlanEventKind } from './clock-codes';
import type { DatedEvent } from './clock-runs';
import { EhcPlanStatus } from './codes';

/** What a case said of its plan when it was referred, and what was recorded of it. */
export interface SaidOfPlan {
  readonly requestDate: Day;
  readonly ehcPlanStatus: EhcPlanStatus;
  /** The day the plan reached that status; null: not given. */
  readonly ehcPlanDate: Day | null;
  readonly events: readonly Pick<DatedEvent, 'kind' | 'day'>[];
}

/** What happened on the day on which a plan came to stand so. */
const REACHED: Readonly<Record<EhcPlanStatus, PlanEventKind | null>> = {
  NONE: null,
  REQUESTED: null,
  IN_ASSESSMENT: PlanEventKind.ASSESSMENT_AGREED,
  DRAFT: PlanEventKind.DRAFT_SERVED,
  FINAL: PlanEventKind.FINAL_PLAN_SENT,
};

/**
 * What is read off a case of which it was not recorded by itself: that a plan under way was asked for on the day its status says, else on that of the request, unless it
 * had come further by then; and what its status says of the day it reached it. Nothing is made of a plan that was final before anything was recorded.
 */
export function impliedEvents(facts: SaidOfPlan): DatedEvent[] {
  const { requestDate, ehcPlanStatus, ehcPlanDate, events } = facts;
  if (!isAsked(facts) && !isUnderWay(facts)) return [];
  const implied = (kind: PlanEventKind, day: Day): DatedEvent => ({ kind, day, providerUrn: null, isImplied: true });
  const reached = REACHED[ehcPlanStatus];
  const isRecorded = events.some(({ kind }) => kind === reached);
  // The day on which it came to be asked for is the day of the request itself.
  const askedOn = ehcPlanStatus === EhcPlanStatus.REQUESTED ? (ehcPlanDate ?? requestDate) : requestDate;
  return [
    ...(isAsked(facts) || hadComeFurther(facts) ? [] : [implied(PlanEventKind.REQUEST_RECEIVED, askedOn)]),
    ...(reached !== null && ehcPlanDate !== null && !isRecorded ? [implied(reached, ehcPlanDate)] : []),
  ];
}

function isAsked({ events }: SaidOfPlan): boolean {
  return events.some(
    ({ kind }) => kind === PlanEventKind.REQUEST_RECEIVED || kind === PlanEventKind.BECAME_RESPONSIBLE,
  );
}

function isUnderWay({ ehcPlanStatus }: SaidOfPlan): boolean {
  return ehcPlanStatus !== EhcPlanStatus.NONE && ehcPlanStatus !== EhcPlanStatus.FINAL;
}

/** What follows on a request, and what ends what it began. */
const FOLLOWS: ReadonlySet<PlanEventKind> = new Set([PlanEventKind.ASSESSMENT_AGREED, PlanEventKind.DRAFT_SERVED]);
const OVER: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.ASSESSMENT_REFUSED,
  PlanEventKind.REQUEST_WITHDRAWN,
  PlanEventKind.PLAN_REFUSED,
  PlanEventKind.FINAL_PLAN_SENT,
]);

/** Whether the plan was asked for before the panel was, on a day that nobody recorded: the panel is often asked after the draft. */
function hadComeFurther({ requestDate, ehcPlanStatus, ehcPlanDate, events }: SaidOfPlan): boolean {
  if (ehcPlanStatus === EhcPlanStatus.DRAFT) return true;
  if (ehcPlanStatus === EhcPlanStatus.IN_ASSESSMENT && ehcPlanDate !== null && ehcPlanDate < requestDate) return true;
  return goesOn(events.filter(({ day }) => day < requestDate));
}

/** Whether the last that is recorded of these is that the plan came further, and not that it was over. */
function goesOn(events: SaidOfPlan['events']): boolean {
  const told = events.filter(({ kind }) => FOLLOWS.has(kind) || OVER.has(kind));
  const last = told.reduce<(typeof told)[number] | null>(
    (found, one) => (found === null || one.day >= found.day ? one : found),
    null,
  );
  return last !== null && FOLLOWS.has(last.kind);
}

/**
 * The limits of a plan under way that nobody can tell, because no day is recorded on which it was asked for: what was due before it had come so far is
 * over, and is not among them.
 */
export function untimedLimits(facts: SaidOfPlan): ClockCode[] {
  const { requestDate, ehcPlanStatus, ehcPlanDate, events } = facts;
  const isOver = events.some(
    ({ kind, day }) =>
      kind === PlanEventKind.FINAL_PLAN_SENT || (OVER.has(kind) && day >= (ehcPlanDate ?? requestDate)),
  );
  const isNone = ehcPlanStatus === EhcPlanStatus.NONE && !goesOn(events);
  const isTimed = isAsked(facts) || (isUnderWay(facts) && !hadComeFurther(facts));
  if (isOver || isNone || isTimed || ehcPlanStatus === EhcPlanStatus.FINAL) return [];
  const isDrafted =
    ehcPlanStatus === EhcPlanStatus.DRAFT || events.some(({ kind }) => kind === PlanEventKind.DRAFT_SERVED);
  return isDrafted ? [ClockCode.C4] : [ClockCode.C3, ClockCode.C4];
}
