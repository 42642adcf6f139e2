import type { Tx } from '../../../../platform/db';
import type { UnaskedPlan } from '../../rules/panel/facts';
import { type PanelSpan } from './sittings';

/**
 * The plans that stood on the last of some days, of which neither that they were made nor that they were reviewed is on record by then, each child once: by its last case
 * by then, that was referred with a final plan made more than a year before, or on no day that is given (C7). None that another authority kept.
 */
export async function listUndatedReviews(tx: Tx, { endDate, panelId }: PanelSpan): Promise<UnaskedPlan[]> {
  const rows = await tx.query<{ readonly case_id: string; readonly child_id: string }>(
    `with told as materialized (
       select distinct event.child_id from plan_event event
        where event.event_date <= $1::date and event.kind in ('FINAL_PLAN_SENT', 'REVIEW_MEETING', 'PLAN_CEASED')
          and not exists (select from plan_event later where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id
                                                         and later.corrects_id is not null)),
     last as materialized (
       select distinct on (held.child_id) held.case_id, held.child_id, held.panel_id, held.ehc_plan_status, held.ehc_plan_date, held.request_date,
              held.local_area_code, held.responsible_la_code
         from panel_case held
        where (held.created_at at time zone 'Europe/London')::date <= $1::date
        order by held.child_id, held.created_at desc, held.case_id)
     select last.case_id, last.child_id
       from last
       left join lateral (select moved.to_la_code from responsibility_transfer moved
                           where moved.child_id = last.child_id and moved.transfer_date <= $1::date
                           order by moved.transfer_date desc, moved.recorded_at desc limit 1) before on true
       left join lateral (select moved.from_la_code from responsibility_transfer moved
                           where moved.child_id = last.child_id and moved.transfer_date > $1::date
                           order by moved.transfer_date, moved.recorded_at limit 1) after on true
      where last.ehc_plan_status = 'FINAL' and ($2::uuid is null or last.panel_id = $2)
        and (last.ehc_plan_date is null or last.ehc_plan_date <= last.request_date - interval '1 year')
        and coalesce(before.to_la_code, after.from_la_code, last.responsible_la_code) = last.local_area_code
        and last.child_id not in (select child_id from told)
      order by last.case_id`,
    [endDate, panelId],
  );
  return rows.map((row) => ({ caseId: row.case_id, childId: row.child_id }));
}
