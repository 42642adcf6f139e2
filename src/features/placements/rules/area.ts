import { decimal, type Decimal } from '../../../kernel/decimal';
import {
  basisOfDistance,
  DistanceBasis,
  greatCircleMiles,
  positionOf,
  type Coordinates,
  type Position,
} from '../../providers/rules/distance';
import { AreaClass } from './codes';

/** Where a placement is, seen from the responsible authority. */
export interface Whereabouts {
  readonly responsibleLaCode: string;
  /** The authority the establishment is in; the responsible one where there is no establishment. */
  readonly hostLaCode: string;
  readonly areaClass: AreaClass;
  /** To one decimal; null where one of the two ends has no position on record. */
  readonly distanceMiles: Decimal | null;
  readonly distanceBasis: DistanceBasis | null;
}

/**
 * The class and the distance of a placement (money.md section 4): in area when the establishment's authority is the responsible one,
 * neighbouring when it borders it on record, out of area otherwise. Without an establishment it is where the responsible authority is. The
 * distance is from the postcode sector of the home; where that is not held the responsible authority's centroid stands in, and the basis
 * says so.
 */
export function whereabouts(facts: {
  readonly responsibleLaCode: string;
  readonly establishment: { readonly laCode: string; readonly coordinates: Coordinates | null } | null;
  readonly isNeighbour: boolean;
  /** The middle of the sector the child lives in; null: not held. */
  readonly home: Coordinates | null;
  readonly homeCentroid: Coordinates | null;
  readonly hostCentroid: Coordinates | null;
}): Whereabouts {
  const { responsibleLaCode, establishment, homeCentroid } = facts;
  const hostLaCode = establishment?.laCode ?? responsibleLaCode;
  const areaClass = areaClassOf(responsibleLaCode, hostLaCode, facts.isNeighbour);
  const there = establishment === null ? null : positionOf(establishment.coordinates, facts.hostCentroid);
  const home = homePosition(facts.home, homeCentroid);
  if (home === null || there === null) {
    return { responsibleLaCode, hostLaCode, areaClass, distanceMiles: null, distanceBasis: null };
  }
  return {
    responsibleLaCode,
    hostLaCode,
    areaClass,
    distanceMiles: tenths(greatCircleMiles(home, there)),
    distanceBasis: basisOfDistance(home, there),
  };
}

function homePosition(home: Coordinates | null, centroid: Coordinates | null): Position | null {
  if (home !== null) return { ...home, basis: DistanceBasis.HOME_SECTOR };
  return centroid === null ? null : { ...centroid, basis: DistanceBasis.AUTHORITY_CENTROIDS };
}

function areaClassOf(responsible: string, host: string, isNeighbour: boolean): AreaClass {
  if (host === responsible) return AreaClass.IN_AREA;
  return isNeighbour ? AreaClass.NEIGHBOURING : AreaClass.OUT_OF_AREA;
}

/** Miles to one decimal, as ten-thousandths: a distance is a measurement, not money, and may be rounded from a float. */
function tenths(miles: number): Decimal {
  return decimal(BigInt(miles.toFixed(1).replace('.', '')) * 1000n);
}
