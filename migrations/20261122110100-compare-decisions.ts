import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CompareDecisions20261122110100 implements MigrationInterface {
  name = 'CompareDecisions20261122110100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index decision_decision_date_idx on decision (local_area_code, decision_date, decision_id);
create index decision_reason_policy_version_ids_idx on decision_reason using gin (local_area_code, policy_version_ids);

-- Equality Act 2010 s.149: what families said of a child's protected characteristics, kept to see whether outcomes differ by them. A case officer
-- enters it and nobody reads it back, of one child: it is answered of many at once by decision_outcomes alone. Of a child the last row stands.
create table child_equality_record (
  local_area_code text not null,
  child_equality_record_id uuid not null,
  child_id uuid not null,
  case_id uuid not null,
  -- Null: not stated.
  sex text constraint child_equality_record_sex_check check (sex in ('F', 'M')),
  ethnicity text constraint child_equality_record_ethnicity_check check (ethnicity in ('WBRI', 'WIRI', 'WIRT', 'WROM', 'WOTH', 'MWBC', 'MWBA', 'MWAS', 'MOTH', 'AIND', 'APKN', 'ABAN', 'CHNE', 'AOTH', 'BCRB', 'BAFR', 'BOTH', 'OOTH')),
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  constraint child_equality_record_pkey primary key (local_area_code, child_equality_record_id),
  constraint child_equality_record_child_id_fkey foreign key (local_area_code, child_id) references child,
  constraint child_equality_record_case_id_fkey foreign key (local_area_code, case_id) references panel_case,
  constraint child_equality_record_recorded_by_fkey foreign key (local_area_code, recorded_by) references person
);
create index child_equality_record_child_id_idx on child_equality_record (local_area_code, child_id, recorded_at);
create index child_equality_record_case_id_idx on child_equality_record (local_area_code, case_id);
create index child_equality_record_recorded_by_idx on child_equality_record (local_area_code, recorded_by);
call guard_table('child_equality_record', 'false and case_id not in (select app_recused_cases())', '{CASE_OFFICER}', 'select, insert');
call make_append_only('child_equality_record');

-- What a case before the panel and the past decisions of the area are compared by, the case asked about first, with a null decision. One decision
-- a case: the last that answered its request at a sitting or between two. For who may read the papers of the case that is asked about; never of a
-- case or child in which the reader has an interest, and never of the same child. No name and no reference leave it. Of more than at_most decisions
-- those alike in need, then request, then age come first.
create function comparable_decisions(of_case uuid, since date, at_most integer)
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
                                 order by result.ordinal), '[]') as results
         from (select case basis when 'CORRECTION' then 'CORRECTED' when 'TRIBUNAL_ORDER' then 'ORDERED_BY_TRIBUNAL' else 'REVERSED' end as kind,
                      decision_date as day, outcome, ordinal from chain
               union all
               select case ended.kind when 'LAPSED' then 'LAPSED' else 'NOT_RATIFIED' end, ended.ended_on, null, 0 from decision_ending ended
                where ended.local_area_code = app_area() and ended.decision_id = picked.decision_id) result) later $$;
alter function comparable_decisions(uuid, date, integer) owner to rules;
revoke all on function comparable_decisions(uuid, date, integer) from public;
grant execute on function comparable_decisions(uuid, date, integer) to app;

-- T3: the decisions that relied on a version of a policy, whatever else; an operator on arrays is not leakproof, so that a policy would keep it from
-- the index. What of them may be read is the policies' to say.
create function decisions_under_policy(version uuid) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as
$$ select given.decision_id from decision_reason given
    where given.local_area_code = app_area() and given.policy_version_ids @> array[version]
      and app_has_role('CASE_OFFICER', 'DIRECTOR', 'AUDITOR')
      and given.case_id not in (select app_recused_cases()) $$;
alter function decisions_under_policy(uuid) owner to rules;
revoke all on function decisions_under_policy(uuid) from public;
grant execute on function decisions_under_policy(uuid) to app;

-- What panels came to between two days, counted by one value of each decision: its panel, its sitting, or a protected characteristic of the child; or,
-- by agency, what holders answered to the shares they were asked. Children are numbers drawn afresh for each answer, which say how many there
-- are and not who. Nothing of a case or child in which the reader has an interest.
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
grant execute on function decision_outcomes(date, date, text) to app;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function decision_outcomes(date, date, text);
drop function decisions_under_policy(uuid);
drop function comparable_decisions(uuid, date, integer);
drop table child_equality_record;
drop index decision_reason_policy_version_ids_idx;
drop index decision_decision_date_idx;
`);
  }
}
