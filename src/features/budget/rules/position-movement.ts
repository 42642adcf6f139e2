import { type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { type Pence, subtract, sum, ZERO } from '../../../kernel/money';
import { bridge, type Bridge, type Moved, MovementCause } from './movement';

/** Why what was true on one day, as it was known at one instant, is not what is true on another, as it is known at another. */
export const PositionCause = {
  DAYS: 'DAYS',
  ...MovementCause,
  WITHIN_MONTH: 'WITHIN_MONTH',
} as const;
export type PositionCause = (typeof PositionCause)[keyof typeof PositionCause];

/** What the days of the year up to a day cost the budget of one line, in the order in which it became known. */
export interface LineCourse {
  readonly placementId: string;
  /** Of a case the reader declared an interest in. */
  readonly isWithheld: boolean;
  /** As known at the earlier instant, to the earlier day and to the later one. */
  readonly opening: Pence;
  readonly atOpening: Pence;
  /** To the later day, as known from each write on that posted something of it. */
  readonly steps: readonly { readonly cause: MovementCause; readonly postedAt: Date; readonly known: Pence }[];
  /** To the later day, as known at the later instant. */
  readonly closing: Pence;
}

/** What moved for one placement: by one write, or by the days alone. */
export interface PositionEvent {
  readonly placementId: string;
  /** Null: no write is behind it, or none that posted. */
  readonly postedAt: Date | null;
  readonly amount: Pence;
}

/** What one cause moved. Its events and `withheld` come to its amount. */
interface PositionMoved extends Moved<PositionCause> {
  readonly withheld: Pence;
  readonly events: readonly PositionEvent[];
}

/** A budget's position on one day as known at one instant, and on another as known at another, with what lies between. */
export interface PositionMovement extends Bridge<PositionMoved> {
  readonly fromDate: Day;
  readonly toDate: Day;
}

type Step = PositionEvent & { readonly cause: PositionCause; readonly isWithheld: boolean };

/**
 * The bridge between two positions: first the days between, as they were known at the earlier instant, then what was found out since, write by write.
 * What changed on days of a month that came to the same altogether was posted by none, and is said to be so.
 */
export function positionBridge(courses: readonly LineCourse[]): Bridge<PositionMoved> {
  const steps = courses.flatMap(stepsOf).filter(({ amount }) => amount !== ZERO);
  const byCause = groupBy(steps, ({ cause }) => cause);
  const movements = Object.values(PositionCause).flatMap((cause): PositionMoved[] => {
    const own = byCause.get(cause);
    if (own === undefined) return [];
    const amountOf = (some: readonly Step[]): Pence => sum(some.map(({ amount }) => amount));
    const withheld = amountOf(own.filter(({ isWithheld }) => isWithheld));
    return [{ cause, amount: amountOf(own), withheld, events: eventsOf(own.filter((one) => !one.isWithheld)) }];
  });
  return bridge({
    opening: sum(courses.map(({ opening }) => opening)),
    movements,
    closing: sum(courses.map(({ closing }) => closing)),
  });
}

function stepsOf({ placementId, isWithheld, opening, atOpening, steps, closing }: LineCourse): readonly Step[] {
  const of = { placementId, isWithheld };
  const found: Step[] = [{ ...of, cause: 'DAYS', postedAt: null, amount: subtract(atOpening, opening) }];
  let before = atOpening;
  for (const { cause, postedAt, known } of steps) {
    found.push({ ...of, cause, postedAt, amount: subtract(known, before) });
    before = known;
  }
  return [...found, { ...of, cause: 'WITHIN_MONTH', postedAt: null, amount: subtract(closing, before) }];
}

/** The lines of a placement that one write changed together, in the order of the writes. */
function eventsOf(steps: readonly Step[]): readonly PositionEvent[] {
  const together = groupBy(steps, ({ placementId, postedAt }) => `${postedAt?.toISOString() ?? ''} ${placementId}`);
  return [...together]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, own]) => {
      const [first] = own;
      if (first === undefined) return [];
      const { placementId, postedAt } = first;
      return [{ placementId, postedAt, amount: sum(own.map(({ amount }) => amount)) }];
    });
}

/** What to call a write that posted something of a line: by what it did, not by how it coded that anew. */
export function causeOfWrite(causes: readonly MovementCause[]): MovementCause {
  const order = Object.values(MovementCause).filter((cause) => cause !== 'RECODED');
  return order.find((cause) => causes.includes(cause)) ?? 'RECODED';
}
