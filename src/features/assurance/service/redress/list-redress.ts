import type { EqualityFilter } from '../../../../platform/conditions';
import type { Ctx } from '../../../../platform/context';
import { pageOfList, type Page, type PageArguments } from '../../../../platform/keyset';
import { listAgencies } from '../../../access/repository/directory';
import { findCasesByIds } from '../../../cases/repository/case';
import type { RedressKind } from '../../../cases/rules/redress-codes';
import { listAllMatters } from '../../repository/redress/matters';
import type { RedressState } from '../../rules/redress/standing';
import { readMatters, type MatterView } from './read-redress';

/** Which matters are asked for; every condition that is given must hold. */
export interface RedressConditions {
  readonly kind: EqualityFilter<RedressKind> | null;
  readonly state: EqualityFilter<RedressState> | null;
  readonly ownerAgencyId: EqualityFilter<string> | null;
  readonly isOverdue: boolean | null;
}

/** A page of the redress of the area: what has a day by which something is to be done first, by that day, then the rest, the latest first. */
export async function listRedress(
  ctx: Ctx,
  conditions: RedressConditions,
  page: PageArguments,
): Promise<Page<MatterView>> {
  return pageOfList(await listRedressViews(ctx, conditions), page, ({ matter }) => matter.redressMatterId);
}

/** A matter with the names of its case and of the agency that answers for it, as far as the reader may know them. */
export interface NamedMatter extends MatterView {
  readonly caseReference: string | null;
  readonly ownerAgency: string | null;
}

/** All of the redress of the area, in the same order. */
export async function listNamedRedress(ctx: Ctx): Promise<readonly NamedMatter[]> {
  const views = await listRedressViews(ctx, { kind: null, state: null, ownerAgencyId: null, isOverdue: null });
  const tx = await ctx.read();
  const cases = await findCasesByIds(
    tx,
    views.map(({ matter }) => matter.caseId),
  );
  const names = new Map<string, string>((await listAgencies(tx)).map(({ agencyId, name }) => [agencyId, name]));
  return views.map((view) => ({
    ...view,
    caseReference: cases.get(view.matter.caseId)?.reference ?? null,
    ownerAgency: names.get(view.matter.ownerAgencyId) ?? null,
  }));
}

async function listRedressViews(ctx: Ctx, conditions: RedressConditions): Promise<readonly MatterView[]> {
  const tx = await ctx.read();
  const { kind, state, ownerAgencyId, isOverdue } = conditions;
  const matters = (await listAllMatters(tx)).filter(
    (one) => isEqual(kind, one.kind) && isEqual<string>(ownerAgencyId, one.ownerAgencyId),
  );
  const views = (await readMatters(tx, matters)).filter(
    ({ standing }) => isEqual(state, standing.state) && (isOverdue === null || standing.isOverdue === isOverdue),
  );
  return [...views].sort((one, other) => compare(one, other));
}

function compare(one: MatterView, other: MatterView): number {
  const due = (view: MatterView): string => view.standing.nextDueDate ?? '9999-12-31';
  if (due(one) !== due(other)) return due(one) < due(other) ? -1 : 1;
  const opened = (view: MatterView): string => view.standing.openedOn ?? '';
  if (opened(one) !== opened(other)) return opened(one) > opened(other) ? -1 : 1;
  return one.matter.redressMatterId < other.matter.redressMatterId ? -1 : 1;
}

/** A null operator is not asked; an empty list matches nothing. */
function isEqual<Value>(filter: EqualityFilter<Value> | null, value: Value): boolean {
  const wanted = filter?.eq ?? null;
  const among = filter?.in ?? null;
  return (wanted === null || wanted === value) && (among === null || among.includes(value));
}
