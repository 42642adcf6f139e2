import { addDays, type Day } from '../../../kernel/dates';
import { ClockCode } from './clock-codes';
import { limitOf, type ClockBook, type ClockLimit } from './clock-rule';
import type { RedressFact } from './redress-facts';

/**
 * From which day on nobody waits any more for the certificate of a mediation that the family declined (C15), where none is recorded: it is given to appeal with (Children and Families Act 2014, section 55),
 * and goes to the family, so that the authority may never hear of it. It is the day on which the appeal was registered, for which it was there or not needed, or else the first after the time to appeal of a
 * certificate that was given on the last day for it (C19). Null: the limit is of nothing of the kind.
 */
export function certificateLapsesOn(
  { rule, dueDate }: Pick<ClockLimit, 'rule' | 'dueDate'>,
  [declined]: readonly RedressFact[],
  redress: readonly RedressFact[],
  book: ClockBook,
): Day | null {
  if (rule.code !== ClockCode.C15 || declined === undefined) return null;
  const { noticeDate } = declined;
  const toAppeal = limitOf(book, ClockCode.C19, [
    { start: 'MEDIATION_CERTIFICATE', day: dueDate },
    ...(noticeDate === null ? [] : [{ start: 'DECISION_NOTICE_SENT' as const, day: noticeDate }]),
  ]);
  const appealed = redress.flatMap((fact) => (isAppealAfter(fact, declined) ? [fact.eventDate] : []));
  const [first = null] = [...appealed, ...(toAppeal === null ? [] : [addDays(toAppeal.dueDate, 1)])].sort();
  return first;
}

/** Whether an appeal was registered since a mediation was declined that can be about the same: neither names another notice nor has other grounds. */
function isAppealAfter({ eventKind, eventDate, noticeDate, grounds }: RedressFact, declined: RedressFact): boolean {
  if (eventKind !== 'APPEAL_REGISTERED' || eventDate < declined.eventDate) return false;
  const isOfOtherNotice = noticeDate !== null && declined.noticeDate !== null && noticeDate !== declined.noticeDate;
  const isOnOthers =
    grounds.length > 0 && declined.grounds.length > 0 && !grounds.some((ground) => declined.grounds.includes(ground));
  return !isOfOtherNotice && !isOnOthers;
}
