import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock } from '../../src/kernel/dates';
import {
  AddScenarioToPlanDocument,
  CancelScenarioDocument,
  CreateScenarioDocument,
  RunScenarioDocument,
} from '../generated/operations';
import { fromGlobalId, toGlobalId } from '../../src/platform/global-id';
import { acceptedPayload, dataOf } from './client';
import { type TestDatabase } from './database';
import { runCommand } from './import-files';
import { madeAuthority } from './made-authority';
import { projectionCsv } from './projection-csv';
import { type Cast } from './thread';

/** All that a commissioner does about a scenario: one is made of imported files, its run asked for and cancelled. */
export async function keepScenario(
  cast: Cast,
  { db, clock }: { readonly db: TestDatabase; readonly clock: Clock },
): Promise<void> {
  await bringIn(db, clock);
  const commissioner = cast('commissioner');
  const block = { openingDeficit: '0.00', income: '1000000.00' };
  const created = await commissioner.ask(CreateScenarioDocument, {
    input: { name: 'An invented scenario', projectionSet: 'Invented set', block, runs: 10 },
  });
  acceptedPayload(dataOf(created).createScenario);
  const scenarioId = dataOf(created).createScenario.scenario!.id;
  const run = await commissioner.ask(RunScenarioDocument, { input: { scenarioId } });
  acceptedPayload(dataOf(run).runScenario);
  const cancelled = await commissioner.ask(CancelScenarioDocument, { input: { scenarioId } });
  acceptedPayload(dataOf(cancelled).cancelScenario);
}

/** A lever of a scenario that has a result becomes a mitigation of the plan that is there. */
export async function takeIntoPlan(cast: Cast, db: TestDatabase): Promise<void> {
  const [owner] = await db.asOwner<{ id: string }>(
    `select person_id as id from person where local_area_code = '311' order by person_id limit 1`,
  );
  const [plan] = await db.asOwner<{ id: string }>(
    `select management_plan_id as id from management_plan where local_area_code = '311'`,
  );
  const created = await cast('commissioner').ask(CreateScenarioDocument, {
    input: {
      ...{ name: 'Another invented scenario', projectionSet: 'Invented set', runs: 10 },
      block: { openingDeficit: '0.00', income: '1000000.00' },
      levers: [
        {
          ...{ kind: 'PRICE_CEILING', name: 'Invented ceiling', owner: 'Testa Placeholder-One' },
          ...{ startDate: '2015-04-01', unitCost: '1.00' },
        },
      ],
    },
  });
  acceptedPayload(dataOf(created).createScenario);
  const scenarioId = dataOf(created).createScenario.scenario!.id;
  // As though it had been run: what its thread would come to is not what is tested here.
  const saved = { mean: -1000 };
  const result = JSON.stringify({
    levers: [{ lever: 0, years: [{ year: 2025, block: -1000, cost: -1000 }] }],
    years: [{ year: 2025, difference: { payers: { HIGH_NEEDS_BLOCK: saved }, cost: saved } }],
  });
  await db.asOwner(
    `insert into scenario_run (local_area_code, scenario_id, ordinal, status, requested_by, requested_at, started_at, ended_at,
                               percent_done, engine_version, result, result_digest)
     select local_area_code, scenario_id, 1, 'SUCCEEDED', created_by, created_at, created_at, created_at, 100, 3, $2,
            encode(sha256(convert_to($2, 'UTF8')), 'hex')
       from scenario where scenario_id = $1`,
    [fromGlobalId('Scenario', scenarioId, 'id'), result],
  );
  const added = await cast('finance').ask(AddScenarioToPlanDocument, {
    input: {
      ...{ scenarioId, planId: toGlobalId('ManagementPlan', plan!.id), note: 'An invented note.' },
      levers: [{ lever: 0, ownerId: toGlobalId('Person', owner!.id) }],
    },
  });
  acceptedPayload(dataOf(added).addScenarioToPlan);
}

async function bringIn(db: TestDatabase, clock: Clock): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tripartite-test-'));
  const plan = { seed: 'whole', children: 30, observedYears: 2, projectedYears: 1, needs: 1, settings: 2 };
  for (const [kind, content] of Object.entries(projectionCsv(madeAuthority(plan)))) {
    const path = join(folder, `${kind}.csv`);
    writeFileSync(path, content);
    const { counts } = await runCommand(db, clock, '--kind', kind, '--area', '311', '--source', 'Invented set', path);
    if (!counts.endsWith('refused 0 unchanged 0')) throw new Error(counts);
  }
  rmSync(folder, { recursive: true });
}
