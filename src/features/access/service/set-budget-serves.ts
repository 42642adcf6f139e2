import { inWordsWithin } from '../../../kernel/code-words';
import { type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { Conflict, NotFound } from '../../../platform/faults';
import { type Refusal } from '../../../platform/request';
import { tell } from '../refusals';
import { lockBudgetHolder, updateBudgetServes } from '../repository/directory';
import { blockProblems, type ServesProblem, type SetBudgetServes } from '../rules/serves';

type Outcome = Result<BudgetHolderId, Refusal<ServesProblem['code']>>;

/** Says whom a budget serves. Gives the id of the budget. */
export function setBudgetServes(
  ctx: Ctx,
  command: SetBudgetServes & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'budget-serves.set', clientMutationId, input }, (tx) => setBudgetServesIn(tx, input));
}

/**
 * Says in the write it is given whom a budget serves; what was said before is in the audit log. Shares it has stay its own: what it may take over
 * is asked when it is to. Throws NotFound for a budget that is not of the area, Conflict for one that moved on.
 */
async function setBudgetServesIn(
  tx: WriteTx,
  { budgetHolderId, serves, expectedVersion }: SetBudgetServes,
): Promise<Outcome> {
  const holder = await lockBudgetHolder(tx, budgetHolderId);
  if (holder === undefined) throw new NotFound('There is no such budget holder.');
  const { version, serves: before } = holder;
  if (expectedVersion !== null && expectedVersion !== version) {
    throw new Conflict(
      `Somebody changed this budget since you read it: it serves ${before === null ? 'nobody knows whom' : `“${inWordsWithin(before)}”`}. It is at version ${version}, and you expected ${expectedVersion}.`,
      { version, expectedVersion, changed: ['serves', 'endDate'] },
    );
  }
  const problems: ServesProblem[] = [
    ...(serves === before ? [{ code: 'SERVES_UNCHANGED', field: ['serves'] } as const] : []),
    ...blockProblems(holder.isHighNeedsBlock, serves),
  ];
  if (problems.length > 0) return refuse(tell(problems));
  await updateBudgetServes(tx, budgetHolderId, serves);
  tx.record({ type: 'BudgetHolder', id: budgetHolderId, detail: { serves, before } });
  return ok(budgetHolderId);
}
