import type { BudgetHolderId } from '../../../kernel/ids';

/**
 * Whom a budget pays for, as councils and NHS bodies divide theirs: children’s social care and adult social care (Children Act 1989, Care Act 2014),
 * children’s continuing care and continuing healthcare of adults, each from the 18th birthday; high needs and 0–25 teams up to 25.
 */
export const BudgetServes = {
  CHILDREN: 'CHILDREN',
  UP_TO_25: 'UP_TO_25',
  ADULTS: 'ADULTS',
  ALL_AGES: 'ALL_AGES',
} as const;
export type BudgetServes = (typeof BudgetServes)[keyof typeof BudgetServes];

/** Whether a budget may pay for somebody under 18. True where nobody said whom it serves: not known is not “nobody”. */
export function paysForChildren(serves: BudgetServes | null): boolean {
  return serves !== BudgetServes.ADULTS;
}

/** Whether a budget may pay for somebody of 18 or more. True where nobody said whom it serves. */
export function paysForAdults(serves: BudgetServes | null): boolean {
  return serves !== BudgetServes.CHILDREN;
}

/** Whether one budget may stand in the place of another: there is somebody whom both may pay for. */
export function mayFollow(predecessor: BudgetServes | null, successor: BudgetServes | null): boolean {
  return (
    (paysForChildren(predecessor) && paysForChildren(successor)) ||
    (paysForAdults(predecessor) && paysForAdults(successor))
  );
}

/** Whom a new budget serves that takes the whole place of others: everybody whom they did. Null: of one of them, or of none, nobody knows. */
export function servedTogether(all: readonly (BudgetServes | null)[]): BudgetServes | null {
  const [first = null] = all;
  if (all.includes(null)) return null;
  if (all.every((one) => one === first)) return first;
  const isOfAdults = all.includes(BudgetServes.ADULTS) || all.includes(BudgetServes.ALL_AGES);
  return isOfAdults ? BudgetServes.ALL_AGES : BudgetServes.UP_TO_25;
}

/** Why a high needs block is not made, or said, to serve somebody. */
export interface BlockProblem {
  readonly code: 'HIGH_NEEDS_BLOCK_SERVES_UP_TO_25';
  readonly field: readonly string[];
}

/** Why it is not set whom a budget serves. */
export type ServesProblem = BlockProblem | { readonly code: 'SERVES_UNCHANGED'; readonly field: readonly string[] };

/** The high needs block is for pupils and students up to 25, whatever is said of it (School and Early Years Finance Regulations). */
export function blockProblems(isHighNeedsBlock: boolean, serves: BudgetServes | null): readonly BlockProblem[] {
  return isHighNeedsBlock && serves !== null && serves !== BudgetServes.UP_TO_25
    ? [{ code: 'HIGH_NEEDS_BLOCK_SERVES_UP_TO_25', field: ['serves'] }]
    : [];
}

/** Whom a budget serves, said by an administrator. */
export interface SetBudgetServes {
  readonly budgetHolderId: BudgetHolderId;
  readonly serves: BudgetServes;
  /** The version the caller saw, or null not to ask. */
  readonly expectedVersion: number | null;
}
