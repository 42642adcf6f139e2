import { type MigrationInterface, type QueryRunner } from 'typeorm';

const KNOWN = `((select app_has_role(''CASE_OFFICER'', ''DIRECTOR'', ''AUDITOR'', ''FINANCE'', ''COMMISSIONER'', ''BUDGET_HOLDER'')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;

/** Closing a sitting carries over what was not decided; `moves` says of which items the case is moved too. */
function releaseUndecided(moves: string): string {
  return `
create or replace function release_undecided_items(in_meeting uuid)
  returns table (agenda_item_id uuid, case_id uuid, case_version integer)
  language sql security definer set search_path = public, pg_temp as
$$ with items as (
     update agenda_item item set status = 'NOT_HEARD', version = item.version + 1
      where item.local_area_code = app_area() and item.meeting_id = in_meeting and item.status = 'LISTED'
        and app_has_role('PANEL_CHAIR')
     returning item.*)
   update panel_case held set status = 'SUBMITTED', version = held.version + 1
     from items where held.local_area_code = app_area() and held.case_id = items.case_id${moves}
   returning items.agenda_item_id, held.case_id, held.version $$;
`;
}

/** What was not heard at one sitting goes to another; `carried` and `there` say which items are meant. */
function relistNotHeard(carried: string, there: string): string {
  return `
create or replace function relist_not_heard(from_meeting uuid, into_meeting uuid)
  returns table (agenda_item_id uuid, case_id uuid, case_version integer)
  language sql security definer set search_path = public, pg_temp as
$$ with full_to as (
     select target.capacity - (select items from agenda_size(into_meeting)) as room, (select last_ordinal from agenda_size(into_meeting)) as last_ordinal
       from panel_meeting target
       join panel_meeting source on source.local_area_code = target.local_area_code and source.panel_id = target.panel_id and source.meeting_id = from_meeting
      where target.local_area_code = app_area() and target.meeting_id = into_meeting and target.status in ('SCHEDULED', 'PUBLISHED')
        and app_has_role('PANEL_CHAIR')),
   waiting as (
     select item.local_area_code, item.agenda_item_id, item.case_id, row_number() over (order by item.ordinal) as place
       from agenda_item item
       join panel_case held on held.local_area_code = item.local_area_code and held.case_id = item.case_id and held.status = 'SUBMITTED'
      where item.local_area_code = app_area() and item.meeting_id = from_meeting and item.status = 'NOT_HEARD'${carried}
        and not exists (select from agenda_item later where later.local_area_code = item.local_area_code and later.carried_from = item.agenda_item_id)
        and not exists (select from agenda_item there where there.local_area_code = item.local_area_code and there.meeting_id = into_meeting
                                                        and there.case_id = item.case_id${there})),
   relisted as (
     insert into agenda_item (local_area_code, agenda_item_id, meeting_id, case_id, ordinal, status, listed_at, listed_by, carried_from)
     select waiting.local_area_code, gen_random_uuid(), into_meeting, waiting.case_id, full_to.last_ordinal + waiting.place, 'LISTED',
            app_now(), app_person(), waiting.agenda_item_id
       from waiting join full_to on waiting.place <= full_to.room
     returning agenda_item.local_area_code, agenda_item.agenda_item_id, agenda_item.case_id)
   update panel_case held set status = 'LISTED', version = held.version + 1
     from relisted where held.local_area_code = relisted.local_area_code and held.case_id = relisted.case_id
   returning relisted.agenda_item_id, held.case_id, held.version $$;
`;
}

/** R2: whether a late listing waits for the chair; `free` says which items never do. */
function listingWaits(free: string): string {
  return `
create or replace function listing_waits(listed agenda_item, deadline date) returns boolean
  language sql stable set search_path = public, pg_temp as
$$ select deadline is not null and listed.carried_from is null${free} and (listed.listed_at at time zone 'Europe/London')::date > deadline
          and not exists (select from late_acceptance accepted
                           where accepted.local_area_code = listed.local_area_code and accepted.agenda_item_id = listed.agenda_item_id
                             and accepted.evidence_id is null) $$;
`;
}

export class LinkDecisions20261121221500 implements MigrationInterface {
  name = 'LinkDecisions20261121221500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- M11: a decision supersedes, or is about, an earlier one of its own case; one is superseded once; nothing runs in a ring.
alter table decision
  -- G8, M7: more than its decider may decide out of panel: nothing is committed until it is ratified.
  add column is_over_delegation boolean not null default false,
  add constraint decision_over_delegation_check check (not is_over_delegation or basis = 'OUT_OF_PANEL'),
  add constraint decision_of_case_key unique (local_area_code, decision_id, case_id),
  drop constraint decision_supersedes_fkey,
  drop constraint decision_about_fkey,
  add constraint decision_supersedes_fkey foreign key (local_area_code, supersedes_decision_id, case_id) references decision (local_area_code, decision_id, case_id),
  add constraint decision_about_fkey foreign key (local_area_code, about_decision_id, case_id) references decision (local_area_code, decision_id, case_id);
drop index decision_supersedes_idx;
drop index decision_about_idx;
create unique index decision_supersedes_key on decision (local_area_code, supersedes_decision_id, case_id);
create index decision_about_idx on decision (local_area_code, about_decision_id, case_id);
-- A sitting decides an item once, also where its decision supersedes one of an earlier sitting.
create unique index decision_panel_of_item_key on decision (local_area_code, agenda_item_id) where basis = 'PANEL';
-- M7: what was brought to the panel is ratified or noted once.
create unique index decision_brought_key on decision (local_area_code, about_decision_id) where outcome in ('RATIFIED', 'NOTED') and supersedes_decision_id is null;
create function check_decision_links() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  -- Before the row itself is there: it cannot name itself, nor one that comes after it.
  if exists (select from unnest(array[new.supersedes_decision_id, new.about_decision_id]) as named(decision_id)
              where named.decision_id is not null
                and not exists (select from decision earlier
                                 where earlier.local_area_code = new.local_area_code and earlier.decision_id = named.decision_id
                                   and earlier.decided_at <= new.decided_at)) then
    raise exception 'a decision supersedes, or is about, one that was recorded before it'
      using errcode = 'check_violation', constraint = 'decision_links_earlier', table = 'decision';
  end if;
  return new;
end $$;
alter function check_decision_links() owner to rules;
create trigger decision_links_earlier before insert on decision for each row execute function check_decision_links();

-- M11: what a correction changed, and whose money it leaves as it is: null where it set its own, or there was none.
create table decision_correction (
  local_area_code text not null,
  decision_id uuid not null,
  case_id uuid not null,
  changed text[] not null,
  money_decision_id uuid,
  constraint decision_correction_pkey primary key (local_area_code, decision_id),
  constraint decision_correction_decision_id_fkey foreign key (local_area_code, decision_id, case_id) references decision (local_area_code, decision_id, case_id),
  constraint decision_correction_money_decision_id_fkey foreign key (local_area_code, money_decision_id, case_id) references decision (local_area_code, decision_id, case_id),
  constraint decision_correction_case_id_fkey foreign key (local_area_code, case_id) references panel_case
);
create index decision_correction_decision_id_idx on decision_correction (local_area_code, decision_id, case_id);
create index decision_correction_money_decision_id_idx on decision_correction (local_area_code, money_decision_id, case_id);
create index decision_correction_case_id_idx on decision_correction (local_area_code, case_id);
alter table decision_reason add column correction_reason text;

-- The end of a decision that waited, never of what was done by it: it lapsed since nobody ratified it in time (M7), or it was declined, by the
-- panel's decision or by the officer it was recommended to (G2). At most one, and none once it is ratified.
create table decision_ending (
  local_area_code text not null,
  decision_id uuid not null,
  case_id uuid not null,
  kind text not null constraint decision_ending_kind_check check (kind in ('LAPSED', 'DECLINED')),
  -- The first day on which it stands no longer.
  ended_on date not null,
  ending_decision_id uuid,
  reason text,
  ended_by uuid,
  ender_grade integer,
  recorded_at timestamptz(3) not null,
  constraint decision_ending_pkey primary key (local_area_code, decision_id),
  constraint decision_ending_decision_id_fkey foreign key (local_area_code, decision_id, case_id) references decision (local_area_code, decision_id, case_id),
  constraint decision_ending_ending_decision_id_fkey foreign key (local_area_code, ending_decision_id, case_id) references decision (local_area_code, decision_id, case_id),
  constraint decision_ending_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint decision_ending_ended_by_fkey foreign key (local_area_code, ended_by) references person,
  constraint decision_ending_by_check check (case kind when 'LAPSED' then num_nonnulls(ending_decision_id, reason, ended_by, ender_grade) = 0
                                                       else num_nulls(ended_by, ender_grade) = 0 and num_nonnulls(ending_decision_id, reason) = 1 end)
);
create index decision_ending_decision_id_idx on decision_ending (local_area_code, decision_id, case_id);
create index decision_ending_ending_decision_id_idx on decision_ending (local_area_code, ending_decision_id, case_id);
create index decision_ending_case_id_idx on decision_ending (local_area_code, case_id);
create index decision_ending_ended_by_idx on decision_ending (local_area_code, ended_by);

-- Ratified or ended, never both, whoever writes and however close together: both sides take this lock before they look.
create function check_decision_ending() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  perform pg_advisory_xact_lock(hashtextextended('decision standing:' || new.decision_id, 0));
  if new.kind = 'LAPSED' and not exists (
    select from decision ended where ended.local_area_code = new.local_area_code and ended.decision_id = new.decision_id
       and ended.lapses_on = new.ended_on and new.ended_on <= (app_now() at time zone 'Europe/London')::date) then
    raise exception 'a decision lapses on its own day and not before'
      using errcode = 'check_violation', constraint = 'decision_ending_on_its_day', table = 'decision_ending';
  end if;
  if exists (select from decision brought where brought.local_area_code = new.local_area_code and brought.about_decision_id = new.decision_id
                and brought.outcome in ('RATIFIED', 'NOTED')) then
    raise exception 'a decision that the panel ratified or noted neither lapses nor is declined'
      using errcode = 'check_violation', constraint = 'decision_ending_not_ratified', table = 'decision_ending';
  end if;
  return new;
end $$;
create function check_decision_ratified() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$ begin
  perform pg_advisory_xact_lock(hashtextextended('decision standing:' || new.about_decision_id, 0));
  if exists (select from decision_ending ended where ended.local_area_code = new.local_area_code and ended.decision_id = new.about_decision_id) then
    raise exception 'a decision that lapsed or was declined is not ratified any more'
      using errcode = 'check_violation', constraint = 'decision_ratified_standing', table = 'decision';
  end if;
  return null;
end $$;
alter function check_decision_ending() owner to rules;
alter function check_decision_ratified() owner to rules;
create trigger decision_ending_standing before insert on decision_ending for each row execute function check_decision_ending();
create trigger decision_ratified_standing after insert on decision
  for each row when (new.about_decision_id is not null and new.outcome = 'RATIFIED') execute function check_decision_ratified();

call guard_table('decision_correction', '${KNOWN}', '{PANEL_CHAIR}', 'select, insert');
call guard_table('decision_ending', '${KNOWN}', '{PANEL_CHAIR,DIRECTOR}', 'select, insert');
call make_append_only('decision_correction');
call make_append_only('decision_ending');

-- How many days before it lapses a decision is put before those who must act.
alter table panel_terms
  add column lapse_warning_days integer not null default 7 constraint panel_terms_lapse_warning_days_check check (lapse_warning_days >= 0);

-- What a corrected decision commits is no new placement to the ledger, but the correction of one (money.md section 5).
alter table funding_agreement add column commit_cause text not null default 'NEW_PLACEMENT' constraint funding_agreement_commit_cause_check check (commit_cause in ('NEW_PLACEMENT', 'CORRECTION'));

-- Its decision came to an end, or was corrected, before its first day: nothing is ever paid for it.
alter table placement add column cancelled_at timestamptz(3);

-- A director decides between sittings by the same path of the money as a chair at one.
create policy placement_app_insert_director on placement for insert to app with check (local_area_code = (select app_area()) and (select app_has_role('DIRECTOR')));
create policy placement_app_update_director on placement for update to app using (local_area_code = (select app_area()) and (select app_has_role('DIRECTOR'))) with check (local_area_code = (select app_area()) and (select app_has_role('DIRECTOR')));
create policy cost_line_version_app_insert_director on cost_line_version for insert to app with check (local_area_code = (select app_area()) and (select app_has_role('DIRECTOR')));
create policy cost_line_share_app_insert_director on cost_line_share for insert to app with check (local_area_code = (select app_area()) and (select app_has_role('DIRECTOR')));

-- M7: what was decided between sittings, or ordered by a tribunal, is brought to the panel: such an item is not the case's own hearing.
alter table agenda_item
  add column purpose text not null default 'HEARING' constraint agenda_item_purpose_check check (purpose in ('HEARING', 'RATIFY')),
  add column about_decision_id uuid,
  -- It came without regard to how full the agenda was.
  add column is_over_capacity boolean not null default false,
  add constraint agenda_item_about_decision_id_fkey foreign key (local_area_code, about_decision_id, case_id) references decision (local_area_code, decision_id, case_id),
  add constraint agenda_item_about_check check ((purpose = 'RATIFY') = (about_decision_id is not null)),
  add constraint agenda_item_about_key unique (local_area_code, meeting_id, about_decision_id),
  drop constraint agenda_item_case_key;
create unique index agenda_item_case_key on agenda_item (local_area_code, meeting_id, case_id) where purpose = 'HEARING';
create index agenda_item_about_decision_id_idx on agenda_item (local_area_code, about_decision_id, case_id);

-- The panel's sitting that comes next and still takes items; also for those who may not see sittings.
create function next_sitting(of_panel uuid) returns uuid
  language sql stable security definer set search_path = public, pg_temp as
$$ select meeting_id from panel_meeting
    where local_area_code = app_area() and panel_id = of_panel and status in ('SCHEDULED', 'PUBLISHED')
      and meeting_date >= (app_now() at time zone 'Europe/London')::date
    order by starts_at, meeting_id limit 1 $$;

-- The decision was taken while its case waited for a hearing of its own: that item becomes the one at which it is brought to the panel, or,
-- on another agenda than that of in_meeting, is withdrawn from it.
create function turn_hearing_into_ratification(of_decision uuid, in_meeting uuid) returns table (agenda_item_id uuid, meeting_id uuid)
  language sql security definer set search_path = public, pg_temp as
$$ with taken as (
     select decided.local_area_code, decided.decision_id, decided.case_id from decision decided
      where decided.local_area_code = app_area() and decided.decision_id = of_decision
        and decided.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER') and app_has_role('DIRECTOR')),
   turned as (
     update agenda_item item
        set purpose = case when item.meeting_id = in_meeting then 'RATIFY' else item.purpose end,
            about_decision_id = case when item.meeting_id = in_meeting then taken.decision_id end,
            status = case when item.meeting_id = in_meeting then item.status else 'WITHDRAWN' end,
            version = item.version + 1
       from taken
      where item.local_area_code = taken.local_area_code and item.case_id = taken.case_id and item.purpose = 'HEARING' and item.status = 'LISTED'
     returning item.local_area_code, item.agenda_item_id, item.meeting_id, item.case_id, item.status),
   explained as (
     insert into agenda_withdrawal (local_area_code, agenda_item_id, case_id, reason, withdrawn_by, withdrawn_at)
     select turned.local_area_code, turned.agenda_item_id, turned.case_id, 'Decided between sittings; the decision is brought to the next one.',
            app_person(), app_now()
       from turned where turned.status = 'WITHDRAWN')
   select turned.agenda_item_id, turned.meeting_id from turned $$;

-- Puts on a sitting's agenda every decision of its panel that has to be brought to it and is on none: never refused for a full agenda (M7, A6).
-- Also what the caller may not see: whoever calls a sitting may have an interest in a case.
create function list_for_ratification(in_meeting uuid) returns table (agenda_item_id uuid, case_id uuid)
  language sql security definer set search_path = public, pg_temp as
$$ with target as (
     select meeting.local_area_code, meeting.meeting_id, meeting.panel_id, meeting.capacity, size.items, size.last_ordinal
       from panel_meeting meeting cross join lateral agenda_size(meeting.meeting_id) size
      where meeting.local_area_code = app_area() and meeting.meeting_id = in_meeting and meeting.status in ('SCHEDULED', 'PUBLISHED')
        and app_has_role('CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR')),
   waiting as (
     select target.*, decided.decision_id, decided.case_id, row_number() over (order by decided.decided_at, decided.decision_id) as place
       from target
       join panel_terms terms on terms.local_area_code = target.local_area_code and terms.panel_id = target.panel_id
       join decision decided on decided.local_area_code = terms.local_area_code and decided.panel_terms_id = terms.panel_terms_id
      where decided.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER')
        and not exists (select from decision later where later.local_area_code = decided.local_area_code and later.supersedes_decision_id = decided.decision_id)
        and not exists (select from decision brought where brought.local_area_code = decided.local_area_code and brought.about_decision_id = decided.decision_id
                           and brought.basis = 'PANEL' and brought.outcome in ('RATIFIED', 'NOTED', 'DECLINED'))
        and not exists (select from agenda_item listed where listed.local_area_code = decided.local_area_code and listed.about_decision_id = decided.decision_id
                           and (listed.status = 'LISTED' or listed.meeting_id = in_meeting)))
   insert into agenda_item (local_area_code, agenda_item_id, meeting_id, case_id, ordinal, status, listed_at, listed_by, purpose, about_decision_id, is_over_capacity)
   select waiting.local_area_code, gen_random_uuid(), waiting.meeting_id, waiting.case_id, waiting.last_ordinal + waiting.place, 'LISTED',
          app_now(), app_person(), 'RATIFY', waiting.decision_id, waiting.items + waiting.place > waiting.capacity
     from waiting
   returning agenda_item.agenda_item_id, agenda_item.case_id $$;
alter function next_sitting(uuid) owner to rules;
alter function turn_hearing_into_ratification(uuid, uuid) owner to rules;
alter function list_for_ratification(uuid) owner to rules;
grant insert on agenda_withdrawal to rules;
${releaseUndecided(" and items.purpose = 'HEARING'")}
${relistNotHeard("\n        and item.purpose = 'HEARING'", " and there.purpose = 'HEARING'")}
${listingWaits(" and listed.purpose = 'HEARING'")}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
${listingWaits('')}
${relistNotHeard('', '')}
${releaseUndecided('')}
revoke insert on agenda_withdrawal from rules;
drop function list_for_ratification(uuid);
drop function turn_hearing_into_ratification(uuid, uuid);
drop function next_sitting(uuid);
drop index agenda_item_case_key;
alter table agenda_item drop column purpose, drop column about_decision_id, drop column is_over_capacity,
  add constraint agenda_item_case_key unique (local_area_code, meeting_id, case_id);
drop policy cost_line_share_app_insert_director on cost_line_share;
drop policy cost_line_version_app_insert_director on cost_line_version;
drop policy placement_app_update_director on placement;
drop policy placement_app_insert_director on placement;
alter table placement drop column cancelled_at;
alter table funding_agreement drop column commit_cause;
alter table panel_terms drop column lapse_warning_days;
drop trigger decision_ratified_standing on decision;
drop table decision_ending;
drop function check_decision_ratified();
drop function check_decision_ending();
alter table decision_reason drop column correction_reason;
drop table decision_correction;
drop trigger decision_links_earlier on decision;
drop function check_decision_links();
drop index decision_brought_key;
drop index decision_panel_of_item_key;
drop index decision_about_idx;
drop index decision_supersedes_key;
alter table decision
  drop constraint decision_about_fkey,
  drop constraint decision_supersedes_fkey,
  drop constraint decision_of_case_key,
  drop column is_over_delegation,
  add constraint decision_supersedes_fkey foreign key (local_area_code, supersedes_decision_id) references decision,
  add constraint decision_about_fkey foreign key (local_area_code, about_decision_id) references decision;
create index decision_supersedes_idx on decision (local_area_code, supersedes_decision_id);
create index decision_about_idx on decision (local_area_code, about_decision_id);
`);
  }
}
