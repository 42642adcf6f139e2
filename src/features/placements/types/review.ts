import { Field, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { connectionType } from '../../../platform/paging';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { ReviewAttendee, ReviewOutcome } from '../rules/review-codes';
import { reviewDueDate, type PlacementReview, type ReviewCycle, type ReviewViews } from '../rules/reviews';
import './review-codes';

/** A review as the schema publishes it. */
@ObjectType('PlacementReview', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'A review of a placement that was held, and what came of it. Seen by those who see the money of the case; it names nobody.',
})
export class PlacementReviewType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly review: PlacementReview;

  @Field(() => DateScalar, { description: 'The day it was due.' })
  dueDate: Day;

  @Field(() => DateScalar, { description: 'The day it was held.' })
  reviewDate: Day;

  @Field(() => [ReviewAttendee], { description: 'Who took part, by their part in it.' })
  attendees: readonly ReviewAttendee[];

  @Field(() => ReviewOutcome, { description: 'What it came to.' })
  outcome: ReviewOutcome;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day the child attended, where the review found that it had left; null: it attends.',
  })
  attendedUntil: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the next is due; null: it ended the placement.' })
  nextReviewDate: Day | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt: Date;
}

/** The review as published. */
export function toReview(review: PlacementReview): PlacementReviewType {
  const { dueDate, reviewDate, attendees, outcome, attendedUntil, nextReviewDate, recordedAt } = review;
  return Object.assign(new PlacementReviewType(), {
    id: toGlobalId('PlacementReview', review.placementReviewId),
    ...{ review, dueDate, reviewDate, attendees, outcome, attendedUntil, nextReviewDate, recordedAt },
  });
}

/** What was said at a review. */
@ObjectType('ReviewViews', {
  simpleResolvers: true,
  description: 'What was said at a review; of each either that, or why it was not obtained.',
})
export class ReviewViewsType {
  @Field(() => String, { nullable: true, description: 'What the child said; null: not obtained.' })
  childView: string | null;

  @Field(() => String, { nullable: true, description: 'Why that was not obtained; null: it was.' })
  childViewReason: string | null;

  @Field(() => String, { nullable: true, description: 'What the parents said; null: not obtained.' })
  parentView: string | null;

  @Field(() => String, { nullable: true, description: 'Why that was not obtained; null: it was.' })
  parentViewReason: string | null;
}

/** What was said, as published. */
export function toReviewViews(views: ReviewViews): ReviewViewsType {
  return Object.assign(new ReviewViewsType(), views);
}

/** A placement that runs, by its next review. */
@ObjectType('ReviewDue', {
  simpleResolvers: true,
  description:
    'A placement that runs, and when its next review is due: as the last one set it, else by the terms of its panel.',
})
export class ReviewDueType {
  /** For the fields that are loaded. */
  readonly placementId: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be held.' })
  dueDate: Day;

  @Field(() => Boolean, { description: 'Whether that day is over.' })
  isOverdue: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the last review; null: this is the first.' })
  lastReviewDate: Day | null;
}

/** The placement by its next review, as published. */
export function toReviewDue(cycle: ReviewCycle, today: Day): ReviewDueType {
  const dueDate = reviewDueDate(cycle);
  return Object.assign(new ReviewDueType(), {
    placementId: cycle.placementId,
    dueDate,
    isOverdue: dueDate < today,
    lastReviewDate: cycle.lastReviewDate,
  });
}

/** One page of reviews that fall due. */
export const ReviewDueConnection = connectionType('ReviewDue', () => ReviewDueType);
