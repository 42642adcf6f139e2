import { londonDay, type Day } from '../../../kernel/dates';
import { type BudgetHolderId } from '../../../kernel/ids';
import { formatMoney, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { tell } from '../refusals';
import { findBudgetHoldersByIds } from '../repository/directory';
import { insertLimit, lockLimits, updateLimitEnd } from '../repository/limits';
import {
  limitChange,
  limitProblems,
  LimitRole,
  type AmountBasis,
  type LimitedDecision,
  type LimitProblem,
} from '../rules/limits';

/** What a holder's own person may bind from a day on (G8). */
export interface SetDelegatedLimit {
  readonly budgetHolderId: BudgetHolderId;
  /** Absent: the holder's own person's. */
  readonly role?: LimitRole | undefined;
  readonly decisionType: LimitedDecision;
  readonly basis: AmountBasis;
  readonly ceiling: Pence;
  readonly startDate: Day;
}

type SetDelegatedLimitRefusal = Refusal<LimitProblem['code']>;

/** Sets a limit. Gives the id of the new row. */
export function setDelegatedLimit(
  ctx: Ctx,
  command: SetDelegatedLimit & { readonly clientMutationId: string | null },
): Promise<Result<string, SetDelegatedLimitRefusal>> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'delegated-limit.set', clientMutationId, input }, (tx) => setDelegatedLimitIn(tx, input));
}

/**
 * Sets a limit in the write it is given: a new row, and the one in force until then ends the day before. Throws
 * NotFound for a budget holder that is not of the area.
 */
export async function setDelegatedLimitIn(
  tx: WriteTx,
  command: SetDelegatedLimit,
): Promise<Result<string, SetDelegatedLimitRefusal>> {
  const { budgetHolderId, ceiling, startDate } = command;
  const role = command.role ?? LimitRole.BUDGET_HOLDER;
  if (!(await findBudgetHoldersByIds(tx, [budgetHolderId])).has(budgetHolderId)) {
    throw new NotFound('There is no such budget holder.');
  }
  const facts = {
    ceiling,
    startDate,
    today: londonDay(tx.clock.now()),
    mayBackdate: tx.actor.kind === 'system',
    existing: await lockLimits(tx, { ...command, role }),
  };
  const problems = limitProblems(facts);
  if (problems.length > 0) return refuse(tell(problems));

  const { ended, endDate } = limitChange(facts);
  // First the old row's end: the two must never overlap, not within the transaction either.
  if (ended !== null) await updateLimitEnd(tx, ended.delegatedLimitId, ended.endDate);
  const delegatedLimitId = newId();
  await insertLimit(tx, { ...command, role, delegatedLimitId, endDate });
  tx.record({
    type: 'DelegatedLimit',
    id: delegatedLimitId,
    detail: {
      budgetHolderId,
      role,
      decisionType: command.decisionType,
      basis: command.basis,
      ceiling: formatMoney(ceiling),
      startDate,
      endDate,
      ended: ended?.delegatedLimitId ?? null,
    },
  });
  return ok(delegatedLimitId);
}
