import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What became of a decision: by the decisions after it and its end alone. */
const BY_DECISIONS = `
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
                where ended.local_area_code = app_area() and ended.decision_id = picked.decision_id) result) later`;
/** The same, and by how appeals against it ended (panel-practice.md 8.4). */
const BY_APPEALS_TOO = `
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
                                   where corrected.local_area_code = step.local_area_code and corrected.corrects_id = step.redress_event_id)) result) later`;

/** The comparable decisions of 20261122110100, with what became of them as told. */
const comparable = (later: string): string => `
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
${later} $$;
`;

export class MendClocksAndRedress20261122140000 implements MigrationInterface {
  name = 'MendClocksAndRedress20261122140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Whether to assess needs no telling any more when the draft, the refusal of the plan, or the plan itself was.
update clock_rule set voids = voids || '{DRAFT_SERVED,PLAN_REFUSED,FINAL_PLAN_SENT}' where code = 'C1';

-- C14, C19: when families were first sent each notice of a decision that they may appeal against, as far as the reader sees it. The notices belong to
-- another feature; the database answers for it. Null: of every child.
create function told_notices(children uuid[]) returns table (child_id uuid, told_on date) language sql stable as
$$ select held.child_id, (min(sending.sent_at) at time zone 'Europe/London')::date
     from decision_notice notice
     join panel_case held on held.local_area_code = notice.local_area_code and held.case_id = notice.case_id
     join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
    where notice.audience = 'FAMILY' and notice.appeal_by is not null and (children is null or held.child_id = any (children))
    group by held.child_id, notice.notice_id $$;

-- A6: the orders of a tribunal that were told of in an appeal and not recorded for the panel: no decision is named, and none was recorded on an
-- order of the case since. As far as the reader sees them. Null: of every case.
create function orders_to_record(cases uuid[]) returns table (redress_matter_id uuid, case_id uuid, ordered_on date) language sql stable as
$$ select matter.redress_matter_id, matter.case_id, step.event_date
     from redress_matter matter
     join redress_event step on step.local_area_code = matter.local_area_code and step.redress_matter_id = matter.redress_matter_id
    where matter.kind = 'APPEAL' and (cases is null or matter.case_id = any (cases))
      and step.kind = 'APPEAL_DECIDED' and step.event_date is not null and cardinality(step.orders) > 0 and step.order_decision_id is null
      and not exists (select from redress_event corrected
                       where corrected.local_area_code = step.local_area_code and corrected.corrects_id = step.redress_event_id)
      and not exists (select from decision recorded
                       where recorded.local_area_code = matter.local_area_code and recorded.case_id = matter.case_id
                         and recorded.basis = 'TRIBUNAL_ORDER' and recorded.decision_date >= step.event_date) $$;
`);
    await runner.query(comparable(BY_APPEALS_TOO));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(comparable(BY_DECISIONS));
    await runner.query(`
drop function orders_to_record(uuid[]);
drop function told_notices(uuid[]);
update clock_rule set voids = '{REQUEST_WITHDRAWN}' where code = 'C1';
`);
  }
}
