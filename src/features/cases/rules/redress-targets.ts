import type { Day } from '../../../kernel/dates';
import type { RedressEventKind } from './redress-codes';
import type { RedressFact } from './redress-facts';

/** A day that was set in a matter and is no limit of the law: by which a complaint or an enquiry is answered, or a remedy done. */
export interface RedressTarget {
  readonly redressMatterId: string;
  /** The event with which it was set. */
  readonly setBy: RedressEventKind;
  readonly dueDate: Day;
  /** When it was met, in time or not; null: not yet. */
  readonly metDate: Day | null;
}

/** What meets the day that an event set; a day set with any other event is that of a hearing, or in the place of a limit of the law. */
const MET_BY: Partial<Readonly<Record<RedressEventKind, readonly RedressEventKind[]>>> = {
  COMPLAINT_RECEIVED: ['COMPLAINT_ANSWERED', 'COMPLAINT_WITHDRAWN'],
  COMPLAINT_ESCALATED: ['COMPLAINT_ANSWERED', 'COMPLAINT_WITHDRAWN'],
  COMPLAINT_ANSWERED: ['REMEDY_DONE'],
  OMBUDSMAN_ENQUIRED: ['ENQUIRY_ANSWERED', 'OMBUDSMAN_DECIDED'],
  OMBUDSMAN_DECIDED: ['REMEDY_DONE'],
};

/** The days that were set in a matter, by its events in the order of their days. */
export function targetsOf(matter: readonly RedressFact[]): RedressTarget[] {
  return matter.flatMap(({ redressMatterId, eventKind, dueDate }, index) => {
    const metBy = MET_BY[eventKind];
    if (metBy === undefined || dueDate === null) return [];
    const met = matter.slice(index + 1).find((later) => metBy.includes(later.eventKind));
    return [{ redressMatterId, setBy: eventKind, dueDate, metDate: met?.eventDate ?? null }];
  });
}
