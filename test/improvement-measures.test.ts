import { improvementPlanReport } from '../src/features/assurance/exporter/improvement-plan';
import { MEASURES } from '../src/features/assurance/rules/improvement/measures';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { renderHtml } from '../src/platform/report-html';
import { exportsOf } from './support/fetch-export';
import { codes, planQuery, useImprovement, type Payload, type ShownPlan as Shown } from './support/improvement-client';
import { contextOf } from './support/make-panel';
import { callAs } from './support/panel-client';
import { improvementInput } from './support/whole-quality';

/* What an area sets out to improve, as the figures of this system measure it. */

const improving = useImprovement();
const { db, clock, ask, world, call, asked } = improving;
let agencyId: string;
beforeAll(() => {
  agencyId = improving.agencyId;
});

const fetchExport = exportsOf(db, clock);

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

describe('a plan that is followed', () => {
  let planId: string;
  const PLAN = (asAt: string | null = null) => planQuery(planId, asAt);

  beforeAll(async () => {
    clock.set('2026-03-02T09:00:00Z');
    planId = (await call('saveImprovementPlan', improvementInput(agencyId))).plan!.id;
    // With a rating that figures can speak against.
    const rated = { planId, code: '1.1', rating: 'GREEN', ratedDate: '2025-11-30', evidence: [] };
    expect(codes(await call('rateImprovement', { ...rated, reason: 'An invented reason.' }))).toEqual([]);
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
    // Finance reads who waits where it is listed and counted, and so here.
    expect(forFinance.get('CHILDREN_WAITING')).toEqual(readings.get('CHILDREN_WAITING'));
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
        ...[
          'returnCandidates',
          'localProvisionCases',
          'clocksNext',
          'planAuditSamples.nodes.0.audits',
          'waiting',
          'partTime',
        ],
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
