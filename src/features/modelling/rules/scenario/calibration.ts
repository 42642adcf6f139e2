/*
 * A band that has been right as often as it says. The method's own percentiles are what its draws give; how wide they ought to have been is told by the
 * years that were held out (split conformal prediction: the quantile of what was missed, in units of the band's own half).
 */

/** A figure that was foretold, and what came. */
export interface ForetoldFigure {
  /** The year that was held out. */
  readonly year: number;
  /** How many years lie between what was known and it. */
  readonly ahead: number;
  readonly actual: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** How many times as wide each half of the method's band is made. */
export interface Widening {
  readonly ahead: number;
  readonly factor: number;
  /** Of how many figures that were held out it is. */
  readonly figures: number;
}

/** The widening by horizon, and how it does on years that it was not made from. */
export interface Calibration {
  /** By how many years ahead. */
  readonly factors: readonly Widening[];
  /** For years further ahead than any that was held out: the greatest of them. */
  readonly beyond: number;
  /** Of the figures of each year, held out from making the factors too, the part that came within the widened band; null: of one year alone it can't be told. */
  readonly heldOutCoverage: number | null;
  readonly heldOutFigures: number;
  /** Neither half of a band is less wide than this; left out: half a child. */
  readonly leastHalf?: number;
}

/** The part that is to come within the band. */
const WANTED = 0.8;
/** A horizon has a factor of its own from so many figures on, of two years at least; else it is made of all horizons together. */
const FEWEST_OF_HORIZON = 20;
/** Fewer figures than this make no factor at all. */
const FEWEST_IN_ALL = 10;
/** A band of whole children is no narrower than half a child either way. */
const HALF_A_CHILD = 0.5;

/** The factors of what was foretold; null: too little was. `leastHalf` is what half a child is in the unit of the figures. */
export function calibrate(foretold: readonly ForetoldFigure[], leastHalf = HALF_A_CHILD): Calibration | null {
  if (foretold.length < FEWEST_IN_ALL) return null;
  const horizons = [...new Set(foretold.map(({ ahead }) => ahead))].sort((a, b) => a - b);
  const factors = horizons.map((ahead) => ({ ahead, ...factorFor(foretold, ahead, leastHalf) }));
  const years = [...new Set(foretold.map(({ year }) => year))];
  const heldOut = years.flatMap((year) => {
    const others = foretold.filter((one) => one.year !== year);
    if (others.length < FEWEST_IN_ALL) return [];
    const factorOf = new Map(horizons.map((ahead) => [ahead, factorFor(others, ahead, leastHalf).factor]));
    return foretold
      .filter((one) => one.year === year)
      .map((one) => missed(one, leastHalf) <= (factorOf.get(one.ahead) ?? 0));
  });
  return {
    factors,
    beyond: Math.max(...factors.map(({ factor }) => factor)),
    heldOutCoverage: heldOut.length === 0 ? null : heldOut.filter(Boolean).length / heldOut.length,
    heldOutFigures: heldOut.length,
    ...(leastHalf === HALF_A_CHILD ? {} : { leastHalf }),
  };
}

/** The band of a figure so many years ahead. */
export function calibratedBand(
  { p10, p50, p90 }: Pick<ForetoldFigure, 'p10' | 'p50' | 'p90'>,
  ahead: number,
  { factors, beyond, leastHalf = HALF_A_CHILD }: Calibration,
): { readonly low: number; readonly high: number } {
  const factor = factors.find((one) => one.ahead === ahead)?.factor ?? beyond;
  return {
    low: p50 - factor * Math.max(p50 - p10, leastHalf),
    high: p50 + factor * Math.max(p90 - p50, leastHalf),
  };
}

/** How far what came lies from the median, in halves of the band on that side. */
function missed({ actual, p10, p50, p90 }: ForetoldFigure, leastHalf: number): number {
  return actual >= p50
    ? (actual - p50) / Math.max(p90 - p50, leastHalf)
    : (p50 - actual) / Math.max(p50 - p10, leastHalf);
}

function factorFor(foretold: readonly ForetoldFigure[], ahead: number, leastHalf: number): Omit<Widening, 'ahead'> {
  const own = foretold.filter((one) => one.ahead === ahead);
  const isEnough = own.length >= FEWEST_OF_HORIZON && new Set(own.map(({ year }) => year)).size > 1;
  const used = isEnough ? own : foretold;
  const ranked = used.map((one) => missed(one, leastHalf)).sort((a, b) => a - b);
  // One more than there are, since the next one is as likely to fall anywhere among them.
  const rank = Math.min(ranked.length, Math.ceil((ranked.length + 1) * WANTED));
  return { factor: ranked[rank - 1] ?? 1, figures: ranked.length };
}
