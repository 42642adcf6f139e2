import { paysForAdults, paysForChildren, type BudgetServes } from '../../access/rules/serves';

/** Whom the two budgets of a hand-over to adult services serve as it is agreed; null: nobody has said so. */
export interface HandOverServes {
  readonly giving: BudgetServes | null;
  readonly taking: BudgetServes | null;
}

/**
 * Why a hand-over that was proposed is not agreed any more (J5): since then it was put right whom its budgets pay for, and it would go to one of children
 * alone, or from one of adults. Empty: it may be.
 */
export function handOverProblems({
  giving,
  taking,
}: HandOverServes): readonly ('GIVER_SERVES_ADULTS' | 'TAKER_SERVES_CHILDREN')[] {
  return [
    ...(paysForChildren(giving) ? [] : (['GIVER_SERVES_ADULTS'] as const)),
    ...(paysForAdults(taking) ? [] : (['TAKER_SERVES_CHILDREN'] as const)),
  ];
}
