import { contains, type Day } from '../../../kernel/dates';
import { isOfEducation } from '../../cases/rules/circumstance-problems';
import type { Phase } from '../../ledger/rules/coding';
import type { Stay, PlacementOfYear } from '../rules/year-book';
import type { YearBook } from './read-year-book';

/** Which placements outside the area are asked about; null: not asked. */
export interface AwayFilter {
  readonly primaryNeed: string | null;
  readonly phase: Phase | null;
  readonly stay: Stay | null;
}

/** The placements outside the area with a cost in the year of the book that the filter asks for. */
export function listAwayInYear(book: YearBook, { primaryNeed, phase, stay }: AwayFilter): PlacementOfYear[] {
  return [...book.placements.values()].filter(
    (one) =>
      one.areaClass !== 'IN_AREA' &&
      (primaryNeed === null || one.primaryNeed === primaryNeed) &&
      (phase === null || one.phase === phase) &&
      (stay === null || one.stay === stay),
  );
}

/**
 * Those of them that are places of education with an active day on `today`: what a place near home could take the place of. A short break, a home or a taxi outside the area is none, whoever else may
 * be paid for there.
 */
export function listAway(book: YearBook, filter: AwayFilter, today: Day): PlacementOfYear[] {
  return listAwayInYear(book, filter).filter(
    ({ provisionType, firstDay, lastDay }) =>
      isOfEducation(provisionType) && contains({ startDate: firstDay, endDate: lastDay }, today),
  );
}
