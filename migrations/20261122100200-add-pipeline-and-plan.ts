import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who knows the money of a case, and never of one that they declared an interest in. */
const MONEY = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'', ''BUDGET_HOLDER'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
/** Who reads the totals of an area. */
const TOTALS = `(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR''))`;
const STAGES = `'REFERRED', 'LISTED', 'AGREED_IN_PRINCIPLE', 'FUNDING_DISPUTED', 'RECOMMENDED', 'AGREED'`;
const PROVISION = `'MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS', 'CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT'`;

const PIPELINE = `
-- What finance expects of cases with the panel (money.md section 6, pipeline): how likely each stage is to come to a commitment, how soon a placement
-- can start from there, and who pays where no split was proposed. In force from a day; what was said before stays.
create table pipeline_assumption (
  local_area_code text not null constraint pipeline_assumption_local_area_code_fkey references local_area,
  pipeline_assumption_id uuid not null,
  start_date date not null,
  reason text not null,
  entered_by uuid not null,
  entered_at timestamptz(3) not null,
  constraint pipeline_assumption_pkey primary key (local_area_code, pipeline_assumption_id)
);
create index pipeline_assumption_entered_at_idx on pipeline_assumption (local_area_code, entered_at);
create table pipeline_stage (
  local_area_code text not null,
  pipeline_assumption_id uuid not null,
  stage text not null constraint pipeline_stage_stage_check check (stage in (${STAGES})),
  probability_basis_points integer not null constraint pipeline_stage_probability_check check (probability_basis_points between 0 and 10000),
  days_to_start integer not null constraint pipeline_stage_days_check check (days_to_start between 0 and 1000),
  constraint pipeline_stage_pkey primary key (local_area_code, pipeline_assumption_id, stage),
  constraint pipeline_stage_pipeline_assumption_id_fkey foreign key (local_area_code, pipeline_assumption_id) references pipeline_assumption
);
create table pipeline_share (
  local_area_code text not null,
  pipeline_assumption_id uuid not null,
  ordinal integer not null,
  budget_holder_id uuid not null,
  parts bigint not null constraint pipeline_share_parts_check check (parts > 0),
  constraint pipeline_share_pkey primary key (local_area_code, pipeline_assumption_id, ordinal),
  constraint pipeline_share_pipeline_assumption_id_fkey foreign key (local_area_code, pipeline_assumption_id) references pipeline_assumption,
  constraint pipeline_share_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder
);
create index pipeline_share_budget_holder_id_idx on pipeline_share (local_area_code, budget_holder_id);

-- What somebody expects of one case: which option it will come to, and when that starts. Null: nothing is said, and the rules tell.
create table case_forecast (
  local_area_code text not null,
  case_forecast_id uuid not null,
  case_id uuid not null,
  option_id uuid,
  expected_start_date date,
  reason text not null,
  entered_by uuid not null,
  entered_at timestamptz(3) not null,
  constraint case_forecast_pkey primary key (local_area_code, case_forecast_id),
  constraint case_forecast_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint case_forecast_option_id_fkey foreign key (local_area_code, option_id) references placement_option
);
create index case_forecast_case_id_idx on case_forecast (local_area_code, case_id, entered_at);
create index case_forecast_option_id_idx on case_forecast (local_area_code, option_id);

-- How a case stood in the pipeline from an instant on: its stage, and the option with all that it is priced by. Written by the database at the
-- commit of whatever changed it, at the ledger's instant, so that a case that commits leaves the pipeline in the instant in which the ledger gets it (B45).
create table pipeline_state (
  local_area_code text not null,
  case_id uuid not null,
  ordinal integer not null constraint pipeline_state_ordinal_check check (ordinal >= 1),
  -- Null: it has left.
  stage text constraint pipeline_state_stage_check check (stage in (${STAGES})),
  facts jsonb,
  entered_at timestamptz(3) not null,
  constraint pipeline_state_pkey primary key (local_area_code, case_id, ordinal),
  constraint pipeline_state_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint pipeline_state_facts_check check ((stage is null) = (facts is null))
);

create trigger pipeline_assumption_instant before insert on pipeline_assumption for each row execute function check_booked_instant('entered_at');
create trigger case_forecast_instant before insert on case_forecast for each row execute function check_booked_instant('entered_at');
create trigger pipeline_state_instant before insert on pipeline_state for each row execute function check_booked_instant('entered_at');
call guard_table('pipeline_assumption', '${TOTALS} or (select app_has_role(''BUDGET_HOLDER''))', '{FINANCE}', 'select, insert');
call guard_table('pipeline_stage', '${TOTALS} or (select app_has_role(''BUDGET_HOLDER''))', '{FINANCE}', 'select, insert');
call guard_table('pipeline_share', '${TOTALS} or (select app_has_role(''BUDGET_HOLDER''))', '{FINANCE}', 'select, insert');
call guard_table('case_forecast', '${MONEY}', '{CASE_OFFICER,COMMISSIONER,FINANCE}', 'select, insert');
call guard_table('pipeline_state', '${MONEY}', '{}', 'select');
grant insert on pipeline_state to rules;
call make_append_only('pipeline_assumption');
call make_append_only('pipeline_stage');
call make_append_only('pipeline_share');
call make_append_only('case_forecast');
call make_append_only('pipeline_state');

-- A price as the product reads it.
create function pipeline_price(line option_cost_line) returns jsonb language sql stable as
$$ select jsonb_build_object('unit', line.unit, 'amount', line.amount_pence::text, 'spread', line.spread, 'year', line.year,
                             'hoursPerWeek', line.hours_per_week::text) $$;

-- The school calendar that lines of a setting are priced by: its own years, the area's for the others (money.md section 2).
create function pipeline_calendar(of_provider text) returns jsonb language sql stable as
$$ with held as (
     select calendar.terms, calendar.closed_days from school_calendar calendar
      where (calendar.owner_kind = 'PROVIDER' and calendar.owner_code = of_provider)
         or (calendar.owner_kind = 'LOCAL_AUTHORITY' and calendar.owner_code = app_area()
             and not exists (select from school_calendar own where own.owner_kind = 'PROVIDER' and own.owner_code = of_provider
                                                              and own.academic_year = calendar.academic_year)))
   select case when exists (select from held) then jsonb_build_object(
            'terms', (select jsonb_agg(jsonb_build_object('startDate', lower(term), 'endDate', upper(term) - 1) order by lower(term))
                        from held, unnest(held.terms) term),
            'closed', coalesce((select jsonb_agg(day order by day) from held, unnest(held.closed_days) day), '[]')) end $$;

-- How a case stands in the pipeline now. Out of it: one that is not with the panel, that is committed, or that is about a placement that runs.
create function pipeline_standing(of_case uuid) returns table (stage text, facts jsonb)
  language sql stable security definer set search_path = public, pg_temp as
$$ with heard as (
     select panel_case.*, child.birth_cohort
       from panel_case join child on child.local_area_code = panel_case.local_area_code and child.child_id = panel_case.child_id
      where panel_case.local_area_code = app_area() and panel_case.case_id = of_case
        and not exists (select from cost_line line where line.local_area_code = app_area() and line.case_id = of_case and line.committed_at is not null)
   ), agreed as (
     select agreement.placement_id, agreement.is_held from funding_agreement agreement
      where agreement.local_area_code = app_area() and agreement.case_id = of_case
        and agreement.committed_at is null and agreement.closed_at is null
        and exists (select from cost_line line where line.local_area_code = app_area() and line.placement_id = agreement.placement_id)
      order by agreement.created_at desc, agreement.funding_agreement_id limit 1
   ), decided as (
     select last.outcome, last.option_id, last.expires_on from decision last
      where last.local_area_code = app_area() and last.case_id = of_case
        and last.outcome not in ('DEFERRED_FOR_INFORMATION', 'NOT_HEARD', 'NOTED', 'RATIFIED')
        and not exists (select from decision later where later.local_area_code = app_area() and later.supersedes_decision_id = last.decision_id)
        and not exists (select from decision_ending ending where ending.local_area_code = app_area() and ending.decision_id = last.decision_id)
      order by last.decided_at desc, last.decision_id limit 1
   ), standing as (
     select case when agreed.placement_id is not null then case when agreed.is_held then 'RECOMMENDED' else 'AGREED' end
                 when heard.request_type in ('EXTENSION', 'REVIEW', 'UPLIFT') then null
                 when heard.status = 'SUBMITTED' then 'REFERRED'
                 when heard.status = 'LISTED' then 'LISTED'
                 when heard.status = 'DECIDED' and decided.outcome = 'NEED_AGREED_FUNDING_DISPUTED' then 'FUNDING_DISPUTED' end as stage,
            agreed.placement_id, decided.outcome = 'AGREED_IN_PRINCIPLE' as is_in_principle, decided.expires_on, decided.option_id,
            heard.primary_need, heard.birth_cohort, heard.responsible_la_code
       from heard left join agreed on true left join decided on true
   ), said as (
     select given.option_id, given.expected_start_date from case_forecast given
      where given.local_area_code = app_area() and given.case_id = of_case
      order by given.entered_at desc, given.case_forecast_id limit 1
   ), chosen as (
     -- The one that was named for the forecast, else in principle, else the first of those found most suitable.
     select option.* from placement_option option left join said on true left join standing on true
      where option.local_area_code = app_area() and option.case_id = of_case
        and (option.suitability is distinct from 'NOT_SUITABLE' or option.option_id = said.option_id or option.option_id = standing.option_id)
      order by option.option_id = said.option_id desc nulls last, option.option_id = standing.option_id desc nulls last,
               array_position(array['SUITABLE', 'SUITABLE_WITH_CONDITIONS'], option.suitability), option.ordinal
      limit 1
   ), priced as (
     select line.category, coalesce(line.is_direct_payment, false) as is_direct_payment, line.ordinal, pipeline_price(line) as price,
            null::jsonb as versions, line.spread in ('TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS') as needs_calendar
       from option_cost_line line join chosen on chosen.option_id = line.option_id
      where line.local_area_code = app_area() and not exists (select from agreed)
      union all
     select line.category, coalesce(line.is_direct_payment, false), line.ordinal, null, dated.versions, dated.needs_calendar
       from cost_line line join agreed on agreed.placement_id = line.placement_id
      cross join lateral (select jsonb_agg(cost_line_version_document(version) order by lower(version.active_span) nulls first) as versions,
                                 bool_or(version.spread in ('TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')) as needs_calendar
                            from cost_line_version version
                           where version.local_area_code = app_area() and version.cost_line_id = line.cost_line_id
                             and version.superseded_at is null) dated
      where line.local_area_code = app_area()
   ), setting as (
     select placement.provider_urn, placement.provision_type, placement.residential, placement.area_class, placement.host_la_code,
            placement.option_id, lower(placement.active_span) as start_date, upper(placement.active_span) - 1 as end_date
       from placement join agreed on agreed.placement_id = placement.placement_id where placement.local_area_code = app_area()
      union all
     select chosen.provider_urn, chosen.provision_type, chosen.residential,
            case when coalesce(school.la_code, standing.responsible_la_code) = standing.responsible_la_code then 'IN_AREA'
                 when exists (select from local_authority_neighbour beside
                               where beside.la_code = standing.responsible_la_code and beside.neighbour_la_code = school.la_code) then 'NEIGHBOURING'
                 else 'OUT_OF_AREA' end,
            school.la_code, chosen.option_id, lower(chosen.expected_span), upper(chosen.expected_span) - 1
       from chosen cross join standing left join establishment school on school.urn = chosen.provider_urn
      where not exists (select from agreed)
   )
   select standing.stage, case when standing.stage is not null then jsonb_build_object(
            'isInPrinciple', coalesce(standing.is_in_principle, false) and standing.placement_id is null, 'inPrincipleUntil', standing.expires_on,
            'optionId', setting.option_id, 'placementId', standing.placement_id,
            'startDate', setting.start_date, 'endDate', setting.end_date, 'givenStartDate', said.expected_start_date,
            'primaryNeed', standing.primary_need, 'birthCohort', standing.birth_cohort, 'provisionType', setting.provision_type,
            'residential', setting.residential, 'providerUrn', setting.provider_urn, 'areaClass', setting.area_class,
            'hostLaCode', setting.host_la_code,
            'providerTypeCode', (select school.type_code from establishment school where school.urn = setting.provider_urn),
            'lines', coalesce((select jsonb_agg(jsonb_build_object('category', category, 'isDirectPayment', is_direct_payment, 'price', price,
                                                                   'versions', versions) order by ordinal) from priced), '[]'),
            'calendar', case when exists (select from priced where needs_calendar) then pipeline_calendar(setting.provider_urn) end) end
     from standing left join setting on true left join said on true
   union all
   select null, null where not exists (select from standing) $$;
alter function pipeline_standing(uuid) owner to rules;
revoke all on function pipeline_standing(uuid) from public;

-- Notes how a case stands if that is not what was noted last. Nothing is kept of an area that has no assumptions: its pipeline is 0.00.
create function note_pipeline(of_case uuid) returns void language plpgsql security definer set search_path = public, pg_temp as
$$ declare
  last pipeline_state;
  now_stage text;
  now_facts jsonb;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('pipeline:' || app_area(), 0));
  if not exists (select from pipeline_assumption where local_area_code = app_area()) then return; end if;
  select standing.stage, standing.facts into now_stage, now_facts from pipeline_standing(of_case) standing;
  select * into last from pipeline_state where local_area_code = app_area() and case_id = of_case order by ordinal desc limit 1;
  if (last.stage, last.facts) is not distinct from (now_stage, now_facts) then return; end if;
  insert into pipeline_state (local_area_code, case_id, ordinal, stage, facts, entered_at)
       values (app_area(), of_case, coalesce(last.ordinal, 0) + 1, now_stage, now_facts, open_posting(app_now()));
end $$;
alter function note_pipeline(uuid) owner to rules;
revoke all on function note_pipeline(uuid) from public;

-- The same for every case with the panel and every one in the pipeline; how many there were. Prices may follow from what no case knows, such as a
-- school calendar: a job asks this every night.
create function note_whole_pipeline() returns integer language plpgsql security definer set search_path = public, pg_temp as
$$ declare
  noted integer := 0;
  one uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('pipeline:' || app_area(), 0));
  for one in select case_id from panel_case where local_area_code = app_area() and status in ('SUBMITTED', 'LISTED', 'DECIDED') order by case_id loop
    perform note_pipeline(one);
    noted := noted + 1;
  end loop;
  return noted;
end $$;
alter function note_whole_pipeline() owner to rules;
revoke all on function note_whole_pipeline() from public;
grant execute on function note_whole_pipeline() to app;

create function pipeline_begins() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if not exists (select from pipeline_assumption other where other.local_area_code = new.local_area_code
                                                       and other.pipeline_assumption_id <> new.pipeline_assumption_id) then
    perform note_whole_pipeline();
  end if;
  return null;
end $$;
alter function pipeline_begins() owner to rules;
create trigger pipeline_assumption_begins after insert on pipeline_assumption for each row execute function pipeline_begins();

-- Whatever a case's place in the pipeline follows from notes it at the commit, whoever writes it.
create function pipeline_moves() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ declare of_case uuid;
begin
  if app_area() is distinct from new.local_area_code then return null; end if;
  if tg_table_name = 'option_cost_line' then
    select option.case_id into of_case from placement_option option
     where option.local_area_code = new.local_area_code and option.option_id = (to_jsonb(new) ->> 'option_id')::uuid;
  else
    of_case := (to_jsonb(new) ->> 'case_id')::uuid;
  end if;
  if of_case is not null then perform note_pipeline(of_case); end if;
  return null;
end $$;
alter function pipeline_moves() owner to rules;
create constraint trigger panel_case_pipeline after insert on panel_case deferrable initially deferred
  for each row when (new.status in ('SUBMITTED', 'LISTED', 'DECIDED')) execute function pipeline_moves();
create constraint trigger panel_case_pipeline_change after update on panel_case deferrable initially deferred
  for each row when ((old.status, old.request_type, old.primary_need, old.responsible_la_code, old.child_id)
         is distinct from (new.status, new.request_type, new.primary_need, new.responsible_la_code, new.child_id)) execute function pipeline_moves();
create constraint trigger placement_option_pipeline after insert or update on placement_option deferrable initially deferred
  for each row execute function pipeline_moves();
create constraint trigger option_cost_line_pipeline after insert on option_cost_line deferrable initially deferred
  for each row execute function pipeline_moves();
create constraint trigger decision_pipeline after insert on decision deferrable initially deferred for each row execute function pipeline_moves();
create constraint trigger decision_ending_pipeline after insert on decision_ending deferrable initially deferred
  for each row execute function pipeline_moves();
create constraint trigger funding_agreement_pipeline after insert on funding_agreement deferrable initially deferred
  for each row when (new.committed_at is null) execute function pipeline_moves();
create constraint trigger funding_agreement_pipeline_change after update on funding_agreement deferrable initially deferred
  for each row when ((old.committed_at, old.closed_at, old.is_held) is distinct from (new.committed_at, new.closed_at, new.is_held))
  execute function pipeline_moves();
create constraint trigger case_forecast_pipeline after insert on case_forecast deferrable initially deferred
  for each row execute function pipeline_moves();

-- The pipeline as at an instant, whatever cases the reader may not open: totals stay whole, and what is hidden is marked (api.md, Who may do what).
create function pipeline_as_at(as_at timestamptz) returns table (is_withheld boolean, case_id uuid, stage text, facts jsonb)
  language sql stable security definer set search_path = public, pg_temp as
$$ select state.case_id in (select app_recused_cases()), state.case_id, state.stage, state.facts
     from pipeline_state state
    where state.local_area_code = app_area() and state.stage is not null and state.entered_at <= as_at
      and not exists (select from pipeline_state later where later.local_area_code = app_area() and later.case_id = state.case_id
                                                        and later.ordinal = state.ordinal + 1 and later.entered_at <= as_at)
      and app_has_role('DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'BUDGET_HOLDER')
    order by state.case_id $$;
alter function pipeline_as_at(timestamptz) owner to rules;
revoke all on function pipeline_as_at(timestamptz) from public;
grant execute on function pipeline_as_at(timestamptz) to app;
`;

const PLAN = `
-- The management plan of the dedicated schools grant (finance.md 1.7): five years, unmitigated and mitigated on one grid. Every saving of it is a
-- version that stays.
create table management_plan (
  local_area_code text not null constraint management_plan_local_area_code_fkey references local_area,
  management_plan_id uuid not null,
  name text not null,
  first_financial_year text not null constraint management_plan_first_financial_year_check check (first_financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  created_at timestamptz(3) not null,
  constraint management_plan_pkey primary key (local_area_code, management_plan_id),
  constraint management_plan_name_key unique (local_area_code, name)
);
create table management_plan_version (
  local_area_code text not null,
  management_plan_id uuid not null,
  version integer not null constraint management_plan_version_version_check check (version >= 1),
  -- The balance before the first year; a deficit is positive.
  opening_pence bigint not null,
  -- What the ledger held then is what delivery is measured from.
  baseline_at timestamptz(3) not null,
  note text not null,
  entered_by uuid not null,
  entered_at timestamptz(3) not null,
  constraint management_plan_version_pkey primary key (local_area_code, management_plan_id, version),
  constraint management_plan_version_management_plan_id_fkey foreign key (local_area_code, management_plan_id) references management_plan
);
create table management_plan_cell (
  local_area_code text not null,
  management_plan_id uuid not null,
  version integer not null,
  financial_year text not null constraint management_plan_cell_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  provision_type text not null constraint management_plan_cell_provision_type_check check (provision_type in (${PROVISION})),
  caseload numeric(12, 4) not null constraint management_plan_cell_caseload_check check (caseload >= 0),
  unit_cost_pence bigint not null,
  constraint management_plan_cell_pkey primary key (local_area_code, management_plan_id, version, financial_year, provision_type),
  constraint management_plan_cell_version_fkey foreign key (local_area_code, management_plan_id, version) references management_plan_version
);
create table management_plan_amount (
  local_area_code text not null,
  management_plan_id uuid not null,
  version integer not null,
  ordinal integer not null,
  financial_year text not null constraint management_plan_amount_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  kind text not null constraint management_plan_amount_kind_check check (kind in ('BLOCK_INCOME', 'OTHER_INCOME', 'OTHER_SPEND')),
  name text not null,
  amount_pence bigint not null constraint management_plan_amount_amount_check check (amount_pence >= 0),
  constraint management_plan_amount_pkey primary key (local_area_code, management_plan_id, version, ordinal),
  constraint management_plan_amount_version_fkey foreign key (local_area_code, management_plan_id, version) references management_plan_version
);
-- A mitigation keeps its id from version to version.
create table management_plan_mitigation (
  local_area_code text not null,
  management_plan_id uuid not null,
  version integer not null,
  mitigation_id uuid not null,
  ordinal integer not null,
  name text not null,
  description text not null,
  owner_id uuid not null,
  start_date date not null,
  end_date date not null,
  saving_pence bigint not null constraint management_plan_mitigation_saving_check check (saving_pence >= 0),
  -- What of the ledger it is measured by where no placement is named: values by dimension; null: by the placements named.
  measured_by jsonb,
  constraint management_plan_mitigation_pkey primary key (local_area_code, management_plan_id, version, mitigation_id),
  constraint management_plan_mitigation_version_fkey foreign key (local_area_code, management_plan_id, version) references management_plan_version,
  constraint management_plan_mitigation_owner_id_fkey foreign key (local_area_code, owner_id) references person,
  constraint management_plan_mitigation_dates_check check (end_date >= start_date)
);
create index management_plan_mitigation_owner_id_idx on management_plan_mitigation (local_area_code, owner_id);
create table management_plan_delivery (
  local_area_code text not null,
  management_plan_id uuid not null,
  version integer not null,
  mitigation_id uuid not null,
  financial_year text not null constraint management_plan_delivery_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  delivered_basis_points integer not null constraint management_plan_delivery_delivered_check check (delivered_basis_points between 0 and 10000),
  constraint management_plan_delivery_pkey primary key (local_area_code, management_plan_id, version, mitigation_id, financial_year),
  constraint management_plan_delivery_mitigation_id_fkey foreign key (local_area_code, management_plan_id, version, mitigation_id) references management_plan_mitigation
);
create table management_plan_move (
  local_area_code text not null,
  management_plan_id uuid not null,
  version integer not null,
  mitigation_id uuid not null,
  ordinal integer not null,
  financial_year text not null constraint management_plan_move_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  -- From where to where; null: such a place is not needed at all, or is one more.
  from_provision_type text constraint management_plan_move_from_check check (from_provision_type in (${PROVISION})),
  to_provision_type text constraint management_plan_move_to_check check (to_provision_type in (${PROVISION})),
  children numeric(12, 4) not null constraint management_plan_move_children_check check (children > 0),
  constraint management_plan_move_pkey primary key (local_area_code, management_plan_id, version, mitigation_id, ordinal),
  constraint management_plan_move_mitigation_id_fkey foreign key (local_area_code, management_plan_id, version, mitigation_id) references management_plan_mitigation,
  constraint management_plan_move_ends_check check (from_provision_type is distinct from to_provision_type)
);
create table management_plan_placement (
  local_area_code text not null,
  management_plan_id uuid not null,
  version integer not null,
  mitigation_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  constraint management_plan_placement_pkey primary key (local_area_code, management_plan_id, version, mitigation_id, placement_id),
  constraint management_plan_placement_mitigation_id_fkey foreign key (local_area_code, management_plan_id, version, mitigation_id) references management_plan_mitigation,
  constraint management_plan_placement_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint management_plan_placement_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
create index management_plan_placement_placement_id_idx on management_plan_placement (local_area_code, placement_id);
create index management_plan_placement_case_id_idx on management_plan_placement (local_area_code, case_id);

create trigger management_plan_version_instant before insert on management_plan_version for each row execute function check_booked_instant('entered_at');
${['management_plan', 'management_plan_version', 'management_plan_cell', 'management_plan_amount', 'management_plan_mitigation', 'management_plan_delivery', 'management_plan_move'].map((table) => `call guard_table('${table}', '${TOTALS}', '{FINANCE,COMMISSIONER}', 'select, insert');`).join('\n')}
call guard_table('management_plan_placement', '${TOTALS} and case_id not in (select app_recused_cases())', '{FINANCE,COMMISSIONER}', 'select, insert');
${['management_plan', 'management_plan_version', 'management_plan_cell', 'management_plan_amount', 'management_plan_mitigation', 'management_plan_delivery', 'management_plan_move', 'management_plan_placement'].map((table) => `call make_append_only('${table}');`).join('\n')}

-- The children whose placements a mitigation is measured by, hidden ones too: what was delivered is the same for every reader.
create function plan_children(of_plan uuid, of_version integer) returns table (mitigation_id uuid, child_id uuid)
  language sql stable security definer set search_path = public, pg_temp as
$$ select distinct named.mitigation_id, panel_case.child_id
     from management_plan_placement named
     join panel_case on panel_case.local_area_code = named.local_area_code and panel_case.case_id = named.case_id
    where named.local_area_code = app_area() and named.management_plan_id = of_plan and named.version = of_version
      and app_has_role('DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR') $$;
alter function plan_children(uuid, integer) owner to rules;
revoke all on function plan_children(uuid, integer) from public;
grant execute on function plan_children(uuid, integer) to app;
`;

export class AddPipelineAndPlan20261122100200 implements MigrationInterface {
  name = 'AddPipelineAndPlan20261122100200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PIPELINE);
    await runner.query(PLAN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function plan_children(uuid, integer);
drop table management_plan_placement;
drop table management_plan_move;
drop table management_plan_delivery;
drop table management_plan_mitigation;
drop table management_plan_amount;
drop table management_plan_cell;
drop table management_plan_version;
drop table management_plan;
drop function pipeline_as_at(timestamptz);
drop trigger case_forecast_pipeline on case_forecast;
drop trigger funding_agreement_pipeline_change on funding_agreement;
drop trigger funding_agreement_pipeline on funding_agreement;
drop trigger decision_ending_pipeline on decision_ending;
drop trigger decision_pipeline on decision;
drop trigger option_cost_line_pipeline on option_cost_line;
drop trigger placement_option_pipeline on placement_option;
drop trigger panel_case_pipeline_change on panel_case;
drop trigger panel_case_pipeline on panel_case;
drop function pipeline_moves();
drop trigger pipeline_assumption_begins on pipeline_assumption;
drop function pipeline_begins();
drop function note_whole_pipeline();
drop function note_pipeline(uuid);
drop function pipeline_standing(uuid);
drop function pipeline_calendar(text);
drop function pipeline_price(option_cost_line);
drop table pipeline_state;
drop table case_forecast;
drop table pipeline_share;
drop table pipeline_stage;
drop table pipeline_assumption;
`);
  }
}
