import { addMonths, londonDay, type Day, type Span } from '../../../../kernel/dates';
import type { Ctx } from '../../../../platform/context';
import type { EqualityFilter } from '../../../../platform/conditions';
import { BadInput } from '../../../../platform/faults';
import { mapPage, type Page, type PageArguments } from '../../../../platform/keyset';
import type { Audience } from '../../../budget/rules/public-breakdown';
import { findCircumstancesByIds, listCircumstancesOfKinds } from '../../../cases/repository/circumstance';
import { findSightPage, type SightConditions } from '../../../cases/repository/circumstance-list';
import { Circumstance } from '../../../cases/rules/circumstance-codes';
import {
  holdsOn,
  standingOf,
  type CircumstanceRecord,
  type SightOrderField,
  type StandingCircumstance,
} from '../../../cases/rules/circumstances';
import { requireWhole, sayWithheld } from '../../../cases/service/say-withheld';
import { kindsReadableBy, sayHiddenKinds } from '../../rules/sight/readable';
import { countMonths, monthEnds, publishedQuarters, type SightMonth } from '../../rules/sight/series';
import { groupWaiting, type WaitingGroup } from '../../rules/sight/waiting';

export type { SightConditions };

/** A page of the circumstances that the reader may know of. */
export async function listChildrenInSight(
  ctx: Ctx,
  conditions: SightConditions,
  order: { readonly field: SightOrderField; readonly direction: 'asc' | 'desc' },
  page: PageArguments,
): Promise<Page<StandingCircumstance>> {
  const tx = await ctx.read();
  const ids = await findSightPage(tx, conditions, order, page);
  const records = await findCircumstancesByIds(
    tx,
    ids.edges.map(({ row }) => row),
  );
  return mapPage(ids, (id) => {
    const record = records.get(id);
    const standing = record === undefined ? null : standingOf(record);
    if (standing === null) throw new Error('A circumstance is listed of which nothing stands');
    return standing;
  });
}

/** Why the list of these kinds is short for the reader: of some of them nothing is told to the reader's roles, or an interest was declared. Null: it is whole. */
export async function sayShortSight(ctx: Ctx, asked: EqualityFilter<Circumstance> | null): Promise<string | null> {
  const kinds = Object.values(Circumstance).filter(
    (kind) => (asked?.eq ?? kind) === kind && (asked?.in ?? [kind]).includes(kind),
  );
  const said = [sayHiddenKinds(rolesOf(ctx), kinds), await sayWithheld(ctx)].flatMap((one) => one ?? []);
  return said.length === 0 ? null : said.join(' ');
}

/** More months than this nobody looks at in one table. */
const MOST_MONTHS = 120;

/**
 * How many children each circumstance was about, month by month, as it is known today; for publication by whole quarters, as each was known a month later,
 * with small numbers hidden. Only kinds of which the reader may know every one. BadInput: too many months, days the wrong way round, or what is published asked by
 * somebody from whom a case is hidden.
 */
export async function countChildrenInSight(
  ctx: Ctx,
  { span, audience }: { readonly span: Span; readonly audience: Audience },
): Promise<readonly SightMonth[]> {
  const { startDate, endDate } = span;
  if (endDate < startDate) throw new BadInput('The last day must not be before the first.', { argument: 'to' });
  if (endDate >= addMonths(startDate, MOST_MONTHS)) {
    throw new BadInput(`Ask for at most ${MOST_MONTHS.toString()} months.`, { argument: 'from' });
  }
  const tx = await ctx.read();
  if (audience === 'PUBLIC') await requireWhole(tx, 'audience');
  const today = londonDay(ctx.clock.now());
  if (startDate > today) return [];
  const kinds = kindsReadableBy(rolesOf(ctx));
  const all = await listCircumstancesOfKinds(tx, kinds);
  return audience === 'PUBLIC'
    ? publishedQuarters(all, kinds, span, today)
    : countMonths(standingOfAll(all), kinds, monthEnds(span, today));
}

/**
 * The counts at the end of a day of the kinds of which the reader may know every one; for publication those of the quarter that ends then. Undefined: it
 * is to be published and no quarter ends then.
 */
export async function countInSightOn(ctx: Ctx, day: Day, isPublic: boolean): Promise<SightMonth | undefined> {
  const kinds = kindsReadableBy(rolesOf(ctx));
  const all = await listCircumstancesOfKinds(await ctx.read(), kinds);
  const today = londonDay(ctx.clock.now());
  const span = { startDate: day, endDate: day };
  return (isPublic ? publishedQuarters(all, kinds, span, today) : countMonths(standingOfAll(all), kinds, [day])).at(0);
}

/** Who waits for a specialist place today, by need, phase and what would end it, the largest group first. */
export async function listWaiting(ctx: Ctx): Promise<readonly WaitingGroup[]> {
  const today = londonDay(ctx.clock.now());
  const all = await listCircumstancesOfKinds(await ctx.read(), [Circumstance.AWAITING_PLACE]);
  return groupWaiting(
    standingOfAll(all).filter((one) => holdsOn(one, today)),
    today,
  );
}

function standingOfAll(records: readonly CircumstanceRecord[]): StandingCircumstance[] {
  return records.flatMap((record) => standingOf(record) ?? []);
}

/** The roles that the reader holds. */
export function rolesOf({ actor }: Ctx): readonly string[] {
  return actor.roles.map(({ role }) => role);
}
