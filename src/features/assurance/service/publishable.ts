import { addDays, financialYearSpan, londonDay, type Day, type FinancialYear, type Span } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import { requireWhole } from '../../cases/service/say-withheld';

/**
 * The days of a financial year that are counted. Where small numbers are hidden a year is told once it has ended and not before: two answers, a few
 * days apart, could be subtracted (money.md section 6, B41). The day before the first: nothing is told yet.
 */
export function countedDays(year: FinancialYear, today: Day, isSuppressed: boolean): Span {
  const span = financialYearSpan(year);
  return isSuppressed && span.endDate >= today ? notYet(year) : span;
}

/** The days of a financial year of which nothing is told yet: to the day before its first. */
export function notYet(year: FinancialYear): Span {
  const { startDate } = financialYearSpan(year);
  return { startDate, endDate: addDays(startDate, -1) };
}

/** The same as at the reader's today. Throws BadInput where what is published would not be whole, for the reader declared an interest. */
export async function countedDaysFor(
  ctx: Ctx,
  year: FinancialYear,
  { isSuppressed, isPublic }: { readonly isSuppressed: boolean; readonly isPublic: boolean },
): Promise<Span> {
  if (isPublic) await requireWhole(await ctx.read(), 'audience');
  return countedDays(year, londonDay(ctx.clock.now()), isSuppressed);
}
