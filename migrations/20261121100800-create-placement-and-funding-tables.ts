import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreatePlacementAndFundingTables20261121100800 implements MigrationInterface {
  name = 'CreatePlacementAndFundingTables20261121100800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table placement (
  local_area_code text not null,
  placement_id uuid not null,
  case_id uuid not null,
  decision_id uuid not null,
  option_id uuid not null,
  provider_urn text constraint placement_provider_urn_fkey references establishment,
  sen_setting text constraint placement_sen_setting_check check (sen_setting in ('OLA', 'OPA', 'EHE', 'EYP', 'OTH', 'NEET', 'NIEC', 'NIEO')),
  provision_type text not null constraint placement_provision_type_check check (provision_type in ('MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS')),
  residential text not null constraint placement_residential_check check (residential in ('DAY', 'RESIDENTIAL_38_51', 'RESIDENTIAL_52')),
  responsible_la_code text not null,
  host_la_code text,
  area_class text not null constraint placement_area_class_check check (area_class in ('IN_AREA', 'NEIGHBOURING', 'OUT_OF_AREA')),
  distance_miles numeric(7, 1),
  distance_basis text constraint placement_distance_basis_check check (distance_basis in ('ESTABLISHMENT_COORDINATES', 'AUTHORITY_CENTROIDS')),
  -- The days the placement covers: as decided, then as it really started and ended. Upper bound open: no expected end.
  active_span daterange not null,
  started_date date,
  ended_date date,
  end_reason text,
  created_at timestamptz(3) not null,
  version integer not null default 1,
  constraint placement_pkey primary key (local_area_code, placement_id),
  constraint placement_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint placement_decision_id_fkey foreign key (local_area_code, decision_id) references decision,
  constraint placement_decision_key unique (local_area_code, decision_id),
  constraint placement_option_id_fkey foreign key (local_area_code, option_id) references placement_option,
  constraint placement_setting_check check ((provider_urn is null) <> (sen_setting is null))
);
create index placement_case_id_idx on placement (local_area_code, case_id);
create index placement_option_id_idx on placement (local_area_code, option_id);
create index placement_provider_urn_idx on placement (provider_urn);
create index placement_start_idx on placement (local_area_code, lower(active_span), placement_id);

-- What the ledger knows of a cost line: its days and its placement's, whether it is committed, and how it is coded.
create table cost_line (
  local_area_code text not null,
  cost_line_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  decision_id uuid not null,
  ordinal integer not null,
  placement_span daterange not null,
  committed_at timestamptz(3),
  primary_need text not null,
  birth_cohort integer not null,
  provision_type text not null,
  residential text not null,
  provider_urn text,
  area_class text not null,
  host_la_code text,
  category text not null constraint cost_line_category_check check (category in ('EDUCATION', 'CARE', 'HEALTH', 'THERAPY', 'TRANSPORT', 'EQUIPMENT')),
  description text,
  active_span daterange not null,
  constraint cost_line_pkey primary key (local_area_code, cost_line_id),
  constraint cost_line_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint cost_line_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint cost_line_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint cost_line_decision_id_fkey foreign key (local_area_code, decision_id) references decision,
  constraint cost_line_ordinal_key unique (local_area_code, placement_id, ordinal)
);
create index cost_line_case_id_idx on cost_line (local_area_code, case_id);
create index cost_line_child_id_idx on cost_line (local_area_code, child_id);
create index cost_line_decision_id_idx on cost_line (local_area_code, decision_id);

-- One dated agreement of price and shares: every day of the line has exactly one (money.md sections 2 and 3).
create table cost_line_version (
  local_area_code text not null,
  cost_line_version_id uuid not null,
  cost_line_id uuid not null,
  case_id uuid not null,
  funding_agreement_id uuid not null,
  active_span daterange not null,
  unit text not null constraint cost_line_version_unit_check check (unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')),
  amount_pence bigint not null,
  spread text constraint cost_line_version_spread_check check (spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')),
  year text constraint cost_line_version_year_check check (year in ('FINANCIAL', 'ACADEMIC', 'POST_16')),
  hours_per_week numeric(9, 4),
  constraint cost_line_version_pkey primary key (local_area_code, cost_line_version_id),
  constraint cost_line_version_cost_line_id_fkey foreign key (local_area_code, cost_line_id) references cost_line,
  constraint cost_line_version_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint cost_line_version_no_overlap exclude using gist (local_area_code with =, cost_line_id with =, active_span with &&)
);
create index cost_line_version_cost_line_id_idx on cost_line_version (local_area_code, cost_line_id);
create index cost_line_version_case_id_idx on cost_line_version (local_area_code, case_id);
create index cost_line_version_funding_agreement_id_idx on cost_line_version (local_area_code, funding_agreement_id);

create table cost_line_share (
  local_area_code text not null,
  cost_line_version_id uuid not null,
  case_id uuid not null,
  ordinal integer not null,
  budget_holder_id uuid not null,
  parts bigint constraint cost_line_share_parts_check check (parts >= 0),
  fixed_unit text constraint cost_line_share_fixed_unit_check check (fixed_unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')),
  fixed_amount_pence bigint,
  fixed_spread text constraint cost_line_share_fixed_spread_check check (fixed_spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')),
  fixed_year text constraint cost_line_share_fixed_year_check check (fixed_year in ('FINANCIAL', 'ACADEMIC', 'POST_16')),
  fixed_hours_per_week numeric(9, 4),
  cap_pence bigint constraint cost_line_share_cap_check check (cap_pence >= 0),
  is_residual boolean not null default false,
  constraint cost_line_share_kind_check check ((parts is not null)::integer + (fixed_unit is not null)::integer + is_residual::integer = 1),
  constraint cost_line_share_pkey primary key (local_area_code, cost_line_version_id, ordinal),
  constraint cost_line_share_version_fkey foreign key (local_area_code, cost_line_version_id) references cost_line_version,
  constraint cost_line_share_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint cost_line_share_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint cost_line_share_holder_key unique (local_area_code, cost_line_version_id, budget_holder_id)
);
create index cost_line_share_case_id_idx on cost_line_share (local_area_code, case_id);
create index cost_line_share_budget_holder_id_idx on cost_line_share (local_area_code, budget_holder_id);

-- A dated agreement as one document, as the product reads it: amounts as text, which a JSON number could not hold.
create function cost_line_version_document(version cost_line_version) returns jsonb language sql stable as
$$ select jsonb_build_object(
     'costLineVersionId', version.cost_line_version_id, 'fundingAgreementId', version.funding_agreement_id,
     'startDate', lower(version.active_span), 'endDate', upper(version.active_span) - 1,
     'price', jsonb_build_object('unit', version.unit, 'amount', version.amount_pence::text, 'spread', version.spread,
                                 'year', version.year, 'hoursPerWeek', version.hours_per_week::text),
     'shares', coalesce((
       select jsonb_agg(jsonb_build_object(
                'payer', share.budget_holder_id, 'parts', share.parts::text, 'cap', share.cap_pence::text, 'residual', share.is_residual,
                'fixed', case when share.fixed_unit is not null then jsonb_build_object(
                  'unit', share.fixed_unit, 'amount', share.fixed_amount_pence::text, 'spread', share.fixed_spread,
                  'year', share.fixed_year, 'hoursPerWeek', share.fixed_hours_per_week::text) end) order by share.ordinal)
         from cost_line_share share
        where share.local_area_code = version.local_area_code and share.cost_line_version_id = version.cost_line_version_id), '[]')) $$;

create table funding_agreement (
  local_area_code text not null,
  funding_agreement_id uuid not null,
  case_id uuid not null,
  decision_id uuid not null,
  placement_id uuid not null,
  -- J4: how the split was set; there is no default.
  method text not null constraint funding_agreement_method_check check (method in ('NEEDS_LED', 'CONTINUING_CARE_TOOL', 'HOURS_TOOL', 'PROTOCOL', 'POOLED_FUND', 'SINGLE_AGENCY')),
  method_evidence text,
  -- Held until the decision itself is ratified, where its terms of reference ask for that (G2).
  is_held boolean not null,
  created_at timestamptz(3) not null,
  -- When every share was approved and every ratification there: the instant the ledger was posted.
  committed_at timestamptz(3),
  version integer not null default 1,
  constraint funding_agreement_pkey primary key (local_area_code, funding_agreement_id),
  constraint funding_agreement_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint funding_agreement_decision_id_fkey foreign key (local_area_code, decision_id) references decision,
  constraint funding_agreement_placement_id_fkey foreign key (local_area_code, placement_id) references placement
);
create index funding_agreement_case_id_idx on funding_agreement (local_area_code, case_id);
create index funding_agreement_decision_id_idx on funding_agreement (local_area_code, decision_id);
create index funding_agreement_placement_id_idx on funding_agreement (local_area_code, placement_id);
alter table cost_line_version add constraint cost_line_version_funding_agreement_id_fkey
  foreign key (local_area_code, funding_agreement_id) references funding_agreement;

-- One holder's part of an agreement: what it comes to on each delegated-limit basis, and whether the holder has agreed it.
create table contribution (
  local_area_code text not null,
  contribution_id uuid not null,
  funding_agreement_id uuid not null,
  case_id uuid not null,
  budget_holder_id uuid not null,
  ordinal integer not null,
  weekly_pence bigint not null,
  annual_pence bigint not null,
  whole_life_pence bigint,
  -- Null: within its limits. Else the sentence that says which limit it is over and by how much.
  over_limit text,
  status text not null constraint contribution_status_check check (status in ('PROPOSED', 'APPROVED', 'AWAITING_RATIFICATION')),
  approved_by uuid,
  approved_at timestamptz(3),
  version integer not null default 1,
  constraint contribution_pkey primary key (local_area_code, contribution_id),
  constraint contribution_funding_agreement_id_fkey foreign key (local_area_code, funding_agreement_id) references funding_agreement,
  constraint contribution_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint contribution_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint contribution_approved_by_fkey foreign key (local_area_code, approved_by) references person,
  constraint contribution_holder_key unique (local_area_code, funding_agreement_id, budget_holder_id),
  constraint contribution_approval_check check ((status = 'PROPOSED') = (approved_by is null))
);
create index contribution_case_id_idx on contribution (local_area_code, case_id);
create index contribution_budget_holder_id_idx on contribution (local_area_code, budget_holder_id);
create index contribution_approved_by_idx on contribution (local_area_code, approved_by);

-- No day of a line without an agreement: the versions together cover exactly the line's days.
create function check_cost_line_covered() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ declare
  line cost_line%rowtype;
  covered datemultirange;
begin
  select * into line from cost_line where local_area_code = new.local_area_code and cost_line_id = new.cost_line_id;
  if not found then return null; end if;
  select range_agg(active_span) into covered from cost_line_version
   where local_area_code = new.local_area_code and cost_line_id = new.cost_line_id;
  if covered is distinct from datemultirange(line.active_span) then
    raise exception 'the dated agreements of a cost line must cover its every day and no other'
      using errcode = 'check_violation', constraint = 'cost_line_covered', table = 'cost_line_version';
  end if;
  if exists (select from cost_line_version v where v.local_area_code = new.local_area_code and v.cost_line_id = new.cost_line_id
             and not exists (select from cost_line_share s where s.local_area_code = v.local_area_code and s.cost_line_version_id = v.cost_line_version_id)) then
    raise exception 'a dated agreement of a cost line must name who pays'
      using errcode = 'check_violation', constraint = 'cost_line_version_shared', table = 'cost_line_share';
  end if;
  return null;
end $$;
alter function check_cost_line_covered() owner to rules;
create constraint trigger cost_line_covered after insert or update on cost_line
  deferrable initially deferred for each row execute function check_cost_line_covered();
create constraint trigger cost_line_version_covered after insert or update on cost_line_version
  deferrable initially deferred for each row execute function check_cost_line_covered();

call guard_table('placement', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{PANEL_CHAIR,COMMISSIONER}', 'select, insert, update');
call guard_table('cost_line', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{PANEL_CHAIR,COMMISSIONER,BUDGET_HOLDER,DIRECTOR}', 'select, insert, update');
call guard_table('cost_line_version', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{PANEL_CHAIR,COMMISSIONER}', 'select, insert, update');
call guard_table('cost_line_share', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{PANEL_CHAIR,COMMISSIONER}', 'select, insert');
call guard_table('funding_agreement', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{PANEL_CHAIR,BUDGET_HOLDER,DIRECTOR,COMMISSIONER}', 'select, insert, update');
call guard_table('contribution', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{PANEL_CHAIR,BUDGET_HOLDER,DIRECTOR}', 'select, insert, update');
-- G9 in the database too: a holder's own person changes its contribution; a director does, who ratifies.
create policy contribution_app_own on contribution as restrictive for update to app
  using ((select app_has_role('DIRECTOR')) or budget_holder_id in (select app_budget_holders()));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table contribution;
alter table cost_line_version drop constraint cost_line_version_funding_agreement_id_fkey;
drop table funding_agreement;
drop function cost_line_version_document(cost_line_version);
drop table cost_line_share;
drop table cost_line_version;
drop table cost_line;
drop function check_cost_line_covered();
drop table placement;
`);
  }
}
