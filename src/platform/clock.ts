import { londonDay, type Clock, type Day } from '../kernel/dates';

/** The real clock: the one place in the product that reads the machine's time. */
export const systemClock: Clock = { now: () => new Date() };

/** The instant of a text that is known to be one, or of milliseconds since 1970. Reads no clock. */
export function instantOf(value: string | number): Date {
  return new Date(value);
}

/** The instant `millis` milliseconds before `instant`. Reads no clock. */
export function millisBefore(instant: Date, millis: number): Date {
  return new Date(instant.getTime() - millis);
}

/** The day it is in London for whoever asks. */
export function todayOf({ clock }: { readonly clock: Clock }): Day {
  return londonDay(clock.now());
}

/** The instant at which London's clocks show a time on a day. One that they skip in spring is an hour later. */
export function londonInstant(day: Day, time: string): Date {
  const asUtc = instantOf(`${day}T${time}:00Z`);
  const inSummer = instantOf(asUtc.getTime() - 3_600_000);
  return LONDON_TIME.format(inSummer) === time && londonDay(inSummer) === day ? inSummer : asUtc;
}

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
