import { add, negate, type Pence, subtract, sum, ZERO } from '../../../kernel/money';
import { type BudgetHolder } from '../../access/rules/directory';
import { type SettledQuestion } from './answer';
import { type Pressure } from './pressure';

/** Why commitments moved: the causes of money.md section 5, in its order. */
export const MovementCause = {
  NEW_PLACEMENT: 'NEW_PLACEMENT',
  DATES_CHANGED: 'DATES_CHANGED',
  ENDED: 'ENDED',
  FEE_UPLIFT: 'FEE_UPLIFT',
  FEE_CHANGED: 'FEE_CHANGED',
  SHARE_CHANGED: 'SHARE_CHANGED',
  DISPUTE_INTERIM: 'DISPUTE_INTERIM',
  DISPUTE_SETTLED: 'DISPUTE_SETTLED',
  RESPONSIBILITY_TRANSFERRED: 'RESPONSIBILITY_TRANSFERRED',
  RECODED: 'RECODED',
  CALENDAR_CHANGED: 'CALENDAR_CHANGED',
  ROLLED_FORWARD: 'ROLLED_FORWARD',
  IMPORTED: 'IMPORTED',
  CORRECTION: 'CORRECTION',
} as const;
export type MovementCause = (typeof MovementCause)[keyof typeof MovementCause];

/** Why a variance moved: commitments, by cause, and what finance entered beside them. */
export const VarianceCause = {
  ...MovementCause,
  BUDGET_CHANGED: 'BUDGET_CHANGED',
  FORECAST_CHANGED: 'FORECAST_CHANGED',
  PERIODS_CLOSED: 'PERIODS_CLOSED',
  PIPELINE_CHANGED: 'PIPELINE_CHANGED',
} as const;
export type VarianceCause = (typeof VarianceCause)[keyof typeof VarianceCause];

/** What one cause moved. */
export interface Moved<Cause> {
  readonly cause: Cause;
  readonly amount: Pence;
}

/** A figure at two instants with what lies between: opening and movements come to closing, exactly. */
export interface Bridge<Movement extends Moved<string>> {
  readonly opening: Pence;
  readonly movements: readonly Movement[];
  readonly closing: Pence;
}

/** The same, settled; `asAt` is where it ends. */
export interface SettledMovement extends SettledQuestion {
  readonly from: Date;
}

/** What one cause moved of what is committed. */
export interface CommittedMovement extends Moved<MovementCause> {
  /** What of it the reader may see no event of. */
  readonly withheld: Pence;
  readonly postings: number;
}

/** How what is committed moved between two instants. */
export interface MovementAnswer extends Bridge<CommittedMovement> {
  readonly question: SettledMovement;
  readonly budgetHolder: BudgetHolder;
}

/** The movements by cause in the order of the causes. */
export function inOrderOfCauses<Movement extends Moved<MovementCause>>(movements: readonly Movement[]): Movement[] {
  const order = Object.values(MovementCause);
  return [...movements].sort((a, b) => order.indexOf(a.cause) - order.indexOf(b.cause));
}

/** A bridge that holds. Throws where it does not: then a figure was read wrong, and nobody must be told it. */
export function bridge<Movement extends Moved<string>>(parts: Bridge<Movement>): Bridge<Movement> {
  const moved = sum(parts.movements.map(({ amount }) => amount));
  if (add(parts.opening, moved) !== parts.closing) throw new Error('opening and movements do not come to closing');
  return parts;
}

/**
 * How the variance moved (finance.md B32): what was committed, by cause; more or less budget (an allocation that grows lowers it); forecast that
 * no placement drives; closed periods, as far as their spend and accruals are not what was forecast; cases with the panel. Null under a filter.
 */
export function varianceBridge(
  opening: Pressure,
  closing: Pressure,
  committed: readonly Moved<MovementCause>[],
): Bridge<Moved<VarianceCause>> | null {
  if (opening.variance === null || closing.variance === null) return null;
  const change = (of: (pressure: Pressure) => Pence): Pence => subtract(of(closing), of(opening));
  const others: readonly Moved<VarianceCause>[] = [
    { cause: 'BUDGET_CHANGED', amount: negate(change(({ allocation }) => allocation ?? ZERO)) },
    { cause: 'FORECAST_CHANGED', amount: change(({ otherForecast }) => otherForecast) },
    { cause: 'PERIODS_CLOSED', amount: change(replacedByClosing) },
    { cause: 'PIPELINE_CHANGED', amount: change(({ pipeline }) => pipeline) },
  ];
  return bridge({
    opening: opening.variance,
    movements: [...committed, ...others].filter(({ amount }) => amount !== ZERO),
    closing: closing.variance,
  });
}

/** What the forecast is above commitments and other forecast, since periods are closed. */
function replacedByClosing({ forecastOutturn, pipeline, committed, otherForecast }: Pressure): Pence {
  return subtract(subtract(forecastOutturn, pipeline), add(committed, otherForecast));
}
