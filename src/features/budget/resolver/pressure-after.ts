import { type FinancialYear } from '../../../kernel/dates';
import { type Ctx } from '../../../platform/context';
import { readPressureStanding } from '../service/read-pressure';
import { toBudgetPressure, type BudgetPressureType } from '../types/pressure';

/** The pressure on the budget that a change was made of, after it; null when it was refused. */
export async function pressureAfter(
  ctx: Ctx,
  financialYear: FinancialYear,
  result: { readonly ok: true; readonly value: { readonly budgetHolderId: string } } | { readonly ok: false },
): Promise<BudgetPressureType | null> {
  if (!result.ok) return null;
  const { budgetHolderId } = result.value;
  return toBudgetPressure(await readPressureStanding(ctx, { financialYear, budgetHolderId, asAt: null, filter: {} }));
}
