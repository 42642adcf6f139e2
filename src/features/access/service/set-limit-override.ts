import { londonDay } from '../../../kernel/dates';
import { formatMoney } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { tell } from '../refusals';
import { listAgencies, listBudgetHolders } from '../repository/directory';
import { listLimits } from '../repository/limits';
import { insertLimitOverride } from '../repository/overrides';
import { overrideProblems, type AskedOverride, type OverrideProblem } from '../rules/overrides';

type SetLimitOverrideRefusal = Refusal<OverrideProblem['code']>;

/** Sets an override. Gives its id. */
export function setLimitOverride(
  ctx: Ctx,
  command: AskedOverride & { readonly clientMutationId: string | null },
): Promise<Result<string, SetLimitOverrideRefusal>> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'limit-override.set', clientMutationId, input }, (tx) => setLimitOverrideIn(tx, input));
}

/**
 * Sets an override in the write it is given; the limits themselves stay as they are. Throws NotFound for a holder or an
 * agency that is not of the area.
 */
export async function setLimitOverrideIn(
  tx: WriteTx,
  command: AskedOverride,
): Promise<Result<string, SetLimitOverrideRefusal>> {
  const { budgetHolderId, agencyId } = command;
  const holders = await listBudgetHolders(tx);
  if (budgetHolderId !== null && !holders.some((holder) => holder.budgetHolderId === budgetHolderId)) {
    throw new NotFound('There is no such budget holder.');
  }
  if (agencyId !== null && !(await listAgencies(tx)).some((agency) => agency.agencyId === agencyId)) {
    throw new NotFound('There is no such agency.');
  }
  const named = holders.filter(
    (holder) =>
      (budgetHolderId === null || holder.budgetHolderId === budgetHolderId) &&
      (agencyId === null || holder.agencyId === agencyId),
  );
  const limits = await listLimits(
    tx,
    named.map((holder) => holder.budgetHolderId),
    null,
  );
  const problems = overrideProblems(command, {
    today: londonDay(tx.clock.now()),
    mayBackdate: tx.actor.kind === 'system',
    limits: [...limits.values()].flat(),
  });
  if (problems.length > 0) return refuse(tell(problems));

  const limitOverrideId = newId();
  const { decisionType, basis, ceiling, startDate, endDate } = command;
  await insertLimitOverride(tx, { ...command, limitOverrideId, reason: command.reason.trim() });
  tx.record({
    type: 'LimitOverride',
    id: limitOverrideId,
    detail: { budgetHolderId, agencyId, decisionType, basis, ceiling: formatMoney(ceiling), startDate, endDate },
  });
  return ok(limitOverrideId);
}
