import { type Day } from '../../../../kernel/dates';
import { type Tx } from '../../../../platform/db';
import { type CeasedPlan, type PlanStep, type RedressFacts, type UnaskedPlan } from '../../rules/panel/facts';
import { type PanelSpan } from './sittings';

/** What takes the place of `event`, or says that it did not happen. */
const CORRECTED = `select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id
                                                  and later.corrects_id is not null`;
/** Of what happens on one day: the meeting first, what was decided after it, what follows last. */
const PLACE = `case event.kind when 'REVIEW_MEETING' then 1 when 'REVIEW_DECIDED' then 2 else 3 end`;

/** What is recorded to have happened to plans in some days, and what a review's decision led to. */
export async function listPlanSteps(tx: Tx, { startDate, endDate, panelId }: PanelSpan): Promise<PlanStep[]> {
  const rows = await tx.query<{
    readonly case_id: string;
    readonly child_id: string;
    readonly kind: string;
    readonly event_date: Day;
    readonly led_to: 'AMEND' | 'CEASE' | null;
  }>(
    `with asked as materialized (
       select event.plan_event_id, event.case_id, event.child_id, event.kind, event.event_date
         from plan_event event
        where event.event_date between $1::date and $2::date
          and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'REVIEW_DECIDED')
          and not exists (${CORRECTED})),
     followed as materialized (
       select event.plan_event_id, event.child_id, event.kind, event.event_date, ${PLACE} as place
         from plan_event event
        where event.child_id in (select child_id from asked where kind = 'REVIEW_DECIDED') and event.event_date >= $1::date
          and event.kind in ('REVIEW_MEETING', 'REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'CEASE_NOTICE_SENT', 'PLAN_CEASED')
          and not exists (${CORRECTED})),
     led as materialized (
       select plan_event_id, lead(kind) over (partition by child_id order by event_date, place, plan_event_id) as next_kind from followed)
     select event.case_id, event.child_id, event.kind, event.event_date,
            case when event.kind <> 'REVIEW_DECIDED' then null when led.next_kind = 'AMENDMENT_NOTICE_SENT' then 'AMEND'
                 when led.next_kind in ('CEASE_NOTICE_SENT', 'PLAN_CEASED') then 'CEASE' end as led_to
       from asked event
       join panel_case held on held.case_id = event.case_id
       left join led on led.plan_event_id = event.plan_event_id
      where $3::uuid is null or held.panel_id = $3
      order by event.event_date, event.plan_event_id`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({
    caseId: row.case_id,
    childId: row.child_id,
    kind: row.kind,
    day: row.event_date,
    ledTo: row.led_to,
  }));
}

/**
 * The plans under way on the last of some days, or sent in them, of which no request is recorded by then, each child once: as its last case by then was
 * referred, and by what is recorded.
 */
export async function listUnaskedPlans(tx: Tx, { startDate, endDate, panelId }: PanelSpan): Promise<UnaskedPlan[]> {
  const rows = await tx.query<{ readonly case_id: string; readonly child_id: string }>(
    `with standing as materialized (
       select event.child_id,
              bool_or(event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE')) as is_asked,
              bool_or(event.kind in ('ASSESSMENT_AGREED', 'DRAFT_SERVED')) as is_begun,
              max(event.event_date) filter (where event.kind = 'FINAL_PLAN_SENT') as sent_date,
              max(event.event_date) filter (where event.kind in ('ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED')) as over_date
         from plan_event event
        where event.event_date <= $2::date
          and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'ASSESSMENT_AGREED', 'DRAFT_SERVED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'FINAL_PLAN_SENT')
          and not exists (${CORRECTED})
        group by event.child_id),
     last as materialized (
       select distinct on (held.child_id) held.case_id, held.child_id, held.panel_id, held.ehc_plan_status, coalesce(held.ehc_plan_date, held.request_date) as told_date
         from panel_case held
        where (held.created_at at time zone 'Europe/London')::date <= $2::date
        order by held.child_id, held.created_at desc, held.case_id)
     select last.case_id, last.child_id
       from last left join standing on standing.child_id = last.child_id
      where ($3::uuid is null or last.panel_id = $3) and not coalesce(standing.is_asked, false)
        and (standing.sent_date >= $1::date
             or standing.sent_date is null
                and (last.ehc_plan_status in ('REQUESTED', 'IN_ASSESSMENT', 'DRAFT') and (standing.over_date is null or standing.over_date < last.told_date)
                     or last.ehc_plan_status = 'NONE' and standing.is_begun and standing.over_date is null))
      order by last.case_id`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({ caseId: row.case_id, childId: row.child_id }));
}

/** The plans whose last day lies in some days, by the code of SEN2, each child once. */
export async function listCeasedPlans(tx: Tx, { startDate, endDate, panelId }: PanelSpan): Promise<CeasedPlan[]> {
  const rows = await tx.query<{ readonly case_id: string; readonly child_id: string; readonly cease_reason: string }>(
    `select distinct on (held.child_id) held.case_id, held.child_id, plan.cease_reason
       from ehc_plan plan
       join panel_case held on held.local_area_code = plan.local_area_code and held.case_id = plan.case_id
      where plan.ceased_date between $1::date and $2::date and ($3::uuid is null or held.panel_id = $3)
      order by held.child_id, plan.ceased_date desc, held.case_id`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({ caseId: row.case_id, childId: row.child_id, reason: row.cease_reason }));
}

/** What families and the ombudsman brought, by the days of what stands of it. */
export async function listRedress(tx: Tx, panelId: string | null): Promise<RedressFacts[]> {
  const rows = await tx.query<{
    readonly redress_matter_id: string;
    readonly case_id: string;
    readonly child_id: string;
    readonly kind: RedressFacts['kind'];
    readonly is_after_mediation: boolean;
    readonly opened_date: Day | null;
    readonly answered_date: Day | null;
    readonly ended_date: Day | null;
    readonly result: string | null;
  }>(
    `select matter.redress_matter_id, matter.case_id, matter.child_id, matter.kind, coalesce(about.kind = 'MEDIATION', false) as is_after_mediation,
            min(event.event_date) filter (where event.kind in ('MEDIATION_ASKED', 'APPEAL_REGISTERED', 'RECOMMENDATION_SENT', 'COMPLAINT_RECEIVED', 'OMBUDSMAN_ENQUIRED')) as opened_date,
            min(event.event_date) filter (where event.kind in ('MEDIATION_ARRANGED', 'MEDIATION_HELD', 'RECOMMENDATION_ANSWERED', 'COMPLAINT_ANSWERED')) as answered_date,
            min(event.event_date) filter (where event.kind in ('MEDIATION_AGREED', 'MEDIATION_ENDED', 'APPEAL_CONCEDED', 'APPEAL_WITHDRAWN', 'APPEAL_DECIDED', 'OMBUDSMAN_DECIDED')) as ended_date,
            (array_agg(case event.kind when 'APPEAL_CONCEDED' then 'CONCEDED' when 'APPEAL_WITHDRAWN' then 'WITHDRAWN' when 'MEDIATION_AGREED' then 'AGREED' else event.result end order by event.event_date desc, event.recorded_at desc)
               filter (where event.kind in ('MEDIATION_AGREED', 'MEDIATION_ENDED', 'APPEAL_CONCEDED', 'APPEAL_WITHDRAWN', 'APPEAL_DECIDED', 'OMBUDSMAN_DECIDED', 'COMPLAINT_ANSWERED', 'RECOMMENDATION_ANSWERED')))[1] as result
       from redress_matter matter
       join panel_case held on held.local_area_code = matter.local_area_code and held.case_id = matter.case_id
       left join redress_matter about on about.local_area_code = matter.local_area_code and about.redress_matter_id = matter.about_matter_id
       join redress_event event on event.local_area_code = matter.local_area_code and event.redress_matter_id = matter.redress_matter_id
      where event.event_date is not null and ($1::uuid is null or held.panel_id = $1)
        and not exists (select from redress_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.redress_event_id
                           and later.corrects_id is not null)
      group by matter.redress_matter_id, matter.case_id, matter.child_id, matter.kind, about.kind
      order by matter.redress_matter_id`,
    [panelId],
  );
  return rows.map((row) => ({
    matterId: row.redress_matter_id,
    caseId: row.case_id,
    childId: row.child_id,
    kind: row.kind,
    isAfterMediation: row.is_after_mediation,
    openedDate: row.opened_date,
    answeredDate: row.answered_date,
    endedDate: row.ended_date,
    result: row.result,
  }));
}
