import { type Day, type FinancialYear, type Period } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';

/** What a row of a download says that is not as it should be, and is told rather than mended (finance.md B43). */
export const ActualRemark = {
  AMOUNT_NOISE: 'AMOUNT_NOISE',
  PERIOD_DIFFERS: 'PERIOD_DIFFERS',
  REPORTED_LATE: 'REPORTED_LATE',
} as const;
export type ActualRemark = (typeof ActualRemark)[keyof typeof ActualRemark];

/** One row of a download of a finance ledger, as its source's columns are read. */
export interface DownloadedActual {
  readonly sourceKey: string;
  readonly dated: Day;
  readonly financialYear: FinancialYear;
  readonly period: Period;
  /** Net of VAT (finance.md B36); a credit is negative. */
  readonly amount: Pence;
  readonly vat: Pence;
  readonly supplierName: string;
  readonly invoiceReference: string | null;
  readonly expenseCode: string | null;
  readonly description: string | null;
  readonly remarks: readonly ActualRemark[];
}

/** What the books keep of a row beside the amount of spend itself. */
export interface ImportedActual {
  readonly actualId: string;
  readonly sourceName: string;
  readonly supplierName: string;
  readonly invoiceReference: string | null;
  readonly expenseCode: string | null;
  readonly description: string | null;
  /** The amount as the file had it, where that was noisy: kept of rows that were booked before such amounts were refused. */
  readonly amountGiven: string | null;
  readonly remarks: readonly ActualRemark[];
}
