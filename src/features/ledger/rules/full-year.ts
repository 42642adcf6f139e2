import { contains, financialYearSpan, nextFinancialYear, type Day, type FinancialYear } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import { ok, type Result } from '../../../kernel/result';
import { runningOn } from './limits';
import { paidAmounts, priceLine, type CostLine } from './line';
import { costWithin } from './priced-version';
import type { PricedShare } from './price-span';
import type { PriceProblem } from './problem';

/**
 * `fullYearEffect` of one line (money.md section 6, B6): what it would cost each payer over the whole of the financial year after
 * `year`, at the price and shares in force on the last day of `year`, whatever its expected end and whatever changes are dated after
 * that day. With `inForceOn`, an earlier day of the year, as if that were the last: what a placement that ended meanwhile costs in a full
 * year (section 4, premium). Empty when the line is not live on that day, and for a price charged `ONCE`. By payer, in the order of the shares.
 */
export function fullYearEffect(
  input: CostLine & { readonly financialYear: FinancialYear; readonly inForceOn?: Day },
): Result<readonly PricedShare[], PriceProblem> {
  const lastDay = input.inForceOn ?? financialYearSpan(input.financialYear).endDate;
  const nextYear = financialYearSpan(nextFinancialYear(input.financialYear));
  const position = input.versions.findIndex(({ span }) => contains(span, lastDay));
  const inForce = input.versions[position];
  if (inForce === undefined || inForce.price.unit === 'ONCE') return ok([]);

  // Earlier versions stay: in an academic base year they have used some of a cap by the last day of March.
  const versions = input.versions
    .slice(0, position + 1)
    .map((version) => (version === inForce ? { ...version, span: { ...version.span, endDate: lastDay } } : version));
  const priced = priceLine(runningOn(versions, nextYear.endDate), input.calendar);
  if (!priced.ok) return priced;

  const live = priced.value.at(-1);
  const totals = new Map<string, bigint>();
  for (const { payer, amount } of live === undefined ? [] : paidAmounts(live.version, costWithin(live, nextYear))) {
    totals.set(payer, (totals.get(payer) ?? 0n) + amount);
  }
  return ok([...totals].map(([payer, amount]) => ({ payer, amount: pence(amount) })));
}
