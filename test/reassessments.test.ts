import { makeReferredCase } from './support/make-panel';
import { callAs, codesOf } from './support/panel-client';
import { asCase, told, usePlans } from './support/plan-client';

/* What is assessed again beside a plan (Children and Families Act 2014, section 44; SEND Regulations 2014, regs 25 and 27): limits, figures, return and case, asked by who records it. */

const plans = usePlans();
const { on, recorded } = plans;
const NOW = '2026-11-22';

/** The figures of the year as `panelAssurance` has them, beside the plans that were waited for and timed by `planTimeliness`, the table of weeks, and counts of the return. */
async function figures(year = 2027): Promise<Record<string, number>> {
  on(NOW);
  const period = `from: "${String(year - 1)}-01-01", to: "${year === 2027 ? NOW : `${String(year - 1)}-12-31`}"`;
  const { data, errors } = await plans.ask<{
    sen2Return: { counts: { table: string; key: string; count: number }[] };
    planTimeliness: Record<'sent' | 'untimed' | 'withinTime' | 'waiting' | 'reassessing', number>;
    panelAssurance: {
      sections: {
        figures: { measure: string; numerator: number; denominator: number | null }[];
        tables: { code: string; rows: { key: string; cells: string[] }[] }[];
      }[];
    };
  }>(
    plans.world.actors.director,
    `{ sen2Return(year: ${String(year)}) { counts { table key count } }
       planTimeliness(${period}) { sent untimed withinTime waiting reassessing }
       panelAssurance(${period}) { sections(only: [PLANS]) { figures { measure numerator denominator } tables { code rows { key cells } } } } }`,
  );
  expect(errors).toEqual([]);
  const [section] = data.panelAssurance.sections;
  const rows = section!.tables.find(({ code }) => code === 'PLANS_BY_WEEKS')?.rows ?? [];
  return Object.fromEntries([
    ...section!.figures.flatMap(({ measure, numerator, denominator }) => [
      [measure, numerator],
      ...(denominator === null ? [] : [[`${measure} of`, denominator]]),
    ]),
    ...Object.entries(data.planTimeliness).map(([key, count]) => [`timeliness ${key}`, count]),
    ['weeks sent', rows.reduce((all, { cells }) => all + Number(cells[0]), 0)],
    ['weeks waiting', rows.reduce((all, { cells }) => all + Number(cells[1]), 0)],
    ...data.sen2Return.counts.map(({ table, key, count }) => [`${table} ${key}`, count]),
  ]) as Record<string, number>;
}

/** By how much a history moves them; those that are not of requests, assessments and plans left out. */
async function moved(history: () => Promise<void>, year = 2027): Promise<Record<string, number>> {
  const before = await figures(year);
  await history();
  const after = await figures(year);
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.flatMap((key) => {
    const by = (after[key] ?? 0) - (before[key] ?? 0);
    return by === 0 || /^(PLANS_BY|REVIEW|IMPORTED)/.test(key) ? [] : [[key, by] as const];
  });
  const result = Object.fromEntries(changed);
  const left = new Set(Object.keys(result));
  // Table, timeliness and figures say one number of what is waited for and what was sent.
  for (const [key, ...same] of [
    ['PLANS_WAITING', 'timeliness waiting', 'weeks waiting'],
    ['PLANS_ISSUED', 'timeliness sent', 'weeks sent'],
    ['PLANS_UNTIMED', 'timeliness untimed'],
  ] as const) {
    for (const one of same) {
      expect([one, result[one] ?? 0]).toEqual([one, result[key] ?? 0]);
      left.delete(one);
    }
  }
  return Object.fromEntries([...left].map((key) => [key, result[key]!]));
}

async function clocks(caseId: string): Promise<string[]> {
  const { data, errors } = await plans.ask<{
    case: {
      clocks: { code: string; startDate: string; dueDate: string; status: string; endDate: string | null }[];
      untimedLimits: { code: string }[];
    };
  }>(
    plans.world.actors.officer,
    'query ($id: ID!) { case(id: $id) { clocks { code startDate dueDate status endDate } untimedLimits { code } } }',
    { id: asCase(caseId) },
  );
  expect(errors).toEqual([]);
  expect(data.case.untimedLimits.filter(({ code }) => code !== 'C7')).toEqual([]);
  return data.case.clocks
    .filter(({ code }) => /^C([1-4]|29|30)$/.test(code))
    .map(({ code, startDate, dueDate, status, endDate }) =>
      [code, startDate, dueDate, status, ...(endDate === null ? [] : [endDate])].join(' '),
    )
    .sort();
}

const planned = async (...said: readonly (readonly [string, string, object?])[]): Promise<string> => {
  on(NOW);
  const terms = { ehcPlanStatus: 'NONE', ehcPlanDate: null, requestDate: '2024-01-08' };
  const caseId = await makeReferredCase(plans.world, { terms } as never);
  await recorded(caseId, ['FINAL_PLAN_SENT', '2024-05-01'], ...said);
  return caseId;
};

describe('reg 25(1), 27(2): a reassessment has 15 days and 14 weeks', () => {
  test('that was asked for: neither six nor sixteen nor twenty weeks, and figures of its own', async () => {
    let caseId = await planned();
    const asked = () => recorded(caseId, ['REQUEST_RECEIVED', '2026-01-12']);
    expect(await moved(asked)).toEqual({
      ...{ REQUESTS_RECEIVED: 1, 'REASSESSMENTS_DECIDED_IN_TIME of': 1, REASSESSMENTS_UNDECIDED: 1, PLANS_WAITING: 1 },
      ...{ 'timeliness reassessing': 1, 'REQUESTS RECEIVED': 1, 'REQUESTS AWAITED': 1 },
    });
    expect(await clocks(caseId)).toEqual(['C29 2026-01-12 2026-01-27 BREACHED']);
    const agreed = () => recorded(caseId, ['ASSESSMENT_AGREED', '2026-01-28']);
    expect(await moved(agreed)).toEqual({
      ...{ REASSESSMENTS_UNDECIDED: -1, ASSESSMENTS_AGREED: 1, PLANS_OVERDUE: 1 },
      ...{ 'REQUESTS AWAITED': -1, 'REQUESTS AGREED': 1, 'ASSESSMENTS AWAITED': 1 },
    });
    expect(await clocks(caseId)).toEqual([
      'C29 2026-01-12 2026-01-27 BREACHED 2026-01-28',
      'C30 2026-01-28 2026-05-06 BREACHED',
    ]);
    const sent = () => recorded(caseId, ['FINAL_PLAN_SENT', '2026-05-18']);
    // Eighteen weeks from the request: not among those that twenty weeks time.
    expect(await moved(sent)).toEqual({
      ...{ PLANS_WAITING: -1, 'timeliness reassessing': -1, PLANS_OVERDUE: -1, PLANS_ISSUED: 1, PLANS_UNTIMED: 1 },
      ...{ PLANS_REASSESSED: 1, 'PLANS_REASSESSED_IN_TIME of': 1, 'PLANS_REASSESSED_EXCEPTED of': 1 },
      ...{ 'ASSESSMENTS AWAITED': -1, 'ASSESSMENTS ISSUED': 1, 'TIMELINESS NOT_TIMED': 1 },
      // The plan that it took the place of is told of no more.
      ...{ 'REQUESTS HISTORICAL': -1, 'ASSESSMENTS HISTORICAL': -1 },
    });
    caseId = await planned(['REQUEST_RECEIVED', '2026-01-12']);
    expect(await moved(() => recorded(caseId, ['ASSESSMENT_REFUSED', '2026-01-20', told('2026-02-02')]))).toMatchObject(
      {
        ...{ REASSESSMENTS_UNDECIDED: -1, REQUESTS_REFUSED: 1, PLANS_WAITING: -1 },
      },
    );
    // To decide is to tell.
    expect(await clocks(caseId)).toEqual(['C29 2026-01-12 2026-01-27 BREACHED 2026-02-02']);
  });

  test('of the authority’s own motion, with an exception of reg 27(3), by which both figures are told', async () => {
    const caseId = await planned();
    const agreed = () => recorded(caseId, ['ASSESSMENT_AGREED', '2026-02-10']);
    expect(await moved(agreed)).toEqual({
      ...{ ASSESSMENTS_AGREED: 1, PLANS_WAITING: 1, PLANS_OVERDUE: 1, 'timeliness reassessing': 1 },
      ...{ 'ASSESSMENTS AWAITED': 1, 'REQUESTS AGREED': 1 },
    });
    expect(await clocks(caseId)).toEqual(['C30 2026-02-10 2026-05-19 BREACHED']);
    const excuse = (code: string) =>
      callAs<{ userErrors: readonly { code: string; message: string; field: string[] }[] }>(
        ...([plans.ask, plans.world.actors.officer, 'recordClockException'] as const),
        {
          ...{ caseId: asCase(caseId), code, kind: 'PERSONAL_CIRCUMSTANCES', shownBy: 'An invented letter' },
          ...{ startDate: '2026-03-02', endDate: '2026-03-15' },
        },
        '',
      );
    expect(codesOf((await excuse('C29')).userErrors)).toEqual(['kind EXCEPTION_NOT_ALLOWED']);
    expect((await excuse('C30')).userErrors).toEqual([]);
    const sent = () => recorded(caseId, ['FINAL_PLAN_SENT', '2026-06-01']);
    expect(await moved(sent)).toEqual({
      ...{ PLANS_REASSESSED: 1, 'PLANS_REASSESSED_IN_TIME of': 1, PLANS_REASSESSED_EXCEPTED: 1, PLANS_ISSUED: 1 },
      ...{ 'PLANS_REASSESSED_EXCEPTED of': 1, PLANS_UNTIMED: 1, PLANS_WAITING: -1, PLANS_OVERDUE: -1 },
      ...{ 'timeliness reassessing': -1, 'ASSESSMENTS AWAITED': -1, 'ASSESSMENTS ISSUED': 1 },
      ...{ 'TIMELINESS NOT_TIMED': 1, 'REQUESTS HISTORICAL': -1, 'ASSESSMENTS HISTORICAL': -1 },
    });
    expect(await clocks(caseId)).toEqual(['C30 2026-02-10 2026-05-19 EXCEPTED 2026-06-01']);
  });

  test('reg 27(1): it may end with the plan amended, and nothing is awaited then', async () => {
    const caseId = await planned(['ASSESSMENT_AGREED', '2026-02-10']);
    expect(await moved(() => recorded(caseId, ['AMENDED_PLAN_SENT', '2026-05-18']))).toEqual({
      ...{ PLANS_WAITING: -1, 'timeliness reassessing': -1, PLANS_OVERDUE: -1, PLANS_REASSESSED: 1 },
      ...{ PLANS_REASSESSED_IN_TIME: 1, 'PLANS_REASSESSED_IN_TIME of': 1, PLANS_REASSESSED_EXCEPTED: 1 },
      ...{ 'PLANS_REASSESSED_EXCEPTED of': 1, 'ASSESSMENTS AWAITED': -1, 'ASSESSMENTS HISTORICAL': 1 },
    });
    expect(await clocks(caseId)).toEqual(['C30 2026-02-10 2026-05-19 MET 2026-05-18']);
    // Of the authority's own motion it may be done once more.
    expect(await moved(() => recorded(caseId, ['ASSESSMENT_AGREED', '2026-10-01']))).toMatchObject({
      PLANS_WAITING: 1,
    });
    expect(await clocks(caseId)).toContain('C30 2026-10-01 2027-01-07 RUNNING');
  });

  test('the limits that break next list it, and its rule says where it is written', async () => {
    const caseId = await planned(['ASSESSMENT_AGREED', '2026-09-01']);
    on(NOW);
    const { data, errors } = await plans.ask<{
      clocksNext: { nodes: { case: { id: string }; clock: { code: string; dueDate: string } }[] };
      clockRules: { rules: { code: string; length: number | null; unit: string; source: string }[] };
    }>(
      plans.world.actors.officer,
      `{ clocksNext(first: 100, filter: { code: { in: [C29, C30] } }) { nodes { case { id } clock { code dueDate } } } clockRules { rules { code length unit source } } }`,
    );
    expect(errors).toEqual([]);
    const own = data.clocksNext.nodes.filter((node) => node.case.id === asCase(caseId));
    expect(own.map(({ clock }) => clock)).toEqual([{ code: 'C30', dueDate: '2026-12-08' }]);
    const rules = data.clockRules.rules.filter(({ code, unit }) => /^C(29|30)$/.test(code) && unit !== 'PRACTICABLE');
    expect(rules.map(({ code, length, unit }) => [code, length, unit])).toEqual([
      ['C29', 15, 'DAYS'],
      ['C30', 14, 'WEEKS'],
    ]);
    expect(rules.map(({ source }) => source)).toEqual([
      expect.stringContaining('reg 25(1)'),
      expect.stringContaining('reg 27(2)'),
    ]);
  });
});

test('s.44(2): a request joins the assessment that runs of the authority’s own motion: nothing is awaited after its plan', async () => {
  let caseId = '';
  const history = async () => {
    caseId = await planned(['ASSESSMENT_AGREED', '2026-02-10']);
    const asked = () => recorded(caseId, ['REQUEST_RECEIVED', '2026-03-02']);
    expect(await moved(asked)).toEqual({});
    expect(await clocks(caseId)).toEqual(['C30 2026-02-10 2026-05-19 BREACHED']);
    const { data } = await plans.ask<{ case: { ehcPlan: Record<string, string> } }>(
      plans.world.actors.officer,
      'query ($id: ID!) { case(id: $id) { ehcPlan { requestOutcome assessmentOutcome } } }',
      { id: asCase(caseId) },
    );
    expect(data.case.ehcPlan).toEqual({ requestOutcome: 'Y', assessmentOutcome: 'A' });
    await recorded(caseId, ['FINAL_PLAN_SENT', '2026-05-18']);
  };
  expect(await moved(history)).toEqual({
    ...{ ASSESSMENTS_AGREED: 1, PLANS_ISSUED: 1, PLANS_UNTIMED: 1, PLANS_REASSESSED: 1, PLANS_REASSESSED_IN_TIME: 1 },
    ...{ 'PLANS_REASSESSED_IN_TIME of': 1, 'PLANS_REASSESSED_EXCEPTED of': 1, PLANS_REASSESSED_EXCEPTED: 1 },
    ...{ 'REQUESTS AGREED': 1, 'ASSESSMENTS ISSUED': 1, 'TIMELINESS NOT_TIMED': 1 },
  });
  expect(await clocks(caseId)).toEqual(['C30 2026-02-10 2026-05-19 MET 2026-05-18']);
  // What is asked for after that is another.
  const again = () => recorded(caseId, ['REQUEST_RECEIVED', '2026-11-16']);
  expect(await moved(again)).toMatchObject({ REQUESTS_RECEIVED: 1, 'REQUESTS AWAITED': 1, PLANS_WAITING: 1 });
});

describe('V3: a referral’s plan that is sent once more is not issued again', () => {
  test.each([
    ['2025-02-09', '2025-12-02', 2027],
    ['2025-02-09', '2025-12-02', 2026],
    [null, '2025-12-02', 2027],
  ] as const)(
    'made on %s and reviewed on %s: nothing moves in the return of %i',
    async (ehcPlanDate, reviewed, year) => {
      on(NOW);
      const terms = { ehcPlanStatus: 'FINAL', ehcPlanDate, requestDate: '2025-11-01' };
      const caseId = await makeReferredCase(plans.world, { terms } as never);
      await recorded(caseId, ['REVIEW_MEETING', reviewed]);
      expect(await moved(() => recorded(caseId, ['FINAL_PLAN_SENT', '2026-02-20']), year)).toEqual({});
    },
  );
});
