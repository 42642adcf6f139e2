import { toDayNumber, type Day } from '../../../../kernel/dates';
import { decimal, DECIMAL_ONE, type Decimal } from '../../../../kernel/decimal';
import { pence, type Pence } from '../../../../kernel/money';
import { measureOf, MeasureUnit, type BetterWhen, type MeasureCode } from './measures';

/** A figure in ten-thousandths of its unit: of a pound where it is in pounds. */
export type Figure = Decimal;

/** What is to be reached by a day. */
export interface Target {
  readonly date: Day;
  readonly figure: Figure;
}

/** How a measure stands against what was planned. */
export const MeasureStatus = {
  NOT_STARTED: 'NOT_STARTED',
  MET: 'MET',
  ON_TRACK: 'ON_TRACK',
  OFF_TRACK: 'OFF_TRACK',
  NO_LINE: 'NO_LINE',
  NOT_KNOWN: 'NOT_KNOWN',
} as const;
export type MeasureStatus = (typeof MeasureStatus)[keyof typeof MeasureStatus];

/** An amount as a figure. */
export function figureOfPence(amount: Pence): Figure {
  return decimal(amount * 100n);
}

/** A figure in pounds as an amount: it is of whole pence, but for what lies between two targets, which is rounded to the nearest. */
export function penceOfFigure(figure: Figure): Pence {
  return pence(nearest(figure, 100n));
}

/** A figure as people are told it, to the nearest: things in whole ones, all else but pounds to one decimal. What lies between two targets has more. */
export function shownFigure(code: MeasureCode, figure: Figure): Figure {
  const { unit } = measureOf(code);
  const step = unit === MeasureUnit.COUNT ? DECIMAL_ONE : unit === MeasureUnit.POUNDS ? 1n : DECIMAL_ONE / 10n;
  return decimal(nearest(figure, step) * step);
}

/**
 * What a measure should be on a day: on the straight line from what it was at its start to the first target, and so from target to target; after the
 * last what that is. Null before the start, and where what it was at the start is not known and the first target has not come.
 */
export function expectedOn(
  day: Day,
  start: { readonly date: Day; readonly figure: Figure | null },
  targets: readonly Target[],
): Figure | null {
  if (day < start.date) return null;
  let from: { readonly date: Day; readonly figure: Figure | null } = start;
  for (const target of targets) {
    if (day <= target.date) return between(from, target, day);
    from = target;
  }
  return from.figure;
}

function between(from: { readonly date: Day; readonly figure: Figure | null }, to: Target, day: Day): Figure | null {
  if (day === to.date) return to.figure;
  if (from.figure === null) return null;
  const whole = BigInt(toDayNumber(to.date) - toDayNumber(from.date));
  const gone = BigInt(toDayNumber(day) - toDayNumber(from.date));
  return decimal(from.figure + nearest((to.figure - from.figure) * gone, whole));
}

/** A quotient to the nearest whole, a half away from nought; the divisor is above nought. */
function nearest(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const quotient = (size * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -quotient : quotient;
}

/**
 * How a measure stands on a day: MET where the last target is reached, else whether it is where the line has it; NO_LINE where what it was at its start
 * is not known, so that none leads to the first target.
 */
export function measureStatus(
  day: Day,
  facts: {
    readonly start: { readonly date: Day; readonly figure: Figure | null };
    readonly targets: readonly Target[];
    readonly value: Figure | null;
    readonly better: BetterWhen;
  },
): MeasureStatus {
  const { start, targets, value, better } = facts;
  if (day < start.date) return MeasureStatus.NOT_STARTED;
  const last = targets.at(-1);
  if (value === null || last === undefined) return MeasureStatus.NOT_KNOWN;
  const isAsGood = (figure: Figure): boolean => (better === 'LOWER' ? value <= figure : value >= figure);
  if (isAsGood(last.figure)) return MeasureStatus.MET;
  const expected = expectedOn(day, start, targets);
  if (expected === null) return MeasureStatus.NO_LINE;
  return isAsGood(expected) ? MeasureStatus.ON_TRACK : MeasureStatus.OFF_TRACK;
}
