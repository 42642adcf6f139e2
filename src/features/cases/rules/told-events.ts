import { ClockCode, type PlanEventKind } from './clock-codes';
import type { DatedEvent } from './clock-runs';
import type { ToldNotice } from './family-time';

/** What is decided and told, and is not something that is sent: its limit is kept on the day on which the family is told (regs 4, 5, 10, 20 and 25: "notify"). */
const TOLD_BY: ReadonlyMap<ClockCode, readonly PlanEventKind[]> = new Map([
  [ClockCode.C1, ['ASSESSMENT_REFUSED']],
  [ClockCode.C3, ['PLAN_REFUSED']],
  [ClockCode.C9, ['REVIEW_DECIDED', 'CEASE_NOTICE_SENT']],
  [ClockCode.C29, ['ASSESSMENT_REFUSED']],
]);

const DECISIONS: ReadonlySet<PlanEventKind> = new Set([...TOLD_BY.values()].flat());

/** Whether recording it does not say that its family was told: that takes a letter, or other means. */
export function isToldApart(kind: PlanEventKind): boolean {
  return DECISIONS.has(kind);
}

/**
 * What was recorded of a plan as a limit counts it: what it asks to be told on the day on which the family was told, where a letter that was sent or other means told it later than it was decided;
 * at the latest when the plan went on, since then the family knew. All else is on its own day: what was sent (C4, C10), whenever a letter of the right to appeal followed, and what a
 * decision makes unnecessary, as the plan after a refusal (C3, C4) or a report after it was decided on (C8).
 */
export function whenTold(
  code: ClockCode,
  events: readonly DatedEvent[],
  told: readonly ToldNotice[],
): readonly DatedEvent[] {
  const kinds = told.length === 0 ? undefined : TOLD_BY.get(code);
  if (kinds === undefined) return events;
  return events.map((event) => {
    if (!kinds.includes(event.kind)) return event;
    const days = told.filter(({ ofEventOn }) => ofEventOn === event.day).map(({ toldOn }) => toldOn);
    if (days.length === 0) return event;
    // A notice of an end is nothing but the telling, and no plan goes on by what follows on it.
    const next = event.kind === 'CEASE_NOTICE_SENT' ? [] : events.flatMap(({ day }) => (day > event.day ? [day] : []));
    const [first = event.day] = [[...days].sort()[0] ?? event.day, ...next].sort();
    return first > event.day ? { ...event, day: first } : event;
  });
}
