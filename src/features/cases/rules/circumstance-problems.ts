import { anyInWords, inWords } from '../../../kernel/code-words';
import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { formatDecimal, type Decimal } from '../../../kernel/decimal';
import type { Refusal } from '../../../kernel/refusal';
import { isReadable, lengthOf, written } from '../../../kernel/text';
import type { CircumstanceDateCode, CircumstanceEndCode, CircumstanceTermsCode } from '../refusals/circumstance';
import { earliestBirth } from './child';
import { ageProblem } from './circumstance-ages';
import { Circumstance, CircumstanceStep, ENDS_OF, REASONS_OF, type CircumstanceEnd } from './circumstance-codes';
import { checkOthers } from './circumstance-others';
import { goneProblem } from './circumstance-gone';
import {
  type AwaitedPlace,
  type CircumstanceRecord,
  type CircumstanceTerms,
  latestReviewDate,
  type PartTimeTerms,
  rankOf,
  type StandingCircumstance,
  standingEntries,
  type StandingEntry,
} from './circumstances';
import { goneFrom, type Leaving } from './leavings';

/** A note of a circumstance is no longer than this, in characters. */
const LONGEST_NOTE = 2_000;
/** A full week at school in hours (Department for Education, length of the school week, 2023). */
const FULL_WEEK = 325_000n as Decimal;

type Of<Code extends string> = Refusal<Code>[];
function refusal<Code extends string>(code: Code, field: string, message: string): Of<Code> {
  return [{ code, field: [field], message }];
}

/** What is said of a circumstance from a day on; `isProviderKnown`: whether the register has its setting, if it names one. */
export interface GivenTerms {
  readonly kind: Circumstance;
  readonly eventDate: Day;
  readonly terms: CircumstanceTerms;
  readonly note: string | null;
  readonly isProviderKnown: boolean;
}

/** All that is wrong with what is said of it. */
export function checkTerms({ kind, eventDate, terms, note, isProviderKnown }: GivenTerms): Of<CircumstanceTermsCode> {
  return [
    ...checkReason(kind, terms, note),
    ...checkNote(note),
    ...checkPartTime(kind, eventDate, terms.partTime),
    ...checkAwaited(kind, terms.awaited, isProviderKnown),
    ...checkReview(eventDate, terms),
  ];
}

function checkReason(
  kind: Circumstance,
  { reason }: CircumstanceTerms,
  note: string | null,
): Of<'REASON_MISSING' | 'REASON_NOT_OF_KIND' | 'NOTE_MISSING'> {
  const reasons = REASONS_OF[kind];
  if (reason === null) {
    return reasons.length === 0 ? [] : refusal('REASON_MISSING', 'reason', `Say why: ${anyInWords(reasons)}.`);
  }
  if (!reasons.includes(reason)) {
    const message = reasons.length === 0 ? 'Of a guest no reason is kept.' : `It can be ${anyInWords(reasons)}.`;
    return refusal('REASON_NOT_OF_KIND', 'reason', message);
  }
  if (reason !== 'OTHER' || written(note) !== null) return [];
  return refusal('NOTE_MISSING', 'note', 'The reason is OTHER: write which it is.');
}

/** What is wrong with a note. */
export function checkNote(note: string | null): Of<'NOTE_NOT_READABLE'> {
  if (note === null || (isReadable(note) && lengthOf(note) <= LONGEST_NOTE)) return [];
  return refusal('NOTE_NOT_READABLE', 'note', `Write at most ${LONGEST_NOTE.toString()} readable characters.`);
}

function checkPartTime(
  kind: Circumstance,
  eventDate: Day,
  partTime: PartTimeTerms | null,
): Of<'PART_TIME_MISSING' | 'PART_TIME_UNASKED' | 'HOURS_OUT_OF_RANGE' | 'AGREED_END_TOO_EARLY'> {
  const isAsked = kind === Circumstance.PART_TIME_TIMETABLE;
  if (partTime === null) {
    const message = 'Give the hours a week and the day until which it is agreed: a timetable without an end is none.';
    return isAsked ? refusal('PART_TIME_MISSING', 'partTime', message) : [];
  }
  if (!isAsked) return refusal('PART_TIME_UNASKED', 'partTime', 'Hours are of a part-time timetable; leave them out.');
  const { hoursPerWeek, agreedEndDate } = partTime;
  const isFull = hoursPerWeek >= FULL_WEEK;
  // Kept to the hundredth of an hour.
  const isBetween = hoursPerWeek > 0n && !isFull && hoursPerWeek % 100n === 0n;
  return [
    ...(isBetween
      ? []
      : refusal(
          'HOURS_OUT_OF_RANGE',
          'partTime',
          `More than 0 and fewer than the ${formatDecimal(FULL_WEEK)} hours of a full week, to two places; ${formatDecimal(hoursPerWeek)} were given. A child with no hours at all is off roll, or not in education.`,
        )),
    ...(agreedEndDate > eventDate
      ? []
      : refusal(
          'AGREED_END_TOO_EARLY',
          'partTime',
          `It must end after ${dayInWords(eventDate)}, on a day that was agreed.`,
        )),
  ];
}

/** The kinds of provision that are no place of education. */
export const NO_EDUCATION: ReadonlySet<string> = new Set(['CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT']);

/** Whether a kind of provision is a place of education, so that one can be waited for. */
export function isOfEducation(provisionType: string): boolean {
  return !NO_EDUCATION.has(provisionType);
}

function checkAwaited(
  kind: Circumstance,
  awaited: AwaitedPlace | null,
  isProviderKnown: boolean,
): Of<'AWAITED_MISSING' | 'AWAITED_UNASKED' | 'AWAITED_NOT_EDUCATION' | 'PROVIDER_UNKNOWN'> {
  const isAsked = kind === Circumstance.AWAITING_PLACE;
  if (awaited === null) {
    return isAsked ? refusal('AWAITED_MISSING', 'awaited', 'Say what would end the waiting: the kind of place.') : [];
  }
  if (!isAsked) return refusal('AWAITED_UNASKED', 'awaited', 'A place is named of a child that waits for one only.');
  const { provisionType, providerUrn } = awaited;
  return [
    ...(isOfEducation(provisionType)
      ? []
      : refusal(
          'AWAITED_NOT_EDUCATION',
          'awaited',
          `“${inWords(provisionType)}” is no place of education; name what is.`,
        )),
    ...(providerUrn === null || isProviderKnown
      ? []
      : refusal('PROVIDER_UNKNOWN', 'awaited', 'No establishment in the register has this URN. Check it.')),
  ];
}

function checkReview(eventDate: Day, { nextReviewDate, partTime }: CircumstanceTerms): Of<'REVIEW_DATE_OUT_OF_RANGE'> {
  const latest = latestReviewDate(eventDate, partTime);
  if (nextReviewDate > eventDate && nextReviewDate <= latest) return [];
  const message = `The next review must be after ${dayInWords(eventDate)} and by ${dayInWords(latest)}.`;
  return refusal('REVIEW_DATE_OUT_OF_RANGE', 'nextReviewDate', message);
}

/** What is wrong with how a circumstance ends. */
export function checkEnd(kind: Circumstance, endReason: CircumstanceEnd): Of<CircumstanceEndCode> {
  const ends = ENDS_OF[kind];
  return ends.includes(endReason)
    ? []
    : refusal('END_NOT_OF_KIND', 'endReason', `“${inWords(kind)}” can end by ${anyInWords(ends)}.`);
}

/** An entry to be, as far as its day goes. */
export interface GivenEntry {
  readonly step: CircumstanceStep;
  readonly eventDate: Day;
  readonly correctsId: string | null;
  /** Where the input has the day. */
  readonly field: string;
  /** Of one that begins and is recorded whole its last day; null or left out: it goes on. */
  readonly until?: Day | null;
}

/** What days are judged by: the circumstance so far, the others of the child, its age. */
export interface DateFacts {
  /** Null: it is about to begin. */
  readonly record: CircumstanceRecord | null;
  readonly kind: Circumstance;
  readonly birthCohort: number;
  /** Of the same child, without this one. */
  readonly others: readonly StandingCircumstance[];
  /** What says that the child is gone; empty of a guest. */
  readonly leavings: readonly Leaving[];
  readonly today: Day;
}

/** All that is wrong with the day of an entry: it begins, then is reviewed, then ends, once, on days that have come. */
export function checkDates(given: GivenEntry, facts: DateFacts): Of<CircumstanceDateCode> {
  const { step, eventDate, correctsId, field } = given;
  const { record, kind, birthCohort, today } = facts;
  const entries = standingEntries(record?.entries ?? []).filter(({ entryId }) => entryId !== correctsId);
  const end = entries.find((entry) => entry.step === CircumstanceStep.ENDED);
  if (end !== undefined && correctsId === null) {
    const message = `It ended on ${dayInWords(end.eventDate)}. Correct that entry where it is wrong; what began again is recorded anew.`;
    return refusal('CIRCUMSTANCE_ENDED', 'circumstanceId', message);
  }
  const span = spanOf(given, facts);
  const future = `It must not be after today, ${dayInWords(today)}; record it when it has come.`;
  const bornFrom = earliestBirth(birthCohort);
  const unborn = `The child was born on or after ${dayInWords(bornFrom)}; check the year.`;
  return [
    ...(eventDate > today ? refusal('DATE_IN_FUTURE', field, future) : []),
    ...(eventDate < bornFrom ? refusal('DATE_BEFORE_BIRTH', field, unborn) : []),
    ...checkOrder(given, entries),
    ...(span === null ? [] : checkOthers({ ...span, field }, facts)),
    ...checkGone(given, facts),
    ...(step === CircumstanceStep.STARTED && eventDate >= bornFrom
      ? ageProblem({ kind, birthCohort, day: eventDate })
      : []),
  ];
}

function checkGone(
  { step, eventDate: day, field, correctsId }: GivenEntry,
  { record, leavings }: DateFacts,
): Of<'CHILD_DIED' | 'CHILD_MOVED'> {
  const own = standingEntries(record?.entries ?? []).filter(({ entryId }) => entryId !== correctsId);
  const began = own.find((entry) => entry.step === CircumstanceStep.STARTED)?.eventDate ?? null;
  const problem = goneProblem({ step, day, began, leavings });
  return problem === null ? [] : refusal(problem[0], field, problem[1]);
}

/** Between what comes before it and what comes after it, and no second review of a day. */
function checkOrder({ step, eventDate, field }: GivenEntry, entries: readonly StandingEntry[]): Of<'OUT_OF_ORDER'> {
  const before = entries.filter((entry) => rankOf(entry.step) < rankOf(step)).map((entry) => entry.eventDate);
  const after = entries.filter((entry) => rankOf(entry.step) > rankOf(step)).map((entry) => entry.eventDate);
  const [earliest, latest] = [before.sort().at(-1), after.sort()[0]];
  const isTwice =
    step === CircumstanceStep.REVIEWED && entries.some((one) => one.step === step && one.eventDate === eventDate);
  const bounds = [
    ...(earliest === undefined || eventDate >= earliest ? [] : [`not be before ${dayInWords(earliest)}`]),
    ...(latest === undefined || eventDate <= latest ? [] : [`not be after ${dayInWords(latest)}`]),
    ...(isTwice ? ['be another than that of a review on record'] : []),
  ];
  return bounds.length === 0 ? [] : refusal('OUT_OF_ORDER', field, `The day must ${bounds.join(' and ')}.`);
}

/** The days it would hold with this entry; null where that follows from what is wrong otherwise. */
function spanOf(
  { step, eventDate, correctsId, until = null }: GivenEntry,
  { record, leavings }: DateFacts,
): { readonly first: Day; readonly last: Day | null } | null {
  if (step === CircumstanceStep.REVIEWED) return null;
  const entries = standingEntries(record?.entries ?? []).filter(({ entryId }) => entryId !== correctsId);
  const dayOf = (of: CircumstanceStep): Day | null => entries.find((entry) => entry.step === of)?.eventDate ?? null;
  const isStart = step === CircumstanceStep.STARTED;
  const first = isStart ? eventDate : (dayOf(CircumstanceStep.STARTED) ?? eventDate);
  const last = isStart ? (dayOf(CircumstanceStep.ENDED) ?? until) : eventDate;
  // With the child it ended, whatever is entered of it.
  const [earliest = null] = [last, goneFrom(leavings, first)?.from ?? null].flatMap((day) => day ?? []).sort();
  return { first, last: earliest };
}
