import 'reflect-metadata';
import { rmSync } from 'node:fs';
import { runVerify } from '../../src/commands/verify';
import { keepClocksJob } from '../../src/features/cases/job';
import { systemClock } from '../../src/platform/clock';
import { runJob } from '../../src/platform/jobs';
import { openLog } from '../../src/platform/log';
import { openBenchDatabase, BENCH_FOLDER } from './bench-database';
import { BENCH_AREA, seedArea } from './seed-area';
import { seedCases } from './seed-cases';

/*
 * `npm run bench:seed`: makes an area of 20,000 live placements over five years, about 1.5 million postings, each with its case, in a database of its own below
 * .data/bench, which `npm run bench` then asks. What was there is thrown away. BENCH_PLACEMENTS is another number of placements;
 * BENCH_VERIFY=1 proves the books afterwards, which takes minutes.
 */

async function main(): Promise<void> {
  rmSync(BENCH_FOLDER, { recursive: true, force: true });
  const opened = await openBenchDatabase();
  const started = performance.now();
  const say = (line: string): void => {
    process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0)} s  ${line}\n`);
  };
  try {
    await seedArea(opened, { live: Number(process.env['BENCH_PLACEMENTS'] ?? 20_000), say });
    await seedCases(opened.asSuperuser, say);
    await runJob({ database: opened.database, clock: systemClock, log: openLog('error') }, keepClocksJob, {
      localArea: BENCH_AREA,
      payload: {},
    });
    await opened.asOwner('analyze');
    say('clocks are kept');
    const [made] = await opened.asOwner<{ postings: bigint }>('select count(*) as postings from posting');
    say(`${String(made?.postings)} postings`);
    if (process.env['BENCH_VERIFY'] === '1') {
      const { database } = opened;
      process.exitCode = await runVerify({ database, clock: systemClock, log: openLog('error'), print: say });
    }
  } finally {
    await opened.close();
  }
}

void main();
