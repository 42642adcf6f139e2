import { add, type Pence, ZERO } from '../../../kernel/money';
import { NO_VALUE } from '../../ledger/rules/coding';
import { type BreakdownRow } from './answer';

/** A line of a budget as the section 251 return has it. */
export interface PressureLine {
  /** Null for what has none, and on the withheld row. */
  readonly section251Line: string | null;
  readonly committed: Pence;
  /** What no placement drives. */
  readonly otherForecast: Pence;
  /** The two together. */
  readonly forecast: Pence;
  readonly withheld: boolean;
}

/**
 * What is committed by line with what is expected beside it, in the order of the codes, the withheld row last. They add up to what is committed
 * and to the other forecast.
 */
export function pressureLines(
  committed: readonly BreakdownRow[],
  otherForecast: ReadonlyMap<string, Pence>,
): readonly PressureLine[] {
  const amounts = new Map(
    committed.flatMap((row) => (row.withheld ? [] : [[row.keys?.[0] ?? NO_VALUE, row.committed] as const])),
  );
  const codes = [...new Set([...amounts.keys(), ...otherForecast.keys()])].sort((a, b) =>
    a.localeCompare(b, 'en-GB', { numeric: true }),
  );
  const lines = codes.map((code) => lineOf(code, amounts.get(code) ?? ZERO, otherForecast.get(code) ?? ZERO));
  const withheld = committed
    .filter((row) => row.withheld)
    .map((row) => ({ ...lineOf(NO_VALUE, row.committed, ZERO), withheld: true }));
  return [...lines, ...withheld];
}

function lineOf(code: string, committed: Pence, otherForecast: Pence): PressureLine {
  return {
    section251Line: code === NO_VALUE ? null : code,
    ...{ committed, otherForecast, forecast: add(committed, otherForecast), withheld: false },
  };
}
