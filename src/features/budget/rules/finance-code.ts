import { type Day } from '../../../kernel/dates';
import { type CostCategory } from '../../ledger/rules/coding';
import { FinanceCodeUse } from './journal-codes';

/** What an amount in a journal is for, before it has its codes. */
export interface CodedFor {
  readonly budgetHolderId: string;
  readonly use: FinanceCodeUse;
  /** A line of the section 251 return, or none. */
  readonly section251Line: string | null;
  readonly category: CostCategory | null;
}

/** The two codes by which a finance ledger books an amount. */
export interface LedgerCodes {
  readonly costCentre: string;
  readonly subjective: string;
}

/** The codes for one use of a holder's money from a day on; without a line or category, for all that have none of their own. */
export interface FinanceCode extends CodedFor, LedgerCodes {
  readonly financeCodeId: string;
  readonly startDate: Day;
  readonly setBy: string;
  readonly setAt: Date;
}

/** Uses whose codes may differ by line of the return, and those that may differ by category. */
const BY_LINE: readonly FinanceCodeUse[] = [FinanceCodeUse.SPEND];
const BY_CATEGORY: readonly FinanceCodeUse[] = [FinanceCodeUse.SPEND, FinanceCodeUse.RECHARGE_INCOME];

/** Whether codes of the use may differ by line of the return: only spend is known by its line. */
export function takesLine(use: FinanceCodeUse): boolean {
  return BY_LINE.includes(use);
}

/** Whether codes of the use may differ by category; control accounts are one for the holder. */
export function takesCategory(use: FinanceCodeUse): boolean {
  return BY_CATEGORY.includes(use);
}

/**
 * The code in force on a day: the one that names most of what the amount is for (line and category, then line, then category, then neither), and of
 * those the one with the latest start. Null where none is set. `codes` come in the order of their start and of being set, so the last of two wins.
 */
export function codeFor(codes: readonly FinanceCode[], wanted: CodedFor, day: Day): FinanceCode | null {
  let best: FinanceCode | null = null;
  for (const code of codes) {
    if (code.budgetHolderId !== wanted.budgetHolderId || code.use !== wanted.use || code.startDate > day) continue;
    if (code.section251Line !== null && code.section251Line !== wanted.section251Line) continue;
    if (code.category !== null && code.category !== wanted.category) continue;
    if (best === null || precision(code) >= precision(best)) best = code;
  }
  return best;
}

function precision({ section251Line, category }: CodedFor): number {
  return (section251Line === null ? 0 : 2) + (category === null ? 0 : 1);
}

/** Whether a text can be a code: what finance ledgers take, and nothing that a spreadsheet takes for a formula. */
export function isLedgerCode(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._/-]{0,29}$/.test(text);
}

/** The codes in force on a day, one for each use, line and category that has any. */
export function codesOn(codes: readonly FinanceCode[], day: Day): readonly FinanceCode[] {
  const standing = new Map<string, FinanceCode>();
  for (const code of codes) {
    const { budgetHolderId, use, section251Line, category } = code;
    if (code.startDate <= day) standing.set(JSON.stringify([budgetHolderId, use, section251Line, category]), code);
  }
  return [...standing.values()];
}
