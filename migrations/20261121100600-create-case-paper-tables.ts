import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateCasePaperTables20261121100600 implements MigrationInterface {
  name = 'CreateCasePaperTables20261121100600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Names, dates of birth and numbers live in a table of their own, since row-level security cannot hide columns.
create table child_identity (
  local_area_code text not null,
  child_id uuid not null,
  given_name text not null,
  family_name text not null,
  date_of_birth date not null,
  upn text,
  nhs_number text,
  home_postcode text,
  constraint child_identity_pkey primary key (local_area_code, child_id),
  constraint child_identity_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint child_identity_upn_key unique (local_area_code, upn),
  constraint child_identity_nhs_number_key unique (local_area_code, nhs_number)
);

create table referral (
  local_area_code text not null,
  case_id uuid not null,
  summary text,
  outcomes_sought text,
  child_views text,
  child_views_not_obtained_reason text,
  parent_views text,
  parent_views_not_obtained_reason text,
  lawful_basis text constraint referral_lawful_basis_check check (lawful_basis in ('CONSENT', 'PUBLIC_TASK', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS')),
  equality_considerations text,
  social_care_considerations text,
  constraint referral_pkey primary key (local_area_code, case_id),
  constraint referral_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
-- R4: what was tried locally and why it failed.
create table local_option_tried (
  local_area_code text not null,
  case_id uuid not null,
  ordinal integer not null,
  provider_urn text,
  description text not null,
  why_it_failed text not null,
  constraint local_option_tried_pkey primary key (local_area_code, case_id, ordinal),
  constraint local_option_tried_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
-- R1: a mandatory item may be waived by a named person with a reason.
create table checklist_waiver (
  local_area_code text not null,
  case_id uuid not null,
  item text not null,
  reason text not null,
  waived_by uuid not null,
  waived_at timestamptz(3) not null,
  constraint checklist_waiver_pkey primary key (local_area_code, case_id, item),
  constraint checklist_waiver_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint checklist_waiver_waived_by_fkey foreign key (local_area_code, waived_by) references person
);
create index checklist_waiver_waived_by_idx on checklist_waiver (local_area_code, waived_by);

-- A stored file: bytes on disk under document_id, digest here.
create table document (
  local_area_code text not null,
  document_id uuid not null,
  case_id uuid not null,
  is_health boolean not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz(3) not null,
  constraint document_pkey primary key (local_area_code, document_id),
  constraint document_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint document_uploaded_by_fkey foreign key (local_area_code, uploaded_by) references person
);
create index document_case_id_idx on document (local_area_code, case_id);
create index document_uploaded_by_idx on document (local_area_code, uploaded_by);
create table evidence (
  local_area_code text not null,
  evidence_id uuid not null,
  case_id uuid not null,
  kind text not null constraint evidence_kind_check check (kind in ('EHC_PLAN', 'EDUCATIONAL_PSYCHOLOGY_ADVICE', 'SCHOOL_REPORT', 'HEALTH_ADVICE', 'CONTINUING_CARE_ASSESSMENT', 'SOCIAL_CARE_ASSESSMENT', 'THERAPY_ADVICE', 'PROVIDER_OFFER', 'ANNUAL_REVIEW', 'OTHER')),
  is_health boolean not null,
  title text not null,
  summary text,
  dated date,
  document_id uuid,
  added_by uuid not null,
  added_at timestamptz(3) not null,
  constraint evidence_pkey primary key (local_area_code, evidence_id),
  constraint evidence_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint evidence_document_id_fkey foreign key (local_area_code, document_id) references document,
  constraint evidence_document_key unique (local_area_code, document_id),
  constraint evidence_added_by_fkey foreign key (local_area_code, added_by) references person
);
create index evidence_case_id_idx on evidence (local_area_code, case_id);
create index evidence_added_by_idx on evidence (local_area_code, added_by);

create table placement_option (
  local_area_code text not null,
  option_id uuid not null,
  case_id uuid not null,
  ordinal integer not null,
  provider_urn text constraint placement_option_provider_urn_fkey references establishment,
  sen_setting text constraint placement_option_sen_setting_check check (sen_setting in ('OLA', 'OPA', 'EHE', 'EYP', 'OTH', 'NEET', 'NIEC', 'NIEO')),
  label text not null,
  provision_type text not null constraint placement_option_provision_type_check check (provision_type in ('MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS')),
  residential text not null constraint placement_option_residential_check check (residential in ('DAY', 'RESIDENTIAL_38_51', 'RESIDENTIAL_52')),
  expected_span daterange not null,
  suitability text constraint placement_option_suitability_check check (suitability in ('SUITABLE', 'SUITABLE_WITH_CONDITIONS', 'NOT_SUITABLE')),
  suitability_reason text,
  suitability_by uuid,
  suitability_at timestamptz(3),
  added_by uuid not null,
  added_at timestamptz(3) not null,
  version integer not null default 1,
  constraint placement_option_pkey primary key (local_area_code, option_id),
  constraint placement_option_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint placement_option_ordinal_key unique (local_area_code, case_id, ordinal),
  constraint placement_option_setting_check check ((provider_urn is null) <> (sen_setting is null)),
  constraint placement_option_suitability_reason_check check ((suitability is null) = (suitability_reason is null))
);
create index placement_option_provider_urn_idx on placement_option (provider_urn);
create table option_cost_line (
  local_area_code text not null,
  option_id uuid not null,
  ordinal integer not null,
  category text not null constraint option_cost_line_category_check check (category in ('EDUCATION', 'CARE', 'HEALTH', 'THERAPY', 'TRANSPORT', 'EQUIPMENT')),
  description text,
  unit text not null constraint option_cost_line_unit_check check (unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')),
  amount_pence bigint not null,
  spread text constraint option_cost_line_spread_check check (spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')),
  year text constraint option_cost_line_year_check check (year in ('FINANCIAL', 'ACADEMIC', 'POST_16')),
  hours_per_week numeric(9, 4),
  constraint option_cost_line_pkey primary key (local_area_code, option_id, ordinal),
  constraint option_cost_line_option_id_fkey foreign key (local_area_code, option_id) references placement_option
);

call guard_table('child_identity', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or child_id in (select app_open_children())) and child_id not in (select app_recused_children())', '{CASE_OFFICER}', 'select, insert, update');
call guard_table('referral', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{CASE_OFFICER}', 'select, insert, update');
call guard_table('local_option_tried', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{CASE_OFFICER}', 'select, insert, delete');
call guard_table('checklist_waiver', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{CASE_OFFICER}', 'select, insert');
call guard_table('document', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases()) or (is_health and (select app_has_role(''BUDGET_HOLDER'')) and (select app_has_agency_kind(''HEALTH'')))) and case_id not in (select app_recused_cases())', '{CASE_OFFICER}', 'select, insert');
call guard_table('evidence', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases()) or (is_health and (select app_has_role(''BUDGET_HOLDER'')) and (select app_has_agency_kind(''HEALTH'')))) and case_id not in (select app_recused_cases())', '{CASE_OFFICER}', 'select, insert, update');
call guard_table('placement_option', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''COMMISSIONER'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{CASE_OFFICER,COMMISSIONER}', 'select, insert, update');
call guard_table('option_cost_line', '(select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''COMMISSIONER'')) or option_id in (select option_id from placement_option)', '{CASE_OFFICER,COMMISSIONER}', 'select, insert');
alter policy audit_event_app_read on audit_event using (
  local_area_code = (select app_area()) and (select app_has_role('AUDITOR'))
  and (case_id is null or case_id not in (select app_recused_cases())));
-- Case officers, directors and the panel read a case's own history; the auditor reads all.
create policy audit_event_app_history on audit_event for select to app using (
  local_area_code = (select app_area()) and kind = 'write' and case_id is not null and ((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases()));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop policy audit_event_app_history on audit_event;
alter policy audit_event_app_read on audit_event using (
  local_area_code = (select app_area()) and ((select app_has_role('AUDITOR'))));
drop table option_cost_line;
drop table placement_option;
drop table evidence;
drop table document;
drop table checklist_waiver;
drop table local_option_tried;
drop table referral;
drop table child_identity;
`);
  }
}
