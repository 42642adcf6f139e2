import { londonDay } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import type { Page, PageArguments } from '../../../platform/keyset';
import { findClaimPage, type ClaimFilter } from '../repository/recoupment';
import type { RecoupmentClaim } from '../rules/recoupment';

/** A page of the claims the reader may see, in the operation's snapshot; statuses are today's. */
export async function listClaims(
  ctx: Ctx,
  filter: ClaimFilter,
  direction: 'asc' | 'desc',
  page: PageArguments,
): Promise<Page<RecoupmentClaim>> {
  return findClaimPage(await ctx.read(), filter, direction, londonDay(ctx.clock.now()), page);
}
