import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { AgencyKind } from '../../access/rules/directory';
import type { CaseFacts } from '../rules/case';
import { CASE_COLUMNS, CASE_SOURCE, toCaseFacts, type CaseRow } from './case';

/**
 * For each child whose plan is under way, or of whose plan something is recorded, the case under which its clocks are shown: the latest that is
 * open, else the latest. Those whose papers are not the reader's are left out; `children` null: of every child.
 */
export async function listCasesWithClocks(tx: Tx, children: readonly string[] | null): Promise<readonly CaseFacts[]> {
  const rows = await tx.query<CaseRow>(
    `select distinct on (panel_case.child_id) ${CASE_COLUMNS} from ${CASE_SOURCE}
      where ($1::uuid[] is null or panel_case.child_id = any ($1)) and exists (select from referral where referral.local_area_code = panel_case.local_area_code and referral.case_id = panel_case.case_id)
        and ((panel_case.ehc_plan_status in ('REQUESTED', 'IN_ASSESSMENT', 'DRAFT') and panel_case.status <> 'CLOSED')
             or panel_case.child_id in (select child_id from plan_event where $1::uuid[] is null or child_id = any ($1))
             or panel_case.child_id in (select children_in_redress()) or panel_case.child_id in (select child_id from told_notices($1)))
      order by panel_case.child_id, panel_case.status = 'CLOSED', panel_case.created_at desc, panel_case.case_id`,
    [children],
  );
  return rows.map(toCaseFacts);
}

/** How late the advice of one contributor came, or is. */
export interface AdviceLateness {
  readonly agencyKind: AgencyKind;
  readonly contributor: string;
  readonly asked: number;
  readonly outstanding: number;
  readonly late: number;
  readonly daysLate: number;
  readonly mostDaysLate: number;
}

/** The lateness of the advice that was asked for in some days and not called off, by contributor, the latest in all first. */
export async function listAdviceLateness(
  tx: Tx,
  { from, to, today }: { readonly from: Day; readonly to: Day; readonly today: Day },
): Promise<readonly AdviceLateness[]> {
  const rows = await tx.query<{
    readonly agency_kind: AgencyKind;
    readonly contributor: string;
    readonly asked: number;
    readonly outstanding: number;
    readonly late: number;
    readonly days_late: number;
    readonly most_days_late: number;
  }>(
    `select agency_kind, contributor, count(*)::int as asked, count(*) filter (where received_date is null)::int as outstanding,
            count(*) filter (where late > 0)::int as late, sum(late)::int as days_late, max(late)::int as most_days_late
       from (select agency_kind, btrim(contributor) as contributor, received_date,
                    greatest(0, coalesce(received_date, $3::date) - due_date) as late
               from advice_request where asked_date between $1::date and $2::date and cancelled_date is null) asked
      group by agency_kind, contributor order by days_late desc, agency_kind, contributor`,
    [from, to, today],
  );
  return rows.map((row) => ({
    agencyKind: row.agency_kind,
    contributor: row.contributor,
    asked: row.asked,
    outstanding: row.outstanding,
    late: row.late,
    daysLate: row.days_late,
    mostDaysLate: row.most_days_late,
  }));
}
