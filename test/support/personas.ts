import { londonDay, type Clock, type Day } from '../../src/kernel/dates';
import { DEMO_AREAS, type DemoAreaCode } from '../../src/demo/facts/areas';
import { PERSONAS, subjectOf, type Persona, type StaffKey } from '../../src/demo/personas';
import { seedReference } from '../../src/demo/seed/reference';
import { openSession, type AreaSession } from '../../src/demo/seed/session';
import { seedSetUp } from '../../src/demo/seed/set-up';
import { type Actor } from '../../src/platform/actor';
import { type Database } from '../../src/platform/db';
import { signIn } from './make-area';
import { quietLog } from './make-ledger';

export { PERSONAS, type Persona };

/** Both areas of the demo with their people, panels, budgets and limits, and the register; not a case. */
export interface PersonaWorld {
  /** Somebody of an area as an actor, with the roles of the clock's day. */
  readonly actorOf: (area: DemoAreaCode, who: StaffKey) => Promise<Actor>;
  /** What was made of an area: ids of its panel, people, agencies and budgets. */
  readonly area: (code: DemoAreaCode) => AreaSession;
}

const FIRST_DAY = '2024-04-01' as Day;
const OPENED = new Date('2024-04-01T07:00:00Z');

/** Makes the world through the product's own services, as the demo's set-up does. */
export async function makePersonaWorld(database: Database, clock: Clock): Promise<PersonaWorld> {
  const sessions = new Map<DemoAreaCode, AreaSession>();
  for (const area of DEMO_AREAS) {
    const session = openSession(database, area.code, quietLog);
    await seedSetUp(session, area, FIRST_DAY, OPENED);
    sessions.set(area.code, session);
  }
  const [first] = sessions.values();
  await seedReference(first!.asSystem(OPENED), FIRST_DAY, londonDay(clock.now()));
  return {
    actorOf: (area, who) => signIn(database, clock, subjectOf(area, who)),
    area: (code) => sessions.get(code)!,
  };
}
