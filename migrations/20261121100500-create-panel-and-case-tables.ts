import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreatePanelAndCaseTables20261121100500 implements MigrationInterface {
  name = 'CreatePanelAndCaseTables20261121100500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- G1: panels are data. G2: who decides. Terms are dated, so that a decision is tested by those in force on its day.
create table panel (
  local_area_code text not null constraint panel_local_area_code_fkey references local_area,
  panel_id uuid not null,
  name text not null,
  remit text not null,
  created_at timestamptz(3) not null,
  constraint panel_pkey primary key (local_area_code, panel_id),
  constraint panel_name_key unique (local_area_code, name)
);
create table panel_terms (
  local_area_code text not null,
  panel_terms_id uuid not null,
  panel_id uuid not null,
  decision_model text not null constraint panel_terms_decision_model_check check (decision_model in ('CHAIR_DECIDES', 'ADVISORY_TO_OFFICER', 'PANEL_THEN_RATIFY', 'JOINT_AGENCY')),
  quorum_number integer not null constraint panel_terms_quorum_number_check check (quorum_number >= 1),
  -- How long after a sitting closes its members still see the papers.
  papers_open_days integer not null default 28,
  -- R1: what a referral must hold before it can be submitted or listed.
  checklist text[] not null,
  active_span daterange not null,
  set_at timestamptz(3) not null,
  constraint panel_terms_pkey primary key (local_area_code, panel_terms_id),
  constraint panel_terms_panel_id_fkey foreign key (local_area_code, panel_id) references panel,
  constraint panel_terms_no_overlap exclude using gist (local_area_code with =, panel_id with =, active_span with &&)
);
create index panel_terms_panel_id_idx on panel_terms (local_area_code, panel_id);
-- G3: quorum by role: at least minimum members of this capacity (and of this agency kind, unless null) must count.
create table quorum_requirement (
  local_area_code text not null,
  panel_terms_id uuid not null,
  ordinal integer not null,
  capacity text constraint quorum_requirement_capacity_check check (capacity in ('CHAIR', 'BUDGET_HOLDER', 'MEMBER')),
  agency_kind text constraint quorum_requirement_agency_kind_check check (agency_kind in ('EDUCATION', 'SOCIAL_CARE', 'HEALTH')),
  minimum integer not null constraint quorum_requirement_minimum_check check (minimum >= 1),
  constraint quorum_requirement_pkey primary key (local_area_code, panel_terms_id, ordinal),
  constraint quorum_requirement_panel_terms_id_fkey foreign key (local_area_code, panel_terms_id) references panel_terms
);

-- A child has no name here. birth_cohort is the year on whose 31 August the child is 0: the age on the 31 August of any
-- year Y is Y - birth_cohort exactly, which gives every age band and phase without a date of birth.
create table child (
  local_area_code text not null constraint child_local_area_code_fkey references local_area,
  child_id uuid not null,
  birth_cohort integer not null,
  looked_after boolean not null default false,
  created_at timestamptz(3) not null,
  constraint child_pkey primary key (local_area_code, child_id)
);
create table panel_case (
  local_area_code text not null constraint panel_case_local_area_code_fkey references local_area,
  case_id uuid not null,
  child_id uuid not null,
  panel_id uuid not null,
  reference text not null,
  status text not null constraint panel_case_status_check check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'LISTED', 'DECIDED', 'COMMITTED', 'PLACED', 'CLOSED')),
  request_type text not null constraint panel_case_request_type_check check (request_type in ('PLACEMENT', 'CHANGE_OF_PLACEMENT', 'JOINT_FUNDING', 'PACKAGE_OF_SUPPORT', 'EXTENSION', 'OTHER')),
  request_date date not null,
  primary_need text not null constraint panel_case_primary_need_check check (primary_need in ('SPLD','MLD','SLD','PMLD','SEMH','SLCN','HI','VI','MSI','PD','ASD','DS','OTH')),
  other_needs text[] not null default '{}' constraint panel_case_other_needs_check check (other_needs <@ array['SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH']),
  ehc_plan_status text not null constraint panel_case_ehc_plan_status_check check (ehc_plan_status in ('NONE', 'REQUESTED', 'IN_ASSESSMENT', 'DRAFT', 'FINAL')),
  ehc_plan_date date,
  responsible_la_code text not null constraint panel_case_responsible_la_code_check check (responsible_la_code ~ '^[0-9]{3}$'),
  case_officer_id uuid not null,
  submitted_at timestamptz(3),
  created_at timestamptz(3) not null,
  version integer not null default 1,
  constraint panel_case_pkey primary key (local_area_code, case_id),
  constraint panel_case_reference_key unique (local_area_code, reference),
  constraint panel_case_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint panel_case_panel_id_fkey foreign key (local_area_code, panel_id) references panel,
  constraint panel_case_case_officer_id_fkey foreign key (local_area_code, case_officer_id) references person
);
create index panel_case_child_id_idx on panel_case (local_area_code, child_id);
create index panel_case_panel_id_idx on panel_case (local_area_code, panel_id);
create index panel_case_case_officer_id_idx on panel_case (local_area_code, case_officer_id);
create index panel_case_request_date_idx on panel_case (local_area_code, request_date, case_id);
create index panel_case_status_idx on panel_case (local_area_code, status, case_id);
create index panel_case_created_at_idx on panel_case (local_area_code, created_at, case_id);

create table case_number (
  local_area_code text not null constraint case_number_local_area_code_fkey references local_area,
  year integer not null,
  last_number integer not null,
  constraint case_number_pkey primary key (local_area_code, year)
);

create table panel_meeting (
  local_area_code text not null,
  meeting_id uuid not null,
  panel_id uuid not null,
  starts_at timestamptz(3) not null,
  meeting_date date not null,
  venue text,
  capacity integer not null constraint panel_meeting_capacity_check check (capacity >= 1),
  status text not null constraint panel_meeting_status_check check (status in ('SCHEDULED', 'PUBLISHED', 'OPEN', 'CLOSED')),
  published_at timestamptz(3),
  opened_at timestamptz(3),
  closed_at timestamptz(3),
  version integer not null default 1,
  constraint panel_meeting_pkey primary key (local_area_code, meeting_id),
  constraint panel_meeting_panel_id_fkey foreign key (local_area_code, panel_id) references panel
);
create index panel_meeting_panel_id_idx on panel_meeting (local_area_code, panel_id);
create index panel_meeting_meeting_date_idx on panel_meeting (local_area_code, meeting_date, meeting_id);

create table meeting_invitation (
  local_area_code text not null,
  meeting_id uuid not null,
  person_id uuid not null,
  capacity text not null constraint meeting_invitation_capacity_check check (capacity in ('CHAIR', 'BUDGET_HOLDER', 'MEMBER', 'OBSERVER')),
  agency_id uuid,
  invited_at timestamptz(3) not null,
  constraint meeting_invitation_pkey primary key (local_area_code, meeting_id, person_id),
  constraint meeting_invitation_meeting_id_fkey foreign key (local_area_code, meeting_id) references panel_meeting,
  constraint meeting_invitation_person_id_fkey foreign key (local_area_code, person_id) references person,
  constraint meeting_invitation_agency_id_fkey foreign key (local_area_code, agency_id) references agency
);
create index meeting_invitation_person_id_idx on meeting_invitation (local_area_code, person_id);
create index meeting_invitation_agency_id_idx on meeting_invitation (local_area_code, agency_id);

create table agenda_item (
  local_area_code text not null,
  agenda_item_id uuid not null,
  meeting_id uuid not null,
  case_id uuid not null,
  ordinal integer not null,
  status text not null constraint agenda_item_status_check check (status in ('LISTED', 'DECIDED', 'NOT_HEARD')),
  listed_at timestamptz(3) not null,
  listed_by uuid not null,
  heard_at timestamptz(3),
  version integer not null default 1,
  constraint agenda_item_pkey primary key (local_area_code, agenda_item_id),
  constraint agenda_item_meeting_id_fkey foreign key (local_area_code, meeting_id) references panel_meeting,
  constraint agenda_item_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint agenda_item_case_key unique (local_area_code, meeting_id, case_id),
  constraint agenda_item_ordinal_key unique (local_area_code, meeting_id, ordinal)
);
create index agenda_item_case_id_idx on agenda_item (local_area_code, case_id);

-- G5: append-only. Once an interest is declared no later row lifts it.
create table interest_declaration (
  local_area_code text not null,
  interest_declaration_id uuid not null,
  agenda_item_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  kind text not null constraint interest_declaration_kind_check check (kind in ('NONE', 'FINANCIAL', 'PERSONAL', 'PROFESSIONAL', 'PRESENTER')),
  reason text,
  declared_at timestamptz(3) not null,
  constraint interest_declaration_pkey primary key (local_area_code, interest_declaration_id),
  constraint interest_declaration_agenda_item_id_fkey foreign key (local_area_code, agenda_item_id) references agenda_item,
  constraint interest_declaration_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint interest_declaration_person_id_fkey foreign key (local_area_code, person_id) references person
);
create index interest_declaration_agenda_item_id_idx on interest_declaration (local_area_code, agenda_item_id);
create index interest_declaration_case_id_idx on interest_declaration (local_area_code, case_id);
create index interest_declaration_person_id_idx on interest_declaration (local_area_code, person_id, kind);

-- The cases whose papers the actor may open as a member of a sitting: invited, published, not longer than the terms
-- allow after it closed, and declared free of interest. Definer functions answer for the policies, since policies must
-- not query each other's tables.
create function app_recused_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select case_id from interest_declaration
    where local_area_code = app_area() and person_id = app_person() and kind <> 'NONE' $$;
create function app_open_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select item.case_id
     from meeting_invitation invitation
     join panel_meeting meeting on meeting.local_area_code = invitation.local_area_code and meeting.meeting_id = invitation.meeting_id
     join panel_terms terms on terms.local_area_code = meeting.local_area_code and terms.panel_id = meeting.panel_id
                           and terms.active_span @> meeting.meeting_date
     join agenda_item item on item.local_area_code = meeting.local_area_code and item.meeting_id = meeting.meeting_id
     join interest_declaration declared on declared.local_area_code = item.local_area_code and declared.case_id = item.case_id
                                       and declared.person_id = invitation.person_id and declared.kind = 'NONE'
    where invitation.local_area_code = app_area() and invitation.person_id = app_person()
      and meeting.published_at is not null
      and (meeting.closed_at is null or meeting.closed_at + make_interval(days => terms.papers_open_days) >= app_now()) $$;
create function app_invited_meetings() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select meeting_id from meeting_invitation where local_area_code = app_area() and person_id = app_person() $$;
create function app_open_children() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select child_id from panel_case where local_area_code = app_area() and case_id in (select app_open_cases()) $$;
create function app_recused_children() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select child_id from panel_case where local_area_code = app_area() and case_id in (select app_recused_cases()) $$;
alter function app_recused_cases() owner to rules;
alter function app_open_cases() owner to rules;
alter function app_invited_meetings() owner to rules;
alter function app_open_children() owner to rules;
alter function app_recused_children() owner to rules;

-- What a member sees of an item before declaring: no name, no papers (P1). Nothing of a case the reader has an interest in.
create function agenda_headlines(items uuid[])
  returns table (agenda_item_id uuid, reference text, request_type text, primary_need text, birth_cohort integer)
  language sql stable security definer set search_path = public, pg_temp as
$$ select item.agenda_item_id, heard.reference, heard.request_type, heard.primary_need, child.birth_cohort
     from agenda_item item
     join panel_meeting meeting on meeting.local_area_code = item.local_area_code and meeting.meeting_id = item.meeting_id
     join panel_case heard on heard.local_area_code = item.local_area_code and heard.case_id = item.case_id
     join child on child.local_area_code = heard.local_area_code and child.child_id = heard.child_id
    where item.local_area_code = app_area() and item.agenda_item_id = any (items)
      and (app_has_role('CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR', 'COMMISSIONER')
           or (meeting.published_at is not null and item.meeting_id in (select app_invited_meetings())
               -- As long as the papers themselves can be open.
               and (meeting.closed_at is null
                    or meeting.closed_at + make_interval(days => (select terms.papers_open_days from panel_terms terms
                         where terms.local_area_code = meeting.local_area_code and terms.panel_id = meeting.panel_id
                           and terms.active_span @> meeting.meeting_date)) >= app_now())))
      and item.case_id not in (select app_recused_cases()) $$;
-- How full an agenda is, items the reader has an interest in included: ordinals and capacity are counted over all.
create function agenda_size(in_meeting uuid) returns table (items integer, last_ordinal integer)
  language sql stable security definer set search_path = public, pg_temp as
$$ select count(*)::integer, coalesce(max(ordinal), 0) from agenda_item
    where local_area_code = app_area() and meeting_id = in_meeting $$;
-- Closing a sitting carries over what was not decided, also what the chair may not see (M5).
create function release_undecided_items(in_meeting uuid)
  returns table (agenda_item_id uuid, case_id uuid, case_version integer)
  language sql security definer set search_path = public, pg_temp as
$$ with items as (
     update agenda_item item set status = 'NOT_HEARD', version = item.version + 1
      where item.local_area_code = app_area() and item.meeting_id = in_meeting and item.status = 'LISTED'
        and app_has_role('PANEL_CHAIR')
     returning item.agenda_item_id, item.case_id)
   update panel_case held set status = 'SUBMITTED', version = held.version + 1
     from items where held.local_area_code = app_area() and held.case_id = items.case_id
   returning items.agenda_item_id, held.case_id, held.version $$;
alter function agenda_headlines(uuid[]) owner to rules;
alter function agenda_size(uuid) owner to rules;
alter function release_undecided_items(uuid) owner to rules;
grant update on agenda_item, panel_case to rules;

call guard_table('panel', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('panel_terms', 'true', '{ADMINISTRATOR}', 'select, insert, update');
call guard_table('quorum_requirement', 'true', '{ADMINISTRATOR}', 'select, insert');
call guard_table('child',
  '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'')) or child_id in (select app_open_children())) and child_id not in (select app_recused_children())',
  '{CASE_OFFICER}', 'select, insert, update');
call guard_table('panel_case',
  '((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())',
  '{CASE_OFFICER,PANEL_CHAIR,DIRECTOR,BUDGET_HOLDER,COMMISSIONER}', 'select, insert, update');
call guard_table('case_number', 'true', '{CASE_OFFICER}', 'select, insert, update');
call guard_table('panel_meeting',
  '(select app_has_role(''CASE_OFFICER'', ''PANEL_CHAIR'', ''DIRECTOR'', ''AUDITOR'', ''COMMISSIONER'')) or meeting_id in (select app_invited_meetings())',
  '{CASE_OFFICER,PANEL_CHAIR}', 'select, insert, update');
call guard_table('meeting_invitation',
  '(select app_has_role(''CASE_OFFICER'', ''PANEL_CHAIR'', ''DIRECTOR'', ''AUDITOR'', ''COMMISSIONER'')) or meeting_id in (select app_invited_meetings())',
  '{CASE_OFFICER,PANEL_CHAIR}', 'select, insert');
call guard_table('agenda_item',
  '((select app_has_role(''CASE_OFFICER'', ''PANEL_CHAIR'', ''DIRECTOR'', ''AUDITOR'', ''COMMISSIONER'')) or meeting_id in (select app_invited_meetings())) and case_id not in (select app_recused_cases())',
  '{CASE_OFFICER,PANEL_CHAIR}', 'select, insert, update');
call guard_table('interest_declaration',
  'person_id = (select app_person()) or (select app_has_role(''CASE_OFFICER'', ''PANEL_CHAIR'', ''DIRECTOR'', ''AUDITOR''))',
  '{PANEL_MEMBER,PANEL_CHAIR,BUDGET_HOLDER,DIRECTOR,CASE_OFFICER}', 'select, insert');
call make_append_only('interest_declaration');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function release_undecided_items(uuid);
drop function agenda_size(uuid);
drop function agenda_headlines(uuid[]);
drop function app_recused_children() cascade;
drop function app_open_children() cascade;
drop function app_recused_cases() cascade;
drop function app_open_cases() cascade;
drop function app_invited_meetings() cascade;
drop table interest_declaration;
drop table agenda_item;
drop table meeting_invitation;
drop table panel_meeting;
drop table case_number;
drop table panel_case;
drop table child;
drop table quorum_requirement;
drop table panel_terms;
drop table panel;
`);
  }
}
