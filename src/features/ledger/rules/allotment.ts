import { allocateByParts, LARGEST_PENCE, min, pence, sum, ZERO, type Pence } from '../../../kernel/money';
import type { Share } from './shares';

/** One line on one day: its running total, and for each share in order the running total of its fixed sum and its cap. */
export interface DayToShare {
  readonly total: Pence;
  readonly shares: readonly Share[];
  /** Running totals of the fixed sums before their caps; null for a share that is not fixed. */
  readonly fixed: readonly (Pence | null)[];
  /** What each holder may still reach in this version and base year; null without a cap. */
  readonly caps: readonly (Pence | null)[];
}

/** Why a day can not be shared: fixed sums above the line, or a rest that nobody is left to pay; `by` is that amount. */
export interface ShareFault {
  readonly kind: 'FIXED_EXCEEDS_LINE' | 'REST_UNPAID';
  readonly by: Pence;
}

/**
 * The first day from `first` to `last` that can not be shared, and why; null when all can be (money.md section 3, B19). Running totals
 * never fall, so what holds for a stretch's ends at their worst holds for every day between: only where that does not settle it are the
 * halves looked at, the earlier first, down to the single day.
 */
export function findShareFault(
  read: (day: number) => DayToShare,
  first: number,
  last: number,
): { readonly day: number; readonly fault: ShareFault } | null {
  const search = (low: number, high: number): { day: number; fault: ShareFault } | null => {
    const [start, end] = [standingOf(read(low)), low === high ? null : standingOf(read(high))];
    const fault = worstBetween(start, end ?? start);
    if (fault === null) return null;
    if (end === null) return { day: low, fault };
    const middle = Math.floor((low + high) / 2);
    return search(low, middle) ?? search(middle + 1, high);
  };
  return search(first, last);
}

/**
 * The cumulative share of each holder on a day, in order; together exactly the running total (money.md section 3, B15 to
 * B19). Fixed sums come first, each up to its cap; what they leave goes to the residual, or is allotted by parts with the
 * largest remainder; whoever is over a cap is set to it and the others share afresh, until none is over. Throws a RangeError
 * fault on a day that `findShareFault` finds fault with.
 */
export function shareDay(day: DayToShare): readonly Pence[] {
  const amounts = day.shares.map((_, index) => fixedAmount(day, index));
  let rest = pence(day.total - sum(amounts));
  const residual = day.shares.findIndex((share) => share.residual);
  if (residual >= 0) {
    amounts[residual] = rest;
    return amounts;
  }

  let open = day.shares.flatMap(({ parts }, index) => (parts === null ? [] : [{ index, parts }]));
  for (;;) {
    const allotted = allocateByParts(
      rest,
      open.map(({ parts }) => parts),
    );
    const over = new Set<number>();
    for (const [position, { index }] of open.entries()) {
      const amount = allotted[position] ?? ZERO;
      const cap = day.caps[index] ?? null;
      const isOver = cap !== null && amount > cap;
      amounts[index] = isOver ? cap : amount;
      if (isOver) over.add(index);
    }
    if (over.size === 0) return amounts;
    for (const index of over) rest = pence(rest - (amounts[index] ?? ZERO));
    open = open.filter(({ index }) => !over.has(index));
  }
}

/** How a day stands: the line, its fixed sums after their caps, and what those with parts or the residual can take. */
interface Standing {
  readonly total: bigint;
  readonly fixed: bigint;
  /** Null where somebody takes any rest. */
  readonly canTake: bigint | null;
}

function standingOf(day: DayToShare): Standing {
  let fixed = 0n;
  let canTake: bigint | null = 0n;
  for (const [index, share] of day.shares.entries()) {
    fixed += fixedAmount(day, index);
    if (!takesRest(share)) continue;
    const cap = day.caps[index] ?? null;
    canTake = cap === null || canTake === null ? null : canTake + cap;
  }
  return { total: day.total, fixed, canTake };
}

/** What could be wrong on a day from `start` to `end` at worst; exactly what is wrong when both are the same day. */
function worstBetween(start: Standing, end: Standing): ShareFault | null {
  if (end.fixed > start.total) return { kind: 'FIXED_EXCEEDS_LINE', by: atMost(end.fixed - start.total) };
  const rest = end.total - start.fixed;
  return end.canTake !== null && rest > end.canTake ? { kind: 'REST_UNPAID', by: atMost(rest - end.canTake) } : null;
}

/** Several fixed sums may together pass what an amount can hold; a message about them needs no more than the limit. */
function atMost(amount: bigint): Pence {
  return pence(amount > LARGEST_PENCE ? LARGEST_PENCE : amount);
}

function takesRest(share: Share): boolean {
  return share.residual || (share.parts ?? 0n) > 0n;
}

function fixedAmount(day: DayToShare, index: number): Pence {
  const amount = day.fixed[index] ?? null;
  if (amount === null) return ZERO;
  const cap = day.caps[index] ?? null;
  return cap === null ? amount : min(amount, cap);
}
