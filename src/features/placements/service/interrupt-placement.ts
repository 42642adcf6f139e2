import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { changeDaysIn } from '../../ledger/service/commitments';
import type { InterruptPlacementCode } from '../refusals';
import { insertInterruption, listInterruptionsByPlacementIds, updateVersion } from '../repository/interruption';
import { mayBeClosure } from '../rules/closure';
import { findInterruptionProblems } from '../rules/interruption';
import { takenRefusals, type AskedStep } from './held-by-plan';
import { listProvided } from './list-provided';
import { reasonRefusals } from './reason';
import { lockPlacementOfCase } from './start-placement';
import { warnedStepIn, type WarnedStep } from './warned-step';

/** Days of a placement that are charged at less than its price. */
export interface InterruptPlacementCommand {
  readonly placementId: string;
  readonly fromDate: Day;
  /** Null: until it is resumed. */
  readonly untilDate: Day | null;
  /** What of the price is charged on these days, in whole percent. */
  readonly chargedPercent: number;
  readonly reason: string;
  /** The placement's version the caller has read; null: whatever it has become. */
  readonly expectedVersion: number | null;
}

type Told = Promise<Result<WarnedStep, Refusal<InterruptPlacementCode>>>;
type Asked = InterruptPlacementCommand & { readonly clientMutationId: string | null; readonly preview: boolean };

/**
 * Suspends a placement for some days, or until it is resumed (J8), and gives its id: they come off the ledger as `DATES_CHANGED`, but for
 * the part of the price that the contract keeps. Every other change of the placement goes on as if it were not suspended.
 */
export function suspendPlacement(ctx: Ctx, { clientMutationId, preview, ...input }: Asked): Told {
  return ctx.write({ event: 'placement.suspended', clientMutationId, input, isPreview: preview }, (tx) =>
    warnedStepIn(tx, input.placementId, () => interruptPlacementIn(tx, 'SUSPENSION', input)),
  );
}

/** Records that a child was away, and what of the price is charged for it by its terms; gives the placement's id. */
export function recordAbsence(ctx: Ctx, { clientMutationId, preview, ...input }: Asked): Told {
  return ctx.write({ event: 'absence.recorded', clientMutationId, input, isPreview: preview }, (tx) =>
    warnedStepIn(tx, input.placementId, () => interruptPlacementIn(tx, 'ABSENCE', input), { away: awayOf(input) }),
  );
}

/** An absence as it is asked about: where its days are charged in full the place is kept, and where the provider may be closed. */
function awayOf({ fromDate, untilDate, chargedPercent }: InterruptPlacementCommand): AskedStep['away'] {
  if (chargedPercent === 100) return null;
  const days = { startDate: fromDate, endDate: untilDate };
  return { ...days, isGivenUp: chargedPercent === 0 && !mayBeClosure(days) };
}

/**
 * Either within another write. While the plan is held no day to come is suspended, whatever part of the price the contract keeps; who is away is, where the place is kept: for an absence at nothing that is longer than any closure it is not (A5).
 */
export async function interruptPlacementIn(
  tx: WriteTx,
  kind: 'SUSPENSION' | 'ABSENCE',
  command: InterruptPlacementCommand,
): Promise<Result<string, Refusal<InterruptPlacementCode>>> {
  const { placementId, fromDate, untilDate, chargedPercent, reason, expectedVersion } = command;
  const { placement } = await lockPlacementOfCase(tx, placementId, expectedVersion);
  const standing = (await listInterruptionsByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const days = { startDate: fromDate, endDate: untilDate, chargedPercent };
  const refusals: Refusal<InterruptPlacementCode>[] = [
    ...findInterruptionProblems(placement, days, standing).map(({ code, field, message }) => ({
      code,
      field: [field],
      message,
    })),
    ...reasonRefusals(reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const { caseId, decisionId } = placement;
  const before = await listProvided(tx, [placementId]);
  const one = { ...days, interruptionId: newId(), placementId, caseId, kind, reason: reason.trim() };
  const posted = await changeDaysIn(tx, placementId, (instant) => insertInterruption(tx, one, instant), decisionId);
  if (!posted.ok) {
    return refuse(posted.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['fromDate'], message })));
  }
  const isSuspended = kind === 'SUSPENSION' && chargedPercent > 0;
  const away = kind === 'ABSENCE' ? awayOf(command) : null;
  const taken = await takenRefusals(tx, placement, { before, away }, [isSuspended ? 'fromDate' : 'chargedPercent']);
  if (taken.length > 0) return refuse(taken);
  await updateVersion(tx, placementId);
  tx.record({ type: 'Placement', id: placementId, caseId, detail: { kind, fromDate, untilDate, chargedPercent } });
  return ok(placementId);
}
