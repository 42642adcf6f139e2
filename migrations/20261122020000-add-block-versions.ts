import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who reads a budget: by role every one of the area, or one's own. */
const READS_BUDGETS = `(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR''))`;
const OWN = `${READS_BUDGETS} or budget_holder_id in (select app_budget_holders())`;

export class AddBlockVersions20261122020000 implements MigrationInterface {
  name = 'AddBlockVersions20261122020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What is the same for every area: what a pupil counts across a border, and how much of the schools block may go elsewhere. A rule holds
-- until the next year named.
create table funding_rule (
  kind text not null constraint funding_rule_kind_check check (kind in ('IMPORT_EXPORT_RATE', 'SCHOOLS_BLOCK_TRANSFER')),
  first_year text not null constraint funding_rule_first_year_check check (first_year ~ '^[0-9]{4}-[0-9]{2}$'),
  -- Pence a pupil, or basis points of the schools block.
  value bigint not null constraint funding_rule_value_check check (value >= 0),
  source text not null,
  constraint funding_rule_pkey primary key (kind, first_year)
);
insert into funding_rule (kind, first_year, value, source) values
  ('IMPORT_EXPORT_RATE', '2018-19', 600000, 'Department for Education, high needs national funding formula: import/export adjustment'),
  ('SCHOOLS_BLOCK_TRANSFER', '2018-19', 50, 'Department for Education, schools operational guide: transfers out of the schools block');

-- How a block was made up as the Department published it (finance.md 1.1): every term exact, rounded once in the two sums.
create table block_version (
  local_area_code text not null,
  block_version_id uuid not null,
  budget_holder_id uuid not null,
  financial_year text not null constraint block_version_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  stage text not null constraint block_version_stage_check check (stage in ('DECEMBER', 'MARCH', 'JULY', 'FINAL')),
  formula_factors numeric(30, 12) not null,
  basic_entitlement_rate numeric(30, 12) not null,
  special_school_pupils numeric(30, 12) not null,
  -- Pupils and rate, or where the Department published no whole halves the amount.
  import_export_pupils numeric(9, 1),
  import_export_rate_pence bigint,
  import_export_amount numeric(30, 12) not null,
  additional_funding numeric(30, 12) not null,
  block_pence bigint not null,
  after_deductions_pence bigint not null,
  source text not null,
  published_date date not null,
  entered_by uuid not null,
  entered_at timestamptz(3) not null,
  constraint block_version_pkey primary key (local_area_code, block_version_id),
  constraint block_version_import_export_check check ((import_export_pupils is null) = (import_export_rate_pence is null)),
  constraint block_version_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder
);
create index block_version_budget_holder_id_idx on block_version (local_area_code, budget_holder_id, financial_year, entered_at);

-- What the Department keeps to pay places with itself, by kind of institution; and terms that later years' formulas name beside A to F.
create table block_part (
  local_area_code text not null,
  block_version_id uuid not null,
  ordinal integer not null,
  kind text not null constraint block_part_kind_check check (kind in ('TERM', 'DEDUCTION')),
  name text not null,
  amount numeric(30, 12) not null,
  constraint block_part_pkey primary key (local_area_code, block_version_id, ordinal),
  constraint block_part_block_version_id_fkey foreign key (local_area_code, block_version_id) references block_version
);

-- A change of a budget between its versions, with its reason. A transfer has another side: a holder of the area, or a block that is not kept here.
create table budget_adjustment (
  local_area_code text not null,
  budget_adjustment_id uuid not null,
  budget_holder_id uuid not null,
  financial_year text not null constraint budget_adjustment_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  kind text not null constraint budget_adjustment_kind_check check (kind in ('TRANSFER', 'IN_YEAR_CHANGE', 'IMPORT_EXPORT', 'RECOUPMENT')),
  -- What is added to the budget; taken from it where negative.
  amount_pence bigint not null,
  other_budget_holder_id uuid,
  other_block text constraint budget_adjustment_other_block_check check (other_block in ('SCHOOLS', 'CENTRAL_SCHOOL_SERVICES', 'EARLY_YEARS')),
  schools_block_pence bigint,
  secretary_of_state_reference text,
  net_pupils numeric(9, 1),
  reason text not null,
  entered_by uuid not null,
  entered_at timestamptz(3) not null,
  constraint budget_adjustment_pkey primary key (local_area_code, budget_adjustment_id),
  constraint budget_adjustment_sides_check check (num_nonnulls(other_budget_holder_id, other_block) = (kind = 'TRANSFER')::integer),
  constraint budget_adjustment_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint budget_adjustment_other_budget_holder_id_fkey foreign key (local_area_code, other_budget_holder_id) references budget_holder
);
create index budget_adjustment_budget_holder_id_idx on budget_adjustment (local_area_code, budget_holder_id, financial_year, entered_at);
create index budget_adjustment_other_budget_holder_id_idx on budget_adjustment (local_area_code, other_budget_holder_id);

alter table budget_entry
  drop constraint budget_entry_kind_check,
  add constraint budget_entry_kind_check check (kind in ('ALLOCATION', 'BROUGHT_FORWARD', 'TRANSFER', 'IN_YEAR_CHANGE', 'IMPORT_EXPORT', 'RECOUPMENT')),
  add column block_version_id uuid,
  add column budget_adjustment_id uuid,
  add constraint budget_entry_block_version_id_fkey foreign key (local_area_code, block_version_id) references block_version,
  add constraint budget_entry_budget_adjustment_id_fkey foreign key (local_area_code, budget_adjustment_id) references budget_adjustment;
create index budget_entry_block_version_id_idx on budget_entry (local_area_code, block_version_id);
create index budget_entry_budget_adjustment_id_idx on budget_entry (local_area_code, budget_adjustment_id);

-- What finance expects on a line that no placement drives: who said it, when and why. The figure of a period at an instant is the sum of the
-- differences entered by then.
create table line_forecast (
  local_area_code text not null,
  line_forecast_id uuid not null,
  budget_holder_id uuid not null,
  financial_year text not null constraint line_forecast_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  section_251_line text,
  kind text not null constraint line_forecast_kind_check check (kind in ('SPEND', 'CONTINGENCY', 'EXPECTED_INCOME')),
  reason text not null,
  entered_by uuid not null,
  entered_at timestamptz(3) not null,
  constraint line_forecast_pkey primary key (local_area_code, line_forecast_id),
  constraint line_forecast_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder
);
create index line_forecast_budget_holder_id_idx on line_forecast (local_area_code, budget_holder_id, financial_year, entered_at);
create table line_forecast_amount (
  local_area_code text not null,
  line_forecast_id uuid not null,
  period integer not null constraint line_forecast_amount_period_check check (period between 1 and 12),
  -- The difference from what was expected before.
  amount_pence bigint not null,
  constraint line_forecast_amount_pkey primary key (local_area_code, line_forecast_id, period),
  constraint line_forecast_amount_line_forecast_id_fkey foreign key (local_area_code, line_forecast_id) references line_forecast
);

create trigger block_version_instant before insert on block_version for each row execute function check_booked_instant('entered_at');
create trigger budget_adjustment_instant before insert on budget_adjustment for each row execute function check_booked_instant('entered_at');
create trigger line_forecast_instant before insert on line_forecast for each row execute function check_booked_instant('entered_at');
call guard_reference('funding_rule');
call guard_table('block_version', '${OWN}', '{FINANCE}', 'select, insert');
call guard_table('block_part', 'exists (select from block_version held where held.local_area_code = block_part.local_area_code and held.block_version_id = block_part.block_version_id)', '{FINANCE}', 'select, insert');
call guard_table('budget_adjustment', '${OWN} or other_budget_holder_id in (select app_budget_holders())', '{FINANCE}', 'select, insert');
call guard_table('line_forecast', '${OWN}', '{FINANCE}', 'select, insert');
call guard_table('line_forecast_amount', 'exists (select from line_forecast held where held.local_area_code = line_forecast_amount.local_area_code and held.line_forecast_id = line_forecast_amount.line_forecast_id)', '{FINANCE}', 'select, insert');
call make_append_only('block_version');
call make_append_only('block_part');
call make_append_only('budget_adjustment');
call make_append_only('line_forecast');
call make_append_only('line_forecast_amount');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table line_forecast_amount;
drop table line_forecast;
alter table budget_entry
  drop constraint budget_entry_budget_adjustment_id_fkey,
  drop constraint budget_entry_block_version_id_fkey,
  drop column budget_adjustment_id,
  drop column block_version_id,
  drop constraint budget_entry_kind_check,
  add constraint budget_entry_kind_check check (kind in ('ALLOCATION', 'BROUGHT_FORWARD'));
drop table budget_adjustment;
drop table block_part;
drop table block_version;
drop table funding_rule;
`);
  }
}
