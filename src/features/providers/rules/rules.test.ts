import fc from 'fast-check';
import { basisOfDistance, greatCircleMiles, positionOf } from './distance';
import { presentAuthorities } from './present-authority';
import { readNear } from './provider-list';
import {
  ESTABLISHMENT_TYPES,
  establishmentTypeName,
  ProvisionType,
  provisionTypeOfEstablishment,
  typeCodesOfProvision,
} from './provision-type';
import { type AuthorityEntry } from './register-entries';

const LONDON = { latitude: 51.5074, longitude: -0.1278 };
const YORK = { latitude: 53.9591, longitude: -1.0815 };

describe('great-circle distance (money.md section 4)', () => {
  test('London to York is 174 miles', () => {
    expect(greatCircleMiles(LONDON, YORK)).toBeCloseTo(174.0, 0);
  });

  test('a degree of latitude is 69.09 miles; half way round the globe is π radii', () => {
    expect(greatCircleMiles({ latitude: 51, longitude: 0 }, { latitude: 52, longitude: 0 })).toBeCloseTo(69.0934, 3);
    expect(greatCircleMiles({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(12436.815, 2);
  });

  test('is the same both ways, nought to itself, and no detour is shorter', () => {
    const point = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(greatCircleMiles(a, b)).toBeCloseTo(greatCircleMiles(b, a), 6);
        expect(greatCircleMiles(a, a)).toBe(0);
        expect(greatCircleMiles(a, c)).toBeLessThanOrEqual(greatCircleMiles(a, b) + greatCircleMiles(b, c) + 1e-3);
      }),
    );
  });

  test('the centroid stands in where no coordinates are held, and the basis says so', () => {
    const exact = positionOf(YORK, LONDON);
    const stands = positionOf(null, LONDON);
    expect(exact).toEqual({ ...YORK, basis: 'ESTABLISHMENT_COORDINATES' });
    expect(stands).toEqual({ ...LONDON, basis: 'AUTHORITY_CENTROIDS' });
    expect(positionOf(null, null)).toBeNull();
    expect(basisOfDistance(exact!, exact!)).toBe('ESTABLISHMENT_COORDINATES');
    expect(basisOfDistance(exact!, stands!)).toBe('AUTHORITY_CENTROIDS');
    expect(basisOfDistance(stands!, exact!)).toBe('AUTHORITY_CENTROIDS');
  });
});

describe('types of the register', () => {
  test.each([
    ['1', 'MAINSTREAM'],
    ['7', 'SPECIAL_MAINTAINED'],
    ['12', 'SPECIAL_MAINTAINED'],
    ['8', 'NON_MAINTAINED_SPECIAL'],
    ['10', 'INDEPENDENT_SPECIAL'],
    ['11', 'INDEPENDENT_MAINSTREAM'],
    ['14', 'ALTERNATIVE_PROVISION'],
    ['42', 'ALTERNATIVE_PROVISION'],
    ['18', 'FURTHER_EDUCATION'],
    ['32', 'SPECIALIST_POST_16'],
    ['33', 'SPECIAL_ACADEMY'],
    ['36', 'SPECIAL_ACADEMY'],
    ['44', 'SPECIAL_ACADEMY'],
    ['15', 'EARLY_YEARS'],
    ['24', 'OTHER_ARRANGEMENTS'],
    ['no such code', 'OTHER_ARRANGEMENTS'],
  ])('a place at a type %s is %s', (code, provisionType) => {
    expect(provisionTypeOfEstablishment(code)).toBe(provisionType);
  });

  test('every kind of provision finds exactly its own types', () => {
    for (const kind of Object.values(ProvisionType)) {
      for (const code of typeCodesOfProvision([kind])) expect(provisionTypeOfEstablishment(code)).toBe(kind);
    }
    expect(typeCodesOfProvision(Object.values(ProvisionType))).toHaveLength(ESTABLISHMENT_TYPES.length);
    expect(new Set(ESTABLISHMENT_TYPES.map(({ code }) => code)).size).toBe(ESTABLISHMENT_TYPES.length);
    expect(establishmentTypeName('44')).toBe('Academy special converter');
  });
});

describe('the present area of an authority', () => {
  const entry = (changes: Partial<AuthorityEntry>): AuthorityEntry => ({
    ...{ code: '370', gssCode: 'E08000016', name: 'Barnsley', status: 'closed', region: null, closedDate: null },
    ...{ openedDate: null, centroidLatitude: null, centroidLongitude: null },
    ...changes,
  });
  const old = entry({});
  const present = entry({ gssCode: 'E08000038', status: 'live' });

  test('is the live one in whatever order they come, and stays it when the former one comes again', () => {
    expect(presentAuthorities([old, present], new Map())).toEqual([{ entry: present, position: 1 }]);
    expect(presentAuthorities([present, old], new Map())).toEqual([{ entry: present, position: 0 }]);
    const held = {
      ...{ code: '370', gssCode: 'E08000038', name: 'Barnsley', region: null, isLive: true, openedDate: null },
      ...{ closedDate: null, centroid: null },
    };
    expect(presentAuthorities([old], new Map([['370', held]]))).toEqual([]);
    expect(presentAuthorities([present], new Map([['370', held]]))).toEqual([{ entry: present, position: 0 }]);
  });
});

test('near names exactly one place', () => {
  expect(readNear({ latitude: 51.5, longitude: 0 })).toEqual({
    place: { kind: 'point', point: { latitude: 51.5, longitude: 0 } },
  });
  expect(readNear({ localAuthorityCode: '311' })).toEqual({ place: { kind: 'authority', code: '311' } });
  expect(readNear({ urn: '100001' })).toEqual({ place: { kind: 'establishment', urn: '100001' } });
  for (const wrong of [
    {},
    { latitude: 51.5 },
    { latitude: 91, longitude: 0 },
    { latitude: 51, longitude: Number.NaN },
    { urn: '100001', localAuthorityCode: '311' },
    { localAuthorityCode: 'Havering' },
  ]) {
    expect(readNear(wrong)).toEqual({ problems: expect.any(Array) as unknown });
  }
});
