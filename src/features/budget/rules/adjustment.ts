import { type FinancialYear } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { type Pence, roundDivide } from '../../../kernel/money';
import { type BudgetAdjustmentKind, type GrantBlock } from './block-codes';

/** A change of a budget between its versions, as it was entered. */
export interface BudgetAdjustment {
  readonly budgetAdjustmentId: string;
  readonly budgetHolderId: string;
  readonly financialYear: FinancialYear;
  readonly kind: BudgetAdjustmentKind;
  /** What is added to the budget; negative where it is taken from it. */
  readonly amount: Pence;
  /** The other side of a transfer, one of the two. */
  readonly otherBudgetHolderId: string | null;
  readonly otherBlock: GrantBlock | null;
  /** The schools block that the limit was taken of; null for what is no transfer out of it. */
  readonly schoolsBlock: Pence | null;
  readonly secretaryOfStateReference: string | null;
  /** Net pupils of an import/export change that was given by them. */
  readonly netPupils: Decimal | null;
  readonly reason: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

const BASIS_POINTS = 10_000n;

/**
 * Whether what leaves the schools block over a year needs a reference of the Secretary of State (B39): equal to the limit passes, a penny over
 * needs it. The limit is in basis points of the schools block; null where none is set for the year.
 */
export function needsSecretaryOfState(
  transferred: Pence,
  schoolsBlock: Pence,
  limitBasisPoints: bigint | null,
): boolean {
  return limitBasisPoints !== null && transferred > 0n && transferred * BASIS_POINTS > schoolsBlock * limitBasisPoints;
}

/** The limit in pounds and pence, for who has to be told it; rounded. */
export function transferLimit(schoolsBlock: Pence, limitBasisPoints: bigint): Pence {
  return roundDivide(schoolsBlock * limitBasisPoints, BASIS_POINTS);
}
