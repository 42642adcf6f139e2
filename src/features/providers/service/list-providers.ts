import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { hasRole } from '../../../platform/actor';
import { BadInput, Forbidden } from '../../../platform/faults';
import { type Page, type PageArguments } from '../../../platform/keyset';
import { findAuthoritiesByCodes } from '../repository/authorities';
import { findEstablishmentsByUrns } from '../repository/establishments';
import { findProviders, type Origin, type ProviderConditions } from '../repository/provider-list';
import { DistanceBasis, type Position } from '../rules/distance';
import { WEIGHS_PLACES } from '../rules/readers';
import { standingOf } from '../rules/register';
import { findHomeOfCase } from '../repository/homes';
import { londonDay } from '../../../kernel/dates';
import { listProvidersWithVacancy } from './read-places';
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
  const conditions = await withVacancies(tx, filter);
  return findProviders(tx, conditions, origin, order.length === 0 ? [usual] : order, args);
}

/** The conditions with the providers that have a free place, where they are asked for. */
async function withVacancies(tx: Tx, filter: ProviderConditions): Promise<ProviderConditions> {
  if ((filter.hasVacancy?.eq ?? null) === null) return filter;
  // Beside the number that is funded, which all may read, the answer would tell of the last child or two.
  if (!hasRole(tx.actor, ...WEIGHS_PLACES)) {
    throw new Forbidden('Free places are asked for by those who weigh or pay for places; your role does neither.');
  }
  return { ...filter, vacantUrns: await listProvidersWithVacancy(tx, londonDay(tx.clock.now())) };
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
      const position = establishment === undefined ? null : standingOf(establishment);
      if (position !== null) return position;
      throw new BadInput(
        establishment === undefined
          ? 'near.urn is not the URN of an establishment of the register.'
          : 'Neither the coordinates of the establishment near.urn nor the centroid of its authority are held.',
        { argument: 'near.urn' },
      );
    }
    case 'home':
      return findHome(tx, place.caseId);
  }
}

/** From the sector the child lives in, else from the centroid of the authority that is responsible for it. */
async function findHome(tx: Tx, caseId: string): Promise<Position> {
  const found = await findHomeOfCase(tx, caseId, londonDay(tx.clock.now()));
  if (found === undefined) {
    throw new BadInput('near.caseId is not a case that you may know of.', { argument: 'near.caseId' });
  }
  const { home, responsibleLaCode } = found;
  if (home !== null) return { ...home, basis: DistanceBasis.HOME_SECTOR };
  const centroid = await findCentroid(tx, responsibleLaCode);
  if (centroid !== null) return { ...centroid, basis: DistanceBasis.AUTHORITY_CENTROIDS };
  throw new BadInput('Neither where the child lives nor the centroid of the responsible authority is held.', {
    argument: 'near.caseId',
  });
}

async function findCentroid(tx: Tx, code: string) {
  return (await findAuthoritiesByCodes(tx, [code])).get(code)?.centroid ?? null;
}
