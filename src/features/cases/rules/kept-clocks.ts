import type { Day } from '../../../kernel/dates';
import { ClockCode, ClockStatus, type ClockOwner, type ClockStart } from './clock-codes';
import { isOpen, type CaseClock } from './clocks';

/** What figures over a period are counted from; what says by how many days is told of what has ended. */
export type CountedClock = Pick<
  CaseClock,
  'code' | 'startDate' | 'endDate' | 'isVoid' | 'daysOver' | 'daysOverWithExceptions'
>;

/** The same with its last day, by which what was not kept is late, and what else it is of. */
export type DatedClock = CountedClock & Pick<KeptClock, 'dueDate' | 'lateStatus' | 'ofWhat'>;

/** The limits by which plans and reviews are counted. */
export const COUNTED_CLOCKS = [
  ...[ClockCode.C1, ClockCode.C3, ClockCode.C4, ClockCode.C7, ClockCode.C9, ClockCode.C29, ClockCode.C30],
] as const;
/** Those and advice, which is counted too: of them what is over is kept, of all others what still has to be kept. */
export type CountedCode = (typeof COUNTED_CLOCKS)[number] | typeof ClockCode.C2;
const COUNTED: ReadonlySet<ClockCode> = new Set<CountedCode>([...COUNTED_CLOCKS, ClockCode.C2]);

/** A limit as it is kept beside the facts: what is true of it whatever the day. */
export interface KeptClock extends CountedClock {
  readonly code: ClockCode;
  readonly startEvent: ClockStart;
  /** With its exceptions. */
  readonly dueDate: Day;
  /**
   * How one that is not kept stands once its day has gone by: UNTOLD is the time of a family that is still to be told, by which nobody is late and which does not run
   * out. Null: it is a time that merely goes by.
   */
  readonly lateStatus: 'BREACHED' | 'RELAXED' | 'UNTOLD' | null;
  readonly owner: ClockOwner;
  readonly ownerAgencyId: string | null;
  /** From which day on nobody waits for it any more; null: it is waited for until it is kept. */
  readonly lapsesOn: Day | null;
  /** The advice, the setting or the matter that it is of; empty: none. */
  readonly ofWhat: string;
}

/** A day before every limit and one after them all: what is true of a clock on both is true of it on every day. */
export const BEFORE_ALL = '1900-01-01' as Day;
export const AFTER_ALL = '2999-12-31' as Day;

/**
 * The clocks of a child as they are kept from a day on, from how they stand before any has run out (every one) and after all have. What has ended is of
 * no use but to count by; nor is a time that merely went by.
 */
export function keptClocks(before: readonly CaseClock[], after: readonly CaseClock[], today: Day): KeptClock[] {
  const late = new Map(after.map((clock) => [clockKey(clock), clock]));
  const needed = before.filter(({ code, endDate }) => endDate === null || COUNTED.has(code));
  const kept = needed.map((clock): KeptClock => {
    const { code, startEvent, startDate, endDate, isVoid, owner, ownerAgencyId } = clock;
    const hasEnded = endDate !== null;
    return {
      ...{ code, startEvent, startDate, endDate, isVoid, owner, ownerAgencyId },
      dueDate: clock.dueDateWithExceptions,
      daysOver: hasEnded ? clock.daysOver : 0,
      daysOverWithExceptions: hasEnded ? clock.daysOverWithExceptions : 0,
      lateStatus: hasEnded ? null : lateStatusOf(clock, late.get(clockKey(clock))),
      lapsesOn: clock.lapsesOn ?? null,
      ofWhat: ofWhat(clock),
    };
  });
  return kept.filter(
    ({ endDate, lateStatus, dueDate, lapsesOn }) =>
      endDate !== null || ((lateStatus !== null || dueDate >= today) && (lapsesOn === null || lapsesOn > today)),
  );
}

function lateStatusOf({ lapsesOn }: CaseClock, clock: CaseClock | undefined): KeptClock['lateStatus'] {
  // Over when all have run out; until then it stands as any that was not kept.
  if (lapsesOn !== undefined) return 'BREACHED';
  if (clock === undefined || !isOpen(clock)) return null;
  // Nobody is late by the time of a family that is still to be told.
  if (clock.isUntold) return 'UNTOLD';
  return clock.status === ClockStatus.RELAXED ? 'RELAXED' : 'BREACHED';
}

/** What tells a clock from every other of its child: what is shown is looked up by it among those worked out today. */
export function clockKey(
  clock: Pick<CaseClock, 'code' | 'startEvent' | 'startDate'> &
    (Pick<CaseClock, 'adviceRequestId' | 'providerUrn' | 'redressMatterId'> | Pick<KeptClock, 'ofWhat'>),
): string {
  const of = 'ofWhat' in clock ? clock.ofWhat : ofWhat(clock);
  return [clock.code, clock.startEvent, clock.startDate, of].join(' ');
}

function ofWhat({
  adviceRequestId,
  providerUrn,
  redressMatterId,
}: Pick<CaseClock, 'adviceRequestId' | 'providerUrn' | 'redressMatterId'>): string {
  return adviceRequestId ?? providerUrn ?? redressMatterId ?? '';
}
