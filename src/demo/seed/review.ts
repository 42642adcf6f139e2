import { reviewPlacement } from '../../features/placements/service/review-placement';
import { type PlannedReview } from '../plan/reviews';
import { accepted, remembered, type AreaSession } from './session';

/** The commissioner records a review that left the placement as it is (A1). */
export async function review(
  session: AreaSession,
  { planned, day, attendedUntil }: PlannedReview,
  at: Date,
): Promise<void> {
  const reviewed = await reviewPlacement(await session.as('commissioner', at), {
    ...{ clientMutationId: null, isPreview: false, expectedVersion: null },
    placementId: remembered(session.agreements, planned.key).placementId,
    reviewDate: day,
    attendees: ['CHILD', 'PARENT', 'PROVIDER', 'CASE_OFFICER'],
    childView: { text: 'Likes the smaller class and wants to stay with the same adults.', notObtainedReason: null },
    parentView: { text: 'Sees steady progress and asks for the journey to stay as it is.', notObtainedReason: null },
    outcome: 'MAINTAIN',
    reason:
      attendedUntil === null
        ? 'The placement meets the needs in the plan; the outcomes are on the way to being met.'
        : 'The place is kept while it is settled where the child goes on.',
    attendedUntil,
    ...{ nextReviewDate: null, endDate: null, proposal: null },
  });
  accepted(reviewed, `review ${planned.key}`);
}
