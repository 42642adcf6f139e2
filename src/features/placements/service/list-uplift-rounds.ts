import type { Ctx } from '../../../platform/context';
import type { Page, PageArguments } from '../../../platform/keyset';
import { findUpliftRoundPage, type UpliftRoundFilter } from '../repository/uplift';
import type { UpliftRound } from '../rules/uplift';

/** A page of the rounds of the area, in the operation's snapshot. */
export async function listUpliftRounds(
  ctx: Ctx,
  filter: UpliftRoundFilter,
  page: PageArguments,
): Promise<Page<UpliftRound>> {
  return findUpliftRoundPage(await ctx.read(), filter, page);
}
