import { add, ZERO, type Pence } from '../../../kernel/money';
import type { CodedPayer } from './dimensions';

/** What one budget holder pays. */
export interface HolderAmount {
  readonly budgetHolderId: string;
  readonly amount: Pence;
}

/**
 * What a thing costs, by whose money it is (finance.md B26): always these four, whatever of them is nothing. The first three add up to the
 * last.
 */
export interface FourCosts {
  /** The high needs block of the schools grant. */
  readonly block: Pence;
  /** The council beside the block: social care, and education budgets such as transport. */
  readonly otherCouncil: Pence;
  /** Bodies of the health service. */
  readonly health: Pence;
  /** All of them. */
  readonly total: Pence;
}

/** Nothing, of every kind. */
export const NO_COSTS: FourCosts = { block: ZERO, otherCouncil: ZERO, health: ZERO, total: ZERO };

/**
 * The four costs of what holders pay. A holder that is in `payers` no longer (it is not of the area) is a fault: its money would be in no
 * kind.
 */
export function fourCosts(costs: readonly HolderAmount[], payers: ReadonlyMap<string, CodedPayer>): FourCosts {
  return costs.reduce((all, { budgetHolderId, amount }): FourCosts => {
    const payer = payers.get(budgetHolderId);
    if (payer === undefined) throw new Error('A cost names a budget holder that is not one of its local area');
    const kind = kindOf(payer);
    return { ...all, [kind]: add(all[kind], amount), total: add(all.total, amount) };
  }, NO_COSTS);
}

function kindOf({ agencyKind, isHighNeedsBlock }: CodedPayer): Exclude<keyof FourCosts, 'total'> {
  if (isHighNeedsBlock) return 'block';
  return agencyKind === 'HEALTH' ? 'health' : 'otherCouncil';
}
