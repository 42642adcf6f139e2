import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import type { Refusal } from '../../../kernel/refusal';
import type { CircumstanceWholeCode } from '../refusals/circumstance';
import { CircumstanceStep, type Circumstance, type CircumstanceEnd } from './circumstance-codes';
import { checkEnd } from './circumstance-problems';
import type { CircumstanceTerms } from './circumstances';

/** How a circumstance ended that is recorded whole, late; both null: it goes on. */
export interface GivenEnd {
  readonly endDate: Day | null;
  readonly endReason: CircumstanceEnd | null;
}

/** What is wrong with the end of a circumstance that is recorded with its beginning. */
export function checkWhole(
  kind: Circumstance,
  startDate: Day,
  { endDate, endReason }: GivenEnd,
  today: Day,
): Refusal<CircumstanceWholeCode>[] {
  if (endDate === null && endReason === null) return [];
  if (endDate === null || endReason === null) {
    const field = [endDate === null ? 'endDate' : 'endReason'];
    const message = 'Give the last day and how it ended, or neither while it goes on.';
    return [{ code: 'END_INCOMPLETE', field, message }];
  }
  const field = ['endDate'];
  const future = `It must not be after today, ${dayInWords(today)}; leave the end out while it goes on.`;
  const order = `The day must not be before ${dayInWords(startDate)}.`;
  return [
    ...checkEnd(kind, endReason),
    ...(endDate > today ? [{ code: 'DATE_IN_FUTURE' as const, field, message: future }] : []),
    ...(endDate < startDate ? [{ code: 'OUT_OF_ORDER' as const, field, message: order }] : []),
  ];
}

/** What is given anew of a circumstance; null: nothing. */
export interface GivenAnew {
  readonly reason: unknown;
  readonly partTime: unknown;
  readonly awaited: unknown;
  readonly nextReviewDate: unknown;
  readonly endReason: unknown;
}

/** What is given of an entry that such an entry does not have: it would be dropped without a word. */
export function checkOfEntry(step: CircumstanceStep, given: GivenAnew): Refusal<'NOT_OF_ENTRY'>[] {
  const isEnd = step === CircumstanceStep.ENDED;
  const others = isEnd ? (['reason', 'partTime', 'awaited', 'nextReviewDate'] as const) : (['endReason'] as const);
  const message = isEnd
    ? 'An end has its day and how it ended; put this right by the entry of the beginning, or of a review.'
    : 'This entry is no end; put how it ended right by the entry that says so.';
  return others
    .filter((field) => given[field] !== null)
    .map((field) => ({ code: 'NOT_OF_ENTRY', field: [field], message }));
}

/** That a place is named anew of a child that waits for none, where nothing of it became part of the terms. */
export function checkNoPlace(
  { awaited: given }: Pick<GivenAnew, 'awaited'>,
  { awaited }: Pick<CircumstanceTerms, 'awaited'>,
): Refusal<'AWAITED_UNASKED'>[] {
  if (given === null || awaited !== null) return [];
  return [
    { code: 'AWAITED_UNASKED', field: ['awaited'], message: 'A place is named of a child that waits for one only.' },
  ];
}
