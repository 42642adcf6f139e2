import { decimal, type Decimal } from '../../../kernel/decimal';

/** Where a row lies among what chance alone would do. */
export const FunnelPosition = { WITHIN: 'WITHIN', OUTSIDE_95: 'OUTSIDE_95', OUTSIDE_998: 'OUTSIDE_998' } as const;
export type FunnelPosition = (typeof FunnelPosition)[keyof typeof FunnelPosition];

/** The share that was agreed, in percent to one decimal, and between what limits it would lie by chance if all rows were alike. */
export interface Funnel {
  readonly agreedPercent: Decimal;
  readonly expectedPercent: Decimal;
  readonly lower95: Decimal;
  readonly upper95: Decimal;
  readonly lower998: Decimal;
  readonly upper998: Decimal;
  readonly position: FunnelPosition;
}

/** What of the answers was agreed. */
interface Answers {
  readonly agreed: number;
  readonly answered: number;
}

/** Standard deviations of the normal approximation, as funnel plots of proportions have them. */
const Z_95 = 1.96;
const Z_998 = 3.09;

/**
 * The control limits of a row around the share of all (Spiegelhalter 2005, funnel plots for comparing institutional performance). A few answers have wide
 * limits, so that a small panel is not called an outlier for being small. Null where an answer is hidden or there is none.
 */
export function funnelOf(row: Answers | null, all: Answers | null): Funnel | null {
  if (row === null || all === null || row.answered === 0 || all.answered === 0) return null;
  const expected = all.agreed / all.answered;
  const own = row.agreed / row.answered;
  const deviation = Math.sqrt((expected * (1 - expected)) / row.answered);
  const away = Math.abs(own - expected);
  return {
    agreedPercent: percent(own),
    expectedPercent: percent(expected),
    lower95: percent(expected - Z_95 * deviation),
    upper95: percent(expected + Z_95 * deviation),
    lower998: percent(expected - Z_998 * deviation),
    upper998: percent(expected + Z_998 * deviation),
    position: positionOf(away, deviation),
  };
}

function positionOf(away: number, deviation: number): FunnelPosition {
  if (away > Z_998 * deviation) return FunnelPosition.OUTSIDE_998;
  return away > Z_95 * deviation ? FunnelPosition.OUTSIDE_95 : FunnelPosition.WITHIN;
}

/** A fraction as a percentage from 0 to 100 to one decimal, half up. */
function percent(fraction: number): Decimal {
  const tenths = Math.floor(Math.min(1, Math.max(0, fraction)) * 1000 + 0.5);
  return decimal(BigInt(tenths) * 1000n);
}
