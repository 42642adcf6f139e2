import { addDays, addYears, toDayNumber, type Day, type Span } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import { ClockCode } from '../../../cases/rules/clock-codes';
import { type DatedClock } from '../../../cases/rules/kept-clocks';
import { livesOf } from '../../../cases/rules/plan-life';
import { isWaitedFor, untimedOf, type SentPlan } from '../../../cases/rules/timeliness';
import type { TakenOver } from './facts';
import { counted, share, type Figure, type Measured, type Subject } from './figure';
import {
  type CeasedPlan,
  type PlanStep,
  type RunningFacts,
  type UnaskedPlan,
  type UntoldDecision,
  type WithdrawnRequest,
} from './facts';
import { runningSubject } from './follow-up';

/** A clock with the case and child it is of. */
export interface OwnedClock {
  readonly caseId: string;
  readonly childId: string;
  readonly clock: DatedClock;
}

/** What the national figures are counted from. */
export interface PlansFacts {
  readonly clocks: readonly OwnedClock[];
  readonly steps: readonly PlanStep[];
  /** The children for whom the authority became responsible by then, and those who were asked for more than once. */
  readonly takenOver: readonly TakenOver[];
  /** The children of whose request a referral alone tells. */
  readonly askedByReferral: ReadonlySet<string>;
  /** The final plans that were sent in the period, timed or not. */
  readonly plansSent: readonly SentPlan[];
  /** What was decided in the period and nothing told the family. */
  readonly untold: readonly UntoldDecision[];
  /** Of whose plans no request is recorded. */
  readonly unasked: readonly UnaskedPlan[];
  /** Of which it is on no record when they were last reviewed. */
  readonly undated: readonly UnaskedPlan[];
  readonly withdrawn: readonly WithdrawnRequest[];
  readonly ceased: readonly CeasedPlan[];
  readonly running: readonly RunningFacts[];
  /** The period, to the last day told of. */
  readonly span: Span;
}

const WEEKS_52 = 52 * 7;
const WEEKS_20 = 20 * 7;
/** Of C29 and C30. */
const DAYS_15 = 15;
const WEEKS_14 = 14 * 7;
/** Of C1 and C9. */
const WEEKS_6 = 6 * 7;
const WEEKS_4 = 4 * 7;

/** The national figures of requests, assessments, plans and reviews, from the clocks (C1, C3, C4, C9; of reassessments C29 and C30) and what is recorded of plans. */
export function planFigures({
  clocks,
  steps,
  takenOver,
  askedByReferral,
  plansSent,
  untold,
  unasked,
  undated,
  withdrawn,
  ceased,
  running,
  span,
}: PlansFacts): Figure[] {
  const isIn = (day: Day | null): boolean => day !== null && span.startDate <= day && day <= span.endDate;
  const byCode = groupBy(clocks, ({ clock }) => clock.code);
  const ofCode = (code: ClockCode): readonly OwnedClock[] => byCode.get(code) ?? [];
  const kept = (code: ClockCode): OwnedClock[] =>
    ofCode(code).filter(({ clock }) => isIn(clock.endDate) && !clock.isVoid);
  const sent = kept(ClockCode.C4);
  const requests = kept(ClockCode.C1);
  const isInTime = ({ clock }: OwnedClock): boolean => clock.endDate !== null && clock.daysOver === 0;
  const isExcepted = ({ clock }: OwnedClock): boolean => clock.endDate !== null && clock.daysOverWithExceptions === 0;
  // What is decided late is late; so is what was to be decided and was not: a rate of those decided alone would be the better, the longer others wait.
  const overdue = (code: ClockCode, days: number): OwnedClock[] =>
    ofCode(code).filter((one) => isLeft(one, span.endDate) && addDays(one.clock.startDate, days) < span.endDate);
  const undecided = overdue(ClockCode.C1, WEEKS_6);
  const unreviewed = overdue(ClockCode.C9, WEEKS_4);
  const unexcused = undecided.filter(({ clock }) => clock.dueDate < span.endDate);
  const happened = (kind: string): Measured[] => steps.filter((one) => one.kind === kind).map(ofCase);
  const reviewed = steps.filter(({ kind }) => kind === 'REVIEW_DECIDED');
  const refused = steps.filter(({ kind }) => kind === 'PLAN_REFUSED');
  // Of a refusal without its sixteen weeks nobody can tell whether it came in time: it is in no rate, as a plan without its twenty is.
  const refusals = groupBy(ofCode(ClockCode.C3), ({ childId }) => childId);
  const limitOf = ({ childId, day }: PlanStep): OwnedClock | undefined => limitOn(day, refusals.get(childId) ?? []);
  const timedRefusals = refused.flatMap((one) => limitOf(one) ?? []);
  const untimedRefusals = refused.filter((one) => limitOf(one) === undefined);
  const undecidedAgain = overdue(ClockCode.C29, DAYS_15);
  const reassessed = kept(ClockCode.C30);
  // One of them begins with every request, that of a referral too.
  const decidable = [...ofCode(ClockCode.C1), ...ofCode(ClockCode.C29)];
  const read = decidable
    .filter(({ childId, clock }) => isIn(clock.startDate) && askedByReferral.has(childId))
    .map(({ clock, ...owner }) => ({ ...owner, kind: 'REQUEST_RECEIVED', day: clock.startDate }));
  const received = [...receivedOf(withoutJoined(steps, takenOver)), ...read];
  const untimed = untimedOf(plansSent, ofCode(ClockCode.C4));
  // The request of a plan that has its 20 weeks is known, and a reassessment need not be asked for.
  const timed = new Set([...ofCode(ClockCode.C4), ...reassessed].map(({ childId }) => childId));
  // C7: every twelve months.
  const isMissed = ({ clock }: OwnedClock): boolean =>
    (clock.endDate === null || clock.endDate > span.endDate) && addYears(clock.startDate, 1) < span.endDate;
  // What was sent once more was asked for when it was first.
  const made = new Set(plansSent.map(({ childId }) => childId));
  const isUnknown = ({ childId, isSent }: UnaskedPlan): boolean =>
    !timed.has(childId) && (isSent !== true || made.has(childId));
  const ran = (holds: (one: RunningFacts) => boolean): Measured[] => running.filter(holds).map(runningSubject);
  return [
    counted('REQUESTS_RECEIVED', received.map(ofCase)),
    counted('REQUESTS_UNDATED', undatedOf({ received, steps }, decidable, span).map(ofCase)),
    counted('REQUESTS_UNRECORDED', unasked.filter(isUnknown).map(ofCase)),
    share('REQUESTS_DECIDED_IN_TIME', [...requests, ...undecided], isInTime, ofCase),
    share('REQUESTS_DECIDED_EXCEPTED', [...requests, ...unexcused], isExcepted, ofCase),
    counted('REQUESTS_UNDECIDED', undecided.map(ofCase)),
    share('REASSESSMENTS_DECIDED_IN_TIME', [...kept(ClockCode.C29), ...undecidedAgain], isInTime, ofCase),
    counted('REASSESSMENTS_UNDECIDED', undecidedAgain.map(ofCase)),
    counted('ASSESSMENTS_AGREED', happened('ASSESSMENT_AGREED')),
    counted('REQUESTS_REFUSED', happened('ASSESSMENT_REFUSED')),
    counted('REQUESTS_WITHDRAWN', withdrawn.map(ofCase)),
    counted('PLANS_REFUSED', refused.map(ofCase)),
    counted('PLANS_REFUSED_UNTIMED', untimedRefusals.map(ofCase)),
    share('PLANS_REFUSED_IN_TIME', timedRefusals, isInTime, ofCase),
    share('PLANS_REFUSED_EXCEPTED', timedRefusals, isExcepted, ofCase),
    counted('PLANS_ISSUED', [...sent, ...untimed].map(ofCase)),
    counted('PLANS_UNTIMED', untimed.map(ofCase)),
    share('PLANS_IN_TIME', sent, isInTime, ofCase),
    share('PLANS_IN_TIME_EXCEPTED', sent, isExcepted, ofCase),
    counted('PLANS_20_TO_52_WEEKS', sent.filter((one) => took(one) > WEEKS_20 && took(one) <= WEEKS_52).map(ofCase)),
    counted('PLANS_OVER_52_WEEKS', sent.filter((one) => took(one) > WEEKS_52).map(ofCase)),
    counted('PLANS_REASSESSED', reassessed.map(ofCase)),
    share('PLANS_REASSESSED_IN_TIME', reassessed, isInTime, ofCase),
    share('PLANS_REASSESSED_EXCEPTED', reassessed, isExcepted, ofCase),
    counted('PLANS_WAITING', clocks.filter(({ clock }) => isWaitedFor(clock, span.endDate)).map(ofCase)),
    counted('PLANS_OVERDUE', [...overdue(ClockCode.C4, WEEKS_20), ...overdue(ClockCode.C30, WEEKS_14)].map(ofCase)),
    share('REVIEWS_HELD_IN_TIME', kept(ClockCode.C7), isInTime, ofCase),
    counted('REVIEWS_NOT_HELD', ofCode(ClockCode.C7).filter(isMissed).map(ofCase)),
    counted('REVIEWS_UNDATED', undated.map(ofCase)),
    counted('REVIEWS_DECIDED', reviewed.map(ofCase)),
    share('REVIEWS_IN_TIME', [...kept(ClockCode.C9), ...unreviewed], isInTime, ofCase),
    counted('REVIEWS_UNDECIDED', unreviewed.map(ofCase)),
    counted('REVIEWS_TO_MAINTAIN', reviewed.filter(({ ledTo }) => ledTo === null).map(ofCase)),
    counted('REVIEWS_TO_AMEND', reviewed.filter(({ ledTo }) => ledTo === 'AMEND').map(ofCase)),
    counted('REVIEWS_TO_CEASE', reviewed.filter(({ ledTo }) => ledTo === 'CEASE').map(ofCase)),
    counted('COUNTED_UNTOLD', untoldInTime(untold, clocks).map(ofCase)),
    counted('PLANS_CEASED', ceased.map(ofCase)),
    counted(
      'RESIDENTIAL_38_51',
      ran(({ residential }) => residential === 'RESIDENTIAL_38_51'),
    ),
    counted(
      'RESIDENTIAL_52',
      ran(({ residential }) => residential === 'RESIDENTIAL_52'),
    ),
    counted(
      'DIRECT_PAYMENTS',
      ran(({ directPayments }) => directPayments.length > 0),
    ),
  ];
}

/** The limit that what was decided on a day kept or broke, which ends when it was told; undefined: none is known. */
function limitOn(day: Day, clocks: readonly OwnedClock[]): OwnedClock | undefined {
  return clocks.find(
    ({ clock: { isVoid, startDate, endDate } }) => !isVoid && startDate <= day && endDate !== null && day <= endDate,
  );
}

/** Whether a limit was neither kept nor unnecessary on a day, and is late where that is after its last; never one that the law relaxed. */
function isLeft({ clock: { endDate, daysOver, lateStatus } }: OwnedClock, day: Day): boolean {
  return endDate === null ? lateStatus === 'BREACHED' : endDate > day && daysOver > 0;
}

/**
 * The requests whose six weeks nobody can tell of, for no day of the decision is recorded: by the day on which the plan went on, as the return tells them, else by
 * their own. What makes C1 unnecessary says nothing of its day, but that the request was withdrawn.
 */
function undatedOf(
  { received, steps }: { readonly received: readonly Received[]; readonly steps: readonly PlanStep[] },
  clocks: readonly OwnedClock[],
  { startDate, endDate: last }: Span,
): (Received | OwnedClock)[] {
  const timed = new Set(clocks.map(({ childId, clock }) => `${childId} ${clock.startDate}`));
  const withdrawn = new Set(
    steps.flatMap(({ childId, kind, day }) =>
      kind === 'REQUEST_WITHDRAWN' || kind === 'PLAN_CEASED' ? [`${childId} ${day}`] : [],
    ),
  );
  const wentOn = clocks.filter(({ childId, clock: { isVoid, endDate } }) => {
    if (!isVoid || endDate === null || endDate < startDate || endDate > last) return false;
    return !withdrawn.has(`${childId} ${endDate}`);
  });
  const untold = received.filter(
    ({ childId, day, kind }) => kind === 'REQUEST_RECEIVED' && !timed.has(`${childId} ${day}`),
  );
  return [...wentOn, ...untold];
}

/**
 * The steps but for a request that is one under way already, and a move here that is no request: it joins one that waits (C4), or the plan was there already (K6). The
 * return counts none of these either.
 */
function withoutJoined(steps: readonly PlanStep[], takenOver: readonly TakenOver[]): readonly PlanStep[] {
  const key = (childId: string, kind: string, day: Day): string => `${childId} ${kind} ${day}`;
  const others = takenOver.flatMap(({ childId, finals, redress, events }) => {
    const begins = new Set(livesOf({ events, finals, redress }).ways.flatMap(({ start }) => start ?? []));
    return events.filter((one) => isRequest(one) && !begins.has(one)).map(({ kind, day }) => key(childId, kind, day));
  });
  if (others.length === 0) return steps;
  const none = new Set(others);
  return steps.filter(({ childId, kind, day }) => !none.has(key(childId, kind, day)));
}

function isRequest({ kind }: { readonly kind: string }): boolean {
  return kind === 'REQUEST_RECEIVED' || kind === 'BECAME_RESPONSIBLE';
}

interface Received {
  readonly caseId: string;
  readonly childId: string;
  readonly kind: string;
  readonly day: Day;
}

/** The limit that each decision keeps: a refusal to assess one of the two, as there was a plan. */
const KEPT_BY: Readonly<Record<UntoldDecision['kind'], readonly ClockCode[]>> = {
  ASSESSMENT_REFUSED: [ClockCode.C1, ClockCode.C29],
  PLAN_REFUSED: [ClockCode.C3],
  REVIEW_DECIDED: [ClockCode.C9],
  CEASE_NOTICE_SENT: [ClockCode.C9],
};

/** Of what nothing told the family, what kept its limit all the same, on the day it was decided: it counts as in time until it is told late. */
export function untoldInTime(untold: readonly UntoldDecision[], clocks: readonly OwnedClock[]): UntoldDecision[] {
  const children = new Set(untold.map(({ childId }) => childId));
  const codes = new Set(Object.values(KEPT_BY).flat());
  const kept = new Set<string>();
  for (const { childId, clock } of clocks) {
    const { code, endDate, isVoid, daysOver } = clock;
    if (endDate === null || isVoid || daysOver > 0 || !codes.has(code) || !children.has(childId)) continue;
    kept.add(`${code} ${childId} ${endDate}`);
  }
  return untold.filter(({ childId, kind, day }) => KEPT_BY[kind].some((code) => kept.has(`${code} ${childId} ${day}`)));
}

/** What is recorded to have been asked for or taken over, each once. */
function receivedOf(steps: readonly PlanStep[]): Received[] {
  const recorded = steps.filter(isRequest);
  return [...new Map(recorded.map((one) => [`${one.childId} ${one.day}`, one])).values()];
}

function took({ clock: { startDate, endDate } }: OwnedClock): number {
  return toDayNumber(endDate ?? startDate) - toDayNumber(startDate);
}

function ofCase({ caseId, childId }: { readonly caseId: string; readonly childId: string }): Subject {
  return { type: 'Case', id: caseId, caseId, childId };
}
