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
