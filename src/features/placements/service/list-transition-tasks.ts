import type { Ctx } from '../../../platform/context';
import type { Page, PageArguments } from '../../../platform/keyset';
import { findTransitionTaskPage, listTransitionRules, type TransitionTaskFilter } from '../repository/transition';
import type { TransitionRule, TransitionTask } from '../rules/transitions';

/** A page of the steps of growing up that the reader may know of, by when they are due, in the operation's snapshot. */
export async function listTransitionTasks(
  ctx: Ctx,
  filter: TransitionTaskFilter,
  direction: 'asc' | 'desc',
  page: PageArguments,
): Promise<Page<TransitionTask>> {
  return findTransitionTaskPage(await ctx.read(), filter, direction, page);
}

/** The rules by which steps of growing up are made. */
export async function readTransitionRules(ctx: Ctx): Promise<readonly TransitionRule[]> {
  return listTransitionRules(await ctx.read());
}
