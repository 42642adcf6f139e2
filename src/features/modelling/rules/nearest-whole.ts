/** Named once: it is asked for some million times. */
const { floor } = Math;

/** A drawn figure, never negative, as the nearest whole number, halves upward: the one place at which chance becomes pence or parts of a per cent. */
export function nearestWhole(value: number): number {
  return floor(value + 0.5);
}
