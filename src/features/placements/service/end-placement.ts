import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';
import { moveSpanIn } from '../../ledger/service/commitments';
import type { EndPlacementCode } from '../refusals';
import { updateEnded } from '../repository/placement';
import { findEndProblems } from '../rules/life';
import { findNoticeProblems, NO_NOTICE, type Notice } from '../rules/notice';
import { lockPlacementOfCase } from './start-placement';
import { withEffectIn, type PlacementStep } from './with-effect';

/** The last day of a placement, and why it ended. */
export interface EndPlacementCommand {
  readonly placementId: string;
  readonly endDate: Day;
  readonly reason: string;
  /** Left out: none is known of. */
  readonly notice?: Notice;
  /** The placement's version the caller has read; null ends whatever it has become. */
  readonly expectedVersion: number | null;
}

/**
 * Records the actual end of a placement and gives its id. The days after it are taken off the ledger, as `ENDED` (money.md section 5).
 * It may lie ahead, as notice does; an end that is recorded is not recorded again.
 */
export function endPlacement(
  ctx: Ctx,
  {
    clientMutationId,
    preview = false,
    ...input
  }: EndPlacementCommand & { readonly clientMutationId: string | null; readonly preview?: boolean },
): Promise<Result<PlacementStep, Refusal<EndPlacementCode>>> {
  return ctx.write({ event: 'placement.ended', clientMutationId, input, isPreview: preview }, (tx) =>
    withEffectIn(tx, [input.placementId], () => endPlacementIn(tx, input)),
  );
}

/** `endPlacement` within another write. */
export async function endPlacementIn(
  tx: WriteTx,
  { placementId, endDate, reason, notice = NO_NOTICE, expectedVersion }: EndPlacementCommand,
): Promise<Result<string, Refusal<EndPlacementCode>>> {
  const { placement, caseVersion } = await lockPlacementOfCase(tx, placementId, expectedVersion);
  const refusals: Refusal<EndPlacementCode>[] = [
    ...[...findEndProblems(placement, endDate, reason), ...findNoticeProblems(placement, endDate, notice)].map(
      ({ code, field, message }) => ({ code, field: [field], message }),
    ),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const { startDate, decisionId, caseId } = placement;
  await updateEnded(tx, placementId, endDate, reason.trim(), notice);
  const posted = await moveSpanIn(tx, placementId, { startDate, endDate }, 'ENDED', decisionId);
  if (!posted.ok) {
    return refuse(posted.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['endDate'], message })));
  }
  tx.record({
    type: 'Placement',
    id: placementId,
    caseId,
    detail: { endDate, expectedEndDate: placement.endDate, lastAttendedDate: notice.lastAttendedDate },
  });
  tx.publish('caseChanged', { caseId, version: caseVersion });
  return ok(placementId);
}
