import { addDays, type Day } from '../../../kernel/dates';
import { addWorkingDays, yearOf, type BankHolidays } from '../../../kernel/working-days';
import type { DeadlineUnit } from './panel';

/** A day reckoned by the bank holidays, and whether all of theirs that could matter are on record. */
export interface ReckonedDay {
  readonly day: Day;
  readonly holidaysKnown: boolean;
}

/**
 * The last day on which the papers of a sitting come in time: so many days before it, calendar or working (R2). What comes on that
 * day is in time. Null where the terms set no deadline. Calendar days need no holidays, so theirs are always known.
 */
export function paperDeadline(
  meetingDate: Day,
  terms: { readonly paperDeadlineDays: number | null; readonly paperDeadlineUnit: DeadlineUnit | null },
  holidays: BankHolidays,
): ReckonedDay | null {
  const { paperDeadlineDays: count, paperDeadlineUnit: unit } = terms;
  if (count === null || unit === null) return null;
  if (unit === 'CALENDAR') return { day: addDays(meetingDate, -count), holidaysKnown: true };
  const day = addWorkingDays(meetingDate, -count, holidays);
  return { day, holidaysKnown: [yearOf(day), yearOf(meetingDate)].every((year) => holidays.years.has(year)) };
}
