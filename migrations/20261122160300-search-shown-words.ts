import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class SearchShownWords20261122160300 implements MigrationInterface {
  name = 'SearchShownWords20261122160300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The cases in whose texts words of these kinds are withheld. Words hold for the child: what is told under one of its cases can stand in another's.
create function masked_cases(hidden text[]) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as
$$ select distinct held.case_id
     from text_passage passage
     join panel_case told on told.local_area_code = passage.local_area_code and told.case_id = passage.case_id
     join panel_case held on held.local_area_code = told.local_area_code and held.child_id = told.child_id
    where passage.local_area_code = app_area() and passage.kind = any (hidden) and passage.quotation <> disposed_words()
      and not exists (select from text_passage_lifting lifted
                       where lifted.local_area_code = passage.local_area_code and lifted.text_passage_id = passage.text_passage_id) $$;
alter function masked_cases(text[]) owner to rules;
revoke all on function masked_cases(text[]) from public;
grant execute on function masked_cases(text[]) to app;

-- As before, but that a reader finds a case only by words that are shown to them: where words of the kinds hidden are withheld of a case, its texts are not
-- searched as they are stored, but as the server gives them without those words (case, source, words).
drop function search_cases(text);
create function search_cases(wanted text, hidden text[], shown jsonb) returns setof uuid
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
   masked as materialized (select array(select masked_cases(hidden)) as cases),
   told as materialized (
     select term.word, said.case_id, said.source
       from term
       join jsonb_to_recordset(shown) as said(case_id uuid, source text, words text)
         on case when said.source = 'LABEL' then said.words ilike term.pattern
                 else to_tsvector('pg_catalog.english', said.words) @@ term.query end),
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
       from term cross join masked
       join referral on referral.local_area_code = app_area()
        and referral_words(referral.summary, referral.outcomes_sought) @@ term.query
      where not referral.case_id = any (masked.cases)
     union all
     select term.word, tried.case_id
       from term cross join masked
       join local_option_tried tried on tried.local_area_code = app_area()
        and local_option_words(tried.description, tried.why_it_failed) @@ term.query
      where not tried.case_id = any (masked.cases)
     union all
     select told.word, told.case_id from told where told.source = 'PAPER'
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
       from term cross join reader cross join masked
       join placement_option option on option.local_area_code = app_area() and option.label ilike term.pattern
      where (reader.options or option.case_id = any (reader.opened)) and not option.case_id = any (masked.cases)
     union all
     select told.word, told.case_id
       from told cross join reader
      where told.source = 'LABEL' and (reader.options or told.case_id = any (reader.opened))
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
       from term cross join reader cross join masked
       join decision_reason reason on reason.local_area_code = app_area()
        and reason_words(reason.rationale, reason.urgency_reason, reason.options_weighed, reason.missing_information, reason.part_not_agreed,
                         reason.departure_reason, reason.concerns) @@ term.query
      where (reader.papers or reason.case_id = any (reader.opened)) and not reason.case_id = any (masked.cases)
     union all
     select told.word, told.case_id
       from told cross join reader
      where told.source = 'REASON' and (reader.papers or told.case_id = any (reader.opened)))
   select hit.case_id from hit cross join reader
    where not hit.case_id = any (reader.recused)
    group by hit.case_id
   having count(distinct hit.word) = (select count(*) from term) $$;
alter function search_cases(text, text[], jsonb) owner to rules;
revoke all on function search_cases(text, text[], jsonb) from public;
grant execute on function search_cases(text, text[], jsonb) to app;

-- Who was invited to sittings of panels in some days and sits there as more than an observer, for administrators, who record training and see no sitting:
-- names and capacities of the panel, and nothing of what it sat on.
create function panel_members(wanted uuid[], first_day date, last_day date) returns table (panel_id uuid, person_id uuid, capacity text)
  language sql stable security definer set search_path = public, pg_temp as
$$ select distinct on (sitting.panel_id, seat.person_id) sitting.panel_id, seat.person_id, seat.capacity
     from panel_meeting sitting
     join meeting_invitation seat on seat.local_area_code = sitting.local_area_code and seat.meeting_id = sitting.meeting_id
    where sitting.local_area_code = app_area() and app_has_role('ADMINISTRATOR') and sitting.panel_id = any (wanted)
      and sitting.meeting_date between first_day and last_day and seat.withdrawn_at is null and seat.capacity <> 'OBSERVER'
    order by sitting.panel_id, seat.person_id, sitting.meeting_date desc, sitting.meeting_id $$;
alter function panel_members(uuid[], date, date) owner to rules;
revoke all on function panel_members(uuid[], date, date) from public;
grant execute on function panel_members(uuid[], date, date) to app;

-- Where the family of a case prefers the child to be, and where those of decisions did on their day as was on record then, with the place that each agreed; the case first, with
-- a null decision. For who may read the papers of the case, and never of what the reader has an interest in, as comparable_decisions; the server tells
-- kinds of place and whether they differ, and no place.
create function preferred_of_compared(of_case uuid, compared uuid[])
  returns table (decision_id uuid, need_agreed boolean, basis text, preferred_urn text, preferred_setting text, preferred_type text,
                 preferred_type_code text, agreed_urn text, agreed_setting text, agreed_type text)
  language sql stable security definer set search_path = public, pg_temp as
$$ with own as (
     select held.case_id
       from panel_case held
      where held.local_area_code = app_area() and held.case_id = of_case
        and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR') or held.case_id in (select app_open_cases()))
        and held.case_id not in (select app_recused_cases())),
   asked as (
     select null::uuid as decision_id, own.case_id, (app_now() at time zone 'Europe/London')::date as day, null::timestamptz as decided_at, null::boolean as need_agreed,
            null::text as basis, null::uuid as option_id
       from own
     union all
     select decision.decision_id, decision.case_id, decision.decision_date, decision.decided_at, decision.need_agreed, decision.basis, decision.option_id
       from own
       join decision on decision.local_area_code = app_area() and decision.decision_id = any (compared)
       join panel_case held on held.local_area_code = decision.local_area_code and held.case_id = decision.case_id
      where decision.case_id not in (select app_recused_cases()) and held.child_id not in (select app_recused_children()))
   select asked.decision_id, asked.need_agreed, asked.basis, wished.provider_urn, wished.sen_setting, wished.provision_type, school.type_code,
          agreed.provider_urn, agreed.sen_setting, agreed.provision_type
     from asked
     left join placement_option agreed on agreed.local_area_code = app_area() and agreed.option_id = asked.option_id
     left join lateral (
       select told.provider_urn, told.sen_setting, told.provision_type
         from preferred_setting told
        where told.local_area_code = app_area() and told.case_id = asked.case_id and told.stated_date <= asked.day
          and (asked.decided_at is null or told.recorded_at <= asked.decided_at)
        order by told.stated_date desc, told.recorded_at desc, told.preferred_setting_id desc limit 1) wished on true
     left join establishment school on school.urn = wished.provider_urn
    order by asked.decision_id nulls first $$;
alter function preferred_of_compared(uuid, uuid[]) owner to rules;
revoke all on function preferred_of_compared(uuid, uuid[]) from public;
grant execute on function preferred_of_compared(uuid, uuid[]) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function preferred_of_compared(uuid, uuid[]);
drop function panel_members(uuid[], date, date);
drop function search_cases(text, text[], jsonb);
drop function masked_cases(text[]);
create function search_cases(wanted text) returns setof uuid
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
alter function search_cases(text) owner to rules;
`);
  }
}
