import { type Pence, percentOneDecimal, subtract, ZERO } from '../../../kernel/money';
import { NO_VALUE } from '../../ledger/rules/coding';
import { type BreakdownRow } from './answer';

/** A line of a budget as the section 251 return has it. */
export interface PressureLine {
  /** Null for what has none, and on the withheld row. */
  readonly section251Line: string | null;
  readonly committed: Pence;
  /** What no placement drives. */
  readonly otherForecast: Pence;
  /** What it is forecast to come to; they add up to the forecast outturn. */
  readonly forecast: Pence;
  /** What of the budget is set for it; they add up to the allocation. Null under a filter. */
  readonly allocation: Pence | null;
  /** Forecast less allocation; they add up to the budget's. Null under a filter. */
  readonly variance: Pence | null;
  /** Of the allocation, to one place; null where that is nothing. */
  readonly variancePercent: string | null;
  readonly withheld: boolean;
}

/**
 * The breakdown by line with what no placement drives beside it, in the order of the codes, the withheld row last. They add up to what is committed,
 * to the other forecast, to the forecast outturn and to the allocation. A line of which all that was expected lies in closed periods has no row of the breakdown.
 */
export function pressureLines(
  breakdown: readonly BreakdownRow[],
  otherForecast: ReadonlyMap<string, Pence>,
  isBudgeted: boolean,
): readonly PressureLine[] {
  const lineOf = (code: string, row: BreakdownRow | undefined, other: Pence): PressureLine => {
    const forecast = row?.forecast ?? ZERO;
    const allocation = isBudgeted ? (row?.allocation ?? ZERO) : null;
    const variance = allocation === null ? null : subtract(forecast, allocation);
    return {
      section251Line: code === NO_VALUE ? null : code,
      ...{ committed: row?.committed ?? ZERO, otherForecast: other, forecast, allocation, variance, withheld: false },
      variancePercent: variance === null || allocation === null ? null : percentOneDecimal(variance, allocation),
    };
  };
  const rows = new Map(breakdown.flatMap((row) => (row.withheld ? [] : [[row.keys?.[0] ?? NO_VALUE, row] as const])));
  const codes = [...new Set([...rows.keys(), ...otherForecast.keys()])].sort((a, b) =>
    a.localeCompare(b, 'en-GB', { numeric: true }),
  );
  const lines = codes.map((code) => lineOf(code, rows.get(code), otherForecast.get(code) ?? ZERO));
  const withheld = breakdown
    .filter((row) => row.withheld)
    .map((row) => ({ ...lineOf(NO_VALUE, row, ZERO), withheld: true }));
  return [...lines, ...withheld];
}
