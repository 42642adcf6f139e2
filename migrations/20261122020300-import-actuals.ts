import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class ImportActuals20261122020300 implements MigrationInterface {
  name = 'ImportActuals20261122020300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Where downloads of a finance ledger come from, and how to read them: which column holds what, and who bears which code.
create table actuals_source (
  local_area_code text not null,
  actuals_source_id uuid not null,
  name text not null,
  budget_holder_id uuid not null,
  columns jsonb not null,
  codes jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz(3) not null,
  version integer not null default 1,
  constraint actuals_source_pkey primary key (local_area_code, actuals_source_id),
  constraint actuals_source_name_key unique (local_area_code, name),
  constraint actuals_source_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder
);
create index actuals_source_budget_holder_id_idx on actuals_source (local_area_code, budget_holder_id);
call guard_table('actuals_source', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'', ''INTEGRATION''))', '{FINANCE}', 'select, insert, update');

-- What a download says of an amount of spend beside what every amount has; its key in the source, by which it is taken once.
create table imported_actual (
  local_area_code text not null,
  actual_id uuid not null,
  actuals_source_id uuid not null,
  source_key text not null,
  supplier_name text not null,
  supplier_key text not null,
  invoice_reference text,
  expense_code text,
  description text,
  amount_given text,
  remarks text[] not null default '{}',
  constraint imported_actual_pkey primary key (local_area_code, actual_id),
  constraint imported_actual_actual_id_fkey foreign key (local_area_code, actual_id) references actual,
  constraint imported_actual_actuals_source_id_fkey foreign key (local_area_code, actuals_source_id) references actuals_source,
  constraint imported_actual_source_key_key unique (local_area_code, actuals_source_id, source_key)
);
create index imported_actual_supplier_key_idx on imported_actual (local_area_code, supplier_key);
call guard_table('imported_actual', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'')) or exists (select from actual held where held.local_area_code = imported_actual.local_area_code and held.actual_id = imported_actual.actual_id)', '{FINANCE,INTEGRATION}', 'select, insert');
call make_append_only('imported_actual');

-- What is held of a source under these keys: an import finds what it brought before, whoever sends it, and reads no more of the books.
create function held_actuals(source uuid, keys text[])
  returns table (source_key text, budget_holder_id uuid, financial_year text, period integer, amount_pence bigint, vat_pence bigint, dated date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select imported.source_key, held.budget_holder_id, held.financial_year, held.period, held.amount_pence, held.vat_pence, held.dated
     from imported_actual imported
     join actual held on held.local_area_code = imported.local_area_code and held.actual_id = imported.actual_id
    where imported.local_area_code = app_area() and imported.actuals_source_id = source and imported.source_key = any (keys)
      and app_has_role('FINANCE', 'INTEGRATION') $$;
alter function held_actuals(uuid, text[]) owner to rules;
revoke all on function held_actuals(uuid, text[]) from public;
grant execute on function held_actuals(uuid, text[]) to app;

-- Which placement an amount pays for, as rules propose and a person says: the newest row of an amount is what stands. Confirmed rows enter
-- the books, so that no answer as at an instant changes later.
create table actual_match (
  local_area_code text not null,
  actual_id uuid not null,
  ordinal integer not null,
  placement_id uuid not null,
  status text not null constraint actual_match_status_check check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  rule text not null constraint actual_match_rule_check check (rule in ('REFERENCE', 'ALIAS', 'NAME', 'BY_HAND')),
  entered_by uuid not null,
  entered_at timestamptz(3) not null,
  constraint actual_match_pkey primary key (local_area_code, actual_id, ordinal),
  constraint actual_match_actual_id_fkey foreign key (local_area_code, actual_id) references actual,
  constraint actual_match_placement_id_fkey foreign key (local_area_code, placement_id) references placement
);
create index actual_match_placement_id_idx on actual_match (local_area_code, placement_id);
create trigger actual_match_instant before insert on actual_match for each row execute function check_booked_instant('entered_at');
call guard_table('actual_match', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR'')) or exists (select from actual held where held.local_area_code = actual_match.local_area_code and held.actual_id = actual_match.actual_id)', '{FINANCE}', 'select, insert');
call make_append_only('actual_match');

-- Under which name a provider is paid, learnt when somebody confirms a match; a supplier may run several.
create table supplier_alias (
  local_area_code text not null,
  supplier_key text not null,
  provider_urn text not null constraint supplier_alias_provider_urn_fkey references establishment,
  confirmed_by uuid not null,
  confirmed_at timestamptz(3) not null,
  constraint supplier_alias_pkey primary key (local_area_code, supplier_key, provider_urn)
);
create index supplier_alias_provider_urn_idx on supplier_alias (provider_urn);
call guard_table('supplier_alias', '(select app_has_role(''DIRECTOR'', ''FINANCE'', ''COMMISSIONER'', ''AUDITOR''))', '{FINANCE}', 'select, insert');
call make_append_only('supplier_alias');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table supplier_alias;
drop table actual_match;
drop function held_actuals(uuid, text[]);
drop table imported_actual;
drop table actuals_source;
`);
  }
}
