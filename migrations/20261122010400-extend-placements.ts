import { type MigrationInterface, type QueryRunner } from 'typeorm';

const KINDS_BEFORE = `'MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS'`;
const KINDS = `${KINDS_BEFORE}, 'CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT'`;
/** The columns that hold a kind of provision, and the check of each. */
const KIND_COLUMNS = [
  ['placement', 'provision_type', 'placement_provision_type_check'],
  ['placement_option', 'provision_type', 'placement_option_provision_type_check'],
  ['ehc_plan', 'named_provision_type', 'ehc_plan_named_provision_type_check'],
] as const;
const SETTINGS = `'OLA', 'OPA', 'EHE', 'EYP', 'OTH', 'NEET', 'NIEC', 'NIEO'`;
const ELEMENTS = `'CORE', 'ADDITIONAL', 'EDUCATION', 'OTHER'`;

/** Who sees the money of a case; never past an interest. */
const MONEY = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
/** Who may know who the child is, and so that it is looked after. */
const IDENTITY = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or child_id in (select app_open_children())) and child_id not in (select app_recused_children()) and child_id not in (select app_unshared_children()) and case_id not in (select app_recused_cases())`;
/** Who reads what is owed between authorities: those who read recharges. */
const OWED = `(select app_has_role(''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'')) and case_id not in (select app_recused_cases())`;

function kindChecks(kinds: string): string {
  return KIND_COLUMNS.map(
    ([table, column, check]) =>
      `alter table ${table} drop constraint ${check}, add constraint ${check} check (${column} in (${kinds}));`,
  ).join('\n');
}

export class ExtendPlacements20261122010400 implements MigrationInterface {
  name = 'ExtendPlacements20261122010400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
${kindChecks(KINDS)}

-- What a line is of the fee, beside what it pays for: null where nothing was said, and the category tells. A direct payment
-- is on a line of its own in the section 251 return (finance.md B25). Null for no on an option: packs that were frozen before
-- leave out what is null, and keep their digests.
alter table option_cost_line
  add column element text constraint option_cost_line_element_check check (element in (${ELEMENTS})),
  add column is_direct_payment boolean constraint option_cost_line_direct_payment_check check (is_direct_payment);
alter table cost_line
  add column element text constraint cost_line_element_check check (element in (${ELEMENTS})),
  add column is_direct_payment boolean not null default false;

-- V2: where the child really learns, from a day on, where that is not the place that was decided and is paid. Neither
-- an establishment nor a setting: back at the place itself. Of a day the last one recorded of the latest day stands.
create table attended_setting (
  local_area_code text not null,
  attended_setting_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  from_date date not null,
  provider_urn text constraint attended_setting_provider_urn_fkey references establishment,
  sen_setting text constraint attended_setting_sen_setting_check check (sen_setting in (${SETTINGS})),
  reason text not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint attended_setting_pkey primary key (local_area_code, attended_setting_id),
  constraint attended_setting_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint attended_setting_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint attended_setting_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint attended_setting_setting_check check (provider_urn is null or sen_setting is null)
);
create index attended_setting_placement_id_idx on attended_setting (local_area_code, placement_id, from_date);
create index attended_setting_case_id_idx on attended_setting (local_area_code, case_id);
create index attended_setting_provider_urn_idx on attended_setting (provider_urn);
create index attended_setting_recorded_by_idx on attended_setting (local_area_code, recorded_by);

-- Whether the child is looked after, from a day on: by what right and by which authority; no legal basis: not any more.
-- Of a day the last one recorded of the latest day stands.
create table looked_after_record (
  local_area_code text not null,
  looked_after_record_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  from_date date not null,
  legal_basis text constraint looked_after_record_legal_basis_check check (legal_basis in ('SECTION_20', 'INTERIM_CARE_ORDER', 'CARE_ORDER', 'PLACEMENT_ORDER', 'EMERGENCY_PROTECTION', 'POLICE_PROTECTION', 'CHILD_ASSESSMENT_ORDER', 'REMAND', 'SENTENCE', 'SHORT_BREAKS_SERIES')),
  placing_la_code text constraint looked_after_record_placing_la_code_check check (placing_la_code ~ '^[0-9]{3}$'),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint looked_after_record_pkey primary key (local_area_code, looked_after_record_id),
  constraint looked_after_record_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint looked_after_record_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint looked_after_record_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint looked_after_record_said_check check ((legal_basis is null) = (placing_la_code is null))
);
create index looked_after_record_child_id_idx on looked_after_record (local_area_code, child_id, from_date);
create index looked_after_record_case_id_idx on looked_after_record (local_area_code, case_id);
create index looked_after_record_recorded_by_idx on looked_after_record (local_area_code, recorded_by);

-- Which of these children are looked after on a day, for a rule that asks it (A2), and for finance, who claim for them (B38): by what is
-- recorded by days where anything is, else by what their referral said.
create function children_looked_after(children uuid[], day date) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as
$$ select child.child_id from child
     left join lateral (select known.legal_basis is not null as is_so from looked_after_record known
                         where known.local_area_code = child.local_area_code and known.child_id = child.child_id and known.from_date <= day
                         order by known.from_date desc, known.recorded_at desc, known.looked_after_record_id desc limit 1) standing on true
    where child.local_area_code = app_area() and child.child_id = any (children)
      and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE') or child.child_id in (select app_open_children()))
      and child.child_id not in (select app_recused_children())
      and coalesce(standing.is_so, child.looked_after and not exists (
            select from looked_after_record any_day where any_day.local_area_code = child.local_area_code and any_day.child_id = child.child_id)) $$;
alter function children_looked_after(uuid[], date) owner to rules;
revoke all on function children_looked_after(uuid[], date) from public;
grant execute on function children_looked_after(uuid[], date) to app;

-- Special Educational Needs and Disability Regulations 2014, reg 15: from which day another authority is responsible for the child.
create table responsibility_transfer (
  local_area_code text not null,
  responsibility_transfer_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  from_la_code text not null constraint responsibility_transfer_from_la_code_check check (from_la_code ~ '^[0-9]{3}$'),
  to_la_code text not null constraint responsibility_transfer_to_la_code_check check (to_la_code ~ '^[0-9]{3}$'),
  transfer_date date not null,
  moved_date date not null,
  aware_date date not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint responsibility_transfer_pkey primary key (local_area_code, responsibility_transfer_id),
  constraint responsibility_transfer_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint responsibility_transfer_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint responsibility_transfer_parties_check check (from_la_code <> to_la_code),
  constraint responsibility_transfer_dates_check check (transfer_date >= moved_date)
);
create index responsibility_transfer_child_id_idx on responsibility_transfer (local_area_code, child_id, transfer_date);
create index responsibility_transfer_case_id_idx on responsibility_transfer (local_area_code, case_id);
create index responsibility_transfer_recorded_by_idx on responsibility_transfer (local_area_code, recorded_by);
create index responsibility_transfer_transfer_date_idx on responsibility_transfer (local_area_code, transfer_date);

-- B38: what one authority claims of another for the education of a looked-after child, and what became of the claim. What is
-- claimed is the expenditure, transport included, less the grant received.
create table recoupment_claim (
  local_area_code text not null,
  recoupment_claim_id uuid not null,
  case_id uuid not null,
  placement_id uuid,
  direction text not null constraint recoupment_claim_direction_check check (direction in ('CLAIMED_BY_US', 'CLAIMED_OF_US')),
  other_la_code text not null constraint recoupment_claim_other_la_code_check check (other_la_code ~ '^[0-9]{3}$'),
  active_span daterange not null,
  claim_date date not null,
  education_pence bigint not null constraint recoupment_claim_education_check check (education_pence >= 0),
  transport_pence bigint not null constraint recoupment_claim_transport_check check (transport_pence >= 0),
  grant_pence bigint not null constraint recoupment_claim_grant_check check (grant_pence >= 0),
  opened_by uuid not null,
  opened_at timestamptz(3) not null,
  constraint recoupment_claim_pkey primary key (local_area_code, recoupment_claim_id),
  constraint recoupment_claim_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint recoupment_claim_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint recoupment_claim_opened_by_fkey foreign key (local_area_code, opened_by) references person,
  constraint recoupment_claim_amount_check check (education_pence + transport_pence > grant_pence),
  -- The amended regulations are of education from 1 September 2026 on.
  constraint recoupment_claim_span_check check (not isempty(active_span) and lower(active_span) >= date '2026-09-01' and upper(active_span) is not null)
);
create index recoupment_claim_case_id_idx on recoupment_claim (local_area_code, case_id);
create index recoupment_claim_placement_id_idx on recoupment_claim (local_area_code, placement_id);
create index recoupment_claim_opened_by_idx on recoupment_claim (local_area_code, opened_by);
create index recoupment_claim_claim_date_idx on recoupment_claim (local_area_code, claim_date, recoupment_claim_id);

create table recoupment_entry (
  local_area_code text not null,
  recoupment_entry_id uuid not null,
  recoupment_claim_id uuid not null,
  case_id uuid not null,
  kind text not null constraint recoupment_entry_kind_check check (kind in ('AGREED', 'PAID', 'WITHDRAWN')),
  dated date not null,
  amount_pence bigint constraint recoupment_entry_amount_check check (amount_pence >= 0),
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint recoupment_entry_pkey primary key (local_area_code, recoupment_entry_id),
  constraint recoupment_entry_recoupment_claim_id_fkey foreign key (local_area_code, recoupment_claim_id) references recoupment_claim,
  constraint recoupment_entry_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint recoupment_entry_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint recoupment_entry_said_check check ((amount_pence is null) = (kind = 'WITHDRAWN'))
);
create index recoupment_entry_recoupment_claim_id_idx on recoupment_entry (local_area_code, recoupment_claim_id, recorded_at);
create index recoupment_entry_case_id_idx on recoupment_entry (local_area_code, case_id);
create index recoupment_entry_recorded_by_idx on recoupment_entry (local_area_code, recorded_by);

-- B38: who looks after a child and by what right, from which days on, in the order in which it was recorded: for those who claim, who may not
-- know who the child is.
create function looked_after_for_claim(child uuid) returns table (from_date date, legal_basis text, placing_la_code text)
  language sql stable security definer set search_path = public, pg_temp as
$$ select known.from_date, known.legal_basis, known.placing_la_code from looked_after_record known
    where known.local_area_code = app_area() and known.child_id = child and app_has_role('FINANCE')
      and child not in (select app_recused_children())
    order by known.recorded_at, known.looked_after_record_id $$;
alter function looked_after_for_claim(uuid) owner to rules;
revoke all on function looked_after_for_claim(uuid) from public;
grant execute on function looked_after_for_claim(uuid) to app;

-- B38: the placements that run on a day, of children whom another authority looks after, for which nothing is claimed yet. Ids only:
-- for those who claim, who may not know who the child is.
create function recoupable_placements(today date) returns table (placement_id uuid, since date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select placement.placement_id, greatest(lower(placement.active_span), standing.from_date, date '2026-09-01')
     from placement
     join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
     join lateral (select known.from_date, known.legal_basis, known.placing_la_code from looked_after_record known
                    where known.local_area_code = held.local_area_code and known.child_id = held.child_id and known.from_date <= today
                    order by known.from_date desc, known.recorded_at desc, known.looked_after_record_id desc limit 1) standing on true
    where placement.local_area_code = app_area() and app_has_role('FINANCE') and today >= date '2026-09-01'
      and placement.cancelled_at is null and placement.started_date <= today and placement.active_span @> today
      and standing.placing_la_code not in (placement.responsible_la_code, app_area()) and standing.legal_basis <> 'SHORT_BREAKS_SERIES'
      and placement.case_id not in (select app_recused_cases())
      and not exists (select from recoupment_claim claim
                       where claim.local_area_code = placement.local_area_code and claim.placement_id = placement.placement_id
                         and not exists (select from recoupment_entry entry
                                          where entry.local_area_code = claim.local_area_code and entry.recoupment_claim_id = claim.recoupment_claim_id
                                            and entry.kind = 'WITHDRAWN')) $$;
alter function recoupable_placements(date) owner to rules;
revoke all on function recoupable_placements(date) from public;
grant execute on function recoupable_placements(date) to app;

call guard_table('attended_setting', '${MONEY}', '{CASE_OFFICER,COMMISSIONER}', 'select, insert');
call guard_table('looked_after_record', '${IDENTITY}', '{CASE_OFFICER}', 'select, insert');
call guard_table('responsibility_transfer', '${MONEY} and child_id not in (select app_recused_children())', '{COMMISSIONER}', 'select, insert');
call guard_table('recoupment_claim', '${OWED}', '{FINANCE}', 'select, insert');
call guard_table('recoupment_entry', '${OWED}', '{FINANCE}', 'select, insert');
call make_append_only('attended_setting');
call make_append_only('looked_after_record');
call make_append_only('responsibility_transfer');
call make_append_only('recoupment_claim');
call make_append_only('recoupment_entry');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function recoupable_placements(date);
drop function looked_after_for_claim(uuid);
drop table recoupment_entry;
drop table recoupment_claim;
drop table responsibility_transfer;
drop function children_looked_after(uuid[], date);
drop table looked_after_record;
drop table attended_setting;
alter table cost_line drop column is_direct_payment, drop column element;
alter table option_cost_line drop column is_direct_payment, drop column element;
-- What the checks of before can not say is another arrangement.
${KIND_COLUMNS.map(([table, column]) => `update ${table} set ${column} = 'OTHER_ARRANGEMENTS' where ${column} not in (${KINDS_BEFORE});`).join('\n')}
${kindChecks(KINDS_BEFORE)}
`);
  }
}
