import { toDayNumber, type Day } from '../../../kernel/dates';
import { certificateLapsesOn } from './certificate-time';
import { ClockCode, ClockOwner, ClockStatus, type ClockStart } from './clock-codes';
import {
  limitOf,
  wasNeverOwed,
  type ClockBeginning,
  type ClockBook,
  type ClockEnd,
  type ClockLimit,
} from './clock-rule';
import type { DatedEvent } from './clock-runs';
import type { CaseClock } from './clocks';
import { familyTimes, type FamilyTime, type FamilyTimeFacts } from './family-time';
import type { OrderKind, RedressEventKind } from './redress-codes';
import { mattersOf, type RedressFact } from './redress-facts';

/** One limit that redress begins: from what, and what of the matter itself ends it or makes it unnecessary. */
interface RedressRun {
  readonly code: ClockCode;
  readonly begun: readonly ClockBeginning[];
  readonly ends: readonly RedressEventKind[];
  readonly voids: readonly RedressEventKind[];
  /** A day that stands in the place of the law's: the letter of registration's (C20), or what the parties agreed in writing (C18); null: none. */
  readonly givenDate: Day | null;
}

const CARRIED_OUT: readonly RedressEventKind[] = ['ORDER_CARRIED_OUT', 'AGREEMENT_CARRIED_OUT'];
/** The certificate is given when it is over, or does not come to it (Children and Families Act 2014, section 55). */
const NO_MEDIATION: readonly RedressEventKind[] = ['MEDIATION_ENDED', 'CERTIFICATE_ISSUED'];
const APPEAL_ENDS: readonly RedressEventKind[] = ['APPEAL_WITHDRAWN', 'APPEAL_CONCEDED', 'APPEAL_DECIDED'];

/** What each order begins (C21 to C23). To continue a plan, and what is of no kind of its own, has no limit in the regulations. */
const OF_ORDERS: Readonly<Record<OrderKind, readonly (readonly [ClockCode, ClockStart])[]>> = {
  ASSESS: [
    [ClockCode.C21_NOTIFY, 'ORDER_TO_ASSESS'],
    [ClockCode.C21_REFUSE, 'ORDER_TO_ASSESS'],
    [ClockCode.C21_FINAL, 'ORDER_TO_ASSESS'],
  ],
  REASSESS: [
    [ClockCode.C21_NOTIFY, 'ORDER_TO_ASSESS'],
    [ClockCode.C21_REFUSE, 'ORDER_TO_ASSESS'],
    [ClockCode.C21_FINAL, 'ORDER_TO_ASSESS'],
  ],
  MAKE_PLAN: [
    [ClockCode.C22_DRAFT, 'ORDER_TO_MAKE_PLAN'],
    [ClockCode.C22_FINAL, 'ORDER_TO_MAKE_PLAN'],
  ],
  AMEND: [[ClockCode.C23, 'ORDER_TO_AMEND']],
  NAME_SETTING: [[ClockCode.C23_NAME, 'ORDER_TO_NAME']],
  CONTINUE_PLAN: [],
  OTHER: [],
};

/** What the clocks of redress are told by. */
export type RedressClockFacts = FamilyTimeFacts;

/** Every limit that redress began (C14 to C23, C25) as it stands on a day, in no order. */
export function redressClocksOf(facts: RedressClockFacts, book: ClockBook, today: Day): CaseClock[] {
  return [...matterClocksOf(facts, book, today), ...familyClocks(facts, book, today)];
}

/** Of them those that a matter began: all but the family's own time. */
export function matterClocksOf(
  { redress, events }: Pick<RedressClockFacts, 'redress' | 'events'>,
  book: ClockBook,
  today: Day,
): CaseClock[] {
  return mattersOf(redress).flatMap((matter) =>
    runsOfMatter(matter).flatMap((one) => toRedressClock(one, matter, { redress, events }, book, today) ?? []),
  );
}

/** Whose limits none of the agencies keeps. */
const OUTSIDE: ReadonlySet<ClockOwner> = new Set([ClockOwner.FAMILY, ClockOwner.MEDIATION_ADVISER, ClockOwner.SETTING]);

/** Whether a limit is an agency's to keep, so that the agency can be late by it. */
export function isOfAgency({ owner }: Pick<CaseClock, 'owner'>): boolean {
  return !OUTSIDE.has(owner);
}

/** What each event begins; what is not here begins nothing. */
const BEGINS: Partial<Readonly<Record<RedressEventKind, (event: RedressFact) => readonly RedressRun[]>>> = {
  MEDIATION_DECLINED: (event) => [run(event, ClockCode.C15, 'MEDIATION_DECLINED', ['CERTIFICATE_ISSUED'])],
  MEDIATION_ASKED: (event) => [
    ...(event.isAboutHealth
      ? [run(event, ClockCode.C16, 'MEDIATION_ASKED', ['HEALTH_ISSUES_TOLD'], NO_MEDIATION)]
      : []),
    run(event, ClockCode.C17, 'MEDIATION_ASKED', ['MEDIATION_ARRANGED', 'MEDIATION_HELD'], NO_MEDIATION),
  ],
  MEDIATION_AGREED: (event) => {
    const appealable = ordersOf(event);
    const isMore = appealable.length === 0 || event.orders.includes('OTHER');
    const agreed = (code: ClockCode, start: ClockStart): RedressRun => ({
      ...run(event, code, start, CARRIED_OUT),
      givenDate: event.dueDate,
    });
    return [
      ...appealable.map(([code, start]) => agreed(code, start)),
      ...(isMore ? [agreed(ClockCode.C18, 'MEDIATION_AGREED')] : []),
      // Only mediation that the health body arranged by itself goes on without the authority.
      ...(event.ownerAgencyKind === 'HEALTH'
        ? [run(event, ClockCode.C18_TELL, 'MEDIATION_AGREED', ['COUNCIL_TOLD'])]
        : []),
    ];
  },
  APPEAL_REGISTERED: (event) => [
    {
      ...run(event, ClockCode.C20, 'APPEAL_REGISTERED', ['RESPONSE_SENT'], APPEAL_ENDS),
      givenDate: event.dueDate,
    },
  ],
  APPEAL_CONCEDED: (event) => ordersOf(event).map(([code, start]) => run(event, code, start, CARRIED_OUT)),
  APPEAL_DECIDED: (event) => ordersOf(event).map(([code, start]) => run(event, code, start, CARRIED_OUT)),
  RECOMMENDATION_SENT: (event) => [run(event, ClockCode.C25, 'RECOMMENDATION_SENT', ['RECOMMENDATION_ANSWERED'])],
};

function run(
  { eventDate }: RedressFact,
  code: ClockCode,
  start: ClockStart,
  ends: readonly RedressEventKind[],
  voids: readonly RedressEventKind[] = [],
): RedressRun {
  return { code, begun: [{ start, day: eventDate }], ends, voids, givenDate: null };
}

function runsOfMatter(matter: readonly RedressFact[]): RedressRun[] {
  return matter.flatMap((event) => BEGINS[event.eventKind]?.(event) ?? []);
}

/** The limits of an event's orders, each once: to assess and to reassess have the same. */
function ordersOf({ orders }: RedressFact): (readonly [ClockCode, ClockStart])[] {
  return [...new Map(orders.flatMap((order) => OF_ORDERS[order]))];
}

function toRedressClock(
  one: RedressRun,
  matter: readonly RedressFact[],
  { redress, events }: Pick<RedressClockFacts, 'redress' | 'events'>,
  book: ClockBook,
  today: Day,
): CaseClock | null {
  const { code, begun, givenDate } = one;
  const limit = limitOf(book, code, begun);
  const [own] = matter;
  if (limit === null || own === undefined) return null;
  const { rule } = limit;
  const ended = endOfRun(one, limit, matter, events);
  const lapsesOn = ended === null ? certificateLapsesOn(limit, matter, redress, book) : null;
  const hasLapsed = lapsesOn !== null && lapsesOn <= today;
  const end = hasLapsed ? { day: lapsesOn, isVoid: true, by: null } : ended;
  const dueDate = givenDate ?? limit.dueDate;
  const isRelaxed = limit.isRelaxed && givenDate === null;
  // Whether what nobody heard of was late is on no record.
  const isNotOwed = hasLapsed || wasNeverOwed(code, end);
  return {
    ...blankClock(code, limit, dueDate, today),
    endDate: end?.day ?? null,
    isVoid: end?.isVoid ?? false,
    ...(isNotOwed ? NEVER_OWED : standing(end, dueDate, isRelaxed, today)),
    ...(lapsesOn === null ? {} : { lapsesOn }),
    owner: rule.owner,
    source: rule.source,
    redressMatterId: own.redressMatterId,
    ownerAgencyId: isOfAgency(rule) ? own.ownerAgencyId : null,
  };
}

/** What of its matter or of the plan ended a limit first, or made it unnecessary; null: nothing did. */
function endOfRun(
  { ends, voids }: RedressRun,
  { rule, day }: ClockLimit,
  matter: readonly RedressFact[],
  events: readonly DatedEvent[],
): ClockEnd | null {
  const ofMatter = matter.map(({ eventKind, eventDate }) => ({
    day: eventDate,
    by: null,
    isEnd: ends.includes(eventKind),
    isVoid: voids.includes(eventKind),
  }));
  const ofPlan = events.map((event) => ({
    day: event.day,
    by: event.kind,
    isEnd: rule.ends.includes(event.kind),
    isVoid: rule.voids.includes(event.kind),
  }));
  const [first] = [...ofMatter, ...ofPlan]
    .filter((one) => (one.isEnd || one.isVoid) && one.day >= day)
    .sort((one, other) =>
      one.day < other.day ? -1 : one.day > other.day ? 1 : Number(other.isEnd) - Number(one.isEnd),
    );
  return first === undefined ? null : { day: first.day, isVoid: !first.isEnd, by: first.by };
}

type Standing = Pick<CaseClock, 'status' | 'statusWithoutExceptions' | 'daysOver' | 'daysOverWithExceptions'>;

const NEVER_OWED: Standing = {
  ...{ status: ClockStatus.NOT_REQUIRED, statusWithoutExceptions: ClockStatus.NOT_REQUIRED },
  ...{ daysOver: 0, daysOverWithExceptions: 0 },
};

function standing(end: ClockEnd | null, dueDate: Day, isRelaxed: boolean, today: Day): Standing {
  const over = Math.max(0, toDayNumber(end?.day ?? today) - toDayNumber(dueDate));
  const late = isRelaxed ? ClockStatus.RELAXED : ClockStatus.BREACHED;
  const otherwise = end === null ? ClockStatus.RUNNING : end.isVoid ? ClockStatus.NOT_REQUIRED : ClockStatus.MET;
  const status = over > 0 ? late : otherwise;
  return { status, statusWithoutExceptions: status, daysOver: over, daysOverWithExceptions: over };
}

/**
 * The family's own time (C14, C19), from each notice, as long as it runs or where it was used: to go to a mediation adviser and to appeal. What
 * went by unused is over and left out; nobody is late by it.
 */
function familyClocks(facts: RedressClockFacts, book: ClockBook, today: Day): CaseClock[] {
  return familyTimes(facts, book).flatMap(({ day, redress, appealFrom, ...time }) => {
    const asked = redress.find(
      ({ eventKind }) => eventKind === 'MEDIATION_ASKED' || eventKind === 'MEDIATION_DECLINED',
    );
    const appeal = redress.find(({ eventKind }) => eventKind === 'APPEAL_REGISTERED');
    const notice: ClockBeginning = { start: 'DECISION_NOTICE_SENT', day };
    return [
      familyClock(ClockCode.C14, [notice], { ...time, used: asked }, book, today),
      familyClock(ClockCode.C19, appealFrom, { ...time, used: appeal }, book, today),
    ].flatMap((clock) => clock ?? []);
  });
}

function familyClock(
  code: ClockCode,
  begun: readonly ClockBeginning[],
  {
    used,
    isTold,
    isToBeTold,
    isTakenBack,
  }: Pick<FamilyTime, 'isTold' | 'isToBeTold' | 'isTakenBack'> & { readonly used: RedressFact | undefined },
  book: ClockBook,
  today: Day,
): CaseClock | null {
  // Nobody is told any more what was taken back before it was told.
  if (used === undefined && isTakenBack && !isTold) return null;
  const limit = limitOf(book, code, begun);
  // The time of who is still to be told does not run out.
  if (limit === null || (used === undefined && !isToBeTold && limit.dueDate < today)) return null;
  const end = used === undefined ? null : { day: used.eventDate, isVoid: false, by: null };
  return {
    ...blankClock(code, limit, limit.dueDate, today),
    endDate: end?.day ?? null,
    ...(isTold ? standing(end, limit.dueDate, false, today) : inTime(end)),
    owner: limit.rule.owner,
    source: limit.rule.source,
    redressMatterId: used?.redressMatterId ?? null,
    isUntold: !isTold,
  };
}

/** What cannot be late. */
function inTime(end: ClockEnd | null): Standing {
  const status = end === null ? ClockStatus.RUNNING : ClockStatus.MET;
  return { status, statusWithoutExceptions: status, daysOver: 0, daysOverWithExceptions: 0 };
}

function blankClock(
  code: ClockCode,
  { start, day }: ClockBeginning,
  dueDate: Day,
  today: Day,
): Omit<CaseClock, 'status' | 'statusWithoutExceptions' | 'daysOver' | 'daysOverWithExceptions' | 'owner' | 'source'> {
  return {
    ...{ code, startEvent: start, startDate: day, dueDate, dueDateWithExceptions: dueDate },
    daysLeft: toDayNumber(dueDate) - toDayNumber(today),
    ...{ endDate: null, isVoid: false, exceptions: [], readings: [] },
    ...{ adviceRequestId: null, providerUrn: null, redressMatterId: null, ownerAgencyId: null, missing: null },
    isUntold: false,
  };
}
