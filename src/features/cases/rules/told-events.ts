import type { PlanEventKind } from './clock-codes';
import type { DatedEvent } from './clock-runs';
import type { ToldNotice } from './family-time';

/** What is decided and told, and is not something that is sent: its limit is kept on the day on which the family is told (regs 4, 5, 10 and 20: "notify"). */
const DECISIONS: ReadonlySet<PlanEventKind> = new Set(['ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'REVIEW_DECIDED']);

/**
 * What was recorded of a plan, each decision on the day on which its family was told, where a letter that was sent or other means told it later than it was taken (C1, C3, C9);
 * at the latest when the plan went on, since then the family knew. What was sent counts on its own day (C4, C10), whenever a letter of the right to appeal followed.
 */
export function whenTold(events: readonly DatedEvent[], told: readonly ToldNotice[]): DatedEvent[] {
  return events.map((event) => {
    if (!DECISIONS.has(event.kind)) return event;
    const days = told.filter(({ ofEventOn }) => ofEventOn === event.day).map(({ toldOn }) => toldOn);
    if (days.length === 0) return event;
    const next = events.filter(({ day }) => day > event.day).map(({ day }) => day);
    const [first = event.day] = [[...days].sort()[0] ?? event.day, ...next].sort();
    return first > event.day ? { ...event, day: first } : event;
  });
}
