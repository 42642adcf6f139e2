import { createHash } from 'node:crypto';
import { improvementPlanReport } from '../src/features/assurance/exporter/improvement-plan';
import { renderHtml } from '../src/platform/report-html';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { exportsOf } from './support/fetch-export';
import { runCommand, toCsv, useFiles } from './support/import-files';
import { setClock } from './support/make-ledger';
import { contextOf, makePanelWorld, SCHOOLS, type PanelWorld } from './support/make-panel';
import { callAs, type ShownError } from './support/panel-client';
import { plantRequests, type PlantedRequest } from './support/plant-requests';
import { improvementInput } from './support/whole-quality';
import { wholeSchema } from './support/whole-schema';

/* What scrutiny counts: requests by whom they are about, attendance, what is published and stays, and what is carried to a committee. */

const db = useDatabase();
const files = useFiles();
const clock = setClock('2026-04-20T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
const fetchExport = exportsOf(db, clock);
let world: PanelWorld;
let planted: readonly { readonly childId: string; readonly caseId: string }[];

/** Forty requests: thirty-two boys and eight girls, of two groups, in primary and secondary schools. */
const REQUESTS = Array.from({ length: 40 }, (_, at): PlantedRequest => {
  const answers = ['ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'ASSESSMENT_AGREED', 'REQUEST_WITHDRAWN'];
  const kind = at % 8 === 7 ? null : answers[at % 4]!;
  return {
    ...{ sex: at % 5 === 0 ? 'F' : 'M', ethnicity: at % 3 === 0 ? 'BCRB' : 'WBRI', birthCohort: at < 18 ? 2017 : 2012 },
    ...{ asked: `2025-${String(5 + (at % 6)).padStart(2, '0')}-10` },
    answer: kind === null ? null : { kind, day: `2025-${String(6 + (at % 6)).padStart(2, '0')}-05` },
  };
});
/** Six more of whom only the case says that they were asked for, to a panel of the next year; and four of whom it says that an assessment is under way, so that nobody knows when. */
const IMPLIED = REQUESTS.slice(6, 12).map((one) => ({
  ...{ ...one, sex: 'M' as const, answer: null },
  implied: { status: 'REQUESTED' as const, day: one.asked, putOn: '2026-04-10' },
}));
const UNDATED = REQUESTS.slice(12, 16).map((one) => ({
  ...{ ...one, answer: null },
  implied: { status: 'IN_ASSESSMENT' as const, day: null, putOn: one.asked },
}));

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  planted = await plantRequests(db, world, [...REQUESTS, ...IMPLIED, ...UNDATED]);
});

async function asked<Data>(actor: Actor, query: string): Promise<Data> {
  const { data, errors } = await ask<Data>(actor, query);
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join());
  return data;
}
type Payload = { readonly userErrors: readonly ShownError[] };
const call = async (actor: Actor, mutation: string, input: object): Promise<string[]> =>
  (await callAs<Payload>(ask, actor, mutation, input, '')).userErrors.map(({ code }) => code);

interface Table {
  readonly code: string;
  readonly columns: readonly { readonly heading: string }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly (string | null)[] }[];
}
interface Section {
  readonly figures: readonly {
    readonly measure: string;
    readonly numerator: number | null;
    readonly percent: string | null;
    readonly isHidden: boolean;
  }[];
  readonly tables: readonly Table[];
}
async function section(actor: Actor, name: string, more = ''): Promise<Section> {
  const shown = 'figures { measure numerator percent isHidden } tables { code columns { heading } rows { key cells } }';
  const { panelAssurance } = await asked<{ panelAssurance: { sections: Section[] } }>(
    actor,
    `{ panelAssurance(from: "2025-04-01", to: "2026-03-31" ${more}) { sections(only: [${name}]) { ${shown} } } }`,
  );
  return panelAssurance.sections[0]!;
}
const TERM = {
  ...{ academicYear: '2025/26', term: 'AUTUMN', sessionsPossible: 140, sessionsAttended: 100, sessionsAuthorised: 30 },
  ...{ suspensions: 2, sessionsSuspended: 5, providerUrn: SCHOOLS.inArea },
};
const caseId = (at: number): string => toGlobalId('Case', planted[at]!.caseId);

describe('attendance', () => {
  const record = (at: number, more: object = {}, actor: Actor = world.actors.officer) =>
    call(actor, 'recordSchoolAttendance', { caseId: caseId(at), ...TERM, ...more });

  test('all that is wrong with a term is told at once; what is right replaces what was recorded of it', async () => {
    const wrong = { academicYear: '2026/27', sessionsAttended: 141, sessionsSuspended: 0, providerUrn: '999999' };
    expect(await record(0, wrong)).toEqual([
      ...['TERM_IN_FUTURE', 'PROVIDER_UNKNOWN', 'MORE_THAN_POSSIBLE', 'SUSPENSION_WITHOUT_SESSIONS'],
    ]);
    expect(await record(0, { academicYear: '2025-26', sessionsPossible: 300 })).toEqual([
      ...['ACADEMIC_YEAR_UNREADABLE', 'COUNT_OUT_OF_RANGE'],
    ]);
    expect(await record(0, { academicYear: '2010/11' })).toEqual(['BEFORE_BIRTH']);
    // Who attended all but 40 sessions was not suspended for 41.
    expect(await record(0, { sessionsSuspended: 41 })).toEqual(['MORE_THAN_MISSED']);
    expect(await record(0, { sessionsAttended: 60 })).toEqual([]);
    expect(await record(0)).toEqual([]);
    await expect(record(0, {}, world.actors.commissioner)).rejects.toThrow('FORBIDDEN');
    const shown = `{ node(id: "${caseId(0)}") { ... on Case { schoolAttendance { term sessionsAttended sessionsUnauthorised
      isPersistentlyAbsent isSeverelyAbsent provider { urn } } } } }`;
    const term = {
      sessionsAttended: 100,
      sessionsUnauthorised: 10,
      isPersistentlyAbsent: true,
      isSeverelyAbsent: false,
    };
    const told = { node: { schoolAttendance: [{ term: 'AUTUMN', ...term, provider: { urn: SCHOOLS.inArea } }] } };
    expect(await asked(world.actors.auditor, shown)).toEqual(told);
    expect(await asked(world.actors.commissioner, shown)).toEqual({ node: { schoolAttendance: null } });
  });

  test('a file of many: by pupil number or reference, unchanged the second time, and nobody unknown', async () => {
    await db.asOwner(
      `insert into child_reference (local_area_code, scheme, reference, child_id, recorded_at)
       select $1, 'OWN', 'OWN-' || ordinal, child_id, now() from unnest($2::uuid[]) with ordinality as given(child_id, ordinal)`,
      [world.code, planted.slice(1, 31).map(({ childId }) => childId)],
    );
    const row = (reference: string, attended: number, suspensions = 0) => ({
      ...{ reference, academic_year: '2025/26', term: 'AUTUMN', urn: SCHOOLS.inArea, sessions_possible: '140' },
      ...{ sessions_attended: String(attended), sessions_authorised: '0', suspensions: String(suspensions) },
      ...{ sessions_suspended: String(suspensions * 3), permanently_excluded: suspensions === 2 ? '1' : '' },
    });
    // Children 1 to 30: twelve miss a tenth or more, six of them half; eight are suspended, two of them twice and excluded.
    const attended = (at: number): number => (at <= 6 ? 60 : at <= 12 ? 120 : at <= 22 ? 140 : 134);
    const rows = Array.from({ length: 30 }, (_, index) =>
      row(`OWN-${String(index + 1)}`, attended(index + 1), index >= 28 ? 2 : index >= 22 ? 1 : 0),
    );
    const path = files.write('attendance.csv', toCsv([...rows, row('OWN-99', 140), row('OWN-1', 141)]));
    const kind = ['--kind', 'school-attendance', '--area', world.code, path];
    expect((await runCommand(db, clock, ...kind)).counts).toMatch(
      /^read 32 accepted (29|30) refused (2|3) unchanged 0$/,
    );
    const again = files.write('again.csv', toCsv(rows));
    expect((await runCommand(db, clock, '--kind', 'school-attendance', '--area', world.code, again)).counts).toMatch(
      /^read 30 accepted (0|1) refused 0 unchanged (29|30)$/,
    );
  });

  test('T1 attendance and suspensions of the period, counted apart; for the public nothing of few', async () => {
    // Child 0 by hand, 1 to 30 by file: 31 children of 140 sessions each.
    const { figures, tables } = await section(world.actors.director, 'ATTENDANCE');
    const of = (name: string) => figures.find(({ measure }) => measure === name)!;
    const sessions = 100 + 6 * 60 + 6 * 120 + 10 * 140 + 8 * 134;
    expect(of('ATTENDANCE_TOLD').numerator).toBe(31);
    expect(of('ATTENDANCE_RATE')).toMatchObject({ numerator: 31, percent: ((sessions / (31 * 140)) * 100).toFixed(1) });
    expect([of('PERSISTENTLY_ABSENT').numerator, of('SEVERELY_ABSENT').numerator]).toEqual([13, 6]);
    expect([of('CHILDREN_SUSPENDED').numerator, of('SUSPENSIONS').numerator]).toEqual([9, 12]);
    expect(of('PERMANENT_EXCLUSIONS').numerator).toBe(2);
    expect(tables[0]!.rows[0]!.cells.slice(0, 3)).toEqual(['31', String(31 * 140), String(sessions)]);
    const told = await section(world.actors.director, 'ATTENDANCE', 'audience: PUBLIC');
    expect(told.tables).toEqual([]);
    expect(told.figures.map(({ numerator, isHidden }) => (isHidden ? null : (numerator ?? 0) % 5))).toEqual([
      ...[0, 0, 0, 0, 0, 0, null],
    ]);
  });
});

describe('requests', () => {
  test('T1 requests by phase, ethnicity, sex and kind of school, counted apart from the database', async () => {
    const { tables } = await section(world.actors.auditor, 'EQUALITY');
    const of = (code: string): Table => tables.find((one) => one.code === code)!;
    const all = (code: string) => of(code).rows.find(({ key }) => key === 'ALL')!.cells;
    const counted = (holds: (one: PlantedRequest) => boolean): string =>
      String([...REQUESTS, ...IMPLIED].filter(holds).length);
    // One population: what a referral says was asked for on its day, and nothing of what it gives no day of (71).
    const { figures } = await section(world.actors.auditor, 'PLANS');
    expect(figures.find(({ measure }) => measure === 'REQUESTS_RECEIVED')).toMatchObject({ numerator: 46 });
    const codes = ['PHASE', 'ETHNICITY', 'SEX', 'SCHOOL'].map((name) => `REQUESTS_BY_${name}`);
    for (const code of codes) expect([code, all(code).at(-1)]).toEqual([code, '46']);
    const headings = of('REQUESTS_BY_PHASE').columns.map(({ heading }) => heading);
    expect(headings[0]).toBe('Agreed to assess');
    const cell = (code: string, key: string, heading: string) =>
      of(code).rows.find((row) => row.key === key)!.cells[of(code).columns.findIndex((one) => one.heading === heading)];
    expect(cell('REQUESTS_BY_PHASE', 'PRIMARY', 'Agreed to assess')).toBe(
      counted((one) => one.birthCohort === 2017 && one.answer?.kind === 'ASSESSMENT_AGREED'),
    );
    expect(cell('REQUESTS_BY_ETHNICITY', 'BLACK', 'All')).toBe(counted(({ ethnicity }) => ethnicity === 'BCRB'));
    // A school told of the children of the file; the request came before most of it was told, and then nothing is known.
    const autumn = counted(({ asked: day }) => day >= '2025-09-01');
    expect(Number(cell('REQUESTS_BY_SCHOOL', 'NONE', 'All') ?? 0)).toBeGreaterThanOrEqual(46 - Number(autumn));
    expect(of('REQUESTS_BY_SEX').rows.some(({ cells }) => cells.includes(null))).toBe(true);
    await expect(section(world.actors.commissioner, 'EQUALITY')).rejects.toThrow('FORBIDDEN');
  });
});

describe('what is published', () => {
  const PUBLIC = `panelAssurance(from: "2025-04-01", to: "2026-03-31", audience: PUBLIC) { publishedAt isWhole
    sections { figures { measure numerator denominator percent median p90 amount } tables { code rows { key cells } } }
    checklist { answers } }`;
  const YEAR = 'financialYear: "2025-26"';
  const told = (actor: Actor) =>
    asked<{ panelAssurance: { publishedAt: string | null }; decisionOutcomes: { isDraft: boolean } }>(
      actor,
      `{ ${PUBLIC} decisionOutcomes(${YEAR}, by: PANEL, audience: PUBLIC) { isDraft rows { key } }
         areaFeedback(${YEAR}, audience: PUBLIC) { responses { asked } } planQuality(${YEAR}, audience: PUBLIC) { found { audited } } }`,
    );
  const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

  test('B41 one year told twice is the same twice: what is recorded later can not be subtracted', async () => {
    const { director, auditor } = world.actors;
    const draft = await told(director);
    expect([draft.panelAssurance.publishedAt, draft.decisionOutcomes.isDraft]).toEqual([null, true]);
    expect(await call(director, 'publishAssurance', { financialYear: '2026-27' })).toEqual(['YEAR_NOT_ENDED']);
    await expect(call(auditor, 'publishAssurance', { financialYear: '2025-26' })).rejects.toThrow('FORBIDDEN');
    // What is told for good is told by the authority, of years that it has a record of.
    expect(await call(world.actors.healthDirector, 'publishAssurance', { financialYear: '2025-26' })).toEqual([
      'NOT_THE_AUTHORITY',
    ]);
    expect(await call(director, 'publishAssurance', { financialYear: '1999-00' })).toEqual(['BEFORE_RECORDS']);
    expect(await call(director, 'publishAssurance', { financialYear: '2025-26' })).toEqual([]);
    expect(await call(director, 'publishAssurance', { financialYear: '2025-26' })).toEqual(['ALREADY_PUBLISHED']);
    const published = await told(director);
    expect(published.panelAssurance.publishedAt).toBe('2026-04-20T09:00:00.000Z');
    expect(published.decisionOutcomes.isDraft).toBe(false);
    expect({ ...published.panelAssurance, publishedAt: null }).toEqual(draft.panelAssurance);
    // The attack: one child more, and another's answer; a draft would have told of both by subtraction.
    const whole = await section(director, 'PLANS');
    clock.set('2026-05-20T09:00:00Z');
    await plantRequests(
      db,
      world,
      REQUESTS.slice(0, 6).map((one) => ({ ...one, sex: 'F', ethnicity: 'AIND', answer: null })),
      'MORE',
    );
    expect(digest(await told(director))).toBe(digest(published));
    expect(digest(await told(auditor))).toBe(digest(published));
    // Those inside who read each request see it; their tables by characteristic, which are of many only, stay as they were told.
    const received = ({ figures }: Section) =>
      figures.find(({ measure }) => measure === 'REQUESTS_RECEIVED')!.numerator;
    expect(received(await section(director, 'PLANS'))).toBe(received(whole)! + 6);
    const years = '{ assurancePublications { financialYear publishedBy { displayName } } }';
    expect(await asked(auditor, years)).toMatchObject({ assurancePublications: [{ financialYear: '2025-26' }] });
  });

  test('who declared an interest publishes nothing, and may read what is public', async () => {
    const { healthDirector } = world.actors;
    clock.set('2027-04-20T09:00:00Z');
    await db.asSuperuser(
      `set session_replication_role = replica;
       insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, person_id, case_id, kind, declared_at)
       select local_area_code, gen_random_uuid(), gen_random_uuid(), '${healthDirector.personId}', case_id, 'PERSONAL', '2026-05-20T09:00:00Z'
         from panel_case where reference = 'ASK-000' limit 1; set session_replication_role = default`,
    );
    expect(await call(healthDirector, 'publishAssurance', { financialYear: '2026-27' })).toContain('NOT_WHOLE');
    const of = (year: string) =>
      `{ panelAssurance(from: "${year}-04-01", to: "${String(Number(year) + 1)}-03-31", audience: PUBLIC) { isWhole } }`;
    expect(await asked(healthDirector, of('2025'))).toEqual({ panelAssurance: { isWhole: true } });
    await expect(asked(healthDirector, of('2026'))).rejects.toThrow('interest');
    clock.set('2026-05-20T09:00:00Z');
  });
});

describe('what is carried to a committee', () => {
  test('flat files have the rows of their queries, for those who may ask', async () => {
    const { officer, director, commissioner, finance } = world.actors;
    const partTime = { hoursPerWeek: '12.5', agreedEndDate: '2026-06-30' };
    const begun = { kind: 'PART_TIME_TIMETABLE', startDate: '2026-03-02', reason: 'HEALTH', partTime };
    expect(await call(officer, 'recordCircumstance', { caseId: caseId(0), ...begun })).toEqual([]);
    const { rows } = await fetchExport(director, 'children-in-sight.csv');
    expect(rows).toEqual([
      expect.objectContaining({
        ...{ circumstance: 'PART_TIME_TIMETABLE', caseReference: 'ASK-000', hoursPerWeek: '12.5', weeks: '11' },
        ...{ lastTerm: '2025/26 AUTUMN', sessionsAttended: '100', suspensions: '2' },
      }),
    ]);
    // Of a kind of which nothing is told to somebody a file without a row would say that there is none.
    expect((await fetchExport(finance, 'children-in-sight.csv?circumstance=PART_TIME_TIMETABLE')).status).toBe(403);
    expect((await fetchExport(director, 'children-in-sight.csv?circumstance=AWAY')).status).toBe(400);
    const counts = await fetchExport(director, 'sight-counts.csv?from=2026-03-01&to=2026-05-20');
    expect(counts.rows.filter(({ children }) => children === '1')).toHaveLength(3);
    // Who declared an interest is told that it is counted without.
    const short = await fetchExport(world.actors.healthDirector, 'sight-counts.csv?from=2026-03-01&to=2026-05-20');
    expect(short.rows.filter(({ children, withheld }) => children === '1' || withheld === '')).toEqual([]);
    // And who is told of a part of the kinds, that it is a part.
    const waits = { kind: 'AWAITING_PLACE', startDate: '2026-05-20', reason: 'NO_PLACE_FREE' };
    const place = { awaited: { provisionType: 'SPECIAL_ACADEMY' } };
    expect(await call(officer, 'recordCircumstance', { caseId: caseId(0), ...waits, ...place })).toEqual([]);
    const inPart = await fetchExport(finance, 'children-in-sight.csv');
    expect(inPart.rows).toMatchObject([
      {
        circumstance: 'AWAITING_PLACE',
        withheld: expect.stringMatching(/^Nothing is told here of part time/) as string,
      },
    ]);
    const awaited = await fetchExport(finance, 'children-in-sight.csv?circumstance=AWAITING_PLACE');
    expect(awaited.rows).toMatchObject([{ withheld: '' }]);
    expect([...rows, ...counts.rows].map(({ withheld }) => withheld)).not.toContain(short.rows[0]?.['withheld']);

    const next = await asked<{
      clocksNext: { nodes: { clock: { code: string; dueDate: string } }[]; totalCount: number };
    }>(director, '{ clocksNext(first: 100) { totalCount nodes { clock { code dueDate } } } }');
    const clocks = await fetchExport(director, 'clocks-next.csv');
    expect([clocks.status, clocks.text.slice(0, 300)]).toEqual([200, expect.anything()]);
    expect(clocks.rows).toHaveLength(next.clocksNext.totalCount);
    expect(clocks.rows.slice(0, 100).map(({ code, dueDate }) => ({ code, dueDate }))).toEqual(
      next.clocksNext.nodes.map(({ clock: { code, dueDate } }) => ({ code, dueDate })),
    );
    expect((await fetchExport(commissioner, 'clocks-next.csv')).status).toBe(403);

    const { budgetHolders } = await asked<{ budgetHolders: { agency: { id: string } }[] }>(
      director,
      '{ budgetHolders { agency { id } } }',
    );
    const ownerAgencyId = budgetHolders[0]!.agency.id;
    const complaint = {
      caseId: caseId(1),
      kind: 'COMPLAINT',
      date: '2026-04-01',
      ownerAgencyId,
      dueDate: '2026-06-01',
      account: 'Words.',
    };
    expect(await call(officer, 'openRedress', complaint)).toEqual([]);
    const matters = await fetchExport(finance, 'redress-matters.csv');
    expect(matters.rows).toEqual([
      expect.objectContaining({ caseReference: 'ASK-001', kind: 'COMPLAINT', openedOn: '2026-04-01', state: 'OPEN' }),
    ]);
    expect(matters.text.includes('Words.')).toBe(false);
    const recorded = await db.asOwner<{ subject_id: string }>(
      `select distinct subject_id from audit_event where subject_type = 'Export' order by subject_id`,
    );
    expect(recorded.map((row) => row.subject_id)).toEqual([
      ...['children-in-sight', 'clocks-next', 'redress-matters', 'sight-counts'],
    ]);
  });

  test('the monitoring report has measures as they are reckoned, and ratings with their reasons', async () => {
    const { director, officer, commissioner } = world.actors;
    const { budgetHolders } = await asked<{ budgetHolders: { agency: { id: string } }[] }>(
      director,
      '{ budgetHolders { agency { id } } }',
    );
    const input = improvementInput(budgetHolders[0]!.agency.id, { letterDate: '2025-09-01' });
    const [priority] = input.priorities;
    const measures = (['ATTENDANCE', 'REQUESTS_RECEIVED'] as const).map((measure) => ({
      ...{ measure, baselineDate: '2026-01-31', targets: [{ date: '2026-10-01', number: '95' }] },
    }));
    const saved = await callAs<Payload & { plan: { id: string } }>(
      ...([ask, director, 'saveImprovementPlan', { ...input, priorities: [{ ...priority!, measures }] }] as const),
      'plan { id }',
    );
    const planId = saved.plan.id;
    const rating = { planId, code: '1.1', rating: 'GREEN', ratedDate: '2026-05-01', reason: 'An invented reason.' };
    expect(await call(director, 'rateImprovement', { ...rating, evidence: ['Minute 4'] })).toEqual([]);
    const html = async (actor: Actor): Promise<string> => {
      const ctx = contextOf(db, clock, actor);
      try {
        return renderHtml(await improvementPlanReport.build(ctx, { planId: null, asAt: null }));
      } finally {
        await ctx.end();
      }
    };
    const shown = await html(officer);
    expect(shown).toContain('An invented reason.');
    expect(shown).toContain('Milestone 1.1a was due on 31 October 2025 and has not been reached.');
    expect(shown).toMatch(/Attendance of children of whom a school told[\s\S]*?84\.1%/);
    expect(await html(commissioner)).toContain('withheld');
    const { rows } = await fetchExport(officer, 'improvement-plan.csv');
    expect(rows.map(({ part, code }) => `${part ?? ''} ${code ?? ''}`)).toEqual([
      ...['ACTION 1.1', 'MILESTONE 1.1a', 'MEASURE ATTENDANCE', 'MEASURE REQUESTS_RECEIVED'],
    ]);
    expect(rows[0]).toMatchObject({ rating: 'GREEN', reason: 'An invented reason.', isWithheld: '' });
    expect(rows[2]).toMatchObject({ value: '84.1', status: 'OFF_TRACK', isWithheld: 'false' });
  });

  test('what waits: an audit to moderate, an answer to come, an action and a milestone that nothing shows', async () => {
    const { officer, director } = world.actors;
    const rubric = {
      name: 'Invented',
      startDate: '2025-01-01',
      grades: [
        { code: 'GOOD', label: 'Good' },
        { code: 'WEAK', label: 'Weak' },
      ],
    };
    const sections = [{ code: 'F', title: 'Invented', questions: [{ code: 'F1', text: 'Invented?' }] }];
    expect(await call(director, 'adoptAuditRubric', { ...rubric, sections })).toEqual([]);
    const sent = { caseId: caseId(2), kind: 'FINAL_PLAN_SENT', eventDate: '2026-02-01' };
    expect(await call(officer, 'recordPlanEvent', sent)).toEqual([]);
    const drawn = await callAs<Payload & { sample: { audits: { id: string }[] } }>(
      ask,
      director,
      'drawPlanAuditSample',
      { startDate: '2026-01-01', endDate: '2026-03-31', size: 1, seed: 'invented' },
      'sample { audits { id } }',
    );
    const planAuditId = drawn.sample.audits[0]!.id;
    const graded = {
      planAuditId,
      stage: 'AUDIT',
      gradedDate: '2026-05-20',
      overallGrade: 'GOOD',
      summary: 'Invented.',
    };
    const answers = [{ question: 'F1', grade: 'GOOD' }];
    expect(await call(director, 'gradePlanAudit', { ...graded, answers })).toEqual([]);
    const feedback = { caseId: caseId(2), respondent: 'FAMILY', stage: 'ASSESSMENT', method: 'PHONE' };
    expect(await call(officer, 'askFeedback', { ...feedback, askedDate: '2026-05-01' })).toEqual([]);
    expect(await call(officer, 'askFeedback', { ...feedback, askedDate: '2026-05-19' })).toEqual([]);
    const work = async (actor: Actor) => {
      const kinds = '[PLAN_AUDIT, FEEDBACK, IMPROVEMENT_ACTION, IMPROVEMENT_MILESTONE]';
      const { viewer } = await asked<{ viewer: { worklist: Record<string, unknown>[] } }>(
        actor,
        `{ viewer { worklist(kinds: ${kinds}) { kind caseReference planCode day isOverdue } } }`,
      );
      return viewer.worklist.map((one) => [one['kind'], one['caseReference'] ?? one['planCode'], one['day']]);
    };
    const plan = [
      ['IMPROVEMENT_ACTION', '1.1', '2025-10-31'],
      ['IMPROVEMENT_MILESTONE', '1.1a', '2025-10-31'],
    ];
    expect(await work(officer)).toEqual([['FEEDBACK', 'ASK-002', '2026-05-01']]);
    expect(await work(director)).toEqual(plan);
    expect(await work(await world.staff.actorOf('ADMINISTRATOR'))).toEqual(plan);
    expect(await work(world.actors.finance)).toEqual([]);
    await db.asSuperuser(
      `set session_replication_role = replica; delete from interest_declaration; set session_replication_role = default`,
    );
    expect(await work(world.actors.healthDirector)).toEqual([...plan, ['PLAN_AUDIT', 'ASK-002', '2026-05-20']]);
    const audits = await fetchExport(director, 'plan-audits.csv?financialYear=2026-27');
    expect(audits.rows.map(({ stage, question, grade }) => [stage, question, grade])).toEqual([
      ['AUDIT', '', 'GOOD'],
      ['AUDIT', 'F1', 'GOOD'],
    ]);
  });
});
