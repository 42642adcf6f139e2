import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { Refusal } from '../../../kernel/refusal';
import type { RecordPlanEventCode } from '../refusals/clocks';
import { sayTooYoung, tooYoungFor } from './adult-age';
import { givesAppealRight } from './appeal-rights';
import { PlanEventKind, type PlanToldMethod, type PlanToldReason } from './clock-codes';
import { anyInWords, inWordsWithin } from './code-words';
import { AFTER, builtOn } from './event-order';
import type { ToldNotice } from './family-time';
import { saidBefore, sayEnded } from './once-events';
import { dayProblem } from './plan-days';
import { undoneEndsOfPlans } from './plan-life-said';
import { planProblem, type PlanThere } from './plan-there';
import type { RedressFact } from './redress-facts';
import { decidedOtherwise, decisionsTold } from './review-decided';
import type { CeaseReason } from './sen2';
import { staysUndone } from './undone-end';

/** That a family was told by other means than a letter made here: on which day, how, and why so. */
export interface PlanTold {
  readonly toldDate: Day;
  readonly method: PlanToldMethod;
  readonly reason: PlanToldReason;
}

/** What happened to a plan, as it is given. */
export interface GivenPlanEvent {
  readonly kind: PlanEventKind;
  /** Null: what it corrects did not happen. */
  readonly eventDate: Day | null;
  /** The setting that was consulted, or that answered; null: none is meant. */
  readonly providerUrn: string | null;
  /** The event that was recorded wrongly; null: nothing was. */
  readonly correctsId: string | null;
  /** Of what a family may appeal against: that it was told by other means; null or left out: by a letter made here, or not yet. */
  readonly told?: PlanTold | null;
}

/** The same as it was recorded. */
export interface PlanEvent extends GivenPlanEvent {
  /** Of an end, why; null: of no end, or nobody said. */
  readonly ceaseReason: CeaseReason | null;
  readonly planEventId: string;
  readonly childId: string;
  readonly caseId: string;
  readonly isCorrected: boolean;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** An event that stands: it was not corrected, and it happened. */
export type StandingPlanEvent = PlanEvent & { readonly eventDate: Day };

/** Whether an event stands. */
export function stands(event: PlanEvent): event is StandingPlanEvent {
  return !event.isCorrected && event.eventDate !== null;
}

/** What is known of before it comes. */
const COMING: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.TRANSFER_TO_POST_16,
  PlanEventKind.PHASE_TRANSFER,
  PlanEventKind.POST_16_TRANSFER,
]);

const CONSULTING: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.SETTING_CONSULTED,
  PlanEventKind.SETTING_ANSWERED,
]);

/** What an event is judged by: all that was recorded of the child's plan, and whether the register knows the setting. */
export interface PlanEventFacts extends PlanThere {
  readonly events: readonly PlanEvent[];
  /** What of redress stands. */
  readonly redress: readonly Pick<RedressFact, 'noticeDate' | 'eventDate' | 'eventKind' | 'orders'>[];
  /** The days on which mediation, a concession or an order came to the plan being amended. */
  readonly amendedByRedress: readonly Day[];
  /** What the family was told, by letters and other means. */
  readonly told: readonly Pick<ToldNotice, 'ofEventOn' | 'appealBy' | 'toldOn'>[];
  /** Why the plan ended: as it is given with the event, else as it is recorded of the plan. */
  readonly ceaseReason: { readonly given: CeaseReason | null; readonly recorded: CeaseReason | null };
  readonly isProviderKnown: boolean;
  readonly birthCohort: number;
  readonly today: Day;
}

type Refusals = Refusal<RecordPlanEventCode>[];
const refusal = (code: RecordPlanEventCode, field: string, message: string): Refusals => [
  { code, field: field.split('.'), message },
];

/** All that is wrong with an event. */
export function checkPlanEvent(given: GivenPlanEvent, facts: PlanEventFacts): Refusals {
  return [
    ...checkCorrected(given, facts),
    ...checkDate(given, facts),
    ...checkAge(given, facts),
    ...checkBuiltOn(given, facts),
    ...checkSetting(given, facts),
    ...checkStart(given, facts),
    ...checkTwice(given, facts),
    ...checkOnce(given, facts),
    ...checkReview(given, facts),
    ...checkEnd(given, facts),
    ...checkTold(given, facts),
  ];
}

function checkCorrected({ kind, correctsId }: GivenPlanEvent, { events }: PlanEventFacts): Refusals {
  const corrected = events.find(({ planEventId }) => planEventId === correctsId);
  if (corrected === undefined) return [];
  if (corrected.isCorrected) {
    const message = 'This entry was corrected already; correct the one that took its place.';
    return refusal('EVENT_CORRECTED', 'correctsId', message);
  }
  if (corrected.kind === kind) return [];
  const message = `The entry that is corrected is “${inWordsWithin(corrected.kind)}”. Correct it without a date, and record what did happen by itself.`;
  return refusal('KIND_DIFFERS', 'kind', message);
}

function checkDate({ kind, eventDate, correctsId }: GivenPlanEvent, { today }: PlanEventFacts): Refusals {
  if (eventDate === null) {
    if (correctsId !== null) return [];
    const message = 'Give the day on which it happened; without one only an entry is taken back.';
    return refusal('DATE_MISSING', 'eventDate', message);
  }
  if (eventDate <= today || COMING.has(kind)) return [];
  return refusal(
    'DATE_IN_FUTURE',
    'eventDate',
    `It must not be after today, ${dayInWords(today)}; record it when it has come.`,
  );
}

function checkAge({ kind, eventDate }: GivenPlanEvent, { birthCohort }: PlanEventFacts): Refusals {
  const problem = eventDate === null ? null : dayProblem(kind, birthCohort, eventDate);
  if (problem !== null) return refusal(problem.code, 'eventDate', problem.message);
  const young = eventDate === null ? null : tooYoungFor(kind, birthCohort, eventDate);
  return young === null ? [] : refusal('TOO_YOUNG', 'eventDate', sayTooYoung(young));
}

/** What came of an entry stands on it, whatever it is put right to. */
function checkBuiltOn(given: GivenPlanEvent, facts: PlanEventFacts): Refusals {
  const corrected = facts.events.filter(stands).find(({ planEventId }) => planEventId === given.correctsId);
  if (corrected === undefined || corrected.kind !== given.kind) return [];
  const message = builtOn(
    toHappened(corrected),
    { day: given.eventDate, providerUrn: given.providerUrn },
    { others: withPlanOfReferral(besides(given, facts), facts), madeBy: facts.planMadeBy, redress: facts.redress },
  );
  return message === null ? [] : refusal('ENTRY_BUILT_ON', 'eventDate', message);
}

/** With the plan of which the referral alone knows, which came of its request as one that is recorded does. */
function withPlanOfReferral(events: readonly StandingPlanEvent[], { planMadeBy: day }: PlanEventFacts): Happened[] {
  const others = events.map(toHappened);
  const kind = PlanEventKind.FINAL_PLAN_SENT;
  if (day === null || others.some((one) => one.kind === kind)) return others;
  return [...others, { kind, day, providerUrn: null }];
}

function checkSetting({ kind, providerUrn }: GivenPlanEvent, { isProviderKnown }: PlanEventFacts): Refusals {
  const isConsulting = CONSULTING.has(kind);
  if (providerUrn === null) {
    if (!isConsulting) return [];
    return refusal('PROVIDER_MISSING', 'providerUrn', 'Name the setting that was consulted, by its URN.');
  }
  if (!isConsulting) {
    const message = 'A setting is named of a consultation and of its answer only; leave it out.';
    return refusal('PROVIDER_UNASKED', 'providerUrn', message);
  }
  if (isProviderKnown) return [];
  return refusal('PROVIDER_UNKNOWN', 'providerUrn', 'No establishment in the register has this URN. Check it.');
}

function checkStart({ kind, eventDate, providerUrn }: GivenPlanEvent, { events }: PlanEventFacts): Refusals {
  const before = AFTER[kind];
  if (before === undefined || eventDate === null) return [];
  const isThere = events
    .filter(stands)
    .some(
      (one) =>
        before.includes(one.kind) &&
        one.eventDate <= eventDate &&
        (!CONSULTING.has(kind) || one.providerUrn === providerUrn),
    );
  if (isThere) return [];
  const message = `It follows ${anyInWords(before)}, and none is recorded on or before ${dayInWords(eventDate)}. Record that first.`;
  return refusal('EVENT_WITHOUT_START', 'kind', message);
}

/** The events that stand beside one that is given: not the one that it corrects. */
function besides({ correctsId }: GivenPlanEvent, { events }: PlanEventFacts): StandingPlanEvent[] {
  return events.filter(stands).filter(({ planEventId }) => planEventId !== correctsId);
}

/** The same of the same day and setting would begin a clock twice, of which one never ended. */
function checkTwice(given: GivenPlanEvent, facts: PlanEventFacts): Refusals {
  const { kind, eventDate, providerUrn } = given;
  const isThere = besides(given, facts).some(
    (one) => one.kind === kind && one.eventDate === eventDate && one.providerUrn === providerUrn,
  );
  if (!isThere) return [];
  const message =
    kind === PlanEventKind.PLAN_CEASED && eventDate !== null
      ? sayEnded(eventDate)
      : 'This is recorded of that day already; nothing more is to be done.';
  return refusal('EVENT_RECORDED', 'eventDate', message);
}

/** What was recorded already of the same request, the same referral for continuing care, the same direct payments or the same plan. */
function checkOnce(given: GivenPlanEvent, facts: PlanEventFacts): Refusals {
  if (isUndoneEnd(given, facts)) return [];
  const all = besides(given, facts).map(toHappened);
  // An end that was undone is none, so that the plan can end by another.
  const undone = undoneEndsOfPlans({ events: all, finals: [], redress: facts.redress });
  const standing = all.filter((one) => !undone.has(one));
  const { kind, eventDate } = given;
  const message = eventDate === null ? null : saidBefore({ kind, day: eventDate }, standing, facts.planMadeBy);
  return message === null ? [] : refusal('STEP_RECORDED', 'eventDate', message);
}

/** Whether an entry puts right the end of a plan that was undone, to a day on which it is undone too. */
export function isUndoneEnd(given: GivenPlanEvent, facts: PlanEventFacts): boolean {
  const { kind, eventDate: day, correctsId } = given;
  const corrected = facts.events.filter(stands).find(({ planEventId }) => planEventId === correctsId);
  if (kind !== PlanEventKind.PLAN_CEASED || corrected?.kind !== kind || day === null) return false;
  const from = { kind, day: corrected.eventDate, ceaseReason: corrected.ceaseReason };
  const to = { kind, day, ceaseReason: facts.ceaseReason.given ?? facts.ceaseReason.recorded };
  return staysUndone(from, to, { ...facts, beside: besides(given, facts).map(toHappened) });
}

/** Told by other means is what a family may appeal against: not before it was decided, and not later than now. */
function checkTold({ kind, eventDate, told = null }: GivenPlanEvent, { today }: PlanEventFacts): Refusals {
  if (told === null) return [];
  if (eventDate === null || !givesAppealRight(kind)) {
    const message = 'A family is told so only of what it may appeal against, with its day; leave it out.';
    return refusal('TOLD_UNASKED', 'told', message);
  }
  if (told.toldDate > today) {
    const message = `It must not be after today, ${dayInWords(today)}; record it when the family was told.`;
    return refusal('DATE_IN_FUTURE', 'told.toldDate', message);
  }
  if (told.toldDate >= eventDate) return [];
  const message = `The family cannot have been told before ${dayInWords(eventDate)}, the day of what it was told.`;
  return refusal('TOLD_BEFORE_EVENT', 'told.toldDate', message);
}

/** C9, C10: what a review came to is one thing. */
function checkReview(given: GivenPlanEvent, facts: PlanEventFacts): Refusals {
  const { kind, eventDate } = given;
  const others = besides(given, facts).map(toHappened);
  if (eventDate === null) return [];
  const before = facts.events.find(({ planEventId }) => planEventId === given.correctsId)?.eventDate ?? null;
  const own = { kind, day: eventDate, toldOn: given.told?.toldDate ?? null };
  const message = decidedOtherwise(own, others, {
    amendedByRedress: facts.amendedByRedress,
    told: decisionsTold(own, before, facts.told),
  });
  return message === null ? [] : refusal('REVIEW_DECIDED_OTHERWISE', 'kind', message);
}

/** V1, N1: only a plan that is final and has not ended ends, is notified to end, reviewed or amended, and SEN2 wants the reason of its end. */
function checkEnd(given: GivenPlanEvent, facts: PlanEventFacts): Refusals {
  const { kind, eventDate } = given;
  const { ceaseReason } = facts;
  if (kind !== PlanEventKind.PLAN_CEASED || eventDate === null) {
    return [
      ...checkPlanThere(given, facts),
      ...(ceaseReason.given === null
        ? []
        : refusal(
            'REASON_UNASKED',
            'ceaseReason',
            'A reason is given of the end of a plan with its day only; leave it out.',
          )),
    ];
  }
  return [
    ...checkPlanThere(given, facts),
    ...(ceaseReason.given === null && ceaseReason.recorded === null
      ? refusal('REASON_MISSING', 'ceaseReason', 'Say why the plan ended, by the codes of SEN2.')
      : []),
  ];
}

/** Whether there was a plan on the day that this could be of. */
function checkPlanThere(given: GivenPlanEvent, facts: PlanEventFacts): Refusals {
  const { kind, eventDate: day } = given;
  const message = day === null ? null : planProblem({ kind, day }, besides(given, facts).map(toHappened), facts);
  return message === null ? [] : refusal('PLAN_NOT_FINAL', 'kind', message);
}

type Happened = Pick<PlanEvent, 'kind' | 'providerUrn'> &
  Partial<Pick<PlanEvent, 'ceaseReason'>> & { readonly day: Day };
const toHappened = ({ kind, eventDate: day, providerUrn, ceaseReason }: StandingPlanEvent): Happened => ({
  ...{ kind, day, providerUrn, ceaseReason },
});
