import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What answers a request, of the decisions at a sitting or between two. */
const ANSWERS = `decision.basis in ('PANEL', 'OUT_OF_PANEL')
          and decision.outcome in ('AGREED', 'AGREED_IN_PART', 'AGREED_IN_PRINCIPLE', 'AGREED_WITH_CONDITIONS', 'DECLINED', 'REFERRED_ELSEWHERE',
                                   'NEED_AGREED_FUNDING_DISPUTED', 'STEP_DOWN', 'EXTEND', 'END')`;

/** The last answers of the area, those nearest in request and age first, to children of the same need or of another. */
const nearest = (need: '=' | '<>'): string => `
     select answered.decision_id, held.case_id, answered.decision_date, held.request_type <> own.request_type as is_other_request,
            abs((extract(year from held.request_date - interval '8 months') - child.birth_cohort)
                - (extract(year from own.request_date - interval '8 months') - own.birth_cohort)) as apart
       from own
       join panel_case held on held.local_area_code = app_area() and held.primary_need ${need} own.primary_need and held.child_id <> own.child_id
       join child on child.local_area_code = held.local_area_code and child.child_id = held.child_id
      cross join lateral (
       select decision.decision_id, decision.decision_date from decision
        where decision.local_area_code = held.local_area_code and decision.case_id = held.case_id and decision.decision_date >= since
          and ${ANSWERS}
          -- The panel's word on an earlier decision of an officer's is none on the request.
          and not (decision.outcome = 'DECLINED' and decision.about_decision_id is not null and exists (
                select from decision brought where brought.local_area_code = decision.local_area_code
                   and brought.decision_id = decision.about_decision_id and brought.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER')))
        order by decision.decided_at desc, decision.decision_id desc limit 1) answered
      where held.case_id not in (select app_recused_cases()) and held.child_id not in (select app_recused_children())
      order by is_other_request, apart, answered.decision_date desc, answered.decision_id
      limit at_most`;

/** The comparable decisions of 20261122140000: what became of them, and what they cost, found of all of them at once. */
const COMPARED_AT_ONCE = `
create or replace function comparable_decisions(of_case uuid, since date, at_most integer)
  returns table (decision_id uuid, case_id uuid, decision_date date, outcome text, need_agreed boolean, funding_agreed boolean,
                 request_type text, primary_need text, other_needs text[], age integer, looked_after boolean, ehc_plan_status text,
                 is_own_authority boolean, social_care text, provision_types text[], is_residential boolean, agency_costs jsonb,
                 later_results jsonb)
  language sql stable security definer set search_path = public, pg_temp as
$$ with recursive own as materialized (
     select held.*, child.birth_cohort
       from panel_case held
       join child on child.local_area_code = held.local_area_code and child.child_id = held.child_id
      where held.local_area_code = app_area() and held.case_id = of_case
        and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR') or held.case_id in (select app_open_cases()))
        and held.case_id not in (select app_recused_cases())),
   -- Those of the same need come first, so that of the others nothing has to be looked at where they are enough.
   alike as materialized (${nearest('=')}),
   others as (${nearest('<>')}),
   near as materialized (
     select found.decision_id, found.case_id from (
       select alike.*, false as is_other from alike
       union all
       select others.*, true from others where (select count(*) from alike) < at_most) found
      order by found.is_other, found.is_other_request, found.apart, found.decision_date desc, found.decision_id
      limit at_most),
   chain as (
     select near.decision_id as root_id, next.decision_id, next.basis, next.outcome, next.decision_date, 1 as ordinal
       from near join decision next on next.local_area_code = app_area() and next.supersedes_decision_id = near.decision_id
      where next.supersedes_decision_id is not null
     union all
     select chain.root_id, next.decision_id, next.basis, next.outcome, next.decision_date, chain.ordinal + 1
       from chain join decision next on next.local_area_code = app_area() and next.supersedes_decision_id = chain.decision_id
      where next.supersedes_decision_id is not null),
   became as (
     select chain.root_id, case chain.basis when 'CORRECTION' then 'CORRECTED' when 'TRIBUNAL_ORDER' then 'ORDERED_BY_TRIBUNAL' else 'REVERSED' end as kind,
            chain.decision_date as day, chain.outcome, chain.ordinal from chain
     union all
     select ended.decision_id, case ended.kind when 'LAPSED' then 'LAPSED' else 'NOT_RATIFIED' end, ended.ended_on, null, 0
       from decision_ending ended
      where ended.local_area_code = app_area() and ended.decision_id in (select near.decision_id from near)
     union all
     -- How an appeal against it, or against what took its place, ended.
     select brought.root_id, case step.kind when 'APPEAL_CONCEDED' then 'APPEAL_CONCEDED' when 'APPEAL_WITHDRAWN' then 'APPEAL_WITHDRAWN'
                                  else 'APPEAL_' || step.result end, step.event_date, null, 0
       from (select near.decision_id as root_id, near.decision_id from near union all select chain.root_id, chain.decision_id from chain) brought
       join redress_matter matter on matter.local_area_code = app_area() and matter.decision_id = brought.decision_id and matter.kind = 'APPEAL'
       join redress_event step on step.local_area_code = matter.local_area_code and step.redress_matter_id = matter.redress_matter_id
      where matter.decision_id is not null and matter.case_id not in (select app_recused_cases())
        and step.kind in ('APPEAL_DECIDED', 'APPEAL_CONCEDED', 'APPEAL_WITHDRAWN') and step.event_date is not null
        and not exists (select from redress_event corrected
                         where corrected.local_area_code = step.local_area_code and corrected.corrects_id = step.redress_event_id
                           and corrected.corrects_id is not null)),
   later as (
     select became.root_id, jsonb_agg(jsonb_build_object('kind', became.kind, 'date', became.day, 'outcome', became.outcome)
                                      order by became.day, became.ordinal, became.kind) as results
       from became group by became.root_id),
   agreed as materialized (
     select distinct on (agreement.decision_id) agreement.decision_id, agreement.funding_agreement_id
       from funding_agreement agreement
      where agreement.local_area_code = app_area() and agreement.decision_id in (select near.decision_id from near)
      order by agreement.decision_id, agreement.closed_at is not null, agreement.created_at desc, agreement.funding_agreement_id desc),
   money as (
     select share.decision_id, jsonb_agg(jsonb_build_object('agencyKind', share.kind, 'amount', share.amount::text) order by share.kind) as agency_costs
       from (select agreed.decision_id, agency.kind, sum(contribution.annual_pence)::bigint as amount
               from agreed
               join contribution on contribution.local_area_code = app_area() and contribution.funding_agreement_id = agreed.funding_agreement_id
               join budget_holder on budget_holder.local_area_code = contribution.local_area_code
                                 and budget_holder.budget_holder_id = contribution.budget_holder_id
               join agency on agency.local_area_code = budget_holder.local_area_code and agency.agency_id = budget_holder.agency_id
              group by agreed.decision_id, agency.kind) share
      group by share.decision_id),
   picked as materialized (select null::uuid as decision_id, own.case_id from own union all select near.decision_id, near.case_id from near),
   asked as (
     select proposed.case_id, array_agg(distinct proposed.provision_type order by proposed.provision_type) as provision_types,
            bool_or(proposed.residential <> 'DAY') as is_residential
       from placement_option proposed
      where proposed.local_area_code = app_area() and proposed.case_id in (select picked.case_id from picked)
      group by proposed.case_id)
   select decision.decision_id, held.case_id, decision.decision_date, decision.outcome, decision.need_agreed, decision.funding_agreed,
          held.request_type, held.primary_need, held.other_needs,
          (extract(year from held.request_date - interval '8 months') - child.birth_cohort)::integer,
          coalesce(standing.is_so, child.looked_after), held.ehc_plan_status, held.responsible_la_code = held.local_area_code,
          referral.social_care_answer, coalesce(asked.provision_types, '{}'), asked.is_residential, coalesce(money.agency_costs, '[]'),
          coalesce(later.results, '[]')
     from picked
     join panel_case held on held.local_area_code = app_area() and held.case_id = picked.case_id
     join child on child.local_area_code = held.local_area_code and child.child_id = held.child_id
     left join decision on decision.local_area_code = held.local_area_code and decision.decision_id = picked.decision_id
     left join referral on referral.local_area_code = held.local_area_code and referral.case_id = held.case_id
     left join lateral (
       select known.legal_basis is not null as is_so from looked_after_record known
        where known.local_area_code = held.local_area_code and known.child_id = held.child_id and known.from_date <= held.request_date
        order by known.from_date desc, known.recorded_at desc, known.looked_after_record_id desc limit 1) standing on true
     left join asked on asked.case_id = picked.case_id
     left join money on money.decision_id = picked.decision_id
     left join later on later.root_id = picked.decision_id $$;`;

/** The same as 20261122140000 has it. */
const COMPARED_ONE_BY_ONE = `
create or replace function comparable_decisions(of_case uuid, since date, at_most integer)
  returns table (decision_id uuid, case_id uuid, decision_date date, outcome text, need_agreed boolean, funding_agreed boolean,
                 request_type text, primary_need text, other_needs text[], age integer, looked_after boolean, ehc_plan_status text,
                 is_own_authority boolean, social_care text, provision_types text[], is_residential boolean, agency_costs jsonb,
                 later_results jsonb)
  language sql stable security definer set search_path = public, pg_temp as
$$ with own as (
     select held.*, child.birth_cohort
       from panel_case held
       join child on child.local_area_code = held.local_area_code and child.child_id = held.child_id
      where held.local_area_code = app_area() and held.case_id = of_case
        and (app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR') or held.case_id in (select app_open_cases()))
        and held.case_id not in (select app_recused_cases())),
   answered as (
     select distinct on (decision.case_id) decision.decision_id, decision.case_id, decision.decision_date
       from decision
      where decision.local_area_code = app_area() and decision.decision_date >= since and decision.basis in ('PANEL', 'OUT_OF_PANEL')
        and decision.outcome in ('AGREED', 'AGREED_IN_PART', 'AGREED_IN_PRINCIPLE', 'AGREED_WITH_CONDITIONS', 'DECLINED', 'REFERRED_ELSEWHERE',
                                 'NEED_AGREED_FUNDING_DISPUTED', 'STEP_DOWN', 'EXTEND', 'END')
        -- The panel's word on an earlier decision of an officer's is none on the request.
        and not (decision.outcome = 'DECLINED' and exists (
              select from decision brought where brought.local_area_code = decision.local_area_code
                 and brought.decision_id = decision.about_decision_id and brought.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER')))
      order by decision.case_id, decision.decided_at desc, decision.decision_id desc),
   near as (
     select answered.decision_id, answered.case_id
       from own
       join answered on true
       join panel_case held on held.local_area_code = app_area() and held.case_id = answered.case_id
       join child on child.local_area_code = held.local_area_code and child.child_id = held.child_id
      where held.child_id <> own.child_id
        and held.case_id not in (select app_recused_cases()) and held.child_id not in (select app_recused_children())
      order by held.primary_need <> own.primary_need, held.request_type <> own.request_type,
               abs((extract(year from held.request_date - interval '8 months') - child.birth_cohort)
                   - (extract(year from own.request_date - interval '8 months') - own.birth_cohort)),
               answered.decision_date desc, answered.decision_id
      limit at_most),
   picked as (select null::uuid as decision_id, own.case_id from own union all select near.decision_id, near.case_id from near)
   select decision.decision_id, held.case_id, decision.decision_date, decision.outcome, decision.need_agreed, decision.funding_agreed,
          held.request_type, held.primary_need, held.other_needs,
          (extract(year from held.request_date - interval '8 months') - child.birth_cohort)::integer,
          coalesce(standing.is_so, child.looked_after), held.ehc_plan_status, held.responsible_la_code = held.local_area_code,
          referral.social_care_answer, coalesce(asked.provision_types, '{}'), asked.is_residential, money.agency_costs, later.results
     from picked
     join panel_case held on held.local_area_code = app_area() and held.case_id = picked.case_id
     join child on child.local_area_code = held.local_area_code and child.child_id = held.child_id
     left join decision on decision.local_area_code = held.local_area_code and decision.decision_id = picked.decision_id
     left join referral on referral.local_area_code = held.local_area_code and referral.case_id = held.case_id
     left join lateral (
       select known.legal_basis is not null as is_so from looked_after_record known
        where known.local_area_code = held.local_area_code and known.child_id = held.child_id and known.from_date <= held.request_date
        order by known.from_date desc, known.recorded_at desc, known.looked_after_record_id desc limit 1) standing on true
     cross join lateral (
       select array_agg(distinct proposed.provision_type order by proposed.provision_type) as provision_types,
              bool_or(proposed.residential <> 'DAY') as is_residential
         from placement_option proposed where proposed.local_area_code = held.local_area_code and proposed.case_id = held.case_id) asked
     cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('agencyKind', share.kind, 'amount', share.amount::text) order by share.kind), '[]') as agency_costs
         from (select agency.kind, sum(contribution.annual_pence)::bigint as amount
                 from contribution
                 join budget_holder on budget_holder.local_area_code = contribution.local_area_code
                                   and budget_holder.budget_holder_id = contribution.budget_holder_id
                 join agency on agency.local_area_code = budget_holder.local_area_code and agency.agency_id = budget_holder.agency_id
                where contribution.local_area_code = held.local_area_code
                  and contribution.funding_agreement_id = (
                    select agreement.funding_agreement_id from funding_agreement agreement
                     where agreement.local_area_code = held.local_area_code and agreement.decision_id = picked.decision_id
                     order by agreement.closed_at is not null, agreement.created_at desc, agreement.funding_agreement_id desc limit 1)
                group by agency.kind) share) money
     cross join lateral (
       with recursive chain as (
         select next.decision_id, next.basis, next.outcome, next.decision_date, 1 as ordinal from decision next
          where next.local_area_code = app_area() and next.supersedes_decision_id = picked.decision_id
         union all
         select next.decision_id, next.basis, next.outcome, next.decision_date, chain.ordinal + 1
           from chain join decision next on next.local_area_code = app_area() and next.supersedes_decision_id = chain.decision_id)
       select coalesce(jsonb_agg(jsonb_build_object('kind', result.kind, 'date', result.day, 'outcome', result.outcome)
                                 order by result.day, result.ordinal, result.kind), '[]') as results
         from (select case basis when 'CORRECTION' then 'CORRECTED' when 'TRIBUNAL_ORDER' then 'ORDERED_BY_TRIBUNAL' else 'REVERSED' end as kind,
                      decision_date as day, outcome, ordinal from chain
               union all
               select case ended.kind when 'LAPSED' then 'LAPSED' else 'NOT_RATIFIED' end, ended.ended_on, null, 0 from decision_ending ended
                where ended.local_area_code = app_area() and ended.decision_id = picked.decision_id
               union all
               -- How an appeal against it, or against what took its place, ended.
               select case step.kind when 'APPEAL_CONCEDED' then 'APPEAL_CONCEDED' when 'APPEAL_WITHDRAWN' then 'APPEAL_WITHDRAWN'
                           else 'APPEAL_' || step.result end, step.event_date, null, 0
                 from redress_matter matter
                 join redress_event step on step.local_area_code = matter.local_area_code and step.redress_matter_id = matter.redress_matter_id
                where matter.local_area_code = app_area() and matter.kind = 'APPEAL'
                  and matter.decision_id in (select picked.decision_id union all select chain.decision_id from chain)
                  and matter.case_id not in (select app_recused_cases())
                  and step.kind in ('APPEAL_DECIDED', 'APPEAL_CONCEDED', 'APPEAL_WITHDRAWN') and step.event_date is not null
                  and not exists (select from redress_event corrected
                                   where corrected.local_area_code = step.local_area_code and corrected.corrects_id = step.redress_event_id)) result) later $$;`;

/** What panels came to by several values at once: the decisions, found once, count in each. */
const OUTCOMES_BY_EACH = `
create function decision_outcomes(from_day date, to_day date, counted_by text[])
  returns table (dimension text, row_key text, row_label text, result text, decisions integer, children integer[])
  language sql stable security definer set search_path = public, pg_temp as
$$ with salt as materialized (select gen_random_uuid()::text as grain),
   taken as materialized (
     select decision.decision_id, decision.outcome, decision.panel_terms_id, decision.agenda_item_id, held.child_id,
            (extract(year from decision.decision_date - interval '8 months') - child.birth_cohort)::integer as age
       from decision
       join panel_case held on held.local_area_code = decision.local_area_code and held.case_id = decision.case_id
       join child on child.local_area_code = held.local_area_code and child.child_id = held.child_id
      where decision.local_area_code = app_area() and decision.decision_date between from_day and to_day
        and decision.basis in ('PANEL', 'OUT_OF_PANEL') and decision.outcome not in ('RATIFIED', 'NOTED', 'NOT_HEARD', 'WITHDRAWN')
        and not (decision.outcome = 'DECLINED' and decision.about_decision_id is not null and exists (
              select from decision brought where brought.local_area_code = decision.local_area_code
                 and brought.decision_id = decision.about_decision_id and brought.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER')))
        and app_has_role('CASE_OFFICER', 'PANEL_MEMBER', 'PANEL_CHAIR', 'BUDGET_HOLDER', 'DIRECTOR', 'COMMISSIONER', 'AUDITOR')
        and held.case_id not in (select app_recused_cases()) and held.child_id not in (select app_recused_children())),
   counted as (
     select wanted.dimension, coalesce(case wanted.dimension
              when 'PANEL' then panel.panel_id::text
              when 'SITTING' then meeting.meeting_id::text
              when 'SEX' then said.sex
              when 'ETHNICITY' then said.ethnicity
              when 'AGE' then taken.age::text end, 'NONE') as row_key,
            case wanted.dimension when 'PANEL' then panel.name
              when 'SITTING' then meeting.meeting_date::text || ' ' || panel.name end as row_label,
            taken.outcome as result, taken.child_id
       from taken
       join panel_terms terms on terms.local_area_code = app_area() and terms.panel_terms_id = taken.panel_terms_id
       join panel on panel.local_area_code = app_area() and panel.panel_id = terms.panel_id
       left join agenda_item item on item.local_area_code = app_area() and item.agenda_item_id = taken.agenda_item_id and 'SITTING' = any (counted_by)
       left join panel_meeting meeting on meeting.local_area_code = app_area() and meeting.meeting_id = item.meeting_id
       left join lateral (
         select known.sex, known.ethnicity from child_equality_record known
          where counted_by && '{SEX,ETHNICITY}' and known.local_area_code = app_area() and known.child_id = taken.child_id
          order by known.recorded_at desc, known.child_equality_record_id desc limit 1) said on true
      cross join unnest(counted_by) as wanted(dimension)
      where wanted.dimension <> 'AGENCY'
     union all
     select 'AGENCY', agency.agency_id::text, agency.name,
            case when exists (select from dispute where dispute.local_area_code = app_area() and dispute.closed_at is null
                                 and dispute.contribution_id = contribution.contribution_id) then 'DISPUTED' else contribution.status end,
            taken.child_id
       from taken
       join funding_agreement agreement on agreement.local_area_code = app_area() and agreement.decision_id = taken.decision_id
       join contribution on contribution.local_area_code = app_area() and contribution.funding_agreement_id = agreement.funding_agreement_id
       join budget_holder on budget_holder.local_area_code = app_area() and budget_holder.budget_holder_id = contribution.budget_holder_id
       join agency on agency.local_area_code = app_area() and agency.agency_id = budget_holder.agency_id
      where 'AGENCY' = any (counted_by) and (agreement.closed_because is null or agreement.closed_because = 'REFUSED')),
   -- Afresh for each dimension too, or who is in one row of two tables could be told.
   numbered as (
     select counted.*, dense_rank() over (partition by counted.dimension order by md5(counted.child_id::text || counted.dimension || salt.grain))::integer as number
       from counted cross join salt)
   select dimension, row_key, row_label, result, count(*)::integer, array_agg(distinct number)
     from numbered group by dimension, row_key, row_label, result $$;
alter function decision_outcomes(date, date, text[]) owner to rules;
revoke all on function decision_outcomes(date, date, text[]) from public;
grant execute on function decision_outcomes(date, date, text[]) to app;`;

/** By one value, as 20261122110100 has it. */
const OUTCOMES_BY_ONE = `
create function decision_outcomes(from_day date, to_day date, counted_by text)
  returns table (row_key text, row_label text, result text, decisions integer, children integer[])
  language sql stable security definer set search_path = public, pg_temp as
$$ with salt as materialized (select gen_random_uuid()::text as grain),
   taken as (
     select decision.decision_id, decision.outcome, decision.panel_terms_id, decision.agenda_item_id, held.child_id,
            (extract(year from decision.decision_date - interval '8 months') - child.birth_cohort)::integer as age
       from decision
       join panel_case held on held.local_area_code = decision.local_area_code and held.case_id = decision.case_id
       join child on child.local_area_code = held.local_area_code and child.child_id = held.child_id
      where decision.local_area_code = app_area() and decision.decision_date between from_day and to_day
        and decision.basis in ('PANEL', 'OUT_OF_PANEL') and decision.outcome not in ('RATIFIED', 'NOTED', 'NOT_HEARD', 'WITHDRAWN')
        and not (decision.outcome = 'DECLINED' and exists (
              select from decision brought where brought.local_area_code = decision.local_area_code
                 and brought.decision_id = decision.about_decision_id and brought.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER')))
        and app_has_role('CASE_OFFICER', 'PANEL_MEMBER', 'PANEL_CHAIR', 'BUDGET_HOLDER', 'DIRECTOR', 'COMMISSIONER', 'AUDITOR')
        and held.case_id not in (select app_recused_cases()) and held.child_id not in (select app_recused_children())),
   counted as (
     select coalesce(case counted_by
              when 'PANEL' then panel.panel_id::text
              when 'SITTING' then meeting.meeting_id::text
              when 'SEX' then said.sex
              when 'ETHNICITY' then said.ethnicity
              when 'AGE' then taken.age::text end, 'NONE') as row_key,
            case counted_by when 'PANEL' then panel.name
              when 'SITTING' then meeting.meeting_date::text || ' ' || panel.name end as row_label,
            taken.outcome as result, taken.child_id
       from taken
       join panel_terms terms on terms.local_area_code = app_area() and terms.panel_terms_id = taken.panel_terms_id
       join panel on panel.local_area_code = app_area() and panel.panel_id = terms.panel_id
       left join agenda_item item on item.local_area_code = app_area() and item.agenda_item_id = taken.agenda_item_id
       left join panel_meeting meeting on meeting.local_area_code = app_area() and meeting.meeting_id = item.meeting_id
       left join lateral (
         select known.sex, known.ethnicity from child_equality_record known
          where known.local_area_code = app_area() and known.child_id = taken.child_id
          order by known.recorded_at desc, known.child_equality_record_id desc limit 1) said on true
      where counted_by <> 'AGENCY'
     union all
     select agency.agency_id::text, agency.name,
            case when exists (select from dispute where dispute.local_area_code = app_area() and dispute.closed_at is null
                                 and dispute.contribution_id = contribution.contribution_id) then 'DISPUTED' else contribution.status end,
            taken.child_id
       from taken
       join funding_agreement agreement on agreement.local_area_code = app_area() and agreement.decision_id = taken.decision_id
       join contribution on contribution.local_area_code = app_area() and contribution.funding_agreement_id = agreement.funding_agreement_id
       join budget_holder on budget_holder.local_area_code = app_area() and budget_holder.budget_holder_id = contribution.budget_holder_id
       join agency on agency.local_area_code = app_area() and agency.agency_id = budget_holder.agency_id
      where counted_by = 'AGENCY' and (agreement.closed_because is null or agreement.closed_because = 'REFUSED')),
   numbered as (
     select counted.*, dense_rank() over (order by md5(counted.child_id::text || salt.grain))::integer as number from counted cross join salt)
   select row_key, row_label, result, count(*)::integer, array_agg(distinct number) from numbered group by row_key, row_label, result $$;
alter function decision_outcomes(date, date, text) owner to rules;
revoke all on function decision_outcomes(date, date, text) from public;
grant execute on function decision_outcomes(date, date, text) to app;`;

/** Requests by several values at once, of the events of the span alone. */
const REQUESTS_BY_EACH = `
create function request_outcomes(from_day date, to_day date, counted_by text[])
  returns table (dimension text, row_key text, result text, requests integer, children integer[])
  language sql stable security definer set search_path = public, pg_temp as
$$ with salt as materialized (select gen_random_uuid()::text as grain),
   recorded as materialized (
     select event.child_id, event.kind, event.event_date
       from plan_event event
      where event.local_area_code = app_area() and event.event_date between from_day and to_day
        and event.kind in ('REQUEST_RECEIVED', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'DRAFT_SERVED', 'FINAL_PLAN_SENT', 'PLAN_REFUSED')
        and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id
                                                       and later.corrects_id is not null)
        and app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')
        and event.case_id not in (select app_recused_cases()) and event.child_id not in (select app_recused_children())),
   -- Of whose plan under way nothing of the kind is recorded: what the case says of it, as the clocks take it.
   implied as materialized (
     select distinct on (held.child_id) held.child_id, held.request_date, held.ehc_plan_status,
            greatest(held.request_date, coalesce(held.ehc_plan_date, held.request_date)) as reached_date
       from panel_case held
       join referral on referral.local_area_code = held.local_area_code and referral.case_id = held.case_id
      where held.local_area_code = app_area() and held.status <> 'CLOSED' and held.ehc_plan_status in ('REQUESTED', 'IN_ASSESSMENT', 'DRAFT')
        and app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')
        and held.case_id not in (select app_recused_cases()) and held.child_id not in (select app_recused_children())
        and not exists (
              select from plan_event event
               where event.local_area_code = held.local_area_code and event.child_id = held.child_id
                 and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE') and event.event_date is not null
                 and event.case_id not in (select app_recused_cases())
                 and not exists (select from plan_event later where later.local_area_code = event.local_area_code
                                    and later.corrects_id = event.plan_event_id and later.corrects_id is not null))
      order by held.child_id, held.created_at desc, held.case_id),
   -- Of the span alone: of a request in it, what it came to in it.
   standing as materialized (
     select child_id, kind, event_date from recorded
     union all
     select child_id, 'REQUEST_RECEIVED', request_date from implied where request_date between from_day and to_day
     union all
     select child_id, case ehc_plan_status when 'IN_ASSESSMENT' then 'ASSESSMENT_AGREED' else 'DRAFT_SERVED' end, reached_date
       from implied where ehc_plan_status <> 'REQUESTED' and reached_date between from_day and to_day),
   asked as materialized (
     select received.child_id, received.event_date, lead(received.event_date) over (partition by received.child_id order by received.event_date) as next_date
       from (select distinct child_id, event_date from standing where kind = 'REQUEST_RECEIVED') received),
   answered as materialized (
     select child_id, event_date,
            case kind when 'ASSESSMENT_REFUSED' then 'REFUSED' when 'REQUEST_WITHDRAWN' then 'WITHDRAWN' else coalesce(agreed, 'AWAITED') end as result
       from (select asked.child_id, asked.event_date, answer.kind, case when answer.kind is not null then 'AGREED' end as agreed,
                    row_number() over (partition by asked.child_id, asked.event_date order by answer.event_date, answer.kind) as place
               from asked
               -- By child, so that what stands is gone through once, and not for each request.
               left join standing answer on answer.child_id = asked.child_id and answer.kind <> 'REQUEST_RECEIVED' and answer.event_date >= asked.event_date
                                        and (asked.next_date is null or answer.event_date < asked.next_date)) first
      where place = 1),
   counted as (
     select wanted.dimension, answered.child_id, answered.result, coalesce(
              case wanted.dimension
                when 'SEX' then said.sex
                when 'ETHNICITY' then said.ethnicity
                when 'AGE' then (extract(year from answered.event_date - interval '8 months') - child.birth_cohort)::integer::text
                when 'SCHOOL' then coalesce(
                  (select 'T ' || school.type_code
                     from school_attendance told join establishment school on school.urn = told.provider_urn
                    where told.local_area_code = app_area() and told.child_id = answered.child_id
                      and make_date(told.academic_year + case told.term when 'AUTUMN' then 0 else 1 end,
                                    case told.term when 'AUTUMN' then 9 when 'SPRING' then 1 else 4 end, 1) <= answered.event_date
                    order by told.academic_year desc, case told.term when 'AUTUMN' then 1 when 'SPRING' then 2 else 3 end desc, told.recorded_at desc,
                             told.school_attendance_id desc limit 1),
                  (select 'P ' || placement.provision_type
                     from placement join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
                    where placement.local_area_code = app_area() and held.child_id = answered.child_id and placement.started_date is not null
                      and placement.active_span @> answered.event_date and placement.provision_type not in ('SHORT_BREAKS', 'TRANSPORT', 'CHILDRENS_HOME', 'FOSTERING')
                    order by lower(placement.active_span) desc, placement.placement_id limit 1)) end, 'NONE') as row_key
       from answered
       join child on child.local_area_code = app_area() and child.child_id = answered.child_id
       left join lateral (
         select known.sex, known.ethnicity from child_equality_record known
          where counted_by && '{SEX,ETHNICITY}' and known.local_area_code = app_area() and known.child_id = answered.child_id
          order by known.recorded_at desc, known.child_equality_record_id desc limit 1) said on true
      cross join unnest(counted_by) as wanted(dimension)),
   -- Afresh for each dimension too, or who is in one row of two tables could be told.
   numbered as (
     select counted.*, dense_rank() over (partition by counted.dimension order by md5(counted.child_id::text || counted.dimension || salt.grain))::integer as number
       from counted cross join salt)
   select dimension, row_key, result, count(*)::integer, array_agg(distinct number) from numbered group by dimension, row_key, result $$;
alter function request_outcomes(date, date, text[]) owner to rules;
revoke all on function request_outcomes(date, date, text[]) from public;
grant execute on function request_outcomes(date, date, text[]) to app;`;

/** By one value, as 20261122150300 has it. */
const REQUESTS_BY_ONE = `
create function request_outcomes(from_day date, to_day date, counted_by text)
  returns table (row_key text, result text, requests integer, children integer[])
  language sql stable security definer set search_path = public, pg_temp as
$$ with salt as materialized (select gen_random_uuid()::text as grain),
   recorded as materialized (
     select event.child_id, event.kind, event.event_date
       from plan_event event
      where event.local_area_code = app_area()
        and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'DRAFT_SERVED',
                           'FINAL_PLAN_SENT', 'PLAN_REFUSED')
        and event.event_date is not null
        and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)
        and app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')
        and event.case_id not in (select app_recused_cases()) and event.child_id not in (select app_recused_children())),
   -- Of whose plan under way nothing of the kind is recorded: what the case says of it, as the clocks take it.
   implied as (
     select distinct on (held.child_id) held.child_id, held.request_date, held.ehc_plan_status,
            greatest(held.request_date, coalesce(held.ehc_plan_date, held.request_date)) as reached_date
       from panel_case held
       join referral on referral.local_area_code = held.local_area_code and referral.case_id = held.case_id
      where held.local_area_code = app_area() and held.status <> 'CLOSED' and held.ehc_plan_status in ('REQUESTED', 'IN_ASSESSMENT', 'DRAFT')
        and app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')
        and held.case_id not in (select app_recused_cases()) and held.child_id not in (select app_recused_children())
        and held.child_id not in (select recorded.child_id from recorded where recorded.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE'))
      order by held.child_id, held.created_at desc, held.case_id),
   standing as materialized (
     select child_id, kind, event_date from recorded where event_date <= to_day and kind <> 'BECAME_RESPONSIBLE'
     union all
     select child_id, 'REQUEST_RECEIVED', request_date from implied where request_date <= to_day
     union all
     select child_id, case ehc_plan_status when 'IN_ASSESSMENT' then 'ASSESSMENT_AGREED' else 'DRAFT_SERVED' end, reached_date
       from implied where ehc_plan_status <> 'REQUESTED' and reached_date <= to_day),
   asked as (
     select received.child_id, received.event_date, lead(received.event_date) over (partition by received.child_id order by received.event_date) as next_date
       from (select distinct child_id, event_date from standing where kind = 'REQUEST_RECEIVED') received),
   answered as (
     select child_id, event_date,
            case kind when 'ASSESSMENT_REFUSED' then 'REFUSED' when 'REQUEST_WITHDRAWN' then 'WITHDRAWN' else coalesce(agreed, 'AWAITED') end as result
       from (select asked.child_id, asked.event_date, answer.kind, case when answer.kind is not null then 'AGREED' end as agreed,
                    row_number() over (partition by asked.child_id, asked.event_date order by answer.event_date, answer.kind) as place
               from asked
               -- By child, so that what stands is gone through once, and not for each request.
               left join standing answer on answer.child_id = asked.child_id and answer.kind <> 'REQUEST_RECEIVED' and answer.event_date >= asked.event_date
                                        and (asked.next_date is null or answer.event_date < asked.next_date)
              where asked.event_date >= from_day) first
      where place = 1),
   counted as (
     select answered.child_id, answered.result, coalesce(
              case counted_by
                when 'SEX' then (select known.sex from child_equality_record known
                                  where known.local_area_code = app_area() and known.child_id = answered.child_id
                                  order by known.recorded_at desc, known.child_equality_record_id desc limit 1)
                when 'ETHNICITY' then (select known.ethnicity from child_equality_record known
                                        where known.local_area_code = app_area() and known.child_id = answered.child_id
                                        order by known.recorded_at desc, known.child_equality_record_id desc limit 1)
                when 'AGE' then (extract(year from answered.event_date - interval '8 months') - child.birth_cohort)::integer::text
                when 'SCHOOL' then coalesce(
                  (select 'T ' || school.type_code
                     from school_attendance told join establishment school on school.urn = told.provider_urn
                    where told.local_area_code = app_area() and told.child_id = answered.child_id
                      and make_date(told.academic_year + case told.term when 'AUTUMN' then 0 else 1 end,
                                    case told.term when 'AUTUMN' then 9 when 'SPRING' then 1 else 4 end, 1) <= answered.event_date
                    order by told.academic_year desc, case told.term when 'AUTUMN' then 1 when 'SPRING' then 2 else 3 end desc, told.recorded_at desc,
                             told.school_attendance_id desc limit 1),
                  (select 'P ' || placement.provision_type
                     from placement join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
                    where placement.local_area_code = app_area() and held.child_id = answered.child_id and placement.started_date is not null
                      and placement.active_span @> answered.event_date and placement.provision_type not in ('SHORT_BREAKS', 'TRANSPORT', 'CHILDRENS_HOME', 'FOSTERING')
                    order by lower(placement.active_span) desc, placement.placement_id limit 1)) end, 'NONE') as row_key
       from answered
       join child on child.local_area_code = app_area() and child.child_id = answered.child_id),
   numbered as (
     select counted.*, dense_rank() over (order by md5(counted.child_id::text || salt.grain))::integer as number from counted cross join salt)
   select row_key, result, count(*)::integer, array_agg(distinct number) from numbered group by row_key, result $$;
alter function request_outcomes(date, date, text) owner to rules;
revoke all on function request_outcomes(date, date, text) from public;
grant execute on function request_outcomes(date, date, text) to app;`;

/** What can be claimed, beginning with the children that another authority was ever said to have placed. */
const RECOUPABLE_FROM_CHILDREN = `
create or replace function recoupable_placements(today date) returns table (placement_id uuid, since date)
  language sql stable security definer set search_path = public, pg_temp as
$$ with told as materialized (
     -- The few of whom it was ever told that another authority placed them.
     select distinct known.child_id from looked_after_record known
      where known.local_area_code = app_area() and known.from_date <= today and known.placing_la_code <> app_area())
   select placement.placement_id, greatest(lower(placement.active_span), standing.from_date, date '2026-09-01')
     from told
     join panel_case held on held.local_area_code = app_area() and held.child_id = told.child_id
     join placement on placement.local_area_code = held.local_area_code and placement.case_id = held.case_id
     join lateral (select known.from_date, known.legal_basis, known.placing_la_code from looked_after_record known
                    where known.local_area_code = held.local_area_code and known.child_id = held.child_id and known.from_date <= today
                    order by known.from_date desc, known.recorded_at desc, known.looked_after_record_id desc limit 1) standing on true
    where placement.local_area_code = app_area() and app_has_role('FINANCE') and today >= date '2026-09-01'
      and placement.cancelled_at is null and placement.started_date <= today and placement.active_span @> today
      and standing.placing_la_code not in (placement.responsible_la_code, app_area()) and standing.legal_basis <> 'SHORT_BREAKS_SERIES'
      and placement.case_id not in (select app_recused_cases())
      and not exists (select from recoupment_claim claim
                       where claim.local_area_code = placement.local_area_code and claim.placement_id = placement.placement_id
                         and not exists (select from recoupment_entry entry
                                          where entry.local_area_code = claim.local_area_code and entry.recoupment_claim_id = claim.recoupment_claim_id
                                            and entry.kind = 'WITHDRAWN')) $$;`;

/** Beginning with every placement, as 20261122010400 has it. */
const RECOUPABLE_FROM_PLACEMENTS = `
create or replace function recoupable_placements(today date) returns table (placement_id uuid, since date)
  language sql stable security definer set search_path = public, pg_temp as
$$ select placement.placement_id, greatest(lower(placement.active_span), standing.from_date, date '2026-09-01')
     from placement
     join panel_case held on held.local_area_code = placement.local_area_code and held.case_id = placement.case_id
     join lateral (select known.from_date, known.legal_basis, known.placing_la_code from looked_after_record known
                    where known.local_area_code = held.local_area_code and known.child_id = held.child_id and known.from_date <= today
                    order by known.from_date desc, known.recorded_at desc, known.looked_after_record_id desc limit 1) standing on true
    where placement.local_area_code = app_area() and app_has_role('FINANCE') and today >= date '2026-09-01'
      and placement.cancelled_at is null and placement.started_date <= today and placement.active_span @> today
      and standing.placing_la_code not in (placement.responsible_la_code, app_area()) and standing.legal_basis <> 'SHORT_BREAKS_SERIES'
      and placement.case_id not in (select app_recused_cases())
      and not exists (select from recoupment_claim claim
                       where claim.local_area_code = placement.local_area_code and claim.placement_id = placement.placement_id
                         and not exists (select from recoupment_entry entry
                                          where entry.local_area_code = claim.local_area_code and entry.recoupment_claim_id = claim.recoupment_claim_id
                                            and entry.kind = 'WITHDRAWN')) $$;`;

export class AnswerLargeAreasSooner20261122160400 implements MigrationInterface {
  name = 'AnswerLargeAreasSooner20261122160400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function decision_outcomes(date, date, text);
drop function request_outcomes(date, date, text);
${OUTCOMES_BY_EACH}
${REQUESTS_BY_EACH}
${COMPARED_AT_ONCE}
${RECOUPABLE_FROM_CHILDREN}
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function request_outcomes(date, date, text[]);
drop function decision_outcomes(date, date, text[]);
${COMPARED_ONE_BY_ONE}
${REQUESTS_BY_ONE}
${OUTCOMES_BY_ONE}
${RECOUPABLE_FROM_PLACEMENTS}
`);
  }
}
