import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { CostCategory, CostElement } from '../../ledger/rules/coding';
import type { PriceTerms } from '../../ledger/rules/price';
import type { Residential } from './codes';
import type { NewOption } from './option';

/** What a provider asks for an item over some days. */
export interface PriceBookEntry {
  readonly entryId: string;
  readonly providerUrn: string;
  /** What it is called; one price of an item on a day. */
  readonly item: string;
  readonly element: CostElement;
  readonly category: CostCategory;
  /** The band of a scheme that it is the price of; null: of none. */
  readonly band: string | null;
  /** Whether it is for children who sleep there or not; null: for all. */
  readonly residential: Residential | null;
  /** The terms it comes under; null: none. */
  readonly frameworkId: string | null;
  readonly price: PriceTerms;
  readonly startDate: Day;
  /** Null while no end is set. */
  readonly endDate: Day | null;
  readonly setBy: string;
  readonly setAt: Date;
  readonly version: number;
}

/** Whether an entry is the price of a day. */
export function isInForce({ startDate, endDate }: Pick<PriceBookEntry, 'startDate' | 'endDate'>, day: Day): boolean {
  return startDate <= day && (endDate === null || day <= endDate);
}

/** What becomes of an item's other prices when one is set. */
export type PriceBookChange =
  /** Nothing stands there: it is added. */
  | { readonly kind: 'add' }
  /** The price in force before it ends the day before. */
  | { readonly kind: 'follow'; readonly before: PriceBookEntry }
  /** A price from the same day stands there and was wrong: it is set right. */
  | { readonly kind: 'correct'; readonly entry: PriceBookEntry }
  /** A price that begins later, and before this one ends, stands in the way. */
  | { readonly kind: 'blocked'; readonly by: PriceBookEntry };

/** Where a price of an item from a day on belongs among the item's others, which never overlap. */
export function placeInBook(
  others: readonly PriceBookEntry[],
  span: { readonly startDate: Day; readonly endDate: Day | null },
): PriceBookChange {
  const meets = (one: PriceBookEntry): boolean =>
    (span.endDate === null || one.startDate <= span.endDate) && (one.endDate === null || one.endDate >= span.startDate);
  const overlapping = others.filter(meets);
  const later = overlapping.find(({ startDate }) => startDate > span.startDate);
  if (later !== undefined) return { kind: 'blocked', by: later };
  const [met] = overlapping;
  if (met === undefined) return { kind: 'add' };
  return met.startDate === span.startDate ? { kind: 'correct', entry: met } : { kind: 'follow', before: met };
}

/** A cost line of an option at the price of an entry. */
export function lineFromBook({ item, element, category, price }: PriceBookEntry): NewOption['costLines'][number] {
  return { category, element, description: item, price };
}

/** Something that keeps an entry from pricing an option, and where. */
export interface BookProblem {
  readonly code: 'PRICE_BOOK_ENTRY_UNKNOWN' | 'PRICE_BOOK_ENTRY_ELSEWHERE' | 'PRICE_BOOK_ENTRY_NOT_IN_FORCE';
  readonly field: readonly string[];
  readonly message: string;
}

/** What is wrong with pricing an option from these entries of the book: each is of its provider, and in force on its first day. */
export function bookProblems(
  entryIds: readonly string[],
  entries: ReadonlyMap<string, PriceBookEntry>,
  option: Pick<NewOption, 'providerUrn' | 'expectedStartDate'>,
): BookProblem[] {
  return entryIds.flatMap((entryId, index): BookProblem[] => {
    const field = ['priceBookEntryIds', String(index)];
    const entry = entries.get(entryId);
    if (entry === undefined) {
      const message = 'There is no such price in the price book; read the provider’s price book again.';
      return [{ code: 'PRICE_BOOK_ENTRY_UNKNOWN', field, message }];
    }
    if (entry.providerUrn !== option.providerUrn) {
      const message = `“${entry.item}” is a price of another provider; choose from the price book of this one.`;
      return [{ code: 'PRICE_BOOK_ENTRY_ELSEWHERE', field, message }];
    }
    if (isInForce(entry, option.expectedStartDate)) return [];
    const until = entry.endDate === null ? '' : ` to ${dayInWords(entry.endDate)}`;
    const message = `“${entry.item}” is the price from ${dayInWords(entry.startDate)}${until}, and the place begins on ${dayInWords(option.expectedStartDate)}; choose the price of that day.`;
    return [{ code: 'PRICE_BOOK_ENTRY_NOT_IN_FORCE', field, message }];
  });
}
