import { financialYearSpan, intersect, type FinancialYear } from '../../../kernel/dates';
import { type BudgetHolderId } from '../../../kernel/ids';
import { type Pence } from '../../../kernel/money';
import { written } from '../../../kernel/text';
import { type BudgetHolder } from './directory';

/** The most a holder may have committed in a financial year in all, as it was set at one moment; the last set stands. */
export interface CommitmentCeiling {
  readonly commitmentCeilingId: string;
  readonly budgetHolderId: BudgetHolderId;
  readonly financialYear: FinancialYear;
  /** Counts the settings of a holder and year from 1; the greatest stands. */
  readonly ordinal: number;
  /** What is committed may equal it; null: from here on there is none. */
  readonly ceiling: Pence | null;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
}

/** Why a ceiling is not set. */
export type CeilingProblem =
  | { readonly code: 'CEILING_NEGATIVE'; readonly field: readonly string[] }
  | { readonly code: 'REASON_MISSING'; readonly field: readonly string[] }
  | { readonly code: 'HOLDER_NOT_IN_YEAR'; readonly field: readonly string[]; readonly financialYear: FinancialYear }
  | { readonly code: 'NOTHING_CHANGED'; readonly field: readonly string[] };

/**
 * All that speaks against a ceiling. One below what is committed already is right: it stops what comes next and undoes
 * nothing. `standing` is the one in force, null where there is none.
 */
export function ceilingProblems(asked: {
  readonly holder: Pick<BudgetHolder, 'startDate' | 'endDate'>;
  readonly financialYear: FinancialYear;
  readonly ceiling: Pence | null;
  readonly reason: string;
  readonly standing: Pence | null;
}): readonly CeilingProblem[] {
  const { holder, financialYear, ceiling, reason, standing } = asked;
  const year = financialYearSpan(financialYear);
  const lives = intersect(year, { startDate: holder.startDate, endDate: holder.endDate ?? year.endDate }) !== null;
  return [
    ...(lives ? [] : [{ code: 'HOLDER_NOT_IN_YEAR', field: ['financialYear'], financialYear } as const]),
    ...(ceiling !== null && ceiling < 0n ? [{ code: 'CEILING_NEGATIVE', field: ['ceiling'] } as const] : []),
    ...(written(reason) === null ? [{ code: 'REASON_MISSING', field: ['reason'] } as const] : []),
    ...(ceiling === standing ? [{ code: 'NOTHING_CHANGED', field: ['ceiling'] } as const] : []),
  ];
}
