import { type FinancialYear } from '../../../kernel/dates';
import { type Pence, subtract } from '../../../kernel/money';

/** A year of a budget as its balance goes through it (B33): opening + in-year = closing. */
export interface BalanceOfYear {
  readonly financialYear: FinancialYear;
  readonly broughtForward: Pence;
  readonly variance: Pence;
  readonly cumulativePosition: Pence;
}

/** The same in the chain of years. */
export interface ChainedBalance extends BalanceOfYear {
  /** What is brought forward less what the year before closes at; null for the first of the chain. */
  readonly difference: Pence | null;
}

/** Years one after the other, each with what it opens at against what the one before closes at. */
export function chainBalances(years: readonly BalanceOfYear[]): readonly ChainedBalance[] {
  return years.map((year, index) => {
    const before = years[index - 1];
    return {
      ...year,
      difference: before === undefined ? null : subtract(year.broughtForward, before.cumulativePosition),
    };
  });
}
