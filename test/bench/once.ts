import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDemoDatabase } from '../../src/demo/ensure';
import { recordSuccession } from '../../src/features/successions/service/record-succession';
import { addDays, londonDay } from '../../src/kernel/dates';
import { systemActor } from '../../src/platform/actor';
import { systemClock } from '../../src/platform/clock';
import { readConfig } from '../../src/platform/config';
import { createCtx } from '../../src/platform/context';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres';
import { quietLog } from '../support/make-ledger';
import { openBenchDatabase, BENCH_FOLDER } from './bench-database';
import { type Measured } from './measure';
import { BENCH_AREA } from './seed-area';

/** What is waited for once: the first start of the demo; and, where the area of `npm run bench:seed` was made, that its health body goes over to another. */
export async function benchOnce(): Promise<readonly Measured[]> {
  return [...(await benchFirstStart()), ...(await benchSuccession())];
}

async function benchFirstStart(): Promise<readonly Measured[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tripartite-bench-'));
  const from = performance.now();
  const cluster = await startEmbeddedPostgres({ dataDir });
  try {
    const { pool } = readConfig();
    await ensureDemoDatabase({ cluster, pool, clock: systemClock, log: quietLog });
    return [{ once: 'the demo’s database, made and seeded', seconds: secondsSince(from) }];
  } finally {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** As a preview: all of it is done, and nothing kept. */
async function benchSuccession(): Promise<readonly Measured[]> {
  if (!existsSync(BENCH_FOLDER)) return [];
  const { database, asOwner, close } = await openBenchDatabase();
  const parts = { database, actor: systemActor(BENCH_AREA), clock: systemClock, requestId: 'bench', log: quietLog };
  const ctx = createCtx(parts);
  try {
    const [health] = await asOwner<{ agency_id: string; budget_holder_id: string }>(
      `select agency.agency_id, budget_holder_id from agency join budget_holder using (local_area_code, agency_id)
        where local_area_code = $1 and agency.kind = 'HEALTH'`,
      [BENCH_AREA],
    );
    const from = performance.now();
    const done = await recordSuccession(ctx, {
      ...{ clientMutationId: null, preview: true, kind: 'RENAME', source: null, shares: [], roles: [], limits: [] },
      firstDate: addDays(londonDay(systemClock.now()), 1),
      successors: [
        {
          ...{ agencyId: null, name: 'Placeholder body', organisationCode: null, takesRest: null },
          predecessorIds: [health?.agency_id ?? ''],
          budgetHolders: [
            {
              ...{ budgetHolderId: null, name: 'Placeholder budget', parts: 1 },
              predecessorIds: [health?.budget_holder_id ?? ''],
            },
          ],
        },
      ],
    });
    if (!done.ok) throw new Error(done.refusals.map(({ message }) => message).join(' '));
    const once = `a health body goes over to another, with ${String(done.value.placements)} placements`;
    return [{ once, seconds: secondsSince(from) }];
  } finally {
    await ctx.end();
    await close();
  }
}

function secondsSince(from: number): number {
  return Number(((performance.now() - from) / 1000).toFixed(1));
}
