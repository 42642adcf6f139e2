import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CompareScenarios20261122130700 implements MigrationInterface {
  name = 'CompareScenarios20261122130700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The figures of each run of a scenario's draws, so that two scenarios can be compared draw by draw. Kept once under their SHA-256 digest.
create table scenario_sample (
  local_area_code text not null,
  scenario_id uuid not null,
  digest text not null constraint scenario_sample_digest_check check (digest ~ '^[0-9a-f]{64}$'),
  engine_version integer not null,
  content bytea not null,
  created_at timestamptz(3) not null,
  constraint scenario_sample_pkey primary key (local_area_code, scenario_id, digest),
  constraint scenario_sample_scenario_id_fkey foreign key (local_area_code, scenario_id) references scenario
);
call guard_table('scenario_sample', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR''))', '{DIRECTOR,FINANCE,COMMISSIONER}', 'select, insert');
call make_append_only('scenario_sample');

-- Which lever of which scenario's result a mitigation of the management plan was taken from.
create table scenario_mitigation (
  local_area_code text not null,
  mitigation_id uuid not null,
  management_plan_id uuid not null,
  version integer not null,
  scenario_id uuid not null,
  run_ordinal integer not null,
  lever integer not null constraint scenario_mitigation_lever_check check (lever >= 0),
  result_digest text not null constraint scenario_mitigation_result_digest_check check (result_digest ~ '^[0-9a-f]{64}$'),
  added_by uuid not null,
  added_at timestamptz(3) not null,
  constraint scenario_mitigation_pkey primary key (local_area_code, mitigation_id),
  constraint scenario_mitigation_mitigation_id_fkey foreign key (local_area_code, management_plan_id, version, mitigation_id) references management_plan_mitigation,
  constraint scenario_mitigation_run_ordinal_fkey foreign key (local_area_code, scenario_id, run_ordinal) references scenario_run,
  constraint scenario_mitigation_added_by_fkey foreign key (local_area_code, added_by) references person
);
create index scenario_mitigation_plan_idx on scenario_mitigation (local_area_code, management_plan_id, version, mitigation_id);
create index scenario_mitigation_run_idx on scenario_mitigation (local_area_code, scenario_id, run_ordinal);
create index scenario_mitigation_added_by_idx on scenario_mitigation (local_area_code, added_by);
call guard_table('scenario_mitigation', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR''))', '{FINANCE,COMMISSIONER}', 'select, insert');
call make_append_only('scenario_mitigation');

-- What costs before it saves: a year in which a mitigation brings less than nothing.
alter table management_plan_delivery drop constraint management_plan_delivery_delivered_check;
alter table management_plan_delivery add constraint management_plan_delivery_delivered_check check (delivered_basis_points between -10000 and 10000);

-- How the job of a run stands in the queue, and whether any job is being run anywhere: so that whoever waits is told for what.
create function scenario_queue(of_scenario uuid, of_ordinal integer)
  returns table (attempts integer, run_at timestamptz, is_running boolean, is_anything_run boolean)
  language sql stable security definer set search_path = public, pg_temp as
$$ select jobs.attempts::integer, jobs.run_at, jobs.locked_at is not null,
          exists (select from graphile_worker._private_jobs other where other.locked_at is not null)
     from graphile_worker._private_jobs jobs
    where jobs.key = app_area() || ':modelling.run-scenario:' || of_scenario || ':' || of_ordinal
      and (select app_has_role('DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR')) $$;
alter function scenario_queue(uuid, integer) owner to rules;
revoke all on function scenario_queue(uuid, integer) from public;
grant execute on function scenario_queue(uuid, integer) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function scenario_queue(uuid, integer);
alter table management_plan_delivery drop constraint management_plan_delivery_delivered_check;
alter table management_plan_delivery add constraint management_plan_delivery_delivered_check check (delivered_basis_points between 0 and 10000);
drop table scenario_mitigation;
drop table scenario_sample;
`);
  }
}
