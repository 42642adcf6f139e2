import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class ExtendTerms20261121221100 implements MigrationInterface {
  name = 'ExtendTerms20261121221100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- G3, G4: what a person is, where terms ask for a profession and not for an agency.
alter table person add column profession text constraint person_profession_check check (profession in ('EDUCATIONAL_PSYCHOLOGY', 'SEN_LEADERSHIP', 'DESIGNATED_CLINICAL_OFFICER', 'DESIGNATED_SOCIAL_CARE_OFFICER', 'VIRTUAL_SCHOOL', 'PARENT_CARER_FORUM'));

-- G8: limits by role and by more kinds of decision; a row of before is a budget holder’s own person’s.
alter table delegated_limit add column role text not null default 'BUDGET_HOLDER' constraint delegated_limit_role_check check (role in ('BUDGET_HOLDER', 'PANEL_CHAIR', 'DIRECTOR'));
alter table delegated_limit drop constraint delegated_limit_decision_type_check;
alter table delegated_limit add constraint delegated_limit_decision_type_check check (decision_type in ('PLACEMENT_FUNDING', 'OUT_OF_PANEL', 'UPLIFT', 'EXTENSION'));
alter table delegated_limit drop constraint delegated_limit_no_overlap;
alter table delegated_limit add constraint delegated_limit_no_overlap exclude using gist (local_area_code with =, budget_holder_id with =, role with =, decision_type with =, amount_basis with =, active_span with &&);

-- G10: a corporate override lowers limits for a while and leaves them as they are. Null: every holder, agency, kind of decision.
create table limit_override (
  local_area_code text not null constraint limit_override_local_area_code_fkey references local_area,
  limit_override_id uuid not null,
  budget_holder_id uuid,
  agency_id uuid,
  decision_type text constraint limit_override_decision_type_check check (decision_type in ('PLACEMENT_FUNDING', 'OUT_OF_PANEL', 'UPLIFT', 'EXTENSION')),
  amount_basis text not null constraint limit_override_amount_basis_check check (amount_basis in ('WEEKLY', 'ANNUAL', 'WHOLE_LIFE')),
  ceiling_pence bigint not null constraint limit_override_ceiling_check check (ceiling_pence >= 0),
  reason text not null,
  active_span daterange not null,
  set_by uuid not null,
  set_at timestamptz(3) not null,
  ended_by uuid,
  ended_at timestamptz(3),
  -- Taken back before its first day: it was in force on no day.
  withdrawn_at timestamptz(3),
  constraint limit_override_pkey primary key (local_area_code, limit_override_id),
  constraint limit_override_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint limit_override_agency_id_fkey foreign key (local_area_code, agency_id) references agency,
  constraint limit_override_subject_check check (budget_holder_id is null or agency_id is null)
);
create index limit_override_budget_holder_id_idx on limit_override (local_area_code, budget_holder_id);
create index limit_override_agency_id_idx on limit_override (local_area_code, agency_id);

-- The most that a holder may have committed in a financial year, whatever was delegated. The last row stands; null lifts it.
create table commitment_ceiling (
  local_area_code text not null,
  commitment_ceiling_id uuid not null,
  budget_holder_id uuid not null,
  financial_year text not null constraint commitment_ceiling_financial_year_check check (financial_year ~ '^[0-9]{4}-[0-9]{2}$'),
  ordinal integer not null,
  ceiling_pence bigint constraint commitment_ceiling_ceiling_check check (ceiling_pence >= 0),
  reason text not null,
  set_by uuid not null,
  set_at timestamptz(3) not null,
  constraint commitment_ceiling_pkey primary key (local_area_code, commitment_ceiling_id),
  constraint commitment_ceiling_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint commitment_ceiling_ordinal_key unique (local_area_code, budget_holder_id, financial_year, ordinal)
);
create index commitment_ceiling_budget_holder_id_idx on commitment_ceiling (local_area_code, budget_holder_id);

-- M1: what a decision may rely on, by version and date.
create table policy (
  local_area_code text not null constraint policy_local_area_code_fkey references local_area,
  policy_id uuid not null,
  title text not null,
  created_at timestamptz(3) not null,
  constraint policy_pkey primary key (local_area_code, policy_id),
  constraint policy_title_key unique (local_area_code, title)
);
create table policy_version (
  local_area_code text not null,
  policy_version_id uuid not null,
  policy_id uuid not null,
  label text not null,
  active_span daterange not null,
  sha256 text constraint policy_version_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  url text,
  adopted_by uuid not null,
  adopted_at timestamptz(3) not null,
  constraint policy_version_pkey primary key (local_area_code, policy_version_id),
  constraint policy_version_policy_id_fkey foreign key (local_area_code, policy_id) references policy,
  constraint policy_version_label_key unique (local_area_code, policy_id, label),
  constraint policy_version_no_overlap exclude using gist (local_area_code with =, policy_id with =, active_span with &&),
  constraint policy_version_source_check check (num_nonnulls(sha256, url) >= 1)
);
create index policy_version_policy_id_idx on policy_version (local_area_code, policy_id);

-- Terms of reference: quorum by share, observers, paper deadline, routes, periods, the deciding officer.
alter table panel_terms
  add column quorum_share_numerator integer,
  add column quorum_share_denominator integer,
  add column quorum_share_rounding text not null default 'UP' constraint panel_terms_quorum_share_rounding_check check (quorum_share_rounding in ('UP', 'DOWN')),
  add column chair_counts boolean not null default true,
  add column recused_leave_denominator boolean not null default true,
  add column abstention_counts boolean not null default true,
  add column observer_limit integer not null default 3 constraint panel_terms_observer_limit_check check (observer_limit >= 0),
  add column paper_deadline_days integer,
  add column paper_deadline_unit text constraint panel_terms_paper_deadline_unit_check check (paper_deadline_unit in ('CALENDAR', 'WORKING')),
  add column request_types text[] not null default '{}',
  add column lapse_days integer not null default 28,
  add column in_principle_days integer not null default 90,
  add column contract_ending_weeks integer not null default 8,
  add column first_review_months integer not null default 3,
  add column review_months integer not null default 12,
  add column deferral_escalation integer not null default 3,
  add column suitability_before_cost boolean not null default true,
  add column deciding_officer_id uuid,
  -- Replaced before their first day: they held on no day, and their span is empty.
  add column withdrawn_at timestamptz(3),
  add constraint panel_terms_deciding_officer_id_fkey foreign key (local_area_code, deciding_officer_id) references person,
  add constraint panel_terms_quorum_share_check check (num_nulls(quorum_share_numerator, quorum_share_denominator) = 2 or (num_nulls(quorum_share_numerator, quorum_share_denominator) = 0 and quorum_share_numerator >= 1 and quorum_share_numerator <= quorum_share_denominator)),
  add constraint panel_terms_paper_deadline_check check (num_nulls(paper_deadline_days, paper_deadline_unit) = 2 or (num_nulls(paper_deadline_days, paper_deadline_unit) = 0 and paper_deadline_days >= 0)),
  add constraint panel_terms_periods_check check (lapse_days >= 1 and in_principle_days >= 1 and contract_ending_weeks >= 1 and first_review_months >= 1 and review_months >= 1 and deferral_escalation >= 1),
  add constraint panel_terms_withdrawn_check check (isempty(active_span) = (withdrawn_at is not null));
create index panel_terms_deciding_officer_id_idx on panel_terms (local_area_code, deciding_officer_id);
alter table quorum_requirement
  add column profession text constraint quorum_requirement_profession_check check (profession in ('EDUCATIONAL_PSYCHOLOGY', 'SEN_LEADERSHIP', 'DESIGNATED_CLINICAL_OFFICER', 'DESIGNATED_SOCIAL_CARE_OFFICER', 'VIRTUAL_SCHOOL', 'PARENT_CARER_FORUM')),
  add column minimum_grade integer constraint quorum_requirement_minimum_grade_check check (minimum_grade between 1 and 20);

-- G1: from one panel to the next; panel_case.panel_id is the last.
create table case_route (
  local_area_code text not null,
  case_route_id uuid not null,
  case_id uuid not null,
  from_panel_id uuid not null,
  to_panel_id uuid not null,
  reason text not null,
  routed_by uuid not null,
  routed_at timestamptz(3) not null,
  constraint case_route_pkey primary key (local_area_code, case_route_id),
  constraint case_route_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint case_route_from_panel_id_fkey foreign key (local_area_code, from_panel_id) references panel,
  constraint case_route_to_panel_id_fkey foreign key (local_area_code, to_panel_id) references panel,
  constraint case_route_panels_check check (from_panel_id <> to_panel_id)
);
create index case_route_case_id_idx on case_route (local_area_code, case_id, routed_at);
create index case_route_from_panel_id_idx on case_route (local_area_code, from_panel_id);
create index case_route_to_panel_id_idx on case_route (local_area_code, to_panel_id);

-- Who commits to a holder’s year waits for whoever does so at the same moment: app may not change a holder, so not lock one either.
create function lock_budget_holders(holders uuid[]) returns setof uuid
  language sql security definer set search_path = public, pg_temp as
$$ select budget_holder_id from budget_holder
    where local_area_code = app_area() and budget_holder_id = any (holders)
    order by budget_holder_id for no key update $$;
-- An administrator sees no sitting and no decision, and may not change terms that one of them relied on.
create function panel_terms_used(of_panel uuid) returns table (last_decision date, last_sitting date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select (select max(decision.decision_date) from decision
             join panel_terms terms on terms.local_area_code = decision.local_area_code and terms.panel_terms_id = decision.panel_terms_id
            where decision.local_area_code = app_area() and terms.panel_id = of_panel),
          (select max(meeting.meeting_date) from panel_meeting meeting
            where meeting.local_area_code = app_area() and meeting.panel_id = of_panel and meeting.status in ('OPEN', 'CLOSED'))
    where app_has_role('ADMINISTRATOR') $$;
-- A decision of a sitting relies on the terms its panel had on the day of the sitting. Amended while it is recorded, it is tried
-- again and tested by the new ones: hence the error that a write is repeated on.
create function check_decision_terms() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if new.supersedes_decision_id is null and exists (
    select from agenda_item item
      join panel_meeting meeting on meeting.local_area_code = item.local_area_code and meeting.meeting_id = item.meeting_id
      join panel_terms terms on terms.local_area_code = new.local_area_code and terms.panel_terms_id = new.panel_terms_id
     where item.local_area_code = new.local_area_code and item.agenda_item_id = new.agenda_item_id
       and (terms.panel_id <> meeting.panel_id or not terms.active_span @> meeting.meeting_date)) then
    raise exception 'a decision relies on the terms of reference in force on the day of its sitting'
      using errcode = 'serialization_failure', constraint = 'decision_terms_in_force', table = 'decision';
  end if;
  return null;
end $$;
alter function lock_budget_holders(uuid[]) owner to rules;
alter function panel_terms_used(uuid) owner to rules;
alter function check_decision_terms() owner to rules;
grant update on budget_holder to rules;
create constraint trigger decision_terms_in_force after insert on decision
  deferrable initially deferred for each row execute function check_decision_terms();

call guard_table('limit_override', 'true', '{ADMINISTRATOR}', 'select, insert, update');
call guard_table('commitment_ceiling', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('policy', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('policy_version', 'true', '{ADMINISTRATOR}', 'select, insert, update');
call guard_table('case_route', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{CASE_OFFICER}', 'select, insert');
call make_append_only('commitment_ceiling');
call make_append_only('case_route');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger decision_terms_in_force on decision;
drop function check_decision_terms();
drop function panel_terms_used(uuid);
drop function lock_budget_holders(uuid[]);
revoke update on budget_holder from rules;
drop table case_route;
alter table quorum_requirement drop column profession, drop column minimum_grade;
alter table panel_terms drop constraint panel_terms_withdrawn_check, drop constraint panel_terms_periods_check,
  drop constraint panel_terms_paper_deadline_check, drop constraint panel_terms_quorum_share_check,
  drop column withdrawn_at, drop column deciding_officer_id, drop column suitability_before_cost, drop column deferral_escalation,
  drop column review_months, drop column first_review_months, drop column contract_ending_weeks, drop column in_principle_days,
  drop column lapse_days, drop column request_types, drop column paper_deadline_unit, drop column paper_deadline_days,
  drop column observer_limit, drop column abstention_counts, drop column recused_leave_denominator, drop column chair_counts,
  drop column quorum_share_rounding, drop column quorum_share_denominator, drop column quorum_share_numerator;
drop table policy_version;
drop table policy;
drop table commitment_ceiling;
drop table limit_override;
-- What the columns of before cannot say goes with them.
delete from delegated_limit where role <> 'BUDGET_HOLDER' or decision_type <> 'PLACEMENT_FUNDING';
alter table delegated_limit drop constraint delegated_limit_no_overlap;
alter table delegated_limit drop constraint delegated_limit_decision_type_check;
alter table delegated_limit drop column role;
alter table delegated_limit add constraint delegated_limit_decision_type_check check (decision_type in ('PLACEMENT_FUNDING'));
alter table delegated_limit add constraint delegated_limit_no_overlap exclude using gist (local_area_code with =, budget_holder_id with =, decision_type with =, amount_basis with =, active_span with &&);
alter table person drop column profession;
`);
  }
}
