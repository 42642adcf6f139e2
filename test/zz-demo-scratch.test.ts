import { runVerify } from '../src/commands/verify';
import { useDatabase } from './support/database';
import { seedDemo } from '../src/demo/seed/seed';
import { quietLog } from './support/make-ledger';
const db = useDatabase();
test.each(['2026-04-01T08:00:00Z', '2026-06-30T23:30:00Z', '2026-08-31T22:59:00Z', '2027-01-01T00:05:00Z', '2028-02-29T12:00:00Z', '2031-12-25T12:00:00Z', '2026-05-21T12:00:00Z'])('%s', async (now) => {
  await db.truncate();
  const t = Date.now();
  await seedDemo({ database: db.database, now: new Date(now), log: quietLog });
  process.stdout.write(`${now} ${Date.now() - t} ms\n`);
  const lines: string[] = [];
  expect(await runVerify({ database: db.database, clock: { now: () => new Date(now) }, log: quietLog, print: (l) => lines.push(l) })).toBe(0);
  const [r] = await db.asOwner<{ a: number }>(`select count(*)::int as a from panel_meeting where status = 'OPEN'`);
  expect(r!.a).toBe(2);
  const late = await db.asOwner<{ a: number }>(`select count(*)::int as a from audit_event where occurred_at > '${now}'`);
  expect(late[0]!.a).toBe(0);
}, 120000);
