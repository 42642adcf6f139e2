import type { TestDatabase } from './database';
import type { PanelWorld } from './make-panel';

/** A child of whom an assessment was asked for on a day, and what became of it. */
export interface PlantedRequest {
  readonly sex: 'F' | 'M' | null;
  readonly ethnicity: string | null;
  readonly birthCohort: number;
  readonly asked: string;
  /** Where nothing of it is recorded: what the case says of the plan, since when, and when the panel was asked. */
  readonly implied?: {
    readonly status: 'REQUESTED' | 'IN_ASSESSMENT';
    readonly day: string | null;
    readonly putOn: string;
  };
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
         from jsonb_to_recordset($2::jsonb) as one(number int, sex text, ethnicity text, "birthCohort" int, asked date, answer jsonb, implied jsonb)),
     children as (insert into child (local_area_code, child_id, birth_cohort, created_at)
       select $1, child_id, "birthCohort", '2025-04-01T09:00:00Z' from given),
     cases as (insert into panel_case (local_area_code, case_id, child_id, panel_id, reference, status, request_type, request_date, primary_need,
                                       ehc_plan_status, ehc_plan_date, responsible_la_code, case_officer_id, created_at)
       select $1, case_id, child_id, $3, $5 || '-' || lpad(number::text, 3, '0'), 'DRAFT', 'PLACEMENT', coalesce((implied ->> 'putOn')::date, asked), 'ASD',
              coalesce(implied ->> 'status', 'NONE'), (implied ->> 'day')::date, $1, $4,
              '2025-04-01T09:00:00Z' from given),
     papers as (insert into referral (local_area_code, case_id) select $1, case_id from given),
     told as (insert into child_equality_record (local_area_code, child_equality_record_id, child_id, case_id, sex, ethnicity, recorded_by, recorded_at)
       select $1, gen_random_uuid(), child_id, case_id, sex, ethnicity, $4, '2025-04-01T09:00:00Z' from given),
     events as (insert into plan_event (local_area_code, plan_event_id, child_id, case_id, kind, event_date, recorded_by, recorded_at)
       select $1, gen_random_uuid(), child_id, case_id, happened.kind, happened.day, $4, '2026-04-02T09:00:00Z'
         from given cross join lateral (
           values ('REQUEST_RECEIVED', asked), (answer ->> 'kind', (answer ->> 'day')::date)) happened(kind, day)
        where happened.kind is not null and implied is null)
     select child_id, case_id from given order by number`,
    [world.code, given, world.panelId, world.actors.officer.personId, prefix],
  );
  return rows.map((row) => ({ childId: row.child_id, caseId: row.case_id }));
}
