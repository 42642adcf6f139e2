import { decimal, type Decimal } from '../../../../kernel/decimal';
import { formatMoney, LARGEST_TOTAL, pence, subtract, type Pence } from '../../../../kernel/money';

/** A statistic's figure to four places, half away from zero. */
export function toDecimal(value: number): Decimal {
  return decimal(wholeOf(value * 10_000));
}

/** A statistic's pounds to the penny, half away from zero. */
export function toPence(pounds: number): Pence {
  return pence(wholeOf(pounds * 100));
}

/** Parts to the penny that add up to the whole as it is told: each is what it adds to those before it, rounded together with them. */
export function toPenceParts(parts: readonly number[], whole: Pence): readonly Pence[] {
  let sum = 0;
  let told = pence(0n);
  return parts.map((part, at) => {
    sum += part;
    const upTo = at === parts.length - 1 ? whole : toPence(sum);
    const own = subtract(upTo, told);
    told = upTo;
    return own;
  });
}

/** A statistic's figure to so many places, half away from zero. */
export function rounded(value: number, places: number): number {
  return nearest(value * 10 ** places) / 10 ** places;
}

/** The figures of a scenario that are pounds. */
const OF_MONEY: ReadonlySet<string> = new Set([
  ...['COST', 'IN_YEAR', 'CUMULATIVE', 'CAPITAL', 'LEAD_IN', 'LEVER_BLOCK', 'LEVER_COST', 'UNPRICED'],
]);

/** A figure as a file tells it, as the query does: pounds with exactly two places, all else to four at most. */
export function toldFigure(figure: string, value: number): string | number {
  return OF_MONEY.has(figure) ? formatMoney(toPence(value)) : rounded(value, 4);
}

/** What levers at the ends of their ranges make over many years may be more than can be told: it stays at the largest total then. */
const MOST = Number(LARGEST_TOTAL);

function wholeOf(value: number): bigint {
  const isTold = Math.abs(value) < MOST;
  return isTold ? BigInt(nearest(value)) : LARGEST_TOTAL * (value < 0 ? -1n : 1n);
}

function nearest(value: number): number {
  return Math.sign(value) * Math.floor(Math.abs(value) + 0.5);
}
