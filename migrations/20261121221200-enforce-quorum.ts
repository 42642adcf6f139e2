import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class EnforceQuorum20261121221200 implements MigrationInterface {
  name = 'EnforceQuorum20261121221200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- G4, G6: who stands in for whom, which items an observer or a substitute is there for, and what was acknowledged. Withdrawn
-- invitations stay: attendance names them.
alter table meeting_invitation
  add column substitute_for uuid,
  -- Null: every item of the sitting.
  add column agenda_item_ids uuid[],
  -- An observer sees nothing of an item before.
  add column acknowledged_at timestamptz(3),
  add column withdrawn_at timestamptz(3),
  add constraint meeting_invitation_substitute_for_fkey foreign key (local_area_code, meeting_id, substitute_for) references meeting_invitation,
  add constraint meeting_invitation_substitute_check check (substitute_for is null or (substitute_for <> person_id and capacity <> 'OBSERVER')),
  add constraint meeting_invitation_items_check check (agenda_item_ids is null or capacity = 'OBSERVER' or substitute_for is not null);
create index meeting_invitation_substitute_for_idx on meeting_invitation (local_area_code, meeting_id, substitute_for);
drop policy meeting_invitation_app_insert on meeting_invitation;
create policy meeting_invitation_app_insert on meeting_invitation for insert to app with check (
  local_area_code = (select app_area()) and ((select app_has_role('CASE_OFFICER')) or substitute_for = (select app_person())));
create policy meeting_invitation_app_update on meeting_invitation for update to app
  using (local_area_code = (select app_area()) and ((select app_has_role('CASE_OFFICER')) or person_id = (select app_person())
         or substitute_for = (select app_person()) or withdrawn_at is not null or capacity = 'OBSERVER'))
  with check (local_area_code = (select app_area()) and ((select app_has_role('CASE_OFFICER'))
         or (person_id = (select app_person()) and capacity = 'OBSERVER') or substitute_for = (select app_person())));
grant update (capacity, agency_id, substitute_for, agenda_item_ids, acknowledged_at, withdrawn_at, invited_at) on meeting_invitation to app;

-- The whole proof: for whom each counted, what that person was, and the arithmetic. Null: recorded before these were kept.
alter table decision_quorum
  add column terms_number integer,
  add column share_numerator integer,
  add column share_denominator integer,
  add column share_rounding text constraint decision_quorum_share_rounding_check check (share_rounding in ('UP', 'DOWN')),
  -- What the share is of.
  add column seats integer,
  add column share_required integer;
alter table decision_quorum_member
  add column profession text,
  add column grade integer,
  add column substitute_for uuid,
  add constraint decision_quorum_member_substitute_for_fkey foreign key (local_area_code, substitute_for) references person;
create index decision_quorum_member_substitute_for_idx on decision_quorum_member (local_area_code, substitute_for);

-- What the actor may know of a sitting, and of its items: invited, not withdrawn, published, for that item, and, as an observer,
-- having acknowledged that it is confidential (G6, P1).
create or replace function app_invited_meetings() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select meeting_id from meeting_invitation
    where local_area_code = app_area() and person_id = app_person() and withdrawn_at is null $$;
create function app_invited_items() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select item.agenda_item_id
     from meeting_invitation invitation
     join panel_meeting meeting on meeting.local_area_code = invitation.local_area_code and meeting.meeting_id = invitation.meeting_id
     join agenda_item item on item.local_area_code = invitation.local_area_code and item.meeting_id = invitation.meeting_id
                          and (invitation.agenda_item_ids is null or item.agenda_item_id = any (invitation.agenda_item_ids))
    where invitation.local_area_code = app_area() and invitation.person_id = app_person() and invitation.withdrawn_at is null
      and (invitation.capacity <> 'OBSERVER' or invitation.acknowledged_at is not null)
      and meeting.published_at is not null and item.status <> 'WITHDRAWN' $$;
create or replace function app_open_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select item.case_id
     from meeting_invitation invitation
     join panel_meeting meeting on meeting.local_area_code = invitation.local_area_code and meeting.meeting_id = invitation.meeting_id
     join panel_terms terms on terms.local_area_code = meeting.local_area_code and terms.panel_id = meeting.panel_id
                           and terms.active_span @> meeting.meeting_date
     join agenda_item item on item.local_area_code = meeting.local_area_code and item.meeting_id = meeting.meeting_id
                          and (invitation.agenda_item_ids is null or item.agenda_item_id = any (invitation.agenda_item_ids))
     join interest_declaration declared on declared.local_area_code = item.local_area_code and declared.case_id = item.case_id
                                       and declared.person_id = invitation.person_id and declared.kind = 'NONE'
    where invitation.local_area_code = app_area() and invitation.person_id = app_person() and invitation.withdrawn_at is null
      and (invitation.capacity <> 'OBSERVER' or invitation.acknowledged_at is not null)
      and meeting.published_at is not null and item.status <> 'WITHDRAWN'
      and (meeting.closed_at is null or meeting.closed_at + make_interval(days => terms.papers_open_days) >= app_now()) $$;
create or replace function agenda_headlines(items uuid[])
  returns table (agenda_item_id uuid, reference text, request_type text, primary_need text, birth_cohort integer)
  language sql stable security definer set search_path = public, pg_temp as
$$ select item.agenda_item_id, heard.reference, heard.request_type, heard.primary_need, child.birth_cohort
     from agenda_item item
     join panel_meeting meeting on meeting.local_area_code = item.local_area_code and meeting.meeting_id = item.meeting_id
     join panel_case heard on heard.local_area_code = item.local_area_code and heard.case_id = item.case_id
     join child on child.local_area_code = heard.local_area_code and child.child_id = heard.child_id
    where item.local_area_code = app_area() and item.agenda_item_id = any (items)
      and (app_has_role('CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR', 'COMMISSIONER')
           or (item.agenda_item_id in (select app_invited_items())
               -- As long as the papers themselves can be open.
               and (meeting.closed_at is null
                    or meeting.closed_at + make_interval(days => (select terms.papers_open_days from panel_terms terms
                         where terms.local_area_code = meeting.local_area_code and terms.panel_id = meeting.panel_id
                           and terms.active_span @> meeting.meeting_date)) >= app_now())))
      and item.case_id not in (select app_recused_cases()) $$;
alter function app_invited_items() owner to rules;
alter policy agenda_item_app_read on agenda_item using (local_area_code = (select app_area()) and (
  ((select app_has_role('CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR', 'COMMISSIONER')) or agenda_item_id in (select app_invited_items()))
  and case_id not in (select app_recused_cases())));

-- Which outcomes ask for a quorate item (G3); the same list is in rules/outcome, and a test compares them.
create function outcome_needs_quorum(outcome text) returns boolean language sql immutable as
$$ select outcome not in ('DEFERRED_FOR_INFORMATION', 'NOT_HEARD') $$;

-- What decides who counts for an item (G3, G4, G5), from the rows alone: nothing here asks who is asking. It bears no rights of its own.
create function quorum_members(area text, items uuid[])
  returns table (agenda_item_id uuid, person_id uuid, display_name text, capacity text, agency_id uuid, agency_kind text, profession text,
                 grade integer, attendance text, standing text, is_case_officer boolean, has_abstained boolean, holds_role boolean,
                 substitute_for uuid)
  language sql stable as
$$ select item.agenda_item_id, invitation.person_id, person.display_name, invitation.capacity, invitation.agency_id, agency.kind,
          person.profession, person.grade, latest.status,
          case when declared.has_interest then 'RECUSED' when declared.has_interest is not null then 'CLEARED' else 'UNDECLARED' end,
          heard.case_officer_id = invitation.person_id,
          coalesce(said.stance = 'ABSTAIN', false),
          invitation.capacity = 'OBSERVER' or exists (
            select from role_grant held
              left join budget_holder holder on holder.local_area_code = held.local_area_code and holder.budget_holder_id = held.budget_holder_id
             where held.local_area_code = area and held.person_id = invitation.person_id
               and held.active_span @> meeting.meeting_date and held.withdrawn_at is null
               and held.role = any (case invitation.capacity when 'CHAIR' then array['PANEL_CHAIR'] when 'BUDGET_HOLDER' then array['BUDGET_HOLDER']
                                                             else array['PANEL_MEMBER', 'PANEL_CHAIR', 'BUDGET_HOLDER'] end)
               and (invitation.agency_id is null or invitation.agency_id = coalesce(held.agency_id, holder.agency_id, person.agency_id))),
          invitation.substitute_for
     from agenda_item item
     join panel_meeting meeting on meeting.local_area_code = area and meeting.meeting_id = item.meeting_id
     join panel_case heard on heard.local_area_code = area and heard.case_id = item.case_id
     join meeting_invitation invitation on invitation.local_area_code = area and invitation.meeting_id = item.meeting_id
                                       and invitation.withdrawn_at is null
                                       and (invitation.agenda_item_ids is null or item.agenda_item_id = any (invitation.agenda_item_ids))
     join person on person.local_area_code = area and person.person_id = invitation.person_id
     left join agency on agency.local_area_code = area and agency.agency_id = invitation.agency_id
     left join lateral (
       select status from attendance
        where attendance.local_area_code = area and attendance.meeting_id = item.meeting_id and attendance.person_id = invitation.person_id
        order by attendance.recorded_at desc, attendance.attendance_id desc limit 1) latest on true
     left join lateral (
       select stance from panel_position
        where panel_position.local_area_code = area and panel_position.agenda_item_id = item.agenda_item_id
          and panel_position.person_id = invitation.person_id
        order by panel_position.recorded_at desc, panel_position.position_id desc limit 1) said on true
     cross join lateral (
       select bool_or(kind <> 'NONE') as has_interest from interest_declaration
        where interest_declaration.local_area_code = area and interest_declaration.case_id = item.case_id
          and interest_declaration.person_id = invitation.person_id) declared
    where item.local_area_code = area and item.agenda_item_id = any (items) $$;

-- Whether an item is quorate by some terms, with its proof: the rule of rules/quorum in SQL, and a test holds the two and a third together.
create function quorum_proof(area text, item uuid, of_terms uuid, is_needed boolean) returns jsonb language sql stable as
$$ with terms as (select * from panel_terms where local_area_code = area and panel_terms_id = of_terms),
   known as (
     select member.*, case
         when member.capacity = 'OBSERVER' then 'OBSERVER'
         when member.standing = 'RECUSED' then 'RECUSED'
         when member.is_case_officer then 'CASE_OFFICER'
         when not member.holds_role then 'ROLE_NOT_HELD'
         when member.attendance is null then 'NOT_IN_THE_ROOM'
         when member.attendance <> 'PRESENT' then member.attendance
         when member.standing <> 'CLEARED' then 'NOT_DECLARED'
         when member.has_abstained and not terms.abstention_counts then 'ABSTAINED'
         else 'COUNTED' end as own_why
       from quorum_members(area, array[item]) member cross join terms),
   -- A substitute counts in place of one who is away or barred; the first by id where several could.
   stood as (
     select stand_in.person_id, stand_in.substitute_for, case
         when stand_in.own_why <> 'COUNTED' then stand_in.own_why
         when seat.person_id is null or seat.substitute_for is not null or seat.capacity <> stand_in.capacity then 'NO_SEAT'
         when stand_in.grade < seat.grade then 'GRADE_TOO_LOW'
         when stand_in.capacity = 'BUDGET_HOLDER' and stand_in.agency_id is distinct from seat.agency_id then 'NOT_OF_THE_AGENCY'
         when seat.own_why in ('COUNTED', 'NOT_DECLARED', 'ABSTAINED') then 'SEAT_TAKEN'
         else 'COUNTED' end as why
       from known stand_in left join known seat on seat.person_id = stand_in.substitute_for
      where stand_in.substitute_for is not null),
   taken as (select distinct on (substitute_for) substitute_for, person_id from stood where why = 'COUNTED' order by substitute_for, person_id),
   judged as (
     select known.*, case
         when known.substitute_for is null then known.own_why
         when stood.why = 'COUNTED' and taken.person_id <> known.person_id then 'SEAT_TAKEN'
         else stood.why end as found_why
       from known
       left join stood on stood.person_id = known.person_id
       left join taken on taken.substitute_for = known.substitute_for),
   member as (
     select judged.*, case when found_why = 'COUNTED' and capacity = 'CHAIR' and not terms.chair_counts then 'CHAIR_NOT_COUNTED' else found_why end as why
       from judged cross join terms),
   tally as (
     select (select count(*) from member where why = 'COUNTED')::integer as counted,
            (select count(*) from member cross join terms
              where member.substitute_for is null and member.capacity <> 'OBSERVER' and (member.capacity <> 'CHAIR' or terms.chair_counts)
                and not (terms.recused_leave_denominator and member.own_why in ('RECUSED', 'CASE_OFFICER')
                         and not exists (select from taken where taken.substitute_for = member.person_id)))::integer as seats),
   share as (
     select case when terms.quorum_share_numerator is null then 0
                 when terms.quorum_share_rounding = 'UP'
                   then (tally.seats * terms.quorum_share_numerator + terms.quorum_share_denominator - 1) / terms.quorum_share_denominator
                 else tally.seats * terms.quorum_share_numerator / terms.quorum_share_denominator end as required
       from terms cross join tally),
   line as (
     select requirement.*, (
         select count(*) from member
          where (member.why = 'COUNTED' or (member.why = 'CHAIR_NOT_COUNTED' and requirement.capacity = 'CHAIR'))
            and (requirement.capacity is null or member.capacity = requirement.capacity)
            and (requirement.agency_kind is null or member.agency_kind = requirement.agency_kind)
            and (requirement.profession is null or member.profession = requirement.profession)
            and (requirement.minimum_grade is null or member.grade >= requirement.minimum_grade))::integer as counted
       from quorum_requirement requirement
      where is_needed and requirement.local_area_code = area and requirement.panel_terms_id = of_terms),
   asked as (select case when is_needed then greatest(terms.quorum_number, share.required) else 0 end as number from terms cross join share)
   select jsonb_build_object(
     'met', tally.counted >= asked.number and not exists (select from line where line.counted < line.minimum),
     'panelTermsId', of_terms,
     'requiredNumber', asked.number,
     'countedNumber', tally.counted,
     'termsNumber', terms.quorum_number,
     'shareNumerator', terms.quorum_share_numerator,
     'shareDenominator', terms.quorum_share_denominator,
     'shareRounding', case when terms.quorum_share_numerator is not null then terms.quorum_share_rounding end,
     'seats', tally.seats,
     'shareRequired', share.required,
     'requirements', coalesce((
       select jsonb_agg(jsonb_build_object('capacity', line.capacity, 'agencyKind', line.agency_kind, 'profession', line.profession,
                                           'minimumGrade', line.minimum_grade, 'minimum', line.minimum, 'counted', line.counted,
                                           'met', line.counted >= line.minimum) order by line.ordinal)
         from line), '[]'),
     'members', coalesce((
       select jsonb_agg(jsonb_build_object('personId', member.person_id, 'capacity', member.capacity, 'agencyKind', member.agency_kind,
                                           'profession', member.profession, 'grade', member.grade, 'substituteFor', member.substitute_for,
                                           'counted', member.why = 'COUNTED', 'why', member.why) order by member.person_id)
         from member), '[]'))
     from terms cross join tally cross join share cross join asked $$;

-- The proof that was stored with a decision, in the same words; null where none was.
create function kept_quorum_proof(area text, decided uuid) returns jsonb language sql stable as
$$ select jsonb_build_object(
     'panelTermsId', kept.panel_terms_id,
     'requiredNumber', kept.required_number,
     'countedNumber', kept.counted_number,
     'termsNumber', kept.terms_number,
     'shareNumerator', kept.share_numerator,
     'shareDenominator', kept.share_denominator,
     'shareRounding', kept.share_rounding,
     'seats', kept.seats,
     'shareRequired', kept.share_required,
     'requirements', kept.requirements,
     'members', coalesce((
       select jsonb_agg(jsonb_build_object('personId', member.person_id, 'capacity', member.capacity, 'agencyKind', member.agency_kind,
                                           'profession', member.profession, 'grade', member.grade, 'substituteFor', member.substitute_for,
                                           'counted', member.counted, 'why', member.why) order by member.person_id)
         from decision_quorum_member member where member.local_area_code = area and member.decision_id = decided), '[]'))
     from decision_quorum kept where kept.local_area_code = area and kept.decision_id = decided $$;

-- Everybody invited and what decides whether they count, for those who run sittings or are at this item.
drop function quorum_facts(uuid[]);
create function quorum_facts(items uuid[])
  returns table (agenda_item_id uuid, person_id uuid, display_name text, capacity text, agency_id uuid, agency_kind text, profession text,
                 grade integer, attendance text, standing text, is_case_officer boolean, has_abstained boolean, holds_role boolean,
                 substitute_for uuid)
  language sql stable security definer set search_path = public, pg_temp as
$$ select member.*
     from quorum_members(app_area(), array(
       select item.agenda_item_id from agenda_item item
        where item.local_area_code = app_area() and item.agenda_item_id = any (items)
          and (app_has_role('CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR') or item.agenda_item_id in (select app_invited_items()))
          and item.case_id not in (select app_recused_cases()))) member
    order by member.agenda_item_id, array_position(array['CHAIR', 'BUDGET_HOLDER', 'MEMBER', 'OBSERVER'], member.capacity),
             member.substitute_for is not null, member.display_name, member.person_id $$;
alter function outcome_needs_quorum(text) owner to rules;
alter function quorum_members(text, uuid[]) owner to rules;
alter function quorum_proof(text, uuid, uuid, boolean) owner to rules;
alter function kept_quorum_proof(text, uuid) owner to rules;
alter function quorum_facts(uuid[]) owner to rules;
revoke all on function quorum_members(text, uuid[]), quorum_proof(text, uuid, uuid, boolean), kept_quorum_proof(text, uuid) from public;

-- Who comes, goes, declares, speaks or is invited shares the row of the sitting until it has committed; a decision takes it for itself.
-- So what comes first is counted, and what comes second waits until the decision stands.
grant update on panel_meeting to rules;
-- A write that judges who is there takes it from its beginning, before any case: members may not change the row of a sitting, so not lock it either.
create function hold_sitting(of_meeting uuid) returns void language sql security definer set search_path = public, pg_temp as
$$ select from panel_meeting where local_area_code = app_area() and meeting_id = of_meeting for no key update $$;
alter function hold_sitting(uuid) owner to rules;
create function lock_sitting() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  perform from panel_meeting where local_area_code = new.local_area_code and meeting_id = new.meeting_id for share;
  return new;
end $$;
-- An interest is in a case, whatever sitting it is before.
create function lock_sittings_of_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  perform from panel_meeting where local_area_code = new.local_area_code and meeting_id in (
    select meeting_id from agenda_item where local_area_code = new.local_area_code and case_id = new.case_id)
    order by meeting_id for share;
  return new;
end $$;
-- Invitations take turns, or two of them would pass the cap on observers together.
create function lock_sitting_for_invitation() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  perform from panel_meeting where local_area_code = new.local_area_code and meeting_id = new.meeting_id for no key update;
  return new;
end $$;
create function check_invitation() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ declare
  sitting panel_meeting;
  cap integer;
begin
  select * into sitting from panel_meeting where local_area_code = new.local_area_code and meeting_id = new.meeting_id;
  -- Once the sitting is open its members stay members: a share is counted over them.
  if tg_op = 'UPDATE' and sitting.status in ('OPEN', 'CLOSED') and old.withdrawn_at is null and old.capacity <> 'OBSERVER' and old.substitute_for is null
     and (new.withdrawn_at, new.capacity, new.agency_id, new.substitute_for) is distinct from (old.withdrawn_at, old.capacity, old.agency_id, old.substitute_for) then
    raise exception 'the invitation of a member stands once the sitting is open'
      using errcode = 'check_violation', constraint = 'meeting_invitation_stands', table = 'meeting_invitation';
  end if;
  if new.capacity = 'OBSERVER' and new.withdrawn_at is null then
    select observer_limit into cap from panel_terms
     where local_area_code = sitting.local_area_code and panel_id = sitting.panel_id and active_span @> sitting.meeting_date;
    if (select count(*) from meeting_invitation where local_area_code = sitting.local_area_code and meeting_id = sitting.meeting_id
          and capacity = 'OBSERVER' and withdrawn_at is null) > cap then
      raise exception 'a sitting has no more observers than its terms of reference allow'
        using errcode = 'check_violation', constraint = 'meeting_invitation_observers', table = 'meeting_invitation';
    end if;
  end if;
  return null;
end $$;
-- G5, G6: a position is taken by somebody who is there, has declared no interest, and is neither an observer nor the case's own officer.
create function check_position() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if not exists (
    select from quorum_members(new.local_area_code, array[new.agenda_item_id]) member
      join agenda_item item on item.local_area_code = new.local_area_code and item.agenda_item_id = new.agenda_item_id and item.case_id = new.case_id
     where member.person_id = new.person_id and member.capacity <> 'OBSERVER' and member.standing = 'CLEARED'
       and not member.is_case_officer and member.attendance = 'PRESENT') then
    raise exception 'only a member who is there and cleared takes a position'
      using errcode = 'check_violation', constraint = 'panel_position_of_member', table = 'panel_position';
  end if;
  return new;
end $$;
-- The record of a quorum is sealed by its one row: its members come before it, in the transaction of their decision.
create function refuse_after_seal() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  if exists (select from decision_quorum where local_area_code = new.local_area_code and decision_id = new.decision_id) then
    raise exception 'the record of the quorum of this decision is complete'
      using errcode = 'restrict_violation', constraint = 'decision_quorum_member_sealed', table = 'decision_quorum_member';
  end if;
  return new;
end $$;

-- No decision of a sitting but by a quorate one, whoever writes it and whatever it says of itself (G3, G5, G7). At commit everything is
-- computed again from the rows, under the lock of the sitting; the settings of the session are not asked.
create or replace function check_decision_quorum() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ declare
  kept jsonb := kept_quorum_proof(new.local_area_code, new.decision_id);
  has_proof boolean := kept is not null
    or exists (select from decision_quorum_member where local_area_code = new.local_area_code and decision_id = new.decision_id);
  needs boolean := outcome_needs_quorum(new.outcome) or new.need_agreed or new.funding_agreed;
  former decision;
  sitting panel_meeting;
  terms_id uuid;
  computed jsonb;
begin
  if new.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER') then
    if has_proof then
      raise exception 'a decision that no sitting took has no quorum to record'
        using errcode = 'check_violation', constraint = 'decision_quorum_recorded', table = 'decision';
    end if;
    return null;
  end if;

  if new.basis = 'CORRECTION' then
    select * into former from decision where local_area_code = new.local_area_code and decision_id = new.supersedes_decision_id;
    if former.case_id is distinct from new.case_id or former.agenda_item_id is distinct from new.agenda_item_id then
      raise exception 'a correction is of the case and the item of what it corrects'
        using errcode = 'check_violation', constraint = 'decision_corrects_its_item', table = 'decision';
    end if;
    if kept is distinct from kept_quorum_proof(former.local_area_code, former.decision_id) or (kept is null and has_proof) then
      raise exception 'a correction keeps the quorum record of what it corrects'
        using errcode = 'check_violation', constraint = 'decision_quorum_proved', table = 'decision';
    end if;
    if needs and (kept ->> 'requiredNumber')::integer = 0 then
      raise exception 'what needed no quorum cannot be corrected into what does'
        using errcode = 'check_violation', constraint = 'decision_quorum_held', table = 'decision';
    end if;
    return null;
  end if;

  if kept is null then
    raise exception 'a decision cannot be recorded without its quorum record'
      using errcode = 'check_violation', constraint = 'decision_quorum_recorded', table = 'decision';
  end if;
  -- Any other keeps reading the rows as they were when it began, and would not see who has left since.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'a decision is recorded in a transaction that is read committed'
      using errcode = 'check_violation', constraint = 'decision_read_committed', table = 'decision';
  end if;
  select meeting.* into sitting
    from panel_meeting meeting
   where meeting.local_area_code = new.local_area_code and meeting.meeting_id = (
     select item.meeting_id from agenda_item item
      where item.local_area_code = new.local_area_code and item.agenda_item_id = new.agenda_item_id and item.case_id = new.case_id)
     for no key update;
  if sitting.status is distinct from 'OPEN' then
    raise exception 'a decision is recorded on an item of its case, while the sitting is open'
      using errcode = 'check_violation', constraint = 'decision_meeting_open', table = 'decision';
  end if;
  select panel_terms_id into terms_id from panel_terms
   where local_area_code = new.local_area_code and panel_id = sitting.panel_id and active_span @> sitting.meeting_date;
  if terms_id is distinct from new.panel_terms_id then
    raise exception 'a decision relies on the terms of reference in force on the day of its sitting'
      using errcode = 'serialization_failure', constraint = 'decision_terms_in_force', table = 'decision';
  end if;
  computed := quorum_proof(new.local_area_code, new.agenda_item_id, terms_id, needs);
  -- Nobody with an interest is among those who count, and so neither is a chair with one.
  if not exists (
    select from jsonb_to_recordset(computed -> 'members') as member("personId" uuid, capacity text, why text)
     where member."personId" = new.decided_by and member.capacity = 'CHAIR' and member.why in ('COUNTED', 'CHAIR_NOT_COUNTED')) then
    raise exception 'the decider of a sitting is its chair, or the chair’s substitute, there and without an interest'
      using errcode = 'check_violation', constraint = 'decision_decider_counted', table = 'decision';
  end if;
  if not (computed ->> 'met')::boolean then
    raise exception 'the item is not quorate'
      using errcode = 'check_violation', constraint = 'decision_quorum_held', table = 'decision';
  end if;
  if kept <> computed - 'met' then
    raise exception 'the quorum record of the decision differs from who counts'
      using errcode = 'check_violation', constraint = 'decision_quorum_proved', table = 'decision';
  end if;
  return null;
end $$;

alter function lock_sitting() owner to rules;
alter function lock_sittings_of_case() owner to rules;
alter function lock_sitting_for_invitation() owner to rules;
alter function check_invitation() owner to rules;
alter function check_position() owner to rules;
alter function refuse_after_seal() owner to rules;
create trigger attendance_lock_sitting before insert on attendance for each row execute function lock_sitting();
create trigger interest_declaration_lock_sittings before insert on interest_declaration for each row execute function lock_sittings_of_case();
create trigger panel_position_lock_sittings before insert on panel_position for each row execute function lock_sittings_of_case();
create trigger panel_position_of_member after insert on panel_position for each row execute function check_position();
create trigger meeting_invitation_lock_sitting before insert or update on meeting_invitation for each row execute function lock_sitting_for_invitation();
create trigger meeting_invitation_stands after insert or update on meeting_invitation for each row execute function check_invitation();
create trigger decision_quorum_member_sealed before insert on decision_quorum_member for each row execute function refuse_after_seal();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger decision_quorum_member_sealed on decision_quorum_member;
drop trigger meeting_invitation_stands on meeting_invitation;
drop trigger meeting_invitation_lock_sitting on meeting_invitation;
drop trigger panel_position_of_member on panel_position;
drop trigger panel_position_lock_sittings on panel_position;
drop trigger interest_declaration_lock_sittings on interest_declaration;
drop trigger attendance_lock_sitting on attendance;
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
drop function refuse_after_seal();
drop function check_position();
drop function check_invitation();
drop function lock_sitting_for_invitation();
drop function lock_sittings_of_case();
drop function lock_sitting();
drop function hold_sitting(uuid);
revoke update on panel_meeting from rules;
drop function quorum_facts(uuid[]);
drop function kept_quorum_proof(text, uuid);
drop function quorum_proof(text, uuid, uuid, boolean);
drop function quorum_members(text, uuid[]);
drop function outcome_needs_quorum(text);
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
alter function quorum_facts(uuid[]) owner to rules;
alter policy agenda_item_app_read on agenda_item using (local_area_code = (select app_area()) and (
  ((select app_has_role('CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR', 'COMMISSIONER')) or meeting_id in (select app_invited_meetings()))
  and case_id not in (select app_recused_cases())));
create or replace function agenda_headlines(items uuid[])
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
create or replace function app_open_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
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
create or replace function app_invited_meetings() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select meeting_id from meeting_invitation where local_area_code = app_area() and person_id = app_person() $$;
drop function app_invited_items();
drop index decision_quorum_member_substitute_for_idx;
alter table decision_quorum_member drop column substitute_for, drop column grade, drop column profession;
alter table decision_quorum drop column share_required, drop column seats, drop column share_rounding, drop column share_denominator,
  drop column share_numerator, drop column terms_number;
drop policy meeting_invitation_app_update on meeting_invitation;
revoke update (capacity, agency_id, invited_at) on meeting_invitation from app;
drop policy meeting_invitation_app_insert on meeting_invitation;
create policy meeting_invitation_app_insert on meeting_invitation for insert to app with check (
  local_area_code = (select app_area()) and (select app_has_role(variadic '{CASE_OFFICER,PANEL_CHAIR}'::text[])));
drop index meeting_invitation_substitute_for_idx;
alter table meeting_invitation drop constraint meeting_invitation_items_check, drop constraint meeting_invitation_substitute_check,
  drop column withdrawn_at, drop column acknowledged_at, drop column agenda_item_ids, drop column substitute_for;
`);
  }
}
