import type { Ctx } from '../../../platform/context';
import { budgetHolderOrFault } from '../../access/loaders';
import { toBudgetHolder, type BudgetHolderType } from '../../access/types/directory';

/** A budget holder that something stored names, as published; that it is not there is a fault. */
export async function holderOf(ctx: Ctx, budgetHolderId: string): Promise<BudgetHolderType> {
  return toBudgetHolder(await budgetHolderOrFault(ctx, budgetHolderId));
}
