import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { allResolvers, nodeTypes } from '../src/app';
import { commitLinesIn } from '../src/features/ledger/service/commitments';
import { createLinesIn } from '../src/features/ledger/service/lines';
import { scenarioExporter } from '../src/features/modelling/exporter/scenario';
import { scenarioReportPage } from '../src/features/modelling/exporter/scenario-report';
import { runScenarioJob } from '../src/features/modelling/job';
import { systemActor, type Actor } from '../src/platform/actor';
import { fromGlobalId } from '../src/platform/global-id';
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
  commissioner = actorWith(area, 'COMMISSIONER', null, ['scenario:read', 'scenario:manage']);
  for (const kind of Object.keys(csv)) {
    const { counts, problems } = await send(kind, csv[kind]!);
    expect(problems).toEqual([]);
    expect(counts).toMatch(/refused 0 unchanged 0$/);
  }
});

const send = (kind: string, text: string, set = 'made') =>
  runCommand(db, clock, '--kind', kind, '--area', area.code, '--source', set, files.write(`${kind}.csv`, text));

const CREATE = `mutation ($input: CreateScenarioInput!) {
  createScenario(input: $input) { scenario { id inputsDigest levers { name kind places placeCost percent fill } } userErrors { code field } } }`;
const RUN = `mutation ($input: RunScenarioInput!) {
  runScenario(input: $input) { scenario { id runHistory { ordinal status percentDone } } userErrors { code field } } }`;
const CANCEL = `mutation ($input: CancelScenarioInput!) {
  cancelScenario(input: $input) { scenario { runHistory { status } } userErrors { code field } } }`;
const READ = `query ($id: ID!) { scenario(id: $id) { name source seed runs
  runHistory { ordinal status percentDone resultDigest startedAt endedAt }
  result { engineVersion seedYear unpriced { need setting cost } goal { value everyBalances reached runs } backTest { coverage pinballLoss figures years { year ahead actual p50 } }
    years { year
      unmitigated { children { expectation mean p10 p50 p90 } costs { payer cost { mean } } cost { mean } cumulative { mean } inYear { mean } }
      mitigated { ages { setting ageBand children { mean } } settings { name children { mean } } cost { mean } cumulative { mean } }
      difference { cost { mean p10 p90 } children { mean } } } } } }`;

interface Scenario {
  readonly id: string;
  readonly inputsDigest: string;
  readonly runHistory: readonly { readonly status: string; readonly resultDigest: string | null }[];
  readonly result: {
    readonly years: readonly {
      readonly unmitigated: {
        readonly children: Readonly<Record<'expectation' | 'mean', string>>;
        readonly costs: readonly { readonly payer: string; readonly cost: { readonly mean: string } }[];
        readonly cost: { readonly mean: string };
        readonly cumulative: { readonly mean: string };
        readonly inYear: { readonly mean: string };
      };
      readonly mitigated: {
        readonly settings: readonly { readonly name: string; readonly children: { readonly mean: string } }[];
        readonly ages: readonly { readonly setting: string; readonly children: { readonly mean: string } }[];
      };
      readonly difference: { readonly children: object };
    }[];
    readonly backTest: { readonly years: readonly object[] } | null;
    readonly goal: { readonly value: number | null } | null;
  } | null;
}
type Refused = { readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[] };

async function asked<Data>(document: string, variables: object, actor = commissioner): Promise<Data> {
  const answer = await ask<Data>(actor, document, { ...variables });
  expect(answer.errors).toEqual([]);
  return answer.data;
}

const SCHOOL = {
  ...{ kind: 'LOCAL_PROVISION', name: 'New school', owner: 'Testa Placeholder-One', startDate: '2018-09-01' },
  ...{
    settings: ['setting 4', 'setting 5'],
    setting: 'New school',
    places: 20,
    fill: ['50', '100'],
    unitCost: '31000.00',
  },
};
const GROWTH = {
  ...{ kind: 'PRICE_GROWTH', name: 'Fees', owner: 'Testa Placeholder-Two', source: 'Survey of fees, 2026' },
  ...{ startDate: '2017-04-01', isMitigation: false, percent: '3.5' },
};
const input = (changes: object = {}) => ({
  ...{ name: 'A school', projectionSet: 'made', runs: 40, levers: [GROWTH, SCHOOL] },
  block: { openingDeficit: '1000000.00', income: '9000000.00', incomeGrowthPercent: '2' },
  ...changes,
});

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
      ...{ name: ' ', runs: 5 },
      block: { income: '40000000', openingDeficit: '20000000000', incomeGrowthPercent: '99999999999' },
      levers: [
        { ...SCHOOL, settings: ['nowhere'], places: -1, fill: Array.from({ length: 101 }, () => '50') },
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
    expect(runHistory[0]!.resultDigest).toMatch(/^[0-9a-f]{64}$/);
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
    expect(first!.difference.children).toEqual({ mean: '0' });
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

test('the area’s own placements: who joined by the first of January, at the engine’s price and by its payers', async () => {
  const made = await makePlacement(db, area);
  await ctxOf(db, systemActor(area.code), clock).write(
    { event: 'test.committed', clientMutationId: null, input: {} },
    async (tx) => {
      await createLinesIn(tx, {
        ...{ ...made, fundingAgreementId: made.agreementId, coding: CODING },
        placementSpan: { startDate: day('2025-11-01'), endDate: null },
        lines: [line(terms('40000.00'), parts([area.education, 75n], [area.health, 25n]))],
      });
      const committed = await commitLinesIn(tx, made.placementId, made.decisionId);
      return committed.ok ? { ok: true, value: null } : { ok: false, refusals: [] };
    },
  );
  const ages = Array.from({ length: 26 }, (_, index) => index - 4);
  const people = [2025, 2027].flatMap((year) =>
    ages.map((age) => ({ 'calendar-year': String(year), 'academic-year': String(age), population: '1000' })),
  );
  expect((await send('projection-population', toCsv(people), 'people')).problems).toEqual([]);
  const id = await create({ projectionSet: 'people', isOwnHistory: true, levers: [], runs: 400 });
  await run(id);
  await runJobs(db, clock, JOB);
  const [first] = (await read(id)).result!.years;
  const [block, , , health] = first!.unmitigated.costs.map(({ cost }) => Number(cost.mean));
  expect(block! + health!).toBeCloseTo(40_000 * Number(first!.unmitigated.children.mean), 0);
  expect(block!).toBeCloseTo(3 * health!, 0);
});
