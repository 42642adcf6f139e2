import {
  addYears,
  financialYearOf,
  parseFinancialYear,
  PERIODS,
  periodOf,
  periodSpan,
  toDayNumber,
  type Day,
  type FinancialYear,
  type Period,
} from '../../../kernel/dates';

/** A period as ledgers write it: 1, 01, P1, "Period 1"; null for none. */
export function readPeriod(text: string): Period | null {
  const [, number] = /^(?:p|period)?\s*0?(\d{1,2})$/i.exec(text) ?? [];
  return PERIODS.find((period) => String(period) === number) ?? null;
}

/** A financial year as ledgers write it: 2024-25, 2024/25, 2024-2025, 2024/2025; null for none. */
export function readFinancialYear(text: string): FinancialYear | null {
  const [, from, to] = /^(\d{4})[-/](?:\d\d)?(\d\d)$/.exec(text) ?? [];
  const parsed = parseFinancialYear(`${from ?? ''}-${to ?? ''}`);
  return parsed.ok ? parsed.value : null;
}

/**
 * The financial year that a period belongs to where the file does not say: that in which it lies nearest to the date of the document, so that
 * period 12 with a date in April is the March before. An invoice in advance over half a year is thus not guessed right: such files have the year.
 */
export function nearestYear(period: Period, dated: Day): FinancialYear {
  const years = [-1, 0, 1].map((years) => financialYearOf(addYears(dated, years)));
  const distance = (year: FinancialYear): number => {
    const { startDate, endDate } = periodSpan(year, period);
    return Math.abs(toDayNumber(startDate) + toDayNumber(endDate) - 2 * toDayNumber(dated));
  };
  return years.reduce((nearest, year) => (distance(year) < distance(nearest) ? year : nearest));
}

/** Whether the period is not that of the date: told, for an invoice in advance is right and a slip is not (finance.md B30, B43). */
export function differsFromDate(financialYear: FinancialYear, period: Period, dated: Day): boolean {
  return financialYear !== financialYearOf(dated) || period !== periodOf(dated);
}
