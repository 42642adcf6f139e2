import { refreshDistancesJob } from '../src/features/placements/job';
import { recodeLinesIn } from '../src/features/ledger/service/commitments';
import { toGlobalId } from '../src/platform/global-id';
import { useContributions, type Placed } from './support/contribution-world';
import { CODING, line, terms } from './support/make-ledger';
import { runJobs } from './support/run-jobs';

const world = useContributions();
const { db, clock } = world;
const BLOCK = () => [{ ...world.fiftyThirtyTwenty()[0]!, parts: 1n }];

/** What a made placement is of, beside its money: the ledger's coding and the placement's own columns alike. */
interface Said {
  readonly pounds?: string;
  readonly transport?: string;
  readonly areaClass?: string;
  readonly cohort?: number;
  readonly need?: string;
  readonly urn?: string | null;
  readonly end?: string;
}

async function place(said: Said = {}): Promise<Placed> {
  const { pounds = '50000.00', areaClass = 'OUT_OF_AREA', cohort = 2014, need = 'ASD', urn = '400001' } = said;
  const placed = await world.agree({
    span: { startDate: '2025-09-01' as never, endDate: (said.end ?? '2027-08-31') as never },
    lines: [
      line(terms(pounds), BLOCK()),
      ...(said.transport === undefined
        ? []
        : [{ ...line(terms(said.transport), BLOCK()), category: 'TRANSPORT' as const }]),
    ],
  });
  const where = [placed.placementId, areaClass, urn, areaClass === 'IN_AREA' ? world.area.code : '885'];
  await db.asOwner(
    `update placement set area_class = $2, provider_urn = $3, sen_setting = case when $3::text is null then 'OPA' end, host_la_code = $4,
                          started_date = lower(active_span), provision_type = 'SPECIAL_ACADEMY' where placement_id = $1`,
    where,
  );
  const coding = { ...CODING, areaClass, providerUrn: urn, birthCohort: cohort, primaryNeed: need };
  const hostLaCode = areaClass === 'IN_AREA' ? world.area.code : '885';
  await world.write((tx) => recodeLinesIn(tx, placed.placementId, { ...coding, hostLaCode }));
  return placed;
}

const id = ({ placementId }: Placed): string => toGlobalId('Placement', placementId);

beforeEach(async () => {
  clock.set('2025-11-22T10:00:00Z');
  await db.asOwner(
    `insert into local_authority (la_code, gss_code, name, status, centroid_latitude, centroid_longitude)
     values ($1, 'E00000001', 'Test', 'live', 51.56, 0.22), ('885', 'E10000034', 'Worcestershire', 'live', 52.22, -2.18)
     on conflict (la_code) do nothing`,
    [world.area.code],
  );
  await db.asOwner(
    `insert into establishment (urn, la_code, name, type_code, type_name, status_code, status_name, latitude, longitude)
     values ('400001', '885', 'Alder Placeholder', '44', 'Academy special converter', '1', 'Open', 52.19, -2.22),
            ('400002', '885', 'Birch Placeholder', '44', 'Academy special converter', '1', 'Open', 52.40, -1.90)
     on conflict (urn) do nothing`,
  );
  await db.asOwner(
    `insert into postcode_place (postcode, sector, latitude, longitude)
     values ('RM1 3', 'RM1 3', 51.58, 0.18), ('WR5 1', 'WR5 1', 52.18, -2.20) on conflict do nothing`,
  );
});

describe('money.md section 4: the distance from home', () => {
  const SHOWN = '{ distanceMiles distanceBasis areaClass version }';
  const shown = async (placed: Placed): Promise<unknown> => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Placement ${SHOWN} } }`;
    return (await world.ask<{ node: unknown }>(world.as('finance'), query, { id: id(placed) })).data.node;
  };
  /** The papers of the case, and who the child is. */
  const openPapers = async ({ caseId, childId }: Placed): Promise<void> => {
    await db.asOwner(`insert into referral (local_area_code, case_id) values ($1, $2)`, [world.area.code, caseId]);
    await db.asOwner(
      `insert into child_identity (local_area_code, child_id, given_name, family_name, date_of_birth)
       values ($1, $2, 'Testa', 'Placeholder-Away', '2014-05-01')`,
      [world.area.code, childId],
    );
  };
  const home = (placed: Placed, postcode: string, fromDate = '2025-09-01') => ({
    ...{ caseId: toGlobalId('Case', placed.caseId), postcode, fromDate },
  });

  test('is reckoned anew when the home becomes known, and when a home recorded ahead has come', async () => {
    const placed = await place();
    await openPapers(placed);
    const done = (input: object) => world.done('officer', 'recordHome', input, 'isPlaceHeld placementsMoved');
    expect(await done(home(placed, 'RM1 3BD'))).toMatchObject({ isPlaceHeld: true, placementsMoved: 1 });
    expect(await shown(placed)).toMatchObject({
      distanceMiles: '110.7',
      distanceBasis: 'HOME_SECTOR',
      areaClass: 'OUT_OF_AREA',
    });
    // The same again is nothing new.
    expect(await done(home(placed, 'rm1 3'))).toMatchObject({ placementsMoved: 0 });
    expect(await done(home(placed, 'WR5 1AA', '2026-01-01'))).toMatchObject({ placementsMoved: 0 });
    await runJobs(db, clock, refreshDistancesJob.name);
    expect(await shown(placed)).toMatchObject({ distanceMiles: '110.7' });
    clock.set('2026-01-02T04:45:00Z');
    await runJobs(db, clock, refreshDistancesJob.name);
    expect(await shown(placed)).toMatchObject({ distanceMiles: '1.1', distanceBasis: 'HOME_SECTOR' });
  });

  test('a sector the directory lacks leaves the centroid, and says so; what is no postcode is refused', async () => {
    const placed = await place();
    await openPapers(placed);
    expect(await world.refused('officer', 'recordHome', home(placed, 'RM1'))).toEqual(['POSTCODE_FORMAT']);
    const { isPlaceHeld } = await world.done('officer', 'recordHome', home(placed, 'ZZ7 7ZZ'), 'isPlaceHeld');
    expect(isPlaceHeld).toBe(false);
    expect(await shown(placed)).toMatchObject({ distanceMiles: '112.8', distanceBasis: 'AUTHORITY_CENTROIDS' });
  });

  test('where it is, is for those who may know who the child is', async () => {
    const placed = await place();
    await openPapers(placed);
    await world.done('officer', 'recordHome', home(placed, 'RM1 3BD'));
    const query = `query ($id: ID!) { case(id: $id) { childOrYoungPerson { identity { ... on ChildIdentity { homes { postcodeSector fromDate } } } } } }`;
    const variables = { id: toGlobalId('Case', placed.caseId) };
    const officer = await world.ask(world.as('officer'), query, variables);
    expect(officer.data).toEqual({
      case: { childOrYoungPerson: { identity: { homes: [{ postcodeSector: 'RM1 3', fromDate: '2025-09-01' }] } } },
    });
    for (const name of ['commissioner', 'finance'] as const) {
      expect((await world.ask(world.as(name), query, variables)).text).not.toContain('RM1');
    }
    expect(
      await world.ask(
        world.as('commissioner'),
        'mutation ($input: RecordHomeInput!) { recordHome(input: $input) { isPlaceHeld } }',
        { input: home(placed, 'RM1 3') },
      ),
    ).toMatchObject({ errors: [{ code: 'FORBIDDEN' }] });
  });
});

describe('R4: why a child is placed away', () => {
  const ASKED = `query ($id: ID!) { node(id: $id) { ... on Placement { isOutOfAreaReasonDue journeyMinutes
    outOfAreaReasons { reason note recordedBy { displayName } } } } }`;

  test('is due until it is recorded; the last recorded stands, and the journey is what somebody measured', async () => {
    const placed = await place();
    const due = async (): Promise<unknown> => {
      const query = '{ placements(filter: {isOutOfAreaReasonDue: {eq: true}}) { nodes { id isOutOfAreaReasonDue } } }';
      return (await world.ask<{ placements: { nodes: unknown } }>(world.as('commissioner'), query)).data.placements
        .nodes;
    };
    expect(await due()).toEqual([{ id: id(placed), isOutOfAreaReasonDue: true }]);
    const input = { placementId: id(placed), reason: 'NO_PLACE_FREE' };
    await world.done('commissioner', 'recordOutOfAreaReason', input);
    expect(await world.refused('officer', 'recordOutOfAreaReason', { ...input, reason: 'OTHER' })).toEqual([
      'NOTE_MISSING',
    ]);
    await world.done('officer', 'recordOutOfAreaReason', { ...input, reason: 'OTHER', note: 'A sibling is there' });
    expect(await due()).toEqual([]);
    await world.done('officer', 'recordJourney', { placementId: id(placed), minutes: 95, measuredDate: '2025-11-20' });
    const wrong = { placementId: id(placed), minutes: 601, measuredDate: '2025-11-23' };
    expect(await world.refused('officer', 'recordJourney', wrong)).toEqual(['MINUTES_OUT_OF_RANGE', 'DATE_IN_FUTURE']);
    const node = (await world.ask<{ node: unknown }>(world.as('commissioner'), ASKED, { id: id(placed) })).data.node;
    expect(node).toEqual({
      ...{ isOutOfAreaReasonDue: false, journeyMinutes: 95 },
      outOfAreaReasons: [
        { reason: 'OTHER', note: 'A sibling is there', recordedBy: { displayName: 'Testa Placeholder-officer' } },
        { reason: 'NO_PLACE_FREE', note: null, recordedBy: { displayName: 'Testa Placeholder-commissioner' } },
      ],
    });
    // Finance sees the code and not the words.
    const finance = await world.ask(world.as('finance'), ASKED, { id: id(placed) });
    expect(finance.text).not.toContain('sibling');
    expect(finance.extensions['withheld']).toMatchObject([{ path: 'node.outOfAreaReasons.0.note' }]);
  });

  test('is not asked of a place in the area', async () => {
    const placed = await place({ areaClass: 'IN_AREA' });
    const input = { placementId: id(placed), reason: 'NO_PLACE_FREE' };
    expect(await world.refused('commissioner', 'recordOutOfAreaReason', input)).toEqual(['NOT_AWAY']);
  });
});

describe('what places outside the area cost', () => {
  const PREMIUM = `query ($id: ID!) { node(id: $id) { ... on Placement { outOfAreaPremium { fullYearCost inAreaMean inAreaPlacements
    premium byCategory { category premium } } } } }`;
  const premiumOf = async (placed: Placed, name: 'finance' | 'education' = 'finance') =>
    world.ask<{ node: { outOfAreaPremium: unknown } }>(world.as(name), PREMIUM, { id: id(placed) });

  test('the premium of a placement is against those like it in the area, and null under five', async () => {
    const away = await place({ pounds: '60000.00', transport: '12000.00' });
    for (const pounds of ['31000.00', '32000.00', '33000.00', '34000.00'])
      await place({ pounds, areaClass: 'IN_AREA' });
    expect((await premiumOf(away)).data.node.outOfAreaPremium).toBeNull();
    const last = await place({ pounds: '35000.00', areaClass: 'IN_AREA' });
    expect((await premiumOf(away)).data.node.outOfAreaPremium).toEqual({
      ...{ fullYearCost: '72000.00', inAreaMean: '33000.00', inAreaPlacements: 5, premium: '39000.00' },
      byCategory: [
        { category: 'EDUCATION', premium: '27000.00' },
        { category: 'TRANSPORT', premium: '12000.00' },
      ],
    });
    expect((await premiumOf(last)).data.node.outOfAreaPremium).toBeNull();
    // It is what the pressure on the budget adds up (money.md section 6).
    const pressure = await world.ask<{ budgetPressure: unknown }>(
      world.as('finance'),
      '{ budgetPressure(financialYear: "2025-26") { outOfArea { premium placementsWithPremium } } }',
    );
    expect(pressure.data.budgetPressure).toEqual({ outOfArea: { premium: '39000.00', placementsWithPremium: 1 } });
    const holder = await premiumOf(away, 'education');
    expect(holder.extensions['withheld']).toMatchObject([{ path: 'node.outOfAreaPremium' }]);
  });

  test('idea 13: planted gaps are found with their four costs; for publication no group under five', async () => {
    for (let number = 0; number < 6; number += 1) await place({ need: 'SEMH', urn: number < 4 ? '400001' : '400002' });
    await place({ need: 'SLD' });
    const ASKED = `query ($fewest: Int!, $near: Decimal, $public: Boolean!) {
      missingProvision(fewest: $fewest, nearMiles: $near, forPublication: $public) { primaryNeed phase stay placementCount childCount
        fullYear { block otherCouncil health total } fullYearTotal asAtDate centre { urn } hostAuthorities { code } placements { id } } }`;
    interface Group {
      readonly placementCount: number;
      readonly placements: unknown;
      readonly centre: unknown;
    }
    const find = async (variables: object): Promise<readonly Group[]> => {
      const asked = { fewest: 6, near: null, public: false, ...variables };
      const answer = await world.ask<{ missingProvision: readonly Group[] }>(world.as('commissioner'), ASKED, asked);
      expect(answer.errors).toEqual([]);
      return answer.data.missingProvision;
    };
    const thrice = ['a', 'b', 'c'].map((name) => `${name}: missingProvision(fewest: 6) { placementCount }`).join(' ');
    expect((await world.ask(world.as('commissioner'), `{ ${thrice} }`)).errors).toMatchObject([
      { code: 'QUERY_TOO_COSTLY' },
    ]);
    expect(await find({})).toMatchObject([
      {
        ...{ primaryNeed: 'SEMH', phase: 'SECONDARY', stay: 'DAY', placementCount: 6, childCount: 6, centre: null },
        fullYear: { block: '300000.00', otherCouncil: '0.00', health: '0.00', total: '300000.00' },
        hostAuthorities: [{ code: '885' }],
      },
    ]);
    const near = await find({ fewest: 2, near: '5' });
    expect(near.map(({ placementCount, centre }) => [placementCount, centre])).toEqual([
      [4, { urn: '400001' }],
      [2, { urn: '400002' }],
    ]);
    // What is published is as at the end of a month, and rounded.
    expect(await find({ fewest: 1, public: true })).toEqual([]);
    clock.set('2025-12-01T00:00:00Z');
    expect(await find({ fewest: 1, public: true })).toMatchObject([
      {
        ...{ primaryNeed: 'SEMH', placementCount: 5, childCount: 5, asAtDate: '2025-11-30' },
        ...{ fullYear: null, fullYearTotal: '300000.00', placements: null, hostAuthorities: null },
      },
    ]);
    const both = await world.ask(world.as('commissioner'), ASKED, { fewest: 1, near: '5', public: true });
    expect(both.errors[0]?.code).toBe('BAD_USER_INPUT');
    expect((await world.ask(world.as('education'), ASKED, { fewest: 1, public: false })).errors[0]?.code).toBe(
      'FORBIDDEN',
    );
  });

  test('B41 what is published of missing provision is as it stood at the end of the month, to the nearest five and £100,000', async () => {
    const ASKED = `{ missingProvision(fewest: 1, forPublication: true) { primaryNeed asAtDate childCount placementCount fullYear { total } fullYearTotal
      meanDistanceMiles premium placementsWithPremium waitingCount } }`;
    const published = async (at: string): Promise<unknown> => {
      clock.set(at);
      const answer = await world.ask<{ missingProvision: unknown }>(world.as('finance'), ASKED);
      expect(answer.errors).toEqual([]);
      return answer.data.missingProvision;
    };
    for (let number = 0; number < 6; number += 1) await place({ need: 'SEMH' });
    const first = {
      ...{ primaryNeed: 'SEMH', asAtDate: '2025-11-30', childCount: 5, placementCount: 5, fullYear: null },
      ...{ fullYearTotal: '300000.00', meanDistanceMiles: null, premium: null },
      ...{ placementsWithPremium: 0, waitingCount: null },
    };
    expect(await published('2025-12-02T09:00:00Z')).toEqual([first]);
    // One more changes nothing before the month is over, and then what it costs cannot be told from what would cost twice as much.
    await place({ need: 'SEMH', pounds: '41234.00' });
    const recoded = await place({ need: 'SEMH', pounds: '1000.00' });
    expect(await published('2025-12-03T09:00:00Z')).toEqual([first]);
    const second = { ...first, asAtDate: '2025-12-31', childCount: 10, placementCount: 10 };
    expect(await published('2026-01-02T09:00:00Z')).toEqual([second]);
    // Of another need than was said: what stood at the end of December stays told as it stood.
    const coding = { ...CODING, areaClass: 'OUT_OF_AREA', providerUrn: '400001', hostLaCode: '885' };
    await world.write((tx) => recodeLinesIn(tx, recoded.placementId, { ...coding, primaryNeed: 'ASD' }));
    expect(await published('2026-01-30T09:00:00Z')).toEqual([second]);
    expect(await published('2026-02-02T09:00:00Z')).toEqual([{ ...first, asAtDate: '2026-01-31' }]);
  });

  test('idea 13: children come back at the end of a phase, and none in the middle of one', async () => {
    const soon = await place({ cohort: 2010, end: '2026-07-21' });
    const contract = await place({ cohort: 2010, end: '2026-03-31', pounds: '40000.00' });
    await place({ cohort: 2013 });
    await place({ cohort: 2010, areaClass: 'IN_AREA' });
    const { data } = await world.ask<{ returnCandidates: unknown }>(
      world.as('finance'),
      '{ returnCandidates { placement { id } phaseEndDate phase nextPhase contractEnd fullYearCost premium } }',
    );
    const end = { phaseEndDate: '2026-08-31', phase: 'SECONDARY', nextPhase: 'POST_16', premium: null };
    expect(data.returnCandidates).toEqual([
      { placement: { id: id(soon) }, ...end, contractEnd: 'WITH', fullYearCost: '50000.00' },
      { placement: { id: id(contract) }, ...end, contractEnd: 'BEFORE', fullYearCost: '40000.00' },
    ]);
  });

  test('B26, idea 13: the case of a local provision: who comes at the next change of phase, by component, and when it pays', async () => {
    const ASKED = `query ($filter: AwayFilter, $fewest: Int!, $capital: Money) {
      localProvisionCases(filter: $filter, fewest: $fewest, openingDate: "2026-09-01", capitalPerPlace: $capital, leadIn: "6000.00", leadInMonths: 4) {
        openingDate away notAtTransition inNoCase
        cases { primaryNeed phase stay places withoutPlace fullYearChildren breakEvenFill paidBackIn capital localCostPlacements placeRate components { component away local saving }
          comers { comesOn reason hostLaCode placement { id } } fullYearSaving { block total } years { financialYear filled away local leadIn saving afterCapital } } } }`;
    interface Cases {
      readonly cases: readonly {
        readonly years: readonly { readonly saving: string; readonly afterCapital: string }[];
      }[];
    }
    const find = async (variables: object = {}): Promise<Cases> => {
      const answer = await world.ask<{ localProvisionCases: Cases }>(world.as('commissioner'), ASKED, {
        ...{ fewest: 1, capital: '30000.00', filter: null },
        ...variables,
      });
      expect(answer.errors).toEqual([]);
      return answer.data.localProvisionCases;
    };
    // Of three the first comes into the phase on 1 September 2026, the second is in the middle of one until 2030, the last has none to come.
    const comes = await place({ cohort: 2010, pounds: '68017.00', transport: '20000.00' });
    await place({ cohort: 2014, need: 'SLD' });
    await place({ cohort: 2004, need: 'SLD' });
    // Nobody in the area is like it: no mean stands for it, a published figure does.
    expect(await find({ fewest: 2 })).toMatchObject({ away: 3, notAtTransition: 1, inNoCase: 2, cases: [] });
    for (let number = 0; number < 5; number += 1) {
      await place({ cohort: 2008, pounds: '24500.00', transport: '8116.00', areaClass: 'IN_AREA' });
    }
    const { cases } = await find({ filter: { primaryNeed: 'ASD' } });
    expect(cases).toMatchObject([
      {
        ...{
          primaryNeed: 'ASD',
          phase: 'POST_16',
          stay: 'DAY',
          places: 1,
          localCostPlacements: 5,
          withoutPlace: 0,
          fullYearChildren: 1,
        },
        ...{ placeRate: '10000.00', breakEvenFill: 1, capital: '30000.00', paidBackIn: '2027-28' },
        comers: [{ comesOn: '2026-09-01', reason: null, hostLaCode: '885', placement: { id: id(comes) } }],
        components: [
          { component: 'EDUCATION', away: '68017.00', local: '24500.00', saving: '43517.00' },
          { component: 'TRANSPORT', away: '20000.00', local: '8116.00', saving: '11884.00' },
          { component: 'PLACE', away: '0.00', local: '10000.00', saving: '-10000.00' },
        ],
        fullYearSaving: { total: '45401.00' },
      },
    ]);
    const [{ years } = { years: [] }] = cases;
    // 212 days of 365 in the first year, and lead-in of four months before them; a whole year after it.
    expect(years[0]).toEqual({
      ...{ financialYear: '2026-27', filled: '0.5808', away: '51122.20', local: '24752.31', leadIn: '6000.00' },
      ...{ saving: '20369.89', afterCapital: '-9630.11' },
    });
    expect(years[1]).toMatchObject({
      financialYear: '2027-28',
      filled: '1',
      saving: '45401.00',
      afterCapital: '35770.89',
    });
    // Until the phase ends on 31 August 2029.
    expect(years).toHaveLength(4);
    expect((await find({ filter: { primaryNeed: 'ASD' }, capital: null })).cases).toMatchObject([
      { capital: null, paidBackIn: null },
    ]);
    expect((await world.ask(world.as('education'), ASKED, { fewest: 1 })).errors[0]?.code).toBe('FORBIDDEN');
    const past = '{ localProvisionCases(openingDate: "2025-11-21") { away } }';
    expect((await world.ask(world.as('commissioner'), past)).errors[0]).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', message: expect.stringContaining('openingDate must not be before today') as string },
    });
  });
});
