import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { allResolvers, nodeTypes } from '../src/app';
import { setBudget } from '../src/features/budget/service/set-budget';
import { type GivenBlock } from '../src/features/modelling/rules/scenario/books';
import { runScenarioJob } from '../src/features/modelling/job';
import { createScenario } from '../src/features/modelling/service/create-scenario';
import { runScenario } from '../src/features/modelling/service/run-scenario';
import { type FinancialYear } from '../src/kernel/dates';
import { type Actor } from '../src/platform/actor';
import { fromGlobalId, toGlobalId } from '../src/platform/global-id';
import { startJobWorker } from '../src/platform/jobs-worker';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { runCommand, useFiles } from './support/import-files';
import { madeAuthority } from './support/made-authority';
import { actorWith, ctxOf, makeArea, money, quietLog, setClock, type MadeArea } from './support/make-ledger';
import { projectionCsv } from './support/projection-csv';
import { runJobs } from './support/run-jobs';

/*
 * What a scenario is made from beside its files: the area's books, its policy sets. That neither a large set nor a killed process does it harm.
 */

const db = useDatabase();
const clock = setClock('2018-01-15T10:00:00Z');
const ask = useApi({ database: db, clock, resolvers: allResolvers, nodeTypes });
const files = useFiles();
const JOB = 'modelling.run-scenario';
const made = madeAuthority({ seed: 'area', children: 250, observedYears: 4, projectedYears: 3, needs: 3, settings: 5 });

let area: MadeArea;
let commissioner: Actor;
beforeAll(async () => {
  area = await makeArea(db, '530');
  const rights = ['scenario:read', 'scenario:manage', 'assumption:read', 'assumption:record', 'budget:read'];
  commissioner = actorWith(area, 'COMMISSIONER', null, rights);
  const csv = projectionCsv(made);
  for (const [kind, text] of Object.entries(csv)) {
    const path = files.write(`${kind}.csv`, text);
    const { problems } = await runCommand(db, clock, '--kind', kind, '--area', area.code, '--source', 'made', path);
    expect(problems).toEqual([]);
  }
});

const CREATE = `mutation ($input: CreateScenarioInput!) { createScenario(input: $input) {
  userErrors { code field }
  scenario { id
    block { openingDeficit income otherSpend incomeGrowthPercent books { asAt incomeYear deficitFrom otherSpendYear } }
    levers { percent unitCost source assumption { set term appliesTo values { fromDate value source sourceDate } } } } } }`;
const PRESSURE = `query ($asAt: DateTime) { budgetPressure(financialYear: "2017-18", asAt: $asAt) { allocation cumulativePosition } }`;

interface Created {
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
  readonly scenario: {
    readonly id: string;
    readonly block: Readonly<Record<string, unknown>> & { readonly books: { readonly asAt: string } | null };
    readonly levers: readonly object[];
  } | null;
}

async function asked<Data>(document: string, variables: object): Promise<Data> {
  const answer = await ask<Data>(commissioner, document, { ...variables });
  expect(answer.errors).toEqual([]);
  return answer.data;
}
const create = async (changes: object): Promise<Created> =>
  (
    await asked<{ createScenario: Created }>(CREATE, {
      input: { name: 'Made', projectionSet: 'made', runs: 20, ...changes },
    })
  ).createScenario;

async function budget(financialYear: string, allocation: string, broughtForward: string | null): Promise<void> {
  const finance = actorWith(area, 'FINANCE', null, ['budget:set']);
  const set = await setBudget(
    ctxOf(db, finance, clock),
    {
      ...{ budgetHolderId: area.education, financialYear: financialYear as FinancialYear, version: 'Made' },
      ...{ allocation: money(allocation), reason: 'Made.' },
      broughtForward: broughtForward === null ? null : money(broughtForward),
    },
    null,
  );
  expect(set.ok).toBe(true);
}

test('without a block it is the area’s own books at an instant, frozen; what is given stands', async () => {
  const none = await create({});
  expect(none.userErrors).toEqual([{ code: 'BLOCK_NOT_IN_BOOKS', field: ['block'] }]);
  await budget('2017-18', '900000.00', '50000.00');
  clock.set('2018-01-15T10:01:00Z');
  const { scenario } = await create({ block: { incomeGrowthPercent: '2' } });
  // Nothing is spent of 900,000, and 50,000 was brought in: the year closes with a surplus of 850,000.
  expect(scenario!.block).toMatchObject({
    ...{ openingDeficit: '-850000.00', income: '918000.00', otherSpend: '0.00', incomeGrowthPercent: '2' },
    books: { incomeYear: '2017-18', deficitFrom: 'FORECAST', otherSpendYear: '2017-18' },
  });
  const { asAt } = scenario!.block.books!;
  const { budgetPressure } = await asked<{ budgetPressure: object }>(PRESSURE, { asAt });
  expect(budgetPressure).toEqual({ allocation: '900000.00', cumulativePosition: '-850000.00' });

  await budget('2018-19', '1000000.00', '-840000.00');
  clock.set('2018-01-15T10:02:00Z');
  const later = await create({});
  expect(later.scenario!.block).toMatchObject({
    ...{ openingDeficit: '-840000.00', income: '1000000.00' },
    books: { incomeYear: '2018-19', deficitFrom: 'BROUGHT_FORWARD' },
  });
  const { again } = await asked<{ again: object }>(
    'query ($id: ID!) { again: scenario(id: $id) { block { openingDeficit income otherSpend incomeGrowthPercent books { asAt incomeYear deficitFrom otherSpendYear } } } }',
    { id: scenario!.id },
  );
  expect(again).toEqual({ block: scenario!.block });
  const given = await create({ block: { openingDeficit: '1.00', income: '2.00' } });
  expect(given.scenario!.block).toMatchObject({
    openingDeficit: '1.00',
    income: '2.00',
    otherSpend: '0.00',
    books: null,
  });
});

const RECORD = `mutation ($input: RecordAssumptionSetInput!) { recordAssumptionSet(input: $input) { userErrors { code } } }`;
const GROWTH = {
  ...{ kind: 'PRICE_GROWTH', name: 'Fees', owner: 'Testa Placeholder-Two', startDate: '2018-04-01' },
  ...{ isMitigation: false, assumption: { set: 'Inflation' } },
};
const BLOCK = { openingDeficit: '0.00', income: '9000000.00' };

async function recordSet(source: string, central: string): Promise<void> {
  await asked(RECORD, {
    input: {
      ...{ name: 'Inflation', source, sourceDate: '2018-01-01', startDate: '2018-01-01' },
      values: [{ term: 'PRICE_GROWTH', central, low: '0', high: '20' }],
    },
  });
}

async function digestAfterRun(id: string): Promise<string> {
  const scenarioId = fromGlobalId('Scenario', id, 'id');
  await runScenario(ctxOf(db, commissioner, clock), scenarioId, null);
  await runJobs(db, clock, JOB);
  return lastDigest(scenarioId);
}
async function lastDigest(scenarioId: string): Promise<string> {
  const [row] = await db.asOwner<{ digest: string }>(
    'select result_digest as digest from scenario_run where scenario_id = $1 order by ordinal desc limit 1',
    [scenarioId],
  );
  return row!.digest;
}

test('a lever reads a policy set once: a new version of it leaves a saved scenario as it was, to the byte', async () => {
  await recordSet('Survey of 2018', '4.5');
  clock.set('2018-01-15T10:03:00Z');
  const { scenario } = await create({ block: BLOCK, levers: [GROWTH] });
  const frozen = {
    fromDate: '2018-04-01',
    value: '4.5',
    source: 'Inflation: Survey of 2018',
    sourceDate: '2018-01-01',
  };
  expect(scenario!.levers).toEqual([
    {
      ...{ percent: '4.5', unitCost: null, source: 'Inflation: Survey of 2018' },
      assumption: { set: 'Inflation', term: 'PRICE_GROWTH', appliesTo: null, values: [frozen] },
    },
  ]);
  const digest = await digestAfterRun(scenario!.id);
  await recordSet('Survey corrected', '9');
  clock.set('2018-01-15T10:04:00Z');
  expect(await digestAfterRun(scenario!.id)).toBe(digest);
  const other = await create({ block: BLOCK, levers: [GROWTH] });
  expect(other.scenario!.levers[0]).toMatchObject({ percent: '9', source: 'Inflation: Survey corrected' });
  expect(await digestAfterRun(other.scenario!.id)).not.toBe(digest);
  const wrong = await create({
    block: BLOCK,
    levers: [
      { ...GROWTH, assumption: { set: 'None' } },
      { ...GROWTH, percent: '3' },
    ],
  });
  expect(wrong.userErrors).toEqual([
    { code: 'ASSUMPTION_UNKNOWN', field: ['levers', '0', 'assumption'] },
    { code: 'ASSUMPTION_NOT_TAKEN', field: ['levers', '1', 'assumption'] },
  ]);
});

const GIVEN: GivenBlock = {
  ...{ openingDeficit: 0, income: 1, incomeGrowthPercent: 0, otherSpend: 0, otherSpendGrowthPercent: 0 },
};
const WHOLE = { name: 'Made', isOwnHistory: false, block: GIVEN, levers: [], goal: null, seed: 1 };

test('a process that is killed while it runs a scenario: the next one runs it to the same digest', async () => {
  const created = await createScenario(
    ctxOf(db, commissioner, clock),
    { ...WHOLE, projectionSet: 'made', runs: 3_000 },
    null,
  );
  const scenarioId = created.ok ? created.value.scenarioId : '';
  await runScenario(ctxOf(db, commissioner, clock), scenarioId, null);
  const source = (path: string): string => JSON.stringify(join(__dirname, '../src', path));
  const program = `
    require('reflect-metadata');
    const { openDatabase } = require(${source('platform/db')});
    const { startJobWorker } = require(${source('platform/jobs-worker')});
    const { runScenarioJob } = require(${source('features/modelling/job')});
    const quiet = () => undefined;
    const database = openDatabase({ url: process.argv[1], poolSize: 4, poolWaitMillis: 1000, statementTimeoutMillis: 5000,
      lockTimeoutMillis: 1000, idleInTransactionMillis: 60000 }, quiet);
    startJobWorker({ database, clock: { now: () => new Date() }, log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      observer: { onJob: quiet }, concurrency: 1, jobs: [runScenarioJob] });`;
  const child = spawn(process.execPath, ['-r', '@swc-node/register', '-e', program, db.appUrl], {
    ...{ cwd: join(__dirname, '..'), stdio: ['ignore', 'ignore', 'inherit'] },
  });
  const percent = await until(scenarioId, ({ percent_done: done }) => done >= 10);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(percent).toMatchObject({ status: 'RUNNING', ended_at: null });
  // Before anybody takes it up again it is told that nobody runs it: half a minute late, nobody has said so.
  await db.asOwner(
    `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_at is not null`,
  );
  const { killed } = await asked<{ killed: { runHistory: readonly { waiting: object | null }[] } }>(
    'query ($id: ID!) { killed: scenario(id: $id) { runHistory { waiting { reason } } } }',
    { id: toGlobalId('Scenario', scenarioId) },
  );
  expect(killed.runHistory[0]).toEqual({ waiting: { reason: 'INTERRUPTED' } });

  const observer = { onJob: () => undefined };
  const parts = { database: db.database, clock, log: quietLog, jobs: [runScenarioJob], observer };
  const worker = startJobWorker({ ...parts, concurrency: 1, leaseMillis: 1_000 });
  const ended = await until(scenarioId, ({ ended_at: at }) => at !== null);
  await worker.stop();
  expect(ended.status).toBe('SUCCEEDED');
  const digest = await lastDigest(scenarioId);
  await runScenario(ctxOf(db, commissioner, clock), scenarioId, null);
  await runJobs(db, clock, JOB);
  expect(await lastDigest(scenarioId)).toBe(digest);
}, 60_000);

interface RunRow {
  readonly status: string;
  readonly percent_done: number;
  readonly ended_at: Date | null;
}
async function until(scenarioId: string, is: (run: RunRow) => boolean): Promise<RunRow> {
  for (let waited = 0; waited < 1_000; waited += 1) {
    const [run] = await db.asOwner<RunRow>(
      'select status, percent_done, ended_at from scenario_run where scenario_id = $1 order by ordinal desc limit 1',
      [scenarioId],
    );
    if (run !== undefined && is(run)) return run;
    await sleep(25);
  }
  throw new Error('it did not come about');
}

test('a large set is checked beside the thread that serves', async () => {
  const large = madeAuthority({
    ...{ seed: 'large', children: 6_000, observedYears: 4, projectedYears: 3, needs: 8, settings: 15 },
  });
  await keepSet('large', {
    TRANSITIONS: large.transitions,
    STATES: large.settings,
    POPULATION: large.background,
    COSTS: large.prices,
  });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const created = await createScenario(
    ctxOf(db, commissioner, clock),
    { ...WHOLE, projectionSet: 'large', runs: 10 },
    null,
  );
  delay.disable();
  expect(created.ok).toBe(true);
  // Of 20,000 children it was 37 ms at most; whatever runs beside the test adds to it.
  expect(delay.max / 1e6).toBeLessThan(1_000);
});

/** A set as its import leaves it, without the hundred thousand rows' way through a file. */
async function keepSet(name: string, rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
  await db.asOwner(
    `insert into projection_set (local_area_code, projection_set_id, name, created_by, created_at)
     values ($1, gen_random_uuid(), $2, $3, now())`,
    [area.code, name, area.personId],
  );
  for (const [file, content] of Object.entries(rows)) {
    await db.asOwner(
      `insert into projection_row (local_area_code, projection_set_id, file, line, content)
       select $1, (select projection_set_id from projection_set where local_area_code = $1 and name = $2), $3, line + 1, content
         from jsonb_array_elements($4::jsonb) with ordinality as given(content, line)`,
      [area.code, name, file, JSON.stringify(content)],
    );
  }
}
