import type { FinancialYear } from '../../../kernel/dates';
import { pence, sum, type Pence } from '../../../kernel/money';
import type { CodedPayer } from '../../ledger/rules/dimensions';
import { fourCosts, type FourCosts, type HolderAmount } from '../../ledger/rules/four-costs';

/** What a change does to what placements cost: after, less before; a saving is negative. */
export interface MoneyEffect {
  /** The financial year of the day of the change. */
  readonly financialYear: FinancialYear;
  /** The change of what the ledger holds for that year. */
  readonly thisYear: FourCosts;
  /** The change of `fullYearEffect` at the end of that year (money.md section 6): what it does to the whole of the next. */
  readonly fullYear: FourCosts;
  /** By holder; one for whom nothing changes has no entry. */
  readonly holders: readonly HolderEffectOfChange[];
}

/** What a change does to one budget holder. */
export interface HolderEffectOfChange {
  readonly budgetHolderId: string;
  readonly thisYear: Pence;
  readonly fullYear: Pence;
}

/** What placements cost at a moment, by holder; one may stand in several amounts. */
export interface CostsAtMoment {
  readonly thisYear: readonly HolderAmount[];
  readonly fullYear: readonly HolderAmount[];
}

/** The effect of whatever happened between two moments. `payers` knows every holder of both. */
export function effectBetween(
  before: CostsAtMoment,
  after: CostsAtMoment,
  payers: ReadonlyMap<string, CodedPayer>,
  financialYear: FinancialYear,
): MoneyEffect {
  const thisYear = differences(before.thisYear, after.thisYear);
  const fullYear = differences(before.fullYear, after.fullYear);
  const amountOf = (amounts: readonly HolderAmount[], holder: string): Pence =>
    sum(amounts.filter(({ budgetHolderId }) => budgetHolderId === holder).map(({ amount }) => amount));
  const ids = [...new Set([...thisYear, ...fullYear].map(({ budgetHolderId }) => budgetHolderId))];
  return {
    financialYear,
    thisYear: fourCosts(thisYear, payers),
    fullYear: fourCosts(fullYear, payers),
    holders: ids.map((budgetHolderId) => ({
      budgetHolderId,
      thisYear: amountOf(thisYear, budgetHolderId),
      fullYear: amountOf(fullYear, budgetHolderId),
    })),
  };
}

function differences(before: readonly HolderAmount[], after: readonly HolderAmount[]): HolderAmount[] {
  const totals = new Map<string, bigint>();
  const count = ({ budgetHolderId, amount }: HolderAmount, sign: bigint): void => {
    totals.set(budgetHolderId, (totals.get(budgetHolderId) ?? 0n) + sign * amount);
  };
  for (const amount of before) count(amount, -1n);
  for (const amount of after) count(amount, 1n);
  return [...totals]
    .filter(([, amount]) => amount !== 0n)
    .map(([budgetHolderId, amount]) => ({ budgetHolderId, amount: pence(amount) }));
}
