import {
  financialYearOf,
  nextFinancialYear,
  PERIODS,
  type AcademicYear,
  type FinancialYear,
  type Period,
  type Span,
} from '../../../kernel/dates';
import { add, sum, ZERO, type Pence } from '../../../kernel/money';
import { ok, type Result } from '../../../kernel/result';
import type { SchoolCalendar } from './calendar';
import type { PriceTerms } from './price';
import { monthsOf, priceVersions, type MonthCost } from './priced-version';
import type { PriceProblem } from './problem';
import { provisionalYears } from './provisional-years';
import type { Share } from './shares';

/** What one payer pays. */
export interface PricedShare {
  readonly payer: string;
  readonly amount: Pence;
}

/** What a period costs, and who pays it. */
export interface PricedPeriod {
  readonly period: Period;
  readonly cost: Pence;
  readonly shares: readonly PricedShare[];
}

/** What a financial year costs, its twelve periods in order, and who pays it. */
export interface PricedFinancialYear {
  readonly financialYear: FinancialYear;
  readonly cost: Pence;
  readonly shares: readonly PricedShare[];
  readonly periods: readonly PricedPeriod[];
}

/** What a span costs and who pays: the whole, and by every financial year it touches (api.md, `price`). */
export interface PricedSpan {
  readonly total: Pence;
  /** In the order given, those who pay nothing too (B19); empty where no shares are given. */
  readonly shares: readonly PricedShare[];
  readonly financialYears: readonly PricedFinancialYear[];
  /** Academic years of the span whose calendar repeats an earlier one: figures that may change (`CALENDAR_CHANGED`). */
  readonly provisionalYears: readonly AcademicYear[];
}

/** What `priceSpan` is given. */
export interface PriceSpanInput {
  readonly terms: PriceTerms;
  readonly span: Span;
  readonly shares: readonly Share[];
  readonly calendar: SchoolCalendar | null;
}

/**
 * What a line costs over a span and who pays it: money.md sections 2 and 3, as the query `price` answers. The periods add
 * up to their year, the years to the total, and the shares to the cost everywhere, to the penny. Paths of problems are those of
 * the query's input: `price`, `shares`, `calendar`, `endDate`.
 */
export function priceSpan(input: PriceSpanInput): Result<PricedSpan, PriceProblem> {
  const { terms, span, shares, calendar } = input;
  const priced = priceVersions([{ span, price: terms, shares }], calendar, {
    version: () => [],
    calendar: ['calendar'],
  });
  if (!priced.ok) return priced;

  const payers = shares.map(({ payer }) => payer);
  const months = priced.value.flatMap(monthsOf);
  const financialYears = yearsOf(span).map((year) =>
    financialYear(
      year,
      months.filter((month) => month.financialYear === year),
      payers,
    ),
  );
  return ok({
    ...together(financialYears, payers),
    financialYears,
    provisionalYears: provisionalYears([{ span, price: terms, shares }], calendar),
  });
}

function financialYear(
  year: FinancialYear,
  months: readonly MonthCost[],
  payers: readonly string[],
): PricedFinancialYear {
  const periods = PERIODS.map((period) => {
    const own = months.filter((month) => month.period === period);
    return {
      period,
      cost: sum(own.map(({ cost }) => cost)),
      shares: payers.map((payer, index) => ({ payer, amount: sum(own.map((month) => month.shares[index] ?? ZERO)) })),
    };
  });
  const { total, shares } = together(periods, payers);
  return { financialYear: year, cost: total, shares, periods };
}

function together(
  rows: readonly { readonly cost: Pence; readonly shares: readonly PricedShare[] }[],
  payers: readonly string[],
): { readonly total: Pence; readonly shares: readonly PricedShare[] } {
  return {
    total: rows.reduce((all, { cost }) => add(all, cost), ZERO),
    shares: payers.map((payer, index) => ({
      payer,
      amount: sum(rows.map((row) => row.shares[index]?.amount ?? ZERO)),
    })),
  };
}

function yearsOf(span: Span): FinancialYear[] {
  const years: FinancialYear[] = [];
  const last = financialYearOf(span.endDate);
  for (let year = financialYearOf(span.startDate); year <= last; year = nextFinancialYear(year)) years.push(year);
  return years;
}
