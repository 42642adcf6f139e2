import type { Day } from '../../../kernel/dates';
import { runningClocks, type CaseClock } from '../../cases/rules/clocks';
import type { EhcPlanStatus } from '../../cases/rules/codes';

/** What a clock is judged against: the case's request and plan, and when the panel can take it. */
export interface ClockFacts {
  readonly requestDate: Day;
  readonly ehcPlanStatus: EhcPlanStatus;
  /** The day asked about. */
  readonly today: Day;
  /** The day of the sitting that can decide it; null: none is called. */
  readonly sittingDate: Day | null;
}

/** A statutory limit that ends before the panel can decide. */
export interface ClockWarning {
  readonly clock: CaseClock;
  readonly sittingDate: Day | null;
  readonly message: string;
}

/**
 * The first statutory limit of a case that ends before the sitting that can decide it, or null (M5). A panel date extends no limit, so the
 * route out of panel is offered with it (M6).
 */
export function clockWarning({ requestDate, ehcPlanStatus, today, sittingDate }: ClockFacts): ClockWarning | null {
  const missed = runningClocks(requestDate, ehcPlanStatus, today)
    .filter(({ dueDate }) => sittingDate === null || dueDate < sittingDate)
    .sort((one, other) => (one.dueDate < other.dueDate ? -1 : 1));
  const [clock] = missed;
  if (clock === undefined) return null;
  const when =
    sittingDate === null
      ? 'no sitting of its panel is called before then'
      : `the sitting is on ${sittingDate}, after it`;
  const message = `The limit ${clock.code} ends on ${clock.dueDate} and ${when}. No panel date extends it: it can be decided out of panel by a director, with the reason for urgency, and ratified at the next sitting.`;
  return { clock, sittingDate, message };
}
