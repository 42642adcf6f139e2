import { type Clock } from '../kernel/dates';

/** The real clock: the one place in the product that reads the machine's time. */
export const systemClock: Clock = { now: () => new Date() };

/** The instant `millis` milliseconds before another. */
export function millisBefore(instant: Date, millis: number): Date {
  return new Date(instant.getTime() - millis);
}
