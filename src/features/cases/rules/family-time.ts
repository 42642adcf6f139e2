import type { Day } from '../../../kernel/dates';
import { givesAppealRight } from './appeal-rights';
import { ClockCode } from './clock-codes';
import { limitOf, rolled, type ClockBook } from './clock-rule';
import type { DatedEvent } from './clock-runs';

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
}

/**
 * From which day the family's time is counted of what it was told on a day (C14, C19), so that what is told twice runs once. The letter of an event of the plan
 * that went later than the event counts in its place; the notice of a decision that gives the days of an event before it tells of that, and begins nothing.
 */
export function countedFrom(
  told: readonly ToldNotice[],
  events: readonly DatedEvent[],
  book: ClockBook,
): (day: Day) => Day {
  const days = new Map<Day, Day>();
  for (const { ofEventOn, toldOn } of told) {
    if (ofEventOn !== null && !days.has(ofEventOn)) days.set(ofEventOn, toldOn);
  }
  const eventDays = events.filter(({ kind, isImplied }) => !isImplied && givesAppealRight(kind)).map(({ day }) => day);
  const given = [...new Set(eventDays.flatMap((day) => [day, days.get(day) ?? day]))].sort();
  for (const { ofEventOn, toldOn, mediationBy, appealBy } of told) {
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
