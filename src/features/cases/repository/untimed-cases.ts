import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { CaseFacts } from '../rules/case';
import { CASE_COLUMNS, CASE_SOURCE, toCaseFacts, type CaseRow } from './case';
import { isUncorrected } from '../fragments/standing-events';

/**
 * An officer's cases of plans under way of which no request is recorded: of each child the latest that is not closed. Whether a limit cannot be timed by that is
 * for the rule.
 */
export async function listUnaskedCases(tx: Tx, caseOfficerId: string): Promise<readonly CaseFacts[]> {
  const rows = await tx.query<CaseRow>(
    `select distinct on (panel_case.child_id) ${CASE_COLUMNS} from ${CASE_SOURCE}
      where panel_case.case_officer_id = $1 and panel_case.status <> 'CLOSED' and panel_case.responsible_la_code = panel_case.local_area_code
        and panel_case.ehc_plan_status <> 'FINAL' and child.plan_step is distinct from 'FINAL_PLAN_SENT'
        and (panel_case.ehc_plan_status <> 'NONE' or child.plan_step in ('ASSESSMENT_AGREED', 'DRAFT_SERVED'))
        and not exists (
          select from plan_event asked
           where asked.local_area_code = panel_case.local_area_code and asked.child_id = panel_case.child_id
             and asked.kind in ('REQUEST_RECEIVED', 'BECAME_RESPONSIBLE') and asked.event_date is not null
             and ${isUncorrected('asked')})
      order by panel_case.child_id, panel_case.created_at desc, panel_case.case_id`,
    [caseOfficerId],
  );
  return rows.map(toCaseFacts);
}

/**
 * An officer's cases of plans that were final when the panel was asked, by a day, and of which neither a review nor a plan since is recorded, an end of an earlier plan being of that: of each child the latest that is not closed.
 * Whether one is owed is for the rule; the first to be asked for, `most` of them.
 */
export async function listUnreviewedCases(
  tx: Tx,
  caseOfficerId: string,
  askedBy: Day,
  most: number,
): Promise<readonly CaseFacts[]> {
  const rows = await tx.query<CaseRow>(
    `select * from (
     select distinct on (panel_case.child_id) ${CASE_COLUMNS} from ${CASE_SOURCE}
      where panel_case.case_officer_id = $1 and panel_case.status <> 'CLOSED' and panel_case.responsible_la_code = panel_case.local_area_code
        and panel_case.ehc_plan_status = 'FINAL' and panel_case.request_date <= $2::date
        and (panel_case.ehc_plan_date is null or panel_case.ehc_plan_date <= panel_case.request_date - interval '1 year')
        and (child.plan_ceased_date is null or child.plan_ceased_date < coalesce(panel_case.ehc_plan_date, panel_case.request_date))
        and not exists (
          select from plan_event told
           where told.local_area_code = panel_case.local_area_code and told.child_id = panel_case.child_id
             and told.kind in ('FINAL_PLAN_SENT', 'REVIEW_MEETING') and told.event_date is not null
             and (child.plan_ceased_date is null or told.event_date > child.plan_ceased_date)
             and ${isUncorrected('told')})
      order by panel_case.child_id, panel_case.created_at desc, panel_case.case_id) unreviewed
      order by request_date, case_id limit $3`,
    [caseOfficerId, askedBy, most],
  );
  return rows.map(toCaseFacts);
}
