import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { moveSpanIn, withdrawLinesIn } from '../../ledger/service/commitments';
import { lockPlacement } from '../repository/placement';
import { updateCancelled, updateEnded } from '../repository/placement-changes';

/** A placement whose decision came to an end, or was put in the place of by another. */
export interface EndByDecisionInput {
  readonly placementId: string;
  /** The last day that is paid by it. */
  readonly lastDay: Day;
  /** Why, in words that name no child. */
  readonly reason: string;
  /** As the ledger keeps it: the end of what stood, or the correction of what was never right (money.md section 5). */
  readonly cause: 'ENDED' | 'CORRECTION';
  /** The decision it goes back to: what is posted names it. */
  readonly decisionId: string;
}

/** What became of a placement: it had ended by then, it ends on that day, or it never was. */
export type EndedByDecision = 'ENDED_BEFORE' | 'ENDED' | 'CANCELLED';

/**
 * Ends a placement by what became of its decision, whether or not it has started: its days after the last one are taken off the ledger, and
 * what came before stays (M7, M11). One whose first day would come later, or whose money nobody agreed, never was, and holds nothing. One
 * that has ended by then is left as it is. The case is locked. Refused, with nothing changed, when a line can no longer be priced.
 */
export async function endPlacementByDecisionIn(
  tx: WriteTx,
  { placementId, lastDay, reason, cause, decisionId }: EndByDecisionInput,
): Promise<Result<EndedByDecision, Refusal<'CANNOT_BE_PRICED'>>> {
  const placement = await lockPlacement(tx, placementId);
  const { startDate, endDate } = placement;
  if (placement.isCancelled || (endDate !== null && endDate <= lastDay)) return ok('ENDED_BEFORE');
  const never = startDate > lastDay || !placement.isCommitted;
  if (never) await updateCancelled(tx, placementId, reason);
  else await updateEnded(tx, placementId, lastDay, reason);
  const posted = never
    ? await withdrawLinesIn(tx, placementId, cause, decisionId)
    : await moveSpanIn(tx, placementId, { startDate, endDate: lastDay }, 'ENDED', decisionId);
  if (posted.ok) return ok(never ? 'CANCELLED' : 'ENDED');
  return refuse(posted.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['placementId'], message })));
}
