import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What happened and what follows from it by days: for those who read the case; never past an interest. */
const FACTS = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'')) or case_id in (select app_open_cases())) and child_id not in (select app_recused_children()) and case_id not in (select app_recused_cases())`;
/** What was said: for those who see the papers of the case. */
const PAPERS = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and child_id not in (select app_recused_children()) and case_id not in (select app_recused_cases()) and (case_id, ''REFERRAL'') not in (select unshared.case_id, unshared.subject from app_unshared() unshared)`;

const PLAN_EVENTS = `'REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'REQUEST_WITHDRAWN', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'DRAFT_SERVED', 'COMMENTS_RECEIVED', 'SETTING_CONSULTED', 'SETTING_ANSWERED', 'FINAL_PLAN_SENT', 'REVIEW_MEETING', 'REVIEW_REPORT_SENT', 'REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_TO_POST_16', 'PHASE_TRANSFER', 'POST_16_TRANSFER', 'TRANSFER_PLAN_SENT', 'PLAN_CEASED', 'CARE_REFERRAL_RECEIVED', 'CARE_REFERRAL_ACCEPTED', 'CARE_ASSESSMENT_STARTED', 'CARE_DECIDED'`;
const STEPS = `'ADVICE_ASKED', 'DECISION_NOTICE_SENT', 'MEDIATION_DECLINED', 'MEDIATION_ASKED', 'MEDIATION_AGREED', 'MEDIATION_CERTIFICATE', 'APPEAL_REGISTERED', 'ORDER_TO_ASSESS', 'ORDER_TO_MAKE_PLAN', 'ORDER_TO_AMEND', 'ORDER_TO_NAME', 'RECOMMENDATION_SENT'`;

/** The lists that the codes of a plan's events limit, with `more` of them or without. */
const limitPlanEvents = (more: string): string => `
alter table plan_event drop constraint plan_event_kind_check, add constraint plan_event_kind_check check (kind in (${PLAN_EVENTS}${more}));
alter table clock_rule drop constraint clock_rule_starts_check, add constraint clock_rule_starts_check check (starts in (${PLAN_EVENTS}${more}, ${STEPS})),
                       drop constraint clock_rule_ends_check, add constraint clock_rule_ends_check check (ends <@ array[${PLAN_EVENTS}${more}]),
                       drop constraint clock_rule_voids_check, add constraint clock_rule_voids_check check (voids <@ array[${PLAN_EVENTS}${more}]);
`;

const MATTERS = `'MEDIATION', 'APPEAL', 'RECOMMENDATION', 'COMPLAINT', 'OMBUDSMAN'`;
const EVENTS = `'MEDIATION_ASKED', 'MEDIATION_DECLINED', 'HEALTH_ISSUES_TOLD', 'MEDIATION_ARRANGED', 'MEDIATION_HELD', 'MEDIATION_AGREED', 'COUNCIL_TOLD', 'AGREEMENT_CARRIED_OUT', 'MEDIATION_ENDED', 'CERTIFICATE_ISSUED', 'APPEAL_REGISTERED', 'RESPONSE_SENT', 'HEARING_LISTED', 'HEARING_HELD', 'APPEAL_CONCEDED', 'APPEAL_WITHDRAWN', 'APPEAL_DECIDED', 'ORDER_CARRIED_OUT', 'RECOMMENDATION_SENT', 'RECOMMENDATION_ANSWERED', 'COMPLAINT_RECEIVED', 'COMPLAINT_ANSWERED', 'COMPLAINT_ESCALATED', 'COMPLAINT_WITHDRAWN', 'OMBUDSMAN_ENQUIRED', 'ENQUIRY_ANSWERED', 'OMBUDSMAN_DECIDED', 'REMEDY_DONE'`;
const GROUNDS = `'REFUSAL_TO_ASSESS', 'REFUSAL_TO_REASSESS', 'REFUSAL_TO_MAKE_PLAN', 'SECTION_B', 'SECTION_F', 'SECTION_I', 'REFUSAL_TO_AMEND', 'CEASING', 'HEALTH', 'SOCIAL_CARE'`;
const ORDERS = `'ASSESS', 'REASSESS', 'MAKE_PLAN', 'AMEND', 'NAME_SETTING', 'CONTINUE_PLAN', 'OTHER'`;
const RESULTS = `'NOT_AGREED', 'WITHDRAWN', 'ALLOWED', 'ALLOWED_IN_PART', 'DISMISSED', 'STRUCK_OUT', 'FOLLOWED', 'FOLLOWED_IN_PART', 'NOT_FOLLOWED', 'UPHELD', 'UPHELD_IN_PART', 'NOT_UPHELD', 'FAULT_AND_INJUSTICE', 'FAULT', 'NO_FAULT', 'NOT_INVESTIGATED'`;

export class AddRedress20261122130100 implements MigrationInterface {
  name = 'AddRedress20261122130100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A5: that the family was told that the plan is to end is an event of the plan; the time to appeal against it runs from there.
${limitPlanEvents(`, 'CEASE_NOTICE_SENT'`)}
-- What ends a limit that an order began (C21 to C23) is what happens to the plan.
update clock_rule set ends = '{ASSESSMENT_AGREED}' where code = 'C21_NOTIFY';
update clock_rule set ends = '{PLAN_REFUSED}', voids = '{DRAFT_SERVED,FINAL_PLAN_SENT,AMENDED_PLAN_SENT}' where code = 'C21_REFUSE';
update clock_rule set ends = '{FINAL_PLAN_SENT,AMENDED_PLAN_SENT}', voids = '{PLAN_REFUSED}' where code = 'C21_FINAL';
update clock_rule set ends = '{DRAFT_SERVED}', voids = '{FINAL_PLAN_SENT}' where code = 'C22_DRAFT';
update clock_rule set ends = '{FINAL_PLAN_SENT}' where code = 'C22_FINAL';
update clock_rule set ends = '{AMENDED_PLAN_SENT,FINAL_PLAN_SENT}' where code in ('C23', 'C23_NAME');
update clock_rule set ends = ends || '{CEASE_NOTICE_SENT}' where code = 'C9';
update clock_rule set voids = voids || '{CEASE_NOTICE_SENT}' where code = 'C10';

-- What a family or an ombudsman brings against what was decided, or how: one row each, of a child's plan and of the case under which it is kept;
-- with the decision it touches, where it touches one of the panel's. A recommendation is one row for each body that has to answer it (C25).
create table redress_matter (
  local_area_code text not null,
  redress_matter_id uuid not null,
  kind text not null constraint redress_matter_kind_check check (kind in (${MATTERS})),
  child_id uuid not null,
  case_id uuid not null,
  -- Null: it touches no decision that is recorded here.
  decision_id uuid,
  -- Of an appeal the mediation before it, of a recommendation the appeal, of an ombudsman's investigation the complaint; null: of none.
  about_matter_id uuid,
  -- Whose it is to answer.
  owner_agency_id uuid not null,
  -- As the tribunal, the ombudsman or the complaints team has it.
  reference text,
  grounds text[] not null constraint redress_matter_grounds_check check (grounds <@ array[${GROUNDS}]),
  -- Of a mediation: whether what health provides is among the issues.
  is_about_health boolean not null,
  -- When the family was sent the notice of what it is about; null: not known, or nothing of the kind.
  notice_date date,
  opened_by uuid not null,
  opened_at timestamptz(3) not null,
  constraint redress_matter_pkey primary key (local_area_code, redress_matter_id),
  constraint redress_matter_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint redress_matter_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint redress_matter_decision_id_fkey foreign key (local_area_code, decision_id) references decision,
  constraint redress_matter_about_matter_id_fkey foreign key (local_area_code, about_matter_id) references redress_matter,
  constraint redress_matter_owner_agency_id_fkey foreign key (local_area_code, owner_agency_id) references agency,
  constraint redress_matter_opened_by_fkey foreign key (local_area_code, opened_by) references person,
  constraint redress_matter_recommendation_check check (kind <> 'RECOMMENDATION' or about_matter_id is not null),
  constraint redress_matter_grounds_of_check check (case kind when 'APPEAL' then cardinality(grounds) > 0 when 'MEDIATION' then true else cardinality(grounds) = 0 end)
);
create index redress_matter_child_id_idx on redress_matter (local_area_code, child_id);
create index redress_matter_case_id_idx on redress_matter (local_area_code, case_id);
create index redress_matter_decision_id_idx on redress_matter (local_area_code, decision_id);
create index redress_matter_about_matter_id_idx on redress_matter (local_area_code, about_matter_id);
create index redress_matter_owner_agency_id_idx on redress_matter (local_area_code, owner_agency_id);
create index redress_matter_opened_by_idx on redress_matter (local_area_code, opened_by);

-- What happened in a matter, by days. What was wrong is corrected by a new row, which says another day, or none: it did not happen.
create table redress_event (
  local_area_code text not null,
  redress_event_id uuid not null,
  redress_matter_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  kind text not null constraint redress_event_kind_check check (kind in (${EVENTS})),
  event_date date,
  -- A day that was set with it: of the hearing, of the answer, of a remedy; or of the response, where the letter of registration says another.
  due_date date,
  result text constraint redress_event_result_check check (result in (${RESULTS})),
  -- What is to be done: ordered, conceded, or agreed of the same kind.
  orders text[] not null constraint redress_event_orders_check check (orders <@ array[${ORDERS}]),
  -- The decision in which the order was recorded for the panel.
  order_decision_id uuid,
  -- Of a finding: whether other families were, or may have been, touched by the same; and by which version of a policy (T3).
  are_others_affected boolean,
  policy_version_id uuid,
  corrects_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint redress_event_pkey primary key (local_area_code, redress_event_id),
  constraint redress_event_corrects_id_key unique (local_area_code, corrects_id),
  constraint redress_event_redress_matter_id_fkey foreign key (local_area_code, redress_matter_id) references redress_matter,
  constraint redress_event_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint redress_event_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint redress_event_order_decision_id_fkey foreign key (local_area_code, order_decision_id) references decision,
  constraint redress_event_policy_version_id_fkey foreign key (local_area_code, policy_version_id) references policy_version,
  constraint redress_event_corrects_id_fkey foreign key (local_area_code, corrects_id) references redress_event,
  constraint redress_event_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint redress_event_date_check check (event_date is not null or corrects_id is not null)
);
create index redress_event_redress_matter_id_idx on redress_event (local_area_code, redress_matter_id, event_date);
create index redress_event_child_id_idx on redress_event (local_area_code, child_id);
create index redress_event_case_id_idx on redress_event (local_area_code, case_id);
create index redress_event_order_decision_id_idx on redress_event (local_area_code, order_decision_id);
create index redress_event_policy_version_id_idx on redress_event (local_area_code, policy_version_id);
create index redress_event_recorded_by_idx on redress_event (local_area_code, recorded_by);

-- What was said with an event: terms, steps, findings; why something is not done; what puts it right. They are papers: a table of their own.
create table redress_text (
  local_area_code text not null,
  redress_event_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  account text,
  reasons text,
  remedy text,
  constraint redress_text_pkey primary key (local_area_code, redress_event_id),
  constraint redress_text_redress_event_id_fkey foreign key (local_area_code, redress_event_id) references redress_event,
  constraint redress_text_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint redress_text_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint redress_text_any_check check (num_nonnulls(account, reasons, remedy) >= 1)
);
create index redress_text_child_id_idx on redress_text (local_area_code, child_id);
create index redress_text_case_id_idx on redress_text (local_area_code, case_id);

call guard_table('redress_matter', '${FACTS}', '{CASE_OFFICER}', 'select, insert');
call guard_table('redress_event', '${FACTS}', '{CASE_OFFICER}', 'select, insert');
call guard_table('redress_text', '${PAPERS}', '{CASE_OFFICER}', 'select, insert');
call make_append_only('redress_matter');
call make_append_only('redress_event');
call make_append_only('redress_text');

-- What the clocks of children's plans are told by of their redress, as far as the reader sees it: the events that stand, by their days. It belongs
-- to another feature; the database answers for it.
create function redress_of_children(children uuid[])
  returns table (child_id uuid, case_id uuid, redress_matter_id uuid, matter_kind text, about_matter_id uuid, owner_agency_id uuid,
                 owner_agency_kind text, grounds text[], is_about_health boolean, notice_date date, event_kind text, event_date date,
                 due_date date, result text, orders text[]) language sql stable as
$$ select matter.child_id, matter.case_id, matter.redress_matter_id, matter.kind, matter.about_matter_id, matter.owner_agency_id,
          agency.kind, matter.grounds, matter.is_about_health, matter.notice_date, event.kind, event.event_date, event.due_date,
          event.result, event.orders
     from redress_matter matter
     join agency on agency.local_area_code = matter.local_area_code and agency.agency_id = matter.owner_agency_id
     join redress_event event on event.local_area_code = matter.local_area_code and event.redress_matter_id = matter.redress_matter_id
    where matter.child_id = any (children) and event.event_date is not null
      and not exists (select from redress_event later
                       where later.local_area_code = event.local_area_code and later.corrects_id = event.redress_event_id)
    order by event.event_date, event.recorded_at, event.redress_event_id $$;

-- A5: when families were sent notice that plans are to end, of all that stand: for those who read the cases, also where the other events of the plan are
-- not theirs, since what it provides is kept while it is held.
create function cease_notices(children uuid[]) returns table (child_id uuid, event_date date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select event.child_id, event.event_date from plan_event event
    where event.local_area_code = app_area() and event.child_id = any (children) and event.kind = 'CEASE_NOTICE_SENT' and event.event_date is not null
      and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)
      and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER')
           or event.child_id in (select app_open_children()))
      and event.child_id not in (select app_recused_children()) and event.case_id not in (select app_recused_cases())
    order by event.event_date $$;
alter function cease_notices(uuid[]) owner to rules;
revoke all on function cease_notices(uuid[]) from public;
grant execute on function cease_notices(uuid[]) to app;

-- The children of whose plans there is redress, as far as the reader sees it.
create function children_in_redress() returns setof uuid language sql stable as
$$ select distinct matter.child_id from redress_matter matter $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function children_in_redress();
drop function cease_notices(uuid[]);
drop function redress_of_children(uuid[]);
drop table redress_text;
drop table redress_event;
drop table redress_matter;
update clock_rule set ends = '{}', voids = '{}' where code in ('C21_NOTIFY', 'C21_REFUSE', 'C21_FINAL', 'C22_DRAFT', 'C22_FINAL', 'C23', 'C23_NAME');
update clock_rule set ends = array_remove(ends, 'CEASE_NOTICE_SENT'), voids = array_remove(voids, 'CEASE_NOTICE_SENT') where code in ('C9', 'C10');
${limitPlanEvents('')}
`);
  }
}
