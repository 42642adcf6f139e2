import { addDays, type Day } from '../../src/kernel/dates';
import type { TestDatabase } from './database';
import type { PanelWorld } from './make-panel';

/** What happened to the plan of a child, day by day, and for which days its 20 weeks were excused. */
export interface PlantedPlan {
  readonly events: readonly { readonly kind: string; readonly day: Day }[];
  readonly excused: readonly [Day, Day] | null;
}

/** Histories of plans as they go: a request, what became of it, its plan, reviews and its end, or another request after a refusal. The same of the same seed. */
export function randomPlans(count: number, seed: number, last: Day): readonly PlantedPlan[] {
  const next = randomOf(seed);
  return Array.from({ length: count }, () => randomPlan(next, last));
}

function randomPlan(next: () => number, last: Day): PlantedPlan {
  const events: { kind: string; day: Day }[] = [];
  let day = addDays('2024-01-02' as Day, Math.floor(next() * 700));
  const happens = (kind: string, most: number): void => {
    if (events.length > 0) day = addDays(day, 1 + Math.floor(next() * most));
    if (day <= last) events.push({ kind, day });
  };
  const first = day;
  for (let round = 0; round < 3; round += 1) {
    const hasMoved = next() < 0.1;
    happens(hasMoved ? 'BECAME_RESPONSIBLE' : 'REQUEST_RECEIVED', 200);
    if (!hasMoved && next() < 0.05) happens('BECAME_RESPONSIBLE', 30);
    const answer = next();
    if (answer < 0.08) break;
    if (answer < 0.25) {
      happens(answer < 0.14 ? 'REQUEST_WITHDRAWN' : 'ASSESSMENT_REFUSED', 60);
      // Some refusals are reversed.
      if (answer < 0.2) continue;
    }
    const plan = next();
    // Of some requests nobody recorded when they were agreed to; a move here has no six weeks (C1).
    if (plan < 0.15 || next() < 0.85 || hasMoved) happens('ASSESSMENT_AGREED', 60);
    if (plan < 0.15) break;
    if (plan < 0.35) {
      happens(plan < 0.25 ? 'PLAN_REFUSED' : 'REQUEST_WITHDRAWN', 70);
      continue;
    }
    happens('FINAL_PLAN_SENT', next() < 0.2 ? 700 : 200);
    if (next() < 0.5) {
      happens('REVIEW_MEETING', 200);
      happens(next() < 0.5 ? 'REVIEW_DECIDED' : 'AMENDMENT_NOTICE_SENT', 30);
    }
    if (next() < 0.3) happens('PLAN_CEASED', 100);
    break;
  }
  return { events, excused: next() < 0.3 ? [addDays(first, 30), addDays(first, 30 + Math.floor(next() * 90))] : null };
}

/** Numbers from 0 to 1, the same of the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Plants them as rows, known since 2024, each child with a case of its first day that says nothing of a plan. */
export async function plantPlans(db: TestDatabase, world: PanelWorld, plans: readonly PlantedPlan[]): Promise<void> {
  const given = plans.map(({ events, excused }, number) => ({
    ...{ number, events, first: events[0]?.day, excused: excused && `[${excused[0]},${excused[1]}]` },
    ceased: events.find(({ kind }) => kind === 'PLAN_CEASED')?.day ?? null,
  }));
  await db.asOwner(
    `with given as materialized (
       select *, gen_random_uuid() as child_id, gen_random_uuid() as case_id, set_config('app.now', '2024-01-01T00:00:00Z', true)
         from jsonb_to_recordset($2::jsonb) as one(number int, events jsonb, first date, excused daterange, ceased date)),
     children as (insert into child (local_area_code, child_id, birth_cohort, created_at)
       select $1, child_id, 2012 + number % 9, '2024-01-01' from given),
     cases as (insert into panel_case (local_area_code, case_id, child_id, panel_id, reference, status, request_type, request_date, primary_need,
                                       ehc_plan_status, responsible_la_code, case_officer_id, created_at)
       select $1, case_id, child_id, $3, 'PLAN-' || number, 'DRAFT', 'PLACEMENT', first, 'ASD', 'NONE', $1, $4, '2024-01-01' from given),
     papers as (insert into referral (local_area_code, case_id) select $1, case_id from given),
     ended as (insert into ehc_plan (local_area_code, case_id, cease_reason, ceased_date) select $1, case_id, '2', ceased from given where ceased is not null),
     excuses as (insert into clock_exception (local_area_code, clock_exception_id, child_id, case_id, code, kind, active_span, shown_by, recorded_by, recorded_at)
       select $1, gen_random_uuid(), child_id, case_id, 'C4', 'AWAY_FROM_AREA', excused, 'Invented.', $4, '2024-01-01' from given where excused is not null)
     insert into plan_event (local_area_code, plan_event_id, child_id, case_id, kind, event_date, recorded_by, recorded_at)
     select $1, gen_random_uuid(), child_id, case_id, happened.kind, happened.day, $4, happened.day
       from given cross join lateral jsonb_to_recordset(events) as happened(kind text, day date)`,
    [world.code, JSON.stringify(given), world.panelId, world.actors.officer.personId],
  );
}
