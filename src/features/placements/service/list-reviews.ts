import type { Ctx } from '../../../platform/context';
import type { Page, PageArguments } from '../../../platform/keyset';
import { findReviewCyclePage, type ReviewFilter } from '../repository/review-cycle';
import type { ReviewCycle } from '../rules/reviews';

export type { ReviewFilter };

/** A page of the placements that run, by when their next review is due, in the operation's snapshot. */
export async function listReviews(
  ctx: Ctx,
  filter: ReviewFilter,
  direction: 'asc' | 'desc',
  page: PageArguments,
): Promise<Page<ReviewCycle>> {
  return findReviewCyclePage(await ctx.read(), filter, direction, page);
}
