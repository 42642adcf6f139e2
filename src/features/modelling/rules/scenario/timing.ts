import { type Day, toDayNumber } from '../../../../kernel/dates';
import { type AssumedValue, type LeverHead } from './plan';

/**
 * How much of the financial year that begins in April of a projected year lies on or after a lever's start: 0 before it, 1 from the year
 * after it. The population of a year is costed in the financial year that begins in it.
 */
export function partInForce({ startDate }: Pick<LeverHead, 'startDate'>, year: number): number {
  const first = toDayNumber(`${year}-04-01` as Day);
  const next = toDayNumber(`${year + 1}-04-01` as Day);
  const start = Math.min(Math.max(toDayNumber(startDate), first), next);
  return (next - start) / (next - first);
}

/**
 * What a yearly percentage comes to in a year: a rise on a day counts for the rest of its first year, and anew each year, at what the policy set
 * it was read from says for that 1 April.
 */
export function growthFactor(
  lever: Pick<LeverHead, 'startDate' | 'assumption'> & { readonly percent: number },
  year: number,
): number {
  const part = partInForce(lever, year);
  if (part === 0) return 1;
  const first = year - wholeYears(lever, year);
  let factor = 1 + (lever.percent / 100) * partInForce(lever, first);
  for (let next = first + 1; next <= year; next += 1) {
    factor *= 1 + valueIn(lever.assumption?.values ?? [], next, lever.percent) / 100;
  }
  return factor;
}

/** Of figures by day, the earliest first, the one that holds on the 1 April of a year; before the first of them `otherwise`. */
export function valueIn(values: readonly AssumedValue[], year: number, otherwise: number): number {
  const day = `${year}-04-01` as Day;
  return values.filter(({ fromDate }) => fromDate <= day).at(-1)?.value ?? otherwise;
}

/** How many financial years lie between that in which a lever starts and that of a projected year; 0 in the first. */
export function wholeYears(lever: Pick<LeverHead, 'startDate'>, year: number): number {
  let first = year;
  while (partInForce(lever, first - 1) > 0) first -= 1;
  return year - first;
}

/** How much of a place's term is filled in a projected year; the last figure goes on. */
export function fillIn(
  lever: Pick<LeverHead, 'startDate'> & { readonly fill: readonly number[] },
  year: number,
): number {
  if (partInForce(lever, year) === 0) return 0;
  return (lever.fill[Math.min(wholeYears(lever, year), lever.fill.length - 1)] ?? 100) / 100;
}
