import { type Decimal } from '../../../kernel/decimal';
import { formatMoney, pence, type Pence } from '../../../kernel/money';
import { written } from '../../../kernel/text';
import { ADJUST_BUDGET_REFUSALS, type AdjustBudgetRefusalCode } from '../refusals/adjust-budget';
import { needsSecretaryOfState, transferLimit } from './adjustment';
import { isHalves } from './block';
import { type BudgetAdjustmentKind, type GrantBlock } from './block-codes';

/** Something wrong with a change of a budget: where it is, and what would be right. */
export interface AdjustmentProblem {
  readonly code: AdjustBudgetRefusalCode;
  readonly field: readonly string[];
  readonly message: string;
}

/** A change of a budget as it was given. */
export interface GivenAdjustment {
  readonly kind: BudgetAdjustmentKind;
  readonly amount: Pence | null;
  readonly netPupils: Decimal | null;
  readonly otherBudgetHolderId: string | null;
  readonly otherBlock: GrantBlock | null;
  readonly schoolsBlock: Pence | null;
  readonly secretaryOfStateReference: string | null;
}

/** What a change is judged by beside what was given. */
export interface AdjustmentFacts {
  readonly isBlock: boolean;
  /** Pence a pupil in the year; null: no rate. */
  readonly rate: Pence | null;
  /** Basis points of the schools block that may leave it; null: no limit is set for the year. */
  readonly limit: bigint | null;
  /** What has left the schools block in the year, and what that was last said to be. */
  readonly fromSchools: { readonly transferred: Pence; readonly schoolsBlock: Pence | null };
}

export const adjustmentProblem = (
  code: AdjustBudgetRefusalCode,
  field: readonly string[],
  message: string = ADJUST_BUDGET_REFUSALS[code],
): AdjustmentProblem => ({ code, field, message });

/** What is wrong with the amount, or with the pupils that make it. */
export function adjustedAmountProblems(given: GivenAdjustment, { rate }: AdjustmentFacts): AdjustmentProblem[] {
  const { kind, amount, netPupils } = given;
  const isNothing = netPupils === null ? amount === null || amount === 0n : netPupils === 0n;
  return [
    ...(isNothing ? [adjustmentProblem('AMOUNT_MISSING', [netPupils === null ? 'amount' : 'netPupils'])] : []),
    ...(amount !== null && netPupils !== null ? [adjustmentProblem('AMOUNT_TWICE', ['amount'])] : []),
    ...(netPupils !== null && kind !== 'IMPORT_EXPORT'
      ? [adjustmentProblem('PUPILS_NOT_IMPORT_EXPORT', ['netPupils'])]
      : []),
    ...(netPupils !== null && !isHalves(netPupils) ? [adjustmentProblem('PUPILS_NOT_HALVES', ['netPupils'])] : []),
    ...(netPupils !== null && rate === null ? [adjustmentProblem('RATE_MISSING', ['netPupils'])] : []),
  ];
}

/** What is wrong with between whom money goes: which budget, and the other side of a transfer. */
export function sideProblems(given: GivenAdjustment, { isBlock }: AdjustmentFacts): AdjustmentProblem[] {
  const { kind, otherBlock, otherBudgetHolderId } = given;
  const sides = [otherBlock, otherBudgetHolderId].filter((side) => side !== null).length;
  const isOfBlock = kind === 'IMPORT_EXPORT' || kind === 'RECOUPMENT' || otherBlock !== null;
  return [
    ...(sides === (kind === 'TRANSFER' ? 1 : 0)
      ? []
      : [adjustmentProblem('OTHER_SIDE_UNCLEAR', ['otherBudgetHolderId'])]),
    ...(isOfBlock && !isBlock ? [adjustmentProblem('ONLY_THE_BLOCK', ['budgetHolderId'])] : []),
  ];
}

/** What is wrong with a transfer out of the schools block: its limit is on all that leaves it in the year (B39). */
export function limitProblems(given: GivenAdjustment, { limit, fromSchools }: AdjustmentFacts): AdjustmentProblem[] {
  const { amount } = given;
  if (given.otherBlock !== 'SCHOOLS' || amount === null || amount <= 0n || limit === null) return [];
  const schoolsBlock = given.schoolsBlock ?? fromSchools.schoolsBlock;
  if (schoolsBlock === null || schoolsBlock <= 0n)
    return [adjustmentProblem('SCHOOLS_BLOCK_MISSING', ['schoolsBlock'])];
  const transferred = pence(fromSchools.transferred + amount);
  const isReferred = written(given.secretaryOfStateReference) !== null;
  if (isReferred || !needsSecretaryOfState(transferred, schoolsBlock, limit)) return [];
  const message = `With this ${formatMoney(transferred)} would have left the schools block in the year, and ${formatMoney(transferLimit(schoolsBlock, limit))} may. Give the reference of the Secretary of State’s approval, or transfer less.`;
  return [adjustmentProblem('OVER_TRANSFER_LIMIT', ['secretaryOfStateReference'], message)];
}
