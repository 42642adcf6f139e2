import { type Ctx } from '../../../platform/context';
import { type Page, type PageArguments } from '../../../platform/keyset';
import { findCases, type CaseConditions } from '../repository/list';
import { type CaseFacts } from '../rules/case';
import { type CaseOrdering } from '../rules/order';

/** A page of the cases the reader may know of, in the operation's snapshot. */
export async function listCases(
  ctx: Ctx,
  conditions: CaseConditions,
  order: readonly CaseOrdering[],
  page: PageArguments,
): Promise<Page<CaseFacts>> {
  return findCases(await ctx.read(), conditions, order, page);
}
