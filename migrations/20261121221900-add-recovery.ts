import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who sees the money of a case; never past an interest. */
const MONEY = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
/** Who sees what a fund has and spends: those of the area's totals. */
const TOTALS = `(select app_has_role(''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER''))`;

export class AddRecovery20261121221900 implements MigrationInterface {
  name = 'AddRecovery20261121221900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What the lead bills a partner for its share of a placement over some days (J8). Append-only: what is wrong is credited.
create table recharge_invoice (
  local_area_code text not null,
  recharge_invoice_id uuid not null,
  case_id uuid not null,
  placement_id uuid not null,
  budget_holder_id uuid not null,
  invoice_number text not null,
  invoice_date date not null,
  -- The partner's own order, where it wants one named.
  purchase_order text,
  active_span daterange not null constraint recharge_invoice_span_check check (not isempty(active_span) and not lower_inf(active_span) and not upper_inf(active_span)),
  amount_pence bigint not null constraint recharge_invoice_amount_check check (amount_pence > 0),
  raised_by uuid not null,
  raised_at timestamptz(3) not null,
  constraint recharge_invoice_pkey primary key (local_area_code, recharge_invoice_id),
  constraint recharge_invoice_number_key unique (local_area_code, invoice_number),
  constraint recharge_invoice_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint recharge_invoice_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint recharge_invoice_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint recharge_invoice_raised_by_fkey foreign key (local_area_code, raised_by) references person
);
create index recharge_invoice_case_id_idx on recharge_invoice (local_area_code, case_id);
create index recharge_invoice_placement_id_idx on recharge_invoice (local_area_code, placement_id);
create index recharge_invoice_budget_holder_id_idx on recharge_invoice (local_area_code, budget_holder_id, invoice_date, recharge_invoice_id);
create index recharge_invoice_raised_by_idx on recharge_invoice (local_area_code, raised_by);

-- What is taken back of an invoice, and what came in on it.
create table recharge_entry (
  local_area_code text not null,
  recharge_entry_id uuid not null,
  case_id uuid not null,
  recharge_invoice_id uuid not null,
  kind text not null constraint recharge_entry_kind_check check (kind in ('CREDIT_NOTE', 'RECEIPT')),
  entry_date date not null,
  amount_pence bigint not null constraint recharge_entry_amount_check check (amount_pence > 0),
  -- The credit note's number, or the remittance that the money came with.
  entry_reference text not null,
  reason text,
  entered_by uuid not null,
  entered_at timestamptz(3) not null,
  constraint recharge_entry_pkey primary key (local_area_code, recharge_entry_id),
  constraint recharge_entry_reference_key unique (local_area_code, recharge_invoice_id, kind, entry_reference),
  constraint recharge_entry_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint recharge_entry_recharge_invoice_id_fkey foreign key (local_area_code, recharge_invoice_id) references recharge_invoice,
  constraint recharge_entry_entered_by_fkey foreign key (local_area_code, entered_by) references person,
  constraint recharge_entry_reason_check check (kind <> 'CREDIT_NOTE' or reason is not null)
);
create index recharge_entry_case_id_idx on recharge_entry (local_area_code, case_id);
create index recharge_entry_recharge_invoice_id_idx on recharge_entry (local_area_code, recharge_invoice_id);
create index recharge_entry_entered_by_idx on recharge_entry (local_area_code, entered_by);

-- NHS Act 2006 s75 and kin (finance.md 3.3): the record that the regulations ask for.
create table pooled_fund (
  local_area_code text not null,
  pooled_fund_id uuid not null,
  name text not null,
  legal_basis text not null constraint pooled_fund_legal_basis_check check (legal_basis in ('NHS_ACT_S75', 'NHS_ACT_S256', 'NHS_ACT_S76', 'CHILDREN_ACT_S10')),
  aims text not null,
  agreement_reference text not null,
  overspend_rule text not null constraint pooled_fund_overspend_rule_check check (overspend_rule in ('PRO_RATA', 'AGREED_PARTS', 'HOST')),
  underspend_rule text not null constraint pooled_fund_underspend_rule_check check (underspend_rule in ('PRO_RATA', 'AGREED_PARTS', 'HOST')),
  tolerance_basis_points integer not null constraint pooled_fund_tolerance_check check (tolerance_basis_points between 0 and 10000),
  active_span daterange not null,
  set_by uuid not null,
  set_at timestamptz(3) not null,
  version integer not null default 1,
  constraint pooled_fund_pkey primary key (local_area_code, pooled_fund_id),
  constraint pooled_fund_name_key unique (local_area_code, name),
  constraint pooled_fund_set_by_fkey foreign key (local_area_code, set_by) references person
);
create index pooled_fund_set_by_idx on pooled_fund (local_area_code, set_by);
-- The partners in the order of the agreement, the host first.
create table pooled_fund_partner (
  local_area_code text not null,
  pooled_fund_id uuid not null,
  budget_holder_id uuid not null,
  ordinal integer not null,
  variance_parts bigint not null constraint pooled_fund_partner_parts_check check (variance_parts >= 0),
  constraint pooled_fund_partner_pkey primary key (local_area_code, pooled_fund_id, budget_holder_id),
  constraint pooled_fund_partner_ordinal_key unique (local_area_code, pooled_fund_id, ordinal),
  constraint pooled_fund_partner_pooled_fund_id_fkey foreign key (local_area_code, pooled_fund_id) references pooled_fund,
  constraint pooled_fund_partner_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder
);
create index pooled_fund_partner_budget_holder_id_idx on pooled_fund_partner (local_area_code, budget_holder_id);
-- What a partner puts in for a year: each entry the change from the last, so that the sum to an instant is what was known then.
create table pooled_fund_contribution (
  local_area_code text not null,
  pooled_fund_contribution_id uuid not null,
  pooled_fund_id uuid not null,
  budget_holder_id uuid not null,
  financial_year text not null,
  amount_pence bigint not null,
  reason text not null,
  entered_by uuid not null,
  entered_at timestamptz(3) not null,
  constraint pooled_fund_contribution_pkey primary key (local_area_code, pooled_fund_contribution_id),
  constraint pooled_fund_contribution_partner_fkey foreign key (local_area_code, pooled_fund_id, budget_holder_id) references pooled_fund_partner,
  constraint pooled_fund_contribution_entered_by_fkey foreign key (local_area_code, entered_by) references person
);
create index pooled_fund_contribution_partner_idx on pooled_fund_contribution (local_area_code, pooled_fund_id, budget_holder_id, financial_year);
create index pooled_fund_contribution_entered_by_idx on pooled_fund_contribution (local_area_code, entered_by);
-- The placements the fund pays for from a day on; their commitment is the fund's spend.
create table pooled_fund_placement (
  local_area_code text not null,
  pooled_fund_placement_id uuid not null,
  pooled_fund_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  active_span daterange not null,
  placed_by uuid not null,
  placed_at timestamptz(3) not null,
  constraint pooled_fund_placement_pkey primary key (local_area_code, pooled_fund_placement_id),
  constraint pooled_fund_placement_pooled_fund_id_fkey foreign key (local_area_code, pooled_fund_id) references pooled_fund,
  constraint pooled_fund_placement_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint pooled_fund_placement_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint pooled_fund_placement_placed_by_fkey foreign key (local_area_code, placed_by) references person,
  -- A placement is paid for by one fund on a day.
  constraint pooled_fund_placement_no_overlap exclude using gist (local_area_code with =, placement_id with =, active_span with &&)
);
create index pooled_fund_placement_pooled_fund_id_idx on pooled_fund_placement (local_area_code, pooled_fund_id);
create index pooled_fund_placement_placement_id_idx on pooled_fund_placement (local_area_code, placement_id);
create index pooled_fund_placement_case_id_idx on pooled_fund_placement (local_area_code, case_id);
create index pooled_fund_placement_placed_by_idx on pooled_fund_placement (local_area_code, placed_by);

-- What the placements of funds cost in the months of a span: a fund's spend is a total, and stays whole for who may see it. A fund pays for
-- whole months, since that is what is posted.
create function spend_of_pools(funds uuid[], first_day date, last_day date) returns table (pooled_fund_id uuid, amount_pence bigint)
  language sql stable security definer set search_path = public, pg_temp as
$$ select pooled.pooled_fund_id, sum(posting.amount_pence)::bigint
     from pooled_fund_placement pooled
     join posting on posting.local_area_code = pooled.local_area_code and posting.placement_id = pooled.placement_id
     cross join lateral (select make_date(left(posting.financial_year, 4)::integer + (posting.period > 9)::integer,
                                          (posting.period + 2) % 12 + 1, 1) as first_of_month) month
    where pooled.local_area_code = app_area() and pooled.pooled_fund_id = any (funds)
      and pooled.active_span @> month.first_of_month and month.first_of_month between first_day and last_day
      and app_has_role('DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER')
    group by 1 $$;
alter function spend_of_pools(uuid[], date, date) owner to rules;
revoke all on function spend_of_pools(uuid[], date, date) from public;
grant execute on function spend_of_pools(uuid[], date, date) to app;

call guard_table('recharge_invoice', '${MONEY}', '{FINANCE}', 'select, insert');
call guard_table('recharge_entry', '${MONEY}', '{FINANCE}', 'select, insert');
call guard_table('pooled_fund', '${TOTALS}', '{FINANCE}', 'select, insert');
call guard_table('pooled_fund_partner', '${TOTALS}', '{FINANCE}', 'select, insert');
call guard_table('pooled_fund_contribution', '${TOTALS}', '{FINANCE}', 'select, insert');
call guard_table('pooled_fund_placement', '${MONEY}', '{FINANCE}', 'select, insert, update');
call make_append_only('recharge_invoice');
call make_append_only('recharge_entry');
call make_append_only('pooled_fund_contribution');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function spend_of_pools(uuid[], date, date);
drop table pooled_fund_placement;
drop table pooled_fund_contribution;
drop table pooled_fund_partner;
drop table pooled_fund;
drop table recharge_entry;
drop table recharge_invoice;
`);
  }
}
