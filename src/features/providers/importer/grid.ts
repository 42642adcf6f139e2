import proj4 from 'proj4';

/** A point of the national grid of Great Britain (EPSG:27700), in metres. */
export interface GridReference {
  readonly easting: number;
  readonly northing: number;
}

/**
 * OSGB36 on the Airy ellipsoid, to WGS84 by the Ordnance Survey's seven standard Helmert parameters: right to about
 * five metres anywhere in Great Britain, which is a thousandth of what a distance in miles is quoted to.
 */
const NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs';

const PLACES = 6;
const converter = proj4(NATIONAL_GRID, 'WGS84');

/** The point in decimal degrees with six places, as text; null when it lies outside the United Kingdom. */
export function toWgs84({ easting, northing }: GridReference): { latitude: string; longitude: string } | null {
  const [longitude, latitude] = converter.forward([easting, northing]);
  const isWithin = latitude >= 49 && latitude <= 61 && longitude >= -9 && longitude <= 2.5;
  return isWithin ? { latitude: latitude.toFixed(PLACES), longitude: longitude.toFixed(PLACES) } : null;
}
