import { addDays, toDayNumber, type Day } from '../../../kernel/dates';
import { EhcPlanStatus } from './codes';

/** The statutory limits a case shows (panel-practice.md section 6). */
export const ClockCode = { C1: 'C1', C4: 'C4' } as const;
export type ClockCode = (typeof ClockCode)[keyof typeof ClockCode];

/** One statutory limit as it stands on a day. */
export interface CaseClock {
  readonly code: ClockCode;
  readonly startDate: Day;
  readonly dueDate: Day;
  /** Days from the day asked about to the due date: 0 on the last day, below 0 when it has passed. */
  readonly daysLeft: number;
}

const WEEKS = { C1: 6, C4: 20 } as const satisfies Record<ClockCode, number>;

/** While the plan stands so, the limit still has to be met. */
const RUNNING: Readonly<Record<EhcPlanStatus, readonly ClockCode[]>> = {
  NONE: [],
  REQUESTED: ['C1', 'C4'],
  IN_ASSESSMENT: ['C4'],
  DRAFT: ['C4'],
  FINAL: [],
};

/** The last day of a limit that began with the request: calendar weeks, no day of rest moves it (C1, C4, M6). */
export function dueDateOf(code: ClockCode, requestDate: Day): Day {
  return addDays(requestDate, WEEKS[code] * 7);
}

/** The limits of the needs assessment that still run; none without a request for a plan, none once it is final. */
export function runningClocks(requestDate: Day, ehcPlanStatus: EhcPlanStatus, day: Day): CaseClock[] {
  return RUNNING[ehcPlanStatus].map((code) => {
    const dueDate = dueDateOf(code, requestDate);
    return { code, startDate: requestDate, dueDate, daysLeft: toDayNumber(dueDate) - toDayNumber(day) };
  });
}
