import type { FinancialYear } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { FourCosts } from '../../ledger/rules/four-costs';
import type { MoneyEffect } from './money-effect';

/** Amounts in whole pence, as text: a stored answer holds no bigint. */
type Stored<Costs> = { readonly [Key in keyof Costs]: Costs[Key] extends Pence ? string : Costs[Key] };

/** Four costs as the answer of a repeatable write keeps them. */
export type StoredCosts = Stored<Pick<FourCosts, keyof FourCosts>>;

/** A `MoneyEffect` as the answer of a repeatable write keeps it; `restoreEffect` gives it back. A type, since an interface is not storable. */
export type StoredEffect = {
  readonly financialYear: string;
  readonly thisYear: StoredCosts;
  readonly fullYear: StoredCosts;
  readonly holders: readonly {
    readonly budgetHolderId: string;
    readonly thisYear: string;
    readonly fullYear: string;
  }[];
  readonly years: readonly {
    readonly financialYear: string;
    readonly costs: StoredCosts;
    readonly holders: readonly { readonly budgetHolderId: string; readonly amount: string }[];
  }[];
};

/** The effect as the answer of a write keeps it. */
export function storeEffect({ financialYear, thisYear, fullYear, holders, years }: MoneyEffect): StoredEffect {
  return {
    financialYear,
    thisYear: storeCosts(thisYear),
    fullYear: storeCosts(fullYear),
    holders: holders.map((one) => ({
      budgetHolderId: one.budgetHolderId,
      thisYear: one.thisYear.toString(),
      fullYear: one.fullYear.toString(),
    })),
    years: years.map((year) => ({
      financialYear: year.financialYear,
      costs: storeCosts(year.costs),
      holders: year.holders.map(({ budgetHolderId, amount }) => ({ budgetHolderId, amount: amount.toString() })),
    })),
  };
}

/** The effect as it was measured. */
export function restoreEffect({ financialYear, thisYear, fullYear, holders, years }: StoredEffect): MoneyEffect {
  return {
    financialYear: financialYear as FinancialYear,
    thisYear: restoreCosts(thisYear),
    fullYear: restoreCosts(fullYear),
    holders: holders.map((one) => ({
      budgetHolderId: one.budgetHolderId,
      thisYear: pence(BigInt(one.thisYear)),
      fullYear: pence(BigInt(one.fullYear)),
    })),
    years: years.map((year) => ({
      financialYear: year.financialYear as FinancialYear,
      costs: restoreCosts(year.costs),
      holders: year.holders.map(({ budgetHolderId, amount }) => ({ budgetHolderId, amount: pence(BigInt(amount)) })),
    })),
  };
}

/** Four costs as an answer keeps them; `restoreCosts` gives them back. */
export function storeCosts({ block, otherCouncil, health, total }: FourCosts): StoredCosts {
  return {
    block: block.toString(),
    otherCouncil: otherCouncil.toString(),
    health: health.toString(),
    total: total.toString(),
  };
}

/** Four costs as they were stored. */
export function restoreCosts({ block, otherCouncil, health, total }: StoredCosts): FourCosts {
  return {
    block: pence(BigInt(block)),
    otherCouncil: pence(BigInt(otherCouncil)),
    health: pence(BigInt(health)),
    total: pence(BigInt(total)),
  };
}
