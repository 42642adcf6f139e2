import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who reads what happened to a child's plan: those who see the papers of its cases; never past an interest. */
const PLAN = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or child_id in (select app_open_children())) and child_id not in (select app_recused_children()) and case_id not in (select app_recused_cases())`;

const CODES = `'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16', 'C17', 'C18', 'C18_TELL', 'C19', 'C20', 'C21_NOTIFY', 'C21_REFUSE', 'C21_FINAL', 'C22_DRAFT', 'C22_FINAL', 'C23', 'C23_NAME', 'C25', 'C26'`;
const EVENTS = `'REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'REQUEST_WITHDRAWN', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'DRAFT_SERVED', 'COMMENTS_RECEIVED', 'SETTING_CONSULTED', 'SETTING_ANSWERED', 'FINAL_PLAN_SENT', 'REVIEW_MEETING', 'REVIEW_REPORT_SENT', 'REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_TO_POST_16', 'PHASE_TRANSFER', 'POST_16_TRANSFER', 'TRANSFER_PLAN_SENT', 'PLAN_CEASED', 'CARE_REFERRAL_RECEIVED', 'CARE_REFERRAL_ACCEPTED', 'CARE_ASSESSMENT_STARTED', 'CARE_DECIDED'`;
const STARTS = `${EVENTS}, 'ADVICE_ASKED', 'DECISION_NOTICE_SENT', 'MEDIATION_DECLINED', 'MEDIATION_ASKED', 'MEDIATION_AGREED', 'MEDIATION_CERTIFICATE', 'APPEAL_REGISTERED', 'ORDER_TO_ASSESS', 'ORDER_TO_MAKE_PLAN', 'ORDER_TO_AMEND', 'ORDER_TO_NAME', 'RECOMMENDATION_SENT'`;
const EXCEPTIONS = `'SETTING_CLOSED', 'EARLY_YEARS_CLOSED', 'PERSONAL_CIRCUMSTANCES', 'AWAY_FROM_AREA', 'MISSED_APPOINTMENT'`;
/** What may make a limit of the needs assessment impractical: regs 10(4) and 13(3); no capacity, no panel date, no dispute on funding. */
const IMPRACTICAL = `{SETTING_CLOSED,EARLY_YEARS_CLOSED,PERSONAL_CIRCUMSTANCES,AWAY_FROM_AREA}`;
const SEND = 'Special Educational Needs and Disability Regulations 2014';
const COVID =
  'Special Educational Needs and Disability (Coronavirus) (Amendment) Regulations 2020: as soon as reasonably practicable';

export class AddClocks20261122110000 implements MigrationInterface {
  name = 'AddClocks20261122110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The statutory limits as data (panel-practice.md K1, section 6): what begins one, how long it is and how it is counted, what ends it, what
-- makes it unnecessary, what may excuse it, whose it is, from when to when it holds and where it is written. The same for every area.
create table clock_rule (
  code text not null constraint clock_rule_code_check check (code in (${CODES})),
  starts text not null constraint clock_rule_starts_check check (starts in (${STARTS})),
  first_date date not null,
  -- Null: it holds until further notice.
  last_date date,
  -- Whether it loosens the limit that would end while it holds, in the place of one that begins while it holds.
  is_relaxation boolean not null,
  scope text not null constraint clock_rule_scope_check check (scope in ('PLAN', 'ADVICE', 'REDRESS')),
  unit text not null constraint clock_rule_unit_check check (unit in ('DAYS', 'WEEKS', 'MONTHS', 'WORKING_DAYS', 'TRIBUNAL_WORKING_DAYS', 'BEFORE_DATE', 'PRACTICABLE')),
  -- Negative: before what it is counted from.
  length integer,
  before_month integer constraint clock_rule_before_month_check check (before_month between 1 and 12),
  before_day integer constraint clock_rule_before_day_check check (before_day between 1 and 31),
  -- Whether the first day counts.
  is_inclusive boolean not null,
  -- Whether it is the least time that somebody must be given.
  is_minimum boolean not null,
  -- Whether one that ends while the tribunal is closed ends on its next working day.
  is_rolled boolean not null,
  -- Where several of its starts are there, which of their ends counts.
  of_several text not null constraint clock_rule_of_several_check check (of_several in ('EARLIEST', 'LATEST')),
  ends text[] not null constraint clock_rule_ends_check check (ends <@ array[${EVENTS}]),
  voids text[] not null constraint clock_rule_voids_check check (voids <@ array[${EVENTS}]),
  exceptions text[] not null constraint clock_rule_exceptions_check check (exceptions <@ array[${EXCEPTIONS}]),
  owner text not null constraint clock_rule_owner_check check (owner in ('EDUCATION', 'SOCIAL_CARE', 'HEALTH', 'CONTRIBUTOR', 'SETTING', 'FAMILY', 'MEDIATION_ADVISER', 'RESPONDING_BODY')),
  source text not null,
  constraint clock_rule_pkey primary key (code, starts, first_date),
  constraint clock_rule_dates_check check (last_date >= first_date),
  constraint clock_rule_length_check check ((length is not null) = (unit not in ('BEFORE_DATE', 'PRACTICABLE'))),
  constraint clock_rule_before_check check ((before_month is not null) = (unit = 'BEFORE_DATE') and (before_day is null) = (before_month is null)),
  constraint clock_rule_relaxation_check check (is_relaxation = (unit = 'PRACTICABLE'))
);

insert into clock_rule (code, starts, first_date, last_date, is_relaxation, scope, unit, length, before_month, before_day, is_inclusive, is_minimum, is_rolled, of_several, ends, voids, exceptions, owner, source) values
  ('C1', 'REQUEST_RECEIVED', '2014-09-01', null, false, 'PLAN', 'WEEKS', 6, null, null, false, false, false, 'EARLIEST', '{ASSESSMENT_AGREED,ASSESSMENT_REFUSED}', '{REQUEST_WITHDRAWN}', '${IMPRACTICAL}', 'EDUCATION', '${SEND}, reg 5'),
  ('C2', 'ADVICE_ASKED', '2014-09-01', null, false, 'ADVICE', 'WEEKS', 6, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{PERSONAL_CIRCUMSTANCES,AWAY_FROM_AREA,MISSED_APPOINTMENT}', 'CONTRIBUTOR', '${SEND}, reg 8'),
  ('C3', 'REQUEST_RECEIVED', '2014-09-01', null, false, 'PLAN', 'WEEKS', 16, null, null, false, false, false, 'EARLIEST', '{PLAN_REFUSED}', '{REQUEST_WITHDRAWN,ASSESSMENT_REFUSED,DRAFT_SERVED,FINAL_PLAN_SENT}', '${IMPRACTICAL}', 'EDUCATION', '${SEND}, reg 10'),
  ('C4', 'REQUEST_RECEIVED', '2014-09-01', null, false, 'PLAN', 'WEEKS', 20, null, null, false, false, false, 'LATEST', '{FINAL_PLAN_SENT}', '{REQUEST_WITHDRAWN,ASSESSMENT_REFUSED,PLAN_REFUSED}', '${IMPRACTICAL}', 'EDUCATION', '${SEND}, reg 13(2)'),
  ('C4', 'BECAME_RESPONSIBLE', '2014-09-01', null, false, 'PLAN', 'WEEKS', 20, null, null, false, false, false, 'LATEST', '{FINAL_PLAN_SENT}', '{REQUEST_WITHDRAWN,ASSESSMENT_REFUSED,PLAN_REFUSED}', '${IMPRACTICAL}', 'EDUCATION', '${SEND}, reg 13(2); Children and Families Act 2014, section 24'),
  ('C5', 'DRAFT_SERVED', '2014-09-01', null, false, 'PLAN', 'DAYS', 15, null, null, true, true, false, 'EARLIEST', '{FINAL_PLAN_SENT}', '{COMMENTS_RECEIVED,REQUEST_WITHDRAWN,PLAN_REFUSED}', '{}', 'EDUCATION', '${SEND}, reg 13(1)'),
  ('C6', 'SETTING_CONSULTED', '2014-09-01', null, false, 'PLAN', 'DAYS', 15, null, null, false, false, false, 'EARLIEST', '{SETTING_ANSWERED}', '{FINAL_PLAN_SENT,AMENDED_PLAN_SENT,TRANSFER_PLAN_SENT,PLAN_REFUSED,PLAN_CEASED}', '{}', 'SETTING', 'SEND code of practice 2015, 9.83'),
  ('C7', 'FINAL_PLAN_SENT', '2014-09-01', null, false, 'PLAN', 'MONTHS', 12, null, null, true, false, false, 'LATEST', '{REVIEW_MEETING}', '{PLAN_CEASED}', '{}', 'EDUCATION', 'Children and Families Act 2014, section 44(1)'),
  ('C7', 'REVIEW_MEETING', '2014-09-01', null, false, 'PLAN', 'MONTHS', 12, null, null, true, false, false, 'LATEST', '{REVIEW_MEETING}', '{PLAN_CEASED}', '{}', 'EDUCATION', 'Children and Families Act 2014, section 44(1)'),
  ('C8', 'REVIEW_MEETING', '2014-09-01', null, false, 'PLAN', 'WEEKS', 2, null, null, false, false, false, 'EARLIEST', '{REVIEW_REPORT_SENT}', '{PLAN_CEASED}', '{}', 'SETTING', '${SEND}, reg 20(8)'),
  ('C9', 'REVIEW_MEETING', '2014-09-01', null, false, 'PLAN', 'WEEKS', 4, null, null, false, false, false, 'EARLIEST', '{REVIEW_DECIDED,AMENDMENT_NOTICE_SENT}', '{PLAN_CEASED}', '{}', 'EDUCATION', '${SEND}, regs 20(10) and 22; R (L, M and P) v Devon [2022] EWHC 493 (Admin)'),
  ('C10', 'AMENDMENT_NOTICE_SENT', '2014-09-01', null, false, 'PLAN', 'WEEKS', 8, null, null, false, false, false, 'EARLIEST', '{AMENDED_PLAN_SENT}', '{REVIEW_DECIDED,PLAN_CEASED}', '{}', 'EDUCATION', '${SEND}, reg 22(3)'),
  ('C10', 'REVIEW_MEETING', '2014-09-01', null, false, 'PLAN', 'WEEKS', 12, null, null, false, false, false, 'EARLIEST', '{AMENDED_PLAN_SENT}', '{REVIEW_DECIDED,PLAN_CEASED}', '{}', 'EDUCATION', 'R (L, M and P) v Devon [2022] EWHC 493 (Admin)'),
  ('C11', 'TRANSFER_TO_POST_16', '2014-09-01', null, false, 'PLAN', 'BEFORE_DATE', null, 3, 31, false, false, false, 'EARLIEST', '{TRANSFER_PLAN_SENT}', '{PLAN_CEASED}', '{}', 'EDUCATION', '${SEND}, reg 18(1)(a)'),
  ('C12', 'PHASE_TRANSFER', '2014-09-01', null, false, 'PLAN', 'BEFORE_DATE', null, 2, 15, false, false, false, 'EARLIEST', '{TRANSFER_PLAN_SENT}', '{PLAN_CEASED}', '{}', 'EDUCATION', '${SEND}, reg 18(1)(b)'),
  ('C13', 'POST_16_TRANSFER', '2014-09-01', null, false, 'PLAN', 'MONTHS', -5, null, null, false, false, false, 'EARLIEST', '{TRANSFER_PLAN_SENT}', '{PLAN_CEASED}', '{}', 'EDUCATION', '${SEND}, reg 18(2)'),
  ('C14', 'DECISION_NOTICE_SENT', '2014-09-01', null, false, 'REDRESS', 'MONTHS', 2, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'FAMILY', '${SEND}, reg 33'),
  ('C15', 'MEDIATION_DECLINED', '2014-09-01', null, false, 'REDRESS', 'WORKING_DAYS', 3, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'MEDIATION_ADVISER', '${SEND}, reg 34'),
  ('C16', 'MEDIATION_ASKED', '2014-09-01', null, false, 'REDRESS', 'WORKING_DAYS', 3, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'EDUCATION', '${SEND}, reg 35'),
  ('C17', 'MEDIATION_ASKED', '2014-09-01', null, false, 'REDRESS', 'DAYS', 30, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'EDUCATION', 'Children and Families Act 2014, sections 53 and 54'),
  ('C18', 'MEDIATION_AGREED', '2014-09-01', null, false, 'REDRESS', 'WEEKS', 2, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'EDUCATION', '${SEND}, reg 42'),
  ('C18_TELL', 'MEDIATION_AGREED', '2014-09-01', null, false, 'REDRESS', 'WEEKS', 1, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'HEALTH', '${SEND}, reg 42'),
  ('C19', 'DECISION_NOTICE_SENT', '2014-09-01', null, false, 'REDRESS', 'MONTHS', 2, null, null, false, false, true, 'LATEST', '{}', '{}', '{}', 'FAMILY', 'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, rule 20'),
  ('C19', 'MEDIATION_CERTIFICATE', '2014-09-01', null, false, 'REDRESS', 'MONTHS', 1, null, null, false, false, true, 'LATEST', '{}', '{}', '{}', 'FAMILY', 'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, rule 20'),
  ('C20', 'APPEAL_REGISTERED', '2014-09-01', null, false, 'REDRESS', 'TRIBUNAL_WORKING_DAYS', 30, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'EDUCATION', 'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, rule 21; the letter of registration is followed where it says another day'),
  ('C21_NOTIFY', 'ORDER_TO_ASSESS', '2014-09-01', null, false, 'REDRESS', 'WEEKS', 2, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'EDUCATION', '${SEND}, reg 44(2)(b)'),
  ('C21_REFUSE', 'ORDER_TO_ASSESS', '2014-09-01', null, false, 'REDRESS', 'WEEKS', 10, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'EDUCATION', '${SEND}, reg 44(2)(b)'),
  ('C21_FINAL', 'ORDER_TO_ASSESS', '2014-09-01', null, false, 'REDRESS', 'WEEKS', 14, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'EDUCATION', '${SEND}, reg 44(2)(b)'),
  ('C22_DRAFT', 'ORDER_TO_MAKE_PLAN', '2014-09-01', null, false, 'REDRESS', 'WEEKS', 5, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'EDUCATION', '${SEND}, reg 44(2)(c)'),
  ('C22_FINAL', 'ORDER_TO_MAKE_PLAN', '2014-09-01', null, false, 'REDRESS', 'WEEKS', 11, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'EDUCATION', '${SEND}, reg 44(2)(c)'),
  ('C23', 'ORDER_TO_AMEND', '2014-09-01', null, false, 'REDRESS', 'WEEKS', 5, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'EDUCATION', '${SEND}, regs 44(2)(e) and 45'),
  ('C23_NAME', 'ORDER_TO_NAME', '2014-09-01', null, false, 'REDRESS', 'WEEKS', 2, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'EDUCATION', '${SEND}, reg 44(2)(f)'),
  ('C25', 'RECOMMENDATION_SENT', '2018-04-03', null, false, 'REDRESS', 'WEEKS', 5, null, null, false, false, false, 'EARLIEST', '{}', '{}', '{}', 'RESPONDING_BODY', 'Special Educational Needs and Disability (First-tier Tribunal Recommendations Power) Regulations 2017, reg 7'),
  ('C26', 'CARE_REFERRAL_RECEIVED', '2016-01-01', null, false, 'PLAN', 'WEEKS', 6, null, null, false, false, false, 'EARLIEST', '{CARE_DECIDED}', '{}', '{}', 'HEALTH', 'National Framework for Children and Young People’s Continuing Care 2016'),
  ('C26', 'CARE_REFERRAL_ACCEPTED', '2016-01-01', null, false, 'PLAN', 'WEEKS', 6, null, null, false, false, false, 'EARLIEST', '{CARE_DECIDED}', '{}', '{}', 'HEALTH', 'National Framework for Children and Young People’s Continuing Care 2016'),
  ('C26', 'CARE_ASSESSMENT_STARTED', '2016-01-01', null, false, 'PLAN', 'WEEKS', 6, null, null, false, false, false, 'EARLIEST', '{CARE_DECIDED}', '{}', '{}', 'HEALTH', 'National Framework for Children and Young People’s Continuing Care 2016');

-- From 1 May to 25 September 2020 these limits were loosened, and only where they ended in those days.
insert into clock_rule (code, starts, first_date, last_date, is_relaxation, scope, unit, length, before_month, before_day, is_inclusive, is_minimum, is_rolled, of_several, ends, voids, exceptions, owner, source)
select code, starts, '2020-05-01', '2020-09-25', true, scope, 'PRACTICABLE', null, null, null, false, false, false, of_several, ends, voids, '{}', owner, '${COVID}'
  from clock_rule where code in ('C1', 'C2', 'C3', 'C4', 'C8', 'C9', 'C10', 'C16', 'C17', 'C18', 'C18_TELL', 'C21_NOTIFY', 'C21_REFUSE', 'C21_FINAL', 'C22_DRAFT', 'C22_FINAL', 'C23', 'C23_NAME');

-- The days of every year that are no working days of the tribunal beside weekends and bank holidays.
create table tribunal_closure (
  first_month integer not null constraint tribunal_closure_first_month_check check (first_month between 1 and 12),
  first_day integer not null constraint tribunal_closure_first_day_check check (first_day between 1 and 31),
  last_month integer not null constraint tribunal_closure_last_month_check check (last_month between 1 and 12),
  last_day integer not null constraint tribunal_closure_last_day_check check (last_day between 1 and 31),
  source text not null,
  constraint tribunal_closure_pkey primary key (first_month, first_day)
);
insert into tribunal_closure (first_month, first_day, last_month, last_day, source) values
  (8, 1, 8, 31, 'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, rule 1(3)'),
  (12, 25, 1, 1, 'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, rule 1(3)');

-- What an area chose where the law is read in two ways: "before" a date (K4), and what begins the continuing care clock (K5). The last stands.
create table clock_setting (
  local_area_code text not null constraint clock_setting_local_area_code_fkey references local_area,
  clock_setting_id uuid not null,
  date_reading text not null constraint clock_setting_date_reading_check check (date_reading in ('STRICT', 'BY')),
  care_start text not null constraint clock_setting_care_start_check check (care_start in ('CARE_REFERRAL_RECEIVED', 'CARE_REFERRAL_ACCEPTED', 'CARE_ASSESSMENT_STARTED')),
  set_by uuid not null,
  set_at timestamptz(3) not null,
  constraint clock_setting_pkey primary key (local_area_code, clock_setting_id)
);

-- What happened to a child's plan, by days: the facts that begin and end the clocks. What was wrong is corrected by a new row, which says
-- another day, or none: it did not happen.
create table plan_event (
  local_area_code text not null,
  plan_event_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  kind text not null constraint plan_event_kind_check check (kind in (${EVENTS})),
  event_date date,
  -- The setting that was consulted, or answered.
  provider_urn text constraint plan_event_provider_urn_fkey references establishment,
  corrects_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint plan_event_pkey primary key (local_area_code, plan_event_id),
  constraint plan_event_corrects_id_key unique (local_area_code, corrects_id),
  constraint plan_event_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint plan_event_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint plan_event_corrects_id_fkey foreign key (local_area_code, corrects_id) references plan_event,
  constraint plan_event_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint plan_event_date_check check (event_date is not null or corrects_id is not null),
  constraint plan_event_provider_check check (provider_urn is null or kind in ('SETTING_CONSULTED', 'SETTING_ANSWERED'))
);
create index plan_event_child_id_idx on plan_event (local_area_code, child_id, event_date);
create index plan_event_case_id_idx on plan_event (local_area_code, case_id);
create index plan_event_provider_urn_idx on plan_event (provider_urn);
create index plan_event_recorded_by_idx on plan_event (local_area_code, recorded_by);

-- What makes a limit impractical to keep: of a kind that its rule knows, on which days, and what shows it. Corrected by a new row, whose days
-- are null where there is no exception after all.
create table clock_exception (
  local_area_code text not null,
  clock_exception_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  code text not null constraint clock_exception_code_check check (code in (${CODES})),
  kind text not null constraint clock_exception_kind_check check (kind in (${EXCEPTIONS})),
  -- The advice that is late by it; null: it is of the plan's clock.
  advice_request_id uuid,
  active_span daterange constraint clock_exception_active_span_check check (not isempty(active_span) and not lower_inf(active_span) and not upper_inf(active_span)),
  shown_by text not null,
  corrects_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint clock_exception_pkey primary key (local_area_code, clock_exception_id),
  constraint clock_exception_corrects_id_key unique (local_area_code, corrects_id),
  constraint clock_exception_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint clock_exception_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint clock_exception_advice_request_id_fkey foreign key (local_area_code, advice_request_id) references advice_request,
  constraint clock_exception_corrects_id_fkey foreign key (local_area_code, corrects_id) references clock_exception,
  constraint clock_exception_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint clock_exception_days_check check (active_span is not null or corrects_id is not null),
  constraint clock_exception_advice_check check ((advice_request_id is not null) = (code = 'C2'))
);
create index clock_exception_child_id_idx on clock_exception (local_area_code, child_id, recorded_at);
create index clock_exception_case_id_idx on clock_exception (local_area_code, case_id);
create index clock_exception_advice_request_id_idx on clock_exception (local_area_code, advice_request_id);
create index clock_exception_recorded_by_idx on clock_exception (local_area_code, recorded_by);

call guard_reference('clock_rule');
call guard_reference('tribunal_closure');
call guard_table('clock_setting', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('plan_event', '${PLAN}', '{CASE_OFFICER}', 'select, insert');
call guard_table('clock_exception', '${PLAN}', '{CASE_OFFICER}', 'select, insert');
call make_append_only('clock_setting');
call make_append_only('plan_event');
call make_append_only('clock_exception');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table clock_exception;
drop table plan_event;
drop table clock_setting;
drop table tribunal_closure;
drop table clock_rule;
`);
  }
}
