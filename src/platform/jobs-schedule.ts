import { addDays, londonDay } from '../kernel/dates';
import { instantOf, londonInstant } from './clock';

/**
 * How often a job runs by itself, in each local area: every so many minutes (counted from midnight UTC, so that a
 * restart does not shift it), or once a day at a time by London's clock (`HH:MM`).
 */
export type Every = { readonly minutes: number } | { readonly dailyAt: string };

const MINUTE_MILLIS = 60_000;

/** The first time after `now` that such a job is due. */
export function nextDue(every: Every, now: Date): Date {
  if ('minutes' in every) {
    const step = every.minutes * MINUTE_MILLIS;
    return instantOf((Math.floor(now.getTime() / step) + 1) * step);
  }
  const today = londonDay(now);
  const due = londonInstant(today, every.dailyAt);
  return due > now ? due : londonInstant(addDays(today, 1), every.dailyAt);
}
