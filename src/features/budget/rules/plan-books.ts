import { type FinancialYear } from '../../../kernel/dates';
import { type Pence, subtract } from '../../../kernel/money';
import { type PressureStanding } from './answer';
import { type PlanYear } from './plan';

/** Why the books say nothing of a year of a plan. */
export const NoBooksReason = { LEDGER_EMPTY: 'LEDGER_EMPTY', BEFORE_LEDGER: 'BEFORE_LEDGER' } as const;
export type NoBooksReason = (typeof NoBooksReason)[keyof typeof NoBooksReason];

/** A year of a plan with every mitigation beside what the books say of it; more spend and a greater deficit than planned are positive. */
export interface YearBesideBooks {
  readonly financialYear: FinancialYear;
  /** Null, as all that follows: the books say nothing of the year. */
  readonly forecastOutturn: Pence | null;
  /** The forecast less the spend planned. */
  readonly spendDifference: Pence | null;
  /** Null too where no budget is set. */
  readonly variance: Pence | null;
  /** The variance less the in-year balance planned; null like it. */
  readonly inYearDifference: Pence | null;
  /** Null: the books say something. */
  readonly reason: NoBooksReason | null;
}

/** Sets a year of a plan beside the books: the mitigated track, since what was done about the deficit is in the books too. */
export function yearBesideBooks(
  { financialYear, mitigated }: Pick<PlanYear, 'financialYear' | 'mitigated'>,
  { budgetVersion, pressure }: Pick<PressureStanding, 'budgetVersion' | 'pressure'>,
  firstOfLedger: FinancialYear | null,
): YearBesideBooks {
  const reason = noBooksReason(financialYear, pressure, firstOfLedger);
  if (reason !== null) {
    const unknown = { forecastOutturn: null, spendDifference: null, variance: null, inYearDifference: null };
    return { financialYear, ...unknown, reason };
  }
  const { forecastOutturn } = pressure;
  const variance = budgetVersion === null ? null : pressure.variance;
  return {
    ...{ financialYear, forecastOutturn, variance, reason },
    spendDifference: subtract(forecastOutturn, mitigated.spend),
    inYearDifference: variance === null ? null : subtract(variance, mitigated.inYear),
  };
}

/** What placements cost before the ledger began is not known, and is not nought; a year whose books are all closed is known by its spend. */
function noBooksReason(
  financialYear: FinancialYear,
  { periods }: PressureStanding['pressure'],
  firstOfLedger: FinancialYear | null,
): NoBooksReason | null {
  if (periods.every(({ isClosed }) => isClosed)) return null;
  if (firstOfLedger === null) return NoBooksReason.LEDGER_EMPTY;
  return financialYear < firstOfLedger ? NoBooksReason.BEFORE_LEDGER : null;
}
