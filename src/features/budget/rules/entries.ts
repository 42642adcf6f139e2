import { type Day, type FinancialYear, type Period } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { type BudgetEntryKind } from './block-codes';
import { type BudgetLine } from './budget-lines';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { type ActualKind } from './codes';

/** One row of a budget as it was entered: a difference from what stood before. */
export interface BudgetEntry {
  readonly budgetEntryId: string;
  readonly budgetHolderId: string;
  readonly financialYear: FinancialYear;
  readonly kind: BudgetEntryKind;
  readonly label: string;
  readonly amount: Pence;
  readonly reason: string | null;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  /** The succession that carried it from or to the budget; left out: somebody entered it. */
  readonly successionId?: string;
  /** The publication of the block that it enters, or the adjustment that it is a side of; left out: neither. */
  readonly blockVersionId?: string;
  readonly budgetAdjustmentId?: string;
  /** What of the amount is of which line of the section 251 return; the rest is of none. Left out: all of it. */
  readonly lines?: readonly BudgetLine[];
}

/** One amount of spend as it was recorded, net of VAT. */
export interface Actual {
  readonly actualId: string;
  readonly budgetHolderId: string;
  readonly financialYear: FinancialYear;
  readonly period: Period;
  readonly kind: ActualKind;
  readonly amount: Pence;
  readonly vat: Pence;
  readonly placementId: string | null;
  readonly caseId: string | null;
  readonly reference: string;
  readonly dated: Day;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** The same as the books hold it. */
export interface RecordedActual extends Actual {
  /** Where it is reported: the period it belongs to, or the first open one where that was closed (money.md section 5). */
  readonly reported: PeriodOfYear;
}
