import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { CaseClock } from '../../cases/rules/clocks';
import { LIMIT_IN_WORDS } from '../../cases/rules/code-words';
import { waitingForPanel } from '../../cases/rules/panel-limits';

/** What is judged: the case's statutory limits, and when the panel can take it. */
export interface ClockFacts {
  readonly clocks: readonly CaseClock[];
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
export function clockWarning({ clocks, sittingDate }: ClockFacts): ClockWarning | null {
  const [clock] = waitingForPanel(clocks).filter(({ dueDate }) => sittingDate === null || dueDate < sittingDate);
  if (clock === undefined) return null;
  const when =
    sittingDate === null
      ? 'no sitting of its panel is called before then'
      : `the sitting is on ${dayInWords(sittingDate)}, after it`;
  const end = clock.missing === null ? dayInWords(clock.dueDate) : `${dayInWords(clock.dueDate)} at the latest`;
  const message = `The limit “${LIMIT_IN_WORDS[clock.code]}” ends on ${end} and ${when}. No panel date extends it: it can be decided out of panel by a director, with the reason for urgency, and ratified at the next sitting.`;
  return { clock, sittingDate, message };
}
