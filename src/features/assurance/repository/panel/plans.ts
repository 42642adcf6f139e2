import { type Day } from '../../../../kernel/dates';
import { type Tx } from '../../../../platform/db';
import { groupBy } from '../../../../kernel/group';
import type { PlanEventKind } from '../../../cases/rules/clock-codes';
import type { EhcPlanStatus } from '../../../cases/rules/codes';
import {
  type CeasedPlan,
  type PlanStep,
  type RedressFacts,
  type TakenOver,
  type UnaskedPlan,
} from '../../rules/panel/facts';
import { type PanelSpan } from './sittings';

/** That nothing takes the place of `event` or says that it did not happen. The few that are corrected are found once, not asked of each. */
const STANDS = `event.plan_event_id not in (select later.corrects_id from plan_event later where later.corrects_id is not null)`;
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
          and ${STANDS}),
     -- Most reviews change nothing: of those children nothing is put in order.
     noticed as materialized (
       select distinct ending.child_id from plan_event ending
        where ending.event_date >= $1::date and ending.kind in ('AMENDMENT_NOTICE_SENT', 'CEASE_NOTICE_SENT', 'PLAN_CEASED')),
     followed as materialized (
       select event.plan_event_id, event.case_id, event.child_id, event.kind, event.event_date, ${PLACE} as place,
              count(*) filter (where event.kind = 'REVIEW_MEETING') over (partition by event.child_id order by event.event_date, ${PLACE}, event.plan_event_id) as review
         from plan_event event
        where event.child_id in (select child_id from noticed)
          and event.kind in ('REVIEW_MEETING', 'REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'CEASE_NOTICE_SENT', 'PLAN_CEASED')
          and ${STANDS}),
     -- What a review led to stands after it, before the next one. Over the rows in order: joined to themselves they would be gone through once for each.
     led as (
       select followed.*, bool_or(kind = 'AMENDMENT_NOTICE_SENT') over after as is_amended,
              bool_or(kind in ('CEASE_NOTICE_SENT', 'PLAN_CEASED')) over after as is_ended
         from followed
       window after as (partition by child_id, review order by event_date, place range between current row and unbounded following)),
     -- A review is decided by what says so first: the notice with the amendments, or of the end, is the decision itself (reg 20(10)).
     decided as materialized (
       select distinct on (child_id, review, case when review = 0 then plan_event_id end) *
         from led
        where kind = 'REVIEW_DECIDED' or review > 0 and kind in ('AMENDMENT_NOTICE_SENT', 'CEASE_NOTICE_SENT')
        order by child_id, review, case when review = 0 then plan_event_id end, event_date, place, plan_event_id),
     told as (
       select plan_event_id, case_id, child_id, kind, event_date, null as led_to from asked
        where kind <> 'REVIEW_DECIDED' or child_id not in (select child_id from noticed)
       union all
       select plan_event_id, case_id, child_id, 'REVIEW_DECIDED', event_date, case when is_amended then 'AMEND' when is_ended then 'CEASE' end
         from decided
        where event_date between $1::date and $2::date)
     select event.case_id, event.child_id, event.kind, event.event_date, event.led_to
       from told event
       join panel_case held on held.case_id = event.case_id
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

/** The children for whom the authority became responsible by a day: for what joins a request that waits, and plans that were there already (K6). */
export async function listTakenOver(tx: Tx, endDate: Day): Promise<readonly TakenOver[]> {
  const rows = await tx.query<{
    readonly child_id: string;
    readonly request_date: Day | null;
    readonly ehc_plan_status: EhcPlanStatus | null;
    readonly ehc_plan_date: Day | null;
    readonly kind: PlanEventKind;
    readonly event_date: Day;
    readonly id: string;
  }>(
    `with taken as materialized (
       select distinct event.child_id from plan_event event
        where event.kind = 'BECAME_RESPONSIBLE' and event.event_date <= $1::date and ${STANDS})
     select taken.child_id, first.request_date, first.ehc_plan_status, first.ehc_plan_date, event.kind, event.event_date, event.plan_event_id as id
       from taken
       join plan_event event on event.child_id = taken.child_id
       left join lateral (select held.request_date, held.ehc_plan_status, held.ehc_plan_date from panel_case held
                           where held.child_id = taken.child_id order by held.created_at, held.case_id limit 1) first on true
      where event.event_date <= $1::date
        and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'FINAL_PLAN_SENT')
        and ${STANDS}
      order by taken.child_id, event.event_date, event.plan_event_id`,
    [endDate],
  );
  return [...groupBy(rows, (row) => row.child_id)].map(([childId, own]) => {
    const [{ request_date: requestDate, ehc_plan_status: planStatus, ehc_plan_date: planDate } = NO_CASE] = own;
    return {
      childId,
      said: requestDate === null || planStatus === null ? null : { requestDate, planStatus, planDate },
      events: own.map(({ id, kind, event_date: day }) => ({ id, kind, day })),
    };
  });
}

const NO_CASE = { request_date: null, ehc_plan_status: null, ehc_plan_date: null };

/**
 * The plans under way on the last of some days, or sent in them, of which no request is recorded by then, each child once: as its last case by then was
 * referred, and by what is recorded. None that had ended or that another authority kept: on that last day, or on the day it was sent.
 */
export async function listUnaskedPlans(tx: Tx, { startDate, endDate, panelId }: PanelSpan): Promise<UnaskedPlan[]> {
  const rows = await tx.query<{ readonly case_id: string; readonly child_id: string }>(
    `with standing as materialized (
       select event.child_id,
              bool_or(event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE')) as is_asked,
              bool_or(event.kind in ('ASSESSMENT_AGREED', 'DRAFT_SERVED')) as is_begun,
              max(event.event_date) filter (where event.kind = 'FINAL_PLAN_SENT') as sent_date,
              max(event.event_date) filter (where event.kind in ('ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'PLAN_CEASED')) as over_date
         from plan_event event
        where event.event_date <= $2::date
          and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'ASSESSMENT_AGREED', 'DRAFT_SERVED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'PLAN_CEASED', 'FINAL_PLAN_SENT')
          and ${STANDS}
        group by event.child_id),
     last as materialized (
       select distinct on (held.child_id) held.case_id, held.child_id, held.panel_id, held.ehc_plan_status, coalesce(held.ehc_plan_date, held.request_date) as told_date,
              held.local_area_code, held.responsible_la_code
         from panel_case held
        where (held.created_at at time zone 'Europe/London')::date <= $2::date
        order by held.child_id, held.created_at desc, held.case_id)
     select last.case_id, last.child_id
       from last left join standing on standing.child_id = last.child_id
       -- Who was responsible then: whom the last move by then went to, else whom the first since came from.
       left join lateral (select moved.to_la_code from responsibility_transfer moved
                           where moved.child_id = last.child_id and moved.transfer_date <= case when standing.sent_date >= $1::date then standing.sent_date else $2::date end
                           order by moved.transfer_date desc, moved.recorded_at desc limit 1) before on true
       left join lateral (select moved.from_la_code from responsibility_transfer moved
                           where moved.child_id = last.child_id and moved.transfer_date > case when standing.sent_date >= $1::date then standing.sent_date else $2::date end
                           order by moved.transfer_date, moved.recorded_at limit 1) after on true
      where coalesce(before.to_la_code, after.from_la_code, last.responsible_la_code) = last.local_area_code
        and ($3::uuid is null or last.panel_id = $3) and not coalesce(standing.is_asked, false)
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
    readonly case_id: string;
    readonly child_id: string;
    readonly kind: RedressFacts['kind'];
    readonly is_after_mediation: boolean;
    readonly opened_date: Day | null;
    readonly answered_date: Day | null;
    readonly ended_date: Day | null;
    readonly needless_date: Day | null;
    readonly result: string | null;
  }>(
    `with brought as materialized (
     select matter.redress_matter_id, matter.case_id, matter.child_id, matter.kind, matter.notice_date, coalesce(about.kind = 'MEDIATION', false) as is_about_mediation,
            min(event.event_date) filter (where event.kind in ('MEDIATION_ASKED', 'APPEAL_REGISTERED', 'RECOMMENDATION_SENT', 'COMPLAINT_RECEIVED', 'OMBUDSMAN_ENQUIRED')) as opened_date,
            min(event.event_date) filter (where event.kind in ('MEDIATION_ARRANGED', 'MEDIATION_HELD', 'RECOMMENDATION_ANSWERED', 'COMPLAINT_ANSWERED')) as answered_date,
            min(event.event_date) filter (where event.kind in ('MEDIATION_AGREED', 'MEDIATION_ENDED', 'APPEAL_CONCEDED', 'APPEAL_WITHDRAWN', 'APPEAL_DECIDED', 'OMBUDSMAN_DECIDED')) as ended_date,
            min(event.event_date) filter (where event.kind in ('MEDIATION_ENDED', 'CERTIFICATE_ISSUED')) as needless_date,
            (array_agg(case event.kind when 'APPEAL_CONCEDED' then 'CONCEDED' when 'APPEAL_WITHDRAWN' then 'WITHDRAWN' when 'MEDIATION_AGREED' then 'AGREED' else event.result end order by event.event_date desc, event.recorded_at desc)
               filter (where event.kind in ('MEDIATION_AGREED', 'MEDIATION_ENDED', 'APPEAL_CONCEDED', 'APPEAL_WITHDRAWN', 'APPEAL_DECIDED', 'OMBUDSMAN_DECIDED', 'COMPLAINT_ANSWERED', 'RECOMMENDATION_ANSWERED')))[1] as result
       from redress_matter matter
       join panel_case held on held.local_area_code = matter.local_area_code and held.case_id = matter.case_id
       left join redress_matter about on about.local_area_code = matter.local_area_code and about.redress_matter_id = matter.about_matter_id
       join redress_event event on event.local_area_code = matter.local_area_code and event.redress_matter_id = matter.redress_matter_id
      where event.event_date is not null and ($1::uuid is null or held.panel_id = $1)
        and not exists (select from redress_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.redress_event_id
                           and later.corrects_id is not null)
      group by matter.redress_matter_id, matter.case_id, matter.child_id, matter.kind, matter.notice_date, about.kind)
     select brought.case_id, brought.child_id, brought.kind, brought.opened_date, brought.answered_date, brought.ended_date, brought.needless_date, brought.result,
            -- The mediation on the same notice goes before the appeal, also where nobody linked the two: the time to appeal (C19) goes by its certificate.
            brought.is_about_mediation
              or brought.kind = 'APPEAL'
                 and exists (select from redress_matter mediation
                              cross join lateral (select min(event.event_date) filter (where event.kind in ('MEDIATION_HELD', 'MEDIATION_AGREED', 'MEDIATION_ENDED', 'CERTIFICATE_ISSUED')) as over_date,
                                                         bool_or(event.kind = 'MEDIATION_DECLINED') as is_declined
                                                    from redress_event event
                                                   where event.local_area_code = mediation.local_area_code and event.redress_matter_id = mediation.redress_matter_id
                                                     and event.event_date is not null
                                                     and not exists (select from redress_event later where later.local_area_code = event.local_area_code
                                                                        and later.corrects_id = event.redress_event_id and later.corrects_id is not null)) step
                              where mediation.child_id = brought.child_id and mediation.kind = 'MEDIATION' and not step.is_declined
                                and step.over_date between coalesce(brought.notice_date, '-infinity') and brought.opened_date) as is_after_mediation
       from brought
      order by brought.redress_matter_id`,
    [panelId],
  );
  return rows.map((row) => ({
    caseId: row.case_id,
    childId: row.child_id,
    kind: row.kind,
    isAfterMediation: row.is_after_mediation,
    openedDate: row.opened_date,
    answeredDate: row.answered_date,
    endedDate: row.ended_date,
    needlessDate: row.needless_date,
    result: row.result,
  }));
}
