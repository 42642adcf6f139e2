import { type MigrationInterface, type QueryRunner } from 'typeorm';

const CLASSES = `'CASE_FILE', 'PANEL_RECORD', 'NOTICE', 'REDRESS', 'FUNDING_RECORD', 'IDENTITY'`;
const STARTS = `'TWENTY_FIFTH_BIRTHDAY', 'PLAN_ENDED', 'LAST_DECISION', 'CASE_ENDED', 'FINANCIAL_YEAR_ENDED', 'MATTERS_CLOSED'`;
/** What the area's own officers and whoever sits on the case may read of it; never past an interest. */
const FACTS = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and child_id not in (select app_recused_children()) and case_id not in (select app_recused_cases())`;

/** Which columns hold words about a child, by class: what a disposal blanks. */
const WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  CASE_FILE: {
    referral: [
      ...[
        'summary',
        'outcomes_sought',
        'child_views',
        'child_views_not_obtained_reason',
        'child_views_given_by',
        'parent_views',
      ],
      ...[
        'parent_views_not_obtained_reason',
        'parent_views_given_by',
        'equality_considerations',
        'social_care_considerations',
      ],
    ],
    local_option_tried: ['description', 'why_it_failed'],
    checklist_waiver: ['reason'],
    evidence: ['title', 'summary', 'withdrawal_reason'],
    placement_option: ['label', 'suitability_reason'],
    family_view: ['text', 'given_by'],
    referral_return: ['reason'],
    advice_request: ['cancel_reason'],
    disclosure: ['recipient_name', 'reason'],
    consent_withdrawal: ['note'],
    capacity_record: ['reason'],
    case_route: ['reason'],
    paper_pack: ['reason'],
    paper_pack_entry: ['title'],
    clock_exception: ['shown_by'],
    circumstance_note: ['note'],
    out_of_area_reason: ['note'],
    attended_setting: ['reason'],
    placement: ['end_reason'],
    placement_start: ['correction_reason'],
    placement_end: ['reason'],
    placement_interruption: ['reason'],
    placement_review: ['reason'],
    placement_review_views: ['child_view', 'child_view_reason', 'parent_view', 'parent_view_reason'],
    placement_visit: ['report'],
    transition_task: ['done_note', 'not_needed_reason'],
    contingency_plan: ['plan'],
    preparation_aim: ['aim'],
    preparation_step: ['step'],
    preparation_entry: ['note'],
    adult_decision: ['reasons'],
    feedback_answer: ['comment'],
    plan_audit_grading: ['summary'],
    option_appraisal: ['title'],
    legal_hold: ['reason'],
    legal_hold_lifting: ['reason'],
    subject_request_step: ['reason'],
  },
  PANEL_RECORD: {
    decision: ['order_reference'],
    decision_reason: [
      ...[
        'rationale',
        'rationale_digest',
        'options_weighed',
        'departure_reason',
        'part_not_agreed',
        'conditions',
        'missing_information',
      ],
      ...[
        'information_owner',
        'concerns',
        'interim_arrangement',
        'family_view_considered',
        'legal_test',
        'urgency_reason',
        'correction_reason',
      ],
    ],
    decision_ratification: ['reason'],
    decision_condition: ['text'],
    decision_condition_event: ['reason'],
    decision_action: ['task', 'record'],
    decision_action_event: ['note'],
    decision_alternative: ['why_not'],
    decision_departure: ['departs_from', 'departs_to', 'reason'],
    decision_ending: ['reason'],
    panel_position: ['reason'],
    interest_declaration: ['reason'],
    agenda_withdrawal: ['reason'],
    late_acceptance: ['reason'],
  },
  REDRESS: { redress_matter: ['reference'], redress_text: ['account', 'reasons', 'remedy'] },
  FUNDING_RECORD: {
    cost_line: ['description'],
    funding_agreement: ['method_evidence'],
    funding_method_evidence: ['tool_score'],
    funding_statement: ['reason', 'legal_basis'],
    recharge_entry: ['reason'],
    recoupment_entry: ['note'],
    case_forecast: ['reason'],
  },
};

const namings = Object.entries(WORDS)
  .flatMap(([recordClass, tables]) =>
    Object.entries(tables).map(
      ([table, columns]) => `call name_words('${recordClass}', '${table}', '{${columns.join(',')}}', null, null);`,
    ),
  )
  .join('\n');

/** Who answers what a person asks to see. */
const OFFICE = `(select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) and case_id not in (select app_recused_cases())`;

export class DisposeOfRecords20261122150000 implements MigrationInterface {
  name = 'DisposeOfRecords20261122150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- P2: how long an area keeps a class of record, from a day on; of the same day the last stands. Null months: there is no rule from then on.
create table retention_rule (
  local_area_code text not null constraint retention_rule_local_area_code_fkey references local_area,
  retention_rule_id uuid not null,
  record_class text not null constraint retention_rule_record_class_check check (record_class in (${CLASSES})),
  -- Whether it is of children who were ever looked after, or of all others.
  is_of_looked_after boolean not null,
  start_event text constraint retention_rule_start_event_check check (start_event in (${STARTS})),
  months integer constraint retention_rule_months_check check (months between 12 and 1200),
  source text not null,
  from_date date not null,
  set_by uuid not null,
  set_at timestamptz(3) not null,
  constraint retention_rule_pkey primary key (local_area_code, retention_rule_id),
  constraint retention_rule_set_by_fkey foreign key (local_area_code, set_by) references person,
  constraint retention_rule_whole_check check ((start_event is null) = (months is null))
);
create index retention_rule_set_by_idx on retention_rule (local_area_code, set_by);

-- Nothing of a child on hold is disposed of, whatever the case under which the hold was recorded.
create table legal_hold (
  local_area_code text not null,
  legal_hold_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  reason text not null,
  from_date date not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint legal_hold_pkey primary key (local_area_code, legal_hold_id),
  constraint legal_hold_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint legal_hold_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint legal_hold_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index legal_hold_child_id_idx on legal_hold (local_area_code, child_id);
create index legal_hold_case_id_idx on legal_hold (local_area_code, case_id);
create index legal_hold_recorded_by_idx on legal_hold (local_area_code, recorded_by);
create table legal_hold_lifting (
  local_area_code text not null,
  legal_hold_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  reason text not null,
  lifted_by uuid not null,
  lifted_at timestamptz(3) not null,
  constraint legal_hold_lifting_pkey primary key (local_area_code, legal_hold_id),
  constraint legal_hold_lifting_legal_hold_id_fkey foreign key (local_area_code, legal_hold_id) references legal_hold,
  constraint legal_hold_lifting_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint legal_hold_lifting_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint legal_hold_lifting_lifted_by_fkey foreign key (local_area_code, lifted_by) references person
);
create index legal_hold_lifting_child_id_idx on legal_hold_lifting (local_area_code, child_id);
create index legal_hold_lifting_case_id_idx on legal_hold_lifting (local_area_code, case_id);
create index legal_hold_lifting_lifted_by_idx on legal_hold_lifting (local_area_code, lifted_by);

-- UK GDPR art. 15: somebody asked to see what is kept.
create table subject_request (
  local_area_code text not null,
  subject_request_id uuid not null,
  case_id uuid not null,
  asked_by text not null constraint subject_request_asked_by_check check (asked_by in ('PARENT', 'YOUNG_PERSON', 'REPRESENTATIVE')),
  received_date date not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint subject_request_pkey primary key (local_area_code, subject_request_id),
  constraint subject_request_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint subject_request_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index subject_request_case_id_idx on subject_request (local_area_code, case_id);
create index subject_request_recorded_by_idx on subject_request (local_area_code, recorded_by);

-- What was done about it.
create table subject_request_step (
  local_area_code text not null,
  subject_request_step_id uuid not null,
  subject_request_id uuid not null,
  case_id uuid not null,
  kind text not null constraint subject_request_step_kind_check
    check (kind in ('IDENTITY_SHOWN', 'CLARIFICATION_ASKED', 'CLARIFIED', 'EXTENDED', 'ANSWERED', 'REFUSED', 'WITHDRAWN')),
  step_date date not null,
  -- Why it is extended or refused; null: nothing to say.
  reason text,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint subject_request_step_pkey primary key (local_area_code, subject_request_step_id),
  constraint subject_request_step_subject_request_id_fkey foreign key (local_area_code, subject_request_id) references subject_request,
  constraint subject_request_step_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint subject_request_step_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index subject_request_step_subject_request_id_idx on subject_request_step (local_area_code, subject_request_id);
create index subject_request_step_case_id_idx on subject_request_step (local_area_code, case_id);
create index subject_request_step_recorded_by_idx on subject_request_step (local_area_code, recorded_by);

-- What went, by which rule and by whom; never what it said. An identity is its child's, whatever the case under which it went.
create table record_disposal (
  local_area_code text not null,
  record_disposal_id uuid not null,
  record_class text not null constraint record_disposal_record_class_check check (record_class in (${CLASSES})),
  child_id uuid not null,
  case_id uuid not null,
  retention_rule_id uuid not null,
  started_on date not null,
  due_on date not null,
  row_count integer not null constraint record_disposal_row_count_check check (row_count >= 0),
  document_count integer not null constraint record_disposal_document_count_check check (document_count >= 0),
  -- SHA-256 over the words that went, in the order of their text; null of an identity and of what is short: it could be guessed.
  digest text constraint record_disposal_digest_check check (digest ~ '^[0-9a-f]{64}$'),
  disposed_by uuid not null,
  disposed_at timestamptz(3) not null,
  -- Whose changes to what only grows are this disposal's.
  written_in xid8 not null,
  constraint record_disposal_pkey primary key (local_area_code, record_disposal_id),
  constraint record_disposal_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint record_disposal_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint record_disposal_retention_rule_id_fkey foreign key (local_area_code, retention_rule_id) references retention_rule,
  constraint record_disposal_disposed_by_fkey foreign key (local_area_code, disposed_by) references person,
  constraint record_disposal_due_check check (due_on > started_on)
);
create index record_disposal_child_id_idx on record_disposal (local_area_code, child_id);
create index record_disposal_case_id_idx on record_disposal (local_area_code, case_id);
create index record_disposal_retention_rule_id_idx on record_disposal (local_area_code, retention_rule_id);
create index record_disposal_disposed_by_idx on record_disposal (local_area_code, disposed_by);

-- Which columns hold words about a child, or which rows say who it is; with what takes their place. A migration that adds such a column names it.
create table record_word (
  record_class text not null constraint record_word_record_class_check check (record_class in (${CLASSES})),
  table_name text not null,
  -- Empty: the row goes whole, by its child.
  column_name text not null,
  -- SQL over the row.
  replacement text not null,
  -- The table, and the column of both, by which a row that names no case is of one.
  parent_table text,
  parent_key text,
  -- They go with the last words about the child, of whatever case and class.
  goes_last boolean not null default false,
  constraint record_word_pkey primary key (table_name, column_name),
  constraint record_word_parent_check check ((parent_table is null) = (parent_key is null))
);

-- When a file's bytes are no longer to be had, and when they were gone.
alter table document
  add column disposed_at timestamptz(3),
  add column bytes_gone_at timestamptz(3),
  add constraint document_bytes_gone_check check (bytes_gone_at is null or disposed_at is not null);

call guard_table('retention_rule', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('legal_hold', '${FACTS}', '{CASE_OFFICER,DIRECTOR}', 'select, insert');
call guard_table('legal_hold_lifting', '${FACTS}', '{DIRECTOR}', 'select, insert');
call guard_table('subject_request', '${OFFICE}', '{CASE_OFFICER}', 'select, insert');
call guard_table('subject_request_step', '${OFFICE}', '{CASE_OFFICER}', 'select, insert');
call guard_table('record_disposal', '${FACTS}', '{}', 'select');
call make_append_only('retention_rule');
call make_append_only('legal_hold');
call make_append_only('legal_hold_lifting');
call make_append_only('subject_request');
call make_append_only('subject_request_step');
call make_append_only('record_disposal');
grant insert on record_disposal to rules;
grant update on document to rules;
alter table record_word enable row level security;
alter table record_word force row level security;
create policy record_word_migrator on record_word for all to migrator using (true) with check (true);
create policy record_word_rules on record_word for select to rules using (true);
create policy record_word_app_read on record_word for select to app using (true);
grant select on record_word to rules, app;

-- What stands where words stood: an answer, and no words of anybody.
create function disposed_words() returns text language sql immutable parallel safe set search_path = public, pg_temp as
$$ select 'Disposed of under the retention schedule.' $$;
create function disposed_paper() returns text language sql immutable parallel safe set search_path = public, pg_temp as
$$ select jsonb_build_object('disposed', disposed_words())::text $$;
-- A notice keeps its head: date, audience, reference.
create function disposed_notice(body text) returns text language sql immutable parallel safe set search_path = public, pg_temp as
$$ select ((body::jsonb - 'quoted') || jsonb_build_object('parts', jsonb_build_array(jsonb_build_object('block', 'WORDS', 'heading', 'What it said',
            'items', jsonb_build_array(jsonb_build_object('kind', 'SAY', 'text', disposed_words()))))))::text $$;
-- Grades are counted; notes go.
create function disposed_answers(answers jsonb) returns jsonb language sql immutable parallel safe set search_path = public, pg_temp as
$$ select coalesce(jsonb_agg(case when answer ->> 'note' is null then answer else answer || jsonb_build_object('note', disposed_words()) end
                             order by place), '[]')
     from jsonb_array_elements(answers) with ordinality as given(answer, place) $$;
-- Figures stay; what the options were called and why they were suitable goes.
create function disposed_options(document jsonb) returns jsonb language sql immutable parallel safe set search_path = public, pg_temp as
$$ select regexp_replace(document::text, '"(label|suitabilityReason)": "([^"\\\\]|\\\\.)*"', '"\\1": "' || disposed_words() || '"', 'g')::jsonb $$;

create procedure name_words(of_class text, of_table regclass, columns text[], through regclass, through_key text) language plpgsql as
$$ begin
  insert into record_word (record_class, table_name, column_name, replacement, parent_table, parent_key)
  select of_class, (select relname from pg_class where oid = of_table), named, 'disposed_words()',
         (select relname from pg_class where oid = through), through_key
    from unnest(columns) named;
  execute format('grant select, update on %s to rules', of_table);
end $$;

${namings}
call name_words('FUNDING_RECORD', 'option_cost_line', '{description}', 'placement_option', 'option_id');
call name_words('CASE_FILE', 'paper_pack_entry', '{content,digest}', null, null);
call name_words('CASE_FILE', 'plan_audit_grading', '{answers}', null, null);
call name_words('CASE_FILE', 'option_appraisal', '{inputs,result}', null, null);
call name_words('NOTICE', 'decision_notice', '{body,digest}', null, null);
update record_word named set replacement = other.replacement
  from (values ('paper_pack_entry', 'content', 'disposed_paper()'), ('paper_pack_entry', 'digest', 'text_digest(disposed_paper())'),
               ('plan_audit_grading', 'answers', 'disposed_answers(answers)'),
               ('option_appraisal', 'inputs', 'disposed_options(inputs)'), ('option_appraisal', 'result', 'disposed_options(result)'),
               ('decision_notice', 'body', 'disposed_notice(body)'), ('decision_notice', 'digest', 'text_digest(disposed_notice(body))'))
       as other(table_name, column_name, replacement)
 where named.table_name = other.table_name and named.column_name = other.column_name;
insert into record_word (record_class, table_name, column_name, replacement)
select 'IDENTITY', name, '', '' from unnest(array['child_identity', 'child_home', 'child_reference', 'sen2_record']) name;
grant select, delete on child_identity, child_home, child_reference, sen2_record to rules;

-- What only grows changes in one case: the words that a disposal of this very transaction is of go, and nothing beside them. Only functions of
-- the role rules can reach this, and dispose_records is the one that writes a disposal.
create function is_of_disposal(of_table text, before jsonb, after jsonb) returns boolean language sql stable set search_path = public, pg_temp as
$$ select exists (
     select from record_disposal going
      cross join lateral (select array_agg(named.column_name) as columns, bool_or(named.column_name = '') as is_whole, bool_or(named.goes_last) as is_of_child
                            from record_word named where named.table_name = of_table
                             and (named.record_class = going.record_class or named.goes_last)) words
      where going.local_area_code = before ->> 'local_area_code' and going.written_in = pg_current_xact_id()
        and case when after is null then words.is_whole and before ->> 'child_id' = going.child_id::text
                 else not words.is_whole and before - words.columns = after - words.columns
                      and (coalesce(before ->> 'case_id', going.case_id::text) = going.case_id::text
                           or words.is_of_child and exists (select from panel_case held
                                                             where held.local_area_code = going.local_area_code and held.child_id = going.child_id
                                                               and held.case_id::text = before ->> 'case_id')) end) $$;
create or replace function refuse_change() returns trigger language plpgsql as
$$ begin
  if tg_level = 'ROW' and current_user = 'rules' then
    if tg_op = 'DELETE' then
      if is_of_disposal(tg_table_name, to_jsonb(old), null) then return old; end if;
    elsif is_of_disposal(tg_table_name, to_jsonb(old), to_jsonb(new)) then
      return new;
    end if;
  end if;
  raise exception '% is append-only: correct it with a new row', tg_table_name
    using errcode = 'restrict_violation', table = tg_table_name;
end $$;

-- A child who returns after that is a new child: nobody knows any more that it is the same. After the foreign keys, which wait for a disposal.
create function refuse_unknown_child() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (select from record_disposal gone where gone.local_area_code = new.local_area_code and gone.child_id = new.child_id and gone.record_class = 'IDENTITY') then
    raise exception 'who this child is was disposed of: refer the child anew'
      using errcode = 'check_violation', constraint = 'panel_case_known_child', table = 'panel_case';
  end if;
  return null;
end $$;
alter function refuse_unknown_child() owner to rules;
create trigger panel_case_known_child after insert on panel_case for each row execute function refuse_unknown_child();

-- Who disposes of records of a child waits for whoever began what keeps them, and the other way round: a hold, a matter, a case and a placement
-- name the child or one of its cases, and a foreign key waits for these locks. Cases before the child, as everywhere.
create function lock_records(of_case uuid) returns void language plpgsql security definer set search_path = public, pg_temp as
$$ declare
  of_child uuid := (select held.child_id from panel_case held where held.local_area_code = app_area() and held.case_id = of_case);
begin
  if not app_has_role('DIRECTOR') or coalesce(current_setting('app.agency_kinds', true), '') = 'HEALTH' then
    raise exception 'records are disposed of by a person in a director''s role of the authority' using errcode = 'insufficient_privilege';
  end if;
  perform from panel_case held where held.local_area_code = app_area() and held.child_id = of_child order by held.case_id for update;
  perform from child where child.local_area_code = app_area() and child.child_id = of_child for update;
end $$;
alter function lock_records(uuid) owner to rules;
grant update on child to rules;
revoke all on function lock_records(uuid) from public;
grant execute on function lock_records(uuid) to app;

-- Which classes of record there are of a case.
create function record_classes(of_area text, of_case uuid) returns text[] language sql stable as
$$ select array_remove(array[
     'CASE_FILE',
     case when exists (select from decision where local_area_code = of_area and case_id = of_case)
            or exists (select from agenda_item where local_area_code = of_area and case_id = of_case) then 'PANEL_RECORD' end,
     case when exists (select from decision_notice where local_area_code = of_area and case_id = of_case) then 'NOTICE' end,
     case when exists (select from redress_matter where local_area_code = of_area and case_id = of_case) then 'REDRESS' end,
     case when exists (select from funding_agreement where local_area_code = of_area and case_id = of_case)
            or exists (select from placement_option where local_area_code = of_area and case_id = of_case)
            or exists (select from cost_line where local_area_code = of_area and case_id = of_case)
            or exists (select from case_forecast where local_area_code = of_area and case_id = of_case) then 'FUNDING_RECORD' end], null) $$;

-- The matters of redress of a child that are not at their end, and when each last moved: as the product tells it, but that an order counts as done
-- only when it is said to be carried out.
create function redress_standing(of_area text, of_child uuid)
  returns table (redress_matter_id uuid, case_id uuid, kind text, is_open boolean, opened_on date, last_on date)
  language sql stable as
$$ select matter.redress_matter_id, matter.case_id, matter.kind,
          case when step.kinds is null then false
               when matter.kind = 'MEDIATION' and 'MEDIATION_AGREED' = any (step.kinds) then not 'AGREEMENT_CARRIED_OUT' = any (step.kinds)
               when matter.kind = 'MEDIATION' then not ('MEDIATION_ENDED' = any (step.kinds) or step.kinds @> '{MEDIATION_DECLINED,CERTIFICATE_ISSUED}')
               when matter.kind = 'APPEAL' then not step.kinds && '{APPEAL_DECIDED,APPEAL_CONCEDED,APPEAL_WITHDRAWN}'
                                                or (step.has_orders and not 'ORDER_CARRIED_OUT' = any (step.kinds))
               when matter.kind = 'RECOMMENDATION' then not 'RECOMMENDATION_ANSWERED' = any (step.kinds)
               when matter.kind = 'COMPLAINT' then coalesce(step.last_turn in ('COMPLAINT_RECEIVED', 'COMPLAINT_ESCALATED'), true) or step.owes_remedy
               else not 'OMBUDSMAN_DECIDED' = any (step.kinds) or step.owes_remedy end,
          step.opened_on, step.last_on
     from redress_matter matter
    cross join lateral (
      select array_agg(event.kind) as kinds, min(event.event_date) as opened_on, max(event.event_date) as last_on,
             bool_or(event.kind in ('APPEAL_DECIDED', 'APPEAL_CONCEDED') and cardinality(event.orders) > 0) as has_orders,
             (array_agg(event.kind order by event.event_date desc, event.recorded_at desc, event.redress_event_id desc)
               filter (where event.kind in ('COMPLAINT_RECEIVED', 'COMPLAINT_ESCALATED', 'COMPLAINT_ANSWERED', 'COMPLAINT_WITHDRAWN')))[1] as last_turn,
             bool_or(event.kind in ('COMPLAINT_ANSWERED', 'OMBUDSMAN_DECIDED') and event.due_date is not null
                     and not exists (select from redress_event done
                                      where done.local_area_code = event.local_area_code and done.redress_matter_id = event.redress_matter_id
                                        and done.kind = 'REMEDY_DONE' and done.event_date >= event.event_date
                                        and not exists (select from redress_event other where other.local_area_code = done.local_area_code
                                                                                          and other.corrects_id = done.redress_event_id))) as owes_remedy
        from redress_event event
       where event.local_area_code = matter.local_area_code and event.redress_matter_id = matter.redress_matter_id and event.event_date is not null
         and not exists (select from redress_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.redress_event_id)) step
    where matter.local_area_code = of_area and matter.child_id = of_child $$;

-- What the schedule asks of cases: from when their records count, what keeps them and what went already. Also by what the reader may not see, since a
-- hold on one case of a child holds all; of that the kind alone is told.
create function record_facts(cases uuid[])
  returns table (case_id uuid, child_id uuid, is_looked_after boolean, classes text[], twenty_five_on date, plan_ended_on date, last_decided_on date,
                 case_ended_on date, money_ended_on date, matters_closed_on date, uses text[], holds jsonb, has_others boolean, disposals jsonb)
  language sql stable security definer set search_path = public, pg_temp as
$$ with day as (select (app_now() at time zone 'Europe/London')::date as today),
   asked as materialized (
     select held.local_area_code, held.case_id, held.child_id, held.status, held.request_date, child.birth_cohort, child.looked_after
       from panel_case held
       join child on child.local_area_code = held.local_area_code and child.child_id = held.child_id
      where held.local_area_code = app_area() and held.case_id = any (cases)
        and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR') or held.case_id in (select app_open_cases()))
        and held.case_id not in (select app_recused_cases()) and held.child_id not in (select app_recused_children()))
   select asked.case_id, asked.child_id, asked.looked_after or care.ever, record_classes(asked.local_area_code, asked.case_id),
          make_date(asked.birth_cohort + 25, 8, 31), plan.ended_on, own.last_decided_on, own.ended_on,
          -- A financial year ends on 31 March.
          case when own.ended_on is not null
               then make_date(extract(year from greatest(own.paid_until, own.ended_on) + interval '9 months')::integer, 3, 31) end,
          case when not redress.is_open then redress.last_on end,
          coalesce(used.by_what, '{}'), coalesce(redress.holds, '[]') || coalesce(request.holds, '[]') || coalesce(hold.holds, '[]'), sibling.has_others, gone.disposals
     from asked
    cross join day
    cross join lateral (
      select exists (select from looked_after_record known where known.local_area_code = asked.local_area_code and known.child_id = asked.child_id
                                                             and known.legal_basis is not null) as ever) care
    cross join lateral (
      select case when ended.on_day >= coalesce(given.on_day, ended.on_day) then ended.on_day end as ended_on, given.on_day is not null as is_given
        from (select max(event.event_date) filter (where event.kind = 'PLAN_CEASED') as on_day from plan_event event
               where event.local_area_code = asked.local_area_code and event.child_id = asked.child_id and event.event_date is not null
                 and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)) ended
       cross join (select max(event.event_date) as on_day from plan_event event
               where event.local_area_code = asked.local_area_code and event.child_id = asked.child_id and event.event_date is not null
                 and event.kind in ('FINAL_PLAN_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_PLAN_SENT')
                 and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)) given) plan
    cross join lateral (
      select decided.last_on as last_decided_on, paid.until as paid_until,
             case when (asked.status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'LISTED') and day.today <= make_date(asked.birth_cohort + 26, 8, 31))
                    or coalesce(placed.is_live, false) then null
                  else greatest(asked.request_date, decided.last_on, placed.last_on) end as ended_on
        from (select max(decision.decision_date) as last_on from decision
               where decision.local_area_code = asked.local_area_code and decision.case_id = asked.case_id) decided
       cross join (select max(coalesce(placement.ended_date, upper(placement.active_span) - 1)) as last_on,
                          bool_or(coalesce(placement.ended_date, upper(placement.active_span) - 1, 'infinity') >= day.today) as is_live
                     from placement where placement.local_area_code = asked.local_area_code and placement.case_id = asked.case_id) placed
       cross join (select max(paid_on) as until
                     from (select upper(line.active_span * line.placement_span) - 1 as paid_on from cost_line line
                            where line.local_area_code = asked.local_area_code and line.case_id = asked.case_id and line.committed_at is not null
                           union all
                           select actual.dated from actual where actual.local_area_code = asked.local_area_code and actual.case_id = asked.case_id
                           union all
                           select entry.entry_date from recharge_entry entry where entry.local_area_code = asked.local_area_code and entry.case_id = asked.case_id
                           union all
                           select invoice.invoice_date from recharge_invoice invoice
                            where invoice.local_area_code = asked.local_area_code and invoice.case_id = asked.case_id) money) paid) own
    cross join lateral (
      select bool_or(standing.is_open) filter (where standing.case_id = asked.case_id) as is_open,
             max(standing.last_on) filter (where standing.case_id = asked.case_id) as last_on,
             jsonb_agg(jsonb_build_object('kind', standing.kind, 'since', standing.opened_on) order by standing.opened_on, standing.kind)
               filter (where standing.is_open) as holds
        from redress_standing(asked.local_area_code, asked.child_id) standing) redress
    cross join lateral (
      -- Who asked to see what is kept is answered from it (UK GDPR art. 15).
      select jsonb_agg(jsonb_build_object('kind', 'SUBJECT_REQUEST', 'since', asking.received_date) order by asking.received_date) as holds
        from panel_case other
        join subject_request asking on asking.local_area_code = other.local_area_code and asking.case_id = other.case_id
       where other.local_area_code = asked.local_area_code and other.child_id = asked.child_id
         and not exists (select from subject_request_step step
                          where step.local_area_code = asking.local_area_code and step.subject_request_id = asking.subject_request_id
                            and step.kind in ('ANSWERED', 'REFUSED', 'WITHDRAWN'))) request
    cross join lateral (
      select jsonb_agg(jsonb_build_object('kind', 'RECORDED', 'since', held.from_date) order by held.from_date) as holds
        from legal_hold held
       where held.local_area_code = asked.local_area_code and held.child_id = asked.child_id
         and not exists (select from legal_hold_lifting lifted where lifted.local_area_code = held.local_area_code and lifted.legal_hold_id = held.legal_hold_id)) hold
    cross join lateral (
      select array_agg(distinct what order by what) as by_what
        from panel_case other
       cross join lateral (
         select 'CASE_UNDER_WAY' as what
          where other.status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'LISTED') and day.today <= make_date(asked.birth_cohort + 26, 8, 31)
         union all
         select 'PLACEMENT' from placement
          where placement.local_area_code = other.local_area_code and placement.case_id = other.case_id
            and coalesce(placement.ended_date, upper(placement.active_span) - 1, 'infinity') >= day.today
         union all
         -- A plan is kept until the end of the academic year in which its young person is 25, unless it ends before or another authority keeps it.
         select 'LIVE_PLAN'
          where day.today <= make_date(asked.birth_cohort + 26, 8, 31) and plan.ended_on is null and other.responsible_la_code = other.local_area_code
            and (plan.is_given
                 or other.ehc_plan_status = 'FINAL'
                    and not exists (select from ehc_plan ceased where ceased.local_area_code = other.local_area_code and ceased.case_id = other.case_id
                                                                  and ceased.ceased_date is not null))
         union all
         select 'DISPUTE' from dispute
          where dispute.local_area_code = other.local_area_code and dispute.case_id = other.case_id and dispute.closed_at is null) use
       where other.local_area_code = asked.local_area_code and other.child_id = asked.child_id) used
    cross join lateral (
      -- An identity goes last: without it nobody can say any more whose the rest is.
      select exists (
        select from panel_case other
         cross join lateral unnest(record_classes(other.local_area_code, other.case_id)) kept(record_class)
         where other.local_area_code = asked.local_area_code and other.child_id = asked.child_id
           and not exists (select from record_disposal done where done.local_area_code = other.local_area_code and done.case_id = other.case_id
                                                              and done.record_class = kept.record_class)) as has_others) sibling
    cross join lateral (
      select coalesce(jsonb_object_agg(done.record_class, done.record_disposal_id order by done.disposed_at), '{}') as disposals
        from record_disposal done
       where done.local_area_code = asked.local_area_code
         and (done.case_id = asked.case_id or (done.child_id = asked.child_id and done.record_class = 'IDENTITY'))) gone $$;
alter function record_facts(uuid[]) owner to rules;
revoke all on function record_facts(uuid[]) from public;
grant execute on function record_facts(uuid[]) to app;

-- The cases of the area of which something can be due: nothing of the child is in use, and a class that has not gone may be past its time. A wider net than
-- the schedule's, cast once over the area; record_facts says the rest.
create function record_candidates() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ with day as (select (app_now() at time zone 'Europe/London')::date as today),
   used as materialized (
     select other.child_id from panel_case other
       join child on child.local_area_code = other.local_area_code and child.child_id = other.child_id
      cross join day
      where other.local_area_code = app_area() and other.status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'LISTED')
        and day.today <= make_date(child.birth_cohort + 26, 8, 31)
     union
     select other.child_id from placement
       join panel_case other on other.local_area_code = placement.local_area_code and other.case_id = placement.case_id
      cross join day
      where placement.local_area_code = app_area()
        and coalesce(placement.ended_date, upper(placement.active_span) - 1, 'infinity') >= day.today)
   select held.case_id
     from panel_case held
     join child on child.local_area_code = held.local_area_code and child.child_id = held.child_id
    cross join day
    where held.local_area_code = app_area() and app_has_role('DIRECTOR')
      and held.case_id not in (select app_recused_cases()) and held.child_id not in (select app_recused_children())
      and held.child_id not in (select used.child_id from used)
      and exists (
        select from retention_rule rule
         where rule.local_area_code = held.local_area_code and rule.months is not null
           and day.today >= case rule.start_event when 'TWENTY_FIFTH_BIRTHDAY' then make_date(child.birth_cohort + 25, 8, 31)
                                                  when 'PLAN_ENDED' then '-infinity' else held.request_date end + make_interval(months => rule.months)
           and not exists (select from record_disposal gone
                            where gone.local_area_code = held.local_area_code and gone.record_class = rule.record_class
                              and (gone.case_id = held.case_id or (gone.record_class = 'IDENTITY' and gone.child_id = held.child_id)))) $$;
alter function record_candidates() owner to rules;
revoke all on function record_candidates() from public;
grant execute on function record_candidates() to app;

-- Whether words about a child are still kept beside those of one class of one case, and beside those that go last.
create function has_words_beside(of_area text, of_child uuid, of_case uuid, of_class text) returns boolean language plpgsql stable as
$$ declare
  every uuid[] := array(select held.case_id from panel_case held where held.local_area_code = of_area and held.child_id = of_child);
  part record;
  is_found boolean;
begin
  for part in
    select word.table_name, word.record_class = of_class as is_own,
           string_agg(format('(%1$I is not null and %1$I is distinct from %2$s)', word.column_name, word.replacement), ' or ') as is_said,
           case when word.parent_table is null then 'case_id = any ($2)'
                else format('%1$I in (select %1$I from %2$I where local_area_code = $1 and case_id = any ($2))', word.parent_key, word.parent_table) end as of_whom
      from record_word word
     where word.column_name <> '' and not word.goes_last
     group by word.table_name, word.record_class, word.parent_table, word.parent_key
  loop
    execute format('select exists (select from %I where local_area_code = $1 and %s and (%s))', part.table_name, part.of_whom, part.is_said)
      into is_found using of_area, case when part.is_own then array_remove(every, of_case) else every end;
    if is_found then return true; end if;
  end loop;
  return false;
end $$;

-- The one thing that disposes of records. It asks the schedule and the holds itself, whoever calls it: a person in a director's role, never the
-- system. Words go, and the rows that say who a child is; codes, dates, amounts and digests of files stay.
create function dispose_records(of_case uuid, of_class text, by_rule uuid, as_disposal uuid)
  returns table (row_count integer, document_count integer) language plpgsql security definer set search_path = public, pg_temp as
$$
#variable_conflict use_column
declare
  today date := (app_now() at time zone 'Europe/London')::date;
  known record;
  rule retention_rule;
  is_last boolean;
  started date;
  due date;
  part record;
  found_rows integer;
  words text;
  went bytea := '';
  said bigint := 0;
  total integer := 0;
  documents integer := 0;
  changes text[] := '{}';
  change text;
begin
  if app_person() is null or 'SYSTEM' = any (string_to_array(coalesce(current_setting('app.roles', true), ''), ',')) then
    raise exception 'records are disposed of by a person in a director''s role' using errcode = 'insufficient_privilege';
  end if;
  perform lock_records(of_case);
  select * into known from record_facts(array[of_case]);
  select * into rule from retention_rule given
   where given.local_area_code = app_area() and given.record_class = of_class and given.is_of_looked_after = known.is_looked_after
     and given.from_date <= today
   order by given.from_date desc, given.set_at desc, given.retention_rule_id desc limit 1;
  started := case rule.start_event when 'TWENTY_FIFTH_BIRTHDAY' then known.twenty_five_on when 'PLAN_ENDED' then known.plan_ended_on
                                   when 'LAST_DECISION' then known.last_decided_on when 'CASE_ENDED' then known.case_ended_on
                                   when 'FINANCIAL_YEAR_ENDED' then known.money_ended_on when 'MATTERS_CLOSED' then known.matters_closed_on end;
  due := started + make_interval(months => rule.months);
  if known.case_id is null or rule.retention_rule_id is distinct from by_rule or due is null or due > today
     or cardinality(known.uses) > 0 or known.holds <> '[]'
     or not (case of_class when 'IDENTITY' then not known.has_others else of_class = any (known.classes) end) then
    raise exception 'the schedule lets nothing of this class go'
      using errcode = 'check_violation', constraint = 'record_disposal_allowed', table = 'record_disposal';
  end if;

  is_last := of_class <> 'IDENTITY' and not has_words_beside(app_area(), known.child_id, of_case, of_class);
  for part in
    select word.table_name, word.column_name = '' as is_whole,
           -- What its replacement would leave as it is has gone already.
           string_agg(format('case when %1$I is distinct from %2$s then %1$I::text end', word.column_name, word.replacement), ', ' order by word.column_name) as said_by,
           string_agg(format('%1$I = case when %1$I is null then null else %2$s end', word.column_name, word.replacement), ', ' order by word.column_name) as blanked,
           case when word.column_name = '' then 'child_id = $3'
                when word.goes_last then 'case_id in (select case_id from panel_case where local_area_code = $1 and child_id = $3)'
                when word.parent_table is null then 'case_id = $2'
                else format('%1$I in (select %1$I from %2$I where local_area_code = $1 and case_id = $2)', word.parent_key, word.parent_table) end as of_whom
      from record_word word
     where case when word.goes_last then is_last else word.record_class = of_class end
     group by word.table_name, word.column_name = '', word.goes_last, word.parent_table, word.parent_key
     order by word.table_name
  loop
    if part.is_whole then
      execute format('select count(*)::integer from %I where local_area_code = $1 and %s', part.table_name, part.of_whom)
        into found_rows using app_area(), of_case, known.child_id;
      changes := changes || format('delete from %I where local_area_code = $1 and %s', part.table_name, part.of_whom);
    else
      execute format('select count(*)::integer, string_agg(said, chr(30) order by said) from (select concat_ws(chr(31), %s) as said from %I where local_area_code = $1 and %s) kept where said <> ''''',
                     part.said_by, part.table_name, part.of_whom)
        into found_rows, words using app_area(), of_case, known.child_id;
      if words is not null then
        went := sha256(went || convert_to(part.table_name || chr(29) || words, 'UTF8'));
        said := said + length(words);
      end if;
      changes := changes || format('update %I set %s where local_area_code = $1 and %s', part.table_name, part.blanked, part.of_whom);
    end if;
    total := total + found_rows;
  end loop;
  if of_class = 'CASE_FILE' then
    select count(*)::integer into documents from document kept
     where kept.local_area_code = app_area() and kept.case_id = of_case and kept.disposed_at is null;
  end if;

  insert into record_disposal (local_area_code, record_disposal_id, record_class, child_id, case_id, retention_rule_id, started_on, due_on, row_count,
                               document_count, digest, disposed_by, disposed_at, written_in)
  values (app_area(), as_disposal, of_class, known.child_id, of_case, by_rule, started, due, total, documents,
          case when of_class <> 'IDENTITY' and said >= 512 then encode(went, 'hex') end, app_person(), app_now(), pg_current_xact_id());
  foreach change in array changes loop
    execute change using app_area(), of_case, known.child_id;
  end loop;
  if of_class = 'CASE_FILE' then
    update document kept set disposed_at = app_now()
     where kept.local_area_code = app_area() and kept.case_id = of_case and kept.disposed_at is null;
  end if;
  return query select total, documents;
end $$;
alter function dispose_records(uuid, text, uuid, uuid) owner to rules;
revoke all on function dispose_records(uuid, text, uuid, uuid) from public;
grant execute on function dispose_records(uuid, text, uuid, uuid) to app;

-- Whose identity went, when and by which rule, as far as the reader sees it: the identity belongs to another feature; the database answers for it.
create function disposed_identities(children uuid[]) returns table (child_id uuid, disposed_on date, source text) language sql stable as
$$ select distinct on (gone.child_id) gone.child_id, (gone.disposed_at at time zone 'Europe/London')::date, rule.source
     from record_disposal gone
     join retention_rule rule on rule.local_area_code = gone.local_area_code and rule.retention_rule_id = gone.retention_rule_id
    where gone.child_id = any (children) and gone.record_class = 'IDENTITY'
    order by gone.child_id, gone.disposed_at desc $$;

-- For the job that removes files: which are to go, and that they are gone.
create function documents_to_forget() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select kept.document_id from document kept
    where kept.local_area_code = app_area() and app_has_role('SYSTEM') and kept.disposed_at is not null and kept.bytes_gone_at is null
    order by kept.document_id $$;
create function document_forgotten(gone uuid) returns void language sql volatile security definer set search_path = public, pg_temp as
$$ update document kept set bytes_gone_at = app_now()
    where kept.local_area_code = app_area() and app_has_role('SYSTEM') and kept.document_id = gone and kept.disposed_at is not null $$;
alter function documents_to_forget() owner to rules;
alter function document_forgotten(uuid) owner to rules;
revoke all on function documents_to_forget() from public;
revoke all on function document_forgotten(uuid) from public;
grant execute on function documents_to_forget() to app;
grant execute on function document_forgotten(uuid) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function document_forgotten(uuid);
drop function documents_to_forget();
drop function disposed_identities(uuid[]);
drop function dispose_records(uuid, text, uuid, uuid);
drop function has_words_beside(text, uuid, uuid, text);
drop function record_candidates();
drop function record_facts(uuid[]);
drop function redress_standing(text, uuid);
drop function record_classes(text, uuid);
drop function lock_records(uuid);
drop trigger panel_case_known_child on panel_case;
drop function refuse_unknown_child();
create or replace function refuse_change() returns trigger language plpgsql as
$$ begin
  raise exception '% is append-only: correct it with a new row', tg_table_name
    using errcode = 'restrict_violation', table = tg_table_name;
end $$;
drop function is_of_disposal(text, jsonb, jsonb);
drop procedure name_words(text, regclass, text[], regclass, text);
drop function disposed_options(jsonb);
drop function disposed_answers(jsonb);
drop function disposed_notice(text);
drop function disposed_paper();
drop function disposed_words();
alter table document drop constraint document_bytes_gone_check, drop column bytes_gone_at, drop column disposed_at;
drop table record_word;
drop table record_disposal;
drop table subject_request_step;
drop table subject_request;
drop table legal_hold_lifting;
drop table legal_hold;
drop table retention_rule;
`);
  }
}
