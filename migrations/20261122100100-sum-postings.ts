import { type MigrationInterface, type QueryRunner } from 'typeorm';

const YEARS = Array.from({ length: 28 }, (_, index) => 2018 + index);
const ELEMENTS = `'CORE', 'ADDITIONAL', 'EDUCATION', 'OTHER'`;
const HOLDER_READS = `(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'')) or budget_holder_id in (select app_budget_holders())`;

/** A partition for each financial year that postings have one of, fenced as its parent is. */
const yearsOf = (table: string): string =>
  [
    ...YEARS.map((year) => {
      const next = String((year + 1) % 100).padStart(2, '0');
      return `create table ${table}_${String(year)}_${next} partition of ${table} for values in ('${String(year)}-${next}');`;
    }),
    `create table ${table}_other_years partition of ${table} default;`,
    `do $$ declare part regclass;
begin
  for part in select inhrelid from pg_inherits where inhparent = '${table}'::regclass loop
    execute format('alter table %s enable row level security', part);
    execute format('alter table %s force row level security', part);
  end loop;
end $$;`,
  ].join('\n');

/** The values by which both are broken down, and filtered. */
const DIMENSIONS = `  primary_need text not null,
  phase text not null,
  age_band text not null,
  provision_type text not null,
  provider_urn text,
  area_class text not null,
  host_la_code text,
  category text not null,
  element text,
  agency_kind text not null,
  section_251_line text,`;

const DIMENSION_COLUMNS = `primary_need, phase, age_band, provision_type, provider_urn, area_class, host_la_code, category, element, agency_kind, section_251_line`;
const SUM_COLUMNS = `local_area_code, financial_year, reported_financial_year, budget_holder_id, cost_line_id, placement_id, case_id, child_id, cause,
       event_id, decision_id, posted_at, ${DIMENSION_COLUMNS}`;

/** What one write posted for each payer, year and cause as rows of posting_total. */
const totalsOf = (postings: string): string => `
insert into posting_total (local_area_code, reported_financial_year, budget_holder_id, cause, posted_at, postings, amount_pence, period_pence)
select local_area_code, reported_financial_year, budget_holder_id, cause, posted_at, count(*), sum(amount_pence),
       array[${YEARS.slice(0, 12)
         .map((_, index) => `coalesce(sum(amount_pence) filter (where reported_period = ${String(index + 1)}), 0)`)
         .join(', ')}]::bigint[]
  from ${postings} posting
 group by local_area_code, reported_financial_year, budget_holder_id, cause, posted_at`;

/** The postings of one write as rows of posting_sum. */
const sumsOf = (postings: string): string => `
insert into posting_sum (${SUM_COLUMNS},
       caught_up_period, amount_pence, period_pence)
select ${SUM_COLUMNS},
       caught_up_period, sum(amount_pence),
       array[${YEARS.slice(0, 12)
         .map((_, index) => `coalesce(sum(amount_pence) filter (where period = ${String(index + 1)}), 0)`)
         .join(', ')}]::bigint[]
  from (select posting.*, case when reported_financial_year = financial_year and reported_period = period then null else reported_period end
                            as caught_up_period
          from ${postings} posting) made
 group by ${SUM_COLUMNS}, caught_up_period`;

export class SumPostings20261122100100 implements MigrationInterface {
  name = 'SumPostings20261122100100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What a line is of the fee is a dimension of its postings like the others (finance.md 1.5).
alter table posting add column element text constraint posting_element_check check (element in (${ELEMENTS}));
alter table posting disable trigger posting_append_only;
update posting set element = coalesce(line.element, case line.category when 'EDUCATION' then 'EDUCATION' when 'CARE' then 'CORE'
                                                         when 'HEALTH' then 'ADDITIONAL' when 'THERAPY' then 'ADDITIONAL' else 'OTHER' end)
  from cost_line line where line.local_area_code = posting.local_area_code and line.cost_line_id = posting.cost_line_id;
alter table posting enable trigger posting_append_only;

-- The ledger with its periods side by side: what one write posted of a line for one payer and year under the same values is one row and not
-- twelve, in the partition of the year that reports it. Kept by the ledger itself in the same transaction and nothing but a sum of it, so that
-- every question as at an instant is answered from it to the penny (money.md section 5).
create table posting_sum (
  local_area_code text not null,
  reported_financial_year text not null,
  posting_sum_id uuid not null default uuidv7(),
  -- The year it belongs to.
  financial_year text not null,
  -- The period that reports it, where that is not the one it belongs to.
  caught_up_period integer constraint posting_sum_caught_up_period_check check (caught_up_period between 1 and 12),
  budget_holder_id uuid not null,
  cost_line_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  amount_pence bigint not null,
  -- The same by the period it belongs to, the first to the twelfth.
  period_pence bigint[] not null constraint posting_sum_period_pence_check check (cardinality(period_pence) = 12),
  cause text not null,
  event_id uuid not null,
  decision_id uuid,
  posted_at timestamptz(3) not null,
${DIMENSIONS}
  constraint posting_sum_pkey primary key (local_area_code, reported_financial_year, posting_sum_id)
) partition by list (reported_financial_year);
${yearsOf('posting_sum')}
create index posting_sum_holder_idx on posting_sum (local_area_code, budget_holder_id, posted_at);
create index posting_sum_placement_id_idx on posting_sum (local_area_code, placement_id);
call guard_table('posting_sum', '${HOLDER_READS}', '{}', 'select');
grant insert on posting_sum to rules;
${sumsOf('posting')};
call make_append_only('posting_sum');

-- And in all: what a write posted for a payer in a year for one cause, by the period that reports it. The figures of a whole budget are sums of a
-- few of these, and single cases are not to be told from them.
create table posting_total (
  local_area_code text not null,
  reported_financial_year text not null,
  budget_holder_id uuid not null,
  posted_at timestamptz(3) not null,
  posting_total_id uuid not null default uuidv7(),
  cause text not null,
  postings integer not null,
  amount_pence bigint not null,
  period_pence bigint[] not null constraint posting_total_period_pence_check check (cardinality(period_pence) = 12),
  constraint posting_total_pkey primary key (local_area_code, reported_financial_year, budget_holder_id, posted_at, posting_total_id)
);
call guard_table('posting_total', '${HOLDER_READS}', '{}', 'select');
grant insert on posting_total to rules;
${totalsOf('posting')};
call make_append_only('posting_total');

create function sum_postings() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  ${sumsOf('added')};
  ${totalsOf('added')};
  return null;
end $$;
alter function sum_postings() owner to rules;
create trigger posting_sum after insert on posting referencing new table as added for each statement execute function sum_postings();

-- What lines cost in a full year, by financial year and payer, as the ledger knew it from an instant on (money.md section 6, fullYearEffect; section
-- 4, premium). Each row is the difference that a write made, so that the figure as at any instant is a sum.
create table full_year_cost (
  local_area_code text not null,
  financial_year text not null,
  full_year_cost_id uuid not null default uuidv7(),
  budget_holder_id uuid not null,
  cost_line_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  -- Of a line that is live on the last day of the year.
  effect_pence bigint not null,
  -- Of a line that runs on the last day of the year on which its placement runs.
  cost_pence bigint not null,
  -- One for each line that runs on a day of the year, on the row of one of its payers: what costs nothing in a full year is compared all the same.
  active_lines integer not null,
  -- One on the row of each payer of a line that is live on the last day of the year and whose shares can not pay a whole year, with what the
  -- line costs in it: it is no payer's effect.
  unshared_lines integer not null default 0,
  unshared_pence bigint not null default 0,
  posted_at timestamptz(3) not null,
${DIMENSIONS}
  -- Placements that may be compared: primary need, phase and day or residential kind.
  likeness text not null,
  constraint full_year_cost_pkey primary key (local_area_code, financial_year, full_year_cost_id),
  constraint full_year_cost_amount_check check (effect_pence <> 0 or cost_pence <> 0 or active_lines <> 0 or unshared_lines <> 0 or unshared_pence <> 0),
  constraint full_year_cost_cost_line_id_fkey foreign key (local_area_code, cost_line_id) references cost_line,
  constraint full_year_cost_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder
) partition by list (financial_year);
${yearsOf('full_year_cost')}
create index full_year_cost_holder_idx on full_year_cost (local_area_code, budget_holder_id, posted_at);
create index full_year_cost_cost_line_id_idx on full_year_cost (local_area_code, cost_line_id);
create index full_year_cost_unshared_idx on full_year_cost (local_area_code, budget_holder_id) where unshared_lines <> 0 or unshared_pence <> 0;
call guard_table('full_year_cost', '${HOLDER_READS}', '{PANEL_CHAIR,BUDGET_HOLDER,DIRECTOR,FINANCE,COMMISSIONER,INTEGRATION}', 'select, insert');
call make_append_only('full_year_cost');

-- Of postings that were there before this table only the engine can say what they cost in a full year: in these areas it is reckoned when the
-- server starts next, at the instants of the postings, so that questions as at an earlier instant are answered too.
alter table local_area add column is_full_year_due boolean not null default false;
update local_area area set is_full_year_due = true where exists (select from posting where posting.local_area_code = area.local_area_code);

create function check_full_years_instant() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (select from (select distinct local_area_code, placement_id, posted_at from added) made
              where not exists (select from ledger_clock clock
                                 where clock.local_area_code = made.local_area_code and clock.last_posted_at = made.posted_at
                                   and clock.last_transaction = pg_current_xact_id())
                and not exists (select from local_area area
                                  join cost_line line on line.local_area_code = area.local_area_code and line.placement_id = made.placement_id
                                  join cost_line_history history on history.local_area_code = line.local_area_code
                                                                and history.cost_line_id = line.cost_line_id
                                 where area.local_area_code = made.local_area_code and area.is_full_year_due
                                   and history.posted_at = made.posted_at)) then
    raise exception 'what a line costs in a full year must carry the instant that open_posting gave this transaction'
      using errcode = 'check_violation', constraint = 'full_year_cost_instant', table = 'full_year_cost';
  end if;
  return null;
end $$;
alter function check_full_years_instant() owner to rules;
create trigger full_year_cost_instant after insert on full_year_cost referencing new table as added
  for each statement execute function check_full_years_instant();

-- What is held of lines, whatever of it the writer may see.
create function full_year_of_lines(lines uuid[]) returns setof full_year_cost language sql stable security definer set search_path = public, pg_temp as
$$ select * from full_year_cost where local_area_code = app_area() and cost_line_id = any(lines) $$;
alter function full_year_of_lines(uuid[]) owner to rules;
revoke all on function full_year_of_lines(uuid[]) from public;
grant execute on function full_year_of_lines(uuid[]) to app;

-- What each placement costs all its payers in a full year, for readers of totals and of a budget: a premium compares whole placements.
create function full_year_of_placements(of_year text, as_at timestamptz) returns table (placement_id uuid, likeness text, cost_pence bigint)
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
          sum(cost.cost_pence)::bigint
     from full_year_cost cost
    where cost.local_area_code = app_area() and cost.financial_year = of_year and cost.posted_at <= as_at
      and app_has_role('DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'BUDGET_HOLDER')
    group by cost.placement_id having sum(cost.active_lines) > 0 $$;
alter function full_year_of_placements(text, timestamptz) owner to rules;
revoke all on function full_year_of_placements(text, timestamptz) from public;
grant execute on function full_year_of_placements(text, timestamptz) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function full_year_of_placements(text, timestamptz);
drop function full_year_of_lines(uuid[]);
drop table full_year_cost;
drop function check_full_years_instant();
alter table local_area drop column is_full_year_due;
drop trigger posting_sum on posting;
drop function sum_postings();
drop table posting_total;
drop table posting_sum;
alter table posting drop column element;
`);
  }
}
