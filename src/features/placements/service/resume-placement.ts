import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { changeDaysIn } from '../../ledger/service/commitments';
import type { ResumePlacementCode } from '../refusals';
import {
  insertInterruption,
  listInterruptionsByPlacementIds,
  updateInterruptionSuperseded,
  updateVersion,
} from '../repository/interruption';
import { resumedOn } from '../rules/interruption';
import { lockPlacementOfCase } from './start-placement';
import { withEffectIn, type PlacementStep } from './with-effect';

/** The day from which a placement goes on. */
export interface ResumePlacementCommand {
  readonly placementId: string;
  /** The first day that is charged in full again. */
  readonly onDate: Day;
  /** The placement's version the caller has read; null: whatever it has become. */
  readonly expectedVersion: number | null;
}

/**
 * Ends a suspension or an absence before a day of it, and gives the placement's id: that day and those after it are charged in full again,
 * at the prices and shares that stand by then. On its first day it is taken back whole.
 */
export function resumePlacement(
  ctx: Ctx,
  {
    clientMutationId,
    preview,
    ...input
  }: ResumePlacementCommand & { readonly clientMutationId: string | null; readonly preview: boolean },
): Promise<Result<PlacementStep, Refusal<ResumePlacementCode>>> {
  return ctx.write({ event: 'placement.resumed', clientMutationId, input, isPreview: preview }, (tx) =>
    withEffectIn(tx, [input.placementId], () => resumePlacementIn(tx, input)),
  );
}

/** `resumePlacement` within another write. */
export async function resumePlacementIn(
  tx: WriteTx,
  { placementId, onDate, expectedVersion }: ResumePlacementCommand,
): Promise<Result<string, Refusal<ResumePlacementCode>>> {
  const { placement } = await lockPlacementOfCase(tx, placementId, expectedVersion);
  const standing = (await listInterruptionsByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const resumed = resumedOn(standing, onDate);
  if (resumed === null) {
    const message = `No suspension or absence of this placement has ${dayInWords(onDate)} among its days; choose a day of one.`;
    return refuse([{ code: 'NOT_INTERRUPTED', field: ['onDate'], message }]);
  }
  const { interruption, left } = resumed;
  const put = async (instant: Date | null): Promise<void> => {
    await updateInterruptionSuperseded(tx, interruption.interruptionId, instant ?? tx.clock.now());
    if (left !== null) await insertInterruption(tx, { ...interruption, ...left, interruptionId: newId() }, instant);
  };
  const posted = await changeDaysIn(tx, placementId, put, placement.decisionId);
  if (!posted.ok) {
    return refuse(posted.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['onDate'], message })));
  }
  await updateVersion(tx, placementId);
  const detail = { kind: interruption.kind, fromDate: interruption.startDate, onDate };
  tx.record({ type: 'Placement', id: placementId, caseId: placement.caseId, detail });
  return ok(placementId);
}
