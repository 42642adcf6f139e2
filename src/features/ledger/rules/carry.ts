import { toDayNumber } from '../../../kernel/dates';
import { allocateByParts, min, subtract, ZERO, type Pence } from '../../../kernel/money';
import type { CalendarDays } from './calendar-days';
import type { OpenSpan } from './open-span';
import type { PriceTerms } from './price';
import { runningTotal, type RunningTotal, type Stretch } from './running-total';
import type { Share } from './shares';

/**
 * A part of a holder's share that others carry while it is in dispute, without prejudice (money.md section 3). Shares and caps are
 * reckoned as the holder's, so nothing of the line's own arithmetic changes; only the payer of the amounts does.
 */
export interface Carry {
  readonly holder: string;
  /** From the first disputed day; an open start is the line's first day, an open end lasts until the dispute is settled. */
  readonly span: OpenSpan;
  /** The sum that the holder accepts meanwhile, counted from the first disputed day in each base year; null: nothing of its share. */
  readonly accepted: PriceTerms | null;
  /** One payer, or several in equal parts, a penny that does not divide to the earlier; the holder may be among them. */
  readonly carriers: readonly string[];
}

/** Someone who carries, and which share of the version it is a part of. */
export interface CarrySlot {
  readonly index: number;
  readonly payer: string;
}

/** What each slot of `carrySlots` comes to up to a day, in a stretch. */
export interface CarriedTotal {
  (day: number): readonly Pence[];
}

interface Carried {
  readonly shares: readonly Share[];
  readonly carries?: readonly Carry[];
}

/** Who carries of a version's shares, in the order of the carries: those of holders that have no share in it carry nothing of it. */
export function carrySlots({ shares, carries = [] }: Carried): readonly CarrySlot[] {
  return carries.flatMap(({ holder, carriers }) => {
    const index = shares.findIndex(({ payer }) => payer === holder);
    return index < 0 ? [] : carriers.map((payer) => ({ index, payer }));
  });
}

/**
 * The running totals of what is carried in a stretch of a version, by slot: of each disputed share what it has come to since the first
 * disputed day, less the sum accepted of it as far as the share reaches. Differences of them add up over days as the shares do.
 */
export function carriedTotal(
  version: Carried,
  stretch: Stretch,
  days: CalendarDays,
  sharesUpTo: (day: number) => readonly Pence[],
): CarriedTotal {
  const totals = (version.carries ?? []).flatMap((carry): CarriedTotal[] => {
    const index = version.shares.findIndex(({ payer }) => payer === carry.holder);
    return index < 0 ? [] : [totalOf(carry, index, stretch, days, sharesUpTo)];
  });
  return totals.length === 0 ? () => [] : (day) => totals.flatMap((total) => total(day));
}

function totalOf(
  { span, accepted, carriers }: Carry,
  index: number,
  stretch: Stretch,
  days: CalendarDays,
  sharesUpTo: (day: number) => readonly Pence[],
): CarriedTotal {
  const { active, baseYear } = stretch;
  const first = Math.max(active.first, span.startDate === null ? active.first : toDayNumber(span.startDate));
  const last = Math.min(active.last, span.endDate === null ? active.last : toDayNumber(span.endDate));
  const nothing = carriers.map(() => ZERO);
  if (last < first) return () => nothing;
  const before = sharesUpTo(first - 1)[index] ?? ZERO;
  const acceptedTotal: RunningTotal =
    accepted === null
      ? () => ZERO
      : runningTotal(
          accepted,
          { baseYear, active: { first, last }, chargesOnce: stretch.chargesOnce && first === active.first },
          days,
        );
  const parts = carriers.map(() => 1n);
  return (asked) => {
    if (asked < first) return nothing;
    const day = Math.min(asked, last);
    const share = subtract(sharesUpTo(day)[index] ?? ZERO, before);
    const kept = share > 0n ? min(acceptedTotal(day), share) : ZERO;
    return allocateByParts(subtract(share, kept), parts);
  };
}
