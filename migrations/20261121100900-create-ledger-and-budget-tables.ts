import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateLedgerAndBudgetTables20261121100900 implements MigrationInterface {
  name = 'CreateLedgerAndBudgetTables20261121100900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- postedAt is one per transaction and never goes back: given by open_posting under the area's exclusive lock.
create table ledger_clock (
  local_area_code text not null constraint ledger_clock_pkey primary key constraint ledger_clock_local_area_code_fkey references local_area,
  last_posted_at timestamptz(3) not null,
  last_transaction xid8 not null
);

-- The append-only ledger of commitments (money.md section 5). A row is an amount for one financial year, period, budget
-- holder and cost line, with its cause and its dimensions as they were then.
create table posting (
  local_area_code text not null,
  financial_year text not null constraint posting_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  posting_id uuid not null,
  period integer not null constraint posting_period_check check (period between 1 and 12),
  reported_financial_year text not null,
  reported_period integer not null constraint posting_reported_period_check check (reported_period between 1 and 12),
  budget_holder_id uuid not null,
  cost_line_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  amount_pence bigint not null constraint posting_amount_check check (amount_pence <> 0 and abs(amount_pence) <= 1000000000000000),
  cause text not null constraint posting_cause_check check (cause in ('NEW_PLACEMENT', 'DATES_CHANGED', 'ENDED', 'FEE_UPLIFT', 'FEE_CHANGED', 'SHARE_CHANGED', 'DISPUTE_INTERIM', 'DISPUTE_SETTLED', 'RESPONSIBILITY_TRANSFERRED', 'RECODED', 'CALENDAR_CHANGED', 'ROLLED_FORWARD', 'IMPORTED', 'CORRECTION')),
  event_id uuid not null,
  decision_id uuid,
  posted_at timestamptz(3) not null,
  primary_need text not null,
  phase text not null,
  age_band text not null,
  provision_type text not null,
  provider_urn text,
  area_class text not null,
  host_la_code text,
  category text not null,
  agency_kind text not null,
  section_251_line text,
  constraint posting_pkey primary key (local_area_code, financial_year, posting_id),
  constraint posting_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint posting_cost_line_id_fkey foreign key (local_area_code, cost_line_id) references cost_line,
  constraint posting_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint posting_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint posting_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint posting_event_id_fkey foreign key (local_area_code, event_id) references audit_event deferrable initially deferred,
  constraint posting_decision_id_fkey foreign key (local_area_code, decision_id) references decision
) partition by list (financial_year);
create table posting_2018_19 partition of posting for values in ('2018-19');
create table posting_2019_20 partition of posting for values in ('2019-20');
create table posting_2020_21 partition of posting for values in ('2020-21');
create table posting_2021_22 partition of posting for values in ('2021-22');
create table posting_2022_23 partition of posting for values in ('2022-23');
create table posting_2023_24 partition of posting for values in ('2023-24');
create table posting_2024_25 partition of posting for values in ('2024-25');
create table posting_2025_26 partition of posting for values in ('2025-26');
create table posting_2026_27 partition of posting for values in ('2026-27');
create table posting_2027_28 partition of posting for values in ('2027-28');
create table posting_2028_29 partition of posting for values in ('2028-29');
create table posting_2029_30 partition of posting for values in ('2029-30');
create table posting_2030_31 partition of posting for values in ('2030-31');
create table posting_2031_32 partition of posting for values in ('2031-32');
create table posting_2032_33 partition of posting for values in ('2032-33');
create table posting_2033_34 partition of posting for values in ('2033-34');
create table posting_2034_35 partition of posting for values in ('2034-35');
create table posting_2035_36 partition of posting for values in ('2035-36');
create table posting_2036_37 partition of posting for values in ('2036-37');
create table posting_2037_38 partition of posting for values in ('2037-38');
create table posting_2038_39 partition of posting for values in ('2038-39');
create table posting_2039_40 partition of posting for values in ('2039-40');
create table posting_2040_41 partition of posting for values in ('2040-41');
create table posting_2041_42 partition of posting for values in ('2041-42');
create table posting_2042_43 partition of posting for values in ('2042-43');
create table posting_2043_44 partition of posting for values in ('2043-44');
create table posting_2044_45 partition of posting for values in ('2044-45');
create table posting_2045_46 partition of posting for values in ('2045-46');
create table posting_other_years partition of posting default;
-- Sums are taken by the reported year (money.md section 5, Two periods).
create index posting_holder_idx on posting (local_area_code, budget_holder_id, reported_financial_year, posted_at);
create index posting_cost_line_id_idx on posting (local_area_code, cost_line_id);
create index posting_placement_id_idx on posting (local_area_code, placement_id);
create index posting_case_id_idx on posting (local_area_code, case_id);
create index posting_child_id_idx on posting (local_area_code, child_id);
create index posting_event_id_idx on posting (local_area_code, event_id);
create index posting_decision_id_idx on posting (local_area_code, decision_id);
create index posting_posted_at_idx on posting (local_area_code, posted_at);

create function open_posting(wanted timestamptz) returns timestamptz language plpgsql security definer set search_path = public, pg_temp as
$$ declare given timestamptz(3);
begin
  perform pg_advisory_xact_lock(hashtextextended('ledger:' || app_area(), 0));
  insert into ledger_clock as clock (local_area_code, last_posted_at, last_transaction)
       values (app_area(), wanted, pg_current_xact_id())
  on conflict (local_area_code) do update
      set last_posted_at = case when clock.last_transaction = excluded.last_transaction then clock.last_posted_at
                                else greatest(excluded.last_posted_at, clock.last_posted_at + interval '1 millisecond') end,
          last_transaction = excluded.last_transaction
  returning last_posted_at into given;
  return given;
end $$;
alter function open_posting(timestamptz) owner to rules;

create function check_posting_instant() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if not exists (select from ledger_clock where local_area_code = new.local_area_code and last_posted_at = new.posted_at
                                            and last_transaction = pg_current_xact_id()) then
    raise exception 'a posting must carry the instant that open_posting gave this transaction'
      using errcode = 'check_violation', constraint = 'posting_instant', table = 'posting';
  end if;
  return new;
end $$;
alter function check_posting_instant() owner to rules;
create trigger posting_instant before insert on posting for each row execute function check_posting_instant();

-- What the ledger holds for one line whatever the caller may see of it: a change posts only the difference.
create function ledger_of_line(line uuid) returns setof posting language sql stable security definer set search_path = public, pg_temp as
$$ select * from posting where local_area_code = app_area() and cost_line_id = line $$;
alter function ledger_of_line(uuid) owner to rules;

-- The days of a committed line's placement as they stood from an instant on, so that a figure of the lines themselves
-- (full-year effect) can be asked as at an earlier instant, like the ledger. Written with the postings, at their instant.
create table cost_line_history (
  local_area_code text not null,
  cost_line_id uuid not null,
  ordinal integer not null,
  placement_span daterange not null,
  posted_at timestamptz(3) not null,
  constraint cost_line_history_pkey primary key (local_area_code, cost_line_id, ordinal),
  constraint cost_line_history_cost_line_id_fkey foreign key (local_area_code, cost_line_id) references cost_line
);
create trigger cost_line_history_instant before insert on cost_line_history for each row execute function check_posting_instant();

-- The committed lines live on a day, as at an instant, whatever cases the reader may not open: totals stay whole
-- (api.md, Who may do what), and the lines of a hidden case are marked, so that they are shown as withheld.
create function live_cost_lines(days daterange, as_at timestamptz)
  returns table (is_withheld boolean, cost_line_id uuid, placement_id uuid, case_id uuid, child_id uuid,
                 placement_start_date date, placement_end_date date, start_date date, end_date date,
                 primary_need text, birth_cohort integer, provision_type text, residential text, provider_urn text, area_class text,
                 host_la_code text, category text, versions jsonb)
  language sql stable security definer set search_path = public, pg_temp as
$$ select line.case_id in (select app_recused_cases()), line.cost_line_id, line.placement_id, line.case_id, line.child_id,
          lower(known.placement_span), upper(known.placement_span) - 1, lower(line.active_span), upper(line.active_span) - 1,
          line.primary_need, line.birth_cohort, line.provision_type, line.residential, line.provider_urn, line.area_class,
          line.host_la_code, line.category, agreed.versions
     from cost_line line
     join lateral (select history.placement_span from cost_line_history history
                    where history.local_area_code = line.local_area_code and history.cost_line_id = line.cost_line_id
                      and history.posted_at <= as_at
                    order by history.ordinal desc limit 1) known on true
     join lateral (select jsonb_agg(cost_line_version_document(dated) order by lower(dated.active_span) nulls first) as versions
                     from cost_line_version dated
                    where dated.local_area_code = line.local_area_code and dated.cost_line_id = line.cost_line_id) agreed on true
    where line.local_area_code = app_area() and known.placement_span * line.active_span && days
      and app_has_role('DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'BUDGET_HOLDER') $$;
alter function live_cost_lines(daterange, timestamptz) owner to rules;
revoke all on function live_cost_lines(daterange, timestamptz) from public;
grant execute on function live_cost_lines(daterange, timestamptz) to app;

create table budget_entry (
  local_area_code text not null,
  budget_entry_id uuid not null,
  budget_holder_id uuid not null,
  financial_year text not null constraint budget_entry_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  kind text not null constraint budget_entry_kind_check check (kind in ('ALLOCATION', 'BROUGHT_FORWARD')),
  label text not null,
  -- The difference from what was entered before, so that the figure at any instant is a sum.
  amount_pence bigint not null,
  reason text,
  entered_by uuid not null,
  entered_at timestamptz(3) not null,
  constraint budget_entry_pkey primary key (local_area_code, budget_entry_id),
  constraint budget_entry_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder
);
create index budget_entry_budget_holder_id_idx on budget_entry (local_area_code, budget_holder_id, financial_year, entered_at);

create table actual (
  local_area_code text not null,
  actual_id uuid not null,
  budget_holder_id uuid not null,
  financial_year text not null constraint actual_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  period integer not null constraint actual_period_check check (period between 1 and 12),
  kind text not null constraint actual_kind_check check (kind in ('INVOICE', 'RECHARGE', 'JOURNAL', 'CREDIT_NOTE')),
  amount_pence bigint not null,
  vat_pence bigint not null default 0,
  placement_id uuid,
  case_id uuid,
  their_reference text not null,
  dated date not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint actual_pkey primary key (local_area_code, actual_id),
  constraint actual_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint actual_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint actual_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint actual_their_reference_key unique (local_area_code, budget_holder_id, kind, their_reference)
);
create index actual_budget_holder_id_idx on actual (local_area_code, budget_holder_id, financial_year, recorded_at);
create index actual_placement_id_idx on actual (local_area_code, placement_id);
create index actual_case_id_idx on actual (local_area_code, case_id);

-- Entries and spend enter the books under the same clock as postings, so that no answer as at an instant changes later.
create function check_booked_instant() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if not exists (select from ledger_clock where local_area_code = new.local_area_code and last_transaction = pg_current_xact_id()
                                            and last_posted_at = (to_jsonb(new) ->> tg_argv[0])::timestamptz) then
    raise exception 'a row of the books must carry the instant that open_posting gave this transaction'
      using errcode = 'check_violation', constraint = 'booked_instant', table = tg_table_name;
  end if;
  return new;
end $$;
alter function check_booked_instant() owner to rules;
create trigger budget_entry_instant before insert on budget_entry for each row execute function check_booked_instant('entered_at');
create trigger actual_instant before insert on actual for each row execute function check_booked_instant('recorded_at');

-- Postings and budget rows are bound by area and role only, so that totals stay whole (api.md, Who may do what).
call guard_table('ledger_clock', 'true', '{PANEL_CHAIR,BUDGET_HOLDER,DIRECTOR,FINANCE,COMMISSIONER}', 'select');
call guard_table('posting', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'')) or budget_holder_id in (select app_budget_holders())', '{PANEL_CHAIR,BUDGET_HOLDER,DIRECTOR,FINANCE,COMMISSIONER}', 'select, insert');
call guard_table('cost_line_history', 'cost_line_id in (select cost_line_id from cost_line)', '{PANEL_CHAIR,BUDGET_HOLDER,DIRECTOR,COMMISSIONER}', 'select, insert');
call guard_table('budget_entry', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'')) or budget_holder_id in (select app_budget_holders())', '{FINANCE}', 'select, insert');
call guard_table('actual', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'')) or budget_holder_id in (select app_budget_holders())', '{FINANCE,INTEGRATION}', 'select, insert');
grant insert, update on ledger_clock to rules;
call make_append_only('posting');
call make_append_only('cost_line_history');
call make_append_only('budget_entry');
call make_append_only('actual');
alter table posting_2018_19 enable row level security;
alter table posting_2018_19 force row level security;
alter table posting_2019_20 enable row level security;
alter table posting_2019_20 force row level security;
alter table posting_2020_21 enable row level security;
alter table posting_2020_21 force row level security;
alter table posting_2021_22 enable row level security;
alter table posting_2021_22 force row level security;
alter table posting_2022_23 enable row level security;
alter table posting_2022_23 force row level security;
alter table posting_2023_24 enable row level security;
alter table posting_2023_24 force row level security;
alter table posting_2024_25 enable row level security;
alter table posting_2024_25 force row level security;
alter table posting_2025_26 enable row level security;
alter table posting_2025_26 force row level security;
alter table posting_2026_27 enable row level security;
alter table posting_2026_27 force row level security;
alter table posting_2027_28 enable row level security;
alter table posting_2027_28 force row level security;
alter table posting_2028_29 enable row level security;
alter table posting_2028_29 force row level security;
alter table posting_2029_30 enable row level security;
alter table posting_2029_30 force row level security;
alter table posting_2030_31 enable row level security;
alter table posting_2030_31 force row level security;
alter table posting_2031_32 enable row level security;
alter table posting_2031_32 force row level security;
alter table posting_2032_33 enable row level security;
alter table posting_2032_33 force row level security;
alter table posting_2033_34 enable row level security;
alter table posting_2033_34 force row level security;
alter table posting_2034_35 enable row level security;
alter table posting_2034_35 force row level security;
alter table posting_2035_36 enable row level security;
alter table posting_2035_36 force row level security;
alter table posting_2036_37 enable row level security;
alter table posting_2036_37 force row level security;
alter table posting_2037_38 enable row level security;
alter table posting_2037_38 force row level security;
alter table posting_2038_39 enable row level security;
alter table posting_2038_39 force row level security;
alter table posting_2039_40 enable row level security;
alter table posting_2039_40 force row level security;
alter table posting_2040_41 enable row level security;
alter table posting_2040_41 force row level security;
alter table posting_2041_42 enable row level security;
alter table posting_2041_42 force row level security;
alter table posting_2042_43 enable row level security;
alter table posting_2042_43 force row level security;
alter table posting_2043_44 enable row level security;
alter table posting_2043_44 force row level security;
alter table posting_2044_45 enable row level security;
alter table posting_2044_45 force row level security;
alter table posting_2045_46 enable row level security;
alter table posting_2045_46 force row level security;
alter table posting_other_years enable row level security;
alter table posting_other_years force row level security;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table actual;
drop table budget_entry;
drop function check_booked_instant();
drop function live_cost_lines(daterange, timestamptz);
drop table cost_line_history;
drop function ledger_of_line(uuid);
drop table posting;
drop function check_posting_instant();
drop function open_posting(timestamptz);
drop table ledger_clock;
`);
  }
}
