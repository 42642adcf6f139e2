import { type Importer, outcomesOf, type RawRow } from '../../../platform/imports';
import { readRow, type RowReader } from '../../../platform/imports-fields';
import { isOnIrishGrid, readPostcode, type PostcodeEntry } from '../rules/postcode';
import { registerPostcodesIn } from '../service/register';
import { toWgs84 } from './grid';

const POSTCODE_EXPECTED = 'a postcode such as RM1 3BD, or a sector such as RM1 3';

/**
 * `postcodes`: where postcodes or sectors lie, by our own column names or those of the directory of the Office for National Statistics
 * (ONSPD, some 1.7 million rows of the living and the dead). A postcode that comes twice is where its last row says, so that nothing
 * of the file need be kept in memory to find doubles.
 */
export const postcodesImporter: Importer<PostcodeEntry> = {
  kind: 'postcodes',
  permissionFeed: 'postcodes',
  columns: [
    { name: 'postcode', isRequired: true, otherNames: ['pcds', 'pcd', 'pcd7', 'pcd2', 'pcd8', 'sector'] },
    { name: 'easting', isRequired: true, otherNames: ['oseast1m', 'east1m', 'eastings'] },
    { name: 'northing', isRequired: true, otherNames: ['osnrth1m', 'north1m', 'northings'] },
    { name: 'latitude', isRequired: false, otherNames: ['lat'] },
    { name: 'longitude', isRequired: false, otherNames: ['long'] },
  ],
  keyColumns: ['postcode'],
  mayRepeat: true,
  constraintProblems: {},
  parseRow: (raw) => {
    const row = readRow(raw);
    const given = row.text('postcode', 10);
    const read = readPostcode(given);
    if (given !== '' && read === null) row.refuse('postcode', `postcode must be ${POSTCODE_EXPECTED}.`);
    const grid = {
      easting: row.optionalWhole('easting', 0, 700_000),
      northing: row.optionalWhole('northing', 0, 1_300_000),
    };
    const place = read === null ? null : placeOf(raw, row, read.postcode, grid.easting ?? null, grid.northing ?? null);
    return row.finish(() => {
      if (read === null || place === null) throw new Error('a row without a problem has a postcode and a place');
      return { ...read, easting: grid.easting ?? null, northing: grid.northing ?? null, ...place };
    });
  },
  keyOf: ({ postcode }) => postcode,
  applyRowsIn: async (tx, entries) => outcomesOf(entries.length, await registerPostcodesIn(tx, entries)),
};

type Degrees = Pick<PostcodeEntry, 'latitude' | 'longitude'>;

/** By the degrees the file has, else by the grid. The directory writes latitude 99.999999 for a place it does not know. */
function placeOf(
  raw: RawRow,
  row: RowReader,
  postcode: string,
  easting: number | null,
  northing: number | null,
): Degrees | null {
  const degrees = degreesOf(raw);
  if (degrees !== null) return degrees;
  if (easting === null || northing === null) {
    row.refuse('easting', 'The row names no place: easting and northing must both be given. The postcode is left out.');
    return null;
  }
  if (isOnIrishGrid(postcode)) {
    row.refuse('easting', 'A place in Northern Ireland is on another grid: give its latitude and longitude.');
    return null;
  }
  const point = toWgs84({ easting, northing });
  if (point === null) {
    row.refuse('easting', 'easting and northing must name a place within the United Kingdom on the national grid.');
  }
  return point;
}

function degreesOf(raw: RawRow): Degrees | null {
  const [latitude, longitude] = [Number(raw['latitude'] || 'none'), Number(raw['longitude'] || 'none')];
  const isPlace = latitude >= 49 && latitude <= 61 && longitude >= -9 && longitude <= 2.5;
  return isPlace ? { latitude: latitude.toFixed(6), longitude: longitude.toFixed(6) } : null;
}
