import { toDayNumber, type AcademicYear } from '../../../kernel/dates';
import { academicYearsOf, calendarDays } from './calendar-days';
import type { SchoolCalendar } from './calendar';
import type { PriceTerms } from './price';
import type { LineVersion } from './priced-version';

/**
 * The academic years for which a line is reckoned by the repeated calendar of an earlier year, in order: its figures there are provisional
 * until the real calendar comes, and the difference is posted as `CALENDAR_CHANGED` (money.md section 2).
 */
export function provisionalYears(
  versions: readonly Pick<LineVersion, 'span' | 'price' | 'shares'>[],
  calendar: SchoolCalendar | null,
): AcademicYear[] {
  const days = calendarDays(calendar);
  const years = versions
    .filter(({ price, shares }) => [price, ...shares.map(({ fixed }) => fixed)].some(dependsOnCalendar))
    .flatMap(({ span }) => academicYearsOf({ first: toDayNumber(span.startDate), last: toDayNumber(span.endDate) }));
  return [...new Set(years)].filter((year) => days.isProvisional(year));
}

function dependsOnCalendar(terms: PriceTerms | null): boolean {
  return terms?.spread === 'TERMS' || terms?.spread === 'SCHOOL_DAYS' || terms?.spread === 'SCHOOL_WEEKS';
}
