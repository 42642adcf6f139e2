import type { Day } from '../../../kernel/dates';

/** What says that a child is gone, or is here again: how its plan ended, or whose it became; as it was entered. */
export interface Leaving {
  /** The end of a plan, or that another authority became responsible (SEND Regulations 2014, reg 15). */
  readonly kind: 'END' | 'MOVE';
  readonly day: Day;
  /** Whether it is gone by it: the plan ended by a death, or the child is another authority's. */
  readonly isGone: boolean;
  /** Of a move, the day on which the family moved, that of the transfer or before it; null of an end. */
  readonly movedDate: Day | null;
  readonly recordedAt: Date;
  /** When it was taken back or put right; null: it stands. */
  readonly undoneAt: Date | null;
}

/** From when on a child is gone, and by what. */
export interface Gone {
  /** The first of the days that are asked about on which it is gone. */
  readonly from: Day;
  /** The day of the death, or on which the other authority became responsible. */
  readonly since: Day;
  readonly by: 'DIED' | 'MOVED';
}

interface GoneSpan extends Omit<Gone, 'from'> {
  /** The first day on which it is here again; null: it is not. */
  readonly until: Day | null;
}

/** What of it was known, by when it was entered. */
export function knownLeavings(
  leavings: readonly Leaving[],
  isKnown: (entered: { readonly recordedAt: Date }) => boolean,
): readonly Leaving[] {
  return leavings.filter(isKnown).map((one) => {
    const isUndone = one.undoneAt !== null && isKnown({ recordedAt: one.undoneAt });
    return isUndone ? one : { ...one, undoneAt: null };
  });
}

/**
 * The first day from another on, itself too, on which a child had died or was another authority's; null: it is here. Of a death the last end that stands tells; who comes back is here
 * from the day on which the family moved, since the transfer follows within some weeks (reg 15(2)). The list's SQL says the same (the function `children_gone`).
 */
export function goneFrom(leavings: readonly Leaving[], day: Day): Gone | null {
  const later = [...deaths(leavings), ...movesAway(leavings)]
    .filter(({ until }) => until === null || until > day)
    .map(({ since, by }): Gone => ({ from: since < day ? day : since, since, by }))
    .sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
  return later[0] ?? null;
}

function deaths(leavings: readonly Leaving[]): GoneSpan[] {
  const last = byDay(leavings, 'END').at(-1);
  return last?.isGone === true ? [{ since: last.day, until: null, by: 'DIED' }] : [];
}

function movesAway(leavings: readonly Leaving[]): GoneSpan[] {
  const moves = byDay(leavings, 'MOVE');
  return moves.flatMap(({ day, isGone }, index): GoneSpan[] => {
    const next = moves[index + 1];
    if (!isGone) return [];
    return [{ since: day, until: next === undefined ? null : backOn(next, day), by: 'MOVED' }];
  });
}

/** The day on which one move ends what another began: of a return the day on which the family came, where that is after it. */
function backOn({ day, isGone, movedDate }: Leaving, from: Day): Day {
  return !isGone && movedDate !== null && movedDate > from ? movedDate : day;
}

function byDay(leavings: readonly Leaving[], kind: Leaving['kind']): Leaving[] {
  return leavings
    .filter((one) => one.kind === kind && one.undoneAt === null)
    .sort((one, other) =>
      one.day === other.day ? one.recordedAt.getTime() - other.recordedAt.getTime() : one.day < other.day ? -1 : 1,
    );
}
