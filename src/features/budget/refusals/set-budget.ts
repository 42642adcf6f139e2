import { type FinancialYear } from '../../../kernel/dates';
import { type BudgetRefusal, notInForce } from './budget';

/** What setting a budget can refuse, and what each means for the client. */
export const SET_BUDGET_REFUSALS = {
  BUDGET_HOLDER_NOT_IN_FORCE: 'The budget holder does not exist in that financial year.',
  ALLOCATION_NEGATIVE: 'An allocation is zero or more; a deficit is entered as the balance brought forward.',
  AMOUNT_OUT_OF_RANGE: 'An amount in the books lies between -10000000000.00 and 10000000000.00 pounds.',
  LINE_UNKNOWN: 'The section 251 return has no such line in use.',
  LINE_OF_OTHER_BUDGET: 'The line is borne by another budget.',
  LINE_TWICE: 'A line of the return is given once.',
  LINES_OVER_ALLOCATION: 'The lines of a version come to no more than its allocation.',
  LABEL_MISSING: 'The version of the budget has to be named.',
  NOTHING_CHANGED: 'The budget holds these amounts already.',
} as const;
export type SetBudgetRefusalCode = keyof typeof SET_BUDGET_REFUSALS;

/** The facts behind a refused budget, by code. */
export function setBudgetRefusal(
  code: 'BUDGET_HOLDER_NOT_IN_FORCE' | 'ALLOCATION_NEGATIVE' | 'LABEL_MISSING' | 'NOTHING_CHANGED',
  facts: { readonly financialYear: FinancialYear; readonly holderName: string },
): BudgetRefusal<SetBudgetRefusalCode> {
  switch (code) {
    case 'BUDGET_HOLDER_NOT_IN_FORCE':
      return { code, field: ['budgetHolderId'], message: notInForce(facts) };
    case 'ALLOCATION_NEGATIVE':
      return {
        code,
        field: ['allocation'],
        message: 'The allocation is negative. Enter it as zero or more, and a deficit as the balance brought forward.',
      };
    case 'LABEL_MISSING':
      return {
        code,
        field: ['version'],
        message: 'Name the version of the budget, for example "December 2024" or "July 2025 update".',
      };
    case 'NOTHING_CHANGED':
      return {
        code,
        field: ['allocation'],
        message: `${facts.holderName} holds these amounts for ${facts.financialYear} already; nothing was entered.`,
      };
  }
}
