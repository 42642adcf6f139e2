import type { Day } from '../../kernel/dates';
import type { Ctx } from '../../platform/context';
import { paidOn, type PaidDay } from './rules/paid-on';
import { pricedOrFault } from './rules/priced-or-fault';
import type { StoredLine } from './rules/stored-line';
import { many, one } from '../../platform/loader';
import { findCalendarsByProviders, findPayersByIds, getHorizon, type Payer } from './repository/inputs';
import { explainPostings } from './service/explain-postings';
import { findLinesByIds, listFormerVersions, listLinesByPlacementIds } from './repository/lines';

/** A cost line by its id; null when it is not there or not the reader's. */
export const costLineById = one('costLineById', findLinesByIds);
/** The cost lines of a placement, in their order. */
export const costLinesByPlacementId = many('costLinesByPlacementId', listLinesByPlacementIds);
/** The dated agreements of a line that stand no longer, the latest first. */
export const formerVersionsByLineId = many('formerVersionsByLineId', listFormerVersions);
/** The key of `calendarByProviderUrn` for a line without a provider: a loader takes no null for a key. */
export const NO_PROVIDER = '';
/** The calendar by which a provider's lines are priced, or those of no provider; null where none is held. */
export const calendarByProviderUrn = one('calendarByProviderUrn', async (tx, urns: readonly string[]) => {
  const calendars = await findCalendarsByProviders(
    tx,
    urns.map((urn) => (urn === NO_PROVIDER ? null : urn)),
  );
  return new Map(urns.map((urn) => [urn, calendars.get(urn === NO_PROVIDER ? null : urn) ?? null]));
});
/** The last day to which an area's postings run, by its code: the reader's own area only. */
export const ledgerHorizon = one('ledgerHorizon', async (tx, areas: readonly string[]) => {
  const horizon = await getHorizon(tx);
  return new Map(areas.filter((area) => area === tx.actor.localArea).map((area) => [area, horizon]));
});

/** What makes a posting that was read, by that very posting. */
export const termsByPosting = many('termsByPosting', explainPostings);

const payerById = one('payerById', findPayersByIds);

/** The kinds of the holders that costs name, by their ids: what the four costs are told by (B26). */
export async function loadPayers(
  ctx: Pick<Ctx, 'load'>,
  costs: readonly { readonly budgetHolderId: string }[],
): Promise<ReadonlyMap<string, Payer>> {
  const ids = [...new Set(costs.map(({ budgetHolderId }) => budgetHolderId))];
  const payers = await Promise.all(ids.map((id) => ctx.load(payerById, id)));
  return new Map(payers.flatMap((payer) => (payer === null ? [] : [[payer.budgetHolderId, payer]])));
}

/** Who pays a line on a day, by the calendar of its provider; null on a day that it does not cover. */
export async function paidDayOf(ctx: Pick<Ctx, 'load'>, line: StoredLine, day: Day): Promise<PaidDay | null> {
  const calendar = await ctx.load(calendarByProviderUrn, line.coding.providerUrn ?? NO_PROVIDER);
  return pricedOrFault(paidOn(line, calendar, day));
}
