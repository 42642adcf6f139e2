import { addYears, type Day } from '../../../kernel/dates';
import { ClockCode, PlanEventKind } from './clock-codes';
import type { DatedEvent } from './clock-runs';
import { EhcPlanStatus } from './codes';

/** What a case said of its plan when it was referred, and what was recorded of it. */
export interface SaidOfPlan {
  /** The day the panel was asked. */
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
 * What is read off a referral of how a request went, of which it was not recorded by itself: the request of a plan that had merely been asked for, on the day its status says, else on that
 * on which the panel was; and that needs were assessed, or the draft served, on the day it says. A request that has led to more was made on a day that only its record can tell. Of final plans plan-life.ts tells.
 */
export function stepsOfReferral(facts: SaidOfPlan): DatedEvent[] {
  const { ehcPlanStatus, ehcPlanDate, events } = facts;
  const reached = ehcPlanStatus === EhcPlanStatus.FINAL ? null : REACHED[ehcPlanStatus];
  const isRecorded = events.some(({ kind }) => kind === reached);
  const askedOn = requestOfReferral(facts);
  return [
    ...(askedOn === null ? [] : [implied(PlanEventKind.REQUEST_RECEIVED, askedOn)]),
    ...(reached !== null && ehcPlanDate !== null && !isRecorded ? [implied(reached, ehcPlanDate)] : []),
  ];
}

/**
 * The last day on which the plan that is under way, or was sent, can have been asked for, where no day of it is on record: what follows on a request came after it, in
 * the order of the law. Null: the day is on record, or there is no such plan, or it is not the first.
 */
export function askedAtLatest(facts: SaidOfPlan): Day | null {
  return firstStepOf(facts, isKeptUp);
}

/** The same of one that was assessed and refused a plan, of which C3 alone was owed. */
export function refusedAskedAtLatest(facts: SaidOfPlan): Day | null {
  return firstStepOf(facts, ({ end }) => end === PlanEventKind.PLAN_REFUSED);
}

function firstStepOf(facts: SaidOfPlan, isMeant: (assessment: Assessment) => boolean): Day | null {
  if (facts.ehcPlanStatus === EhcPlanStatus.FINAL || isAsked(facts) || requestOfReferral(facts) !== null) return null;
  const last = assessmentsOf(facts).at(-1);
  const [first] = last?.steps ?? [];
  if (last === undefined || first === undefined || !isMeant(last)) return null;
  const isMadeAnew = facts.events.some(({ kind, day }) => kind === PlanEventKind.FINAL_PLAN_SENT && day < first.day);
  return isMadeAnew ? null : first.day;
}

/** The last day on which the draft of such a plan can have been served, where no day of that is on record; null: it is, or there is none, or the plan went on. */
export function draftedAtLatest(facts: SaidOfPlan): Day | null {
  const isUndated = facts.ehcPlanStatus === EhcPlanStatus.DRAFT && facts.ehcPlanDate === null;
  const last = assessmentsOf(facts).at(-1);
  const said = last?.end === null ? last.steps.find(({ isOfReferral }) => isOfReferral) : undefined;
  return isUndated && said !== undefined ? said.day : null;
}

/** Something that was not recorded, as if it had happened on a day. */
export function implied(kind: PlanEventKind, day: Day): DatedEvent {
  return { kind, day, providerUrn: null, isImplied: true };
}

/** Whether a day lies in the year before another, or after it: what is read off a case of then is the last of its kind. */
export function isOfYearBefore(day: Day, requestDate: Day): boolean {
  return day > addYears(requestDate, -1);
}

/** The limits that were kept, on a day that nobody recorded, where a plan stands so: nothing is said of them. */
const KEPT_UNDATED: Readonly<Record<EhcPlanStatus, readonly ClockCode[]>> = {
  NONE: [],
  REQUESTED: [],
  IN_ASSESSMENT: [ClockCode.C1, ClockCode.C29],
  DRAFT: [ClockCode.C1, ClockCode.C3, ClockCode.C29],
  // Of a final plan it is told by its life (clock-life.ts).
  FINAL: [],
};

/** Whether a limit that nothing recorded ended was kept all the same, since the plan had come further when the panel was asked. `endDate` null: it goes on, or the plan beside it ended. */
export function isKeptUndated(
  { code, startDate, endDate }: { readonly code: ClockCode; readonly startDate: Day; readonly endDate: Day | null },
  { requestDate, ehcPlanStatus, ehcPlanDate }: Pick<SaidOfPlan, 'requestDate' | 'ehcPlanStatus' | 'ehcPlanDate'>,
): boolean {
  // What was asked for after the plan had come so far is another assessment, whenever the panel was asked: its status knows nothing of that.
  return endDate === null && startDate <= (ehcPlanDate ?? requestDate) && KEPT_UNDATED[ehcPlanStatus].includes(code);
}

function isAsked({ events }: SaidOfPlan): boolean {
  return events.some(
    ({ kind }) => kind === PlanEventKind.REQUEST_RECEIVED || kind === PlanEventKind.BECAME_RESPONSIBLE,
  );
}

function isUnderWay({ ehcPlanStatus }: SaidOfPlan): boolean {
  return ehcPlanStatus !== EhcPlanStatus.NONE && ehcPlanStatus !== EhcPlanStatus.FINAL;
}

/** The day of a request of which the referral alone tells; null: it tells of none, or what is recorded shows that it came before. */
export function requestOfReferral(facts: SaidOfPlan): Day | null {
  if (facts.ehcPlanStatus !== EhcPlanStatus.REQUESTED || isAsked(facts)) return null;
  const firsts = assessmentsOf(facts).flatMap(({ steps }) => steps.slice(0, 1));
  return firsts.find(({ isOfReferral }) => isOfReferral)?.day ?? null;
}

/** What follows on a request, and what ends what it began. */
const FOLLOWS: ReadonlySet<PlanEventKind> = new Set([PlanEventKind.ASSESSMENT_AGREED, PlanEventKind.DRAFT_SERVED]);
const OVER: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.ASSESSMENT_REFUSED,
  PlanEventKind.REQUEST_WITHDRAWN,
  PlanEventKind.PLAN_REFUSED,
  PlanEventKind.FINAL_PLAN_SENT,
  // Who waits beside a plan is waited for until that ends.
  PlanEventKind.PLAN_CEASED,
]);

interface Step {
  readonly day: Day;
  /** Whether it is what the referral said; else it was recorded. */
  readonly isOfReferral: boolean;
  /** What it ended the assessment by; null: it went on. */
  readonly end: PlanEventKind | null;
}

/** One assessment as far as it is known of: its steps, the first first, and what ended it; null: nothing yet. */
interface Assessment {
  readonly steps: readonly Step[];
  readonly end: PlanEventKind | null;
}

/** Whether it goes on, or led to a plan: nobody waits for what was refused or withdrawn. */
function isKeptUp({ end }: Assessment): boolean {
  return end === null || end === PlanEventKind.FINAL_PLAN_SENT;
}

/** The assessments that the steps of a plan tell of, the first first. */
function assessmentsOf(facts: SaidOfPlan): readonly Assessment[] {
  const found: Assessment[] = [];
  const steps: Step[] = [];
  for (const step of stepsOf(facts)) {
    if (step.end === null) steps.push(step);
    else if (steps.length > 0) found.push({ steps: steps.splice(0), end: step.end });
  }
  return steps.length > 0 ? [...found, { steps, end: null }] : found;
}

/** The steps of a plan by their days, what ends it last. A referral that gives no day tells how the plan stood when the panel was asked, until the step is recorded. */
function stepsOf(facts: SaidOfPlan): Step[] {
  const { requestDate, ehcPlanStatus, ehcPlanDate, events } = facts;
  const isRecorded = events.some(({ kind }) => kind === REACHED[ehcPlanStatus]);
  const said: Step[] =
    isUnderWay(facts) && !(isRecorded && ehcPlanDate === null)
      ? [{ day: ehcPlanDate ?? requestDate, isOfReferral: true, end: null }]
      : [];
  const recorded = events.flatMap(({ kind, day }): Step[] =>
    FOLLOWS.has(kind) || OVER.has(kind) ? [{ day, isOfReferral: false, end: OVER.has(kind) ? kind : null }] : [],
  );
  return [...said, ...recorded].sort((one, other) =>
    one.day === other.day ? Number(one.end !== null) - Number(other.end !== null) : one.day < other.day ? -1 : 1,
  );
}
