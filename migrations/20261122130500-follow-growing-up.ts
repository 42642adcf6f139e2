import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who sees the money of a case; never past an interest. */
const MONEY = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
/** Who reads the papers as far as they are shared, and the budget holders of the agency that is to act; never past an interest. */
const GROWING_UP = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases()) or ((select app_has_role(''BUDGET_HOLDER'')) and app_has_agency_kind(owner_agency_kind))) and case_id not in (select app_recused_cases()) and child_id not in (select app_recused_children()) and (case_id, ''REFERRAL'') not in (select unshared.case_id, unshared.subject from app_unshared() unshared)`;

const OLD_STEPS = `'AGE_14', 'AGE_16', 'AGE_17', 'AGE_17_HALF', 'SIX_MONTHS_BEFORE_18', 'THREE_MONTHS_BEFORE_18'`;
const STEPS = `'YEAR_9_REVIEW', ${OLD_STEPS}, 'HANDOVER_18', 'END_25'`;
const AGENCIES = `'EDUCATION', 'SOCIAL_CARE', 'HEALTH'`;
const OLD_EVENTS = `'REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'REQUEST_WITHDRAWN', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'DRAFT_SERVED', 'COMMENTS_RECEIVED', 'SETTING_CONSULTED', 'SETTING_ANSWERED', 'FINAL_PLAN_SENT', 'REVIEW_MEETING', 'REVIEW_REPORT_SENT', 'REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_TO_POST_16', 'PHASE_TRANSFER', 'POST_16_TRANSFER', 'TRANSFER_PLAN_SENT', 'PLAN_CEASED', 'CARE_REFERRAL_RECEIVED', 'CARE_REFERRAL_ACCEPTED', 'CARE_ASSESSMENT_STARTED', 'CARE_DECIDED', 'CEASE_NOTICE_SENT'`;
const EVENTS = `${OLD_EVENTS}, 'ADULT_CHECKLIST_RECEIVED', 'ADULT_HEALTH_DECIDED', 'CARE_ACT_REFERRED', 'CARE_ACT_DECIDED'`;
const REDRESS_STARTS = `'ADVICE_ASKED', 'DECISION_NOTICE_SENT', 'MEDIATION_DECLINED', 'MEDIATION_ASKED', 'MEDIATION_AGREED', 'MEDIATION_CERTIFICATE', 'APPEAL_REGISTERED', 'ORDER_TO_ASSESS', 'ORDER_TO_MAKE_PLAN', 'ORDER_TO_AMEND', 'ORDER_TO_NAME', 'RECOMMENDATION_SENT'`;
const OLD_CODES = `'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16', 'C17', 'C18', 'C18_TELL', 'C19', 'C20', 'C21_NOTIFY', 'C21_REFUSE', 'C21_FINAL', 'C22_DRAFT', 'C22_FINAL', 'C23', 'C23_NAME', 'C25', 'C26'`;
const CODES = `${OLD_CODES}, 'C27'`;
const YORK = 'City of York, preparing for adulthood: transition planning step by step';

const listsOf = (codes: string, events: string): string => `
alter table clock_rule drop constraint clock_rule_code_check, drop constraint clock_rule_starts_check,
  drop constraint clock_rule_ends_check, drop constraint clock_rule_voids_check;
alter table clock_rule
  add constraint clock_rule_code_check check (code in (${codes})),
  add constraint clock_rule_starts_check check (starts in (${events}, ${REDRESS_STARTS})),
  add constraint clock_rule_ends_check check (ends <@ array[${events}]),
  add constraint clock_rule_voids_check check (voids <@ array[${events}]);
alter table plan_event drop constraint plan_event_kind_check;
alter table plan_event add constraint plan_event_kind_check check (kind in (${events}));
alter table clock_exception drop constraint clock_exception_code_check;
alter table clock_exception add constraint clock_exception_code_check check (code in (${codes}));
`;

export class FollowGrowingUp20261122130500 implements MigrationInterface {
  name = 'FollowGrowingUp20261122130500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${listsOf(CODES, EVENTS)}
-- C27: adult continuing healthcare is decided within 28 days of the positive checklist.
insert into clock_rule (code, starts, first_date, last_date, is_relaxation, scope, unit, length, before_month, before_day, is_inclusive, is_minimum, is_rolled, of_several, ends, voids, exceptions, owner, source) values
  ('C27', 'ADULT_CHECKLIST_RECEIVED', '2014-09-01', null, false, 'PLAN', 'DAYS', 28, null, null, false, false, false, 'EARLIEST', '{ADULT_HEALTH_DECIDED}', '{}', '{}', 'HEALTH', 'National Framework for NHS Continuing Healthcare and NHS-funded Nursing Care: within 28 days of the checklist');

-- A3: the steps of growing up as data: whose each is, when it is due, how long ahead it stands on record, until when somebody who came to
-- the area late still needs it, in which days it holds and where it is written. The same for every area.
create table transition_rule (
  kind text not null constraint transition_rule_kind_check check (kind in (${STEPS})),
  owner_agency_kind text not null constraint transition_rule_owner_agency_kind_check check (owner_agency_kind in (${AGENCIES})),
  first_date date not null,
  -- Null: it holds until further notice.
  last_date date,
  -- Whether months are counted from the birth, or from the 1 September that follows it.
  anchor text not null constraint transition_rule_anchor_check check (anchor in ('BIRTH', 'SCHOOL_YEAR')),
  months integer not null,
  lead_months integer not null constraint transition_rule_lead_months_check check (lead_months between 0 and 24),
  lapse_months integer not null,
  source text not null,
  constraint transition_rule_pkey primary key (kind, owner_agency_kind, first_date),
  constraint transition_rule_dates_check check (last_date >= first_date),
  constraint transition_rule_lapse_check check (lapse_months > months)
);
insert into transition_rule (kind, owner_agency_kind, first_date, last_date, anchor, months, lead_months, lapse_months, source) values
  ('YEAR_9_REVIEW', 'EDUCATION', '2014-09-01', null, 'SCHOOL_YEAR', 166, 10, 168, 'SEND code of practice 2015, 8.9 and 9.184'),
  ('AGE_14', 'HEALTH', '2014-09-01', null, 'BIRTH', 168, 6, 216, '${YORK}'),
  ('AGE_16', 'HEALTH', '2014-09-01', null, 'BIRTH', 192, 6, 216, '${YORK}'),
  ('AGE_17', 'SOCIAL_CARE', '2014-09-01', null, 'BIRTH', 204, 6, 216, '${YORK}'),
  ('AGE_17_HALF', 'EDUCATION', '2014-09-01', null, 'BIRTH', 210, 6, 216, 'SEND code of practice 2015, 8.63'),
  ('SIX_MONTHS_BEFORE_18', 'HEALTH', '2014-09-01', null, 'BIRTH', 210, 6, 216, '${YORK}'),
  ('THREE_MONTHS_BEFORE_18', 'SOCIAL_CARE', '2014-09-01', null, 'BIRTH', 213, 6, 216, '${YORK}'),
  ('HANDOVER_18', 'SOCIAL_CARE', '2014-09-01', null, 'BIRTH', 216, 6, 228, '${YORK}'),
  ('HANDOVER_18', 'HEALTH', '2014-09-01', null, 'BIRTH', 216, 6, 228, '${YORK}'),
  ('END_25', 'EDUCATION', '2014-09-01', null, 'SCHOOL_YEAR', 299, 12, 300, 'Children and Families Act 2014, sections 45 and 46');
call guard_reference('transition_rule');

-- A step is of a young person, in a placement or not; it is done, or not needed and why; and a budget answers for it within its agency.
alter table transition_task
  alter column placement_id drop not null,
  add column owner_holder_id uuid,
  add column not_needed_reason text,
  drop constraint transition_task_kind_check,
  drop constraint transition_task_step_key;
alter table transition_task
  add constraint transition_task_kind_check check (kind in (${STEPS})),
  add constraint transition_task_step_key unique (local_area_code, child_id, kind, owner_agency_kind),
  add constraint transition_task_owner_holder_id_fkey foreign key (local_area_code, owner_holder_id) references budget_holder,
  add constraint transition_task_not_needed_check check (not_needed_reason is null or done_date is not null and done_note is null);
create index transition_task_owner_holder_id_idx on transition_task (local_area_code, owner_holder_id);
create index transition_task_due_date_idx on transition_task (local_area_code, due_date, transition_task_id);

drop function transition_steps(integer[], date, date);
-- The steps that are to stand on record today and do not: of every child of an open case, a placement that runs or a plan that is kept, as
-- long as this area is responsible. A step that was due before the child came is due in the month after, until it lapses. Ids and months,
-- no date of birth; for the work by night and on a new case only.
create function transition_tasks_due(today date, of_case uuid)
  returns table (child_id uuid, case_id uuid, placement_id uuid, kind text, owner_agency_kind text, due_date date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select child.child_id, chosen.case_id, chosen.placement_id, rule.kind, rule.owner_agency_kind, due.day
     from child
     join child_identity identity on identity.local_area_code = child.local_area_code and identity.child_id = child.child_id
     join lateral (
       select held.case_id, running.placement_id
         from panel_case held
         left join lateral (
           select placement.placement_id, placement.started_date from placement
            where placement.local_area_code = held.local_area_code and placement.case_id = held.case_id
              and placement.started_date <= today and placement.ended_date is null and placement.cancelled_at is null
              and (upper(placement.active_span) is null or upper(placement.active_span) > today)
            order by placement.started_date desc, placement.placement_id limit 1) running on true
        where held.local_area_code = child.local_area_code and held.child_id = child.child_id
          and held.responsible_la_code = held.local_area_code
          and (held.status <> 'CLOSED' or running.placement_id is not null
               or held.ehc_plan_status = 'FINAL' and not exists (
                 select from ehc_plan plan
                  where plan.local_area_code = held.local_area_code and plan.case_id = held.case_id and plan.ceased_date is not null))
        order by running.placement_id is null, running.started_date desc, held.created_at desc, held.case_id limit 1) chosen on true
    cross join lateral (
      select date_trunc('month', min(held.created_at at time zone 'Europe/London'))::date as month
        from panel_case held where held.local_area_code = child.local_area_code and held.child_id = child.child_id) known
    cross join transition_rule rule
    cross join lateral (
      select case rule.anchor when 'BIRTH' then identity.date_of_birth
                  else make_date((extract(year from identity.date_of_birth + interval '4 months'))::integer, 9, 1) end as day) anchor
    cross join lateral (
      select date_trunc('month', anchor.day + make_interval(months => rule.months))::date as month,
             (anchor.day + make_interval(months => rule.lapse_months))::date as lapse_date) step
    cross join lateral (
      select case when step.month < known.month then (known.month + interval '1 month')::date else step.month end as day) due
    where child.local_area_code = app_area() and app_has_role('SYSTEM')
      and identity.date_of_birth <= today - interval '12 years'
      and (of_case is null or child.child_id = (select held.child_id from panel_case held
                                                 where held.local_area_code = app_area() and held.case_id = of_case))
      and rule.first_date <= step.month and (rule.last_date is null or step.month <= rule.last_date)
      and due.day <= today + make_interval(months => rule.lead_months) and today < step.lapse_date
      and not exists (select from transition_task task
                       where task.local_area_code = child.local_area_code and task.child_id = child.child_id
                         and task.kind = rule.kind and task.owner_agency_kind = rule.owner_agency_kind) $$;
alter function transition_tasks_due(date, uuid) owner to rules;
revoke all on function transition_tasks_due(date, uuid) from public;
grant execute on function transition_tasks_due(date, uuid) to app;

-- What a young person wants of adult life (preparing for adulthood), one row an aim, with the agency that answers for it.
create table preparation_aim (
  local_area_code text not null,
  preparation_aim_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  outcome text not null constraint preparation_aim_outcome_check check (outcome in ('EMPLOYMENT', 'INDEPENDENT_LIVING', 'COMMUNITY', 'HEALTH')),
  aim text not null,
  owner_agency_kind text not null constraint preparation_aim_owner_agency_kind_check check (owner_agency_kind in (${AGENCIES})),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint preparation_aim_pkey primary key (local_area_code, preparation_aim_id),
  constraint preparation_aim_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint preparation_aim_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint preparation_aim_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index preparation_aim_child_id_idx on preparation_aim (local_area_code, child_id);
create index preparation_aim_case_id_idx on preparation_aim (local_area_code, case_id);
create index preparation_aim_recorded_by_idx on preparation_aim (local_area_code, recorded_by);

-- What is to be done towards an aim, by whom, by when.
create table preparation_step (
  local_area_code text not null,
  preparation_step_id uuid not null,
  preparation_aim_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  step text not null,
  owner_agency_kind text not null constraint preparation_step_owner_agency_kind_check check (owner_agency_kind in (${AGENCIES})),
  due_date date not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint preparation_step_pkey primary key (local_area_code, preparation_step_id),
  constraint preparation_step_preparation_aim_id_fkey foreign key (local_area_code, preparation_aim_id) references preparation_aim,
  constraint preparation_step_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint preparation_step_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint preparation_step_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index preparation_step_preparation_aim_id_idx on preparation_step (local_area_code, preparation_aim_id, due_date);
create index preparation_step_child_id_idx on preparation_step (local_area_code, child_id);
create index preparation_step_case_id_idx on preparation_step (local_area_code, case_id);
create index preparation_step_recorded_by_idx on preparation_step (local_area_code, recorded_by);

-- How an aim, or a step towards it, stood when it was reviewed. The latest stands; the others are its history.
create table preparation_entry (
  local_area_code text not null,
  preparation_entry_id uuid not null,
  preparation_aim_id uuid not null,
  -- Null: it is of the aim itself.
  preparation_step_id uuid,
  child_id uuid not null,
  case_id uuid not null,
  -- Of the aim or the step: who may read it.
  owner_agency_kind text not null constraint preparation_entry_owner_agency_kind_check check (owner_agency_kind in (${AGENCIES})),
  status text not null constraint preparation_entry_status_check check (status in ('PLANNED', 'UNDER_WAY', 'ACHIEVED', 'NOT_PURSUED')),
  reviewed_date date not null,
  note text,
  next_review_date date,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint preparation_entry_pkey primary key (local_area_code, preparation_entry_id),
  constraint preparation_entry_preparation_aim_id_fkey foreign key (local_area_code, preparation_aim_id) references preparation_aim,
  constraint preparation_entry_preparation_step_id_fkey foreign key (local_area_code, preparation_step_id) references preparation_step,
  constraint preparation_entry_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint preparation_entry_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint preparation_entry_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint preparation_entry_next_check check (next_review_date is null or preparation_step_id is null and next_review_date > reviewed_date)
);
create index preparation_entry_preparation_aim_id_idx on preparation_entry (local_area_code, preparation_aim_id, reviewed_date);
create index preparation_entry_preparation_step_id_idx on preparation_entry (local_area_code, preparation_step_id);
create index preparation_entry_child_id_idx on preparation_entry (local_area_code, child_id);
create index preparation_entry_case_id_idx on preparation_entry (local_area_code, case_id);
create index preparation_entry_recorded_by_idx on preparation_entry (local_area_code, recorded_by);

-- Whether adult services take a young person on: under the Care Act 2014, or as NHS continuing healthcare. Decided by a person of the agency that
-- would pay, by a delegation that is named; put right by a row that replaces it.
create table adult_decision (
  local_area_code text not null,
  adult_decision_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  kind text not null constraint adult_decision_kind_check check (kind in ('CARE_ACT', 'CONTINUING_HEALTHCARE')),
  outcome text not null constraint adult_decision_outcome_check check (outcome in ('ELIGIBLE', 'NOT_ELIGIBLE')),
  decided_date date not null,
  -- The side that decides: who may read it.
  owner_agency_kind text not null constraint adult_decision_owner_agency_kind_check check (owner_agency_kind in ('SOCIAL_CARE', 'HEALTH')),
  agency_id uuid not null,
  decider_role text not null constraint adult_decision_decider_role_check check (decider_role in ('BUDGET_HOLDER', 'DIRECTOR')),
  decider_grade integer not null,
  delegation text not null,
  reasons text not null,
  plan_event_id uuid not null,
  replaces_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint adult_decision_pkey primary key (local_area_code, adult_decision_id),
  constraint adult_decision_replaces_id_key unique (local_area_code, replaces_id),
  constraint adult_decision_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint adult_decision_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint adult_decision_agency_id_fkey foreign key (local_area_code, agency_id) references agency,
  constraint adult_decision_plan_event_id_fkey foreign key (local_area_code, plan_event_id) references plan_event,
  constraint adult_decision_replaces_id_fkey foreign key (local_area_code, replaces_id) references adult_decision,
  constraint adult_decision_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint adult_decision_side_check check ((kind = 'CARE_ACT') = (owner_agency_kind = 'SOCIAL_CARE'))
);
create index adult_decision_child_id_idx on adult_decision (local_area_code, child_id, decided_date);
create index adult_decision_case_id_idx on adult_decision (local_area_code, case_id);
create index adult_decision_agency_id_idx on adult_decision (local_area_code, agency_id);
create index adult_decision_plan_event_id_idx on adult_decision (local_area_code, plan_event_id);
create index adult_decision_recorded_by_idx on adult_decision (local_area_code, recorded_by);

-- A share of a placement that goes over to adult services from a day on: by the agreement it names, which says whether it was agreed.
create table adult_handover (
  local_area_code text not null,
  adult_handover_id uuid not null,
  adult_decision_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  placement_id uuid not null,
  from_holder_id uuid not null,
  to_holder_id uuid not null,
  from_date date not null,
  funding_agreement_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint adult_handover_pkey primary key (local_area_code, adult_handover_id),
  constraint adult_handover_agreement_key unique (local_area_code, funding_agreement_id),
  constraint adult_handover_adult_decision_id_fkey foreign key (local_area_code, adult_decision_id) references adult_decision,
  constraint adult_handover_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint adult_handover_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint adult_handover_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint adult_handover_from_holder_id_fkey foreign key (local_area_code, from_holder_id) references budget_holder,
  constraint adult_handover_to_holder_id_fkey foreign key (local_area_code, to_holder_id) references budget_holder,
  constraint adult_handover_funding_agreement_id_fkey foreign key (local_area_code, funding_agreement_id) references funding_agreement,
  constraint adult_handover_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint adult_handover_other_check check (from_holder_id <> to_holder_id)
);
create index adult_handover_adult_decision_id_idx on adult_handover (local_area_code, adult_decision_id);
create index adult_handover_child_id_idx on adult_handover (local_area_code, child_id);
create index adult_handover_case_id_idx on adult_handover (local_area_code, case_id);
create index adult_handover_placement_id_idx on adult_handover (local_area_code, placement_id);
create index adult_handover_from_holder_id_idx on adult_handover (local_area_code, from_holder_id);
create index adult_handover_to_holder_id_idx on adult_handover (local_area_code, to_holder_id);
create index adult_handover_recorded_by_idx on adult_handover (local_area_code, recorded_by);

-- J5: who was told of a share that went over, and when.
create table adult_handover_notice (
  local_area_code text not null,
  adult_handover_id uuid not null,
  told text not null constraint adult_handover_notice_told_check check (told in ('FAMILY', 'PROVIDER', 'SETTING', 'OTHER_AGENCIES')),
  case_id uuid not null,
  told_date date not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint adult_handover_notice_pkey primary key (local_area_code, adult_handover_id, told),
  constraint adult_handover_notice_adult_handover_id_fkey foreign key (local_area_code, adult_handover_id) references adult_handover,
  constraint adult_handover_notice_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint adult_handover_notice_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index adult_handover_notice_case_id_idx on adult_handover_notice (local_area_code, case_id);
create index adult_handover_notice_recorded_by_idx on adult_handover_notice (local_area_code, recorded_by);

call guard_table('preparation_aim', '${GROWING_UP}', '{CASE_OFFICER,BUDGET_HOLDER}', 'select, insert');
call guard_table('preparation_step', '${GROWING_UP}', '{CASE_OFFICER,BUDGET_HOLDER}', 'select, insert');
call guard_table('preparation_entry', '${GROWING_UP}', '{CASE_OFFICER,BUDGET_HOLDER}', 'select, insert');
call guard_table('adult_decision', '${GROWING_UP}', '{BUDGET_HOLDER,DIRECTOR}', 'select, insert');
call guard_table('adult_handover', '${MONEY}', '{CASE_OFFICER}', 'select, insert');
call guard_table('adult_handover_notice', '${MONEY}', '{CASE_OFFICER}', 'select, insert');
call make_append_only('preparation_aim');
call make_append_only('preparation_step');
call make_append_only('preparation_entry');
call make_append_only('adult_decision');
call make_append_only('adult_handover');
call make_append_only('adult_handover_notice');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table adult_handover_notice;
drop table adult_handover;
drop table adult_decision;
drop table preparation_entry;
drop table preparation_step;
drop table preparation_aim;

drop function transition_tasks_due(date, uuid);
create function transition_steps(months_of_age integer[], today date, until date)
  returns table (placement_id uuid, case_id uuid, child_id uuid, months integer, due_date date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select placement.placement_id, placement.case_id, held.child_id, step.months, date_trunc('month', step.day)::date
     from placement
     join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
     join child_identity identity on identity.local_area_code = held.local_area_code and identity.child_id = held.child_id
    cross join lateral (
      select listed.months, identity.date_of_birth + make_interval(months => listed.months) as day
        from unnest(months_of_age) listed(months)) step
    where placement.local_area_code = app_area() and app_has_role('SYSTEM')
      and placement.started_date <= today and placement.ended_date is null and placement.cancelled_at is null
      and (upper(placement.active_span) is null or upper(placement.active_span) > greatest(today, date_trunc('month', step.day)::date))
      and step.day >= placement.started_date and date_trunc('month', step.day) <= until $$;
alter function transition_steps(integer[], date, date) owner to rules;
revoke all on function transition_steps(integer[], date, date) from public;
grant execute on function transition_steps(integer[], date, date) to app;

-- What the former table can not hold: a step of nobody in a placement, of a kind it does not know, or of more than one agency.
delete from transition_task where placement_id is null or kind not in (${OLD_STEPS});
drop index transition_task_due_date_idx;
drop index transition_task_owner_holder_id_idx;
alter table transition_task
  drop constraint transition_task_not_needed_check,
  drop constraint transition_task_owner_holder_id_fkey,
  drop constraint transition_task_step_key,
  drop constraint transition_task_kind_check;
alter table transition_task
  drop column not_needed_reason,
  drop column owner_holder_id,
  alter column placement_id set not null,
  add constraint transition_task_kind_check check (kind in (${OLD_STEPS})),
  add constraint transition_task_step_key unique (local_area_code, child_id, kind);
drop table transition_rule;

delete from clock_rule where code = 'C27';
alter table plan_event disable trigger plan_event_append_only;
delete from plan_event where kind in ('ADULT_CHECKLIST_RECEIVED', 'ADULT_HEALTH_DECIDED', 'CARE_ACT_REFERRED', 'CARE_ACT_DECIDED');
alter table plan_event enable trigger plan_event_append_only;
alter table clock_exception disable trigger clock_exception_append_only;
delete from clock_exception where code = 'C27';
alter table clock_exception enable trigger clock_exception_append_only;
${listsOf(OLD_CODES, OLD_EVENTS)}
`);
  }
}
