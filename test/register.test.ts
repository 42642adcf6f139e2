import { permissionsOf } from '../src/features/access/rules/role-permissions';
import { greatCircleMiles } from '../src/features/providers/rules/distance';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { establishmentRow, runCommand, toCsv, useFiles, type Ran } from './support/import-files';
import { actorWith, makeArea, makePlacement, setClock, type MadeArea } from './support/make-ledger';
import { wholeSchema } from './support/whole-schema';

const db = useDatabase();
const files = useFiles();
const clock = setClock('2025-11-03T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });

let area: MadeArea;
const as = (role: 'COMMISSIONER' | 'CASE_OFFICER' | 'FINANCE' | 'BUDGET_HOLDER') =>
  actorWith(area, role, null, [...permissionsOf([role])]);

const run = (kind: string, content: string): Promise<Ran> =>
  runCommand(db, clock, '--kind', kind, files.write(`${kind}.csv`, content));

async function importText(kind: string, content: string): Promise<string> {
  const ran = await run(kind, content);
  expect(ran).toMatchObject({ status: 0, problems: [] });
  return ran.counts;
}

const NO_PLACE = { Easting: '', Northing: '' };
const EXTRA = { OpenDate: '', CloseDate: '', 'ReasonEstablishmentClosed (name)': '' };
const school = (changes: Readonly<Record<string, string>>) => establishmentRow({ ...EXTRA, ...changes });
const importSchools = (...rows: readonly Readonly<Record<string, string>>[]): Promise<string> =>
  importText('establishments', toCsv(rows.map(school)));

beforeAll(async () => {
  area = await makeArea(db, '311');
  await importText(
    'local-authorities',
    `la_code,gss_code,name,region,status,opened,closed,centroid_latitude,centroid_longitude
311,E09000016,Havering,London,live,01/01/2009,,51.56,0.22
885,E10000034,Worcestershire,West Midlands,live,01/01/2009,,52.22,-2.18
`,
  );
});

describe('the register kept with its history', () => {
  const HISTORY = `query ($id: ID!) { node(id: $id) { ... on Provider { name status isOpen openedDate closedDate closedReason
      history { untilAt name type provisionType status localAuthorityCode }
      successors { urn name linkType date provider { name predecessors { urn } } } predecessors { urn name provider { urn } } } } }`;
  const historyOf = async (urn: string): Promise<unknown> => {
    const { data, errors } = await ask<{ node: unknown }>(as('COMMISSIONER'), HISTORY, {
      id: toGlobalId('Provider', urn),
    });
    expect(errors).toEqual([]);
    return data.node;
  };
  const OLD = { URN: '200001', EstablishmentName: 'Alder Placeholder' };

  test('a change of name, type, status or authority is kept; another change is none', async () => {
    await importSchools(OLD, { URN: '200002', 'TypeOfEstablishment (code)': '44' });
    clock.set('2025-12-01T09:00:00Z');
    await importSchools({ ...OLD, EstablishmentName: 'Alder Placeholder Academy', NumberOfPupils: '121' });
    await importSchools({ ...OLD, EstablishmentName: 'Alder Placeholder Academy', NumberOfPupils: '122' });
    clock.set('2026-01-05T09:00:00Z');
    await importSchools({
      ...{ ...OLD, EstablishmentName: 'Alder Placeholder Academy', 'EstablishmentStatus (code)': '2' },
      ...{ 'EstablishmentStatus (name)': 'Closed', OpenDate: '01-09-1990', CloseDate: '31-12-2025' },
      'ReasonEstablishmentClosed (name)': 'Academy Converter',
    });
    expect(await historyOf('200001')).toMatchObject({
      ...{ name: 'Alder Placeholder Academy', status: 'Closed', isOpen: false, openedDate: '1990-09-01' },
      ...{ closedDate: '2025-12-31', closedReason: 'Academy Converter' },
      history: [
        { untilAt: '2026-01-05T09:00:00.000Z', name: 'Alder Placeholder Academy', status: 'Open' },
        {
          ...{ untilAt: '2025-12-01T09:00:00.000Z', name: 'Alder Placeholder', type: 'Community special school' },
          ...{ provisionType: 'SPECIAL_MAINTAINED', status: 'Open', localAuthorityCode: '311' },
        },
      ],
    });
  });

  test('who came before and after is read from both ends, also where the register lacks the other', async () => {
    const links = `URN,LinkURN,LinkName,LinkType,LinkEstablishedDate
200001,200002,Birch Placeholder,Successor,01-01-2026
200001,999999,Nobody Here,Successor - merged,
200003,200003,Itself,Successor,
`;
    const ran = await run('establishment-links', links);
    expect(ran).toMatchObject({ status: 0, counts: 'read 3 accepted 2 refused 1 unchanged 0' });
    expect(ran.problems[0]).toContain('An establishment is not linked to itself');
    expect(await historyOf('200001')).toMatchObject({
      successors: [
        {
          ...{ urn: '200002', name: 'Birch Placeholder', linkType: 'Successor', date: '2026-01-01' },
          provider: { predecessors: [{ urn: '200001' }] },
        },
        { urn: '999999', name: 'Nobody Here', date: null, provider: null },
      ],
      predecessors: [],
    });
    expect(await historyOf('200002')).toMatchObject({ predecessors: [{ urn: '200001', provider: { urn: '200001' } }] });
  });

  test('a placement at one that is closed is shown', async () => {
    const { placementId } = await makePlacement(db, area);
    await db.asOwner(
      `update placement set provider_urn = '200001', sen_setting = null, host_la_code = '311' where placement_id = $1`,
      [placementId],
    );
    const list = async (isOpen: boolean): Promise<unknown> => {
      const query = `query ($isOpen: Boolean!) { placements(filter: {providerIsOpen: {eq: $isOpen}}) {
        nodes { provider { isOpen closedDate successors { urn } } } } }`;
      return (await ask<{ placements: { nodes: unknown } }>(as('FINANCE'), query, { isOpen })).data.placements.nodes;
    };
    expect(await list(false)).toEqual([
      { provider: { isOpen: false, closedDate: '2025-12-31', successors: [{ urn: '200002' }, { urn: '999999' }] } },
    ]);
    expect(await list(true)).toEqual([]);
  });

  test('nobody changes what was', async () => {
    await expect(db.asOwner(`update establishment_history set name = 'Other'`)).rejects.toMatchObject({
      code: '23001',
    });
  });
});

describe('the directory of postcodes', () => {
  test('is read by its own column names, with what is wrong told row by row', async () => {
    const directory = `pcd,pcd2,pcds,dointr,doterm,oseast1m,osnrth1m,osgrdind,lat,long
RM1 3BD,RM1  3BD,RM1 3BD,198001,,551200,188900,1,51.57851,0.18069
RM1 3BB,RM1  3BB,RM1 3BB,198001,,551000,188700,1,51.57676,0.17772
WR5 1AA,WR5  1AA,WR5 1AA,198001,,386000,253000,1,,
JE2 3AB,JE2  3AB,JE2 3AB,199501,,,,9,99.999999,0.000000
BT1 1AA,BT1  1AA,BT1 1AA,199501,,333800,374500,1,,
RM133,,RM133,,,551000,188700,1,,
`;
    const ran = await run('postcodes', directory);
    expect(ran).toMatchObject({ status: 0, counts: 'read 6 accepted 3 refused 3 unchanged 0' });
    expect(ran.problems).toEqual([
      expect.stringContaining('The row names no place'),
      expect.stringContaining('Northern Ireland'),
      expect.stringContaining('postcode must be a postcode such as RM1 3BD, or a sector such as RM1 3'),
    ]);
    expect((await run('postcodes', directory)).counts).toBe('read 6 accepted 0 refused 3 unchanged 3');
    const rows = await db.asOwner(
      `select postcode, sector, easting, latitude::float8 from postcode_place where postcode >= 'RM' order by postcode`,
    );
    expect(rows).toMatchObject([
      { postcode: 'RM1 3BB', sector: 'RM1 3', easting: 551000, latitude: 51.57676 },
      { postcode: 'RM1 3BD', sector: 'RM1 3' },
      { postcode: 'WR5 1AA', sector: 'WR5 1', latitude: expect.closeTo(52.1751, 3) as number },
    ]);
  });

  test('a postcode that comes twice is where its last row says; sectors alone do, too', async () => {
    const twice = 'sector,eastings,northings\nZZ9 9,400000,300000\nZZ9 9,410000,310000\n';
    expect(await importText('postcodes', twice)).toBe('read 2 accepted 1 refused 0 unchanged 1');
    const [row] = await db.asOwner<{ easting: number }>(`select easting from postcode_place where postcode = 'ZZ9 9'`);
    expect(row?.easting).toBe(410000);
  });

  test('an establishment stands by its own place, else its postcode’s, else its authority’s centroid, as each becomes known', async () => {
    const basisOf = async (urn: string): Promise<unknown> => {
      const sql = `select place_basis as basis, place_latitude::float8 as latitude from establishment where urn = $1`;
      return (await db.asOwner<{ basis: unknown }>(sql, [urn]))[0];
    };
    await importSchools(
      { URN: '200010', Postcode: 'RM1 3BD', ...NO_PLACE },
      { URN: '200011', Postcode: 'ZZ8 8ZZ', ...NO_PLACE },
      { URN: '200012', Postcode: 'ZZ8 8ZZ', ...NO_PLACE, 'LA (code)': '999' },
      { URN: '200013', Postcode: 'RM1 3BD' },
    );
    expect(await basisOf('200010')).toEqual({ basis: 'POSTCODE', latitude: 51.57851 });
    expect(await basisOf('200011')).toEqual({ basis: 'AUTHORITY', latitude: 51.56 });
    expect(await basisOf('200012')).toEqual({ basis: null, latitude: null });
    expect(await basisOf('200013')).toMatchObject({ basis: 'COORDINATES' });
    await importText('postcodes', 'postcode,easting,northing,latitude,longitude\nZZ8 8ZZ,,,51.5,0.1\n');
    expect(await basisOf('200011')).toEqual({ basis: 'POSTCODE', latitude: 51.5 });
    expect(await basisOf('200012')).toEqual({ basis: 'POSTCODE', latitude: 51.5 });
    expect(await basisOf('200013')).toMatchObject({ basis: 'COORDINATES' });
  });

  test('Land’s End to John o’ Groats is 603 miles by the grid references of the road ends', async () => {
    // SW 342 250 and ND 380 735; published as 603 miles (970 km) "as determined from O.S. Grid References" (Wikipedia).
    await importText('postcodes', 'sector,easting,northing\nTR19 7,134200,25000\nKW1 4,338000,973500\n');
    const [north, south] = await db.asOwner<{ latitude: number; longitude: number }>(
      `select latitude::float8, longitude::float8 from postcode_place where postcode in ('TR19 7', 'KW1 4') order by 1 desc`,
    );
    const miles = north === undefined || south === undefined ? 0 : greatCircleMiles(north, south);
    // The globe is taken for a sphere, which is right to half a percent.
    expect(Math.abs(miles - 603)).toBeLessThan(1);
  });
});

describe('providers near a child', () => {
  const NEAR = `query ($near: NearInput) { providers(near: $near, filter: {urn: {in: ["200010", "200012", "200013"]}}) {
    edges { node { urn } distanceMiles distanceBasis } } }`;

  test('from the sector it lives in, to a tenth of a mile; without a home, from the authority’s centroid', async () => {
    const { caseId, childId } = await makePlacement(db, area);
    const near = { caseId: toGlobalId('Case', caseId), withinMiles: '12.0' };
    const list = async (): Promise<unknown> => {
      const answer = await ask<{ providers: { edges: unknown } }>(as('COMMISSIONER'), NEAR, { near });
      expect(answer.errors).toEqual([]);
      expect(answer.text).not.toContain('RM1');
      return answer.data.providers.edges;
    };
    expect(await list()).toMatchObject([
      { node: { urn: '200013' }, distanceBasis: 'AUTHORITY_CENTROIDS', distanceMiles: '0.8297' },
      { node: { urn: '200010' }, distanceBasis: 'AUTHORITY_CENTROIDS' },
      { node: { urn: '200012' }, distanceBasis: 'AUTHORITY_CENTROIDS' },
    ]);
    await db.asOwner(
      `insert into child_home (local_area_code, child_home_id, child_id, postcode_sector, from_date, recorded_at)
       values ($1, gen_random_uuid(), $2, 'RM1 3', '2025-01-01', now())`,
      [area.code, childId],
    );
    expect(await list()).toEqual([
      { node: { urn: '200010' }, distanceMiles: '0.1', distanceBasis: 'HOME_SECTOR' },
      { node: { urn: '200013' }, distanceMiles: '2.1', distanceBasis: 'HOME_SECTOR' },
      { node: { urn: '200012' }, distanceMiles: '6.4', distanceBasis: 'HOME_SECTOR' },
    ]);
    // From its distances to enough schools a home is told: for those who look for no place it is reckoned from the authority.
    for (const role of ['FINANCE', 'BUDGET_HOLDER'] as const) {
      const told = await ask<{ providers: { edges: unknown[] } }>(as(role), NEAR, { near });
      expect(told.errors).toEqual([]);
      expect(told.data.providers.edges[0]).toMatchObject({ distanceBasis: 'AUTHORITY_CENTROIDS' });
    }
  });

  test('a case nobody may know of is refused, and what is no case', async () => {
    for (const id of [toGlobalId('Case', '01900000-0000-7000-8000-000000000009'), toGlobalId('Provider', '200010')]) {
      const answer = await ask(as('COMMISSIONER'), NEAR, { near: { caseId: id } });
      expect(answer.errors[0]?.code).toBe('BAD_USER_INPUT');
    }
  });

  test('how near is near enough is asked of an index', async () => {
    await db.asOwner(
      `insert into establishment (urn, la_code, name, type_code, type_name, status_code, status_name, latitude, longitude)
       select (300000 + number)::text, '885', 'Placeholder', '7', 'x', '1', 'Open', 50 + (number % 700) / 100.0, -4 + number / 1200.0
         from generate_series(1, 6000) as number`,
    );
    await db.asOwner('analyze establishment');
    const plan = await db.asOwner<{ 'QUERY PLAN': string }>(
      `explain select urn from establishment where place_latitude between 51.5 and 51.6 and place_longitude between 0.1 and 0.2`,
    );
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('establishment_place_idx');
    await db.asOwner(`delete from establishment where urn like '30%'`);
  });
});
