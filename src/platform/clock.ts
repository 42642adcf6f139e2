import { type Clock } from '../kernel/dates';

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
