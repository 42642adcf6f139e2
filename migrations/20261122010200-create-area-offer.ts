import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is between the area and a provider, its prices and what was said of it: for who weighs places, not for who keeps the system. */
const WEIGHS_PLACES = `(select app_has_role(''CASE_OFFICER'', ''PANEL_MEMBER'', ''PANEL_CHAIR'', ''DIRECTOR'', ''BUDGET_HOLDER'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR''))`;
const PROVISION_TYPES = `'MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS', 'CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT'`;
const PLACE_KINDS = `'SPECIAL_PRE_16', 'UNIT_PRE_16', 'UNIT_PRE_16_EMPTY', 'ALTERNATIVE_PRE_16', 'SPECIAL_POST_16', 'MAINSTREAM_POST_16', 'COLLEGE_POST_16'`;

export class CreateAreaOffer20261122010200 implements MigrationInterface {
  name = 'CreateAreaOffer20261122010200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- For whom a provider takes children, as the area knows it: the register says types and ages only.
create table provider_offer (
  local_area_code text not null,
  provider_offer_id uuid not null,
  provider_urn text not null constraint provider_offer_provider_urn_fkey references establishment,
  provision_type text not null constraint provider_offer_provision_type_check check (provision_type in (${PROVISION_TYPES})),
  residential text not null constraint provider_offer_residential_check check (residential in ('DAY', 'RESIDENTIAL_38_51', 'RESIDENTIAL_52')),
  needs text[] not null constraint provider_offer_needs_check check (needs <@ array['SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH']),
  phases text[] not null constraint provider_offer_phases_check check (phases <@ array['EARLY_YEARS', 'PRIMARY', 'SECONDARY', 'POST_16', 'POST_19']),
  lowest_age integer not null,
  highest_age integer not null,
  weeks_a_year integer constraint provider_offer_weeks_check check (weeks_a_year between 1 and 52),
  active_span daterange not null,
  set_by uuid not null,
  set_at timestamptz(3) not null,
  version integer not null default 1,
  constraint provider_offer_pkey primary key (local_area_code, provider_offer_id),
  constraint provider_offer_ages_check check (lowest_age between 0 and 25 and highest_age between lowest_age and 25),
  constraint provider_offer_set_by_fkey foreign key (local_area_code, set_by) references person
);
create index provider_offer_provider_urn_idx on provider_offer (provider_urn, local_area_code);
create index provider_offer_set_by_idx on provider_offer (local_area_code, set_by);

-- How many places the area funds from a day on, until the next row of the same provider and kind says otherwise; of two for one day the
-- later recorded stands.
create table place_commission (
  local_area_code text not null,
  place_commission_id uuid not null,
  provider_urn text not null constraint place_commission_provider_urn_fkey references establishment,
  kind text not null constraint place_commission_kind_check check (kind in (${PLACE_KINDS})),
  start_date date not null,
  places integer not null constraint place_commission_places_check check (places >= 0),
  reason text,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint place_commission_pkey primary key (local_area_code, place_commission_id),
  constraint place_commission_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index place_commission_in_force_idx on place_commission (local_area_code, provider_urn, kind, start_date, recorded_at, place_commission_id);
create index place_commission_provider_urn_idx on place_commission (provider_urn);
create index place_commission_recorded_by_idx on place_commission (local_area_code, recorded_by);

-- What a provider tells of itself on a day: places that other authorities' children fill, and how many children wait. Numbers, no child.
create table place_count (
  local_area_code text not null,
  place_count_id uuid not null,
  provider_urn text not null constraint place_count_provider_urn_fkey references establishment,
  kind text not null constraint place_count_kind_check check (kind in (${PLACE_KINDS})),
  counted_date date not null,
  filled_by_others integer not null constraint place_count_filled_by_others_check check (filled_by_others >= 0),
  waiting integer not null constraint place_count_waiting_check check (waiting >= 0),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint place_count_pkey primary key (local_area_code, place_count_id),
  constraint place_count_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index place_count_latest_idx on place_count (local_area_code, provider_urn, kind, counted_date, recorded_at, place_count_id);
create index place_count_provider_urn_idx on place_count (provider_urn);
create index place_count_recorded_by_idx on place_count (local_area_code, recorded_by);

-- What a place costs a year, in the whole pounds that the Department publishes for each part of it (B14). A rate holds until the next year named.
create table place_rate (
  kind text not null constraint place_rate_kind_check check (kind in (${PLACE_KINDS})),
  first_year text not null constraint place_rate_first_year_check check (first_year ~ '^[0-9]{4}-[0-9]{2}$'),
  -- The month in which the second part begins: September before 16, August after.
  turn_month integer not null constraint place_rate_turn_month_check check (turn_month between 8 and 9),
  first_part_pence bigint not null constraint place_rate_first_part_check check (first_part_pence >= 0),
  second_part_pence bigint not null constraint place_rate_second_part_check check (second_part_pence >= 0),
  constraint place_rate_pkey primary key (kind, first_year)
);
insert into place_rate (kind, first_year, turn_month, first_part_pence, second_part_pence) values
  ('SPECIAL_PRE_16', '2019-20', 9, 416700, 583300),
  ('UNIT_PRE_16', '2019-20', 9, 250000, 350000),
  ('UNIT_PRE_16_EMPTY', '2019-20', 9, 416700, 583300),
  ('ALTERNATIVE_PRE_16', '2019-20', 9, 416700, 583300),
  ('SPECIAL_POST_16', '2019-20', 8, 333300, 666700),
  ('MAINSTREAM_POST_16', '2019-20', 8, 200000, 400000),
  ('COLLEGE_POST_16', '2019-20', 8, 200000, 400000);

-- The terms that go with a provider's prices, where it is on a framework or has a contract of its own.
create table provider_framework (
  local_area_code text not null,
  provider_framework_id uuid not null,
  provider_urn text not null constraint provider_framework_provider_urn_fkey references establishment,
  name text not null,
  reference text not null,
  active_span daterange not null,
  notice_days integer constraint provider_framework_notice_days_check check (notice_days between 0 and 366),
  uplift_terms text,
  absence_terms text,
  other_terms text,
  set_by uuid not null,
  set_at timestamptz(3) not null,
  version integer not null default 1,
  constraint provider_framework_pkey primary key (local_area_code, provider_framework_id),
  constraint provider_framework_reference_key unique (local_area_code, provider_urn, reference),
  constraint provider_framework_set_by_fkey foreign key (local_area_code, set_by) references person
);
create index provider_framework_provider_urn_idx on provider_framework (provider_urn, local_area_code);
create index provider_framework_set_by_idx on provider_framework (local_area_code, set_by);

-- What a provider asks for an item from a day on. One price of an item on a day.
create table price_book_entry (
  local_area_code text not null,
  price_book_entry_id uuid not null,
  provider_urn text not null constraint price_book_entry_provider_urn_fkey references establishment,
  item text not null,
  element text not null constraint price_book_entry_element_check check (element in ('CORE', 'ADDITIONAL', 'EDUCATION', 'OTHER')),
  category text not null constraint price_book_entry_category_check check (category in ('EDUCATION', 'CARE', 'HEALTH', 'THERAPY', 'TRANSPORT', 'EQUIPMENT')),
  band text,
  residential text constraint price_book_entry_residential_check check (residential in ('DAY', 'RESIDENTIAL_38_51', 'RESIDENTIAL_52')),
  provider_framework_id uuid,
  unit text not null constraint price_book_entry_unit_check check (unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')),
  amount_pence bigint not null,
  spread text constraint price_book_entry_spread_check check (spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')),
  year text constraint price_book_entry_year_check check (year in ('FINANCIAL', 'ACADEMIC', 'POST_16')),
  hours_per_week numeric(9, 4),
  active_span daterange not null,
  set_by uuid not null,
  set_at timestamptz(3) not null,
  version integer not null default 1,
  constraint price_book_entry_pkey primary key (local_area_code, price_book_entry_id),
  constraint price_book_entry_provider_framework_id_fkey foreign key (local_area_code, provider_framework_id) references provider_framework,
  constraint price_book_entry_set_by_fkey foreign key (local_area_code, set_by) references person,
  constraint price_book_entry_no_overlap exclude using gist (local_area_code with =, provider_urn with =, item with =, active_span with &&)
);
create index price_book_entry_provider_urn_idx on price_book_entry (provider_urn, local_area_code);
create index price_book_entry_provider_framework_id_idx on price_book_entry (local_area_code, provider_framework_id);
create index price_book_entry_set_by_idx on price_book_entry (local_area_code, set_by);

-- What was found of a provider, and what worries the area about it. A concern is open until its closing is here.
create table provider_note (
  local_area_code text not null,
  provider_note_id uuid not null,
  provider_urn text not null constraint provider_note_provider_urn_fkey references establishment,
  kind text not null constraint provider_note_kind_check check (kind in ('QUALITY_NOTE', 'CONCERN')),
  noted_date date not null,
  note text not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint provider_note_pkey primary key (local_area_code, provider_note_id),
  constraint provider_note_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index provider_note_provider_urn_idx on provider_note (provider_urn, local_area_code);
create index provider_note_recorded_by_idx on provider_note (local_area_code, recorded_by);
create table provider_note_closing (
  local_area_code text not null,
  provider_note_id uuid not null,
  closed_date date not null,
  outcome text not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint provider_note_closing_pkey primary key (local_area_code, provider_note_id),
  constraint provider_note_closing_provider_note_id_fkey foreign key (local_area_code, provider_note_id) references provider_note,
  constraint provider_note_closing_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index provider_note_closing_recorded_by_idx on provider_note_closing (local_area_code, recorded_by);

-- The children of the area at each provider on a day, and those for whom a place is decided and its money not agreed yet. A count is whole
-- whoever asks, as totals of money are: it tells of no child, and an interest hides the case, not the place.
create function places_taken(on_day date) returns table (provider_urn text, provision_type text, is_post_16 boolean, filled integer, promised integer)
  language sql stable security definer set search_path = public, pg_temp as
$$ select placement.provider_urn, placement.provision_type,
          extract(year from on_day)::integer - (extract(month from on_day) < 9)::integer - child.birth_cohort >= 16,
          count(distinct child.child_id) filter (where money.is_committed)::integer,
          count(distinct child.child_id) filter (where not money.is_committed)::integer
     from placement
     join panel_case on panel_case.local_area_code = placement.local_area_code and panel_case.case_id = placement.case_id
     join child on child.local_area_code = panel_case.local_area_code and child.child_id = panel_case.child_id
     cross join lateral (select exists (select from cost_line where cost_line.local_area_code = placement.local_area_code
                           and cost_line.placement_id = placement.placement_id and cost_line.committed_at is not null) as is_committed) money
    where placement.local_area_code = app_area() and placement.provider_urn is not null and placement.cancelled_at is null
      and placement.active_span @> on_day
    group by 1, 2, 3 $$;
alter function places_taken(date) owner to rules;
revoke all on function places_taken(date) from public;
grant execute on function places_taken(date) to app;

call guard_table('provider_offer', 'true', '{COMMISSIONER}', 'select, insert, update');
call guard_table('place_commission', 'true', '{COMMISSIONER}', 'select, insert');
call guard_table('place_count', 'true', '{COMMISSIONER}', 'select, insert');
call guard_reference('place_rate');
call guard_table('provider_framework', '${WEIGHS_PLACES}', '{COMMISSIONER}', 'select, insert, update');
call guard_table('price_book_entry', '${WEIGHS_PLACES}', '{COMMISSIONER}', 'select, insert, update');
call guard_table('provider_note', '${WEIGHS_PLACES}', '{COMMISSIONER}', 'select, insert');
call guard_table('provider_note_closing', '${WEIGHS_PLACES}', '{COMMISSIONER}', 'select, insert');
call make_append_only('place_commission');
call make_append_only('place_count');
call make_append_only('provider_note');
call make_append_only('provider_note_closing');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function places_taken(date);
drop table provider_note_closing;
drop table provider_note;
drop table price_book_entry;
drop table provider_framework;
drop table place_rate;
drop table place_count;
drop table place_commission;
drop table provider_offer;
`);
  }
}
