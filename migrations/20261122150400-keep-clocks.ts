import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is charged for days after its child had left, as 20261122010600 has it. */
const leftButCharged = (gone: string): string => `
create or replace function left_but_charged(today date) returns table (placement_id uuid, left_date date, basis text)
  language sql stable security definer set search_path = public, pg_temp as
${gone}
`;
const LAST_OF_RETURN = `select (held.content ->> 'ceasedate')::date as ceased_date, held.content ->> 'ceasereason' as cease_reason
                       from sen2_record held
                      where held.local_area_code = charged.local_area_code and held.child_id = charged.child_id and held.module = 'NAMED_PLAN'
                      order by held.content ->> 'startdate' desc, held.content ->> 'ceasedate' desc nulls first, held.record_key limit 1`;
const CEASED = `case when plan.cease_reason in ('5', '7') then 'MOVED_AWAY' else 'PLAN_CEASED' end`;
/** Every placement that runs, and of each all that may tell that its child has left. */
const BY_PLACEMENT = leftButCharged(`$$ with charged as (
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
     select charged.placement_id, plan.ceased_date, ${CEASED}
       from charged
       join panel_case held on held.local_area_code = charged.local_area_code and held.child_id = charged.child_id
       join ehc_plan plan on plan.local_area_code = held.local_area_code and plan.case_id = held.case_id
      where plan.ceased_date >= lower(charged.active_span)
     union all
     select charged.placement_id, plan.ceased_date, ${CEASED}
       from charged
       join lateral (${LAST_OF_RETURN}) plan on true
      where plan.ceased_date >= lower(charged.active_span)
     union all
     select charged.placement_id, make_date(charged.birth_cohort + 25, 8, 31), 'OVER_AGE' from charged)
   select distinct on (gone.placement_id) gone.placement_id, gone.left_date, gone.basis
     from gone join charged on charged.placement_id = gone.placement_id
    where gone.left_date < today and (upper(charged.active_span) is null or gone.left_date < upper(charged.active_span) - 1)
    order by gone.placement_id, gone.left_date, gone.basis $$;`);
/** The other way round: the few that something tells of, and of these the placements that run. */
const BY_WHAT_TELLS = leftButCharged(`$$ with told as (
     select review.placement_id, null::uuid as child_id, review.attended_until as left_date, 'ATTENDANCE_ENDED' as basis, false as is_of_plan
       from placement_review review
      where review.local_area_code = app_area() and review.attended_until < today
        and not exists (select from placement_review later
                         where later.local_area_code = review.local_area_code and later.placement_id = review.placement_id
                           and (later.review_date, later.recorded_at, later.placement_review_id) > (review.review_date, review.recorded_at, review.placement_review_id))
     union all
     select null, held.child_id, plan.ceased_date, ${CEASED}, true
       from ehc_plan plan
       join panel_case held on held.local_area_code = plan.local_area_code and held.case_id = plan.case_id
      where plan.local_area_code = app_area() and plan.ceased_date < today
     union all
     select null, charged.child_id, plan.ceased_date, ${CEASED}, true
       from (select distinct local_area_code, child_id from sen2_record
              where local_area_code = app_area() and module = 'NAMED_PLAN') charged
       join lateral (${LAST_OF_RETURN}) plan on true
      where plan.ceased_date < today
     union all
     select null, child.child_id, make_date(child.birth_cohort + 25, 8, 31), 'OVER_AGE', false
       from child where child.local_area_code = app_area() and make_date(child.birth_cohort + 25, 8, 31) < today),
   gone as (
     select told.placement_id, told.left_date, told.basis, told.is_of_plan from told where told.placement_id is not null
     union all
     select placement.placement_id, told.left_date, told.basis, told.is_of_plan
       from told
       join panel_case held on held.local_area_code = app_area() and held.child_id = told.child_id
       join placement on placement.local_area_code = held.local_area_code and placement.case_id = held.case_id)
   select distinct on (placement.placement_id) placement.placement_id, gone.left_date, gone.basis
     from gone
     join placement on placement.local_area_code = app_area() and placement.placement_id = gone.placement_id
    where app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER')
      and placement.case_id not in (select app_recused_cases())
      and placement.started_date is not null and placement.ended_date is null and placement.cancelled_at is null
      and (not gone.is_of_plan or gone.left_date >= lower(placement.active_span))
      and (upper(placement.active_span) is null or gone.left_date < upper(placement.active_span) - 1)
    order by placement.placement_id, gone.left_date, gone.basis $$;`);

/** What each placement costs all its payers in a full year; the area asked once, not of every row. */
const fullYearOfPlacements = (area: string): string => `
create or replace function full_year_of_placements(of_year text, as_at timestamptz) returns table (placement_id uuid, likeness text, cost_pence bigint)
  language sql stable security definer set search_path = public, pg_temp as
$$ select cost.placement_id,
          -- Of one that was coded anew in the year, the one that it still has.
          case when min(cost.likeness collate "C") = max(cost.likeness collate "C") then min(cost.likeness collate "C")
               else (select max(alike.likeness collate "C")
                       from (select own.likeness from full_year_cost own
                              where own.local_area_code = app_area() and own.financial_year = of_year and own.posted_at <= as_at
                                and own.cost_line_id in (select line.cost_line_id from cost_line line where line.local_area_code = app_area()
                                                                                                   and line.placement_id = cost.placement_id)
                              group by own.likeness having sum(own.active_lines) > 0) alike) end,
          whole_sum(cost.cost_pence)
     from full_year_cost cost
    where cost.local_area_code = ${area} and cost.financial_year = of_year and cost.posted_at <= as_at
      and app_has_role('DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'BUDGET_HOLDER')
    group by cost.placement_id having sum(cost.active_lines) > 0 $$;`;

/** Who is told of clocks over the area; never past an interest. */
const CLOCKS = `(select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) and child_id not in (select app_recused_children())`;

const OF_CHILD = ['plan_event', 'clock_exception', 'redress_matter', 'redress_event'];
const OF_CASE = ['referral', 'advice_request', 'decision_notice', 'notice_sending'];
const OF_EVERYBODY = ['clock_rule', 'tribunal_closure', 'bank_holiday'];

export class KeepClocks20261122150400 implements MigrationInterface {
  name = 'KeepClocks20261122150400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Every limit of every child as it was last worked out, so that what breaks next over an area, and what a year kept, is a page or a range of rows and not
-- the working out of everything. Worked out by the same rules, from the facts that stand; nothing here is a fact.
create table kept_clock (
  local_area_code text not null,
  child_id uuid not null,
  ordinal integer not null,
  -- The case under which the child's clocks are shown to a reader from whom none is hidden.
  case_id uuid not null,
  code text not null,
  start_event text not null,
  start_date date not null,
  -- With its exceptions.
  due_date date not null,
  -- Null: it still has to be kept.
  end_date date,
  is_void boolean not null,
  -- Of one that has ended: by how many days it was late.
  days_over integer not null,
  days_over_with_exceptions integer not null,
  -- How one that is not kept stands after its day, BREACHED or RELAXED; null: it is a time that merely goes by.
  late_status text,
  owner text not null,
  owner_agency_id uuid,
  -- What else tells it apart: the advice, the setting or the matter that it is of; empty: nothing.
  of_what text not null,
  constraint kept_clock_pkey primary key (local_area_code, child_id, ordinal),
  constraint kept_clock_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint kept_clock_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint kept_clock_owner_agency_id_fkey foreign key (local_area_code, owner_agency_id) references agency
);
create index kept_clock_case_id_idx on kept_clock (local_area_code, case_id);
create index kept_clock_owner_agency_id_idx on kept_clock (local_area_code, owner_agency_id);
create index kept_clock_open_idx on kept_clock (local_area_code, due_date, code, case_id, ordinal) where end_date is null;
create index kept_clock_code_idx on kept_clock (local_area_code, code, end_date);

-- That something changed from which a child's clocks are worked out: until it is taken away the child's rows above are not read, and its clocks are
-- worked out when they are asked for. Only ever added to by what changes, so that no write waits for another here.
create table clock_change (
  local_area_code text not null,
  child_id uuid not null,
  clock_change_id uuid not null default uuidv7(),
  constraint clock_change_pkey primary key (local_area_code, child_id, clock_change_id),
  constraint clock_change_child_id_fkey foreign key (local_area_code, child_id) references child
);

call guard_table('kept_clock', '${CLOCKS} and case_id not in (select app_recused_cases())', '{}', 'select, insert, delete');
call guard_table('clock_change', '${CLOCKS}', '{}', 'select, insert, delete');
grant insert on clock_change to rules;

create function note_clocks_of_child() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  insert into clock_change (local_area_code, child_id) values (new.local_area_code, new.child_id);
  return null;
end $$;
alter function note_clocks_of_child() owner to rules;
create function note_clocks_of_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  insert into clock_change (local_area_code, child_id)
  select held.local_area_code, held.child_id from panel_case held where held.local_area_code = new.local_area_code and held.case_id = new.case_id;
  return null;
end $$;
alter function note_clocks_of_case() owner to rules;
create function note_clocks_of_area() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  insert into clock_change (local_area_code, child_id)
  select distinct held.local_area_code, held.child_id from panel_case held where held.local_area_code = new.local_area_code;
  return null;
end $$;
alter function note_clocks_of_area() owner to rules;
-- By what every area counts: a day nobody works, a limit.
create function note_clocks_of_everybody() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  insert into clock_change (local_area_code, child_id) select distinct held.local_area_code, held.child_id from panel_case held;
  return null;
end $$;
alter function note_clocks_of_everybody() owner to rules;

${OF_CHILD.map((table) => `create trigger ${table}_clocks after insert or update on ${table} for each row execute function note_clocks_of_child();`).join('\n')}
${OF_CASE.map((table) => `create trigger ${table}_clocks after insert or update on ${table} for each row execute function note_clocks_of_case();`).join('\n')}
create trigger panel_case_clocks after insert or update of status, ehc_plan_status, ehc_plan_date, request_date on panel_case
  for each row execute function note_clocks_of_child();
create trigger clock_setting_clocks after insert on clock_setting for each row execute function note_clocks_of_area();
${OF_EVERYBODY.map((table) => `create trigger ${table}_clocks after insert or update or delete on ${table} for each statement execute function note_clocks_of_everybody();`).join('\n')}

-- What happened to plans in some days, over an area; and the last review of a placement.
create index plan_event_event_date_idx on plan_event (local_area_code, event_date, kind);
create index ehc_plan_ceased_date_idx on ehc_plan (local_area_code, ceased_date) where ceased_date is not null;

-- What is committed of a holder by child and placement, under its values: sums by dimension and a page of placements are read from it in its order, without the
-- rows themselves, which their twelve periods make three times as wide.
create index posting_sum_child_id_idx on posting_sum (local_area_code, budget_holder_id, child_id, placement_id)
  include (reported_financial_year, posted_at, amount_pence, case_id, primary_need, phase, age_band, provision_type, provider_urn, area_class, host_la_code, category,
           element, agency_kind, section_251_line);
${BY_WHAT_TELLS}
${fullYearOfPlacements('(select app_area())')}
-- Of what was there before everything is still to be worked out: by the server when it starts next, before it answers.
insert into clock_change (local_area_code, child_id) select distinct local_area_code, child_id from panel_case;
alter table local_area add column are_clocks_due boolean not null default false;
update local_area area set are_clocks_due = true where exists (select from panel_case held where held.local_area_code = area.local_area_code);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${fullYearOfPlacements('app_area()')}
${BY_PLACEMENT}
drop index ehc_plan_ceased_date_idx;
drop index plan_event_event_date_idx;
${[...OF_CHILD, ...OF_CASE, ...OF_EVERYBODY, 'panel_case', 'clock_setting'].map((table) => `drop trigger ${table}_clocks on ${table};`).join('\n')}
drop function note_clocks_of_everybody();
drop function note_clocks_of_area();
drop function note_clocks_of_case();
drop function note_clocks_of_child();
alter table local_area drop column are_clocks_due;
drop table clock_change;
drop table kept_clock;
`);
  }
}
