import type { Ctx } from '../../../platform/context';
import { listWork } from '../repository/worklist';
import type { WorkItem } from '../rules/worklist';

/** More than this nobody works through in one list; the earliest come first. */
const MOST_ITEMS = 200;

/** What waits for the reader, the earliest day first; nothing for somebody without a role. */
export async function readWorklist(ctx: Ctx): Promise<readonly WorkItem[]> {
  return ctx.actor.roles.length === 0 ? [] : listWork(await ctx.read(), MOST_ITEMS);
}
