import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { ReviewAttendee, ReviewOutcome } from '../rules/review-codes';
import type { PlacementReview, ReviewViews } from '../rules/reviews';

interface ReviewRow {
  readonly placement_review_id: string;
  readonly placement_id: string;
  readonly case_id: string;
  readonly due_date: Day;
  readonly review_date: Day;
  readonly attendees: readonly ReviewAttendee[];
  readonly outcome: ReviewOutcome;
  readonly reason: string;
  readonly attended_until: Day | null;
  readonly next_review_date: Day | null;
  readonly raised_case_id: string | null;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

const SELECT_REVIEW = `
  select placement_review_id, placement_id, case_id, due_date, review_date, attendees, outcome, reason, attended_until,
         next_review_date, raised_case_id, recorded_by, recorded_at
    from placement_review`;

/** Reviews by id; one the reader may not know of has no entry. */
export async function findReviewsByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PlacementReview>> {
  const rows = await tx.query<ReviewRow>(`${SELECT_REVIEW} where placement_review_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.placement_review_id, toReview(row)]));
}

/** The reviews of each placement that were held, the latest first. */
export async function listReviewsByPlacementIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlacementReview[]>> {
  const rows = await tx.query<ReviewRow>(
    `${SELECT_REVIEW} where placement_id = any($1::uuid[])
      order by placement_id, review_date desc, recorded_at desc, placement_review_id desc`,
    [placementIds],
  );
  return groupBy(rows.map(toReview), ({ placementId }) => placementId);
}

/** What was said at each review; one whose papers the reader may not see has no entry. */
export async function findReviewViewsByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReviewViews & Pick<PlacementReview, 'caseId'>>> {
  const rows = await tx.query<{
    readonly case_id: string;
    readonly placement_review_id: string;
    readonly child_view: string | null;
    readonly child_view_reason: string | null;
    readonly parent_view: string | null;
    readonly parent_view_reason: string | null;
  }>(
    `select placement_review_id, case_id, child_view, child_view_reason, parent_view, parent_view_reason
       from placement_review_views where placement_review_id = any($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map((row) => [
      row.placement_review_id,
      {
        caseId: row.case_id,
        childView: row.child_view,
        childViewReason: row.child_view_reason,
        parentView: row.parent_view,
        parentViewReason: row.parent_view_reason,
      },
    ]),
  );
}

/** Notes a review, recorded by the actor now, and what was said at it. */
export async function insertReview(
  tx: WriteTx,
  review: Omit<PlacementReview, 'recordedBy' | 'recordedAt'>,
  views: ReviewViews,
): Promise<void> {
  const area = tx.actor.localArea;
  await tx.execute(
    `insert into placement_review (local_area_code, placement_review_id, placement_id, case_id, due_date, review_date, attendees,
                                   outcome, reason, attended_until, next_review_date, raised_case_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      area,
      review.placementReviewId,
      review.placementId,
      review.caseId,
      review.dueDate,
      review.reviewDate,
      review.attendees,
      review.outcome,
      review.reason,
      review.attendedUntil,
      review.nextReviewDate,
      review.raisedCaseId,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
  await tx.execute(
    `insert into placement_review_views (local_area_code, placement_review_id, case_id, child_view, child_view_reason, parent_view,
                                         parent_view_reason)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      area,
      review.placementReviewId,
      review.caseId,
      views.childView,
      views.childViewReason,
      views.parentView,
      views.parentViewReason,
    ],
  );
}

function toReview(row: ReviewRow): PlacementReview {
  return {
    placementReviewId: row.placement_review_id,
    placementId: row.placement_id,
    caseId: row.case_id,
    dueDate: row.due_date,
    reviewDate: row.review_date,
    attendees: row.attendees,
    outcome: row.outcome,
    reason: row.reason,
    attendedUntil: row.attended_until,
    nextReviewDate: row.next_review_date,
    raisedCaseId: row.raised_case_id,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}
