import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { BadInput } from '../../../platform/faults';
import { type Page, type PageArguments } from '../../../platform/keyset';
import { findAuthoritiesByCodes } from '../repository/authorities';
import { findEstablishmentsByUrns } from '../repository/establishments';
import { findProviders, type Origin, type ProviderConditions } from '../repository/provider-list';
import { DistanceBasis, positionOf, type Position } from '../rules/distance';
import {
  readNear,
  type ListedProvider,
  type NearPlace,
  type NearRequest,
  type ProviderSort,
} from '../rules/provider-list';

/** Which providers are asked for, and how. */
export interface ProviderRequest {
  readonly filter: ProviderConditions;
  /** Null: distances are not asked for. */
  readonly near: NearRequest | null;
  /** None: by distance where `near` is given, else by name. */
  readonly order: readonly ProviderSort[];
}

/** One page of the register. Throws BadInput when the request contradicts itself or names a place nobody knows. */
export async function listProviders(
  ctx: Ctx,
  { filter, near, order }: ProviderRequest,
  args: PageArguments,
): Promise<Page<ListedProvider>> {
  if (near === null && order.some(({ by }) => by === 'DISTANCE')) {
    throw new BadInput('An order by DISTANCE needs near: from where it is reckoned.', { argument: 'orderBy' });
  }
  const tx = await ctx.read();
  const origin = near === null ? null : await findOrigin(tx, near);
  const usual: ProviderSort = { by: near === null ? 'NAME' : 'DISTANCE', direction: 'asc' };
  return findProviders(tx, filter, origin, order.length === 0 ? [usual] : order, args);
}

async function findOrigin(tx: Tx, near: NearRequest): Promise<Origin> {
  const read = readNear(near);
  if ('problems' in read) throw new BadInput(read.problems.join(' '), { argument: 'near' });
  return { position: await findPosition(tx, read.place), withinMiles: near.withinMiles ?? null };
}

async function findPosition(tx: Tx, place: NearPlace): Promise<Position> {
  switch (place.kind) {
    case 'point':
      return { ...place.point, basis: DistanceBasis.ESTABLISHMENT_COORDINATES };
    case 'authority': {
      const centroid = await findCentroid(tx, place.code);
      if (centroid !== null) return { ...centroid, basis: DistanceBasis.AUTHORITY_CENTROIDS };
      throw new BadInput('near.localAuthorityCode is not the code of an authority whose centroid is held.', {
        argument: 'near.localAuthorityCode',
      });
    }
    case 'establishment': {
      const establishment = (await findEstablishmentsByUrns(tx, [place.urn])).get(place.urn);
      const position =
        establishment === undefined
          ? null
          : positionOf(establishment.coordinates, await findCentroid(tx, establishment.laCode));
      if (position !== null) return position;
      throw new BadInput(
        establishment === undefined
          ? 'near.urn is not the URN of an establishment of the register.'
          : 'Neither the coordinates of the establishment near.urn nor the centroid of its authority are held.',
        { argument: 'near.urn' },
      );
    }
  }
}

async function findCentroid(tx: Tx, code: string) {
  return (await findAuthoritiesByCodes(tx, [code])).get(code)?.centroid ?? null;
}
