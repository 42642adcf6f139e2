import { type Day } from '../../../../kernel/dates';
import { type Tx } from '../../../../platform/db';
import { stands } from '../../../cases/fragments/standing-events';
import { reviewToldOn } from '../../../cases/fragments/told-reviews';
import { type PlanStep } from '../../rules/panel/facts';
import { type PanelSpan } from './sittings';

/** Of what happens on one day: the meeting first, what was decided after it, what follows last. */
const PLACE = `case event.kind when 'REVIEW_MEETING' then 1 when 'REVIEW_DECIDED' then 2 else 3 end`;
/** What a review is followed by, from its meeting on. */
const OF_REVIEWS = `'REVIEW_MEETING', 'REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'CEASE_NOTICE_SENT', 'PLAN_CEASED'`;
const STANDS = stands();
const TOLD_ON = reviewToldOn();

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
          and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'REVIEW_DECIDED', 'PLAN_CEASED')
          and ${STANDS}),
     -- Most reviews change nothing: of those children nothing is put in order.
     noticed as materialized (
       select distinct ending.child_id from plan_event ending
        where ending.event_date >= $1::date and ending.kind in ('AMENDMENT_NOTICE_SENT', 'CEASE_NOTICE_SENT', 'PLAN_CEASED')),
     since as materialized (
       select event.plan_event_id, event.case_id, event.child_id, event.kind, event.event_date, ${TOLD_ON} as told_on
         from plan_event event
        where event.event_date >= $1::date and event.kind in (${OF_REVIEWS})
          and event.child_id in (select child_id from noticed) and ${STANDS}),
     -- What is decided before any meeting of these days is of a review that was under way, and may have been decided before them: of those children alone it is asked what was before.
     under_way as materialized (
       select child_id from since
        group by child_id
       having min(event_date) filter (where kind in ('REVIEW_DECIDED', 'AMENDMENT_NOTICE_SENT', 'CEASE_NOTICE_SENT'))
              < coalesce(min(event_date) filter (where kind = 'REVIEW_MEETING'), 'infinity')),
     known as (
       select * from since
       union all
       select event.plan_event_id, event.case_id, event.child_id, event.kind, event.event_date, ${TOLD_ON} as told_on
         from plan_event event
        where event.child_id = any (array(select child_id from under_way)) and event.event_date < $1::date
          and event.kind in (${OF_REVIEWS}) and ${STANDS}),
     followed as materialized (
       select event.*, ${PLACE} as place,
              count(*) filter (where event.kind = 'REVIEW_MEETING') over (partition by event.child_id order by event.event_date, ${PLACE}, event.plan_event_id) as review
         from known event),
     -- What a review led to stands after it, before the next one. Over the rows in order: joined to themselves they would be gone through once for each.
     led as (
       select followed.*, min(event_date) filter (where kind = 'AMENDMENT_NOTICE_SENT') over after as amended_on,
              min(event_date) filter (where kind in ('CEASE_NOTICE_SENT', 'PLAN_CEASED')) over after as ended_on
         from followed
       window after as (partition by child_id, review order by event_date, place range between current row and unbounded following)),
     -- A review is decided by what says so first: the notice with the amendments, or of the end, is the decision itself (reg 20(10)).
     decided as materialized (
       select distinct on (child_id, review, case when review = 0 then plan_event_id end) *
         from led
        where kind = 'REVIEW_DECIDED' or review > 0 and kind in ('AMENDMENT_NOTICE_SENT', 'CEASE_NOTICE_SENT')
        order by child_id, review, case when review = 0 then plan_event_id end, event_date, place, plan_event_id),
     -- What the family was told stands: what is decided after that day is another decision.
     told as (
       select plan_event_id, case_id, child_id, kind, event_date, null as led_to from asked
        where kind <> 'REVIEW_DECIDED' or child_id not in (select child_id from noticed)
       union all
       select plan_event_id, case_id, child_id, 'REVIEW_DECIDED', event_date,
              case when amended_on = event_date or amended_on > event_date and not coalesce(told_on < amended_on, false) then 'AMEND'
                   when ended_on = event_date or ended_on > event_date and not coalesce(told_on < ended_on, false) then 'CEASE' end
         from decided
        where event_date between $1::date and $2::date)
     select event.case_id, event.child_id, event.kind, event.event_date, event.led_to
       from told event
      where $3::uuid is null or event.case_id in (select held.case_id from panel_case held where held.panel_id = $3)
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
