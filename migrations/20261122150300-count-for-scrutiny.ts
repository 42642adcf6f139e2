import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who reads what schools told of one child: those who read its papers, and the feed that brings it; never past an interest. */
const OF_CHILD = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''INTEGRATION'')) or (child_id in (select app_open_children()) and child_id not in (select app_unshared_children()))) and child_id not in (select app_recused_children())`;
/** Who may be told what is published: everybody with a part in the area but feeds. */
const ANY_PART = `(select app_has_role(''CASE_OFFICER'', ''PANEL_MEMBER'', ''PANEL_CHAIR'', ''DIRECTOR'', ''BUDGET_HOLDER'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'', ''ADMINISTRATOR''))`;

export class CountForScrutiny20261122150300 implements MigrationInterface {
  name = 'CountForScrutiny20261122150300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What a school told of a child's attendance in a term, in sessions of half a day, and of its suspensions. Of a child and a term the last row stands.
create table school_attendance (
  local_area_code text not null,
  school_attendance_id uuid not null,
  child_id uuid not null,
  -- The year in which the academic year begins.
  academic_year integer not null constraint school_attendance_academic_year_check check (academic_year between 2000 and 2100),
  term text not null constraint school_attendance_term_check check (term in ('AUTUMN', 'SPRING', 'SUMMER')),
  -- The school that told; null: not named.
  provider_urn text constraint school_attendance_provider_urn_fkey references establishment,
  sessions_possible integer not null constraint school_attendance_sessions_possible_check check (sessions_possible between 0 and 200),
  sessions_attended integer not null constraint school_attendance_sessions_attended_check check (sessions_attended >= 0),
  sessions_authorised integer not null constraint school_attendance_sessions_authorised_check check (sessions_authorised >= 0),
  suspensions integer not null constraint school_attendance_suspensions_check check (suspensions between 0 and 100),
  sessions_suspended integer not null constraint school_attendance_sessions_suspended_check check (sessions_suspended between 0 and 200),
  is_excluded boolean not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint school_attendance_pkey primary key (local_area_code, school_attendance_id),
  constraint school_attendance_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint school_attendance_sessions_check check (sessions_attended + sessions_authorised <= sessions_possible),
  constraint school_attendance_suspended_check check ((suspensions = 0) = (sessions_suspended = 0) and sessions_suspended >= suspensions)
);
create index school_attendance_child_id_idx on school_attendance (local_area_code, child_id, academic_year, term, recorded_at);
create index school_attendance_term_idx on school_attendance (local_area_code, academic_year, term);
create index school_attendance_provider_urn_idx on school_attendance (provider_urn);
create index school_attendance_recorded_by_idx on school_attendance (local_area_code, recorded_by);
call guard_table('school_attendance', '${OF_CHILD}', '{CASE_OFFICER,INTEGRATION}', 'select, insert');
call make_append_only('school_attendance');

-- What was told for the public of a financial year, as it was told: whoever asks again gets the same, so that two answers can not be subtracted.
-- There is nothing of 1 to 5 children in it.
create table assurance_publication (
  local_area_code text not null constraint assurance_publication_local_area_code_fkey references local_area,
  financial_year text not null constraint assurance_publication_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  content jsonb not null,
  published_by uuid not null,
  published_at timestamptz(3) not null,
  constraint assurance_publication_pkey primary key (local_area_code, financial_year),
  constraint assurance_publication_published_by_fkey foreign key (local_area_code, published_by) references person
);
create index assurance_publication_published_by_idx on assurance_publication (local_area_code, published_by);
call guard_table('assurance_publication', '${ANY_PART}', '{DIRECTOR}', 'select, insert');
call make_append_only('assurance_publication');

-- Requests for an assessment received between two days, and what had become of them by the second, counted by the child's sex or ethnicity, its age on
-- the 31 August before the request, or its school: T and the register's code of the type of the school that last told of it before, else P and the type of
-- provision of the placement that ran. Children are numbers drawn afresh for each answer, which say how many there are and not who. Nothing of a case or
-- child in which the reader has an interest.
create function request_outcomes(from_day date, to_day date, counted_by text)
  returns table (row_key text, result text, requests integer, children integer[])
  language sql stable security definer set search_path = public, pg_temp as
$$ with salt as materialized (select gen_random_uuid()::text as grain),
   recorded as materialized (
     select event.child_id, event.kind, event.event_date
       from plan_event event
      where event.local_area_code = app_area()
        and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'DRAFT_SERVED',
                           'FINAL_PLAN_SENT', 'PLAN_REFUSED')
        and event.event_date is not null
        and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)
        and app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')
        and event.case_id not in (select app_recused_cases()) and event.child_id not in (select app_recused_children())),
   -- Of whose plan under way nothing of the kind is recorded: what the case says of it, as the clocks take it.
   implied as (
     select distinct on (held.child_id) held.child_id, held.request_date, held.ehc_plan_status,
            greatest(held.request_date, coalesce(held.ehc_plan_date, held.request_date)) as reached_date
       from panel_case held
       join referral on referral.local_area_code = held.local_area_code and referral.case_id = held.case_id
      where held.local_area_code = app_area() and held.status <> 'CLOSED' and held.ehc_plan_status in ('REQUESTED', 'IN_ASSESSMENT', 'DRAFT')
        and app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')
        and held.case_id not in (select app_recused_cases()) and held.child_id not in (select app_recused_children())
        and held.child_id not in (select recorded.child_id from recorded where recorded.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE'))
      order by held.child_id, held.created_at desc, held.case_id),
   standing as materialized (
     select child_id, kind, event_date from recorded where event_date <= to_day and kind <> 'BECAME_RESPONSIBLE'
     union all
     select child_id, 'REQUEST_RECEIVED', request_date from implied where request_date <= to_day
     union all
     select child_id, case ehc_plan_status when 'IN_ASSESSMENT' then 'ASSESSMENT_AGREED' else 'DRAFT_SERVED' end, reached_date
       from implied where ehc_plan_status <> 'REQUESTED' and reached_date <= to_day),
   asked as (
     select received.child_id, received.event_date, lead(received.event_date) over (partition by received.child_id order by received.event_date) as next_date
       from (select distinct child_id, event_date from standing where kind = 'REQUEST_RECEIVED') received),
   answered as (
     select child_id, event_date,
            case kind when 'ASSESSMENT_REFUSED' then 'REFUSED' when 'REQUEST_WITHDRAWN' then 'WITHDRAWN' else coalesce(agreed, 'AWAITED') end as result
       from (select asked.child_id, asked.event_date, answer.kind, case when answer.kind is not null then 'AGREED' end as agreed,
                    row_number() over (partition by asked.child_id, asked.event_date order by answer.event_date, answer.kind) as place
               from asked
               -- By child, so that what stands is gone through once, and not for each request.
               left join standing answer on answer.child_id = asked.child_id and answer.kind <> 'REQUEST_RECEIVED' and answer.event_date >= asked.event_date
                                        and (asked.next_date is null or answer.event_date < asked.next_date)
              where asked.event_date >= from_day) first
      where place = 1),
   counted as (
     select answered.child_id, answered.result, coalesce(
              case counted_by
                when 'SEX' then (select known.sex from child_equality_record known
                                  where known.local_area_code = app_area() and known.child_id = answered.child_id
                                  order by known.recorded_at desc, known.child_equality_record_id desc limit 1)
                when 'ETHNICITY' then (select known.ethnicity from child_equality_record known
                                        where known.local_area_code = app_area() and known.child_id = answered.child_id
                                        order by known.recorded_at desc, known.child_equality_record_id desc limit 1)
                when 'AGE' then (extract(year from answered.event_date - interval '8 months') - child.birth_cohort)::integer::text
                when 'SCHOOL' then coalesce(
                  (select 'T ' || school.type_code
                     from school_attendance told join establishment school on school.urn = told.provider_urn
                    where told.local_area_code = app_area() and told.child_id = answered.child_id
                      and make_date(told.academic_year + case told.term when 'AUTUMN' then 0 else 1 end,
                                    case told.term when 'AUTUMN' then 9 when 'SPRING' then 1 else 4 end, 1) <= answered.event_date
                    order by told.academic_year desc, case told.term when 'AUTUMN' then 1 when 'SPRING' then 2 else 3 end desc, told.recorded_at desc,
                             told.school_attendance_id desc limit 1),
                  (select 'P ' || placement.provision_type
                     from placement join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
                    where placement.local_area_code = app_area() and held.child_id = answered.child_id and placement.started_date is not null
                      and placement.active_span @> answered.event_date and placement.provision_type not in ('SHORT_BREAKS', 'TRANSPORT', 'CHILDRENS_HOME', 'FOSTERING')
                    order by lower(placement.active_span) desc, placement.placement_id limit 1)) end, 'NONE') as row_key
       from answered
       join child on child.local_area_code = app_area() and child.child_id = answered.child_id),
   numbered as (
     select counted.*, dense_rank() over (order by md5(counted.child_id::text || salt.grain))::integer as number from counted cross join salt)
   select row_key, result, count(*)::integer, array_agg(distinct number) from numbered group by row_key, result $$;
alter function request_outcomes(date, date, text) owner to rules;
revoke all on function request_outcomes(date, date, text) from public;
grant execute on function request_outcomes(date, date, text) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function request_outcomes(date, date, text);
drop table assurance_publication;
drop table school_attendance;
`);
  }
}
