import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { hasRole } from '../../../platform/actor';
import { Can } from '../../../platform/can';
import { todayOf } from '../../../platform/clock';
import type { Ctx } from '../../../platform/context';
import { toLocalIds } from '../../../platform/filters';
import { fromGlobalId } from '../../../platform/global-id';
import { orWithheld, withholdField } from '../../../platform/graphql-withheld';
import { mapPage } from '../../../platform/keyset';
import { DateScalar } from '../../../platform/scalars';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { caseById, referralByCaseId } from '../../cases/loaders';
import { CaseType, toCase } from '../../cases/types/case';
import { placementById, reviewById, reviewCycleByPlacementId, reviewsByPlacementId, reviewViewsById } from '../loaders';
import { reviewDueDate } from '../rules/reviews';
import { listReviews } from '../service/list-reviews';
import { reviewPlacement, type ReviewPlacementCommand, type WarnedReview } from '../service/review-placement';
import { toHeldWarnings } from '../types/held-warning';
import { toMoneyEffect } from '../types/money-effect';
import { PlacementType, toPlacement } from '../types/placement';
import {
  PlacementReviewType,
  ReviewDueConnection,
  ReviewDueType,
  ReviewViewsType,
  toReview,
  toReviewDue,
  toReviewViews,
} from '../types/review';
import {
  ReviewPlacementError,
  ReviewPlacementInput,
  ReviewPlacementPayload,
  ReviewsArgs,
  type ReviewViewInput,
} from '../types/review-inputs';

const REASON_NOT_SHOWN =
  'What a review rests on is for commissioners, case officers, directors, auditors, and the panel while it may see the papers.';
const VIEWS_NOT_SHOWN =
  'What was said at a review is for case officers, directors, auditors, and the panel while it may see the papers.';

/** `reviews`. */
@Resolver()
export class ReviewQueries {
  @Can('placement:read')
  @Query(() => ReviewDueConnection, {
    description:
      'When the next review of each placement that runs is due: the first so many months after its start, then as the last one set it (A1). One of a case in which the reader declared an interest is in no list and no count.',
  })
  async reviews(
    @GraphQLContext() ctx: Ctx,
    @Args(() => ReviewsArgs) args: ReviewsArgs,
  ): Promise<InstanceType<typeof ReviewDueConnection>> {
    const { filter, orderBy } = args;
    const conditions = {
      overdue: filter?.overdue ?? null,
      dueDate: filter?.dueDate ?? null,
      caseId: toLocalIds(filter?.caseId, 'Case', ['filter', 'caseId']),
    };
    const page = await listReviews(ctx, conditions, orderBy?.[0]?.direction === 'DESC' ? 'desc' : 'asc', args);
    const today = todayOf(ctx);
    return new ReviewDueConnection(mapPage(page, (cycle) => toReviewDue(cycle, today)));
  }
}

/** What records a review. */
@Resolver()
export class ReviewMutations {
  @Can('placement:review')
  @Mutation(() => ReviewPlacementPayload, {
    description:
      'Records a review of a placement that was held, and does what it came to: goes on, is ended, or a case is raised for a change or for less. It settles the draft that its falling due had raised. For commissioners and case officers; only a commissioner ends.',
  })
  async reviewPlacement(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => ReviewPlacementInput, { description: 'The placement, and what the review came to.' })
    input: ReviewPlacementInput,
  ): Promise<ReviewPlacementPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await reviewPlacement(ctx, { clientMutationId, isPreview: input.preview, ...toCommand(input) });
    const done = result.ok ? result.value.value : null;
    const today = todayOf(ctx);
    const placement =
      done === null
        ? null
        : orNull(await ctx.load(placementById, done.placementId), (found) => toPlacement(found, today));
    const { warnings = [] }: Partial<WarnedReview> = result.ok ? result.value : {};
    return Object.assign(new ReviewPlacementPayload(), {
      clientMutationId,
      review: done === null ? null : orNull(await ctx.load(reviewById, done.placementReviewId), toReview),
      placement,
      case: await raisedCaseOf(ctx, done?.raisedCaseId ?? null),
      effect: result.ok ? toMoneyEffect(result.value.effect) : null,
      warnings: toHeldWarnings(warnings, placement),
      userErrors: toUserErrors(ReviewPlacementError, result),
    });
  }
}

/** The fields of a review that are loaded. */
@Resolver(() => PlacementReviewType)
export class PlacementReviewFields {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What it rests on, as it was typed in. Null, with an entry in extensions.withheld, for a reader without a right to the papers, commissioners aside.',
  })
  async reason(
    @GraphQLContext() ctx: Ctx,
    @Root() { review }: PlacementReviewType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string | null> {
    const mayRead =
      hasRole(ctx.actor, 'COMMISSIONER', 'SYSTEM') || (await ctx.load(referralByCaseId, review.caseId)) !== null;
    return mayRead ? review.reason : withholdField(ctx, info, REASON_NOT_SHOWN);
  }

  @FieldResolver(() => ReviewViewsType, {
    nullable: true,
    description:
      'What the child and the parents said. Null, with an entry in extensions.withheld, for a reader without a right to the papers.',
  })
  async views(
    @GraphQLContext() ctx: Ctx,
    @Root() { review }: PlacementReviewType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReviewViewsType | null> {
    const views = await ctx.load(reviewViewsById, review.placementReviewId);
    return orWithheld(ctx, info, views, toReviewViews, VIEWS_NOT_SHOWN);
  }

  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: 'The placement; null when the reader may not know of it.',
  })
  async placement(@GraphQLContext() ctx: Ctx, @Root() { review }: PlacementReviewType): Promise<PlacementType | null> {
    return placementOf(ctx, review.placementId);
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description:
      'The case that a change or a step down is decided on; null: none was raised, or the reader may not know of it.',
  })
  async raisedCase(@GraphQLContext() ctx: Ctx, @Root() { review }: PlacementReviewType): Promise<CaseType | null> {
    return raisedCaseOf(ctx, review.raisedCaseId);
  }
}

/** The placement that is to be reviewed. */
@Resolver(() => ReviewDueType)
export class ReviewDueFields {
  @FieldResolver(() => PlacementType, { nullable: true, description: 'The placement that is to be reviewed.' })
  async placement(@GraphQLContext() ctx: Ctx, @Root() due: ReviewDueType): Promise<PlacementType | null> {
    return placementOf(ctx, due.placementId);
  }
}

/** What a placement gains about its reviews. */
@Resolver(() => PlacementType)
export class PlacementReviews {
  @FieldResolver(() => [PlacementReviewType], { description: 'Its reviews that were held, the latest first.' })
  async reviews(@GraphQLContext() ctx: Ctx, @Root() { placement }: PlacementType): Promise<PlacementReviewType[]> {
    return (await ctx.load(reviewsByPlacementId, placement.placementId)).map(toReview);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'When its next review is due; null: it does not run, its panel has no terms of reference in force, or the reader may not know of its case.',
  })
  async nextReviewDate(@GraphQLContext() ctx: Ctx, @Root() { placement }: PlacementType): Promise<Day | null> {
    return orNull(await ctx.load(reviewCycleByPlacementId, placement.placementId), reviewDueDate);
  }
}

async function raisedCaseOf(ctx: Ctx, caseId: string | null): Promise<CaseType | null> {
  return caseId === null ? null : orNull(await ctx.load(caseById, caseId), toCase);
}

async function placementOf(ctx: Ctx, placementId: string): Promise<PlacementType | null> {
  const today = todayOf(ctx);
  return orNull(await ctx.load(placementById, placementId), (found) => toPlacement(found, today));
}

function toCommand(input: ReviewPlacementInput): ReviewPlacementCommand {
  const view = ({ text, notObtainedReason }: ReviewViewInput) => ({
    text: text ?? null,
    notObtainedReason: notObtainedReason ?? null,
  });
  const { reviewDate, attendees, outcome, reason, proposal } = input;
  return {
    placementId: fromGlobalId('Placement', input.placementId, ['input', 'placementId']),
    ...{ reviewDate, attendees, outcome, reason },
    childView: view(input.childView),
    parentView: view(input.parentView),
    attendedUntil: input.attendedUntil ?? null,
    nextReviewDate: input.nextReviewDate ?? null,
    endDate: input.endDate ?? null,
    proposal:
      proposal === null || proposal === undefined
        ? null
        : {
            fromDate: proposal.fromDate,
            costLines: proposal.costLines.map(({ category, element, isDirectPayment, description, price }) => ({
              ...{ category, isDirectPayment, price },
              element: element ?? null,
              description: description ?? null,
            })),
          },
    expectedVersion: input.expectedVersion ?? null,
  };
}
