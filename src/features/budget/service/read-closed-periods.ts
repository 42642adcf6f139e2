import { type FinancialYear } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { type Page, type PageArguments } from '../../../platform/keyset';
import { type ClosedPeriod, listClosedPeriods } from '../../ledger/repository/closed-periods';
import { listCaughtUp } from '../../ledger/repository/movement';
import { type CaughtUp } from '../../ledger/rules/movement';
import { type PeriodOfYear } from '../../ledger/rules/postings';
import { type HeldAccrual, listAccrualTotals } from '../repository/accruals';
import { pageOpenAccruals, sumHiddenAccruals } from '../repository/open-accruals';
import { type SettledQuestion } from '../rules/answer';
import { type OpenAccrual } from '../rules/closed-periods';

/** The closed periods of a year, each with what stood open for the budgets that the reader may read. */
export async function readClosedPeriods(
  ctx: Ctx,
  financialYear: FinancialYear,
): Promise<readonly { readonly closed: ClosedPeriod; readonly balances: readonly HeldAccrual[] }[]> {
  const tx = await ctx.read();
  const totals = await listAccrualTotals(tx, [financialYear], null);
  return (await listClosedPeriods(tx, null))
    .filter((one) => one.financialYear === financialYear)
    .map((closed) => ({ closed, balances: totals.filter(({ period }) => period === closed.period) }));
}

/** What stood open for a budget at the end of a period. */
export interface AccrualsOf extends PeriodOfYear {
  readonly budgetHolderId: string;
}

/** What of a period's accruals less prepayments the reader may see no row of. */
export async function readHiddenAccruals(ctx: Ctx, of: AccrualsOf): Promise<Pence> {
  return sumHiddenAccruals(await ctx.read(), of);
}

/** The rows of a period's accruals and prepayments. */
export async function readOpenAccruals(ctx: Ctx, of: AccrualsOf, args: PageArguments): Promise<Page<OpenAccrual>> {
  return pageOpenAccruals(await ctx.read(), of, args);
}

/** What the periods of a pressure report of periods that were closed (B13). */
export async function readCaughtUp(ctx: Ctx, question: SettledQuestion): Promise<readonly CaughtUp[]> {
  return listCaughtUp(await ctx.read(), question);
}
