import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import { APPEAL_RIGHTS } from '../../cases/rules/appeal-rights';

/** What was decided of a plan, of which no letter is recorded as sent and nothing else told it. */
export interface UntoldPlanEvent {
  readonly caseId: string;
  readonly caseReference: string;
  readonly eventDate: Day;
}

/** What was decided of the plans of an officer's cases from a day on, that a family may appeal against and nothing told it; the earliest first. */
export async function listUntoldPlanEvents(
  tx: Tx,
  { caseOfficerId, from }: { readonly caseOfficerId: string; readonly from: Day },
): Promise<readonly UntoldPlanEvent[]> {
  const rows = await tx.query<{ readonly case_id: string; readonly reference: string; readonly event_date: Day }>(
    `select event.case_id, held.reference, event.event_date
       from panel_case held
       join plan_event event on event.local_area_code = held.local_area_code and event.case_id = held.case_id
      where held.case_officer_id = $1 and event.event_date >= $2::date and event.kind = any($3) and event.told_date is null
        and not exists (select from plan_event later
                         where later.local_area_code = event.local_area_code and later.corrects_id = event.plan_event_id)
        and not exists (select from decision_notice notice
                          join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
                         where notice.local_area_code = event.local_area_code and notice.plan_event_id = event.plan_event_id
                           and sending.sent_at is not null
                           and not exists (select from notice_sending later where later.local_area_code = sending.local_area_code
                                              and later.corrects_id = sending.notice_sending_id))
      order by event.event_date, held.reference`,
    [caseOfficerId, from, Object.keys(APPEAL_RIGHTS)],
  );
  return rows.map((row) => ({ caseId: row.case_id, caseReference: row.reference, eventDate: row.event_date }));
}
