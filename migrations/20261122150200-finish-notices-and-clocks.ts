import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who reads the papers as far as they are shared; never past an interest. */
const PAPERS = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases()) and (case_id, ''REFERRAL'') not in (select unshared.case_id, unshared.subject from app_unshared() unshared)`;

const SETTINGS = `'OLA', 'OPA', 'EHE', 'EYP', 'OTH', 'NEET', 'NIEC', 'NIEO'`;
const PROVISION = `'MAINSTREAM', 'RESOURCED_PROVISION', 'SEN_UNIT', 'SPECIAL_MAINTAINED', 'SPECIAL_ACADEMY', 'NON_MAINTAINED_SPECIAL', 'INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM', 'ALTERNATIVE_PROVISION', 'FURTHER_EDUCATION', 'SPECIALIST_POST_16', 'EARLY_YEARS', 'HOSPITAL', 'OTHER_ARRANGEMENTS', 'CHILDRENS_HOME', 'FOSTERING', 'SHORT_BREAKS', 'TRANSPORT'`;
const TRAINING = `'SEND_LAW', 'EQUALITY', 'SAFEGUARDING', 'DECISION_MAKING', 'INFORMATION_SHARING', 'FUNDING', 'OTHER'`;
const OLD_EVENTS = `'REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'REQUEST_WITHDRAWN', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'PLAN_REFUSED', 'DRAFT_SERVED', 'COMMENTS_RECEIVED', 'SETTING_CONSULTED', 'SETTING_ANSWERED', 'FINAL_PLAN_SENT', 'REVIEW_MEETING', 'REVIEW_REPORT_SENT', 'REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'AMENDED_PLAN_SENT', 'TRANSFER_TO_POST_16', 'PHASE_TRANSFER', 'POST_16_TRANSFER', 'TRANSFER_PLAN_SENT', 'PLAN_CEASED', 'CARE_REFERRAL_RECEIVED', 'CARE_REFERRAL_ACCEPTED', 'CARE_ASSESSMENT_STARTED', 'CARE_DECIDED', 'CEASE_NOTICE_SENT', 'ADULT_CHECKLIST_RECEIVED', 'ADULT_HEALTH_DECIDED', 'CARE_ACT_REFERRED', 'CARE_ACT_DECIDED'`;
const EVENTS = `${OLD_EVENTS}, 'DIRECT_PAYMENT_MADE', 'DIRECT_PAYMENT_REVIEWED', 'DIRECT_PAYMENT_ENDED'`;
const REDRESS_STARTS = `'ADVICE_ASKED', 'DECISION_NOTICE_SENT', 'MEDIATION_DECLINED', 'MEDIATION_ASKED', 'MEDIATION_AGREED', 'MEDIATION_CERTIFICATE', 'APPEAL_REGISTERED', 'ORDER_TO_ASSESS', 'ORDER_TO_MAKE_PLAN', 'ORDER_TO_AMEND', 'ORDER_TO_NAME', 'RECOMMENDATION_SENT'`;
const OLD_CODES = `'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16', 'C17', 'C18', 'C18_TELL', 'C19', 'C20', 'C21_NOTIFY', 'C21_REFUSE', 'C21_FINAL', 'C22_DRAFT', 'C22_FINAL', 'C23', 'C23_NAME', 'C25', 'C26', 'C27'`;
const CODES = `${OLD_CODES}, 'C28'`;
const C28 =
  'Special Educational Needs (Personal Budgets) Regulations 2014, reg 11, as solicitors tell of it: in the first three months; the regulation itself was not read';

const listsOf = (codes: string, events: string): string => `
alter table clock_rule drop constraint clock_rule_code_check, drop constraint clock_rule_starts_check,
  drop constraint clock_rule_ends_check, drop constraint clock_rule_voids_check;
alter table clock_rule
  add constraint clock_rule_code_check check (code in (${codes})),
  add constraint clock_rule_starts_check check (starts in (${events}, ${REDRESS_STARTS})),
  add constraint clock_rule_ends_check check (ends <@ array[${events}]),
  add constraint clock_rule_voids_check check (voids <@ array[${events}]);
alter table plan_event drop constraint plan_event_kind_check;
alter table plan_event add constraint plan_event_kind_check check (kind in (${events}));
alter table clock_exception drop constraint clock_exception_code_check;
alter table clock_exception add constraint clock_exception_code_check check (code in (${codes}));
`;

/** C14, C19: when families were first sent each notice of a decision that they may appeal against, as 20261122140000 had it. */
const TOLD_BY_ALL = `
create or replace function told_notices(children uuid[]) returns table (child_id uuid, told_on date) language sql stable as
$$ select held.child_id, (min(sending.sent_at) at time zone 'Europe/London')::date
     from decision_notice notice
     join panel_case held on held.local_area_code = notice.local_area_code and held.case_id = notice.case_id
     join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
    where notice.audience = 'FAMILY' and notice.appeal_by is not null and (children is null or held.child_id = any (children))
    group by held.child_id, notice.notice_id $$;
`;

/** The same by the sendings that stand; never from a day before the one that the notice bears, by which it tells the family until when. */
const TOLD_BY_STANDING = `
create or replace function told_notices(children uuid[]) returns table (child_id uuid, told_on date) language sql stable as
$$ select held.child_id, greatest(notice.notice_date, (min(sending.sent_at) at time zone 'Europe/London')::date)
     from decision_notice notice
     join panel_case held on held.local_area_code = notice.local_area_code and held.case_id = notice.case_id
     join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
    where notice.audience = 'FAMILY' and notice.appeal_by is not null and sending.sent_at is not null
      and (children is null or held.child_id = any (children))
      and not exists (select from notice_sending later
                       where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id)
    group by held.child_id, notice.notice_id, notice.notice_date $$;
`;

export class FinishNoticesAndClocks20261122150200 implements MigrationInterface {
  name = 'FinishNoticesAndClocks20261122150200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Where the family wants the child to be, as it was told on a day: beside what the plan names and what is attended (V2). It is told as a plan names:
-- an establishment or a setting, or a type of setting alone; nothing of them: there is no preference any more. The last of the latest day stands.
create table preferred_setting (
  local_area_code text not null,
  preferred_setting_id uuid not null,
  case_id uuid not null,
  provider_urn text constraint preferred_setting_provider_urn_fkey references establishment,
  sen_setting text constraint preferred_setting_sen_setting_check check (sen_setting in (${SETTINGS})),
  provision_type text constraint preferred_setting_provision_type_check check (provision_type in (${PROVISION})),
  stated_by text not null constraint preferred_setting_stated_by_check check (stated_by in ('PARENT', 'YOUNG_PERSON')),
  stated_date date not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint preferred_setting_pkey primary key (local_area_code, preferred_setting_id),
  constraint preferred_setting_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint preferred_setting_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint preferred_setting_setting_check check (provider_urn is null or sen_setting is null)
);
create index preferred_setting_case_id_idx on preferred_setting (local_area_code, case_id, stated_date);
create index preferred_setting_provider_urn_idx on preferred_setting (provider_urn);
create index preferred_setting_recorded_by_idx on preferred_setting (local_area_code, recorded_by);

-- Whether decisions made from a day on need an answer on equality and on social care (R8), whatever a panel's checklist asks. Of the same day the last
-- stands; without a row nothing is asked. That of a new area is set with it, by the system.
create table consideration_rule (
  local_area_code text not null constraint consideration_rule_local_area_code_fkey references local_area,
  consideration_rule_id uuid not null,
  from_date date not null,
  is_required boolean not null,
  set_by uuid not null,
  set_at timestamptz(3) not null,
  constraint consideration_rule_pkey primary key (local_area_code, consideration_rule_id)
);

-- Training that people of panels have had. A wrong row is corrected by one that names it; one without a day says that it was not had.
create table member_training (
  local_area_code text not null,
  member_training_id uuid not null,
  person_id uuid not null,
  kind text not null constraint member_training_kind_check check (kind in (${TRAINING})),
  trained_date date,
  -- Who gave it.
  trainer text not null,
  -- The last day on which it counts; null: for good.
  expires_date date,
  corrects_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint member_training_pkey primary key (local_area_code, member_training_id),
  constraint member_training_corrects_id_key unique (local_area_code, corrects_id),
  constraint member_training_person_id_fkey foreign key (local_area_code, person_id) references person,
  constraint member_training_corrects_id_fkey foreign key (local_area_code, corrects_id) references member_training,
  constraint member_training_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint member_training_date_check check (trained_date is not null or corrects_id is not null),
  constraint member_training_expires_check check (expires_date >= trained_date)
);
create index member_training_person_id_idx on member_training (local_area_code, person_id);
create index member_training_recorded_by_idx on member_training (local_area_code, recorded_by);

-- A sending that was recorded wrongly is corrected by a row that names it; one without an instant says that the notice did not go there.
alter table notice_sending
  add column corrects_id uuid,
  alter column sent_at drop not null,
  add constraint notice_sending_corrects_id_key unique (local_area_code, corrects_id),
  add constraint notice_sending_corrects_id_fkey foreign key (local_area_code, corrects_id) references notice_sending,
  add constraint notice_sending_taken_back_check check (sent_at is not null or corrects_id is not null);

-- A letter tells of a decision, or of what was decided of the plan and is recorded by its day.
alter table decision_notice
  alter column decision_id drop not null,
  add column plan_event_id uuid,
  add constraint decision_notice_plan_event_id_fkey foreign key (local_area_code, plan_event_id) references plan_event,
  add constraint decision_notice_plan_version_key unique (local_area_code, plan_event_id, audience, version),
  add constraint decision_notice_about_check check ((decision_id is null) <> (plan_event_id is null));
${TOLD_BY_STANDING}
-- J5: the notices that told families of hand-overs to adult services, with when each was sent: prepared after the agreement was committed, they tell it or
-- one that came after it. As far as the reader sees them. Null: of every hand-over.
create function handover_letters(handovers uuid[]) returns table (adult_handover_id uuid, sent_at timestamptz, recorded_by uuid) language sql stable as
$$ select handed.adult_handover_id, sending.sent_at, sending.recorded_by
     from adult_handover handed
     join funding_agreement agreed on agreed.local_area_code = handed.local_area_code and agreed.funding_agreement_id = handed.funding_agreement_id
     join funding_agreement told on told.local_area_code = handed.local_area_code and told.placement_id = handed.placement_id
                                and told.committed_at >= agreed.committed_at
     join decision_notice notice on notice.local_area_code = told.local_area_code and notice.told_agreement_id = told.funding_agreement_id
     join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
    where (handovers is null or handed.adult_handover_id = any (handovers))
      and notice.audience = 'FAMILY' and notice.prepared_at >= agreed.committed_at and sending.sent_at is not null
      and not exists (select from notice_sending later
                       where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id) $$;

call guard_table('preferred_setting', '${PAPERS}', '{CASE_OFFICER}', 'select, insert');
call guard_table('consideration_rule', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('member_training', 'true', '{ADMINISTRATOR}', 'select, insert');
call make_append_only('preferred_setting');
call make_append_only('consideration_rule');
call make_append_only('member_training');
${listsOf(CODES, EVENTS)}
-- C28: direct payments are first reviewed within three months of the first payment.
insert into clock_rule (code, starts, first_date, last_date, is_relaxation, scope, unit, length, before_month, before_day, is_inclusive, is_minimum, is_rolled, of_several, ends, voids, exceptions, owner, source) values
  ('C28', 'DIRECT_PAYMENT_MADE', '2014-09-01', null, false, 'PLAN', 'MONTHS', 3, null, null, false, false, false, 'EARLIEST', '{DIRECT_PAYMENT_REVIEWED}', '{DIRECT_PAYMENT_ENDED,PLAN_CEASED}', '{}', 'EDUCATION', '${C28}');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from clock_rule where code = 'C28';
${listsOf(OLD_CODES, OLD_EVENTS)}
drop function handover_letters(uuid[]);
${TOLD_BY_ALL}
alter table notice_sending
  drop constraint notice_sending_taken_back_check,
  drop constraint notice_sending_corrects_id_fkey,
  drop constraint notice_sending_corrects_id_key,
  alter column sent_at set not null,
  drop column corrects_id;
alter table decision_notice
  drop constraint decision_notice_about_check,
  drop constraint decision_notice_plan_version_key,
  drop constraint decision_notice_plan_event_id_fkey,
  drop column plan_event_id,
  alter column decision_id set not null;
drop table member_training;
drop table consideration_rule;
drop table preferred_setting;
`);
  }
}
