import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddScenarios20261122100600 implements MigrationInterface {
  name = 'AddScenarios20261122100600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What a projection is learnt from, as it was imported under a name. A set is kept as it was sent: other rows take another name.
create table projection_set (
  local_area_code text not null,
  projection_set_id uuid not null,
  name text not null,
  created_by uuid not null,
  created_at timestamptz(3) not null,
  constraint projection_set_pkey primary key (local_area_code, projection_set_id),
  constraint projection_set_local_area_code_fkey foreign key (local_area_code) references local_area,
  constraint projection_set_name_key unique (local_area_code, name)
);
call guard_table('projection_set', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'', ''INTEGRATION''))', '{FINANCE,INTEGRATION}', 'select, insert');
call make_append_only('projection_set');

-- A row of one of the set's files, by the line it stands on: a transition is nobody's name and may be there twice.
create table projection_row (
  local_area_code text not null,
  projection_set_id uuid not null,
  file text not null constraint projection_row_file_check check (file in ('TRANSITIONS', 'POPULATION', 'COSTS', 'STATES')),
  line integer not null,
  content jsonb not null,
  constraint projection_row_pkey primary key (local_area_code, projection_set_id, file, line),
  constraint projection_row_projection_set_id_fkey foreign key (local_area_code, projection_set_id) references projection_set
);
call guard_table('projection_row', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'', ''INTEGRATION''))', '{FINANCE,INTEGRATION}', 'select, insert');
call make_append_only('projection_row');

-- What scenarios were learnt from, frozen as text under its SHA-256 digest; scenarios with the same inputs share it.
create table scenario_inputs (
  local_area_code text not null,
  digest text not null constraint scenario_inputs_digest_check check (digest ~ '^[0-9a-f]{64}$'),
  document text not null,
  created_at timestamptz(3) not null,
  constraint scenario_inputs_pkey primary key (local_area_code, digest),
  constraint scenario_inputs_local_area_code_fkey foreign key (local_area_code) references local_area
);
call guard_table('scenario_inputs', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR''))', '{DIRECTOR,FINANCE,COMMISSIONER}', 'select, insert');
call make_append_only('scenario_inputs');

-- A scenario for the area: what is assumed, what would be done, the seed. Never changed: another wish is another scenario.
create table scenario (
  local_area_code text not null,
  scenario_id uuid not null,
  name text not null,
  source text not null,
  inputs_digest text not null,
  plan jsonb not null,
  seed bigint not null constraint scenario_seed_check check (seed between 0 and 4294967295),
  runs integer not null constraint scenario_runs_check check (runs between 10 and 5000),
  created_by uuid not null,
  created_at timestamptz(3) not null,
  constraint scenario_pkey primary key (local_area_code, scenario_id),
  constraint scenario_inputs_digest_fkey foreign key (local_area_code, inputs_digest) references scenario_inputs,
  constraint scenario_created_by_fkey foreign key (local_area_code, created_by) references person
);
create index scenario_created_idx on scenario (local_area_code, created_at, scenario_id);
create index scenario_inputs_digest_idx on scenario (local_area_code, inputs_digest);
create index scenario_created_by_idx on scenario (local_area_code, created_by);
call guard_table('scenario', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR''))', '{DIRECTOR,FINANCE,COMMISSIONER}', 'select, insert');
call make_append_only('scenario');

-- A run of a scenario, from the queue to its result; what has ended stays as it ended.
create table scenario_run (
  local_area_code text not null,
  scenario_id uuid not null,
  ordinal integer not null,
  status text not null constraint scenario_run_status_check check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  requested_by uuid not null,
  requested_at timestamptz(3) not null,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  percent_done integer not null default 0 constraint scenario_run_percent_done_check check (percent_done between 0 and 100),
  engine_version integer not null,
  result text,
  result_digest text constraint scenario_run_result_digest_check check (result_digest ~ '^[0-9a-f]{64}$'),
  constraint scenario_run_pkey primary key (local_area_code, scenario_id, ordinal),
  constraint scenario_run_scenario_id_fkey foreign key (local_area_code, scenario_id) references scenario,
  constraint scenario_run_requested_by_fkey foreign key (local_area_code, requested_by) references person,
  constraint scenario_run_result_check check ((status = 'SUCCEEDED') = (result is not null) and (result is null) = (result_digest is null)),
  constraint scenario_run_ended_check check ((status in ('QUEUED', 'RUNNING')) = (ended_at is null))
);
create unique index scenario_run_open_key on scenario_run (local_area_code, scenario_id) where ended_at is null;
create index scenario_run_requested_by_idx on scenario_run (local_area_code, requested_by);
call guard_table('scenario_run', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR''))', '{DIRECTOR,FINANCE,COMMISSIONER}', 'select, insert, update');

create function keep_ended_run() returns trigger language plpgsql set search_path = public, pg_temp as
$$ begin
  raise exception 'a run of a scenario that has ended is never changed' using errcode = 'restrict_violation';
end $$;
create trigger scenario_run_keep_ended before update on scenario_run for each row when (old.ended_at is not null) execute function keep_ended_run();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table scenario_run;
drop function keep_ended_run();
drop table scenario;
drop table scenario_inputs;
drop table projection_row;
drop table projection_set;
`);
  }
}
