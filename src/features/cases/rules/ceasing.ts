import { addDays, type Day } from '../../../kernel/dates';
import { addWorkingDays } from '../../../kernel/working-days';
import { ceaseNotices, lastOfDays, type CeaseNotice, type CeaseTelling } from './cease-notices';
import { isAppealable, type EndedFor } from './cease-reasons';
import { ClockCode } from './clock-codes';
import { limitOf, type ClockBook } from './clock-rule';
import { appealStanding, lastOf, mattersOf, type AppealStanding, type RedressFact } from './redress-facts';
import { RedressKind, type AppealGround } from './redress-codes';

/** What holds a plan (A5). */
export const PlanHoldReason = {
  NOTICE_NOT_SENT: 'NOTICE_NOT_SENT',
  TIME_TO_APPEAL: 'TIME_TO_APPEAL',
  CERTIFICATE_AWAITED: 'CERTIFICATE_AWAITED',
  APPEAL_OPEN: 'APPEAL_OPEN',
  ORDERED_TO_CONTINUE: 'ORDERED_TO_CONTINUE',
} as const;
export type PlanHoldReason = (typeof PlanHoldReason)[keyof typeof PlanHoldReason];

/** That a plan may not end yet, and why. */
export interface PlanHold {
  readonly reason: PlanHoldReason;
  /** When the family was sent the notice that it is to end, or by the record was to be; null: it was not. */
  readonly noticeDate: Day | null;
  /** The first day on which it may end; null: no day can be told yet. */
  readonly mayEndOn: Day | null;
  /** When it was decided that the plan goes on, after the last notice; left out: it was not. */
  readonly keptOn?: Day;
  /** When another plan was made, by the day on which this one might have ended; left out: none was. */
  readonly anewOn?: Day;
}

/** That it was decided, after a notice of its end, that a plan goes on. */
export interface PlanKept {
  readonly day: Day;
  /** Whether a plan was made by it: then what is recorded of before can be of the plan before it. */
  readonly isAnew: boolean;
}

/** What a plan's end is judged by. */
export interface CeasingFacts {
  /** All that tells of notices that the plan is to end, in any order. */
  readonly tellings: readonly CeaseTelling[];
  /** The days of the notices that nothing tells the family of, and that have to be told: no letter that was sent, and no other means. */
  readonly untoldDates: readonly Day[];
  /** When it was decided that the plan goes on, by what stands, by every letter of it that went, and by a referral that gives the day of its final plan. */
  readonly kept: readonly PlanKept[];
  /** The last end that is recorded of the plan; null: none is. */
  readonly ended: EndedFor | null;
  readonly redress: readonly RedressFact[];
}

/** What is appealed against where there is no plan. */
const WITHOUT_PLAN: ReadonlySet<AppealGround> = new Set(['REFUSAL_TO_ASSESS', 'REFUSAL_TO_MAKE_PLAN']);

/** Whether an appeal is about a plan that there is: one against nothing but the refusal of one holds none. */
function isAboutPlan({ grounds }: AppealStanding): boolean {
  return grounds.length === 0 || grounds.some((ground) => !WITHOUT_PLAN.has(ground));
}

/**
 * What holds a plan on a day, where its end was notified or an appeal about it runs; null: nothing does (A5, C24; Children and Families Act 2014,
 * section 45(4)). It is kept until the time to appeal of every notice of its end that the family was told has passed, whatever was put right since, and no mediation or appeal begun in
 * time is open. An appeal that the family won, or that was conceded, keeps it until another notice is sent; so does every later decision that it goes on, after which nothing is
 * notified any more. A notice that the family was not told of begins no time.
 */
export function planHold(facts: CeasingFacts, book: ClockBook, today: Day): PlanHold | null {
  return judge(ofPlanOn(facts, today), book, today).hold;
}

interface Judged {
  readonly hold: PlanHold | null;
  /** Whether the plan may end by the last notice: nothing was decided since that keeps it. */
  readonly isInForce: boolean;
  readonly keptOn: Day | null;
}

/** What holds a plan on a day, and whether a notice is in force, by what is of that plan. */
function judge({ ended, ...facts }: CeasingFacts, book: ClockBook, on: Day): Judged {
  const { redress, kept } = facts;
  const notices = ceaseNotices(facts.tellings, book);
  const last = notices.filter(({ day }) => day !== null).at(-1) ?? null;
  const madeOn = lastOfDays(anewDays(kept));
  const isOfBefore = last !== null && madeOn !== null && madeOn > (last.day ?? last.since);
  const noticeDate = isOfBefore ? null : (last?.countedFrom ?? null);
  const none: Judged = { hold: null, isInForce: false, keptOn: null };
  const lastTold = lastOfDays(notices.map(({ countedFrom }) => countedFrom));
  const isOver = ended !== null && (lastTold === null || ended.day >= lastTold);
  if (isOver && !isAppealable(ended)) return none;
  const appeals = mattersOf(redress)
    .flatMap((matter) => appealStanding(matter) ?? [])
    .filter(isAboutPlan);
  const open = openOn(appeals, on);
  if (open !== null) return { ...none, hold: { reason: 'APPEAL_OPEN', noticeDate, mayEndOn: open.until } };
  if (isOver) return none;
  const against = appeals.filter(({ grounds }) => grounds.includes('CEASING'));
  const isOrdered = (notice: CeaseNotice): boolean =>
    against.some(({ ended: end }) => end?.isLost === false && end.day >= (notice.day ?? notice.since)) ||
    mediationsOf(redress, notice).some(isAgreedToContinue);
  const keptSince = (notice: CeaseNotice): Day | null => keptAfter(kept, notice.day ?? notice.since);
  const isOvertaken = (notice: CeaseNotice): boolean => isOrdered(notice) || keptSince(notice) !== null;
  const going = notices.filter((notice) => !isOvertaken(notice)).flatMap((notice) => holdsOf(notice, redress, book));
  // Nothing is notified that stands; the family holds the letter all the same.
  if (last === null) return { ...none, hold: longestOf(going, on) };
  if (!isOfBefore && isOrdered(last))
    return { ...none, hold: { reason: 'ORDERED_TO_CONTINUE', noticeDate, mayEndOn: null } };
  const keptOn = keptSince(last);
  if (keptOn !== null) return { ...none, keptOn };
  const since = last.day ?? last.since;
  const isKnown = against.some(({ registeredDate }) => registeredDate >= since);
  // Who appealed against it knew of it.
  if (!isKnown && facts.untoldDates.includes(since)) {
    return { ...none, isInForce: true, hold: { reason: 'NOTICE_NOT_SENT', noticeDate: since, mayEndOn: null } };
  }
  // A letter of a notice that was overtaken gave its day too; what the family began of that is moot.
  const before = notices.filter((notice) => notice.isTold && isOvertaken(notice)).flatMap(timeOf);
  return { ...none, isInForce: true, hold: longestOf([...going, ...before], on) };
}

/** An appeal that runs on a day, and the day on which it ended since; null days: it has not. */
function openOn(appeals: readonly AppealStanding[], on: Day): { readonly until: Day | null } | null {
  if (appeals.some(({ ended }) => ended === null)) return { until: null };
  const until = lastOfDays(
    appeals.flatMap(({ registeredDate, ended }) =>
      ended !== null && registeredDate <= on && ended.day > on ? [ended.day] : [],
    ),
  );
  return until === null ? null : { until };
}

/** When it was last decided after a notice that the plan goes on; null: it was not. */
function keptAfter(kept: readonly PlanKept[], noticeDay: Day): Day | null {
  return lastOfDays(kept.flatMap(({ day }) => (day > noticeDay ? [day] : [])));
}

/** The days on which plans were made, the first first. */
function anewDays(kept: readonly PlanKept[]): readonly Day[] {
  return kept.flatMap(({ day, isAnew }) => (isAnew ? [day] : [])).sort();
}

/** When another plan was made after a day; undefined: none was. */
function anewAfter({ kept }: CeasingFacts, day: Day): Day | undefined {
  return anewDays(kept).find((one) => one > day);
}

/**
 * What is of the plan that there was on a day: not what was notified, begun or decided of one that was made after it, nor what was begun of one that had ended before a plan was made anew. A matter of
 * redress is of the plan whose notice it names, else of that of its own day.
 */
function ofPlanOn(facts: CeasingFacts, on: Day): CeasingFacts {
  const next = anewAfter(facts, on);
  const isBefore = (day: Day): boolean => next === undefined || day < next;
  const made = facts.ended === null ? undefined : anewAfter(facts, facts.ended.day);
  const endedBefore = made !== undefined && made <= on ? (facts.ended?.day ?? null) : null;
  const isOfIt = (day: Day): boolean => isBefore(day) && (endedBefore === null || day > endedBefore);
  return {
    tellings: facts.tellings.filter(({ eventDate, toldOn }) => isBefore(eventDate ?? toldOn ?? on)),
    untoldDates: facts.untoldDates.filter(isBefore),
    kept: facts.kept.filter(({ day }) => isBefore(day)),
    ended: endedBefore === null ? facts.ended : null,
    redress: mattersOf(facts.redress).flatMap((matter) => {
      const [first] = matter;
      return first !== undefined && isOfIt(first.noticeDate ?? first.eventDate) ? matter : [];
    }),
  };
}

/** What holds the plan longest after a day; null: nothing does. */
function longestOf(holds: readonly PlanHold[], on: Day): PlanHold | null {
  const endless = holds.find(({ mayEndOn }) => mayEndOn === null);
  if (endless !== undefined) return endless;
  const [longest] = [...holds].sort((one, other) => ((one.mayEndOn ?? on) < (other.mayEndOn ?? on) ? 1 : -1));
  return longest === undefined || (longest.mayEndOn ?? on) <= on ? null : longest;
}

/** The time to appeal against a notice, as the law and its letters give it. */
function timeOf({ countedFrom, appealUntil }: CeaseNotice): PlanHold[] {
  if (appealUntil === null) return [];
  return [{ reason: 'TIME_TO_APPEAL', noticeDate: countedFrom, mayEndOn: addDays(appealUntil, 1) }];
}

/** How long one notice holds a plan: until its time to appeal has passed, with the month that a certificate gives, or the tribunal dismissed the appeal against it (C24). */
function holdsOf(notice: CeaseNotice, redress: readonly RedressFact[], book: ClockBook): PlanHold[] {
  const { countedFrom: noticeDate, since } = notice;
  const until = (reason: PlanHoldReason, mayEndOn: Day | null): PlanHold => ({ reason, noticeDate, mayEndOn });
  const against = mattersOf(redress).filter((matter) => {
    const appeal = appealStanding(matter);
    return appeal !== null && appeal.grounds.includes('CEASING') && appeal.registeredDate >= since;
  });
  const ends = against.flatMap((matter) => {
    const appeal = appealStanding(matter);
    return appeal === null || appeal.ended === null ? [] : [{ ...appeal, ended: appeal.ended }];
  });
  const ofAppeals = ends.map(({ ended }) => until('TIME_TO_APPEAL', ended.day));
  // What a letter that went later gives is not ended by an appeal of before.
  if (ends.some(({ ended, registeredDate }) => ended.isDecided && ended.isLost && registeredDate >= noticeDate)) {
    return ofAppeals;
  }
  const mediations = mediationsOf(redress, notice);
  const awaited = awaitedUntil(mediations, book).map((day) => until('CERTIFICATE_AWAITED', day));
  const certified = certificateDays(redress, since, book).map((day) => until('TIME_TO_APPEAL', addDays(day, 1)));
  return [...ofAppeals, ...timeOf(notice), ...certified, ...awaited];
}

/** The last day to appeal that the last certificate since a day gives (C19). */
function certificateDays(redress: readonly RedressFact[], since: Day, book: ClockBook): Day[] {
  const certificate = lastOf(
    redress.filter(({ eventDate }) => eventDate >= since),
    'CERTIFICATE_ISSUED',
  );
  if (certificate === undefined) return [];
  const limit = limitOf(book, ClockCode.C19, [{ start: 'MEDIATION_CERTIFICATE', day: certificate.eventDate }]);
  return limit === null ? [] : [limit.dueDate];
}

/** The mediation that was asked for, or declined, in time after a notice of the end (C14), and can be about that. */
function mediationsOf(
  redress: readonly RedressFact[],
  { since, mediationUntil }: CeaseNotice,
): readonly (readonly RedressFact[])[] {
  return mattersOf(redress).filter(([first]) => {
    if (first?.matterKind !== RedressKind.MEDIATION) return false;
    const { eventDate, grounds } = first;
    const isInTime = eventDate >= since && (mediationUntil === null || eventDate <= mediationUntil);
    return isInTime && (grounds.length === 0 || grounds.includes('CEASING'));
  });
}

function isAgreedToContinue(mediation: readonly RedressFact[]): boolean {
  return lastOf(mediation, 'MEDIATION_AGREED')?.orders.includes('CONTINUE_PLAN') === true;
}

/** How long the adviser has for a certificate when the mediation is over (SEND Regulations 2014, reg 39; C15). */
const CERTIFICATE_DAYS = 3;

/**
 * Until when a certificate is waited for of each mediation that has none: it gives another month to appeal (C19). Who declined is sent one, and the authority may never hear of it: so
 * until the month is over of one that was given on the last day for it. Null: no day can be told, for the mediation is not over.
 */
function awaitedUntil(mediations: readonly (readonly RedressFact[])[], book: ClockBook): (Day | null)[] {
  return mediations.flatMap((mediation) => {
    if (lastOf(mediation, 'CERTIFICATE_ISSUED') !== undefined) return [];
    const over = lastOf(mediation, 'MEDIATION_AGREED', 'MEDIATION_ENDED', 'MEDIATION_ASKED', 'MEDIATION_DECLINED');
    if (over === undefined || over.eventKind === 'MEDIATION_ASKED') return [null];
    const givenBy = addWorkingDays(over.eventDate, CERTIFICATE_DAYS, book.holidays);
    if (over.eventKind !== 'MEDIATION_DECLINED') return [addDays(givenBy, 1)];
    const limit = limitOf(book, ClockCode.C19, [{ start: 'MEDIATION_CERTIFICATE', day: givenBy }]);
    return [addDays(limit?.dueDate ?? givenBy, 1)];
  });
}

/**
 * What speaks against a plan having ended so: what holds it, or that its family was told of nothing, or since that it goes on. The end of a plan after which another was made is judged by what
 * is of that plan: it ends nothing of what there is now.
 */
export function ceasingHold(facts: CeasingFacts, end: EndedFor, book: ClockBook, today: Day): PlanHold | null {
  if (!isAppealable(end)) return null;
  const { day: endDate } = end;
  // What is recorded of its end is what is judged.
  const going = { ...ofPlanOn(facts, endDate), ended: null };
  const now = judge(going, book, today);
  const then = endDate < today ? judge(going, book, endDate) : now;
  const held = now.hold ?? then.hold;
  if (held !== null) {
    const next = anewAfter(facts, endDate);
    const isAnewBy = next !== undefined && held.mayEndOn !== null && held.mayEndOn >= next;
    return isAnewBy ? { ...held, anewOn: next } : held;
  }
  const isNotified = going.tellings.some(({ eventDate }) => eventDate !== null && eventDate <= endDate);
  if (now.isInForce && isNotified) return null;
  const { keptOn } = now;
  return { reason: 'NOTICE_NOT_SENT', noticeDate: null, mayEndOn: null, ...(keptOn === null ? {} : { keptOn }) };
}
