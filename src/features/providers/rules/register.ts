import { type Day } from '../../../kernel/dates';
import { type Urn } from '../../../kernel/ids';
import { DistanceBasis, PlaceBasis, type Coordinates, type Position } from './distance';

/** An establishment as the national register has it. Null is what the register (or the file it came by) does not say. */
export interface Establishment {
  readonly urn: Urn;
  readonly laCode: string;
  readonly establishmentNumber: string | null;
  readonly name: string;
  readonly typeCode: string;
  readonly typeName: string;
  readonly statusCode: string;
  readonly statusName: string;
  readonly isOpen: boolean;
  readonly statutoryLowAge: number | null;
  readonly statutoryHighAge: number | null;
  readonly boarders: string | null;
  readonly numberOfPupils: number | null;
  readonly schoolCapacity: number | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly ukprn: string | null;
  readonly coordinates: Coordinates | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Where it is taken to stand: its own coordinates, else its postcode's, else its authority's centroid; null: nowhere known. */
  readonly place: Coordinates | null;
  readonly placeBasis: PlaceBasis | null;
  readonly openedDate: Day | null;
  readonly closedDate: Day | null;
  readonly closedReason: string | null;
  readonly version: number;
}

/** A local authority of England, by the three-digit code the Department for Education uses. */
export interface LocalAuthority {
  readonly code: string;
  readonly gssCode: string;
  readonly name: string;
  readonly region: string | null;
  readonly isLive: boolean;
  readonly openedDate: Day | null;
  readonly closedDate: Day | null;
  readonly centroid: Coordinates | null;
}

/** Where an establishment stands, for a distance: by its own place or its postcode's, else by its authority's centroid, else nowhere. */
export function standingOf({ place, placeBasis }: Pick<Establishment, 'place' | 'placeBasis'>): Position | null {
  if (place === null) return null;
  const isReal = placeBasis === PlaceBasis.COORDINATES || placeBasis === PlaceBasis.POSTCODE;
  return { ...place, basis: isReal ? DistanceBasis.ESTABLISHMENT_COORDINATES : DistanceBasis.AUTHORITY_CENTROIDS };
}

/** Its own place or its postcode's, without the authority's centroid for want of both. */
export function realPlaceOf(establishment: Pick<Establishment, 'place' | 'placeBasis'>): Coordinates | null {
  return establishment.placeBasis === PlaceBasis.AUTHORITY ? null : establishment.place;
}

/** The register's status codes, and which of them still take children. */
export const ESTABLISHMENT_STATUSES = [
  { code: '1', name: 'Open', isOpen: true },
  { code: '2', name: 'Closed', isOpen: false },
  { code: '3', name: 'Open, but proposed to close', isOpen: true },
  { code: '4', name: 'Proposed to open', isOpen: false },
] as const;

/** The codes of `ESTABLISHMENT_STATUSES` under which an establishment is open. */
export const OPEN_STATUS_CODES: readonly string[] = ESTABLISHMENT_STATUSES.filter(({ isOpen }) => isOpen).map(
  ({ code }) => code,
);
