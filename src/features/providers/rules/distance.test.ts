import fc from 'fast-check';
import { basisOfDistance, boxAround, DistanceBasis, EARTH_RADIUS_MILES, greatCircleMiles } from './distance';
import { isOnIrishGrid, readPostcode } from './postcode';
import { directionOfLink, linksOf } from './register-history';

const KM_TO_A_MILE = 1.609344;
const OUR_RADIUS_KM = EARTH_RADIUS_MILES * KM_TO_A_MILE;

describe('money.md section 4: the great-circle distance, against five published pairs', () => {
  // Each published with its points, its radius of the Earth and its result; another radius is brought to ours.
  test.each([
    // haversine 2.8 (PyPI), README: 392.2172595594006 km, radius 6,371.0088 km.
    ['Lyon to Paris', 45.7597, 4.8422, 48.8567, 2.3508, 392.2172595594006, 6371.0088],
    // haversine 2.8 (PyPI), tests/geo_ressources.py: 6163.43638211 km, radius 6,371.0088 km.
    ['Lyon to New York', 45.7597, 4.8422, 40.7033962, -74.2351462, 6163.43638211, 6371.0088],
    // geopy 2.4 (PyPI), README, great_circle: 536.997990696 miles, radius 6,371.009 km.
    ['Newport to Cleveland', 41.49008, -71.312796, 41.499498, -81.695391, 536.997990696 * KM_TO_A_MILE, 6371.009],
    // geodesy 2.4 (npm), latlon-spherical tests, distanceTo: 404,279 m, radius 6,371 km.
    ['Cambridge to Paris', 52.205, 0.119, 48.857, 2.351, 404.279, 6371],
    // Rosetta Code, Haversine formula: Nashville to Los Angeles, 2887.2599506071106 km, radius 6,372.8 km.
    ['Nashville to Los Angeles', 36.12, -86.67, 33.94, -118.4, 2887.2599506071106, 6372.8],
  ])('%s', (_, fromLatitude, fromLongitude, toLatitude, toLongitude, kilometres, radius) => {
    const from = { latitude: fromLatitude, longitude: fromLongitude };
    const miles = greatCircleMiles(from, { latitude: toLatitude, longitude: toLongitude });
    const published = (kilometres * OUR_RADIUS_KM) / radius / KM_TO_A_MILE;
    expect(Math.abs(miles - published)).toBeLessThan(0.001);
  });
});

test('a distance from a home says so, and which of its ends a centroid stands in for', () => {
  const at = (basis: DistanceBasis) => ({ latitude: 51.5, longitude: 0, basis });
  const [real, centroid, home] = [
    at(DistanceBasis.ESTABLISHMENT_COORDINATES),
    at(DistanceBasis.AUTHORITY_CENTROIDS),
    at(DistanceBasis.HOME_SECTOR),
  ];
  expect(basisOfDistance(home, real)).toBe('HOME_SECTOR');
  expect(basisOfDistance(home, centroid)).toBe('HOME_SECTOR_TO_CENTROID');
  expect(basisOfDistance(centroid, real)).toBe('AUTHORITY_CENTROIDS');
  expect(basisOfDistance(real, real)).toBe('ESTABLISHMENT_COORDINATES');
});

test('the box an index answers leaves out no point that is near enough', () => {
  const latitude = fc.double({ min: -89, max: 89, noNaN: true });
  const longitude = fc.double({ min: -180, max: 180, noNaN: true });
  const near = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(
    fc.property(latitude, longitude, near, near, (lat, long, north, east) => {
      const from = { latitude: lat, longitude: long };
      const to = {
        latitude: Math.max(-90, Math.min(90, lat + north)),
        longitude: Math.max(-180, Math.min(180, long + east)),
      };
      const box = boxAround(from, greatCircleMiles(from, to));
      expect(to.latitude).toBeGreaterThanOrEqual(box.south);
      expect(to.latitude).toBeLessThanOrEqual(box.north);
      expect(to.longitude).toBeGreaterThanOrEqual(box.west);
      expect(to.longitude).toBeLessThanOrEqual(box.east);
    }),
  );
  // And it is about as small as it can be: 25 miles from Romford are 0.36 degrees north and 0.58 degrees east.
  const box = boxAround({ latitude: 51.58, longitude: 0.18 }, 25);
  expect(box.north - 51.58).toBeCloseTo(0.3618, 3);
  expect(box.east - 0.18).toBeCloseTo(0.5824, 3);
});

describe('postcodes', () => {
  test.each([
    ['RM1 3BD', 'RM1 3BD', 'RM1 3'],
    ['rm1 3bd', 'RM1 3BD', 'RM1 3'],
    ['RM1  3BD', 'RM1 3BD', 'RM1 3'], // the directory's form of eight
    ['EC1A1BB', 'EC1A 1BB', 'EC1A 1'], // and of seven
    ['B1 1AA', 'B1 1AA', 'B1 1'],
    ['GIR 0AA', 'GIR 0AA', 'GIR 0'],
    ['RM1 3', 'RM1 3', 'RM1 3'],
    ['WR10  2', 'WR10 2', 'WR10 2'],
  ])('%s is %s of the sector %s', (text, postcode, sector) => {
    expect(readPostcode(text)).toEqual({ postcode, sector });
  });

  test.each(['RM1', 'RM13', 'RM1 33', '1RM 3BD', 'RM1 3B', ''])('%s is none', (text) => {
    expect(readPostcode(text)).toBeNull();
  });

  test('Northern Ireland is on another grid', () => {
    expect([isOnIrishGrid('BT1 1AA'), isOnIrishGrid('B1 1AA')]).toEqual([true, false]);
  });
});

describe('the register’s links', () => {
  const link = (urn: string, linkedUrn: string, linkType: string, linkedDate: string | null = null) => ({
    ...{ urn, linkedUrn, linkType, linkedDate: linkedDate as never, linkedName: `Placeholder ${linkedUrn}` },
  });

  test('lead on or back by their first word; others say nothing of who came first', () => {
    expect(directionOfLink('Successor - amalgamated')).toBe('SUCCESSOR');
    expect(directionOfLink('Predecessor - Split School')).toBe('PREDECESSOR');
    expect(directionOfLink('Sixth Form Centre Link')).toBeNull();
    expect(directionOfLink('Result of Amalgamation')).toBeNull();
  });

  test('are read from both ends, each establishment once, by date', () => {
    const stored = [
      link('100001', '100003', 'Successor', '2024-09-01'),
      link('100003', '100001', 'Predecessor', '2024-09-01'),
      link('100002', '100001', 'Successor - merged', '2020-09-01'),
      link('100001', '100004', 'Other'),
    ];
    expect(linksOf('100001', stored)).toMatchObject([
      { linkedUrn: '100002', direction: 'PREDECESSOR', linkedName: null },
      { linkedUrn: '100003', direction: 'SUCCESSOR', linkedName: 'Placeholder 100003' },
    ]);
    expect(linksOf('100002', stored)).toMatchObject([{ linkedUrn: '100001', direction: 'SUCCESSOR' }]);
    expect(linksOf('100004', stored)).toEqual([]);
  });
});
