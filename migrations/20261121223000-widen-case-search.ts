import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class WidenCaseSearch20261121223000 implements MigrationInterface {
  name = 'WidenCaseSearch20261121223000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function local_option_words(description text, why_it_failed text) returns tsvector language sql immutable parallel safe as
$$ select to_tsvector('pg_catalog.english', description || ' ' || why_it_failed) $$;
-- All that a decision says in words of the child's case.
create function reason_words(rationale text, urgency text, weighed text, missing text, not_agreed text, departure text, concerns text)
  returns tsvector language sql immutable parallel safe as
$$ select to_tsvector('pg_catalog.english', rationale || ' ' || coalesce(urgency, '') || ' ' || coalesce(weighed, '') || ' ' || coalesce(missing, '')
                      || ' ' || coalesce(not_agreed, '') || ' ' || coalesce(departure, '') || ' ' || coalesce(concerns, '')) $$;

create index establishment_name_trgm_idx on establishment using gin (name gin_trgm_ops);
create index placement_option_label_trgm_idx on placement_option using gin (local_area_code, label gin_trgm_ops);
create index local_option_tried_provider_urn_idx on local_option_tried (provider_urn);
create index local_option_tried_words_idx on local_option_tried using gin (local_area_code, local_option_words(description, why_it_failed));
drop index decision_reason_words_idx;
create index decision_reason_words_idx on decision_reason using gin (local_area_code, reason_words(rationale, urgency_reason, options_weighed,
  missing_information, part_not_agreed, departure_reason, concerns));

-- As before, and in what was tried locally, the setting that the plan names and all that a decision gives as its reasons. What rests on
-- a consent that was withdrawn is not searched for those it is shared with no more (R5). Needs and settings are looked up by the word
-- first, and the cases by those.
create or replace function search_cases(wanted text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as
$$ with given as (
     select distinct word from regexp_split_to_table(lower(btrim(wanted)), '\\s+') as word where word <> ''),
   -- Words too common to tell anything are passed over, unless there is nothing else.
   term as materialized (
     select word, '%' || regexp_replace(word, '([\\\\%_])', '\\\\\\1', 'g') || '%' as pattern,
            case when word ~ '^[[:alnum:]]+$' then to_tsquery('pg_catalog.english', word || ':*')
                 else plainto_tsquery('pg_catalog.english', word) end as query
       from given
      where numnode(plainto_tsquery('pg_catalog.english', word)) > 0
         or not exists (select from given other where numnode(plainto_tsquery('pg_catalog.english', other.word)) > 0)),
   reader as materialized (
     select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR') as papers,
            app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'COMMISSIONER') as options,
            app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER', 'INTEGRATION') as placements,
            array(select app_open_cases()) as opened, array(select app_recused_cases()) as recused,
            array(select unshared.case_id from app_unshared() unshared where unshared.subject = 'REFERRAL') as unshared),
   need as materialized (
     select term.word, array_agg(code) as codes
       from term cross join unnest(array['SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH']) as code
      where lower(code) = term.word or to_tsvector('pg_catalog.english', need_words(code)) @@ term.query
      group by term.word),
   setting as materialized (
     select term.word, array_agg(establishment.urn) as urns
       from term join establishment on establishment.name ilike term.pattern
      group by term.word),
   -- What only those with the papers find, and not where the consent was withdrawn.
   paper as (
     select term.word, referral.case_id
       from term
       join referral on referral.local_area_code = app_area()
        and referral_words(referral.summary, referral.outcomes_sought) @@ term.query
     union all
     select term.word, tried.case_id
       from term
       join local_option_tried tried on tried.local_area_code = app_area()
        and local_option_words(tried.description, tried.why_it_failed) @@ term.query
     union all
     select setting.word, tried.case_id
       from setting join local_option_tried tried on tried.local_area_code = app_area() and tried.provider_urn = any (setting.urns)
     union all
     select setting.word, plan.case_id
       from setting join ehc_plan plan on plan.local_area_code = app_area() and plan.named_provider_urn = any (setting.urns)),
   hit as (
     select term.word, found.case_id
       from term join panel_case found on found.local_area_code = app_area() and found.reference ilike term.pattern
     union all
     select need.word, found.case_id
       from need join panel_case found on found.local_area_code = app_area()
        and (found.primary_need = any (need.codes) or found.other_needs && need.codes)
     union all
     select term.word, found.case_id
       from term
       join person on person.local_area_code = app_area() and person.display_name ilike term.pattern
       join panel_case found on found.local_area_code = app_area() and found.case_officer_id = person.person_id
     union all
     select term.word, option.case_id
       from term cross join reader
       join placement_option option on option.local_area_code = app_area() and option.label ilike term.pattern
      where reader.options or option.case_id = any (reader.opened)
     union all
     select setting.word, option.case_id
       from setting cross join reader
       join placement_option option on option.local_area_code = app_area() and option.provider_urn = any (setting.urns)
      where reader.options or option.case_id = any (reader.opened)
     union all
     select setting.word, placement.case_id
       from setting cross join reader
       join placement on placement.local_area_code = app_area() and placement.provider_urn = any (setting.urns)
      where reader.placements or placement.case_id = any (reader.opened)
     union all
     select paper.word, paper.case_id
       from paper cross join reader
      where (reader.papers or paper.case_id = any (reader.opened)) and not paper.case_id = any (reader.unshared)
     union all
     select term.word, reason.case_id
       from term cross join reader
       join decision_reason reason on reason.local_area_code = app_area()
        and reason_words(reason.rationale, reason.urgency_reason, reason.options_weighed, reason.missing_information, reason.part_not_agreed,
                         reason.departure_reason, reason.concerns) @@ term.query
      where reader.papers or reason.case_id = any (reader.opened))
   select hit.case_id from hit cross join reader
    where not hit.case_id = any (reader.recused)
    group by hit.case_id
   having count(distinct hit.word) = (select count(*) from term) $$;
drop function rationale_words(text);

-- What every policy asks: which cases the reader has an interest in, and which are open to them as a member. The plan of a function is
-- kept for all who come to its connection, so the order is laid down: the sittings that are open first, of all that a member ever sat
-- at, and each of their cases looked up.
create index interest_declaration_recused_idx on interest_declaration (local_area_code, person_id, case_id) where kind <> 'NONE';
drop index interest_declaration_person_id_idx;
create index interest_declaration_person_id_idx on interest_declaration (local_area_code, person_id, case_id, kind);
create or replace function app_open_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ with sitting as materialized (
     select invitation.meeting_id, invitation.agenda_item_ids
       from meeting_invitation invitation
       join panel_meeting meeting on meeting.local_area_code = invitation.local_area_code and meeting.meeting_id = invitation.meeting_id
       join panel_terms terms on terms.local_area_code = meeting.local_area_code and terms.panel_id = meeting.panel_id
                             and terms.active_span @> meeting.meeting_date
      where invitation.local_area_code = app_area() and invitation.person_id = app_person() and invitation.withdrawn_at is null
        and (invitation.capacity <> 'OBSERVER' or invitation.acknowledged_at is not null)
        and meeting.published_at is not null
        and (meeting.closed_at is null or meeting.closed_at + make_interval(days => terms.papers_open_days) >= app_now())),
   item as materialized (
     select listed.case_id
       from sitting
       join agenda_item listed on listed.local_area_code = app_area() and listed.meeting_id = sitting.meeting_id
        and (sitting.agenda_item_ids is null or listed.agenda_item_id = any (sitting.agenda_item_ids))
      where listed.status <> 'WITHDRAWN')
   select item.case_id from item
    where exists (select from interest_declaration declared
                   where declared.local_area_code = app_area() and declared.person_id = app_person()
                     and declared.case_id = item.case_id and declared.kind = 'NONE') $$;

-- What waits is little of what there is.
create index funding_agreement_waiting_idx on funding_agreement (local_area_code, case_id) where committed_at is null and closed_at is null;
create index decision_escalated_idx on decision (local_area_code, case_id) where is_escalated;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index decision_escalated_idx;
drop index funding_agreement_waiting_idx;
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
drop index interest_declaration_person_id_idx;
create index interest_declaration_person_id_idx on interest_declaration (local_area_code, person_id, kind);
drop index interest_declaration_recused_idx;
create function rationale_words(rationale text) returns tsvector language sql immutable parallel safe as
$$ select to_tsvector('pg_catalog.english', rationale) $$;
create or replace function search_cases(wanted text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as
$$ with given as (
     select distinct word from regexp_split_to_table(lower(btrim(wanted)), '\\s+') as word where word <> ''),
   -- Words too common to tell anything are passed over, unless there is nothing else.
   term as (
     select word, '%' || regexp_replace(word, '([\\\\%_])', '\\\\\\1', 'g') || '%' as pattern,
            case when word ~ '^[[:alnum:]]+$' then to_tsquery('pg_catalog.english', word || ':*')
                 else plainto_tsquery('pg_catalog.english', word) end as query
       from given
      where numnode(plainto_tsquery('pg_catalog.english', word)) > 0
         or not exists (select from given other where numnode(plainto_tsquery('pg_catalog.english', other.word)) > 0)),
   reader as materialized (
     select app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR') as papers,
            app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'COMMISSIONER') as options,
            app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER', 'INTEGRATION') as placements,
            array(select app_open_cases()) as opened, array(select app_recused_cases()) as recused),
   hit as (
     select term.word, found.case_id
       from term join panel_case found on found.local_area_code = app_area()
        and (found.reference ilike term.pattern
             or exists (select from unnest(found.primary_need || found.other_needs) as code
                         where lower(code) = term.word
                            or to_tsvector('pg_catalog.english', need_words(code)) @@ term.query))
     union all
     select term.word, found.case_id
       from term
       join person on person.local_area_code = app_area() and person.display_name ilike term.pattern
       join panel_case found on found.local_area_code = person.local_area_code and found.case_officer_id = person.person_id
     union all
     select term.word, option.case_id
       from term cross join reader
       join placement_option option on option.local_area_code = app_area()
       left join establishment on establishment.urn = option.provider_urn
      where (reader.options or option.case_id = any (reader.opened))
        and (option.label ilike term.pattern or establishment.name ilike term.pattern)
     union all
     select term.word, placement.case_id
       from term cross join reader
       join placement on placement.local_area_code = app_area()
       join establishment on establishment.urn = placement.provider_urn
      where (reader.placements or placement.case_id = any (reader.opened)) and establishment.name ilike term.pattern
     union all
     select term.word, referral.case_id
       from term cross join reader
       join referral on referral.local_area_code = app_area()
        and referral_words(referral.summary, referral.outcomes_sought) @@ term.query
      where reader.papers or referral.case_id = any (reader.opened)
     union all
     select term.word, reason.case_id
       from term cross join reader
       join decision_reason reason on reason.local_area_code = app_area() and rationale_words(reason.rationale) @@ term.query
      where reader.papers or reason.case_id = any (reader.opened))
   select hit.case_id from hit cross join reader
    where not hit.case_id = any (reader.recused)
    group by hit.case_id
   having count(distinct hit.word) = (select count(*) from term) $$;
drop index decision_reason_words_idx;
create index decision_reason_words_idx on decision_reason using gin (local_area_code, rationale_words(rationale));
drop index local_option_tried_words_idx;
drop index local_option_tried_provider_urn_idx;
drop index placement_option_label_trgm_idx;
drop index establishment_name_trgm_idx;
drop function reason_words(text, text, text, text, text, text, text);
drop function local_option_words(text, text);
`);
  }
}
