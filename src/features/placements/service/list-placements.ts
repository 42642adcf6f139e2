import { londonDay } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import type { Page, PageArguments } from '../../../platform/keyset';
import { findPlacementPage, type PlacementFilter } from '../repository/placement';
import type { Placement } from '../rules/placement';

/** A page of the placements the reader may know of, in the operation's snapshot; statuses are today's. */
export async function listPlacements(
  ctx: Ctx,
  filter: PlacementFilter,
  direction: 'asc' | 'desc',
  page: PageArguments,
): Promise<Page<Placement>> {
  return findPlacementPage(await ctx.read(), filter, direction, londonDay(ctx.clock.now()), page);
}

export type { PlacementFilter };
