import { londonDay } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { requireVersion } from '../../../platform/version';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import type { ReviewPlacementCode } from '../refusals/review';
import { insertReview } from '../repository/review';
import { findReviewCycles } from '../repository/review-cycle';
import { findReviewProblems, nextReviewAfter } from '../rules/review-problems';
import { reviewDueDate, type GivenView, type NewReview } from '../rules/reviews';
import type { HeldWarning } from '../rules/held-warning';
import type { StoredEffect } from '../rules/stored-effect';
import { carryOutReviewIn } from './carry-out-review';
import { checkStepDown } from './check-step-down';
import { lockRunning } from './report-breakdown';
import { warnedStepIn } from './warned-step';

/** A review of a placement, as it was held. */
export interface ReviewPlacementCommand extends NewReview {
  readonly placementId: string;
  /** The placement's version the caller has read; null reviews whatever it has become. */
  readonly expectedVersion: number | null;
}

/** What a review left. A type, since an interface is not storable. */
export type Reviewed = {
  readonly placementReviewId: string;
  readonly placementId: string;
  /** The case that a change or a step down is decided on; null: none. */
  readonly raisedCaseId: string | null;
};

/** The same with what it does to the money, and what it took of what a held plan provides (A5). */
export type WarnedReview = {
  readonly value: Reviewed;
  readonly effect: StoredEffect;
  readonly warnings: readonly HeldWarning[];
};

type Outcome<Value> = Result<Value, Refusal<ReviewPlacementCode>>;

/**
 * Records a review that was held (A1) with what it does to the money. MAINTAIN and END settle the draft that the review’s falling due had
 * raised; END ends the placement; CHANGE and STEP_DOWN raise the case that is decided on. A preview goes the same path and keeps nothing.
 */
export function reviewPlacement(
  ctx: Ctx,
  {
    clientMutationId,
    isPreview,
    ...input
  }: ReviewPlacementCommand & { readonly clientMutationId: string | null; readonly isPreview: boolean },
): Promise<Outcome<WarnedReview>> {
  return ctx.write({ event: 'placement.reviewed', clientMutationId, input, isPreview }, (tx) =>
    warnedStepIn(tx, input.placementId, () => reviewPlacementIn(tx, input)),
  );
}

/** `reviewPlacement` within another write. Throws NotFound for a placement that is not the actor's, Conflict for a stale version. */
export async function reviewPlacementIn(
  tx: WriteTx,
  { placementId, expectedVersion, ...review }: ReviewPlacementCommand,
): Promise<Outcome<Reviewed>> {
  const { earlier, placement } = await lockRunning(tx, placementId);
  requireVersion(placement, expectedVersion, `This placement is at version ${placement.version} now.`);
  const cycle = (await findReviewCycles(tx, [placementId])).get(placementId) ?? null;
  const today = londonDay(tx.clock.now());
  const mayEnd = tx.actor.permissions.has('placement:end') || hasRole(tx.actor, 'SYSTEM');
  const refusals = [
    ...findReviewProblems(review, { dates: placement, cycle, today, mayEnd }),
    ...checkTexts(review),
    ...(await checkStepDown(tx, review, placement)),
  ];
  if (cycle === null || refusals.length > 0) return refuse(refusals);
  const carried = await carryOutReviewIn(tx, { placement, earlier, review });
  if (!carried.ok) return carried;
  const raisedCaseId = carried.value;
  const placementReviewId = newId();
  const { reviewDate, attendees, outcome, attendedUntil } = review;
  const nextReviewDate = nextReviewAfter(review, cycle);
  await insertReview(
    tx,
    {
      ...{ placementReviewId, placementId, caseId: placement.caseId, dueDate: reviewDueDate(cycle), reviewDate },
      ...{ attendees: [...new Set(attendees)], outcome, reason: review.reason.trim(), attendedUntil },
      ...{ nextReviewDate, raisedCaseId },
    },
    {
      childView: written(review.childView.text),
      childViewReason: written(review.childView.notObtainedReason),
      parentView: written(review.parentView.text),
      parentViewReason: written(review.parentView.notObtainedReason),
    },
  );
  const detail = { placementId, outcome, reviewDate, nextReviewDate, attendedUntil, raisedCaseId };
  tx.record({ type: 'PlacementReview', id: placementReviewId, caseId: placement.caseId, detail });
  return ok({ placementReviewId, placementId, raisedCaseId });
}

function checkTexts({ reason, childView, parentView }: NewReview): Refusal<ReviewPlacementCode>[] {
  const ofView = (field: string, { text, notObtainedReason }: GivenView) => [
    ...checkText([field, 'text'], 'view', text, TEXT_LIMITS.text),
    ...checkText([field, 'notObtainedReason'], 'reason', notObtainedReason, TEXT_LIMITS.reason),
  ];
  return [
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
    ...ofView('childView', childView),
    ...ofView('parentView', parentView),
  ];
}
