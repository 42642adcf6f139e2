import { providersNodeTypes, providersResolvers } from '../src/features/providers/resolver';
import { greatCircleMiles } from '../src/features/providers/rules/distance';
import { areNeighbours, findAuthoritiesByCodes } from '../src/features/providers/repository/authorities';
import { findEstablishmentsByUrns } from '../src/features/providers/repository/establishments';
import { systemActor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { runCommand, SHARED_DATA, establishmentRow, testWithFiles, toCsv, useFiles } from './support/import-files';
import { actorWith, ctxOf, setClock } from './support/make-ledger';

const db = useDatabase();
const files = useFiles();
const clock = setClock('2025-09-01T09:00:00Z');
const ask = useApi({ database: db, clock, resolvers: providersResolvers, nodeTypes: providersNodeTypes });
const reader = actorWith({ code: '311', personId: '01900000-0000-7000-8000-000000000001' }, 'COMMISSIONER', null, [
  'provider:read',
]);

const AUTHORITIES = `la_code,gss_code,name,region,status,opened,closed,centroid_latitude,centroid_longitude
311,E09000016,Havering,London,live,01/01/2009,,51.56,0.22
301,E09000002,Barking and Dagenham,London,live,01/01/2009,,51.54,0.13
885,E10000034,Worcestershire,West Midlands,live,01/01/2009,,52.22,-2.18
909,E10000006,Cumbria,North West,terminated,01/01/2009,31/03/2023,,
`;
const NEIGHBOURS = 'la_code,neighbour_la_code\n311,301\n301,311\n';

/** Six establishments: three where they really are, two at their authority's centroid, one nowhere. */
const ESTABLISHMENTS = [
  { URN: '100001', EstablishmentName: 'Alder Placeholder' },
  { URN: '100002', EstablishmentName: 'Birch Placeholder', Easting: '385000', Northing: '255000', 'LA (code)': '885' },
  { URN: '100003', EstablishmentName: 'Cedar Placeholder', Easting: '', Northing: '', 'LA (code)': '301' },
  {
    URN: '100004',
    EstablishmentName: 'Cedar Placeholder',
    Easting: '',
    Northing: '',
    'TypeOfEstablishment (code)': '10',
  },
  { URN: '100005', EstablishmentName: 'Elm 50%_Placeholder', Easting: '', Northing: '', 'LA (code)': '909' },
  {
    ...{ URN: '100006', EstablishmentName: 'Fir Placeholder', Easting: '554000', 'EstablishmentStatus (code)': '2' },
    ...{ StatutoryLowAge: '11', StatutoryHighAge: '19', 'TypeOfEstablishment (code)': '44' },
  },
].map((row) => establishmentRow(row));

async function importText(kind: string, content: string): Promise<void> {
  const ran = await runCommand(db, clock, '--kind', kind, files.write(`${kind}.csv`, content));
  expect(ran).toMatchObject({ status: 0, problems: [] });
}

beforeAll(async () => {
  await importText('local-authorities', AUTHORITIES);
  await importText('local-authority-neighbours', NEIGHBOURS);
  await importText('establishments', toCsv(ESTABLISHMENTS));
});

interface Edge {
  readonly cursor: string;
  readonly distanceMiles: string | null;
  readonly distanceBasis: string | null;
  readonly node: { readonly urn: string };
}
interface List {
  readonly providers: {
    readonly totalCount: number;
    readonly edges: readonly Edge[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  };
}

const LIST = `query ($filter: ProviderFilter, $near: NearInput, $orderBy: [ProviderOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  providers(filter: $filter, near: $near, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor distanceMiles distanceBasis node { urn } } } }`;

async function list(variables: Readonly<Record<string, unknown>> = {}): Promise<List['providers']> {
  const answer = await ask<List>(reader, LIST, variables);
  expect(answer.errors).toEqual([]);
  return answer.data.providers;
}
const urnsOf = ({ edges }: { readonly edges: readonly Edge[] }): string[] => edges.map(({ node }) => node.urn);

test('a provider as the register has it, with its authority and the neighbours of that', async () => {
  const { data, errors } = await ask<{ node: unknown }>(
    reader,
    `query ($id: ID!) { node(id: $id) { __typename ... on Provider { id urn name type typeCode provisionType status isOpen
       establishmentNumber ukprn town postcode statutoryLowAge statutoryHighAge boarders numberOfPupils schoolCapacity
       coordinates { latitude longitude } localAuthorityCode
       localAuthority { id code gssCode name region isLive openedDate closedDate centroid { latitude longitude } neighbours { code } } } } }`,
    { id: toGlobalId('Provider', '100001') },
  );
  expect(errors).toEqual([]);
  expect(data.node).toEqual({
    __typename: 'Provider',
    id: toGlobalId('Provider', '100001'),
    ...{ urn: '100001', name: 'Alder Placeholder', type: 'Community special school', typeCode: '7' },
    ...{ provisionType: 'SPECIAL_MAINTAINED', status: 'Open', isOpen: true, establishmentNumber: '7001' },
    ...{ ukprn: '10000001', town: 'Placeholder', postcode: 'ZZ1 1ZZ', statutoryLowAge: 4, statutoryHighAge: 16 },
    ...{ boarders: 'No Boarders', numberOfPupils: 120, schoolCapacity: 130, localAuthorityCode: '311' },
    coordinates: { latitude: 51.552147, longitude: 0.20539 },
    localAuthority: {
      id: toGlobalId('LocalAuthority', '311'),
      ...{ code: '311', gssCode: 'E09000016', name: 'Havering', region: 'London', isLive: true },
      ...{ openedDate: '2009-01-01', closedDate: null, centroid: { latitude: 51.56, longitude: 0.22 } },
      neighbours: [{ code: '301' }],
    },
  });
});

test('nothing is found for a URN nobody has, and a malformed id is told', async () => {
  const node = 'query ($id: ID!) { node(id: $id) { id } }';
  expect((await ask(reader, node, { id: toGlobalId('Provider', '999999') })).data).toEqual({ node: null });
  const refused = await ask(reader, node, { id: toGlobalId('Provider', 'abc') });
  expect(refused.errors[0]?.code).toBe('BAD_USER_INPUT');
});

test('a role without provider:read is refused', async () => {
  const answer = await ask({ ...reader, permissions: new Set() }, LIST);
  expect(answer.errors[0]?.code).toBe('FORBIDDEN');
});

describe('the list', () => {
  test('is by name, then URN, and has no distances unless near is given', async () => {
    const all = await list();
    expect(urnsOf(all)).toEqual(['100001', '100002', '100003', '100004', '100005', '100006']);
    expect(all.totalCount).toBe(6);
    expect(all.edges.every((edge) => edge.distanceMiles === null && edge.distanceBasis === null)).toBe(true);
    const byUrn = [{ field: 'URN', direction: 'DESC' }];
    expect(urnsOf(await list({ orderBy: byUrn, first: 2 }))).toEqual(['100006', '100005']);
  });

  test.each([
    ['urn', { urn: { in: ['100002', '100005', '999999'] } }, ['100002', '100005']],
    ['name', { name: { contains: 'CEDAR' } }, ['100003', '100004']],
    ['signs that are no pattern', { name: { contains: '50%_' } }, ['100005']],
    ['type', { typeCode: { eq: '10' } }, ['100004']],
    ['authority', { localAuthorityCode: { in: ['301', '885'] } }, ['100002', '100003']],
    ['provision', { provisionType: { eq: 'SPECIAL_ACADEMY' } }, ['100006']],
    ['provisions', { provisionType: { in: ['SPECIAL_ACADEMY', 'INDEPENDENT_SPECIAL'] } }, ['100004', '100006']],
    ['no provision', { provisionType: { in: [] } }, []],
    ['closed', { isOpen: { eq: false } }, ['100006']],
    ['an age', { ageServed: { eq: 17 } }, ['100006']],
    ['an age at the edge', { ageServed: { eq: 16 }, isOpen: { eq: true }, typeCode: { eq: '10' } }, ['100004']],
    ['all at once', { name: { contains: 'cedar' }, typeCode: { eq: '7' } }, ['100003']],
  ])('by %s', async (_, filter, urns) => {
    const found = await list({ filter });
    expect([urnsOf(found), found.totalCount]).toEqual([urns, urns.length]);
  });
});

describe('near', () => {
  const POINT = { latitude: 51.552147, longitude: 0.20539 };

  test('gives the nearest first, with miles and what they stand on; those without a place last', async () => {
    const { edges } = await list({ near: POINT });
    const miles = (to: { latitude: number; longitude: number }): string => greatCircleMiles(POINT, to).toFixed(4);
    expect(edges.map(({ node, distanceMiles, distanceBasis }) => [node.urn, distanceMiles, distanceBasis])).toEqual([
      ['100001', '0', 'ESTABLISHMENT_COORDINATES'],
      ['100006', expect.stringMatching(/^0\.6\d+$/) as unknown, 'ESTABLISHMENT_COORDINATES'],
      ['100004', miles({ latitude: 51.56, longitude: 0.22 }), 'AUTHORITY_CENTROIDS'],
      ['100003', miles({ latitude: 51.54, longitude: 0.13 }), 'AUTHORITY_CENTROIDS'],
      ['100002', expect.stringMatching(/^11\d\.\d+$/) as unknown, 'ESTABLISHMENT_COORDINATES'],
      ['100005', null, null],
    ]);
  });

  test('within so many miles leaves out what is farther, or nowhere', async () => {
    expect(urnsOf(await list({ near: { ...POINT, withinMiles: '1' } }))).toEqual(['100001', '100006', '100004']);
    expect(urnsOf(await list({ near: { ...POINT, withinMiles: '500' } }))).not.toContain('100005');
    const farthest = [{ field: 'DISTANCE', direction: 'DESC' }];
    expect(urnsOf(await list({ near: POINT, orderBy: farthest, first: 2 }))).toEqual(['100002', '100003']);
  });

  test('from an authority it stands on its centroid, from an establishment on its own place where it has one', async () => {
    const basesOf = async (near: unknown) => new Set((await list({ near })).edges.map((edge) => edge.distanceBasis));
    expect(await basesOf({ localAuthorityCode: '311' })).toEqual(new Set(['AUTHORITY_CENTROIDS', null]));
    expect(await basesOf({ urn: '100003' })).toEqual(new Set(['AUTHORITY_CENTROIDS', null]));
    const fromOwn = await list({ near: { urn: '100001' } });
    expect(fromOwn.edges[0]).toMatchObject({ distanceMiles: '0', distanceBasis: 'ESTABLISHMENT_COORDINATES' });
  });

  test.each([
    ['two places', { localAuthorityCode: '311', urn: '100001' }],
    ['half a point', { latitude: 51.5 }],
    ['a point off the globe', { latitude: 151.5, longitude: 0 }],
    ['miles below nought', { ...POINT, withinMiles: '-1' }],
    ['an authority nobody knows', { localAuthorityCode: '999' }],
    ['an authority without a centroid', { localAuthorityCode: '909' }],
    ['a URN nobody has', { urn: '999999' }],
    ['an establishment that is nowhere', { urn: '100005' }],
  ] as const)('%s is told', async (_, near) => {
    const answer = await ask(reader, LIST, { near });
    expect(answer.errors).toMatchObject([{ code: 'BAD_USER_INPUT', path: 'providers' }]);
  });

  test('an order by distance from nowhere is told', async () => {
    const answer = await ask(reader, LIST, { orderBy: [{ field: 'DISTANCE' }] });
    expect(answer.errors[0]).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('near') as unknown,
    });
  });
});

describe('pages', () => {
  const orders: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['by name', {}],
    ['by distance', { near: { latitude: 51.552147, longitude: 0.20539 } }],
    [
      'by distance, farthest first',
      { near: { localAuthorityCode: '885' }, orderBy: [{ field: 'DISTANCE', direction: 'DESC' }] },
    ],
    ['by name and URN both ways', { orderBy: [{ field: 'NAME', direction: 'DESC' }, { field: 'URN' }] }],
  ];

  test.each(orders)('%s hold each provider once, forwards and backwards', async (_, variables) => {
    const whole = urnsOf(await list({ ...variables, first: 100 }));
    for (const size of [1, 2, 4]) {
      const forwards: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: List['providers'] = await list({ ...variables, first: size, after });
        forwards.push(...urnsOf(page));
        more = page.pageInfo.hasNextPage;
        after = page.pageInfo.endCursor;
      }
      const backwards: string[] = [];
      for (let before: string | null = null, more = true; more;) {
        const page: List['providers'] = await list({ ...variables, last: size, before });
        backwards.unshift(...urnsOf(page));
        more = page.pageInfo.hasPreviousPage;
        before = page.edges[0]?.cursor ?? null;
      }
      expect([forwards, backwards]).toEqual([whole, whole]);
    }
  });

  test('go on where they were while the register grows and shrinks before and after them', async () => {
    const near = { latitude: 51.552147, longitude: 0.20539 };
    const first = await list({ near, first: 3 });
    expect(urnsOf(first)).toEqual(['100001', '100006', '100004']);
    await importText(
      'establishments',
      toCsv([
        establishmentRow({ URN: '200001', EstablishmentName: 'Between', Easting: '553100' }),
        establishmentRow({ URN: '200002', EstablishmentName: 'Beyond', Easting: '560000' }),
      ]),
    );
    await db.asOwner(`delete from establishment where urn = '100004'`); // the very one the cursor was made from
    const next = await list({ near, first: 2, after: first.pageInfo.endCursor });
    expect(urnsOf(next)).toEqual(['100003', '200002']);
    expect(next.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    await db.asOwner(`delete from establishment where urn like '2%'`);
    await importText('establishments', toCsv(ESTABLISHMENTS));
  });

  test('too many at once, and a cursor of another order, are told', async () => {
    expect((await ask(reader, LIST, { first: 101 })).errors[0]?.code).toBe('BAD_USER_INPUT');
    const { pageInfo } = await list({ first: 1 });
    const other = await ask(reader, LIST, { orderBy: [{ field: 'URN' }], after: pageInfo.endCursor });
    expect(other.errors[0]?.code).toBe('BAD_USER_INPUT');
  });
});

test('what other features read: by URN, by code, neighbours either way', async () => {
  const ctx = ctxOf(db, systemActor('311'), clock);
  const tx = await ctx.read();
  const found = await findEstablishmentsByUrns(tx, ['100003', '999999']);
  expect([...found.keys()]).toEqual(['100003']);
  expect(found.get('100003')).toMatchObject({ laCode: '301', coordinates: null, isOpen: true });
  const authorities = await findAuthoritiesByCodes(tx, ['909', '000']);
  expect(authorities.get('909')).toMatchObject({ isLive: false, closedDate: '2023-03-31', centroid: null });
  expect([...authorities.keys()]).toEqual(['909']);
  expect([
    await areNeighbours(tx, '311', '301'),
    await areNeighbours(tx, '301', '311'),
    await areNeighbours(tx, '311', '885'),
  ]).toEqual([true, true, false]);
  await ctx.end();
});

testWithFiles('establishments.csv', 'local_authorities.csv')('the published register can be asked', async () => {
  for (const [kind, name] of [
    ['local-authorities', 'local_authorities.csv'],
    ['establishments', 'establishments.csv'],
  ] as const) {
    await runCommand(db, clock, '--kind', kind, `${SHARED_DATA}/${name}`);
  }
  const near = await list({
    near: { localAuthorityCode: '311', withinMiles: '20' },
    filter: { provisionType: { in: ['INDEPENDENT_SPECIAL', 'NON_MAINTAINED_SPECIAL'] } },
    first: 100,
  });
  expect(near.totalCount).toBeGreaterThan(5);
  const miles = near.edges.map(({ distanceMiles }) => Number(distanceMiles));
  expect(miles).toEqual([...miles].sort((a, b) => a - b));
  expect(miles.every((one) => one <= 20)).toBe(true);
  await db.asOwner('delete from establishment');
  await importText('establishments', toCsv(ESTABLISHMENTS));
});
