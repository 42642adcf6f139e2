import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { UpliftPlacementCode } from '../refusals/uplift';
import { applyUpliftIn } from './apply-uplift-round';
import { updateRoundApplied } from '../repository/uplift-changes';
import { createUpliftRoundIn } from './create-uplift-round';
import { decideUpliftRoundIn } from './decide-uplift-round';
import { lockPlacementOfCase } from './start-placement';
import { readUpliftAnswer, type UpliftRoundAnswer } from './uplift-answer';

/** A new price of one placement from a day on. */
export interface UpliftPlacementCommand {
  readonly placementId: string;
  readonly fromDate: Day;
  /** For every line but transport and what is charged once; null: `amounts` say it. */
  readonly percent: Decimal | null;
  /** New amounts of single lines, in their own units. */
  readonly amounts: readonly { readonly costLineId: string; readonly amount: Pence }[];
  readonly reason: string;
  /** The placement's version the caller has read; null: whatever it has become. */
  readonly expectedVersion: number | null;
}

/**
 * Agrees a new price of one placement from a day on (J9, B11), and gives the round it is: decided here and now, within the limits for
 * uplifts. Where a holder's share rises the price changes when the last of them has agreed; where none does, at once, as `FEE_CHANGED`.
 */
export function upliftPlacement(
  ctx: Ctx,
  {
    clientMutationId,
    preview,
    ...input
  }: UpliftPlacementCommand & { readonly clientMutationId: string | null; readonly preview: boolean },
): Promise<Result<UpliftRoundAnswer, Refusal<UpliftPlacementCode>>> {
  return ctx.write({ event: 'placement.uplifted', clientMutationId, input, isPreview: preview }, (tx) =>
    upliftPlacementIn(tx, input),
  );
}

/** `upliftPlacement` within another write. */
export async function upliftPlacementIn(
  tx: WriteTx,
  { placementId, fromDate, percent, amounts, reason, expectedVersion }: UpliftPlacementCommand,
): Promise<Result<UpliftRoundAnswer, Refusal<UpliftPlacementCode>>> {
  const { placement } = await lockPlacementOfCase(tx, placementId, expectedVersion);
  const { providerUrn, caseId } = placement;
  const raised = await createUpliftRoundIn(tx, {
    ...{ providerUrn, placementIds: [placementId], fromDate, percent, amounts, reason },
    ...{ letterDate: null, letterReference: null },
  });
  if (!raised.ok) return raised;
  const { upliftRoundId } = raised.value;
  const decided = await decideUpliftRoundIn(tx, {
    ...{ upliftRoundId, decision: 'AGREED', percent: null, amounts: [], reason, expectedVersion: null },
  });
  if (!decided.ok) return refuse(decided.refusals.map(toOwn));
  if (decided.value.isAgreed) {
    const applied = await applyUpliftIn(tx, upliftRoundId, placementId);
    if (applied?.ok === false) return applied;
    await updateRoundApplied(tx, upliftRoundId);
  }
  const detail = { upliftRoundId, fromDate, isApplied: decided.value.isAgreed };
  tx.record({ type: 'Placement', id: placementId, caseId, detail });
  const { answer, isAgreed } = decided.value;
  return ok(isAgreed ? await readUpliftAnswer(tx, upliftRoundId, answer.effect, []) : answer);
}

/** What the decision of the round refuses, of which the caller gave neither a part nor a version. */
function toOwn({ code, field, message }: Refusal): Refusal<UpliftPlacementCode> {
  if (code === 'OVER_LIMIT') return { code, field: ['fromDate'], message };
  if (code === 'INTEREST_DECLARED') return { code, field: ['placementId'], message };
  return { code: 'NOT_APPLIED', field, message };
}
