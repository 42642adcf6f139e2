import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateDecisionTables20261121100700 implements MigrationInterface {
  name = 'CreateDecisionTables20261121100700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Arrivals and leavings as they happened; who is in the room is the last row of each person.
create table attendance (
  local_area_code text not null,
  attendance_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  status text not null constraint attendance_status_check check (status in ('PRESENT', 'LEFT', 'APOLOGIES')),
  recorded_at timestamptz(3) not null,
  recorded_by uuid not null,
  constraint attendance_pkey primary key (local_area_code, attendance_id),
  constraint attendance_invitation_fkey foreign key (local_area_code, meeting_id, person_id) references meeting_invitation
);
create index attendance_invitation_idx on attendance (local_area_code, meeting_id, person_id, recorded_at);

-- M9: each agency's position and its dissent; no voting.
create table panel_position (
  local_area_code text not null,
  position_id uuid not null,
  agenda_item_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  agency_id uuid,
  stance text not null constraint panel_position_stance_check check (stance in ('SUPPORT', 'DO_NOT_SUPPORT', 'ABSTAIN', 'NO_AUTHORITY')),
  reason text,
  option_id uuid,
  recorded_at timestamptz(3) not null,
  constraint panel_position_pkey primary key (local_area_code, position_id),
  constraint panel_position_agenda_item_id_fkey foreign key (local_area_code, agenda_item_id) references agenda_item,
  constraint panel_position_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint panel_position_person_id_fkey foreign key (local_area_code, person_id) references person,
  constraint panel_position_agency_id_fkey foreign key (local_area_code, agency_id) references agency,
  constraint panel_position_option_id_fkey foreign key (local_area_code, option_id) references placement_option
);
create index panel_position_agenda_item_id_idx on panel_position (local_area_code, agenda_item_id, recorded_at);
create index panel_position_case_id_idx on panel_position (local_area_code, case_id);
create index panel_position_person_id_idx on panel_position (local_area_code, person_id);
create index panel_position_agency_id_idx on panel_position (local_area_code, agency_id);
create index panel_position_option_id_idx on panel_position (local_area_code, option_id);

-- M11: append-only. A correction, a reversal, a ratification is a new linked row.
create table decision (
  local_area_code text not null,
  decision_id uuid not null,
  case_id uuid not null,
  agenda_item_id uuid not null,
  outcome text not null constraint decision_outcome_check check (outcome in ('AGREED', 'AGREED_IN_PART', 'AGREED_IN_PRINCIPLE', 'AGREED_WITH_CONDITIONS', 'DEFERRED_FOR_INFORMATION', 'DECLINED', 'REFERRED_ELSEWHERE', 'RATIFIED', 'NOTED', 'NOT_HEARD', 'WITHDRAWN', 'NEED_AGREED_FUNDING_DISPUTED', 'STEP_DOWN', 'EXTEND', 'END')),
  -- J1: need and funding are never one field.
  need_agreed boolean not null,
  funding_agreed boolean not null,
  option_id uuid,
  -- G7: one accountable decider, the grade held and the dated rule relied on.
  decided_by uuid not null,
  decider_grade integer not null,
  panel_terms_id uuid not null,
  delegation_rule text not null,
  decided_at timestamptz(3) not null,
  decision_date date not null,
  needs_ratification boolean not null,
  ratification_reasons text[] not null default '{}',
  expires_on date,
  supersedes_decision_id uuid,
  constraint decision_pkey primary key (local_area_code, decision_id),
  constraint decision_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint decision_agenda_item_id_fkey foreign key (local_area_code, agenda_item_id) references agenda_item,
  constraint decision_option_id_fkey foreign key (local_area_code, option_id) references placement_option,
  constraint decision_decided_by_fkey foreign key (local_area_code, decided_by) references person,
  constraint decision_panel_terms_id_fkey foreign key (local_area_code, panel_terms_id) references panel_terms,
  constraint decision_supersedes_fkey foreign key (local_area_code, supersedes_decision_id) references decision,
  constraint decision_funding_needs_need_check check (need_agreed or not funding_agreed)
);
create index decision_case_id_idx on decision (local_area_code, case_id, decided_at);
create index decision_agenda_item_id_idx on decision (local_area_code, agenda_item_id);
create index decision_option_id_idx on decision (local_area_code, option_id);
create index decision_decided_by_idx on decision (local_area_code, decided_by);
create index decision_panel_terms_id_idx on decision (local_area_code, panel_terms_id);
create index decision_supersedes_idx on decision (local_area_code, supersedes_decision_id);
-- One decision stands for an item; a correction names the one it supersedes.
create unique index decision_first_of_item_key on decision (local_area_code, agenda_item_id) where supersedes_decision_id is null;

-- What was said about the child stays with the papers.
create table decision_reason (
  local_area_code text not null,
  decision_id uuid not null,
  case_id uuid not null,
  rationale text not null,
  options_weighed text,
  evidence_ids uuid[] not null default '{}',
  policy_version text,
  -- M2: why a recommendation, such as the finding that a setting is not suitable, was departed from.
  departure_reason text,
  -- What an outcome says beyond itself (M4); which outcome needs which is the service's rule.
  part_not_agreed text,
  conditions text,
  missing_information text,
  information_owner text,
  return_date date,
  concerns text,
  interim_arrangement text,
  constraint decision_reason_pkey primary key (local_area_code, decision_id),
  constraint decision_reason_decision_id_fkey foreign key (local_area_code, decision_id) references decision,
  constraint decision_reason_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
create index decision_reason_case_id_idx on decision_reason (local_area_code, case_id);

create table decision_quorum_member (
  local_area_code text not null,
  decision_id uuid not null,
  person_id uuid not null,
  capacity text not null,
  agency_kind text,
  counted boolean not null,
  why text not null,
  constraint decision_quorum_member_pkey primary key (local_area_code, decision_id, person_id),
  constraint decision_quorum_member_decision_id_fkey foreign key (local_area_code, decision_id) references decision,
  constraint decision_quorum_member_person_id_fkey foreign key (local_area_code, person_id) references person
);
create index decision_quorum_member_person_id_idx on decision_quorum_member (local_area_code, person_id);
create table decision_quorum (
  local_area_code text not null,
  decision_id uuid not null,
  panel_terms_id uuid not null,
  required_number integer not null,
  counted_number integer not null,
  requirements jsonb not null,
  constraint decision_quorum_pkey primary key (local_area_code, decision_id),
  constraint decision_quorum_decision_id_fkey foreign key (local_area_code, decision_id) references decision,
  constraint decision_quorum_panel_terms_id_fkey foreign key (local_area_code, panel_terms_id) references panel_terms,
  constraint decision_quorum_met_check check (counted_number >= required_number)
);
create index decision_quorum_panel_terms_id_idx on decision_quorum (local_area_code, panel_terms_id);

create table decision_ratification (
  local_area_code text not null,
  ratification_id uuid not null,
  decision_id uuid not null,
  case_id uuid not null,
  -- Null ratifies for the decision model itself; else for that holder's share over its limit.
  budget_holder_id uuid,
  ratified_by uuid not null,
  ratifier_grade integer not null,
  reason text not null,
  ratified_at timestamptz(3) not null,
  constraint decision_ratification_pkey primary key (local_area_code, ratification_id),
  constraint decision_ratification_decision_id_fkey foreign key (local_area_code, decision_id) references decision,
  constraint decision_ratification_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint decision_ratification_budget_holder_id_fkey foreign key (local_area_code, budget_holder_id) references budget_holder,
  constraint decision_ratification_ratified_by_fkey foreign key (local_area_code, ratified_by) references person
);
create unique index decision_ratification_once_key on decision_ratification (local_area_code, decision_id, coalesce(budget_holder_id, '00000000-0000-0000-0000-000000000000'::uuid));
create index decision_ratification_case_id_idx on decision_ratification (local_area_code, case_id);
create index decision_ratification_budget_holder_id_idx on decision_ratification (local_area_code, budget_holder_id);
create index decision_ratification_ratified_by_idx on decision_ratification (local_area_code, ratified_by);

-- Who counts for an item (G3, G5): those invited, the last entry of attendance, what was declared on the case, and whether the
-- case is one's own. One definition for the decision, the warning to a member who declares, and the agenda.
create function quorum_facts(items uuid[])
  returns table (agenda_item_id uuid, person_id uuid, display_name text, capacity text, agency_kind text, attendance text,
                 standing text, is_case_officer boolean)
  language sql stable security definer set search_path = public, pg_temp as
$$ select item.agenda_item_id, invitation.person_id, person.display_name, invitation.capacity, agency.kind, latest.status,
          case when declared.has_interest then 'RECUSED' when declared.has_interest is not null then 'CLEARED' else 'UNDECLARED' end,
          heard.case_officer_id = invitation.person_id
     from agenda_item item
     join panel_case heard on heard.local_area_code = item.local_area_code and heard.case_id = item.case_id
     join meeting_invitation invitation on invitation.local_area_code = item.local_area_code and invitation.meeting_id = item.meeting_id
     join person on person.local_area_code = invitation.local_area_code and person.person_id = invitation.person_id
     left join agency on agency.local_area_code = invitation.local_area_code and agency.agency_id = invitation.agency_id
     left join lateral (
       select status from attendance
        where attendance.local_area_code = item.local_area_code and attendance.meeting_id = item.meeting_id
          and attendance.person_id = invitation.person_id
        order by attendance.recorded_at desc, attendance.attendance_id desc limit 1) latest on true
     cross join lateral (
       select bool_or(kind <> 'NONE') as has_interest from interest_declaration
        where interest_declaration.local_area_code = item.local_area_code and interest_declaration.case_id = item.case_id
          and interest_declaration.person_id = invitation.person_id) declared
    where item.local_area_code = app_area() and item.agenda_item_id = any (items)
      and (app_has_role('CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR') or item.meeting_id in (select app_invited_meetings()))
      and item.case_id not in (select app_recused_cases())
    order by item.agenda_item_id, array_position(array['CHAIR', 'BUDGET_HOLDER', 'MEMBER', 'OBSERVER'], invitation.capacity), person.display_name, invitation.person_id $$;
-- M1: whether a decision of the panel since a day gave the same rationale, letters and figures only, whoever may read that one.
create function rationale_was_used(of_panel uuid, wanted text, since date) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
$$ -- The texts are compared once each, whatever order the join would be done in.
   with same as materialized (
     select given.decision_id from decision_reason given
      where given.local_area_code = app_area()
        and btrim(regexp_replace(lower(given.rationale), '[^[:alnum:]]+', ' ', 'g'))
            = (select btrim(regexp_replace(lower(wanted), '[^[:alnum:]]+', ' ', 'g'))))
   select exists (
     select from same
       join decision on decision.local_area_code = app_area() and decision.decision_id = same.decision_id
       join agenda_item item on item.local_area_code = decision.local_area_code and item.agenda_item_id = decision.agenda_item_id
       join panel_meeting meeting on meeting.local_area_code = item.local_area_code and meeting.meeting_id = item.meeting_id
      where meeting.panel_id = of_panel and decision.decision_date >= since) $$;
alter function quorum_facts(uuid[]) owner to rules;
alter function rationale_was_used(uuid, text, date) owner to rules;

call guard_table('attendance', '(select app_has_role(''CASE_OFFICER'', ''PANEL_CHAIR'', ''DIRECTOR'', ''AUDITOR'')) or meeting_id in (select app_invited_meetings())', '{CASE_OFFICER,PANEL_CHAIR,PANEL_MEMBER,BUDGET_HOLDER,DIRECTOR}', 'select, insert');
call guard_table('panel_position', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{PANEL_MEMBER,PANEL_CHAIR,BUDGET_HOLDER}', 'select, insert');
call guard_table('decision', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{PANEL_CHAIR}', 'select, insert');
call guard_table('decision_reason', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{PANEL_CHAIR}', 'select, insert');
call guard_table('decision_quorum', 'decision_id in (select decision_id from decision)', '{PANEL_CHAIR}', 'select, insert');
call guard_table('decision_quorum_member', 'decision_id in (select decision_id from decision)', '{PANEL_CHAIR}', 'select, insert');
call guard_table('decision_ratification', '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())', '{DIRECTOR}', 'select, insert');
call make_append_only('attendance');
call make_append_only('panel_position');
call make_append_only('decision');
call make_append_only('decision_reason');
call make_append_only('decision_quorum');
call make_append_only('decision_quorum_member');
call make_append_only('decision_ratification');

-- No decision without its quorum record, whoever writes it.
create function check_decision_quorum() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if not exists (select from decision_quorum where local_area_code = new.local_area_code and decision_id = new.decision_id) then
    raise exception 'a decision cannot be recorded without its quorum record'
      using errcode = 'check_violation', constraint = 'decision_quorum_recorded', table = 'decision';
  end if;
  if (select count(*) from decision_quorum_member where local_area_code = new.local_area_code and decision_id = new.decision_id and counted)
     <> (select counted_number from decision_quorum where local_area_code = new.local_area_code and decision_id = new.decision_id) then
    raise exception 'the members counted for a decision differ from its quorum record'
      using errcode = 'check_violation', constraint = 'decision_quorum_members_counted', table = 'decision';
  end if;
  return null;
end $$;
alter function check_decision_quorum() owner to rules;
create constraint trigger decision_quorum_recorded after insert on decision
  deferrable initially deferred for each row execute function check_decision_quorum();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function rationale_was_used(uuid, text, date);
drop function quorum_facts(uuid[]);
drop table decision_ratification;
drop table decision_quorum;
drop table decision_quorum_member;
drop table decision_reason;
drop table decision;
drop function check_decision_quorum();
drop table panel_position;
drop table attendance;
`);
  }
}
