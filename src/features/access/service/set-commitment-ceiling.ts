import { type FinancialYear } from '../../../kernel/dates';
import { type BudgetHolderId } from '../../../kernel/ids';
import { formatMoney, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { tell } from '../refusals';
import { insertCommitmentCeiling, listCommitmentCeilings, lockBudgetHolders } from '../repository/ceilings';
import { findBudgetHoldersByIds } from '../repository/directory';
import { ceilingProblems, type CeilingProblem } from '../rules/ceilings';

/** The most a holder may have committed in a financial year, from now on. */
export interface SetCommitmentCeiling {
  readonly budgetHolderId: BudgetHolderId;
  readonly financialYear: FinancialYear;
  /** Null lifts the ceiling. */
  readonly ceiling: Pence | null;
  readonly reason: string;
}

type SetCommitmentCeilingRefusal = Refusal<CeilingProblem['code']>;

/** Sets a ceiling. Gives the id of the new entry. */
export function setCommitmentCeiling(
  ctx: Ctx,
  command: SetCommitmentCeiling & { readonly clientMutationId: string | null },
): Promise<Result<string, SetCommitmentCeilingRefusal>> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'commitment-ceiling.set', clientMutationId, input }, (tx) =>
    setCommitmentCeilingIn(tx, input),
  );
}

/**
 * Sets a ceiling in the write it is given; the one before is kept. Waits for commitments to the holder that are being
 * made, so that each is tested by the ceiling before or by this one. Throws NotFound for a holder that is not of the area.
 */
export async function setCommitmentCeilingIn(
  tx: WriteTx,
  command: SetCommitmentCeiling,
): Promise<Result<string, SetCommitmentCeilingRefusal>> {
  const { budgetHolderId, financialYear, ceiling } = command;
  const holder = (await findBudgetHoldersByIds(tx, [budgetHolderId])).get(budgetHolderId);
  if (holder === undefined) throw new NotFound('There is no such budget holder.');
  await lockBudgetHolders(tx, [budgetHolderId]);
  const [last] = ((await listCommitmentCeilings(tx, [budgetHolderId])).get(budgetHolderId) ?? []).filter(
    (set) => set.financialYear === financialYear,
  );
  const problems = ceilingProblems({ ...command, holder, standing: last?.ceiling ?? null });
  if (problems.length > 0) return refuse(tell(problems));

  const commitmentCeilingId = newId();
  await insertCommitmentCeiling(tx, {
    commitmentCeilingId,
    budgetHolderId,
    financialYear,
    ordinal: (last?.ordinal ?? 0) + 1,
    ceiling,
    reason: command.reason.trim(),
    setBy: tx.actor.personId,
    setAt: tx.clock.now(),
  });
  tx.record({
    type: 'CommitmentCeiling',
    id: commitmentCeilingId,
    detail: { budgetHolderId, financialYear, ceiling: ceiling === null ? null : formatMoney(ceiling) },
  });
  return ok(commitmentCeilingId);
}
