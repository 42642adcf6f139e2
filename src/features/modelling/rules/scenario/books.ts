import { type FinancialYear } from '../../../../kernel/dates';
import { DeficitSource } from './codes';
import { type BlockAssumptions, type BlockBooks } from './plan';

/*
 * The high needs block as the area's own books have it. Pounds, as everything of a scenario; a deficit is positive.
 */

/** What is said of the block; null is read from the books. */
export interface GivenBlock {
  readonly openingDeficit: number | null;
  readonly income: number | null;
  readonly incomeGrowthPercent: number;
  readonly otherSpend: number | null;
  readonly otherSpendGrowthPercent: number;
}

/** A year of the block as the books had it at an instant: the figures of budgetPressure. */
export interface BookedYear {
  readonly financialYear: FinancialYear;
  /** Null: no allocation has been entered. */
  readonly allocation: number | null;
  /** Null: no balance has been brought forward yet. */
  readonly broughtForward: number | null;
  readonly cumulativePosition: number | null;
  readonly otherForecast: number;
}

/** Whether anything is to be read from the books. Other spend alone is not: of a block that was given it is none. */
export function needsBooks({ openingDeficit, income }: GivenBlock): boolean {
  return openingDeficit === null || income === null;
}

/** A block that was given whole. */
export function givenBlock({ openingDeficit, income, otherSpend, ...growth }: GivenBlock): BlockAssumptions {
  return { ...growth, openingDeficit: openingDeficit ?? 0, income: income ?? 0, otherSpend: otherSpend ?? 0 };
}

/**
 * The block by the books of the first projected year, or where no allocation of it is entered by those of the year before, grown by a year. What was
 * given stands. Null: the books do not know what is asked of them.
 */
export function blockFromBooks(
  given: GivenBlock,
  { first, before, asAt }: { readonly first: BookedYear; readonly before: BookedYear; readonly asAt: Date },
): { readonly block: BlockAssumptions; readonly books: BlockBooks } | null {
  const source = sourceOf(first, before);
  const deficit = deficitOf(given, first, before);
  const income = given.income ?? grown(source, source.allocation, given.incomeGrowthPercent);
  if (income === null || deficit.amount === null) return null;
  const otherSpend = given.otherSpend ?? grown(source, source.otherForecast, given.otherSpendGrowthPercent) ?? 0;
  return {
    block: { ...given, openingDeficit: deficit.amount, income, otherSpend },
    books: {
      ...{ asAt, incomeYear: given.income === null ? source.financialYear : null, deficitFrom: deficit.from },
      otherSpendYear: given.otherSpend === null ? source.financialYear : null,
    },
  };
}

/** Whose books tell the first year, and how many years before it they are. */
function sourceOf(first: BookedYear, before: BookedYear): BookedYear & { readonly yearsBefore: 0 | 1 } {
  return first.allocation === null ? { ...before, yearsBefore: 1 } : { ...first, yearsBefore: 0 };
}

function grown(
  { yearsBefore }: { readonly yearsBefore: 0 | 1 },
  amount: number | null,
  percent: number,
): number | null {
  return amount === null || yearsBefore === 0 ? amount : amount * (1 + percent / 100);
}

function deficitOf(
  { openingDeficit }: GivenBlock,
  first: BookedYear,
  before: BookedYear,
): { readonly amount: number | null; readonly from: DeficitSource | null } {
  if (openingDeficit !== null) return { amount: openingDeficit, from: null };
  if (first.broughtForward !== null) return { amount: first.broughtForward, from: DeficitSource.BROUGHT_FORWARD };
  return { amount: before.cumulativePosition, from: DeficitSource.FORECAST };
}
