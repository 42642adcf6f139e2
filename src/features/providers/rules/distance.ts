/** A point on the WGS84 globe, in decimal degrees; north and east are positive. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** From what a distance was reckoned (money.md section 4). */
export const DistanceBasis = {
  ESTABLISHMENT_COORDINATES: 'ESTABLISHMENT_COORDINATES',
  AUTHORITY_CENTROIDS: 'AUTHORITY_CENTROIDS',
  HOME_SECTOR: 'HOME_SECTOR',
  HOME_SECTOR_TO_CENTROID: 'HOME_SECTOR_TO_CENTROID',
} as const;
export type DistanceBasis = (typeof DistanceBasis)[keyof typeof DistanceBasis];

/** By what an establishment is taken to stand where it does. */
export const PlaceBasis = { COORDINATES: 'COORDINATES', POSTCODE: 'POSTCODE', AUTHORITY: 'AUTHORITY' } as const;
export type PlaceBasis = (typeof PlaceBasis)[keyof typeof PlaceBasis];

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

/**
 * On what a distance stands, by its two ends (money.md section 4): on real places only when both ends are; from a home's sector, it says
 * whether the other end is real; whatever else has an authority's centroid at one end or both.
 */
export function basisOfDistance(from: Position, to: Position): DistanceBasis {
  const isRealEnd = to.basis === DistanceBasis.ESTABLISHMENT_COORDINATES;
  if (from.basis === DistanceBasis.HOME_SECTOR) {
    return isRealEnd ? DistanceBasis.HOME_SECTOR : DistanceBasis.HOME_SECTOR_TO_CENTROID;
  }
  return from.basis === DistanceBasis.ESTABLISHMENT_COORDINATES && isRealEnd
    ? DistanceBasis.ESTABLISHMENT_COORDINATES
    : DistanceBasis.AUTHORITY_CENTROIDS;
}

/** Latitudes and longitudes between which a place must lie to be near. */
export interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** So many degrees more that rounding of a stored place to six decimals leaves nothing out. */
const MARGIN = 0.00001;

/**
 * The smallest box of latitudes and longitudes that holds every point within so many miles: what an index can answer, before the distance
 * itself is reckoned. Where a pole or the 180th meridian is near enough, all longitudes.
 */
export function boxAround({ latitude, longitude }: Coordinates, miles: number): Box {
  const angle = miles / EARTH_RADIUS_MILES;
  const reach = degrees(angle) + MARGIN;
  const [south, north] = [latitude - reach, latitude + reach];
  const sine = Math.sin(Math.min(angle, Math.PI / 2)) / Math.cos(radians(latitude));
  const across = sine < 1 ? degrees(Math.asin(sine)) + MARGIN : 360;
  const isWhole = south <= -90 || north >= 90 || longitude - across < -180 || longitude + across > 180;
  return isWhole
    ? { south, north, west: -180, east: 180 }
    : { south, north, west: longitude - across, east: longitude + across };
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
