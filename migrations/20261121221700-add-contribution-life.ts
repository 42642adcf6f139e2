import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who sees the money of a case; never past an interest. */
const MONEY = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
/** Who reads what the agencies said of a share, which speaks of the child: those with the papers, and the budget holders that are parties. */
const SAID = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases()) or case_id in (select share.case_id from contribution share where share.budget_holder_id in (select app_budget_holders()))) and case_id not in (select app_recused_cases())`;
/** Whoever takes a step in the life of a contribution. */
const PARTIES = '{CASE_OFFICER,COMMISSIONER,PANEL_CHAIR,DIRECTOR,BUDGET_HOLDER,FINANCE}';

/** A further way in for roles whose step writes to a table that others’ steps write to as well. */
function alsoLet(table: string, command: 'insert' | 'update', roles: string): string {
  const right = `local_area_code = (select app_area()) and (select app_has_role(${roles}))`;
  return command === 'insert'
    ? `create policy ${table}_app_insert_party on ${table} for insert to app with check (${right});`
    : `create policy ${table}_app_update_party on ${table} for update to app using (${right}) with check (${right});`;
}

export class AddContributionLife20261121221700 implements MigrationInterface {
  name = 'AddContributionLife20261121221700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A dated agreement that another takes the place of is kept: who was to pay on a day, and what was known of it when (J6).
-- recorded_at: the ledger's instant from which it stands, null as long as the line is committed; superseded_at: until when.
alter table cost_line_version
  add column recorded_at timestamptz(3),
  add column superseded_at timestamptz(3);
alter table cost_line_version drop constraint cost_line_version_no_overlap;
alter table cost_line_version add constraint cost_line_version_no_overlap
  exclude using gist (local_area_code with =, cost_line_id with =, active_span with &&) where (superseded_at is null);

create or replace function check_cost_line_covered() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ declare
  line cost_line%rowtype;
  covered datemultirange;
begin
  select * into line from cost_line where local_area_code = new.local_area_code and cost_line_id = new.cost_line_id;
  if not found then return null; end if;
  select range_agg(active_span) into covered from cost_line_version
   where local_area_code = new.local_area_code and cost_line_id = new.cost_line_id and superseded_at is null;
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

create or replace function cost_line_version_document(version cost_line_version) returns jsonb language sql stable as
$$ select jsonb_build_object(
     'costLineVersionId', version.cost_line_version_id, 'fundingAgreementId', version.funding_agreement_id,
     'startDate', lower(version.active_span), 'endDate', upper(version.active_span) - 1,
     'recordedAt', version.recorded_at, 'supersededAt', version.superseded_at,
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

-- J5, J6: an agreement is the first of a placement, a change from a day on, or what settles a dispute. Only the first is a decision's.
alter table funding_agreement
  alter column decision_id drop not null,
  add column kind text not null default 'INITIAL' constraint funding_agreement_kind_check check (kind in ('INITIAL', 'CHANGE', 'SETTLEMENT')),
  add column from_date date,
  add column proposed_by uuid,
  add column dispute_id uuid,
  -- It never takes effect, or no longer waits: another took its place, a holder refused it, it was taken back, its decision lapsed.
  add column closed_at timestamptz(3),
  add column closed_because text constraint funding_agreement_closed_because_check check (closed_because in ('REPLACED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
  add constraint funding_agreement_decision_check check ((kind = 'INITIAL') = (decision_id is not null)),
  add constraint funding_agreement_from_check check ((kind = 'INITIAL') = (from_date is null)),
  add constraint funding_agreement_dispute_check check ((kind = 'SETTLEMENT') = (dispute_id is not null)),
  add constraint funding_agreement_closed_check check ((closed_at is null) = (closed_because is null));
create index funding_agreement_dispute_id_idx on funding_agreement (local_area_code, dispute_id);

-- J4: what the method rests on, beside the words: evidence of the case, and the tool with its result.
create table funding_method_evidence (
  local_area_code text not null,
  funding_agreement_id uuid not null,
  case_id uuid not null,
  evidence_ids uuid[] not null,
  tool_name text,
  tool_score text,
  hours_per_week numeric(9, 4),
  constraint funding_method_evidence_pkey primary key (local_area_code, funding_agreement_id),
  constraint funding_method_evidence_funding_agreement_id_fkey foreign key (local_area_code, funding_agreement_id) references funding_agreement,
  constraint funding_method_evidence_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
create index funding_method_evidence_case_id_idx on funding_method_evidence (local_area_code, case_id);

-- The split that a change or a settlement would put on a line from its day on, until every holder it changes has approved it.
create table funding_agreement_line (
  local_area_code text not null,
  funding_agreement_id uuid not null,
  cost_line_id uuid not null,
  case_id uuid not null,
  constraint funding_agreement_line_pkey primary key (local_area_code, funding_agreement_id, cost_line_id),
  constraint funding_agreement_line_funding_agreement_id_fkey foreign key (local_area_code, funding_agreement_id) references funding_agreement,
  constraint funding_agreement_line_cost_line_id_fkey foreign key (local_area_code, cost_line_id) references cost_line,
  constraint funding_agreement_line_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
create index funding_agreement_line_cost_line_id_idx on funding_agreement_line (local_area_code, cost_line_id);
create index funding_agreement_line_case_id_idx on funding_agreement_line (local_area_code, case_id);
create table funding_agreement_share (
  local_area_code text not null,
  funding_agreement_id uuid not null,
  cost_line_id uuid not null,
  case_id uuid not null,
  ordinal integer not null,
  budget_holder_id uuid not null,
  parts bigint constraint funding_agreement_share_parts_check check (parts >= 0),
  fixed_unit text constraint funding_agreement_share_fixed_unit_check check (fixed_unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')),
  fixed_amount_pence bigint,
  fixed_spread text constraint funding_agreement_share_fixed_spread_check check (fixed_spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')),
  fixed_year text constraint funding_agreement_share_fixed_year_check check (fixed_year in ('FINANCIAL', 'ACADEMIC', 'POST_16')),
  fixed_hours_per_week numeric(9, 4),
  cap_pence bigint constraint funding_agreement_share_cap_check check (cap_pence >= 0),
  is_residual boolean not null default false,
  constraint funding_agreement_share_kind_check check ((parts is not null)::integer + (fixed_unit is not null)::integer + is_residual::integer = 1),
  constraint funding_agreement_share_pkey primary key (local_area_code, funding_agreement_id, cost_line_id, ordinal),
  constraint funding_agreement_share_line_fkey foreign key (local_area_code, funding_agreement_id, cost_line_id) references funding_agreement_line,
  constraint funding_agreement_share_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint funding_agreement_share_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder
);
create index funding_agreement_share_case_id_idx on funding_agreement_share (local_area_code, case_id);
create index funding_agreement_share_budget_holder_id_idx on funding_agreement_share (local_area_code, budget_holder_id);

-- A holder may refuse its share; over a limit in a change or a settlement it is ratified by itself, a decision's with the decision.
alter table contribution
  add column proposed_at timestamptz(3),
  add column ratified_by uuid,
  add column ratified_at timestamptz(3);
update contribution set proposed_at = agreement.created_at from funding_agreement agreement
 where agreement.local_area_code = contribution.local_area_code and agreement.funding_agreement_id = contribution.funding_agreement_id;
alter table contribution alter column proposed_at set not null;
alter table contribution drop constraint contribution_status_check;
alter table contribution add constraint contribution_status_check check (status in ('PROPOSED', 'APPROVED', 'AWAITING_RATIFICATION', 'REFUSED'));
alter table contribution drop constraint contribution_approval_check;
alter table contribution add constraint contribution_approval_check check ((status in ('APPROVED', 'AWAITING_RATIFICATION')) = (approved_by is not null));
create index contribution_proposed_at_idx on contribution (local_area_code, proposed_at, contribution_id);
-- G9: a share is put to its holder; nobody stores it as agreed.
create policy contribution_app_new on contribution as restrictive for insert to app with check (status = 'PROPOSED');

-- J7: the steps of an area by which a dispute moves up when the days of one are over.
create table dispute_stage (
  local_area_code text not null constraint dispute_stage_local_area_code_fkey references local_area,
  ordinal integer not null constraint dispute_stage_ordinal_check check (ordinal >= 1),
  name text not null,
  days integer not null constraint dispute_stage_days_check check (days >= 1),
  owner_role text constraint dispute_stage_owner_role_check check (owner_role in ('CASE_OFFICER', 'PANEL_MEMBER', 'PANEL_CHAIR', 'DIRECTOR', 'BUDGET_HOLDER', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'ADMINISTRATOR', 'INTEGRATION')),
  owner_id uuid,
  constraint dispute_stage_pkey primary key (local_area_code, ordinal),
  constraint dispute_stage_owner_id_fkey foreign key (local_area_code, owner_id) references person,
  constraint dispute_stage_owner_check check (num_nonnulls(owner_role, owner_id) = 1)
);
create index dispute_stage_owner_id_idx on dispute_stage (local_area_code, owner_id);

-- A holder's share in dispute from a day on: who carries it meanwhile without prejudice (J2), where it stands (J7), how it ended.
create table dispute (
  local_area_code text not null,
  dispute_id uuid not null,
  case_id uuid not null,
  placement_id uuid not null,
  contribution_id uuid not null,
  budget_holder_id uuid not null,
  first_disputed_date date not null,
  raised_by uuid not null,
  raised_at timestamptz(3) not null,
  -- As the stage was when the dispute came to it; null: the area had none.
  stage_ordinal integer,
  stage_name text,
  stage_start_date date,
  stage_due_date date,
  owner_role text constraint dispute_owner_role_check check (owner_role in ('CASE_OFFICER', 'PANEL_MEMBER', 'PANEL_CHAIR', 'DIRECTOR', 'BUDGET_HOLDER', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'ADMINISTRATOR', 'INTEGRATION')),
  owner_id uuid,
  overdue_at timestamptz(3),
  interim_basis text constraint dispute_interim_basis_check check (interim_basis in ('STATUS_QUO', 'LEAD', 'EQUAL')),
  interim_payer_id uuid,
  interim_set_by uuid,
  interim_set_at timestamptz(3),
  closed_at timestamptz(3),
  outcome text constraint dispute_outcome_check check (outcome in ('SETTLED', 'DETERMINED', 'WITHDRAWN')),
  -- Who decided it, where somebody independent of the agencies did.
  resolver_name text,
  resolver_organisation text,
  resolver_reference text,
  determined_date date,
  version integer not null default 1,
  constraint dispute_pkey primary key (local_area_code, dispute_id),
  constraint dispute_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint dispute_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint dispute_contribution_id_fkey foreign key (local_area_code, contribution_id) references contribution,
  constraint dispute_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint dispute_interim_payer_id_fkey foreign key (local_area_code, interim_payer_id) references budget_holder,
  constraint dispute_owner_id_fkey foreign key (local_area_code, owner_id) references person,
  constraint dispute_stage_check check (num_nulls(stage_ordinal, stage_name, stage_start_date, stage_due_date) in (0, 4) and num_nonnulls(owner_role, owner_id) = (stage_ordinal is not null)::integer),
  constraint dispute_interim_check check (num_nulls(interim_basis, interim_payer_id, interim_set_by, interim_set_at) in (0, 4)),
  constraint dispute_closed_check check ((closed_at is null) = (outcome is null)),
  constraint dispute_resolver_check check (num_nulls(resolver_name, resolver_organisation, resolver_reference, determined_date) in (0, 4) and (outcome is null or (resolver_name is not null) = (outcome = 'DETERMINED')))
);
create index dispute_case_id_idx on dispute (local_area_code, case_id);
create index dispute_placement_id_idx on dispute (local_area_code, placement_id);
create index dispute_contribution_id_idx on dispute (local_area_code, contribution_id);
create index dispute_budget_holder_id_idx on dispute (local_area_code, budget_holder_id);
create index dispute_interim_payer_id_idx on dispute (local_area_code, interim_payer_id);
create index dispute_owner_id_idx on dispute (local_area_code, owner_id);
create index dispute_raised_at_idx on dispute (local_area_code, raised_at, dispute_id);
create index dispute_stage_due_idx on dispute (local_area_code, stage_due_date) where closed_at is null;
create unique index dispute_open_key on dispute (local_area_code, contribution_id) where closed_at is null;
alter table funding_agreement add constraint funding_agreement_dispute_id_fkey foreign key (local_area_code, dispute_id) references dispute;

-- What is disputed: these lines, and of each the whole share or what is above the sum accepted. No row: the whole share of every line.
create table dispute_line (
  local_area_code text not null,
  dispute_id uuid not null,
  cost_line_id uuid not null,
  case_id uuid not null,
  accepted_unit text constraint dispute_line_accepted_unit_check check (accepted_unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')),
  accepted_amount_pence bigint,
  accepted_spread text constraint dispute_line_accepted_spread_check check (accepted_spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')),
  accepted_year text constraint dispute_line_accepted_year_check check (accepted_year in ('FINANCIAL', 'ACADEMIC', 'POST_16')),
  accepted_hours_per_week numeric(9, 4),
  constraint dispute_line_pkey primary key (local_area_code, dispute_id, cost_line_id),
  constraint dispute_line_dispute_id_fkey foreign key (local_area_code, dispute_id) references dispute,
  constraint dispute_line_cost_line_id_fkey foreign key (local_area_code, cost_line_id) references cost_line,
  constraint dispute_line_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint dispute_line_accepted_check check ((accepted_unit is null) = (accepted_amount_pence is null))
);
create index dispute_line_cost_line_id_idx on dispute_line (local_area_code, cost_line_id);
create index dispute_line_case_id_idx on dispute_line (local_area_code, case_id);

-- Why a split was proposed, a share refused or disputed, a dispute settled: the words, by whom and when; never changed.
create table funding_statement (
  local_area_code text not null,
  funding_statement_id uuid not null,
  case_id uuid not null,
  kind text not null constraint funding_statement_kind_check check (kind in ('PROPOSAL', 'REFUSAL', 'DISPUTE', 'SETTLEMENT', 'RATIFICATION')),
  funding_agreement_id uuid not null,
  contribution_id uuid,
  dispute_id uuid,
  reason text not null,
  legal_basis text,
  said_by uuid not null,
  said_at timestamptz(3) not null,
  constraint funding_statement_pkey primary key (local_area_code, funding_statement_id),
  constraint funding_statement_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint funding_statement_funding_agreement_id_fkey foreign key (local_area_code, funding_agreement_id) references funding_agreement,
  constraint funding_statement_contribution_id_fkey foreign key (local_area_code, contribution_id) references contribution,
  constraint funding_statement_dispute_id_fkey foreign key (local_area_code, dispute_id) references dispute
);
create index funding_statement_case_id_idx on funding_statement (local_area_code, case_id, said_at);
create index funding_statement_funding_agreement_id_idx on funding_statement (local_area_code, funding_agreement_id);
create index funding_statement_contribution_id_idx on funding_statement (local_area_code, contribution_id);
create index funding_statement_dispute_id_idx on funding_statement (local_area_code, dispute_id);

-- Who carries what of a holder's share of a line, from a day on and without prejudice, until the dispute is settled. It moves the
-- payer of amounts and nothing of the line's own arithmetic. Stands like a dated agreement from recorded_at until superseded_at.
create table cost_line_carry (
  local_area_code text not null,
  cost_line_carry_id uuid not null,
  cost_line_id uuid not null,
  case_id uuid not null,
  dispute_id uuid not null,
  budget_holder_id uuid not null,
  active_span daterange not null,
  accepted_unit text constraint cost_line_carry_accepted_unit_check check (accepted_unit in ('YEAR', 'TERM', 'WEEK', 'DAY', 'HOUR', 'ONCE')),
  accepted_amount_pence bigint,
  accepted_spread text constraint cost_line_carry_accepted_spread_check check (accepted_spread in ('DAYS', 'MONTHS', 'TERMS', 'SCHOOL_DAYS', 'SCHOOL_WEEKS')),
  accepted_year text constraint cost_line_carry_accepted_year_check check (accepted_year in ('FINANCIAL', 'ACADEMIC', 'POST_16')),
  accepted_hours_per_week numeric(9, 4),
  recorded_at timestamptz(3),
  superseded_at timestamptz(3),
  constraint cost_line_carry_pkey primary key (local_area_code, cost_line_carry_id),
  constraint cost_line_carry_cost_line_id_fkey foreign key (local_area_code, cost_line_id) references cost_line,
  constraint cost_line_carry_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint cost_line_carry_dispute_id_fkey foreign key (local_area_code, dispute_id) references dispute,
  constraint cost_line_carry_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint cost_line_carry_no_overlap exclude using gist (local_area_code with =, cost_line_id with =, budget_holder_id with =, active_span with &&) where (superseded_at is null)
);
create index cost_line_carry_cost_line_id_idx on cost_line_carry (local_area_code, cost_line_id);
create index cost_line_carry_case_id_idx on cost_line_carry (local_area_code, case_id);
create index cost_line_carry_dispute_id_idx on cost_line_carry (local_area_code, dispute_id);
create index cost_line_carry_budget_holder_id_idx on cost_line_carry (local_area_code, budget_holder_id);
-- Who carries it: one holder, or several in equal parts in this order.
create table cost_line_carrier (
  local_area_code text not null,
  cost_line_carry_id uuid not null,
  ordinal integer not null,
  case_id uuid not null,
  budget_holder_id uuid not null,
  constraint cost_line_carrier_pkey primary key (local_area_code, cost_line_carry_id, ordinal),
  constraint cost_line_carrier_cost_line_carry_id_fkey foreign key (local_area_code, cost_line_carry_id) references cost_line_carry,
  constraint cost_line_carrier_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint cost_line_carrier_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint cost_line_carrier_holder_key unique (local_area_code, cost_line_carry_id, budget_holder_id)
);
create index cost_line_carrier_case_id_idx on cost_line_carrier (local_area_code, case_id);
create index cost_line_carrier_budget_holder_id_idx on cost_line_carrier (local_area_code, budget_holder_id);

-- The carried shares of a line as they stood at an instant, or as they stand (null), as one document.
create function cost_line_carries(line cost_line, as_at timestamptz) returns jsonb language sql stable as
$$ select coalesce(jsonb_agg(jsonb_build_object(
            'disputeId', carry.dispute_id, 'holder', carry.budget_holder_id,
            'startDate', lower(carry.active_span), 'endDate', upper(carry.active_span) - 1,
            'accepted', case when carry.accepted_unit is not null then jsonb_build_object(
              'unit', carry.accepted_unit, 'amount', carry.accepted_amount_pence::text, 'spread', carry.accepted_spread,
              'year', carry.accepted_year, 'hoursPerWeek', carry.accepted_hours_per_week::text) end,
            'carriers', (select jsonb_agg(carrier.budget_holder_id order by carrier.ordinal) from cost_line_carrier carrier
                          where carrier.local_area_code = carry.local_area_code and carrier.cost_line_carry_id = carry.cost_line_carry_id))
          order by carry.budget_holder_id, lower(carry.active_span) nulls first), '[]')
     from cost_line_carry carry
    where carry.local_area_code = line.local_area_code and carry.cost_line_id = line.cost_line_id
      and case when as_at is null then carry.superseded_at is null
               else coalesce(carry.recorded_at, '-infinity') <= as_at and (carry.superseded_at is null or carry.superseded_at > as_at) end $$;

-- As before, and the agreements and carried shares too as they stood at the instant.
drop function live_cost_lines(daterange, timestamptz);
create function live_cost_lines(days daterange, as_at timestamptz)
  returns table (is_withheld boolean, cost_line_id uuid, placement_id uuid, case_id uuid, child_id uuid,
                 placement_start_date date, placement_end_date date, start_date date, end_date date,
                 primary_need text, birth_cohort integer, provision_type text, residential text, provider_urn text, area_class text,
                 host_la_code text, category text, versions jsonb, carries jsonb)
  language sql stable security definer set search_path = public, pg_temp as
$$ select line.case_id in (select app_recused_cases()), line.cost_line_id, line.placement_id, line.case_id, line.child_id,
          lower(known.placement_span), upper(known.placement_span) - 1, lower(line.active_span), upper(line.active_span) - 1,
          line.primary_need, line.birth_cohort, line.provision_type, line.residential, line.provider_urn, line.area_class,
          line.host_la_code, line.category, agreed.versions, cost_line_carries(line, as_at)
     from cost_line line
     join lateral (select history.placement_span from cost_line_history history
                    where history.local_area_code = line.local_area_code and history.cost_line_id = line.cost_line_id
                      and history.posted_at <= as_at
                    order by history.ordinal desc limit 1) known on true
     join lateral (select jsonb_agg(cost_line_version_document(dated) order by lower(dated.active_span) nulls first) as versions
                     from cost_line_version dated
                    where dated.local_area_code = line.local_area_code and dated.cost_line_id = line.cost_line_id
                      and coalesce(dated.recorded_at, '-infinity') <= as_at
                      and (dated.superseded_at is null or dated.superseded_at > as_at)) agreed on true
    where line.local_area_code = app_area() and known.placement_span * line.active_span && days
      and app_has_role('DIRECTOR', 'FINANCE', 'COMMISSIONER', 'AUDITOR', 'BUDGET_HOLDER') $$;
alter function live_cost_lines(daterange, timestamptz) owner to rules;
revoke all on function live_cost_lines(daterange, timestamptz) from public;
grant execute on function live_cost_lines(daterange, timestamptz) to app;

-- What the ledger holds of these holders and years, whoever asks: a ceiling is kept by every write that commits to it.
create function committed_of_holders(holders uuid[], years text[])
  returns table (budget_holder_id uuid, financial_year text, amount_pence bigint)
  language sql stable security definer set search_path = public, pg_temp as
$$ select posting.budget_holder_id, posting.reported_financial_year, sum(posting.amount_pence)::bigint
     from posting
    where posting.local_area_code = app_area() and posting.budget_holder_id = any (holders)
      and posting.reported_financial_year = any (years)
      and app_has_role('CASE_OFFICER', 'COMMISSIONER', 'PANEL_CHAIR', 'DIRECTOR', 'BUDGET_HOLDER', 'FINANCE')
    group by 1, 2 $$;
alter function committed_of_holders(uuid[], text[]) owner to rules;
revoke all on function committed_of_holders(uuid[], text[]) from public;
grant execute on function committed_of_holders(uuid[], text[]) to app;

call guard_table('funding_method_evidence', '${SAID}', '${PARTIES}', 'select, insert');
call guard_table('funding_agreement_line', '${MONEY}', '${PARTIES}', 'select, insert');
call guard_table('funding_agreement_share', '${MONEY}', '${PARTIES}', 'select, insert');
call guard_table('dispute_stage', 'true', '{ADMINISTRATOR}', 'select, insert, update, delete');
call guard_table('dispute', '${MONEY}', '${PARTIES}', 'select, insert, update');
call guard_table('dispute_line', '${MONEY}', '${PARTIES}', 'select, insert');
call guard_table('funding_statement', '${SAID}', '${PARTIES}', 'select, insert');
call guard_table('cost_line_carry', '${MONEY}', '${PARTIES}', 'select, insert, update');
call guard_table('cost_line_carrier', '${MONEY}', '${PARTIES}', 'select, insert');
call make_append_only('funding_method_evidence');
call make_append_only('funding_agreement_line');
call make_append_only('funding_agreement_share');
call make_append_only('dispute_line');
call make_append_only('funding_statement');
call make_append_only('cost_line_carrier');
-- What was agreed is never rewritten: another takes its place, and that is all that is ever noted of it.
revoke update on cost_line_version from app;
grant update (superseded_at) on cost_line_version to app;
revoke update on cost_line_carry from app;
grant update (superseded_at) on cost_line_carry to app;

${alsoLet('cost_line', 'update', "'FINANCE'")}
${alsoLet('cost_line_version', 'insert', "'BUDGET_HOLDER', 'CASE_OFFICER', 'DIRECTOR', 'FINANCE'")}
${alsoLet('cost_line_version', 'update', "'BUDGET_HOLDER', 'CASE_OFFICER', 'DIRECTOR', 'FINANCE'")}
${alsoLet('cost_line_share', 'insert', "'BUDGET_HOLDER', 'CASE_OFFICER', 'DIRECTOR', 'FINANCE'")}
${alsoLet('cost_line_history', 'insert', "'FINANCE'")}
${alsoLet('funding_agreement', 'insert', "'CASE_OFFICER'")}
${alsoLet('funding_agreement', 'update', "'CASE_OFFICER', 'FINANCE'")}
${alsoLet('contribution', 'insert', "'CASE_OFFICER', 'COMMISSIONER'")}
${alsoLet('panel_case', 'update', "'FINANCE'")}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop policy panel_case_app_update_party on panel_case;
drop policy contribution_app_insert_party on contribution;
drop policy funding_agreement_app_update_party on funding_agreement;
drop policy funding_agreement_app_insert_party on funding_agreement;
drop policy cost_line_history_app_insert_party on cost_line_history;
drop policy cost_line_share_app_insert_party on cost_line_share;
drop policy cost_line_version_app_update_party on cost_line_version;
drop policy cost_line_version_app_insert_party on cost_line_version;
drop policy cost_line_app_update_party on cost_line;
revoke update (superseded_at) on cost_line_version from app;
grant update on cost_line_version to app;
drop function committed_of_holders(uuid[], text[]);
drop function live_cost_lines(daterange, timestamptz);
drop function cost_line_carries(cost_line, timestamptz);
drop table cost_line_carrier;
drop table cost_line_carry;
drop table funding_statement;
drop table dispute_line;
alter table funding_agreement drop constraint funding_agreement_dispute_id_fkey;
drop table dispute;
drop table dispute_stage;
drop policy contribution_app_new on contribution;
drop index contribution_proposed_at_idx;
alter table contribution drop constraint contribution_approval_check;
alter table contribution drop constraint contribution_status_check;
-- What the tables of before can not say goes with what said it: superseded agreements, changes, settlements, refusals.
delete from cost_line_share where cost_line_version_id in (select cost_line_version_id from cost_line_version where superseded_at is not null);
delete from cost_line_version where superseded_at is not null;
update contribution set status = 'PROPOSED' where status = 'REFUSED';
alter table contribution add constraint contribution_status_check check (status in ('PROPOSED', 'APPROVED', 'AWAITING_RATIFICATION'));
alter table contribution add constraint contribution_approval_check check ((status = 'PROPOSED') = (approved_by is null));
alter table contribution drop column ratified_at, drop column ratified_by, drop column proposed_at;
drop table funding_agreement_share;
drop table funding_agreement_line;
drop table funding_method_evidence;
drop index funding_agreement_dispute_id_idx;
alter table funding_agreement
  drop constraint funding_agreement_closed_check, drop constraint funding_agreement_dispute_check,
  drop constraint funding_agreement_from_check, drop constraint funding_agreement_decision_check,
  drop column closed_because, drop column closed_at, drop column dispute_id, drop column proposed_by, drop column from_date, drop column kind;
update funding_agreement set decision_id = (select placement.decision_id from placement
   where placement.local_area_code = funding_agreement.local_area_code and placement.placement_id = funding_agreement.placement_id)
 where decision_id is null;
alter table funding_agreement alter column decision_id set not null;
create or replace function cost_line_version_document(version cost_line_version) returns jsonb language sql stable as
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
create or replace function check_cost_line_covered() returns trigger language plpgsql security definer set search_path = public, pg_temp as
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
alter table cost_line_version drop constraint cost_line_version_no_overlap;
alter table cost_line_version drop column superseded_at, drop column recorded_at;
alter table cost_line_version add constraint cost_line_version_no_overlap
  exclude using gist (local_area_code with =, cost_line_id with =, active_span with &&);
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
`);
  }
}
