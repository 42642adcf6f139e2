import type { TestDatabase } from './database';
import type { PanelWorld } from './make-panel';

/** A child of whom an assessment was asked for on a day, and what became of it. */
export interface PlantedRequest {
  readonly sex: 'F' | 'M' | null;
  readonly ethnicity: string | null;
  readonly birthCohort: number;
  readonly asked: string;
  /** Whether nothing of it is recorded but that an assessment is under way: the case says so. */
  readonly isImplied?: boolean;
  /** Null: nothing yet. */
  readonly answer: { readonly kind: string; readonly day: string } | null;
}

/** Plants children with requests as rows, each with a case and papers; gives the ids of children and cases in their order. */
export async function plantRequests(
  db: TestDatabase,
  world: PanelWorld,
  requests: readonly PlantedRequest[],
  prefix = 'ASK',
): Promise<readonly { readonly childId: string; readonly caseId: string }[]> {
  const given = JSON.stringify(requests.map((one, number) => ({ number, ...one })));
  const rows = await db.asOwner<{ child_id: string; case_id: string }>(
    `with given as materialized (
       select *, gen_random_uuid() as child_id, gen_random_uuid() as case_id
         from jsonb_to_recordset($2::jsonb) as one(number int, sex text, ethnicity text, "birthCohort" int, asked date, answer jsonb, "isImplied" boolean)),
     children as (insert into child (local_area_code, child_id, birth_cohort, created_at)
       select $1, child_id, "birthCohort", '2025-04-01T09:00:00Z' from given),
     cases as (insert into panel_case (local_area_code, case_id, child_id, panel_id, reference, status, request_type, request_date, primary_need,
                                       ehc_plan_status, responsible_la_code, case_officer_id, created_at)
       select $1, case_id, child_id, $3, $5 || '-' || lpad(number::text, 3, '0'), 'DRAFT', 'PLACEMENT', asked, 'ASD',
              case when "isImplied" then 'IN_ASSESSMENT' else 'NONE' end, $1, $4,
              '2025-04-01T09:00:00Z' from given),
     papers as (insert into referral (local_area_code, case_id) select $1, case_id from given),
     told as (insert into child_equality_record (local_area_code, child_equality_record_id, child_id, case_id, sex, ethnicity, recorded_by, recorded_at)
       select $1, gen_random_uuid(), child_id, case_id, sex, ethnicity, $4, '2025-04-01T09:00:00Z' from given),
     events as (insert into plan_event (local_area_code, plan_event_id, child_id, case_id, kind, event_date, recorded_by, recorded_at)
       select $1, gen_random_uuid(), child_id, case_id, happened.kind, happened.day, $4, '2026-04-02T09:00:00Z'
         from given cross join lateral (
           values ('REQUEST_RECEIVED', asked), (answer ->> 'kind', (answer ->> 'day')::date)) happened(kind, day)
        where happened.kind is not null and "isImplied" is not true)
     select child_id, case_id from given order by number`,
    [world.code, given, world.panelId, world.actors.officer.personId, prefix],
  );
  return rows.map((row) => ({ childId: row.child_id, caseId: row.case_id }));
}
