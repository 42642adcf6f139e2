import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CloseYearsBefore20261122120000 implements MigrationInterface {
  name = 'CloseYearsBefore20261122120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Whatever lies before the last closed period takes nothing more, the years before the first closed one too (money.md section 5, B13): they have no
-- books of their own that anybody could close later. Closed periods follow each other, so that the last says it of all.
create or replace function check_posting_reported() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (select from added
               join (select distinct on (local_area_code) local_area_code, financial_year, period
                       from closed_period order by local_area_code, financial_year desc, period desc) last
                 on last.local_area_code = added.local_area_code
                and (added.reported_financial_year, added.reported_period) <= (last.financial_year, last.period)) then
    raise exception 'a closed period is never restated: a posting is reported in the first open one'
      using errcode = 'check_violation', constraint = 'posting_reported_open', table = 'posting';
  end if;
  return null;
end $$;

create or replace function set_reported_period() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ declare last closed_period;
begin
  new.reported_financial_year := new.financial_year;
  new.reported_period := new.period;
  select * into last from closed_period where local_area_code = new.local_area_code
   order by financial_year desc, period desc limit 1;
  if (new.financial_year, new.period) <= (last.financial_year, last.period) then
    new.reported_financial_year := case when last.period < 12 then last.financial_year
      else (left(last.financial_year, 4)::integer + 1)::text || '-' || lpad(((left(last.financial_year, 4)::integer + 2) % 100)::text, 2, '0') end;
    new.reported_period := last.period % 12 + 1;
  end if;
  return new;
end $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace function set_reported_period() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ declare last closed_period;
begin
  new.reported_financial_year := new.financial_year;
  new.reported_period := new.period;
  if exists (select from closed_period where local_area_code = new.local_area_code
                                         and financial_year = new.financial_year and period = new.period) then
    select * into last from closed_period where local_area_code = new.local_area_code
     order by financial_year desc, period desc limit 1;
    new.reported_financial_year := case when last.period < 12 then last.financial_year
      else (left(last.financial_year, 4)::integer + 1)::text || '-' || lpad(((left(last.financial_year, 4)::integer + 2) % 100)::text, 2, '0') end;
    new.reported_period := last.period % 12 + 1;
  end if;
  return new;
end $$;

create or replace function check_posting_reported() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (select from added join closed_period closed
                 on closed.local_area_code = added.local_area_code and closed.financial_year = added.reported_financial_year
                and closed.period = added.reported_period) then
    raise exception 'a closed period is never restated: a posting is reported in the first open one'
      using errcode = 'check_violation', constraint = 'posting_reported_open', table = 'posting';
  end if;
  return null;
end $$;
`);
  }
}
