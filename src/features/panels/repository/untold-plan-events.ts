import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { isUncorrected } from '../../cases/fragments/standing-events';
import { isTakenBack } from './taken-back';
import { APPEAL_RIGHTS } from '../../cases/rules/appeal-rights';

/** What was decided of a plan, of which no letter is recorded as sent and nothing else told it. */
export interface UntoldPlanEvent {
  readonly caseId: string;
  readonly caseReference: string;
  /** The day of the event, or that on which it was put right who decided, or why, since a letter told it. */
  readonly eventDate: Day;
}

/** A5: a notice of an end holds the plan until it is told, by the day on which it was entered where that is later. */
const IS_ENTERED_SINCE = `(event.kind = 'CEASE_NOTICE_SENT' and exists (
          select from plan_event first
           where first.local_area_code = event.local_area_code and first.plan_event_id = event.entry_id
             and (first.recorded_at at time zone 'Europe/London')::date >= $2::date))`;

/**
 * What was decided of the plans of an officer's cases from a day on (the end of one: or entered since), that a family may appeal against and nothing told it: of each case the earliest, unless the plan has ended or it was taken back since. A letter of any
 * version of an entry tells it, unless it went before the day that stands: that told another day, from which the time to appeal does not run. Who decided, or why, that was put
 * right since the letter is to be told anew, by the day on which it was.
 */
export async function listUntoldPlanEvents(
  tx: Tx,
  { caseOfficerId, from }: { readonly caseOfficerId: string; readonly from: Day },
): Promise<readonly UntoldPlanEvent[]> {
  const rows = await tx.query<{ readonly case_id: string; readonly reference: string; readonly event_date: Day }>(
    `with righted as materialized (
       select entry_id, max(recorded_at) as righted_at from plan_decision where replaces_id is not null group by entry_id)
     select distinct on (event.case_id) event.case_id, held.reference, due.event_date
       from panel_case held
       join child on child.local_area_code = held.local_area_code and child.child_id = held.child_id
       join plan_event event on event.local_area_code = held.local_area_code and event.case_id = held.case_id
       left join righted on righted.entry_id = event.entry_id
      cross join lateral (
        select case when righted.righted_at is null or not exists (
                           select from plan_event version
                             join decision_notice notice on notice.local_area_code = version.local_area_code and notice.plan_event_id = version.plan_event_id
                             join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
                            where version.local_area_code = event.local_area_code and version.entry_id = event.entry_id and sending.sent_at is not null)
                    then event.event_date
                    else greatest(event.event_date, (righted.righted_at at time zone 'Europe/London')::date) end as event_date) due
      where held.case_officer_id = $1 and event.kind = any($3)
        and (event.event_date >= $2::date or ${IS_ENTERED_SINCE}) and event.told_date is null
        and (child.plan_ceased_date is null or child.plan_ceased_date < event.event_date)
        and ${isUncorrected()} and not ${isTakenBack()}
        and not exists (select from plan_event version
                          join decision_notice notice on notice.local_area_code = version.local_area_code and notice.plan_event_id = version.plan_event_id
                          join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
                         where version.local_area_code = event.local_area_code and version.entry_id = event.entry_id
                           and greatest(notice.notice_date, (sending.sent_at at time zone 'Europe/London')::date) >= event.event_date
                           and sending.sent_at is not null and (righted.righted_at is null or notice.prepared_at >= righted.righted_at)
                           and not exists (select from notice_sending later where later.local_area_code = sending.local_area_code
                                              and later.corrects_id = sending.notice_sending_id))
      order by event.case_id, due.event_date`,
    [caseOfficerId, from, Object.keys(APPEAL_RIGHTS)],
  );
  return rows.map((row) => ({ caseId: row.case_id, caseReference: row.reference, eventDate: row.event_date }));
}
