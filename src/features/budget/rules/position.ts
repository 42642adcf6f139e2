import { type Day } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';

/** What the days of a year up to a day cost a budget of one line. */
export interface PositionCost {
  readonly placementId: string;
  readonly costLineId: string;
  readonly payer: string;
  readonly amount: Pence;
  /** Of a case the reader declared an interest in. */
  readonly isWithheld: boolean;
}

/** How a budget stood on a day, as it was known at an instant. */
export interface Position {
  readonly date: Day;
  /** Placements that ran on the day and that this budget pays for in the year. */
  readonly placements: number;
  readonly children: number;
  /** What the days of the year up to it cost this budget. */
  readonly costToDate: Pence;
  /** What makes that. */
  readonly costs: readonly PositionCost[];
}
