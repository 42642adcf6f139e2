import type { Tx } from '../../../platform/db';
import type { Hide } from '../../cases/rules/passages';
import { readHiding, shownMany, shownOne } from '../../cases/service/hide-words';
import { listAttendedByPlacementIds } from '../repository/attended';
import { listInterruptionsByPlacementIds } from '../repository/interruption';
import { listReasonsByPlacementIds } from '../repository/out-of-area';
import { findReviewsByIds, findReviewViewsByIds, listReviewsByPlacementIds } from '../repository/review';
import { findContingencyPlans } from '../repository/start';
import {
  findTransitionTasksByIds,
  listTransitionTasksByChildIds,
  listTransitionTasksByPlacementIds,
} from '../repository/transition';
import { listVisitsByPlacementIds } from '../repository/visit';
import type { PlacementReview } from '../rules/reviews';
import type { TransitionTask } from '../rules/transitions';

/* What was written while a placement ran, with its words as the reader may read them (P3). */

/** Reviews. */
export const showReviewsByIds = shownOne(findReviewsByIds, showReview);
/** The reviews of placements. */
export const showReviews = shownMany(listReviewsByPlacementIds, showReview);
/** What was said at reviews. */
export const showReviewViews = shownOne(findReviewViewsByIds, (views, hide) => ({
  ...views,
  childView: hide(views.childView),
  childViewReason: hide(views.childViewReason),
  parentView: hide(views.parentView),
  parentViewReason: hide(views.parentViewReason),
}));
/** What was found at visits. */
export const showVisits = shownMany(listVisitsByPlacementIds, (visit, hide) => ({
  ...visit,
  report: hide(visit.report),
}));
/** Absences, suspensions and trial days. */
export const showInterruptions = shownMany(listInterruptionsByPlacementIds, (one, hide) => ({
  ...one,
  reason: hide(one.reason),
}));
/** What happens when a placement breaks down. */
export const showContingencyPlans = shownOne(findContingencyPlans, (one, hide) => ({ ...one, plan: hide(one.plan) }));
/** Where children were recorded to learn. */
export const showAttended = shownMany(listAttendedByPlacementIds, (one, hide) => ({
  ...one,
  reason: hide(one.reason),
}));
/** Why children are placed away. */
export const showReasons = shownMany(listReasonsByPlacementIds, (one, hide) => ({ ...one, note: hide(one.note) }));
/** Steps of growing up. */
export const showTasksByIds = shownOne(findTransitionTasksByIds, showTask);
/** Those that the running of placements raised. */
export const showTasksOfPlacements = shownMany(listTransitionTasksByPlacementIds, showTask);
/** Those of children. */
export const showTasksOfChildren = shownMany(listTransitionTasksByChildIds, showTask);

/** Any steps, such as those of a page. */
export async function showTasks(tx: Tx, tasks: readonly TransitionTask[]): Promise<readonly TransitionTask[]> {
  const hidingOf = await readHiding(
    tx,
    tasks.map(({ caseId }) => caseId),
  );
  return tasks.map((task) => {
    const hide = hidingOf(task.caseId);
    return hide === undefined ? task : showTask(task, hide);
  });
}

function showReview(review: PlacementReview, hide: Hide): PlacementReview {
  return { ...review, reason: hide(review.reason) };
}

function showTask(task: TransitionTask, hide: Hide): TransitionTask {
  return { ...task, doneNote: hide(task.doneNote), notNeededReason: hide(task.notNeededReason) };
}
