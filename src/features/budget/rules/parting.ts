import { type Period } from '../../../kernel/dates';
import { add, compare, negate, type Pence, subtract, ZERO } from '../../../kernel/money';

/** How payments and the commitment of a placement part company. */
export const PartingKind = {
  NOT_COMMITTED: 'NOT_COMMITTED',
  ABOVE_COMMITMENT: 'ABOVE_COMMITMENT',
  NOTHING_PAID: 'NOTHING_PAID',
  BEHIND_COMMITMENT: 'BEHIND_COMMITMENT',
} as const;
export type PartingKind = (typeof PartingKind)[keyof typeof PartingKind];

/** What is committed and paid for one placement in a year, by the period it belongs to. */
export interface PlacementSpend {
  readonly placementId: string;
  readonly committed: ReadonlyMap<Period, Pence>;
  /** Net of VAT, of amounts whose match is confirmed. */
  readonly paid: Pence;
}

/** One placement of which payments and commitment differ by more than is let pass. */
export interface Parting {
  readonly placementId: string;
  readonly kind: PartingKind;
  /** Of the whole year. */
  readonly committed: Pence;
  /** To the end of the last period that ought to be paid for by now. */
  readonly due: Pence;
  readonly paid: Pence;
  /** What was paid beyond the commitment of the year; below nothing: what is lacking of what is due. */
  readonly difference: Pence;
}

/**
 * Where payments and commitments part company (finance.md 2.1: payments say little month by month, so it is held against what ought
 * to be paid by `duePeriod`, 0 for none, and from above against the whole year; a term may be paid in advance). The furthest apart first.
 */
export function partings(
  spend: readonly PlacementSpend[],
  { duePeriod, tolerance }: { readonly duePeriod: number; readonly tolerance: Pence },
): readonly Parting[] {
  return spend
    .flatMap((one) => partingOf(one, duePeriod, tolerance) ?? [])
    .sort((a, b) => compare(size(b), size(a)) || (a.placementId < b.placementId ? -1 : 1));
}

function partingOf(
  { placementId, committed, paid }: PlacementSpend,
  duePeriod: number,
  tolerance: Pence,
): Parting | null {
  let whole = ZERO;
  let due = ZERO;
  for (const [period, amount] of committed) {
    whole = add(whole, amount);
    if (period <= duePeriod) due = add(due, amount);
  }
  const facts = { placementId, committed: whole, due, paid };
  const above = subtract(paid, whole);
  if (compare(above, tolerance) > 0) {
    return { ...facts, kind: whole === ZERO ? 'NOT_COMMITTED' : 'ABOVE_COMMITMENT', difference: above };
  }
  const lacking = subtract(due, paid);
  if (compare(lacking, tolerance) <= 0) return null;
  return { ...facts, kind: paid === ZERO ? 'NOTHING_PAID' : 'BEHIND_COMMITMENT', difference: subtract(paid, due) };
}

function size({ difference }: Parting): Pence {
  return compare(difference, ZERO) < 0 ? negate(difference) : difference;
}
