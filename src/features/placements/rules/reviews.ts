import { addMonths, type Day } from '../../../kernel/dates';
import type { NewOption } from './option';
import type { ReviewAttendee, ReviewOutcome } from './review-codes';

/** A review of a placement that was held, and what came of it (A1). */
export interface PlacementReview {
  readonly placementReviewId: string;
  readonly placementId: string;
  readonly caseId: string;
  /** The day it was due. */
  readonly dueDate: Day;
  readonly reviewDate: Day;
  readonly attendees: readonly ReviewAttendee[];
  readonly outcome: ReviewOutcome;
  readonly reason: string;
  /** The last day the child attended, where the review found that it had left. */
  readonly attendedUntil: Day | null;
  /** When the next is due; null: it ended the placement. */
  readonly nextReviewDate: Day | null;
  /** The case that a change or a step down is decided on; null: none was raised. */
  readonly raisedCaseId: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** What the child and the parents said at a review, or why that was not obtained (R7): of each exactly one. */
export interface ReviewViews {
  readonly childView: string | null;
  readonly childViewReason: string | null;
  readonly parentView: string | null;
  readonly parentViewReason: string | null;
}

/** Where a placement that runs stands between two reviews, by its panel's terms in force. */
export interface ReviewCycle {
  readonly placementId: string;
  readonly startedDate: Day;
  readonly firstReviewMonths: number;
  readonly reviewMonths: number;
  /** The day of the last review; null: none was held. */
  readonly lastReviewDate: Day | null;
  /** The next one as the last one set it; null: none was held. */
  readonly nextReviewDate: Day | null;
}

/** When the next review of a placement is due: as the last one set it, before the first so many months after the start (A1). */
export function reviewDueDate({
  startedDate,
  firstReviewMonths,
  nextReviewDate,
}: Pick<ReviewCycle, 'startedDate' | 'firstReviewMonths' | 'nextReviewDate'>): Day {
  return nextReviewDate ?? addMonths(startedDate, firstReviewMonths);
}

/** What somebody said, as it is given: one of the two. */
export interface GivenView {
  readonly text: string | null;
  readonly notObtainedReason: string | null;
}

/** What a review proposes to pay for less: its first day and the whole price, line by line. */
export interface StepDownProposal {
  readonly fromDate: Day;
  readonly costLines: NewOption['costLines'];
}

/** A review as it is given. */
export interface NewReview {
  readonly reviewDate: Day;
  readonly attendees: readonly ReviewAttendee[];
  readonly childView: GivenView;
  readonly parentView: GivenView;
  readonly outcome: ReviewOutcome;
  readonly reason: string;
  readonly attendedUntil: Day | null;
  /** Null: as the terms say. */
  readonly nextReviewDate: Day | null;
  /** Of END, the last day that is charged. */
  readonly endDate: Day | null;
  /** Of STEP_DOWN. */
  readonly proposal: StepDownProposal | null;
}
