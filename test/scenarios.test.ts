import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { allResolvers, nodeTypes } from '../src/app';
import { type PlacementSpan } from '../src/features/ledger/rules/line-days';
import { commitLinesIn } from '../src/features/ledger/service/commitments';
import { rollForward } from '../src/features/ledger/service/roll-forward';
import { createLinesIn } from '../src/features/ledger/service/lines';
import { scenarioExporter } from '../src/features/modelling/exporter/scenario';
import { type FlatFigure } from '../src/features/modelling/rules/scenario/flat-result';
import { scenarioReportPage } from '../src/features/modelling/exporter/scenario-report';
import { ENGINE_VERSION } from '../src/features/modelling/rules/scenario/codes';
import { runScenarioJob } from '../src/features/modelling/job';
import { systemActor, type Actor } from '../src/platform/actor';
import { fromGlobalId, toGlobalId } from '../src/platform/global-id';
import { renderHtml } from '../src/platform/report-html';
import { runJob } from '../src/platform/jobs';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { runCommand, toCsv, useFiles } from './support/import-files';
import { madeAuthority } from './support/made-authority';
import {
  actorWith,
  CODING,
  ctxOf,
  day,
  line,
  makeArea,
  makePlacement,
  parts,
  quietLog,
  setClock,
  terms,
  type MadeArea,
} from './support/make-ledger';
import { projectionCsv } from './support/projection-csv';
import { runJobs } from './support/run-jobs';
import {
  CANCEL,
  checkParts,
  CREATE,
  GROWTH,
  input,
  READ,
  type Refused,
  RUN,
  type Scenario,
  SCHOOL,
} from './support/scenario-asked';

/*
 * Scenarios for the area, from the files they are learnt from to their results, by the job in its own threads.
 */

const db = useDatabase();
const clock = setClock('2026-02-01T10:00:00Z');
const ask = useApi({ database: db, clock, resolvers: allResolvers, nodeTypes });
const files = useFiles();
const JOB = 'modelling.run-scenario';
const csv = projectionCsv(
  madeAuthority({ seed: 'area', children: 250, observedYears: 4, projectedYears: 3, needs: 3, settings: 5 }),
);

let area: MadeArea;
let commissioner: Actor;
beforeAll(async () => {
  area = await makeArea(db, '530');
  commissioner = actorWith(area, 'COMMISSIONER', null, [
    ...['scenario:read', 'scenario:manage', 'plan:read', 'plan:save'],
  ]);
  for (const kind of Object.keys(csv)) {
    const { counts, problems } = await send(kind, csv[kind]!);
    expect(problems).toEqual([]);
    expect(counts).toMatch(/refused 0 unchanged 0$/);
  }
});

const send = (kind: string, text: string, set = 'made') =>
  runCommand(db, clock, '--kind', kind, '--area', area.code, '--source', set, files.write(`${kind}.csv`, text));

async function asked<Data>(document: string, variables: object, actor = commissioner): Promise<Data> {
  const answer = await ask<Data>(actor, document, { ...variables });
  expect(answer.errors).toEqual([]);
  return answer.data;
}

async function create(changes: object = {}): Promise<string> {
  const { createScenario } = await asked<{ createScenario: Refused & { scenario: Scenario | null } }>(CREATE, {
    input: input(changes),
  });
  expect(createScenario.userErrors).toEqual([]);
  return createScenario.scenario!.id;
}
const run = (scenarioId: string) =>
  asked<{ runScenario: Refused & { scenario: Scenario | null } }>(RUN, { input: { scenarioId } });
const read = async (id: string): Promise<Scenario> => (await asked<{ scenario: Scenario }>(READ, { id })).scenario;

test('a set of files is kept as it was first sent, each row by its line', async () => {
  expect((await send('projection-costs', csv['projection-costs']!)).counts).toMatch(
    /accepted 0 refused 0 unchanged \d+$/,
  );
  const [heading, first, ...rest] = csv['projection-costs']!.split('\n');
  const other = [heading, first!.replace(/\d+$/, '1'), ...rest].join('\n');
  const sent = await send('projection-costs', other);
  expect(sent.problems).toHaveLength(1);
  expect(sent.problems[0]).toContain('name a new one');
  const { projectionSets } = await asked<{ projectionSets: readonly object[] }>(
    '{ projectionSets { name states costs transitions population } }',
    {},
  );
  expect(projectionSets).toEqual([expect.objectContaining({ name: 'made', states: 5 })]);
});

test('an import tells whoever follows it of each chunk and of its end', async () => {
  const [report] = await db.asOwner<{ id: string }>(
    `select import_batch_id as id from import_batch where local_area_code = $1 order by started_at limit 1`,
    [area.code],
  );
  const told = await db.asOwner(`select from outbox_event where kind = 'importProgress' and ids ->> 'importId' = $1`, [
    report!.id,
  ]);
  expect(told.length).toBeGreaterThanOrEqual(2);
});

test('all that is wrong with a scenario is told at once', async () => {
  const { createScenario } = await asked<{ createScenario: Refused }>(CREATE, {
    input: input({
      ...{ name: ' \u200b', runs: 5 },
      block: { income: '40000000', openingDeficit: '20000000000', incomeGrowthPercent: '99999999999' },
      levers: [
        {
          ...SCHOOL,
          owner: '\u2060',
          settings: ['nowhere'],
          places: -1,
          fill: Array.from({ length: 101 }, () => '50'),
        },
        { ...GROWTH, startDate: '2030-01-01' },
        {
          kind: 'SHARES',
          name: 's',
          owner: 'o',
          startDate: '2018-04-01',
          shares: [{ payer: 'HEALTH', percent: '40' }],
        },
      ],
      goal: { lever: 2, term: 'PLACES', least: 5, most: 1, year: 2018 },
    }),
  });
  expect(createScenario.userErrors.map(({ code, field }) => [code, field.join('.')])).toEqual([
    ['NAME_MISSING', 'name'],
    ['RUNS_OUT_OF_RANGE', 'runs'],
    ['BLOCK_OUT_OF_RANGE', 'block.openingDeficit'],
    ['BLOCK_OUT_OF_RANGE', 'block.incomeGrowthPercent'],
    ['LEVER_NAME_MISSING', 'levers.0.owner'],
    ['SETTING_UNKNOWN', 'levers.0.settings'],
    ['LEVER_TERM_OUT_OF_RANGE', 'levers.0.places'],
    ['LEVER_LIST_TOO_LONG', 'levers.0.fill'],
    ['LEVER_START_OUT_OF_RANGE', 'levers.1.startDate'],
    ['SHARES_NOT_WHOLE', 'levers.2.shares'],
    ['GOAL_TERM_UNKNOWN', 'goal.term'],
  ]);
  const missing = await asked<{ createScenario: Refused }>(CREATE, {
    input: input({ projectionSet: 'none', levers: [{ ...SCHOOL, places: null, setting: null }] }),
  });
  expect(missing.createScenario.userErrors.map(({ code }) => code)).toEqual([
    ...['PROJECTION_SET_UNKNOWN', 'LEVER_TERM_MISSING', 'LEVER_TERM_MISSING'],
  ]);
});

describe('a run', () => {
  test('in a thread of its own, to a result that is the same bytes whenever it is run', async () => {
    const id = await create({ goal: { lever: 1, term: 'UNIT_COST', least: 0, most: 200000, year: 2019 } });
    expect((await read(id)).result).toBeNull();
    expect((await run(id)).runScenario.scenario!.runHistory).toEqual([
      { ordinal: 1, status: 'QUEUED', percentDone: 0 },
    ]);
    expect((await run(id)).runScenario.userErrors.map(({ code }) => code)).toEqual(['ALREADY_RUNNING']);
    await runJobs(db, clock, JOB);
    await run(id);
    await runJobs(db, clock, JOB);
    const { runHistory, result } = await read(id);
    expect(runHistory.map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    // What engine 5 came to: a change of these bytes needs an engine of another number.
    expect([ENGINE_VERSION, runHistory[0]!.resultDigest]).toEqual([
      5,
      '431e2944681aecfed5ba47726d95bade99087f195855ec4ba4ed272f2472e167',
    ]);
    expect(runHistory[0]!.resultDigest).toBe(runHistory[1]!.resultDigest);
    expect(result!.years).toHaveLength(3);
    expect(result!.backTest!.years).toHaveLength(3);
    expect(result!.goal).not.toBeNull();
    const [first] = result!.years;
    expect(
      Math.abs(Number(first!.unmitigated.children.mean) - Number(first!.unmitigated.children.expectation)),
    ).toBeLessThan(5);
    expect(first!.unmitigated.costs[0]).toEqual({ payer: 'HIGH_NEEDS_BLOCK', cost: first!.unmitigated.cost });
    // B33: what the year lacks is added to what was brought into it.
    expect(Number(first!.unmitigated.cumulative.mean)).toBeCloseTo(
      1_000_000 + Number(first!.unmitigated.inYear.mean),
      1,
    );
    expect(first!.mitigated.settings.map(({ name }) => name)).toContain('New school');
    expect(first!.difference.children).toEqual({ mean: '0', calibrated: null });
    checkParts(result!);
    const inSchool = first!.mitigated.ages.filter(({ setting }) => setting === 'New school');
    const inAll = first!.mitigated.settings.find(({ name }) => name === 'New school')!.children.mean;
    expect(inSchool.reduce((sum, { children }) => sum + Number(children.mean), 0)).toBeCloseTo(Number(inAll), 2);
    // The same figures as a flat file and as a document with its charts.
    const scenarioId = fromGlobalId('Scenario', id, 'id');
    const ctx = ctxOf(db, commissioner, clock);
    const rows: unknown[] = [];
    for await (const some of scenarioExporter.rows(await ctx.read(), { scenarioId }, ctx)) rows.push(...some);
    const told = { year: 2018, reading: 'UNMITIGATED', figure: 'COST', payer: null };
    expect(rows).toContainEqual(expect.objectContaining(told));
    const page = renderHtml(await scenarioReportPage.build(ctx, { scenarioId }));
    await ctx.end();
    expect(page).toContain('Deficit of the block at the end of the year');
    expect(page).toContain('<svg');
    // Every step of it is told to whoever follows it.
    const events = await db.asOwner<{ count: bigint }>(
      `select count(*) from outbox_event where local_area_code = $1 and kind = 'scenarioProgress'`,
      [area.code],
    );
    expect(events[0]!.count).toBeGreaterThanOrEqual(6n);
  });

  test('a run whose process died is taken up again; what has ended is never changed', async () => {
    const id = await create();
    await run(id);
    await db.asOwner(
      `update scenario_run set status = 'RUNNING', started_at = now(), percent_done = 40 where ended_at is null`,
    );
    await runJobs(db, clock, JOB);
    expect((await read(id)).runHistory.map(({ status }) => status)).toEqual(['SUCCEEDED']);
    await expect(db.asOwner(`update scenario_run set percent_done = 3`)).rejects.toThrow('never changed');
  });

  test('cancelled, it ends at once, and the thread that serves was never kept waiting', async () => {
    const goal = { lever: 1, term: 'UNIT_COST', least: 0, most: 1000000, year: 2019 };
    const id = await create({ runs: 5000, goal });
    await run(id);
    const [queued] = await db.asOwner<{ payload: { localArea: string; payload: { scenarioId: string } } }>(
      `select payload from graphile_worker._private_jobs jobs join graphile_worker._private_tasks tasks on tasks.id = task_id where identifier = $1`,
      [JOB],
    );
    await db.asOwner('delete from graphile_worker._private_jobs');
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const performed = runJob({ database: db.database, clock, log: quietLog }, runScenarioJob, queued!.payload);
    while ((await read(id)).runHistory[0]!.status === 'QUEUED') await sleep(20);
    await sleep(300);
    delay.disable();
    expect((await read(id)).runHistory[0]!.status).toBe('RUNNING');
    const { cancelScenario } = await asked<{ cancelScenario: Refused & { scenario: Scenario } }>(CANCEL, {
      input: { scenarioId: id },
    });
    expect(cancelScenario.scenario.runHistory[0]!.status).toBe('CANCELLED');
    const cancelledAt = performance.now();
    await performed;
    expect(performance.now() - cancelledAt).toBeLessThan(10_000);
    expect(delay.percentile(99) / 1e6).toBeLessThan(1_000);
    expect((await read(id)).result).toBeNull();
    const again = await asked<{ cancelScenario: Refused }>(CANCEL, { input: { scenarioId: id } });
    expect(again.cancelScenario.userErrors.map(({ code }) => code)).toEqual(['NOT_RUNNING']);
  });
});

describe('two scenarios, and the plan', () => {
  const COMPARE = `query ($baseId: ID!, $otherId: ID!) { scenarioComparison(baseId: $baseId, otherId: $otherId) { runs isSameBlock base { id }
    years { year unmitigated { children { mean p90 } cost { mean } } mitigated { children { mean } cost { mean p10 p90 } settings { name children { mean } } } } } }`;
  const compare = (baseId: string, otherId: string) =>
    ask<{ scenarioComparison: Compared }>(commissioner, COMPARE, { baseId, otherId });
  interface Compared {
    readonly runs: number;
    readonly years: readonly {
      readonly unmitigated: object;
      readonly mitigated: { readonly cost: Readonly<Record<'mean' | 'p10' | 'p90', string>> };
    }[];
  }
  let base: string;
  let other: string;
  beforeAll(async () => {
    base = await create({ name: 'No school', levers: [GROWTH] });
    other = await create({ name: 'A school again', runs: 30 });
    for (const id of [base, other]) await run(id);
    // Whoever waits is told for what: until somebody takes jobs the one is before the other.
    const waits = [(await read(base)).runHistory[0]!.waiting!, (await read(other)).runHistory[0]!.waiting!];
    expect(waits.map(({ before }) => before).sort()).toEqual([0, 1]);
    expect(waits.map(({ reason }) => reason).sort()).toEqual(['BEHIND_OTHERS', 'STARTING']);
    await runJobs(db, clock, JOB);
    expect((await read(base)).runHistory[0]!.waiting).toBeNull();
  });

  test('are compared draw by draw: what neither does differs by nothing, a school by what its own result says', async () => {
    const { scenarioComparison: compared } = (await compare(base, other)).data;
    expect(compared.runs).toBe(30);
    const alone = (await read(other)).result!.years;
    compared.years.forEach(({ unmitigated, mitigated }, at) => {
      expect(unmitigated).toEqual({ children: { mean: '0', p90: '0' }, cost: { mean: '0.00' } });
      // Of the base, which has no school, both readings are one: the difference is that of the other’s own readings.
      expect(Number(mitigated.cost.mean)).toBeCloseTo(Number(alone[at]!.difference.inYear.mean), 1);
      expect(Number(mitigated.cost.p10)).toBeLessThanOrEqual(Number(mitigated.cost.p90));
    });
  });

  test('are not compared where their draws are not the same, and every reason is told', async () => {
    const apart = await create({ name: 'Another seed', seed: 9, runs: 10 });
    const { errors } = await compare(base, apart);
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reasons: ['SEEDS_DIFFER', 'NO_RESULT'] });
    const same = await compare(base, base);
    expect(same.errors[0]!.extensions).toMatchObject({ reasons: ['SAME_SCENARIO'] });
  });

  test('finance.md 1.7 a lever becomes a mitigation of the plan: owned, dated, with what it saves, and where it is from', async () => {
    const saved = await asked<{ saveManagementPlan: { plan: { id: string } } }>(
      'mutation ($input: SaveManagementPlanInput!) { saveManagementPlan(input: $input) { plan { id } userErrors { code } } }',
      {
        input: { name: 'Plan', firstFinancialYear: '2018-19', note: 'First.', cells: [], amounts: [], mitigations: [] },
      },
    );
    const planId = saved.saveManagementPlan.plan.id;
    const add = (levers: readonly object[], scenarioId = other) =>
      asked<{ addScenarioToPlan: Refused & { plan: { version: number; mitigations: readonly Taken[] } | null } }>(
        `mutation ($input: AddScenarioToPlanInput!) { addScenarioToPlan(input: $input) { userErrors { code field } plan { version mitigations {
           name startDate endDate saving delivery { amount } years { financialYear planned delivered } takenFrom { lever run planVersion resultDigest scenario { id } } } } } }`,
        { input: { scenarioId, planId, note: 'A school.', levers } },
      );
    interface Taken {
      readonly saving: string;
      readonly years: readonly { readonly financialYear: string; readonly planned: string }[];
      readonly delivery: readonly { readonly amount: string | null }[];
      readonly takenFrom: object | null;
    }
    const ownerId = toGlobalId('Person', commissioner.personId);
    const refused = await add([
      { lever: 0, ownerId },
      { lever: 7, ownerId },
    ]);
    expect(refused.addScenarioToPlan.userErrors).toEqual([
      { code: 'LEVER_UNKNOWN', field: ['levers', '0', 'lever'] },
      { code: 'LEVER_UNKNOWN', field: ['levers', '1', 'lever'] },
    ]);
    const unrun = await add([{ lever: 1, ownerId }], await create({ name: 'Never run' }));
    expect(unrun.addScenarioToPlan.userErrors.map(({ code }) => code)).toEqual(['SCENARIO_NOT_RUN']);
    const nobody = await add([{ lever: 1, ownerId: toGlobalId('Person', '00000000-0000-4000-8000-000000000000') }]);
    expect(nobody.addScenarioToPlan.userErrors).toEqual([{ code: 'OWNER_UNKNOWN', field: ['levers', '0', 'ownerId'] }]);
    const measuredBy = { areaClass: { eq: 'OUT_OF_AREA' } };
    const { addScenarioToPlan } = await add([{ lever: 1, ownerId, measuredBy }]);
    expect(addScenarioToPlan.userErrors).toEqual([]);
    const [taken] = addScenarioToPlan.plan!.mitigations;
    const { result, runHistory } = await read(other);
    expect(taken).toMatchObject({
      ...{ name: 'New school', startDate: '2018-05-01', endDate: '2023-03-31' },
      takenFrom: {
        lever: 1,
        run: 1,
        planVersion: 2,
        resultDigest: runHistory[0]!.resultDigest,
        scenario: { id: other },
      },
    });
    // What it brings in each year is what the result says, to the penny; what costs first is below nought.
    result!.leverEffects[0]!.years.forEach(({ year, block }, at) => {
      const planned = taken!.years[at]!;
      expect(planned.financialYear).toMatch(new RegExp(`^${year}`));
      expect(Number(planned.planned) + Number(block)).toBe(0);
      expect(taken!.delivery[at]!.amount).toBe(planned.planned);
    });
    expect((await add([{ lever: 1, ownerId }])).addScenarioToPlan.userErrors.map(({ code }) => code)).toEqual([
      'LEVER_IN_PLAN',
    ]);
  });
});

/** A placement of 40,000.00 a year, three quarters of it the block's. */
async function commitOne(placementSpan: PlacementSpan): Promise<void> {
  const made = await makePlacement(db, area);
  const ctx = ctxOf(db, systemActor(area.code), clock);
  await ctx.write({ event: 'test.committed', clientMutationId: null, input: {} }, async (tx) => {
    await createLinesIn(tx, {
      ...{ ...made, fundingAgreementId: made.agreementId, coding: CODING, placementSpan },
      lines: [line(terms('40000.00'), parts([area.education, 75n], [area.health, 25n]))],
    });
    const committed = await commitLinesIn(tx, made.placementId, made.decisionId);
    return committed.ok ? { ok: true, value: null } : { ok: false, refusals: [] };
  });
}

test('inputs are frozen: a set that grows changes no scenario, and the same inputs are kept once', async () => {
  const [one, other] = [await create(), await create({ name: 'Another' })];
  const digests = await asked<{ one: Scenario; other: Scenario }>(
    'query ($one: ID!, $other: ID!) { one: scenario(id: $one) { inputsDigest } other: scenario(id: $other) { inputsDigest } }',
    { one, other },
  );
  expect(digests.one.inputsDigest).toBe(digests.other.inputsDigest);
  const { scenarios } = await asked<{ scenarios: { totalCount: number; nodes: readonly { name: string }[] } }>(
    '{ scenarios(first: 1) { totalCount nodes { name } } }',
    {},
  );
  expect(scenarios.totalCount).toBeGreaterThanOrEqual(2);
});

test('the area’s own placements: who is there today, at the engine’s price and by its payers, beside what is committed', async () => {
  // The books of one instant are told apart by milliseconds, which a clock that stands does not make up.
  clock.set('2026-02-01T10:00:05Z');
  await commitOne({ startDate: day('2025-11-01'), endDate: null });
  const ages = Array.from({ length: 26 }, (_, index) => index - 4);
  // The year of a population is that of the financial year: who joined did so in 2024-25, and 2026-27 is projected.
  const people = [2024, 2026].flatMap((year) =>
    ages.map((age) => ({ 'calendar-year': String(year), 'academic-year': String(age), population: '1000' })),
  );
  expect((await send('projection-population', toCsv(people), 'people')).problems).toEqual([]);
  const id = await create({ projectionSet: 'people', isOwnHistory: true, levers: [], runs: 400 });
  await run(id);
  await runJobs(db, clock, JOB);
  const { result, besideCommitted } = await read(id);
  const [first] = result!.years;
  const [block, , , health] = first!.unmitigated.costs.map(({ cost }) => Number(cost.mean));
  expect(block! + health!).toBeCloseTo(40_000 * Number(first!.unmitigated.children.mean), 0);
  expect(block!).toBeCloseTo(3 * health!, 0);
  // Nobody has decided more: what is committed of the year is the child’s, three quarters of it the block’s.
  const [beside, ...others] = besideCommitted;
  expect(others).toEqual([]);
  expect(beside).toMatchObject({ financialYear: '2026-27', blockCommitted: '30000.00', committed: '40000.00' });
  expect(Number(beside!['forecast'])).toBeCloseTo(block! + health!, 2);
  expect(Number(beside!['difference'])).toBeCloseTo(block! + health! - 40_000, 2);
  expect(beside!['reason']).toBe(block! + health! < 40_000 ? 'DECIDED_OTHERWISE' : 'NOT_DECIDED_YET');
  const ctx = ctxOf(db, commissioner, clock);
  const scenarioId = fromGlobalId('Scenario', id, 'id');
  const page = renderHtml(await scenarioReportPage.build(ctx, { scenarioId }));
  expect(page).toContain('<th scope="row">2026-27</th><td class="figure">£30,000</td>');
  // The file tells what the query does.
  const rows: FlatFigure[] = [];
  for await (const some of scenarioExporter.rows(await ctx.read(), { scenarioId }, ctx))
    rows.push(...(some as FlatFigure[]));
  await ctx.end();
  const told = rows
    .filter(({ asAt }) => asAt !== null)
    .map(({ year, reading, figure, payer, reason, values }) => [year, reading, figure, payer, reason, values.mean]);
  expect(told).toEqual([
    [2026, 'COMMITTED', 'COST', 'HIGH_NEEDS_BLOCK', null, '30000.00'],
    [2026, 'COMMITTED', 'COST', null, null, '40000.00'],
    [2026, 'UNMITIGATED_LESS_COMMITTED', 'COST', 'HIGH_NEEDS_BLOCK', beside!['reason'], beside!['blockDifference']],
    [2026, 'UNMITIGATED_LESS_COMMITTED', 'COST', null, beside!['reason'], beside!['difference']],
  ]);
});

test('a saved scenario stays as it was saved: run again years later, beside other placements and a longer ledger', async () => {
  const id = await create({ projectionSet: 'people', isOwnHistory: true, levers: [GROWTH], runs: 20 });
  const scenarioId = fromGlobalId('Scenario', id, 'id');
  // One that was kept before its ledger's horizon was.
  const [earlier] = await db.asOwner<{ id: string }>(
    `insert into scenario select (jsonb_populate_record(kept, jsonb_build_object('scenario_id', gen_random_uuid(), 'plan', kept.plan - 'ledgerHorizon'))).*
       from scenario kept where scenario_id = $1 returning scenario_id as id`,
    [scenarioId],
  );
  const ids = [id, toGlobalId('Scenario', earlier!.id)];
  const ran = async (one: string): Promise<Scenario> => {
    await run(one);
    await runJobs(db, clock, JOB);
    return read(one);
  };
  const [kept, older] = [await ran(ids[0]!), await ran(ids[1]!)];
  expect(older.runHistory[0]!.resultDigest).toBe(kept.runHistory[0]!.resultDigest);
  expect(kept.besideCommitted).not.toEqual([]);
  expect(older.besideCommitted).toEqual(kept.besideCommitted);

  clock.set('2028-05-01T10:00:00Z');
  await commitOne({ startDate: day('2026-04-01'), endDate: null });
  expect((await rollForward(ctxOf(db, systemActor(area.code), clock))).ok).toBe(true);
  const [again, olderAgain] = [await ran(ids[0]!), await read(ids[1]!)];
  expect(again.runHistory.map(({ resultDigest }) => resultDigest)).toEqual(
    Array.from({ length: 2 }, () => kept.runHistory[0]!.resultDigest),
  );
  expect([again.result, again.besideCommitted]).toEqual([kept.result, kept.besideCommitted]);
  expect(olderAgain.besideCommitted).toEqual(older.besideCommitted);
  clock.set('2026-02-01T10:00:05Z');
});

test('a year that the ledger did not reach when a scenario was made, or that lies before all it holds, is not beside it: then and later', async () => {
  const reach = (date: string) =>
    db.asOwner('update local_area set ledger_horizon_date = $2 where local_area_code = $1', [area.code, date]);
  const [known] = await db.asOwner<{ date: string }>(
    'select ledger_horizon_date as date from local_area where local_area_code = $1',
    [area.code],
  );
  await reach('2026-03-31');
  const short = await create({ projectionSet: 'people', isOwnHistory: true, levers: [], runs: 10 });
  await reach(known!.date);
  // Of 2018 to 2020: the ledger holds nothing before 2025-26.
  const past = await create({ levers: [], runs: 10 });
  for (const id of [short, past]) {
    await run(id);
    await runJobs(db, clock, JOB);
    const { result, besideCommitted } = await read(id);
    expect(result!.years.length).toBeGreaterThan(0);
    expect(besideCommitted).toEqual([]);
  }
});
