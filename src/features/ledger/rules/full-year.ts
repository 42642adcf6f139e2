import { contains, financialYearSpan, nextFinancialYear, type Day, type FinancialYear } from '../../../kernel/dates';
import { pence, ZERO, type Pence } from '../../../kernel/money';
import { ok, type Result } from '../../../kernel/result';
import { runningOn } from './limits';
import { paidAmounts, priceLine, type CostLine } from './line';
import { pricedOrFault } from './priced-or-fault';
import { costWithin, priceVersions, type LineVersion, type PricedVersion } from './priced-version';
import type { PricedShare } from './price-span';
import type { PriceProblem } from './problem';

/** A line, the year to whose end it runs, and perhaps the day in force on which it is reckoned. */
export interface FullYearInput extends CostLine {
  readonly financialYear: FinancialYear;
  readonly inForceOn?: Day;
}

/**
 * `fullYearEffect` of one line (money.md section 6, B6): what it would cost each payer over the whole of the financial year after
 * `year`, at the price and shares in force on the last day of `year`, whatever its expected end and whatever changes are dated after
 * that day. With `inForceOn`, an earlier day of the year, as if that were the last: what a placement that ended meanwhile costs in a full
 * year (section 4, premium). Empty when the line is not live on that day, and for a price charged `ONCE`. By payer, in the order of the shares.
 */
export function fullYearEffect(input: FullYearInput): Result<readonly PricedShare[], PriceProblem> {
  const priced = pricedForNextYear(input);
  if (!priced.ok) return priced;
  const live = priced.value;
  const nextYear = financialYearSpan(nextFinancialYear(input.financialYear));
  const totals = new Map<string, bigint>();
  for (const { payer, amount } of live === null ? [] : paidAmounts(live.version, costWithin(live, nextYear))) {
    totals.set(payer, (totals.get(payer) ?? 0n) + amount);
  }
  return ok([...totals].map(([payer, amount]) => ({ payer, amount: pence(amount) })));
}

/** The version that `fullYearEffect` takes to go on over the next year, priced; null where it takes none. */
export function pricedForNextYear(input: FullYearInput): Result<PricedVersion | null, PriceProblem> {
  const versions = overNextYear(input);
  if (versions === null) return ok(null);
  const priced = priceLine(versions, input.calendar);
  return priced.ok ? ok(priced.value.at(-1) ?? null) : priced;
}

/**
 * What a line costs over the whole of the next year, whoever pays it: that of one whose shares can not pay a whole year (caps that leave nobody to
 * take the rest, fixed sums above the line), of which `fullYearEffect` gives the problems.
 */
export function wholeFullYear(input: FullYearInput): Pence {
  const versions = overNextYear(input);
  if (versions === null) return ZERO;
  const paths = { version: (index: number) => ['versions', index], calendar: ['calendar'] };
  const unshared = versions.map(({ span, price }) => ({ span, price, shares: [] }));
  const live = pricedOrFault(priceVersions(unshared, input.calendar, paths)).at(-1);
  return live === undefined ? ZERO : costWithin(live, financialYearSpan(nextFinancialYear(input.financialYear))).cost;
}

/** The versions up to the one in force on the day, that one to the end of the next year; null where none is, or it is charged once. */
function overNextYear(input: FullYearInput): LineVersion[] | null {
  const lastDay = input.inForceOn ?? financialYearSpan(input.financialYear).endDate;
  const nextYear = financialYearSpan(nextFinancialYear(input.financialYear));
  const position = input.versions.findIndex(({ span }) => contains(span, lastDay));
  const inForce = input.versions[position];
  if (inForce === undefined || inForce.price.unit === 'ONCE') return null;

  // Earlier versions stay: in an academic base year they have used some of a cap by the last day of March.
  const versions = input.versions
    .slice(0, position + 1)
    .map((version) => (version === inForce ? { ...version, span: { ...version.span, endDate: lastDay } } : version));
  return runningOn(versions, nextYear.endDate);
}
