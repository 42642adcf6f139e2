import { toDayNumber, type Day } from '../../../kernel/dates';
import { PlacementStatus } from './codes';
import { statusOn, type PlacementDates } from './life';

/** The first day of a placement as it was decided, and the one on which it really began (A4). */
export interface PlacementStart {
  readonly decidedDate: Day;
  readonly startedDate: Day;
}

/** An end as it was recorded, and the last day as it was decided. */
export interface RecordedEnd {
  /** Null: no end was decided. */
  readonly decidedDate: Day | null;
  /** Null: the end was taken back. */
  readonly endedDate: Day | null;
}

/** What happens when a package breaks down or cannot start, as it was written down last (A4). */
export interface ContingencyPlan {
  readonly plan: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** The first day as it was decided; null where only the real one is on record. */
export function decidedStart({ startDate, startedDate }: PlacementDates, start: PlacementStart | null): Day | null {
  return start?.decidedDate ?? (startedDate === null ? startDate : null);
}

/** By how many days a placement began after the decided day or, while it has not begun, is behind it today; null where nothing was to begin yet. */
export function slippageDays(dates: PlacementDates, start: PlacementStart | null, today: Day): number | null {
  const decided = decidedStart(dates, start);
  if (decided === null || dates.isCancelled) return null;
  if (dates.startedDate !== null) return toDayNumber(dates.startedDate) - toDayNumber(decided);
  return decided > today ? null : toDayNumber(today) - toDayNumber(decided);
}

/** What needs somebody's eye in a placement today. */
export const PlacementAlert = {
  FUNDING_NOT_LIVE: 'FUNDING_NOT_LIVE',
  START_LATE: 'START_LATE',
  REVIEW_OVERDUE: 'REVIEW_OVERDUE',
  CONTINGENCY_MISSING: 'CONTINGENCY_MISSING',
  PAID_AFTER_LEAVING: 'PAID_AFTER_LEAVING',
} as const;
export type PlacementAlert = (typeof PlacementAlert)[keyof typeof PlacementAlert];

/** What alerts are judged by. */
export interface AlertFacts {
  readonly dates: PlacementDates;
  readonly reviewDueDate: Day | null;
  /** Whether something of it is care by the health service, or is paid by it. */
  readonly isHealthPackage: boolean;
  /** Null: the reader may not know. */
  readonly hasContingencyPlan: boolean | null;
  readonly isPaidAfterLeaving: boolean;
}

/** What needs somebody's eye in a placement on a day (A1, A4): its money is not live on its first day, among others. */
export function alertsOn(facts: AlertFacts, today: Day): PlacementAlert[] {
  const { dates, reviewDueDate, isHealthPackage, hasContingencyPlan, isPaidAfterLeaving } = facts;
  const status = statusOn(dates, today);
  const isBegun = dates.startDate <= today;
  const isOver = status === PlacementStatus.CANCELLED || status === PlacementStatus.ENDED;
  const alerts: readonly (readonly [PlacementAlert, boolean])[] = [
    [PlacementAlert.FUNDING_NOT_LIVE, status === PlacementStatus.PENDING && isBegun && !isPast(dates, today)],
    [PlacementAlert.START_LATE, status === PlacementStatus.DECIDED && dates.startDate < today],
    [PlacementAlert.REVIEW_OVERDUE, reviewDueDate !== null && reviewDueDate < today],
    [PlacementAlert.CONTINGENCY_MISSING, isHealthPackage && hasContingencyPlan === false && !isOver],
    [PlacementAlert.PAID_AFTER_LEAVING, isPaidAfterLeaving],
  ];
  return alerts.flatMap(([alert, isSo]) => (isSo ? [alert] : []));
}

function isPast({ endDate }: PlacementDates, today: Day): boolean {
  return endDate !== null && endDate < today;
}
