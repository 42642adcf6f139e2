import type { FinancialYear } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { FourCosts } from '../../ledger/rules/four-costs';
import type { MoneyEffect } from './money-effect';

/** Amounts in whole pence, as text: a stored answer holds no bigint. */
type Stored<Costs> = { readonly [Key in keyof Costs]: Costs[Key] extends Pence ? string : Costs[Key] };

/** A `MoneyEffect` as the answer of a repeatable write keeps it; `restoreEffect` gives it back. A type, since an interface is not storable. */
export type StoredEffect = {
  readonly financialYear: string;
  readonly thisYear: Stored<Pick<FourCosts, keyof FourCosts>>;
  readonly fullYear: Stored<Pick<FourCosts, keyof FourCosts>>;
  readonly holders: readonly {
    readonly budgetHolderId: string;
    readonly thisYear: string;
    readonly fullYear: string;
  }[];
};

/** The effect as the answer of a write keeps it. */
export function storeEffect({ financialYear, thisYear, fullYear, holders }: MoneyEffect): StoredEffect {
  return {
    financialYear,
    thisYear: storeCosts(thisYear),
    fullYear: storeCosts(fullYear),
    holders: holders.map((one) => ({
      budgetHolderId: one.budgetHolderId,
      thisYear: one.thisYear.toString(),
      fullYear: one.fullYear.toString(),
    })),
  };
}

/** The effect as it was measured. */
export function restoreEffect({ financialYear, thisYear, fullYear, holders }: StoredEffect): MoneyEffect {
  return {
    financialYear: financialYear as FinancialYear,
    thisYear: restoreCosts(thisYear),
    fullYear: restoreCosts(fullYear),
    holders: holders.map((one) => ({
      budgetHolderId: one.budgetHolderId,
      thisYear: pence(BigInt(one.thisYear)),
      fullYear: pence(BigInt(one.fullYear)),
    })),
  };
}

function storeCosts({ block, otherCouncil, health, total }: FourCosts): StoredEffect['thisYear'] {
  return {
    block: block.toString(),
    otherCouncil: otherCouncil.toString(),
    health: health.toString(),
    total: total.toString(),
  };
}

function restoreCosts({ block, otherCouncil, health, total }: StoredEffect['thisYear']): FourCosts {
  return {
    block: pence(BigInt(block)),
    otherCouncil: pence(BigInt(otherCouncil)),
    health: pence(BigInt(health)),
    total: pence(BigInt(total)),
  };
}
