import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { written } from '../../../kernel/text';
import { PlacementStatus } from './codes';

/** The dates that a placement's life is judged by. */
export interface PlacementDates {
  /** The first day it covers: as decided, later as it really started. */
  readonly startDate: Day;
  /** The last day it covers; null while no end is expected. */
  readonly endDate: Day | null;
  readonly startedDate: Day | null;
  readonly endedDate: Day | null;
  readonly isCommitted: boolean;
  /** Its decision came to an end, or was corrected, before its first day: it never was. */
  readonly isCancelled: boolean;
}

/** Something that stops a step, with its sentence. */
export interface LifeProblem<Code extends string> {
  readonly code: Code;
  readonly field: string;
  readonly message: string;
}

/**
 * How a placement stands on a day: cancelled where it never was; pending until its funding is committed; decided until it has started; live
 * from then to its last day; ended after it, whether it ended early or as expected.
 */
export function statusOn(dates: PlacementDates, day: Day): PlacementStatus {
  if (dates.isCancelled) return PlacementStatus.CANCELLED;
  if (!dates.isCommitted) return PlacementStatus.PENDING;
  if (dates.endDate !== null && dates.endDate < day) return PlacementStatus.ENDED;
  return dates.startedDate !== null && dates.startedDate <= day ? PlacementStatus.LIVE : PlacementStatus.DECIDED;
}

export type StartProblemCode =
  | 'NOT_COMMITTED'
  | 'ALREADY_STARTED'
  | 'NOTHING_TO_CORRECT'
  | 'START_IN_FUTURE'
  | 'START_TOO_EARLY'
  | 'START_AFTER_END';

/** An actual start that is to be recorded, or put right. */
export interface StartAsked {
  readonly startDate: Day;
  readonly today: Day;
  /** The first day as it was decided. */
  readonly decidedDate: Day;
  /** Whether it puts right the start that is recorded. */
  readonly isCorrection: boolean;
}

/**
 * All that speaks against recording the actual start, or putting it right: not after today, since nobody knows that; not before the decided start, since no share was agreed for those days, nor after
 * the last day; only once every share is approved (G2, G8). `waitingFor` names who still has to act.
 */
export function findStartProblems(
  dates: PlacementDates,
  { startDate, today, decidedDate, isCorrection }: StartAsked,
  waitingFor: readonly string[],
): LifeProblem<StartProblemCode>[] {
  const problems: LifeProblem<StartProblemCode>[] = [];
  if (dates.isCancelled) {
    return [
      {
        code: 'NOT_COMMITTED',
        field: 'placementId',
        message:
          'This placement was cancelled before its first day: its decision stands no longer. The case says which one does.',
      },
    ];
  }
  if (!dates.isCommitted) {
    const who = waitingFor.length === 0 ? 'its funding is agreed' : `these have acted: ${waitingFor.join('; ')}`;
    problems.push({
      code: 'NOT_COMMITTED',
      field: 'placementId',
      message: `The money for this placement is not committed. It can start when ${who}.`,
    });
  }
  if (dates.startedDate !== null && (!isCorrection || startDate === dates.startedDate)) {
    problems.push({
      code: 'ALREADY_STARTED',
      field: 'placementId',
      message: `The placement started on ${dayInWords(dates.startedDate)}; to put that right give another day, and say in correctionReason what was wrong.`,
    });
  }
  if (dates.startedDate === null && isCorrection) {
    problems.push({
      code: 'NOTHING_TO_CORRECT',
      field: 'correctionReason',
      message: 'No start is recorded that could be put right; leave correctionReason out.',
    });
  }
  if (startDate > today) {
    problems.push({
      code: 'START_IN_FUTURE',
      field: 'startDate',
      message: `Nobody knows yet whether it will really begin on ${dayInWords(startDate)}; record the start when that day has come; today is ${dayInWords(today)}.`,
    });
  }
  if (startDate < decidedDate) {
    problems.push({
      code: 'START_TOO_EARLY',
      field: 'startDate',
      message: `The decision pays from ${dayInWords(decidedDate)}; for an earlier start the panel must decide again.`,
    });
  }
  if (dates.endDate !== null && startDate > dates.endDate) {
    problems.push({
      code: 'START_AFTER_END',
      field: 'startDate',
      message: `The last day of the placement is ${dayInWords(dates.endDate)}; it cannot start after that day.`,
    });
  }
  return problems;
}

export type EndProblemCode = 'NOT_STARTED' | 'ALREADY_ENDED' | 'END_BEFORE_START' | 'END_AFTER_SPAN' | 'REASON_MISSING';

/**
 * All that speaks against recording the actual end: the placement has started and has not been ended; the last day is not before the
 * start nor after the end decided; and a reason is given. For longer than was decided the panel must decide again.
 */
export function findEndProblems(dates: PlacementDates, endDate: Day, reason: string): LifeProblem<EndProblemCode>[] {
  const problems: LifeProblem<EndProblemCode>[] = [];
  if (dates.startedDate === null) {
    problems.push({
      code: 'NOT_STARTED',
      field: 'placementId',
      message:
        'The placement has not started; record its start first. A place never taken up is put right by correcting the decision.',
    });
  }
  if (dates.endedDate !== null) {
    problems.push({
      code: 'ALREADY_ENDED',
      field: 'placementId',
      message: `The placement was ended with ${dayInWords(dates.endedDate)} as its last day. To move or correct that, read it and give another day with its version as expectedVersion.`,
    });
  } else {
    if (endDate < dates.startDate) {
      problems.push({
        code: 'END_BEFORE_START',
        field: 'endDate',
        message: `The last day must not be before the first, ${dayInWords(dates.startDate)}.`,
      });
    }
    if (dates.endDate !== null && endDate > dates.endDate) {
      problems.push({
        code: 'END_AFTER_SPAN',
        field: 'endDate',
        message: `The decision pays to ${dayInWords(dates.endDate)}; for longer the panel must decide again.`,
      });
    }
  }
  if (written(reason) === null) {
    problems.push({ code: 'REASON_MISSING', field: 'reason', message: 'Say why the placement ended.' });
  }
  return problems;
}
