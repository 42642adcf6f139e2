import { type Day, type FinancialYear } from '../../../kernel/dates';
import { type Decimal, DECIMAL_ONE } from '../../../kernel/decimal';
import { type Pence } from '../../../kernel/money';
import { multiplyAndAdd, precise, preciseOfDecimal, sumPrecise, type Precise } from '../../../kernel/precise';
import { type BlockStage } from './block-codes';

/** A term or a deduction of a block, in pounds, by the name it was published under. */
export interface BlockPart {
  readonly name: string;
  readonly amount: Precise;
}

/** A correction for pupils placed across borders: net pupils in halves at a rate (B28), or the amount alone where it was published as no whole halves. */
export type ImportExport =
  | { readonly netPupils: Decimal; readonly rate: Pence; readonly amount: Precise }
  | { readonly netPupils: null; readonly rate: null; readonly amount: Precise };

/** How a high needs block is made up, as published: every term exact (finance.md 1.1). */
export interface BlockFormula {
  /** A: the factors of the national formula without the two below, in pounds. */
  readonly formulaFactors: Precise;
  /** B: pounds for each pupil of C. */
  readonly basicEntitlementRate: Precise;
  /** C. */
  readonly specialSchoolPupils: Decimal;
  /** D. */
  readonly importExport: ImportExport;
  /** F: in pounds. */
  readonly additionalFunding: Precise;
  /** What later years' formulas name beside them (E, H). */
  readonly otherTerms: readonly BlockPart[];
  /** What the Department keeps to pay places with itself, positive. */
  readonly deductions: readonly BlockPart[];
}

/** One publication of a block, as it was entered. */
export interface BlockVersion extends BlockFormula {
  readonly blockVersionId: string;
  readonly budgetHolderId: string;
  readonly financialYear: FinancialYear;
  readonly stage: BlockStage;
  readonly block: Pence;
  readonly afterDeductions: Pence;
  readonly source: string;
  readonly publishedDate: Day;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

/** What a block comes to before deductions and after them. */
export interface BlockAmounts {
  readonly block: Pence;
  readonly afterDeductions: Pence;
}

/**
 * A + B × C + D + F and what else is named, and the same less the deductions (B27): each rounded once from the exact terms, in pence. Null
 * for more than money can be.
 */
export function blockOf(formula: BlockFormula): BlockAmounts | null {
  const terms = sumPrecise([
    formula.formulaFactors,
    formula.importExport.amount,
    formula.additionalFunding,
    ...formula.otherTerms.map(({ amount }) => amount),
  ]);
  const deducted = sumPrecise(formula.deductions.map(({ amount }) => amount));
  const pupils = preciseOfDecimal(formula.specialSchoolPupils);
  const block = multiplyAndAdd(formula.basicEntitlementRate, pupils, terms);
  const afterDeductions = multiplyAndAdd(formula.basicEntitlementRate, pupils, precise(terms - deducted));
  return block === null || afterDeductions === null ? null : { block, afterDeductions };
}

/** Net pupils × rate, in pounds (B28): −246.5 at £6,000.00 is −£1,479,000.00. */
export function importExportOf(netPupils: Decimal, rate: Pence): ImportExport {
  return { netPupils, rate, amount: precise(netPupils * rate * 10n ** 6n) };
}

/** Whether a number of pupils is whole or a half. */
export function isHalves(pupils: Decimal): boolean {
  return (pupils * 2n) % DECIMAL_ONE === 0n;
}

/** The order in which the Department publishes a block. */
const STAGES: readonly BlockStage[] = ['DECEMBER', 'MARCH', 'JULY', 'FINAL'];

/** Whether a stage comes before another. */
export function isEarlierStage(stage: BlockStage, than: BlockStage): boolean {
  return STAGES.indexOf(stage) < STAGES.indexOf(than);
}

/** What a report calls a version (B27): the December before the year, the March before it, the July within it, and the final figure. */
export function versionName(stage: BlockStage, financialYear: FinancialYear): string {
  const first = Number(financialYear.slice(0, 4));
  switch (stage) {
    case 'DECEMBER':
      return `December ${String(first - 1)}`;
    case 'MARCH':
      return `March ${String(first)}`;
    case 'JULY':
      return `July ${String(first)}`;
    case 'FINAL':
      return `Final ${financialYear}`;
  }
}
