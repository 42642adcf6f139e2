import { type FinancialYear } from '../../../kernel/dates';
import { type Pence, subtract } from '../../../kernel/money';
import { type PressureStanding } from './answer';
import { type PlanYear } from './plan';

/** A year of a plan with every mitigation beside what the books say of it; more spend and a greater deficit than planned are positive. */
export interface YearBesideBooks {
  readonly financialYear: FinancialYear;
  readonly forecastOutturn: Pence;
  /** The forecast less the spend planned. */
  readonly spendDifference: Pence;
  /** Null: no budget is set. */
  readonly variance: Pence | null;
  /** The variance less the in-year balance planned; null like it. */
  readonly inYearDifference: Pence | null;
}

/** Sets a year of a plan beside the books: the mitigated track, since what was done about the deficit is in the books too. */
export function yearBesideBooks(
  { financialYear, mitigated }: Pick<PlanYear, 'financialYear' | 'mitigated'>,
  { budgetVersion, pressure }: Pick<PressureStanding, 'budgetVersion' | 'pressure'>,
): YearBesideBooks {
  const { forecastOutturn } = pressure;
  const variance = budgetVersion === null ? null : pressure.variance;
  return {
    ...{ financialYear, forecastOutturn, variance },
    spendDifference: subtract(forecastOutturn, mitigated.spend),
    inYearDifference: variance === null ? null : subtract(variance, mitigated.inYear),
  };
}
