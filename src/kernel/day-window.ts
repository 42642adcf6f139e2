import { addYears, type Day } from './dates';

/** The days that a date can sensibly be, both ends among them: what lies outside is a slip of the pen. */
export interface DayWindow {
  readonly earliest: Day;
  readonly latest: Day;
}

/** From so many years before a day to so many after it. */
export function yearsAround(day: Day, before: number, after: number = before): DayWindow {
  return { earliest: addYears(day, -before), latest: addYears(day, after) };
}

/** What is wrong with a date, as a sentence that tells the window; null: it lies within. */
export function windowFault(day: Day, { earliest, latest }: DayWindow): string | null {
  return day >= earliest && day <= latest
    ? null
    : `Choose a day from ${earliest} to ${latest}; check the year of ${day}.`;
}
