import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import type { RecordTrialCode } from '../refusals';
import { insertInterruption, listInterruptionsByPlacementIds, updateVersion } from '../repository/interruption';
import { findTrialProblems } from '../rules/interruption';
import { reasonRefusals } from './reason';
import { lockPlacementOfCase } from './start-placement';
import { withEffectIn, type PlacementStep } from './with-effect';

/** Days on which a child tried a placement before it began. */
export interface RecordTrialDaysCommand {
  readonly placementId: string;
  readonly fromDate: Day;
  readonly untilDate: Day;
  readonly reason: string;
  /** The placement's version the caller has read; null: whatever it has become. */
  readonly expectedVersion: number | null;
}

/** Records trial days, which lie before the first day that is paid and cost nothing, and gives the placement's id. */
export function recordTrialDays(
  ctx: Ctx,
  {
    clientMutationId,
    preview,
    ...input
  }: RecordTrialDaysCommand & { readonly clientMutationId: string | null; readonly preview: boolean },
): Promise<Result<PlacementStep, Refusal<RecordTrialCode>>> {
  return ctx.write({ event: 'trial-days.recorded', clientMutationId, input, isPreview: preview }, (tx) =>
    withEffectIn(tx, [input.placementId], () => recordTrialDaysIn(tx, input)),
  );
}

/** `recordTrialDays` within another write. */
export async function recordTrialDaysIn(
  tx: WriteTx,
  { placementId, fromDate, untilDate, reason, expectedVersion }: RecordTrialDaysCommand,
): Promise<Result<string, Refusal<RecordTrialCode>>> {
  const { placement } = await lockPlacementOfCase(tx, placementId, expectedVersion);
  const standing = (await listInterruptionsByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const days = { startDate: fromDate, endDate: untilDate };
  const refusals: Refusal<RecordTrialCode>[] = [
    ...findTrialProblems(placement, days, standing).map(({ code, field, message }) => ({
      code,
      field: [field],
      message,
    })),
    ...reasonRefusals(reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const { caseId } = placement;
  const about = { interruptionId: newId(), placementId, caseId, kind: 'TRIAL' as const };
  await insertInterruption(tx, { ...about, ...days, chargedPercent: 0, reason: reason.trim() }, null);
  await updateVersion(tx, placementId);
  tx.record({ type: 'Placement', id: placementId, caseId, detail: { kind: 'TRIAL', fromDate, untilDate } });
  return ok(placementId);
}
