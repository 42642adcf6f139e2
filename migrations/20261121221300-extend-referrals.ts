import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class ExtendReferrals20261121221300 implements MigrationInterface {
  name = 'ExtendReferrals20261121221300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- R10: a case that a trigger raised is linked to the one it follows.
alter table panel_case drop constraint panel_case_request_type_check;
alter table panel_case
  add constraint panel_case_request_type_check check (request_type in ('PLACEMENT', 'CHANGE_OF_PLACEMENT', 'JOINT_FUNDING', 'PACKAGE_OF_SUPPORT', 'EXTENSION', 'REVIEW', 'UPLIFT', 'OTHER')),
  add column earlier_case_id uuid,
  add constraint panel_case_earlier_case_id_fkey foreign key (local_area_code, earlier_case_id) references panel_case;
create index panel_case_earlier_case_id_idx on panel_case (local_area_code, earlier_case_id);

-- R7: who gave the views, how and when. R8: a typed answer, "considered, none" being one. R6: no request after its first submission.
alter table referral
  add column child_views_given_by text,
  add column child_views_method text constraint referral_child_views_method_check check (child_views_method in ('IN_WRITING', 'IN_PERSON', 'BY_ADVOCATE', 'RECORDING')),
  add column child_views_given_date date,
  add column parent_views_given_by text,
  add column parent_views_method text constraint referral_parent_views_method_check check (parent_views_method in ('IN_WRITING', 'IN_PERSON', 'BY_ADVOCATE', 'RECORDING')),
  add column parent_views_given_date date,
  add column equality_answer text constraint referral_equality_answer_check check (equality_answer in ('NONE_ARISE', 'ARISE')),
  add column social_care_answer text constraint referral_social_care_answer_check check (social_care_answer in ('NONE_ARISE', 'ARISE')),
  add column first_submitted_date date;
update referral set first_submitted_date = (held.submitted_at at time zone 'Europe/London')::date
  from panel_case held
 where held.local_area_code = referral.local_area_code and held.case_id = referral.case_id and held.submitted_at is not null;

-- R7: what a family files itself, whenever it does, beside what its officer wrote.
create table family_view (
  local_area_code text not null,
  family_view_id uuid not null,
  case_id uuid not null,
  whose text not null constraint family_view_whose_check check (whose in ('CHILD', 'PARENT')),
  text text not null,
  given_by text not null,
  method text not null constraint family_view_method_check check (method in ('IN_WRITING', 'IN_PERSON', 'BY_ADVOCATE', 'RECORDING')),
  given_date date not null,
  filed_by uuid not null,
  filed_at timestamptz(3) not null,
  constraint family_view_pkey primary key (local_area_code, family_view_id),
  constraint family_view_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint family_view_filed_by_fkey foreign key (local_area_code, filed_by) references person
);
create index family_view_case_id_idx on family_view (local_area_code, case_id, filed_at);
create index family_view_filed_by_idx on family_view (local_area_code, filed_by);

-- V1, V2: the plan by the codes of SEN2 (2025): what it names stands apart from what is attended, which is the placement's.
create table ehc_plan (
  local_area_code text not null,
  case_id uuid not null,
  named_provider_urn text constraint ehc_plan_named_provider_urn_fkey references establishment,
  named_setting text constraint ehc_plan_named_setting_check check (named_setting in ('OLA', 'OPA', 'EHE', 'EYP', 'OTH', 'NEET', 'NIEC', 'NIEO')),
  named_provision_type text constraint ehc_plan_named_provision_type_check check (named_provision_type in ('MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS')),
  request_outcome text constraint ehc_plan_request_outcome_check check (request_outcome in ('Y', 'N', 'A', 'W', 'H')),
  assessment_outcome text constraint ehc_plan_assessment_outcome_check check (assessment_outcome in ('Y', 'N', 'A', 'W', 'H')),
  cease_reason text constraint ehc_plan_cease_reason_check check (cease_reason in ('1', '2', '3', '4', '5', '6', '7', '8', '9')),
  -- The day the plan ended, not the day that was decided on.
  ceased_date date,
  constraint ehc_plan_pkey primary key (local_area_code, case_id),
  constraint ehc_plan_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint ehc_plan_named_check check (named_provider_urn is null or named_setting is null),
  constraint ehc_plan_ceased_check check ((cease_reason is null) = (ceased_date is null))
);
create index ehc_plan_named_provider_urn_idx on ehc_plan (named_provider_urn);

-- R1: back to the referrer with what is missing; resubmission leaves it standing.
create table referral_return (
  local_area_code text not null,
  referral_return_id uuid not null,
  case_id uuid not null,
  reason text not null,
  missing text[] not null,
  returned_by uuid not null,
  returned_at timestamptz(3) not null,
  constraint referral_return_pkey primary key (local_area_code, referral_return_id),
  constraint referral_return_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint referral_return_returned_by_fkey foreign key (local_area_code, returned_by) references person
);
create index referral_return_case_id_idx on referral_return (local_area_code, case_id, returned_at);
create index referral_return_returned_by_idx on referral_return (local_area_code, returned_by);

-- Advice that was asked for, whom of, by when, and when it came. A request that was called off is kept.
create table advice_request (
  local_area_code text not null,
  advice_request_id uuid not null,
  case_id uuid not null,
  agency_kind text not null constraint advice_request_agency_kind_check check (agency_kind in ('EDUCATION', 'SOCIAL_CARE', 'HEALTH')),
  kind text not null constraint advice_request_kind_check check (kind in ('EDUCATIONAL_PSYCHOLOGY', 'SCHOOL', 'SENSORY', 'MEDICAL', 'THERAPY', 'CONTINUING_CARE', 'SOCIAL_CARE', 'PREPARING_FOR_ADULTHOOD', 'OTHER')),
  contributor text not null,
  asked_date date not null,
  due_date date not null,
  asked_by uuid not null,
  asked_at timestamptz(3) not null,
  received_date date,
  evidence_id uuid,
  cancelled_date date,
  cancel_reason text,
  constraint advice_request_pkey primary key (local_area_code, advice_request_id),
  constraint advice_request_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint advice_request_asked_by_fkey foreign key (local_area_code, asked_by) references person,
  constraint advice_request_evidence_id_fkey foreign key (local_area_code, evidence_id) references evidence,
  constraint advice_request_dates_check check (due_date >= asked_date and received_date >= asked_date and cancelled_date >= asked_date),
  constraint advice_request_settled_check check (num_nonnulls(received_date, cancelled_date) <= 1 and (evidence_id is null or received_date is not null) and (cancelled_date is null) = (cancel_reason is null))
);
create index advice_request_case_id_idx on advice_request (local_area_code, case_id, asked_date);
create index advice_request_asked_by_idx on advice_request (local_area_code, asked_by);
create index advice_request_evidence_id_idx on advice_request (local_area_code, evidence_id);

-- R5: what was shared with whom, and on what that rests. A recipient PANEL is everybody who sits.
create table disclosure (
  local_area_code text not null,
  disclosure_id uuid not null,
  case_id uuid not null,
  recipient text not null constraint disclosure_recipient_check check (recipient in ('PANEL', 'EDUCATION', 'SOCIAL_CARE', 'HEALTH', 'SCHOOL', 'PROVIDER', 'OTHER')),
  recipient_name text,
  subjects text[] not null constraint disclosure_subjects_check check (subjects <@ array['IDENTITY', 'REFERRAL', 'HEALTH_EVIDENCE', 'SOCIAL_CARE_EVIDENCE', 'OTHER_EVIDENCE'] and cardinality(subjects) >= 1),
  basis text not null constraint disclosure_basis_check check (basis in ('CONSENT', 'PUBLIC_TASK', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS')),
  reason text,
  disclosed_date date not null,
  consent_by text constraint disclosure_consent_by_check check (consent_by in ('PARENT', 'YOUNG_PERSON', 'COMPETENT_CHILD', 'DEPUTY')),
  consent_date date,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint disclosure_pkey primary key (local_area_code, disclosure_id),
  constraint disclosure_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint disclosure_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint disclosure_consent_check check (num_nonnulls(consent_by, consent_date) = case when basis = 'CONSENT' then 2 else 0 end)
);
create index disclosure_case_id_idx on disclosure (local_area_code, case_id, recorded_at);
create index disclosure_recorded_by_idx on disclosure (local_area_code, recorded_by);
create table consent_withdrawal (
  local_area_code text not null,
  disclosure_id uuid not null,
  case_id uuid not null,
  withdrawn_date date not null,
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint consent_withdrawal_pkey primary key (local_area_code, disclosure_id),
  constraint consent_withdrawal_disclosure_id_fkey foreign key (local_area_code, disclosure_id) references disclosure,
  constraint consent_withdrawal_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint consent_withdrawal_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index consent_withdrawal_case_id_idx on consent_withdrawal (local_area_code, case_id);
create index consent_withdrawal_recorded_by_idx on consent_withdrawal (local_area_code, recorded_by);

-- R5: past compulsory school age, whether the young person has the capacity to decide, and who decides. The last row stands.
create table capacity_record (
  local_area_code text not null,
  capacity_record_id uuid not null,
  case_id uuid not null,
  capacity text not null constraint capacity_record_capacity_check check (capacity in ('HAS_CAPACITY', 'LACKS_CAPACITY')),
  decider text not null constraint capacity_record_decider_check check (decider in ('YOUNG_PERSON', 'PARENT', 'DEPUTY')),
  assessed_date date,
  reason text,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint capacity_record_pkey primary key (local_area_code, capacity_record_id),
  constraint capacity_record_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint capacity_record_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint capacity_record_said_check check ((decider = 'YOUNG_PERSON') = (capacity = 'HAS_CAPACITY') and (capacity = 'HAS_CAPACITY' or (assessed_date is not null and reason is not null)))
);
create index capacity_record_case_id_idx on capacity_record (local_area_code, case_id, recorded_at);
create index capacity_record_recorded_by_idx on capacity_record (local_area_code, recorded_by);

-- What a file is, so that a file nobody has made evidence of yet is shared, and not, as its kind is.
alter table document add column kind text constraint document_kind_check check (kind in ('EHC_PLAN', 'EDUCATIONAL_PSYCHOLOGY_ADVICE', 'SCHOOL_REPORT', 'HEALTH_ADVICE', 'CONTINUING_CARE_ASSESSMENT', 'SOCIAL_CARE_ASSESSMENT', 'THERAPY_ADVICE', 'PROVIDER_OFFER', 'ANNUAL_REVIEW', 'OTHER'));
update document set kind = evidence.kind from evidence
 where evidence.local_area_code = document.local_area_code and evidence.document_id = document.document_id;

-- R10: what raised a case by itself, once for each thing: a placement, what about it, and the day it falls due. A transition's
-- day is the first of its month, so that no date of birth can be told from it.
create table case_trigger (
  local_area_code text not null,
  case_trigger_id uuid not null,
  placement_id uuid not null,
  case_id uuid not null,
  raised_case_id uuid not null,
  kind text not null constraint case_trigger_kind_check check (kind in ('CONTRACT_ENDING', 'REVIEW_DUE', 'BREAKDOWN', 'UPLIFT_REQUESTED', 'TRANSITION')),
  due_date date not null,
  raised_by uuid not null,
  raised_at timestamptz(3) not null,
  constraint case_trigger_pkey primary key (local_area_code, case_trigger_id),
  constraint case_trigger_placement_id_fkey foreign key (local_area_code, placement_id) references placement,
  constraint case_trigger_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint case_trigger_raised_case_id_fkey foreign key (local_area_code, raised_case_id) references panel_case,
  constraint case_trigger_thing_key unique (local_area_code, placement_id, kind, due_date),
  constraint case_trigger_raised_case_key unique (local_area_code, raised_case_id)
);
create index case_trigger_placement_id_idx on case_trigger (local_area_code, placement_id);
create index case_trigger_case_id_idx on case_trigger (local_area_code, case_id);

-- R5: what of a case is not shared with the actor any more: a disclosure of it to the actor's agencies (or to all who sit) rested
-- on consent, the consent was withdrawn, and no other disclosure of it to them stands. The area's own officers hold the
-- papers by their task. Who belongs to no agency reads nothing of which any consent was withdrawn.
create function app_unshared() returns table (case_id uuid, subject text)
  language sql stable security definer set search_path = public, pg_temp as
$$ with kinds as materialized (
     select agency.kind from person
       join agency on agency.local_area_code = person.local_area_code and agency.agency_id = person.agency_id
      where person.local_area_code = app_area() and person.person_id = app_person()
     union
     select kind from unnest(string_to_array(coalesce(current_setting('app.agency_kinds', true), ''), ',')) kind where kind <> ''),
   mine as (
     select given.case_id, shared.subject, withdrawal.disclosure_id is not null and given.basis = 'CONSENT' as is_withdrawn
       from disclosure given
      cross join lateral unnest(given.subjects) as shared(subject)
       left join consent_withdrawal withdrawal on withdrawal.local_area_code = given.local_area_code
                                              and withdrawal.disclosure_id = given.disclosure_id
      where given.local_area_code = app_area() and not app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')
        and given.case_id in (select over.case_id from consent_withdrawal over where over.local_area_code = app_area())
        and (given.recipient = 'PANEL' or given.recipient in (select kind from kinds)
             or (given.recipient in ('EDUCATION', 'SOCIAL_CARE', 'HEALTH') and not exists (select from kinds))))
   select mine.case_id, mine.subject from mine group by 1, 2
   having bool_and(mine.is_withdrawn) or (bool_or(mine.is_withdrawn) and not exists (select from kinds)) $$;
create function app_unshared_children() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as
$$ select child_id from panel_case
    where local_area_code = app_area()
      and case_id in (select unshared.case_id from app_unshared() unshared where unshared.subject = 'IDENTITY') $$;

-- R10: the papers of a case that follows another: blank but for why it was raised, with the plan as it stood. The commissioner
-- who asks for an uplift or reports a breakdown may not see the papers that are copied.
create function open_following_referral(new_case uuid, told text) returns void
  language plpgsql security definer set search_path = public, pg_temp as
$$ declare
  earlier uuid;
begin
  select held.earlier_case_id into earlier from panel_case held
   where held.local_area_code = app_area() and held.case_id = new_case and held.status = 'DRAFT'
     and held.earlier_case_id not in (select app_recused_cases());
  if earlier is null or not app_has_role('CASE_OFFICER', 'COMMISSIONER') then
    raise exception 'only a draft that follows a case of one’s own area is opened so' using errcode = 'insufficient_privilege';
  end if;
  insert into referral (local_area_code, case_id, summary) values (app_area(), new_case, told);
  insert into ehc_plan (local_area_code, case_id, named_provider_urn, named_setting, named_provision_type, request_outcome,
                        assessment_outcome, cease_reason, ceased_date)
  select plan.local_area_code, new_case, plan.named_provider_urn, plan.named_setting, plan.named_provision_type,
         plan.request_outcome, plan.assessment_outcome, plan.cease_reason, plan.ceased_date
    from ehc_plan plan where plan.local_area_code = app_area() and plan.case_id = earlier;
end $$;

-- R10: for each placement that runs on a day, the last transition that fell due while it ran: 14, 16, 17, 17½ (which is 18
-- less 6 months) and 18 less 3 months. Ids and months, no date of birth; for the nightly job only.
create function transition_days(today date) returns table (placement_id uuid, due_date date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select placement.placement_id, max(date_trunc('month', milestone.day)::date)
     from placement
     join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
     join child_identity identity on identity.local_area_code = held.local_area_code and identity.child_id = held.child_id
    cross join lateral (
      select identity.date_of_birth + make_interval(months => months) as day
        from unnest(array[168, 192, 204, 210, 213]) months) milestone
    where placement.local_area_code = app_area() and app_has_role('SYSTEM')
      and placement.started_date <= today and placement.ended_date is null
      and (upper(placement.active_span) is null or upper(placement.active_span) > today)
      and milestone.day >= placement.started_date and date_trunc('month', milestone.day) <= today
    group by placement.placement_id $$;
alter function app_unshared() owner to rules;
alter function app_unshared_children() owner to rules;
alter function open_following_referral(uuid, text) owner to rules;
alter function transition_days(date) owner to rules;
revoke all on function open_following_referral(uuid, text) from public;
revoke all on function transition_days(date) from public;
grant execute on function open_following_referral(uuid, text) to app;
grant execute on function transition_days(date) to app;

call guard_table('family_view', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases()) and (case_id, ''REFERRAL'') not in (select unshared.case_id, unshared.subject from app_unshared() unshared)', '{CASE_OFFICER}', 'select, insert');
call guard_table('ehc_plan', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases()) and (case_id, ''REFERRAL'') not in (select unshared.case_id, unshared.subject from app_unshared() unshared)', '{CASE_OFFICER}', 'select, insert, update');
call guard_table('referral_return', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{CASE_OFFICER,PANEL_CHAIR}', 'select, insert');
call guard_table('advice_request', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{CASE_OFFICER}', 'select, insert, update');
call guard_table('disclosure', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{CASE_OFFICER}', 'select, insert');
call guard_table('consent_withdrawal', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{CASE_OFFICER}', 'select, insert');
call guard_table('capacity_record', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{CASE_OFFICER}', 'select, insert');
call guard_table('case_trigger', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or raised_case_id in (select app_open_cases()) or case_id in (select app_open_cases()) or (kind <> ''TRANSITION'' and (select app_has_role(''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'')))) and case_id not in (select app_recused_cases()) and raised_case_id not in (select app_recused_cases())', '{CASE_OFFICER,COMMISSIONER}', 'select, insert');
call make_append_only('family_view');
call make_append_only('referral_return');
call make_append_only('disclosure');
call make_append_only('consent_withdrawal');
call make_append_only('capacity_record');
call make_append_only('case_trigger');
grant insert on referral, ehc_plan to rules;

alter policy evidence_app_read on evidence using (local_area_code = (select app_area())
  and (((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or case_id in (select app_open_cases()) or (is_health and (select app_has_role('BUDGET_HOLDER')) and (select app_has_agency_kind('HEALTH')))) and case_id not in (select app_recused_cases())
       and (case_id, case when is_health then 'HEALTH_EVIDENCE' when kind = 'SOCIAL_CARE_ASSESSMENT' then 'SOCIAL_CARE_EVIDENCE' else 'OTHER_EVIDENCE' end) not in (select unshared.case_id, unshared.subject from app_unshared() unshared)));
alter policy document_app_read on document using (local_area_code = (select app_area())
  and (((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or case_id in (select app_open_cases()) or (is_health and (select app_has_role('BUDGET_HOLDER')) and (select app_has_agency_kind('HEALTH')))) and case_id not in (select app_recused_cases())
       and (case_id, case when is_health then 'HEALTH_EVIDENCE' when kind = 'SOCIAL_CARE_ASSESSMENT' then 'SOCIAL_CARE_EVIDENCE' else 'OTHER_EVIDENCE' end) not in (select unshared.case_id, unshared.subject from app_unshared() unshared)));
alter policy referral_app_read on referral using (local_area_code = (select app_area())
  and (((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())
       and (case_id, 'REFERRAL') not in (select unshared.case_id, unshared.subject from app_unshared() unshared)));
alter policy local_option_tried_app_read on local_option_tried using (local_area_code = (select app_area())
  and (((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())
       and (case_id, 'REFERRAL') not in (select unshared.case_id, unshared.subject from app_unshared() unshared)));
alter policy child_identity_app_read on child_identity using (local_area_code = (select app_area())
  and (((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or child_id in (select app_open_children())) and child_id not in (select app_recused_children()) and child_id not in (select app_unshared_children())));
-- A commissioner's uplift or breakdown takes a number.
alter policy case_number_app_insert on case_number with check (local_area_code = (select app_area()) and (select app_has_role('CASE_OFFICER', 'COMMISSIONER')));
alter policy case_number_app_update on case_number using (local_area_code = (select app_area()) and (select app_has_role('CASE_OFFICER', 'COMMISSIONER'))) with check (local_area_code = (select app_area()) and (select app_has_role('CASE_OFFICER', 'COMMISSIONER')));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter policy case_number_app_update on case_number using (local_area_code = (select app_area()) and (select app_has_role(variadic '{CASE_OFFICER}'::text[]))) with check (local_area_code = (select app_area()) and (select app_has_role(variadic '{CASE_OFFICER}'::text[])));
alter policy case_number_app_insert on case_number with check (local_area_code = (select app_area()) and (select app_has_role(variadic '{CASE_OFFICER}'::text[])));
alter policy child_identity_app_read on child_identity using (local_area_code = (select app_area())
  and (((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or child_id in (select app_open_children())) and child_id not in (select app_recused_children())));
alter policy local_option_tried_app_read on local_option_tried using (local_area_code = (select app_area())
  and (((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())));
alter policy referral_app_read on referral using (local_area_code = (select app_area())
  and (((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())));
alter policy document_app_read on document using (local_area_code = (select app_area())
  and (((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or case_id in (select app_open_cases()) or (is_health and (select app_has_role('BUDGET_HOLDER')) and (select app_has_agency_kind('HEALTH')))) and case_id not in (select app_recused_cases())));
alter policy evidence_app_read on evidence using (local_area_code = (select app_area())
  and (((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or case_id in (select app_open_cases()) or (is_health and (select app_has_role('BUDGET_HOLDER')) and (select app_has_agency_kind('HEALTH')))) and case_id not in (select app_recused_cases())));
revoke insert on referral from rules;
drop function transition_days(date);
drop function open_following_referral(uuid, text);
drop policy family_view_app_read on family_view;
drop policy ehc_plan_app_read on ehc_plan;
drop function app_unshared_children();
drop function app_unshared();
drop table case_trigger;
alter table document drop column kind;
drop table capacity_record;
drop table consent_withdrawal;
drop table disclosure;
drop table advice_request;
drop table referral_return;
drop table ehc_plan;
drop table family_view;
alter table referral
  drop column child_views_given_by,
  drop column child_views_method,
  drop column child_views_given_date,
  drop column parent_views_given_by,
  drop column parent_views_method,
  drop column parent_views_given_date,
  drop column equality_answer,
  drop column social_care_answer,
  drop column first_submitted_date;
drop index panel_case_earlier_case_id_idx;
alter table panel_case drop constraint panel_case_earlier_case_id_fkey;
alter table panel_case drop column earlier_case_id;
alter table panel_case drop constraint panel_case_request_type_check;
update panel_case set request_type = 'OTHER' where request_type in ('REVIEW', 'UPLIFT');
alter table panel_case add constraint panel_case_request_type_check check (request_type in ('PLACEMENT', 'CHANGE_OF_PLACEMENT', 'JOINT_FUNDING', 'PACKAGE_OF_SUPPORT', 'EXTENSION', 'OTHER'));
`);
  }
}
