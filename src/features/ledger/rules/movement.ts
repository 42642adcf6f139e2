import type { Period } from '../../../kernel/dates';
import type { Pence } from '../../../kernel/money';
import type { PeriodOfYear } from './postings';

/** What one write posted for one placement and one cause. */
export interface MovementEvent {
  readonly placementId: string;
  readonly decisionId: string | null;
  readonly postedAt: Date;
  readonly amount: Pence;
  /** What of it belongs to a period that was closed, and is reported in a later one (B13). */
  readonly caughtUp: Pence;
}

/** A cost that belongs to one period and is reported in another. */
export interface CaughtUp extends PeriodOfYear {
  readonly reportedPeriod: Period;
  readonly amount: Pence;
}
