import { contains, type Day, type FinancialYear, type Period } from '../../../kernel/dates';
import { pence, subtract, ZERO, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { SchoolCalendar } from './calendar';
import { carrySlots } from './carry';
import { monthsOf, priceVersions, type LineVersion, type PricedVersion, type SharedCost } from './priced-version';
import { problem, type PriceProblem } from './problem';

/** What one payer pays of one cost line in one period; what the ledger holds is a sum of these (money.md section 5). */
export interface LineAmount {
  readonly financialYear: FinancialYear;
  readonly period: Period;
  readonly payer: string;
  readonly amount: Pence;
}

/** A cost line: its versions in date order, and the calendar of its provider or area, where one is held. */
export interface CostLine {
  readonly versions: readonly LineVersion[];
  readonly calendar: SchoolCalendar | null;
}

/**
 * What a cost line comes to up to the horizon, by period and payer, zero amounts left out: what the ledger should hold for it
 * (money.md sections 2, 3 and 5, `ledger = engine`). Each version is exact by itself; `ONCE` is charged by the first only; caps count
 * across versions of a base year. In order of period, and within it of the payers' first appearance in the line.
 */
export function costLine(input: CostLine & { readonly horizon: Day }): Result<readonly LineAmount[], PriceProblem> {
  const priced = priceToHorizon(input);
  return priced.ok ? ok(amountsByPeriod(priced.value)) : priced;
}

/** A line priced up to the horizon: all that `costLine` refuses is refused here, and `amountsByPeriod` of it is what `costLine` gives. */
export function priceToHorizon({
  versions,
  calendar,
  horizon,
}: CostLine & { readonly horizon: Day }): Result<readonly PricedVersion[], PriceProblem> {
  return priceLine(cutAtHorizon(versions, horizon), calendar);
}

/** The versions of a line, priced, each with someone to pay it; problems have paths under `versions` and `calendar`. */
export function priceLine(
  versions: readonly LineVersion[],
  calendar: SchoolCalendar | null,
): Result<readonly PricedVersion[], PriceProblem> {
  const unpaid = versions.flatMap(({ shares }, index) =>
    shares.length === 0
      ? [
          problem(
            'SHARES_MISSING',
            ['versions', index, 'shares'],
            'Nobody pays this line; name at least one budget holder.',
          ),
        ]
      : [],
  );
  const priced = priceVersions(versions, calendar, {
    version: (index) => ['versions', index],
    calendar: ['calendar'],
  });
  if (unpaid.length === 0) return priced;
  return refuse([...unpaid, ...(priced.ok ? [] : priced.refusals)]);
}

/** What one payer pays of a version's span: its own share, or for `holder` a part that it carries in a dispute. */
export interface PaidAmount {
  readonly payer: string;
  /** Whose share it is a part of. */
  readonly holder: string;
  readonly amount: Pence;
}

/**
 * Who pays what of a version over a span: each holder its share, less what of it others carry while it is disputed, and those who carry
 * that (money.md section 3). Together exactly the cost; the shares in their order, then those who carry.
 */
export function paidAmounts({ shares, carries = [] }: LineVersion, cost: SharedCost): readonly PaidAmount[] {
  const slots = carrySlots({ shares, carries });
  return [
    ...shares.map(({ payer }, index) => ({
      payer,
      holder: payer,
      amount: slots.reduce(
        (rest, slot, position) => (slot.index === index ? subtract(rest, cost.carried[position] ?? ZERO) : rest),
        cost.shares[index] ?? ZERO,
      ),
    })),
    ...slots.map(({ index, payer }, position) => ({
      payer,
      holder: shares[index]?.payer ?? payer,
      amount: cost.carried[position] ?? ZERO,
    })),
  ];
}

function cutAtHorizon(versions: readonly LineVersion[], horizon: Day): LineVersion[] {
  return versions.flatMap((version) => {
    if (version.span.startDate > horizon) return [];
    return [contains(version.span, horizon) ? { ...version, span: { ...version.span, endDate: horizon } } : version];
  });
}

/** What priced versions of a line come to, by period and payer, in the order of `costLine`. */
export function amountsByPeriod(priced: readonly PricedVersion[]): readonly LineAmount[] {
  const amounts = new Map<string, { financialYear: FinancialYear; period: Period; payer: string; amount: bigint }>();
  const payers = new Map<string, number>();
  for (const version of priced) {
    for (const month of monthsOf(version)) {
      for (const { payer, amount } of paidAmounts(version.version, month)) {
        if (!payers.has(payer)) payers.set(payer, payers.size);
        const key = `${month.financialYear} ${month.period} ${payer}`;
        const held = amounts.get(key);
        if (held === undefined) {
          amounts.set(key, { financialYear: month.financialYear, period: month.period, payer, amount });
        } else {
          held.amount += amount;
        }
      }
    }
  }
  return [...amounts.values()]
    .filter(({ amount }) => amount !== 0n)
    .map(({ financialYear, period, payer, amount }) => ({ financialYear, period, payer, amount: pence(amount) }))
    .sort((a, b) => {
      if (a.financialYear !== b.financialYear) return a.financialYear < b.financialYear ? -1 : 1;
      return a.period - b.period || (payers.get(a.payer) ?? 0) - (payers.get(b.payer) ?? 0);
    });
}
