import type { Day, Span } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { SentPlan } from '../rules/timeliness';
import { stands } from '../fragments/standing-events';

const STANDS = stands();

/**
 * The final plans that were sent in some days as the record has them, the first of each request, whether anybody can time them or not: as it was recorded, else as the child's last
 * case said when it was referred, but for one that came from another authority (K6), recorded or said. None of a case whose papers are not the reader's.
 */
export async function listPlansSent(tx: Tx, { startDate, endDate }: Span): Promise<readonly SentPlan[]> {
  const rows = await tx.query<{ readonly case_id: string; readonly child_id: string; readonly day: Day }>(
    `with steps as materialized (
       select event.child_id, event.case_id, event.kind, event.event_date
         from plan_event event
        where event.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'FINAL_PLAN_SENT') and (event.event_date <= $2::date or event.kind = 'BECAME_RESPONSIBLE') and ${STANDS}
          and event.child_id in (select sent.child_id from plan_event sent
                                  where sent.kind = 'FINAL_PLAN_SENT' and sent.event_date between $1::date and $2::date)),
     -- Of the plans since a request the first; over the rows in order, since joined to themselves they would be gone through once for each.
     placed as (
       select child_id, case_id, kind, event_date,
              max(event_date) filter (where kind <> 'FINAL_PLAN_SENT') over earlier as asked_date,
              max(event_date) filter (where kind = 'FINAL_PLAN_SENT') over earlier as sent_date,
              max(event_date) filter (where kind = 'BECAME_RESPONSIBLE') over (partition by child_id) as moved_date
         from steps
       window earlier as (partition by child_id order by event_date, kind = 'FINAL_PLAN_SENT', case_id
                          rows between unbounded preceding and 1 preceding)),
     said as (
       select distinct on (held.child_id) held.child_id, held.case_id, held.ehc_plan_status, held.ehc_plan_date, held.local_area_code
         from panel_case held
         join referral on referral.local_area_code = held.local_area_code and referral.case_id = held.case_id
        where held.child_id in (select final.child_id from panel_case final
                                 where final.ehc_plan_status = 'FINAL' and final.ehc_plan_date between $1::date and $2::date)
        order by held.child_id, held.created_at desc, held.case_id)
     select case_id, child_id, event_date as day from placed
      where kind = 'FINAL_PLAN_SENT' and event_date >= $1::date and (sent_date is null or sent_date < asked_date)
        and (asked_date is not null or moved_date is null or moved_date <= event_date)
     union all
     select said.case_id, said.child_id, said.ehc_plan_date from said
      where said.ehc_plan_status = 'FINAL' and said.ehc_plan_date between $1::date and $2::date
        and said.child_id not in (select event.child_id from plan_event event
                                   where event.kind = 'FINAL_PLAN_SENT' and event.event_date is not null and ${STANDS})
        and not exists (select from plan_event event
                         where event.child_id = said.child_id and event.kind = 'BECAME_RESPONSIBLE' and event.event_date >= said.ehc_plan_date and ${STANDS})
        and not exists (select from responsibility_transfer moved
                         where moved.child_id = said.child_id and moved.to_la_code = said.local_area_code and moved.transfer_date >= said.ehc_plan_date)
      order by child_id, day`,
    [startDate, endDate],
  );
  return rows.map((row) => ({ caseId: row.case_id, childId: row.child_id, day: row.day }));
}
