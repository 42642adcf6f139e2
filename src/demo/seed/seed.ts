import { londonDay } from '../../kernel/dates';
import { instantOf } from '../../platform/clock';
import { type Database } from '../../platform/db';
import { type Logger } from '../../platform/log';
import { createTransitionTasks } from '../../features/placements/service/create-transition-tasks';
import { DEMO_AREAS, type DemoArea } from '../facts/areas';
import { firstDayOf, planArea } from '../plan/area-plan';
import { seedAppraisal } from './appraise';
import { seedConditionsMet } from './follow-up';
import { seedGrowingUp } from './grow-up';
import { seedHandover } from './hand-over';
import { seedAttendance } from './attendance';
import { seedImprovement } from './improve';
import { seedNotices } from './notices';
import { seedPlanLetters } from './plan-letters';
import { seedOffer } from './offer';
import { seedPlan } from './plan';
import { seedRedress } from './redress';
import { seedReference } from './reference';
import { seedRetention } from './retention';
import { seedScenarios } from './scenarios';
import { seedSettings } from './settings';
import { seedSubjectRequest } from './subject-request';
import { seedSight } from './sight';
import { openSession, type AreaSession } from './session';
import { seedSetUp } from './set-up';
import { timelineOf } from './timeline';

/** What the demo is seeded with. */
export interface SeedParts {
  /** A migrated database without a row, as the app role. */
  readonly database: Database;
  /** The demo's present: its history ends here. */
  readonly now: Date;
  readonly log: Logger;
  /** One case in so many, for tests; all of them when left out. */
  readonly fewer?: number | undefined;
}

/**
 * Fills an empty database with the two areas of the demo and their history, through the product's own services, each step by the
 * person whose it is and at the instant it is said to have happened. The same instant gives the same cases, references and amounts.
 */
export async function seedDemo({ database, now, log, fewer }: SeedParts): Promise<void> {
  const today = londonDay(now);
  const firstDay = firstDayOf(today);
  const opened = instantOf(`${firstDay}T07:00:00.000Z`);
  const areas = DEMO_AREAS.map((area) => ({ area, session: openSession(database, area.code, log) }));
  for (const { area, session } of areas) await seedSetUp(session, area, firstDay, opened);
  const [first] = areas;
  if (first !== undefined) await seedReference(first.session.asSystem(opened), firstDay, today);
  // The areas share nothing but the register, so their years pass side by side, on a connection each.
  await Promise.all(areas.map(({ area, session }) => seedHistory(session, area, now, fewer)));
}

async function seedHistory(session: AreaSession, area: DemoArea, now: Date, fewer: number | undefined): Promise<void> {
  const plan = planArea(area, londonDay(now), fewer);
  for (const { at, run } of timelineOf(plan, now)) await run(session, at);
  // What books something comes before what is planned at the present: no two bookings are of one instant.
  const handedOver = await seedHandover(session, plan, instantOf(now.getTime() - 10 * 60_000));
  await seedOffer(session, now);
  await seedNotices(session, area, now);
  await seedPlanLetters(session, plan, { handedOver, now });
  await seedRedress(session, plan, now);
  await seedConditionsMet(session, now);
  await seedSubjectRequest(session, now);
  await seedAppraisal(session, plan, now);
  await seedSettings(session, plan, now);
  await seedSight(session, plan, now);
  await seedAttendance(session, now);
  const managementPlanId = await seedPlan(session, now);
  await seedScenarios(session, plan, managementPlanId, now);
  await seedImprovement(session, now);
  await seedGrowingUp(session, plan, now);
  await seedRetention(session, now);
  // What the morning’s work would have put on record by now (A3).
  await createTransitionTasks(session.asSystem(now));
}
