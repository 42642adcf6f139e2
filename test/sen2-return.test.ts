import type { Day } from '../src/kernel/dates';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { exportsOf, type FetchedExport } from './support/fetch-export';
import { runCommand, toCsv, useFiles } from './support/import-files';
import { makeUpn } from './support/make-case';
import { setClock } from './support/make-ledger';
import { makeColleague, makePanelWorld, makeReferredCase, SCHOOLS, type PanelWorld } from './support/make-panel';
import { callAs } from './support/panel-client';
import { plantPlans, randomOf, randomPlans } from './support/plant-plans';
import { referredMore } from './support/plant-referrals';
import { runJobs } from './support/run-jobs';
import { refusalsUnasked } from './support/plant-refusals';
import { plansFinalAtReferral, plansHeldBefore, reviewsOfFigures, reviewsOfReturn } from './support/plant-reviews';
import { redressBy } from './support/redress-client';
import { makeRunning } from './support/running-placement';
import { wholeSchema } from './support/whole-schema';

/* V3: the SEN2 return, made from what happened to plans; the same again as it was known on a day. */

const db = useDatabase();
const files = useFiles();
const clock = setClock('2025-01-02T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
const fetchExport = exportsOf(db, clock);
let world: PanelWorld;
let director: Actor;
let cases: Readonly<Record<'placed' | 'reversed' | 'awaited' | 'late' | 'ceased' | 'home', string>>;

const on = (day: string): void => {
  clock.set(`${day}T09:00:00Z`);
};
const NOW = '2026-02-10';
const officer = (): Actor => world.actors.officer;
async function happened(
  caseId: string,
  ...said: readonly (readonly [kind: string, day: string, more?: object])[]
): Promise<void> {
  for (const [kind, eventDate, more = {}] of said) {
    on(eventDate);
    const input = { caseId: toGlobalId('Case', caseId), kind, eventDate, ...more };
    const { userErrors } = await callAs(ask, officer(), 'recordPlanEvent', input, '');
    expect([kind, userErrors]).toEqual([kind, []]);
  }
}
async function recordPlan(caseId: string, plan: object): Promise<void> {
  const id = toGlobalId('Case', caseId);
  const { data } = await ask<{ case: { version: number } }>(
    officer(),
    'query ($id: ID!) { case(id: $id) { version } }',
    { id },
  );
  const input = { caseId: id, expectedVersion: data.case.version, ...plan };
  expect((await callAs(ask, officer(), 'recordEhcPlan', input, '')).userErrors).toEqual([]);
}
const file = (kind: string, more = '', actor = director): Promise<FetchedExport> =>
  fetchExport(actor, `${kind}.csv?year=2026${more}`);
interface Told {
  readonly isWhole: boolean;
  readonly hasCensusCome: boolean;
  readonly digest: string;
  readonly counts: readonly { readonly table: string; readonly key: string; readonly count: number }[];
  readonly records: readonly { readonly module: string; readonly records: number }[];
  readonly itemsNotHeld: readonly { readonly item: string }[];
  readonly issues: {
    readonly nodes: readonly {
      readonly code: string;
      readonly item: string;
      readonly personTableId: string;
      readonly case: { readonly reference: string } | null;
    }[];
  };
}
async function told(more = '', actor = director, year = 2026): Promise<Told> {
  const { data, errors } = await ask<{ sen2Return: Told }>(
    actor,
    `{ sen2Return(year: ${String(year)} ${more}) { isWhole hasCensusCome digest counts { table key count } records { module records } itemsNotHeld { item }
         issues(first: 100) { nodes { code item personTableId case { reference } } } } }`,
  );
  expect(errors).toEqual([]);
  return data.sen2Return;
}

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  director = world.actors.director;
  const refer = (said: object = {}) => {
    on('2025-01-02');
    return makeReferredCase(world, { terms: { ehcPlanStatus: 'NONE', requestDate: '2025-01-02' }, ...said } as never);
  };
  const [reversed, awaited, late, ceased, home] = [
    await refer(),
    await refer(),
    await refer(),
    await refer(),
    await refer(),
  ];
  const { caseId: placed } = await makeRunning(ask, world, { started: '2025-11-01' });
  cases = { placed, reversed, awaited, late, ceased, home };
  await happened(
    placed,
    ['REQUEST_RECEIVED', '2025-02-03'],
    ['ASSESSMENT_AGREED', '2025-03-10'],
    ['FINAL_PLAN_SENT', '2025-06-10'],
  );
  await happened(reversed, ['REQUEST_RECEIVED', '2025-03-03'], ['ASSESSMENT_REFUSED', '2025-04-01']);
  await happened(awaited, ['REQUEST_RECEIVED', '2025-12-10']);
  await happened(
    late,
    ['REQUEST_RECEIVED', '2025-01-13'],
    ['ASSESSMENT_AGREED', '2025-02-20'],
    ['FINAL_PLAN_SENT', '2025-08-20'],
    ['REVIEW_MEETING', '2025-12-01'],
    ['AMENDMENT_NOTICE_SENT', '2025-12-20'],
  );
  await happened(
    ceased,
    ['FINAL_PLAN_SENT', '2025-01-03'],
    ['PLAN_CEASED', '2025-09-30', { ceaseReason: 'LEFT_ENGLAND' }],
  );
  await happened(home, ['REQUEST_RECEIVED', '2025-01-14'], ['FINAL_PLAN_SENT', '2025-05-30']);
  on(NOW);
});
beforeEach(() => {
  on(NOW);
});

describe('V3 the modules', () => {
  test('a request refused and reversed stays refused, with what followed beside it; as it was known before, byte for byte', async () => {
    const before = '&asAt=2025-04-30T12:00:00Z';
    const [requests, digest] = [
      await file('sen2-requests', before),
      (await told('asAt: "2025-04-30T12:00:00Z"')).digest,
    ];
    const redress = redressBy(ask, world);
    on('2025-05-02');
    const appeal = await redress.open(cases.reversed, {
      ...{ kind: 'APPEAL', grounds: ['REFUSAL_TO_ASSESS'], date: '2025-05-02', noticeDate: '2025-04-01' },
      reference: 'SEND/2025/0200',
    });
    on('2025-09-02');
    await redress.step(appeal.id, 'APPEAL_DECIDED', '2025-09-01', { result: 'ALLOWED', orders: ['ASSESS'] });
    await happened(cases.reversed, ['ASSESSMENT_AGREED', '2025-09-08']);
    on(NOW);
    const [row] = (await file('sen2-requests')).rows.filter(({ receiveddate: day }) => day === '2025-03-03');
    expect(row).toMatchObject({
      ...{ requestoutcome: 'N', requestoutcomedate: '2025-04-01', requesttribunal: '1', requestmediation: '0' },
      ...{ lateroutcome: 'Y', lateroutcomedate: '2025-09-08' },
    });
    const assessments = (await file('sen2-assessments')).rows.filter(
      ({ requeststableid: id }) => id === row!['requeststableid'],
    );
    expect(assessments).toMatchObject([{ assessmentoutcome: 'A', assessmentoutcomedate: '' }]);
    expect((await file('sen2-requests', before)).text).toBe(requests.text);
    expect((await told('asAt: "2025-04-30T12:00:00Z"')).digest).toBe(digest);
    const { digest: later } = await told();
    expect(later).not.toBe(digest);
  });

  test('each module, and nothing that the record does not hold', async () => {
    await recordPlan(cases.late, { named: { providerUrn: SCHOOLS.neighbouring } });
    const home = { caseId: toGlobalId('Case', cases.home), kind: 'ELECTIVE_HOME_EDUCATION', reason: 'CHOICE' };
    on('2025-06-02');
    const started = await callAs(
      ask,
      officer(),
      'recordCircumstance',
      { ...home, startDate: '2025-06-01', nextReviewDate: '2025-09-01' },
      '',
    );
    expect(started.userErrors).toEqual([]);
    on(NOW);
    const by = async (kind: string, column: string, value: string) =>
      (await file(kind)).rows.find((row) => row[column] === value);
    expect(await by('sen2-requests', 'receiveddate', '2025-12-10')).toMatchObject({
      requestoutcome: 'A',
      requestoutcomedate: '',
    });
    const plan = await by('sen2-named-plans', 'startdate', '2025-08-20');
    expect(await by('sen2-plan-details', 'namedplantableid', plan!['namedplantableid']!)).toMatchObject({
      ...{ urn: SCHOOLS.neighbouring, sensetting: '', placementrank: '1', senunitindicator: '0' },
    });
    expect(await by('sen2-assessments', 'assessmentoutcomedate', '2025-08-20')).toMatchObject({
      assessmentoutcome: 'Y',
      week20: '0',
    });
    expect(await by('sen2-named-plans', 'ceasedate', '2025-09-30')).toMatchObject({
      ceasereason: '7',
      startdate: '2025-01-03',
      pb: '',
    });
    expect(await by('sen2-active-plans', 'reviewmeeting', '2025-12-01')).toMatchObject({
      reviewoutcome: 'A',
      lastreview: '2025-12-20',
      reviewdraft: '2025-12-20',
    });
    expect(await by('sen2-placement-details', 'entrydate', '2025-11-01')).toMatchObject({
      urn: SCHOOLS.inArea,
      res: 'B',
      leavingdate: '',
    });
    expect(await by('sen2-placement-details', 'sensetting', 'EHE')).toMatchObject({ urn: '', entrydate: '2025-06-01' });
    const people = (await file('sen2-people')).rows;
    expect(people).toHaveLength(6);
    expect(
      people.every(({ forename, sex, upnunknown }) => forename === 'Testa' && sex === '' && upnunknown === ''),
    ).toBe(true);
    const { issues, itemsNotHeld } = await told();
    expect(itemsNotHeld.map(({ item }) => item)).toEqual(
      expect.arrayContaining(['sex', 'ethnicity', 'requestsource', 'planres']),
    );
    const items = issues.nodes.map(({ item, code }) => `${code} ${item}`);
    expect(items).toEqual(expect.arrayContaining(['MISSING upn', 'MISSING requestoutcomedate', 'MISSING urn']));
    expect(issues.nodes.every((one) => one.case !== null)).toBe(true);
  });

  test('the message of XML holds each record of the files once, within the one that it hangs from', async () => {
    const { status, text } = await fetchExport(director, 'sen2-return.xml?year=2026');
    expect(status).toBe(200);
    const { records } = await told();
    const elements = [
      'Person',
      'Requests',
      'Assessment',
      'NamedPlan',
      'PlanDetail',
      'ActivePlans',
      'PlacementDetail',
      'SENneed',
    ];
    expect(elements.map((name) => text.split(`<${name}>`).length - 1)).toEqual(records.map((one) => one.records));
    expect(text).toContain('<Collection>SEN2</Collection><Year>2026</Year><ReferenceDate>2026-01-15</ReferenceDate>');
    expect(text.slice(text.indexOf('<ReceivedDate>2025-03-03')).split('</Requests>')[0]).toMatch(
      /<RequestOutcome>N<[\s\S]*<RequestTribunal>1<[\s\S]*<Assessment>\s*<AssessmentOutcome>A</,
    );
    expect(text).not.toMatch(/lateroutcome|tableid/i);
  });
});

test('V3 the tables are those of the records, and of what is told of plans elsewhere', async () => {
  const { counts, isWhole, hasCensusCome } = await told();
  const count = (table: string, key: string): number =>
    counts.find((one) => one.table === table && one.key === key)?.count ?? 0;
  const { data } = await ask<{ panelAssurance: { sections: { figures: { measure: string; numerator: number }[] }[] } }>(
    director,
    '{ panelAssurance(from: "2025-01-01", to: "2025-12-31") { sections(only: [PLANS]) { figures { measure numerator } } } }',
  );
  const figures = new Map(
    data.panelAssurance.sections[0]!.figures.map(({ measure, numerator }) => [measure, numerator]),
  );
  expect({
    REQUESTS_RECEIVED: count('REQUESTS', 'RECEIVED'),
    REQUESTS_UNDATED: count('REQUESTS', 'AGREED_UNDATED'),
    REQUESTS_REFUSED: count('REQUESTS', 'REFUSED'),
    REQUESTS_WITHDRAWN: count('REQUESTS', 'WITHDRAWN'),
    PLANS_REFUSED: count('ASSESSMENTS', 'NOT_ISSUED'),
    PLANS_ISSUED: count('TIMELINESS', 'ISSUED') + count('TIMELINESS', 'NOT_TIMED'),
    PLANS_UNTIMED: count('TIMELINESS', 'NOT_TIMED'),
    PLANS_IN_TIME: count('TIMELINESS', 'WITHIN_20_WEEKS'),
    PLANS_IN_TIME_EXCEPTED: count('TIMELINESS', 'WITHIN_20_WEEKS_OR_EXCEPTED'),
    PLANS_20_TO_52_WEEKS: count('TIMELINESS', '20_TO_52_WEEKS'),
    PLANS_CEASED: counts.filter(({ table }) => table === 'CEASED').reduce((sum, one) => sum + one.count, 0),
  }).toEqual(
    Object.fromEntries(
      [
        ...[
          'REQUESTS_RECEIVED',
          'REQUESTS_UNDATED',
          'REQUESTS_REFUSED',
          'REQUESTS_WITHDRAWN',
          'PLANS_REFUSED',
          'PLANS_ISSUED',
          'PLANS_UNTIMED',
          'PLANS_IN_TIME',
        ],
        ...['PLANS_IN_TIME_EXCEPTED', 'PLANS_20_TO_52_WEEKS', 'PLANS_CEASED'],
      ].map((measure) => [measure, figures.get(measure)]),
    ),
  );
  expect(count('TIMELINESS', 'WITHIN_20_WEEKS')).toBe(2);
  // A review that is decided by its notice is decided.
  expect([figures.get('REVIEWS_DECIDED'), figures.get('REVIEWS_TO_AMEND'), count('REVIEWS', 'AMEND')]).toEqual([
    1, 1, 1,
  ]);
  expect([count('REQUESTS', 'AGREED_UNDATED'), count('REQUESTS', 'HISTORICAL')]).toEqual([1, 1]);
  const sumOf = (table: string, beside: readonly string[] = []): number =>
    counts.filter((one) => one.table === table && !beside.includes(one.key)).reduce((sum, one) => sum + one.count, 0);
  // By the records themselves.
  const requests = (await file('sen2-requests')).rows;
  expect(count('REQUESTS', 'RECEIVED')).toBe(
    requests.filter(({ receiveddate: day }) => day!.startsWith('2025')).length,
  );
  expect(sumOf('REQUESTS', ['RECEIVED', 'REFUSED_THEN_AGREED'])).toBe(requests.length);
  expect(sumOf('ASSESSMENTS', ['NOT_ISSUED_THEN_ISSUED'])).toBe((await file('sen2-assessments')).rows.length);
  const active = (await file('sen2-active-plans')).rows.length;
  for (const table of ['PLANS_BY_AGE', 'PLANS_BY_SETTING', 'PLANS_BY_NEED', 'REVIEWS']) {
    expect([table, sumOf(table)]).toEqual([table, active]);
  }
  // A review is of its calendar year; its record stays until there is another.
  const next = await told('', director, 2027);
  expect([count('REVIEWS', 'AMEND'), next.counts.filter(({ table }) => table === 'REVIEWS')]).toEqual([
    1,
    [{ table: 'REVIEWS', key: 'NOT_IN_YEAR', count: active }],
  ]);
  expect([hasCensusCome, next.hasCensusCome]).toEqual([true, false]);
  expect((await fetchExport(director, 'sen2-return.xml?year=2027')).status).toBe(400);
  // Before its day the files say so too.
  expect([isWhole, next.isWhole]).toEqual([true, false]);
  const issues = await fetchExport(officer(), 'sen2-issues.csv?year=2027');
  expect([issues.rows[0]?.['code'], issues.rows.filter(({ code }) => code === 'CENSUS_AHEAD')]).toMatchObject([
    'CENSUS_AHEAD',
    [{ caseReference: '', module: '' }],
  ]);
  expect([issues.name, (await file('sen2-issues')).name]).toEqual([
    `sen2-issues-before-census-${NOW}.csv`,
    `sen2-issues-${NOW}.csv`,
  ]);
  expect((await file('sen2-issues')).rows.some(({ code }) => code === 'CENSUS_AHEAD')).toBe(false);
  const later = (await fetchExport(director, 'sen2-active-plans.csv?year=2027')).rows;
  expect(later.map(({ reviewmeeting: day }) => day).filter(Boolean)).toEqual(['2025-12-01']);
  const csv = (await fetchExport(officer(), 'sen2-return.csv?year=2026')).rows;
  expect(csv).toEqual(counts.map((one) => ({ table: one.table, key: one.key, count: String(one.count) })));
});

test('C19 an appeal after mediation on the same notice counts as such, though nobody linked the two', async () => {
  const after = async (measure = 'APPEALS_AFTER_MEDIATION') => {
    const { data } = await ask<{ panelAssurance: { figure: { numerator: number; denominator: number } } }>(
      director,
      `{ panelAssurance(from: "2025-01-01", to: "2025-12-31") { figure(measure: ${measure}) { numerator denominator } } }`,
    );
    return [data.panelAssurance.figure.numerator, data.panelAssurance.figure.denominator];
  };
  expect(await after()).toEqual([0, 1]);
  const redress = redressBy(ask, world);
  on('2025-10-20');
  const notice = { noticeDate: '2025-08-20' };
  const mediation = await redress.open(cases.late, { kind: 'MEDIATION', date: '2025-09-20', ...notice });
  await redress.step(mediation.id, 'CERTIFICATE_ISSUED', '2025-10-01');
  await redress.open(cases.late, {
    ...{ kind: 'APPEAL', grounds: ['SECTION_B'], date: '2025-10-15', reference: 'SEND/2025/0201', ...notice },
  });
  on(NOW);
  expect(await after()).toEqual([1, 2]);
  // C17: the certificate made arranging it unnecessary; who had to be late by it has no rate of it.
  expect(await after('MEDIATIONS_IN_TIME')).toEqual([0, 0]);
});

describe('who may', () => {
  test('a director of the authority exports it, on record by its year; nobody else, and nobody to whom a child is hidden', async () => {
    const { auditor, healthDirector, finance } = world.actors;
    for (const actor of [officer(), auditor, finance, healthDirector]) {
      expect((await file('sen2-people', '', actor)).status).toBe(403);
      expect((await fetchExport(actor, 'sen2-return.xml?year=2026')).status).toBe(403);
    }
    expect((await file('sen2-issues', '', auditor)).text).not.toMatch(/Testa|Placeholder/);
    const kept = await db.asOwner<{ detail: object }>(
      `select detail from audit_event where subject_type = 'Export' and subject_id = 'sen2-people' order by occurred_at desc limit 1`,
    );
    expect(JSON.stringify(kept)).not.toMatch(/Testa|Placeholder/);
    const asked = async (query: string) => (await fetchExport(director, `sen2-people.csv?${query}`)).status;
    expect([
      await asked('year=2022'),
      await asked('year=no'),
      await asked('year=2026&censusDate=2025-01-15'),
      await asked('year=2026&asAt=2027-01-01T00:00:00Z'),
    ]).toEqual([400, 400, 400, 400]);
    const recused = await makeColleague(world, { name: 'chief', role: 'DIRECTOR', kind: 'EDUCATION' });
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'PERSONAL', now() from agenda_item where case_id = $1`,
      [cases.placed, recused.personId],
    );
    expect((await file('sen2-people', '', recused)).status).toBe(400);
    const { isWhole, counts } = await told('', recused);
    expect(isWhole).toBe(false);
    expect(counts.find(({ table, key }) => table === 'REQUESTS' && key === 'RECEIVED')?.count).toBe(4);
  });

  test('what is kept for it only grows, by the database alone, and not of another area', async () => {
    await expect(db.asOwner(`update sen2_source set content = '{}'`)).rejects.toThrow(/append-only/);
    const tx = await world.as('director').read();
    await expect(tx.query(`select count(*) from sen2_source where local_area_code <> '311'`)).resolves.toEqual([
      { count: 0n },
    ]);
  });
});

test('what was imported is given again as it was', async () => {
  const rows: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [
      'sen2-people',
      {
        ...{ persontableid: 'P1', surname: 'Placeholder-Seven', forename: 'Testa', personbirthdate: '2014-05-12' },
        ...{ postcode: 'RM1 9ZZ', upn: makeUpn(7), uniquelearnernumber: '1234567890' },
      },
    ],
    [
      'sen2-requests',
      {
        requeststableid: 'R1',
        persontableid: 'P1',
        receiveddate: '2025-01-07',
        requestoutcomedate: '2025-02-10',
        requestoutcome: 'Y',
        requestsource: '3',
        rya: '0',
        requestmediation: '1',
        requesttribunal: '0',
      },
    ],
    [
      'sen2-assessments',
      {
        assessmenttableid: 'A1',
        requeststableid: 'R1',
        assessmentoutcome: 'Y',
        assessmentoutcomedate: '2025-05-27',
        week20: '0',
        othertribunal: '1',
      },
    ],
    [
      'sen2-named-plans',
      { namedplantableid: 'N1', assessmenttableid: 'A1', startdate: '2025-05-27', planres: 'A', pb: '1' },
    ],
    ['sen2-plan-details', { plandetailtableid: 'D1', namedplantableid: 'N1', urn: '100001', placementrank: '1' }],
    [
      'sen2-active-plans',
      {
        activeplanstableid: 'V1',
        requeststableid: 'R1',
        reviewmeeting: '2025-12-15',
        reviewoutcome: 'M',
        phasetransferduedate: '2026-03-31',
        lastreview: '2026-01-12',
      },
    ],
    [
      'sen2-placement-details',
      {
        placementdetailtableid: 'T1',
        activeplanstableid: 'V1',
        urn: '100001',
        entrydate: '2025-09-01',
        placementrank: '1',
      },
    ],
    ['sen2-needs', { senneedtableid: 'S1', activeplanstableid: 'V1', sentype: 'ASD', sentyperank: '1' }],
  ];
  for (const [kind, row] of rows) {
    const ran = await runCommand(db, clock, '--kind', kind, '--area', '311', files.write(`${kind}.csv`, toCsv([row])));
    expect([kind, ran.counts]).toEqual([kind, 'read 1 accepted 1 refused 0 unchanged 0']);
  }
  for (const [kind, row] of rows) {
    const given = (await file(kind)).rows.find((one) => Object.values(one)[0] === Object.values(row)[0]);
    expect([kind, given]).toMatchObject([kind, row]);
    const filled = Object.entries(given!)
      .filter(([, value]) => value !== '')
      .map(([name]) => name);
    expect([kind, filled.sort()]).toEqual([kind, Object.keys(row).sort()]);
    // What it gives is read again and says nothing new.
    const again = files.write(`${kind}-again.csv`, toCsv([given!]));
    const { counts } = await runCommand(db, clock, '--kind', kind, '--area', '311', again);
    expect([kind, counts]).toEqual([kind, 'read 1 accepted 0 refused 0 unchanged 1']);
  }
  // How much of the tables only the import knows; and who has no name there is found by the record.
  const nameless = { persontableid: 'P2', personbirthdate: '2013-03-03' };
  const asked = { requeststableid: 'R2', persontableid: 'P2', receiveddate: '2025-05-01', requestoutcome: 'A' };
  for (const [kind, row] of [['sen2-people', nameless] as const, ['sen2-requests', asked] as const])
    await runCommand(db, clock, '--kind', kind, '--area', '311', files.write(`${kind}.csv`, toCsv([row])));
  const { counts, issues } = await told();
  const keys = counts.filter(({ table }) => table === 'IMPORTED').map(({ key, count }) => `${key} ${String(count)}`);
  expect(keys).toEqual(
    expect.arrayContaining([
      ...['REQUESTS RECEIVED 2', 'REQUESTS AGREED 1', 'REQUESTS AWAITED 1', 'TIMELINESS ISSUED 1'],
      'REVIEWS MAINTAIN 1',
    ]),
  );
  expect(issues.nodes.filter(({ personTableId }) => personTableId === 'P1')).toEqual([]);
  expect(issues.nodes.filter(({ personTableId: key }) => key === 'P2').map(({ item, case: of }) => [item, of])).toEqual(
    ['surname', 'postcode', 'upn'].map((item) => [item, null]),
  );
  // Two years on it is history, and its plan still there.
  on('2028-02-10');
  const [later] = (await fetchExport(director, 'sen2-requests.csv?year=2028')).rows.filter(
    (row) => row['requeststableid'] === 'R1',
  );
  expect(later).toMatchObject({ requestoutcome: 'H', requestoutcomedate: '' });
});

test('V3 a review after which a plan stays is told, of a plan that was final when it was referred too', async () => {
  on(NOW);
  const maintained = async () =>
    (await told()).counts.find(({ table, key }) => table === 'REVIEWS' && key === 'MAINTAIN')?.count ?? 0;
  const before = await maintained();
  on('2024-09-01');
  const terms = { ehcPlanStatus: 'FINAL', ehcPlanDate: '2023-10-01', requestDate: '2024-09-01' };
  const caseId = await makeReferredCase(world, { terms } as never);
  await happened(
    caseId,
    ['REVIEW_MEETING', '2025-09-10'],
    ['REVIEW_REPORT_SENT', '2025-09-24'],
    ['REVIEW_DECIDED', '2025-10-08'],
  );
  on(NOW);
  expect(await maintained()).toBe(before + 1);
  const rows = (await file('sen2-active-plans')).rows.filter((row) => row['reviewmeeting'] === '2025-09-10');
  expect(rows).toMatchObject([{ reviewoutcome: 'M', lastreview: '2025-10-08' }]);
  // Nothing of it but its last review is of the calendar year: its request stays history.
  const key = rows[0]?.['requeststableid'];
  const requests = (await file('sen2-requests')).rows.filter((row) => row['requeststableid'] === key);
  expect(requests).toMatchObject([{ requestoutcome: 'H', receiveddate: '' }]);
});

test.each(['N', 'W', 'Y'])(
  'V3 an imported outcome of after the calendar year was awaited in it: %s',
  async (outcome) => {
    on('2026-02-10');
    const [person, request] = [`PL${outcome}`, `RL${outcome}`];
    const bring = async (kind: string, row: Readonly<Record<string, string>>): Promise<void> => {
      const path = files.write(`${kind}-later.csv`, toCsv([row]));
      expect((await runCommand(db, clock, '--kind', kind, '--area', '311', path)).counts).toContain('refused 0');
    };
    const figures = async (year = 2026) => {
      const { counts } = await told('', director, year);
      return ['RECEIVED', 'AWAITED', 'AGREED', 'REFUSED', 'WITHDRAWN', 'AGREED_AFTER_YEAR'].map(
        (key) => counts.find((one) => one.table === 'REQUESTS' && one.key === key)?.count ?? 0,
      );
    };
    const before = await figures();
    await bring('sen2-people', {
      persontableid: person,
      personbirthdate: '2014-05-12',
      surname: `Placeholder-Late${outcome}`,
    });
    const asked = { requeststableid: request, persontableid: person, receiveddate: '2025-06-20' };
    await bring('sen2-requests', { ...asked, requestoutcome: 'A', requestoutcomedate: '' });
    const awaited = before.map((count, at) => (at < 2 ? count + 1 : count));
    expect(await figures()).toEqual(awaited);
    const digest = (await told()).digest;
    await bring('sen2-requests', { ...asked, requestoutcome: outcome, requestoutcomedate: '2026-01-28' });
    if (outcome === 'Y') {
      await bring('sen2-assessments', {
        assessmenttableid: `AL${outcome}`,
        requeststableid: request,
        assessmentoutcome: 'A',
      });
    }
    expect(await figures()).toEqual(awaited);
    const rows = async (kind: string, of: string) =>
      (await file(kind)).rows.filter((row) => row['persontableid'] === of || row['requeststableid'] === request);
    expect(await rows('sen2-people', person)).toHaveLength(1);
    expect(await rows('sen2-requests', person)).toMatchObject([{ requestoutcome: 'A', requestoutcomedate: '' }]);
    expect(await rows('sen2-assessments', '')).toEqual([]);
    expect((await told()).digest).toBe(digest);
  },
);

test('V3 so was an assessment that was decided after it, of which there was no plan by the census', async () => {
  on('2026-02-10');
  const rows: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['sen2-people', { persontableid: 'PLX', personbirthdate: '2014-05-12', surname: 'Placeholder-Assessed' }],
    [
      'sen2-requests',
      {
        requeststableid: 'RLX',
        persontableid: 'PLX',
        receiveddate: '2025-06-20',
        requestoutcome: 'Y',
        requestoutcomedate: '2025-07-20',
      },
    ],
    [
      'sen2-assessments',
      { assessmenttableid: 'ALX', requeststableid: 'RLX', assessmentoutcome: 'N', assessmentoutcomedate: '2026-01-05' },
    ],
  ];
  for (const [kind, row] of rows) {
    const path = files.write(`${kind}-late.csv`, toCsv([row]));
    expect((await runCommand(db, clock, '--kind', kind, '--area', '311', path)).counts).toContain('accepted 1');
  }
  const given = (await file('sen2-assessments')).rows.filter((row) => row['assessmenttableid'] === 'ALX');
  expect(given).toMatchObject([{ assessmentoutcome: 'A', assessmentoutcomedate: '' }]);
});

/** How many reviews the return says maintain and amend, and how many the figures of its year do. */
async function saidOfReviews(): Promise<number[]> {
  const { counts } = await told();
  const { data, errors } = await ask<{ panelAssurance: Record<'maintain' | 'amend', { numerator: number }> }>(
    director,
    `{ panelAssurance(from: "2025-01-01", to: "2025-12-31") { maintain: figure(measure: REVIEWS_TO_MAINTAIN) { numerator }
         amend: figure(measure: REVIEWS_TO_AMEND) { numerator } } }`,
  );
  expect(errors).toEqual([]);
  const { maintain, amend } = data.panelAssurance;
  const of = (key: string): number => counts.find((one) => one.table === 'REVIEWS' && one.key === key)?.count ?? 0;
  return [of('MAINTAIN'), of('AMEND'), maintain.numerator, amend.numerator];
}

/** How many requests the return says were received, and are awaited, how many reviews maintain, and what the figures of its year say of the same. */
async function saidOfRequests(): Promise<number[]> {
  const { counts } = await told();
  const { data, errors } = await ask<{ panelAssurance: Record<string, { numerator: number }> }>(
    director,
    `{ panelAssurance(from: "2025-01-01", to: "2025-12-31") { received: figure(measure: REQUESTS_RECEIVED) { numerator } waiting: figure(measure: PLANS_WAITING) { numerator }
         undated: figure(measure: REQUESTS_UNDATED) { numerator } maintain: figure(measure: REVIEWS_TO_MAINTAIN) { numerator } } }`,
  );
  expect(errors).toEqual([]);
  const of = (table: string, key: string): number =>
    counts.find((one) => one.table === table && one.key === key)?.count ?? 0;
  const figures = ['received', 'waiting', 'undated', 'maintain'].map((key) => data.panelAssurance[key]!.numerator);
  return [of('REQUESTS', 'RECEIVED'), of('REQUESTS', 'AWAITED'), of('REVIEWS', 'MAINTAIN'), ...figures];
}

test.each(['entry', 'referral'])(
  'V3, K6 a child that moved here with a plan by %s is no request, and its review is one',
  async (by) => {
    on(NOW);
    const before = await saidOfRequests();
    on('2025-03-01');
    const terms = {
      requestDate: '2025-02-20',
      ...(by === 'entry' ? {} : { ehcPlanStatus: 'FINAL', ehcPlanDate: '2024-05-01' }),
    };
    const caseId = await makeReferredCase(world, { terms: { ehcPlanStatus: 'NONE', ...terms } } as never);
    if (by === 'entry') await happened(caseId, ['FINAL_PLAN_SENT', '2024-05-01']);
    await happened(
      caseId,
      ['BECAME_RESPONSIBLE', '2025-03-03'],
      ['REVIEW_MEETING', '2025-04-22'],
      ['REVIEW_DECIDED', '2025-05-12'],
    );
    on(NOW);
    expect((await saidOfRequests()).map((count, at) => count - before[at]!)).toEqual([0, 0, 1, 0, 0, 0, 1]);
  },
);

test('V3, C1, C4 a request after the day of the plan of the referral waits, whatever the panel’s day is; the plan keeps its reviews', async () => {
  on(NOW);
  const before = await saidOfRequests();
  on('2025-12-01');
  const terms = { ehcPlanStatus: 'FINAL', ehcPlanDate: '2024-05-01', requestDate: '2025-12-01' };
  const caseId = await makeReferredCase(world, { terms } as never);
  await happened(
    caseId,
    ['REVIEW_MEETING', '2025-04-22'],
    ['REVIEW_DECIDED', '2025-05-12'],
    ['REQUEST_RECEIVED', '2025-04-07'],
  );
  on(NOW);
  expect((await saidOfRequests()).map((count, at) => count - before[at]!)).toEqual([1, 1, 1, 1, 1, 0, 1]);
});

test('V3, C1, C4 of three requests of which one was answered on the day of the next two are received, in return, figures and tables, and one waits', async () => {
  on(NOW);
  const counted = async () => {
    const { data, errors } = await ask<{
      panelAssurance: { sections: { tables: { code: string; rows: { key: string; cells: (string | null)[] }[] }[] }[] };
    }>(
      director,
      '{ panelAssurance(from: "2025-04-01", to: "2025-12-31") { sections(only: [EQUALITY]) { tables { code rows { key cells } } } } }',
    );
    expect(errors).toEqual([]);
    const tables = data.panelAssurance.sections.flatMap((one) => one.tables);
    const { rows } = tables.find(({ code }) => code === 'REQUESTS_BY_SEX')!;
    return [...(await saidOfRequests()), Number(rows.find(({ key }) => key === 'ALL')!.cells.at(-1))];
  };
  const fill = (from: number) =>
    plantPlans(
      ...([db, world] as const),
      Array.from({ length: 12 }, (_, at) => ({
        events: [{ kind: 'REQUEST_RECEIVED', day: `2025-06-${String(at + 10)}` as Day, told: null }],
        excused: null,
      })),
      from,
    );
  // Enough that the tables tell the sum.
  await fill(4000);
  const before = await counted();
  const events = [
    ...[
      ['REQUEST_RECEIVED', '2025-04-07'],
      ['REQUEST_WITHDRAWN', '2025-05-01'],
      ['REQUEST_RECEIVED', '2025-05-01'],
      ['REQUEST_RECEIVED', '2025-05-08'],
    ].map(([kind, day]) => ({ kind: kind!, day: day as Day, told: null })),
  ];
  await plantPlans(db, world, [{ events, excused: null }], 4100);
  // Received, awaited and maintained of the return; received, waiting, undated and maintained of the figures; received of the tables.
  expect((await counted()).map((count, at) => count - before[at]!)).toEqual([2, 1, 0, 2, 1, 0, 0, 2]);
});

test('V3, C4, K6 of several referrals of a child the last that says something tells of its plan, in limits, figures and return; each tells of a plan that there was', async () => {
  on(NOW);
  const before = await saidOfRequests();
  const day = (text: string): Day => text as Day;
  const later = (asked: string, planDate: string | null) => ({
    ...{ status: 'FINAL', day: planDate as Day | null, asked: day(asked), isLater: true, isClosed: true },
  });
  // A plan that was asked for in May by an open case, and was final in August by one that the panel is done with.
  const made = {
    ...{ events: [], excused: null, said: { status: 'REQUESTED', day: null, asked: day('2025-05-02') } },
    others: [later('2025-08-11', '2025-08-01')],
  };
  // One that moved here with its plan, of which another panel was told later, without a day again.
  const moved = {
    ...{ events: [{ kind: 'BECAME_RESPONSIBLE', day: day('2025-03-03'), told: null }], excused: null },
    ...{ said: { status: 'FINAL', day: null, asked: day('2025-02-20') }, others: [later('2025-06-10', null)] },
  };
  await plantPlans(db, world, [made, moved], 4200);
  expect((await saidOfRequests()).map((count, at) => count - before[at]!)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('V3, C9, reg 28 a review that was told to leave the plan as it is stays so, whatever is decided later; told by nothing it led to the amendment', async () => {
  const before = await saidOfReviews();
  const review = async (told: object) => {
    on('2024-09-01');
    const terms = { ehcPlanStatus: 'FINAL', ehcPlanDate: '2023-10-01', requestDate: '2024-09-01' };
    const caseId = await makeReferredCase(world, { terms } as never);
    await happened(caseId, ['REVIEW_MEETING', '2025-05-12'], ['REVIEW_DECIDED', '2025-05-30', told]);
    await happened(caseId, ['AMENDMENT_NOTICE_SENT', '2025-10-20']);
    on(NOW);
    return (await saidOfReviews()).map((count, at) => count - before[at]!);
  };
  expect(await review({ told: { toldDate: '2025-05-30', method: 'POST', reason: 'ENTERED_LATE' } })).toEqual([
    ...[1, 0, 1, 0],
  ]);
  const [row] = (await file('sen2-active-plans')).rows.filter((one) => one['lastreview'] === '2025-05-30');
  expect(row).toMatchObject({ reviewoutcome: 'M', reviewdraft: '', lastreview: '2025-05-30' });
  expect(await review({})).toEqual([1, 1, 1, 1]);
});

test('V3, C4 return, panel figures and timeliness say the same of random plans, but for what an import alone knows', async () => {
  on(NOW);
  const askedOnly = (asked: string, day: string | null) => ({
    ...{ events: [], excused: null, isClosed: true },
    said: { status: 'REQUESTED', day: day as Day | null, asked: asked as Day },
  });
  // The panel is done with their cases, and their requests wait on: one that came on a day of the year, and was put to the panel after it.
  const closed = [askedOnly('2025-05-02', null), askedOnly('2026-01-20', '2025-10-06'), askedOnly('2025-09-08', null)];
  const planted = [
    ...randomPlans(350, 20_261_122, NOW as Day),
    ...closed,
    ...plansFinalAtReferral(120, randomOf(71), NOW as Day),
  ];
  // By themselves, since the clocks of no more children are worked out at once.
  await plantPlans(db, world, refusalsUnasked(90, randomOf(13), NOW as Day), 1000);
  await plantPlans(db, world, plansHeldBefore(110, randomOf(97), NOW as Day), 2000);
  // Of some several referrals say different things.
  await runJobs(db, clock, 'cases.keep-clocks');
  await plantPlans(db, world, referredMore(randomPlans(480, 51, NOW as Day), randomOf(52)), 3000);
  await runJobs(db, clock, 'cases.keep-clocks');
  const reviewsBefore = await saidOfReviews();
  await plantPlans(db, world, planted);
  const reviewsAfter = await saidOfReviews();
  expect(reviewsAfter.map((number, at) => number - reviewsBefore[at]!)).toEqual([
    ...reviewsOfReturn(planted, '2025', '2026-01-15'),
    ...reviewsOfFigures(planted, '2025-01-01', '2025-12-31'),
  ]);
  const { counts } = await told();
  const all = (table: string, key: string): number =>
    counts.find((one) => one.table === table && one.key === key)?.count ?? 0;
  /** What is recorded here. */
  const count = (table: string, ...keys: string[]): number =>
    keys.reduce((sum, key) => sum + all(table, key) - all('IMPORTED', `${table} ${key}`), 0);
  const { data, errors } = await ask<{
    panelAssurance: { sections: { figures: { measure: string; numerator: number }[] }[] };
    planTimeliness: {
      readonly sent: number;
      readonly untimed: number;
      readonly withinTime: number;
      readonly withinTimeWithExceptions: number;
      readonly bands: readonly { readonly band: string; readonly sent: number }[];
    };
  }>(
    director,
    `{ panelAssurance(from: "2025-01-01", to: "2025-12-31") { sections(only: [PLANS]) { figures { measure numerator } } }
       planTimeliness(from: "2025-01-01", to: "2025-12-31") { sent untimed withinTime withinTimeWithExceptions bands { band sent } } }`,
  );
  expect(errors).toEqual([]);
  const returned = {
    REQUESTS_RECEIVED: count('REQUESTS', 'RECEIVED'),
    REQUESTS_UNDATED: count('REQUESTS', 'AGREED_UNDATED'),
    REQUESTS_REFUSED: count('REQUESTS', 'REFUSED'),
    REQUESTS_WITHDRAWN: count('REQUESTS', 'WITHDRAWN') + count('ASSESSMENTS', 'WITHDRAWN'),
    PLANS_REFUSED: count('ASSESSMENTS', 'NOT_ISSUED'),
    PLANS_ISSUED: count('TIMELINESS', 'ISSUED', 'NOT_TIMED'),
    PLANS_UNTIMED: count('TIMELINESS', 'NOT_TIMED'),
    PLANS_IN_TIME: count('TIMELINESS', 'WITHIN_20_WEEKS'),
    PLANS_IN_TIME_EXCEPTED: count('TIMELINESS', 'WITHIN_20_WEEKS_OR_EXCEPTED'),
    PLANS_20_TO_52_WEEKS: count('TIMELINESS', '20_TO_52_WEEKS'),
    PLANS_OVER_52_WEEKS: count('TIMELINESS', 'OVER_52_WEEKS'),
    PLANS_CEASED: counts
      .filter(({ table }) => table === 'CEASED')
      .reduce((sum, { key }) => sum + count('CEASED', key), 0),
  };
  const figures = new Map(
    data.panelAssurance.sections[0]!.figures.map(({ measure, numerator }) => [measure, numerator]),
  );
  expect(returned).toEqual(Object.fromEntries(Object.keys(returned).map((measure) => [measure, figures.get(measure)])));
  const { sent, untimed, withinTime, withinTimeWithExceptions, bands } = data.planTimeliness;
  expect([sent, untimed, withinTime, withinTimeWithExceptions]).toEqual([
    returned.PLANS_ISSUED,
    returned.PLANS_UNTIMED,
    returned.PLANS_IN_TIME,
    returned.PLANS_IN_TIME_EXCEPTED,
  ]);
  expect(bands.find(({ band }) => band === 'OVER_52_WEEKS')?.sent).toBe(returned.PLANS_OVER_52_WEEKS);
  // And so do the tables of requests by whom they are about, of a financial year.
  const { data: tabled } = await ask<{
    panelAssurance: {
      sections: {
        figures: { measure: string; numerator: number }[];
        tables: { code: string; rows: { key: string; cells: (string | null)[] }[] }[];
      }[];
    };
  }>(
    director,
    `{ panelAssurance(from: "2025-04-01", to: "2025-12-31") { sections(only: [PLANS, EQUALITY]) { figures { measure numerator } tables { code rows { key cells } } } } }`,
  );
  const sections = tabled.panelAssurance.sections;
  const received = sections.flatMap((one) => one.figures).find(({ measure }) => measure === 'REQUESTS_RECEIVED');
  const bySex = sections.flatMap((one) => one.tables).find(({ code }) => code === 'REQUESTS_BY_SEX')!;
  expect(bySex.rows.find(({ key }) => key === 'ALL')!.cells.at(-1)).toBe(String(received!.numerator));
  // Enough of each to say something.
  expect(Object.entries(returned).filter(([, found]) => found < 3)).toEqual([]);
});
