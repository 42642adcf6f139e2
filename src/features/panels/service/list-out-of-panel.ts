import { londonDay } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import { mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { findDecisionsByIds } from '../repository/decision';
import { findOutOfPanelPage, type OutOfPanelFilter } from '../repository/out-of-panel';
import type { DecisionRecord } from '../rules/decision-record';

export type { OutOfPanelFilter };

/** A page of the decisions taken between sittings that the reader may know of, in the operation's snapshot. */
export async function listOutOfPanel(
  ctx: Ctx,
  filter: OutOfPanelFilter,
  direction: 'asc' | 'desc',
  page: PageArguments,
): Promise<Page<DecisionRecord>> {
  const tx = await ctx.read();
  const found = await findOutOfPanelPage(tx, filter, direction, londonDay(ctx.clock.now()), page);
  const decisions = await findDecisionsByIds(
    tx,
    found.edges.map(({ row }) => row),
  );
  return mapPage(found, (decisionId) => {
    const decision = decisions.get(decisionId);
    if (decision === undefined) throw new Error('A decision is listed and not there in the same snapshot');
    return decision;
  });
}
