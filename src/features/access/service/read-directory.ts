import { londonDay, type Day } from '../../../kernel/dates';
import { type BudgetHolderId } from '../../../kernel/ids';
import { type EqualityFilter, type TextFilter } from '../../../platform/conditions';
import { type Ctx } from '../../../platform/context';
import { NotFound } from '../../../platform/faults';
import { type Page, type PageArguments } from '../../../platform/keyset';
import { findLocalArea, listAgencies, listBudgetHolders } from '../repository/directory';
import { listLimits } from '../repository/limits';
import { listLimitOverrides } from '../repository/overrides';
import { findPeople, type PeopleOrder } from '../repository/people';
import { listSuccessions } from '../repository/successions';
import { type Agency, type BudgetHolder, type LocalArea, type Person } from '../rules/directory';
import { type DelegatedLimit } from '../rules/limits';
import { type Succession } from '../rules/succession';
import { type LimitOverride } from '../rules/overrides';

/** The reader's own area. Throws NotFound before it is created. */
export async function readLocalArea(ctx: Ctx): Promise<LocalArea> {
  const area = await findLocalArea(await ctx.read());
  if (area === undefined) throw new NotFound('Your local area has not been set up.');
  return area;
}

/** Every agency of the area, by kind and name. */
export async function readAgencies(ctx: Ctx): Promise<Agency[]> {
  return listAgencies(await ctx.read());
}

/** Every budget holder of the area, the high needs block first. */
export async function readBudgetHolders(ctx: Ctx): Promise<BudgetHolder[]> {
  return listBudgetHolders(await ctx.read());
}

/** One page of the area's people. An order is given by its keys; none is by name. */
export async function readPeople(
  ctx: Ctx,
  filter: {
    readonly displayName: TextFilter | null;
    readonly agencyId: EqualityFilter<string> | null;
    readonly role: EqualityFilter<string> | null;
  },
  order: readonly PeopleOrder[],
  args: PageArguments,
): Promise<Page<Person>> {
  const day = londonDay(ctx.clock.now());
  const keys: readonly PeopleOrder[] = order.length === 0 ? [{ by: 'displayName', direction: 'asc' }] : order;
  return findPeople(await ctx.read(), { ...filter, day }, keys, args);
}

/** The limits of one budget holder, or of all: those in force on a day, or, without one, every one there was. */
export async function readDelegatedLimits(
  ctx: Ctx,
  { budgetHolderId, onDate }: { readonly budgetHolderId: BudgetHolderId | null; readonly onDate: Day | null },
): Promise<DelegatedLimit[]> {
  const tx = await ctx.read();
  const holders = (await listBudgetHolders(tx)).map((holder) => holder.budgetHolderId);
  const asked = budgetHolderId === null ? holders : holders.filter((holder) => holder === budgetHolderId);
  if (asked.length === 0 && budgetHolderId !== null) throw new NotFound('There is no such budget holder.');
  const byHolder = await listLimits(tx, asked, onDate);
  return asked.flatMap((holder) => byHolder.get(holder) ?? []);
}

/** The overrides of limits that bind on a day, or, without one, every one there was. */
export async function readLimitOverrides(ctx: Ctx, onDate: Day | null): Promise<LimitOverride[]> {
  return listLimitOverrides(await ctx.read(), onDate);
}

/** The successions of organisations and budgets, the latest day first. */
export async function readSuccessions(ctx: Ctx): Promise<Succession[]> {
  return listSuccessions(await ctx.read());
}
