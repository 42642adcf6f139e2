import type { FinancialYear } from '../../../kernel/dates';
import { add, compare, roundDivide, subtract, sum, ZERO, type Pence } from '../../../kernel/money';
import type { StandingCircumstance } from '../../cases/rules/circumstances';
import { ageBeforePeriod, phaseAt, type Phase } from '../../ledger/rules/coding';
import type { HolderAmount } from '../../ledger/rules/four-costs';
import { Stay, type PlacementOfYear } from './year-book';

/** A child that waits for a specialist place, as it would be grouped with placements. */
export interface WaitingChild {
  readonly circumstance: StandingCircumstance;
  readonly childId: string;
  readonly primaryNeed: string;
  readonly phase: Phase;
  readonly stay: Stay;
  /** The kind of place that would end the waiting. */
  readonly provisionType: string;
  readonly likeness: string;
}

/** The child as it will stand in the last month of a financial year, as placements of that year are; null where it waits for nothing. */
export function waitingChild(circumstance: StandingCircumstance, financialYear: FinancialYear): WaitingChild | null {
  const { childId, birthCohort, terms } = circumstance;
  if (terms.awaited === null || childId === null) return null;
  const { primaryNeed, isResidential, provisionType } = terms.awaited;
  const phase = phaseAt(ageBeforePeriod(birthCohort, financialYear, 12));
  const stay = isResidential ? Stay.RESIDENTIAL : Stay.DAY;
  const likeness = [primaryNeed, phase, stay].join('|');
  return { circumstance, childId, primaryNeed, phase, stay, provisionType, likeness };
}

/**
 * What so many children would cost over a full year at the mean of some placements, by who pays those: the total is rounded once, and who pays most takes the
 * pennies by which the rounded parts are off it. Null: there are none to go by.
 */
export function atMeanOf(placements: readonly PlacementOfYear[], children: number): HolderAmount[] | null {
  if (placements.length === 0) return null;
  const byHolder = new Map<string, Pence>();
  for (const { budgetHolderId, amount } of placements.flatMap((one) => one.byHolder)) {
    byHolder.set(budgetHolderId, add(byHolder.get(budgetHolderId) ?? ZERO, amount));
  }
  const atMean = (amount: Pence): Pence => roundDivide(amount * BigInt(children), BigInt(placements.length));
  const [most, ...others] = [...byHolder]
    .map(([budgetHolderId, amount]) => ({ budgetHolderId, amount: atMean(amount) }))
    .sort((a, b) => compare(b.amount, a.amount) || (a.budgetHolderId < b.budgetHolderId ? -1 : 1));
  if (most === undefined) return [];
  const rest = sum(others.map(({ amount }) => amount));
  return [{ ...most, amount: subtract(atMean(sum(byHolder.values())), rest) }, ...others];
}
