import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { moveSpanIn } from '../../ledger/service/commitments';
import type { WithdrawEndCode } from '../refusals';
import { updateEndWithdrawn } from '../repository/placement-changes';
import { findRecordedEnds, insertEnd } from '../repository/start';
import { reasonRefusals } from './reason';
import { lockPlacementOfCase } from './start-placement';
import { withEffectIn, type PlacementStep } from './with-effect';

/** An end that is taken back, and why. */
export interface WithdrawEndCommand {
  readonly placementId: string;
  readonly reason: string;
  /** The placement's version the caller has read; null: whatever it has become. */
  readonly expectedVersion: number | null;
}

/**
 * Takes back the end that was recorded for a placement, as when notice is withdrawn, and gives its id: it goes on to the last day that was
 * decided, and those days are committed again, as `DATES_CHANGED`. What was recorded is kept, with both reasons.
 */
export function withdrawPlacementEnd(
  ctx: Ctx,
  {
    clientMutationId,
    preview,
    ...input
  }: WithdrawEndCommand & { readonly clientMutationId: string | null; readonly preview: boolean },
): Promise<Result<PlacementStep, Refusal<WithdrawEndCode>>> {
  return ctx.write({ event: 'placement.end-withdrawn', clientMutationId, input, isPreview: preview }, (tx) =>
    withEffectIn(tx, [input.placementId], () => withdrawPlacementEndIn(tx, input)),
  );
}

/** `withdrawPlacementEnd` within another write. */
export async function withdrawPlacementEndIn(
  tx: WriteTx,
  { placementId, reason, expectedVersion }: WithdrawEndCommand,
): Promise<Result<string, Refusal<WithdrawEndCode>>> {
  const { placement } = await lockPlacementOfCase(tx, placementId, expectedVersion);
  const { startDate, endedDate, decisionId, caseId } = placement;
  const recorded = (await findRecordedEnds(tx, [placementId])).get(placementId) ?? null;
  const refusals: Refusal<WithdrawEndCode>[] = [
    ...(endedDate === null
      ? [tell('NOT_ENDED', 'No end of this placement is recorded; there is nothing to withdraw.')]
      : []),
    ...(endedDate !== null && recorded?.endedDate !== endedDate
      ? [
          tell(
            'ENDED_OTHERWISE',
            `Its end on ${dayInWords(endedDate)} was set by a decision, a transfer or an import; only that can be put right, where it was made.`,
          ),
        ]
      : []),
    ...reasonRefusals(reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const endDate = recorded?.decidedDate ?? null;
  await insertEnd(tx, placement, { decidedDate: endDate, endedDate: null }, reason.trim());
  await updateEndWithdrawn(tx, placementId, endDate);
  const posted = await moveSpanIn(tx, placementId, { startDate, endDate }, 'DATES_CHANGED', decisionId);
  if (!posted.ok) {
    return refuse(
      posted.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['placementId'], message })),
    );
  }
  const detail = { formerEndDate: endedDate, expectedEndDate: endDate };
  tx.record({ type: 'Placement', id: placementId, caseId, detail });
  return ok(placementId);
}

function tell(code: WithdrawEndCode, message: string): Refusal<WithdrawEndCode> {
  return { code, field: ['placementId'], message };
}
