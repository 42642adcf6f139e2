import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock } from '../../src/kernel/dates';
import { CancelScenarioDocument, CreateScenarioDocument, RunScenarioDocument } from '../generated/operations';
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
