import { type MigrationInterface, type QueryRunner } from 'typeorm';

const READS_PAPERS = `((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
// As what it was copied from: health's own holder reads what is of health, and what rested on a consent that was withdrawn is
// shared no more (R5).
const READS_ENTRY = `((select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')) or case_id in (select app_open_cases()) or (is_health and (select app_has_role('BUDGET_HOLDER')) and (select app_has_agency_kind('HEALTH')))) and case_id not in (select app_recused_cases()) and (case_id, coalesce(disclosure_subject, '')) not in (select unshared.case_id, unshared.subject from app_unshared() unshared)`;
const READS_OPENINGS = `(person_id = (select app_person()) or (select app_has_role('CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR'))) and case_id not in (select app_recused_cases())`;
const KNOWS_SITTING = `(select app_has_role('CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR', 'AUDITOR', 'COMMISSIONER')) or meeting_id in (select app_invited_meetings())`;

/** A text as a literal of SQL. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export class CreateSittingTables20261121221400 implements MigrationInterface {
  name = 'CreateSittingTables20261121221400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- England and Wales. A year without a row here is a year nobody has brought in, not one without holidays.
create table bank_holiday (
  holiday_date date not null constraint bank_holiday_pkey primary key,
  title text not null,
  notes text
);
call guard_reference('bank_holiday');

-- M5: an item that was not heard names the one it was carried over from. A withdrawn one leaves its place to another.
alter table agenda_item
  add column carried_from uuid,
  add constraint agenda_item_carried_from_fkey foreign key (local_area_code, carried_from) references agenda_item,
  add constraint agenda_item_carried_from_key unique (local_area_code, carried_from),
  drop constraint agenda_item_status_check,
  add constraint agenda_item_status_check check (status in ('LISTED', 'DECIDED', 'NOT_HEARD', 'WITHDRAWN'));
create table agenda_withdrawal (
  local_area_code text not null,
  agenda_item_id uuid not null,
  case_id uuid not null,
  reason text not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz(3) not null,
  constraint agenda_withdrawal_pkey primary key (local_area_code, agenda_item_id),
  constraint agenda_withdrawal_agenda_item_id_fkey foreign key (local_area_code, agenda_item_id) references agenda_item,
  constraint agenda_withdrawal_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint agenda_withdrawal_withdrawn_by_fkey foreign key (local_area_code, withdrawn_by) references person
);
create index agenda_withdrawal_case_id_idx on agenda_withdrawal (local_area_code, case_id);
create index agenda_withdrawal_withdrawn_by_idx on agenda_withdrawal (local_area_code, withdrawn_by);

-- A paper that is taken back stays where it is, and in every pack it was frozen into.
alter table evidence
  add column withdrawn_at timestamptz(3),
  add column withdrawn_by uuid,
  add column withdrawal_reason text,
  add constraint evidence_withdrawn_by_fkey foreign key (local_area_code, withdrawn_by) references person,
  add constraint evidence_withdrawal_check check (num_nulls(withdrawn_at, withdrawn_by, withdrawal_reason) in (0, 3));
create index evidence_withdrawn_by_idx on evidence (local_area_code, withdrawn_by);

-- R2: what came after the paper deadline stands outside the pack until the chair accepts it. No paper named: the listing itself.
create table late_acceptance (
  local_area_code text not null,
  late_acceptance_id uuid not null,
  agenda_item_id uuid not null,
  case_id uuid not null,
  evidence_id uuid,
  reason text not null,
  accepted_by uuid not null,
  accepted_at timestamptz(3) not null,
  constraint late_acceptance_pkey primary key (local_area_code, late_acceptance_id),
  constraint late_acceptance_agenda_item_id_fkey foreign key (local_area_code, agenda_item_id) references agenda_item,
  constraint late_acceptance_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint late_acceptance_evidence_id_fkey foreign key (local_area_code, evidence_id) references evidence,
  constraint late_acceptance_accepted_by_fkey foreign key (local_area_code, accepted_by) references person
);
create index late_acceptance_agenda_item_id_idx on late_acceptance (local_area_code, agenda_item_id);
create index late_acceptance_case_id_idx on late_acceptance (local_area_code, case_id);
create index late_acceptance_evidence_id_idx on late_acceptance (local_area_code, evidence_id);
create index late_acceptance_accepted_by_idx on late_acceptance (local_area_code, accepted_by);
create unique index late_acceptance_once_key on late_acceptance (local_area_code, agenda_item_id, coalesce(evidence_id, '00000000-0000-0000-0000-000000000000'::uuid));

-- R3: what the panel saw. A version is never changed; the next one follows it.
create table paper_pack (
  local_area_code text not null,
  agenda_item_id uuid not null,
  version integer not null,
  case_id uuid not null,
  cause text not null constraint paper_pack_cause_check check (cause in ('PUBLISHED', 'LISTED', 'LATE_ACCEPTED', 'REISSUED')),
  -- Why it was issued again; null where the cause says it.
  reason text,
  -- SHA-256 over the entries in their order, one a line: kind, subject_id, digest.
  digest text not null constraint paper_pack_digest_check check (digest ~ '^[0-9a-f]{64}$'),
  frozen_by uuid,
  frozen_at timestamptz(3) not null,
  constraint paper_pack_pkey primary key (local_area_code, agenda_item_id, version),
  constraint paper_pack_agenda_item_id_fkey foreign key (local_area_code, agenda_item_id) references agenda_item,
  constraint paper_pack_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint paper_pack_frozen_by_fkey foreign key (local_area_code, frozen_by) references person
);
create index paper_pack_case_id_idx on paper_pack (local_area_code, case_id);
create index paper_pack_frozen_by_idx on paper_pack (local_area_code, frozen_by);
create table paper_pack_entry (
  local_area_code text not null,
  agenda_item_id uuid not null,
  version integer not null,
  ordinal integer not null,
  case_id uuid not null,
  kind text not null constraint paper_pack_entry_kind_check check (kind in ('REFERRAL', 'EVIDENCE', 'OPTION', 'OPTION_PRICE', 'ADVICE_OUTSTANDING')),
  subject_id uuid not null,
  is_health boolean not null,
  -- R5: as what it was disclosed to the panel; null for what rests on no disclosure.
  disclosure_subject text constraint paper_pack_entry_disclosure_subject_check check (disclosure_subject in ('REFERRAL', 'HEALTH_EVIDENCE', 'SOCIAL_CARE_EVIDENCE', 'OTHER_EVIDENCE')),
  title text not null,
  -- The stored file, whose bytes never change; its SHA-256 is in the content.
  document_id uuid,
  -- Canonical: JSON as jsonb prints it, times in UTC. The digest is its SHA-256.
  content text not null,
  digest text not null constraint paper_pack_entry_digest_check check (digest ~ '^[0-9a-f]{64}$'),
  constraint paper_pack_entry_pkey primary key (local_area_code, agenda_item_id, version, ordinal),
  constraint paper_pack_entry_version_fkey foreign key (local_area_code, agenda_item_id, version) references paper_pack,
  constraint paper_pack_entry_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint paper_pack_entry_document_id_fkey foreign key (local_area_code, document_id) references document,
  constraint paper_pack_entry_subject_key unique (local_area_code, agenda_item_id, version, kind, subject_id)
);
create index paper_pack_entry_case_id_idx on paper_pack_entry (local_area_code, case_id);
create index paper_pack_entry_document_id_idx on paper_pack_entry (local_area_code, document_id);

create table paper_opening (
  local_area_code text not null,
  paper_opening_id uuid not null,
  agenda_item_id uuid not null,
  version integer not null,
  case_id uuid not null,
  person_id uuid not null,
  -- The file that was fetched; null: the pack was opened.
  document_id uuid,
  opened_at timestamptz(3) not null,
  constraint paper_opening_pkey primary key (local_area_code, paper_opening_id),
  constraint paper_opening_version_fkey foreign key (local_area_code, agenda_item_id, version) references paper_pack,
  constraint paper_opening_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint paper_opening_person_id_fkey foreign key (local_area_code, person_id) references person,
  constraint paper_opening_document_id_fkey foreign key (local_area_code, document_id) references document
);
create index paper_opening_version_idx on paper_opening (local_area_code, agenda_item_id, version, person_id);
create index paper_opening_case_id_idx on paper_opening (local_area_code, case_id);
create index paper_opening_person_id_idx on paper_opening (local_area_code, person_id);
create index paper_opening_document_id_idx on paper_opening (local_area_code, document_id);

create table minutes_approval (
  local_area_code text not null,
  meeting_id uuid not null,
  approved_by uuid not null,
  approved_at timestamptz(3) not null,
  constraint minutes_approval_pkey primary key (local_area_code, meeting_id),
  constraint minutes_approval_meeting_id_fkey foreign key (local_area_code, meeting_id) references panel_meeting,
  constraint minutes_approval_approved_by_fkey foreign key (local_area_code, approved_by) references person
);
create index minutes_approval_approved_by_idx on minutes_approval (local_area_code, approved_by);

call guard_table('agenda_withdrawal', ${quoted(READS_PAPERS)}, '{CASE_OFFICER}', 'select, insert');
call guard_table('late_acceptance', ${quoted(READS_PAPERS)}, '{PANEL_CHAIR}', 'select, insert');
call guard_table('paper_pack', ${quoted(READS_PAPERS)}, '{}', 'select');
call guard_table('paper_pack_entry', ${quoted(READS_ENTRY)}, '{}', 'select');
call guard_table('paper_opening', ${quoted(READS_OPENINGS)}, '{CASE_OFFICER,PANEL_CHAIR,PANEL_MEMBER,BUDGET_HOLDER,DIRECTOR}', 'select, insert');
call guard_table('minutes_approval', ${quoted(KNOWS_SITTING)}, '{PANEL_CHAIR}', 'select, insert');
-- Nobody opens papers in somebody else's name, or papers he may not read.
alter policy paper_opening_app_insert on paper_opening with check (
  local_area_code = (select app_area()) and person_id = (select app_person()) and ${READS_PAPERS});
call make_append_only('agenda_withdrawal');
call make_append_only('late_acceptance');
call make_append_only('paper_pack');
call make_append_only('paper_pack_entry');
call make_append_only('paper_opening');
call make_append_only('minutes_approval');
grant insert on agenda_item, paper_pack, paper_pack_entry to rules;

create function text_digest(given text) returns text language sql immutable as
$$ select encode(sha256(convert_to(given, 'UTF8')), 'hex') $$;
-- The canonical text of a row: keys in camel case, those without a value left out, so that a column added later changes no digest.
create function paper_content(facts jsonb, without text[]) returns text language sql immutable as
$$ select coalesce(jsonb_object_agg(lower(left(word, 1)) || substr(word, 2), value), '{}')::text
     from (select replace(initcap(replace(key, '_', ' ')), ' ', '') as word, value from jsonb_each(jsonb_strip_nulls(facts) - without)) named $$;

-- What an item's papers are at this moment, whoever asks: only the functions below may call it. A paper that came after the listing and
-- after the deadline is not among them until it is accepted (R2); a price is not until its option's suitability is recorded, where the
-- terms ask for it (M12).
create function live_papers(of_item uuid, deadline date)
  returns table (kind text, subject_id uuid, is_health boolean, disclosure_subject text, title text, document_id uuid, content text)
  language plpgsql stable security definer set search_path = public, pg_temp set timezone = 'UTC' as
$$
#variable_conflict use_column
declare
  item agenda_item;
  shows_price_first boolean;
begin
  select listed.* into item from agenda_item listed where listed.local_area_code = app_area() and listed.agenda_item_id = of_item;
  select not terms.suitability_before_cost into shows_price_first
    from panel_meeting meeting
    join panel_terms terms on terms.local_area_code = meeting.local_area_code and terms.panel_id = meeting.panel_id
                          and terms.active_span @> meeting.meeting_date
   where meeting.local_area_code = item.local_area_code and meeting.meeting_id = item.meeting_id;
  return query
  with shown as (
    select paper.* from evidence paper
     where paper.local_area_code = item.local_area_code and paper.case_id = item.case_id and paper.withdrawn_at is null
       and (deadline is null or paper.added_at <= item.listed_at
            or (paper.added_at at time zone 'Europe/London')::date <= deadline
            or exists (select from late_acceptance accepted
                        where accepted.local_area_code = item.local_area_code and accepted.agenda_item_id = item.agenda_item_id
                          and accepted.evidence_id = paper.evidence_id)))
  select 'REFERRAL', heard.case_id, false, 'REFERRAL', 'Referral', null::uuid,
         paper_content(coalesce(to_jsonb(referral), '{}') || jsonb_build_object(
           'request_type', heard.request_type, 'request_date', heard.request_date, 'primary_need', heard.primary_need,
           'other_needs', heard.other_needs, 'ehc_plan_status', heard.ehc_plan_status, 'ehc_plan_date', heard.ehc_plan_date,
           'local_options_tried', (
             select coalesce(jsonb_agg(jsonb_build_object('providerUrn', tried.provider_urn, 'description', tried.description,
                                                          'whyItFailed', tried.why_it_failed) order by tried.ordinal), '[]')
               from local_option_tried tried
              where tried.local_area_code = heard.local_area_code and tried.case_id = heard.case_id),
           'waived', (
             select coalesce(jsonb_agg(jsonb_build_object('item', waiver.item, 'reason', waiver.reason) order by waiver.item), '[]')
               from checklist_waiver waiver
              where waiver.local_area_code = heard.local_area_code and waiver.case_id = heard.case_id),
           'family_views', (
             select coalesce(jsonb_agg(paper_content(to_jsonb(filed), array['local_area_code', 'case_id'])::jsonb order by filed.filed_at, filed.family_view_id), '[]')
               from family_view filed
              where filed.local_area_code = heard.local_area_code and filed.case_id = heard.case_id),
           'plan', (
             select paper_content(to_jsonb(named), array['local_area_code', 'case_id'])::jsonb
               from ehc_plan named
              where named.local_area_code = heard.local_area_code and named.case_id = heard.case_id)),
           array['local_area_code', 'case_id'])
    from panel_case heard
    left join referral on referral.local_area_code = heard.local_area_code and referral.case_id = heard.case_id
   where heard.local_area_code = item.local_area_code and heard.case_id = item.case_id
  union all
  select 'EVIDENCE', shown.evidence_id, shown.is_health,
         case when shown.is_health then 'HEALTH_EVIDENCE' when shown.kind = 'SOCIAL_CARE_ASSESSMENT' then 'SOCIAL_CARE_EVIDENCE' else 'OTHER_EVIDENCE' end,
         shown.title, shown.document_id,
         paper_content(to_jsonb(shown) || jsonb_build_object('document_sha256', document.sha256, 'media_type', document.media_type),
                       array['local_area_code', 'case_id'])
    from shown
    left join document on document.local_area_code = shown.local_area_code and document.document_id = shown.document_id
  union all
  select 'OPTION', option.option_id, false, null, option.label, null::uuid,
         paper_content(to_jsonb(option), array['local_area_code', 'case_id', 'version'])
    from placement_option option
   where option.local_area_code = item.local_area_code and option.case_id = item.case_id
  union all
  select 'OPTION_PRICE', option.option_id, false, null, option.label, null::uuid,
         jsonb_build_object('costLines', (
           select coalesce(jsonb_agg(paper_content(to_jsonb(line), array['local_area_code', 'option_id'])::jsonb order by line.ordinal), '[]')
             from option_cost_line line
            where line.local_area_code = option.local_area_code and line.option_id = option.option_id))::text
    from placement_option option
   where option.local_area_code = item.local_area_code and option.case_id = item.case_id
     and (option.suitability is not null or shows_price_first)
  union all
  -- What came too late to be shown is still to come.
  select 'ADVICE_OUTSTANDING', asked.advice_request_id, false, null, asked.contributor, null::uuid,
         paper_content(to_jsonb(asked), array['local_area_code', 'case_id', 'received_date', 'evidence_id'])
    from advice_request asked
   where asked.local_area_code = item.local_area_code and asked.case_id = item.case_id and asked.cancelled_date is null
     and (asked.received_date is null
          or exists (select from evidence late
                      where late.local_area_code = asked.local_area_code and late.evidence_id = asked.evidence_id and late.withdrawn_at is null
                        and late.evidence_id not in (select shown.evidence_id from shown)));
end $$;

-- R2: a listing that came after the deadline waits until the chair accepts it; one carried over is the chair's own.
create function listing_waits(listed agenda_item, deadline date) returns boolean
  language sql stable set search_path = public, pg_temp as
$$ select deadline is not null and listed.carried_from is null and (listed.listed_at at time zone 'Europe/London')::date > deadline
          and not exists (select from late_acceptance accepted
                           where accepted.local_area_code = listed.local_area_code and accepted.agenda_item_id = listed.agenda_item_id
                             and accepted.evidence_id is null) $$;
-- Freezes an item's papers as its next version and gives that; null where they are not the caller's to freeze, or the listing waits. Also
-- what the caller may not see is frozen: whoever publishes an agenda may have an interest in a case on it.
create function freeze_papers(of_item uuid, deadline date, of_cause text, for_reason text) returns integer
  language sql security definer set search_path = public, pg_temp as
$$ with item as (
     select listed.local_area_code, listed.agenda_item_id, listed.case_id,
            (select coalesce(max(earlier.version), 0) + 1 from paper_pack earlier
              where earlier.local_area_code = listed.local_area_code and earlier.agenda_item_id = listed.agenda_item_id) as version
       from agenda_item listed
      where listed.local_area_code = app_area() and listed.agenda_item_id = of_item and listed.status = 'LISTED'
        and app_has_role('CASE_OFFICER', 'PANEL_CHAIR', 'DIRECTOR') and not listing_waits(listed, deadline)),
   live as materialized (
     select (row_number() over (order by array_position(array['REFERRAL', 'EVIDENCE', 'OPTION', 'OPTION_PRICE', 'ADVICE_OUTSTANDING'], kind), subject_id))::integer as ordinal,
            kind, subject_id, is_health, disclosure_subject, title, document_id, content, text_digest(content) as digest
       from live_papers(of_item, deadline)),
   pack as (
     insert into paper_pack (local_area_code, agenda_item_id, version, case_id, cause, reason, digest, frozen_by, frozen_at)
     select item.local_area_code, item.agenda_item_id, item.version, item.case_id, of_cause, for_reason,
            (select text_digest(coalesce(string_agg(kind || ' ' || subject_id || ' ' || digest, E'\\n' order by ordinal), '')) from live),
            app_person(), app_now()
       from item
     returning local_area_code, agenda_item_id, version, case_id),
   entries as (
     insert into paper_pack_entry (local_area_code, agenda_item_id, version, ordinal, case_id, kind, subject_id, is_health, disclosure_subject, title, document_id, content, digest)
     select pack.local_area_code, pack.agenda_item_id, pack.version, live.ordinal, pack.case_id, live.kind, live.subject_id, live.is_health,
            live.disclosure_subject, live.title, live.document_id, live.content, live.digest
       from pack cross join live)
   select version from pack $$;

-- The same for all that is listed at a sitting; how many were frozen.
create function freeze_agenda(in_meeting uuid, deadline date) returns integer
  language sql security definer set search_path = public, pg_temp as
$$ select count(freeze_papers(item.agenda_item_id, deadline, 'PUBLISHED', null))::integer
     from agenda_item item
    where item.local_area_code = app_area() and item.meeting_id = in_meeting and item.status = 'LISTED' $$;

-- The newest pack of each item, and how the papers have moved since: what was added, removed or changed, by kind and id.
create function papers_standing(items uuid[], deadlines date[])
  returns table (agenda_item_id uuid, version integer, digest text, frozen_at timestamptz, changes jsonb)
  language sql stable security definer set search_path = public, pg_temp as
$$ select item.agenda_item_id, pack.version, pack.digest, pack.frozen_at, moved.changes
     from unnest(items, deadlines) asked(agenda_item_id, deadline)
     join agenda_item item on item.local_area_code = app_area() and item.agenda_item_id = asked.agenda_item_id
     join lateral (
       select newest.version, newest.digest, newest.frozen_at from paper_pack newest
        where newest.local_area_code = item.local_area_code and newest.agenda_item_id = item.agenda_item_id
        order by newest.version desc limit 1) pack on true
     cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('kind', coalesce(frozen.kind, live.kind), 'subjectId', coalesce(frozen.subject_id, live.subject_id),
                                                    'change', case when frozen.digest is null then 'ADDED' when live.digest is null then 'REMOVED' else 'CHANGED' end)
                                 order by coalesce(frozen.kind, live.kind), coalesce(frozen.subject_id, live.subject_id)), '[]') as changes
         from (select entry.kind, entry.subject_id, entry.digest from paper_pack_entry entry
                where entry.local_area_code = item.local_area_code and entry.agenda_item_id = item.agenda_item_id and entry.version = pack.version) frozen
         full join (select paper.kind, paper.subject_id, text_digest(paper.content) as digest
                      from live_papers(item.agenda_item_id, asked.deadline) paper) live
                on live.kind = frozen.kind and live.subject_id = frozen.subject_id
        where frozen.digest is distinct from live.digest) moved
    where (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR') or item.case_id in (select app_open_cases()))
      and item.case_id not in (select app_recused_cases()) $$;

-- Carries what was not heard at a sitting over to another of its panel, as many as there is room for, in their order (M5). Also what the
-- chair may not see; the statutory clocks are the case's own and not touched.
create function relist_not_heard(from_meeting uuid, into_meeting uuid)
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
      where item.local_area_code = app_area() and item.meeting_id = from_meeting and item.status = 'NOT_HEARD'
        and not exists (select from agenda_item later where later.local_area_code = item.local_area_code and later.carried_from = item.agenda_item_id)
        and not exists (select from agenda_item there where there.local_area_code = item.local_area_code and there.meeting_id = into_meeting
                                                        and there.case_id = item.case_id)),
   relisted as (
     insert into agenda_item (local_area_code, agenda_item_id, meeting_id, case_id, ordinal, status, listed_at, listed_by, carried_from)
     select waiting.local_area_code, gen_random_uuid(), into_meeting, waiting.case_id, full_to.last_ordinal + waiting.place, 'LISTED',
            app_now(), app_person(), waiting.agenda_item_id
       from waiting join full_to on waiting.place <= full_to.room
     returning agenda_item.local_area_code, agenda_item.agenda_item_id, agenda_item.case_id)
   update panel_case held set status = 'LISTED', version = held.version + 1
     from relisted where held.local_area_code = relisted.local_area_code and held.case_id = relisted.case_id
   returning relisted.agenda_item_id, held.case_id, held.version $$;

create or replace function agenda_size(in_meeting uuid) returns table (items integer, last_ordinal integer)
  language sql stable security definer set search_path = public, pg_temp as
$$ select (count(*) filter (where status <> 'WITHDRAWN'))::integer, coalesce(max(ordinal), 0) from agenda_item
    where local_area_code = app_area() and meeting_id = in_meeting $$;

revoke execute on function live_papers(uuid, date) from public;
alter function live_papers(uuid, date) owner to rules;
alter function freeze_papers(uuid, date, text, text) owner to rules;
alter function freeze_agenda(uuid, date) owner to rules;
alter function papers_standing(uuid[], date[]) owner to rules;
alter function relist_not_heard(uuid, uuid) owner to rules;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace function agenda_size(in_meeting uuid) returns table (items integer, last_ordinal integer)
  language sql stable security definer set search_path = public, pg_temp as
$$ select count(*)::integer, coalesce(max(ordinal), 0) from agenda_item
    where local_area_code = app_area() and meeting_id = in_meeting $$;
drop function relist_not_heard(uuid, uuid);
drop function papers_standing(uuid[], date[]);
drop function freeze_agenda(uuid, date);
drop function freeze_papers(uuid, date, text, text);
drop function listing_waits(agenda_item, date);
drop function live_papers(uuid, date);
drop function paper_content(jsonb, text[]);
drop function text_digest(text);
drop table minutes_approval;
drop table paper_opening;
drop table paper_pack_entry;
drop table paper_pack;
drop table late_acceptance;
alter table evidence drop column withdrawn_at, drop column withdrawn_by, drop column withdrawal_reason;
drop table agenda_withdrawal;
revoke insert on agenda_item from rules;
alter table agenda_item
  drop column carried_from,
  drop constraint agenda_item_status_check,
  add constraint agenda_item_status_check check (status in ('LISTED', 'DECIDED', 'NOT_HEARD'));
drop table bank_holiday;
`);
  }
}
