import { addDays, weekday, type Day } from './dates';

/**
 * The bank holidays of England and Wales as far as they are on record. A year of which none is on record is unknown, and its working
 * days are Mondays to Fridays: said to whoever asks, never guessed.
 */
export interface BankHolidays {
  readonly days: ReadonlySet<Day>;
  /** The calendar years of which a holiday is on record. */
  readonly years: ReadonlySet<number>;
}

const FRIDAY = 5;
/** No year of England and Wales has nearly as many days without work in a row; more than this is no deadline. */
const MOST_DAYS = 366;

/** The bank holidays that these days are, with the years they make known. */
export function toBankHolidays(days: readonly Day[]): BankHolidays {
  return { days: new Set(days), years: new Set(days.map(yearOf)) };
}

/** Whether people work on the day: Monday to Friday, but for the bank holidays on record. */
export function isWorkingDay(day: Day, holidays: BankHolidays): boolean {
  return weekday(day) <= FRIDAY && !holidays.days.has(day);
}

/** The `count`th working day after `day`, or before it when negative; `day` itself for 0, whatever it is. */
export function addWorkingDays(day: Day, count: number, holidays: BankHolidays): Day {
  if (Math.abs(count) > MOST_DAYS) throw new RangeError('More working days than a year has are no deadline');
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, holidays)) left -= 1;
  }
  return reached;
}

/** The year a day is in. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
