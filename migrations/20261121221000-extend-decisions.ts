import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who reads what was said about a child; `more` lets further people in to a row, never past an interest. */
function papers(more = ''): string {
  return `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'')) or case_id in (select app_open_cases())${more}) and case_id not in (select app_recused_cases())`;
}

export class ExtendDecisions20261121221000 implements MigrationInterface {
  name = 'ExtendDecisions20261121221000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table decision
  alter column agenda_item_id drop not null,
  -- By what right it was taken: at a sitting, by delegation between sittings (M7), as a correction (M11), by order of a tribunal (A6).
  add column basis text not null default 'PANEL' constraint decision_basis_check check (basis in ('PANEL', 'OUT_OF_PANEL', 'CORRECTION', 'TRIBUNAL_ORDER')),
  -- The earlier decision it is about: what was brought to be ratified or noted, stage 1 of what was agreed in principle (M8).
  add column about_decision_id uuid,
  -- M7: out of panel only; the day from which it stands no longer unless it was ratified.
  add column lapses_on date,
  add column order_reference text,
  add column order_date date,
  -- The frozen papers it was taken on, and what the option cost then; null where nothing was frozen or priced.
  add column pack_version integer,
  add column pack_digest text,
  add column price_digest text,
  -- M3: the band agreed; null: the one that the option asks for, if any.
  add column agreed_band text,
  -- M4: whether this deferral was one too many under the terms of its day.
  add column is_escalated boolean not null default false,
  add constraint decision_about_fkey foreign key (local_area_code, about_decision_id) references decision,
  add constraint decision_item_check check (case basis when 'PANEL' then agenda_item_id is not null when 'CORRECTION' then true else agenda_item_id is null end),
  add constraint decision_correction_check check (basis <> 'CORRECTION' or supersedes_decision_id is not null),
  add constraint decision_lapse_check check ((lapses_on is not null) = (basis = 'OUT_OF_PANEL')),
  add constraint decision_order_check check ((order_reference is not null) = (basis = 'TRIBUNAL_ORDER') and (order_date is not null) = (basis = 'TRIBUNAL_ORDER')),
  add constraint decision_pack_check check ((pack_version is null) = (pack_digest is null)),
  add constraint decision_escalated_check check (not is_escalated or outcome = 'DEFERRED_FOR_INFORMATION');
-- M3: what the place is asked for at, where a scheme of bands sets its price.
alter table placement_option add column band text;
create index decision_about_idx on decision (local_area_code, about_decision_id);
create index decision_lapses_on_idx on decision (local_area_code, lapses_on) where lapses_on is not null;

drop policy decision_app_insert on decision;
create policy decision_app_insert on decision for insert to app with check (
  local_area_code = (select app_area())
  and case when basis in ('PANEL', 'CORRECTION') then (select app_has_role('PANEL_CHAIR')) else (select app_has_role('DIRECTOR')) end);
drop policy decision_reason_app_insert on decision_reason;
create policy decision_reason_app_insert on decision_reason for insert to app with check (
  local_area_code = (select app_area()) and (select app_has_role('PANEL_CHAIR', 'DIRECTOR')));

-- M1: two rationales are the same when their letters and figures are; the digest of those is what is compared.
create function rationale_digest(rationale text) returns text language sql immutable set search_path = public, pg_temp as
$$ select encode(sha256(convert_to(btrim(regexp_replace(lower(rationale), '[^[:alnum:]]+', ' ', 'g')), 'UTF8')), 'hex') $$;
create function set_rationale_digest() returns trigger language plpgsql set search_path = public, pg_temp as
$$ begin
  new.rationale_digest := rationale_digest(new.rationale);
  return new;
end $$;
-- Rows that are there already may not be changed; a generated column fills them, and is then an ordinary one.
alter table decision_reason
  add column rationale_digest text generated always as (rationale_digest(rationale)) stored,
  add column family_view_considered text,
  add column legal_test text,
  add column policy_version_ids uuid[] not null default '{}',
  -- M7: why it could not wait for the next sitting.
  add column urgency_reason text;
alter table decision_reason
  alter column rationale_digest drop expression,
  alter column rationale_digest set not null;
create index decision_reason_rationale_digest_idx on decision_reason (local_area_code, rationale_digest);
create trigger decision_reason_digest before insert on decision_reason for each row execute function set_rationale_digest();

-- M1: whether a decision of the panel since a day gave the same rationale, letters and figures only, whoever may read that one. What was
-- recorded on the item itself, or the decision that is corrected, is no copy: own names either.
drop function rationale_was_used(uuid, text, date);
create function rationale_was_used(of_panel uuid, own uuid, wanted text, since date) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
$$ select exists (
     select from decision_reason given
       join decision on decision.local_area_code = given.local_area_code and decision.decision_id = given.decision_id
       join panel_terms terms on terms.local_area_code = decision.local_area_code and terms.panel_terms_id = decision.panel_terms_id
      where given.local_area_code = app_area() and given.rationale_digest = rationale_digest(wanted)
        and terms.panel_id = of_panel and decision.decision_date >= since
        and decision.agenda_item_id is distinct from own and decision.decision_id is distinct from own) $$;
alter function rationale_was_used(uuid, uuid, text, date) owner to rules;

-- The agencies the actor answers for today, as one who sits, decides or holds a budget.
create function app_own_agencies() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select coalesce(held.agency_id, budget_holder.agency_id)
     from role_grant held
     left join budget_holder on budget_holder.local_area_code = held.local_area_code and budget_holder.budget_holder_id = held.budget_holder_id
    where held.local_area_code = app_area() and held.person_id = app_person() and held.withdrawn_at is null
      and held.active_span @> (app_now() at time zone 'Europe/London')::date
      and held.role in ('PANEL_MEMBER', 'PANEL_CHAIR', 'DIRECTOR', 'BUDGET_HOLDER') $$;
alter function app_own_agencies() owner to rules;

-- M10: conditions and actions, each with an owner and a day; what becomes of one is a later row.
create table decision_condition (
  local_area_code text not null,
  condition_id uuid not null,
  decision_id uuid not null,
  case_id uuid not null,
  ordinal integer not null constraint decision_condition_ordinal_check check (ordinal >= 1),
  text text not null,
  owner_id uuid not null,
  due_date date not null,
  -- Nothing goes live while it is open.
  is_precondition boolean not null,
  constraint decision_condition_pkey primary key (local_area_code, condition_id),
  constraint decision_condition_ordinal_key unique (local_area_code, decision_id, ordinal),
  constraint decision_condition_decision_id_fkey foreign key (local_area_code, decision_id) references decision,
  constraint decision_condition_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint decision_condition_owner_id_fkey foreign key (local_area_code, owner_id) references person
);
create index decision_condition_case_id_idx on decision_condition (local_area_code, case_id);
create index decision_condition_owner_id_idx on decision_condition (local_area_code, owner_id);
create table decision_condition_event (
  local_area_code text not null,
  condition_event_id uuid not null,
  condition_id uuid not null,
  case_id uuid not null,
  status text not null constraint decision_condition_event_status_check check (status in ('OPEN', 'MET', 'WAIVED', 'LAPSED')),
  reason text,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint decision_condition_event_pkey primary key (local_area_code, condition_event_id),
  constraint decision_condition_event_condition_id_fkey foreign key (local_area_code, condition_id) references decision_condition,
  constraint decision_condition_event_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint decision_condition_event_waived_check check (status <> 'WAIVED' or reason is not null)
);
create index decision_condition_event_condition_id_idx on decision_condition_event (local_area_code, condition_id, recorded_at);
create index decision_condition_event_case_id_idx on decision_condition_event (local_area_code, case_id);

create table decision_action (
  local_area_code text not null,
  action_id uuid not null,
  decision_id uuid not null,
  case_id uuid not null,
  ordinal integer not null constraint decision_action_ordinal_check check (ordinal >= 1),
  task text not null,
  owner_id uuid,
  owner_agency_id uuid,
  due_date date not null,
  -- What will show that it was done.
  record text,
  constraint decision_action_pkey primary key (local_area_code, action_id),
  constraint decision_action_ordinal_key unique (local_area_code, decision_id, ordinal),
  constraint decision_action_decision_id_fkey foreign key (local_area_code, decision_id) references decision,
  constraint decision_action_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint decision_action_owner_id_fkey foreign key (local_area_code, owner_id) references person,
  constraint decision_action_owner_agency_id_fkey foreign key (local_area_code, owner_agency_id) references agency,
  constraint decision_action_owner_check check ((owner_id is null) <> (owner_agency_id is null))
);
create index decision_action_case_id_idx on decision_action (local_area_code, case_id);
create index decision_action_owner_id_idx on decision_action (local_area_code, owner_id);
create index decision_action_owner_agency_id_idx on decision_action (local_area_code, owner_agency_id);
create table decision_action_event (
  local_area_code text not null,
  action_event_id uuid not null,
  action_id uuid not null,
  case_id uuid not null,
  status text not null constraint decision_action_event_status_check check (status in ('OPEN', 'DONE', 'CANCELLED')),
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint decision_action_event_pkey primary key (local_area_code, action_event_id),
  constraint decision_action_event_action_id_fkey foreign key (local_area_code, action_id) references decision_action,
  constraint decision_action_event_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
create index decision_action_event_action_id_idx on decision_action_event (local_area_code, action_id, recorded_at);
create index decision_action_event_case_id_idx on decision_action_event (local_area_code, case_id);

-- Whether the money of a decision waits for a condition, whoever of those that wait may be asking: a reader who sees one of them only would
-- think the last was met.
create function has_open_precondition(of_decision uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as
$$ select exists (
     select from decision_condition given
      where given.local_area_code = app_area() and given.decision_id = of_decision and given.is_precondition
        and coalesce((select became.status from decision_condition_event became
                       where became.local_area_code = given.local_area_code and became.condition_id = given.condition_id
                       order by became.recorded_at desc, became.condition_event_id desc limit 1), 'OPEN') = 'OPEN') $$;
alter function has_open_precondition(uuid) owner to rules;

-- M1: every other option that was weighed, and why it was not chosen.
create table decision_alternative (
  local_area_code text not null,
  decision_id uuid not null,
  option_id uuid not null,
  case_id uuid not null,
  why_not text not null,
  constraint decision_alternative_pkey primary key (local_area_code, decision_id, option_id),
  constraint decision_alternative_decision_id_fkey foreign key (local_area_code, decision_id) references decision,
  constraint decision_alternative_option_id_fkey foreign key (local_area_code, option_id) references placement_option,
  constraint decision_alternative_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
create index decision_alternative_option_id_idx on decision_alternative (local_area_code, option_id);
create index decision_alternative_case_id_idx on decision_alternative (local_area_code, case_id);

-- M2, M3: where the decision departs from what was found, advised or asked for, from what to what, and why.
create table decision_departure (
  local_area_code text not null,
  decision_id uuid not null,
  ordinal integer not null constraint decision_departure_ordinal_check check (ordinal >= 1),
  case_id uuid not null,
  subject text not null constraint decision_departure_subject_check check (subject in ('RECOMMENDATION', 'AMOUNT', 'BAND', 'HOURS', 'DURATION', 'OUTCOME')),
  departs_from text,
  departs_to text,
  reason text not null,
  constraint decision_departure_pkey primary key (local_area_code, decision_id, ordinal),
  constraint decision_departure_decision_id_fkey foreign key (local_area_code, decision_id) references decision,
  constraint decision_departure_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
create index decision_departure_case_id_idx on decision_departure (local_area_code, case_id);

-- M4, M10: what a case's decisions have left to be taken up, as far as the reader sees them: a deferral too many, with nothing decided
-- since; and something that is open past its day.
create function case_follow_up(cases uuid[]) returns table (case_id uuid, is_escalated boolean, has_overdue boolean) language sql stable as
$$ select asked.case_id,
          coalesce((select last.is_escalated from decision last
                     where last.case_id = asked.case_id and last.outcome <> 'NOT_HEARD'
                       and not exists (select from decision later where later.local_area_code = last.local_area_code
                                          and later.supersedes_decision_id = last.decision_id)
                     order by last.decided_at desc, last.decision_id desc limit 1), false),
          exists (select from decision_action due
                   where due.case_id = asked.case_id and due.due_date < (app_now() at time zone 'Europe/London')::date
                     and coalesce((select became.status from decision_action_event became
                                    where became.local_area_code = due.local_area_code and became.action_id = due.action_id
                                    order by became.recorded_at desc, became.action_event_id desc limit 1), 'OPEN') = 'OPEN'
                     and not exists (select from decision later where later.local_area_code = due.local_area_code
                                        and later.supersedes_decision_id = due.decision_id))
          or exists (select from decision_condition due
                   where due.case_id = asked.case_id and due.due_date < (app_now() at time zone 'Europe/London')::date
                     and coalesce((select became.status from decision_condition_event became
                                    where became.local_area_code = due.local_area_code and became.condition_id = due.condition_id
                                    order by became.recorded_at desc, became.condition_event_id desc limit 1), 'OPEN') = 'OPEN'
                     and not exists (select from decision later where later.local_area_code = due.local_area_code
                                        and later.supersedes_decision_id = due.decision_id))
     from unnest(cases) asked(case_id) $$;

-- Whoever is to meet a condition or do an action sees that one, also after the papers are closed to them.
call guard_table('decision_condition', '${papers(' or owner_id = (select app_person())')}', '{PANEL_CHAIR,DIRECTOR}', 'select, insert');
call guard_table('decision_condition_event', '${papers(' or condition_id in (select condition_id from decision_condition)')}', '{PANEL_CHAIR,DIRECTOR}', 'select, insert');
call guard_table('decision_action', '${papers(' or owner_id = (select app_person()) or owner_agency_id in (select app_own_agencies())')}', '{PANEL_CHAIR,DIRECTOR}', 'select, insert');
call guard_table('decision_action_event', '${papers(' or action_id in (select action_id from decision_action)')}', '{CASE_OFFICER,PANEL_MEMBER,PANEL_CHAIR,DIRECTOR,BUDGET_HOLDER,FINANCE,COMMISSIONER}', 'select, insert');
call guard_table('decision_alternative', '${papers()}', '{PANEL_CHAIR,DIRECTOR}', 'select, insert');
call guard_table('decision_departure', '${papers()}', '{PANEL_CHAIR,DIRECTOR}', 'select, insert');
call make_append_only('decision_condition');
call make_append_only('decision_condition_event');
call make_append_only('decision_action');
call make_append_only('decision_action_event');
call make_append_only('decision_alternative');
call make_append_only('decision_departure');

-- A decision that no sitting took has no quorum to record.
create or replace function check_decision_quorum() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if new.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER') then return null; end if;
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
-- M7: nor does it stand without the reason why it could not wait.
create function check_decision_urgency() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if not exists (select from decision_reason where local_area_code = new.local_area_code and decision_id = new.decision_id and urgency_reason is not null) then
    raise exception 'a decision out of panel cannot be recorded without the reason for its urgency'
      using errcode = 'check_violation', constraint = 'decision_urgency_recorded', table = 'decision';
  end if;
  return null;
end $$;
alter function check_decision_urgency() owner to rules;
create constraint trigger decision_urgency_recorded after insert on decision
  deferrable initially deferred for each row when (new.basis = 'OUT_OF_PANEL') execute function check_decision_urgency();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger decision_urgency_recorded on decision;
drop function check_decision_urgency();
create or replace function check_decision_quorum() returns trigger language plpgsql security definer set search_path = public, pg_temp as
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
drop function case_follow_up(uuid[]);
drop function has_open_precondition(uuid);
drop table decision_departure;
drop table decision_alternative;
drop table decision_action_event;
drop table decision_action;
drop table decision_condition_event;
drop table decision_condition;
drop function app_own_agencies();
drop function rationale_was_used(uuid, uuid, text, date);
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
alter function rationale_was_used(uuid, text, date) owner to rules;
drop trigger decision_reason_digest on decision_reason;
drop function set_rationale_digest();
drop index decision_reason_rationale_digest_idx;
alter table decision_reason drop column rationale_digest, drop column family_view_considered, drop column legal_test,
  drop column policy_version_ids, drop column urgency_reason;
drop function rationale_digest(text);
drop policy decision_reason_app_insert on decision_reason;
create policy decision_reason_app_insert on decision_reason for insert to app with check (
  local_area_code = (select app_area()) and (select app_has_role('PANEL_CHAIR')));
drop policy decision_app_insert on decision;
create policy decision_app_insert on decision for insert to app with check (
  local_area_code = (select app_area()) and (select app_has_role('PANEL_CHAIR')));
drop index decision_lapses_on_idx;
alter table placement_option drop column band;
alter table decision drop column basis, drop column about_decision_id, drop column lapses_on, drop column order_reference, drop column order_date,
  drop column pack_version, drop column pack_digest, drop column price_digest, drop column agreed_band, drop column is_escalated,
  alter column agenda_item_id set not null;
`);
  }
}
