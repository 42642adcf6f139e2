import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CreateCaseSearch20261121221800 implements MigrationInterface {
  name = 'CreateCaseSearch20261121221800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- The words a need is known by, beside its SEN2 code.
create function need_words(code text) returns text language sql immutable parallel safe as
$$ select case code
     when 'SPLD' then 'specific learning difficulty dyslexia dyscalculia dyspraxia'
     when 'MLD' then 'moderate learning difficulty'
     when 'SLD' then 'severe learning difficulty'
     when 'PMLD' then 'profound and multiple learning difficulty'
     when 'SEMH' then 'social emotional and mental health'
     when 'SLCN' then 'speech language and communication needs'
     when 'HI' then 'hearing impairment'
     when 'VI' then 'vision visual impairment'
     when 'MSI' then 'multi-sensory impairment'
     when 'PD' then 'physical disability'
     when 'ASD' then 'autistic spectrum disorder autism'
     when 'DS' then 'down syndrome'
     else 'other difficulty' end $$;

create function referral_words(summary text, outcomes_sought text) returns tsvector language sql immutable parallel safe as
$$ select to_tsvector('pg_catalog.english', coalesce(summary, '') || ' ' || coalesce(outcomes_sought, '')) $$;
create function rationale_words(rationale text) returns tsvector language sql immutable parallel safe as
$$ select to_tsvector('pg_catalog.english', rationale) $$;

create index panel_case_reference_trgm_idx on panel_case using gin (local_area_code, reference gin_trgm_ops);
create index referral_words_idx on referral using gin (local_area_code, referral_words(summary, outcomes_sought));
create index decision_reason_words_idx on decision_reason using gin (local_area_code, rationale_words(rationale));

-- One box over the cases of the area: every word must be found, each in the reference, the needs, the setting of an option or of a
-- placement, the case officer's name, the referral or the reasons of a decision. Row-level security keeps such operators from an index,
-- so this answers for it: a source is searched only for whoever may read it, and never a case the reader has an interest in. The
-- ids are read back under row-level security.
create function search_cases(wanted text) returns setof uuid
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
alter function search_cases(text) owner to rules;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function search_cases(text);
drop index decision_reason_words_idx;
drop index referral_words_idx;
drop index panel_case_reference_trgm_idx;
drop function rationale_words(text);
drop function referral_words(text, text);
drop function need_words(text);
`);
  }
}
