import type { Day } from '../../../kernel/dates';
import { ceaseNotices, lastOfDays, type CeaseNotice } from './cease-notices';
import { isAppealable, type EndedFor } from './cease-reasons';
import { anewAfter, keptAfter, ofPlanOn, ofPlanUntil, type CeasingFacts } from './ceasing-facts';
import type { ClockBook } from './clock-rule';
import { holdsOf, isAgreedToContinue, longestOf, mediationsOf, timeOf } from './notice-holds';
import type { PlanHold } from './plan-hold';
import type { AppealGround } from './redress-codes';
import { appealStanding, mattersOf, type AppealStanding } from './redress-facts';

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

const NONE: Judged = { hold: null, isInForce: false, keptOn: null };

/** What holds a plan on a day, and whether a notice is in force, by what is of that plan. */
function judge({ ended, ...facts }: CeasingFacts, book: ClockBook, on: Day): Judged {
  const notices = ceaseNotices(facts.tellings, book);
  const lastTold = lastOfDays(notices.map(({ countedFrom }) => countedFrom));
  const isOver = ended !== null && (lastTold === null || ended.day >= lastTold);
  if (isOver && !isAppealable(ended)) return NONE;
  const appeals = mattersOf(facts.redress)
    .flatMap((matter) => appealStanding(matter) ?? [])
    .filter(isAboutPlan);
  const last = notices.filter(({ day }) => day !== null).at(-1) ?? null;
  const isOfBefore = last !== null && keptAfter(facts.kept, last).some(({ isAnew }) => isAnew);
  const noticeDate = isOfBefore ? null : (last?.countedFrom ?? null);
  const open = openOn(appeals, on);
  if (open !== null) return { ...NONE, hold: { reason: 'APPEAL_OPEN', noticeDate, mayEndOn: open.until } };
  const against = appeals.filter(({ grounds }) => grounds.includes('CEASING'));
  const judged = judgeNotices({ ...facts, notices, last, isOfBefore, against }, book, on);
  if (!isOver) return judged;
  // What came late, as a certificate, may give a month that the plan had ended inside: until that is over it is kept (section 45(4)).
  const { hold } = judged;
  const isInside = hold?.reason === 'TIME_TO_APPEAL' && (hold.mayEndOn ?? ended.day) > ended.day;
  return isInside ? { ...NONE, hold } : NONE;
}

/** What of a plan that is neither over nor under appeal its notices are judged by. */
interface NoticesOfPlan extends Omit<CeasingFacts, 'ended'> {
  readonly notices: readonly CeaseNotice[];
  /** The last that stands; null: none does. */
  readonly last: CeaseNotice | null;
  /** Whether another plan was made since that one. */
  readonly isOfBefore: boolean;
  /** The appeals against the end of the plan; none of them runs. */
  readonly against: readonly AppealStanding[];
}

/** The day on which a notice stands, or from which what the family does can be about it. */
const startOf = ({ day, since }: CeaseNotice): Day => day ?? since;

/** What the notices of a plan's end hold, where it is neither over nor under appeal. */
function judgeNotices(
  { notices, last, isOfBefore, against, redress, kept, untoldDates }: NoticesOfPlan,
  book: ClockBook,
  on: Day,
): Judged {
  const isOrdered = (notice: CeaseNotice): boolean =>
    against.some(({ ended }) => ended?.isLost === false && ended.day >= startOf(notice)) ||
    mediationsOf(redress, notice).some(isAgreedToContinue);
  const isOvertaken = (notice: CeaseNotice): boolean => isOrdered(notice) || keptAfter(kept, notice).length > 0;
  const going = notices.filter((notice) => !isOvertaken(notice)).flatMap((notice) => holdsOf(notice, redress, book));
  // Nothing is notified that stands; the family holds the letter all the same.
  if (last === null) return { ...NONE, hold: longestOf(going, on) };
  if (!isOfBefore && isOrdered(last)) {
    return { ...NONE, hold: { reason: 'ORDERED_TO_CONTINUE', noticeDate: last.countedFrom, mayEndOn: null } };
  }
  const since = startOf(last);
  const keptOn = lastOfDays(keptAfter(kept, last).map(({ day }) => day));
  if (keptOn !== null) return { ...NONE, keptOn };
  // Who appealed against it knew of it.
  const isKnown = against.some(({ registeredDate }) => registeredDate >= since);
  if (!isKnown && untoldDates.includes(since)) {
    return { ...NONE, isInForce: true, hold: { reason: 'NOTICE_NOT_SENT', noticeDate: since, mayEndOn: null } };
  }
  // A letter of a notice that was overtaken gave its day too; what the family began of that is moot.
  const before = notices.filter((notice) => notice.isTold && isOvertaken(notice)).flatMap(timeOf);
  return { ...NONE, isInForce: true, hold: longestOf([...going, ...before], on) };
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

/**
 * What speaks against a plan having ended so: what holds it, or that its family was told of nothing, or since that it goes on. The end of a plan after which another was made is judged by what
 * is of that plan: it ends nothing of what there is now.
 */
export function ceasingHold(facts: CeasingFacts, end: EndedFor, book: ClockBook, today: Day): PlanHold | null {
  if (!isAppealable(end)) return null;
  const { day: endDate } = end;
  // What is recorded of its end is what is judged.
  const going = { ...ofPlanUntil(facts, endDate), ended: null };
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
