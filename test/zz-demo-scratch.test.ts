import { useDatabase } from './support/database';
import { DEMO_AREAS } from '../src/demo/facts/areas';
import { firstDayOf, planArea } from '../src/demo/plan/area-plan';
import { openSession } from '../src/demo/seed/session';
import { seedReference } from '../src/demo/seed/reference';
import { seedSetUp } from '../src/demo/seed/set-up';
import { bringEvidence, refer, submit } from '../src/demo/seed/refer';
import { offerOptions } from '../src/demo/seed/options';
import { addDays, type Day } from '../src/kernel/dates';
const db = useDatabase();
const log = { debug() {}, info() {}, warn() {}, error() {} } as never;
test('scratch', async () => {
  const today = '2026-11-21' as Day, firstDay = firstDayOf(today);
  const at = (d: Day) => new Date(d + 'T10:00:00Z');
  let t = Date.now(); const lap = (w: string) => { process.stdout.write(`${w} ${Date.now() - t} ms\n`); t = Date.now(); };
  const sessions = DEMO_AREAS.map((area) => ({ area, session: openSession(db.database, area.code, log) }));
  for (const { area, session } of sessions) await seedSetUp(session, area, firstDay, at(firstDay));
  lap('set-up');
  await seedReference(sessions[0]!.session.asSystem(at(firstDay)), firstDay, today); lap('reference');
  let statements = 0; db.database.observe = () => { statements++; };
  await Promise.all(sessions.map(async ({ area, session }) => {
    for (const c of planArea(area, today).cases) {
      await refer(session, c, at(c.requestDate));
      await bringEvidence(session, c, at(addDays(c.requestDate, 1)));
      await offerOptions(session, c, at(addDays(c.requestDate, 2)));
      if (c.isSubmitted) await submit(session, c, at(addDays(c.requestDate, 3)));
    }
  }));
  lap('cases'); process.stdout.write(`${statements} statements\n`);
}, 120000);
