import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What an integration that was granted the feed writes: every table that an imported placement is made of. */
const IMPORTED_INTO = {
  child: ['insert'],
  panel_case: ['insert'],
  referral: ['insert'],
  case_number: ['insert', 'update'],
  placement: ['insert', 'update'],
  funding_agreement: ['insert', 'update'],
  contribution: ['insert', 'update'],
  cost_line: ['insert', 'update'],
  cost_line_version: ['insert', 'update'],
  cost_line_share: ['insert'],
  cost_line_history: ['insert'],
  posting: ['insert'],
  uplift_round: ['insert'],
  uplift_round_line: ['insert'],
} as const;

/** What a posting names: looked up once for every one of them. */
const STATISTICS_OF =
  'audit_event, budget_holder, child, cost_line, cost_line_share, cost_line_version, funding_agreement, panel_case, placement';

const MAY_IMPORT = `local_area_code = (select app_area()) and (select app_has_role('INTEGRATION'))`;

function letIn(table: string, command: string): string {
  return command === 'insert'
    ? `create policy ${table}_app_insert_import on ${table} for insert to app with check (${MAY_IMPORT});`
    : `create policy ${table}_app_update_import on ${table} for update to app using (${MAY_IMPORT}) with check (${MAY_IMPORT});`;
}

const eachImported = (make: (table: string, command: string) => string): string =>
  Object.entries(IMPORTED_INTO)
    .flatMap(([table, commands]) => commands.map((command) => make(table, command)))
    .join('\n');

/** Whose plan ceased by the SEN2 return: of its plans the one that began last, and of two that began on a day the one that goes on. */
const CEASED_BY_RETURN = `     union all
     select charged.placement_id, plan.ceased_date, case when plan.cease_reason in ('5', '7') then 'MOVED_AWAY' else 'PLAN_CEASED' end
       from charged
       join lateral (select (held.content ->> 'ceasedate')::date as ceased_date, held.content ->> 'ceasereason' as cease_reason
                       from sen2_record held
                      where held.local_area_code = charged.local_area_code and held.child_id = charged.child_id and held.module = 'NAMED_PLAN'
                      order by held.content ->> 'startdate' desc, held.content ->> 'ceasedate' desc nulls first, held.record_key limit 1) plan on true
      where plan.ceased_date >= lower(charged.active_span)
`;

/** What is charged for days after its child had left; `ofReturn` is what the SEN2 return tells of that. */
const leftButCharged = (ofReturn: string): string => `
create or replace function left_but_charged(today date) returns table (placement_id uuid, left_date date, basis text)
  language sql stable security definer set search_path = public, pg_temp as
$$ with charged as (
     select placement.local_area_code, placement.placement_id, held.child_id, child.birth_cohort, placement.active_span
       from placement
       join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
       join child on child.local_area_code = held.local_area_code and child.child_id = held.child_id
      where placement.local_area_code = app_area()
        and app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER')
        and placement.case_id not in (select app_recused_cases())
        and placement.started_date is not null and placement.ended_date is null and placement.cancelled_at is null),
   gone as (
     select charged.placement_id, last.attended_until as left_date, 'ATTENDANCE_ENDED' as basis
       from charged
       join lateral (select review.attended_until from placement_review review
                      where review.local_area_code = charged.local_area_code and review.placement_id = charged.placement_id
                      order by review.review_date desc, review.recorded_at desc, review.placement_review_id desc limit 1) last on true
     union all
     select charged.placement_id, plan.ceased_date, case when plan.cease_reason in ('5', '7') then 'MOVED_AWAY' else 'PLAN_CEASED' end
       from charged
       join panel_case held on held.local_area_code = charged.local_area_code and held.child_id = charged.child_id
       join ehc_plan plan on plan.local_area_code = held.local_area_code and plan.case_id = held.case_id
      where plan.ceased_date >= lower(charged.active_span)
${ofReturn}     union all
     select charged.placement_id, make_date(charged.birth_cohort + 25, 8, 31), 'OVER_AGE' from charged)
   select distinct on (gone.placement_id) gone.placement_id, gone.left_date, gone.basis
     from gone join charged on charged.placement_id = gone.placement_id
    where gone.left_date < today and (upper(charged.active_span) is null or gone.left_date < upper(charged.active_span) - 1)
    order by gone.placement_id, gone.left_date, gone.basis $$;
`;

export class ImportPlacements20261122010600 implements MigrationInterface {
  name = 'ImportPlacements20261122010600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A placement that another system decided: it has no decision and no option here, and the key it has there.
alter table placement
  alter column decision_id drop not null,
  alter column option_id drop not null,
  add column source text,
  add column source_reference text,
  add constraint placement_source_check check ((source is null) = (source_reference is null) and (source is null) = (decision_id is not null) and (decision_id is null or option_id is not null)),
  add constraint placement_source_key unique (local_area_code, source, source_reference);
alter table cost_line
  alter column decision_id drop not null,
  add column line_reference text,
  add constraint cost_line_line_reference_key unique (local_area_code, placement_id, line_reference);
alter table funding_agreement
  drop constraint funding_agreement_commit_cause_check,
  drop constraint funding_agreement_decision_check,
  add constraint funding_agreement_commit_cause_check check (commit_cause in ('NEW_PLACEMENT', 'CORRECTION', 'IMPORTED')),
  add constraint funding_agreement_decision_check check ((kind in ('INITIAL', 'REVISION') and commit_cause <> 'IMPORTED') = (decision_id is not null));
-- A share that its holder agreed elsewhere: nobody here approved it.
alter table contribution
  add column is_imported boolean not null default false,
  drop constraint contribution_approval_check,
  add constraint contribution_approval_check check ((is_imported and status = 'APPROVED' and approved_by is null) or (status in ('APPROVED', 'AWAITING_RATIFICATION')) = (approved_by is not null));
alter policy contribution_app_new on contribution with check (status = 'PROPOSED' or (is_imported and (select app_has_role('INTEGRATION'))));
alter policy contribution_app_own on contribution
  using ((select app_has_role('DIRECTOR')) or budget_holder_id in (select app_budget_holders()) or (is_imported and (select app_has_role('INTEGRATION'))));

-- The numbers by which other systems know a child of the area: its own, a unique pupil number, a row of the SEN2 return.
create table child_reference (
  local_area_code text not null,
  scheme text not null constraint child_reference_scheme_check check (scheme in ('OWN', 'UPN', 'SEN2')),
  reference text not null,
  child_id uuid not null,
  recorded_at timestamptz(3) not null,
  constraint child_reference_pkey primary key (local_area_code, scheme, reference),
  constraint child_reference_child_id_fkey foreign key (local_area_code, child_id) references child
);
create index child_reference_child_id_idx on child_reference (local_area_code, child_id);
call guard_table('child_reference', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or child_id in (select app_open_children())) and child_id not in (select app_recused_children()) and child_id not in (select app_unshared_children())', '{INTEGRATION}', 'select, insert');
call make_append_only('child_reference');

-- Which child a number belongs to, and its birth cohort: an import finds the child, and reads no name on the way. A pupil number is also
-- found where a case officer entered it.
create function children_of_references(schemes text[], given text[])
  returns table (scheme text, reference text, child_id uuid, birth_cohort integer, case_id uuid)
  language sql stable security definer set search_path = public, pg_temp as
$$ with wanted as (select distinct * from unnest(schemes, given) as asked(scheme, reference)),
   found as (
     select wanted.scheme, wanted.reference, known.child_id
       from wanted join child_reference known on known.local_area_code = app_area() and known.scheme = wanted.scheme
                                             and known.reference = wanted.reference
     union
     select wanted.scheme, wanted.reference, known.child_id
       from wanted join child_identity known on known.local_area_code = app_area() and wanted.scheme = 'UPN' and known.upn = wanted.reference)
   select found.scheme, found.reference, held.child_id, held.birth_cohort,
          (select line.case_id from cost_line line
             join placement on placement.local_area_code = line.local_area_code and placement.placement_id = line.placement_id
                           and placement.source is not null
            where line.local_area_code = held.local_area_code and line.child_id = held.child_id limit 1)
     from found join child held on held.local_area_code = app_area() and held.child_id = found.child_id
    where app_has_role('INTEGRATION') $$;
alter function children_of_references(text[], text[]) owner to rules;
revoke all on function children_of_references(text[], text[]) from public;
grant execute on function children_of_references(text[], text[]) to app;

-- The person-level SEN2 return as it was read: a row a record of a module, its published columns as text, without name, birth or postcode.
create table sen2_record (
  local_area_code text not null,
  module text not null constraint sen2_record_module_check check (module in ('PERSON', 'REQUEST', 'ASSESSMENT', 'NAMED_PLAN', 'PLAN_DETAIL', 'ACTIVE_PLAN', 'PLACEMENT_DETAIL', 'SEN_NEED')),
  record_key text not null,
  parent_key text,
  child_id uuid not null,
  content jsonb not null,
  recorded_at timestamptz(3) not null,
  version integer not null default 1,
  constraint sen2_record_pkey primary key (local_area_code, module, record_key),
  constraint sen2_record_child_id_fkey foreign key (local_area_code, child_id) references child
);
create index sen2_record_child_id_idx on sen2_record (local_area_code, child_id);
call guard_table('sen2_record', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''INTEGRATION'')) or (child_id in (select app_open_children()) and child_id not in (select app_unshared_children()))) and child_id not in (select app_recused_children())', '{INTEGRATION}', 'select, insert, update');

${leftButCharged(CEASED_BY_RETURN)}
-- What a file said it holds, where it said so: it was held against what was read before a row was applied.
alter table import_batch
  add column control_rows integer,
  add column control_pence bigint,
  add constraint import_batch_control_check check ((control_rows is null) = (control_pence is null));

-- One look at the clock a statement and not one a posting: an import makes hundreds of thousands.
create function check_postings_instant() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (select from (select distinct local_area_code, posted_at from added) made
              where not exists (select from ledger_clock clock
                                 where clock.local_area_code = made.local_area_code and clock.last_posted_at = made.posted_at
                                   and clock.last_transaction = pg_current_xact_id())) then
    raise exception 'a posting must carry the instant that open_posting gave this transaction'
      using errcode = 'check_violation', constraint = 'posting_instant', table = 'posting';
  end if;
  return null;
end $$;
alter function check_postings_instant() owner to rules;
drop trigger posting_instant on posting;
create trigger posting_instant after insert on posting referencing new table as added
  for each statement execute function check_postings_instant();

-- A posting's placement, case and child are its line's: one key says so, where four that were looked up one by one did not.
alter table cost_line add constraint cost_line_whole_key unique (local_area_code, cost_line_id, placement_id, case_id, child_id);
alter table posting
  drop constraint posting_cost_line_id_fkey,
  drop constraint posting_placement_id_fkey,
  drop constraint posting_case_id_fkey,
  drop constraint posting_child_id_fkey,
  add constraint posting_cost_line_id_fkey foreign key (local_area_code, placement_id, case_id, child_id, cost_line_id)
    references cost_line (local_area_code, placement_id, case_id, child_id, cost_line_id);
drop index posting_cost_line_id_idx;
drop index posting_case_id_idx;
drop index posting_child_id_idx;
create index posting_cost_line_id_idx on posting (local_area_code, cost_line_id, placement_id, case_id, child_id);

-- The ledger of many lines in one look: one by one, each line is looked for in the index of every year.
drop function ledger_of_line(uuid);
create function ledger_of_lines(lines uuid[]) returns setof posting language sql stable security definer set search_path = public, pg_temp as
$$ select * from posting where local_area_code = app_area() and cost_line_id = any(lines) $$;
alter function ledger_of_lines(uuid[]) owner to rules;
revoke all on function ledger_of_lines(uuid[]) from public;
grant execute on function ledger_of_lines(uuid[]) to app;

-- Without statistics PostgreSQL takes any index that begins with the area, and each posting of the first import of an area would look
-- through all of its lines: so they are taken whenever a table has doubled since.
grant maintain on ${STATISTICS_OF} to rules;
create function take_import_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as
$$ declare
  grown text;
begin
  if app_area() is null or not app_has_role('INTEGRATION') then return; end if;
  for grown in select relname from pg_class
                where oid = any ('{${STATISTICS_OF}}'::regclass[]) and pg_relation_size(oid) / 8192 > 2 * relpages order by relname loop
    execute format('analyze %I', grown);
  end loop;
end $$;
alter function take_import_statistics() owner to rules;
revoke all on function take_import_statistics() from public;
grant execute on function take_import_statistics() to app;

${eachImported(letIn)}
-- Prices of a file raise a round; of those that wait, it finds which lines they are about.
create policy uplift_round_app_read_import on uplift_round for select to app using (${MAY_IMPORT} and uplift_round_id not in (select app_recused_rounds()));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Placements without a decision can not be said by the tables of before: taking this back fails while there are any.
    await runner.query(`
drop policy uplift_round_app_read_import on uplift_round;
${eachImported((table, command) => `drop policy ${table}_app_${command}_import on ${table};`)}
drop index posting_cost_line_id_idx;
create index posting_cost_line_id_idx on posting (local_area_code, cost_line_id);
create index posting_case_id_idx on posting (local_area_code, case_id);
create index posting_child_id_idx on posting (local_area_code, child_id);
alter table posting
  drop constraint posting_cost_line_id_fkey,
  add constraint posting_cost_line_id_fkey foreign key (local_area_code, cost_line_id) references cost_line,
  add constraint posting_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  add constraint posting_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  add constraint posting_child_id_fkey foreign key (local_area_code, child_id) references child;
alter table cost_line drop constraint cost_line_whole_key;
drop trigger posting_instant on posting;
create trigger posting_instant before insert on posting for each row execute function check_posting_instant();
drop function check_postings_instant();
drop function ledger_of_lines(uuid[]);
create function ledger_of_line(line uuid) returns setof posting language sql stable security definer set search_path = public, pg_temp as
$$ select * from posting where local_area_code = app_area() and cost_line_id = line $$;
alter function ledger_of_line(uuid) owner to rules;
drop function take_import_statistics();
revoke maintain on ${STATISTICS_OF} from rules;
alter table import_batch drop constraint import_batch_control_check, drop column control_pence, drop column control_rows;
${leftButCharged('')}
drop table sen2_record;
drop function children_of_references(text[], text[]);
drop table child_reference;
alter policy contribution_app_own on contribution
  using ((select app_has_role('DIRECTOR')) or budget_holder_id in (select app_budget_holders()));
alter policy contribution_app_new on contribution with check (status = 'PROPOSED');
alter table contribution drop constraint contribution_approval_check, drop column is_imported;
alter table contribution add constraint contribution_approval_check check ((status in ('APPROVED', 'AWAITING_RATIFICATION')) = (approved_by is not null));
alter table funding_agreement
  drop constraint funding_agreement_decision_check,
  drop constraint funding_agreement_commit_cause_check,
  add constraint funding_agreement_commit_cause_check check (commit_cause in ('NEW_PLACEMENT', 'CORRECTION')),
  add constraint funding_agreement_decision_check check ((kind in ('INITIAL', 'REVISION')) = (decision_id is not null));
alter table cost_line drop constraint cost_line_line_reference_key, drop column line_reference, alter column decision_id set not null;
alter table placement drop constraint placement_source_key, drop constraint placement_source_check,
  drop column source_reference, drop column source, alter column option_id set not null, alter column decision_id set not null;
`);
  }
}
