import { addDays, type Day, londonDay } from '../kernel/dates';
import { instantOf } from './clock';

/**
 * How often a job runs by itself, in each local area: every so many minutes (counted from midnight UTC, so that a
 * restart does not shift it), or once a day at a time by London's clock (`HH:MM`).
 */
export type Every = { readonly minutes: number } | { readonly dailyAt: string };

const MINUTE_MILLIS = 60_000;
const HOUR_MILLIS = 60 * MINUTE_MILLIS;

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

/** The instant at which London's clocks show a time on a day. One that they skip in spring is an hour later. */
function londonInstant(day: Day, time: string): Date {
  const asUtc = instantOf(`${day}T${time}:00Z`);
  const inSummer = instantOf(asUtc.getTime() - HOUR_MILLIS);
  return LONDON_TIME.format(inSummer) === time && londonDay(inSummer) === day ? inSummer : asUtc;
}

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
