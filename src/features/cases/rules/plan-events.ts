import type { Day } from '../../../kernel/dates';
import type { Refusal } from '../../../kernel/refusal';
import type { RecordPlanEventCode } from '../refusals/clocks';
import { PlanEventKind } from './clock-codes';

/** What happened to a plan, as it is given. */
export interface GivenPlanEvent {
  readonly kind: PlanEventKind;
  /** Null: what it corrects did not happen. */
  readonly eventDate: Day | null;
  /** The setting that was consulted, or that answered; null: none is meant. */
  readonly providerUrn: string | null;
  /** The event that was recorded wrongly; null: nothing was. */
  readonly correctsId: string | null;
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
};

/** What an event is judged by: all that was recorded of the child's plan, and whether the register knows the setting. */
export interface PlanEventFacts {
  readonly events: readonly PlanEvent[];
  readonly isProviderKnown: boolean;
  readonly today: Day;
}

type Refusals = Refusal<RecordPlanEventCode>[];
const refusal = (code: RecordPlanEventCode, field: string, message: string): Refusals => [
  { code, field: [field], message },
];

/** All that is wrong with an event. */
export function checkPlanEvent(given: GivenPlanEvent, facts: PlanEventFacts): Refusals {
  return [
    ...checkCorrected(given, facts),
    ...checkDate(given, facts),
    ...checkSetting(given, facts),
    ...checkStart(given, facts),
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
  const message = `The entry that is corrected is ${corrected.kind}. Correct it without a date, and record what did happen by itself.`;
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
  const message = `It follows ${before.join(', or ')}, and none is recorded on or before ${eventDate}. Record that first.`;
  return refusal('EVENT_WITHOUT_START', 'kind', message);
}
