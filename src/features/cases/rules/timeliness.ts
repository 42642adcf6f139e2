import { toDayNumber, type Day, type Span } from '../../../kernel/dates';
import { ClockCode } from './clock-codes';
import type { CountedClock } from './kept-clocks';

/** How long a plan took, or has been waited for, since the request (C4; SEN2 counts those over 20 and over 52 weeks). */
export const TimelinessBand = {
  WITHIN_20_WEEKS: 'WITHIN_20_WEEKS',
  UP_TO_26_WEEKS: 'UP_TO_26_WEEKS',
  UP_TO_39_WEEKS: 'UP_TO_39_WEEKS',
  UP_TO_52_WEEKS: 'UP_TO_52_WEEKS',
  OVER_52_WEEKS: 'OVER_52_WEEKS',
} as const;
export type TimelinessBand = (typeof TimelinessBand)[keyof typeof TimelinessBand];

const LAST_WEEK: readonly (readonly [TimelinessBand, number])[] = [
  [TimelinessBand.WITHIN_20_WEEKS, 20],
  [TimelinessBand.UP_TO_26_WEEKS, 26],
  [TimelinessBand.UP_TO_39_WEEKS, 39],
  [TimelinessBand.UP_TO_52_WEEKS, 52],
];

/** The final plans of some days: how many were sent in time, by both figures (K2), and how long those that can be timed took and those not sent are waited for. */
export interface PlanTimeliness extends Span {
  readonly sent: number;
  /** How many of them no 20 weeks tell of, for it is on no record when they were asked for, an order began another limit, or they came of a reassessment beside a plan (C30): in none of the numbers below. */
  readonly untimed: number;
  readonly withinTime: number;
  readonly withinTimeWithExceptions: number;
  /** Not sent by the last of the days, reassessments among them. */
  readonly waiting: number;
  /** Of those that wait, reassessments beside a plan, asked for or agreed to: the 20 weeks are not theirs, and they are in no band. */
  readonly reassessing: number;
  readonly bands: readonly {
    readonly band: TimelinessBand;
    readonly sent: number;
    readonly waiting: number;
  }[];
}

/** The limits by which what was asked for is waited for: the 20 weeks, and beside a plan the 15 days to decide and the 14 weeks from then. */
export const WAITED_BY = [ClockCode.C4, ClockCode.C29, ClockCode.C30] as const;
const WAITS: ReadonlySet<ClockCode> = new Set(WAITED_BY);

/** Whether a limit is of a plan that is waited for at the end of a day. */
export function isWaitedFor({ code, startDate, endDate }: CountedClock, day: Day): boolean {
  return WAITS.has(code) && startDate <= day && (endDate === null || endDate > day);
}

/** The timeliness of final plans over some days, from the clocks of the cases and how many were sent that none of them tells of; every plan that is timed is in exactly one band. */
export function timelinessOf(clocks: readonly CountedClock[], span: Span, untimed: number): PlanTimeliness {
  const plans = clocks.filter(({ code }) => code === ClockCode.C4);
  const { startDate: from, endDate: to } = span;
  const sent = plans.flatMap((clock) => {
    const { startDate, endDate, isVoid } = clock;
    // What was withdrawn or refused ended without a plan.
    const isSent = endDate !== null && !isVoid && from <= endDate && endDate <= to;
    return isSent ? [{ clock, band: timelinessBandOf(startDate, endDate) }] : [];
  });
  const waits = clocks.filter((clock) => isWaitedFor(clock, to));
  const waiting = waits
    .filter(({ code }) => code === ClockCode.C4)
    .map((clock) => timelinessBandOf(clock.startDate, to));
  return {
    ...span,
    sent: sent.length + untimed,
    untimed,
    withinTime: sent.filter(({ clock }) => clock.daysOver === 0).length,
    withinTimeWithExceptions: sent.filter(({ clock }) => clock.daysOverWithExceptions === 0).length,
    waiting: waits.length,
    reassessing: waits.length - waiting.length,
    bands: Object.values(TimelinessBand).map((band) => ({
      band,
      sent: sent.filter((one) => one.band === band).length,
      waiting: waiting.filter((one) => one === band).length,
    })),
  };
}

/** A final plan that was sent on a day, and the child and case it is of. */
export interface SentPlan {
  readonly caseId: string;
  readonly childId: string;
  readonly day: Day;
}

/** Of plans that were sent those that no 20 weeks tell of (C4): nobody knows when they were asked for, those weeks had ended before, and an order began another limit, or they came of a reassessment (C30). */
export function untimedOf(
  sent: readonly SentPlan[],
  clocks: readonly { readonly childId: string; readonly clock: CountedClock }[],
): SentPlan[] {
  const timed = new Set(
    clocks.flatMap(({ childId, clock: { code, endDate, isVoid } }) =>
      code === ClockCode.C4 && endDate !== null && !isVoid ? [`${childId} ${endDate}`] : [],
    ),
  );
  return sent.filter(({ childId, day }) => !timed.has(`${childId} ${day}`));
}

/** The band of the days from a request to another day. */
export function timelinessBandOf(from: Day, to: Day): TimelinessBand {
  const days = toDayNumber(to) - toDayNumber(from);
  return LAST_WEEK.find(([, weeks]) => days <= weeks * 7)?.[0] ?? TimelinessBand.OVER_52_WEEKS;
}
