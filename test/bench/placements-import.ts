import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImport } from '../../src/commands/import';
import { systemClock } from '../../src/platform/clock';
import { openDatabase } from '../../src/platform/db';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres';
import { openLog } from '../../src/platform/log';
import { migrate } from '../../src/platform/migrate';
import { toCsv } from '../support/import-files';
import { grantCaseOfficer, makeArea } from '../support/make-ledger';
import { threeLines } from '../support/placement-files';

/*
 * `npm run bench:import`: 5,000 placements with three price lines each, postings and all, into a database of its own as the demo's is run,
 * and once more with nothing changed. Prints what it took and asserts nothing about time. BENCH_PLACEMENTS is another number of them.
 */

const PLACEMENTS = Number(process.env['BENCH_PLACEMENTS'] ?? 5_000);
/** As contracts run: most to the end of the school year or the next, one in ten without an end. */
const ENDS = ['2027-08-31', '2027-08-31', '2027-08-31', '2027-08-31', '2027-08-31', '2027-08-31', '2027-08-31'];
const ALL_ENDS = [...ENDS, '2028-08-31', '2028-08-31', ''];

function placementsFile(): string {
  const rows = Array.from({ length: PLACEMENTS }, (_, index) =>
    threeLines({
      source_reference: `P-${String(index)}`,
      child_reference: `C-${String(index)}`,
      birth_month: `${String(2006 + (index % 14))}-0${String(1 + (index % 9))}`,
      start_date: index % 2 === 0 ? '2025-09-01' : '2026-01-05',
      end_date: ALL_ENDS[index % ALL_ENDS.length] ?? '',
    }),
  );
  return toCsv(rows.flat());
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tripartite-bench-'));
  const cluster = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), throwaway: false });
  try {
    await cluster.createDatabase('bench');
    await migrate(cluster.migratorUrl('bench'));
    const limits = { poolSize: 4, poolWaitMillis: 2_000, statementTimeoutMillis: 60_000, lockTimeoutMillis: 5_000 };
    const settings = { ...limits, idleInTransactionMillis: 60_000 };
    const database = openDatabase({ ...settings, url: cluster.appUrl('bench') }, () => undefined);
    const owner = openDatabase({ ...settings, url: cluster.migratorUrl('bench') }, () => undefined);
    const asOwner = async <Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
      const connection = await owner.connect();
      try {
        return await connection.query<Row>(sql, parameters);
      } finally {
        connection.release(false);
      }
    };
    const owned = { asOwner } as Parameters<typeof makeArea>[0];
    await grantCaseOfficer(owned, await makeArea(owned, '311', '2032-03-31'));
    const path = join(folder, 'placements.csv');
    writeFileSync(path, placementsFile());
    for (const what of ['first', 'again']) {
      const started = performance.now();
      await runImport(['--kind', 'placements', path], {
        database,
        clock: systemClock,
        log: openLog('error'),
        print: (line) => process.stdout.write(`${line}\n`),
      });
      const [row] = await asOwner<{ count: bigint }>('select sum(1) as count from posting');
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${what}: ${seconds} s, ${String(row?.count)} postings\n`);
    }
    await database.close();
    await owner.close();
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
