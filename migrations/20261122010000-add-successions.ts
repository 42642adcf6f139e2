import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who sees the money of a case; never past an interest. */
const MONEY = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'', ''INTEGRATION'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;

export class AddSuccessions20261122010000 implements MigrationInterface {
  name = 'AddSuccessions20261122010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- An organisation or its budgets go over to others on a day (finance.md 3.5, B24). Nothing of it is ever rewritten: who was what on a
-- day stays as it was, and the links lead on.
create table succession (
  local_area_code text not null constraint succession_local_area_code_fkey references local_area,
  succession_id uuid not null,
  kind text not null constraint succession_kind_check check (kind in ('RENAME', 'MERGE', 'SPLIT')),
  -- The first day of the successors; the day before is the predecessors' last.
  first_date date not null,
  -- The order or register entry it rests on.
  source text,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint succession_pkey primary key (local_area_code, succession_id)
);
create index succession_first_date_idx on succession (local_area_code, first_date);

create table agency_succession (
  local_area_code text not null,
  succession_id uuid not null,
  predecessor_id uuid not null,
  successor_id uuid not null,
  first_date date not null,
  -- Of several successors the one that goes on with what nobody named.
  takes_rest boolean not null,
  constraint agency_succession_pkey primary key (local_area_code, predecessor_id, successor_id),
  constraint agency_succession_succession_id_fkey foreign key (local_area_code, succession_id) references succession,
  constraint agency_succession_predecessor_id_fkey foreign key (local_area_code, predecessor_id) references agency,
  constraint agency_succession_successor_id_fkey foreign key (local_area_code, successor_id) references agency,
  constraint agency_succession_other_check check (predecessor_id <> successor_id),
  -- What has ended can not be succeeded again.
  constraint agency_succession_no_overlap exclude using gist (local_area_code with =, predecessor_id with =, succession_id with <>)
);
create index agency_succession_succession_id_idx on agency_succession (local_area_code, succession_id);
create index agency_succession_successor_id_idx on agency_succession (local_area_code, successor_id);
create unique index agency_succession_rest_key on agency_succession (local_area_code, predecessor_id) where takes_rest;

create table budget_holder_succession (
  local_area_code text not null,
  succession_id uuid not null,
  predecessor_id uuid not null,
  successor_id uuid not null,
  first_date date not null,
  takes_rest boolean not null,
  -- In what proportion the successors take what is of no placement: the budget, the ceiling. All of it where there is one successor.
  parts bigint not null constraint budget_holder_succession_parts_check check (parts >= 0),
  ordinal integer not null,
  constraint budget_holder_succession_pkey primary key (local_area_code, predecessor_id, successor_id),
  constraint budget_holder_succession_succession_id_fkey foreign key (local_area_code, succession_id) references succession,
  constraint budget_holder_succession_predecessor_id_fkey foreign key (local_area_code, predecessor_id) references budget_holder,
  constraint budget_holder_succession_successor_id_fkey foreign key (local_area_code, successor_id) references budget_holder,
  constraint budget_holder_succession_other_check check (predecessor_id <> successor_id),
  constraint budget_holder_succession_no_overlap exclude using gist (local_area_code with =, predecessor_id with =, succession_id with <>)
);
create index budget_holder_succession_succession_id_idx on budget_holder_succession (local_area_code, succession_id);
create index budget_holder_succession_successor_id_idx on budget_holder_succession (local_area_code, successor_id);
create unique index budget_holder_succession_rest_key on budget_holder_succession (local_area_code, predecessor_id) where takes_rest;

-- Of a split: which successor takes the predecessor's share of a placement.
create table succession_share (
  local_area_code text not null,
  succession_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  predecessor_id uuid not null,
  successor_id uuid not null,
  constraint succession_share_pkey primary key (local_area_code, placement_id, predecessor_id),
  constraint succession_share_succession_id_fkey foreign key (local_area_code, succession_id) references succession,
  constraint succession_share_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint succession_share_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint succession_share_successor_fkey foreign key (local_area_code, predecessor_id, successor_id) references budget_holder_succession
);
create index succession_share_succession_id_idx on succession_share (local_area_code, succession_id);
create index succession_share_case_id_idx on succession_share (local_area_code, case_id);
create index succession_share_successor_idx on succession_share (local_area_code, predecessor_id, successor_id);

call guard_table('succession', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('agency_succession', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('budget_holder_succession', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('succession_share', '${MONEY}', '{ADMINISTRATOR}', 'select, insert');
call make_append_only('succession');
call make_append_only('agency_succession');
call make_append_only('budget_holder_succession');
call make_append_only('succession_share');

-- Which successor takes whose shares of which placement, whatever cases the writer may not open: a share is never dated outside its
-- payer's life because of who happens to write. Ids only.
create function named_successors(holders uuid[]) returns table (placement_id uuid, predecessor_id uuid, successor_id uuid)
  language sql stable security definer set search_path = public, pg_temp as
$$ select named.placement_id, named.predecessor_id, named.successor_id from succession_share named
    where named.local_area_code = app_area() and named.predecessor_id = any (holders) $$;
alter function named_successors(uuid[]) owner to rules;
revoke all on function named_successors(uuid[]) from public;
grant execute on function named_successors(uuid[]) to app;

-- Who answers today for what is open of a holder's in a placement: itself, or whoever goes on with it, of a split the one that was named
-- for the placement. Ids only.
create function acting_holder(placement uuid, holder uuid) returns uuid
  language sql stable security definer set search_path = public, pg_temp as
$$ with recursive acting as (
     select holder as budget_holder_id, 0 as step
     union all
     select link.successor_id, acting.step + 1
       from acting
       join budget_holder_succession link on link.local_area_code = app_area() and link.predecessor_id = acting.budget_holder_id
                                         and link.first_date <= (app_now() at time zone 'Europe/London')::date
       left join succession_share named on named.local_area_code = link.local_area_code and named.placement_id = placement
                                       and named.predecessor_id = link.predecessor_id
      where case when named.successor_id is null then link.takes_rest else named.successor_id = link.successor_id end)
   select budget_holder_id from acting order by step desc limit 1 $$;
alter function acting_holder(uuid, uuid) owner to rules;
revoke all on function acting_holder(uuid, uuid) from public;
grant execute on function acting_holder(uuid, uuid) to app;

-- Authorities that took the place of others: what lay in the one lies in the other from a day on (B37, by dated code). The reorganisations
-- since 2009 that gave new codes, as the list of authorities has their days; later ones are added to it.
create table local_authority_succession (
  la_code text not null constraint local_authority_succession_la_code_check check (la_code ~ '^[0-9]{3}$'),
  successor_la_code text not null,
  first_date date not null,
  constraint local_authority_succession_pkey primary key (la_code, successor_la_code)
);
create index local_authority_succession_successor_la_code_idx on local_authority_succession (successor_la_code);
call guard_reference('local_authority_succession');
insert into local_authority_succession (la_code, successor_la_code, first_date) values
  ('835', '838', '2019-04-01'), ('836', '839', '2019-04-01'), ('837', '839', '2019-04-01'),
  ('928', '940', '2021-04-01'), ('928', '941', '2021-04-01'),
  ('909', '942', '2023-04-01'), ('909', '943', '2023-04-01');

-- An organisation's last day, and which budget is the high needs block, change with a succession and with nothing else.
grant update (end_date) on agency to app;
grant update (end_date, is_high_needs_block) on budget_holder to app;
create policy agency_app_update on agency for update to app
  using (local_area_code = (select app_area()) and (select app_has_role(variadic '{ADMINISTRATOR}'::text[])))
  with check (local_area_code = (select app_area()) and (select app_has_role(variadic '{ADMINISTRATOR}'::text[])));
create policy budget_holder_app_update on budget_holder for update to app
  using (local_area_code = (select app_area()) and (select app_has_role(variadic '{ADMINISTRATOR}'::text[])))
  with check (local_area_code = (select app_area()) and (select app_has_role(variadic '{ADMINISTRATOR}'::text[])));
-- One high needs block on a day, and one after the other.
drop index budget_holder_high_needs_block_key;
alter table budget_holder add constraint budget_holder_no_overlap
  exclude using gist (local_area_code with =, daterange(start_date, end_date, '[]') with &&) where (is_high_needs_block);

-- What a succession carried from one budget to another.
alter table budget_entry add column succession_id uuid;
alter table budget_entry add constraint budget_entry_succession_id_fkey foreign key (local_area_code, succession_id) references succession;
create index budget_entry_succession_id_idx on budget_entry (local_area_code, succession_id);

-- A successor is a partner of the fund in its predecessor's seat; the predecessor's last day in the fund is kept.
alter table pooled_fund_partner add column end_date date, add column seat integer;
grant update (end_date) on pooled_fund_partner to app;
create policy pooled_fund_partner_app_update on pooled_fund_partner for update to app
  using (local_area_code = (select app_area()) and (select app_has_role(variadic '{FINANCE}'::text[])))
  with check (local_area_code = (select app_area()) and (select app_has_role(variadic '{FINANCE}'::text[])));

-- A cap goes on with the successor: what its predecessors used of it in the base year counts.
alter table cost_line_share add column succeeds uuid[] not null default '{}';
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
                'succeeds', to_jsonb(share.succeeds),
                'fixed', case when share.fixed_unit is not null then jsonb_build_object(
                  'unit', share.fixed_unit, 'amount', share.fixed_amount_pence::text, 'spread', share.fixed_spread,
                  'year', share.fixed_year, 'hoursPerWeek', share.fixed_hours_per_week::text) end) order by share.ordinal)
         from cost_line_share share
        where share.local_area_code = version.local_area_code and share.cost_line_version_id = version.cost_line_version_id), '[]')) $$;

-- B24: nobody pays on a day on which they are not. A share or a carried part counts on the days that its agreement, its line and the
-- placement have in common; what no longer stands is history. Asked at the end of the write, when all of it is there.
create function check_share_payer_alive() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (
    select from cost_line_version dated
      join cost_line line on line.local_area_code = dated.local_area_code and line.cost_line_id = dated.cost_line_id
      join budget_holder holder on holder.local_area_code = dated.local_area_code and holder.budget_holder_id = new.budget_holder_id
     where dated.local_area_code = new.local_area_code and dated.cost_line_version_id = new.cost_line_version_id
       and dated.superseded_at is null
       and not dated.active_span * line.active_span * line.placement_span <@ daterange(holder.start_date, holder.end_date, '[]')) then
    raise exception 'no share may be dated outside its payer''s life'
      using errcode = 'check_violation', constraint = 'cost_line_share_payer_alive', table = 'cost_line_share';
  end if;
  return null;
end $$;
create function check_carrier_alive() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (
    select from cost_line_carry carry
      join cost_line line on line.local_area_code = carry.local_area_code and line.cost_line_id = carry.cost_line_id
      join budget_holder holder on holder.local_area_code = carry.local_area_code and holder.budget_holder_id = new.budget_holder_id
     where carry.local_area_code = new.local_area_code and carry.cost_line_carry_id = new.cost_line_carry_id and carry.superseded_at is null
       and not carry.active_span * line.active_span * line.placement_span <@ daterange(holder.start_date, holder.end_date, '[]')) then
    raise exception 'no share may be carried outside its payer''s life'
      using errcode = 'check_violation', constraint = 'cost_line_carrier_payer_alive', table = 'cost_line_carrier';
  end if;
  return null;
end $$;
create function check_line_payers_alive() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (
    select from cost_line line
      join cost_line_version dated on dated.local_area_code = line.local_area_code and dated.cost_line_id = line.cost_line_id
                                  and dated.superseded_at is null
      join cost_line_share share on share.local_area_code = dated.local_area_code and share.cost_line_version_id = dated.cost_line_version_id
      join budget_holder holder on holder.local_area_code = share.local_area_code and holder.budget_holder_id = share.budget_holder_id
     where line.local_area_code = new.local_area_code and line.cost_line_id = new.cost_line_id
       and not dated.active_span * line.active_span * line.placement_span <@ daterange(holder.start_date, holder.end_date, '[]')) then
    raise exception 'no share may be dated outside its payer''s life'
      using errcode = 'check_violation', constraint = 'cost_line_payers_alive', table = 'cost_line';
  end if;
  return null;
end $$;
create function check_holder_outlives_shares() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (
    select from cost_line_share share
      join cost_line_version dated on dated.local_area_code = share.local_area_code and dated.cost_line_version_id = share.cost_line_version_id
                                  and dated.superseded_at is null
      join cost_line line on line.local_area_code = dated.local_area_code and line.cost_line_id = dated.cost_line_id
      join budget_holder holder on holder.local_area_code = share.local_area_code and holder.budget_holder_id = share.budget_holder_id
     where share.local_area_code = new.local_area_code and share.budget_holder_id = new.budget_holder_id
       and not dated.active_span * line.active_span * line.placement_span <@ daterange(holder.start_date, holder.end_date, '[]')) then
    raise exception 'a budget holder pays on days after its last or before its first'
      using errcode = 'check_violation', constraint = 'budget_holder_outlives_shares', table = 'budget_holder';
  end if;
  return null;
end $$;
alter function check_share_payer_alive() owner to rules;
alter function check_carrier_alive() owner to rules;
alter function check_line_payers_alive() owner to rules;
alter function check_holder_outlives_shares() owner to rules;
create constraint trigger cost_line_share_payer_alive after insert on cost_line_share
  deferrable initially deferred for each row execute function check_share_payer_alive();
create constraint trigger cost_line_carrier_payer_alive after insert on cost_line_carrier
  deferrable initially deferred for each row execute function check_carrier_alive();
create constraint trigger cost_line_payers_alive after update of active_span, placement_span on cost_line
  deferrable initially deferred for each row
  when ((new.active_span, new.placement_span) is distinct from (old.active_span, old.placement_span))
  execute function check_line_payers_alive();
create constraint trigger budget_holder_outlives_shares after update of start_date, end_date on budget_holder
  deferrable initially deferred for each row execute function check_holder_outlives_shares();

-- From its first day on whoever holds a budget holds what it goes on with of its predecessors: their open shares, disputes and debts.
create or replace function find_actor(token_subject text, on_day date)
  returns table (local_area_code text, person_id uuid, role text, agency_id uuid, agency_kind text, budget_holder_id uuid, feeds text[])
  language sql stable security definer set search_path = public, pg_temp as
$$ with recursive held as (
     select person.local_area_code, person.person_id, role_grant.role, role_grant.agency_id, agency.kind,
            role_grant.budget_holder_id, role_grant.feeds
       from person
       left join role_grant on role_grant.local_area_code = person.local_area_code
                           and role_grant.person_id = person.person_id and role_grant.active_span @> on_day
                           and role_grant.withdrawn_at is null
       left join budget_holder on budget_holder.local_area_code = role_grant.local_area_code
                              and budget_holder.budget_holder_id = role_grant.budget_holder_id
       left join agency on agency.local_area_code = role_grant.local_area_code
                       and agency.agency_id = coalesce(role_grant.agency_id, budget_holder.agency_id)
      where person.subject = token_subject),
   gone_on_with as (
     select held.* from held where held.budget_holder_id is not null
     union
     select own.local_area_code, own.person_id, own.role, own.agency_id, own.kind, earlier.predecessor_id, own.feeds
       from gone_on_with own
       join budget_holder_succession earlier on earlier.local_area_code = own.local_area_code
                                            and earlier.successor_id = own.budget_holder_id
                                            and earlier.takes_rest and earlier.first_date <= on_day)
   select * from held
   union
   select * from gone_on_with $$;

-- Likewise the agency that one answers for, and those it goes on with.
create or replace function app_own_agencies() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ with recursive own as (
     select coalesce(held.agency_id, budget_holder.agency_id) as agency_id
       from role_grant held
       left join budget_holder on budget_holder.local_area_code = held.local_area_code and budget_holder.budget_holder_id = held.budget_holder_id
      where held.local_area_code = app_area() and held.person_id = app_person() and held.withdrawn_at is null
        and held.active_span @> (app_now() at time zone 'Europe/London')::date
        and held.role in ('PANEL_MEMBER', 'PANEL_CHAIR', 'DIRECTOR', 'BUDGET_HOLDER')
     union
     select earlier.predecessor_id
       from own join agency_succession earlier on earlier.local_area_code = app_area() and earlier.successor_id = own.agency_id
                                              and earlier.takes_rest
                                              and earlier.first_date <= (app_now() at time zone 'Europe/London')::date)
   select agency_id from own $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace function app_own_agencies() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select coalesce(held.agency_id, budget_holder.agency_id)
     from role_grant held
     left join budget_holder on budget_holder.local_area_code = held.local_area_code and budget_holder.budget_holder_id = held.budget_holder_id
    where held.local_area_code = app_area() and held.person_id = app_person() and held.withdrawn_at is null
      and held.active_span @> (app_now() at time zone 'Europe/London')::date
      and held.role in ('PANEL_MEMBER', 'PANEL_CHAIR', 'DIRECTOR', 'BUDGET_HOLDER') $$;
create or replace function find_actor(token_subject text, on_day date)
  returns table (local_area_code text, person_id uuid, role text, agency_id uuid, agency_kind text, budget_holder_id uuid, feeds text[])
  language sql stable security definer set search_path = public, pg_temp as
$$ select person.local_area_code, person.person_id, role_grant.role, role_grant.agency_id, agency.kind,
          role_grant.budget_holder_id, role_grant.feeds
     from person
     left join role_grant on role_grant.local_area_code = person.local_area_code
                         and role_grant.person_id = person.person_id and role_grant.active_span @> on_day
                         and role_grant.withdrawn_at is null
     left join budget_holder on budget_holder.local_area_code = role_grant.local_area_code
                            and budget_holder.budget_holder_id = role_grant.budget_holder_id
     left join agency on agency.local_area_code = role_grant.local_area_code
                     and agency.agency_id = coalesce(role_grant.agency_id, budget_holder.agency_id)
    where person.subject = token_subject $$;
drop trigger budget_holder_outlives_shares on budget_holder;
drop trigger cost_line_payers_alive on cost_line;
drop trigger cost_line_carrier_payer_alive on cost_line_carrier;
drop trigger cost_line_share_payer_alive on cost_line_share;
drop function check_holder_outlives_shares();
drop function check_line_payers_alive();
drop function check_carrier_alive();
drop function check_share_payer_alive();
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
alter table cost_line_share drop column succeeds;
drop policy pooled_fund_partner_app_update on pooled_fund_partner;
revoke update (end_date) on pooled_fund_partner from app;
alter table pooled_fund_partner drop column end_date, drop column seat;
drop index budget_entry_succession_id_idx;
alter table budget_entry drop constraint budget_entry_succession_id_fkey, drop column succession_id;
alter table budget_holder drop constraint budget_holder_no_overlap;
create unique index budget_holder_high_needs_block_key on budget_holder (local_area_code) where is_high_needs_block;
drop policy budget_holder_app_update on budget_holder;
drop policy agency_app_update on agency;
revoke update (end_date, is_high_needs_block) on budget_holder from app;
revoke update (end_date) on agency from app;
drop table local_authority_succession;
drop function acting_holder(uuid, uuid);
drop function named_successors(uuid[]);
drop table succession_share;
drop table budget_holder_succession;
drop table agency_succession;
drop table succession;
`);
  }
}
