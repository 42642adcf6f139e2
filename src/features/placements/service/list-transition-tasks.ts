import type { Ctx } from '../../../platform/context';
import type { Page, PageArguments } from '../../../platform/keyset';
import { findTransitionTaskPage, listTransitionRules, type TransitionTaskFilter } from '../repository/transition';
import type { TransitionRule, TransitionTask } from '../rules/transitions';
import { showTasks } from './shown-following';

/** A page of the steps of growing up that the reader may know of, by when they are due, in the operation's snapshot. */
export async function listTransitionTasks(
  ctx: Ctx,
  filter: TransitionTaskFilter,
  direction: 'asc' | 'desc',
  page: PageArguments,
): Promise<Page<TransitionTask>> {
  const tx = await ctx.read();
  const found = await findTransitionTaskPage(tx, filter, direction, page);
  const shown = await showTasks(
    tx,
    found.edges.map(({ row }) => row),
  );
  return { ...found, edges: found.edges.map((edge, index) => ({ ...edge, row: shown[index] ?? edge.row })) };
}

/** The rules by which steps of growing up are made. */
export async function readTransitionRules(ctx: Ctx): Promise<readonly TransitionRule[]> {
  return listTransitionRules(await ctx.read());
}
