import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateAccessTables20261121100200 implements MigrationInterface {
  name = 'CreateAccessTables20261121100200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table local_area (
  local_area_code text not null constraint local_area_pkey primary key constraint local_area_code_check check (local_area_code ~ '^[0-9]{3}$'),
  name text not null,
  case_prefix text not null constraint local_area_case_prefix_check check (case_prefix ~ '^[A-Z]{3}$'),
  -- Postings run to this day at most; only the roll-forward moves it (money.md section 5, Horizon).
  ledger_horizon_date date not null,
  created_at timestamptz(3) not null
);

create table agency (
  local_area_code text not null constraint agency_local_area_code_fkey references local_area,
  agency_id uuid not null,
  kind text not null constraint agency_kind_check check (kind in ('EDUCATION', 'SOCIAL_CARE', 'HEALTH')),
  name text not null,
  organisation_code text,
  start_date date not null,
  end_date date,
  constraint agency_pkey primary key (local_area_code, agency_id),
  constraint agency_name_key unique (local_area_code, name)
);

create table budget_holder (
  local_area_code text not null,
  budget_holder_id uuid not null,
  agency_id uuid not null,
  name text not null,
  is_high_needs_block boolean not null,
  start_date date not null,
  end_date date,
  constraint budget_holder_pkey primary key (local_area_code, budget_holder_id),
  constraint budget_holder_agency_id_fkey foreign key (local_area_code, agency_id) references agency,
  constraint budget_holder_name_key unique (local_area_code, name)
);
create index budget_holder_agency_id_idx on budget_holder (local_area_code, agency_id);
create unique index budget_holder_high_needs_block_key on budget_holder (local_area_code) where is_high_needs_block;

-- The people who work with the product: staff, never children.
create table person (
  local_area_code text not null constraint person_local_area_code_fkey references local_area,
  person_id uuid not null,
  subject text not null,
  display_name text not null,
  job_title text not null,
  grade integer not null constraint person_grade_check check (grade between 1 and 20),
  agency_id uuid,
  created_at timestamptz(3) not null,
  version integer not null default 1,
  constraint person_pkey primary key (local_area_code, person_id),
  constraint person_subject_key unique (subject),
  constraint person_agency_id_fkey foreign key (local_area_code, agency_id) references agency
);
create index person_agency_id_idx on person (local_area_code, agency_id);

create table role_grant (
  local_area_code text not null,
  role_grant_id uuid not null,
  person_id uuid not null,
  role text not null constraint role_grant_role_check check (role in ('CASE_OFFICER', 'PANEL_MEMBER', 'PANEL_CHAIR', 'DIRECTOR', 'BUDGET_HOLDER', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'ADMINISTRATOR', 'INTEGRATION')),
  agency_id uuid,
  budget_holder_id uuid,
  feeds text[] not null default '{}',
  active_span daterange not null,
  granted_by uuid not null,
  granted_at timestamptz(3) not null,
  -- Taken back before its first day was over: it is in force on no day.
  withdrawn_at timestamptz(3),
  version integer not null default 1,
  constraint role_grant_pkey primary key (local_area_code, role_grant_id),
  constraint role_grant_person_id_fkey foreign key (local_area_code, person_id) references person,
  constraint role_grant_agency_id_fkey foreign key (local_area_code, agency_id) references agency,
  constraint role_grant_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint role_grant_budget_holder_check check ((role = 'BUDGET_HOLDER') = (budget_holder_id is not null))
);
create index role_grant_person_id_idx on role_grant (local_area_code, person_id);
create index role_grant_agency_id_idx on role_grant (local_area_code, agency_id);
create index role_grant_budget_holder_id_idx on role_grant (local_area_code, budget_holder_id);

-- G8: what one agency's decider may bind, by decision type, amount basis and date. No row: nothing is delegated.
create table delegated_limit (
  local_area_code text not null,
  delegated_limit_id uuid not null,
  budget_holder_id uuid not null,
  decision_type text not null constraint delegated_limit_decision_type_check check (decision_type in ('PLACEMENT_FUNDING')),
  amount_basis text not null constraint delegated_limit_amount_basis_check check (amount_basis in ('WEEKLY', 'ANNUAL', 'WHOLE_LIFE')),
  ceiling_pence bigint not null constraint delegated_limit_ceiling_check check (ceiling_pence >= 0),
  active_span daterange not null,
  set_by uuid not null,
  set_at timestamptz(3) not null,
  constraint delegated_limit_pkey primary key (local_area_code, delegated_limit_id),
  constraint delegated_limit_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint delegated_limit_no_overlap exclude using gist (local_area_code with =, budget_holder_id with =, decision_type with =, amount_basis with =, active_span with &&)
);
create index delegated_limit_budget_holder_id_idx on delegated_limit (local_area_code, budget_holder_id);

call guard_reference('local_area');
call guard_table('agency', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('budget_holder', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('person', 'true', '{ADMINISTRATOR}', 'select, insert, update');
call guard_table('role_grant', 'true', '{ADMINISTRATOR}', 'select, insert, update');
call guard_table('delegated_limit', 'true', '{ADMINISTRATOR}', 'select, insert, update');

-- Signing in comes before there is an actor: subject of the token to person and the roles in force on a day.
create function find_actor(token_subject text, on_day date)
  returns table (local_area_code text, person_id uuid, role text, agency_id uuid, agency_kind text, budget_holder_id uuid, feeds text[])
  language sql stable security definer set search_path = public, pg_temp as
$$ select person.local_area_code, person.person_id, role_grant.role, role_grant.agency_id, agency.kind,
          role_grant.budget_holder_id, role_grant.feeds
     from person
     left join role_grant on role_grant.local_area_code = person.local_area_code
                         and role_grant.person_id = person.person_id and role_grant.active_span @> on_day
                         and role_grant.withdrawn_at is null
     left join budget_holder on budget_holder.local_area_code = role_grant.local_area_code
                            and budget_holder.budget_holder_id = role_grant.budget_holder_id
     left join agency on agency.local_area_code = role_grant.local_area_code
                     and agency.agency_id = coalesce(role_grant.agency_id, budget_holder.agency_id)
    where person.subject = token_subject $$;
alter function find_actor(text, date) owner to rules;
revoke all on function find_actor(text, date) from public;
grant execute on function find_actor(text, date) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function find_actor(text, date);
drop table delegated_limit;
drop table role_grant;
drop table person;
drop table budget_holder;
drop table agency;
drop table local_area;
`);
  }
}
