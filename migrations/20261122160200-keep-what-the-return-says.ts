import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** As what is recorded to have happened to a plan: for who keeps the record, never past an interest. */
const READERS = `(select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) and child_id not in (select app_recused_children()) and (case_id is null or case_id not in (select app_recused_cases()))`;

export class KeepWhatTheReturnSays20261122160200 implements MigrationInterface {
  name = 'KeepWhatTheReturnSays20261122160200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- V3: what the SEN2 return says of a child and the record keeps only as it stands now, each time that it changed: so that a return can be made
-- again as it was known on a day. Codes and days, no words of anybody.
create table sen2_source (
  local_area_code text not null,
  sen2_source_id uuid not null default uuidv7(),
  child_id uuid not null,
  -- Null: of a return that was imported.
  case_id uuid,
  source text not null constraint sen2_source_source_check check (source in ('CASE', 'PLAN', 'PLACEMENT', 'IMPORTED')),
  -- The case, the placement, or the module and the key of what was imported.
  source_key text not null,
  content jsonb not null,
  recorded_at timestamptz(3) not null,
  constraint sen2_source_pkey primary key (local_area_code, sen2_source_id),
  constraint sen2_source_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint sen2_source_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint sen2_source_case_check check ((case_id is null) = (source = 'IMPORTED'))
);
create index sen2_source_child_id_idx on sen2_source (local_area_code, child_id, source, source_key, recorded_at);
create index sen2_source_case_id_idx on sen2_source (local_area_code, case_id);
call guard_table('sen2_source', '${READERS}', '{}', 'select');
call make_append_only('sen2_source');
grant insert, delete on sen2_source to rules;
-- It goes with who the child is, as what was imported does.
insert into record_word (record_class, table_name, column_name, replacement) values ('IDENTITY', 'sen2_source', '', '');

-- What the return is made of, of a row as jsonb.
create function sen2_content(of_table text, held jsonb) returns jsonb language sql stable set search_path = public, pg_temp as
$$ select case of_table
     when 'panel_case' then jsonb_build_object('requestDate', held -> 'request_date', 'planStatus', held -> 'ehc_plan_status', 'planDate', held -> 'ehc_plan_date',
                                               'primaryNeed', held -> 'primary_need', 'otherNeeds', held -> 'other_needs', 'createdAt', held -> 'created_at')
     when 'ehc_plan' then jsonb_build_object('urn', held -> 'named_provider_urn', 'setting', held -> 'named_setting', 'provisionType', held -> 'named_provision_type',
                                             'requestOutcome', held -> 'request_outcome', 'assessmentOutcome', held -> 'assessment_outcome',
                                             'ceaseReason', held -> 'cease_reason', 'ceasedDate', held -> 'ceased_date')
     when 'placement' then jsonb_build_object('urn', held -> 'provider_urn', 'setting', held -> 'sen_setting', 'provisionType', held -> 'provision_type',
                                              'residential', held -> 'residential', 'isCancelled', held ->> 'cancelled_at' is not null,
                                              'startDate', lower((held ->> 'active_span')::daterange), 'startedDate', held -> 'started_date',
                                              'endDate', upper((held ->> 'active_span')::daterange) - 1, 'endedDate', held -> 'ended_date')
     when 'sen2_record' then jsonb_build_object('module', held -> 'module', 'key', held -> 'record_key', 'parentKey', held -> 'parent_key', 'columns', held -> 'content')
   end $$;

create function keep_sen2_source() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ declare
  held jsonb := to_jsonb(new);
  said jsonb := sen2_content(tg_table_name, held);
  of_case uuid := (held ->> 'case_id')::uuid;
begin
  if tg_op = 'UPDATE' and said = sen2_content(tg_table_name, to_jsonb(old)) then return null; end if;
  insert into sen2_source (local_area_code, child_id, case_id, source, source_key, content, recorded_at)
  select new.local_area_code,
         coalesce((held ->> 'child_id')::uuid,
                  (select known.child_id from panel_case known where known.local_area_code = new.local_area_code and known.case_id = of_case)),
         of_case,
         case tg_table_name when 'panel_case' then 'CASE' when 'ehc_plan' then 'PLAN' when 'placement' then 'PLACEMENT' else 'IMPORTED' end,
         case tg_table_name when 'placement' then held ->> 'placement_id' when 'sen2_record' then concat(held ->> 'module', ' ', held ->> 'record_key') else of_case::text end,
         said, app_now();
  return null;
end $$;
alter function keep_sen2_source() owner to rules;

create trigger panel_case_sen2_source after insert or update on panel_case for each row execute function keep_sen2_source();
create trigger ehc_plan_sen2_source after insert or update on ehc_plan for each row execute function keep_sen2_source();
create trigger placement_sen2_source after insert or update on placement for each row execute function keep_sen2_source();
create trigger sen2_record_sen2_source after insert or update on sen2_record for each row execute function keep_sen2_source();

-- Who an imported child is, where the area holds no identity of it: what an officer wrote stays, and an import reads none.
create function identify_imported(given jsonb) returns setof uuid language sql security definer set search_path = public, pg_temp as
$$ insert into child_identity (local_area_code, child_id, given_name, family_name, date_of_birth, upn, home_postcode)
   select held.local_area_code, held.child_id, told.given_name, told.family_name, told.date_of_birth, told.upn, told.home_postcode
     from jsonb_to_recordset(given) as told(child_id uuid, given_name text, family_name text, date_of_birth date, upn text, home_postcode text)
     join child held on held.local_area_code = app_area() and held.child_id = told.child_id
    where app_has_role('INTEGRATION')
   on conflict do nothing returning child_id $$;
alter function identify_imported(jsonb) owner to rules;
revoke all on function identify_imported(jsonb) from public;
grant execute on function identify_imported(jsonb) to app;
grant insert on child_identity to rules;

-- What there is already counts as known since its row was made: what it said before is not known any more.
insert into sen2_source (local_area_code, child_id, case_id, source, source_key, content, recorded_at)
select held.local_area_code, held.child_id, held.case_id, 'CASE', held.case_id::text, sen2_content('panel_case', to_jsonb(held)), held.created_at from panel_case held;
insert into sen2_source (local_area_code, child_id, case_id, source, source_key, content, recorded_at)
select plan.local_area_code, held.child_id, held.case_id, 'PLAN', held.case_id::text, sen2_content('ehc_plan', to_jsonb(plan)), held.created_at
  from ehc_plan plan join panel_case held on held.local_area_code = plan.local_area_code and held.case_id = plan.case_id;
insert into sen2_source (local_area_code, child_id, case_id, source, source_key, content, recorded_at)
select placed.local_area_code, held.child_id, held.case_id, 'PLACEMENT', placed.placement_id::text, sen2_content('placement', to_jsonb(placed)), placed.created_at
  from placement placed join panel_case held on held.local_area_code = placed.local_area_code and held.case_id = placed.case_id;
insert into sen2_source (local_area_code, child_id, case_id, source, source_key, content, recorded_at)
select held.local_area_code, held.child_id, null, 'IMPORTED', concat(held.module, ' ', held.record_key), sen2_content('sen2_record', to_jsonb(held)), held.recorded_at
  from sen2_record held;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger panel_case_sen2_source on panel_case;
drop trigger ehc_plan_sen2_source on ehc_plan;
drop trigger placement_sen2_source on placement;
drop trigger sen2_record_sen2_source on sen2_record;
drop function keep_sen2_source();
revoke insert on child_identity from rules;
drop function identify_imported(jsonb);
drop function sen2_content(text, jsonb);
delete from record_word where table_name = 'sen2_source';
drop table sen2_source;
`);
  }
}
