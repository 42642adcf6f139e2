import { type Day, type FinancialYear, type Period } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { type ActualKind } from './codes';
import { type ActualMatchStatus, type MatchRule, type SpendSettlement } from './match-codes';

/** One amount of spend, flat, with what a download says of it and which placement it pays for. */
export interface FlatActual {
  readonly actualId: string;
  readonly financialYear: FinancialYear;
  readonly period: Period;
  readonly reportedFinancialYear: FinancialYear;
  readonly reportedPeriod: Period;
  readonly budgetHolder: string;
  readonly kind: ActualKind;
  readonly reference: string;
  readonly dated: Day;
  readonly net: Pence;
  readonly vat: Pence;
  readonly source: string | null;
  readonly supplierName: string | null;
  readonly invoiceReference: string | null;
  readonly expenseCode: string | null;
  readonly description: string | null;
  readonly amountGiven: string | null;
  readonly remarks: readonly string[];
  readonly match: ActualMatchStatus;
  readonly rule: MatchRule | null;
  /** Why it pays for no placement; null unless a person settled that. */
  readonly settledAs: SpendSettlement | null;
  /** Null too where the reader may not see the placement. */
  readonly placementId: string | null;
  readonly caseReference: string | null;
}
