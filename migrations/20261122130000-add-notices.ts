import { type MigrationInterface, type QueryRunner } from 'typeorm';

const PAPERS = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
const WORDABLE = `'APPEAL_RIGHT', 'TIME_LIMIT', 'MEDIATION', 'NO_PREJUDICE', 'REVIEW_RIGHT', 'COMPLAINT', 'AGENCY_ROUTE', 'CONTACT_TEAM', 'CONTACT_MEDIATION', 'CONTACT_SUPPORT', 'CONTACT_COMPLAINTS', 'CONTACT_REVIEW'`;
const BLOCKS = `'OUTCOME', 'DETAILS', 'REASONS', 'CONDITIONS', 'ACTIONS', 'MOVED_SHARE', 'WHO_DECIDED', ${WORDABLE}, 'WORDS'`;

export class AddNotices20261122130000 implements MigrationInterface {
  name = 'AddNotices20261122130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The area's own words of a block of its notices, from a day on; null text: the product's own again. Of the same day the last stands.
create table notice_wording (
  local_area_code text not null constraint notice_wording_local_area_code_fkey references local_area,
  notice_wording_id uuid not null,
  audience text not null constraint notice_wording_audience_check check (audience in ('FAMILY', 'AGENCIES', 'PLACES')),
  block text not null constraint notice_wording_block_check check (block in (${WORDABLE})),
  from_date date not null,
  text text,
  set_by uuid not null,
  set_at timestamptz(3) not null,
  constraint notice_wording_pkey primary key (local_area_code, notice_wording_id),
  constraint notice_wording_set_by_fkey foreign key (local_area_code, set_by) references person
);
create index notice_wording_set_by_idx on notice_wording (local_area_code, set_by);

-- By when a decision is to be told (N3), for those made from a day on.
create table notice_target (
  local_area_code text not null constraint notice_target_local_area_code_fkey references local_area,
  notice_target_id uuid not null,
  from_date date not null,
  length integer not null constraint notice_target_length_check check (length between 1 and 366),
  unit text not null constraint notice_target_unit_check check (unit in ('HOURS', 'DAYS', 'WORKING_DAYS')),
  measured_from text not null constraint notice_target_measured_from_check check (measured_from in ('DECISION', 'APPROVAL')),
  set_by uuid not null,
  set_at timestamptz(3) not null,
  constraint notice_target_pkey primary key (local_area_code, notice_target_id),
  constraint notice_target_set_by_fkey foreign key (local_area_code, set_by) references person
);
create index notice_target_set_by_idx on notice_target (local_area_code, set_by);

-- A notice made from a decision for one audience (N1, N4): what it says, frozen, and never changed. It holds no name.
create table decision_notice (
  local_area_code text not null,
  notice_id uuid not null,
  case_id uuid not null,
  decision_id uuid not null,
  audience text not null constraint decision_notice_audience_check check (audience in ('FAMILY', 'SETTING', 'HEALTH', 'SOCIAL_CARE', 'PROVIDER')),
  version integer not null constraint decision_notice_version_check check (version >= 1),
  -- The date it bears, from which the time to appeal is counted.
  notice_date date not null,
  -- What the decision is in law beside what the record shows; null: nothing was said.
  law text constraint decision_notice_law_check check (law in ('REFUSAL_TO_ASSESS', 'REFUSAL_TO_ISSUE', 'CONTENT', 'NAMED_SETTING', 'REFUSAL_TO_REASSESS', 'REFUSAL_TO_AMEND', 'CEASE', 'DIRECT_PAYMENT')),
  blocks text[] not null constraint decision_notice_blocks_check check (blocks <@ array[${BLOCKS}]),
  mediation_by date,
  appeal_by date,
  -- Whether the decision stood no longer when it was made, which it then says.
  is_of_end boolean not null,
  -- The agreement whose shares it tells; what was agreed since is not in it.
  told_agreement_id uuid,
  body text not null,
  -- SHA-256 of body.
  digest text not null constraint decision_notice_digest_check check (digest ~ '^[0-9a-f]{64}$'),
  prepared_by uuid not null,
  prepared_at timestamptz(3) not null,
  constraint decision_notice_pkey primary key (local_area_code, notice_id),
  constraint decision_notice_version_key unique (local_area_code, decision_id, audience, version),
  constraint decision_notice_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint decision_notice_decision_id_fkey foreign key (local_area_code, decision_id, case_id) references decision (local_area_code, decision_id, case_id),
  constraint decision_notice_told_agreement_id_fkey foreign key (local_area_code, told_agreement_id) references funding_agreement,
  constraint decision_notice_prepared_by_fkey foreign key (local_area_code, prepared_by) references person,
  constraint decision_notice_appeal_check check ((appeal_by is null) = not ('TIME_LIMIT' = any (blocks)))
);
create index decision_notice_case_id_idx on decision_notice (local_area_code, case_id);
create index decision_notice_decision_id_idx on decision_notice (local_area_code, decision_id, case_id);
create index decision_notice_told_agreement_id_idx on decision_notice (local_area_code, told_agreement_id);
create index decision_notice_prepared_by_idx on decision_notice (local_area_code, prepared_by);

-- To whom a notice was sent, how and when (N4).
create table notice_sending (
  local_area_code text not null,
  notice_sending_id uuid not null,
  notice_id uuid not null,
  case_id uuid not null,
  recipient text not null constraint notice_sending_recipient_check check (recipient in ('PARENT', 'YOUNG_PERSON', 'SETTING', 'HEALTH', 'SOCIAL_CARE', 'PROVIDER')),
  method text not null constraint notice_sending_method_check check (method in ('POST', 'EMAIL', 'SECURE_EMAIL', 'PORTAL', 'BY_HAND')),
  sent_at timestamptz(3) not null,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint notice_sending_pkey primary key (local_area_code, notice_sending_id),
  constraint notice_sending_notice_id_fkey foreign key (local_area_code, notice_id) references decision_notice,
  constraint notice_sending_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint notice_sending_recorded_by_fkey foreign key (local_area_code, recorded_by) references person,
  constraint notice_sending_sent_at_check check (sent_at <= recorded_at)
);
create index notice_sending_notice_id_idx on notice_sending (local_area_code, notice_id);
create index notice_sending_case_id_idx on notice_sending (local_area_code, case_id);
create index notice_sending_recorded_by_idx on notice_sending (local_area_code, recorded_by);

call guard_table('notice_wording', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('notice_target', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('decision_notice', '${PAPERS}', '{CASE_OFFICER}', 'select, insert');
call guard_table('notice_sending', '${PAPERS}', '{CASE_OFFICER}', 'select, insert');
call make_append_only('notice_wording');
call make_append_only('notice_target');
call make_append_only('decision_notice');
call make_append_only('notice_sending');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table notice_sending;
drop table decision_notice;
drop table notice_target;
drop table notice_wording;
`);
  }
}
