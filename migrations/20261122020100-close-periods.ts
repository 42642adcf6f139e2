import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class ClosePeriods20261122020100 implements MigrationInterface {
  name = 'ClosePeriods20261122020100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Periods whose books are closed (money.md section 5, Two periods; B13). There is no way back: what is found later is reported in the first open one.
create table closed_period (
  local_area_code text not null constraint closed_period_local_area_code_fkey references local_area,
  financial_year text not null constraint closed_period_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  period integer not null constraint closed_period_period_check check (period between 1 and 12),
  closed_by uuid not null,
  closed_at timestamptz(3) not null,
  constraint closed_period_pkey primary key (local_area_code, financial_year, period)
);
create trigger closed_period_instant before insert on closed_period for each row execute function check_booked_instant('closed_at');
call guard_table('closed_period', 'true', '{FINANCE}', 'select, insert');
call make_append_only('closed_period');

-- They follow each other from the first period of a year on, so that the first open one is the one after the last.
create function check_closed_periods() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (select from (select count(*) as held, min(place) as first, max(place) as last
                            from (select left(financial_year, 4)::integer * 12 + period - 1 as place
                                    from closed_period where local_area_code = app_area()) placed) run
              where held <> last - first + 1 or first % 12 <> 0) then
    raise exception 'periods are closed one after the other, from the first of a year on'
      using errcode = 'check_violation', constraint = 'closed_period_in_order', table = 'closed_period';
  end if;
  return null;
end $$;
alter function check_closed_periods() owner to rules;
create trigger closed_period_in_order after insert on closed_period for each statement execute function check_closed_periods();

-- What is earned and not invoiced, or invoiced and not earned, at the end of a closed period (B30): of a placement as it is reckoned, of what
-- no placement drives as finance entered it. An accrual is positive, a prepayment negative; each closing states them anew.
create table period_accrual (
  local_area_code text not null,
  period_accrual_id uuid not null,
  financial_year text not null,
  period integer not null,
  budget_holder_id uuid not null,
  placement_id uuid,
  label text,
  earned_pence bigint,
  spent_pence bigint,
  balance_pence bigint not null,
  constraint period_accrual_pkey primary key (local_area_code, period_accrual_id),
  constraint period_accrual_placement_key unique (local_area_code, budget_holder_id, financial_year, period, placement_id),
  constraint period_accrual_period_fkey foreign key (local_area_code, financial_year, period) references closed_period,
  constraint period_accrual_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint period_accrual_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint period_accrual_balance_check check (balance_pence <> 0),
  constraint period_accrual_basis_check check (
    case when placement_id is null then label is not null and earned_pence is null and spent_pence is null
         else label is null and earned_pence is not null and spent_pence is not null and balance_pence = earned_pence - spent_pence end)
);
create index period_accrual_period_idx on period_accrual (local_area_code, financial_year, period);
create index period_accrual_placement_id_idx on period_accrual (local_area_code, placement_id);

-- The same added up: a pressure reads a dozen rows and not every placement's.
create table period_accrual_total (
  local_area_code text not null,
  financial_year text not null,
  period integer not null,
  budget_holder_id uuid not null,
  accruals_pence bigint not null constraint period_accrual_total_accruals_check check (accruals_pence >= 0),
  prepayments_pence bigint not null constraint period_accrual_total_prepayments_check check (prepayments_pence >= 0),
  constraint period_accrual_total_pkey primary key (local_area_code, budget_holder_id, financial_year, period),
  constraint period_accrual_total_period_fkey foreign key (local_area_code, financial_year, period) references closed_period,
  constraint period_accrual_total_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder
);
create index period_accrual_total_period_idx on period_accrual_total (local_area_code, financial_year, period);

-- They are kept with the closing, never after it.
create function check_accrual_closing() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (select from (select distinct local_area_code, financial_year, period from added) of_period
              where not exists (select from closed_period closed
                                  join ledger_clock clock on clock.local_area_code = closed.local_area_code
                                   and clock.last_transaction = pg_current_xact_id() and clock.last_posted_at = closed.closed_at
                                 where closed.local_area_code = of_period.local_area_code
                                   and closed.financial_year = of_period.financial_year and closed.period = of_period.period)) then
    raise exception 'accruals are kept when their period is closed, and none is added later'
      using errcode = 'check_violation', constraint = 'period_accrual_closing', table = tg_table_name;
  end if;
  return null;
end $$;
alter function check_accrual_closing() owner to rules;
create trigger period_accrual_closing after insert on period_accrual
  referencing new table as added for each statement execute function check_accrual_closing();
create trigger period_accrual_total_closing after insert on period_accrual_total
  referencing new table as added for each statement execute function check_accrual_closing();
-- Bound by area and role only, so that totals stay whole (api.md, Who may do what).
call guard_table('period_accrual', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'')) or budget_holder_id in (select app_budget_holders())', '{FINANCE}', 'select, insert');
call guard_table('period_accrual_total', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'')) or budget_holder_id in (select app_budget_holders())', '{FINANCE}', 'select, insert');
call make_append_only('period_accrual');
call make_append_only('period_accrual_total');

-- Nothing is posted into a closed period, whoever reckoned it.
create function check_posting_reported() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (select from added join closed_period closed
                 on closed.local_area_code = added.local_area_code and closed.financial_year = added.reported_financial_year
                and closed.period = added.reported_period) then
    raise exception 'a closed period is never restated: a posting is reported in the first open one'
      using errcode = 'check_violation', constraint = 'posting_reported_open', table = 'posting';
  end if;
  return null;
end $$;
alter function check_posting_reported() owner to rules;
create trigger posting_reported_open after insert on posting
  referencing new table as added for each statement execute function check_posting_reported();

-- Spend too has the period it belongs to and the one it is reported in, the first open one; nobody who enters it has to know.
alter table actual add column reported_financial_year text, add column reported_period integer;
alter table actual disable trigger actual_append_only;
update actual set reported_financial_year = financial_year, reported_period = period;
alter table actual enable trigger actual_append_only;
alter table actual
  alter column reported_financial_year set not null,
  alter column reported_period set not null,
  add constraint actual_reported_period_check check (reported_period between 1 and 12);
drop index actual_budget_holder_id_idx;
create index actual_budget_holder_id_idx on actual (local_area_code, budget_holder_id, reported_financial_year, recorded_at);
create function set_reported_period() returns trigger language plpgsql security definer set search_path = public, pg_temp as
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
alter function set_reported_period() owner to rules;
create trigger actual_reported before insert on actual for each row execute function set_reported_period();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger actual_reported on actual;
drop function set_reported_period();
drop index actual_budget_holder_id_idx;
create index actual_budget_holder_id_idx on actual (local_area_code, budget_holder_id, financial_year, recorded_at);
alter table actual drop column reported_financial_year, drop column reported_period;
drop trigger posting_reported_open on posting;
drop function check_posting_reported();
drop table period_accrual_total;
drop table period_accrual;
drop function check_accrual_closing();
drop table closed_period;
drop function check_closed_periods();
`);
  }
}
