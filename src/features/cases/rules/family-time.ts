import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { givesAppealRight } from './appeal-rights';
import { ClockCode } from './clock-codes';
import { limitOf, rolled, type ClockBeginning, type ClockBook } from './clock-rule';
import type { DatedEvent } from './clock-runs';
import { lastOf, type RedressFact } from './redress-facts';
import { takenBackBy } from './taken-back';

/** A notice that gives a right to appeal, as far as the family's time follows from it. */
export interface ToldNotice {
  /** When it was first sent; never before the day it bears. */
  readonly toldOn: Day;
  /** Until when it says that the family may go to mediation; null: it says nothing of that. */
  readonly mediationBy: Day | null;
  /** Until when it says that the family may appeal; null: it was told of a plan by other means. */
  readonly appealBy: Day | null;
  /** Of the letter of an event of the plan, or of what told it by other means, the day of that event; null: of a decision. */
  readonly ofEventOn: Day | null;
  /**
   * Of the notice of a decision, the day of the event of the plan that it tells with it, whatever was decided or sent: the last that gives a right to appeal. Null or left out:
   * it tells of none.
   */
  readonly tellsEventOn?: Day | null;
}

/**
 * From which day the time counts of one thing that was told once or more: from the first, but where a letter gives the family longer, as one that went when the day of an entry was another,
 * from that. Undefined: nothing tells it.
 */
export function countedOf(
  tellings: readonly Pick<ToldNotice, 'toldOn' | 'appealBy'>[],
  book: ClockBook,
): Day | undefined {
  const [first, ...more] = [...tellings].sort((one, other) => (one.toldOn < other.toldOn ? -1 : 1));
  if (first === undefined) return undefined;
  const due = (day: Day): Day => limitOf(book, ClockCode.C19, [{ start: 'DECISION_NOTICE_SENT', day }])?.dueDate ?? day;
  return more.reduce(
    (day, { toldOn, appealBy }) => (appealBy !== null && rolled(appealBy, book) > due(day) ? toldOn : day),
    first.toldOn,
  );
}

/**
 * From which day the family's time is counted of what it was told on a day (C14, C19), so that what is told twice runs once. The letter of an event of the plan
 * that went later than the event counts in its place; the notice of a decision that gives the days of an event before it tells of that, and begins nothing. One that tells
 * an event of which no letter had gone gives days of its own: the event's time is those days, until its own letter goes, and then of both from that.
 */
export function countedFrom(
  told: readonly ToldNotice[],
  events: readonly DatedEvent[],
  book: ClockBook,
): (day: Day) => Day {
  const days = new Map<Day, Day>();
  const ofEvents = told.flatMap((one) => (one.ofEventOn === null ? [] : [{ ...one, ofEventOn: one.ofEventOn }]));
  for (const [ofEventOn, tellings] of groupBy(ofEvents, (one) => one.ofEventOn)) {
    const day = countedOf(tellings, book);
    if (day !== undefined) days.set(ofEventOn, day);
  }
  const eventDays = events.filter(({ kind, isImplied }) => !isImplied && givesAppealRight(kind)).map(({ day }) => day);
  const given = [...new Set(eventDays.flatMap((day) => [day, days.get(day) ?? day]))].sort();
  const beside: { readonly eventDay: Day; readonly toldOn: Day }[] = [];
  for (const { ofEventOn, toldOn, mediationBy, appealBy, tellsEventOn = null } of told) {
    if (ofEventOn !== null || days.has(toldOn)) continue;
    // A letter that gives a day on which nobody works means the one after.
    const appeal = appealBy === null ? null : rolled(appealBy, book);
    const counts = (day: Day): boolean => {
      const due = (code: ClockCode): Day | undefined =>
        limitOf(book, code, [{ start: 'DECISION_NOTICE_SENT', day }])?.dueDate;
      return due(ClockCode.C19) === appeal && (mediationBy === null || due(ClockCode.C14) === mediationBy);
    };
    const before = counts(toldOn) ? undefined : given.filter((day) => day < toldOn && counts(day)).at(-1);
    if (before !== undefined) days.set(toldOn, days.get(before) ?? before);
    else if (tellsEventOn !== null && tellsEventOn <= toldOn) beside.push({ eventDay: tellsEventOn, toldOn });
  }
  // One thing, one time: from the last that tells it, since that gives the most.
  for (const [eventDay, notices] of groupBy(beside, (one) => one.eventDay)) {
    const told = notices.map(({ toldOn }) => toldOn);
    const [last = eventDay] = [...told, days.get(eventDay) ?? eventDay].sort().reverse();
    for (const day of [eventDay, ...told]) days.set(day, last);
  }
  return (day) => days.get(day) ?? day;
}

/** The days from which the family's time is counted, each once, the first first. */
export function toldDays(
  told: readonly ToldNotice[],
  events: readonly DatedEvent[],
  noticeDates: readonly Day[],
  book: ClockBook,
): readonly Day[] {
  const counted = countedFrom(told, events, book);
  const days = [
    ...told.map(({ toldOn, ofEventOn }) => ofEventOn ?? toldOn),
    ...events.filter(({ kind, isImplied }) => !isImplied && givesAppealRight(kind)).map(({ day }) => day),
    ...noticeDates,
  ];
  return [...new Set(days.map(counted))].sort();
}

/**
 * Whether anything says that the family was told what its time is counted from on a day: a letter, other means, or a matter of redress by the day of a notice that is not recorded here. A matter that
 * names the day of what is recorded of the plan repeats it, and tells nobody.
 */
export function whetherTold(
  told: readonly ToldNotice[],
  events: readonly DatedEvent[],
  noticeDates: readonly Day[],
  book: ClockBook,
): (day: Day) => boolean {
  const counted = countedFrom(told, events, book);
  const ofEvents = new Set(
    events.flatMap(({ kind, isImplied, day }) => (!isImplied && givesAppealRight(kind) ? [day] : [])),
  );
  const days = new Set([
    ...told.flatMap(({ toldOn, ofEventOn }) => [toldOn, counted(ofEventOn ?? toldOn)]),
    ...noticeDates.map(counted).filter((day) => !ofEvents.has(day)),
  ]);
  return (day) => days.has(day);
}

/** What the family's time is told by. */
export interface FamilyTimeFacts {
  readonly redress: readonly RedressFact[];
  /** What was recorded of the plan. */
  readonly events: readonly DatedEvent[];
  /** The notices by which the family was told of something that it may appeal against. */
  readonly told: readonly ToldNotice[];
}

/** The family's time from one day on: what of redress is of it, and from what the time to appeal is counted. */
export interface FamilyTime {
  readonly day: Day;
  readonly isTold: boolean;
  /** Whether the family is still to be told of it: decided since letters are kept here, neither taken back nor of a plan that has ended since, and told by nothing. */
  readonly isToBeTold: boolean;
  /** Whether nothing of what it is counted from stands any more. */
  readonly isTakenBack: boolean;
  readonly redress: readonly RedressFact[];
  /** C19: the notice, and the certificate of the mediation after it. */
  readonly appealFrom: readonly ClockBeginning[];
}

/**
 * The family's times (C14, C19), from each day on which it was told of something, the first first. A matter of redress is of the notice that it names, else of the last before it: so
 * a limit and the matter that used it say one day.
 */
export function familyTimes({ redress, events, told }: FamilyTimeFacts, book: ClockBook): readonly FamilyTime[] {
  const noticeDates = redress.flatMap(({ noticeDate }) => noticeDate ?? []);
  const counted = countedFrom(told, events, book);
  const days = toldDays(told, events, noticeDates, book);
  // The time of who was not told does not run out.
  const isTold = whetherTold(told, events, noticeDates, book);
  const decided = events.filter(({ kind, isImplied }) => !isImplied && givesAppealRight(kind));
  return days.map((day, index) => {
    const ofDay = decided.filter((event) => counted(event.day) === day);
    const isTakenBack = ofDay.length > 0 && ofDay.every((event) => takenBackBy(event, events, redress) !== null);
    const isToBeTold = !isTold(day) && ofDay.some((event) => isOwed(event, { redress, events, told }, book));
    const next = days[index + 1] ?? null;
    const own = redress.filter(({ eventDate, noticeDate }) =>
      noticeDate === null ? eventDate >= day && (next === null || eventDate < next) : counted(noticeDate) === day,
    );
    const certificate = lastOf(own, 'CERTIFICATE_ISSUED');
    const appealFrom: ClockBeginning[] = [
      { start: 'DECISION_NOTICE_SENT', day },
      ...(certificate === undefined ? [] : [{ start: 'MEDIATION_CERTIFICATE' as const, day: certificate.eventDate }]),
    ];
    return { day, isTold: isTold(day), isToBeTold, isTakenBack, redress: own, appealFrom };
  });
}

/** Whether its letter is owed as long as none went. */
function isOwed(event: DatedEvent, { events, redress }: FamilyTimeFacts, { lettersFrom = null }: ClockBook): boolean {
  if (lettersFrom === null || event.day < lettersFrom || takenBackBy(event, events, redress) !== null) return false;
  return !events.some(({ kind, day }) => kind === 'PLAN_CEASED' && day >= event.day);
}
