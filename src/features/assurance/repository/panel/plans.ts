import { type Day, type Span } from '../../../../kernel/dates';
import { type Tx } from '../../../../platform/db';
import { lastCaseBy, responsibleOn } from '../../../cases/fragments/last-case';
import { stands } from '../../../cases/fragments/standing-events';
import { type CeasedPlan, type UnaskedPlan } from '../../rules/panel/facts';
import { type PanelSpan } from './sittings';

const STANDS = stands();

/**
 * The children for whom the authority became responsible by the last of some days, for what joins a request that waits and plans that were there already (K6), and those of
 * whom a request of these days is not the first, for what is the same request once more.
 */
export async function listChildrenTakenOver(tx: Tx, { startDate, endDate }: Span): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly child_id: string }>(
    `select event.child_id from plan_event event
      where event.kind = 'BECAME_RESPONSIBLE' and event.event_date <= $1::date and ${STANDS}
     union
     select event.child_id from plan_event event
      where event.kind = 'REQUEST_RECEIVED' and event.event_date between $2::date and $1::date and ${STANDS}
        and exists (select from plan_event earlier
                     where earlier.local_area_code = event.local_area_code and earlier.child_id = event.child_id
                       and earlier.kind = 'REQUEST_RECEIVED' and earlier.event_date < event.event_date)
     order by child_id`,
    [endDate, startDate],
  );
  return rows.map((row) => row.child_id);
}

/**
 * The plans under way on the last of some days, or sent in them, of which no request is recorded by then, each child once: as its last case by then was
 * referred, and by what is recorded. None that had ended or that another authority kept: on that last day, or on the day it was sent.
 */
export async function listUnaskedPlans(tx: Tx, { startDate, endDate, panelId }: PanelSpan): Promise<UnaskedPlan[]> {
  const rows = await tx.query<{ readonly case_id: string; readonly child_id: string }>(
    `with asked as materialized (
       select distinct event.child_id from plan_event event
        where event.event_date <= $2::date and event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE') and ${STANDS}),
     ${lastCaseBy('$2::date')},
     unasked as materialized (
       select * from last where child_id not in (select child_id from asked) and ($3::uuid is null or panel_id = $3)),
     -- Most were asked for: of the others alone it is asked what happened.
     standing as materialized (
       select event.child_id,
              bool_or(event.kind in ('ASSESSMENT_AGREED', 'DRAFT_SERVED')) as is_begun,
              max(event.event_date) filter (where event.kind = 'FINAL_PLAN_SENT') as sent_date,
              max(event.event_date) filter (where event.kind in ('ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'PLAN_CEASED')) as over_date
         from plan_event event
        where event.child_id = any (array(select child_id from unasked)) and event.event_date <= $2::date
          and event.kind in ('ASSESSMENT_AGREED', 'DRAFT_SERVED', 'ASSESSMENT_REFUSED', 'REQUEST_WITHDRAWN', 'PLAN_REFUSED', 'PLAN_CEASED', 'FINAL_PLAN_SENT')
          and ${STANDS}
        group by event.child_id)
     select last.case_id, last.child_id
       from unasked last left join standing on standing.child_id = last.child_id
       ${RESPONSIBLE.joined}
      where ${RESPONSIBLE.isOwn}
        and (standing.sent_date >= $1::date
             or standing.sent_date is null
                and (last.ehc_plan_status in ('REQUESTED', 'IN_ASSESSMENT', 'DRAFT')
                     and (standing.over_date is null or standing.over_date < coalesce(last.ehc_plan_date, last.request_date))
                     or last.ehc_plan_status = 'NONE' and standing.is_begun and standing.over_date is null))
      order by last.case_id`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({ caseId: row.case_id, childId: row.child_id }));
}

/** On the day a plan was sent, where that lies in the days, else on the last of them. */
const RESPONSIBLE = responsibleOn(
  'last',
  `case when standing.sent_date >= $1::date then standing.sent_date else $2::date end`,
);

/** The plans whose last day lies in some days, by the code of SEN2, each child once. */
export async function listCeasedPlans(tx: Tx, { startDate, endDate, panelId }: PanelSpan): Promise<CeasedPlan[]> {
  const rows = await tx.query<{
    readonly case_id: string;
    readonly child_id: string;
    readonly cease_reason: string;
    readonly ceased_date: Day;
  }>(
    `select distinct on (held.child_id) held.case_id, held.child_id, plan.cease_reason, plan.ceased_date
       from ehc_plan plan
       join panel_case held on held.local_area_code = plan.local_area_code and held.case_id = plan.case_id
      where plan.ceased_date between $1::date and $2::date and ($3::uuid is null or held.panel_id = $3)
      order by held.child_id, plan.ceased_date desc, held.case_id`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({
    caseId: row.case_id,
    childId: row.child_id,
    reason: row.cease_reason,
    day: row.ceased_date,
  }));
}
