import { MEASURES } from '../src/features/assurance/rules/improvement/measures';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import { makePanelWorld, makeReferredCase, SCHOOLS, type PanelWorld } from './support/make-panel';
import { callAs, type ShownError } from './support/panel-client';
import { makeRunning } from './support/running-placement';
import { gradingOf, improvementInput, RUBRIC } from './support/whole-quality';
import { wholeSchema } from './support/whole-schema';

/* What an area sets out to improve: said by its people, and measured by the figures of this system. */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
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
      'TARGET_OUT_OF_RANGE',
    ]),
  );
  const { userErrors } = await call('saveImprovementPlan', wrong);
  expect(userErrors.filter(({ code }) => code === 'TARGET_OUT_OF_RANGE').map(({ field }) => field.at(-3))).toEqual([
    ...['3', '4'],
  ]);
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
