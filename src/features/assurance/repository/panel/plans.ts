import { type Day, type Span } from '../../../../kernel/dates';
import { type Tx } from '../../../../platform/db';
import { lastCaseBy, responsibleOn } from '../../../cases/fragments/last-case';
import { stands } from '../../../cases/fragments/standing-events';
import { type EndOnRecord } from '../../rules/panel/ended-ways';
import { type UnaskedPlan } from '../../rules/panel/facts';
import { type PanelSpan } from './sittings';

const STANDS = stands();

/**
 * The children for whom the authority became responsible by the last of some days, for what joins a request that waits and plans that were there already (K6), and those of
 * whom a request of these days is not the first, or came after needs were assessed, for what is the same request once more or joins what the authority assesses of its own motion.
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
                       and earlier.kind in ('REQUEST_RECEIVED', 'ASSESSMENT_AGREED', 'DRAFT_SERVED') and earlier.event_date < event.event_date)
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
  const rows = await tx.query<{
    readonly case_id: string;
    readonly child_id: string;
    readonly is_sent: boolean;
  }>(
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
     select last.case_id, last.child_id, coalesce(standing.sent_date >= $1::date, false) as is_sent
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
  return rows.map((row) => ({ caseId: row.case_id, childId: row.child_id, isSent: row.is_sent }));
}

/** On the day a plan was sent, where that lies in the days, else on the last of them. */
const RESPONSIBLE = responsibleOn(
  'last',
  `case when standing.sent_date >= $1::date then standing.sent_date else $2::date end`,
);

/**
 * What is on record of some days that may have ended a plan or a wait for one, with the case that tells it: that a request was withdrawn, that a plan ended, and that the child went to another authority
 * (SEND Regulations 2014, reg 15).
 */
export async function listEndsOnRecord(tx: Tx, { startDate, endDate }: Span): Promise<EndOnRecord[]> {
  const rows = await tx.query<{
    readonly case_id: string;
    readonly child_id: string;
    readonly day: Day;
    readonly kind: EndOnRecord['kind'];
  }>(
    `select event.case_id, event.child_id, event.event_date as day, event.kind from plan_event event
      where event.kind in ('PLAN_CEASED', 'REQUEST_WITHDRAWN') and event.event_date between $1::date and $2::date and ${STANDS}
     union all
     select case_id, child_id, transfer_date, 'LEFT' from responsibility_transfer
      where from_la_code = local_area_code and transfer_date between $1::date and $2::date
     order by child_id, day, case_id`,
    [startDate, endDate],
  );
  return rows.map(({ case_id: caseId, child_id: childId, day, kind }) => ({ caseId, childId, day, kind }));
}
