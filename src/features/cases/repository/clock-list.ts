import type { Tx } from '../../../platform/db';
import type { CaseFacts } from '../rules/case';
import { CASE_COLUMNS, CASE_SOURCE, toCaseFacts, type CaseRow } from './case';

/**
 * For each child whose plan is under way or was made not long before it was referred, or of whose plan something is recorded, the case under which its clocks are shown: the latest that is
 * open, else the latest. What was asked of a panel may be over, and the plan goes on: a closed case tells of it as it did. Those whose papers are not the reader's are left out; `children` null: of every child.
 */
export async function listCasesWithClocks(tx: Tx, children: readonly string[] | null): Promise<readonly CaseFacts[]> {
  const rows = await tx.query<CaseRow>(
    `select distinct on (panel_case.child_id) ${CASE_COLUMNS} from ${CASE_SOURCE}
      where ($1::uuid[] is null or panel_case.child_id = any ($1)) and exists (select from referral where referral.local_area_code = panel_case.local_area_code and referral.case_id = panel_case.case_id)
        and (panel_case.ehc_plan_status in ('REQUESTED', 'IN_ASSESSMENT', 'DRAFT')
             or (panel_case.ehc_plan_status = 'FINAL' and panel_case.ehc_plan_date > panel_case.request_date - interval '1 year')
             or panel_case.child_id in (select child_id from plan_event where $1::uuid[] is null or child_id = any ($1))
             or panel_case.child_id in (select children_in_redress()) or panel_case.child_id in (select child_id from told_notices($1)))
      order by panel_case.child_id, panel_case.status = 'CLOSED', panel_case.created_at desc, panel_case.case_id`,
    [children],
  );
  return rows.map(toCaseFacts);
}
