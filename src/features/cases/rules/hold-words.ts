import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { PlanHold } from './plan-hold';

/** Why the plan is held, and from when it is not, as a sentence. */
export function sayHold({ anewOn, ...hold }: PlanHold): string {
  if (anewOn === undefined) return sayWhy(hold);
  return `${sayWhy(hold)} But by then another plan had been made, on ${dayInWords(anewOn)}: that goes on until it is notified to end itself. If a day of these is wrong, correct that entry first.`;
}

function sayWhy({ reason, noticeDate, mayEndOn, keptOn }: PlanHold): string {
  switch (reason) {
    case 'NOTICE_NOT_SENT':
      if (noticeDate !== null) {
        return `Of the notice of ${dayInWords(noticeDate)} that the plan is to end neither a letter is recorded as sent nor that the family was told by other means. Send the letter, or correct the entry by one that says how the family was told: the time to appeal runs from then.`;
      }
      if (keptOn !== undefined) {
        return `It was decided on ${dayInWords(keptOn)}, after the last notice that the plan is to end, that it goes on, or the plan of now began on that day; it may end only by another notice, and the time to appeal runs from that.`;
      }
      return 'The family was not sent notice by that day that the plan is to end; record that notice first: the time to appeal runs from it.';
    case 'TIME_TO_APPEAL':
      return `The family was told on ${saidDay(noticeDate)} and may appeal; keep the plan, and end it on ${saidDay(mayEndOn)} or later.`;
    case 'CERTIFICATE_AWAITED':
      return mayEndOn === null
        ? 'The family went to a mediation adviser in time, and no certificate is recorded; from that it has a month more to appeal. Keep the plan, and record the certificate when it is given, or how the mediation ended.'
        : `Mediation is over, or was declined, and its certificate may be with the family, or come yet: from that it has a month more to appeal. Keep the plan, record the certificate if you know of one, and end the plan on ${saidDay(mayEndOn)} or later if you know of none.`;
    case 'APPEAL_OPEN':
      return mayEndOn === null
        ? 'An appeal about the plan runs; keep the plan until it is decided or withdrawn, and record that first.'
        : `An appeal about the plan ran on that day; keep the plan until it ended, and end it on ${saidDay(mayEndOn)} or later.`;
    case 'ORDERED_TO_CONTINUE':
      return 'The appeal against the end of the plan succeeded or was conceded, or it was agreed in mediation that the plan goes on; it may end only by another notice.';
  }
}

function saidDay(day: Day | null): string {
  return day === null ? 'a day that is not known' : dayInWords(day);
}
