import { addDays, type Day } from '../../../kernel/dates';
import { addWorkingDays } from '../../../kernel/working-days';
import type { CeaseNotice } from './cease-notices';
import { ClockCode } from './clock-codes';
import { limitOf, type ClockBook } from './clock-rule';
import type { PlanHold, PlanHoldReason } from './plan-hold';
import { RedressKind } from './redress-codes';
import { appealStanding, lastOf, mattersOf, type RedressFact } from './redress-facts';

/** What holds the plan longest after a day; null: nothing does. */
export function longestOf(holds: readonly PlanHold[], on: Day): PlanHold | null {
  const endless = holds.find(({ mayEndOn }) => mayEndOn === null);
  if (endless !== undefined) return endless;
  const [longest] = [...holds].sort((one, other) => ((one.mayEndOn ?? on) < (other.mayEndOn ?? on) ? 1 : -1));
  return longest === undefined || (longest.mayEndOn ?? on) <= on ? null : longest;
}

/** The time to appeal against a notice, as the law and its letters give it. */
export function timeOf({ countedFrom, appealUntil }: CeaseNotice): PlanHold[] {
  if (appealUntil === null) return [];
  return [{ reason: 'TIME_TO_APPEAL', noticeDate: countedFrom, mayEndOn: addDays(appealUntil, 1) }];
}

/** How long one notice holds a plan: until its time to appeal has passed, with the month that a certificate gives, or the tribunal dismissed the appeal against it (C24). */
export function holdsOf(notice: CeaseNotice, redress: readonly RedressFact[], book: ClockBook): PlanHold[] {
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

/** The last day to appeal that each certificate since a day gives (C19), in whatever order the matters are in which they were given. */
function certificateDays(redress: readonly RedressFact[], since: Day, book: ClockBook): Day[] {
  return redress.flatMap(({ eventKind, eventDate: day }) => {
    if (eventKind !== 'CERTIFICATE_ISSUED' || day < since) return [];
    return limitOf(book, ClockCode.C19, [{ start: 'MEDIATION_CERTIFICATE', day }])?.dueDate ?? [];
  });
}

/** The mediation that was asked for, or declined, in time after a notice of the end (C14), and can be about that. */
export function mediationsOf(
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

/** Whether the family and the authority agreed in a mediation that the plan goes on. */
export function isAgreedToContinue(mediation: readonly RedressFact[]): boolean {
  return lastOf(mediation, 'MEDIATION_AGREED')?.orders.includes('CONTINUE_PLAN') === true;
}

/**
 * How many working days the adviser has for a certificate when the family says that it wants no mediation (Children and Families Act 2014, section 55(4); SEND Regulations 2014, reg 34;
 * C15), and when the mediation is over (section 55(5)).
 */
const CERTIFICATE_DAYS = 3;

/**
 * Until when a certificate is waited for of each mediation that has none: it gives another month to appeal (C19). The adviser sends it to the family, whether it declined or went to mediation
 * that is over, and the authority may never hear of it: so until the month is over of one that was given on the last day for it. Null: no day can be told, for the mediation is not over.
 */
function awaitedUntil(mediations: readonly (readonly RedressFact[])[], book: ClockBook): (Day | null)[] {
  return mediations.flatMap((mediation) => {
    if (lastOf(mediation, 'CERTIFICATE_ISSUED') !== undefined) return [];
    const over = lastOf(mediation, 'MEDIATION_AGREED', 'MEDIATION_ENDED', 'MEDIATION_ASKED', 'MEDIATION_DECLINED');
    if (over === undefined || over.eventKind === 'MEDIATION_ASKED') return [null];
    const givenBy = addWorkingDays(over.eventDate, CERTIFICATE_DAYS, book.holidays);
    const limit = limitOf(book, ClockCode.C19, [{ start: 'MEDIATION_CERTIFICATE', day: givenBy }]);
    return [addDays(limit?.dueDate ?? givenBy, 1)];
  });
}
