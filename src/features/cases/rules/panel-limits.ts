import { ClockCode } from './clock-codes';
import { isOpen, type CaseClock } from './clocks';

/** The limits that a decision of the panel must meet: a sitting after one is warned of (M5, M6). */
const OF_THE_PANEL: ReadonlySet<ClockCode> = new Set([
  ClockCode.C1,
  ClockCode.C4,
  ClockCode.C9,
  ClockCode.C10,
  ClockCode.C11,
  ClockCode.C12,
  ClockCode.C13,
  ClockCode.C29,
  ClockCode.C30,
]);

/** The open limits that wait for the panel, the first to end first. An exception excuses; it is never planned with, so the day without counts. */
export function waitingForPanel(clocks: readonly CaseClock[]): CaseClock[] {
  return clocks
    .filter((clock) => isOpen(clock) && OF_THE_PANEL.has(clock.code))
    .sort((one, other) => (one.dueDate < other.dueDate ? -1 : 1));
}
