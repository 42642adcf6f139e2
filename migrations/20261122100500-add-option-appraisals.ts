import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AddOptionAppraisals20261122100500 implements MigrationInterface {
  name = 'AddOptionAppraisals20261122100500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What the area takes for granted where it looks ahead, with its source: a policy set. Nothing of it is changed; a set of the same name
-- recorded later stands in its place from its own first day on.
create table assumption_set (
  local_area_code text not null constraint assumption_set_local_area_code_fkey references local_area,
  assumption_set_id uuid not null,
  name text not null,
  source text not null,
  source_date date,
  start_date date not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint assumption_set_pkey primary key (local_area_code, assumption_set_id),
  constraint assumption_set_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index assumption_set_name_idx on assumption_set (local_area_code, name, start_date, recorded_at);
create index assumption_set_recorded_by_idx on assumption_set (local_area_code, recorded_by);

-- One term of a set: how low it may be, what is most likely, how high, in the unit of the term.
create table assumption_value (
  local_area_code text not null,
  assumption_set_id uuid not null,
  ordinal integer not null,
  term text not null constraint assumption_value_term_check check (term ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  -- A kind of place, a category of cost or a phase, as the term wants; null: every one.
  applies_to text,
  from_date date,
  low numeric(14, 4) not null,
  central numeric(14, 4) not null,
  high numeric(14, 4) not null,
  constraint assumption_value_pkey primary key (local_area_code, assumption_set_id, ordinal),
  constraint assumption_value_assumption_set_id_fkey foreign key (local_area_code, assumption_set_id) references assumption_set,
  constraint assumption_value_order_check check (low <= central and central <= high)
);

-- An appraisal of a case's options that somebody asked to keep: what went in, what came out, and the digest of both. It never changes.
create table option_appraisal (
  local_area_code text not null,
  option_appraisal_id uuid not null,
  case_id uuid not null,
  title text not null,
  engine_version integer not null,
  seed bigint not null constraint option_appraisal_seed_check check (seed between 0 and 4294967295),
  draws integer not null constraint option_appraisal_draws_check check (draws between 1 and 5000),
  inputs jsonb not null,
  result jsonb not null,
  digest text not null constraint option_appraisal_digest_check check (digest ~ '^[0-9a-f]{64}$'),
  saved_by uuid not null,
  saved_at timestamptz(3) not null,
  constraint option_appraisal_pkey primary key (local_area_code, option_appraisal_id),
  constraint option_appraisal_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint option_appraisal_saved_by_fkey foreign key (local_area_code, saved_by) references person
);
create index option_appraisal_case_id_idx on option_appraisal (local_area_code, case_id, saved_at);
create index option_appraisal_saved_by_idx on option_appraisal (local_area_code, saved_by);

call guard_table('assumption_set', 'true', '{COMMISSIONER,FINANCE}', 'select, insert');
call guard_table('assumption_value', 'true', '{COMMISSIONER,FINANCE}', 'select, insert');
call guard_table('option_appraisal', '(select app_has_role(''COMMISSIONER'', ''DIRECTOR'', ''AUDITOR'')) and case_id not in (select app_recused_cases())',
                 '{COMMISSIONER}', 'select, insert');
call make_append_only('assumption_set');
call make_append_only('assumption_value');
call make_append_only('option_appraisal');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table option_appraisal;
drop table assumption_value;
drop table assumption_set;
`);
  }
}
