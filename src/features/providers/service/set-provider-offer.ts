import { addDays, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { END_OFFER_CODES, refusalsFrom, SET_OFFER_CODES, type EndOfferCode, type SetOfferCode } from '../refusals';
import { insertOffer, lockOffer, updateOfferEnd } from '../repository/offers';
import { offerProblems, type NewOffer, type ProviderOffer } from '../rules/offer';
import { findProvider, requireVersion } from './find-provider';

/** For whom a provider takes children from a day on. */
export interface SetProviderOfferCommand {
  readonly offer: NewOffer;
  /** The offer that this one takes the place of, from its first day on; null: it stands beside the others. */
  readonly replacesOfferId: string | null;
  /** The version of the replaced offer the caller has read; null: whatever it has become. */
  readonly expectedVersion: number | null;
}

const refusal = refusalsFrom(SET_OFFER_CODES);
const endRefusal = refusalsFrom(END_OFFER_CODES);

/** Records what a provider offers, and gives the offer's id. For the commissioner. */
export function setProviderOffer(
  ctx: Ctx,
  { clientMutationId, ...input }: SetProviderOfferCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<SetOfferCode>>> {
  return ctx.write({ event: 'provider-offer.set', clientMutationId, input }, (tx) => setProviderOfferIn(tx, input));
}

/**
 * `setProviderOffer` within another write. What is replaced is kept and ends the day before, so that what was offered on a day can always
 * be told. NotFound for an offer that is not of the area, Conflict for a stale version.
 */
export async function setProviderOfferIn(
  tx: WriteTx,
  { offer, replacesOfferId, expectedVersion }: SetProviderOfferCommand,
): Promise<Result<string, Refusal<SetOfferCode>>> {
  const replaced = replacesOfferId === null ? null : await lockedOffer(tx, replacesOfferId);
  if (replaced !== null) requireVersion('this offer', replaced.version, expectedVersion);
  const isKnown = (await findProvider(tx, offer.providerUrn)) !== undefined;
  const refusals = [
    ...(isKnown ? [] : [refusal('PROVIDER_UNKNOWN', ['providerUrn'])]),
    ...offerProblems(offer),
    ...(replaced !== null && replaced.providerUrn !== offer.providerUrn
      ? [refusal('REPLACED_ELSEWHERE', ['replacesOfferId'])]
      : []),
    ...(replaced !== null && replaced.startDate >= offer.startDate
      ? [refusal('REPLACED_NOT_BEFORE', ['startDate'])]
      : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  if (replaced !== null && (replaced.endDate === null || replaced.endDate >= offer.startDate)) {
    await updateOfferEnd(tx, replaced.offerId, addDays(offer.startDate, -1));
  }
  const offerId = newId();
  await insertOffer(tx, offerId, offer);
  const { providerUrn, startDate, endDate } = offer;
  tx.record({ type: 'ProviderOffer', id: offerId, detail: { providerUrn, startDate, endDate, replacesOfferId } });
  return ok(offerId);
}

/** The last day of an offer. */
export interface EndProviderOfferCommand {
  readonly offerId: string;
  readonly endDate: Day;
  readonly expectedVersion: number | null;
}

/** Ends an offer early, and gives its id. For the commissioner. */
export function endProviderOffer(
  ctx: Ctx,
  { clientMutationId, ...input }: EndProviderOfferCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<EndOfferCode>>> {
  return ctx.write({ event: 'provider-offer.ended', clientMutationId, input }, (tx) => endProviderOfferIn(tx, input));
}

/** `endProviderOffer` within another write. NotFound for an offer that is not of the area, Conflict for a stale version. */
export async function endProviderOfferIn(
  tx: WriteTx,
  { offerId, endDate, expectedVersion }: EndProviderOfferCommand,
): Promise<Result<string, Refusal<EndOfferCode>>> {
  const offer = await lockedOffer(tx, offerId);
  requireVersion('this offer', offer.version, expectedVersion);
  const refusals = [
    ...(endDate < offer.startDate ? [endRefusal('END_BEFORE_START', ['endDate'])] : []),
    ...(offer.endDate !== null && offer.endDate <= endDate ? [endRefusal('ALREADY_ENDED', ['endDate'])] : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await updateOfferEnd(tx, offerId, endDate);
  tx.record({ type: 'ProviderOffer', id: offerId, detail: { providerUrn: offer.providerUrn, endDate } });
  return ok(offerId);
}

async function lockedOffer(tx: WriteTx, offerId: string): Promise<ProviderOffer> {
  const offer = await lockOffer(tx, offerId);
  if (offer === undefined) throw new NotFound('There is no such offer.');
  return offer;
}
