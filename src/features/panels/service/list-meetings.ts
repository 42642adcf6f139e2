import type { Ctx } from '../../../platform/context';
import type { Page, PageArguments } from '../../../platform/keyset';
import { findMeetingPage, type MeetingFilter } from '../repository/meeting';
import { listPanels as listPanelsOfArea } from '../repository/panel';
import { listPolicies } from '../repository/policy';
import type { Meeting } from '../rules/meeting';
import type { Panel } from '../rules/panel';
import type { Policy } from '../rules/policy';

export type { MeetingFilter };

/** A page of the sittings the reader may know of, in the operation's snapshot. */
export async function listMeetings(
  ctx: Ctx,
  filter: MeetingFilter,
  direction: 'asc' | 'desc',
  page: PageArguments,
): Promise<Page<Meeting>> {
  return findMeetingPage(await ctx.read(), filter, direction, page);
}

/** Every panel of the area, by name. */
export async function listPanels(ctx: Ctx): Promise<readonly Panel[]> {
  return listPanelsOfArea(await ctx.read());
}

/** Every policy of the area, by title. */
export async function readPolicies(ctx: Ctx): Promise<readonly Policy[]> {
  return listPolicies(await ctx.read());
}
