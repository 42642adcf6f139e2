import { OF_EXTENSION } from './catalogue';
import { type TestDatabase } from './database';

/*
 * What must hold of every table, key and function, whoever adds it, as questions to the catalogue. Each gives a line
 * for everything that is wrong; test/guards.test.ts plants one fault for each.
 */

type Ask = TestDatabase['asOwner'];

/** What only ever grows: no role may change, remove or empty it, its owner included (architecture.md 11). */
export const APPEND_ONLY = [
  'audit_rubric',
  'plan_audit_sample',
  'plan_audit',
  'plan_audit_grading',
  'feedback_request',
  'feedback_answer',
  'inclusion_profile',
  'improvement_plan',
  'improvement_plan_version',
  'improvement_rating',
  'improvement_visit',
  'school_attendance',
  'sen2_source',
  'assurance_publication',
  'actual',
  'actual_match',
  'adult_decision',
  'adult_handover',
  'adult_handover_notice',
  'agency_succession',
  'agenda_withdrawal',
  'assumption_set',
  'assumption_value',
  'attendance',
  'attended_setting',
  'audit_event',
  'block_part',
  'block_version',
  'budget_adjustment',
  'budget_entry',
  'budget_entry_line',
  'budget_holder_succession',
  'capacity_record',
  'case_forecast',
  'case_route',
  'case_trigger',
  'child_equality_record',
  'child_home',
  'child_reference',
  'circumstance',
  'circumstance_entry',
  'circumstance_note',
  'clock_exception',
  'clock_setting',
  'closed_period',
  'commitment_ceiling',
  'consent_withdrawal',
  'contingency_plan',
  'cost_line_carrier',
  'cost_line_history',
  'decision',
  'decision_action',
  'decision_action_event',
  'decision_alternative',
  'decision_condition',
  'decision_condition_event',
  'decision_correction',
  'decision_departure',
  'decision_ending',
  'decision_notice',
  'decision_quorum',
  'decision_quorum_member',
  'decision_ratification',
  'decision_reason',
  'disclosure',
  'dispute_line',
  'establishment_history',
  'family_view',
  'finance_code',
  'full_year_cost',
  'funding_agreement_line',
  'funding_agreement_share',
  'funding_method_evidence',
  'funding_statement',
  'guest_child',
  'imported_actual',
  'interest_declaration',
  'management_plan',
  'management_plan_amount',
  'management_plan_cell',
  'management_plan_delivery',
  'management_plan_mitigation',
  'management_plan_move',
  'management_plan_placement',
  'management_plan_version',
  'journal',
  'journal_line',
  'legal_hold',
  'legal_hold_lifting',
  'late_acceptance',
  'line_forecast',
  'line_forecast_amount',
  'looked_after_record',
  'text_passage',
  'text_passage_lifting',
  'subject_request',
  'subject_request_step',
  'minutes_approval',
  'notice_sending',
  'notice_target',
  'preferred_setting',
  'consideration_rule',
  'member_training',
  'notice_wording',
  'option_appraisal',
  'out_of_area_reason',
  'panel_position',
  'paper_opening',
  'paper_pack',
  'paper_pack_entry',
  'period_accrual',
  'period_accrual_total',
  'place_commission',
  'place_count',
  'placement_end',
  'placement_journey',
  'placement_review',
  'placement_review_views',
  'placement_start',
  'placement_visit',
  'plan_event',
  'plan_decision',
  'pooled_fund_contribution',
  'pipeline_assumption',
  'pipeline_share',
  'pipeline_stage',
  'pipeline_state',
  'preparation_aim',
  'preparation_entry',
  'preparation_step',
  'posting',
  'posting_sum',
  'posting_total',
  'projection_row',
  'projection_set',
  'provider_note',
  'provider_note_closing',
  'recharge_entry',
  'recharge_invoice',
  'record_disposal',
  'recoupment_claim',
  'recoupment_entry',
  'redress_event',
  'redress_matter',
  'redress_text',
  'referral_return',
  'responsibility_transfer',
  'retention_rule',
  'scenario',
  'scenario_inputs',
  'scenario_mitigation',
  'scenario_sample',
  'succession',
  'succession_share',
  'supplier_alias',
  'variance_comment',
  'visit_terms',
] as const;

/** Which migrations ran is nothing of an area's, and the program may read it: the one table without row-level security. */
const WITHOUT_ROW_SECURITY = ['schema_migration'];

const lines = async (ask: Ask, sql: string, parameters: readonly unknown[] = []): Promise<string[]> =>
  (await ask<{ line: string }>(sql, parameters)).map(({ line }) => line);

/** Tables that row-level security does not bind, or whose policies leave out a role or name everybody. */
export function unfencedTables(ask: Ask): Promise<string[]> {
  return lines(
    ask,
    `with held as (
       select oid, relname, relispartition, relrowsecurity, relforcerowsecurity from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all ($1))
     select relname || ': row-level security is off' as line from held where not relrowsecurity
     union all
     select relname || ': row-level security is not forced on its owner' from held where not relforcerowsecurity
     union all
     select relname || ': no policy names ' || wanted.role
       from held cross join (values ('app'), ('migrator'), ('rules')) wanted(role)
      where not relispartition -- reached through its parent only, see grantsToPartitions
        and not exists (select from pg_policy where polrelid = held.oid and wanted.role::regrole = any (polroles))
     union all
     select relname || ': the policy ' || polname || ' is for everybody'
       from held join pg_policy on polrelid = held.oid where 0 = any (polroles)
     union all
     select relname || ': a partition is granted to ' || grantee::regrole
       from held join pg_class using (oid, relname) cross join aclexplode(relacl)
      where held.relispartition and grantee <> relowner
      order by 1`,
    [WITHOUT_ROW_SECURITY],
  );
}

/** What would set a role of the program free of row-level security. */
export function overmightyRoles(ask: Ask): Promise<string[]> {
  return lines(
    ask,
    `select rolname || ' is bound by no policy' as line from pg_roles
      where rolname in ('app', 'rules', 'migrator') and (rolsuper or rolbypassrls)
     union all
     select 'rules may sign in' from pg_roles where rolname = 'rules' and rolcanlogin
     union all
     select 'app is a member of ' || roleid::regrole from pg_auth_members where member = 'app'::regrole
     union all
     select 'app owns ' || coalesce(objid::regclass::text, '') from pg_shdepend
      where refobjid = 'app'::regrole and deptype = 'o' and dbid = (select oid from pg_database where datname = current_database())
     union all
     select 'app may create in the schema' where has_schema_privilege('app', 'public', 'create')
      order by 1`,
  );
}

/** Append-only tables, or partitions of one, that somebody may change after all. */
export function changeableHistory(ask: Ask, tables: readonly string[] = APPEND_ONLY): Promise<string[]> {
  return lines(
    ask,
    `select name || ': app may ' || privilege as line
       from unnest($1::text[]) name cross join unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) privilege
      where has_table_privilege('app', name, privilege) or (privilege = 'UPDATE' and has_any_column_privilege('app', name, privilege))
     union all
     select held.name || ': nothing stops its owner from ' || wanted.what
       from (select name from unnest($1::text[]) name
             union all select inhrelid::regclass::text from unnest($1::text[]) name join pg_inherits on inhparent = name::regclass) held
      cross join (values ('changing a row', 1 | 2 | 16), ('removing a row', 1 | 2 | 8), ('emptying it', 2 | 32)) wanted(what, bits)
      where not exists (
        select from pg_trigger where tgrelid = held.name::regclass and tgenabled in ('O', 'A') and tgfoid = 'refuse_change'::regproc
                                 and tgtype & wanted.bits = wanted.bits and tgqual is null and cardinality(tgattr::int2[]) = 0)
      order by 1`,
    [tables],
  );
}

/** Tables with a trigger of append-only ones that the list above has not. */
export function unlistedHistory(ask: Ask): Promise<string[]> {
  return lines(
    ask,
    `select distinct relname::text as line from pg_trigger join pg_class on pg_class.oid = tgrelid
      where tgfoid = 'refuse_change'::regproc and not relispartition and relname <> all ($1) order by 1`,
    [APPEND_ONLY],
  );
}

/** Foreign keys whose columns no index begins with: removing or locking the row they name would read the whole table. */
export function unindexedForeignKeys(ask: Ask): Promise<string[]> {
  return lines(
    ask,
    `select conrelid::regclass || ': ' || conname as line from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
        and not exists (
          select from pg_index
           where indrelid = conrelid and indpred is null and indisvalid
             and (select array_agg(key order by key) from unnest((indkey::int2[])[0:cardinality(conkey) - 1]) key)
                 = (select array_agg(key order by key) from unnest(conkey) key))
      order by 1`,
  );
}

/** Keys, checks, indexes, policies and triggers that are not named as architecture.md section 3 says. */
export function misnamed(ask: Ask): Promise<string[]> {
  return lines(
    ask,
    `select relname || ': the constraint ' || conname || ' is not named after its table and kind' as line
       from pg_constraint join pg_class on pg_class.oid = conrelid
      where connamespace = 'public'::regnamespace and not relispartition and relname <> 'schema_migration'
        and case contype when 'p' then conname <> relname || '_pkey'
                         when 'u' then conname !~ ('^' || relname || '_.+_key$')
                         when 'f' then conname !~ ('^' || relname || '_.+_fkey$')
                         when 'c' then conname !~ ('^' || relname || '_.+_check$')
                         when 'x' then conname !~ ('^' || relname || '_no_.+$') else false end
     union all
     select held.relname || ': the index ' || index.relname || ' is not named after its table and kind'
       from pg_index join pg_class held on held.oid = indrelid join pg_class index on index.oid = indexrelid
      where held.relnamespace = 'public'::regnamespace and not held.relispartition
        and not exists (select from pg_constraint where conindid = indexrelid)
        and index.relname !~ ('^' || held.relname || case when indisunique then '_.+_key$' else '_.+_idx$' end)
     union all
     select relname || ': the trigger ' || tgname || ' is not named after its table'
       from pg_trigger join pg_class on pg_class.oid = tgrelid
      where relnamespace = 'public'::regnamespace and not tgisinternal and tgparentid = 0 and tgname !~ ('^' || relname || '_')
     union all
     select relname || ': the policy ' || polname || ' is not named after its table'
       from pg_policy join pg_class on pg_class.oid = polrelid where polname !~ ('^' || relname || '_')
      order by 1`,
  );
}

/** Functions that lift their caller's bounds and are not owned by the role without rights of its own, or trust its search path. */
export function carelessDefiners(ask: Ask): Promise<string[]> {
  return lines(
    ask,
    `select oid::regprocedure || ': runs as ' || proowner::regrole as line from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef and proowner <> 'rules'::regrole
        and not ${OF_EXTENSION('pg_proc', 'oid')}
     union all
     select oid::regprocedure || ': finds its tables by the caller’s search path' from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef
        and not 'search_path=public, pg_temp' = any (coalesce(proconfig, '{}'))
     union all
     select oid::regprocedure || ': has no test of the area in it' from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype
        and prosrc !~ 'app_area\\(\\)' and proname <> 'find_actor' -- signing in comes before there is an area
      order by 1`,
  );
}
