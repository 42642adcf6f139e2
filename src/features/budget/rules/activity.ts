import {
  daysInFinancialYear,
  type FinancialYear,
  financialYearSpan,
  intersect,
  type Span,
  toDayNumber,
} from '../../../kernel/dates';
import { type Decimal, decimal, DECIMAL_ONE } from '../../../kernel/decimal';
import { compare, type Pence, roundDivide, sum } from '../../../kernel/money';

/** One placement with committed cost in the year. */
export interface ActivePlacement {
  readonly placementId: string;
  readonly childId: string;
  /** What the year's postings of the asked budget holder come to for it. */
  readonly cost: Pence;
  /** On how many days of the year it runs. */
  readonly days: number;
}

/** Heads and full-time equivalents beside each other, and what one costs (finance.md B34, B35). */
export interface Activity {
  readonly placements: number;
  readonly children: number;
  /** What they cost together. */
  readonly cost: Pence;
  /** The days they run, of the days of the year. */
  readonly days: number;
  readonly daysInYear: number;
  /** Days ÷ days in the year, to four places (B34). */
  readonly fullTimeEquivalent: Decimal;
  /** Cost ÷ placements, rounded half away from zero; null for none. */
  readonly meanCost: Pence | null;
  /** The middle one, or the mean of the two in the middle, rounded half away from zero; null for none. */
  readonly medianCost: Pence | null;
  /** Cost ÷ full-time equivalents, of which no place is dropped before; null where no day is charged. */
  readonly meanCostPerFullTimeEquivalent: Pence | null;
}

/** Head counts, full-time equivalents and what they cost on average (B34, B35). */
export function activity(financialYear: FinancialYear, placements: readonly ActivePlacement[]): Activity {
  const daysInYear = BigInt(daysInFinancialYear(financialYear));
  const days = placements.reduce((all, one) => all + BigInt(one.days), 0n);
  const cost = sum(placements.map((one) => one.cost));
  const count = BigInt(placements.length);
  return {
    placements: placements.length,
    children: new Set(placements.map(({ childId }) => childId)).size,
    ...{ cost, days: Number(days), daysInYear: Number(daysInYear) },
    fullTimeEquivalent: decimal(roundDivide(days * DECIMAL_ONE, daysInYear)),
    meanCost: count === 0n ? null : roundDivide(cost, count),
    medianCost: median(placements.map((one) => one.cost)),
    meanCostPerFullTimeEquivalent: days === 0n ? null : roundDivide(cost * daysInYear, days),
  };
}

/** The middle amount, or the mean of the two in the middle; null for none (B35). */
function median(amounts: readonly Pence[]): Pence | null {
  const sorted = [...amounts].sort(compare);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return lower === undefined || upper === undefined ? null : roundDivide(lower + upper, 2n);
}

/** How many days of the year lie in any of the spans. */
export function daysCovered(financialYear: FinancialYear, spans: readonly Span[]): number {
  const year = financialYearSpan(financialYear);
  const within = spans
    .flatMap((span) => intersect(span, year) ?? [])
    .map(({ startDate, endDate }) => [toDayNumber(startDate), toDayNumber(endDate)] as const)
    .sort(([a], [b]) => a - b);
  let covered = 0;
  let counted = Number.NEGATIVE_INFINITY;
  for (const [first, last] of within) {
    covered += Math.max(0, last - Math.max(first - 1, counted));
    counted = Math.max(counted, last);
  }
  return covered;
}
