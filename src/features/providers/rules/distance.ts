/** A point on the WGS84 globe, in decimal degrees; north and east are positive. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** From what a distance was reckoned (money.md section 4). */
export const DistanceBasis = {
  ESTABLISHMENT_COORDINATES: 'ESTABLISHMENT_COORDINATES',
  AUTHORITY_CENTROIDS: 'AUTHORITY_CENTROIDS',
} as const;
export type DistanceBasis = (typeof DistanceBasis)[keyof typeof DistanceBasis];

/** The Earth's mean radius (6,371.0088 km) in statute miles. */
export const EARTH_RADIUS_MILES = 3958.7613;

/** A place distances are reckoned from or to, and on what it stands. */
export interface Position extends Coordinates {
  readonly basis: DistanceBasis;
}

/** The great-circle distance in statute miles, by the haversine formula (money.md section 4). Never negative. */
export function greatCircleMiles(a: Coordinates, b: Coordinates): number {
  const [fromLatitude, toLatitude] = [radians(a.latitude), radians(b.latitude)];
  const halfLatitude = Math.sin((toLatitude - fromLatitude) / 2);
  const halfLongitude = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord = halfLatitude ** 2 + Math.cos(fromLatitude) * Math.cos(toLatitude) * halfLongitude ** 2;
  // Rounding may lift the chord of two antipodes a hair above 1.
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/**
 * Where an establishment stands: its own coordinates, else the centroid of its authority, else nowhere
 * (money.md section 4: where one is not held, the authority's centroid stands in and the basis says so).
 */
export function positionOf(own: Coordinates | null, authorityCentroid: Coordinates | null): Position | null {
  if (own !== null) return { ...own, basis: DistanceBasis.ESTABLISHMENT_COORDINATES };
  return authorityCentroid === null ? null : { ...authorityCentroid, basis: DistanceBasis.AUTHORITY_CENTROIDS };
}

/** A distance stands on establishments' coordinates only when both of its ends do. */
export function basisOfDistance(from: Position, to: Position): DistanceBasis {
  return from.basis === DistanceBasis.ESTABLISHMENT_COORDINATES && to.basis === from.basis
    ? DistanceBasis.ESTABLISHMENT_COORDINATES
    : DistanceBasis.AUTHORITY_CENTROIDS;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
