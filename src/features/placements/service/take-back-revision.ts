import { addDays, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { findAgreementsByIds } from '../../contributions/repository/agreements';
import { listTermsByAgreementIds } from '../../contributions/repository/terms';
import { moveSpanIn } from '../../ledger/service/commitments';
import { postDifferencesIn } from '../../ledger/service/post-differences';
import { takeBackTermsIn } from '../../ledger/service/take-back-terms';
import { lockPlacement } from '../repository/placement';
import { updateExpectedEnd } from '../repository/placement-changes';
import type { Placement } from '../rules/placement';

/** A revision that is committed and whose decision stands no longer. */
export interface TakeBackRevisionInput {
  readonly agreementId: string;
  /** The last day that is paid by it; of a correction none is, since it was never right. */
  readonly lastDay: Day;
  readonly cause: 'ENDED' | 'CORRECTION';
  /** The decision it goes back to: what is posted names it. */
  readonly decisionId: string;
}

/**
 * Takes a revision back (M11): from the day after the last one that is paid by it the price and the shares of before stand again, and days
 * that it let the placement go on by are its days no more. What was agreed or recorded since stays. Posts the difference as `CORRECTION`,
 * or as `ENDED` and `FEE_CHANGED`. With the rights of the system: the placement's own case can be closed to the actor.
 */
export async function takeBackRevisionIn(
  tx: WriteTx,
  { agreementId, lastDay, cause, decisionId }: TakeBackRevisionInput,
): Promise<Result<null, Refusal<'CANNOT_BE_PRICED'>>> {
  const agreement = (await findAgreementsByIds(tx, [agreementId])).get(agreementId);
  if (agreement === undefined || agreement.fromDate === null || agreement.committedAt === null) return ok(null);
  const { placementId, fromDate, committedAt, extension } = agreement;
  const placement = await lockPlacement(tx, placementId);
  if (placement.isCancelled) return ok(null);
  const first = cause === 'CORRECTION' || lastDay < fromDate ? fromDate : addDays(lastDay, 1);
  if (extension !== null && isWithin(placement, addDays(first, -1), extension)) {
    const endDate = addDays(first, -1);
    await updateExpectedEnd(tx, placementId, endDate);
    const moved = await moveSpanIn(tx, placementId, { startDate: placement.startDate, endDate }, cause, decisionId);
    if (!moved.ok) return refused(moved.refusals);
  }
  const terms = (await listTermsByAgreementIds(tx, [agreementId])).get(agreementId) ?? [];
  const from = first <= placement.startDate ? null : first;
  await takeBackTermsIn(tx, { fundingAgreementId: agreementId, committedAt, from, lines: terms });
  const ids = terms.map(({ costLineId }) => costLineId);
  const reason = { cause: cause === 'CORRECTION' ? cause : ('FEE_CHANGED' as const), decisionId };
  const posted = await postDifferencesIn(tx, ids, reason);
  return posted.ok ? ok(null) : refused(posted.refusals);
}

/** Whether the placement's last day is one that the extension gave it: neither an end on record nor one that was decided since. */
function isWithin({ endDate, endedDate }: Placement, last: Day, extension: { readonly endDate: Day | null }): boolean {
  if (endedDate !== null) return false;
  if (endDate === null) return extension.endDate === null;
  return endDate > last && (extension.endDate === null || endDate <= extension.endDate);
}

function refused(refusals: readonly { readonly message: string }[]): Result<never, Refusal<'CANNOT_BE_PRICED'>> {
  return refuse(refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['placementId'], message })));
}
