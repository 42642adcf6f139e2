import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What each placement costs all its payers in a full year, with its sum made so. */
const fullYearOfPlacements = (sum: string): string => `
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
          ${sum}
     from full_year_cost cost
    where cost.local_area_code = app_area() and cost.financial_year = of_year and cost.posted_at <= as_at
      and app_has_role('DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'BUDGET_HOLDER')
    group by cost.placement_id having sum(cost.active_lines) > 0 $$;`;

/** Whether a text tells of a child, to those of these roles. */
const tellsOfChild = (roles: string): string => `
create or replace function tells_of_child(body text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
$$ with said as materialized (select ' ' || regexp_replace(body, '[^[:alnum:]]+', ' ', 'g') || ' ' as words),
   word as (
     select ' ' || lower(regexp_replace(held.reference, '[^[:alnum:]]+', ' ', 'g')) || ' ' as word, true as is_reference
       from panel_case held where held.local_area_code = app_area()
     union all
     select ' ' || regexp_replace(one.name, '[^[:alnum:]]+', ' ', 'g') || ' ', false
       from child_identity child cross join lateral (values (child.given_name), (child.family_name)) as one(name)
      where child.local_area_code = app_area())
   select app_has_role(${roles})
      and exists (select from word, said
                   where btrim(word.word) <> '' and strpos(case when is_reference then lower(said.words) else said.words end, word.word) > 0) $$;`;

export class BudgetByLine20261122130600 implements MigrationInterface {
  name = 'BudgetByLine20261122130600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What of an entry of a budget is of which line of the section 251 return, as differences like the entry's own; the rest of the entry is of no line.
-- The figure of a line at an instant is the sum of those entered by then.
create table budget_entry_line (
  local_area_code text not null,
  budget_entry_id uuid not null,
  section_251_line text not null,
  amount_pence bigint not null,
  entered_at timestamptz(3) not null,
  constraint budget_entry_line_pkey primary key (local_area_code, budget_entry_id, section_251_line),
  constraint budget_entry_line_budget_entry_id_fkey foreign key (local_area_code, budget_entry_id) references budget_entry
);
create trigger budget_entry_line_instant before insert on budget_entry_line for each row execute function check_booked_instant('entered_at');
call guard_table('budget_entry_line', 'exists (select from budget_entry held where held.local_area_code = budget_entry_line.local_area_code and held.budget_entry_id = budget_entry_line.budget_entry_id)', '{FINANCE}', 'select, insert');
call make_append_only('budget_entry_line');

-- A sum of whole numbers that stays one: sum(bigint) makes a numeric of every group, which took more time than the adding. As it does, it refuses what is
-- out of range; of nothing it is 0.
create aggregate whole_sum(bigint) (sfunc = int8pl, stype = bigint, initcond = '0', combinefunc = int8pl, parallel = safe);
${fullYearOfPlacements('whole_sum(cost.cost_pence)')}

-- A report that may be published leaves out what tells of a child, whoever of its readers makes it.
${tellsOfChild("'FINANCE', 'DIRECTOR', 'COMMISSIONER', 'AUDITOR', 'BUDGET_HOLDER'")}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${tellsOfChild("'FINANCE'")}
${fullYearOfPlacements('sum(cost.cost_pence)::bigint')}
drop aggregate whole_sum(bigint);
drop table budget_entry_line;
`);
  }
}
