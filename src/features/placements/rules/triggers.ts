import { addDays, addMonths, type Day } from '../../../kernel/dates';
import { RequestType } from '../../cases/rules/codes';
import { TriggerKind } from './codes';
import { PlacementStatus } from './codes';
import { statusOn, type LifeProblem, type PlacementDates } from './life';

/** What raised a case by itself, once for each placement, kind and day (R10). */
export interface CaseTrigger {
  readonly caseTriggerId: string;
  readonly placementId: string;
  /** The placement's own case. */
  readonly caseId: string;
  readonly raisedCaseId: string;
  readonly kind: TriggerKind;
  /** The day it falls due; of a transition the first of its month, so that it tells no date of birth. */
  readonly dueDate: Day;
  readonly raisedBy: string;
  readonly raisedAt: Date;
}

/** A thing that raises a case. */
export type DueTrigger = Pick<CaseTrigger, 'placementId' | 'caseId' | 'kind' | 'dueDate'>;

/** A placement that runs, with what its panel's terms in force say of it. */
export interface WatchedPlacement {
  readonly placementId: string;
  readonly caseId: string;
  readonly startedDate: Day;
  /** The last day expected; null: none. */
  readonly endDate: Day | null;
  readonly contractEndingWeeks: number;
  readonly firstReviewMonths: number;
  readonly reviewMonths: number;
  /** When the next review is due as the last one that was held set it (A1); null: none was held. */
  readonly nextReviewDate: Day | null;
}

/** What the panel is asked by the case that each kind raises. */
export const REQUEST_OF: Readonly<Record<TriggerKind, RequestType>> = {
  CONTRACT_ENDING: RequestType.EXTENSION,
  REVIEW_DUE: RequestType.REVIEW,
  BREAKDOWN: RequestType.CHANGE_OF_PLACEMENT,
  UPLIFT_REQUESTED: RequestType.UPLIFT,
  TRANSITION: RequestType.REVIEW,
  REVIEW_CHANGE: RequestType.CHANGE_OF_PLACEMENT,
  REVIEW_STEP_DOWN: RequestType.REVIEW,
};

/**
 * What of a running placement is due on a day by its dates: its contract ends within the weeks of the terms (panel-practice 2.1), or a
 * review has fallen due (section 5.1), of which only the last is told: one case looks at a placement once.
 */
export function dueTriggers(watched: WatchedPlacement, today: Day): DueTrigger[] {
  const { placementId, caseId, endDate, contractEndingWeeks } = watched;
  const review = lastReviewDue(watched, today);
  return [
    ...(endDate !== null && addDays(endDate, -7 * contractEndingWeeks) <= today && today <= endDate
      ? [{ placementId, caseId, kind: TriggerKind.CONTRACT_ENDING, dueDate: endDate }]
      : []),
    ...(review === null ? [] : [{ placementId, caseId, kind: TriggerKind.REVIEW_DUE, dueDate: review }]),
  ];
}

/**
 * The last day up to `today` on which a review fell due: the first so many months after the start, or as the last review that was held set
 * it (A1), then at every interval while none is held; null: none yet.
 */
export function lastReviewDue(
  { startedDate, firstReviewMonths, reviewMonths, nextReviewDate }: WatchedPlacement,
  today: Day,
): Day | null {
  const [from, first] = nextReviewDate === null ? [startedDate, firstReviewMonths] : [nextReviewDate, 0];
  let last: Day | null = null;
  // Each is reckoned from the first: by steps of months a review at the end of a month would creep forward.
  for (let months = first; ; months += reviewMonths) {
    const due = addMonths(from, months);
    if (due > today) return last;
    last = due;
  }
}

/** Whether something may be raised of a placement on a day: it has started and no end of it is recorded or passed (R10). */
export function findRaiseProblems(dates: PlacementDates, today: Day): LifeProblem<'NOT_RUNNING'>[] {
  if (statusOn(dates, today) === PlacementStatus.LIVE && dates.endedDate === null) return [];
  const how = dates.endedDate === null ? 'it has not started, or its last day has passed' : 'its end is recorded';
  return [
    {
      code: 'NOT_RUNNING',
      field: 'placementId',
      message: `Only of a placement that runs: ${how}. Refer the child again instead.`,
    },
  ];
}
