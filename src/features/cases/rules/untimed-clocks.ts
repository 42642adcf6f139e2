import type { Day } from '../../../kernel/dates';
import { ClockCode, ClockStatus, PlanEventKind } from './clock-codes';
import { clockLifeOf, unreviewedSince } from './clock-life';
import type { ClockBook } from './clock-rule';
import { clocksOf, compareClocks, type CaseClock, type ClockFacts } from './clocks';
import { askedAtLatest, draftedAtLatest, implied, refusedAskedAtLatest } from './implied-events';

/**
 * The limits of a plan that nobody can time, since the day on which they began is on no record (C3 to C5, C7): by the last day on which they can have begun, so that
 * what they are over by is the least that it can be (K2: by both figures). What was due before the plan had come so far is over, and is not among them.
 */
export function untimedClocksOf(recorded: ClockFacts, book: ClockBook, today: Day): CaseClock[] {
  const life = clockLifeOf(recorded);
  const facts = { ...recorded, events: life.recorded };
  const atLatest = (missing: PlanEventKind, day: Day | null, codes: readonly ClockCode[]): CaseClock[] =>
    day === null ? [] : limitsFrom(recorded, missing, day, book, today).filter(({ code }) => codes.includes(code));
  const asked = atLatest(PlanEventKind.REQUEST_RECEIVED, askedAtLatest(facts), [ClockCode.C3, ClockCode.C4]);
  // What was refused is over: only that it was late is left to say.
  const refused = atLatest(PlanEventKind.REQUEST_RECEIVED, refusedAskedAtLatest(facts), [ClockCode.C3]).filter(
    ({ daysOver }) => daysOver > 0,
  );
  const reviewed = atLatest(PlanEventKind.REVIEW_MEETING, unreviewedSince(life), [ClockCode.C7]);
  // The time to comment is somebody's to have, and not to keep: once it must have gone by there is nothing to say of it.
  const drafted = atLatest(PlanEventKind.DRAFT_SERVED, draftedAtLatest(facts), [ClockCode.C5]);
  const commenting = drafted.filter(({ dueDate }) => dueDate >= today);
  return [...asked, ...refused, ...commenting, ...reviewed].sort(compareClocks);
}

/** The limits that would run if what is missing had happened on a day. */
function limitsFrom(facts: ClockFacts, missing: PlanEventKind, day: Day, book: ClockBook, today: Day): CaseClock[] {
  const events = [implied(missing, day), ...facts.events];
  return clocksOf({ ...facts, events, advice: [] }, book, today)
    .filter(({ startEvent, startDate, isVoid }) => startEvent === missing && startDate === day && !isVoid)
    .map((clock) => ({ ...clock, missing, ...surelyOf(clock) }));
}

/** What is sure of how such a limit stands: that it is broken, once it must be. */
function surelyOf(clock: CaseClock): Pick<CaseClock, 'status' | 'statusWithoutExceptions'> {
  const { daysOver, daysOverWithExceptions, status, statusWithoutExceptions } = clock;
  return {
    status: daysOverWithExceptions > 0 ? status : ClockStatus.UNTIMED,
    statusWithoutExceptions: daysOver > 0 ? statusWithoutExceptions : ClockStatus.UNTIMED,
  };
}
