import { type Day } from '../../../../kernel/dates';
import { type Tx } from '../../../../platform/db';
import { type AdviceFacts } from '../../rules/panel/advice-table';
import { type PanelSpan } from './sittings';

/** The advice that was asked for in some days and not called off, and how late it came, or is on the last of them. */
export async function listAdviceAsked(tx: Tx, { startDate, endDate, panelId }: PanelSpan): Promise<AdviceFacts[]> {
  const rows = await tx.query<{
    readonly child_id: string;
    readonly agency_kind: string;
    readonly received_date: Day | null;
    readonly days_late: number;
  }>(
    `select held.child_id, advice.agency_kind, advice.received_date,
            greatest(0, coalesce(advice.received_date, $2::date) - advice.due_date) as days_late
       from advice_request advice
       join panel_case held on held.local_area_code = advice.local_area_code and held.case_id = advice.case_id
      where advice.asked_date between $1::date and $2::date and advice.cancelled_date is null
        and ($3::uuid is null or held.panel_id = $3)
      order by advice.asked_date, advice.advice_request_id`,
    [startDate, endDate, panelId],
  );
  return rows.map((row) => ({
    childId: row.child_id,
    agencyKind: row.agency_kind,
    isOutstanding: row.received_date === null,
    daysLate: row.days_late,
  }));
}
