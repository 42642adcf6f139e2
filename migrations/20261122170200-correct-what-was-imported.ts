import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** As it has been since disposals are kept, but for those of a child that has no case. */
const readDisposals = (ofCase: string): string =>
  `alter policy record_disposal_app_read on record_disposal using (local_area_code = (select app_area())
     and ((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or case_id in (select app_open_cases()))
     and child_id not in (select app_recused_children()) and ${ofCase});`;

export class CorrectWhatWasImported20261122170200 implements MigrationInterface {
  name = 'CorrectWhatWasImported20261122170200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Who a child is, as far as imports alone say it: when the last of them did, and its names where it gave them. Null: an officer stands for it.
alter table child_identity
  add column imported_at timestamptz(3),
  alter column given_name drop not null,
  alter column family_name drop not null,
  add constraint child_identity_whole_check check (imported_at is not null or given_name is not null and family_name is not null);
-- A referral makes a case: of a child without one nobody but an import has said who it is.
update child_identity known
   set imported_at = child.created_at
  from child
 where child.local_area_code = known.local_area_code and child.child_id = known.child_id
   and not exists (select from panel_case held where held.local_area_code = known.local_area_code and held.child_id = known.child_id);

-- Whether imports alone have told of a child, and whether a name or the day of birth that is given is the one held: an import is told no more.
create function known_to_imports(given jsonb) returns table (place integer, is_imported_only boolean, is_recognised boolean)
  language sql stable security definer set search_path = public, pg_temp as
$$ select told.place,
          not exists (select from panel_case held where held.local_area_code = app_area() and held.child_id = told.child_id)
            and (known.child_id is null or known.imported_at is not null),
          known.child_id is null or coalesce(known.date_of_birth = told.date_of_birth, false)
            or coalesce(lower(known.given_name) = lower(told.given_name), false) or coalesce(lower(known.family_name) = lower(told.family_name), false)
     from jsonb_to_recordset(given) as told(place integer, child_id uuid, given_name text, family_name text, date_of_birth date)
     left join child_identity known on known.local_area_code = app_area() and known.child_id = told.child_id
    where app_has_role('INTEGRATION') $$;
alter function known_to_imports(jsonb) owner to rules;
revoke all on function known_to_imports(jsonb) from public;
grant execute on function known_to_imports(jsonb) to app;

-- Who an imported child is, as the last import says it, for as long as no officer has: what an officer wrote stays, and an import reads none. The school
-- year of birth of a child without a case goes with its day of birth: nothing is counted by it yet.
drop function identify_imported(jsonb);
create function identify_imported(given jsonb) returns setof uuid language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if not app_has_role('INTEGRATION') then return; end if;
  update child
     set birth_cohort = told.birth_cohort
    from jsonb_to_recordset(given) as told(child_id uuid, birth_cohort integer)
   where child.local_area_code = app_area() and child.child_id = told.child_id and child.birth_cohort <> told.birth_cohort
     and (select known.is_imported_only
            from known_to_imports(jsonb_build_array(jsonb_build_object('place', 0, 'child_id', told.child_id))) known);
  return query
  insert into child_identity as known (local_area_code, child_id, given_name, family_name, date_of_birth, upn, home_postcode, imported_at)
  select held.local_area_code, held.child_id, told.given_name, told.family_name, told.date_of_birth, told.upn, told.home_postcode, app_now()
    from jsonb_to_recordset(given) as told(child_id uuid, given_name text, family_name text, date_of_birth date, upn text, home_postcode text)
    join child held on held.local_area_code = app_area() and held.child_id = told.child_id
   where not exists (select from record_disposal gone
                      where gone.local_area_code = held.local_area_code and gone.child_id = held.child_id and gone.record_class = 'IDENTITY')
  on conflict (local_area_code, child_id) do update
     set given_name = coalesce(excluded.given_name, known.given_name), family_name = coalesce(excluded.family_name, known.family_name),
         date_of_birth = excluded.date_of_birth, upn = coalesce(excluded.upn, known.upn),
         home_postcode = coalesce(excluded.home_postcode, known.home_postcode), imported_at = excluded.imported_at
   where known.imported_at is not null
     and (known.given_name, known.family_name, known.date_of_birth, known.upn, known.home_postcode)
         is distinct from (coalesce(excluded.given_name, known.given_name), coalesce(excluded.family_name, known.family_name), excluded.date_of_birth,
                           coalesce(excluded.upn, known.upn), coalesce(excluded.home_postcode, known.home_postcode))
  returning known.child_id;
end $$;
alter function identify_imported(jsonb) owner to rules;
revoke all on function identify_imported(jsonb) from public;
grant execute on function identify_imported(jsonb) to app;
grant update on child_identity to rules;

-- P2: the identity of a child that never had a case goes under none.
alter table record_disposal
  alter column case_id drop not null,
  add constraint record_disposal_case_check check (case_id is not null or record_class = 'IDENTITY');
${readDisposals('(case_id is null or case_id not in (select app_recused_cases()))')}

-- What the schedule asks of children without a case, of whom imports alone tell; null: of all of the area. Of several returns that tell of one
-- plan or request the last that was imported stands. What has no end there is in use until nobody can have a plan any more.
create function imported_facts(children uuid[])
  returns table (child_id uuid, is_looked_after boolean, twenty_five_on date, plan_ended_on date, last_decided_on date, case_ended_on date,
                 money_ended_on date, uses text[], disposals jsonb)
  language sql stable security definer set search_path = public, pg_temp as
$$ with day as (select (app_now() at time zone 'Europe/London')::date as today),
   asked as materialized (
     select child.local_area_code, child.child_id, child.birth_cohort, child.looked_after, (child.created_at at time zone 'Europe/London')::date as told_on
       from child
      where child.local_area_code = app_area() and (children is null or child.child_id = any (children))
        and app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')
        and not exists (select from panel_case held where held.local_area_code = child.local_area_code and held.child_id = child.child_id)),
   kept as materialized (
     select asked.child_id, told.module, told.content, told.recorded_at
       from asked join sen2_record told on told.local_area_code = asked.local_area_code and told.child_id = asked.child_id),
   plan as (
     select distinct on (kept.child_id, kept.content ->> 'startdate') kept.child_id, kept.content ->> 'ceasedate' as ceased
       from kept where kept.module = 'NAMED_PLAN' order by kept.child_id, kept.content ->> 'startdate', kept.recorded_at desc),
   request as (
     select distinct on (kept.child_id, kept.content ->> 'receiveddate') kept.child_id, kept.content ->> 'requestoutcome' as outcome
       from kept where kept.module = 'REQUEST' order by kept.child_id, kept.content ->> 'receiveddate', kept.recorded_at desc),
   planned as (select plan.child_id, bool_and(plan.ceased is not null) as is_over, max(plan.ceased::date) as ended_on from plan group by plan.child_id),
   waiting as (select request.child_id from request where coalesce(request.outcome, 'A') = 'A' group by request.child_id),
   told as (
     select kept.child_id,
            max(said.value::date) filter (where said.key in ('requestoutcomedate', 'assessmentoutcomedate', 'startdate', 'ceasedate')) as decided_on,
            max(said.value::date) filter (where said.key <> 'phasetransferduedate') as last_on
       from kept cross join lateral jsonb_each_text(kept.content) said
      where said.value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' group by kept.child_id)
   select asked.child_id, asked.looked_after or care.ever, make_date(asked.birth_cohort + 25, 8, 31), case when planned.is_over then planned.ended_on end,
          told.decided_on, own.ended_on, make_date(extract(year from own.ended_on + interval '9 months')::integer, 3, 31), coalesce(used.by_what, '{}'), gone.disposals
     from asked
    cross join day
     left join planned on planned.child_id = asked.child_id
     left join told on told.child_id = asked.child_id
    cross join lateral (
      select exists (select from looked_after_record known where known.local_area_code = asked.local_area_code and known.child_id = asked.child_id
                                                             and known.legal_basis is not null) as ever) care
    cross join lateral (
      select array_agg(use.what order by use.what) as by_what
        from (select 'CASE_UNDER_WAY' as what from waiting where waiting.child_id = asked.child_id
              union all
              select 'LIVE_PLAN' where not planned.is_over) use
       where day.today <= make_date(asked.birth_cohort + 26, 8, 31)) used
    cross join lateral (select case when used.by_what is null then coalesce(told.last_on, asked.told_on) end as ended_on) own
    cross join lateral (
      select coalesce(jsonb_object_agg(done.record_class, done.record_disposal_id order by done.disposed_at), '{}') as disposals
        from record_disposal done where done.local_area_code = asked.local_area_code and done.child_id = asked.child_id) gone $$;
alter function imported_facts(uuid[]) owner to rules;
revoke all on function imported_facts(uuid[]) from public;
grant execute on function imported_facts(uuid[]) to app;

-- The one thing that disposes of who such a child is and of what was imported of it, as dispose_records does of a case: it asks the schedule itself.
-- It waits for whoever refers the child or imports of it, and they for it.
create function dispose_imported(of_child uuid, by_rule uuid, as_disposal uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as
$$ declare
  today date := (app_now() at time zone 'Europe/London')::date;
  known record;
  rule retention_rule;
  started date;
  due date;
  part text;
  found_rows integer;
  total integer := 0;
begin
  if not app_answers_for_authority() or app_person() is null
     or 'SYSTEM' = any (string_to_array(coalesce(current_setting('app.roles', true), ''), ',')) then
    raise exception 'records are disposed of by a person in a director''s role of the authority' using errcode = 'insufficient_privilege';
  end if;
  perform from child where child.local_area_code = app_area() and child.child_id = of_child for update;
  select * into known from imported_facts(array[of_child]);
  select * into rule from retention_rule given
   where given.local_area_code = app_area() and given.record_class = 'IDENTITY' and given.is_of_looked_after = known.is_looked_after
     and given.from_date <= today
   order by given.from_date desc, given.set_at desc, given.retention_rule_id desc limit 1;
  started := case rule.start_event when 'TWENTY_FIFTH_BIRTHDAY' then known.twenty_five_on when 'PLAN_ENDED' then known.plan_ended_on
                                   when 'LAST_DECISION' then known.last_decided_on when 'CASE_ENDED' then known.case_ended_on
                                   when 'FINANCIAL_YEAR_ENDED' then known.money_ended_on end;
  due := started + make_interval(months => rule.months);
  if known.child_id is null or rule.retention_rule_id is distinct from by_rule or due is null or due > today or cardinality(known.uses) > 0 then
    raise exception 'the schedule lets nothing of this class go'
      using errcode = 'check_violation', constraint = 'record_disposal_allowed', table = 'record_disposal';
  end if;
  for part in select word.table_name from record_word word where word.record_class = 'IDENTITY' and word.column_name = '' order by word.table_name loop
    execute format('select count(*)::integer from %I where local_area_code = $1 and child_id = $2', part) into found_rows using app_area(), of_child;
    total := total + found_rows;
  end loop;
  insert into record_disposal (local_area_code, record_disposal_id, record_class, child_id, case_id, retention_rule_id, started_on, due_on, row_count,
                               document_count, digest, disposed_by, disposed_at, written_in)
  values (app_area(), as_disposal, 'IDENTITY', of_child, null, by_rule, started, due, total, 0, null, app_person(), app_now(), pg_current_xact_id());
  for part in select word.table_name from record_word word where word.record_class = 'IDENTITY' and word.column_name = '' order by word.table_name loop
    execute format('delete from %I where local_area_code = $1 and child_id = $2', part) using app_area(), of_child;
  end loop;
  return total;
end $$;
alter function dispose_imported(uuid, uuid, uuid) owner to rules;
revoke all on function dispose_imported(uuid, uuid, uuid) from public;
grant execute on function dispose_imported(uuid, uuid, uuid) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // What went under no case, and names that were never given, the tables of before can not say: taking this back fails while there are any.
    await runner.query(`
drop function dispose_imported(uuid, uuid, uuid);
drop function imported_facts(uuid[]);
${readDisposals('case_id not in (select app_recused_cases())')}
alter table record_disposal drop constraint record_disposal_case_check, alter column case_id set not null;
drop function identify_imported(jsonb);
create function identify_imported(given jsonb) returns setof uuid language sql security definer set search_path = public, pg_temp as
$$ insert into child_identity (local_area_code, child_id, given_name, family_name, date_of_birth, upn, home_postcode)
   select held.local_area_code, held.child_id, told.given_name, told.family_name, told.date_of_birth, told.upn, told.home_postcode
     from jsonb_to_recordset(given) as told(child_id uuid, given_name text, family_name text, date_of_birth date, upn text, home_postcode text)
     join child held on held.local_area_code = app_area() and held.child_id = told.child_id
    where app_has_role('INTEGRATION')
   on conflict do nothing returning child_id $$;
alter function identify_imported(jsonb) owner to rules;
revoke all on function identify_imported(jsonb) from public;
grant execute on function identify_imported(jsonb) to app;
revoke update on child_identity from rules;
drop function known_to_imports(jsonb);
alter table child_identity
  drop constraint child_identity_whole_check,
  alter column given_name set not null,
  alter column family_name set not null,
  drop column imported_at;
`);
  }
}
