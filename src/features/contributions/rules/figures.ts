import type { Pence } from '../../../kernel/money';

/** What a share comes to in a financial year: expected by the agreement, agreed by its holder, in dispute (B21). */
export interface ShareFigures {
  readonly expected: Pence;
  readonly agreed: Pence;
  readonly disputed: Pence;
}

/** What a dispute comes to. */
export interface DisputeFigures {
  /** What of the disputed part falls on its days so far. */
  readonly toDate: Pence;
  /** What of it falls on the current financial year. */
  readonly thisYear: Pence;
  /** What somebody has carried of it so far; nothing while nobody does. */
  readonly interimFunded: Pence;
}

/** What disputes come to, together. */
export interface DisputeTotals {
  readonly open: number;
  readonly overdue: number;
  readonly closed: number;
  /** Days from raising to closing, or to today, all disputes together. */
  readonly daysInDispute: number;
  /** Of those that are open. */
  readonly interimFundedToDate: Pence;
  readonly disputedToDate: Pence;
  readonly disputedThisYear: Pence;
}
