import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { DateFilter, IdFilter } from '../../../platform/filters';
import { registerCodes } from '../../../platform/graphql-codes';
import { OrderDirection } from '../../../platform/graphql-order';
import { PageArgs } from '../../../platform/paging';
import { DateScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CaseType } from '../../cases/types/case';
import { REVIEW_PLACEMENT_CODES } from '../refusals/review';
import { ReviewAttendee, ReviewOutcome } from '../rules/review-codes';
import { HELD_WARNINGS, HeldWarningType } from './held-warning';
import { EFFECT, MoneyEffectType, PREVIEW } from './money-effect';
import { OptionCostLineInput } from './option';
import { PlacementType } from './placement';
import { PlacementReviewType } from './review';
import './review-codes';

/** What somebody said at a review, as it is given. */
@InputType({ description: 'What somebody said at a review; or, when it was not obtained, why. One of the two.' })
export class ReviewViewInput {
  @Field(() => String, { nullable: true, description: 'What was said, at most 20,000 characters; null: not obtained.' })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was not obtained, at most 2,000 characters; null: it was.',
  })
  notObtainedReason?: string | null;
}

/** What a review proposes to pay for less. */
@InputType({ description: 'What a review that steps down proposes.' })
export class StepDownInput {
  @Field(() => DateScalar, { description: 'From which day on: a day of the placement, not before the review.' })
  fromDate: Day;

  @Field(() => [OptionCostLineInput], { description: 'The whole price that is proposed, line by line: at least one.' })
  costLines: OptionCostLineInput[];
}

/** The input of `reviewPlacement`. */
@InputType({ description: 'A review of a placement that was held.' })
export class ReviewPlacementInput extends MutationInput {
  @Field(() => ID, { description: 'The placement; it must be running.' })
  placementId: string;

  @Field(() => DateScalar, { description: 'The day it was held: not after today, and after the last review.' })
  reviewDate: Day;

  @Field(() => [ReviewAttendee], { description: 'Who took part, by their part in it: at least one.' })
  attendees: ReviewAttendee[];

  @Field(() => ReviewViewInput, { description: 'What the child said.' })
  childView: ReviewViewInput;

  @Field(() => ReviewViewInput, { description: 'What the parents said.' })
  parentView: ReviewViewInput;

  @Field(() => ReviewOutcome, { description: 'What it came to.' })
  outcome: ReviewOutcome;

  @Field(() => String, {
    description:
      'What the outcome rests on, at most 2,000 characters, without naming the child; the case that is raised begins with it.',
  })
  reason: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day the child attended, where it had left by then; null: it attends.',
  })
  attendedUntil?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the next is due, no later than the panel’s terms say; null: as they say. Not with END.',
  })
  nextReviewDate?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'With END, the last charged day; null otherwise.' })
  endDate?: Day | null;

  @Field(() => StepDownInput, { nullable: true, description: 'With STEP_DOWN, what is proposed; null otherwise.' })
  proposal?: StepDownInput | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The placement’s version that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: PREVIEW })
  preview: boolean;
}

export const ReviewPlacementError = userErrorType('ReviewPlacement', REVIEW_PLACEMENT_CODES);

/** What `reviewPlacement` gives. */
@ObjectType({ description: 'What reviewPlacement gives.', simpleResolvers: true })
export class ReviewPlacementPayload extends MutationPayload {
  @Field(() => PlacementReviewType, {
    nullable: true,
    description: 'The review; null when it was refused, or was a preview.',
  })
  review: PlacementReviewType | null;

  @Field(() => PlacementType, { nullable: true, description: 'The placement; null when it was refused.' })
  placement: PlacementType | null;

  @Field(() => CaseType, {
    nullable: true,
    description:
      'The case that a change or a step down is decided on, a draft; null: none was raised, it was refused, or it was a preview.',
  })
  case: CaseType | null;

  @Field(() => MoneyEffectType, { nullable: true, description: EFFECT })
  effect: MoneyEffectType | null;

  @Field(() => [HeldWarningType], { description: HELD_WARNINGS })
  warnings: HeldWarningType[];

  @Field(() => [ReviewPlacementError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof ReviewPlacementError>[];
}

/** Which reviews are asked for. */
@InputType('ReviewFilter', { description: 'Conditions on reviews that fall due; every one that is given must hold.' })
export class ReviewFilterInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those whose day is over; false: those whose day is not; null or left out: not asked.',
  })
  overdue?: boolean | null;

  @Field(() => DateFilter, { nullable: true, description: 'On the day it is due; null or left out: not asked.' })
  dueDate?: DateFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'On the case of the placement; null or left out: not asked.' })
  caseId?: IdFilter | null;
}

/** What reviews that fall due can be ordered by. */
export const ReviewOrderField = { DUE_DATE: 'DUE_DATE' } as const;
export type ReviewOrderField = (typeof ReviewOrderField)[keyof typeof ReviewOrderField];
registerCodes(ReviewOrderField, 'ReviewOrderField', 'What reviews that fall due can be ordered by.', {
  DUE_DATE: 'The day they are due.',
});

/** One key of an order of reviews. */
@InputType({ description: 'One key of the order of reviews that fall due.' })
export class ReviewOrder {
  @Field(() => ReviewOrderField, { description: 'What to order by.' })
  field: ReviewOrderField;

  @Field(() => OrderDirection, { description: 'Which way; ASC when left out.', defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}

/** The arguments of `reviews`. */
@ArgsType()
export class ReviewsArgs extends PageArgs {
  @Field(() => ReviewFilterInput, {
    nullable: true,
    description: 'Which; null: of all placements that run and this reader may know of.',
  })
  filter?: ReviewFilterInput | null;

  @Field(() => [ReviewOrder], {
    nullable: true,
    description: 'In which order; null or empty: the earliest first. Ties are broken by the id of the placement.',
  })
  orderBy?: ReviewOrder[] | null;
}
