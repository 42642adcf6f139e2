import {
  addDays,
  contains,
  financialYearOf,
  financialYearSpan,
  type Day,
  type FinancialYear,
  type Span,
} from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import type { Result } from '../../../kernel/result';
import type { SchoolCalendar } from '../../ledger/rules/calendar';
import type { HolderAmount } from '../../ledger/rules/four-costs';
import { fullYearEffect } from '../../ledger/rules/full-year';
import { paidAmounts, priceLine } from '../../ledger/rules/line';
import { activeVersions } from '../../ledger/rules/line-days';
import type { PricedShare } from '../../ledger/rules/price-span';
import { pricedOrFault } from '../../ledger/rules/priced-or-fault';
import { costWithin, type LineVersion } from '../../ledger/rules/priced-version';
import type { PriceProblem } from '../../ledger/rules/problem';
import type { StoredLine } from '../../ledger/rules/stored-line';

/** What lines are costed with. */
export interface LineFacts {
  readonly calendarOf: (providerUrn: string | null) => SchoolCalendar | null;
  readonly horizon: Day;
  /** The financial year of the day it is asked on. */
  readonly financialYear: FinancialYear;
}

/**
 * What a change of lines does to what they cost over a full year (`fullYearEffect`, money.md section 6), by holder: after, less before. Each
 * line is taken where the change acts on it: at the end of the financial year of the first day on which it is otherwise (never of a year before
 * the present one), or on the last day on which it is live before or after the change, where that is earlier. So an uplift from next April
 * counts with its yearly rise, an end next July with all that the line costs in a year, and days between two that stay with nothing. A line
 * that was over before this financial year, and what is charged once, counts nothing.
 */
export function fullYearChange(
  before: readonly StoredLine[],
  after: readonly StoredLine[],
  facts: LineFacts,
): HolderAmount[] {
  const was = new Map(before.map((line) => [line.costLineId, line]));
  const is = new Map(after.map((line) => [line.costLineId, line]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((costLineId) =>
    changeOfLine(was.get(costLineId) ?? null, is.get(costLineId) ?? null, facts),
  );
}

function changeOfLine(before: StoredLine | null, after: StoredLine | null, facts: LineFacts): HolderAmount[] {
  const [was, is] = [liveVersions(before, facts), liveVersions(after, facts)];
  const isRecoded = before !== null && after !== null && before.coding.providerUrn !== after.coding.providerUrn;
  const first = firstDifference(was, is, isRecoded);
  if (first === null) return [];
  const present = financialYearSpan(facts.financialYear);
  const { endDate } = first < present.startDate ? present : financialYearSpan(financialYearOf(first));
  const last = [...was, ...is].map(({ span }) => span.endDate).reduce((a, b) => (a > b ? a : b));
  const day = last < endDate ? last : endDate;
  if (day < present.startDate) return [];
  const costOf = (line: StoredLine | null, versions: readonly LineVersion[], sign: bigint): HolderAmount[] =>
    overFullYear(versions, line === null ? null : facts.calendarOf(line.coding.providerUrn), day).map(
      ({ payer, amount }) => ({ budgetHolderId: payer, amount: pence(sign * amount) }),
    );
  return [...costOf(before, was, -1n), ...costOf(after, is, 1n)];
}

function liveVersions(line: StoredLine | null, { horizon }: LineFacts): readonly LineVersion[] {
  if (line === null || line.committedAt === null) return [];
  return activeVersions(line.versions, line.placementSpan, horizon);
}

/** The first day on which two lines do not charge the same; null: they charge the same on every day. */
function firstDifference(was: readonly LineVersion[], is: readonly LineVersion[], isOther: boolean): Day | null {
  const days = [...was, ...is].flatMap(({ span }) => [span.startDate, addDays(span.endDate, 1)]).sort();
  return days.find((day) => isOther || termsOn(was, day) !== termsOn(is, day)) ?? null;
}

function termsOn(versions: readonly LineVersion[], day: Day): string | null {
  const version = versions.find(({ span }) => contains(span, day));
  if (version === undefined) return null;
  const { price, shares } = version;
  return JSON.stringify({ price, shares }, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}

/** A line over the year after a day's; where that can not be priced yet, since no school calendar reaches there, over the day's own. */
function overFullYear(
  versions: readonly LineVersion[],
  calendar: SchoolCalendar | null,
  day: Day,
): readonly PricedShare[] {
  const financialYear = financialYearOf(day);
  const next = fullYearEffect({ versions, calendar, financialYear, inForceOn: day });
  if (next.ok) return next.value;
  const version = versions.find(({ span }) => contains(span, day));
  return version === undefined ? [] : pricedOrFault(overOwnYear(version, calendar, financialYearSpan(financialYear)));
}

function overOwnYear(
  version: LineVersion,
  calendar: SchoolCalendar | null,
  span: Span,
): Result<readonly PricedShare[], PriceProblem> {
  const whole = priceLine([{ ...version, span }], calendar);
  if (!whole.ok) return whole;
  return { ok: true, value: whole.value.flatMap((one) => paidAmounts(one.version, costWithin(one, span))) };
}
