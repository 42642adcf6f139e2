import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { mayCeaseOn, type ClockBook } from './clock-rule';
import { appealStanding, lastOf, mattersOf, type AppealStanding, type RedressFact } from './redress-facts';
import type { AppealGround } from './redress-codes';
import { CeaseReason } from './sen2';

/** What holds a plan (A5). */
export const PlanHoldReason = {
  NOTICE_NOT_SENT: 'NOTICE_NOT_SENT',
  TIME_TO_APPEAL: 'TIME_TO_APPEAL',
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
}

/** What a plan's end is judged by. */
export interface CeasingFacts {
  /** When the family was sent notice that the plan is to end, the first first. */
  readonly noticeDates: readonly Day[];
  /** Of them those that nothing tells the family of: no letter that was sent, and no other means. */
  readonly untoldDates: readonly Day[];
  /** The last end that is recorded of the plan; null: none is. */
  readonly ended: { readonly day: Day; readonly reason: CeaseReason | null } | null;
  readonly redress: readonly RedressFact[];
}

/** What ends a plan without a decision of the authority under section 45: nobody appeals against it. */
const BY_ITSELF: ReadonlySet<CeaseReason> = new Set([
  CeaseReason.MAXIMUM_AGE,
  CeaseReason.TRANSFERRED,
  CeaseReason.LEFT_ENGLAND,
  CeaseReason.DECEASED,
]);

/** Whether a plan that ends for this reason ends by a decision that can be appealed against; null: no reason is known, so it may be. */
export function isAppealable(reason: CeaseReason | null): boolean {
  return reason === null || !BY_ITSELF.has(reason);
}

/** What is appealed against where there is no plan. */
const WITHOUT_PLAN: ReadonlySet<AppealGround> = new Set(['REFUSAL_TO_ASSESS', 'REFUSAL_TO_MAKE_PLAN']);

/** Whether an appeal is about a plan that there is: one against nothing but the refusal of one holds none. */
function isAboutPlan({ grounds }: AppealStanding): boolean {
  return grounds.length === 0 || grounds.some((ground) => !WITHOUT_PLAN.has(ground));
}

/**
 * What holds a plan on a day, where its end was notified or an appeal about it runs; null: nothing does (A5, C24; Children and Families Act 2014,
 * section 45(4)). It is kept until the time to appeal has passed or the appeal has ended. An appeal that the family won, or that was conceded,
 * keeps it until another notice is sent; one that the family was not told of begins no time.
 */
export function planHold(facts: CeasingFacts, book: ClockBook, today: Day): PlanHold | null {
  const { noticeDates, ended, redress } = facts;
  const noticeDate = noticeDates.at(-1) ?? null;
  const isOver = ended !== null && (noticeDate === null || ended.day >= noticeDate);
  if (isOver && !isAppealable(ended.reason)) return null;
  const appeals = mattersOf(redress)
    .flatMap((matter) => appealStanding(matter) ?? [])
    .filter(isAboutPlan);
  if (appeals.some((appeal) => appeal.ended === null)) return { reason: 'APPEAL_OPEN', noticeDate, mayEndOn: null };
  return noticeDate === null || isOver ? null : noticeHold(facts, noticeDate, appeals, book, today);
}

/** What holds a plan by the last notice of its end, where no appeal runs. */
function noticeHold(
  { untoldDates, redress }: CeasingFacts,
  noticeDate: Day,
  appeals: readonly AppealStanding[],
  book: ClockBook,
  today: Day,
): PlanHold | null {
  const against = appeals
    .filter(({ grounds, registeredDate }) => grounds.includes('CEASING') && registeredDate >= noticeDate)
    .at(-1);
  // Who appealed against it knew of it.
  if (against === undefined && untoldDates.includes(noticeDate)) {
    return { reason: 'NOTICE_NOT_SENT', noticeDate, mayEndOn: null };
  }
  if (against?.ended?.isLost === false) return { reason: 'ORDERED_TO_CONTINUE', noticeDate, mayEndOn: null };
  const mayEndOn = endableFrom(redress, noticeDate, against, book);
  return mayEndOn === null || mayEndOn <= today ? null : { reason: 'TIME_TO_APPEAL', noticeDate, mayEndOn };
}

/** The first day on which a plan may end after its notice, by the certificate and the appeal that came of it. */
function endableFrom(
  redress: readonly RedressFact[],
  noticeDate: Day,
  against: AppealStanding | undefined,
  book: ClockBook,
): Day | null {
  const certificate = lastOf(
    redress.filter(({ eventDate }) => eventDate >= noticeDate),
    'CERTIFICATE_ISSUED',
  );
  return mayCeaseOn(book, {
    noticeDate,
    certificateDate: certificate?.eventDate ?? null,
    appeal: against === undefined ? null : { dismissedDate: against.ended?.day ?? null },
  });
}

/** What speaks against a plan having ended on `endDate` for this reason: what holds it, or that its family was told of nothing. */
export function ceasingHold(
  facts: CeasingFacts,
  reason: CeaseReason | null,
  endDate: Day,
  book: ClockBook,
  today: Day,
): PlanHold | null {
  if (!isAppealable(reason)) return null;
  const noticeDate = facts.noticeDates.at(-1) ?? null;
  // What is recorded of its end is what is judged.
  const going = { ...facts, ended: null };
  const held = planHold(going, book, today) ?? (endDate < today ? planHold(going, book, endDate) : null);
  if (held !== null) return held;
  return noticeDate === null || noticeDate > endDate
    ? { reason: 'NOTICE_NOT_SENT', noticeDate: null, mayEndOn: null }
    : null;
}

/** Why the plan is held, and from when it is not, as a sentence. */
export function sayHold({ reason, noticeDate, mayEndOn }: PlanHold): string {
  switch (reason) {
    case 'NOTICE_NOT_SENT':
      if (noticeDate !== null) {
        return `Of the notice of ${dayInWords(noticeDate)} that the plan is to end neither a letter is recorded as sent nor that the family was told by other means. Send the letter, or correct the entry by one that says how the family was told: the time to appeal runs from then.`;
      }
      return 'The family was not sent notice by that day that the plan is to end; record that notice first: the time to appeal runs from it.';
    case 'TIME_TO_APPEAL':
      return `The family was told on ${saidDay(noticeDate)} and may appeal; keep the plan, and end it on ${saidDay(mayEndOn)} or later.`;
    case 'APPEAL_OPEN':
      return 'An appeal about the plan runs; keep the plan until it is decided or withdrawn, and record that first.';
    case 'ORDERED_TO_CONTINUE':
      return 'The appeal against the end of the plan succeeded or was conceded, so the plan goes on; it may end only by another notice.';
  }
}

function saidDay(day: Day | null): string {
  return day === null ? 'a day that is not known' : dayInWords(day);
}
