import { addDays, addYears, type Day, type Span } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { SchoolCalendar } from '../../ledger/rules/calendar';
import { priceLine } from '../../ledger/rules/line';
import { activeVersions } from '../../ledger/rules/line-days';
import { checkPriceTerms } from '../../ledger/rules/price';
import { costWithin, priceVersions } from '../../ledger/rules/priced-version';
import type { StoredLine } from '../../ledger/rules/stored-line';
import type { StepDownProposal } from './reviews';

/** What a placement costs over some days, and what would be paid by a proposal. */
export interface StepDownCosts {
  readonly span: Span;
  readonly present: Pence;
  readonly proposed: Pence;
}

/**
 * What a placement costs over the twelve months from the day of a proposal, or to its end if that comes first, and what would be paid by the
 * proposal over the same days; null where one of them cannot be priced, which is told of the option itself.
 */
export function stepDownCosts(
  { fromDate, costLines }: StepDownProposal,
  lines: readonly StoredLine[],
  calendar: SchoolCalendar | null,
  endDate: Day | null,
): StepDownCosts | null {
  const lastOfYear = addDays(addYears(fromDate, 1), -1);
  const span = { startDate: fromDate, endDate: endDate !== null && endDate < lastOfYear ? endDate : lastOfYear };
  let present = 0n;
  for (const line of lines) {
    const priced = priceLine(activeVersions(line.versions, line.placementSpan, span.endDate), calendar);
    if (!priced.ok) return null;
    for (const version of priced.value) present += costWithin(version, span).cost;
  }
  let proposed = 0n;
  for (const { price } of costLines) {
    const terms = checkPriceTerms(price, ['price']);
    const priced = terms.ok
      ? priceVersions([{ span, price: terms.value, shares: [] }], calendar, { version: () => [], calendar: [] })
      : terms;
    if (!priced.ok) return null;
    for (const version of priced.value) proposed += costWithin(version, span).cost;
  }
  return { span, present: pence(present), proposed: pence(proposed) };
}
