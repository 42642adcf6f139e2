import { addYears, financialYearOf, financialYearSpan, type Day, type FinancialYear } from '../../../kernel/dates';

/** A debt is barred after six years (Limitation Act 1980 s5): older documents are slips of the pen. */
const MOST_YEARS_BEFORE = 6;

/**
 * From which day on a document can be dated that is booked in a financial year: not before its holder's first one, and at most six years before
 * the year it belongs to.
 */
export function firstDocumentDay(holder: { readonly startDate: Day }, financialYear: FinancialYear): Day {
  const ofHolder = financialYearSpan(financialYearOf(holder.startDate)).startDate;
  const ofYear = addYears(financialYearSpan(financialYear).startDate, -MOST_YEARS_BEFORE);
  return ofHolder > ofYear ? ofHolder : ofYear;
}
