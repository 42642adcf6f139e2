import { improvementPlanReport } from '../src/features/assurance/exporter/improvement-plan';
import { MEASURES } from '../src/features/assurance/rules/improvement/measures';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { renderHtml } from '../src/platform/report-html';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { exportsOf } from './support/fetch-export';
import { setClock } from './support/make-ledger';
import { contextOf, makePanelWorld, makeReferredCase, SCHOOLS, type PanelWorld } from './support/make-panel';
import { callAs, type ShownError } from './support/panel-client';
import { makeRunning } from './support/running-placement';
import { gradingOf, improvementInput, RUBRIC } from './support/whole-quality';
import { wholeSchema } from './support/whole-schema';

/* What an area sets out to improve: said by its people, and measured by the figures of this system. */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
const fetchExport = exportsOf(db, clock);
let world: PanelWorld;
let agencyId: string;

type Payload = {
  readonly plan: { readonly id: string; readonly version: number } | null;
  readonly userErrors: readonly ShownError[];
};
const call = (mutation: string, input: object, actor: Actor = world.actors.director) =>
  callAs<Payload>(ask, actor, mutation, input, 'plan { id version }');
const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);
async function asked<Data>(query: string, actor: Actor = world.actors.director): Promise<Data> {
  const answer = await ask<Data>(actor, query);
  if (answer.errors.length > 0) throw new Error(answer.errors.map(({ code, message }) => `${code} ${message}`).join());
  return answer.data;
}

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  const running = await makeRunning(ask, world, { option: { providerUrn: SCHOOLS.farAway } });
  const caseId = toGlobalId('Case', await makeReferredCase(world, { terms: { ehcPlanStatus: 'NONE' } }));
  clock.set('2025-11-03T09:00:00Z');
  const [officer, finance] = [world.actors.officer, world.actors.finance];
  for (const [kind, eventDate] of [
    ['REQUEST_RECEIVED', '2025-01-06'],
    ['FINAL_PLAN_SENT', '2025-06-30'],
  ] as const) {
    await callAs(ask, officer, 'recordPlanEvent', { caseId, kind, eventDate }, '');
  }
  await plant(caseId, running.caseId);
  const advice = { agencyKind: 'HEALTH', kind: 'THERAPY', contributor: 'An invented team', askedDate: '2025-10-20' };
  await callAs(ask, officer, 'recordAdviceRequest', { caseId, ...advice }, '');
  const budget = { financialYear: '2025-26', version: 'Invented', allocation: '30000.00', reason: 'Invented.' };
  const budgetHolderId = toGlobalId('BudgetHolder', world.holders.EDUCATION);
  await callAs(ask, finance, 'setBudget', { ...budget, budgetHolderId }, '');
  const { budgetHolders } = await asked<{ budgetHolders: { agency: { id: string } }[] }>(
    '{ budgetHolders { agency { id } } }',
  );
  agencyId = budgetHolders[0]!.agency.id;
});
beforeEach(() => {
  clock.set('2026-03-02T09:00:00Z');
});

/** What measures count beside plans and money: children in sight, a term at school, an audited plan and what families said. */
async function plant(caseId: string, runningId: string): Promise<void> {
  const { officer, director } = world.actors;
  const told = async <Payload>(actor: Actor, mutation: string, input: object, gives = ''): Promise<Payload> => {
    const payload = await callAs<Payload>(ask, actor, mutation, input, gives);
    expect(payload.userErrors).toEqual([]);
    return payload;
  };
  const seen = { startDate: '2025-10-06', reason: 'HEALTH' };
  const partTime = { hoursPerWeek: '12', agreedEndDate: '2025-12-19' };
  await told(officer, 'recordCircumstance', { ...seen, caseId, kind: 'PART_TIME_TIMETABLE', partTime });
  const awaited = { provisionType: 'SPECIAL_ACADEMY' };
  for (const one of [caseId, toGlobalId('Case', runningId)]) {
    await told(officer, 'recordCircumstance', {
      ...{ ...seen, caseId: one, kind: 'AWAITING_PLACE', reason: 'NO_PLACE_FREE', awaited },
    });
  }
  const term = { academicYear: '2024/25', term: 'SUMMER', providerUrn: SCHOOLS.inArea, sessionsAuthorised: 6 };
  const sessions = { sessionsPossible: 120, sessionsAttended: 90, suspensions: 1, sessionsSuspended: 2 };
  await told(officer, 'recordSchoolAttendance', { caseId, ...term, ...sessions });
  await told(director, 'adoptAuditRubric', RUBRIC);
  const draw = { startDate: '2025-06-01', endDate: '2025-06-30', size: 1, seed: 'Invented' };
  const { sample } = await told<{ sample: { audits: { id: string }[] } }>(
    ...([director, 'drawPlanAuditSample', draw, 'sample { audits { id } }'] as const),
  );
  await told(director, 'gradePlanAudit', gradingOf(sample.audits[0]!.id, 'AUDIT', '2025-11-03'));
  const question = { respondent: 'FAMILY', stage: 'REVIEW', method: 'PHONE', askedDate: '2025-10-20' };
  const requests: string[] = [];
  for (const one of [caseId, toGlobalId('Case', runningId)]) {
    const { feedback } = await told<{ feedback: { id: string } }>(
      ...([officer, 'askFeedback', { ...question, caseId: one }, 'feedback { id }'] as const),
    );
    requests.push(feedback.id);
  }
  const scores = [{ question: 'OVERALL', score: 4 }];
  await told(officer, 'recordFeedback', { feedbackRequestId: requests[0], answeredDate: '2025-10-27', scores });
}

/** That somebody has an interest in the case of which most is planted. */
async function declareInterest(actor: Actor): Promise<void> {
  await db.asSuperuser(
    `set session_replication_role = replica;
     insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, reason, declared_at)
     select '311', gen_random_uuid(), gen_random_uuid(), case_id, '${actor.personId}', 'PERSONAL', 'Invented to be short', '2025-11-01'
       from plan_audit limit 1;
     set session_replication_role = default`,
  );
}

/** The same figures by the queries that tell them elsewhere, in the twelve months to 2 March 2026. */
const ELSEWHERE = `{ budgetPressure(financialYear: "2025-26") { variance variancePercent outOfArea { placements cost } }
  reviews(filter: { overdue: true }) { totalCount }
  planTimeliness(from: "2025-03-03", to: "2026-03-02") { sent withinTime withinTimeWithExceptions bands { band waiting } }
  adviceLateness(from: "2025-03-03", to: "2026-03-02") { asked late }
  waiting: childrenInSight(filter: { circumstance: { eq: AWAITING_PLACE } }) { totalCount }
  partTime: childrenInSight(filter: { circumstance: { eq: PART_TIME_TIMETABLE } }) { totalCount }
  planQuality(financialYear: "2025-26") { found { audited overall { grade plans } } }
  areaFeedback(financialYear: "2025-26") { responses { stage responsePercent } scores { question mean } }
  cases(first: 50) { nodes { decisions { noticesDue { timing } } } }
  panelAssurance(from: "2025-03-03", to: "2026-03-02") { requests: figure(measure: REQUESTS_RECEIVED) { numerator } deferred: figure(measure: DECISIONS_DEFERRED) { percent }
    notice: figure(measure: DECISION_TO_NOTICE) { median } attendance: figure(measure: ATTENDANCE_RATE) { percent }
    suspended: figure(measure: CHILDREN_SUSPENDED) { percent } disputes: figure(measure: DISPUTES_OPEN) { numerator } } }`;

interface Elsewhere {
  readonly budgetPressure: {
    readonly variance: string;
    readonly variancePercent: string;
    readonly outOfArea: { readonly placements: number; readonly cost: string };
  };
  readonly planTimeliness: {
    readonly sent: number;
    readonly withinTime: number;
    readonly withinTimeWithExceptions: number;
    readonly bands: readonly { readonly band: string; readonly waiting: number }[];
  };
  readonly adviceLateness: readonly { readonly asked: number; readonly late: number }[];
  readonly reviews: { readonly totalCount: number };
  readonly waiting: { readonly totalCount: number };
  readonly partTime: { readonly totalCount: number };
  readonly planQuality: {
    readonly found: readonly {
      readonly audited: number;
      readonly overall: readonly { readonly grade: string; readonly plans: number }[];
    }[];
  };
  readonly areaFeedback: {
    readonly responses: readonly { readonly stage: string | null; readonly responsePercent: string }[];
    readonly scores: readonly { readonly question: string; readonly mean: string }[];
  };
  readonly cases: {
    readonly nodes: readonly {
      readonly decisions: readonly { readonly noticesDue: readonly { readonly timing: string }[] }[];
    }[];
  };
  readonly panelAssurance: {
    readonly requests: { readonly numerator: number };
    readonly disputes: { readonly numerator: number };
    readonly notice: { readonly median: string | null };
    readonly deferred: { readonly percent: string | null };
    readonly attendance: { readonly percent: string | null };
    readonly suspended: { readonly percent: string | null };
  };
}

test('all that is wrong with a plan is told at once', async () => {
  const usual = improvementInput(agencyId);
  const priority = usual.priorities[0]!;
  const action = priority.actions[0]!;
  const measure = priority.measures[0]!;
  const wrong = {
    ...{ ...usual, letterDate: null, note: ' ' },
    priorities: [
      {
        ...priority,
        actions: [
          { ...action, owners: [] },
          { ...action, title: ' ', owners: [{ agencyId: toGlobalId('Agency', world.holders.HEALTH) }] },
        ],
        measures: [
          { ...measure, baselineDate: '2027-01-01' },
          { ...measure, targets: [{ date: '2026-10-01', amount: '1.00' }] },
          { ...measure, measure: 'BUDGET_VARIANCE', targets: [] },
          // Who aims at 140 percent of all, or at fewer than nobody, has slipped.
          { ...measure, measure: 'ADVICE_LATE', targets: [{ date: '2026-10-01', number: '140' }] },
          { ...measure, measure: 'REVIEWS_OVERDUE', targets: [{ date: '2026-10-01', number: '-1' }] },
          { ...measure, measure: 'FEEDBACK_OVERALL', targets: [{ date: '2026-10-01', number: '5' }] },
          // No count comes to one and a half.
          { ...measure, measure: 'DISPUTES_OPEN', targets: [{ date: '2026-10-01', number: '1.5' }] },
          { ...measure, measure: 'DISPUTE_DAYS', targets: [{ date: '2026-10-01', number: '1.5' }] },
          { ...measure, measure: 'BUDGET_VARIANCE_PERCENT', targets: [{ date: '2026-10-01', number: '-140' }] },
        ],
      },
      { ...priority, actions: [] },
    ],
  };
  expect(new Set(codes(await call('saveImprovementPlan', wrong)))).toEqual(
    new Set([
      ...['LETTER_MISSING', 'TEXT_MISSING', 'CODE_TWICE', 'OWNER_MISSING', 'AGENCY_UNKNOWN', 'NOTHING_PLANNED'],
      ...['BASELINE_IN_FUTURE', 'TARGETS_OUT_OF_ORDER', 'MEASURE_TWICE', 'TARGET_IN_OTHER_UNIT', 'TARGET_MISSING'],
      ...['TARGET_OUT_OF_RANGE', 'TARGET_NOT_WHOLE'],
    ]),
  );
  const { userErrors } = await call('saveImprovementPlan', wrong);
  expect(userErrors.filter(({ code }) => code === 'TARGET_OUT_OF_RANGE').map(({ field }) => field.at(-3))).toEqual([
    ...['3', '4'],
  ]);
  expect(userErrors.filter(({ code }) => code === 'TARGET_NOT_WHOLE').map(({ field }) => field.at(-3))).toEqual(['6']);
});

describe('a plan that is followed', () => {
  let planId: string;
  const rate = (code: string, rating: string, ratedDate: string, evidence: string[] = []) =>
    call('rateImprovement', { planId, code, rating, ratedDate, reason: 'An invented reason.', evidence });
  const PLAN = (
    asAt: string | null = null,
  ) => `{ improvementPlan(id: "${planId}"${asAt === null ? '' : `, asAt: "${asAt}"`}) {
    version statementDueDate statementDueByWorkingDays versions { version note }
    priorities { actions { rating contradictions ratings { rating reason evidence } milestones { code isOverdue reachedDate } }
      measures { measure reading { status baseline { number amount } value { number amount } expected { number amount } } } }
    visits { visitor progress } } }`;
  interface Shown {
    improvementPlan: {
      version: number;
      visits: unknown[];
      priorities: {
        actions: {
          rating: string | null;
          contradictions: string[];
          ratings: unknown[];
          milestones: { isOverdue: boolean }[];
        }[];
        measures: {
          measure: string;
          reading: { status: string; value: { number: string; amount: string } | null } | null;
        }[];
      }[];
    };
  }
  const actionOf = async (asAt: string | null = null) =>
    (await asked<Shown>(PLAN(asAt))).improvementPlan.priorities[0]!.actions[0]!;

  test('it is saved whole as a version; who has read an older one is told', async () => {
    const { plan } = await call('saveImprovementPlan', improvementInput(agencyId));
    planId = plan!.id;
    expect(plan!.version).toBe(1);
    expect(codes(await call('saveImprovementPlan', improvementInput(agencyId)))).toEqual(['NAME_TAKEN']);
    const again = {
      ...improvementInput(agencyId),
      kind: null,
      name: null,
      letterDate: null,
      planId,
      expectedVersion: 1,
    };
    expect((await call('saveImprovementPlan', again)).plan?.version).toBe(2);
    await expect(call('saveImprovementPlan', again)).rejects.toThrow('CONFLICT');
    expect(await asked(PLAN())).toMatchObject({
      improvementPlan: { version: 2, versions: [{ version: 1 }, { version: 2 }], statementDueDate: '2025-11-10' },
    });
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    expect((await call('saveImprovementPlan', { ...again, expectedVersion: 2 }, administrator)).plan?.version).toBe(3);
    await expect(call('saveImprovementPlan', again, world.actors.commissioner)).rejects.toThrow('FORBIDDEN');
  });

  test('red, amber and green have reasons and stay; what is done is shown by evidence, milestones first', async () => {
    expect(codes(await rate('9', 'GREEN', '2026-03-03'))).toEqual(['CODE_UNKNOWN', 'IN_FUTURE']);
    expect(codes(await rate('1.1', 'DONE', '2026-03-01'))).toEqual(['MILESTONE_OPEN', 'EVIDENCE_MISSING']);
    expect(codes(await rate('1.1', 'AMBER', '1900-01-01'))).toEqual(['BEFORE_PLAN']);
    expect(codes(await rate('1.1', 'AMBER', '2025-10-06'))).toEqual([]);
    expect(codes(await rate('1.1', 'GREEN', '2025-11-30'))).toEqual([]);
    expect(await actionOf('2025-11-01')).toMatchObject({
      rating: 'AMBER',
      contradictions: [],
      milestones: [{ isOverdue: true }],
    });
    const late = await actionOf();
    expect(late.ratings).toHaveLength(2);
    expect(late.rating).toBe('GREEN');
    expect(late.contradictions).toContain('Milestone 1.1a was due on 31 October 2025 and has not been reached.');
    expect(codes(await rate('1.1a', 'DONE', '2026-02-01', ['Invented minute 7']))).toEqual([]);
    expect((await actionOf()).contradictions).not.toContain(late.contradictions[0]);
    expect(await actionOf('2026-01-31')).toMatchObject({ milestones: [{ isOverdue: true, reachedDate: null }] });
    const visit = {
      planId,
      visitDate: '2026-02-10',
      visitor: 'DEPARTMENT_FOR_EDUCATION',
      progress: 'SOME',
      finding: 'Invented.',
    };
    expect(codes(await call('recordMonitoringVisit', { ...visit, visitDate: '2026-03-03', finding: '' }))).toEqual([
      'IN_FUTURE',
      'TEXT_MISSING',
    ]);
    expect(codes(await call('recordMonitoringVisit', { ...visit, visitDate: '1900-01-01' }))).toEqual(['BEFORE_PLAN']);
    expect(codes(await call('recordMonitoringVisit', visit))).toEqual([]);
    expect((await asked<Shown>(PLAN())).improvementPlan.visits).toEqual([
      { visitor: 'DEPARTMENT_FOR_EDUCATION', progress: 'SOME' },
    ]);
    expect((await asked<Shown>(PLAN('2026-02-09'))).improvementPlan.visits).toEqual([]);
  });

  test('every measure is the figure that its own query gives, and nobody learns more from it than from that', async () => {
    const target = (unit: string) => ({
      date: '2026-09-01',
      ...(unit === 'POUNDS' ? { amount: '0.00' } : { number: '1' }),
    });
    const measures = Object.entries(MEASURES).map(([measure, { unit }]) => ({
      ...{ measure, baselineDate: '2025-10-31', targets: [target(unit)] },
    }));
    const [priority] = improvementInput(agencyId).priorities;
    await call('saveImprovementPlan', {
      planId,
      note: 'Everything measured.',
      priorities: [{ ...priority!, measures }],
    });
    const read = async (actor: Actor = world.actors.director) => {
      const { improvementPlan } = await asked<Shown>(PLAN(), actor);
      return new Map(improvementPlan.priorities[0]!.measures.map(({ measure, reading }) => [measure, reading]));
    };
    const readings = await read();
    const value = (measure: string) =>
      readings.get(measure)?.value?.number ?? readings.get(measure)?.value?.amount ?? null;
    const told = await asked<Elsewhere>(ELSEWHERE);
    const { budgetPressure: pressure, planTimeliness: plans, panelAssurance: assured } = told;
    const percent = (part: number, of: number) => String((part * 100) / of);
    const add = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
    const [graded] = told.planQuality.found;
    const best = add((graded?.overall ?? []).filter(({ grade }) => grade !== 'WEAK').map((one) => one.plans));
    const due = told.cases.nodes.flatMap(({ decisions }) => decisions.flatMap(({ noticesDue }) => noticesDue));
    const shown = (decimal: string | null) => (decimal === null ? null : String(Number(decimal)));
    const same: Readonly<Record<keyof typeof MEASURES, string | null>> = {
      BUDGET_VARIANCE: pressure.variance,
      BUDGET_VARIANCE_PERCENT: shown(pressure.variancePercent),
      OUT_OF_AREA_PLACEMENTS: String(pressure.outOfArea.placements),
      OUT_OF_AREA_COST: pressure.outOfArea.cost,
      PLANS_IN_20_WEEKS: percent(plans.withinTime, plans.sent),
      PLANS_IN_TIME_WITH_EXCEPTIONS: percent(plans.withinTimeWithExceptions, plans.sent),
      PLANS_WAITED_FOR_OVER_20_WEEKS: String(
        add(plans.bands.filter(({ band }) => band !== 'WITHIN_20_WEEKS').map(({ waiting }) => waiting)),
      ),
      ADVICE_LATE: percent(
        add(told.adviceLateness.map((one) => one.late)),
        add(told.adviceLateness.map((one) => one.asked)),
      ),
      DISPUTES_OPEN: String(assured.disputes.numerator),
      DISPUTE_DAYS: null,
      REVIEWS_OVERDUE: String(told.reviews.totalCount),
      NOTICES_OVERDUE: String(due.filter(({ timing }) => timing === 'OVERDUE').length),
      DECISION_TO_NOTICE_DAYS: shown(assured.notice.median),
      DECISIONS_DEFERRED: shown(assured.deferred.percent),
      CHILDREN_WAITING: String(told.waiting.totalCount),
      CHILDREN_ON_PART_TIME_TIMETABLES: String(told.partTime.totalCount),
      REQUESTS_RECEIVED: String(assured.requests.numerator),
      ATTENDANCE: shown(assured.attendance.percent),
      CHILDREN_SUSPENDED: shown(assured.suspended.percent),
      PLANS_GRADED_BEST_OR_NEXT: percent(best, graded?.audited ?? 0),
      FEEDBACK_RESPONSE: told.areaFeedback.responses.find(({ stage }) => stage === null)!.responsePercent,
      FEEDBACK_OVERALL: told.areaFeedback.scores.find(({ question }) => question === 'OVERALL')!.mean,
    };
    expect(Object.fromEntries(Object.keys(same).map((measure) => [measure, value(measure)]))).toEqual(same);
    // What was planted is in them, so that no two are alike by being nothing.
    expect(same).toMatchObject({
      ...{ OUT_OF_AREA_PLACEMENTS: '1', REVIEWS_OVERDUE: '1', PLANS_IN_20_WEEKS: '0', ADVICE_LATE: '100' },
      ...{ CHILDREN_WAITING: '2', CHILDREN_ON_PART_TIME_TIMETABLES: '1', ATTENDANCE: '75', CHILDREN_SUSPENDED: '100' },
      ...{ PLANS_GRADED_BEST_OR_NEXT: '100', FEEDBACK_RESPONSE: '50', FEEDBACK_OVERALL: '4', DISPUTES_OPEN: '0' },
    });
    expect(readings.get('REVIEWS_OVERDUE')?.status).toBe('MET');
    expect(readings.get('BUDGET_VARIANCE')).toMatchObject({
      // Before the budget was set, all of it was over.
      status: 'ON_TRACK',
      baseline: { amount: '37750.00' },
    });

    const forFinance = await read(world.actors.finance);
    expect(forFinance.get('BUDGET_VARIANCE')).toEqual(readings.get('BUDGET_VARIANCE'));
    expect(forFinance.get('PLANS_IN_20_WEEKS')).toBeNull();
    const forOfficer = await read(world.actors.officer);
    expect(forOfficer.get('BUDGET_VARIANCE')).toBeNull();
    expect(forOfficer.get('PLANS_IN_20_WEEKS')).toEqual(readings.get('PLANS_IN_20_WEEKS'));
    const administrator = await read(await world.staff.actorOf('ADMINISTRATOR'));
    expect([...administrator]).toEqual([...readings.keys()].map((measure) => [measure, null]));
  });

  test('to who declared an interest every figure that is counted by cases says that it is not whole', async () => {
    const { officer } = world.actors;
    const LONG = `{ missingProvision(fewest: 1) { placementCount } returnCandidates { phaseEndDate } localProvisionCases(fewest: 1) { away } }`;
    const SHORT = `${ELSEWHERE.slice(0, -1)} clocksNext { totalCount } planAuditSamples(first: 5) { nodes { size audits { id } } }
      demand: budgetPressure(financialYear: "2025-26") { waitingDemand { children } inSight { kind } outOfArea { share } }
      decisionOutcomes(financialYear: "2025-26", by: PANEL) { endDate } improvementPlan { priorities { actions { contradictions }
        measures { measure reading { isWhole status } } } } }`;
    const marks = async (actor: Actor) => {
      const answers = [await ask(actor, SHORT), await ask(actor, LONG)];
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      const withheld = answers.flatMap(
        ({ extensions }) => (extensions['withheld'] ?? []) as { path: string; reason: string }[],
      );
      return withheld.filter(({ reason }) => reason.includes('interest')).map(({ path }) => path);
    };
    const { director } = world.actors;
    // Of another case a limit runs, so that a list of limits without the hidden one has a row.
    const placed = await db.asOwner<{ case_id: string }>('select case_id from placement limit 1');
    const met = { caseId: toGlobalId('Case', placed[0]!.case_id), kind: 'REVIEW_MEETING', eventDate: '2026-02-09' };
    expect((await callAs<Payload>(ask, officer, 'recordPlanEvent', met, '')).userErrors).toEqual([]);
    expect(await marks(director)).toEqual([]);
    const whole = await asked<Shown>(PLAN());
    await declareInterest(director);
    const measures = Object.keys(MEASURES).map(
      (_, at) => `improvementPlan.priorities.0.measures.${String(at)}.reading`,
    );
    const ofBooks = Object.values(MEASURES).flatMap((one, at) => ('isOfBooks' in one ? [measures[at]] : []));
    expect(ofBooks).toHaveLength(2);
    expect((await marks(director)).sort()).toEqual(
      [
        ...['planTimeliness', 'adviceLateness', 'planQuality', 'areaFeedback', 'panelAssurance', 'missingProvision'],
        ...['returnCandidates', 'localProvisionCases', 'clocksNext', 'planAuditSamples.nodes.0.audits'],
        ...[
          'demand.waitingDemand',
          'demand.inSight',
          'demand.outOfArea',
          'budgetPressure.outOfArea',
          'decisionOutcomes',
        ],
        ...['improvementPlan.priorities.0.actions.0.contradictions'],
        ...measures.filter((path) => !ofBooks.includes(path)),
      ].sort(),
    );
    // Nobody else is told less, nor of somebody's interest.
    expect(await marks(world.actors.healthDirector)).toEqual([]);
    expect(await marks(await world.staff.actorOf('AUDITOR'))).toEqual([]);
    // For the public nothing is told that is not whole.
    const published = await ask(director, '{ missingProvision(fewest: 6, forPublication: true) { childCount } }');
    expect(published.errors[0]?.code).toBe('BAD_USER_INPUT');
    // What goes out of the house says the same, at its head and in every row; budgets are whole.
    const ctx = contextOf(db, clock, director);
    const html = renderHtml(await improvementPlanReport.build(ctx, { planId: null, asAt: null })).replaceAll('\n', ' ');
    await ctx.end();
    expect(html).toContain('Who made this declared an interest in a case');
    expect(html.split('(not whole)').length - 1).toBe(measures.length - ofBooks.length);
    for (const [file, fewest] of [
      ['improvement-plan.csv', measures.length - ofBooks.length],
      ['clocks-next.csv', 1],
      ['plan-audits.csv?financialYear=2025-26', 0],
      ['panel-assurance.csv?from=2025-03-03&to=2026-03-02', 100],
    ] as const) {
      const { rows } = await fetchExport(director, file);
      const marked = rows.filter((row) => row['withheld']?.includes('interest'));
      expect([file, marked.length >= fewest]).toEqual([file, true]);
      if (!file.startsWith('improvement')) expect([file, marked.length]).toEqual([file, rows.length]);
      const own = await fetchExport(officer, file);
      if (own.status === 200) expect(own.rows.every((row) => row['withheld'] === '')).toBe(true);
    }
    const short = await asked<Shown>(PLAN());
    expect(short).not.toEqual(whole);
    await db.asSuperuser(
      `set session_replication_role = replica; delete from interest_declaration where reason = 'Invented to be short'; set session_replication_role = default`,
    );
    expect(await asked<Shown>(PLAN())).toEqual(whole);
  });

  test('a measure as at an earlier day is what was known then, and of a day to come there is none', async () => {
    const on = async (date: string) => {
      const found = await asked<{
        improvementPlan: {
          priorities: { measures: { measure: string; readingOn: { value: { amount: string } | null } }[] }[];
        };
      }>(`{ improvementPlan { priorities { measures { measure readingOn(date: "${date}") { value { amount } } } } } }`);
      return found.improvementPlan.priorities[0]!.measures.find(({ measure }) => measure === 'BUDGET_VARIANCE')
        ?.readingOn.value;
    };
    const adviceLate = async (date: string): Promise<string | null> => {
      const { improvementPlan } = await asked<{
        improvementPlan: {
          priorities: { measures: { measure: string; readingOn: { value: { number: string } | null } }[] }[];
        };
      }>(`{ improvementPlan { priorities { measures { measure readingOn(date: "${date}") { value { number } } } } } }`);
      const { measures } = improvementPlan.priorities[0]!;
      return measures.find(({ measure }) => measure === 'ADVICE_LATE')!.readingOn.value?.number ?? null;
    };
    // Before the placement, there was neither budget nor commitment.
    expect(await on('2025-09-30')).toEqual({ amount: '0.00' });
    const { budgetPressure } = await asked<{ budgetPressure: { variance: string } }>(
      '{ budgetPressure(financialYear: "2025-26", asAt: "2025-11-03T23:59:59.999Z") { variance } }',
    );
    expect((await on('2025-11-03'))?.amount).toBe(budgetPressure.variance);
    expect(await on('2026-03-03')).toBeNull();
    // Advice that is not due yet is not in time.
    expect([await adviceLate('2025-11-20'), await adviceLate('2026-03-02')]).toEqual([null, '100']);
  });
});

test('days of another century are refused; a wrong day of the letter is put right by a new version, as long as nothing recorded lies before it', async () => {
  const named = { name: 'Invented statement of another day' };
  const dated = (letterDate: string | null, baselineDate: string, dueDate: string, more: object = {}) => {
    const usual = improvementInput(agencyId);
    const [priority] = usual.priorities;
    const [action] = priority!.actions;
    const milestones = [{ ...action!.milestones[0]!, dueDate }];
    const measures = [{ ...priority!.measures[0]!, baselineDate }];
    const priorities = [{ ...priority!, actions: [{ ...action!, milestones }], measures }];
    return call('saveImprovementPlan', { ...usual, ...named, letterDate, priorities, ...more });
  };
  const { userErrors } = await dated('1900-02-01', '1900-01-01', '1900-01-01');
  expect(userErrors.map(({ code, field }) => [code, field.at(-1)])).toEqual([
    ['LETTER_TOO_EARLY', 'letterDate'],
    ['MILESTONE_OUT_OF_RANGE', 'dueDate'],
    ['BASELINE_TOO_EARLY', 'baselineDate'],
  ]);
  expect(codes(await dated('2014-08-31', '2014-08-31', '2036-03-03'))).toEqual([
    ...['LETTER_TOO_EARLY', 'MILESTONE_OUT_OF_RANGE', 'BASELINE_TOO_EARLY'],
  ]);
  // Without a letter a plan is followed from a year before it was first saved.
  const own = { kind: 'OWN_PLAN', name: 'Invented plan of the area' };
  expect(codes(await dated(null, '2014-09-01', '2025-03-01', own))).toEqual(['MILESTONE_OUT_OF_RANGE']);
  expect(codes(await dated(null, '2014-09-01', '2025-03-02', own))).toEqual([]);

  const saved = await dated('2016-01-04', '2014-09-01', '2036-03-02');
  expect(codes(saved)).toEqual([]);
  const planId = saved.plan!.id;
  const again = (letterDate: string | null, more: object = {}) =>
    dated(letterDate, '2025-10-01', '2025-10-31', { planId, kind: null, name: null, ...more });
  const shown = async () =>
    (
      await asked<{ improvementPlan: object }>(
        `{ improvementPlan(id: "${planId}") { version letterDate statementDueDate } }`,
      )
    ).improvementPlan;
  expect(await shown()).toEqual({ version: 1, letterDate: '2016-01-04', statementDueDate: '2016-03-14' });
  expect(codes(await again('2026-03-03'))).toEqual(['LETTER_IN_FUTURE', 'MILESTONE_OUT_OF_RANGE']);
  expect(codes(await again('2014-08-31'))).toEqual(['LETTER_TOO_EARLY']);
  expect(codes(await again('2025-11-01'))).toEqual(['MILESTONE_OUT_OF_RANGE']);
  expect(codes(await again('2025-09-01', { name: 'Another name' }))).toEqual(['NEW_PLAN_INCOMPLETE']);
  const rated = { planId, code: '1.1a', rating: 'AMBER', reason: 'An invented reason.', evidence: [] };
  expect(codes(await call('rateImprovement', { ...rated, ratedDate: '2025-09-08' }))).toEqual([]);
  expect(codes(await again('2025-09-09'))).toEqual(['LETTER_AFTER_RECORDS']);
  expect(codes(await again('2025-09-08'))).toEqual([]);
  expect(await shown()).toEqual({ version: 2, letterDate: '2025-09-08', statementDueDate: '2025-11-17' });
  // A version that says nothing of it keeps it; what is recorded goes by it.
  expect(codes(await again(null))).toEqual([]);
  expect(await shown()).toEqual({ version: 3, letterDate: '2025-09-08', statementDueDate: '2025-11-17' });
  expect(codes(await call('rateImprovement', { ...rated, ratedDate: '2025-09-07' }))).toEqual(['BEFORE_PLAN']);
  expect(codes(await again('2025-09-02'))).toEqual([]);
  expect(await shown()).toMatchObject({ version: 4, letterDate: '2025-09-02' });
  // Each version is told with the letter that it had, and by when the statement was due by it.
  type Told = { letterDate: string; statementDueDate: string; versions: { letterDate: string }[] };
  const version = async (number: number): Promise<Told> =>
    (
      await asked<{ improvementPlan: Told }>(
        `{ improvementPlan(id: "${planId}", version: ${String(number)}) { letterDate statementDueDate versions { letterDate } } }`,
      )
    ).improvementPlan;
  const letters = ['2016-01-04', '2025-09-08', '2025-09-08', '2025-09-02'];
  expect((await version(1)).statementDueDate).toBe('2016-03-14');
  expect((await version(3)).statementDueDate).toBe('2025-11-17');
  for (const [at, letterDate] of letters.entries()) {
    const told = await version(at + 1);
    expect([told.letterDate, told.versions.map((one) => one.letterDate)]).toEqual([letterDate, letters]);
  }
});

test('a rating whose year was mistyped keeps no wrong letter: the refusal names it, and a version can say that it stays', async () => {
  const usual = { ...improvementInput(agencyId), name: 'Invented statement with a mistyped rating' };
  const saved = await call('saveImprovementPlan', { ...usual, letterDate: '2016-09-02' });
  const planId = saved.plan!.id;
  const rated = { planId, code: '1.1a', rating: 'AMBER', reason: 'An invented reason.', evidence: [] };
  expect(codes(await call('rateImprovement', { ...rated, ratedDate: '2019-09-10' }))).toEqual([]);
  const again = { ...usual, planId, kind: null, name: null, letterDate: '2025-09-02', note: 'The rating is of 2025.' };
  const refused = await call('saveImprovementPlan', again);
  expect(refused.userErrors).toMatchObject([
    {
      code: 'LETTER_AFTER_RECORDS',
      message: expect.stringContaining('the rating of 1.1a of 10 September 2019.') as string,
    },
  ]);
  const kept = { ...again, keepsEarlierRecords: true };
  expect(codes(await call('saveImprovementPlan', { ...kept, letterDate: '2036-09-02' }))).toContain('LETTER_IN_FUTURE');
  expect(codes(await call('saveImprovementPlan', kept))).toEqual([]);
  const { improvementPlan } = await asked<{ improvementPlan: { letterDate: string } }>(
    `{ improvementPlan(id: "${planId}") { letterDate } }`,
  );
  expect(improvementPlan.letterDate).toBe('2025-09-02');
  expect(codes(await call('rateImprovement', { ...rated, ratedDate: '2019-09-11' }))).toEqual(['BEFORE_PLAN']);
});
