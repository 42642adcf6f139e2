import { type WriteTx } from '../../../platform/db';
import { findBudgetHoldersByIds } from '../repository/directory';
import { insertNamedShares, insertSuccession, updateHighNeedsBlock } from '../repository/successions';
import { type Succession } from '../rules/succession';

/** A succession with its links, and of a split who takes which placement. */
export interface RecordSuccessors extends Omit<Succession, 'recordedAt'> {
  readonly shares: readonly {
    readonly placementId: string;
    readonly caseId: string;
    readonly predecessorId: string;
    readonly successorId: string;
  }[];
}

/** Keeps who follows whom, and gives the predecessors their last day; the high needs block goes over with the budget that is it. */
export async function recordSuccessorsIn(tx: WriteTx, command: RecordSuccessors): Promise<void> {
  const { shares, ...succession } = command;
  await insertSuccession(tx, succession);
  await insertNamedShares(tx, succession.successionId, shares);
  const ids = succession.budgetHolders.map(({ predecessorId }) => predecessorId);
  const predecessors = await findBudgetHoldersByIds(tx, ids);
  for (const { predecessorId, successorId, takesRest } of succession.budgetHolders) {
    if (takesRest && predecessors.get(predecessorId)?.isHighNeedsBlock === true) {
      await updateHighNeedsBlock(tx, successorId);
    }
  }
}
