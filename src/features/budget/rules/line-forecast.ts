import { PERIODS, type FinancialYear, type Period } from '../../../kernel/dates';
import { add, type Pence, roundDivide, subtract, ZERO } from '../../../kernel/money';
import { NO_VALUE } from '../../ledger/rules/coding';
import { type PostingFilter } from '../../ledger/rules/posting-query';
import { type LineForecastKind } from './block-codes';

/** A line that no placement drives: its code in the return, or null for the budget as a whole, and what is expected on it. */
export interface ForecastLine {
  readonly section251Line: string | null;
  readonly kind: LineForecastKind;
}

/** One time that somebody said what is expected on a line, as differences from before. */
export interface LineForecastEntry extends ForecastLine {
  readonly lineForecastId: string;
  readonly budgetHolderId: string;
  readonly financialYear: FinancialYear;
  /** By how much each period changed; those left out did not. */
  readonly changes: ReadonlyMap<Period, Pence>;
  readonly reason: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

/** What was expected after an entry, period by period. */
export interface LineForecastState {
  readonly entry: LineForecastEntry;
  readonly periods: ReadonlyMap<Period, Pence>;
}

/** A line with everything that was said of it, the newest last. */
export interface LineForecastHistory extends ForecastLine {
  readonly states: readonly LineForecastState[];
}

/**
 * Entries by line, each with what was expected after it; entries come in the order they were made, and lines stand in the order of their codes,
 * the budget as a whole last.
 */
export function forecastHistories(entries: readonly LineForecastEntry[]): readonly LineForecastHistory[] {
  const lines = new Map<string, LineForecastState[]>();
  for (const entry of entries) {
    const key = `${entry.section251Line ?? NO_VALUE} ${entry.kind}`;
    const states = lines.get(key) ?? [];
    const before = states.at(-1)?.periods ?? new Map<Period, Pence>();
    const periods = new Map(PERIODS.map((period) => [period, addTo(before, entry.changes, period)]));
    lines.set(key, [...states, { entry, periods }]);
  }
  return [...lines]
    .sort(([a], [b]) => a.localeCompare(b, 'en-GB', { numeric: true }))
    .flatMap(([, states]) => {
      const [first] = states;
      if (first === undefined) return [];
      return [{ section251Line: first.entry.section251Line, kind: first.entry.kind, states }];
    });
}

/** A year's amount by period, as the difference of its running total (B8): they add up to it, to the penny. */
export function spreadOverYear(total: Pence): ReadonlyMap<Period, Pence> {
  const until = (periods: number): Pence => roundDivide(total * BigInt(periods), 12n);
  return new Map(PERIODS.map((period) => [period, subtract(until(period), until(period - 1))]));
}

/** By how much periods change that are to have new amounts; what stays is left out. */
export function changesTo(
  wanted: ReadonlyMap<Period, Pence>,
  held: ReadonlyMap<Period, Pence>,
): ReadonlyMap<Period, Pence> {
  const changes = [...wanted].map(([period, amount]) => [period, subtract(amount, held.get(period) ?? ZERO)] as const);
  return new Map(changes.filter(([, change]) => change !== ZERO));
}

/** Whether what no placement drives passes a filter on postings: it has a line of the return perhaps, and no other value (money.md section 6, `NONE`). */
export function passesFilter(filter: PostingFilter, line: ForecastLine): boolean {
  return Object.entries(filter).every(([dimension, values]) =>
    values.includes(dimension === 'SECTION_251_LINE' ? (line.section251Line ?? NO_VALUE) : NO_VALUE),
  );
}

function addTo(before: ReadonlyMap<Period, Pence>, changes: ReadonlyMap<Period, Pence>, period: Period): Pence {
  return add(before.get(period) ?? ZERO, changes.get(period) ?? ZERO);
}
