import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** As of the events of a plan: the authority's own officers, and whoever may read the papers; never past an interest. */
const PLAN = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or child_id in (select app_open_children())) and child_id not in (select app_recused_children()) and case_id not in (select app_recused_cases())`;
const MISSING = `'ADVICE', 'SETTING_EVIDENCE', 'VIEWS', 'OPTIONS', 'COSTS', 'PARTNER_FUNDING', 'OTHER'`;
const OWNERS = `'CASE_OFFICER', 'SETTING', 'EDUCATION', 'SOCIAL_CARE', 'HEALTH', 'PROVIDER', 'FAMILY', 'OTHER'`;

export class SayWhoDecidedOfPlans20261122170500 implements MigrationInterface {
  name = 'SayWhoDecidedOfPlans20261122170500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Who decided what a family was told of its plan, on which delegation and why (G7): once of each entry, whatever day it is put right to. Put right itself by a
-- row that takes its place, of which the family is told anew.
create table plan_decision (
  local_area_code text not null,
  plan_decision_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  entry_id uuid not null,
  decided_by uuid not null,
  decider_grade integer not null,
  delegation text not null,
  reasons text not null,
  replaces_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint plan_decision_pkey primary key (local_area_code, plan_decision_id),
  constraint plan_decision_replaces_id_key unique (local_area_code, replaces_id),
  constraint plan_decision_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint plan_decision_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint plan_decision_entry_id_fkey foreign key (local_area_code, entry_id) references plan_event,
  constraint plan_decision_decided_by_fkey foreign key (local_area_code, decided_by) references person,
  constraint plan_decision_replaces_id_fkey foreign key (local_area_code, replaces_id) references plan_decision,
  constraint plan_decision_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index plan_decision_child_id_idx on plan_decision (local_area_code, child_id);
create index plan_decision_case_id_idx on plan_decision (local_area_code, case_id);
create index plan_decision_entry_id_idx on plan_decision (local_area_code, entry_id, recorded_at);
create unique index plan_decision_first_key on plan_decision (local_area_code, entry_id) where replaces_id is null;
create index plan_decision_decided_by_idx on plan_decision (local_area_code, decided_by);
create index plan_decision_recorded_by_idx on plan_decision (local_area_code, recorded_by);
call guard_table('plan_decision', '${PLAN}', '{CASE_OFFICER}', 'select, insert');
call make_append_only('plan_decision');
call name_words('CASE_FILE', 'plan_decision', '{reasons}', null, null);

-- Of a deferral: of what kind what was missing is, and whose it is to bring. Null: nobody said so.
alter table decision_reason
  add column missing_kind text constraint decision_reason_missing_kind_check check (missing_kind in (${MISSING})),
  add column owner_kind text constraint decision_reason_owner_kind_check check (owner_kind in (${OWNERS}));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table decision_reason drop column missing_kind, drop column owner_kind;
delete from record_word where table_name = 'plan_decision';
drop table plan_decision;
`);
  }
}
