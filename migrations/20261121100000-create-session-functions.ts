import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateSessionFunctions20261121100000 implements MigrationInterface {
  name = 'CreateSessionFunctions20261121100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create extension if not exists btree_gist;

grant usage on schema public to app;
grant usage, create on schema public to rules;

comment on schema public is 'Tripartite. Three roles: migrator owns the tables, rules owns the definer functions, app owns nothing and is bound by row-level security.';

-- Who is asking, as the transaction was told. After set_config(…, true) a setting reads '', not null, on the next
-- transaction of the connection: hence nullif before every use.
create function app_area() returns text language sql stable as
$$ select nullif(current_setting('app.local_area', true), '') $$;

create function app_person() returns uuid language sql stable as
$$ select nullif(current_setting('app.person_id', true), '')::uuid $$;

create function app_now() returns timestamptz language sql stable as
$$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, transaction_timestamp()) $$;

-- SYSTEM (jobs, imports from the command line, first set-up) holds every role.
create function app_has_role(variadic wanted text[]) returns boolean language sql stable as
$$ select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') && (wanted || 'SYSTEM'::text) $$;

create function app_has_agency_kind(wanted text) returns boolean language sql stable as
$$ select wanted = any (string_to_array(coalesce(current_setting('app.agency_kinds', true), ''), ',')) $$;

create function app_budget_holders() returns setof uuid language sql stable as
$$ select holder::uuid
     from unnest(string_to_array(coalesce(current_setting('app.budget_holders', true), ''), ',')) as holder
    where holder <> '' $$;

create function refuse_change() returns trigger language plpgsql as
$$ begin
  raise exception '% is append-only: correct it with a new row', tg_table_name
    using errcode = 'restrict_violation', table = tg_table_name;
end $$;

-- The one way a table of an area is fenced: row-level security forced, a policy to each role by name, grants.
-- read_rule: SQL over the row, beside the area; write_roles: who may insert or update; privileges: what app is granted.
create procedure guard_table(target regclass, read_rule text, write_roles text[], privileges text) language plpgsql as
$$ declare
  name text := (select relname from pg_class where oid = target);
  in_area text := 'local_area_code = (select app_area())';
  may_write text := format('(select app_has_role(variadic %L::text[]))', write_roles);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy %I on %s for all to migrator using (true) with check (true)', name || '_migrator', target);
  execute format('create policy %I on %s for all to rules using (true) with check (true)', name || '_rules', target);
  execute format('create policy %I on %s for select to app using (%s and (%s))', name || '_app_read', target, in_area, read_rule);
  if privileges ilike '%insert%' then
    execute format('create policy %I on %s for insert to app with check (%s and %s)', name || '_app_insert', target, in_area, may_write);
  end if;
  if privileges ilike '%update%' then
    execute format('create policy %I on %s for update to app using (%s and %s) with check (%s and %s)',
                   name || '_app_update', target, in_area, may_write, in_area, may_write);
  end if;
  if privileges ilike '%delete%' then
    execute format('create policy %I on %s for delete to app using (%s and %s)', name || '_app_delete', target, in_area, may_write);
  end if;
  execute format('grant select on %s to rules', target);
  execute format('grant %s on %s to app', privileges, target);
end $$;

-- Reference data (the register, authorities, NHS bodies) has no area: everybody reads it, imports write it.
create procedure guard_reference(target regclass) language plpgsql as
$$ declare
  name text := (select relname from pg_class where oid = target);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy %I on %s for all to migrator using (true) with check (true)', name || '_migrator', target);
  execute format('create policy %I on %s for all to rules using (true) with check (true)', name || '_rules', target);
  execute format('create policy %I on %s for select to app using (true)', name || '_app_read', target);
  execute format('create policy %I on %s for insert to app with check ((select app_has_role(''INTEGRATION'', ''ADMINISTRATOR'')))', name || '_app_insert', target);
  execute format('create policy %I on %s for update to app using ((select app_has_role(''INTEGRATION'', ''ADMINISTRATOR''))) with check ((select app_has_role(''INTEGRATION'', ''ADMINISTRATOR'')))', name || '_app_update', target);
  execute format('grant select on %s to rules', target);
  execute format('grant select, insert, update on %s to app', target);
end $$;

create procedure make_append_only(target regclass) language plpgsql as
$$ declare
  name text := (select relname from pg_class where oid = target);
  emptied record;
begin
  execute format('create trigger %I before update or delete on %s for each row execute function refuse_change()', name || '_append_only', target);
  -- A partition takes over its parent's triggers for rows, not those for statements.
  for emptied in select target as oid union all select inhrelid from pg_inherits where inhparent = target loop
    execute format('create trigger %I before truncate on %s for each statement execute function refuse_change()',
                   (select relname from pg_class where oid = emptied.oid) || '_no_truncate', emptied.oid::regclass);
  end loop;
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop procedure make_append_only(regclass);
drop procedure guard_reference(regclass);
drop procedure guard_table(regclass, text, text[], text);
drop function refuse_change();
drop function app_budget_holders();
drop function app_has_agency_kind(text);
drop function app_has_role(text[]);
drop function app_now();
drop function app_person();
drop function app_area();
`);
  }
}
