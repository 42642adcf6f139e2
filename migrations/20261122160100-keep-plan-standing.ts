import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What says how far a plan has come; of one day the later of them counts. */
const STEPS = `'REQUEST_RECEIVED', 'ASSESSMENT_AGREED', 'DRAFT_SERVED', 'REQUEST_WITHDRAWN', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'FINAL_PLAN_SENT'`;

/** What the body that answers for a matter of redress records of it itself: what ends a limit that is its own (C17, C18, C25). */
const OWN_STEPS = `'RECOMMENDATION_ANSWERED', 'MEDIATION_ARRANGED', 'COUNCIL_TOLD', 'AGREEMENT_CARRIED_OUT'`;

/** The steps of growing up that are due (20261122130500), with what makes a plan final of a case that is closed. */
const tasksDue = (isFinal: string): string => `
create or replace function transition_tasks_due(today date, of_case uuid)
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
               or ${isFinal} and not exists (
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
                         and task.kind = rule.kind and task.owner_agency_kind = rule.owner_agency_kind) $$;`;

/** What makes limits unnecessary, and what ends C10: in one statement, for each notes every child's clocks. */
const setRules = (voids: Readonly<Record<string, string>>, endsOfC10: string): string => `
update clock_rule rule
   set voids = coalesce(told.voids, rule.voids), ends = coalesce(told.ends, rule.ends)
  from (values ${Object.entries(voids)
    .map(([code, kinds]) => `('${code}', '{${kinds}}'::text[], null::text[])`)
    .join(', ')}, ('C10', null, '{${endsOfC10}}')) told(code, voids, ends)
 where rule.code = told.code;`;

/** When families were sent notice that plans are to end (20261122130100). */
const ceaseNotices = (day: string): string => `
create or replace function cease_notices(children uuid[]) returns table (child_id uuid, event_date date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select event.child_id, ${day} from plan_event event
    where event.local_area_code = app_area() and event.child_id = any (children) and event.kind = 'CEASE_NOTICE_SENT' and event.event_date is not null
      and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)
      and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER')
           or event.child_id in (select app_open_children()))
      and event.child_id not in (select app_recused_children()) and event.case_id not in (select app_recused_cases())
    order by ${day === 'event.event_date' ? day : '2'} $$;`;

/** From the later of the event and the day on which its letter first went, or other means told it, as far as that is on record. */
const WHEN_SENT = `greatest(event.event_date, (
            select least(event.told_date, (min(sending.sent_at) at time zone 'Europe/London')::date)
              from decision_notice letter
              join notice_sending sending on sending.local_area_code = letter.local_area_code and sending.notice_id = letter.notice_id
             where letter.local_area_code = event.local_area_code and letter.plan_event_id = event.plan_event_id and sending.sent_at is not null
               and not exists (select from notice_sending later
                                where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id)))`;

const TOLD = `
drop function told_notices(uuid[]);
create function told_notices(children uuid[]) returns table (child_id uuid, told_on date) language sql stable as
$$ select held.child_id, greatest(notice.notice_date, (min(sending.sent_at) at time zone 'Europe/London')::date)
     from decision_notice notice
     join panel_case held on held.local_area_code = notice.local_area_code and held.case_id = notice.case_id
     join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
    where notice.audience = 'FAMILY' and notice.appeal_by is not null and sending.sent_at is not null
      and (children is null or held.child_id = any (children))
      and not exists (select from notice_sending later
                       where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id)
    group by held.child_id, notice.notice_id, notice.notice_date $$;
`;

const AREA = `local_area_code = (select app_area())`;

export class KeepPlanStanding20261122160100 implements MigrationInterface {
  name = 'KeepPlanStanding20261122160100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- How a child's plan stands by what was recorded of it: the step that says how far it has come and its day, and the last day on which one ended. Null: nothing
-- of the kind is recorded. A case keeps the status with which it was referred; what is recorded moves what is told of it.
alter table child
  add column plan_step text constraint child_plan_step_check check (plan_step in (${STEPS})),
  add column plan_step_date date,
  add column plan_ceased_date date,
  add constraint child_plan_step_date_check check ((plan_step is null) = (plan_step_date is null));

-- From all that stands, whenever and in whatever order it was entered: a final plan that has not ended since, from its first day; else the last step after the
-- last end; else the last plan that ended.
create function plan_standing(of_area text, of_child uuid) returns table (step text, step_date date, ceased_date date) language sql stable as
$$ with standing as materialized (
     select event.kind, event.event_date from plan_event event
      where event.local_area_code = of_area and event.child_id = of_child and event.event_date is not null
        and event.kind in (${STEPS}, 'PLAN_CEASED')
        and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)),
   ceased as (select max(event_date) as day from standing where kind = 'PLAN_CEASED'),
   ranked as (
     select standing.kind, standing.event_date,
            case when standing.kind = 'FINAL_PLAN_SENT' then case when ceased.day is null or standing.event_date > ceased.day then 1 else 3 end else 2 end as place
       from standing cross join ceased
      where standing.kind <> 'PLAN_CEASED' and (standing.kind = 'FINAL_PLAN_SENT' or ceased.day is null or standing.event_date > ceased.day))
   select last.kind, last.event_date, ceased.day
     from ceased
     left join lateral (
       select ranked.kind, ranked.event_date from ranked
        order by ranked.place, case when ranked.place = 1 then ranked.event_date end, ranked.event_date desc,
                 array_position(array[${STEPS}], ranked.kind) desc limit 1) last on true $$;

create function stand_plan_of_child() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  -- Two events of one child at once are worked out one after the other, each from all that is there.
  perform from child where child.local_area_code = new.local_area_code and child.child_id = new.child_id for no key update;
  update child set plan_step = told.step, plan_step_date = told.step_date, plan_ceased_date = told.ceased_date
    from plan_standing(new.local_area_code, new.child_id) told
   where child.local_area_code = new.local_area_code and child.child_id = new.child_id
     and (child.plan_step, child.plan_step_date, child.plan_ceased_date) is distinct from (told.step, told.step_date, told.ceased_date);
  return null;
end $$;
alter function stand_plan_of_child() owner to rules;
create trigger plan_event_standing after insert on plan_event for each row execute function stand_plan_of_child();
update child set plan_step = told.step, plan_step_date = told.step_date, plan_ceased_date = told.ceased_date
  from (select distinct local_area_code, child_id from plan_event) known
 cross join lateral plan_standing(known.local_area_code, known.child_id) told
 where child.local_area_code = known.local_area_code and child.child_id = known.child_id;
${tasksDue(`(held.ehc_plan_status = 'FINAL'
                   or child.plan_step = 'FINAL_PLAN_SENT' and (child.plan_ceased_date is null or child.plan_ceased_date < child.plan_step_date))`)}

-- What is decided after a review needs no report of it any more (C8), nor a decision where its plan went (C9); a plan for a move is the amended plan (C10); one
-- made anew is reviewed within a year of it (C7); nobody is asked any more of a request that was withdrawn (C6) or of an assessment that is over (C2); and where
-- the draft went it was told that needs are assessed (C21).
${setRules(
  {
    C2: 'FINAL_PLAN_SENT,PLAN_REFUSED,REQUEST_WITHDRAWN,ASSESSMENT_REFUSED',
    C6: 'FINAL_PLAN_SENT,AMENDED_PLAN_SENT,TRANSFER_PLAN_SENT,PLAN_REFUSED,PLAN_CEASED,REQUEST_WITHDRAWN',
    C7: 'PLAN_CEASED,FINAL_PLAN_SENT',
    C8: 'PLAN_CEASED,REVIEW_DECIDED,AMENDMENT_NOTICE_SENT,CEASE_NOTICE_SENT,AMENDED_PLAN_SENT,TRANSFER_PLAN_SENT',
    C9: 'PLAN_CEASED,AMENDED_PLAN_SENT,TRANSFER_PLAN_SENT',
    C21_NOTIFY: 'DRAFT_SERVED,PLAN_REFUSED,FINAL_PLAN_SENT,AMENDED_PLAN_SENT',
  },
  'AMENDED_PLAN_SENT,TRANSFER_PLAN_SENT',
)}
-- The server works every child's clocks out by them before it serves.
update local_area area set are_clocks_due = true where exists (select from panel_case held where held.local_area_code = area.local_area_code);

-- What a family may appeal against, told by other means than a letter made here: on which day, how, and why so. Null: by a letter made here, or not yet.
alter table plan_event
  add column told_date date,
  add column told_method text constraint plan_event_told_method_check check (told_method in ('POST', 'EMAIL', 'SECURE_EMAIL', 'PORTAL', 'BY_HAND')),
  add column told_reason text constraint plan_event_told_reason_check check (told_reason in ('MADE_ELSEWHERE', 'ENTERED_LATE', 'URGENT', 'TOLD_BY_OTHERS')),
  add constraint plan_event_told_check check (
    (told_date is null) = (told_method is null) and (told_date is null) = (told_reason is null)
    and (told_date is null or told_date >= event_date and event_date is not null));

-- C14, C19: when families were first sent each notice of a decision that they may appeal against, and until when it says they may; of the letter of an event of
-- the plan, and of what told that by other means, the day of the event.
drop function told_notices(uuid[]);
create function told_notices(children uuid[]) returns table (child_id uuid, told_on date, mediation_by date, appeal_by date, of_event_on date) language sql stable as
$$ select held.child_id, greatest(notice.notice_date, (min(sending.sent_at) at time zone 'Europe/London')::date), notice.mediation_by, notice.appeal_by,
          case when notice.plan_event_id is not null then coalesce(
            (select event.event_date from plan_event event
              where event.local_area_code = notice.local_area_code and event.plan_event_id = notice.plan_event_id), notice.notice_date) end
     from decision_notice notice
     join panel_case held on held.local_area_code = notice.local_area_code and held.case_id = notice.case_id
     join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
    where notice.audience = 'FAMILY' and notice.appeal_by is not null and sending.sent_at is not null
      and (children is null or held.child_id = any (children))
      and not exists (select from notice_sending later
                       where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id)
    group by held.child_id, notice.local_area_code, notice.notice_id, notice.notice_date, notice.mediation_by, notice.appeal_by, notice.plan_event_id
   union all
   select event.child_id, event.told_date, null, null, event.event_date from plan_event event
    where event.told_date is not null and (children is null or event.child_id = any (children))
      and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id) $$;
${ceaseNotices(WHEN_SENT)}

-- The matters of redress that the actor answers for: its director or commissioner of the agency that has to answer, or of the one that took its place.
create function app_own_matters() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ with recursive own as (
     select held.agency_id from role_grant held
      where held.local_area_code = app_area() and held.person_id = app_person() and held.withdrawn_at is null and held.agency_id is not null
        and held.active_span @> (app_now() at time zone 'Europe/London')::date and held.role in ('DIRECTOR', 'COMMISSIONER')
     union
     select earlier.predecessor_id
       from own join agency_succession earlier on earlier.local_area_code = app_area() and earlier.successor_id = own.agency_id
                                              and earlier.takes_rest
                                              and earlier.first_date <= (app_now() at time zone 'Europe/London')::date)
   select matter.redress_matter_id from redress_matter matter
    where matter.local_area_code = app_area() and matter.owner_agency_id in (select own.agency_id from own)
      and matter.child_id not in (select app_recused_children()) and matter.case_id not in (select app_recused_cases()) $$;
alter function app_own_matters() owner to rules;
revoke all on function app_own_matters() from public;
grant execute on function app_own_matters() to app;

alter policy redress_event_app_insert on redress_event with check (${AREA} and ((select app_has_role('CASE_OFFICER'))
  or kind in (${OWN_STEPS}) and recorded_by = (select app_person()) and redress_matter_id in (select app_own_matters())));
alter policy redress_text_app_insert on redress_text with check (${AREA} and ((select app_has_role('CASE_OFFICER'))
  or redress_event_id in (select event.redress_event_id from redress_event event
                           where event.kind in (${OWN_STEPS}) and event.recorded_by = (select app_person())
                             and event.redress_matter_id in (select app_own_matters()))));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter policy redress_text_app_insert on redress_text with check (${AREA} and (select app_has_role(variadic '{CASE_OFFICER}'::text[])));
alter policy redress_event_app_insert on redress_event with check (${AREA} and (select app_has_role(variadic '{CASE_OFFICER}'::text[])));
drop function app_own_matters();
${ceaseNotices('event.event_date')}
${TOLD}
alter table plan_event drop column told_date, drop column told_method, drop column told_reason;
${setRules(
  {
    C2: '',
    C6: 'FINAL_PLAN_SENT,AMENDED_PLAN_SENT,TRANSFER_PLAN_SENT,PLAN_REFUSED,PLAN_CEASED',
    C7: 'PLAN_CEASED',
    C8: 'PLAN_CEASED',
    C9: 'PLAN_CEASED',
    C21_NOTIFY: '',
  },
  'AMENDED_PLAN_SENT',
)}
${tasksDue(`held.ehc_plan_status = 'FINAL'`)}
drop trigger plan_event_standing on plan_event;
drop function stand_plan_of_child();
drop function plan_standing(text, uuid);
alter table child drop column plan_step, drop column plan_step_date, drop column plan_ceased_date;
`);
  }
}
