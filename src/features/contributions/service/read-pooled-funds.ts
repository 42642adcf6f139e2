import type { Ctx } from '../../../platform/context';
import { listPooledFunds } from '../repository/pooled-funds';
import type { PooledFund } from '../rules/pooled-fund-terms';

/** The pooled funds of the area, by name, in the operation's snapshot. */
export async function readPooledFunds(ctx: Ctx): Promise<readonly PooledFund[]> {
  return listPooledFunds(await ctx.read());
}
