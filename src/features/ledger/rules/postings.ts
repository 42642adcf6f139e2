import { nextFinancialYear, PERIODS, type FinancialYear, type Period } from '../../../kernel/dates';
import { pence } from '../../../kernel/money';
import type { LineAmount } from './line';

/** A period of a financial year. */
export interface PeriodOfYear {
  readonly financialYear: FinancialYear;
  readonly period: Period;
}

/** A posting to make for a line: an amount, the period it belongs to and the one it is reported in (money.md section 5). */
export interface LinePosting extends LineAmount {
  readonly reported: PeriodOfYear;
}

/** An amount of the ledger with the values of its dimensions, told apart by `dimensionKey` (money.md section 5). */
export interface CodedAmount extends LineAmount {
  readonly dimensionKey: string;
}

/** A posting of a recoded amount: the reversal under the old values, or the amount under the new. */
export interface CodedPosting extends LinePosting {
  readonly dimensionKey: string;
}

/**
 * The postings that bring a line's ledger to what it should hold: for each period and payer the difference, none where there is none
 * (money.md section 5: every change posts only the difference). `held` may give several amounts for the same period and payer, such as
 * the postings themselves; what they belong to counts, not where they were reported.
 */
export function postingsToMake(input: {
  readonly held: readonly LineAmount[];
  readonly should: readonly LineAmount[];
  readonly closed: readonly PeriodOfYear[];
}): LinePosting[] {
  const differences = new Map<string, { entry: LineAmount; amount: bigint }>();
  const count = (entry: LineAmount, amount: bigint): void => {
    const key = `${entry.financialYear} ${entry.period} ${entry.payer}`;
    const known = differences.get(key);
    if (known === undefined) differences.set(key, { entry, amount });
    else known.amount += amount;
  };
  for (const entry of input.should) count(entry, entry.amount);
  for (const entry of input.held) count(entry, -BigInt(entry.amount));

  const isClosed = closedTest(input.closed);
  return [...differences.values()]
    .filter(({ amount }) => amount !== 0n)
    .map(({ entry: { financialYear, period, payer }, amount }) => ({
      financialYear,
      period,
      payer,
      amount: pence(amount),
      reported: reportedIn({ financialYear, period }, isClosed),
    }))
    .sort(byPeriod);
}

/**
 * The postings that move what the ledger holds from its old dimension values to the new ones: for each amount that does not add up to
 * nothing and has other values now, a reversal and the new value, in that order (money.md section 5, `RECODED`). They add up to zero,
 * for every period and payer. Make them before the differences of the same change, which are posted under the new values.
 */
export function recodingsToMake(input: {
  readonly held: readonly CodedAmount[];
  readonly dimensionKeyOf: (amount: LineAmount) => string;
  readonly closed: readonly PeriodOfYear[];
}): CodedPosting[] {
  const sums = new Map<string, { entry: CodedAmount; amount: bigint }>();
  for (const entry of input.held) {
    const key = `${entry.financialYear} ${entry.period} ${entry.payer}\u0000${entry.dimensionKey}`;
    const known = sums.get(key);
    if (known === undefined) sums.set(key, { entry, amount: entry.amount });
    else known.amount += entry.amount;
  }
  const isClosed = closedTest(input.closed);
  return [...sums.values()]
    .filter(({ entry, amount }) => amount !== 0n && entry.dimensionKey !== input.dimensionKeyOf(entry))
    .flatMap(({ entry, amount }) => {
      const { financialYear, period, payer, dimensionKey } = entry;
      const posting = { financialYear, period, payer, reported: reportedIn({ financialYear, period }, isClosed) };
      return [
        { ...posting, amount: pence(-amount), dimensionKey },
        { ...posting, amount: pence(amount), dimensionKey: input.dimensionKeyOf(entry) },
      ];
    })
    .sort(byPeriod);
}

/**
 * The period in which a cost that belongs to `period` is reported: the same, or the first open one after it where it is closed, of the
 * next year where the rest of the year is closed too (money.md section 5, B13). What lies before the first closed one is closed with it.
 */
export function reportedPeriod(period: PeriodOfYear, closed: readonly PeriodOfYear[]): PeriodOfYear {
  return reportedIn(period, closedTest(closed));
}

function reportedIn(belongs: PeriodOfYear, isClosed: (period: PeriodOfYear) => boolean): PeriodOfYear {
  let candidate = belongs;
  while (isClosed(candidate)) candidate = periodAfter(candidate);
  return candidate;
}

/** The period that follows. */
export function periodAfter({ financialYear, period }: PeriodOfYear): PeriodOfYear {
  const next = PERIODS[period];
  return next === undefined
    ? { financialYear: nextFinancialYear(financialYear), period: 1 }
    : { financialYear, period: next };
}

/** Closed are those of the run of closed periods, and with the first of them all that lie before it. */
function closedTest(closed: readonly PeriodOfYear[]): (period: PeriodOfYear) => boolean {
  const placeOf = ({ financialYear, period }: PeriodOfYear): number => Number(financialYear.slice(0, 4)) * 12 + period;
  const last = Math.max(...closed.map(placeOf));
  return (period) => placeOf(period) <= last;
}

function byPeriod(a: LineAmount, b: LineAmount): number {
  return a.financialYear.localeCompare(b.financialYear) || a.period - b.period;
}
