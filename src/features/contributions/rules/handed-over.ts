import type { Day } from '../../../kernel/dates';
import { paysForAdults, paysForChildren, type BudgetServes } from '../../access/rules/serves';

/** Whom the two budgets of a hand-over to adult services serve as it is agreed; null: nobody has said so. */
export interface HandOverServes {
  readonly giving: BudgetServes | null;
  readonly taking: BudgetServes | null;
}

/** Why a hand-over that waits is not agreed any more. */
export const HandOverProblem = {
  GIVER_SERVES_ADULTS: 'GIVER_SERVES_ADULTS',
  TAKER_SERVES_CHILDREN: 'TAKER_SERVES_CHILDREN',
} as const;
export type HandOverProblem = (typeof HandOverProblem)[keyof typeof HandOverProblem];

/** A hand-over that waits, between the budgets that act for those it names by now. */
export interface WaitingHandOver extends HandOverServes {
  readonly agreementId: string;
  readonly fromDate: Day;
  readonly giverId: string;
  readonly takerId: string;
}

/**
 * Why a hand-over that was proposed is not agreed any more (J5): since then it was put right whom its budgets pay for, and it would go to one of children
 * alone, or from one of adults. Empty: it may be.
 */
export function handOverProblems({ giving, taking }: HandOverServes): readonly HandOverProblem[] {
  return [
    ...(paysForChildren(giving) ? [] : [HandOverProblem.GIVER_SERVES_ADULTS]),
    ...(paysForAdults(taking) ? [] : [HandOverProblem.TAKER_SERVES_CHILDREN]),
  ];
}
