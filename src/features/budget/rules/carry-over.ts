import {
  daysInFinancialYear,
  financialYearSpan,
  toDayNumber,
  type Day,
  type FinancialYear,
} from '../../../kernel/dates';
import { allocateByParts, negate, roundDivide, subtract, ZERO, type Pence } from '../../../kernel/money';
import { type BudgetLine } from './budget-lines';
import { type BudgetEntry } from './entries';

/** A budget that ends, and those that go on with it in their order. */
export interface CarriedBudget {
  readonly predecessorId: string;
  readonly successors: readonly { readonly holderId: string; readonly parts: bigint }[];
}

/** What holders have booked for a year: entered by anybody, and carried by the succession so far. */
export interface BookedFigure {
  readonly budgetHolderId: string;
  readonly financialYear: FinancialYear;
  readonly kind: BudgetEntry['kind'];
  /** Of which line of the section 251 return; left out: of the budget as a whole. */
  readonly section251Line?: string;
  readonly entered: Pence;
  readonly carried: Pence;
}

/** An entry to make, so that what is carried is what should be. */
export type CarryEntry = Pick<BudgetEntry, 'budgetHolderId' | 'financialYear' | 'kind' | 'amount'> & {
  readonly section251Line?: string;
};

/**
 * What of a budget's entry goes to successors from their first day on: of an allocation the days of the year from then, the predecessor
 * keeping its own to the penny; the whole of a balance brought forward, for it is owed by whoever goes on; the whole of later years.
 */
export function carriedPart(entered: Pence, kind: BudgetEntry['kind'], year: FinancialYear, firstDate: Day): Pence {
  const first = financialYearSpan(year).startDate;
  if (kind === 'BROUGHT_FORWARD' || firstDate <= first) return entered;
  const kept = BigInt(toDayNumber(firstDate) - toDayNumber(first));
  return subtract(entered, roundDivide(entered * kept, BigInt(daysInFinancialYear(year))));
}

/** The entries by which budgets go over, less what has been carried already: nothing where all of it has. They add up to nothing in each year and kind. */
export function carryEntries(
  figures: readonly BookedFigure[],
  budgets: readonly CarriedBudget[],
  firstDate: Day,
): readonly CarryEntry[] {
  const due = new Map<string, CarryEntry & { readonly carried: Pence }>();
  const keyOf = (holder: string, { financialYear, kind, section251Line }: BookedFigure): string =>
    [holder, financialYear, kind, section251Line].join(' ');
  const put = (budgetHolderId: string, figure: BookedFigure, amount: Pence): void => {
    const { financialYear, kind, section251Line } = figure;
    const line = section251Line === undefined ? {} : { section251Line };
    const key = keyOf(budgetHolderId, figure);
    const before = due.get(key)?.amount ?? ZERO;
    const carried = figures.find((one) => keyOf(one.budgetHolderId, one) === key)?.carried ?? ZERO;
    due.set(key, { budgetHolderId, financialYear, kind, ...line, amount: (before + amount) as Pence, carried });
  };
  for (const { predecessorId, successors } of budgets) {
    for (const figure of figures.filter(({ budgetHolderId }) => budgetHolderId === predecessorId)) {
      const gone = carriedPart(figure.entered, figure.kind, figure.financialYear, firstDate);
      put(predecessorId, figure, negate(gone));
      const parts = allocateByParts(
        gone,
        successors.map((successor) => successor.parts),
      );
      for (const [index, { holderId }] of successors.entries()) put(holderId, figure, parts[index] ?? ZERO);
    }
  }
  return [...due.values()].flatMap(({ carried, ...entry }) => {
    const amount = subtract(entry.amount, carried);
    return amount === 0n ? [] : [{ ...entry, amount }];
  });
}

/** The entries with what of each is of which line; lines that move where the whole does not have an entry of nothing. */
export function withCarriedLines(
  entries: readonly CarryEntry[],
  lines: readonly CarryEntry[],
): readonly (CarryEntry & { readonly lines: readonly BudgetLine[] })[] {
  const keyOf = ({ budgetHolderId, financialYear, kind }: CarryEntry): string =>
    [budgetHolderId, financialYear, kind].join(' ');
  const known = new Set(entries.map(keyOf));
  const alone = new Map(lines.filter((line) => !known.has(keyOf(line))).map((line) => [keyOf(line), line]));
  const all = [
    ...entries,
    ...[...alone.values()].map(({ section251Line: _, ...entry }): CarryEntry => ({ ...entry, amount: ZERO })),
  ];
  return all.map((entry) => ({
    ...entry,
    lines: lines
      .filter((line) => keyOf(line) === keyOf(entry))
      .map(({ section251Line = '', amount }) => ({ section251Line, amount })),
  }));
}
