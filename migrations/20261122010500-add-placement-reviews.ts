import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who sees the money of a case; never past an interest. */
const MONEY = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
/** Who sees the papers of a case, as far as they are shared with them. */
const PAPERS = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases()) and (case_id, ''REFERRAL'') not in (select unshared.case_id, unshared.subject from app_unshared() unshared)`;
/** Who may see who the child is, and the budget holder of the agency that is to act. */
const GROWING_UP = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases()) or ((select app_has_role(''BUDGET_HOLDER'')) and app_has_agency_kind(owner_agency_kind))) and case_id not in (select app_recused_cases()) and child_id not in (select app_recused_children())`;

export class AddPlacementReviews20261122010500 implements MigrationInterface {
  name = 'AddPlacementReviews20261122010500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- R10: a review that asks for something else raises the case that is decided on.
alter table case_trigger drop constraint case_trigger_kind_check;
alter table case_trigger
  add constraint case_trigger_kind_check check (kind in ('CONTRACT_ENDING', 'REVIEW_DUE', 'BREAKDOWN', 'UPLIFT_REQUESTED', 'TRANSITION', 'REVIEW_CHANGE', 'REVIEW_STEP_DOWN'));

-- A4: the first day as it was decided, beside the one on which the placement really began.
create table placement_start (
  local_area_code text not null,
  placement_id uuid not null,
  case_id uuid not null,
  decided_date date not null,
  started_date date not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  -- 1: as it was recorded first; each later one corrects it, and says why.
  ordinal integer not null default 1,
  correction_reason text,
  constraint placement_start_pkey primary key (local_area_code, placement_id, ordinal),
  constraint placement_start_correction_check check ((ordinal = 1) = (correction_reason is null)),
  constraint placement_start_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint placement_start_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
create index placement_start_case_id_idx on placement_start (local_area_code, case_id);

-- The ends of a placement as they were recorded, beside the last day that was decided: moved, put right, or taken back (null). The last stands.
create table placement_end (
  local_area_code text not null,
  placement_id uuid not null,
  ordinal integer not null,
  case_id uuid not null,
  -- Null: no end was decided.
  decided_date date,
  ended_date date,
  reason text not null,
  notice_given_date date,
  notice_days integer,
  last_attended_date date,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint placement_end_pkey primary key (local_area_code, placement_id, ordinal),
  constraint placement_end_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint placement_end_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
create index placement_end_case_id_idx on placement_end (local_area_code, case_id);
-- Of starts before this table the audit tells what was decided.
insert into placement_start (local_area_code, placement_id, case_id, decided_date, started_date, recorded_by, recorded_at)
select placement.local_area_code, placement.placement_id, placement.case_id, (told.detail ->> 'decidedStartDate')::date,
       placement.started_date, told.person_id, told.occurred_at
  from placement
  join lateral (select event.detail, event.person_id, event.occurred_at from audit_event event
                 where event.local_area_code = placement.local_area_code and event.subject_type = 'Placement'
                   and event.subject_id = placement.placement_id::text and event.action = 'placement.started'
                   and event.detail ? 'decidedStartDate'
                 order by event.occurred_at desc limit 1) told on true
 where placement.started_date is not null;

-- A1: a review of a placement that was held, and what came of it. When the next is due it says itself; before the first the terms do.
create table placement_review (
  local_area_code text not null,
  placement_review_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  due_date date not null,
  review_date date not null,
  attendees text[] not null constraint placement_review_attendees_check check (attendees <@ array['CHILD', 'PARENT', 'ADVOCATE', 'PROVIDER', 'CASE_OFFICER', 'COMMISSIONER', 'EDUCATION', 'SOCIAL_CARE', 'HEALTH', 'OTHER']),
  outcome text not null constraint placement_review_outcome_check check (outcome in ('MAINTAIN', 'CHANGE', 'STEP_DOWN', 'END')),
  reason text not null,
  -- The last day the child attended, where the review found that it had left.
  attended_until date,
  next_review_date date,
  raised_case_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint placement_review_pkey primary key (local_area_code, placement_review_id),
  constraint placement_review_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint placement_review_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint placement_review_raised_case_id_fkey foreign key (local_area_code, raised_case_id) references panel_case,
  constraint placement_review_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint placement_review_next_check check (outcome = 'END' and next_review_date is null or outcome <> 'END' and next_review_date is not null and next_review_date > review_date)
);
create index placement_review_placement_id_idx on placement_review (local_area_code, placement_id, review_date);
create index placement_review_case_id_idx on placement_review (local_area_code, case_id);
create index placement_review_raised_case_id_idx on placement_review (local_area_code, raised_case_id);
create index placement_review_recorded_by_idx on placement_review (local_area_code, recorded_by);

-- R7: what the child and the parents said at it, or why that was not obtained. They are papers: a table of their own.
create table placement_review_views (
  local_area_code text not null,
  placement_review_id uuid not null,
  case_id uuid not null,
  child_view text,
  child_view_reason text,
  parent_view text,
  parent_view_reason text,
  constraint placement_review_views_pkey primary key (local_area_code, placement_review_id),
  constraint placement_review_views_placement_review_id_fkey foreign key (local_area_code, placement_review_id) references placement_review,
  constraint placement_review_views_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint placement_review_views_given_check check ((child_view is null) <> (child_view_reason is null) and (parent_view is null) <> (parent_view_reason is null))
);
create index placement_review_views_case_id_idx on placement_review_views (local_area_code, case_id);

-- A2: what was done for a child who stays long in a residential placement and is not looked after: Children Act 1989 ss.85 to 86A.
create table placement_visit (
  local_area_code text not null,
  placement_visit_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  kind text not null constraint placement_visit_kind_check check (kind in ('NOTIFICATION', 'VISIT')),
  done_date date not null,
  -- Of a visit, whether the child was spoken to in private.
  seen_alone boolean,
  report text,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint placement_visit_pkey primary key (local_area_code, placement_visit_id),
  constraint placement_visit_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint placement_visit_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint placement_visit_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint placement_visit_told_check check (kind = 'VISIT' and seen_alone is not null and report is not null or kind = 'NOTIFICATION' and seen_alone is null and report is null)
);
create index placement_visit_placement_id_idx on placement_visit (local_area_code, placement_id, done_date);
create index placement_visit_case_id_idx on placement_visit (local_area_code, case_id);
create index placement_visit_recorded_by_idx on placement_visit (local_area_code, recorded_by);

-- How often the area has such a child visited, in months. The last row stands.
create table visit_terms (
  local_area_code text not null constraint visit_terms_local_area_code_fkey references local_area,
  visit_terms_id uuid not null,
  first_visit_months integer not null constraint visit_terms_first_visit_months_check check (first_visit_months between 1 and 12),
  visit_months integer not null constraint visit_terms_visit_months_check check (visit_months between 1 and 12),
  set_by uuid not null,
  set_at timestamptz(3) not null,
  constraint visit_terms_pkey primary key (local_area_code, visit_terms_id)
);

-- A3: the steps of growing up, once for each child, with the kind of agency that answers for each. The day is the first of its month,
-- so that no date of birth can be told from it.
create table transition_task (
  local_area_code text not null,
  transition_task_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  placement_id uuid not null,
  kind text not null constraint transition_task_kind_check check (kind in ('AGE_14', 'AGE_16', 'AGE_17', 'AGE_17_HALF', 'SIX_MONTHS_BEFORE_18', 'THREE_MONTHS_BEFORE_18')),
  owner_agency_kind text not null constraint transition_task_owner_agency_kind_check check (owner_agency_kind in ('EDUCATION', 'SOCIAL_CARE', 'HEALTH')),
  due_date date not null,
  created_at timestamptz(3) not null,
  done_date date,
  done_note text,
  done_by uuid,
  done_at timestamptz(3),
  constraint transition_task_pkey primary key (local_area_code, transition_task_id),
  constraint transition_task_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint transition_task_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint transition_task_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint transition_task_done_by_fkey foreign key (local_area_code, done_by) references person,
  constraint transition_task_step_key unique (local_area_code, child_id, kind),
  constraint transition_task_done_check check (num_nonnulls(done_date, done_by, done_at) in (0, 3) and (done_note is null or done_date is not null))
);
create index transition_task_case_id_idx on transition_task (local_area_code, case_id);
create index transition_task_placement_id_idx on transition_task (local_area_code, placement_id);
create index transition_task_done_by_idx on transition_task (local_area_code, done_by);

-- A4: what happens when a package breaks down or cannot start. The last row of a placement stands.
create table contingency_plan (
  local_area_code text not null,
  contingency_plan_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  plan text not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint contingency_plan_pkey primary key (local_area_code, contingency_plan_id),
  constraint contingency_plan_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint contingency_plan_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint contingency_plan_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index contingency_plan_placement_id_idx on contingency_plan (local_area_code, placement_id, recorded_at);
create index contingency_plan_case_id_idx on contingency_plan (local_area_code, case_id);
create index contingency_plan_recorded_by_idx on contingency_plan (local_area_code, recorded_by);

-- A3: the steps, each some months after birth, that fall due while a placement runs and before a day. Ids and months, no date of birth;
-- for the nightly job only.
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

-- Placements that are charged for days after their child had left, as far as that is on record: a review found it gone, its plan ceased,
-- or it is past the age to which a plan can be kept (the end of the school year in which it turns 25). Who pays may not read the plan.
create function left_but_charged(today date) returns table (placement_id uuid, left_date date, basis text)
  language sql stable security definer set search_path = public, pg_temp as
$$ with charged as (
     select placement.local_area_code, placement.placement_id, held.child_id, child.birth_cohort, placement.active_span
       from placement
       join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
       join child on child.local_area_code = held.local_area_code and child.child_id = held.child_id
      where placement.local_area_code = app_area()
        and app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER')
        and placement.case_id not in (select app_recused_cases())
        and placement.started_date is not null and placement.ended_date is null and placement.cancelled_at is null),
   gone as (
     select charged.placement_id, last.attended_until as left_date, 'ATTENDANCE_ENDED' as basis
       from charged
       join lateral (select review.attended_until from placement_review review
                      where review.local_area_code = charged.local_area_code and review.placement_id = charged.placement_id
                      order by review.review_date desc, review.recorded_at desc, review.placement_review_id desc limit 1) last on true
     union all
     select charged.placement_id, plan.ceased_date, case when plan.cease_reason in ('5', '7') then 'MOVED_AWAY' else 'PLAN_CEASED' end
       from charged
       join panel_case held on held.local_area_code = charged.local_area_code and held.child_id = charged.child_id
       join ehc_plan plan on plan.local_area_code = held.local_area_code and plan.case_id = held.case_id
      where plan.ceased_date >= lower(charged.active_span)
     union all
     select charged.placement_id, make_date(charged.birth_cohort + 25, 8, 31), 'OVER_AGE' from charged)
   select distinct on (gone.placement_id) gone.placement_id, gone.left_date, gone.basis
     from gone join charged on charged.placement_id = gone.placement_id
    where gone.left_date < today and (upper(charged.active_span) is null or gone.left_date < upper(charged.active_span) - 1)
    order by gone.placement_id, gone.left_date, gone.basis $$;
alter function transition_steps(integer[], date, date) owner to rules;
alter function left_but_charged(date) owner to rules;
revoke all on function transition_steps(integer[], date, date) from public;
revoke all on function left_but_charged(date) from public;
grant execute on function transition_steps(integer[], date, date) to app;
grant execute on function left_but_charged(date) to app;

call guard_table('placement_start', '${MONEY}', '{COMMISSIONER}', 'select, insert');
call guard_table('placement_end', '${MONEY}', '{CASE_OFFICER,COMMISSIONER}', 'select, insert');
call guard_table('placement_review', '${MONEY}', '{CASE_OFFICER,COMMISSIONER}', 'select, insert');
call guard_table('placement_review_views', '${PAPERS}', '{CASE_OFFICER,COMMISSIONER}', 'select, insert');
call guard_table('placement_visit', '${PAPERS}', '{CASE_OFFICER}', 'select, insert');
call guard_table('visit_terms', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('transition_task', '${GROWING_UP}', '{CASE_OFFICER,BUDGET_HOLDER}', 'select, insert, update');
call guard_table('contingency_plan', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''COMMISSIONER'')) or case_id in (select app_open_cases()) or ((select app_has_role(''BUDGET_HOLDER'')) and (select app_has_agency_kind(''HEALTH'')))) and case_id not in (select app_recused_cases())', '{CASE_OFFICER,COMMISSIONER}', 'select, insert');
call make_append_only('placement_start');
call make_append_only('placement_end');
call make_append_only('placement_review');
call make_append_only('placement_review_views');
call make_append_only('placement_visit');
call make_append_only('visit_terms');
call make_append_only('contingency_plan');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function left_but_charged(date);
drop function transition_steps(integer[], date, date);
drop table contingency_plan;
drop table transition_task;
drop table visit_terms;
drop table placement_visit;
drop table placement_review_views;
drop table placement_review;
drop table placement_end;
drop table placement_start;
alter table case_trigger disable trigger case_trigger_append_only;
delete from case_trigger where kind in ('REVIEW_CHANGE', 'REVIEW_STEP_DOWN');
alter table case_trigger enable trigger case_trigger_append_only;
alter table case_trigger drop constraint case_trigger_kind_check;
alter table case_trigger
  add constraint case_trigger_kind_check check (kind in ('CONTRACT_ENDING', 'REVIEW_DUE', 'BREAKDOWN', 'UPLIFT_REQUESTED', 'TRANSITION'));
`);
  }
}
