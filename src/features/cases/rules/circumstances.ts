import { addDays, addYears, daysInclusive, londonDay, type Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { ProvisionType } from '../../providers/rules/provision-type';
import { Circumstance, CircumstanceEnd, CircumstanceStep, type CircumstanceReason } from './circumstance-codes';
import type { NeedCode } from './codes';
import { goneFrom, knownLeavings, type Leaving } from './leavings';

/** What a part-time timetable gives, and until when it is agreed. */
export interface PartTimeTerms {
  readonly hoursPerWeek: Decimal;
  readonly agreedEndDate: Day;
}

/** The place a child waits for: what would end the waiting. */
export interface AwaitedPlace {
  /** The need it is planned by, kept as it was then. */
  readonly primaryNeed: NeedCode;
  readonly provisionType: ProvisionType;
  readonly isResidential: boolean;
  /** Null: any place of the kind. */
  readonly providerUrn: string | null;
}

/** How a circumstance stands from a day on. */
export interface CircumstanceTerms {
  readonly nextReviewDate: Day;
  /** Null of a guest. */
  readonly reason: CircumstanceReason | null;
  /** Of a part-time timetable only. */
  readonly partTime: PartTimeTerms | null;
  /** Of waiting only. */
  readonly awaited: AwaitedPlace | null;
}

/** What was recorded of a circumstance: that it began, was reviewed or ended on a day. */
export interface CircumstanceEntry {
  readonly entryId: string;
  readonly circumstanceId: string;
  readonly step: CircumstanceStep;
  /** Null: what it corrects did not happen. */
  readonly eventDate: Day | null;
  /** Null of an end, and of an entry that takes another back. */
  readonly terms: CircumstanceTerms | null;
  readonly endReason: CircumstanceEnd | null;
  readonly correctsId: string | null;
  readonly isCorrected: boolean;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** What is known of a child whom another authority placed here. */
export interface GuestChild {
  readonly placingLaCode: string;
  readonly placingReference: string;
  readonly providerUrn: string;
  readonly primaryNeed: NeedCode;
  readonly birthCohort: number;
  readonly isLookedAfter: boolean;
}

/** A circumstance with all that was recorded of it, in the order in which it was. */
export interface CircumstanceRecord {
  readonly circumstanceId: string;
  readonly kind: Circumstance;
  /** Null of a guest, as its case is. */
  readonly childId: string | null;
  readonly caseId: string | null;
  readonly guest: GuestChild | null;
  readonly birthCohort: number;
  readonly entries: readonly CircumstanceEntry[];
  /** What says that the child is gone; left out: nothing, as of a guest. */
  readonly leavings?: readonly Leaving[];
}

/** A circumstance as what stands of its entries makes it. */
export interface StandingCircumstance extends CircumstanceRecord {
  readonly startDate: Day;
  /** Its last day; null: it goes on. */
  readonly endDate: Day | null;
  readonly endReason: CircumstanceEnd | null;
  /** The first day on which the child had died or was another authority's, where that ended it: it holds on none from then on. Null or left out: it goes on, or ended before. */
  readonly goneFrom?: Day | null;
  readonly lastReviewDate: Day | null;
  /** As the last of its beginning and its reviews has it. */
  readonly terms: CircumstanceTerms;
}

/** An entry that stands: it was not corrected, and it happened. */
export type StandingEntry = CircumstanceEntry & { readonly eventDate: Day };

/** The entries that stand by day, the earliest first; of a day in the order in which they were recorded. */
export function standingEntries(entries: readonly CircumstanceEntry[]): StandingEntry[] {
  return entries
    .filter((entry): entry is StandingEntry => !entry.isCorrected && entry.eventDate !== null)
    .sort((a, b) => compare(a.eventDate, b.eventDate) || rankOf(a.step) - rankOf(b.step) || byRecording(a, b));
}

/** What stands of a circumstance; null where its beginning was taken back. It ends with the child's death, and on the day before another authority became responsible, whatever was entered of it since. */
export function standingOf(record: CircumstanceRecord): StandingCircumstance | null {
  const entries = standingEntries(record.entries);
  const start = entries.find(({ step }) => step === CircumstanceStep.STARTED);
  const end = entries.find(({ step }) => step === CircumstanceStep.ENDED) ?? null;
  const terms = entries.reduce<CircumstanceTerms | null>((last, entry) => entry.terms ?? last, null);
  if (start === undefined || terms === null) return null;
  return {
    ...record,
    startDate: start.eventDate,
    ...endOf(record, start.eventDate, end),
    lastReviewDate: entries.filter(({ step }) => step === CircumstanceStep.REVIEWED).at(-1)?.eventDate ?? null,
    terms,
  };
}

function endOf(
  { leavings = [] }: CircumstanceRecord,
  startDate: Day,
  end: StandingEntry | null,
): Pick<StandingCircumstance, 'endDate' | 'endReason' | 'goneFrom'> {
  const gone = goneFrom(leavings, startDate);
  if (gone === null || (end !== null && end.eventDate < gone.from)) {
    return { endDate: end?.eventDate ?? null, endReason: end?.endReason ?? null, goneFrom: null };
  }
  return {
    endDate: gone.from > startDate ? addDays(gone.from, -1) : startDate,
    endReason: gone.by === 'DIED' ? CircumstanceEnd.DECEASED : CircumstanceEnd.MOVED_AWAY,
    goneFrom: gone.from,
  };
}

/** The record as it was known at an instant: what was recorded later is not there, and corrects nothing. */
export function knownAt(record: CircumstanceRecord, asAt: Date): CircumstanceRecord {
  return knownWhere(record, ({ recordedAt }) => recordedAt.getTime() <= asAt.getTime());
}

/** The same at the end of a day. */
export function knownBy(record: CircumstanceRecord, day: Day): CircumstanceRecord {
  return knownWhere(record, ({ recordedAt }) => londonDay(recordedAt) <= day);
}

function knownWhere(
  record: CircumstanceRecord,
  isKnown: (entry: { readonly recordedAt: Date }) => boolean,
): CircumstanceRecord {
  const leavings = knownLeavings(record.leavings ?? [], isKnown);
  const known = record.entries.filter(isKnown);
  if (known.length === record.entries.length) return { ...record, leavings };
  const corrected = new Set(known.map(({ correctsId }) => correctsId));
  return {
    ...record,
    leavings,
    entries: known.map((entry) => ({ ...entry, isCorrected: corrected.has(entry.entryId) })),
  };
}

/** Whether it holds on a day. */
export function holdsOn({ startDate, endDate, goneFrom: gone = null }: StandingCircumstance, day: Day): boolean {
  return startDate <= day && (endDate === null || endDate >= day) && (gone === null || day < gone);
}

/** Whether it held on any day: the child was here when it began. */
export function everHeld({ startDate, goneFrom: gone = null }: StandingCircumstance): boolean {
  return gone === null || startDate < gone;
}

/** Whether its next review is overdue on a day. */
export function isReviewOverdue({ endDate, terms }: StandingCircumstance, today: Day): boolean {
  return endDate === null && terms.nextReviewDate < today;
}

/** Whether a part-time timetable that goes on is past the day it was agreed to end. */
export function isPastAgreedEnd({ endDate, terms }: StandingCircumstance, today: Day): boolean {
  return endDate === null && terms.partTime !== null && terms.partTime.agreedEndDate < today;
}

/**
 * A part-time timetable is a short and temporary measure (Working together to improve school attendance, 2024): above so many weeks it is
 * flagged. The guidance gives no number; this one is the product's.
 */
export const LONGEST_PART_TIME_WEEKS = 12;

/** Whole weeks that it lasted by a day, its last day when it has ended. */
export function weeksOf({ startDate, endDate }: StandingCircumstance, today: Day): number {
  const last = endDate !== null && endDate < today ? endDate : today;
  return last < startDate ? 0 : Math.floor(daysInclusive({ startDate, endDate: last }) / 7);
}

/** Whether a part-time timetable goes on, or went on, for longer than it should. */
export function isLong(standing: StandingCircumstance, today: Day): boolean {
  const { kind, startDate, endDate } = standing;
  if (kind !== Circumstance.PART_TIME_TIMETABLE) return false;
  const last = endDate !== null && endDate < today ? endDate : today;
  return last >= longSince(startDate);
}

/** The first day on which a part-time timetable of this first day is too long. */
export function longSince(startDate: Day): Day {
  return addDays(startDate, LONGEST_PART_TIME_WEEKS * 7);
}

/** In how many weeks each is usually reviewed: the product's, until somebody names a day. */
const USUAL_REVIEW_WEEKS: Readonly<Record<Circumstance, number>> = {
  PART_TIME_TIMETABLE: 4,
  OFF_ROLL: 2,
  ELECTIVE_HOME_EDUCATION: 26,
  NOT_IN_EDUCATION: 12,
  AWAITING_PLACE: 6,
  PLACED_HERE: 52,
};

/** When a circumstance is reviewed next where nobody says: after the usual weeks, and a timetable no later than it is agreed to end. */
export function usualReviewDate(kind: Circumstance, from: Day, partTime: PartTimeTerms | null): Day {
  const usual = addDays(from, USUAL_REVIEW_WEEKS[kind] * 7);
  const last = partTime?.agreedEndDate ?? usual;
  return last > from && last < usual ? last : usual;
}

/** The last day on which the next review may be. */
export function latestReviewDate(from: Day, partTime: PartTimeTerms | null): Day {
  const yearOn = addYears(from, 1);
  const last = partTime?.agreedEndDate ?? yearOn;
  return last > from && last < yearOn ? last : yearOn;
}

/** What circumstances can be ordered by. */
export const SightOrderField = { START_DATE: 'START_DATE', NEXT_REVIEW_DATE: 'NEXT_REVIEW_DATE' } as const;
export type SightOrderField = (typeof SightOrderField)[keyof typeof SightOrderField];

/** In which order the steps of one circumstance come: its start, what was reviewed, its end. */
export function rankOf(step: CircumstanceStep): number {
  return step === CircumstanceStep.STARTED ? 0 : step === CircumstanceStep.REVIEWED ? 1 : 2;
}

function byRecording(a: CircumstanceEntry, b: CircumstanceEntry): number {
  return a.recordedAt.getTime() - b.recordedAt.getTime() || compare(a.entryId, b.entryId);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
