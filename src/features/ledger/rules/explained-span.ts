import { fromDayNumber, toDayNumber, type Span } from '../../../kernel/dates';
import { subtract, ZERO, type Pence } from '../../../kernel/money';
import type { SchoolCalendar } from './calendar';
import { calendarDays } from './calendar-days';
import { paidAmounts } from './line';
import type { LineVersion, PricedVersion } from './priced-version';
import { unitsUpTo, type Exact } from './running-total';

/**
 * What a dated agreement charges a payer on some of its days, with everything that a person with a pencil needs (money.md sections 2 and 3): the
 * line's running totals in the base year are the price times the units counted, rounded once, and the payer's running share of each is what the
 * shares make of it. What it comes to is the second share less the first.
 */
export interface ExplainedSpan {
  /** Cut to the days on which it is charged, at the part of its price that is. */
  readonly version: LineVersion;
  readonly span: Span;
  /** Of the price's units, in the base year: up to the day before the span, and up to its last day. */
  readonly countedBefore: Exact;
  readonly countedTo: Exact;
  readonly lineBefore: Pence;
  readonly lineTo: Pence;
  readonly paidBefore: Pence;
  readonly paidTo: Pence;
  /** Whose share it is a part of: the payer's own, or one that it carries while it is in dispute. */
  readonly holder: string;
  readonly amount: Pence;
}

/** What priced versions of a line charge a payer on the days of a span, base year by base year; what comes to nothing is left out. */
export function explainSpan(
  priced: readonly PricedVersion[],
  calendar: SchoolCalendar | null,
  payer: string,
  span: Span,
): readonly ExplainedSpan[] {
  return priced.flatMap((version) => explainVersion(version, calendar, payer, span));
}

function explainVersion(
  { version, stretches }: PricedVersion,
  calendar: SchoolCalendar | null,
  payer: string,
  span: Span,
): ExplainedSpan[] {
  const days = calendarDays(calendar);
  return stretches.flatMap(({ stretch, costUpTo }) => {
    const first = Math.max(toDayNumber(span.startDate), stretch.active.first);
    const last = Math.min(toDayNumber(span.endDate), stretch.active.last);
    if (last < first) return [];
    const counted = unitsUpTo(version.price, stretch, days);
    const [before, to] = [costUpTo(first - 1), costUpTo(last)];
    const paidBefore = paidAmounts(version, before);
    return paidAmounts(version, to).flatMap((paid, index): ExplainedSpan[] => {
      const earlier = paidBefore[index]?.amount ?? ZERO;
      if (paid.payer !== payer || paid.amount === earlier) return [];
      return [
        {
          version,
          span: { startDate: fromDayNumber(first), endDate: fromDayNumber(last) },
          countedBefore: counted(first - 1),
          countedTo: counted(last),
          lineBefore: before.cost,
          lineTo: to.cost,
          paidBefore: earlier,
          paidTo: paid.amount,
          holder: paid.holder,
          amount: subtract(paid.amount, earlier),
        },
      ];
    });
  });
}
