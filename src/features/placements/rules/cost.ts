import { contains, financialYearSpan, type Day, type FinancialYear } from '../../../kernel/dates';
import { pence, sum, type Pence } from '../../../kernel/money';
import type { SchoolCalendar } from '../../ledger/rules/calendar';
import { fullYearEffect } from '../../ledger/rules/full-year';
import { activeVersions } from '../../ledger/rules/line-days';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
import { whatLineShouldHold, type StoredLine } from '../../ledger/rules/stored-line';

/** What one holder pays. */
export interface HolderCost {
  readonly budgetHolderId: string;
  readonly amount: Pence;
}

/** What a placement's lines are costed with. */
export interface CostFacts {
  readonly lines: readonly StoredLine[];
  readonly calendar: SchoolCalendar | null;
  readonly horizon: Day;
}

/**
 * What a placement's committed lines cost each holder in the periods of a financial year: what the ledger holds for them, since ledger and
 * engine agree at any moment (money.md section 5). Every reader of the case's money gets the same figure; the postings themselves are
 * bound by role. Holders in the order in which they first appear in the lines.
 */
export function costInYear({ lines, calendar, horizon }: CostFacts, financialYear: FinancialYear): HolderCost[] {
  const amounts = lines.flatMap((line) => pricedOrFault(whatLineShouldHold(line, calendar, horizon)));
  return byHolder(amounts.filter((one) => one.financialYear === financialYear));
}

/** `fullYearEffect` of all committed lines together (money.md section 6): null when none is live on the last day of the year. */
export function fullYearCost({ lines, calendar, horizon }: CostFacts, financialYear: FinancialYear): Pence | null {
  if (liveOn(lines, horizon, financialYearSpan(financialYear).endDate).length === 0) return null;
  return sum(fullYearOfLines(lines, () => calendar, horizon, financialYear).map(({ amount }) => amount));
}

/** `fullYearEffect` of committed lines, of any providers, by holder. */
export function fullYearOfLines(
  lines: readonly StoredLine[],
  calendarOf: (providerUrn: string | null) => SchoolCalendar | null,
  horizon: Day,
  financialYear: FinancialYear,
): HolderCost[] {
  const live = liveOn(lines, horizon, financialYearSpan(financialYear).endDate);
  const shares = live.flatMap(({ line, versions }) =>
    pricedOrFault(fullYearEffect({ versions, calendar: calendarOf(line.coding.providerUrn), financialYear })),
  );
  return byHolder(shares);
}

/** The committed lines that are live on a day, with their versions. */
function liveOn(lines: readonly StoredLine[], horizon: Day, day: Day) {
  return lines
    .filter(({ committedAt }) => committedAt !== null)
    .map((line) => ({ line, versions: activeVersions(line.versions, line.placementSpan, horizon) }))
    .filter(({ versions }) => versions.some(({ span }) => contains(span, day)));
}

function byHolder(amounts: readonly { readonly payer: string; readonly amount: Pence }[]): HolderCost[] {
  const totals = new Map<string, bigint>();
  for (const { payer, amount } of amounts) totals.set(payer, (totals.get(payer) ?? 0n) + amount);
  return [...totals].map(([budgetHolderId, amount]) => ({ budgetHolderId, amount: pence(amount) }));
}
