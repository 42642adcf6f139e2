import { londonDay } from '../../../kernel/dates';
import { unchanged, ok } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { findAuthoritiesByCodes } from '../../providers/repository/authorities';
import { listAuthorityLinks } from '../../providers/repository/authority-links';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { findHomePlaces } from '../../providers/repository/homes';
import { listUrnsAtPostcodes } from '../../providers/repository/postcodes';
import type { PostcodeEntry } from '../../providers/rules/postcode';
import { codeOn } from '../../providers/rules/dated-code';
import { realPlaceOf } from '../../providers/rules/register';
import type { EstablishmentEntry } from '../../providers/rules/register-entries';
import { listPlacedChildren, updateDistances, type NewDistance, type PlacedAmong } from '../repository/distance';
import { whereabouts } from '../rules/area';

/**
 * Reckons the distances of placements that are not over anew, by where the children live today and where their settings stand (money.md
 * section 4); how many changed. The class of area is not touched: it is what the ledger is coded by.
 */
export async function refreshDistancesIn(tx: WriteTx, among: PlacedAmong): Promise<number> {
  return (await updateDistances(tx, await findNewDistances(tx, among))).length;
}

/** The distances that are not what is stored. */
async function findNewDistances(tx: Tx, among: PlacedAmong): Promise<NewDistance[]> {
  const today = londonDay(tx.clock.now());
  const placed = await listPlacedChildren(tx, today, among);
  if (placed.length === 0) return [];
  const homes = await findHomePlaces(tx, [...new Set(placed.map(({ childId }) => childId))], today);
  const establishments = await findEstablishmentsByUrns(tx, [...new Set(placed.map(({ providerUrn }) => providerUrn))]);
  // By the codes of the day each begins (B37), as it was reckoned when it was made: the register has those of today.
  const links = await listAuthorityLinks(tx);
  const withCodes = placed.flatMap((one) => {
    const establishment = establishments.get(one.providerUrn);
    if (establishment === undefined) return [];
    const hostLaCode = codeOn(establishment.laCode, one.startDate, links);
    return {
      ...one,
      establishment,
      hostLaCode,
      responsibleLaCode: codeOn(one.responsibleLaCode, one.startDate, links),
    };
  });
  const authorities = await findAuthoritiesByCodes(tx, [
    ...new Set(withCodes.flatMap(({ hostLaCode, responsibleLaCode }) => [hostLaCode, responsibleLaCode])),
  ]);
  return withCodes.flatMap(({ placementId, childId, responsibleLaCode, hostLaCode, establishment, ...stored }) => {
    const { distanceMiles, distanceBasis } = whereabouts({
      responsibleLaCode,
      establishment: { laCode: hostLaCode, coordinates: realPlaceOf(establishment) },
      isNeighbour: false, // asked of the class alone
      home: homes.get(childId) ?? null,
      homeCentroid: authorities.get(responsibleLaCode)?.centroid ?? null,
      hostCentroid: authorities.get(hostLaCode)?.centroid ?? null,
    });
    const isSame = distanceMiles === stored.distanceMiles && distanceBasis === stored.distanceBasis;
    // What was known once is kept where an end is on record no more.
    return isSame || distanceMiles === null ? [] : [{ placementId, distanceMiles, distanceBasis }];
  });
}

/** What follows in an area from an import of the register: where its settings stand. */
export function settleEstablishmentsIn(tx: WriteTx, accepted: readonly EstablishmentEntry[]): Promise<number> {
  return refreshDistancesIn(tx, { urns: accepted.map(({ urn }) => urn) });
}

/** What follows in an area from an import of postcodes: where homes, and settings without a place of their own, are. */
export async function settlePostcodesIn(tx: WriteTx, accepted: readonly PostcodeEntry[]): Promise<number> {
  const urns = await listUrnsAtPostcodes(
    tx,
    accepted.map(({ postcode }) => postcode),
  );
  return refreshDistancesIn(tx, { urns, sectors: [...new Set(accepted.map(({ sector }) => sector))] });
}

/**
 * Every night: homes that were recorded ahead and have come, those that came with a referral, and placements decided by somebody whom a home
 * is not open to. Gives how many changed.
 */
export async function refreshDistances(ctx: Ctx): Promise<number> {
  if ((await findNewDistances(await ctx.read(), {})).length === 0) return 0;
  const result = await ctx.write({ event: 'distances.refreshed', clientMutationId: null, input: {} }, async (tx) => {
    const changes = await refreshDistancesIn(tx, {});
    if (changes === 0) return unchanged(0);
    tx.record({ type: 'LocalArea', id: tx.actor.localArea, detail: { changes } });
    return ok(changes);
  });
  return result.ok ? result.value : 0;
}
