import { addDays, type Day } from '../../src/kernel/dates';
import type { TestDatabase } from './database';
import type { PanelWorld } from './make-panel';

/** What happened to the plan of a child, day by day, when the family was told of what, and for which days its 20 weeks were excused. */
export interface PlantedPlan {
  readonly events: readonly { readonly kind: string; readonly day: Day; readonly told: Day | null }[];
  readonly excused: readonly [Day, Day] | null;
  /** What its referral says of it, and when the panel was asked; left out: nothing, on the first of its days. */
  readonly said?: { readonly status: string; readonly day: Day | null; readonly asked: Day };
  /** Other referrals of the child, made before that one or after it, on cases that the panel is done with or not; left out: none. */
  readonly others?: readonly {
    readonly status: string;
    readonly day: Day | null;
    readonly asked: Day;
    readonly isLater: boolean;
    readonly isClosed: boolean;
  }[];
  /** Whether the panel is done with its case; left out: it is not. */
  readonly isClosed?: boolean;
}

/** Histories of plans as they go: a request, what became of it, its plan, reviews and its end, or another request after a refusal. The same of the same seed. */
export function randomPlans(count: number, seed: number, last: Day): readonly PlantedPlan[] {
  const next = randomOf(seed);
  return Array.from({ length: count }, () => randomPlan(next, last));
}

const TOLD: ReadonlySet<string> = new Set(['ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT', 'REVIEW_DECIDED']);

function randomPlan(next: () => number, last: Day): PlantedPlan {
  const events: { kind: string; day: Day; told: Day | null }[] = [];
  let day = addDays('2024-01-02' as Day, Math.floor(next() * 700));
  const happens = (kind: string, most: number): void => {
    if (events.length > 0) day = addDays(day, 1 + Math.floor(next() * most));
    const told = TOLD.has(kind) && next() < 0.5 ? addDays(day, Math.floor(next() * 90)) : null;
    if (day <= last) events.push({ kind, day, told });
  };
  const first = day;
  for (let round = 0; round < 3; round += 1) {
    const hasMoved = next() < 0.1;
    happens(hasMoved ? 'BECAME_RESPONSIBLE' : 'REQUEST_RECEIVED', 200);
    // Two moves of one child stand from before the second was refused.
    if (next() < (hasMoved ? 0.3 : 0.05)) happens('BECAME_RESPONSIBLE', 30);
    // So do requests that were recorded once more while one was under way.
    if (next() < 0.06) happens('REQUEST_RECEIVED', 40);
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
    if (!hasMoved && next() < 0.04) happens('REQUEST_RECEIVED', 40);
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
  const excused = next() < 0.3 ? ([addDays(first, 30), addDays(first, 30 + Math.floor(next() * 90))] as const) : null;
  return { ...referred(events, next()), excused, isClosed: next() < 0.1 };
}

/** Of some plans a step is not recorded, but told by the referral: that it had been asked for, had come further, or was final. */
function referred(events: PlantedPlan['events'], way: number): Pick<PlantedPlan, 'events' | 'said'> {
  const [begun, ...later] = events;
  const isOneRound = !later.some(({ kind }) => kind === 'REQUEST_RECEIVED' || kind === 'BECAME_RESPONSIBLE');
  if (begun?.kind !== 'REQUEST_RECEIVED' || !isOneRound || way > 0.5) return { events };
  const says = (status: string, day: Day | null, asked = begun.day) => ({ status, day, asked });
  if (way < 0.1) return { events: later, said: says('REQUESTED', way < 0.05 ? begun.day : null) };
  if (way < 0.2) return { events: later, said: says(way < 0.15 ? 'IN_ASSESSMENT' : 'DRAFT', null) };
  if (way > 0.3) return furtherThanRecorded(events, begun, way);
  const made = events.find(({ kind }) => kind === 'FINAL_PLAN_SENT');
  if (made === undefined) return { events };
  return {
    events: (way < 0.25 ? events : later).filter((one) => one !== made),
    said: says('FINAL', made.day, made.day),
  };
}

/** The request is recorded, and a step that followed on it is told by the referral alone, with its day or without. */
function furtherThanRecorded(
  events: PlantedPlan['events'],
  begun: PlantedPlan['events'][number],
  way: number,
): Pick<PlantedPlan, 'events' | 'said'> {
  const kind = way < 0.4 ? 'ASSESSMENT_AGREED' : 'FINAL_PLAN_SENT';
  const step = events.find((one) => one.kind === kind);
  if (step === undefined) return { events };
  const status = kind === 'FINAL_PLAN_SENT' ? 'FINAL' : way < 0.35 ? 'IN_ASSESSMENT' : 'DRAFT';
  const isDated = Math.floor(way * 100) % 2 === 0;
  const rest = kind === 'FINAL_PLAN_SENT' ? [begun] : events.filter((one) => one !== step);
  return { events: rest, said: { status, day: isDated ? step.day : null, asked: step.day } };
}

/** Numbers from 0 to 1, the same of the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Another referral as the statement takes it. */
function toRow({ status, day, asked, isLater, isClosed }: NonNullable<PlantedPlan['others']>[number], place: number) {
  const made = isLater ? '2024-01-02' : '2023-12-31';
  return { status, plan_day: day, first: asked, state: isClosed ? 'CLOSED' : 'DRAFT', made, place };
}

/** Plants them as rows, known since 2024, each child with a case of its first day that says nothing of a plan; beside others that were planted with numbers from `from` on. */
export async function plantPlans(
  db: TestDatabase,
  world: PanelWorld,
  plans: readonly PlantedPlan[],
  from = 0,
): Promise<void> {
  const given = plans.map(({ events, excused, said, others = [], isClosed = false }, index) => ({
    ...{
      number: from + index,
      events,
      state: isClosed ? 'CLOSED' : 'DRAFT',
      first: said?.asked ?? events[0]?.day,
      status: said?.status ?? 'NONE',
      plan_day: said?.day ?? null,
    },
    others: others.map(toRow),
    ...{ excused: excused && `[${excused[0]},${excused[1]}]` },
    ceased: events.find(({ kind }) => kind === 'PLAN_CEASED')?.day ?? null,
  }));
  // What stands already is counted, or each row's triggers go through all of it.
  await db.asOwner('analyze plan_event, panel_case, child, ehc_plan, sen2_source');
  await db.asOwner(
    `with given as materialized (
       select *, gen_random_uuid() as child_id, gen_random_uuid() as case_id, set_config('app.now', '2024-01-01T00:00:00Z', true)
         from jsonb_to_recordset($2::jsonb) as one(number int, events jsonb, others jsonb, first date, state text, status text, plan_day date, excused daterange, ceased date)),
     children as (insert into child (local_area_code, child_id, birth_cohort, created_at)
       select $1, child_id, 2012 + number % 9, '2024-01-01' from given),
     cases as (insert into panel_case (local_area_code, case_id, child_id, panel_id, reference, status, request_type, request_date, primary_need,
                                       ehc_plan_status, ehc_plan_date, responsible_la_code, case_officer_id, created_at)
       select $1, case_id, child_id, $3, 'PLAN-' || number, state, 'PLACEMENT', first, 'ASD', status, plan_day, $1, $4, '2024-01-01' from given),
     beside as materialized (
       select gen_random_uuid() as case_id, given.child_id, given.number, other.*
         from given cross join lateral jsonb_to_recordset(others) as other(status text, plan_day date, first date, state text, made timestamptz, place int)),
     other_cases as (insert into panel_case (local_area_code, case_id, child_id, panel_id, reference, status, request_type, request_date, primary_need,
                                             ehc_plan_status, ehc_plan_date, responsible_la_code, case_officer_id, created_at)
       select $1, case_id, child_id, $3, 'PLAN-' || number || '-' || place, state, 'PLACEMENT', first, 'ASD', status, plan_day, $1, $4, made + place * interval '1 minute' from beside),
     papers as (insert into referral (local_area_code, case_id) select $1, case_id from given union all select $1, case_id from beside),
     ended as (insert into ehc_plan (local_area_code, case_id, cease_reason, ceased_date) select $1, case_id, '2', ceased from given where ceased is not null),
     excuses as (insert into clock_exception (local_area_code, clock_exception_id, child_id, case_id, code, kind, active_span, shown_by, recorded_by, recorded_at)
       select $1, gen_random_uuid(), child_id, case_id, 'C4', 'AWAY_FROM_AREA', excused, 'Invented.', $4, '2024-01-01' from given where excused is not null)
     insert into plan_event (local_area_code, plan_event_id, child_id, case_id, kind, event_date, told_date, told_method, told_reason, recorded_by, recorded_at)
     select $1, gen_random_uuid(), child_id, case_id, happened.kind, happened.day, happened.told, case when happened.told is not null then 'POST' end,
            case when happened.told is not null then 'ENTERED_LATE' end, $4, happened.day
       from given cross join lateral jsonb_to_recordset(events) as happened(kind text, day date, told date)`,
    [world.code, JSON.stringify(given), world.panelId, world.actors.officer.personId],
  );
}
