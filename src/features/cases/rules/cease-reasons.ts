import { ageOn, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { OLDEST_AGE } from './child';
import { PlanEventKind } from './clock-codes';
import { PLANS_ANEW } from './plans-anew';
import { CeaseReason } from './sen2';

/** An end of a plan, and from when on the child can have been born. */
export interface EndedFor {
  readonly day: Day;
  /** Null: none is known. */
  readonly reason: CeaseReason | null;
  /** The day of birth, or the first that it can have been. */
  readonly bornFrom: Day;
}

/** What ends a plan without a decision of the authority under section 45: nobody appeals against it. */
const BY_ITSELF: ReadonlySet<string> = new Set([
  CeaseReason.MAXIMUM_AGE,
  CeaseReason.TRANSFERRED,
  CeaseReason.LEFT_ENGLAND,
  CeaseReason.DECEASED,
]);

/** What says that the child is not here any more: no order, concession or agreement about its plan brings that back. */
const GONE: ReadonlySet<string> = new Set([CeaseReason.TRANSFERRED, CeaseReason.LEFT_ENGLAND, CeaseReason.DECEASED]);

/** Whether a plan ended, by the code of its reason, since the child went or died; null: nobody said why. */
export function isGone(reason: string | null): boolean {
  return reason !== null && GONE.has(reason);
}

/**
 * Whether the age ends a plan by a day: from the 25th birthday on nobody is a young person, and the plan may be kept until that academic year ends (Children and Families
 * Act 2014, sections 46 and 83(2)), which for many is the end of their course (SEND Regulations 2014, reg 46), a day that is on no record.
 */
export function isOfMaximumAge(bornFrom: Day, day: Day): boolean {
  return ageOn(bornFrom, day) >= OLDEST_AGE;
}

/** Whether a plan that ended so ended by a decision that can be appealed against. Where no reason is known, or it is the age and that cannot be, it may be. */
export function isAppealable({ day, reason, bornFrom }: EndedFor): boolean {
  if (reason === null || !BY_ITSELF.has(reason)) return true;
  return reason === CeaseReason.MAXIMUM_AGE && !isOfMaximumAge(bornFrom, day);
}

/** What is on record of a child, as far as it can contradict why the plan ended. */
export interface RecordedOfChild {
  /** What stands of the plan. */
  readonly events: readonly { readonly kind: PlanEventKind; readonly day: Day }[];
  /** On which days another authority becomes responsible. */
  readonly transferDates: readonly Day[];
  /** Whether the authority of the area is the one that is responsible, by the case. */
  readonly isResponsibleHere: boolean;
}

/** What begins anew, or elsewhere, after a plan is over: what comes after it is of another. */
const ANEW: ReadonlySet<PlanEventKind> = new Set([PlanEventKind.REQUEST_RECEIVED, ...PLANS_ANEW]);

/** What shows that a child lived, or that the plan was still kept here. */
const KEPT_ON: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.REVIEW_MEETING,
  PlanEventKind.AMENDED_PLAN_SENT,
  PlanEventKind.TRANSFER_PLAN_SENT,
]);
const LIVED: ReadonlySet<PlanEventKind> = new Set([
  PlanEventKind.REQUEST_RECEIVED,
  PlanEventKind.BECAME_RESPONSIBLE,
  PlanEventKind.REVIEW_MEETING,
]);

/**
 * Why a plan cannot have ended for what needs no decision, by what is on record of the child, as a sentence; null: nothing contradicts it. An end for which nobody has to be
 * told is else the way round the time to appeal (A5).
 */
export function contradictedReason(ended: EndedFor, recorded: RecordedOfChild): string | null {
  const { reason, bornFrom, day } = ended;
  if (reason === CeaseReason.MAXIMUM_AGE) {
    return isOfMaximumAge(bornFrom, day)
      ? null
      : `By what is on record of the birth the age of ${String(OLDEST_AGE)} is not reached on ${dayInWords(day)}, and before the 25th birthday no plan ends by age. ${OTHERWISE}`;
  }
  if (reason === CeaseReason.TRANSFERRED) return movesLater(ended, recorded) ?? wentOn(ended, recorded);
  if (reason === CeaseReason.LEFT_ENGLAND) return wentOn(ended, recorded);
  if (reason !== CeaseReason.DECEASED) return null;
  const [lived] = laterThan(
    ended,
    recorded.events.filter(({ kind }) => LIVED.has(kind)),
  );
  if (lived === undefined) return null;
  return `By what is recorded of ${dayInWords(lived)} the child lived then, and a death would have ended the plan by ${dayInWords(day)}. If the child died, give the day of the death, or correct that entry where its day is wrong or it is of another child. If the child lives, give the reason for which the plan ended.`;
}

const OTHERWISE =
  'Give the reason for which it ended; where the authority decides that it is to end, the family is told first.';

/** The plan is kept by the authority until the other becomes responsible (SEND Regulations 2014, reg 15). */
function movesLater({ day }: EndedFor, { transferDates, isResponsibleHere }: RecordedOfChild): string | null {
  const [first] = [...transferDates].sort();
  if (first === undefined) {
    return isResponsibleHere
      ? `By the record the authority of the area is responsible, and no transfer to another is recorded. Record that first, with its day (transferResponsibility). ${OTHERWISE}`
      : null;
  }
  if (first <= day) return null;
  return `By the record the other authority becomes responsible on ${dayInWords(first)}; until then the plan goes on here. Give that day, or a later one.`;
}

function wentOn(ended: EndedFor, { events }: RecordedOfChild): string | null {
  const [anew] = events.flatMap(({ kind, day }) => (ANEW.has(kind) && day >= ended.day ? [day] : [])).sort();
  const kept = events.filter(({ kind, day }) => KEPT_ON.has(kind) && (anew === undefined || day < anew));
  return goesOnBy(ended, kept);
}

/** What is recorded of days after the end, as a sentence; null: nothing is. */
function goesOnBy({ day }: EndedFor, showing: RecordedOfChild['events']): string | null {
  const [later] = laterThan({ day }, showing);
  if (later === undefined) return null;
  return `What is recorded of ${dayInWords(later)} shows that it had not ended so by ${dayInWords(day)}. Correct that entry, or give the day and the reason of the end. ${OTHERWISE}`;
}

/** The days of what is recorded of after an end, the first first. */
function laterThan({ day }: Pick<EndedFor, 'day'>, showing: RecordedOfChild['events']): Day[] {
  return showing.flatMap((one) => (one.day > day ? [one.day] : [])).sort();
}
