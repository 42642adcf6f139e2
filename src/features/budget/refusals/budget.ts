import { type FinancialYear } from '../../../kernel/dates';

/** Why something about a budget is refused: the code, the path inside the input, and what would be right. */
export interface BudgetRefusal<Code extends string> {
  readonly code: Code;
  readonly field: readonly string[];
  readonly message: string;
}

/** No day of the holder lies in the year. */
export function notInForce(facts: { readonly financialYear: FinancialYear; readonly holderName: string }): string {
  return `${facts.holderName} has no day in ${facts.financialYear}. Choose a budget holder that exists in that year.`;
}
