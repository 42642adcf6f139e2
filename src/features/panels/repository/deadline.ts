import type { Day } from '../../../kernel/dates';
import { toBankHolidays } from '../../../kernel/working-days';
import type { Tx } from '../../../platform/db';
import type { DeadlineUnit } from '../rules/panel';
import { paperDeadline, type ReckonedDay } from '../rules/paper-deadline';

/** The paper deadline of each sitting by the terms in force on its day (R2); a sitting without one has no entry. */
export async function findDeadlinesByMeetingIds(
  tx: Tx,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, ReckonedDay>> {
  const rows = await tx.query<{
    meeting_id: string;
    meeting_date: Day;
    paper_deadline_days: number;
    paper_deadline_unit: DeadlineUnit;
    holidays: readonly Day[];
  }>(
    `select meeting.meeting_id, meeting.meeting_date, terms.paper_deadline_days, terms.paper_deadline_unit,
            (select coalesce(array_agg(to_char(holiday_date, 'YYYY-MM-DD') order by holiday_date), '{}') from bank_holiday) as holidays
       from panel_meeting meeting
       join panel_terms terms on terms.local_area_code = meeting.local_area_code and terms.panel_id = meeting.panel_id
                             and terms.active_span @> meeting.meeting_date
      where meeting.meeting_id = any($1::uuid[]) and terms.paper_deadline_unit is not null`,
    [meetingIds],
  );
  return new Map(
    rows.flatMap((row) => {
      const terms = { paperDeadlineDays: row.paper_deadline_days, paperDeadlineUnit: row.paper_deadline_unit };
      const deadline = paperDeadline(row.meeting_date, terms, toBankHolidays(row.holidays));
      return deadline === null ? [] : [[row.meeting_id, deadline] as const];
    }),
  );
}
