import { ok, refuse, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds, lockCase } from '../../cases/repository/case';
import { CaseStatus } from '../../cases/rules/codes';
import { setCaseStatusIn } from '../../cases/service/case-status';
import type { ReviewPlacementCode } from '../refusals/review';
import { listTriggersByPlacementIds } from '../repository/trigger';
import { TriggerKind } from '../rules/codes';
import { NO_NOTICE } from '../rules/notice';
import type { Placement } from '../rules/placement';
import { ReviewOutcome } from '../rules/review-codes';
import type { NewReview, StepDownProposal } from '../rules/reviews';
import { addPlacementOptionIn } from './add-option';
import { endPlacementIn } from './end-placement';
import { presentOption } from './present-option';
import { raiseCaseIn, type RaisedBy } from './raise-triggers';
import { checkRaised } from './report-breakdown';

/** A review that nothing speaks against, and what it is about; the placement's case is locked. */
export interface ReviewToCarryOut {
  readonly placement: Placement;
  readonly earlier: RaisedBy['earlier'];
  readonly review: NewReview;
}

type Outcome = Result<string | null, Refusal<ReviewPlacementCode>>;

/** Does what a review came to (A1), and gives the case that is decided on by it; null: none. */
export async function carryOutReviewIn(
  tx: WriteTx,
  { placement, earlier, review }: ReviewToCarryOut,
): Promise<Outcome> {
  const { outcome, proposal, endDate } = review;
  const draft = await findDraftOf(tx, placement.placementId);
  if (outcome === ReviewOutcome.STEP_DOWN && proposal !== null) {
    return proposeIn(tx, { placement, earlier, review }, proposal, draft);
  }
  if (outcome === ReviewOutcome.CHANGE) {
    const raised = await raiseIn(tx, { placement, earlier, review }, TriggerKind.REVIEW_CHANGE);
    if (raised.ok) await settleIn(tx, draft);
    return raised;
  }
  if (outcome === ReviewOutcome.END && endDate !== null) {
    const { placementId } = placement;
    const notice = { ...NO_NOTICE, lastAttendedDate: review.attendedUntil };
    const { reason } = review;
    const ended = await endPlacementIn(tx, { placementId, endDate, reason, notice, expectedVersion: null });
    if (!ended.ok) {
      return refuse(
        ended.refusals.map(({ field, message }) => ({ code: 'CANNOT_END', field: fieldOf(field), message })),
      );
    }
  }
  await settleIn(tx, draft);
  return ok(null);
}

/** Where in a review stands what an end calls otherwise. */
function fieldOf(field: readonly string[]): readonly string[] {
  return field[0] === 'lastAttendedDate' ? ['attendedUntil'] : field;
}

/** The draft that the review's falling due raised, while nobody has submitted it (R10); null: none. */
async function findDraftOf(tx: WriteTx, placementId: string): Promise<string | null> {
  const triggers = (await listTriggersByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const raised = triggers.filter(({ kind }) => kind === TriggerKind.REVIEW_DUE).map((one) => one.raisedCaseId);
  const cases = await findCasesByIds(tx, raised);
  return raised.filter((caseId) => cases.get(caseId)?.status === CaseStatus.DRAFT).at(-1) ?? null;
}

/** A review that was held settles what its falling due had raised: the draft waits for nobody any more. */
async function settleIn(tx: WriteTx, draft: string | null): Promise<void> {
  if (draft === null) return;
  const { status } = await lockCase(tx, draft);
  if (status === CaseStatus.DRAFT) await setCaseStatusIn(tx, draft, CaseStatus.CLOSED);
}

/** Less is decided on the draft that the review raised, or on a case of its own: the price that is proposed stands there as an option. */
async function proposeIn(
  tx: WriteTx,
  about: ReviewToCarryOut,
  proposal: StepDownProposal,
  draft: string | null,
): Promise<Outcome> {
  const raised: Outcome = draft === null ? await raiseIn(tx, about, TriggerKind.REVIEW_STEP_DOWN) : ok(draft);
  if (!raised.ok || raised.value === null) return raised;
  const option = presentOption(about.placement, {
    ...proposal,
    label: 'The present placement with less, as its review proposed',
  });
  const added = await addPlacementOptionIn(tx, { caseId: raised.value, expectedVersion: null, option });
  if (added.ok) return raised;
  return refuse(
    added.refusals.map(({ field, message }) => ({ code: 'PROPOSAL_INVALID', field: ['proposal', ...field], message })),
  );
}

async function raiseIn(
  tx: WriteTx,
  { placement, earlier, review }: ReviewToCarryOut,
  kind: 'REVIEW_CHANGE' | 'REVIEW_STEP_DOWN',
): Promise<Outcome> {
  const { placementId, caseId } = placement;
  const due = { placementId, caseId, kind, dueDate: review.reviewDate };
  const refusals = await checkRaised(tx, due);
  if (refusals.length > 0) return refuse(refusals);
  return ok((await raiseCaseIn(tx, { due, earlier, summary: review.reason.trim() })).caseId);
}
