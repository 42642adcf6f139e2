import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateAuditAndOutbox20261121100300 implements MigrationInterface {
  name = 'CreateAuditAndOutbox20261121100300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table audit_event (
  local_area_code text not null constraint audit_event_local_area_code_fkey references local_area,
  audit_event_id uuid not null,
  kind text not null constraint audit_event_kind_check check (kind in ('write', 'read')),
  action text not null,
  occurred_at timestamptz(3) not null,
  person_id uuid not null,
  request_id text not null,
  subject_type text,
  subject_id text,
  case_id uuid,
  detail jsonb not null,
  constraint audit_event_pkey primary key (local_area_code, audit_event_id)
);
create index audit_event_case_id_idx on audit_event (local_area_code, case_id, occurred_at);
create index audit_event_subject_idx on audit_event (local_area_code, subject_type, subject_id, occurred_at);

create table idempotency_claim (
  local_area_code text not null constraint idempotency_claim_local_area_code_fkey references local_area,
  person_id uuid not null,
  client_mutation_id text not null,
  event text not null,
  input_digest text not null,
  claimed_at timestamptz(3) not null,
  answer jsonb,
  constraint idempotency_claim_pkey primary key (local_area_code, person_id, client_mutation_id)
);

create table outbox_counter (
  local_area_code text not null constraint outbox_counter_pkey primary key
    constraint outbox_counter_local_area_code_fkey references local_area,
  last_sequence bigint not null default 0
);
create table outbox_event (
  local_area_code text not null constraint outbox_event_local_area_code_fkey references local_area,
  sequence bigint not null,
  kind text not null,
  ids jsonb not null,
  occurred_at timestamptz(3) not null,
  constraint outbox_event_pkey primary key (local_area_code, sequence)
);

-- The service reads a case's history from here; everything else is the auditor's.
call guard_table('audit_event', '(select app_has_role(''AUDITOR''))', '{CASE_OFFICER,PANEL_MEMBER,PANEL_CHAIR,DIRECTOR,BUDGET_HOLDER,FINANCE,COMMISSIONER,AUDITOR,ADMINISTRATOR,INTEGRATION}', 'select, insert');
call guard_table('idempotency_claim', 'person_id = (select app_person())', '{CASE_OFFICER,PANEL_MEMBER,PANEL_CHAIR,DIRECTOR,BUDGET_HOLDER,FINANCE,COMMISSIONER,AUDITOR,ADMINISTRATOR,INTEGRATION}', 'select, insert, update');
call guard_table('outbox_counter', 'true', '{CASE_OFFICER,PANEL_MEMBER,PANEL_CHAIR,DIRECTOR,BUDGET_HOLDER,FINANCE,COMMISSIONER,AUDITOR,ADMINISTRATOR,INTEGRATION}', 'select, insert, update');
call guard_table('outbox_event', 'true', '{CASE_OFFICER,PANEL_MEMBER,PANEL_CHAIR,DIRECTOR,BUDGET_HOLDER,FINANCE,COMMISSIONER,AUDITOR,ADMINISTRATOR,INTEGRATION}', 'select, insert');
call make_append_only('audit_event');
call make_append_only('outbox_event');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table outbox_event;
drop table outbox_counter;
drop table idempotency_claim;
drop table audit_event;
`);
  }
}
