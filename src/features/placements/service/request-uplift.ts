import { contains, type Day } from '../../../kernel/dates';
import { londonDay } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';
import type { RequestUpliftCode } from '../refusals';
import { TriggerKind } from '../rules/codes';
import type { NewOption } from '../rules/option';
import type { Placement } from '../rules/placement';
import { findRaiseProblems } from '../rules/triggers';
import { addPlacementOptionIn } from './add-option';
import { presentOption } from './present-option';
import { raiseCaseIn } from './raise-triggers';
import { checkRaised, lockRunning, type Raised } from './report-breakdown';

/** A higher price that is asked for a placement that runs. */
export interface RequestUpliftCommand {
  readonly placementId: string;
  readonly fromDate: Day;
  /** The whole price asked, line by line. */
  readonly costLines: NewOption['costLines'];
  readonly reason: string;
}

/**
 * Raises the case that an uplift is decided on (R10, J9): its referral begins with the reason, and the price that is asked stands as an
 * option at the same place from that day on. Nothing of the placement changes by it.
 */
export function requestUplift(
  ctx: Ctx,
  { clientMutationId, ...input }: RequestUpliftCommand & { readonly clientMutationId: string | null },
): Promise<Result<Raised & { readonly [key: string]: string }, Refusal<RequestUpliftCode>>> {
  return ctx.write({ event: 'uplift.requested', clientMutationId, input }, (tx) => requestUpliftIn(tx, input));
}

/** `requestUplift` within another write. Throws NotFound for a placement that is not the actor's. */
export async function requestUpliftIn(
  tx: WriteTx,
  { placementId, fromDate, costLines, reason }: RequestUpliftCommand,
): Promise<Result<Raised & { readonly [key: string]: string }, Refusal<RequestUpliftCode>>> {
  const { earlier, placement } = await lockRunning(tx, placementId);
  const today = londonDay(tx.clock.now());
  const due = { placementId, caseId: earlier.caseId, kind: TriggerKind.UPLIFT_REQUESTED, dueDate: fromDate };
  const refusals: Refusal<RequestUpliftCode>[] = [
    ...findRaiseProblems(placement, today).map(({ code, field, message }) => ({ code, field: [field], message })),
    ...(await checkRaised(tx, due)),
    ...checkFrom(placement, fromDate),
    ...(written(reason) === null
      ? [{ code: 'REASON_MISSING' as const, field: ['reason'], message: 'Say why the price is to rise.' }]
      : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const raised = await raiseCaseIn(tx, { due, earlier, summary: reason.trim() });
  const { caseId, caseTriggerId } = raised;
  const option = presentOption(placement, {
    label: 'The present placement at the price that is asked',
    fromDate,
    costLines,
  });
  const added = await addPlacementOptionIn(tx, { caseId, expectedVersion: null, option });
  if (!added.ok) {
    return refuse(added.refusals.map(({ field, message }) => ({ code: 'TERMS_INVALID', field, message })));
  }
  const detail = { kind: due.kind, placementId, optionId: added.value, version: 1 };
  tx.record({ type: 'CaseTrigger', id: caseTriggerId, caseId, detail });
  return ok({ placementId, ...raised });
}

function checkFrom(placement: Placement, fromDate: Day): Refusal<'FROM_OUTSIDE_PLACEMENT'>[] {
  const { startDate, endDate } = placement;
  if (endDate === null ? fromDate >= startDate : contains({ startDate, endDate }, fromDate)) return [];
  const until = endDate === null ? '' : ` to ${dayInWords(endDate)}`;
  const message = `The placement runs from ${dayInWords(startDate)}${until}; an uplift begins on one of its days.`;
  return [{ code: 'FROM_OUTSIDE_PLACEMENT', field: ['fromDate'], message }];
}
