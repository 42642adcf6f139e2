import { type Day, type FinancialYear, nextFinancialYear } from '../../../kernel/dates';
import { type Decimal, decimal, DECIMAL_ONE } from '../../../kernel/decimal';
import { add, type Pence, roundDivide, subtract, sum, ZERO } from '../../../kernel/money';
import { type PostingFilter } from '../../ledger/rules/posting-query';

/** How many years a plan has (finance.md 1.7). */
const YEARS_OF_PLAN = 5;

/** What of a year's money no caseload drives. */
export const PlanAmountKind = {
  BLOCK_INCOME: 'BLOCK_INCOME',
  OTHER_INCOME: 'OTHER_INCOME',
  OTHER_SPEND: 'OTHER_SPEND',
} as const;
export type PlanAmountKind = (typeof PlanAmountKind)[keyof typeof PlanAmountKind];

/** One cell of the grid. */
export interface PlanCell {
  readonly financialYear: FinancialYear;
  readonly provisionType: string;
  /** Children on average over the year, without mitigation. */
  readonly caseload: Decimal;
  /** What one costs a year. */
  readonly unitCost: Pence;
}

/** Income of a year, or spend that no caseload drives; zero or more. */
export interface PlanAmount {
  readonly financialYear: FinancialYear;
  readonly kind: PlanAmountKind;
  readonly name: string;
  readonly amount: Pence;
}

/** Children that a mitigation has elsewhere in a year. Null: they need no place there, or one that they did not need before. */
export interface PlanMove {
  readonly financialYear: FinancialYear;
  readonly from: string | null;
  readonly to: string | null;
  readonly children: Decimal;
}

/** What a mitigation brings in a year of the plan; less than nothing where it costs first. */
export interface MitigationDelivery {
  readonly financialYear: FinancialYear;
  /** In ten-thousandths of the saving; beside an amount the nearest to it. */
  readonly basisPoints: number;
  /** To the penny; null: what the part of the saving comes to. */
  readonly amount: Pence | null;
}

/** What is done about the deficit: whose it is, when, and what it is to bring. */
export interface Mitigation {
  readonly mitigationId: string;
  readonly name: string;
  readonly description: string;
  readonly ownerId: string;
  readonly startDate: Day;
  readonly endDate: Day;
  /** What it saves in a year once it is delivered in full, beside what moves on the grid. */
  readonly saving: Pence;
  /** How much of that each year brings; a year that is left out brings nothing. */
  readonly delivery: readonly MitigationDelivery[];
  readonly moves: readonly PlanMove[];
  /** What of the ledger shows its delivery; null: the placements named, or nothing. */
  readonly measuredBy: PostingFilter | null;
  readonly placementIds: readonly string[];
}

/** What a version of a plan says. */
export interface PlanFigures {
  readonly firstFinancialYear: FinancialYear;
  /** The balance before the first year; a deficit is positive. */
  readonly opening: Pence;
  readonly cells: readonly PlanCell[];
  readonly amounts: readonly PlanAmount[];
  readonly mitigations: readonly Mitigation[];
}

/** The year's money on one of the two tracks; a deficit is positive. */
export interface PlanTrack {
  readonly spend: Pence;
  readonly income: Pence;
  readonly opening: Pence;
  /** Spend less income. */
  readonly inYear: Pence;
  readonly closing: Pence;
}

/** A cell on both tracks. */
export interface PlanYearCell {
  readonly provisionType: string;
  readonly caseload: Decimal;
  readonly unitCost: Pence;
  readonly cost: Pence;
  readonly mitigatedCaseload: Decimal;
  readonly mitigatedCost: Pence;
}

/** One year of a plan. */
export interface PlanYear {
  readonly financialYear: FinancialYear;
  readonly cells: readonly PlanYearCell[];
  readonly blockIncome: Pence;
  readonly otherIncome: Pence;
  readonly otherSpend: Pence;
  /** What mitigations save beside what moves on the grid. */
  readonly savings: Pence;
  readonly unmitigated: PlanTrack;
  readonly mitigated: PlanTrack;
}

/** Ten-thousandths of a whole. */
const WHOLE = 10_000n;

/** A delivery as it is to stand: the part of the saving that an amount is, where one is given. */
export function deliveryOf(
  financialYear: FinancialYear,
  given: { readonly basisPoints: number | null; readonly amount: Pence | null },
  saving: Pence,
): MitigationDelivery {
  const { amount } = given;
  if (amount === null || saving <= 0n) return { financialYear, basisPoints: given.basisPoints ?? 0, amount };
  return { financialYear, amount, basisPoints: Number(roundDivide(amount * WHOLE, saving)) };
}

/** The years of a plan that begins with this one. */
export function yearsOfPlan(first: FinancialYear): readonly FinancialYear[] {
  const years = [first];
  while (years.length < YEARS_OF_PLAN) years.push(nextFinancialYear(years.at(-1) ?? first));
  return years;
}

/**
 * The years of a plan, unmitigated and mitigated on one grid of caseload and unit cost, with balances that chain: what a year closes with the next opens
 * with (finance.md 1.7, B33). Mitigation moves children on the grid, and saves what no child moves for.
 */
export function planYears(plan: PlanFigures): readonly PlanYear[] {
  let [unmitigated, mitigated] = [plan.opening, plan.opening];
  return yearsOfPlan(plan.firstFinancialYear).map((financialYear) => {
    const cells = plan.cells
      .filter((cell) => cell.financialYear === financialYear)
      .map((cell): PlanYearCell => {
        const mitigatedCaseload = caseloadAfter(cell, plan.mitigations);
        return {
          provisionType: cell.provisionType,
          caseload: cell.caseload,
          unitCost: cell.unitCost,
          cost: costOf(cell.caseload, cell.unitCost),
          mitigatedCaseload,
          mitigatedCost: costOf(mitigatedCaseload, cell.unitCost),
        };
      });
    const amountOf = (kind: PlanAmountKind): Pence =>
      sum(
        plan.amounts.filter((one) => one.financialYear === financialYear && one.kind === kind).map((one) => one.amount),
      );
    const [blockIncome, otherIncome] = [amountOf('BLOCK_INCOME'), amountOf('OTHER_INCOME')];
    const otherSpend = amountOf('OTHER_SPEND');
    const savings = sum(plan.mitigations.map((mitigation) => savedIn(mitigation, financialYear)));
    const income = add(blockIncome, otherIncome);
    const track = (opening: Pence, spend: Pence): PlanTrack => {
      const inYear = subtract(spend, income);
      return { spend, income, opening, inYear, closing: add(opening, inYear) };
    };
    const without = track(unmitigated, add(sum(cells.map(({ cost }) => cost)), otherSpend));
    const withThem = track(
      mitigated,
      subtract(add(sum(cells.map(({ mitigatedCost }) => mitigatedCost)), otherSpend), savings),
    );
    [unmitigated, mitigated] = [without.closing, withThem.closing];
    return {
      ...{ financialYear, cells, blockIncome, otherIncome, otherSpend, savings },
      ...{ unmitigated: without, mitigated: withThem },
    };
  });
}

/** What a mitigation is to bring in a year: its saving as far as it is delivered, and what its moves make cheaper on the grid. */
export function plannedIn(plan: PlanFigures, mitigation: Mitigation, financialYear: FinancialYear): Pence {
  const costAt = (provisionType: string | null, children: Decimal): Pence => {
    const cell = plan.cells.find((one) => one.financialYear === financialYear && one.provisionType === provisionType);
    return cell === undefined ? ZERO : costOf(children, cell.unitCost);
  };
  const moved = mitigation.moves
    .filter((move) => move.financialYear === financialYear)
    .map(({ from, to, children }) => subtract(costAt(from, children), costAt(to, children)));
  return add(savedIn(mitigation, financialYear), sum(moved));
}

/** A cell's caseload after every move of its year; less than nothing where more leave than are there. */
export function caseloadAfter(
  { financialYear, provisionType, caseload }: Pick<PlanCell, 'financialYear' | 'provisionType' | 'caseload'>,
  mitigations: readonly Pick<Mitigation, 'moves'>[],
): Decimal {
  const moves = mitigations.flatMap((one) => one.moves).filter((move) => move.financialYear === financialYear);
  return decimal(
    moves.reduce((all, { from, to, children }) => {
      if (from === provisionType) return all - children;
      return to === provisionType ? all + children : all;
    }, BigInt(caseload)),
  );
}

function savedIn({ saving, delivery }: Mitigation, financialYear: FinancialYear): Pence {
  const due = delivery.find((one) => one.financialYear === financialYear);
  return due?.amount ?? roundDivide(saving * BigInt(due?.basisPoints ?? 0), WHOLE);
}

function costOf(caseload: Decimal, unitCost: Pence): Pence {
  return roundDivide(caseload * unitCost, DECIMAL_ONE);
}
