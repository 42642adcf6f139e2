import { addDays, type Day } from '../../../kernel/dates';
import type { Refusal } from '../../../kernel/refusal';
import type { RecordPlanEventCode } from '../refusals/clocks';
import { givesAppealRight } from './appeal-rights';
import { PlanEventKind, type PlanToldMethod, type PlanToldReason } from './clock-codes';
import { anyInWords, inWordsWithin } from './code-words';
import { EhcPlanStatus } from './codes';
import { saidBefore } from './once-events';
import type { CeaseReason } from './sen2';

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

/** What must have happened before, one of it. */
const AFTER: Partial<Readonly<Record<PlanEventKind, readonly PlanEventKind[]>>> = {
  COMMENTS_RECEIVED: [PlanEventKind.DRAFT_SERVED],
  SETTING_ANSWERED: [PlanEventKind.SETTING_CONSULTED],
  REVIEW_REPORT_SENT: [PlanEventKind.REVIEW_MEETING],
  REVIEW_DECIDED: [PlanEventKind.REVIEW_MEETING],
  CARE_DECIDED: [
    PlanEventKind.CARE_REFERRAL_RECEIVED,
    PlanEventKind.CARE_REFERRAL_ACCEPTED,
    PlanEventKind.CARE_ASSESSMENT_STARTED,
  ],
  ADULT_HEALTH_DECIDED: [PlanEventKind.ADULT_CHECKLIST_RECEIVED],
  CARE_ACT_DECIDED: [PlanEventKind.CARE_ACT_REFERRED],
  DIRECT_PAYMENT_REVIEWED: [PlanEventKind.DIRECT_PAYMENT_MADE],
  DIRECT_PAYMENT_ENDED: [PlanEventKind.DIRECT_PAYMENT_MADE],
};

/** What an event is judged by: all that was recorded of the child's plan, and whether the register knows the setting. */
export interface PlanEventFacts {
  readonly events: readonly PlanEvent[];
  /** The days on which mediation, a concession or an order came to the plan being amended. */
  readonly amendedByRedress: readonly Day[];
  /** How far the plan of the case has come. */
  readonly planStatus: EhcPlanStatus;
  /** Why the plan ended: as it is given with the event, else as it is recorded of the plan. */
  readonly ceaseReason: { readonly given: CeaseReason | null; readonly recorded: CeaseReason | null };
  readonly isProviderKnown: boolean;
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
  return refusal('DATE_IN_FUTURE', 'eventDate', `It must not be after today, ${today}; record it when it has come.`);
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
  const message = `It follows ${anyInWords(before)}, and none is recorded on or before ${eventDate}. Record that first.`;
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
  const { given: reason, recorded } = facts.ceaseReason;
  const isOtherReason = kind === PlanEventKind.PLAN_CEASED && reason !== null && reason !== recorded;
  const message = isOtherReason
    ? 'That the plan ended on that day is recorded already, for another reason; if that is wrong, put it right where the plan is recorded.'
    : 'This is recorded of that day already; nothing more is to be done.';
  return refusal('EVENT_RECORDED', 'eventDate', message);
}

/** What was recorded already of the same referral for continuing care, or of the same direct payments. */
function checkOnce(given: GivenPlanEvent, facts: PlanEventFacts): Refusals {
  const standing = besides(given, facts).map(({ kind, eventDate }) => ({ kind, day: eventDate }));
  const message = given.eventDate === null ? null : saidBefore({ kind: given.kind, day: given.eventDate }, standing);
  return message === null ? [] : refusal('STEP_RECORDED', 'eventDate', message);
}

/** Told by other means is what a family may appeal against: not before it was decided, and not later than now. */
function checkTold({ kind, eventDate, told = null }: GivenPlanEvent, { today }: PlanEventFacts): Refusals {
  if (told === null) return [];
  if (eventDate === null || !givesAppealRight(kind)) {
    const message = 'A family is told so only of what it may appeal against, with its day; leave it out.';
    return refusal('TOLD_UNASKED', 'told', message);
  }
  if (told.toldDate > today) {
    const message = `It must not be after today, ${today}; record it when the family was told.`;
    return refusal('DATE_IN_FUTURE', 'told.toldDate', message);
  }
  if (told.toldDate >= eventDate) return [];
  const message = `The family cannot have been told before ${eventDate}, the day of what it was told.`;
  return refusal('TOLD_BEFORE_EVENT', 'told.toldDate', message);
}

/** How long an amendment is of the review before it: the time that the law gives for both notice and plan (C10). */
const REVIEW_DAYS = 12 * 7;

/**
 * C9, C10 (L, M and P v Devon): that the plan stays as it is ends a review, so that no notice of amendments follows from it; else the time for the
 * amended plan would begin anew. What another review, redress, or the authority itself later brings about is another amendment.
 */
function checkReview(given: GivenPlanEvent, facts: PlanEventFacts): Refusals {
  const { kind, eventDate } = given;
  const others = besides(given, facts);
  const daysOf = (wanted: PlanEventKind): Day[] => [
    ...others.flatMap((one) => (one.kind === wanted ? [one.eventDate] : [])),
    ...(kind === wanted && eventDate !== null ? [eventDate] : []),
  ];
  if (eventDate === null || (kind !== PlanEventKind.REVIEW_DECIDED && kind !== PlanEventKind.AMENDMENT_NOTICE_SENT)) {
    return [];
  }
  const meetings = daysOf(PlanEventKind.REVIEW_MEETING);
  const meetingOf = (day: Day): Day | undefined =>
    meetings
      .filter((one) => one <= day)
      .sort()
      .at(-1);
  const isContrary = (decided: Day, notice: Day): boolean => {
    const meeting = meetingOf(decided);
    return (
      meeting !== undefined &&
      decided <= notice &&
      notice <= addDays(meeting, REVIEW_DAYS) &&
      meetingOf(notice) === meeting &&
      !facts.amendedByRedress.some((day) => decided <= day && day <= notice)
    );
  };
  const isDecision = kind === PlanEventKind.REVIEW_DECIDED;
  const other = daysOf(isDecision ? PlanEventKind.AMENDMENT_NOTICE_SENT : PlanEventKind.REVIEW_DECIDED).find((day) =>
    isDecision ? isContrary(eventDate, day) : isContrary(day, eventDate),
  );
  if (other === undefined) return [];
  const message = isDecision
    ? `The notice with the amendments of ${other} follows from the same review, so it did not come to the plan staying as it is. Correct one of the two.`
    : `The entry that the review was decided on ${other} says that it left the plan as it is. If it was decided to amend, correct that entry first: the notice with the amendments is the decision.`;
  return refusal('REVIEW_DECIDED_OTHERWISE', 'kind', message);
}

/** V1: only a final plan ends, and SEN2 wants the reason. */
function checkEnd(given: GivenPlanEvent, facts: PlanEventFacts): Refusals {
  const { kind, eventDate } = given;
  const { ceaseReason, planStatus } = facts;
  if (kind !== PlanEventKind.PLAN_CEASED || eventDate === null) {
    if (ceaseReason.given === null) return [];
    return refusal(
      'REASON_UNASKED',
      'ceaseReason',
      'A reason is given of the end of a plan with its day only; leave it out.',
    );
  }
  const isFinal =
    planStatus === EhcPlanStatus.FINAL ||
    besides(given, facts).some((one) => one.kind === PlanEventKind.FINAL_PLAN_SENT && one.eventDate <= eventDate);
  return [
    ...(isFinal
      ? []
      : refusal('PLAN_NOT_FINAL', 'kind', 'No final plan is recorded that could end. Record that first.')),
    ...(ceaseReason.given === null && ceaseReason.recorded === null
      ? refusal('REASON_MISSING', 'ceaseReason', 'Say why the plan ended, by the codes of SEN2.')
      : []),
  ];
}
