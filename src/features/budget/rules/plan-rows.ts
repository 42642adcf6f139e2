import { type FinancialYear } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { negate, type Pence, ZERO } from '../../../kernel/money';
import { type PlanYear } from './plan';
import { type YearBesideBooks } from './plan-books';
import { type PlanAnswer } from './plan-version';

type PlanSection =
  | 'OPENING'
  | 'CASELOAD'
  | 'SPEND'
  | 'INCOME'
  | 'SAVING'
  | 'IN_YEAR'
  | 'CLOSING'
  | 'MITIGATION'
  /** What mitigations brought of cases hidden from this reader. */
  | 'WITHHELD'
  /** What the books say of a year that has begun. */
  | 'BOOKS';

/** A line of a plan as a flat file has it: a deficit is positive, income and savings are negative. */
export interface PlanRow {
  readonly financialYear: FinancialYear;
  readonly section: PlanSection;
  readonly name: string;
  readonly caseload: Decimal | null;
  readonly unitCost: Pence | null;
  readonly unmitigated: Pence | null;
  readonly mitigatedCaseload: Decimal | null;
  readonly mitigated: Pence | null;
  /** Of a mitigation: what it is to bring, and has brought. */
  readonly planned: Pence | null;
  readonly delivered: Pence | null;
  readonly changedPlacements: number | null;
}

/** A plan as rows, year by year: of each year what opens, every line, what closes, the mitigations, and what the books say of it. */
export function planRows(
  { years, figures, mitigations, deliveryWithheld }: PlanAnswer,
  books: readonly YearBesideBooks[],
): readonly PlanRow[] {
  return years.flatMap((year) => [
    lineOf(year, 'OPENING', 'Balance brought forward', year.unmitigated.opening, year.mitigated.opening),
    ...year.cells.map((cell) => ({
      ...lineOf(year, 'CASELOAD', cell.provisionType, cell.cost, cell.mitigatedCost),
      ...{ caseload: cell.caseload, unitCost: cell.unitCost, mitigatedCaseload: cell.mitigatedCaseload },
    })),
    ...figures.amounts
      .filter((one) => one.financialYear === year.financialYear)
      .map(({ kind, name, amount }) =>
        kind === 'OTHER_SPEND'
          ? lineOf(year, 'SPEND', name, amount, amount)
          : lineOf(year, 'INCOME', name, negate(amount), negate(amount)),
      ),
    lineOf(year, 'SAVING', 'Savings beside the grid', null, negate(year.savings)),
    lineOf(year, 'IN_YEAR', 'In-year balance', year.unmitigated.inYear, year.mitigated.inYear),
    lineOf(year, 'CLOSING', 'Balance carried forward', year.unmitigated.closing, year.mitigated.closing),
    ...mitigations.flatMap(({ mitigation, years: ofYears }) =>
      ofYears
        .filter((one) => one.financialYear === year.financialYear)
        .map(({ planned, delivered, changedPlacements }) => ({
          ...lineOf(year, 'MITIGATION', mitigation.name, null, null),
          ...{ planned, delivered, changedPlacements },
        })),
    ),
    ...deliveryWithheld
      .filter(({ financialYear, amount }) => financialYear === year.financialYear && amount !== ZERO)
      .map(({ amount }) => ({ ...lineOf(year, 'WITHHELD', 'Delivered, withheld', null, null), delivered: amount })),
    ...books
      .filter(({ financialYear }) => financialYear === year.financialYear)
      .flatMap(({ forecastOutturn, spendDifference }) => [
        lineOf(year, 'BOOKS', 'Forecast outturn of the books', null, forecastOutturn),
        lineOf(year, 'BOOKS', 'More than the spend planned', null, spendDifference),
      ]),
  ]);
}

function lineOf(
  { financialYear }: Pick<PlanYear, 'financialYear'>,
  section: PlanSection,
  name: string,
  unmitigated: Pence | null,
  mitigated: Pence | null,
): PlanRow {
  return {
    ...{ financialYear, section, name, unmitigated, mitigated },
    ...{
      caseload: null,
      unitCost: null,
      mitigatedCaseload: null,
      planned: null,
      delivered: null,
      changedPlacements: null,
    },
  };
}
