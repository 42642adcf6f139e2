import { type MigrationInterface, type QueryRunner } from 'typeorm';

const OWNED = (signature: string): string => `
alter function request_outcomes(${signature}) owner to rules;
revoke all on function request_outcomes(${signature}) from public;
grant execute on function request_outcomes(${signature}) to app;`;

/**
 * Requests by several values at once: which they are, and what became of each, is told by the one rule of the return (`roundsOf`), which the same in SQL did not come to for all histories. Of a child
 * that the reader may not know of nothing.
 */
const GIVEN = `
create function request_outcomes(asked uuid[], asked_on date[], came_to text[], counted_by text[])
  returns table (dimension text, row_key text, result text, requests integer, children integer[])
  language sql stable security definer set search_path = public, pg_temp as
$$ with salt as materialized (select gen_random_uuid()::text as grain),
   answered as materialized (
     select told.child_id, told.event_date, told.result
       from unnest(asked, asked_on, came_to) as told(child_id, event_date, result)
      where app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR') and told.child_id not in (select app_recused_children())),
   counted as (
     select wanted.dimension, answered.child_id, answered.result, coalesce(
              case wanted.dimension
                when 'SEX' then said.sex
                when 'ETHNICITY' then said.ethnicity
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
       join child on child.local_area_code = app_area() and child.child_id = answered.child_id
       left join lateral (
         select known.sex, known.ethnicity from child_equality_record known
          where counted_by && '{SEX,ETHNICITY}' and known.local_area_code = app_area() and known.child_id = answered.child_id
          order by known.recorded_at desc, known.child_equality_record_id desc limit 1) said on true
      cross join unnest(counted_by) as wanted(dimension)),
   -- Afresh for each dimension too, or who is in one row of two tables could be told.
   numbered as (
     select counted.*, dense_rank() over (partition by counted.dimension order by md5(counted.child_id::text || counted.dimension || salt.grain))::integer as number
       from counted cross join salt)
   select dimension, row_key, result, count(*)::integer, array_agg(distinct number) from numbered group by dimension, row_key, result $$;`;

/** The same as 20261122180100 has it. */
const FOUND = `
create function request_outcomes(from_day date, to_day date, counted_by text[])
  returns table (dimension text, row_key text, result text, requests integer, children integer[])
  language sql stable security definer set search_path = public, pg_temp as
$$ with salt as materialized (select gen_random_uuid()::text as grain),
   -- The few that are corrected are found once, not asked of each.
   corrected as materialized (
     select later.corrects_id from plan_event later where later.local_area_code = app_area() and later.corrects_id is not null),
   -- The children of whom something can have been asked for: by what is recorded of the span, or by a referral.
   candidate as materialized (
     select event.child_id from plan_event event
      where event.local_area_code = app_area() and event.event_date between from_day and to_day and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE')
     union
     select held.child_id from panel_case held where held.local_area_code = app_area() and held.ehc_plan_status = 'REQUESTED'),
   -- What a case says of the plan: of each child one, an open one before a closed one. Where no request is recorded, one that had merely been asked for was asked for on
   -- the day that says so, else on that of the panel (requestOfReferral); what came further, or was made, answers a request of before.
   said as materialized (
     select distinct on (held.child_id) held.child_id, held.ehc_plan_status, coalesce(held.ehc_plan_date, held.request_date) as day
       from candidate
       join panel_case held on held.local_area_code = app_area() and held.child_id = candidate.child_id
       join referral on referral.local_area_code = held.local_area_code and referral.case_id = held.case_id
      where held.ehc_plan_status <> 'NONE'
        and app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')
        and held.case_id not in (select app_recused_cases()) and held.child_id not in (select app_recused_children())
      order by held.child_id, held.status = 'CLOSED', held.created_at desc, held.case_id),
   -- The children of whom something can have been asked for in the span: by what is recorded, or by a referral that says so.
   asking as materialized (
     select event.child_id from plan_event event
      where event.local_area_code = app_area() and event.event_date between from_day and to_day and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE')
     union
     select child_id from said where ehc_plan_status = 'REQUESTED' and day between from_day and to_day),
   recorded as materialized (
     select distinct event.child_id, event.kind, event.event_date as day
       from asking
       join plan_event event on event.local_area_code = app_area() and event.child_id = asking.child_id
      where event.event_date <= to_day
        and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'DRAFT_SERVED', 'FINAL_PLAN_SENT', 'PLAN_REFUSED', 'PLAN_CEASED')
        and event.plan_event_id not in (select corrects_id from corrected)
        and app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')
        and event.case_id not in (select app_recused_cases()) and event.child_id not in (select app_recused_children())),
   standing as materialized (
     select child_id, kind, day from recorded
     union all
     select said.child_id, 'REQUEST_RECEIVED', said.day
       from said
      where said.ehc_plan_status = 'REQUESTED' and said.day between from_day and to_day
        and not exists (
              select from plan_event event
               where event.local_area_code = app_area() and event.child_id = said.child_id
                 and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE') and event.event_date is not null
                 and event.case_id not in (select app_recused_cases())
                 and event.plan_event_id not in (select corrects_id from corrected))
        -- Not where a step of what it led to is recorded from before: then it was asked for earlier, on a day that nobody recorded.
        and coalesce((select step.kind in ('ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'FINAL_PLAN_SENT')
                        from recorded step
                       where step.child_id = said.child_id and step.day < said.day
                         and step.kind in ('ASSESSMENT_AGREED', 'DRAFT_SERVED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'FINAL_PLAN_SENT')
                       order by step.day desc, step.kind in ('ASSESSMENT_AGREED', 'DRAFT_SERVED') limit 1), true)
     union all
     -- That it had come further says that it was agreed to assess, though nobody recorded when.
     select said.child_id, 'DRAFT_SERVED', said.day from said join asking on asking.child_id = said.child_id
      where said.ehc_plan_status in ('IN_ASSESSMENT', 'DRAFT', 'FINAL') and said.day <= to_day),
   -- What a child's first case knew: of a plan that was there before the authority became responsible nothing was asked for here (K6).
   first as materialized (
     select distinct on (held.child_id) held.child_id, case when held.ehc_plan_status = 'FINAL' then coalesce(held.ehc_plan_date, held.request_date) end as made_by
       from asking join panel_case held on held.local_area_code = app_area() and held.child_id = asking.child_id
      order by held.child_id, held.created_at, held.case_id),
   -- One request until it is answered (eachRequestOnce): received once more meanwhile it is the same.
   requested as (
     select child_id, day, lag(day) over (partition by child_id order by day) as before
       from standing where kind = 'REQUEST_RECEIVED'),
   beginning as materialized (
     select requested.child_id, 'REQUEST_RECEIVED' as kind, requested.day
       from requested left join first on first.child_id = requested.child_id
      where requested.before is null or first.made_by between requested.before and requested.day
         or exists (select from recorded answer
                     where answer.child_id = requested.child_id and answer.day between requested.before and requested.day
                       and answer.kind in ('ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'FINAL_PLAN_SENT', 'PLAN_CEASED'))
     union all
     -- A plan that was sent before the authority became responsible, and had not ended since, moved here with the child, which asked for none.
     select recorded.child_id, recorded.kind, recorded.day
       from (select child_id, kind, day, max(day) filter (where kind = 'FINAL_PLAN_SENT') over earlier as made_on, max(day) filter (where kind = 'PLAN_CEASED') over earlier as ceased_on
               from recorded
             window earlier as (partition by child_id order by day range between unbounded preceding and interval '1 day' preceding)) recorded left join first on first.child_id = recorded.child_id
      where recorded.kind = 'BECAME_RESPONSIBLE' and (first.made_by is null or first.made_by > recorded.day)
        and (recorded.made_on is null or recorded.made_on <= recorded.ceased_on)),
   -- By what ended the request before: a move here joins one that waits, and a request that follows on a move is of the same plan (beginningsOf).
   placed as (
     select child_id, kind, day, count(*) filter (where kind not in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE')) over (
              partition by child_id order by day, kind not in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE'), kind = 'BECAME_RESPONSIBLE'
              rows between unbounded preceding and 1 preceding) as ended
       from (select child_id, kind, day from beginning
             union all
             select child_id, kind, day from recorded where kind in ('ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'FINAL_PLAN_SENT')) all_of_it),
   joined as (
     select child_id, kind, day, ended,
            row_number() over before as place, count(*) filter (where kind = 'REQUEST_RECEIVED') over before as requests
       from placed where kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE')
     window before as (partition by child_id, ended order by day, kind = 'BECAME_RESPONSIBLE' rows between unbounded preceding and current row)),
   asked as materialized (
     select child_id, day as event_date, lead(day) over (partition by child_id order by day) as next_date
       from (select distinct child_id, day from joined where place = 1 or kind = 'REQUEST_RECEIVED' and requests > 1) begun),
   -- Of a request of the span, what it came to in it.
   answered as materialized (
     select child_id, event_date,
            case kind when 'ASSESSMENT_REFUSED' then 'REFUSED' when 'REQUEST_WITHDRAWN' then 'WITHDRAWN' else coalesce(agreed, 'AWAITED') end as result
       from (select asked.child_id, asked.event_date, answer.kind, case when answer.kind is not null then 'AGREED' end as agreed,
                    row_number() over (partition by asked.child_id, asked.event_date order by answer.day, answer.kind) as place
               from asked
               left join standing answer on answer.child_id = asked.child_id and answer.kind not in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'PLAN_CEASED')
                                        and answer.day >= asked.event_date and (asked.next_date is null or answer.day < asked.next_date)
              where asked.event_date between from_day and to_day) first_answer
      where place = 1),
   counted as (
     select wanted.dimension, answered.child_id, answered.result, coalesce(
              case wanted.dimension
                when 'SEX' then said.sex
                when 'ETHNICITY' then said.ethnicity
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
       join child on child.local_area_code = app_area() and child.child_id = answered.child_id
       left join lateral (
         select known.sex, known.ethnicity from child_equality_record known
          where counted_by && '{SEX,ETHNICITY}' and known.local_area_code = app_area() and known.child_id = answered.child_id
          order by known.recorded_at desc, known.child_equality_record_id desc limit 1) said on true
      cross join unnest(counted_by) as wanted(dimension)),
   -- Afresh for each dimension too, or who is in one row of two tables could be told.
   numbered as (
     select counted.*, dense_rank() over (partition by counted.dimension order by md5(counted.child_id::text || counted.dimension || salt.grain))::integer as number
       from counted cross join salt)
   select dimension, row_key, result, count(*)::integer, array_agg(distinct number) from numbered group by dimension, row_key, result $$;`;

const CAME_TO = 'uuid[], date[], text[], text[]';
const BY_DAYS = 'date, date, text[]';

/**
 * Requests are found by the rule of the return and only counted here; and what a family was told of nothing of is kept as such, so that it is listed when its day has gone by. What is kept of limits
 * is worked out anew: of several referrals of a child the last that says something of the plan tells of it.
 */
export class CountRequestsByOneRule20261122193000 implements MigrationInterface {
  name = 'CountRequestsByOneRule20261122193000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function request_outcomes(${BY_DAYS});
${GIVEN}
${OWNED(CAME_TO)}
-- By other rules than before: by the server when it starts next, before it answers.
update local_area area set are_clocks_due = true where exists (select from panel_case held where held.local_area_code = area.local_area_code);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function request_outcomes(${CAME_TO});
${FOUND}
${OWNED(BY_DAYS)}
`);
  }
}
