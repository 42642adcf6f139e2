import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';

/** An item whose quorum the actor keeps an eye on. */
export interface KeptItem {
  readonly agendaItemId: string;
  readonly panelId: string;
  readonly meetingDate: Day;
  readonly caseReference: string | null;
}

/**
 * The items not decided yet of sittings that are not closed whose quorum is the actor's to see to: as the chair of the sitting, or, for a case
 * officer, as the officer of the case or who listed it. None of a case that an interest hides.
 */
export async function listKeptItems(tx: Tx): Promise<readonly KeptItem[]> {
  const rows = await tx.query<{
    agenda_item_id: string;
    panel_id: string;
    meeting_date: Day;
    reference: string | null;
  }>(
    `select item.agenda_item_id, meeting.panel_id, meeting.meeting_date, headline.reference
       from panel_meeting meeting
       join agenda_item item using (local_area_code, meeting_id)
       left join panel_case held on held.local_area_code = item.local_area_code and held.case_id = item.case_id
       left join lateral agenda_headlines(array[item.agenda_item_id]) headline on true
      where meeting.status in ('SCHEDULED', 'PUBLISHED', 'OPEN') and item.status = 'LISTED'
        and (((select app_has_role('CASE_OFFICER')) and (held.case_officer_id = $1 or item.listed_by = $1))
             or exists (select from meeting_invitation invitation
                         where invitation.local_area_code = meeting.local_area_code and invitation.meeting_id = meeting.meeting_id
                           and invitation.person_id = $1 and invitation.capacity = 'CHAIR' and invitation.withdrawn_at is null))
      order by meeting.meeting_date, item.agenda_item_id`,
    [tx.actor.personId],
  );
  return rows.map((row) => ({
    agendaItemId: row.agenda_item_id,
    panelId: row.panel_id,
    meetingDate: row.meeting_date,
    caseReference: row.reference,
  }));
}
