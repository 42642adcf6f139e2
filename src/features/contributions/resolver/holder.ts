import { asId, type BudgetHolderId } from '../../../kernel/ids';
import type { Ctx } from '../../../platform/context';
import { budgetHolderById } from '../../access/loaders';
import { toBudgetHolder, type BudgetHolderType } from '../../access/types/directory';

/** A budget holder that something stored names, as published; that it is not there is a fault. */
export async function holderOf(ctx: Ctx, budgetHolderId: string): Promise<BudgetHolderType> {
  const holder = await ctx.load(budgetHolderById, asId<BudgetHolderId>(budgetHolderId));
  if (holder === null) throw new Error('What is stored names no budget holder of its local area');
  return toBudgetHolder(holder);
}
