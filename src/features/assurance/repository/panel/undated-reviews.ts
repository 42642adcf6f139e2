import type { Tx } from '../../../../platform/db';
import { lastCaseBy, responsibleOn } from '../../../cases/fragments/last-case';
import { stands } from '../../../cases/fragments/standing-events';
import type { UnaskedPlan } from '../../rules/panel/facts';
import { type PanelSpan } from './sittings';

const RESPONSIBLE = responsibleOn('last', '$1::date');

/**
 * The plans that stood on the last of some days, of which neither that they were made nor that they were reviewed is on record by then, each child once: by its last case
 * by then, that was referred with a final plan made more than a year before, or on no day that is given (C7). None that another authority kept.
 */
export async function listUndatedReviews(tx: Tx, { endDate, panelId }: PanelSpan): Promise<UnaskedPlan[]> {
  const rows = await tx.query<{ readonly case_id: string; readonly child_id: string }>(
    `with told as materialized (
       select event.child_id, max(event.event_date) filter (where event.kind = 'PLAN_CEASED') as ceased_date,
              max(event.event_date) filter (where event.kind <> 'PLAN_CEASED') as shown_date
         from plan_event event
        where event.event_date <= $1::date and event.kind in ('FINAL_PLAN_SENT', 'REVIEW_MEETING', 'PLAN_CEASED') and ${stands()}
        group by event.child_id),
     ${lastCaseBy('$1::date')}
     select last.case_id, last.child_id
       from last left join told on told.child_id = last.child_id
       ${RESPONSIBLE.joined}
      where last.ehc_plan_status = 'FINAL' and ($2::uuid is null or last.panel_id = $2)
        and (last.ehc_plan_date is null or last.ehc_plan_date <= last.request_date - interval '1 year')
        and ${RESPONSIBLE.isOwn}
        -- What is recorded of a plan that had ended before this one was made says nothing of this.
        and (told.child_id is null
             or told.ceased_date < coalesce(last.ehc_plan_date, last.request_date) and coalesce(told.shown_date <= told.ceased_date, true))
      order by last.case_id`,
    [endDate, panelId],
  );
  return rows.map((row) => ({ caseId: row.case_id, childId: row.child_id }));
}
