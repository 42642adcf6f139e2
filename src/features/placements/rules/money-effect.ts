import type { FinancialYear } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { pence, sum, type Pence, negate } from '../../../kernel/money';
import type { CodedPayer } from '../../ledger/rules/dimensions';
import { fourCosts, type FourCosts, type HolderAmount } from '../../ledger/rules/four-costs';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { fullYearChange, type LineFacts } from './full-year-change';

/** What a change does to what placements cost: after, less before; a saving is negative. */
export interface MoneyEffect {
  /** The financial year of the day of the change. */
  readonly financialYear: FinancialYear;
  /** The change of what the ledger holds for that year. */
  readonly thisYear: FourCosts;
  /** What it does to the cost of a full year, wherever it acts (`fullYearChange`). */
  readonly fullYear: FourCosts;
  /** By holder, of this year and of a full one; one for whom nothing changes has no entry. */
  readonly holders: readonly HolderEffectOfChange[];
  /** Each financial year for which the ledger comes to hold something else, to its horizon. */
  readonly years: readonly EffectOfYear[];
}

/** What a change does to one budget holder. */
export interface HolderEffectOfChange {
  readonly budgetHolderId: string;
  readonly thisYear: Pence;
  readonly fullYear: Pence;
}

/** What a change does to one financial year. */
export interface EffectOfYear {
  readonly financialYear: FinancialYear;
  readonly costs: FourCosts;
  readonly holders: readonly HolderAmount[];
}

/** What placements cost at a moment: what the ledger holds, and their lines. */
export interface CostsAtMoment {
  readonly held: readonly (HolderAmount & { readonly financialYear: FinancialYear })[];
  readonly lines: readonly StoredLine[];
}

/** Everyone who pays at a moment. */
export function holdersOf(costs: readonly CostsAtMoment[]): readonly string[] {
  const payers = costs.flatMap(({ held, lines }) => [
    ...held.map(({ budgetHolderId }) => budgetHolderId),
    ...lines.flatMap(({ versions }) => versions.flatMap(({ shares }) => shares.map(({ payer }) => payer))),
  ]);
  return [...new Set(payers)];
}

/** The effect of whatever happened between two moments. `payers` knows every holder of both. */
export function effectBetween(
  before: CostsAtMoment,
  after: CostsAtMoment,
  payers: ReadonlyMap<string, CodedPayer>,
  facts: LineFacts,
): MoneyEffect {
  const { financialYear } = facts;
  const held = groupBy([...before.held.map(negated), ...after.held], (one) => one.financialYear);
  const years = [...held]
    .map(([year, amounts]) => ({ financialYear: year, holders: totals(amounts) }))
    .filter(({ holders }) => holders.length > 0)
    .sort((a, b) => (a.financialYear < b.financialYear ? -1 : 1));
  const thisYear = years.find((one) => one.financialYear === financialYear)?.holders ?? [];
  const fullYear = totals(fullYearChange(before.lines, after.lines, facts));
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
    years: years.map((one) => ({ ...one, costs: fourCosts(one.holders, payers) })),
  };
}

function negated<Amount extends HolderAmount>(one: Amount): Amount {
  return { ...one, amount: negate(one.amount) };
}

/** By holder; one whose amounts come to nothing has no entry. */
function totals(amounts: readonly HolderAmount[]): HolderAmount[] {
  const found = new Map<string, bigint>();
  for (const { budgetHolderId, amount } of amounts) {
    found.set(budgetHolderId, (found.get(budgetHolderId) ?? 0n) + amount);
  }
  return [...found]
    .filter(([, amount]) => amount !== 0n)
    .map(([budgetHolderId, amount]) => ({ budgetHolderId, amount: pence(amount) }));
}
